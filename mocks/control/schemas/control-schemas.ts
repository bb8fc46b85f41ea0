import { accrualStatusValues } from '../../../src/generated/transitions.js';
import type { DataSchema } from '../../api/schemas/json-schema.js';
import { ENTITIES } from './entities.js';
import { FAULT_SCHEMA, STUB_SCHEMA } from './fault-schema.js';
import { COUNT, closed, INSTANT, TIKTOK_URL, VIDEO_COUNT_FIELDS } from './form-parts.js';
import { CAPS_SCHEMA, MODE, RULES_SCHEMA, SCOPES_SCHEMA, TIER_SCHEMA, TIME_ZONE_SCHEMA } from './options-schema.js';
import { SEED_PARTS, SEED_SCHEMA } from './seed-schema.js';

const AMOUNT: DataSchema = { type: 'number', minimum: 0 };

const DURATION = closed({ days: AMOUNT, hours: AMOUNT, minutes: AMOUNT, seconds: AMOUNT }, { minProperties: 1 });

const LIMIT: DataSchema = { type: 'string', pattern: '^[1-9]\\d{0,3}$', description: '1 to 9999.' };

const SEED: DataSchema = {
  type: ['string', 'object'],
  description: '"empty", "demo" or the content of a seed file.',
};

const POST = closed(
  {
    posted_at: INSTANT,
    title: { type: ['string', 'null'] },
    url: { type: 'string', pattern: TIKTOK_URL, description: 'https://www.tiktok.com/@handle/video/ID' },
    ...VIDEO_COUNT_FIELDS,
  },
  { required: ['posted_at'] },
);

const NAME: DataSchema = {
  type: 'string',
  minLength: 1,
  maxLength: 100,
  pattern: '^[^/]+$',
  description: 'Without a slash.',
};

const CHANGES_FILTER = {
  since: NAME,
  entity: { enum: Object.values(ENTITIES) },
  cause: { enum: ['api', 'clock', 'control'] },
} as const satisfies Record<string, DataSchema>;

/**
 * The schemas of what callers write, besides requests to the API: bodies and queries of the control plane, and input of
 * the mock's methods. `npm run generate` collects the parts of the spec that they use.
 */
export const controlSchemas = {
  organizationBody: closed({
    seed: SEED,
    tier: TIER_SCHEMA,
    scopes: SCOPES_SCHEMA,
    banned: { type: 'boolean' },
    rules: RULES_SCHEMA,
    limits: closed({ caps: CAPS_SCHEMA, rate_limits: { type: 'boolean' } }),
    now: INSTANT,
    timezone: TIME_ZONE_SCHEMA,
  }),
  organizationChanges: closed({ timezone: TIME_ZONE_SCHEMA }, { minProperties: 1 }),
  keyBody: closed({ scopes: SCOPES_SCHEMA }),
  resetBody: closed({ seed: SEED, now: INSTANT }),
  // One of the two.
  clockBody: closed({ advance: DURATION, to: INSTANT }, { minProperties: 1 }),
  duration: DURATION,
  instant: INSTANT,
  postsBody: closed(
    { videos: { type: 'array', minItems: 1, maxItems: 10_000, items: POST } },
    { required: ['videos'] },
  ),
  videoCounts: closed(VIDEO_COUNT_FIELDS, { minProperties: 1 }),
  creatorCounts: closed({ follower_count: COUNT, total_likes_count: COUNT, video_count: COUNT }, { minProperties: 1 }),
  scraperBody: closed({ mode: MODE }, { required: ['mode'] }),
  limitsBody: closed(
    { tier: TIER_SCHEMA, caps: CAPS_SCHEMA, rate_limits: { type: 'boolean' }, banned: { type: 'boolean' } },
    { minProperties: 1 },
  ),
  checkpointBody: closed({ name: NAME }, { required: ['name'] }),
  changesFilter: closed(CHANGES_FILTER),
  changesQuery: closed({ ...CHANGES_FILTER, limit: LIMIT }),
  requestsQuery: closed({
    operation: { type: 'string' },
    status: { type: 'string', pattern: '^\\d{1,3}$' },
    method: { type: 'string' },
    idempotency_key: { type: 'string' },
    bodies: { enum: ['true', 'false'] },
    limit: LIMIT,
  }),
  overviewQuery: closed({
    creator_id: { type: 'string' },
    status: { enum: accrualStatusValues },
    search: { type: 'string' },
    limit: LIMIT,
  }),
  snapshotQuery: closed({
    as: {
      enum: ['lines'],
      description:
        'As application/x-ndjson, a row a line, of any length; otherwise as one JSON text of 511 MiB at most.',
    },
  }),
  // A call without parameters.
  noQuery: closed({}),
  // A snapshot: its own check can say more than a schema, such as which version wrote it.
  anyObject: { type: 'object' },
  fault: FAULT_SCHEMA,
  stub: STUB_SCHEMA,
  seed: SEED_SCHEMA,
} as const satisfies Record<string, DataSchema>;

/** The shared parts of these forms, by name. */
export const sharedParts: Readonly<Record<string, DataSchema>> = SEED_PARTS;

/** The name of a form that callers write. */
export type ControlSchemaName = keyof typeof controlSchemas;
