import {
  type Alteration,
  alterPages,
  type Differences,
  overlook,
  type Passing,
  type Row,
  when,
} from './altered-service.js';

const NOBODY = /00000000-0000-4000-8000-000000000000$/;
const DUE = /responded with 200; a refusal was due/;

/** Answers to unknown ids in another way. */
const toNobody = (status: number, body: unknown): Alteration => when(({ path }) => NOBODY.test(path), { status, body });
const refusal = (code: string): unknown => ({ data: null, error: 'no', meta: { code } });
/** Answers to `limit=0` in another way. */
const toLimit0 = (body: unknown): Alteration => when(({ query }) => query.get('limit') === '0', { status: 400, body });
/** Drops a parameter of this value from every request. */
const drop = (name: string, value: string): Alteration => ({
  request: (query) => query.get(name) === value && query.delete(name),
});
const withRows = (list: string, change: (rows: Row[], query: URLSearchParams) => unknown): Alteration =>
  alterPages(list, (body, query) => ({ ...body, data: change(body.data, query) }));
const withCursor = (list: string, change: (cursor: unknown, query: URLSearchParams) => unknown): Alteration =>
  alterPages(list, (body, query) => ({ ...body, meta: { nextCursor: change(body.meta?.nextCursor, query) } }));
const overlapping = (rows: number): Alteration => {
  let before: Row[] = [];
  return withRows('/payout-accruals', (data, query) => {
    if (query.get('limit') !== '3') return data.slice(0, 3 + rows);
    if (query.has('cursor')) return [...before.slice(-rows), ...data].slice(0, 3 + rows);
    before = data;
    return data;
  });
};

/** Differences in the pages of lists and in refusals, from what is published. */
export const PAGES: Differences = {
  'the limit of a page is not kept': [{ request: (query) => query.delete('limit') }, /rows where limit=3/],
  'limit=0 is accepted': [drop('limit', '0'), DUE],
  'limit=101 is accepted': [{ request: (query) => query.get('limit') === '101' && query.set('limit', '100') }, DUE],
  'an invented cursor is accepted': [drop('cursor', 'never-was'), DUE],
  'a cursor leads to the same page': [{ request: (query) => query.delete('cursor') }, /of the page before again/],
  'a cursor leads to itself': [
    withCursor('/videos', (cursor, query) => query.get('cursor') ?? cursor),
    /paging never ends/,
  ],
  'a cursor repeats the last row of the page before': [overlapping(1), /has 1 row of the page before again/],
  'a cursor leaves out a row': [
    withRows('/payout-accruals', (rows, query) => (query.has('cursor') ? rows.slice(1) : rows)),
    /1 row that its shorter pages leave out/,
  ],
  'a list of payments ends after its first page': [
    withCursor('/payout-payments', () => null),
    /3 rows that its shorter pages leave out/,
  ],
  'a cursor of its own is refused': [
    when(({ query, path }) => path === '/videos' && query.has('cursor'), {
      status: 400,
      body: refusal('invalid_query'),
    }),
    /responded with 400 to a cursor of its own/,
  ],
  'the cursor is a number': [withCursor('/creators', () => 7), /nextCursor must be string or null/],
  'a list has a row twice': [withRows('/projects', (rows) => [...rows, ...rows]), /has a row twice/],
  'a list has its rows without the envelope': [alterPages('/campaigns', ({ data }) => data), /^\/ must be object/m],
  'a page without a limit has a hundred rows': [
    { request: (query, path) => path === '/videos' && !query.has('limit') && query.set('limit', '100') },
    /has 100 rows where limit=50/,
  ],
  'a refusal has another envelope': [toLimit0({ message: 'no' }), /must have required property/],
  'an unknown id is answered with 200 and nothing': [toNobody(200, { data: null, error: null, meta: null }), DUE],
  'an unknown id is answered with 500': [toNobody(500, refusal('internal_error')), /as if the service were broken/],
  'codes of refusals are in capitals': [
    {
      response: ({ status, body }) =>
        status < 400 ? undefined : { body: { ...body, meta: { code: String(body.meta?.code).toUpperCase() } } },
    },
    /has the code INVALID_QUERY; published codes are in small letters/,
  ],
  'a refusal has data as well': [
    toNobody(404, { data: { id: 'x' }, error: 'no', meta: { code: 'not_found' } }),
    /\/data must be null/,
  ],
  'a refusal has a page of HTML': [
    when(({ path }) => NOBODY.test(path), { status: 404, body: '<h1>Not found</h1>', type: 'text/html' }),
    /text\/html|must have required|JSON/,
  ],
};

/** Those from a choice of this project. */
export const OTHER_PAGES: Differences = {
  'the oldest rows come first': [withRows('/videos', (rows) => rows.toReversed()), /is not in the order of created_at/],
  'accruals come with the oldest first': [
    withRows('/payout-accruals', (rows) => rows.toReversed()),
    /is not in the order of created_at, the newest first/,
  ],
  'an unknown id is answered with 400': [toNobody(400, refusal('invalid_query')), /responded with 400, not 404/],
  'an unknown id is answered with 410': [toNobody(410, refusal('gone')), /responded with 410, not 404/],
  'a wrong query has a code of its own': [toLimit0(refusal('bad_limit')), /has the code bad_limit, not invalid_query/],
};

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
