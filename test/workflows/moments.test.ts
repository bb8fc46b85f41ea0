import { describe, expect, it } from 'vitest';
import { readMoment } from '../../base/options/read-moment.js';
import { getDayAfter, getFirstDay } from '../../base/values/periods.js';
import { createToolset } from '../../src/agents/index.js';
import { planPayment, planSettlement } from '../../src/workflows/index.js';
import { getError } from '../agents/tool-result.js';
import { oneWeekEarned } from './stage.js';

describe('a moment', () => {
  it.each([
    ['2026-02-28', Date.UTC(2026, 1, 28)],
    ['2028-02-29', Date.UTC(2028, 1, 29)],
    ['2000-02-29', Date.UTC(2000, 1, 29)],
    ['2026-03-01T01:00:00+05:00', Date.UTC(2026, 1, 28, 20)],
    ['2026-12-31T23:59:59.999Z', Date.UTC(2026, 11, 31, 23, 59, 59, 999)],
    [0, 0],
    [new Date(5), 5],
  ])('is %s', (moment, at) => {
    expect(readMoment(moment)).toBe(at);
  });

  it.each([
    '2026-02-30',
    '2026-02-30T00:00:00Z',
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-01-32',
    '2026-1-5',
    '2026/02/28',
    '28 February 2026',
    '2026',
    '5',
    '',
    '2026-01-05T25:00:00Z',
    Number.NaN,
    Number.POSITIVE_INFINITY,
    9e15,
    new Date(Number.NaN),
    null,
    undefined,
    {},
  ])('is not %s', (moment) => {
    expect(readMoment(moment)).toBeNaN();
  });

  // 1 March 2026 is a Sunday, 31 December 1969 a Wednesday. A week begins on Monday, or so many days later.
  it.each([
    ['weekly', '2026-03-01', 0, '2026-02-23', '2026-03-02'],
    ['weekly', '2026-03-01', 5, '2026-02-28', '2026-03-07'],
    ['weekly', '2026-03-01', 6, '2026-03-01', '2026-03-08'],
    ['weekly', '1969-12-31', 0, '1969-12-29', '1970-01-05'],
    ['monthly', '2028-02-29', 6, '2028-02-01', '2028-03-01'],
    ['monthly', '2026-12-31', 0, '2026-12-01', '2027-01-01'],
    ['daily', '2026-02-28', 6, '2026-02-28', '2026-03-01'],
  ] as const)('lies in a period: %s of %s, %i days after Monday', (period, day, weekStart, first, after) => {
    const toDay = (iso: string): number => Date.parse(iso) / 86_400_000;
    const start = getFirstDay(period, toDay(day), weekStart);
    expect([start, getDayAfter(period, start)]).toEqual([toDay(first), toDay(after)]);
  });
});

/* It is 2026-01-12, 09:00 UTC, by the service. */

it('no payment is of a day that does not exist, or more than ten years away, and a model reads the name of its own parameter', async () => {
  const { goat, maya, mock } = await oneWeekEarned();
  const bonus = { totalCents: 900, reference: 'invoice 17' };
  const plans = (paidAt: string) => [
    planSettlement(goat, { creatorId: maya.id, paidAt }),
    planPayment(goat, { ...bonus, creatorId: maya.id, paidAt }),
    planPayment(goat, { ...bonus, projectId: mock.projectId, paidAt }),
  ];
  for (const [paidAt, why] of [
    ['0001-01-12T09:00:00Z', 'more than ten years ago'],
    ['2016-01-12T08:59:59Z', 'more than ten years ago'],
    ['2036-01-13T09:00:01Z', 'more than ten years from now'],
    ['9999-01-12T09:00:00Z', 'more than ten years from now'],
    ['2026-02-30', 'paidAt'],
    ['2026-02-30T12:00:00Z', 'paidAt'],
  ] as const) {
    const refused = { code: 'invalid_input', message: expect.stringContaining(why) };
    await Promise.all(plans(paidAt).map((plan) => expect(plan).rejects.toMatchObject(refused)));
  }
  for (const paidAt of ['2016-01-12T09:00:00.000Z', '2036-01-13T09:00:00.000Z'])
    for (const plan of plans(paidAt)) expect(await plan).toMatchObject({ paidAt });
  const toolset = await createToolset(goat);
  const input = { creator: '@maya.moves', paid_at: '2206-01-10' };
  const error = getError(await toolset.call('plan_settlement', input));
  expect(error).toMatchObject({ code: 'invalid_input', message: expect.stringMatching(/^paid_at is 2206-01-10/) });
});
