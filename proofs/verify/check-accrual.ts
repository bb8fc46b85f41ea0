import { explainArithmetic } from '../../mocks/world/payouts/accrual-arithmetic.js';
import { criteria } from '../../mocks/world/payouts/criteria/criteria.js';
import { HOUR } from '../../mocks/world/store/calendar.js';
import { countDays } from '../../mocks/world/store/day-ranges.js';
import { MAX_CENTS } from '../../mocks/world/store/money.js';
import type { PayoutAccrualRow } from '../../mocks/world/store/rows.js';
import type { PayoutAccrual } from '../../src/generated/resources.js';
import { findMalformed } from '../evidence/cases/find-malformed.js';
import {
  type AccrualCase,
  type AccrualCheck,
  type CheckStep,
  type Finding,
  type MissingPiece,
  openCase,
} from '../evidence/cases/open-case.js';
import type { VerifiedWorld } from '../evidence/cases/verified-world.js';
import type { DailyHistory } from '../evidence/clues/daily-history.js';
import { checkGoals } from './check-goals.js';
import { checkHistory } from './check-history.js';
import { checkVideos } from './check-videos.js';

/**
 * Recomputes one accrual from the rows. Facts that only the accrual has (its views, the results of goals) are taken
 * from its inputs.
 */
export function checkAccrual(verified: VerifiedWorld, accrual: PayoutAccrual, history?: DailyHistory): AccrualCheck {
  const { creator_id: creatorId, structure_id: structureId } = accrual;
  const { payoutStructures } = verified.world.tables;
  return {
    accrual,
    handle: verified.known.creators.get(creatorId)?.tiktok_handle ?? null,
    structureName: payoutStructures.get(structureId)?.name ?? structureId,
    ledgerCents: accrual.amount_cents,
    ...recompute(verified, accrual, history),
  };
}

type Recomputed = Pick<AccrualCheck, 'outcome' | 'computedCents' | 'steps' | 'reason' | 'trusts' | 'notes'>;

function recompute(verified: VerifiedWorld, accrual: PayoutAccrual, history: DailyHistory | undefined): Recomputed {
  const malformed = findMalformed(accrual);
  if (malformed !== null) return toNotComputable({ code: 'malformed', message: malformed });
  const opened = openCase(verified, accrual);
  if ('code' in opened) return toNotComputable(opened);
  const findings = [checkRule(opened), checkCaseCondition(opened), ...(history ? [checkHistory(opened, history)] : [])];
  const computed = findings.some(({ unmet }) => unmet) ? 0 : computeAmount(opened);
  const steps = [
    ...opened.steps,
    ...findings.flatMap((finding) => finding.steps),
    amountStep(opened, computed),
    currencyStep(opened),
  ];
  const missing = findings.find(({ missing: code }) => code)?.missing ?? null;
  const isDifferent = steps.some(({ agrees }) => agrees === false);
  const isMissing = missing !== null || computed === null;
  return {
    outcome: isDifferent ? 'different' : isMissing ? 'not_computable' : 'equal',
    computedCents: computed === null || computed > MAX_CENTS ? null : Number(computed),
    steps,
    reason: isDifferent || !isMissing ? null : (missing ?? INPUTS_NOT_SHOWN),
    trusts: findTrust(opened, steps),
    notes: [...findings.flatMap(({ notes }) => notes), ...noteAccrual(verified, accrual)],
  };
}

const INPUTS_NOT_SHOWN = {
  code: 'inputs_not_shown',
  message: 'inputs_snapshot does not say what the amount was computed from.',
} as const;

function toNotComputable(reason: MissingPiece): Recomputed {
  return { outcome: 'not_computable', computedCents: null, steps: [], reason, trusts: null, notes: [] };
}

/** Views and the results of goals are the ledger's own figures, unless the daily history was compared with them. Posts are shown. */
function findTrust({ version, inputs }: AccrualCase, steps: readonly CheckStep[]): AccrualCheck['trusts'] {
  const { madeOf } = criteria[version.criteria_type];
  const compared = steps.filter(({ step, agrees }) => step === 'history' && agrees !== null).length;
  if (madeOf === 'views' && compared === 0) return 'views';
  const gained = (inputs?.goals ?? []).filter(({ metric }) => metric !== 'posts').length;
  return madeOf === 'goals' && compared < gained ? 'goals' : null;
}

