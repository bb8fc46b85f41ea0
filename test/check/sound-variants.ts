import { type Alteration, alterPages, alterRows, type Body, type Row, when } from './altered-service.js';

/** A service that differs in nothing that is published, and how. */
export interface SoundVariant {
  readonly name: string;
  readonly alteration: Alteration;
}

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

/** Services that a check must find as documented. */
export const SOUND: readonly SoundVariant[] = [
  { name: 'as the mock answers', alteration: {} },
  { name: 'the fields have another order', alteration: everywhere(turnAround) },
  { name: 'there are more headers', alteration: when(() => true, { headers: { 'x-served-by': 'edge-7' } }) },
  {
    name: 'pages are shorter than the limit',
    alteration: {
      request: (query) => {
        const limit = Number(query.get('limit') ?? 0);
        if (limit > 1 && limit <= 100) query.set('limit', String(limit - 1));
      },
    },
  },
  {
    name: 'the content type names its charset',
    alteration: when(() => true, { type: 'application/json; charset=utf-8' }),
  },
  {
    name: 'refusals are application/problem+json',
    alteration: { response: ({ status }) => (status >= 400 ? { type: 'application/problem+json' } : undefined) },
  },
  {
    name: 'the last page has no meta',
    alteration: everywhere((body) =>
      body.meta && 'nextCursor' in body.meta && body.meta.nextCursor === null ? { ...body, meta: null } : body,
    ),
  },
  {
    name: 'the cursor is of another kind',
    alteration: {
      request: (query) => {
        const cursor = query.get('cursor');
        if (cursor?.startsWith('page:')) query.set('cursor', cursor.slice(5));
      },
      response: ({ body }) =>
        body.meta?.nextCursor
          ? { body: { ...body, meta: { ...body.meta, nextCursor: `page:${body.meta.nextCursor}` } } }
          : undefined,
    },
  },
  {
    name: 'refusals have other sentences and no issues',
    alteration: everywhere((body) =>
      body.error === null || body.error === undefined
        ? body
        : { ...body, error: 'Nope.', meta: { code: body.meta?.code } },
    ),
  },
  { name: 'times have no milliseconds', alteration: withTimes((time) => time.replace(/\.\d+Z$/, 'Z')) },
  { name: 'times have microseconds', alteration: withTimes((time) => time.replace(/Z$/, '123Z')) },
  {
    name: 'accruals are made and videos posted while the check reads',
    alteration: { request: (_, __, mock) => mock.clock.advance({ hours: 6 }) },
  },
  {
    name: 'there is no payment yet',
    alteration: alterPages('/payout-payments', (body) => ({ ...body, data: [], meta: { nextCursor: null } })),
  },
  {
    name: 'creators have metadata of their own',
    alteration: alterRows('/creators', (row) => ({ ...row, metadata: { crm: { id: 7, tags: ['a', null] } } })),
  },
  {
    name: 'payments do not name their accruals',
    alteration: alterRows('/payout-payments', (row) => ({
      ...row,
      payout_payment_lines: (row.payout_payment_lines as Row[]).map(({ applied_amount_cents }) => ({
        applied_amount_cents,
      })),
    })),
  },
  {
    name: 'a payment is voided while the check reads',
    alteration: alterRows('/payout-payments', (row) => ({ ...row, status: 'voided' }), 'id'),
  },
];
