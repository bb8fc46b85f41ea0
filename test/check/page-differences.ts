import { type Alteration, alterPages, type Differences, type Row, when } from './altered-service.js';

const NOBODY = /00000000-0000-4000-8000-000000000000$/;
const DUE = /responded with 200; a refusal was due/;

/** Answers to unknown ids in another way. */
const toNobody = (status: number, body: unknown): Alteration => when(({ path }) => NOBODY.test(path), { status, body });
export const refusal = (code: string): unknown => ({ data: null, error: 'no', meta: { code } });
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
