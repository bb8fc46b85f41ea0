import { analytics, compliance, heatmap, leaderboard, schema, videoStats } from './figures.js';
import { accruals, methods, payments, structures } from './ledger-rows.js';
import { campaigns, creators, ids, NOW, projects, videos } from './rows.js';

/** A status with the three fields of the envelope; undefined is a body that is not there. */
export interface PublishedResponse {
  readonly status: number;
  readonly body?: { readonly data: unknown; readonly error: string | null; readonly meta?: unknown };
}

/** The content of a call. */
export interface PublishedCall {
  readonly id: string;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
}

type Respond = (call: PublishedCall) => PublishedResponse;
type Row = { readonly id: string };

/** The id of the one payment that can be made. */
const PAID_NOW = '00000000-0000-4000-8000-000000000089';

const ok = (data: unknown, status = 200): PublishedResponse => ({ status, body: { data, error: null, meta: null } });
const toRefusal = (status: number, error: string): PublishedResponse => ({ status, body: { data: null, error } });
const absent = toRefusal(404, 'Not found.');

/** Cursors of lists: the place at which the page begins. */
const CURSOR = /^at-(\d+)$/;

/** A list that knows paging and the filters of its page and overlooks every other. Its last page has no cursor. */
const list =
  (rows: readonly object[], ...filters: readonly string[]): Respond =>
  ({ query }) => {
    const [limit, cursor] = [Number(query.get('limit') ?? 50), query.get('cursor')];
    const start = cursor === null ? 0 : Number(CURSOR.exec(cursor)?.[1] ?? Number.NaN);
    if (!(limit >= 1 && limit <= 100)) return toRefusal(400, 'The limit is from 1 to 100.');
    if (Number.isNaN(start)) return toRefusal(400, 'There is no such cursor.');
    const found = rows.filter((row) =>
      filters.every((name) => !query.has(name) || (row as Record<string, unknown>)[name] === query.get(name)),
    );
    const meta = found.length > start + limit ? { nextCursor: `at-${start + limit}` } : null;
    return { status: 200, body: { data: found.slice(start, start + limit), error: null, meta } };
  };

const one =
  (rows: readonly Row[]): Respond =>
  ({ id }) => {
    const row = rows.find((known) => known.id === id);
    return row ? ok(row) : absent;
  };

const changed =
  (rows: readonly Row[]): Respond =>
  ({ id, body }) => {
    const row = rows.find((known) => known.id === id);
    return row ? ok({ ...row, ...body }) : absent;
  };

const showVideoStats: Respond = ({ query }) => {
  if ((query.get('granularity') ?? 'day') !== 'day') return toRefusal(400, 'The granularity is day.');
  if (query.get('metric') === 'engagement_rate_by_followers') return toRefusal(400, 'A video has no followers.');
  return ok(videoStats);
};

/** The leaderboard by its published parameters. It has no cursor. */
const rank: Respond = ({ query }) => {
  const order = (query.get('order') ?? 'view_count') as 'view_count' | 'like_count';
  const since = query.get('from') ?? '';
  const [limit, offset] = [Number(query.get('limit') ?? 20), Number(query.get('offset') ?? 0)];
  const found = leaderboard
    .filter(({ posted_at: at }) => (at ?? '') >= since)
    .toSorted((left, right) => right[order] - left[order]);
  return ok(found.slice(offset, offset + limit));
};

/** The progress in the goals of the week before now, and of no other time. */
const comply: Respond = ({ query }) => {
  const [creator, period, day] = ['creator_id', 'period', 'reference_date'].map((name) => query.get(name));
  const isNow = (day ?? NOW) >= '2026-03-02' && [null, 'all', 'weekly'].includes(period ?? null);
  const found = compliance.filter(({ creator: { id } }) => (creator ?? id) === id);
  return ok(isNow ? found : found.map((row) => ({ ...row, compliance: [] })));
};

const gone = () => toRefusal(410, 'This endpoint was retired.');
const deleted = () => ({ status: 204 });

const findCreators: Respond = (call) => {
  const search = call.query.get('search')?.toLowerCase() ?? '';
  const found = creators.filter(({ tiktok_handle }) => tiktok_handle.includes(search));
  return list(found, 'project_id')(call);
};

const findMethods: Respond = (call) =>
  list(methods.filter(({ is_active }) => is_active || /^(1|true)$/.test(call.query.get('include_disabled') ?? '')))(
    call,
  );

const rename: Respond = (call) => {
  const { tiktok_handle: handle } = call.body;
  if (handle === 'ben.bakes') return toRefusal(409, 'handle_taken');
  if (handle === 'maya.moves') return toRefusal(409, 'no_change');
  return changed(creators)(call);
};

