import { isTrackagoatError } from '../../../client/errors/errors.js';
import type { Goal, PayoutAccrual, PayoutAssignment, PayoutStructure } from '../../../generated/resources.js';
import { listAllAssignments } from '../../../workflows/find/other-structures.js';
import { earnedBy } from '../../../workflows/find/read-earned.js';
import { readAllStructures, readCreatorGoals, readStructure } from '../../../workflows/find/read-rows.js';
import { hasChangedSince } from '../../../workflows/review/structure-flags.js';
import { isByGoals, isFlat } from '../../../workflows/run/criteria-facts.js';
import { toDay, toMilliseconds } from '../../../workflows/run/days.js';
import type { Run } from '../../../workflows/run/run.js';
import type { AuditLine } from '../../audit/audit-line.js';
import { findMoved, listMoved } from '../../changes/open-change.js';
import type { ToolsetStore } from '../../store/toolset-store.js';
import { ruleText } from '../../text/pay-text.js';
import { handleText, label } from '../../text/untrusted-text.js';
import type { SinglePlan } from './any-plan.js';

/** How many structures and creators are read in detail for one plan. For further ones the text says that it is unknown. */
const MOST = 5;
/** Up to this many structures, the days of assignments are read: one request per structure, for any number of payees. */
const FEW = 3;

const DAYS_UNKNOWN = `of more than ${FEW} structures it is not read on which days they began and ended to pay somebody`;

/** The records of a toolset's changes. */
export interface Remembered {
  readonly store: ToolsetStore;
  readonly audit: { readonly read: () => Promise<readonly AuditLine[] | null> };
}

/** The lines of the audit log; null without a log, `failed` if it cannot be read. */
type Log = readonly AuditLine[] | null | 'failed';

/** The changes made by plans, as this store or its audit log remembers them. The log may remember more. */
async function listChangedHere(
  creatorId: string,
  from: number,
  { store, log }: { readonly store: ToolsetStore; readonly log: Log },
): Promise<string[]> {
  const kept = await listMoved(creatorId, from, store);
  const logged = log === null || log === 'failed' ? [] : findMoved(creatorId, from, log);
  // Log and store may go by other clocks, so a change is known by its words: the latest of the same is the same.
  const known = kept.map(({ summary }) => summary);
  const more = [...logged].reverse().filter(({ summary }) => {
    const index = known.indexOf(summary);
    if (index >= 0) known.splice(index, 1);
    return index < 0;
  });
  const changes = [...kept, ...more].sort((a, b) => a.at - b.at);
  return [
    ...changes.map(({ at, summary }) => `changed here on ${toDay(at)}: ${summary}`),
    ...(log === 'failed' ? ['what else was changed here is unknown: the audit log could not be read'] : []),
  ];
}

/** A payment that settles accruals, with the time span that they cover. */
interface Settled {
  readonly part: SinglePlan;
  readonly creatorId: string;
  /** Epoch milliseconds. */
  readonly from: number;
  readonly to: number;
}

/**
 * The changes within the periods that payments settle, one fact per line, by the id of the plan: rules and assignments
 * of the structures, targets of goals, and changes made by plans of this store. The text says what is unknown.
 */
export async function readMovements(
  run: Run,
  parts: readonly SinglePlan[],
  { store, audit }: Remembered,
): Promise<Record<string, string[]>> {
  const isSettling = parts.some(({ accruals }) => accruals.length > 0);
  const log: Log = isSettling ? await audit.read().catch(() => 'failed' as const) : null;
  const moved: Record<string, string[]> = {};
  const isFew = new Set(parts.flatMap((part) => part.accruals.map(({ structureId }) => structureId))).size <= FEW;
  const structures = createReader(run, isFew);
  const withGoals = { read: 0 };
  let isDaysTold = false;
  for (const part of parts) {
    const { creatorId, accruals } = part;
    if (creatorId === null || accruals.length === 0) continue;
    const from = Math.min(...accruals.map(({ periodStartAt }) => toMilliseconds(periodStartAt)));
    const to = Math.max(...accruals.map(({ periodEndAt }) => toMilliseconds(periodEndAt)));
    const settled = { part, creatorId, from, to };
    const lines = [
      ...(await listStructureLines(settled, structures)),
      ...(await listGoalLines(run, settled, { structures, withGoals })),
      ...(await listChangedHere(creatorId, from, { store, log })),
    ];
    const who = parts.length > 1 ? `${handleText(part.handle)}: ` : '';
    const general = !isFew && !isDaysTold ? [DAYS_UNKNOWN] : [];
    isDaysTold = true;
    const texts = [...lines.map((line) => `${who}${line}`), ...general];
    if (texts.length > 0) moved[part.id] = texts;
  }
  return moved;
}

interface Known {
  readonly row: PayoutStructure;
  /** The rules since the periods began, and the one before; a single rule if nothing changed. */
  readonly versions: readonly PayoutStructure['current_version'][];
  /** Null: they were not read. */
  readonly assignments: readonly PayoutAssignment[] | null;
}

type StructureReader = (id: string, from: number) => Promise<Known | null>;

