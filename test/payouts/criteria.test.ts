import { verifyAccruals } from 'trackagoat-sdk/clone';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { criteria, findCriterion } from '../../mocks/world/payouts/criteria/criteria.js';
import { type Criterion, commonInputs, NO_PAYOUT } from '../../mocks/world/payouts/criteria/criterion.js';
import { countingDays } from '../../mocks/world/payouts/criteria/proration.js';
import { countImpressions } from '../../mocks/world/payouts/criteria/view-criteria.js';
import { ruleText } from '../../src/agents/text/pay-text.js';
import { CRITERIA_FACTS, CRITERIA_TYPES, findCriteriaFacts, isFlat } from '../../src/workflows/run/criteria-facts.js';
import { readChanged } from '../clone/changed-service.js';
import { stage } from '../workflows/stage.js';

/** Pays `amount_cents` a counted video. */
const aVideo: Criterion = {
  needsScrape: true,
  delayDays: 0,
  madeOf: 'videos',
  per: 1,
  needsMinViews: false,
  evaluate: (context) => {
    const { videoCount, lookedAt } = countImpressions(context, countingDays(context));
    if (videoCount === 0) return NO_PAYOUT;
    const amount = context.version.amount_cents * videoCount;
    return { amount, inputs: { ...commonInputs(context), video_count: videoCount }, videos: lookedAt };
  },
  amountBy: ({ version }, { video_count: count }) => (count === undefined ? null : version.amount_cents * count),
  isEnough: (_, { videos }) => videos > 0,
};

/** Ana, paid 1 cent a video since Wednesday, who posted one on Tuesday and four on Thursday that nobody has seen. */
async function createScene() {
  const { mock, goat, structure, creator } = stage({ now: '2026-01-05T00:00:00Z' });
  const { id: ana } = await creator('ana');
  const deal = await structure(1, { proration_mode: 'daily', criteria_type: 'cpm' });
  await goat.payoutStructures.assign(deal, { creator_id: ana, assigned_at: '2026-01-07T00:00:00Z' });
  mock.clock.to('2026-01-09T00:00:00Z');
  for (const posted_at of ['2026-01-06T10:00:00Z', ...Array.from({ length: 4 }, () => '2026-01-08T10:00:00Z')]) {
    mock.postVideos(ana, [{ posted_at, view_count: 0 }]);
  }
  mock.clock.to('2026-01-12T02:00:00Z');
  const [accrual] = (await goat.payoutAccruals.list()).data;
  return { mock, goat, accrual };
}

describe('a criterion that pays an amount a counted video, planted in the place of cpm', () => {
  const [{ cpm }, facts] = [criteria, CRITERIA_FACTS.cpm];
  beforeEach(() => {
    Object.assign(criteria, { cpm: aVideo });
    Object.assign(CRITERIA_FACTS, { cpm: { madeOf: 'videos', per: 1, needsMinViews: false } });
  });
  afterEach(() => {
    Object.assign(criteria, { cpm });
    Object.assign(CRITERIA_FACTS, { cpm: facts });
  });

  it('is explained and verified by its videos, and a figure of it that is wrong is found', async () => {
    const { mock, goat, accrual } = await createScene();
    expect(accrual?.amount_cents).toBe(4);
    const { steps, inputs } = mock.explain(accrual?.id ?? '');
    expect(steps.slice(2)).toEqual(['4 counting videos have 0 views together.', '1 cents × 4 videos ÷ 1 = 4 cents.']);
    expect(inputs.map(({ counted }) => counted)).toEqual([false, true, true, true, true]);
    const { accruals } = await verifyAccruals(goat);
    const found = accruals.map(({ outcome, computedCents, trusts }) => [outcome, computedCents, trusts]);
    expect(found).toEqual([['equal', 4, null]]);
    const fewer = readChanged(mock, /\/payout-accruals$/, (text) => text.replace('"video_count":4', '"video_count":3'));
    const [wrong] = (await verifyAccruals(fewer)).accruals;
    expect([wrong?.outcome, wrong?.computedCents]).toEqual(['different', 3]);
  });

  it('is missing where its videos were posted and nothing was accrued, although nobody has seen them', async () => {
    const { mock } = await createScene();
    const nothing = (text: string) => JSON.stringify({ ...JSON.parse(text), data: [] });
    const { unpaid } = await verifyAccruals(readChanged(mock, /\/payout-accruals$/, nothing));
    expect(unpaid.map(({ periodStartAt, isProven, message }) => [periodStartAt, isProven, message])).toEqual([
      [
        '2026-01-05T00:00:00.000Z',
        false,
        'Videos that count were posted in it, and nothing was accrued: the structure was archived then, or the accrual is missing.',
      ],
    ]);
  });

  it('is named by its unit', () => {
    expect(ruleText({ period: 'weekly', amount_cents: 1, criteria_type: 'cpm' })).toBe('$0.01 per video of a week');
  });
});

/** The package and the mock may not import each other, so each has a table of its own. */
describe('the facts of criteria', () => {
  it('are the same in the package and in the mock', () => {
    expect(Object.keys(criteria)).toEqual(CRITERIA_TYPES);
    for (const type of CRITERIA_TYPES) {
      const { madeOf, per, needsMinViews, needsScrape } = criteria[type];
      expect(findCriteriaFacts(type), type).toEqual({ madeOf, per, needsMinViews });
      expect(isFlat(type), type).toBe(!needsScrape);
    }
  });

  it.each(['milestone', 'toString', undefined])('are unknown for %s, and it is not taken as flat', (type) => {
    expect(findCriteriaFacts(type)).toBeUndefined();
    expect(findCriterion(type)).toBeUndefined();
    expect(isFlat(type)).toBe(false);
  });
});
