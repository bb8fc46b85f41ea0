import type { Mock } from '../../mocks/index.js';

interface Envelope<Data> {
  readonly data: Data;
  readonly error: string | null;
}

/** Calls the mock in this process; throws unless the response is a 2xx. */
export function call<Data>(mock: Mock, method: string, path: string, body?: object): Data {
  const response = mock.handle({
    method,
    url: `/api/v1${path}`,
    headers: { authorization: `Bearer ${mock.apiKey}`, 'content-type': 'application/json' },
    body: body === undefined ? '' : JSON.stringify(body),
  });
  const { data, error } = JSON.parse(response.body) as Envelope<Data>;
  if (error !== null) throw new Error(`${method} ${path}: ${response.status} ${error}`);
  return data;
}

const BULK = 50;

/** Cuts a list into the pieces that a bulk call takes. */
export function inBulks<Item>(items: readonly Item[]): Item[][] {
  const bulks: Item[][] = [];
  for (let at = 0; at < items.length; at += BULK) bulks.push(items.slice(at, at + BULK));
  return bulks;
}

/** Adds this many creators to the mock's project; returns their ids. Every second one is selective when `mixed`. */
export function addCreators(mock: Mock, count: number, mixed = false): string[] {
  const bodies = Array.from({ length: count }, (_, place) => ({
    tiktok_handle: `creator.${place}`,
    tracking_mode: mixed && place % 2 === 1 ? 'selective' : 'auto',
  }));
  return inBulks(bodies).flatMap((creators) =>
    call<{ id: string }[]>(mock, 'POST', `/projects/${mock.projectId}/creators`, { creators }).map(({ id }) => id),
  );
}

/** Adds a structure that pays by the week; returns its id. */
export function addWeekly(mock: Mock, rule: object): string {
  const structure = { project_id: mock.projectId, name: 'Weekly', period: 'weekly', currency: 'USD', ...rule };
  return call<{ id: string }>(mock, 'POST', '/payout-structures', structure).id;
}

/** Assigns creators to a structure from `assigned_at` on, default: now. */
export function assign(
  mock: Mock,
  structureId: string,
  creatorIds: readonly string[],
  assigned_at = mock.clock.now,
): void {
  for (const creator_ids of inBulks(creatorIds)) {
    call(mock, 'POST', `/payout-structures/${structureId}/assignments`, { creator_ids, assigned_at });
  }
}

/** Ends the assignments of these creators to a structure. */
export function unassign(mock: Mock, structureId: string, creatorIds: readonly string[]): void {
  for (const creator_ids of inBulks(creatorIds)) {
    call(mock, 'DELETE', `/payout-structures/${structureId}/assignments`, { creator_ids });
  }
}
