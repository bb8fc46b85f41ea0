import { createClient } from 'trackagoat-sdk';
import {
  type ExploreFailure,
  type ExploreOptions,
  explore,
  type FinishedRun,
  type Program,
  replay,
} from 'trackagoat-sdk/explore';
import type { Mock } from 'trackagoat-sdk/mocks';
import { beforeAll, describe, expect, it } from 'vitest';
import { atLeast } from '../../harness/breadth.js';
import { returnsOneOfBefore, sendsAndRecords, serviceOfThePage } from './jobs/rail.js';
import { createOrganization } from './organization.js';

/** By default of one creator, and of two: in a longer list of payouts the same things go wrong. */
let world: Mock;
let ofTwo: Mock;
/** A payment of $150.45 from before, with its accrual. */
let payment: string;

beforeAll(async () => {
  world = await createOrganization(isBrief ? ['ana.bakes'] : undefined);
  ofTwo = await createOrganization(isBrief ? ['ana.bakes', 'bo.fits'] : undefined);
  const goat = createClient({ apiKey: world.apiKey, fetch: world.fetch });
  const payments = await goat.payoutPayments.list().toArray();
  payment = payments.find((one) => one.payout_payment_lines.length > 0)?.id ?? '';
});

/** Those that send many requests are tried in random schedules alone by default, in which the events of money come often. */
const isBrief = atLeast(1) === 1;
const ofMoney: Partial<ExploreOptions> = isBrief
  ? { interludes: ['leave_unclaimed', 'return_payout', 'void_payment', 'reject_accrual', 'past_key'] }
  : {};
const long: Partial<ExploreOptions> = isBrief ? { ...ofMoney, singles: false, pairs: 0, seeds: 20 } : {};
const run = (job: Program, options: Partial<ExploreOptions> = {}) =>
  explore({ world, workers: [job], maxFailures: 1, pairs: atLeast(2), seeds: atLeast(2), ...options });

describe('money that a provider sends: the explorer finds', () => {
  type Event = NonNullable<ExploreOptions['interludes']>[number];
  // By default among the faults, and the one event that shows it.
  it.each<[string, mistake: Parameters<typeof sendsAndRecords>[0], invariant: string, event?: Event]>([
    ['unclaimed money that is planned again', { plansUnclaimed: true }, 'paidOnce', 'leave_unclaimed'],
    ['a report that is read again after a return', { keepsReport: true }, 'ledgerMatchesRail', 'return_payout'],
    ['a resend under a new id', { resendsAnew: true }, 'paidOnce'],
    ['what is in flight written down after it left', { savesLate: true }, 'paidOnce'],
    ['money recorded that did not leave', { recordsUnsent: true }, 'ledgerMatchesRail'],
    ['a payment that stays after its money came back', { neverVoids: true }, 'ledgerMatchesRail', 'return_payout'],
    [
      'a payout that is forgotten when the ledger refuses it',
      { dropsRefused: true },
      'ledgerMatchesRail',
      'reject_accrual',
    ],
    ['money sent again because a person voided its payment', { sendsVoidedAgain: true }, 'paidOnce', 'void_payment'],
    [
      'a payout not recorded because another was voided',
      { skipsVoided: true, eachAlone: true },
      'ledgerMatchesRail',
      'void_payment',
    ],
    ['money that came back and is never sent again', { neverResends: true }, 'eventuallySettled', 'return_payout'],
  ])('%s', async (_, mistake, invariant, event) => {
    const { failures, holds } = await run(
      sendsAndRecords(mistake),
      isBrief ? { interludes: event ? [event] : [] } : {},
    );
    expect([holds, failures[0]?.invariant]).toEqual([false, invariant]);
  });
});

describe('and raises no alarm at', () => {
  it('a job that follows the report, also after a rejection', async () => {
    const report = await run(sendsAndRecords(), { world: ofTwo, ...ofMoney });
    expect(report.failures.map(({ message, story }) => [message, ...story])).toEqual([]);
    expect(report).toMatchObject({ holds: true, verdict: 'Everything held.', notShown: [] });
  });

  it('a job that sends each accrual by itself', async () => {
    const report = await run(sendsAndRecords({ eachAlone: true }), { world: ofTwo, ...long });
    expect(report.failures.map(({ message, story }) => [message, ...story])).toEqual([]);
    expect(report.holds).toBe(true);
  });

  it('one return of a payment from before', async () => {
    const report = await run(returnsOneOfBefore(payment), { ...ofMoney, mayVoid: [payment] });
    expect(report.failures.map(({ message, story }) => [message, ...story])).toEqual([]);
    expect(report.holds).toBe(true);
  });

  it('the service of the page, which tells what needs a person', async () => {
    const own = world.fork();
    const goat = createClient({ apiKey: own.apiKey, fetch: own.fetch });
    for (const { id, tiktok_handle: handle } of await goat.creators.list().toArray())
      await goat.creators.update(id, { metadata: { paypal: `${handle}@mail.example` } });
    const report = await run(serviceOfThePage, { world: own, ...long });
    expect(report.failures.map(({ message, story }) => [message, ...story])).toEqual([]);
    expect(report.holds).toBe(true);
  });
});

it('a failure of money that was sent is repeated to the byte, and an invariant of your own reads what the job keeps', async () => {
  const kept: unknown[] = [];
  const own = {
    name: 'own',
    check: ({ store, rail }: FinishedRun) => void kept.push([store.get('sent'), rail.length]),
  };
  const { failures } = await run(sendsAndRecords({ resendsAnew: true }), { invariants: [own, 'paidOnce'] });
  const [failure] = failures as [ExploreFailure];
  const [first, second] = [await replay(failure), await replay(failure)];
  expect(first.failed).toMatchObject({ invariant: 'paidOnce', message: failure.message });
  expect(first.evidence).toBe(second.evidence);
  expect(first.evidence).toContain('-again');
  expect(kept[0]).toEqual([expect.stringContaining('in_flight'), isBrief ? 1 : 5]);
});

it.each([
  [{ id: '', payee: 'p', cents: 1 }, 'rail.send: id must be a text of your own'],
  [{ id: 'i', cents: 1 }, 'rail.send: payee must be the id of a creator'],
  [{ id: 'i', payee: 'p', cents: 0.5 }, 'rail.send: cents must be a whole number from 1 on'],
])('a payout without an id, a payee or whole cents is refused: %j', async (payout, words) => {
  const { failures } = await run(({ rail }) => rail.send(payout as never));
  expect(failures[0]?.message).toContain(words);
});
