import type { DataSchema } from '../../api/schemas/json-schema.js';
import { COUNT, closed, INSTANT, TIKTOK_URL, toForm, VIDEO_COUNT_FIELDS } from './form-parts.js';
import * as tables from './mock-options.js';
import { MODE, TIME_ZONE_SCHEMA } from './options-schema.js';
import { SEED_PARTS, SEED_SCHEMA } from './seed-schema.js';

const AMOUNT: DataSchema = { type: 'number', minimum: 0 };

const DURATION = closed({ days: AMOUNT, hours: AMOUNT, minutes: AMOUNT, seconds: AMOUNT }, { minProperties: 1 });

const LIMIT: DataSchema = { type: 'string', pattern: '^[1-9]\\d{0,3}$', description: '1 to 9999.' };

const POST = closed(
  {
    posted_at: INSTANT,
    title: { type: ['string', 'null'] },
    url: { type: 'string', pattern: TIKTOK_URL, description: 'https://www.tiktok.com/@handle/video/ID' },
    ...VIDEO_COUNT_FIELDS,
  },
  { required: ['posted_at'] },
);

const CHANGES_FILTER = toForm(tables.changeFilterOptions);

/**
 * The schemas of what callers write, besides requests to the API: bodies and queries of the control plane, and input of
 * the mock's methods. `npm run generate` collects the parts of the spec that they use.
 */
export const controlSchemas = {
  organizationBody: toForm(tables.organizationOptions),
  organizationChanges: closed({ timezone: TIME_ZONE_SCHEMA }, { minProperties: 1 }),
  keyBody: toForm(tables.keyOptions),
  resetBody: toForm(tables.resetOptions),
  // One of the two.
  clockBody: closed({ advance: DURATION, to: INSTANT }, { minProperties: 1 }),
  instant: INSTANT,
  postsBody: closed(
    { videos: { type: 'array', minItems: 1, maxItems: 10_000, items: POST } },
    { required: ['videos'] },
  ),
  videoCounts: closed(VIDEO_COUNT_FIELDS, { minProperties: 1 }),
  creatorCounts: closed({ follower_count: COUNT, total_likes_count: COUNT, video_count: COUNT }, { minProperties: 1 }),
  scraperBody: closed({ mode: MODE }, { required: ['mode'] }),
  limitsBody: { ...toForm(tables.limitChangeOptions), minProperties: 1 },
  checkpointBody: closed({ name: tables.NAME }, { required: ['name'] }),
  changesFilter: CHANGES_FILTER,
  changesQuery: closed({ ...CHANGES_FILTER.properties, limit: LIMIT }),
  requestsQuery: closed({
    operation: { type: 'string' },
    status: { type: 'string', pattern: '^\\d{1,3}$' },
    method: { type: 'string' },
    idempotency_key: { type: 'string' },
    bodies: { enum: ['true', 'false'] },
    limit: LIMIT,
  }),
  overviewQuery: closed({ ...toForm(tables.overviewFilterOptions).properties, limit: LIMIT }),
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
  fault: toForm(tables.faultOptions),
  stub: toForm(tables.stubSpecOptions),
  seed: SEED_SCHEMA,
} as const satisfies Record<string, DataSchema>;

/** The shared parts of these forms, by name. */
export const sharedParts: Readonly<Record<string, DataSchema>> = SEED_PARTS;

/** The name of a form that callers write. */
export type ControlSchemaName = keyof typeof controlSchemas;
