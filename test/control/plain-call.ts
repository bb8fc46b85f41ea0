import type { PlainResponse } from '../../mocks/api/plain.js';
import type { Mock } from '../../mocks/control/mock.js';
import { loadRareParts } from '../../mocks/control/plane/load-on-demand.js';

// Calls without a fetch cannot wait for it.
await loadRareParts();

/** The call as a test describes it. The default key is the mock's own; null sends none. */
export interface CallOptions {
  readonly body?: unknown;
  readonly key?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A plain answer with its JSON parsed. */
export interface Called extends PlainResponse {
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of every shape
  readonly json: any;
}

/** Calls the mock directly. `route` is `GET /creators` (below /api/v1) or `GET /_mock/health`. */
export function call(mock: Mock, route: string, options: CallOptions = {}): Called {
  const [method = '', path = ''] = route.split(' ');
  const { body, key = mock.apiKey } = options;
  const response = mock.handle({
    method,
    url: path.startsWith('/_mock') ? path : `/api/v1${path}`,
    headers: {
      ...(key === null ? {} : { authorization: `Bearer ${key}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...options.headers,
    },
    body: body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { ...response, json: response.body === '' ? undefined : tryParse(response.body) };
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A creator of the mock's first project; `fields` as in the body of createCreators. */
export function addCreator(mock: Mock, handle: string, fields: object = {}): { readonly id: string } {
  const added = call(mock, `POST /projects/${mock.projectId}/creators`, { body: { tiktok_handle: handle, ...fields } });
  if (added.status !== 201) throw new Error(added.body);
  return added.json.data;
}

/** A weekly recurring structure of 5000 cents with the creator assigned from now on. */
export function payWeekly(mock: Mock, creatorId: string): { readonly id: string } {
  const body = {
    project_id: mock.projectId,
    name: 'Weekly retainer',
    period: 'weekly',
    amount_cents: 5000,
    criteria_type: 'recurring',
    proration_mode: 'none',
  };
  const structure = call(mock, 'POST /payout-structures', { body });
  if (structure.status !== 201) throw new Error(structure.body);
  const { id } = structure.json.data;
  const assigned = call(mock, `POST /payout-structures/${id}/assignments`, { body: { creator_id: creatorId } });
  if (assigned.status !== 201) throw new Error(assigned.body);
  return { id };
}
