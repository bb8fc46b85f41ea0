import type { Creator, PayoutStructure } from '../../generated/resources.js';
import { isOpen, type RunningStructure, selectRunning } from '../../workflows/find/other-structures.js';
import { findCriteriaFacts } from '../../workflows/run/criteria-facts.js';
import { DAY, toDay, toIso, toMilliseconds } from '../../workflows/run/days.js';
import type { Run } from '../../workflows/run/run.js';
import { findTakeover, isWanted, type WantedStructure } from '../../workflows/set-up/replace-structures.js';
import { lastDay, type Rule, ruleText } from '../text/pay-text.js';
import { invalidInput, ToolRefusal } from '../text/tool-error.js';
import { handleText, label } from '../text/untrusted-text.js';
import type { ChangeAbout, SetRate } from './change-plan.js';
import { type AmountBasis, readBasis, toDeal } from './deal.js';
import {
  type Days,
  type EndWindow,
  isCut,
  isInOtherCurrency,
  isSameKind,
  listDays,
  paysBegunPeriod,
  scheduleEnds,
  unitName,
  windowText,
} from './set-rate.js';

/** A rate that a creator is to be paid. */
export interface WantedRate {
  readonly creator: Creator;
  /** The creator's assignments in the project, ended ones too. */
  readonly all: readonly RunningStructure[];
  readonly structure: WantedStructure;
  /** The structure, if it is there already. */
  readonly existing: PayoutStructure | null;
  /** ISO 8601; null: as soon as nothing is paid twice. */
  readonly day: string | null;
  readonly keepOthers: boolean;
}

/** A change of pay, and what its plan says. */
export interface BuiltRate {
  readonly change: SetRate;
  readonly about: Omit<ChangeAbout, 'aboutCents'>;
}

/** Makes the change that lets a structure pay a creator from a day on, in place of the others or beside them. */
export async function buildRate(run: Run, wanted: WantedRate): Promise<BuiltRate> {
  const { creator, all, structure, existing, keepOthers } = wanted;
  const { id: creatorId, project_id: projectId, tiktok_handle: handle } = creator;
  if (existing) throwIfUnusable(existing, projectId);
  const running = selectRunning(all);
  const others = running.filter((each) => !isWanted(each.structure, structure));
  const present = running.find((each) => !others.includes(each));
  const ends = keepOthers ? [] : others;
  const keeps = keepOthers ? others : [];
  if (present && ends.length === 0) {
    throw new ToolRefusal('nothing_to_change', `${handleText(handle)} is paid by this already.`);
  }
  const ended = all.filter((each) => !isOpen(each.assignment) && !isWanted(each.structure, structure));
  const rule: Rule = existing?.current_version ?? (structure as Rule);
  const from = findBeginning(run, { wanted, rule, ends, ended, present });
  const { basis, lines } = await readBasis(run, { creatorId, rule, from });
  const name = existing?.name ?? structure.name ?? '';
  const shown: Shown = {
    ...{ handle, rule, from, ends, keeps, name },
    before: keepOthers ? [] : running.map((each) => each.structure.current_version),
    isNew: existing === null,
    now: run.now,
    isRunning: present !== undefined,
  };
  const toIds = (list: readonly RunningStructure[]) => list.map((each) => each.structure.id);
  const shownRows = [...(existing ? [existing] : []), ...others.map((each) => each.structure)];
  return {
    change: {
      what: 'set_rate',
      creatorId,
      handle,
      projectId,
      // An existing structure needs its id, because another rule under its name would be another deal.
      structure: existing ? { id: existing.id } : structure,
      from,
      ends: toIds(ends),
      keeps: toIds(keeps),
      deals: shownRows.map(toDeal),
      basis,
    },
    about: {
      summary: summarize(shown),
      warnings: listWarnings(shown, basis),
      details: [...lines, ...listDays(shown)],
      creatorIds: [creatorId],
      projectId,
      currency: rule.currency ?? 'USD',
    },
  };
}

/** A structure of another project does not count. */
function throwIfUnusable(existing: PayoutStructure, projectId: string): void {
  const more = { retry: 'fix_input', next_tool: 'get_rates' } as const;
  if (existing.project_id !== projectId) {
    throw new ToolRefusal('not_found', 'There is no such structure in the project of the creator.', more);
  }
  if (existing.is_active) return;
  throw new ToolRefusal('structure_archived', `The structure ${label(existing.name, 40)} is archived.`, more);
}

interface Replaced {
  readonly wanted: WantedRate;
  readonly rule: Rule;
  readonly ends: readonly RunningStructure[];
  readonly ended: readonly RunningStructure[];
  /** The wanted structure, if it already pays the creator. */
  readonly present: RunningStructure | undefined;
}

