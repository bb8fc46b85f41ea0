import { type Alteration, overlook, type Row } from './altered-service.js';
import { refusal } from './page-differences.js';
import type { PlantedDifference } from './planted-difference.js';

/** Takes no notice of a parameter of these paths. */
const overlookIn = (path: RegExp, name: string): Alteration => ({
  request: (query, asked) => path.test(asked) && query.delete(name),
});
const changeGoals = (data: readonly Row[], fields: Row): Row[] =>
  data.map((row) => ({
    ...row,
    compliance: (row.compliance as Row[]).map((one) => ({ ...one, goal: { ...(one.goal as Row), ...fields } })),
  }));

/** Differences in what filters leave out. */
export const FILTERS: readonly PlantedDifference[] = [
  {
    name: 'the status of accruals is overlooked',
    alteration: overlook('/payout-accruals', 'status'),
    found: ['findings', /rows that status=\w+ leaves out/],
  },
  {
    name: 'the creator of accruals is overlooked',
    alteration: overlook('/payout-accruals', 'creator_id'),
    found: ['findings', /rows that creator_id=.* leaves out/],
  },
  {
    name: 'the creator of videos is overlooked',
    alteration: overlook('/videos', 'creator_id'),
    found: ['findings', /rows that creator_id=.* leaves out/],
  },
  {
    name: 'the search for creators is overlooked',
    alteration: overlook('/creators', 'search'),
    found: ['findings', /rows that search=.* leaves out/],
  },
  {
    name: 'the project of creators is overlooked',
    alteration: overlook('/creators', 'project_id'),
    found: ['findings', /rows? that project_id=.* leaves out/],
  },
  {
    name: 'the project of structures is overlooked',
    alteration: overlook('/payout-structures', 'project_id'),
    found: ['findings', /rows? that project_id=.* leaves out/],
  },
  {
    name: 'the status of payments is overlooked',
    alteration: overlook('/payout-payments', 'status'),
    found: ['otherwise', /rows? that status=voided leaves out/],
  },
  {
    name: 'the creator of payments is overlooked',
    alteration: overlook('/payout-payments', 'creator_id'),
    found: ['otherwise', /rows? that creator_id=.* leaves out/],
  },
  {
    name: 'the creator of goal compliance is overlooked',
    alteration: overlookIn(/goal-compliance$/, 'creator_id'),
    found: ['findings', /has other creators than creator_id/],
  },
  {
    name: 'the period of goal compliance is overlooked',
    alteration: {
      response: ({ path, query, body }) =>
        /^\/projects\/.*\/goal-compliance$/.test(path) && query.get('period') === 'weekly'
          ? { body: { ...body, data: changeGoals(body.data as Row[], { period: 'monthly' }) } }
          : undefined,
    },
    found: ['findings', /has goals of another period/],
  },
  {
    name: 'the day of goal compliance is overlooked',
    alteration: overlookIn(/^\/projects\/.*\/goal-compliance$/, 'reference_date'),
    found: ['findings', /has a period that reference_date is not in/],
  },
  {
    name: 'the range of the heatmap is overlooked',
    alteration: {
      request: (query, path) => {
        if (path.endsWith('/posting-heatmap') && query.has('from')) {
          query.set('from', '2026-02-01');
          query.set('to', '2026-03-01');
        }
      },
    },
    found: ['findings', /has rows of a range in which nothing was posted/],
  },
  {
    name: 'the week of the heatmap begins on Monday',
    alteration: {
      response: ({ path, body }) =>
        path.endsWith('/posting-heatmap') && Array.isArray(body.data)
          ? { body: { ...body, data: body.data.map((cell: Row) => ({ ...cell, dow: (Number(cell.dow) + 6) % 7 })) } }
          : undefined,
    },
    found: ['findings', /has dow \d for 2026-\d\d-\d\d, whose day of the week is \d \(0 is Sunday\)/],
  },
  {
    name: 'accruals come with the oldest first',
    alteration: {
      response: ({ path, body }) =>
        path === '/payout-accruals' && Array.isArray(body.data)
          ? { body: { ...body, data: body.data.toReversed() } }
          : undefined,
    },
    found: ['otherwise', /is not in the order of created_at, the newest first/],
  },
  {
    name: 'a heatmap takes any days',
    alteration: {
      response: ({ path, query }) =>
        path.endsWith('/posting-heatmap') && !query.has('from')
          ? { status: 200, body: { data: [], error: null, meta: null } }
          : undefined,
    },
    found: ['findings', /responded with 200; a refusal was due/],
  },
  {
    name: 'the range of the leaderboard is overlooked',
    alteration: overlookIn(/video-leaderboard$/, 'from'),
    found: ['findings', /has rows of a range in which nothing was posted/],
  },
  {
    name: 'the order of the leaderboard is overlooked',
    alteration: overlookIn(/video-leaderboard$/, 'order'),
    found: ['findings', /is not in the order of like_count/],
  },
  {
    name: 'the offset of the leaderboard is overlooked',
    alteration: overlookIn(/video-leaderboard$/, 'offset'),
    found: ['findings', /does not begin with the second row of the whole/],
  },
  {
    name: 'the format of a series is overlooked',
    alteration: overlookIn(/^\/analytics$/, 'format'),
    found: ['findings', /has the content type application\/json, not text\/csv/],
  },
  {
    name: 'a breakdown is overlooked',
    alteration: overlookIn(/^\/analytics$/, 'breakdown'),
    found: ['otherwise', /has no breakdown_series/],
  },
  {
    name: 'a page without a limit has a hundred rows',
    alteration: { request: (query, path) => path === '/videos' && !query.has('limit') && query.set('limit', '100') },
    found: ['findings', /has 100 rows where limit=50/],
  },
  {
    name: 'disabled methods are left out, whatever is asked',
    alteration: {
      response: ({ path, query, body }) =>
        path === '/payout-methods' && query.has('include_disabled')
          ? { body: { ...body, data: (body.data as Row[]).slice(2) } }
          : undefined,
    },
    found: ['findings', /lacks \d methods? that the list shows/],
  },
  {
    name: 'a filter by status shows nothing',
    alteration: {
      response: ({ path, query, body }) =>
        path === '/payout-accruals' && query.has('status') ? { body: { ...body, data: [] } } : undefined,
    },
    found: ['findings', /has no row with status=earned, and the list shows one/],
  },
  {
    name: 'a filter is refused',
    alteration: {
      response: ({ query }) => (query.has('search') ? { status: 400, body: refusal('invalid_query') } : undefined),
    },
    found: ['findings', /responded with 400 to search=/],
  },
];
