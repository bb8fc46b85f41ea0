import { criteria } from '../../mocks/world/payouts/criteria/criteria.js';
import type { RuleOption } from '../../mocks/world/store/rule-profile.js';
import type { PayoutAccrual } from '../../src/generated/resources.js';
import type { CheckStep, CheckStepName } from '../evidence/cases/accrual-check.js';
import { findMalformed } from '../evidence/cases/find-malformed.js';
import { type AccrualCase, type Finding, openCase } from '../evidence/cases/open-case.js';
import { type KnownRows, VerifiedWorld } from '../evidence/cases/verified-world.js';
import { CLUES_NEEDED, type Clue } from '../evidence/clues/clue.js';
import type { DailyHistory } from '../evidence/clues/daily-history.js';
import { listAbsentClues } from '../evidence/clues/list-absent-clues.js';
import { listHistoryClues } from '../evidence/clues/list-history-clues.js';
import { computeAmount } from '../verify/check-accrual.js';
import { checkGoals } from '../verify/check-goals.js';
import { checkVideos } from '../verify/check-videos.js';
import { type Choices, DAY_OPTIONS, listCombinations, PAY_OPTIONS } from './rule-space.js';

/** A combination of the choices about days that no accrual contradicts, with the ledger under it. */
export interface DayCandidate {
  readonly days: Choices;
  readonly verified: VerifiedWorld;
}

const DAY_STEPS: readonly CheckStepName[] = ['version', 'period', 'assignments', 'covered_days', 'made_at'];

/**
 * The combinations of the choices about days under which every accrual has its period, version, assignments and days.
 * Those that miss no flat pay come alone: if all miss some, a structure was archived for a time, or rows are wrong.
 */
export function searchDays(known: KnownRows, timezone: string | undefined): DayCandidate[] {
  // The accrual that contradicted one combination probably contradicts the next.
  const suspects = [...known.rows.accruals];
  const candidates = listCombinations(DAY_OPTIONS).flatMap((days) => {
    if (days.period_zone === 'organization' && timezone === undefined) return [];
    const verified = VerifiedWorld.create(known, { rules: days, timezone });
    const at = suspects.findIndex((accrual) => isOfOtherDays(verified, accrual));
    if (at < 0) return [{ days, verified }];
    suspects.unshift(...suspects.splice(at, 1));
    return [];
  });
  const complete = candidates.filter(({ verified }) => !isFlatPayMissing(verified));
  return complete.length > 0 ? complete : candidates;
}

function isOfOtherDays(verified: VerifiedWorld, accrual: PayoutAccrual): boolean {
  const context = openAccrual(verified, accrual);
  return context !== null && contradictDays(context) !== null;
}

/** The accruals that do not follow from the days of a profile. */
export function* contradictAccruals(
  verified: VerifiedWorld,
): Generator<{ readonly id: string; readonly message: string }> {
  for (const accrual of verified.known.rows.accruals) {
    const context = openAccrual(verified, accrual);
    const message = context && contradictDays(context);
    if (message !== null) yield { id: accrual.id, message };
  }
}

/** Flat pay that is absent under any rounding of cents. */
function isFlatPayMissing(verified: VerifiedWorld): boolean {
  const least = verified.under({ rounding: 'floor' });
  for (const { options, explain } of listAbsentClues(verified)) {
    if (options.length === 1 && options[0] === 'rounding' && explain(least) !== null) return true;
  }
  return false;
}

/** The accrual as it follows from the rows; null if it does not follow. */
function openAccrual(verified: VerifiedWorld, accrual: PayoutAccrual): AccrualCase | null {
  if (findMalformed(accrual) !== null) return null;
  const opened = openCase(verified, accrual);
  return 'code' in opened ? null : opened;
}

/** Everything that the ledger and the daily history show about the choices besides those of the days. */
export function* listClues(verified: VerifiedWorld, history: DailyHistory): Generator<Clue> {
  for (const accrual of verified.known.rows.accruals) {
    const context = openAccrual(verified, accrual);
    if (context === null) continue;
    yield* listAccrualClues(context);
    yield* listHistoryClues(context, history);
  }
  yield* listAbsentClues(verified);
  yield* listAbsentClues(verified, history);
}

/** The combinations of PAY_OPTIONS under one combination for the days. */
export interface PaySearch {
  readonly remaining: readonly Choices[];
  /** Whether pay is absent under a combination. Other days may explain that. */
  readonly lacksPay: (choices: Choices) => boolean;
}

