import type { PayoutStructure } from '../../generated/resources.js';
import {
  listCreatorStructures,
  paidUntil,
  type RunningStructure,
  selectRunning,
} from '../../workflows/find/other-structures.js';
import { readStructure } from '../../workflows/find/read-rows.js';
import { planChanged } from '../../workflows/payments/throw-if-changed.js';
import { toDay, toIso, toMilliseconds } from '../../workflows/run/days.js';
import type { Run } from '../../workflows/run/run.js';
import {
  ensureStructure,
  findTakeover,
  isWanted,
  replaceStructures,
} from '../../workflows/set-up/replace-structures.js';
import { lastDay } from '../text/day-text.js';
import { type Rule, ruleText } from '../text/rule-text.js';
import { throwIfBasisChanged } from './amount-basis.js';
import { type ChangeHandler, type SetRate, throwIfCreatorChanged } from './change-plan.js';
import { isSameDeal, listAssigned, throwIfDealChanged, throwIfDealsChanged, toDeal } from './deal.js';
import { scheduleEnds } from './rate-days.js';

/** Lets a structure pay a creator, and ends the ones that it replaces. They end first, so a stop in between pays nothing twice. */
export const setRate: ChangeHandler<SetRate> = {
  async check(run, change) {
    await throwIfCreatorChanged(run, change);
    const { all, wanted, others } = await readRunning(run, change);
    const known = new Set([...change.ends, ...change.keeps]);
    const unknown = others.filter(({ structure }) => !known.has(structure.id));
    if (unknown.length > 0) throw planChanged(`${unknown.length} more structures pay the creator now`);
    await throwIfDealsChanged(
      run,
      change.deals,
      all.map(({ structure }) => structure),
    );
    throwIfOtherBeginning(change, wanted);
    if (!wanted) await throwIfOtherAmount(run, change);
    // It pays already: the others still have to be ended.
    if (wanted || change.keeps.length > 0) return;
    const ended = all.filter(({ structure }) => !isWanted(structure, change.structure));
    throwIfScheduleChanged(run, change, { ends: others, ended });
  },
  async apply(run, change) {
    const { creatorId, projectId, from, ends } = change;
    const { row } = await ensureStructure(run, projectId, change.structure);
    throwIfNewDealChanged(change, row);
    const { others } = await readRunning(run, change);
    await replaceStructures(run, {
      creatorId,
      projectId,
      structureId: row.id,
      from: from ?? undefined,
      ends: others.filter(({ structure }) => ends.includes(structure.id)),
    });
  },
  async inspect(run, change) {
    const { all, wanted, others } = await readRunning(run, change);
    const pays = (id: string): boolean => others.some(({ structure }) => structure.id === id);
    const starts = wanted?.assignment.assigned_at;
    const isLater =
      change.from !== null && starts !== undefined && toMilliseconds(starts) > toMilliseconds(change.from);
    return {
      isDone: wanted !== undefined && !change.ends.some(pays) && !isLater,
      lines: [
        wanted
          ? `structure ${wanted.structure.id} pays${starts === undefined ? '' : ` from ${toIso(starts).slice(0, 10)}`}${otherRuleText(change, wanted.structure)}`
          : 'the new structure does not pay the creator',
        ...change.ends.map((id) => `structure ${id} ${pays(id) ? 'still pays' : endedText(all, id)}`),
      ],
      found: { creator_id: change.creatorId, pays: wanted?.structure.id ?? null, assignments: listAssigned(all) },
    };
  },
};

/** Refuses a plan if goals or videos would by now make another amount. */
async function throwIfOtherAmount(run: Run, { creatorId, from, structure, deals, basis }: SetRate): Promise<void> {
  const { id } = structure;
  const rule =
    id === undefined
      ? (structure as Rule)
      : (deals.find(({ structureId }) => structureId === id)?.rule ?? toDeal(await readStructure(run, id)).rule);
  await throwIfBasisChanged(run, { creatorId, from, rule }, basis);
}

/** Refuses a plan whose structures would by now pay other days than a person was shown. */
function throwIfScheduleChanged(run: Run, change: SetRate, assigned: Parameters<typeof scheduleEnds>[1]): void {
  if (change.from === null) {
    const takeover = findTakeover(run, assigned);
    if (takeover !== null) throw planChanged(`what pays the creator now pays to ${lastDay(takeover)}`);
    return;
  }
  const schedule = scheduleEnds(run, assigned, change.from);
  if ('why' in schedule) throw planChanged(schedule.why);
  if (schedule.notBefore !== null)
    throw planChanged('what pays the creator now has to end at another time than planned');
}

/** Refuses a plan whose structure was assigned from another day meanwhile. */
function throwIfOtherBeginning({ from }: SetRate, wanted: RunningStructure | undefined): void {
  const begins = wanted?.assignment.assigned_at;
  if (from === null || begins === undefined || toIso(begins) === toIso(from)) return;
  throw planChanged(`the new structure was assigned from ${toDay(begins)} on, not from ${toDay(from)}`);
}

function endedText(all: readonly RunningStructure[], id: string): string {
  const until = all.filter(({ structure }) => structure.id === id).map((each) => paidUntil(each) ?? 0);
  const latest = Math.max(0, ...until);
  return latest === 0 ? 'ended' : `ended, and pays to ${lastDay(latest)}`;
}

/** Refuses a structure whose rule was changed between the check and now. */
function throwIfNewDealChanged({ deals }: SetRate, row: PayoutStructure): void {
  const deal = deals.find(({ structureId }) => structureId === row.id);
  if (deal) throwIfDealChanged(deal, row);
}

function otherRuleText({ deals }: SetRate, row: PayoutStructure): string {
  const deal = deals.find(({ structureId }) => structureId === row.id);
  const now = toDeal(row);
  if (!deal || isSameDeal(deal, now)) return '';
  return `, by another rule than was approved: ${ruleText(now.rule)}`;
}

async function readRunning(run: Run, change: SetRate) {
  const all = await listCreatorStructures(run, change);
  const running = selectRunning(all);
  return {
    all,
    running,
    wanted: running.find(({ structure }) => isWanted(structure, change.structure)),
    others: running.filter(({ structure }) => !isWanted(structure, change.structure)),
  };
}
