import { createClient } from 'trackagoat-sdk';
import { type ExploreOptions, explore, type Program, paidAtMostOnce, paidInFullExcept } from 'trackagoat-sdk/explore';
import type { Mock } from 'trackagoat-sdk/mocks';
import { beforeAll, describe, expect, it } from 'vitest';
import { atLeast } from '../../harness/breadth.js';
import * as jobs from './jobs/all-clears.js';
import { createOrganization } from './organization.js';

let world: Mock;
let ids: Parameters<(typeof jobs.soundSiblings)[number]>[0];
/** The accruals that Bo is owed. */
let ofBo: readonly string[];

beforeAll(async () => {
  world = await createOrganization(atLeast(1) === 1 ? ['ana.bakes', 'bo.fits', 'eve.paints'] : undefined);
  const goat = createClient({ apiKey: world.apiKey, fetch: world.fetch });
  const creators = await goat.creators.list().toArray();
  const findId = (handle: string) => creators.find((one) => one.tiktok_handle === handle)?.id ?? '';
  const payments = await goat.payoutPayments.list().toArray();
  const accruals = await goat.payoutAccruals.list({ status: 'earned' }).toArray();
  ofBo = accruals.filter((one) => one.creator_id === findId('bo.fits')).map(({ id }) => id);
  const payment = payments.find((one) => one.creator_id === findId('bo.fits'))?.id ?? '';
  ids = { ana: findId('ana.bakes'), payment, accrual: accruals[0]?.id ?? '', monday: world.fork() };
  ids.monday.clock.to('2026-03-02T12:00:00Z');
});

const run = (job: Program, options: Partial<ExploreOptions> = {}) =>
  explore({ world, workers: [job], seeds: atLeast(1), pairs: atLeast(2), maxFailures: 1, ...options });
/** By default what must hold is tried in random schedules alone. */
const random: Partial<ExploreOptions> = atLeast(1) === 1 ? { singles: false, pairs: 0, seeds: 20 } : {};
const mayLeave = [{ below: 10_000_000, reason: 'the payout job pays them' }];

describe('a false all-clear', () => {
  it('a bonus that is sent again under a new key is paid twice, also if it is declared', async () => {
    const invariants = [paidAtMostOnce({ [ids.ana]: 5_000 })];
    for (const report of [
      await run(jobs.bonusUnderNewKey, { mayLeave }),
      await run(jobs.bonusUnderNewKey, { mayLeave, invariants }),
    ]) {
      expect(report.failures[0]?.invariant).toBe('paidOnce');
      expect(report.failures[0]?.message).toBe(
        '@ana.bakes was paid $100.00, $100.00 of it without accruals, and at most $50.00 may be paid so',
      );
      expect([report.holds, report.verdict]).toEqual([false, 'Not held: 1 failure.']);
    }
  });

  it('a payment that is given up and lands after the end of the job is a second one', async () => {
    const { failures } = await run(jobs.givesUpTooSoon, {
      mayLeave,
      seeds: 0,
      pairs: 0,
      interludes: [],
      maxFailures: 9,
    });
    const unkeyed = failures.filter(({ diagnosis }) => diagnosis?.includes('without an idempotency key;'));
    expect(unkeyed.map(({ schedule }) => schedule.map(({ fate }) => fate).at(-1))).toEqual(['after_end']);
  });

  it('of a bonus that nobody declared the verdict says that it is not judged', async () => {
    const once: Program = (context) => jobs.bonusUnderNewKey({ ...context, uuid: () => 'one' });
    const { verdict, holds } = await run(once, { mayLeave, seeds: 1, singles: false, pairs: 0, interludes: [] });
    expect([holds, verdict]).toEqual([true, 'Everything held. Not judged: 1 payment of $50.00 names no accruals.']);
  });

  it('a debt and a bonus get the line that declares the bonus', async () => {
    const { failures } = await run(jobs.debtAndBonus);
    expect(failures[0]?.message).toBe('@ana.bakes was paid $1,150.90, and $1,100.90 was owed');
    expect(failures[0]?.diagnosis).toContain(
      `export const exploration = { invariants: [paidAtMostOnce({ '${ids.ana}': 5000 }), 'booksBalance', 'paidInFull', `,
    );
  });

  it('what is never paid makes the job not right, until mayLeave names it', async () => {
    const { holds, verdict, failures } = await run(jobs.oneProjectOnly, { singles: false, pairs: 0 });
    expect([holds, failures, verdict]).toEqual([
      false,
      [],
      `Not judged as right: $180.00 of «Launch week» is never paid. If another job pays it: mayLeave: [{ structure: "Launch week", reason: '…' }].`,
    ]);
  });

  it('a job that swallows every error is counted, and fails if it must reject', async () => {
    const remarked = await run(jobs.swallowsAll);
    expect(remarked.silent).toBeGreaterThan(10);
    expect(remarked.holds).toBe(true);
    const { failures } = await run(jobs.swallowsAll, { mustReject: true });
    expect(failures[0]?.invariant).toBe('mustReject');
    expect(failures[0]?.message).toMatch(/^every worker resolved, and left \$.* owed$/);
  });

  it('what the calm run voids or rejects of before is a failure, with the line that allows it', async () => {
    const voids = await run(jobs.voidsTheNewest, { mayLeave });
    expect(voids.failures[0]).toMatchObject({ invariant: 'paidInFull', foundBy: 'a calm run' });
    expect(voids.failures[0]?.diagnosis).toMatch(/If it is meant to be voided: mayVoid: \['[^']+', '[^']+'\]\.$/);
    const rejects = await run(jobs.rejectsAllOf('bo.fits'), { mayLeave });
    expect(rejects.failures[0]?.message).toMatch(/^an accrual of \$.* of @bo.fits was rejected by a worker$/);
    const named = { ...random, mayLeave, invariants: [paidInFullExcept(ofBo)] };
    expect((await run(jobs.rejectsAllOf('bo.fits'), named)).holds).toBe(true);
  });
});

describe('no alarm at its sound sibling', () => {
  it.each(jobs.soundSiblings.map((sound, at) => [at, sound] as const))('%i', async (at, sound) => {
    const { workers, options } = sound(ids);
    // The first waits a week between any two requests, in which everything happens: by default no event is added.
    const events: Partial<ExploreOptions> = at === 0 && atLeast(1) === 1 ? { interludes: [] } : {};
    const limits = { seeds: atLeast(2), pairs: atLeast(4), ...random, ...events };
    const { failures, holds, verdict } = await explore({ world, workers, ...limits, ...options });
    expect(failures.map(({ message, story }) => [message, ...story])).toEqual([]);
    expect([holds, verdict]).toEqual([true, 'Everything held.']);
  });
});
