import type { DataSchema } from '../../api/schemas/json-schema.js';
import { createTables } from '../../world/store/create-tables.js';
import { HISTORY_KINDS } from '../../world/store/history/world-history.js';
import { tableList } from '../../world/store/world.js';
import { COUNT, closed, EPOCH_MS, pair, required } from '../schemas/form-parts.js';
import { CAPS_SCHEMA, MODE, RULES_SCHEMA, TIER_SCHEMA } from '../schemas/options-schema.js';
import { keptParts } from './organization-parts.js';

const UUID: DataSchema = { type: 'string', format: 'uuid' };
const WORD: DataSchema = { type: 'integer', minimum: 0, maximum: 0xffffffff };
const SIGNED_WORD: DataSchema = { type: 'integer', minimum: -(2 ** 31), maximum: 2 ** 32 };
const DAY: DataSchema = { type: 'integer', minimum: 0, maximum: 3_000_000 };

/** Rows of every table, by its definition. */
const TABLES = closed(
  Object.fromEntries(
    tableList(createTables()).map(({ name, stored: { row, minRows } }) => [
      name,
      {
        type: 'array',
        items: typeof row === 'string' ? { $ref: `#/rows/${row}` } : (row as DataSchema),
        ...(minRows !== undefined && { minItems: minRows }),
      } satisfies DataSchema,
    ]),
  ),
);

const PROFILE = closed({
  postsPerWeek: { type: 'number', minimum: 0, maximum: 10_000 },
  typicalViews: { type: 'number', minimum: 0, maximum: 1e12 },
  spread: { type: 'number', minimum: 0, maximum: 100 },
  followers: COUNT,
  captions: { type: 'array', minItems: 1, items: { type: 'string' } },
  reachable: { type: 'boolean' },
});

/** Additional fields of a newer version pass. Fields that an older version lacks start as in a new world. */
const STATE: DataSchema = {
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
    scraper: MODE,
    lastScraperRunAt: { type: ['string', 'null'], format: 'date-time' },
    profiles: { type: 'object', additionalProperties: PROFILE },
    usage: required({ day: DAY, requests: COUNT, scrapes: COUNT }),
    rules: RULES_SCHEMA,
  },
};

/** Records by id, as base64. */
const HISTORY: DataSchema = { type: 'array', items: pair(UUID, { type: 'string', pattern: '^[A-Za-z0-9+/]*={0,2}$' }) };

/** A snapshot. Data that fits can always be loaded. */
export const SNAPSHOT_SCHEMA = closed(
  {
    format: { type: 'integer' },
    written_by: { type: 'string' },
    world: closed(
      {
        state: STATE,
        tables: TABLES,
        history: required(Object.fromEntries(HISTORY_KINDS.map((kind) => [kind, HISTORY]))),
      },
      { required: ['state', 'tables', 'history'] },
    ),
    ...Object.fromEntries(keptParts().map(([name, { form }]) => [name, form])),
  },
  {
    required: [
      'format',
      'written_by',
      'world',
      ...keptParts().flatMap(([name, { isInEverySnapshot }]) => (isInEverySnapshot ? [name] : [])),
    ],
  },
);
