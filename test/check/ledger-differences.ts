import { type Alteration, alterRows, type Row, set } from './altered-service.js';
import type { PlantedDifference } from './planted-difference.js';

const OTHER_ID = '00000000-0000-4000-8000-00000000000a';

/** Changes the rows of every series. */
const alterSeries = (change: (series: readonly Row[]) => readonly Row[]): Alteration => ({
  response: ({ path, status, body }) => {
    const data = body.data as Row | null;
    if (status >= 300 || !path.startsWith('/analytics') || !Array.isArray(data?.series)) return undefined;
    return { body: { ...body, data: { ...data, series: change(data.series as Row[]) } } };
  },
});

/** Contradictions of the ledger. */
export const LEDGER: readonly PlantedDifference[] = [
  {
    name: 'the total of a payment is a cent more than its lines',
    alteration: alterRows('/payout-payments', (row) => ({
      ...row,
      total_amount_cents: Number(row.total_amount_cents) + 1,
    })),
    found: ['findings', /has lines and adjustments of \d+ cents and a total of/],
  },
  {
    name: 'the total of a payment is a cent more when it is read by id',
    alteration: alterRows(
      '/payout-payments',
      (row) => ({ ...row, total_amount_cents: Number(row.total_amount_cents) + 1 }),
      'id',
    ),
    found: ['findings', /^\/data has lines and adjustments of \d+ cents and a total of/m],
  },
  {
    name: 'an accrual is a cent more when it is read by id',
    alteration: alterRows('/payout-accruals', (row) => ({ ...row, amount_cents: Number(row.amount_cents) + 1 }), 'id'),
    found: ['findings', /\/data\/amount_cents is not what the list shows/],
  },
  {
    name: 'an accrual has another creator when it is read by id',
    alteration: set('/payout-accruals', { creator_id: OTHER_ID }, 'id'),
    found: ['findings', /\/data\/creator_id is not what the list shows/],
  },
  {
    name: 'a payment settles accruals of another creator',
    alteration: set('/payout-payments', { creator_id: OTHER_ID }),
    found: ['findings', /is not the creator that the payment of this accrual was for/],
  },
  {
    name: 'a line applies less than its accrual',
    alteration: alterRows('/payout-payments', (row) => {
      const lines = row.payout_payment_lines as Row[];
      const cut = lines.map((line) => ({ ...line, applied_amount_cents: Number(line.applied_amount_cents) - 1 }));
      return { ...row, payout_payment_lines: cut, total_amount_cents: Number(row.total_amount_cents) - lines.length };
    }),
    found: ['findings', /\/data\/amount_cents is not what the line of its payment applies/],
  },
  {
    name: 'an accrual that was paid is still owed',
    alteration: alterRows('/payout-accruals', (row) => (row.status === 'paid' ? { ...row, status: 'earned' } : row)),
    found: ['findings', /is earned, and a payment in force has paid it/],
  },
  {
    name: 'a payment has two lines of one accrual',
    alteration: alterRows('/payout-payments', (row) => {
      const [line, ...lines] = row.payout_payment_lines as Row[];
      return { ...row, payout_payment_lines: lines.map((one) => ({ ...one, accrual_id: line?.accrual_id })) };
    }),
    found: ['findings', /has two lines of one accrual/],
  },
  {
    name: 'a payment has a line of another one',
    alteration: alterRows('/payout-payments', (row) => ({
      ...row,
      payout_payment_lines: (row.payout_payment_lines as Row[]).map((line) => ({ ...line, payment_id: OTHER_ID })),
    })),
    found: ['findings', /has a line of another payment/],
  },
  {
    name: 'a structure has the rule of another one',
    alteration: alterRows('/payout-structures', (row) => ({
      ...row,
      current_version: { ...(row.current_version as Row), structure_id: OTHER_ID },
    })),
    found: ['findings', /has the rule of another structure/],
  },
  {
    name: 'a video has other views when it is read by id',
    alteration: alterRows('/videos', (row) => ({ ...row, view_count: Number(row.view_count) + 1 }), 'id'),
    found: ['otherwise', /\/data\/view_count is not what the list shows/],
  },
  {
    name: 'a creator has another handle when it is read by id',
    alteration: set('/creators', { tiktok_handle: 'somebody.else' }, 'id'),
    found: ['otherwise', /\/data\/tiktok_handle is not what the list shows/],
  },
  {
    name: 'a method has another name when it is read by id',
    alteration: set('/payout-methods', { name: 'Cheque' }, 'id'),
    found: ['findings', /\/data\/name is not what the list shows/],
  },
  {
    name: 'the rule in force is none of the versions',
    alteration: alterRows(
      '/payout-structures',
      (row) => ({ ...row, current_version: { ...(row.current_version as Row), amount_cents: 1 } }),
      'id',
    ),
    found: ['findings', /has a current_version that is not one of its versions/],
  },
  {
    name: 'a list of structures has all versions',
    alteration: alterRows('/payout-structures', (row) => ({ ...row, versions: [row.current_version] }), 'list'),
    found: ['findings', /has versions, which only a read by id shows/],
  },
  {
    name: 'a list of creators has removed ones',
    alteration: set('/creators', { is_active: false }),
    found: ['otherwise', /is a removed creator/],
  },
  {
    name: 'a list of videos has excluded ones',
    alteration: alterRows('/videos', (row, at) => (at === 1 ? { ...row, tracking_status: 'excluded' } : row), 'list'),
    found: ['findings', /is an excluded video/],
  },
  {
    name: 'handles begin with @',
    alteration: alterRows('/creators', (row) => ({ ...row, tiktok_handle: `@${row.tiktok_handle}` })),
    found: ['findings', /has a handle that begins with @/],
  },
  {
    name: 'projects have changed before they were made',
    alteration: set('/projects', { updated_at: '2020-01-01T00:00:00.000Z' }),
    found: ['findings', /has changed before it was made/],
  },
  {
    name: 'a period ends with its last second',
    alteration: alterRows('/payout-accruals', (row) => ({
      ...row,
      period_end_at: new Date(Date.parse(String(row.period_end_at)) - 1).toISOString(),
    })),
    found: ['findings', /has a period whose end is its last second/],
  },
  {
    name: 'accruals are in euros',
    alteration: set('/payout-accruals', { currency: 'EUR' }),
    found: ['findings', /has the currency "EUR", not USD/],
  },
  {
    name: 'accruals are made on the hour',
    alteration: alterRows('/payout-accruals', (row) => ({
      ...row,
      created_at: new Date(Date.parse(String(row.created_at)) - 900_000).toISOString(),
    })),
    found: ['otherwise', /was made at minute 0, not at 15/],
  },
  {
    name: 'an overpayment is called an underpayment',
    alteration: alterRows('/payout-payments', (row) =>
      (row.payout_payment_lines as Row[]).length === 0
        ? row
        : {
            ...row,
            total_amount_cents: Number(row.total_amount_cents) + 5,
            payout_adjustments: [...(row.payout_adjustments as Row[]), { amount_cents: 5, reason: 'underpayment' }],
          },
    ),
    found: ['otherwise', /has an adjustment of 5 cents that is called underpayment/],
  },
  {
    name: 'the heatmap has empty cells',
    alteration: set('/analytics/aggregate/posting-heatmap', { post_count: 0 }, 'list'),
    found: ['findings', /is an empty cell/],
  },
  {
    name: 'a series has a day outside of its range',
    alteration: alterSeries((series) => series.map((row, at) => (at === 0 ? { ...row, date: '2026-01-01' } : row))),
    found: ['findings', /has the day 2026-01-01, outside of from and to/],
  },
  {
    name: 'a series leaves out a day',
    alteration: alterSeries((series) => series.filter((_, at) => at !== 3)),
    found: ['otherwise', /leaves out days/],
  },
  {
    name: 'a series begins with its last day',
    alteration: alterSeries((series) => [...series].reverse()),
    found: ['otherwise', /has days in another order than the oldest first/],
  },
  {
    name: 'another row is read by id',
    alteration: set('/payout-methods', { id: OTHER_ID }, 'id'),
    found: ['findings', /is not the id that was asked for/],
  },
  {
    name: 'a period ends when it begins',
    alteration: alterRows('/payout-accruals', (row) => ({ ...row, period_end_at: row.period_start_at })),
    found: ['findings', /has a period that ends before it begins/],
  },
  {
    name: 'an amount is negative',
    alteration: set('/payout-accruals', { amount_cents: -1 }),
    found: ['findings', /negative amount|must be 0 or more/],
  },
];
