import { createClient, type TrackagoatClient } from 'trackagoat-sdk';
import { verificationText, verifyAccruals } from 'trackagoat-sdk/clone';
import type { Mock } from 'trackagoat-sdk/mocks';
import { beforeAll, describe, expect, it } from 'vitest';
import { formatCents } from '../../proofs/verify/amounts.js';
import { stage } from '../workflows/stage.js';
import { readChanged } from './changed-service.js';

/** Ana is paid 100 a week and 5 a day. Two weeks are accrued, and one payment of 1 is made besides. */
let mock: Mock;

beforeAll(async () => {
  const scene = stage({ now: '2026-01-05T00:00:00Z' });
  const weekly = await scene.structure(10_000, { name: 'weekly' });
  const ana = await scene.creator('ana', weekly, await scene.structure(500, { name: 'daily', period: 'daily' }));
  mock = scene.mock;
  mock.clock.to('2026-01-19T01:00:00Z');
  await scene.goat.payoutPayments.create({ creator_id: ana.id, total_amount_cents: 100 });
});

/** The service as it would respond if rows, of all kinds or under a path, were in another currency. */
const read = (change: (text: string) => string, path = /./): TrackagoatClient => readChanged(mock, path, change);

const inEuros = (text: string) => text.replaceAll('"currency":"USD"', '"currency":"EUR"');
const dailyInEuros = (text: string) =>
  text.replaceAll('"amount_cents":500,"currency":"USD"', '"amount_cents":500,"currency":"EUR"');

it('an organization that is paid in euros has its ledger verified in euros', async () => {
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
