import { createClient, type TrackagoatClient } from 'trackagoat-sdk';
import { cloneOrganization, verificationText, verifyAccruals } from 'trackagoat-sdk/clone';
import type { Mock } from 'trackagoat-sdk/mocks';
import { beforeAll, describe, expect, it } from 'vitest';
import { formatCents } from '../../proofs/verify/amounts.js';
import { stage } from '../workflows/stage.js';
import { readChanged } from './changed-service.js';
import { type Row, readRowsWith } from './ledger-scene.js';

/** Ana is paid 100 a week and 5 a day. Two weeks are accrued, and one payment of 1 is made besides. */
let mock: Mock;
let ids: Readonly<Record<'ana' | 'weekly' | 'daily', string>>;

beforeAll(async () => {
  const scene = stage({ now: '2026-01-05T00:00:00Z' });
  const weekly = await scene.structure(10_000, { name: 'weekly' });
  const daily = await scene.structure(500, { name: 'daily', period: 'daily' });
  const ana = await scene.creator('ana', weekly, daily);
  ids = { ana: ana.id, weekly, daily };
  mock = scene.mock;
  mock.clock.to('2026-01-19T01:00:00Z');
  await scene.goat.payoutPayments.create({ creator_id: ana.id, total_amount_cents: 100 });
});

/** The service as it would respond if responses, of all kinds or under a path, had another text. */
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

it('a payment that names no currency may be in that of its accruals in euros, which is not known; in two it cannot be', async () => {
  const settled = mock.fork();
  const goat = createClient({ apiKey: settled.apiKey, baseUrl: settled.baseUrl, fetch: settled.fetch });
  await goat.payoutPayments.create({ creator_id: ids.ana, auto_apply_outstanding: true });
  const hide = (text: string): string =>
    JSON.stringify(JSON.parse(text), (_, row) => (row?.payout_payment_lines ? { ...row, currency: null } : row));
  const verify = (change: typeof inEuros) => verifyAccruals(readChanged(settled, /./, (text) => hide(change(text))));
  const { unknown } = await verify(inEuros);
  expect(unknown.map(({ what }) => what)).toContain('the currency of payments: the service does not show it');
  const { verdict, books } = await verify(dailyInEuros);
  expect([verdict, books.map(({ invariant }) => invariant)]).toEqual(['unsound', ['currency', 'currency']]);
});

it('amounts in several currencies have a sum in each and none together, and no difference to a rule of another', async () => {
  const found = await verifyAccruals(read(dailyInEuros));
  expect(found).toMatchObject({ currency: null, excessCents: null, totals: { equal: { count: 16, cents: null } } });
  expect(verificationText(found)).toContain('EUR 70.00 and $200.00');
  expect(verificationText(found)).not.toContain('270.00');
  const different = await verifyAccruals(read(inEuros, /payout-accruals/));
  expect(different).toMatchObject({ verdict: 'unsound', currency: null, excessCents: null });
  expect(verificationText(different)).toContain('Different (in several currencies, so they have no sum):');
  expect(verificationText(different)).toMatch(/different +16 +EUR 270\.00\n/);
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

it('a service whose time is not known is not read', async () => {
  const fetch = async (request: Request): Promise<Response> => {
    const { status, headers, body } = await mock.fetch(request);
    headers.delete('date');
    return new Response(body, { status, headers });
  };
  const goat = createClient({ apiKey: mock.apiKey, baseUrl: mock.baseUrl, fetch });
  await expect(verifyAccruals(goat)).rejects.toThrow('The service sends no Date header, so its time is unknown.');
});

describe('a rule of a kind that a later version of the service has', () => {
  /** The weekly pay is of a kind without a name here. */
  const isBonus = (text: string): string =>
    text.replaceAll(/("amount_cents":10000,"currency":"USD","criteria_type":)"recurring"/g, '$1"bonus"');

  it('leaves its accruals not computable and the ledger unproven, also without any accrual: some may be missing', async () => {
    const { verdict, accruals, unknown } = await verifyAccruals(read(isBonus, /payout-structures/));
    expect(verdict).toBe('unproven');
    const outcomes = accruals.map(({ accrual, outcome, reason }) => [accrual.structure_id, outcome, reason?.code]);
    expect(outcomes.sort()).toEqual(
      [
        ...Array(2).fill([ids.weekly, 'not_computable', 'malformed']),
        ...Array(14).fill([ids.daily, 'equal', undefined]),
      ].sort(),
    );
    expect(unknown).toContainEqual(
      expect.objectContaining({ code: 'malformed', ids: [ids.weekly], what: expect.stringContaining('"bonus"') }),
    );
    const without = await verifyAccruals(
      read((text) => isBonus(text).replace(/"data":\[\{[^\]]*"period_start_at".*\]/, '"data":[]'), /payout-(str|acc)/),
    );
    expect([without.verdict, without.accruals]).toEqual(['unproven', []]);
    expect(verificationText(without)).toContain('It has no accrual.');
  });
});

it.each<[what: string, field: string, path: string, change: (row: Row) => Row | readonly Row[]]>([
  [
    'of a status that it does not know',
    'status',
    '/payout-accruals',
    (row) => (row.structure_id === ids.weekly ? { ...row, status: 'processing' } : row),
  ],
  [
    'of structures that the service does not list',
    'structure_id',
    '/payout-structures',
    (row) => (row.id === ids.weekly ? [] : row),
  ],
])('a clone names accruals %s', async (_, field, path, change) => {
  const count = ({ unknown }: Awaited<ReturnType<typeof cloneOrganization>>) =>
    unknown.filter(({ code, what }) => code === 'malformed' && what.includes(field)).length;
  const all = await cloneOrganization(read(String));
  // Two weeks, and 14 days.
  expect([all.mock.ledger().sums.earned, count(all)]).toEqual([2 * 10_000 + 14 * 500, 0]);
  const changed = await cloneOrganization(readRowsWith(mock, path, change));
  expect([changed.mock.ledger().sums.earned, count(changed)]).toEqual([14 * 500, 2]);
});
