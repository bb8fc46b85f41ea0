import { createClient, type TrackagoatClient } from 'trackagoat-sdk';
import { calibrate, forecast, verificationText, verifyAccruals } from 'trackagoat-sdk/clone';
import { createMock, type Mock } from 'trackagoat-sdk/mocks';
import { beforeAll, describe, expect, it } from 'vitest';
import { readChanged } from './changed-service.js';

/** Ana and Ben are each paid 100 dollars a week, Ana also 5 by the day. Two weeks are owed. */
let mock: Mock;
let ids: Readonly<Record<'ana' | 'ben' | 'weekly' | 'daily', string>>;

beforeAll(async () => {
  mock = createMock({ now: '2026-01-05T00:00:00Z' });
  const goat = createClient({ apiKey: mock.apiKey, baseUrl: mock.baseUrl, fetch: mock.fetch });
  const add = async (tiktok_handle: string) =>
    ((await goat.creators.create(mock.projectId, { tiktok_handle })) as { id: string }).id;
  const deal = async (period: 'weekly' | 'daily', amount_cents: number) => {
    const rule = { period, amount_cents, criteria_type: 'recurring' } as const;
    return (await goat.payoutStructures.create({ project_id: mock.projectId, name: period, ...rule })).id;
  };
  ids = {
    ana: await add('ana'),
    ben: await add('ben'),
    weekly: await deal('weekly', 10_000),
    daily: await deal('daily', 500),
  };
  await goat.payoutStructures.assign(ids.weekly, { creator_ids: [ids.ana, ids.ben] });
  await goat.payoutStructures.assign(ids.daily, { creator_id: ids.ana });
  mock.clock.to('2026-01-19T01:00:00Z');
});

/** A client of a service whose responses under `path` have another text. */
const read = (path: RegExp, change: (text: string) => string): TrackagoatClient => readChanged(mock, path, change);

describe('a rule of a kind that a later version of the service has', () => {
  /** The weekly pay is of a kind without a name here. */
  const readBonus = () =>
    read(/payout-structures/, (text) =>
      text.replaceAll(/("amount_cents":10000,"currency":"USD","criteria_type":)"recurring"/g, '$1"bonus"'),
    );

  it('leaves its accruals not computable and the ledger unproven', async () => {
    const { verdict, accruals, unknown } = await verifyAccruals(readBonus());
    expect(verdict).toBe('unproven');
    const outcomes = accruals.map(({ accrual, outcome, reason }) => [accrual.structure_id, outcome, reason?.code]);
    expect(outcomes.filter(([id]) => id === ids.weekly)).toEqual(
      Array(4).fill([ids.weekly, 'not_computable', 'malformed']),
    );
    expect(outcomes.filter(([id]) => id === ids.daily)).toEqual(Array(14).fill([ids.daily, 'equal', undefined]));
    expect(unknown).toContainEqual(
      expect.objectContaining({ code: 'malformed', ids: [ids.weekly], what: expect.stringContaining('"bonus"') }),
    );
  });

  it('leaves a ledger without accruals by it unproven too, because some may be missing', async () => {
    const without = read(/payout-(structures|accruals)/, (text) => {
      const body = JSON.parse(
        text.replaceAll('"criteria_type":"recurring","criteria_params"', '"criteria_type":"bonus","criteria_params"'),
      );
      return JSON.stringify({
        ...body,
        data: Array.isArray(body.data) && text.includes('period_start_at') ? [] : body.data,
      });
    });
    const report = await verifyAccruals(without);
    expect(report.verdict).toBe('unproven');
    expect(verificationText(report)).toContain('It has no accrual.');
  });

  it('does not keep the others from being calibrated', async () => {
    const { profile, unknown } = await calibrate(readBonus());
    expect(profile).toEqual(createMock().rules);
    expect(unknown).toContainEqual(expect.objectContaining({ code: 'malformed', ids: [ids.weekly] }));
  });
});

describe('a forecast', () => {
  // Two weeks of two creators, and 14 days of one.
  const owed = 4 * 10_000 + 14 * 500;

  it('names accruals of a status that it does not know', async () => {
    const all = await forecast(read(/nothing/, String), { until: '2026-01-25' });
    expect(all.owedNowCents).toBe(owed);
    expect(all.unknown.filter(({ code }) => code === 'malformed')).toEqual([]);
    const { owedNowCents, unknown } = await forecast(
      read(/payout-accruals/, (text) =>
        text.replaceAll(/("amount_cents":10000[^}]*?"status":)"earned"/g, '$1"processing"'),
      ),
      { until: '2026-01-25' },
    );
    expect(owedNowCents).toBe(14 * 500);
    expect(unknown.filter(({ code, what }) => code === 'malformed' && what.includes('status'))).toHaveLength(4);
  });

  it('names accruals of structures that the service does not list', async () => {
    const { owedNowCents, unknown } = await forecast(
      read(/payout-structures$/, (text) => {
        const body = JSON.parse(text);
        return JSON.stringify({ ...body, data: body.data.filter(({ id }: { id: string }) => id !== ids.weekly) });
      }),
      { until: '2026-01-25' },
    );
    expect(owedNowCents).toBe(14 * 500);
    expect(unknown.filter(({ code, what }) => code === 'malformed' && what.includes('structure_id'))).toHaveLength(4);
  });

  it('does not add up cents of two currencies', async () => {
    const mixed = read(/payout-(accruals|structures)/, (text) =>
      text.replaceAll('"amount_cents":500,"currency":"USD"', '"amount_cents":500,"currency":"EUR"'),
    );
    await expect(forecast(mixed, { until: '2026-01-25' })).rejects.toThrow(
      /the amounts are in EUR and USD, which do not add up/,
    );
    await expect(forecast(mixed, { until: '2026-01-25', creatorIds: [ids.ana] })).rejects.toThrow(/EUR and USD/);
    // Ben is paid in dollars alone: two weeks are owed, and a third one comes.
    const ben = { until: '2026-01-26', creatorIds: [ids.ben] };
    expect(await forecast(mixed, ben)).toMatchObject({ currency: 'USD', owedNowCents: 20_000, owedCents: 30_000 });
    await expect(forecast(mixed, { ...ben, views: 'trend', runs: 20 })).rejects.toThrow(
      "A trend is compared with all past accruals of the organization: ask for views: 'frozen'.",
    );
  });
});
