import {
  type Alteration,
  add,
  alterRows,
  type Differences,
  type Passing,
  type Row,
  set,
  when,
} from './altered-service.js';

const OTHER_ID = '00000000-0000-4000-8000-00000000000a';
const PAYMENTS = '/payout-payments';
const ACCRUALS = '/payout-accruals';

const isOf =
  (list: string) =>
  ({ path }: Passing): boolean =>
    path === list;
/** Changes the lines of every payment, and its total with them. */
const alterLines = (change: (lines: Row[]) => Row[]): Alteration =>
  alterRows(PAYMENTS, (row) => {
    const before = row.payout_payment_lines as Row[];
    const sum = (lines: readonly Row[]) => lines.reduce((all, line) => all + Number(line.applied_amount_cents), 0);
    const lines = change(before);
    const total_amount_cents = Number(row.total_amount_cents) - sum(before) + sum(lines);
    return { ...row, payout_payment_lines: lines, total_amount_cents };
  });
/** Changes the rule in force of every structure. */
const alterRule = (fields: Row, which?: 'id'): Alteration =>
  alterRows(
    '/payout-structures',
    (row) => ({ ...row, current_version: { ...(row.current_version as Row), ...fields } }),
    which,
  );
/** Changes the rows of every series. */
const alterSeries = (change: (series: readonly Row[]) => readonly Row[]): Alteration => ({
  response: ({ path, status, body }) => {
    const data = body.data as Row | null;
    if (status >= 300 || !path.startsWith('/analytics') || !Array.isArray(data?.series)) return undefined;
    return { body: { ...body, data: { ...data, series: change(data.series as Row[]) } } };
  },
});

/** Differences in the form of a response, from what is published. */
export const FORMS: Differences = {
  'a list says that it is text': [when(isOf('/campaigns'), { type: 'text/plain' }), /content type text\/plain/],
  'a list is answered with 201': [when(isOf('/projects'), { status: 201 }), /responded with 201; documented are/],
  'a list is answered with 204 and nothing': [
    when(isOf('/payout-methods'), { status: 204 }),
    /responded with 204; documented are|JSON|204/,
  ],
  'a field is missing': [
    alterRows('/creators', ({ is_active: _, ...row }) => row),
    /must have required property 'is_active'/,
  ],
  'a field has another name': [
    alterRows(PAYMENTS, ({ paid_at: at, ...row }) => ({ ...row, paidAt: at })),
    /must have required property 'paid_at'/,
  ],
  'an enum has a new value': [set(ACCRUALS, { status: 'held' }), /\/status must be one of/],
  'a field is null': [set('/videos', { view_count: null }), /\/view_count must be integer/],
  'amounts are decimal text': [set(ACCRUALS, { amount_cents: '100.00' }), /\/amount_cents must be integer/],
  'amounts have parts of a cent': [add(ACCRUALS, 'amount_cents', 0.5), /\/amount_cents must be integer/],
  'ids are numbers': [set('/payout-methods', { id: 1 }, 'list'), /\/id must be string/],
  'times are seconds since 1970': [set('/projects', { created_at: 1_767_225_600 }), /\/created_at must be string/],
  'times have no zone': [set(ACCRUALS, { period_start_at: '2026-01-05T00:00:00' }), /\/period_start_at must match/],
};

