import { createClient, type TrackagoatClient } from 'trackagoat-sdk';
import { type Calibration, calibrate, verifyAccruals } from 'trackagoat-sdk/clone';
import { createMock, type Mock, type RuleOption, type RuleProfile } from 'trackagoat-sdk/mocks';
import { serveMock } from 'trackagoat-sdk/mocks/server';
import { afterEach, describe, expect, it } from 'vitest';
import { calibrationHtml, calibrationText } from '../../cli/calibrate/print-calibration.js';
import { isPossible } from './hidden-rules.js';
import { createLedgerScene, type Row } from './ledger-scene.js';
import { proveCalibration } from './prove-calibration.js';

/** The long form is `npm run proof calibration`: a hundred worlds. */
const seeds = Array.from({ length: 3 }, (_, at) => at + 1);

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

const listVariants = ({ options }: Calibration, option: RuleOption): readonly string[] =>
  options.find((one) => one.option === option)?.variants ?? [];

describe('a calibration', () => {
  it('finds the rules of a service that pays otherwise, and names the accruals that decide', async () => {
    const { mock } = await createLedgerScene({ week_start: 'sunday', rounding: 'floor', proration_unit: 'hours' });
    const live = await serve(mock);
    const report = await calibrate(live);
    expect(listVariants(report, 'week_start')).toEqual(['sunday']);
    expect(listVariants(report, 'rounding')).toEqual(['floor']);
    expect(listVariants(report, 'proration_unit')).toEqual(['hours']);
    const weeks = report.options.find(({ option }) => option === 'week_start')?.ruledOut ?? [];
    expect(weeks.map(({ variant }) => variant)).toEqual(['monday', 'saturday']);
    const ids = (await live.payoutAccruals.list().toArray()).map(({ id }) => id);
    for (const { evidence } of weeks) expect(ids).toContain(evidence.find(({ id }) => id !== null)?.id);
    expect((await verifyAccruals(live)).verdict).toBe('unsound');
    expect((await verifyAccruals(live, { rules: report.profile as RuleProfile })).verdict).toBe('consistent');
    expect(createMock({ rules: report.profile as RuleProfile }).rules.rounding).toBe('floor');
  });

  it('names the profile that comes nearest where one row is odd, and the row', async () => {
    const scene = await createLedgerScene({ rounding: 'floor' });
    const odd = (row: Row): boolean =>
      row.structure_id === scene.ids.flat && row.period_start_at.startsWith('2026-01-12');
    const goat = scene.readWith('/payout-accruals', (row) =>
      odd(row) ? { ...row, amount_cents: row.amount_cents + 3 } : row,
    );
    const report = await calibrate(goat);
    // Of eight accruals; floor is what the others were rounded by.
    expect(report.profile).toBeNull();
    expect(report.nearest[0]).toMatchObject({
      reproduced: 7,
      of: 8,
      profile: { rounding: 'floor', week_start: 'monday' },
    });
    expect(report.nearest[0]?.differing).toEqual([
      { id: expect.any(String), message: 'amount: the ledger says 10003 cents, not 10000' },
    ]);
    const text = calibrationText(report);
    expect(text).toMatch(
      /The nearest:\n +7 of 8 rows by rounding floor; what differs:\n +\S+ amount: the ledger says 10003/,
    );
    // The reason to doubt this very finding comes before everything else.
    expect(text.indexOf('If this is wrong')).toBeLessThan(text.indexOf('Structures that are active'));
  });

  it('reads the zone off the bounds of periods, and says so', async () => {
    const mock = createMock({
      now: '2026-01-05T00:00:00Z',
      rules: { period_zone: 'organization' },
      timezone: 'Asia/Kathmandu',
    });
    const goat = createClient({ apiKey: mock.apiKey, baseUrl: mock.baseUrl, fetch: mock.fetch });
    const { id } = (await goat.creators.create(mock.projectId, { tiktok_handle: 'ana' })) as { id: string };
    const deal = {
      project_id: mock.projectId,
      name: 'Flat',
      period: 'weekly',
      amount_cents: 700,
      criteria_type: 'recurring',
    } as const;
    await goat.payoutStructures.assign((await goat.payoutStructures.create(deal)).id, { creator_id: id });
    mock.clock.to('2026-02-10T00:00:00Z');
    const report = await calibrate(await serve(mock));
    expect(report).toMatchObject({ zoneFrom: 'period_bounds', timezone: expect.stringMatching(/^Asia\/Kat/) });
    expect(listVariants(report, 'period_zone')).toEqual(['organization']);
    expect(calibrationText(report)).toContain('The bounds of periods say that the time zone is Asia/Kat');
  });

  it('rules no profile out that is the same as another in this zone', async () => {
    const { mock } = await createLedgerScene();
    const live = await serve(mock);
    for (const options of [{}, { timezone: 'UTC' }]) {
      expect(listVariants(await calibrate(live, options), 'period_zone')).toEqual(['utc', 'organization']);
    }
  });

  it('says that a ledger without accruals decides nothing', async () => {
    const report = await calibrate(await serve(createMock({ now: '2026-01-05T00:00:00Z' })));
    expect(calibrationText(report)).toMatch(
      /^The ledger of 2026-01-05T00:00:00.000Z has no accruals, so nothing decides /,
    );
    expect(calibrationHtml(report)).toContain('has no accruals, so nothing decides');
    // In UTC, which is taken, the organization's days are the same.
    expect(report.count).toBe(3 * 3 * 2 ** 6);
  });
});