/** When the new structure begins to pay. Throws if it cannot be made now without a day that is paid twice or left out. */
function findBeginning(run: Run, replaced: Replaced): string | null {
  const { wanted, ends, ended, present } = replaced;
  const { day, keepOthers } = wanted;
  const begins = present?.assignment.assigned_at;
  if (present && day !== null && (begins === undefined || toIso(begins) !== day)) {
    throw invalidInput(
      'This rate is assigned from another day already: stop it first by plan_change, then plan it anew.',
    );
  }
  // A structure that already pays replaces the others now, unless it has yet to begin.
  if (present && (begins === undefined || toMilliseconds(begins) <= run.now)) return null;
  const chosen = present ? toIso(begins as string) : day;
  if (keepOthers) return chosen;
  const from = chosen ?? findTakeover(run, { ends, ended });
  if (from === null) return null;
  const schedule = scheduleEnds(run, { ends, ended }, from);
  if (!('why' in schedule)) {
    if (schedule.notBefore === null) return from;
    throw notYet(run, replaced, { from, notBefore: schedule.notBefore });
  }
  const why = schedule.why[0]?.toUpperCase() + schedule.why.slice(1);
  throw invalidInput(
    `${why}. Ask the person: keep_others: true lets both pay, and plan_change with stop or another day is theirs to choose.`,
  );
}

/** The refusal of a rate that can only be made on later days: with these days, and what the person can have today. */
function notYet({ now }: Run, { rule, ends, present }: Replaced, window: EndWindow): ToolRefusal {
  if (toMilliseconds(window.notBefore) <= now) {
    const message = `The last period of the old pay begins at this very moment, ${window.notBefore}: ended now, it would not be paid. Repeat the call a second later.`;
    return new ToolRefusal('invalid_input', message, { retry: 'same_input' });
  }
  const day = toDay(window.from);
  const sentences = [
    `A rate from ${day} on cannot be made today: the service ends pay only at the time of the call, and the old pay must run to ${lastDay(window.from)}`,
    `Tell the person the days: it can be planned and approved ${windowText(window)}, not before, and on ${day} it is too late`,
    'Nothing is changed, and nothing is kept until then',
    ...(present ? [] : listOtherWays(rule, ends, window.from)),
  ];
  return invalidInput(`${sentences.join('. ')}.`);
}

/** For a rate that cannot be made yet: that a cut is overpaid if it is forgotten, and for a raise the way that is open today. */
function listOtherWays(rule: Rule, ends: readonly RunningStructure[], from: string): string[] {
  const rules = ends.map(({ structure }) => structure.current_version);
  const [old] = rules;
  if (old === undefined) return [];
  if (isCut(rule, rules)) {
    return [
      'It is lower than what pays now: until a person has it planned on these days, the old rate goes on and pays too much',
    ];
  }
  const more = rule.amount_cents - old.amount_cents;
  const isBegun = paysBegunPeriod(rule, toMilliseconds(from));
  if (rules.length > 1 || !isSameKind(rule, old) || more <= 0 || isBegun) return [];
  const second = ruleText({ ...rule, amount_cents: more });
  return [
    `If the person wants it done today: plan_rate with amount_cents ${more}, keep_others: true and from ${toDay(from)} pays ${second} beside the old rate, which is the same money within a cent a period. Two structures pay from then on, and the next raise has to name its structure or the whole rule`,
  ];
}

interface Shown extends Days {
  readonly handle: string;
  readonly keeps: readonly RunningStructure[];
  /** The rules that pay now, and after which this rate is all that pays; none if the others go on. */
  readonly before: readonly Rule[];
  readonly name: string;
  readonly isNew: boolean;
}

function summarize({ handle, rule, from, ends, keeps, before, name, isNew }: Shown): string {
  const when = from === null ? 'now' : toDay(from);
  const what = `${handleText(handle)} ${ruleText(rule)} from ${when} on`;
  const by = `${isNew ? 'a new structure' : 'structure'} ${label(name, 200)}`;
  const place = ends.length === 0 ? '' : `, in place of ${listText(ends)}`;
  const beside = keeps.length === 0 ? '' : `, beside ${listText(keeps)}`;
  const other = isInOtherCurrency(rule, before) ? ', in another currency: nobody can say whether it is less' : '';
  return `${isCut(rule, before) ? 'Cut: pay' : 'Pay'} ${what} (${by})${place}${beside}${other}.`;
}

function listText(structures: readonly RunningStructure[]): string {
  return structures
    .map(({ structure }) => `${label(structure.name, 60)} (${ruleText(structure.current_version)})`)
    .join(' and ');
}

function listWarnings({ rule, from, keeps, now }: Shown, { goals }: AmountBasis): string[] {
  const start = from === null ? now : toMilliseconds(from);
  const warnings: string[] = [];
  if (start < now - DAY) warnings.push('It begins in the past: what it pays for periods that are over is owed soon.');
  if (paysBegunPeriod(rule, start)) {
    warnings.push(`The first ${unitName(rule)} is paid in full, though it has begun.`);
  }
  if (keeps.length > 0) warnings.push(`${keeps.length + 1} structures pay the creator at the same time.`);
  if (findCriteriaFacts(rule.criteria_type)?.madeOf === 'goals' && goals.length === 0) {
    warnings.push(`The creator has no ${rule.period} goal, so this pays nothing until one is set.`);
  }
  return warnings;
}