/** Contradictions of the ledger. */
export const LEDGER: Differences = {
  'the total of a payment is a cent more than its lines': [
    add(PAYMENTS, 'total_amount_cents', 1),
    /has lines and adjustments of \d+ cents and a total of/,
  ],
  'the total of a payment is a cent more when it is read by id': [
    add(PAYMENTS, 'total_amount_cents', 1, 'id'),
    /^\/data has lines and adjustments of \d+ cents and a total of/m,
  ],
  'an accrual is a cent more when it is read by id': [
    add(ACCRUALS, 'amount_cents', 1, 'id'),
    /\/data\/amount_cents is not what the list shows/,
  ],
  'an accrual has another creator when it is read by id': [
    set(ACCRUALS, { creator_id: OTHER_ID }, 'id'),
    /\/data\/creator_id is not what the list shows/,
  ],
  'a payment settles accruals of another creator': [
    set(PAYMENTS, { creator_id: OTHER_ID }),
    /is not the creator that the payment of this accrual was for/,
  ],
  'a line applies less than its accrual': [
    alterLines((lines) =>
      lines.map((line) => ({ ...line, applied_amount_cents: Number(line.applied_amount_cents) - 1 })),
    ),
    /\/data\/amount_cents is not what the line of its payment applies/,
  ],
  'an accrual that was paid is still owed': [
    alterRows(ACCRUALS, (row) => (row.status === 'paid' ? { ...row, status: 'earned' } : row)),
    /is earned, and a payment in force has paid it/,
  ],
  'a payment has two lines of one accrual': [
    alterLines(([line, ...lines]) => lines.map((one) => ({ ...one, accrual_id: line?.accrual_id }))),
    /has two lines of one accrual/,
  ],
  'a payment has a line of another one': [
    alterLines((lines) => lines.map((line) => ({ ...line, payment_id: OTHER_ID }))),
    /has a line of another payment/,
  ],
  'a structure has the rule of another one': [
    alterRule({ structure_id: OTHER_ID }),
    /has the rule of another structure/,
  ],
  'a method has another name when it is read by id': [
    set('/payout-methods', { name: 'Cheque' }, 'id'),
    /\/data\/name is not what the list shows/,
  ],
  'the rule in force is none of the versions': [
    alterRule({ amount_cents: 1 }, 'id'),
    /has a current_version that is not one of its versions/,
  ],
  'a list of structures has all versions': [
    set('/payout-structures', { versions: [] }, 'list'),
    /has versions, which only a read by id shows/,
  ],
  'a list of videos has excluded ones': [
    alterRows('/videos', (row, at) => (at === 1 ? { ...row, tracking_status: 'excluded' } : row), 'list'),
    /is an excluded video/,
  ],
  'handles begin with @': [
    alterRows('/creators', (row) => ({ ...row, tiktok_handle: `@${row.tiktok_handle}` })),
    /has a handle that begins with @/,
  ],
  'projects have changed before they were made': [
    set('/projects', { updated_at: '2020-01-01T00:00:00.000Z' }),
    /has changed before it was made/,
  ],
  'a period ends with its last second': [
    add(ACCRUALS, 'period_end_at', -1),
    /has a period whose end is its last second/,
  ],
  'accruals are in euros': [set(ACCRUALS, { currency: 'EUR' }), /has the currency "EUR", not USD/],
  'the heatmap has empty cells': [
    set('/analytics/aggregate/posting-heatmap', { post_count: 0 }, 'list'),
    /is an empty cell/,
  ],
  'a series has a day outside of its range': [
    alterSeries((series) => series.map((row, at) => (at === 0 ? { ...row, date: '2026-01-01' } : row))),
    /has the day 2026-01-01, outside of from and to/,
  ],
  'another row is read by id': [set('/payout-methods', { id: OTHER_ID }, 'id'), /is not the id that was asked for/],
  'a period ends when it begins': [
    alterRows(ACCRUALS, (row) => ({ ...row, period_end_at: row.period_start_at })),
    /has a period that ends before it begins/,
  ],
  'an amount is negative': [set(ACCRUALS, { amount_cents: -1 }), /negative amount|must be 0 or more/],
};

/** Those from a choice of this project. */
export const OTHER_ROWS: Differences = {
  'a video has other views when it is read by id': [
    add('/videos', 'view_count', 1, 'id'),
    /\/data\/view_count is not what the list shows/,
  ],
  'a creator has another handle when it is read by id': [
    set('/creators', { tiktok_handle: 'somebody.else' }, 'id'),
    /\/data\/tiktok_handle is not what the list shows/,
  ],
  'a list of creators has removed ones': [set('/creators', { is_active: false }), /is a removed creator/],
  'accruals are made on the hour': [add(ACCRUALS, 'created_at', -900_000), /was made at minute 0, not at 15/],
  'an overpayment is called an underpayment': [
    alterRows(PAYMENTS, (row) => {
      if ((row.payout_payment_lines as Row[]).length === 0) return row;
      const payout_adjustments = [...(row.payout_adjustments as Row[]), { amount_cents: 5, reason: 'underpayment' }];
      return { ...row, total_amount_cents: Number(row.total_amount_cents) + 5, payout_adjustments };
    }),
    /has an adjustment of 5 cents that is called underpayment/,
  ],
  'a series leaves out a day': [alterSeries((series) => series.filter((_, at) => at !== 3)), /leaves out days/],
  'a series begins with its last day': [
    alterSeries((series) => series.toReversed()),
    /has days in another order than the oldest first/,
  ],
};

/** Differences that no read of this check shows, and why. */
export const BEYOND: Readonly<Record<string, readonly [alteration: Alteration, why: string]>> = {
  'what a creator gained is not the sum of its days': [
    {
      response: ({ path, body }) => {
        const data = body.data as Row | null;
        if (!/^\/creators\/.*\/stats$/.test(path) || !data?.gained) return undefined;
        return { body: { ...body, data: { ...data, gained: { ...(data.gained as Row), view_count: 1 } } } };
      },
    },
    'the days of these statistics are not published',
  ],
  'all times are an hour late': [
    add('/videos', 'posted_at', 3_600_000),
    'nothing else that is read shows when a video was posted',
  ],
  'each accrual is a cent more, everywhere': [
    alterRows(ACCRUALS, (row) =>
      row.status === 'earned' ? { ...row, amount_cents: Number(row.amount_cents) + 1 } : row,
    ),
    '`trackagoat verify` recomputes amounts; this check does not',
  ],
};
