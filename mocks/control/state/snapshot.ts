import type { KeptAnswer } from '../../api/idempotency.js';
import type { Warning } from '../../api/organization.js';
import { type ApiProblem, invalidBody } from '../../world/store/api-problem.js';
import { createTables } from '../../world/store/tables.js';
import { tableList, type WorldDump } from '../../world/store/world.js';
import { issuesAgainst, type JsonSchema } from '../json-schema.js';
import { refuseIssues } from '../options.js';
import { version } from '../version.js';
import type { FaultDump } from './faults.js';

/** The form of snapshots that this version writes. It rises when an older reader would misread a newer snapshot. */
const SNAPSHOT_FORMAT = 1;

/** What is known of an organization's callers, as JSON. */
export interface CallerMemory {
  readonly rate_limits: { readonly enabled: boolean; readonly windows: Readonly<Record<string, readonly number[]>> };
  readonly faults: FaultDump;
  readonly warnings: readonly Warning[];
  readonly assumptions: ReadonlyArray<readonly [string, number]>;
}

/** A whole world as JSON: rows, clock, ids, random numbers, idempotency, limits, faults; not its keys and journal. */
export interface Snapshot extends CallerMemory {
  readonly format: number;
  /** The version of the package that wrote it. */
  readonly written_by: string;
  readonly world: WorldDump;
  readonly idempotency: ReadonlyArray<readonly [string, KeptAnswer]>;
}

const ROWS: JsonSchema = {
  type: 'array',
  items: { type: 'object', required: ['id'], properties: { id: { type: 'string' } }, additionalProperties: true },
};

const SNAPSHOT_SCHEMA: JsonSchema = {
  type: 'object',
  required: ['format', 'written_by', 'world', 'idempotency', 'rate_limits', 'faults', 'warnings', 'assumptions'],
  additionalProperties: false,
  properties: {
    format: { type: 'integer' },
    written_by: { type: 'string' },
    world: {
      type: 'object',
      required: ['state', 'tables', 'history'],
      additionalProperties: false,
      properties: {
        state: {
          type: 'object',
          required: ['now', 'seed', 'ids', 'random', 'orgId', 'banned', 'tier', 'caps', 'scraper', 'usage'],
          additionalProperties: true,
          properties: {
            now: { type: 'integer' },
            seed: { type: 'integer' },
            ids: { type: 'integer' },
            random: { type: 'integer' },
            orgId: { type: 'string' },
            banned: { type: 'boolean' },
            caps: { type: 'object' },
            scraper: { enum: ['auto', 'stalled', 'simulated'] },
            usage: { type: 'object', required: ['day', 'requests', 'scrapes'], additionalProperties: true },
          },
        },
        tables: { type: 'object', additionalProperties: ROWS },
        history: {
          type: 'object',
          required: ['videos', 'creators'],
          properties: { videos: { type: 'array' }, creators: { type: 'array' } },
          additionalProperties: true,
        },
      },
    },
    idempotency: { type: 'array', items: { type: 'array', minItems: 2, maxItems: 2 } },
    rate_limits: {
      type: 'object',
      required: ['enabled', 'windows'],
      additionalProperties: false,
      properties: {
        enabled: { type: 'boolean' },
        windows: { type: 'object', additionalProperties: { type: 'array' } },
      },
    },
    faults: {
      type: 'object',
      required: ['faults', 'added', 'random'],
      additionalProperties: false,
      properties: { faults: { type: 'array' }, added: { type: 'integer' }, random: { type: 'integer' } },
    },
    warnings: { type: 'array', items: { type: 'object' } },
    assumptions: { type: 'array', items: { type: 'array', minItems: 2, maxItems: 2 } },
  },
};

/** A snapshot in the form that this version writes. */
export function createSnapshot(content: Omit<Snapshot, 'format' | 'written_by'>): Snapshot {
  const { world, idempotency, ...memory } = content;
  return { format: SNAPSHOT_FORMAT, written_by: version, world, idempotency, ...memory };
}

/** What to say of a snapshot whose rows are none. */
export function unreadableWorld(error: unknown): ApiProblem {
  return invalidBody('world', `cannot be read: ${error instanceof Error ? error.message : error}`);
}

/** Throws `invalid_body` for what is no snapshot, or one of a newer form. */
export function checkSnapshot(snapshot: Snapshot): void {
  const format: unknown = (snapshot as Partial<Snapshot> | null)?.format;
  if (typeof format === 'number' && format !== SNAPSHOT_FORMAT) {
    const message =
      format > SNAPSHOT_FORMAT
        ? `is ${format}, which a later version of trackagoat-sdk wrote (${snapshot.written_by}); this is ${version} and reads up to ${SNAPSHOT_FORMAT}. Update the package.`
        : `is ${format}, which this version of trackagoat-sdk (${version}) no longer reads. Take the snapshot again.`;
    refuseIssues([{ path: 'format', message }]);
  }
  refuseIssues(issuesAgainst(SNAPSHOT_SCHEMA, snapshot));
  const known = new Set(tableList(createTables()).map((table) => table.name));
  const strange = Object.keys(snapshot.world.tables).filter((name) => !known.has(name));
  refuseIssues(
    strange.map((name) => ({ path: `world.tables.${name}`, message: 'is a table that this version does not have' })),
  );
}
