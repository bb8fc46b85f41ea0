import { accrualStatusValues } from '../../../src/generated/transitions.js';
import type { DataSchema } from '../../api/schemas/json-schema.js';
import { ENTITIES } from './entities.js';
import { COUNT, closed, INSTANT, TIKTOK_URL, VIDEO_COUNT_FIELDS } from './form-parts.js';
import { CAPS_SCHEMA, MODE, RULES_SCHEMA, SCOPES_SCHEMA, TIER_SCHEMA, TIME_ZONE_SCHEMA } from './options-schema.js';

const AMOUNT: DataSchema = { type: 'number', minimum: 0 };

/** A duration. */
export const DURATION_SCHEMA = closed(
  { days: AMOUNT, hours: AMOUNT, minutes: AMOUNT, seconds: AMOUNT },
  { minProperties: 1 },
);

const LIMIT: DataSchema = { type: 'string', pattern: '^[1-9]\\d{0,3}$', description: '1 to 9999.' };

const SEED: DataSchema = {
  type: ['string', 'object'],
  description: '"empty", "demo" or the content of a seed file.',
};

/** `POST /_mock/organizations`. */
export const ORGANIZATION_SCHEMA = closed({
  seed: SEED,
  tier: TIER_SCHEMA,
  scopes: SCOPES_SCHEMA,
  banned: { type: 'boolean' },
  rules: RULES_SCHEMA,
  limits: closed({ caps: CAPS_SCHEMA, rate_limits: { type: 'boolean' } }),
  now: INSTANT,
  timezone: TIME_ZONE_SCHEMA,
});

/** `PATCH /_mock/organization`. */
export const ORGANIZATION_CHANGES_SCHEMA = closed({ timezone: TIME_ZONE_SCHEMA }, { minProperties: 1 });

/** `POST /_mock/keys`. */
export const KEY_SCHEMA = closed({ scopes: SCOPES_SCHEMA });

/** `POST /_mock/reset`. */
export const RESET_SCHEMA = closed({ seed: SEED, now: INSTANT });

/** `POST /_mock/clock`: one of the two. */
export const CLOCK_SCHEMA = closed({ advance: DURATION_SCHEMA, to: INSTANT }, { minProperties: 1 });

/** `POST /_mock/creators/{id}/videos`. */
export const POSTS_SCHEMA = closed(
  {
    videos: {
      type: 'array',
      minItems: 1,
      maxItems: 10_000,
      items: closed(
        {
          posted_at: INSTANT,
          title: { type: ['string', 'null'] },
          url: { type: 'string', pattern: TIKTOK_URL, description: 'https://www.tiktok.com/@handle/video/ID' },
          ...VIDEO_COUNT_FIELDS,
        },
        { required: ['posted_at'] },
      ),
    },
  },
  { required: ['videos'] },
);

/** `PATCH /_mock/videos/{id}`. */
export const VIDEO_COUNTS_SCHEMA = closed(VIDEO_COUNT_FIELDS, { minProperties: 1 });

/** `PATCH /_mock/creators/{id}`. */
export const CREATOR_COUNTS_SCHEMA = closed(
  { follower_count: COUNT, total_likes_count: COUNT, video_count: COUNT },
  { minProperties: 1 },
);

/** `POST /_mock/scraper`. */
export const SCRAPER_SCHEMA = closed({ mode: MODE }, { required: ['mode'] });

/** `PATCH /_mock/limits`. */
export const LIMITS_SCHEMA = closed(
  { tier: TIER_SCHEMA, caps: CAPS_SCHEMA, rate_limits: { type: 'boolean' }, banned: { type: 'boolean' } },
  { minProperties: 1 },
);

/** The query of `GET /_mock/requests`. */
export const REQUESTS_QUERY_SCHEMA = closed({
  operation: { type: 'string' },
  status: { type: 'string', pattern: '^\\d{1,3}$' },
  method: { type: 'string' },
  idempotency_key: { type: 'string' },
  bodies: { enum: ['true', 'false'] },
  limit: LIMIT,
});

/** The query of `GET /_mock/overview`. */
export const OVERVIEW_QUERY_SCHEMA = closed({
  creator_id: { type: 'string' },
  status: { enum: accrualStatusValues },
  search: { type: 'string' },
  limit: LIMIT,
});

/** The query of a call without parameters. */
export const NO_QUERY_SCHEMA = closed({});

/** The query of `GET /_mock/snapshot`. */
export const SNAPSHOT_QUERY_SCHEMA = closed({
  as: {
    enum: ['lines'],
    description: 'As application/x-ndjson, a row a line, of any length; otherwise as one JSON text of 511 MiB at most.',
  },
});

/** `PUT /_mock/snapshot`; its own check can say more than a schema: which version wrote it. */
export const ANY_OBJECT_SCHEMA: DataSchema = { type: 'object' };

/** A time in the body of a call, or among options. */
export const INSTANT_SCHEMA: DataSchema = INSTANT;

const NAME: DataSchema = {
  type: 'string',
  minLength: 1,
  maxLength: 100,
  pattern: '^[^/]+$',
  description: 'Without a slash.',
};

/** `POST /_mock/checkpoints`. */
export const CHECKPOINT_SCHEMA = closed({ name: NAME }, { required: ['name'] });

const CHANGES_FILTER = {
  since: NAME,
  entity: { enum: Object.values(ENTITIES) },
  cause: { enum: ['api', 'clock', 'control'] },
} as const satisfies Record<string, DataSchema>;

/** The filter of `mock.changes`. */
export const CHANGES_FILTER_SCHEMA = closed(CHANGES_FILTER);

/** The query of `GET /_mock/changes`. */
export const CHANGES_QUERY_SCHEMA = closed({ ...CHANGES_FILTER, limit: LIMIT });