/** Reads the facts about structures: the list once, and the changed ones one by one. */
function createReader(run: Run, isFew: boolean): StructureReader {
  const found = new Map<string, Promise<Known | null>>();
  let rows: Promise<readonly PayoutStructure[]> | undefined;
  let changed = 0;
  const readOne: StructureReader = async (id, from) => {
    try {
      rows ??= readAllStructures(run);
      const row = (await rows).find((each) => each.id === id);
      if (!row) return null;
      const assignments = isFew ? await listAllAssignments(run, id) : null;
      if (!hasChangedSince(row, from)) return { row, versions: [row.current_version], assignments };
      changed += 1;
      if (changed > MOST) return null;
      const { versions } = await readStructure(run, id);
      return { row, versions, assignments };
    } catch (error) {
      if (isTrackagoatError(error)) return null;
      throw error;
    }
  };
  return (id, from) => {
    const known = found.get(id) ?? readOne(id, from);
    found.set(id, known);
    return known;
  };
}

async function listStructureLines(
  { part, creatorId, from, to }: Settled,
  structures: StructureReader,
): Promise<string[]> {
  const lines: string[] = [];
  for (const id of new Set(part.accruals.map(({ structureId }) => structureId))) {
    const known = await structures(id, from);
    if (!known) {
      lines.push(`whether the rule or the days of structure ${id} moved is unknown: they could not be read`);
      continue;
    }
    const name = label(known.row.name);
    for (const [index, version] of known.versions.entries()) {
      const before = known.versions[index - 1];
      if (!before || version.effective_at === undefined || toMilliseconds(version.effective_at) < from) continue;
      lines.push(
        `${name} pays ${ruleText(version)} since ${toDay(version.effective_at)}, before that ${ruleText(before)}`,
      );
    }
    for (const { creator_id, assigned_at: start, unassigned_at: end } of known.assignments ?? []) {
      if (creator_id !== creatorId) continue;
      if (isWithin(start, { from, to })) lines.push(`${name} assigned from ${toDay(start ?? '')}`);
      if (isWithin(end, { from, to })) lines.push(`${name} ended on ${toDay(end ?? '')}`);
    }
  }
  return lines;
}

/** An assignment at the beginning of the period needs no mention. */
function isWithin(moment: string | null | undefined, { from, to }: Pick<Settled, 'from' | 'to'>): boolean {
  if (moment == null) return false;
  const at = toMilliseconds(moment);
  return at > from && at < to;
}

interface GoalReading {
  readonly structures: StructureReader;
  /** How many creators' goals to read. */
  readonly withGoals: { read: number };
}

async function listGoalLines(run: Run, settled: Settled, { structures, withGoals }: GoalReading): Promise<string[]> {
  const criteria = new Set<string>();
  for (const { structureId } of settled.part.accruals) {
    const known = await structures(structureId, settled.from);
    for (const { criteria_type: type } of known?.versions ?? []) if (!isFlat(type)) criteria.add(type);
  }
  if (criteria.size === 0) return [];
  const videos = 'unknown: which videos were included or excluded by hand';
  if (![...criteria].some(isByGoals)) return [videos];
  const unknown = ['unknown: earlier targets of goals that others changed', videos];
  if (withGoals.read >= MOST) return ['whether goals moved is unknown: too many creators', ...unknown];
  withGoals.read += 1;
  try {
    const goals = await readCreatorGoals(run, settled.creatorId);
    const ids = new Set(settled.part.accruals.map(({ id }) => id));
    const accruals = (await earnedBy(run, settled.creatorId)).filter(({ id }) => ids.has(id));
    return [...accruals.flatMap((accrual) => compareTargets(accrual, goals)), ...listDated(goals, settled), ...unknown];
  } catch (error) {
    if (!isTrackagoatError(error)) throw error;
    return ['whether goals moved is unknown: they could not be read', ...unknown];
  }
}

/** Compares the targets that an amount was computed with to those of today. */
function compareTargets(
  { inputs_snapshot: inputs, period_start_at: start }: PayoutAccrual,
  goals: readonly Goal[],
): string[] {
  const used = (inputs as { goals?: readonly { goal_id?: string; metric?: string; target?: number }[] } | null)?.goals;
  return (used ?? []).flatMap(({ goal_id, metric, target }) => {
    const now = goals.find(({ id }) => id === goal_id);
    const what = `goal ${metric}, period from ${toDay(start)}: target ${target} when it was computed`;
    if (!now) return [`${what}, and is gone today`];
    return now.target_value === target ? [] : [`${what}, ${now.target_value} today`];
  });
}

/** Goals that were made or changed since the periods began. */
function listDated(goals: readonly Goal[], { from }: Settled): string[] {
  return goals.flatMap(({ metric, period, target_value, created_at, updated_at }) => {
    const what = `goal ${metric} ${period} (${target_value} today)`;
    if (created_at !== undefined && toMilliseconds(created_at) > from) return [`${what} made on ${toDay(created_at)}`];
    const isChanged = updated_at !== undefined && updated_at !== created_at && toMilliseconds(updated_at) > from;
    return isChanged ? [`${what} changed on ${toDay(updated_at)}`] : [];
  });
}
