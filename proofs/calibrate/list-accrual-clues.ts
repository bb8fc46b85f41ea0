import { criteria } from '../../mocks/world/payouts/criteria/criteria.js';
import type { RuleOption } from '../../mocks/world/store/rule-profile.js';
import type { CheckStep, CheckStepName } from '../evidence/cases/accrual-check.js';
import type { AccrualCase, Finding } from '../evidence/cases/open-case.js';
import type { VerifiedWorld } from '../evidence/cases/verified-world.js';
import type { Clue } from '../evidence/clues/clue.js';
import { computeAmount } from '../verify/check-accrual.js';
import { checkGoals } from '../verify/check-goals.js';
import { checkVideos } from '../verify/check-videos.js';

const DAY_STEPS: readonly CheckStepName[] = ['version', 'period', 'assignments', 'covered_days', 'made_at'];

/** The part of an accrual that does not follow from the days of its case; null if everything does. */
export function contradictDays({ steps }: AccrualCase): string | null {
  return describe(steps.find(({ step, agrees }) => agrees === false && DAY_STEPS.includes(step)));
}

/** The clues of an accrual about the choices besides those of the days. */
export function listAccrualClues(context: AccrualCase): Clue[] {
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
