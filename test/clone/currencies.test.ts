import { createClient, type TrackagoatClient } from 'trackagoat-sdk';
import { forecast, forecastHtml, forecastText, verificationText, verifyAccruals, whatIf } from 'trackagoat-sdk/clone';
import { createMock, type Mock } from 'trackagoat-sdk/mocks';
import { beforeAll, describe, expect, it } from 'vitest';
import { whatIfHtml, whatIfText } from '../../cli/what-if/print-what-if.js';
import { formatCents } from '../../proofs/report/format-cents.js';
import { readChanged } from './changed-service.js';

/** Ana is paid 100 a week and 5 a day. Two weeks are accrued, and one payment of 1 is made besides. */
let mock: Mock;
let weekly: string;

beforeAll(async () => {
  mock = createMock({ now: '2026-01-05T00:00:00Z' });
  const goat = createClient({ apiKey: mock.apiKey, baseUrl: mock.baseUrl, fetch: mock.fetch });
  const ana = (await goat.creators.create(mock.projectId, { tiktok_handle: 'ana' })) as { id: string };
  const deal = async (period: 'weekly' | 'daily', amount_cents: number) => {
    const rule = { period, amount_cents, criteria_type: 'recurring' } as const;
    const { id } = await goat.payoutStructures.create({ project_id: mock.projectId, name: period, ...rule });
    await goat.payoutStructures.assign(id, { creator_id: ana.id });
    return id;
  };
  weekly = await deal('weekly', 10_000);
  await deal('daily', 500);
  mock.clock.to('2026-01-19T01:00:00Z');
  await goat.payoutPayments.create({ creator_id: ana.id, total_amount_cents: 100 });
});

/** The service as it would respond if rows, of all kinds or under a path, were in another currency. */
const read = (change: (text: string) => string, path = /./): TrackagoatClient => readChanged(mock, path, change);

const inEuros = (text: string) => text.replaceAll('"currency":"USD"', '"currency":"EUR"');
const dailyInEuros = (text: string) =>
  text.replaceAll('"amount_cents":500,"currency":"USD"', '"amount_cents":500,"currency":"EUR"');
const RULE = { rule: { amount_cents: 15_000 }, from: '2026-01-05', to: '2026-01-18' } as const;

describe('an organization that is paid in euros', () => {
  it('has forecasts in euros', async () => {
    const found = await forecast(read(inEuros), { until: '2026-01-26' });
    expect(found.currency).toBe('EUR');
    // Two weeks and 14 days are owed. Another week and seven days come.
    expect(forecastText(found)).toMatch(/owed now +EUR 270\.00\n +becomes due by then +EUR 135\.00\n/);
    expect(forecastHtml(found)).toContain('<strong>EUR 405.00</strong>');
    for (const print of [forecastText, forecastHtml]) expect(print(found)).not.toContain('$');
    const unowed = (text: string) => inEuros(text).replaceAll('"status":"earned"', '"status":"rejected"');
    expect(await forecast(read(unowed), { until: '2026-01-26' })).toMatchObject({ currency: 'EUR', owedNowCents: 0 });
    const trend = await forecast(read(inEuros), { until: '2026-01-26', views: 'trend', runs: 20 });
    expect(forecastText(trend)).toContain('EUR 405.00 to EUR 405.00');
    expect(forecastText(trend) + forecastHtml(trend)).not.toContain('$');
  });

  it('has another rule compared in euros', async () => {
    const found = await whatIf(read(inEuros), { structureId: weekly, ...RULE });
    expect(found.currency).toBe('EUR');
    expect(whatIfText(found)).toMatch(/together +EUR 200\.00 +EUR 300\.00 +EUR \+100\.00/);
    expect(whatIfText(found)).toContain('other rule:       EUR 150.00, weekly');
    for (const print of [whatIfText, whatIfHtml]) expect(print(found)).not.toContain('$');
  });

  it('has its ledger verified in euros', async () => {
    const found = await verifyAccruals(read(inEuros));
    expect(found).toMatchObject({
      verdict: 'sound',
      currency: 'EUR',
      totals: { equal: { count: 16, cents: '27000' } },
    });
    expect(verificationText(found)).toMatch(/equal +16 +EUR 270\.00/);
    expect(Object.values(found.names)).toContainEqual(expect.stringContaining('the payment of EUR 1.00'));
    expect(verificationText(found)).not.toContain('$');
  });
});