/** Which combinations of PAY_OPTIONS remain under these clues. */
export function searchPay(verified: VerifiedWorld, clues: Iterable<Clue>): PaySearch {
  const [ruledOut, absent]: [Marks, Marks] = [new Map(), new Map()];
  const likely = new Map<LikelyKind, Marks>();
  for (const clue of clues) {
    if (clue.kind === 'certain') markCertain(ruledOut, clue, verified);
    else if (clue.kind === 'absent') markCertain(absent, clue, verified);
    else markLikely(likely, { ...clue, kind: clue.kind }, verified);
  }
  let remaining = listCombinations(PAY_OPTIONS).filter((one) => !ruledOut.has(one));
  // Leaves out combinations under which too many clues of a kind stay unexplained, unless nothing would remain.
  for (const [kind, marks] of likely) {
    const kept = remaining.filter((one) => (marks.get(one) ?? 0) < CLUES_NEEDED[kind]);
    if (kept.length > 0) remaining = kept;
  }
  return { remaining, lacksPay: (choices) => absent.has(choices) };
}

type LikelyKind = keyof typeof CLUES_NEEDED;

/** How many clues each combination of PAY_OPTIONS cannot explain. */
type Marks = Map<Choices, number>;

/** The combinations of PAY_OPTIONS that have these choices. */
function listWith(choices: Choices): readonly Choices[] {
  const given = Object.entries(choices) as [keyof Choices, string][];
  return listCombinations(PAY_OPTIONS).filter((one) => given.every(([option, variant]) => one[option] === variant));
}

function mark(marks: Marks, choices: Choices): void {
  for (const one of listWith(choices)) marks.set(one, (marks.get(one) ?? 0) + 1);
}

function markCertain(marks: Marks, clue: Clue, verified: VerifiedWorld): void {
  for (const choices of listCombinations(clue.options)) {
    if (listWith(choices).every((one) => marks.has(one))) continue;
    if (clue.explain(verified.under(choices)) !== null) mark(marks, choices);
  }
}

function markLikely(
  likely: Map<LikelyKind, Marks>,
  clue: Clue & { readonly kind: LikelyKind },
  verified: VerifiedWorld,
): void {
  const all = listCombinations(clue.options);
  const marked = all.filter((choices) => clue.explain(verified.under(choices)) !== null);
  // A clue that no combination explains supports no combination.
  if (marked.length === all.length || marked.length === 0) return;
  const marks: Marks = likely.get(clue.kind) ?? new Map();
  likely.set(clue.kind, marks);
  for (const choices of marked) mark(marks, choices);
}

/** The part of an accrual that does not follow from the days of its case; null if everything does. */
function contradictDays({ steps }: AccrualCase): string | null {
  return describe(steps.find(({ step, agrees }) => agrees === false && DAY_STEPS.includes(step)));
}

/** The clues of an accrual about the choices besides those of the days. */
function listAccrualClues(context: AccrualCase): Clue[] {
  const { readsGoals, readsViewsNow, paysPerView, needsMinViews } = criteria[context.version.criteria_type];
  return [
    roundingClue(context),
    ...(readsGoals ? listGoalClues(context) : []),
    ...(readsViewsNow ? listVideoClues(context, paysPerView ? ['cpm_views'] : []) : []),
    ...(needsMinViews ? [stepClue(context, ['thresholds'], (seen) => findStep(checkVideos(seen), 'condition'))] : []),
  ];
}

/** The same case under other choices. */
function seeUnder(context: AccrualCase, view: VerifiedWorld): AccrualCase {
  return { ...context, verified: view, rules: view.rules };
}

function stepClue(
  context: AccrualCase,
  options: readonly RuleOption[],
  check: (seen: AccrualCase) => CheckStep | undefined,
): Clue {
  const explain = (view: VerifiedWorld): string | null => {
    const step = check(seeUnder(context, view));
    return step?.agrees === false ? describe(step) : null;
  };
  return { options, id: context.accrual.id, kind: 'certain', explain };
}

function findStep({ steps }: Finding, name: CheckStepName): CheckStep | undefined {
  return steps.find(({ step }) => step === name);
}

function describe(step: CheckStep | undefined): string | null {
  return step ? `${step.step}: the ledger says ${step.ledger}, not ${step.computed}` : null;
}

function roundingClue(context: AccrualCase): Clue {
  const { accrual } = context;
  return {
    options: ['rounding'],
    id: accrual.id,
    kind: 'certain',
    explain: (view) => {
      const cents = computeAmount(seeUnder(context, view));
      if (cents === null || BigInt(cents) === BigInt(accrual.amount_cents)) return null;
      return `amount: the ledger says ${accrual.amount_cents} cents, not ${cents}`;
    },
  };
}

function listGoalClues(context: AccrualCase): Clue[] {
  return [
    stepClue(context, ['goal_span'], (seen) => findStep(checkGoals(seen), 'goals')),
    stepClue(context, ['thresholds', 'without_goals'], (seen) => findStep(checkGoals(seen), 'condition')),
  ];
}

function listVideoClues(context: AccrualCase, options: readonly RuleOption[]): Clue[] {
  return [
    stepClue(context, options, (seen) => findStep(checkVideos(seen), 'videos')),
    {
      options,
      id: context.accrual.id,
      kind: 'hidden_videos',
      explain: (view) =>
        checkVideos(seeUnder(context, view)).missing ? 'videos: more were counted than are shown' : null,
    },
  ];
}