describe('the daily history', () => {
  /** Ana and Ben have a video of the week before, which gains views in the first week that pays by views. */
  async function live(): Promise<Mock> {
    const mock = createMock({ now: '2026-01-05T08:00:00Z' });
    const goat = createClient({ apiKey: mock.apiKey, baseUrl: mock.baseUrl, fetch: mock.fetch });
    const deal = { project_id: mock.projectId, name: 'views', period: 'weekly', criteria_type: 'cpm' } as const;
    const { id } = await goat.payoutStructures.create({ ...deal, amount_cents: 5000 });
    for (const tiktok_handle of ['ana', 'ben']) {
      const creator = (await goat.creators.create(mock.projectId, { tiktok_handle })) as { id: string };
      await goat.payoutStructures.assign(id, { creator_id: creator.id });
      mock.postVideos(creator.id, [{ posted_at: '2026-01-04T08:00:00Z', view_count: 900 }]);
    }
    mock.clock.to('2026-01-20T00:00:00Z');
    return mock;
  }

  it('is read as far as it may take requests, and what was not read is named', async () => {
    const goat = await serve(await live());
    const report = await calibrate(goat, { historyRequests: 0 });
    expect(listVariants(report, 'cpm_views')).toEqual(['of_posted', 'gained']);
    expect(report.unknown).toEqual([
      expect.objectContaining({
        code: 'history_not_read',
        what: 'the daily history of 2 creators: it would take 2 requests more than were allowed',
      }),
    ]);
    const half = await calibrate(goat, { historyRequests: 1 });
    expect(listVariants(half, 'cpm_views')).toEqual(['of_posted']);
    const [ruledOut] = half.options.find(({ option }) => option === 'cpm_views')?.ruledOut ?? [];
    expect(ruledOut?.evidence[0]?.message).toMatch(/^absent: cpm pay for 2026-01-05/);
    expect(half.unknown.map(({ ids }) => ids.length)).toEqual([1]);
  });

  it('that the service does not offer leaves open what it would decide', async () => {
    const mock = await live();
    const goat = createClient({
      apiKey: mock.createKey(['read']),
      baseUrl: mock.baseUrl,
      fetch: async (request) =>
        request.url.includes('/analytics')
          ? Response.json({ data: null, error: 'Not found' }, { status: 404 })
          : mock.fetch(request),
    });
    const report = await calibrate(goat);
    expect(listVariants(report, 'cpm_views')).toEqual(['of_posted', 'gained']);
    expect(report.unknown).toEqual([expect.objectContaining({ code: 'not_offered', what: 'the daily history' })]);
  });

  it('that no answer fits rules nothing out', async () => {
    const mock = await live();
    const goat = createClient({
      apiKey: mock.createKey(['read']),
      baseUrl: mock.baseUrl,
      fetch: async (request) => {
        const response = await mock.fetch(request);
        if (!request.url.includes('/analytics')) return response;
        const body = (await response.json()) as { data: { series: { value: number }[] } };
        const series = body.data.series.map((row) => ({ ...row, value: 0 }));
        return Response.json({ ...body, data: { ...body.data, series } });
      },
    });
    const report = await calibrate(goat);
    expect(isPossible(report, mock.rules)).toBe(true);
  });
});

describe('the true profile of a random world', () => {
  it.each(seeds)('is never ruled out, and what else remains shows the very same: %i', async (seed) => {
    const { isTruePossible, missed, same, sameByTheDay, report } = await proveCalibration(seed, 2);
    expect(isTruePossible).toBe(true);
    expect(missed).toEqual([]);
    if (report.count > 1) expect(same + sameByTheDay).toBeGreaterThan(0);
  });
});

describe('options', () => {
  it('that are not known, and zones that do not exist, are refused', async () => {
    const goat = createClient({ apiKey: createMock().apiKey, fetch: createMock().fetch });
    await expect(calibrate(goat, { timezon: 'UTC' } as object)).rejects.toThrow('the nearest is timezone');
    await expect(calibrate(goat, { timezone: 'Mars/Phobos' })).rejects.toThrow('there is no time zone Mars/Phobos');
    await expect(calibrate(goat, { historyRequests: 1.5 })).rejects.toThrow('historyRequests must be a whole number');
  });
});
