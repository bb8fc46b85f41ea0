import { readField } from '../../../base/values/read-field.js';
import { IdempotencyStore, type KeptResponse, type StoredResponse, toKeptResponse } from '../../api/idempotency.js';
import { RateWindows } from '../../api/rate-limit.js';
import { type Warning, WarningLog } from '../../api/warning-log.js';
import { FAULTS_SCHEMA, STUBS_SCHEMA } from '../schemas/fault-schema.js';
import { AssumptionLog } from './assumptions.js';
import { ChangeHistory, EARLIER_RUN } from './changes/change-history.js';
import { type FaultDump, FaultList } from './faults.js';
import { CallJournal } from './journal.js';
import type { KeptPart, Part, PartStart, PassingPart } from './part.js';
import { type StubDump, StubList } from './stubs.js';
import { ASSUMPTIONS_SCHEMA, IDEMPOTENCY_SCHEMA, RATE_LIMITS_SCHEMA, WARNINGS_SCHEMA } from './unpublished-parts.js';

/** The form of each kept part in a snapshot. */
export interface SnapshotParts {
  readonly idempotency: ReadonlyArray<readonly [string, KeptResponse]>;
  readonly rate_limits: { readonly enabled: boolean; readonly windows: Readonly<Record<string, readonly number[]>> };
  readonly faults: FaultDump;
  readonly warnings: readonly Warning[];
  readonly assumptions: ReadonlyArray<readonly [string, number]>;
  /** Missing in data of an older version. */
  readonly stubs?: StubDump;
}

/** A moment's data of the parts that only moments keep: the number of calls, and of changes. */
interface PassingDumps {
  readonly journal: number;
  readonly changes: number;
}

type KeptResponses = ReadonlyArray<readonly [string, StoredResponse]>;

type Definitions = { readonly [Name in keyof Required<SnapshotParts>]: KeptPart<Required<SnapshotParts>[Name]> } & {
  readonly [Name in keyof PassingDumps]: PassingPart<PassingDumps[Name]>;
};

/**
 * The parts of an organization, in the order of a snapshot. Add a new part only here: reset, snapshot, store, fork,
 * checkpoint and moment use this record. A kept part also needs its line in `SnapshotParts`; without it this does not
 * compile.
 */
export const organizationParts = {
  idempotency: {
    create: () => new IdempotencyStore(),
    form: IDEMPOTENCY_SCHEMA,
    isInEverySnapshot: true,
    group: 'responses',
    toSnapshot: (kept: KeptResponses) => kept.map(([id, response]) => [id, toKeptResponse(response)] as const),
    large: (kept: KeptResponses) => kept,
  },
  rate_limits: {
    create: ({ rateLimits }) => new RateWindows(rateLimits),
    form: RATE_LIMITS_SCHEMA,
    isInEverySnapshot: true,
  },
  faults: {
    create: ({ number }) => new FaultList(number),
    form: FAULTS_SCHEMA,
    isInEverySnapshot: true,
  },
  warnings: {
    create: () => new WarningLog(),
    form: WARNINGS_SCHEMA,
    isInEverySnapshot: true,
  },
  assumptions: {
    create: () => new AssumptionLog(),
    form: ASSUMPTIONS_SCHEMA,
    isInEverySnapshot: true,
    group: 'assumptions',
  },
  stubs: {
    create: () => new StubList(),
    form: STUBS_SCHEMA,
    large: ({ stubs }: StubDump) => stubs.map(({ id, data }) => [id, data] as const),
  },
  journal: {
    create: ({ journalSize }) => new CallJournal(journalSize),
    earlierRun: 0,
  },
  changes: {
    create: ({ changesSize }) => new ChangeHistory(changesSize),
    earlierRun: EARLIER_RUN,
  },
} as const satisfies Definitions;

type PartName = keyof typeof organizationParts;

/** The parts of one organization. */
export type OrganizationParts = {
  readonly [Name in PartName]: ReturnType<(typeof organizationParts)[Name]['create']>;
};

/** Dumps of parts, by their names. */
type Dumps = Readonly<Record<string, unknown>>;

/** The dump of every part. */
export type PartDumps = PassingDumps & Dumps;

const definitions: Readonly<Record<string, KeptPart | PassingPart>> = organizationParts;

/** The parts that snapshots and stores keep, by name. */
export function keptParts(): [name: string, KeptPart][] {
  return Object.entries(definitions).filter((entry): entry is [string, KeptPart] => 'form' in entry[1]);
}

/** The parts of an organization at its start. */
export function createParts(start: PartStart): OrganizationParts {
  const parts = Object.entries(definitions).map(([name, definition]) => [name, definition.create(start)]);
  return Object.fromEntries(parts);
}

/** Resets all parts to the start. */
export function resetParts(parts: OrganizationParts): void {
  for (const part of Object.values<Part>(parts)) part.reset();
}

/** All parts in the form of a moment. */
export function dumpParts(parts: OrganizationParts): PartDumps {
  return dumpThose(parts, () => true) as PartDumps;
}

/** The kept parts in the form of a moment. */
export function dumpKeptParts(parts: OrganizationParts): Dumps {
  return dumpThose(parts, (name) => isKept(name));
}

function dumpThose(parts: OrganizationParts, isMeant: (name: string) => boolean): Dumps {
  const dumps: Record<string, unknown> = {};
  for (const [name, part] of Object.entries<Part>(parts)) if (isMeant(name)) dumps[name] = part.dump();
  return dumps;
}

/** Loads `dumps`. A kept part that is missing there is reset to the start. A part that only moments keep stays as it is. */
export function loadParts(parts: OrganizationParts, dumps: object): void {
  for (const [name, part] of Object.entries<Part>(parts)) {
    const dump = readField(dumps, name);
    if (dump !== undefined) part.load(dump);
    else if (isKept(name)) part.reset();
  }
}

/** The kept parts of dumps in the form of a snapshot. */
export function toSnapshotParts(dumps: Dumps): SnapshotParts {
  const parts = keptParts().map(([name, { toSnapshot }]) => [name, toSnapshot ? toSnapshot(dumps[name]) : dumps[name]]);
  return Object.fromEntries(parts);
}

/** The dumps of a moment of an earlier run, from its stored form. */
export function fromEarlierRun(kept: SnapshotParts): PartDumps {
  const dumps: Record<string, unknown> = { ...kept };
  for (const [name, part] of Object.entries(definitions)) if ('earlierRun' in part) dumps[name] = part.earlierRun;
  return dumps as PartDumps;
}

function isKept(name: string): boolean {
  return 'form' in (definitions[name] ?? {});
}
