import { invalidBody } from '../../world/store/api-problem.js';
import type { WorldDump } from '../../world/store/world.js';
import { checkStored } from '../schemas/check.js';
import { RULES_SCHEMA } from '../schemas/options-schema.js';
import type { MomentDump } from './checkpoints.js';
import { MockOrganization } from './mock-organization.js';
import { toSnapshotParts } from './organization-parts.js';
import { checkSnapshot, createSnapshot } from './snapshot.js';
import type { StoredOrganization } from './stored-organization.js';

/** An organization as it was read, before its world is made of it. */
export interface ReadOrganization extends Omit<StoredOrganization, 'world'> {
  readonly world: WorldDump;
}

/**
 * Throws for an organization that a mock did not store so: its keys, its clock, what it remembers, the state of its
 * world, and all its rows and checkpoints, as for a snapshot; and the rules of those that a reset or
 * a rewind leads to. With `headAlone` the rows are not read, which takes long.
 */
export function checkStoredOrganization(found: ReadOrganization, headAlone: boolean): void {
  const { keys, clockOffsetMs, start, world, parts, checkpoints } = found;
  const isKey = (key: unknown): boolean => {
    const { key: text, scopes } = (key ?? {}) as { readonly key?: unknown; readonly scopes?: unknown };
    return typeof text === 'string' && Array.isArray(scopes);
  };
  const isHead = Array.isArray(keys) && keys.length > 0 && keys.every(isKey) && Number.isFinite(clockOffsetMs);
  if (!isHead) throw invalidBody('keys', 'is not a list of keys');
  if (typeof start !== 'object' || start === null) throw invalidBody('start', 'is missing');
  for (const { rules } of [start, ...checkpoints.map(([, moment]) => moment.world.state)])
    checkStored(RULES_SCHEMA, rules ?? {});
  checkSnapshot(createSnapshot(headAlone ? withoutRows(world) : world, toSnapshotParts(parts as never)));
  if (!headAlone) for (const [, moment] of checkpoints) checkMoment(moment);
}

function withoutRows({ state, tables }: WorldDump): WorldDump {
  // Every organization has a project.
  const none = Object.entries(tables).map(([name, rows]) => [name, name === 'projects' ? rows.slice(0, 1) : []]);
  return { state, tables: Object.fromEntries(none), history: { videos: [], creators: [] } };
}

function checkMoment({ world, idempotency, callers }: MomentDump): void {
  checkSnapshot(createSnapshot(world, { idempotency, ...callers }));
}

/** Throws for a stored organization with which a mock would not start. */
export function tryStart(found: StoredOrganization): void {
  const shared = { sessions: new Map(), journalSize: 0, changesSize: 0, realTime: undefined, onWarning: undefined };
  new MockOrganization(found.start, { ...shared, listener: undefined }, { saved: found });
}
