import { expect, it } from 'vitest';
import { type AccrualRules, contractRules } from '../../mocks/world/payouts/rules/accrual-rules.js';
import { dayToIso, toIso } from '../../mocks/world/store/calendar.js';
import { checkAccruals } from './accrual-proof.js';
import worlds from './canary-worlds.json' with { type: 'json' };
import type { Scenario } from './scenarios.js';

const DAY = 86_400_000;

/** Engines that are wrong in one decision, by what they do wrong. */
const brokenRules: Readonly<Record<string, Partial<AccrualRules>>> = {
  'rounds down': {
    roundShare: (amount, numerator, denominator) => (BigInt(amount) * BigInt(numerator)) / BigInt(denominator),
  },
  'rounds halves to even': {
    roundShare: (amount, numerator, denominator) => {
      const exact = BigInt(amount) * BigInt(numerator);
      const floor = exact / BigInt(denominator);
      const twice = (exact % BigInt(denominator)) * 2n;
      const isHalf = twice === BigInt(denominator);
      return twice > BigInt(denominator) || (isHalf && floor % 2n === 1n) ? floor + 1n : floor;
    },
  },
  'computes with floating point': {
    roundShare: (amount, numerator, denominator) => Math.round((amount * Number(numerator)) / denominator),
  },
  "counts a video posted at the period's very end": {
    videosPosted: (world, { creatorId }, period) =>
      world.tables.videos
        .between('posted', creatorId, { from: dayToIso(period.start), to: toIso(period.end * DAY + 1) })
        .map((video) => ({
          id: video.id,
          posted_at: toIso(Math.min(Date.parse(video.posted_at ?? ''), period.end * DAY - 1)),
          view_count: video.view_count,
          tracking_status: video.tracking_status,
        })),
  },
  'forgets the scraper': {
    isDue: (world, earner, period, criterion) =>
      contractRules.isDue(world, earner, period, { ...criterion, needsScrape: false }),
  },
  'does not wait 48 hours for goals': {
    isDue: (world, earner, period, criterion) =>
      contractRules.isDue(world, earner, period, { ...criterion, delayDays: 0 }),
  },
  'lets recurring wait for the scraper': {
    isDue: (world, earner, period, criterion) =>
      contractRules.isDue(world, earner, period, { ...criterion, needsScrape: true }),
  },
  'pins the newest version': {
    pin: (versions) => versions.at(-1),
  },
  "pins a version that is effective at the period's very end": {
    pin: (versions, periodEnd) => contractRules.pin(versions, toIso(Date.parse(periodEnd) + 1)),
  },
  'counts videos that wait for review': {
    counts: (video, days) => contractRules.counts({ ...video, tracking_status: 'auto_tracked' }, days),
  },
  'counts videos of days that are not covered': {
    counts: (video) => contractRules.counts(video, [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]),
  },
  'accrues under archived structures': {
    accrues: () => true,
  },
};

/** Of each mistake a world that shows it, kept as it is: a word more in the steps of random worlds would redraw them all. */
it.each(Object.entries(brokenRules))('the accrual proof notices an engine that %s', (name, broken) => {
  const world = (worlds as unknown as Readonly<Record<string, Scenario>>)[name] as Scenario;
  expect(() => checkAccruals(contractRules, world)).not.toThrow();
  expect(() => checkAccruals({ ...contractRules, ...broken }, world)).toThrow('to deeply equal');
});
