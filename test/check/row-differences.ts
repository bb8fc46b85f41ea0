import { alterRows, type Row, set } from './altered-service.js';
import type { PlantedDifference } from './planted-difference.js';

/** Differences in the form of a response. */
export const FORMS: readonly PlantedDifference[] = [
  {
    name: 'a list says that it is text',
    alteration: { response: ({ path }) => (path === '/campaigns' ? { type: 'text/plain' } : undefined) },
    found: ['findings', /content type text\/plain/],
  },
  {
    name: 'a list is answered with 201',
    alteration: { response: ({ path }) => (path === '/projects' ? { status: 201 } : undefined) },
    found: ['findings', /responded with 201; documented are/],
  },
  {
    name: 'a list is answered with 204 and nothing',
    alteration: { response: ({ path }) => (path === '/payout-methods' ? { status: 204 } : undefined) },
    found: ['findings', /responded with 204; documented are|JSON|204/],
  },
  {
    name: 'a field is missing',
    alteration: alterRows('/creators', ({ is_active: _, ...row }) => row),
    found: ['findings', /must have required property 'is_active'/],
  },
  {
    name: 'a field has another name',
    alteration: alterRows('/payout-payments', ({ paid_at: at, ...row }) => ({ ...row, paidAt: at })),
    found: ['findings', /must have required property 'paid_at'/],
  },
  {
    name: 'there is a new field',
    alteration: set('/videos', { mood: 'good' }),
    found: ['newFields', /^\/data\/\*\/mood$/m],
  },
  {
    name: 'an enum has a new value',
    alteration: set('/payout-accruals', { status: 'held' }),
    found: ['findings', /\/status must be one of/],
  },
  {
    name: 'a field is null',
    alteration: set('/videos', { view_count: null }),
    found: ['findings', /\/view_count must be integer/],
  },
  {
    name: 'amounts are decimal text',
    alteration: alterRows('/payout-accruals', (row) => ({
      ...row,
      amount_cents: (Number(row.amount_cents) / 100).toFixed(2),
    })),
    found: ['findings', /\/amount_cents must be integer/],
  },
  {
    name: 'amounts have parts of a cent',
    alteration: alterRows('/payout-accruals', (row) => ({ ...row, amount_cents: Number(row.amount_cents) + 0.5 })),
    found: ['findings', /\/amount_cents must be integer/],
  },
  {
    name: 'ids are numbers',
    alteration: alterRows('/payout-methods', (row, at) => ({ ...row, id: at + 1 }), 'list'),
    found: ['findings', /\/id must be string/],
  },
  {
    name: 'times are seconds since 1970',
    alteration: alterRows('/projects', (row) => ({ ...row, created_at: Date.parse(String(row.created_at)) / 1000 })),
    found: ['findings', /\/created_at must be string/],
  },
  {
    name: 'times have no zone',
    alteration: alterRows('/payout-accruals', (row) => ({
      ...row,
      period_start_at: String(row.period_start_at).slice(0, 19),
    })),
    found: ['findings', /\/period_start_at must match/],
  },
];

/** Differences that no read of this check shows. */
export const BEYOND: readonly PlantedDifference[] = [
  {
    name: 'what a creator gained is not the sum of its days',
    alteration: {
      response: ({ path, body }) => {
        const data = body.data as Row | null;
        if (!/^\/creators\/.*\/stats$/.test(path) || !data?.gained) return undefined;
        return { body: { ...body, data: { ...data, gained: { ...(data.gained as Row), view_count: 1 } } } };
      },
    },
    why: 'the days of these statistics are not published',
  },
  {
    name: 'all times are an hour late',
    alteration: alterRows('/videos', (row) => ({
      ...row,
      posted_at: new Date(Date.parse(String(row.posted_at)) + 3_600_000).toISOString(),
    })),
    why: 'nothing else that is read shows when a video was posted',
  },
  {
    name: 'each accrual is a cent more, everywhere',
    alteration: alterRows('/payout-accruals', (row) =>
      row.status === 'earned' ? { ...row, amount_cents: Number(row.amount_cents) + 1 } : row,
    ),
    why: '`trackagoat verify` recomputes amounts; this check does not',
  },
];