const needs =
  (names: readonly string[], respond: Respond): Respond =>
  (call) => {
    const missing = names.find((name) => !call.query.get(name));
    return missing ? toRefusal(400, `The parameter ${missing} is needed.`) : respond(call);
  };

/**
 * The payment of everything that a creator is owed. Its lines tell amounts and not of which accruals; that accruals can be
 * named in a body is on no page.
 */
const pay: Respond = ({ body }) => {
  if ('accrual_ids' in body) return toRefusal(400, 'accrual_ids is not known.');
  const due = accruals.filter(({ creator_id, status }) => creator_id === body.creator_id && status === 'earned');
  const paid = {
    ...payments[0],
    id: PAID_NOW,
    creator_id: body.creator_id ?? null,
    method_id: body.method_id ?? null,
    total_amount_cents: due.reduce((sum, { amount_cents }) => sum + amount_cents, 0),
    paid_at: '2026-03-09T12:00:00.000Z',
    payout_payment_lines: due.map(({ amount_cents }) => ({ applied_amount_cents: amount_cents })),
  };
  return ok(paid, 201);
};

const withVersions = (): readonly Row[] =>
  structures.map((structure) => ({ ...structure, versions: [structure.current_version] }));

/** Every published route that reads, and those that the workflows write to. A route that no page has answers 404. */
export const responders: Readonly<Record<string, Respond>> = {
  'GET /schema': () => ok(schema),
  'GET /projects': list(projects),
  'GET /projects/{id}': one(projects),
  'GET /creators': findCreators,
  'PATCH /creators/{id}': rename,
  'DELETE /creators/{id}': deleted,
  'GET /creators/{id}/stats': gone,
  'GET /videos': list(videos, 'project_id', 'creator_id'),
  'PATCH /videos/{id}': changed(videos),
  'GET /videos/{id}/stats': showVideoStats,
  'GET /campaigns': list(campaigns, 'project_id'),
  'GET /campaigns/{id}/stats': gone,
  'DELETE /campaigns/{id}': deleted,
  'GET /analytics': () => ok(analytics),
  'GET /analytics/annotations': list([]),
  'GET /analytics/aggregate/video-leaderboard': needs(['project_id'], rank),
  'GET /analytics/aggregate/posting-heatmap': needs(['project_id', 'from', 'to'], ({ query }) =>
    ok(heatmap.filter(({ dow }) => listWeekdays(String(query.get('from')), String(query.get('to'))).has(dow))),
  ),
  'GET /projects/{id}/goal-compliance': comply,
  'GET /payout-methods': findMethods,
  'GET /payout-methods/{id}': one(methods),
  'DELETE /payout-methods/{id}': deleted,
  'GET /payout-structures': list(structures, 'project_id'),
  'GET /payout-structures/{id}': (call) => one(withVersions())(call),
  'GET /payout-structures/{id}/assignments': list([]),
  'GET /payout-accruals': list(accruals, 'creator_id', 'status'),
  'GET /payout-accruals/{id}': one(accruals),
  'PATCH /payout-accruals/{id}': changed(accruals),
  'GET /payout-payments': list(payments),
  'POST /payout-payments': pay,
  'GET /payout-payments/{id}': (call) =>
    call.id === PAID_NOW ? pay({ ...call, body: { creator_id: ids.maya, method_id: ids.venmo } }) : one(payments)(call),
  'PATCH /payout-payments/{id}': changed(payments),
  // Of these nothing but the name is known.
  'GET /analytics/aggregate/goal-compliance': () => ok({ met: 1 }),
  'GET /analytics/aggregate/view-distribution': () => ok({ bins: [] }),
  'GET /analytics/aggregate/outliers': () => ok([]),
  'GET /analytics/aggregate/creator-leaderboard': () => ok([]),
  'GET /analytics/aggregate/posting-consistency': () => ok({}),
  'GET /analytics/aggregate/creator-scatter': () => ok([]),
  'GET /analytics/aggregate/campaign-leaderboard': () => ok([]),
  'GET /analytics/aggregate/member-overlap': () => ok([]),
};

/** The days of the week of a range of days that has begun, 0 for Sunday. */
function listWeekdays(from: string, to: string): ReadonlySet<number> {
  const first = Date.parse(from);
  const last = Math.min(Date.parse(to), Date.parse(NOW));
  const days = Array.from({ length: 7 }, (_, day) => first + day * 86_400_000);
  return new Set(days.filter((at) => at <= last).map((at) => new Date(at).getUTCDay()));
}