it('a payment that names no currency may be in that of its accruals in euros, which is not known', async () => {
  const settled = mock.fork();
  const goat = createClient({ apiKey: settled.apiKey, baseUrl: settled.baseUrl, fetch: settled.fetch });
  const [accrual] = await goat.payoutAccruals.list({ status: 'earned' }).toArray();
  await goat.payoutPayments.create({ creator_id: accrual?.creator_id ?? '', auto_apply_outstanding: true });
  const hide = (text: string): string =>
    JSON.stringify(JSON.parse(inEuros(text)), (_, row) =>
      row?.payout_payment_lines ? { ...row, currency: null } : row,
    );
  const { unknown } = await verifyAccruals(readChanged(settled, /./, hide));
  expect(unknown.map(({ what }) => what)).toContain('the currency of payments: the service does not show it');
});

describe('amounts in several currencies', () => {
  it('have a sum in each and none together in a verification', async () => {
    const found = await verifyAccruals(read(dailyInEuros));
    expect(found).toMatchObject({ currency: null, excessCents: null, totals: { equal: { count: 16, cents: null } } });
    expect(verificationText(found)).toContain('EUR 70.00 and $200.00');
    expect(verificationText(found)).not.toContain('270.00');
  });

  it('have no difference between an accrual and a rule of another currency', async () => {
    const found = await verifyAccruals(read(inEuros, /payout-accruals/));
    expect(found).toMatchObject({ verdict: 'unsound', currency: null, excessCents: null });
    expect(verificationText(found)).toContain('Different (in several currencies, so they have no sum):');
    expect(verificationText(found)).toMatch(/different +16 +EUR 270\.00\n/);
  });

  it('are not compared under another rule', async () => {
    const accrued = whatIf(read(inEuros, /payout-accruals/), { structureId: weekly, ...RULE });
    await expect(accrued).rejects.toThrow(/the amounts are in EUR and USD, which do not add up/);
    // The other structure is in euros, and this one is not.
    expect((await whatIf(read(dailyInEuros), { structureId: weekly, ...RULE })).currency).toBe('USD');
  });

  it('are not what rows are in that name no currency: those are in dollars', async () => {
    const silent = read((text) => text.replaceAll(/"currency":"USD",?/g, ''), /payout-accruals/);
    const found = await forecast(silent, { until: '2026-01-26' });
    expect([found.currency, found.owedNowCents]).toEqual(['USD', 27_000]);
    expect(forecastText(found)).toMatch(/owed now +\$270\.00\n/);
  });
});

it('refuses a sum of more cents than a number carries exactly, as the page of the service says', async () => {
  const big = createMock({ now: '2026-01-05T00:00:00Z' });
  const goat = createClient({ apiKey: big.apiKey, baseUrl: big.baseUrl, fetch: big.fetch });
  const ana = (await goat.creators.create(big.projectId, { tiktok_handle: 'ana' })) as { id: string };
  const rule = { period: 'weekly', amount_cents: Number.MAX_SAFE_INTEGER, criteria_type: 'recurring' } as const;
  const { id } = await goat.payoutStructures.create({ project_id: big.projectId, name: 'big', ...rule });
  await goat.payoutStructures.assign(id, { creator_id: ana.id });
  expect((await forecast(big, { until: '2026-01-13' })).owedCents).toBe(Number.MAX_SAFE_INTEGER);
  await expect(forecast(big, { until: '2026-01-20' })).rejects.toThrow(
    'The sum of 18014398509481982 cents is more than a number carries exactly (2^53 − 1). Ask for less: an earlier end, or fewer creators.',
  );
  const span = { structureId: id, from: '2026-01-05', to: '2026-01-20' };
  await expect(whatIf(big, { ...span, rule: { amount_cents: 1 } })).rejects.toThrow(/carries exactly/);
});

it.each([
  [123_456, 'USD', '$1,234.56'],
  [-5, 'USD', '-$0.05'],
  [-5, 'EUR', 'EUR -0.05'],
  ['9007199254740993', 'EUR', 'EUR 90,071,992,547,409.93'],
  [100, '<b>\u001B[1m', '?b???1m 1.00'],
  [100, '', '? 1.00'],
])('%s cents of %j are %s', (cents, currency, text) => {
  expect(formatCents(cents, currency)).toBe(text);
});
