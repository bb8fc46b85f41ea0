import { type Alteration, alterPages, type Row } from './altered-service.js';
import type { PlantedDifference } from './planted-difference.js';

const NOBODY = /00000000-0000-4000-8000-000000000000$/;

/** Answers to unknown ids in another way. */
const toNobody = (status: number, body: unknown): Alteration => ({
  response: ({ path }) => (NOBODY.test(path) ? { status, body } : undefined),
});
export const refusal = (code: string): unknown => ({ data: null, error: 'no', meta: { code } });
const overlapping = (rows: number): Alteration => {
  let before: Row[] = [];
  return alterPages('/payout-accruals', (body, query) => {
    const data = query.has('cursor') && query.get('limit') === '3' ? [...before.slice(-rows), ...body.data] : body.data;
    if (!query.has('cursor') && query.get('limit') === '3') before = body.data;
    return { ...body, data: data.slice(0, 3 + rows) };
  });
};

/** Differences in the pages of lists. */
export const PAGES: readonly PlantedDifference[] = [
  {
    name: 'the limit of a page is not kept',
    alteration: { request: (query) => query.delete('limit') },
    found: ['findings', /rows where limit=3/],
  },
  {
    name: 'limit=0 is accepted',
    alteration: { request: (query) => query.get('limit') === '0' && query.delete('limit') },
    found: ['findings', /responded with 200; a refusal was due/],
  },
  {
    name: 'limit=101 is accepted',
    alteration: { request: (query) => query.get('limit') === '101' && query.set('limit', '100') },
    found: ['findings', /responded with 200; a refusal was due/],
  },
  {
    name: 'an invented cursor is accepted',
    alteration: { request: (query) => query.get('cursor') === 'never-was' && query.delete('cursor') },
    found: ['findings', /responded with 200; a refusal was due/],
  },
  {
    name: 'a cursor leads to the same page',
    alteration: { request: (query) => query.delete('cursor') },
    found: ['findings', /of the page before again/],
  },
  {
    name: 'a cursor leads to itself',
    alteration: alterPages('/videos', (body, query) => ({
      ...body,
      meta: { nextCursor: query.get('cursor') ?? body.meta?.nextCursor },
    })),
    found: ['findings', /paging never ends/],
  },
  {
    name: 'a cursor repeats the last row of the page before',
    alteration: overlapping(1),
    found: ['findings', /has 1 row of the page before again/],
  },
  {
    name: 'a cursor leaves out a row',
    alteration: alterPages('/payout-accruals', (body, query) => ({
      ...body,
      data: query.has('cursor') ? body.data.slice(1) : body.data,
    })),
    found: ['findings', /1 row that its shorter pages leave out/],
  },
  {
    name: 'a list of payments ends after its first page',
    alteration: alterPages('/payout-payments', (body) => ({ ...body, meta: { nextCursor: null } })),
    found: ['findings', /3 rows that its shorter pages leave out/],
  },
  {
    name: 'a cursor of its own is refused',
    alteration: {
      response: ({ query, path }) =>
        path === '/videos' && query.has('cursor') ? { status: 400, body: refusal('invalid_query') } : undefined,
    },
    found: ['findings', /responded with 400 to a cursor of its own/],
  },
  {
    name: 'the cursor is a number',
    alteration: alterPages('/creators', (body) => ({ ...body, meta: { nextCursor: 7 } })),
    found: ['findings', /nextCursor must be string or null/],
  },
  {
    name: 'a list has a row twice',
    alteration: alterPages('/projects', (body) => ({ ...body, data: [...body.data, ...body.data] })),
    found: ['findings', /has a row twice/],
  },
  {
    name: 'the oldest rows come first',
    alteration: alterPages('/videos', (body) => ({ ...body, data: [...body.data].reverse() })),
    found: ['otherwise', /is not in the order of created_at/],
  },
  {
    name: 'a list has its rows without the envelope',
    alteration: alterPages('/campaigns', (body) => body.data),
    found: ['findings', /^\/ must be object/m],
  },
];

/** Differences in refusals. */
export const REFUSALS: readonly PlantedDifference[] = [
  {
    name: 'a refusal has another envelope',
    alteration: {
      response: ({ query }) => (query.get('limit') === '0' ? { status: 400, body: { message: 'no' } } : undefined),
    },
    found: ['findings', /must have required property/],
  },
  {
    name: 'an unknown id is answered with 200 and nothing',
    alteration: toNobody(200, { data: null, error: null, meta: null }),
    found: ['findings', /responded with 200; a refusal was due/],
  },
  {
    name: 'an unknown id is answered with 500',
    alteration: toNobody(500, refusal('internal_error')),
    found: ['findings', /as if the service were broken/],
  },
  {
    name: 'an unknown id is answered with 400',
    alteration: toNobody(400, refusal('invalid_query')),
    found: ['otherwise', /responded with 400, not 404/],
  },
  {
    name: 'an unknown id is answered with 410',
    alteration: toNobody(410, refusal('gone')),
    found: ['otherwise', /responded with 410, not 404/],
  },
  {
    name: 'codes of refusals are in capitals',
    alteration: {
      response: ({ status, body }) =>
        status < 400 ? undefined : { body: { ...body, meta: { code: String(body.meta?.code).toUpperCase() } } },
    },
    found: ['findings', /has the code INVALID_QUERY; published codes are in small letters/],
  },
  {
    name: 'a wrong query has a code of its own',
    alteration: {
      response: ({ query }) => (query.get('limit') === '0' ? { status: 400, body: refusal('bad_limit') } : undefined),
    },
    found: ['otherwise', /has the code bad_limit, not invalid_query/],
  },
  {
    name: 'a refusal has data as well',
    alteration: toNobody(404, { data: { id: 'x' }, error: 'no', meta: { code: 'not_found' } }),
    found: ['findings', /\/data must be null/],
  },
  {
    name: 'a refusal has a page of HTML',
    alteration: {
      response: ({ path }) =>
        NOBODY.test(path) ? { status: 404, body: '<h1>Not found</h1>', type: 'text/html' } : undefined,
    },
    found: ['findings', /text\/html|must have required|JSON/],
  },
];