/** The parameters of the rule that the inputs repeat. */
function checkRule({ inputs, version }: AccrualCase): Finding {
  const { criteria_type: type } = version;
  const pairs: [string, unknown, unknown][] = [['criteria_type', inputs?.criteria_type, type]];
  const { madeOf, per, needsMinViews } = criteria[type];
  if (madeOf === 'views' && per !== null)
    pairs.push(['rate_cents_per_1000', inputs?.rate_cents_per_1000, version.amount_cents]);
  if (needsMinViews) pairs.push(['min_views', inputs?.min_views, version.criteria_params.min_views]);
  const shown = pairs.filter(([, ledger]) => ledger !== undefined);
  const say = (at: 1 | 2): string => pairs.map((pair) => `${pair[0]} ${pair[at] ?? 'not shown'}`).join(', ');
  const agrees = shown.length === 0 ? null : shown.every(([, ledger, computed]) => ledger === computed);
  return { steps: [{ step: 'rule', ledger: shown.length === 0 ? null : say(1), computed: say(2), agrees }], notes: [] };
}

function checkCaseCondition(context: AccrualCase): Finding {
  const { madeOf } = criteria[context.version.criteria_type];
  if (madeOf === 'goals') return checkGoals(context);
  return madeOf === 'days' ? { steps: [], notes: [] } : checkVideos(context);
}

/**
 * The amount of the accrual if its condition is met; null if the inputs do not say. Inputs never show more than 2^53 − 1
 * views, so at that number only amounts that are too small are known to be wrong.
 */
function computeAmount(context: AccrualCase): bigint | number | null {
  const { accrual, version } = context;
  const { impressions, video_count, goals } = context.inputs ?? {};
  const criterion = criteria[version.criteria_type];
  const views = Number.isSafeInteger(impressions) ? impressions : undefined;
  const cents = criterion.amountBy(context, { impressions: views, video_count, goals });
  const isCut = criterion.madeOf === 'views' && criterion.per !== null && impressions === Number.MAX_SAFE_INTEGER;
  return isCut && cents !== null && BigInt(accrual.amount_cents) >= BigInt(cents) ? null : cents;
}

function amountStep(context: AccrualCase, computed: bigint | number | null): CheckStep {
  const { accrual } = context;
  return {
    step: 'amount',
    ledger: `${accrual.amount_cents} cents`,
    computed: computed === null ? null : computed === 0 ? 'nothing' : explainAmount(context),
    agrees: computed === null ? null : BigInt(computed) === BigInt(accrual.amount_cents),
  };
}

function currencyStep({ accrual, version }: AccrualCase): CheckStep {
  const agrees = accrual.currency === version.currency;
  return { step: 'currency', ledger: accrual.currency, computed: version.currency, agrees };
}

/** The arithmetic of an amount in words, as the mock explains it, without the trailing part after the cents. */
function explainAmount(context: AccrualCase): string {
  const { accrual, inputs, version, period, covered, verified, rules } = context;
  const { covered_hours: _covered, period_hours: _whole, ...words } = inputs ?? {};
  const hours = rules.countsHours ? rules.measure(context) : null;
  const computed = {
    ...words,
    covered_days: countDays(covered),
    period_days: period.end - period.start,
    ...(hours === null ? {} : { covered_hours: hours.covered, period_hours: hours.whole }),
  };
  const row = { ...accrual, inputs_snapshot: computed } as PayoutAccrualRow;
  const { profile } = verified;
  return explainArithmetic(row, version, { views: inputs?.impressions ?? 0, profile }).at(-1) ?? '';
}

/** Facts that break no rule and should be looked at: a debt to an inactive creator, a payment older than its accrual. */
function noteAccrual({ known }: VerifiedWorld, accrual: PayoutAccrual): string[] {
  const { creator_id: creatorId, status, created_at: made } = accrual;
  const notes: string[] = [];
  const creator = known.creators.get(creatorId);
  const isInactive = creator?.is_active !== true;
  if (isInactive && status === 'earned') notes.push('It is owed to a creator who is inactive.');
  if (creator && isInactive && made !== undefined && Date.parse(creator.updated_at ?? '') < Date.parse(made)) {
    notes.push(
      `The creator was inactive when it was made: nothing of the creator changed since ${creator.updated_at}.`,
    );
  }
  for (const { id, paid_at: paid } of known.listSettling(accrual.id)) {
    const when = Date.parse(paid);
    if (when < Date.parse(made ?? '')) notes.push(`Payment ${id} of ${paid} is older than the accrual of ${made}.`);
    if (when > known.now + HOUR) notes.push(`Payment ${id} is dated ${paid}, which is still to come.`);
  }
  return notes;
}
