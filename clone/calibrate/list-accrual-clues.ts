import { HOUR } from '../../mocks/world/store/calendar.js';
import type { RuleOption } from '../../mocks/world/store/rule-profile.js';
import type { CheckStep, CheckStepName } from '../verify/accrual-check.js';
import { computeAmount } from '../verify/check-accrual.js';
import { checkGoals } from '../verify/check-goals.js';
import { checkVideos } from '../verify/check-videos.js';
import { type AccrualCase, type Finding, madeStep } from '../verify/open-case.js';
import type { VerifiedWorld } from '../verify/verified-world.js';
import type { Clue } from './clue.js';

const DAY_STEPS: readonly CheckStepName[] = ['version', 'period', 'assignments', 'covered_days'];

/** What of an accrual does not follow from the days that its case was opened with; null when all does. */
export function contradictDays({ steps, version }: AccrualCase): string | null {
  // When pay by views is made is a choice of its own.
  const asked: readonly CheckStepName[] = isByViews(version.criteria_type) ? DAY_STEPS : [...DAY_STEPS, 'made_at'];
  return describe(steps.find(({ step, agrees }) => agrees === false && asked.includes(step)));
}

/** What an accrual says of the choices besides those of the days. */
export function listAccrualClues(one: AccrualCase): Clue[] {
  switch (one.version.criteria_type) {
    case 'recurring':
      return [roundingClue(one)];
    case 'goals':
      return [roundingClue(one), ...listGoalClues(one)];
    case 'cpm':
      return [roundingClue(one), ...listTimingClues(one), ...listVideoClues(one, ['cpm_views'])];
    case 'view_threshold':
      return [
        roundingClue(one),
        ...listTimingClues(one),
        ...listVideoClues(one, []),
        stepClue(one, ['thresholds'], (seen) => findStep(checkVideos(seen), 'condition')),
      ];
  }
}

function isByViews(type: string): boolean {
  return type === 'cpm' || type === 'view_threshold';
}

/** The case as it is under other choices. */
function seeUnder(one: AccrualCase, view: VerifiedWorld): AccrualCase {
  return { ...one, verified: view, rules: view.rules };
}

function stepClue(
  one: AccrualCase,
  options: readonly RuleOption[],
  check: (seen: AccrualCase) => CheckStep | undefined,
): Clue {
  const explain = (view: VerifiedWorld): string | null => {
    const step = check(seeUnder(one, view));
    return step?.agrees === false ? describe(step) : null;
  };
  return { options, id: one.accrual.id, kind: 'certain', explain };
}

function findStep({ steps }: Finding, name: CheckStepName): CheckStep | undefined {
  return steps.find(({ step }) => step === name);
}

function describe(step: CheckStep | undefined): string | null {
  return step ? `${step.step}: the ledger says ${step.ledger}, not ${step.computed}` : null;
}

function roundingClue(one: AccrualCase): Clue {
  const { accrual } = one;
  return {
    options: ['rounding'],
    id: accrual.id,
    kind: 'certain',
    explain: (view) => {
      const cents = computeAmount(seeUnder(one, view));
      if (cents === null || BigInt(cents) === BigInt(accrual.amount_cents)) return null;
      return `amount: the ledger says ${accrual.amount_cents} cents, not ${cents}`;
    },
  };
}

function listGoalClues(one: AccrualCase): Clue[] {
  return [
    stepClue(one, ['goals_judged', 'goal_span'], (seen) => findStep(checkGoals(seen), 'goals')),
    stepClue(one, ['thresholds', 'without_goals'], (seen) => findStep(checkGoals(seen), 'condition')),
  ];
}

function listVideoClues(one: AccrualCase, options: readonly RuleOption[]): Clue[] {
  return [
    stepClue(one, options, (seen) => findStep(checkVideos(seen), 'videos')),
    {
      options,
      id: one.accrual.id,
      kind: 'hidden_videos',
      explain: (view) => (checkVideos(seeUnder(one, view)).missing ? 'videos: more were counted than are shown' : null),
    },
  ];
}

/** When pay by views was made; views that were read just when 48 hours had passed were waited for. */
function listTimingClues(one: AccrualCase): Clue[] {
  const { accrual, period } = one;
  const explain = ({ profile, rules }: VerifiedWorld): string | null => {
    const waited = Date.parse(accrual.created_at ?? '') - rules.days.startOf(period.end + 2);
    const isJust = profile.views_taken === 'at_end' && waited >= 0 && waited < HOUR;
    return isJust ? 'made_at: views were read just after 48 hours' : null;
  };
  return [
    stepClue(one, ['views_taken'], madeStep),
    { options: ['views_taken'], id: accrual.id, kind: 'waited', explain },
  ];
}
