import { accrualStatusValues } from '../../../src/generated/transitions.js';
import type { DataSchema } from '../../api/schemas/json-schema.js';
import { ENTITIES } from './entities.js';
import { FAULT_KIND_NAMES } from './fault-kinds.js';
import {
  CAPS_SCHEMA,
  RULES_SCHEMA,
  SCOPES_SCHEMA,
  SEED,
  TIER_SCHEMA,
  TIERS,
  TIME_ZONE_SCHEMA,
} from './options-schema.js';

/** The name of a checkpoint. */
export const NAME = {
  type: 'string',
  minLength: 1,
  maxLength: 100,
  pattern: '^[^/]+$',
  description: 'Without a slash.',
} as const;

const TIER = { kind: 'one', of: TIERS, orNull: true, json: TIER_SCHEMA } as const;

const MS: DataSchema = { type: 'integer', minimum: 0, maximum: 600_000 };

const MS_OR_RANGE = { ...MS, type: ['integer', 'array'], items: MS, minItems: 2, maxItems: 2 } as const;

const limits = { caps: { kind: 'data', json: CAPS_SCHEMA }, rateLimits: 'flag' } as const;

/** How one organization of a mock starts. The mock's own schemas check seeds, rules and caps. */
export const organizationOptions = {
  seed: { kind: 'any', json: SEED },
  tier: TIER,
  scopes: { kind: 'list', opens: true, json: SCOPES_SCHEMA },
  banned: 'flag',
  rules: { kind: 'data', json: RULES_SCHEMA },
  limits: { fields: limits },
  now: 'moment',
  timezone: { kind: 'text', json: TIME_ZONE_SCHEMA },
} as const;

const world = {
  ...organizationOptions,
  randomSeed: { kind: 'whole', to: 4_294_967_295 },
  control: 'flag',
  onWarning: 'function',
  limits: {
    fields: {
      ...limits,
      statsGone: 'flag',
      strictAssumptions: 'flag',
      anyKey: { kind: 'whole', from: 1, to: 100_000 },
    },
  },
  kept: {
    fields: {
      journalSize: { kind: 'whole', to: 1_000_000 },
      changesSize: { kind: 'whole', to: 1_000_000 },
      // A body is one string, and a string has less than 512 MiB; longer ones are sent as lines, up to 16 GiB.
      maxSnapshotBytes: { kind: 'whole', from: 1024, to: 17_179_869_184 },
      idleOrganizationMs: { kind: 'whole', from: 1 },
    },
  },
} as const;

const hooks = {
  realTime: 'function',
  stopwatch: 'function',
  onCall: 'function',
  onDefect: 'function',
} as const;

/** Options of `createMock`, `setupMockServer` and `setupMockWorker`. */
export const mockOptions = { ...world, baseUrl: 'text', hooks: { fields: hooks } } as const;

/** Options of `serveMock`. */
export const serveOptions = {
  ...world,
  port: { kind: 'whole', to: 65_535, default: 0 },
  host: { kind: 'text', default: '127.0.0.1' },
  allowedHosts: 'texts',
  persist: 'text',
  hooks: { fields: { ...hooks, systemTime: 'function', onNotice: 'function' } },
} as const;

/** Options of `createHandlers`. */
export const handlerOptions = { organization: 'function' } as const;

/** Options of `mock.stub`. */
export const stubOptions = {
  meta: { kind: 'data', orNull: true },
  status: { kind: 'whole', from: 200, to: 299, json: { default: 200 } },
  // Without it a stub is the response to every call.
  times: { kind: 'whole', from: 1, opens: true },
} as const;

/** Input of `mock.stubs.add`. */
export const stubSpecOptions = {
  operation: { kind: 'text', needed: true, json: { description: 'An operationId.' } },
  data: { kind: 'any', needed: true, orNull: true, json: { description: 'The response.' } },
  ...stubOptions,
} as const;

/** Input of `mock.faults.add`. */
export const faultOptions = {
  operation: { kind: 'text', needed: true, json: { description: 'An operationId, or * for all.' } },
  kind: { kind: 'one', of: FAULT_KIND_NAMES, needed: true },
  times: { kind: 'whole', from: 1, json: { default: 1 } },
  skip: { kind: 'whole', json: { default: 0 } },
  probability: { kind: 'number', json: { maximum: 1, default: 1 } },
  status: { kind: 'whole', from: 400, to: 599, json: { default: 500 } },
  code: { kind: 'text', json: { minLength: 1, maxLength: 100 } },
  ms: { kind: 'any', json: MS_OR_RANGE },
  retry_after: { kind: 'whole', to: 86_400, json: { default: 1 } },
} as const;

/** Filters of changes. Omitting a filter matches more. */
export const changeFilterOptions = {
  since: { kind: 'text', opens: true, json: NAME },
  entity: { kind: 'one', of: Object.values(ENTITIES), opens: true },
  cause: { kind: 'one', of: ['api', 'clock', 'control'], opens: true },
} as const;

/** Filters of calls in the journal. Omitting a filter matches more. */
export const journalFilterOptions = {
  operation: { kind: 'text', opens: true },
  method: { kind: 'text', opens: true },
  status: { kind: 'whole', to: 599, opens: true },
  idempotencyKey: { kind: 'text', opens: true },
  limit: { kind: 'whole', from: 1, opens: true },
} as const;

/** Input of `mock.expectChanges`. Without `required` or `only` it requires less. */
export const expectationOptions = {
  since: { kind: 'text', opens: true },
  required: { kind: 'list', opens: true },
  // True, false, or patterns: `takeExpectation` looks.
  only: { kind: 'any', opens: true },
  ignore: 'list',
} as const;

/** One pattern of an expectation. Omitting a field matches more. */
export const changePatternOptions = {
  entity: { kind: 'text', opens: true },
  type: { kind: 'one', of: ['created', 'updated', 'removed'], opens: true },
  id: { kind: 'text', opens: true },
  cause: { kind: 'data', opens: true },
  before: { kind: 'data', opens: true },
  after: { kind: 'data', opens: true },
} as const;

/** Options of `mock.reset`. */
export const resetOptions = { seed: organizationOptions.seed, now: 'moment' } as const;

/** Input of `mock.setLimits`. */
export const limitChangeOptions = { tier: TIER, ...limits, banned: 'flag' } as const;

/** Filters of `mock.overview`. Omitting a filter matches more. */
export const overviewFilterOptions = {
  creatorId: { kind: 'text', opens: true },
  status: { kind: 'one', of: accrualStatusValues, opens: true },
  search: { kind: 'text', opens: true },
  limit: { kind: 'whole', from: 1 },
} as const;

/** Input of `mock.createKey`. Without scopes the key may read and write. */
export const keyOptions = { scopes: organizationOptions.scopes } as const;

/** Input of a method that removes one entry, or all without an argument. */
export const oneOrAllOptions = { id: { kind: 'text', opens: true } } as const;

/** Options of `mock.warnings`. */
export const warningOptions = { sinceStart: 'flag' } as const;
