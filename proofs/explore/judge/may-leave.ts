import { takeWithRangeError } from '../../../base/options/take-with-range-error.js';
import type { Mock } from '../../../mocks/control/mock.js';
import type { Creator, PayoutAccrual, PayoutStructure, Project } from '../../../src/generated/resources.js';
import { readRows, WorldRows } from '../run/read-world.js';
import type { Invariant } from './invariants/invariant.js';

/** A debt that a job may leave, and why: somebody else pays it, or nobody yet. Exactly one of the first five. */
export interface MayLeave {
  /** The name or id of a structure. */
  readonly structure?: string;
  /** The name or id of a project. */
  readonly project?: string;
  /** The handle or id of a creator. */
  readonly creator?: string;
  /** Whole debts of a creator below so many cents. */
  readonly below?: number;
  /** Debts to creators who were removed. */
  readonly removed?: true;
  /** The report repeats it. */
  readonly reason: string;
}

/** A rule of `mayLeave` about the accruals of a world. */
export interface LeaveRule {
  readonly reason: string;
  /** Whether an accrual may be left; `owed` is what its creator is owed in all. */
  covers(accrual: PayoutAccrual, structure: PayoutStructure | undefined, owed: number): boolean;
}

/** Throws a RangeError for an id of `mayVoid` or of an invariant that the world does not have. */
export function throwIfAbsent(mayVoid: readonly string[], invariants: readonly Invariant[], world: Mock): void {
  const { payments, accruals } = new WorldRows(world);
  const isRow = (id: string) => payments.some((one) => one.id === id) || accruals.some((one) => one.id === id);
  const payees = [...payments, ...accruals].map(({ creator_id: payee }) => payee);
  const isPayee = (id: string) =>
    payees.includes(id) || readRows<Creator>(world, '/creators').some((one) => one.id === id);
  const checkRows = (place: string, ids: readonly string[]): void => {
    const absent = ids.find((id) => !isRow(id));
    if (absent !== undefined)
      throw new RangeError(`explore: ${place}: the world has no payment and no accrual ${absent}.`);
  };
  checkRows('mayVoid', mayVoid);
  for (const { bonuses = {}, except = [] } of invariants) {
    const payee = Object.keys(bonuses).find((id) => id !== '' && !isPayee(id));
    if (payee !== undefined) throw new RangeError(`explore: paidAtMostOnce: the world has no creator ${payee}.`);
    checkRows('paidInFullExcept', except);
  }
}

const TABLE = {
  structure: 'text',
  project: 'text',
  creator: 'text',
  below: { kind: 'whole', from: 1 },
  removed: 'flag',
  reason: { kind: 'text', needed: true },
} as const;

/** Checks rules against the world. Throws a RangeError for one that names nothing, two things, or no reason. */
export function readMayLeave(given: readonly MayLeave[] | undefined, world: Mock): readonly LeaveRule[] {
  return (given ?? []).map((rule, at) => readRule(rule, `explore: mayLeave[${at}]`, world));
}

function readRule(given: MayLeave, place: string, world: Mock): LeaveRule {
  const { reason, ...named } = takeWithRangeError(place, given, TABLE);
  const [first, ...others] = Object.entries(named).filter(([, value]) => value !== undefined);
  if (first === undefined || others.length > 0)
    throw new RangeError(`${place} must have exactly one of structure, project, creator, below, removed.`);
  const { below, removed } = named;
  if (first[0] === 'removed' && !removed) throw new RangeError(`${place}.removed must be true.`);
  if (below !== undefined) return { reason, covers: (_, __, owed) => owed < below };
  if (removed) {
    const present = new Set(readRows<Creator>(world, '/creators').map(({ id }) => id));
    return { reason, covers: ({ creator_id: payee }) => !present.has(payee) };
  }
  const kind = first[0] as 'structure' | 'project' | 'creator';
  const id = findId(kind, String(first[1]), place, world);
  return {
    reason,
    covers: (accrual, structure) => {
      const own = { structure: accrual.structure_id, creator: accrual.creator_id, project: structure?.project_id };
      return own[kind] === id;
    },
  };
}

function findId(kind: 'structure' | 'project' | 'creator', name: string, place: string, world: Mock): string {
  const rows = {
    structure: () => readRows<PayoutStructure>(world, '/payout-structures').map((one) => [one.id, one.name] as const),
    project: () => readRows<Project>(world, '/projects').map((one) => [one.id, one.name] as const),
    creator: () => readRows<Creator>(world, '/creators').map((one) => [one.id, one.tiktok_handle] as const),
  }[kind]();
  const wanted = kind === 'creator' ? name.replace(/^@/, '') : name;
  const found = rows.filter((row) => row.includes(wanted));
  const [only] = found;
  if (only && found.length === 1) return only[0];
  if (found.length > 1) throw new RangeError(`${place}: ${found.length} of them are called ${name}; give the id.`);
  const known = rows.map(([, known]) => known).slice(0, 10);
  throw new RangeError(`${place}: there is no ${kind} ${name}. The world has ${known.join(', ') || 'none'}.`);
}
