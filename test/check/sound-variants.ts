import { type Alteration, alterPages, alterRows, type Body, type Row, when } from './altered-service.js';

const everywhere = (change: (body: Body) => unknown): Alteration => ({
  response: ({ body }) => ({ body: change(body) }),
});

const mapTexts = (value: unknown, change: (text: string) => string): unknown => {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => mapTexts(one, change));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapTexts(inner, change)]));
};
const turnAround = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turnAround);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, turnAround(inner)]);
  return Object.fromEntries(entries.reverse());
};
const withTimes = (change: (time: string) => string): Alteration =>
  everywhere((body) => mapTexts(body, (text) => (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) ? change(text) : text)));

/** Services that a check must find as documented, by how they differ in nothing that is published. */
export const SOUND: Readonly<Record<string, Alteration>> = {
  'as the mock answers': {},
  'the fields have another order': everywhere(turnAround),
  'there are more headers': when(() => true, { headers: { 'x-served-by': 'edge-7' } }),
  'pages are shorter than the limit': {
    request: (query) => {
      const limit = Number(query.get('limit') ?? 0);
      if (limit > 1 && limit <= 100) query.set('limit', String(limit - 1));
    },
  },
  'the content type names its charset': when(() => true, { type: 'application/json; charset=utf-8' }),
  'refusals are application/problem+json': {
    response: ({ status }) => (status >= 400 ? { type: 'application/problem+json' } : undefined),
  },
  'the last page has no meta': everywhere((body) =>
    body.meta && 'nextCursor' in body.meta && body.meta.nextCursor === null ? { ...body, meta: null } : body,
  ),
  'the cursor is of another kind': {
    request: (query) => {
      const cursor = query.get('cursor');
      if (cursor?.startsWith('page:')) query.set('cursor', cursor.slice(5));
    },
    response: ({ body }) =>
      body.meta?.nextCursor
        ? { body: { ...body, meta: { ...body.meta, nextCursor: `page:${body.meta.nextCursor}` } } }
        : undefined,
  },
  'refusals have other sentences and no issues': everywhere((body) =>
    body.error === null || body.error === undefined
      ? body
      : { ...body, error: 'Nope.', meta: { code: body.meta?.code } },
  ),
  'times have no milliseconds': withTimes((time) => time.replace(/\.\d+Z$/, 'Z')),
  'times have microseconds': withTimes((time) => time.replace(/Z$/, '123Z')),
  'accruals are made and videos posted while the check reads': {
    request: (_, __, mock) => mock.clock.advance({ hours: 6 }),
  },
  'there is no payment yet': alterPages('/payout-payments', (body) => ({
    ...body,
    data: [],
    meta: { nextCursor: null },
  })),
  'creators have metadata of their own': alterRows('/creators', (row) => ({
    ...row,
    metadata: { crm: { id: 7, tags: ['a', null] } },
  })),
  'payments do not name their accruals': alterRows('/payout-payments', (row) => ({
    ...row,
    payout_payment_lines: (row.payout_payment_lines as Row[]).map(({ applied_amount_cents }) => ({
      applied_amount_cents,
    })),
  })),
  'a payment is voided while the check reads': alterRows(
    '/payout-payments',
    (row) => ({ ...row, status: 'voided' }),
    'id',
  ),
};
