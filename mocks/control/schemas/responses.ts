import { makeTable } from '../../../base/values/typed-keys.js';
import { accrualStatusValues, paymentStatusValues } from '../../../src/generated/transitions.js';
import type { DataSchema } from '../../api/schemas/json-schema.js';
import { controlSchemas } from './control-schemas.js';
import { ENTITIES } from './entities.js';
import { COUNT, INSTANT, required } from './form-parts.js';
import { MODE, TIER_SCHEMA } from './options-schema.js';

const TEXT: DataSchema = { type: 'string' };

const NUMBER: DataSchema = { type: 'number' };

/** A row with these fields, among those that the API shows. */
function rowWith(fields: Readonly<Record<string, DataSchema>>): DataSchema {
  return { ...required({ id: TEXT, ...fields }), additionalProperties: true };
}

/** Any row. */
const ROW: DataSchema = rowWith({});

/** An accrual, with the fields that a test usually reads. */
const ACCRUAL: DataSchema = rowWith({
  creator_id: TEXT,
  structure_id: TEXT,
  status: { enum: accrualStatusValues },
  amount_cents: { type: 'integer' },
  period_start_at: INSTANT,
  period_end_at: INSTANT,
});

/** A sum of cents, as the ledger has it. */
const SUM: DataSchema = required({ count: COUNT, amount_cents: NUMBER, exact_cents: TEXT });

/** A list under `data`. */
function makeList(items: DataSchema): DataSchema {
  return required({ data: { type: 'array', items } });
}

/** An object with each of these names. */
function makeNamed(names: readonly string[], value: DataSchema): DataSchema {
  return required(makeTable(names, () => value));
}

const TOTALS = ['projects', 'creators', 'videos', 'campaigns', 'structures', 'accruals', 'payments'];

const makeExcerpt = (items: DataSchema): DataSchema => required({ total: COUNT, data: { type: 'array', items } });

/** `GET /_mock/overview`. */
const OVERVIEW_RESPONSE: DataSchema = required({
  now: INSTANT,
  org_id: TEXT,
  scraper: MODE,
  tier: TIER_SCHEMA,
  banned: { type: 'boolean' },
  totals: makeNamed(TOTALS, COUNT),
  creators: makeExcerpt(rowWith({ tiktok_handle: TEXT, earned_cents: NUMBER, paid_cents: NUMBER })),
  accruals: makeExcerpt(ACCRUAL),
  payments: makeExcerpt(rowWith({ status: { enum: paymentStatusValues }, total_amount_cents: { type: 'integer' } })),
  paid_without_creator_cents: NUMBER,
  timeline: { type: 'array', items: required({ date: TEXT, earned_cents: NUMBER, paid_cents: NUMBER }) },
  start: { type: ['object', 'null'] },
});

const NOW = { ...INSTANT, description: "The world's time." };
const MADE = { org_id: TEXT, project_id: TEXT, api_key: TEXT };
const NULLABLE: DataSchema = { type: ['string', 'null'] };

const CALL: DataSchema = {
  ...required({
    id: TEXT,
    at: INSTANT,
    operation: NULLABLE,
    method: TEXT,
    path: TEXT,
    status: COUNT,
    error: NULLABLE,
    idempotency_key: NULLABLE,
    replayed: { type: 'boolean' },
    fault: NULLABLE,
    duration_ms: NUMBER,
  }),
  description:
    'With ?bodies=true it also has headers and bodies: request_headers, request_body, response_headers, response_body, bodies_dropped.',
};

const CHANGE = required({
  at: INSTANT,
  cause: required({ kind: { enum: ['api', 'clock', 'control'] }, operation: NULLABLE, request: NULLABLE }),
  entity: { enum: Object.values(ENTITIES) },
  id: TEXT,
  type: { enum: ['created', 'updated', 'removed'] },
  before: { type: ['object', 'null'] },
  after: { type: ['object', 'null'] },
});

/** A fault or a stub with its id and what it has done. */
function placed({ properties = {}, required: needed = [] }: DataSchema, more: Record<string, DataSchema>): DataSchema {
  return { type: 'object', properties: { ...properties, id: TEXT, ...more }, required: [...needed, 'id', 'hits'] };
}

/** The responses of the control plane's calls, by name. Rows are as the API shows them. */
export const controlResponses = {
  health: required({ status: { enum: ['ok'] }, now: NOW, version: TEXT }),
  made: required(MADE),
  organizations: makeList(required({ ...MADE, now: NOW })),
  organization: required({ org_id: TEXT, timezone: TEXT }),
  removed: required({ removed: COUNT }),
  key: required({ api_key: TEXT }),
  now: required({ now: NOW }),
  clock: required({ now: NOW, ticks: COUNT, accruals_created: COUNT }),
  rows: makeList(ROW),
  row: ROW,
  scraper: required({ mode: MODE }),
  limits: controlSchemas.limitsBody,
  id: required({ id: TEXT }),
  faults: makeList(placed(controlSchemas.fault, { remaining: COUNT, hits: COUNT })),
  stubs: makeList(placed(controlSchemas.stub, { hits: COUNT })),
  requests: makeList(CALL),
  warnings: makeList(required({ at: INSTANT, code: TEXT, message: TEXT, operation: NULLABLE })),
  assumptions: makeList(required({ id: TEXT, about: TEXT, count: COUNT })),
  checkpoint: required({ name: TEXT, at: INSTANT }),
  checkpoints: makeList(required({ name: TEXT, at: INSTANT })),
  changes: required({
    data: { type: 'array', items: CHANGE },
    is_complete: { type: 'boolean' },
    kept_from: INSTANT,
  }),
  snapshot: {
    ...required({ world: { type: 'object' } }),
    description: 'For PUT /_mock/snapshot. Its content may change.',
  },
  explanation: required({
    accrual: ACCRUAL,
    version: rowWith({ criteria_type: TEXT, amount_cents: COUNT }),
    period: required({ kind: TEXT, start: INSTANT, end: INSTANT, days: COUNT }),
    covered_days: NUMBER,
    covered: { type: 'array', items: required({ start: INSTANT, end: INSTANT }) },
    inputs: {
      type: 'array',
      items: required({
        video_id: TEXT,
        posted_at: INSTANT,
        view_count: NUMBER,
        tracking_status: TEXT,
        counted: { type: 'boolean' },
        why: TEXT,
      }),
    },
    steps: { type: 'array', items: TEXT },
    amount_cents: COUNT,
  }),
  ledger: required({
    sums: makeNamed(accrualStatusValues, NUMBER),
    accruals: makeNamed(accrualStatusValues, SUM),
    payments: makeNamed(paymentStatusValues, SUM),
    underpayments: { type: 'array', items: required({ creator_id: TEXT, ...SUM.properties }) },
    exact: { type: 'boolean' },
    balanced: { type: 'boolean' },
    violations: { type: 'array', items: required({ invariant: TEXT, id: TEXT, message: TEXT }) },
  }),
  overview: OVERVIEW_RESPONSE,
  document: required({ openapi: TEXT, info: { type: 'object' }, paths: { type: 'object' } }),
} as const satisfies Record<string, DataSchema>;

/** The name of a response of the control plane. */
export type ControlResponseName = keyof typeof controlResponses;

/** The body of a refusal. */
export const CONTROL_PROBLEM: DataSchema = required({
  error: {
    ...required({ code: TEXT, message: TEXT }),
    description: 'A code, and the message for a person. Some codes have more fields, such as issues.',
  },
});
