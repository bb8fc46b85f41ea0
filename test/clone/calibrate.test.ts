import { createClient, type TrackagoatClient } from 'trackagoat-sdk';
import { type Calibration, calibrate, isPossible, verifyAccruals } from 'trackagoat-sdk/clone';
import { createMock, type Mock, type RuleOption, type RuleProfile } from 'trackagoat-sdk/mocks';
import { serveMock } from 'trackagoat-sdk/mocks/server';
import { afterEach, describe, expect, it } from 'vitest';
import { createHiddenRules, readPay, UNSEEN } from './hidden-rules.js';
import { createLedgerScene } from './ledger-scene.js';
import { createRandomWorld } from './random-world.js';

/** More by `CALIBRATE_WORLDS=100 npx vitest run test/clone/calibrate.test.ts`. */
const seeds = Array.from({ length: Number(process.env.CALIBRATE_WORLDS ?? 6) }, (_, at) => at + 1);
const TIMEZONE = 'America/New_York';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** The mock's world behind HTTP, without a control plane, and a client that may only read. */
async function serve(source: Mock): Promise<TrackagoatClient> {
  const { mock, baseUrl, close } = await serveMock({ now: '2026-01-05T00:00:00Z', control: false });
  closers.push(close);
  mock.restore(source.snapshot());
  return createClient({ apiKey: mock.createKey(['read']), baseUrl });
}

/** Pay for views, or for goals of what history alone tells. */
const isByViews = (row: string): boolean =>
  /"criteria_type":"(cpm|view_threshold)"|"metric":"(views|engagement|followers)"/.test(row);

const variantsOf = ({ options }: Calibration, option: RuleOption): readonly string[] =>
  options.find((one) => one.option === option)?.variants ?? [];

describe('a calibration', () => {
  it('finds the rules of a service that pays otherwise, and names the accruals that decide', async () => {
    const { mock } = await createLedgerScene({ week_start: 'sunday', rounding: 'floor', partial_days: 'left_out' });
    const live = await serve(mock);
    const report = await calibrate(live);
    expect(variantsOf(report, 'week_start')).toEqual(['sunday']);
    expect(variantsOf(report, 'rounding')).toEqual(['floor']);
    expect(variantsOf(report, 'partial_days')).toEqual(['left_out']);
    const weeks = report.options.find(({ option }) => option === 'week_start')?.ruledOut ?? [];
    expect(weeks.map(({ variant }) => variant)).toEqual(['monday', 'saturday']);
    const ids = (await live.payoutAccruals.list().toArray()).map(({ id }) => id);
    for (const { evidence } of weeks) expect(ids).toContain(evidence.find(({ id }) => id !== null)?.id);
    expect((await verifyAccruals(live)).verdict).toBe('unsound');
    expect((await verifyAccruals(live, { rules: report.profile as RuleProfile })).verdict).toBe('sound');
    expect(createMock({ rules: report.profile as RuleProfile }).rules.rounding).toBe('floor');
  });

  it('leaves the contract as the nearest profile of a service that keeps to it', async () => {
    const { mock } = await createLedgerScene();
    const report = await calibrate(await serve(mock));
    expect(report.profile).toEqual(createMock().rules);
    expect(isPossible(report, createMock().rules)).toBe(true);
  });

  it('says that no profile does when the ledger is wrong', async () => {
    const scene = await createLedgerScene();
    const goat = scene.readWith('/payout-accruals', (row) => ({ ...row, amount_cents: row.amount_cents + 3 }));
    expect(await calibrate(goat)).toMatchObject({ profile: null, count: 0, blocks: [] });
  });

  it('says that a ledger without accruals decides nothing', async () => {
    const report = await calibrate(await serve(createMock({ now: '2026-01-05T00:00:00Z' })));
    // Every answer to the choices that a list can show; the zone was not told, so periods are those of UTC.
    expect(report.count).toBe(3 * 3 * 2 ** 13);
  });
});

describe('the true profile of a random world', () => {
  it.each(seeds)('is never ruled out, and what else remains pays the same but for views: %i', async (seed) => {
    const rules = createHiddenRules(seed);
    const { mock } = await createRandomWorld(seed, { hidden: false, rules, timezone: TIMEZONE });
    const live = await serve(mock);
    const report = await calibrate(live, { timezone: TIMEZONE });
    expect(isPossible(report, rules)).toBe(true);
    const paid = await readPay(live);
    for (const { option } of report.options.filter((one) => !UNSEEN.includes(one.option))) {
      for (const variant of variantsOf(report, option)) {
        const other = { ...rules, [option]: variant } as RuleProfile;
        if (!isPossible(report, other)) continue;
        const world = await createRandomWorld(seed, { hidden: false, rules: other, timezone: TIMEZONE });
        const pays = await readPay(world.goat);
        // Views of the time of an evaluation are not shown: what was not made for them, or for a video that is shown no more,
        // tells nothing.
        const differing = [...pays.filter((row) => !paid.includes(row)), ...paid.filter((row) => !pays.includes(row))];
        if (differing.some(isByViews)) continue;
        expect([option, variant, pays]).toEqual([option, variant, paid]);
      }
    }
  });
});

describe('options', () => {
  it('that are not known, and zones that do not exist, are refused', async () => {
    const goat = createClient({ apiKey: createMock().apiKey, fetch: createMock().fetch });
    await expect(calibrate(goat, { timezon: 'UTC' } as object)).rejects.toThrow('the nearest is timezone');
    await expect(calibrate(goat, { timezone: 'Mars/Phobos' })).rejects.toThrow('there is no time zone Mars/Phobos');
  });
});
