import type { PlainRequest } from '../../mocks/api/plain.js';

/** A call of a recorded conversation: `GET /path`. `:name` in path or body stands for an id from an earlier answer. */
export interface Line {
  readonly ask: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Without the API key. */
  readonly anonymous?: boolean;
  /** Keeps `data.id` (or that of the first row) of the answer under this name. */
  readonly keep?: string;
}

/** An answer with what every way of calling must agree on. Headers are those of the mock, by name. */
export interface HeardResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A way to send a plain request below `/api/v1` or `/_mock` and hear the answer. */
export type Send = (request: PlainRequest) => Promise<HeardResponse>;

/** Headers of the way in, which differ by it. All others must be equal. */
const OTHERS = new Set([
  'access-control-allow-origin',
  'access-control-expose-headers',
  'connection',
  'content-length',
  'cross-origin-resource-policy',
  'date',
  'keep-alive',
  'x-content-type-options',
  // Of another origin, a page may not read it.
  'www-authenticate',
]);

/** Those of the headers that the mock sets, not its transport. */
export function ourHeaders(all: Iterable<readonly [string, string]>): Record<string, string> {
  return Object.fromEntries([...all].filter(([name]) => !OTHERS.has(name)));
}

const text = 'Ünïcødé — “quotes”, emoji 🐐 and a \u2028 separator';

/** Success and refusal of every kind: reads, writes, replays, paging, bad JSON, wrong type, method, path, key, limits. */
export const conversation: readonly Line[] = [
  { ask: 'GET /_mock/health', anonymous: true },
  { ask: 'GET /api/v1/openapi.json', anonymous: true },
  { ask: 'GET /api/v1/schema' },
  { ask: 'GET /api/v1/projects', keep: 'project' },
  { ask: 'GET /api/v1/projects', anonymous: true },
  { ask: 'GET /api/v1/projects', headers: { authorization: 'Bearer nonsense' } },
  { ask: 'POST /api/v1/projects/:project/creators', body: { tiktok_handle: '@ana', readme: text }, keep: 'ana' },
  { ask: 'POST /api/v1/projects/:project/creators', body: { tiktok_handle: 'ANA' } },
  { ask: 'POST /api/v1/projects/:project/creators', body: { tiktok_handel: 'x', more: 1 } },
  { ask: 'POST /api/v1/projects/:project/creators', body: '{"tiktok_handle": ' },
  {
    ask: 'POST /api/v1/projects/:project/creators',
    body: 'tiktok_handle=x',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  },
  { ask: 'GET /api/v1/creators/:ana' },
  { ask: 'GET /api/v1/creators/not-a-uuid' },
  { ask: 'GET /api/v1/creators/00000000-0000-4000-8000-000000000000' },
  { ask: 'GET /api/v1/creators?limit=0' },
  { ask: 'GET /api/v1/creators?limt=2' },
  { ask: 'GET /api/v1/creators?search=%C3%A4%20n%2Fa&limit=1' },
  { ask: 'GET /api/v1/creator' },
  { ask: 'PUT /api/v1/creators/:ana' },
  { ask: 'OPTIONS /api/v1/creators/:ana' },
  { ask: 'HEAD /api/v1/creators/:ana' },
  { ask: 'PATCH /api/v1/creators/:ana', body: { metadata: { note: text } } },
  { ask: 'DELETE /api/v1/creators/:ana' },
  { ask: 'POST /api/v1/projects/:project/creators', body: { tiktok_handle: 'ana' }, keep: 'ana' },
  ...['A', 'A', 'B'].map((name) => ({
    ask: 'POST /api/v1/projects',
    body: { name },
    headers: { 'idempotency-key': 'same' },
  })),
  {
    ask: 'POST /api/v1/payout-structures',
    body: {
      project_id: ':project',
      name: 'Weekly',
      period: 'weekly',
      amount_cents: 12_345,
      criteria_type: 'recurring',
      proration_mode: 'daily',
    },
    keep: 'structure',
  },
  { ask: 'POST /api/v1/payout-structures/:structure/assignments', body: { creator_id: ':ana' } },
  {
    ask: 'POST /_mock/creators/:ana/videos',
    body: { videos: [{ posted_at: '2026-01-04T12:00:00Z', view_count: 9007199254740991, title: text }] },
  },
  { ask: 'POST /_mock/clock', body: { advance: { days: 15 } } },
  { ask: 'GET /api/v1/payout-accruals?limit=1', keep: 'accrual' },
  { ask: 'GET /_mock/accruals/:accrual/explanation' },
  {
    ask: 'POST /api/v1/payout-payments',
    body: { creator_id: ':ana', auto_apply_outstanding: true },
    headers: { 'idempotency-key': 'pay' },
    keep: 'payment',
  },
  { ask: 'PATCH /api/v1/payout-accruals/:accrual', body: { status: 'rejected' } },
  { ask: 'PATCH /api/v1/payout-payments/:payment', body: { status: 'voided' } },
  { ask: 'PATCH /api/v1/payout-payments/:payment', body: { status: 'voided' } },
  { ask: 'GET /_mock/ledger' },
  { ask: 'POST /_mock/clock', body: { to: '2020-01-01T00:00:00Z' } },
  { ask: 'POST /_mock/faults', body: { operation: 'listVideos', kind: 'rate_limited', retry_after: 3 } },
  { ask: 'POST /_mock/faults', body: { operation: 'listVideos', kind: 'malformed_json', skip: 1 } },
  { ask: 'GET /api/v1/videos' },
  { ask: 'GET /api/v1/videos' },
  { ask: 'PATCH /_mock/limits', body: { rate_limits: true } },
  ...Array.from({ length: 61 }, () => ({ ask: 'GET /api/v1/payout-methods?limit=1' })),
  { ask: 'GET /_mock/warnings' },
  { ask: 'GET /_mock/assumptions' },
  { ask: 'GET /_mock/snapshot' },
];

/** Holds the conversation through `send`; what is kept of one answer goes into later calls. */
export async function converse(send: Send, apiKey: string): Promise<HeardResponse[]> {
  const kept = new Map<string, string>();
  const fill = (template: string): string => template.replace(/:([a-z]+)/g, (whole, name) => kept.get(name) ?? whole);
  const heard: HeardResponse[] = [];
  for (const { ask, body, headers, anonymous = false, keep } of conversation) {
    const [method = '', path = ''] = ask.split(' ');
    const response = await send({
      method,
      url: fill(path),
      headers: {
        ...(anonymous ? {} : { authorization: `Bearer ${apiKey}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? '' : typeof body === 'string' ? body : fillJson(body, kept),
    });
    heard.push(response);
    if (keep) {
      const { data } = JSON.parse(response.body);
      kept.set(keep, (Array.isArray(data) ? data[0] : data).id);
    }
  }
  return heard;
}

/** Only whole values are ids: `12:30` in a body is a time. */
function fillJson(body: unknown, kept: ReadonlyMap<string, string>): string {
  return JSON.stringify(body, (_name, value) =>
    typeof value === 'string' && value.startsWith(':') ? (kept.get(value.slice(1)) ?? value) : value,
  );
}
