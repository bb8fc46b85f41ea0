import type { JsonSchema } from '../../api/schemas/json-schema.js';
import { FAULTS_SCHEMA } from './fault-schema.js';
import { COUNT, closed, INSTANT } from './form-parts.js';
import { CAPS_SCHEMA, RULES_SCHEMA, TIER_SCHEMA } from './options-schema.js';
import { STUBS_SCHEMA } from './stub-schema.js';

const UUID: JsonSchema = { type: 'string', format: 'uuid' };
const WORD: JsonSchema = { type: 'integer', minimum: 0, maximum: 0xffffffff };
const SIGNED_WORD: JsonSchema = { type: 'integer', minimum: -(2 ** 31), maximum: 2 ** 32 };
/** From 1970 to 9999, as the clock may stand. */
const EPOCH_MS: JsonSchema = { type: 'integer', minimum: 86_400_000, maximum: 253_370_764_799_999 };
const DAY: JsonSchema = { type: 'integer', minimum: 0, maximum: 3_000_000 };

/** Rows of the spec's schema `name`, every optional field filled in. */
function rows(name: string): JsonSchema {
  return { type: 'array', items: { $ref: `#/rows/${name}` } };
}

function required(properties: Readonly<Record<string, JsonSchema>>, more: Partial<JsonSchema> = {}): JsonSchema {
  return { type: 'object', properties, required: Object.keys(properties), ...more };
}

function pair(first: JsonSchema, second: JsonSchema): JsonSchema {
  return { type: 'array', prefixItems: [first, second], items: false, minItems: 2 };
}

const EVIDENCE_VIDEO = required({
  video_id: UUID,
  posted_at: INSTANT,
  view_count: COUNT,
  tracking_status: { $ref: '#/components/schemas/TrackingStatus' },
});

/** Day numbers from and to, from and to. */
const RANGES: JsonSchema = { type: 'array', items: DAY };

const TABLES = closed({
  projects: { ...rows('Project'), minItems: 1 },
  creators: rows('Creator'),
  videos: rows('Video'),
  campaigns: rows('Campaign'),
  campaign_items: rows('CampaignItem'),
  goals: rows('Goal'),
  annotations: rows('Annotation'),
  payout_methods: rows('PayoutMethod'),
  payout_structures: {
    type: 'array',
    items: required({
      id: UUID,
      project_id: UUID,
      name: { type: 'string' },
      is_active: { type: 'boolean' },
      current_version: { $ref: '#/rows/PayoutStructureVersion' },
      metadata: { type: 'object' },
      readme: { type: ['string', 'null'] },
      created_at: INSTANT,
    }),
  },
  payout_structure_versions: rows('PayoutStructureVersion'),
  payout_assignments: rows('PayoutAssignment'),
  payout_accruals: rows('PayoutAccrual'),
  payout_payments: rows('PayoutPayment'),
  settlements: {
    type: 'array',
    items: required({ id: { type: 'string' }, structure_id: UUID, creator_id: UUID, ranges: RANGES }),
  },
  accrual_evidence: {
    type: 'array',
    items: required({ id: UUID, eligible: RANGES, covered: RANGES, videos: { type: 'array', items: EVIDENCE_VIDEO } }),
  },
  warnings: {
    type: 'array',
    items: required({ id: UUID, created_at: INSTANT, code: { type: 'string' }, message: { type: 'string' } }),
  },
});

const PROFILE = closed({
  postsPerWeek: { type: 'number', minimum: 0, maximum: 10_000 },
  typicalViews: { type: 'number', minimum: 0, maximum: 1e12 },
  spread: { type: 'number', minimum: 0, maximum: 100 },
  followers: COUNT,
  captions: { type: 'array', minItems: 1, items: { type: 'string' } },
  reachable: { type: 'boolean' },
});

/** What a newer version knows besides is let pass; what an older one did not know starts as in a new world. */
const STATE: JsonSchema = {
  type: 'object',
  required: ['now', 'seed', 'ids', 'random', 'orgId', 'banned', 'tier', 'caps', 'scraper', 'usage'],
  properties: {
    now: EPOCH_MS,
    seed: WORD,
    ids: WORD,
    random: SIGNED_WORD,
    orgId: UUID,
    banned: { type: 'boolean' },
    timezone: { type: 'string' },
    slotMs: { enum: [900_000, 86_400_000] },
    tier: TIER_SCHEMA,
    caps: CAPS_SCHEMA,
    scraper: { enum: ['auto', 'stalled', 'simulated'] },
    lastSweepAt: { type: ['string', 'null'], format: 'date-time' },
    profiles: { type: 'object', additionalProperties: PROFILE },
    usage: required({ day: DAY, requests: COUNT, scrapes: COUNT }),
    rules: RULES_SCHEMA,
    formerGoals: { type: 'array', items: { type: 'object', required: ['goal', 'until'] } },
  },
};

/** Records by id, as base64. */
const HISTORY: JsonSchema = { type: 'array', items: pair(UUID, { type: 'string', pattern: '^[A-Za-z0-9+/]*={0,2}$' }) };

/** A header's value holds no line break, or the response that it stands in could not be sent. */
const HEADERS: JsonSchema = {
  type: 'object',
  propertyNames: { pattern: '^[a-z0-9-]+$' },
  additionalProperties: { type: 'string', pattern: '^[\\x20-\\x7e]*$' },
};

const KEPT_ANSWER = required({
  route: { type: 'string' },
  body: { type: 'string' },
  answer: required({
    status: { type: 'integer', minimum: 200, maximum: 299 },
    headers: HEADERS,
    body: { type: 'string' },
  }),
  at: EPOCH_MS,
});

/** A snapshot: whatever fits can be read without fail. */
export const SNAPSHOT_SCHEMA = closed(
  {
    format: { type: 'integer' },
    written_by: { type: 'string' },
    world: closed(
      {
        state: STATE,
        tables: TABLES,
        history: required({ videos: HISTORY, creators: HISTORY }),
      },
      { required: ['state', 'tables', 'history'] },
    ),
    idempotency: { type: 'array', items: pair({ type: 'string' }, KEPT_ANSWER) },
    rate_limits: closed(
      {
        enabled: { type: 'boolean' },
        windows: { type: 'object', additionalProperties: { type: 'array', items: EPOCH_MS } },
      },
      { required: ['enabled', 'windows'] },
    ),
    faults: FAULTS_SCHEMA,
    warnings: {
      type: 'array',
      items: required({
        at: INSTANT,
        code: { type: 'string' },
        message: { type: 'string' },
        operation: { type: ['string', 'null'] },
      }),
    },
    assumptions: { type: 'array', items: pair({ type: 'string' }, COUNT) },
    stubs: STUBS_SCHEMA,
  },
  {
    required: ['format', 'written_by', 'world', 'idempotency', 'rate_limits', 'faults', 'warnings', 'assumptions'],
  },
);
