import { type Alteration, type Differences, overlook, type Passing, type Row, when } from './altered-service.js';
import { refusal } from './page-differences.js';

/** Takes no notice of a parameter of these paths. */
const overlookIn = (path: RegExp, name: string): Alteration => ({
  request: (query, asked) => path.test(asked) && query.delete(name),
});
/** Changes the rows of a response where the test is met. */
const changeRows = (test: (passing: Passing) => boolean, change: (rows: Row[]) => readonly Row[]): Alteration => ({
  response: (passing) =>
    test(passing) && Array.isArray(passing.body.data)
      ? { body: { ...passing.body, data: change(passing.body.data) } }
      : undefined,
});
const toMonthly = (row: Row): Row => ({
  ...row,
  compliance: (row.compliance as Row[]).map((one) => ({ ...one, goal: { ...(one.goal as Row), period: 'monthly' } })),
});

const COMPLIANCE = /goal-compliance$/;
const HEATMAP = /\/posting-heatmap$/;
const LEADERBOARD = /video-leaderboard$/;
const EMPTY = /has rows of a range in which nothing was posted/;

/** A filter that is overlooked. */
const overlooked = (list: string, names: readonly string[]): Differences =>
  Object.fromEntries(
    names.map((name) => [
      `${name} of ${list} is overlooked`,
      [overlook(list, name), new RegExp(`rows? that ${name}=.* leaves out`)],
    ]),
  );

/** Differences in what filters leave out, from what is published. */
export const FILTERS: Differences = {
  ...overlooked('/payout-accruals', ['status', 'creator_id']),
  ...overlooked('/videos', ['creator_id']),
  ...overlooked('/creators', ['search', 'project_id']),
  ...overlooked('/payout-structures', ['project_id']),
  'the creator of goal compliance is overlooked': [
    overlookIn(COMPLIANCE, 'creator_id'),
    /has other creators than creator_id/,
  ],
  'the period of goal compliance is overlooked': [
    changeRows(
      ({ path, query }) => COMPLIANCE.test(path) && query.get('period') === 'weekly',
      (rows) => rows.map(toMonthly),
    ),
    /has goals of another period/,
  ],
  'the day of goal compliance is overlooked': [
    overlookIn(COMPLIANCE, 'reference_date'),
    /has a period that reference_date is not in/,
  ],
  'the range of the heatmap is overlooked': [
    {
      request: (query, path) => {
        if (!HEATMAP.test(path) || !query.has('from')) return;
        query.set('from', '2026-02-01');
        query.set('to', '2026-03-01');
      },
    },
    EMPTY,
  ],
  'the week of the heatmap begins on Monday': [
    changeRows(
      ({ path }) => HEATMAP.test(path),
      (rows) => rows.map((cell) => ({ ...cell, dow: (Number(cell.dow) + 6) % 7 })),
    ),
    /has dow \d for 2026-\d\d-\d\d, whose day of the week is \d \(0 is Sunday\)/,
  ],
  'a heatmap takes any days': [
    when(({ path, query }) => HEATMAP.test(path) && !query.has('from'), {
      status: 200,
      body: { data: [], error: null, meta: null },
    }),
    /responded with 200; a refusal was due/,
  ],
  'the range of the leaderboard is overlooked': [overlookIn(LEADERBOARD, 'from'), EMPTY],
  'the order of the leaderboard is overlooked': [overlookIn(LEADERBOARD, 'order'), /is not in the order of like_count/],
  'the offset of the leaderboard is overlooked': [
    overlookIn(LEADERBOARD, 'offset'),
    /does not begin with the second row of the whole/,
  ],
  'the format of a series is overlooked': [
    overlookIn(/^\/analytics$/, 'format'),
    /has the content type application\/json, not text\/csv/,
  ],
  'disabled methods are left out, whatever is asked': [
    changeRows(
      ({ path, query }) => path === '/payout-methods' && query.has('include_disabled'),
      (rows) => rows.slice(2),
    ),
    /lacks \d methods? that the list shows/,
  ],
  'a filter by status shows nothing': [
    changeRows(
      ({ path, query }) => path === '/payout-accruals' && query.has('status'),
      () => [],
    ),
    /has no row with status=earned, and the list shows one/,
  ],
  'a filter is refused': [
    when(({ query }) => query.has('search'), { status: 400, body: refusal('invalid_query') }),
    /responded with 400 to search=/,
  ],
};

/** Those from a choice of this project. */
export const OTHER_FILTERS: Differences = {
  ...overlooked('/payout-payments', ['status', 'creator_id']),
  'a breakdown is overlooked': [overlookIn(/^\/analytics$/, 'breakdown'), /has no breakdown_series/],
};
