import { createClient, type TrackagoatClient } from 'trackagoat-sdk';
import { verificationText, verifyAccruals } from 'trackagoat-sdk/clone';
import { createMock, type RuleProfile } from 'trackagoat-sdk/mocks';
import { beforeAll, describe, expect, it } from 'vitest';
import { atLeast } from '../harness/breadth.js';
import { stage } from '../workflows/stage.js';
import { differences, isAccrual, plant } from './faults.js';
import { createLedgerScene, type LedgerScene, type Row, readRowsWith } from './ledger-scene.js';
import { createRandomWorld } from './random-world.js';

const seeds = Array.from({ length: atLeast(18) }, (_, at) => at + 1001);

const PROFILES: readonly (readonly [Partial<RuleProfile>, string])[] = [
  [{}, 'UTC'],
  [{ period_zone: 'organization' }, 'Asia/Kathmandu'],
  [{ period_zone: 'organization', proration_unit: 'hours', week_start: 'sunday' }, 'Australia/Lord_Howe'],
  [{ rounding: 'half_even' }, 'UTC'],
  [{ period_zone: 'organization' }, 'America/St_Johns'],
  [{ thresholds: 'exceeded' }, 'UTC'],
  [{ week_start: 'saturday' }, 'UTC'],
];

let scene: LedgerScene;
beforeAll(async () => {
  scene = await createLedgerScene();
});

describe('a sound ledger', () => {
  it('is recomputed to the cent, each step side by side', async () => {
    const report = await verifyAccruals(scene.goat, { history: true });
    expect(report).toMatchObject({ verdict: 'sound', excessCents: '0', books: [], unpaid: [], unknown: [] });
    // 60 + 152 + 2500 + 7143 + 5000 + 10000 + 12000 + 12000
    expect(report.totals.equal).toEqual({ count: 8, cents: '48855' });
    const first = report.accruals.find(({ accrual }) => isAccrual(scene, 'flat', '2026-01-05')(accrual));
    expect(first?.steps.map(({ step, ledger, computed }) => [step, ledger, computed])).toEqual([
      ['version', 'version 1, since 2026-01-05T00:00:00.000Z', 'version 1, since 2026-01-05T00:00:00.000Z'],
      [
        'period',
        '2026-01-05T00:00:00.000Z to before 2026-01-12T00:00:00.000Z',
        '2026-01-05T00:00:00.000Z to before 2026-01-12T00:00:00.000Z (weekly)',
      ],
      ['made_at', '2026-01-12T00:15:00.000Z', 'not before 2026-01-12T00:00:00.000Z'],
      ['assignments', expect.any(String), first?.accrual.inputs_snapshot?.assignment_ids?.join()],
      ['covered_days', '5 of 7', '5 of 7'],
      ['rule', 'criteria_type recurring', 'criteria_type recurring'],
      ['amount', '7143 cents', '10000 cents × 5 covered days ÷ 7 = 7142 and 6/7, halves rounded up = 7143 cents.'],
      ['currency', 'USD', 'USD'],
    ]);
  });

  it.each(seeds)('raises no alarm, whatever happens to it, the rules and the zone: random world %i', async (seed) => {
    const [rules, timezone] = PROFILES[seed % PROFILES.length] as (typeof PROFILES)[number];
    const isCalm = seed % 3 === 0;
    let times = 0;
    const eachQuarter = async (goat: TrackagoatClient): Promise<void> => {
      times += 1;
      const report = await verifyAccruals(goat, { rules, timezone });
      expect([differences(report), report.books]).toEqual([[], []]);
      for (const { reason, outcome } of report.accruals) {
        if (outcome === 'not_computable') expect(reason?.code).toBe('videos_not_shown');
      }
    };
    const { goat } = await createRandomWorld(seed, {
      hidden: !isCalm,
      restless: !isCalm,
      rules,
      timezone,
      eachQuarter,
    });
    expect(times).toBe(4);
    const report = await verifyAccruals(goat, { rules, timezone, history: true });
    const proven = report.unpaid.filter(({ isProven }) => isProven);
    expect([differences(report), report.books, proven]).toEqual([[], [], []]);
    if (!isCalm) return;
    // An empty ledger proves nothing, and without the history views and goals are the ledger's word.
    const isEmpty = report.accruals.length === 0;
    expect([report.verdict, report.unpaid]).toEqual([isEmpty ? 'unproven' : 'sound', []]);
    const { verdict, trusted } = await verifyAccruals(goat, { rules, timezone });
    const isTrusted = trusted.accruals.length + trusted.periods.length > 0;
    expect(verdict).toBe(isEmpty ? 'unproven' : isTrusted ? 'consistent' : 'sound');
  });
});

describe('what the service need not show', () => {
  it('makes an accrual not computable, with the reason, and no alarm', async () => {
    const bare = await plant(scene, ['cpm', '2026-01-05'], (row) => ({ ...row, inputs_snapshot: null }));
    expect(bare.verdict).toBe('unproven');
    expect(bare.accruals.flatMap(({ reason }) => reason?.code ?? [])).toEqual(['inputs_not_shown', 'inputs_not_shown']);
    const timeless = await verifyAccruals(
      scene.readWith(`/payout-structures/${scene.ids.flat}`, (row) => ({
        ...row,
        versions: row.versions.map(({ effective_at: _, ...version }: Row) => version),
      })),
    );
    expect(timeless.totals).toMatchObject({ equal: { count: 4 }, not_computable: { count: 4 } });
    expect(timeless.verdict).toBe('unproven');
  });

  it('is not needed for flat pay: without inputs it follows from the assignments', async () => {
    const report = await plant(scene, ['flat', '2026-01-05'], (row) => ({ ...row, inputs_snapshot: null }));
    expect(report.verdict).toBe('consistent');
    const wrong = await plant(scene, ['flat', '2026-01-05'], (row) => ({
      ...row,
      inputs_snapshot: null,
      amount_cents: 8571,
    }));
    expect(differences(wrong)).toEqual([['amount']]);
  });

  it('leaves pay for more views than a number shows unproven; only less than they come to is wrong', async () => {
    const { mock, goat, structure, creator } = stage({ now: '2026-01-05T00:00:00Z' });
    const { id } = await creator('ana', await structure(6, { name: 'Views', criteria_type: 'cpm' }));
    const view_count = 4_000_000_000_000_000;
    mock.postVideos(
      id,
      [1, 2, 3].map(() => ({ posted_at: mock.clock.now, view_count })),
    );
    mock.clock.to('2026-01-12T01:00:00Z');
    // 6 × 12,000,000,000,000,000 ÷ 1000; the inputs show 9,007,199,254,740,991 views, which come to 54,043,195,528,446.
    const [accrual] = await goat.payoutAccruals.list().toArray();
    expect([accrual?.amount_cents, accrual?.inputs_snapshot?.impressions]).toEqual([72e12, Number.MAX_SAFE_INTEGER]);
    const check = async (amount_cents: number) => {
      const read = readRowsWith(mock, '/payout-accruals', (row) => ({ ...row, amount_cents }));
      const { verdict, accruals } = await verifyAccruals(read);
      return [verdict, accruals[0]?.outcome, accruals[0]?.reason?.code];
    };
    expect(await check(72e12)).toEqual(['unproven', 'not_computable', 'inputs_not_shown']);
    expect(await check(54_043_195_528_445)).toEqual(['unsound', 'different', undefined]);
  });

  it.each([
    ['/videos', { view_count: 'many' }],
    ['/videos', { posted_at: 'soon' }],
    ['/videos', { posted_at: undefined }],
    ['/payout-structures/[-0-9a-f]+', { versions: 7 }],
    ['/payout-structures/[-0-9a-f]+', { versions: undefined }],
    ['/payout-structures/[-0-9a-f]+', { versions: [] }],
    ['/payout-structures/[-0-9a-f]+', { versions: [null] }],
  ])('and a row of %s with %j leaves it unproven', async (path, fields) => {
    const report = await verifyAccruals(scene.readWith(path, (row) => ({ ...row, ...fields })));
    expect([report.verdict, report.unknown[0]?.code]).toEqual(['unproven', 'malformed']);
  });

  it('and an entry that is not a row leaves the ledger unproven, because it may be an accrual', async () => {
    for (const path of ['/payout-accruals', '/payout-payments']) {
      expect((await verifyAccruals(scene.goat)).verdict).toBe('consistent');
      const torn = await verifyAccruals(scene.readWith(path, (row) => [row, null as never]));
      expect([torn.verdict, torn.unknown.map(({ code }) => code)]).toEqual([
        'unproven',
        expect.arrayContaining(['malformed']),
      ]);
    }
  });
});

describe('what was not compared', () => {
  it('leaves a ledger unproven: accruals that changed during each reading', async () => {
    let reading = 0;
    const goat = scene.readWith('/payout-accruals', (row) => {
      reading += 1;
      return { ...row, note: String(reading) };
    });
    const report = await verifyAccruals(goat);
    expect(report.unknown).toContainEqual(expect.objectContaining({ code: 'changed_while_read' }));
    expect([report.verdict, report.totals.equal.count]).toEqual(['unproven', 8]);
  });

  it('leaves a ledger unproven: one without accruals and payments', async () => {
    const { apiKey, fetch } = createMock();
    const report = await verifyAccruals(createClient({ apiKey, fetch }));
    expect([report.verdict, report.unknown]).toEqual(['unproven', []]);
    expect(verificationText(report).split('\n')[0]).toContain('It has no accrual.');
  });
});

describe('options', () => {
  it('that are not known are refused with the nearest one, and rules that no profile has', async () => {
    const verify = (options: object) => verifyAccruals(scene.goat, options);
    await expect(verify({ rule: {} })).rejects.toThrow('no option rule; the nearest is rules');
    await expect(verify({ rules: { rounding: 'up' } })).rejects.toThrow(
      'rules.rounding: must be one of half_up, half_even, floor',
    );
  });

  it('with other rules the same ledger is compared with those', async () => {
    const report = await verifyAccruals(scene.goat, { rules: { rounding: 'floor' } });
    // 7142.9 and 151.5 are what rounding down would have left.
    expect(differences(report)).toEqual([['amount'], ['amount']]);
    expect(report.excessCents).toBe('2');
  });
});
