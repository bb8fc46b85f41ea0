import { BASE_PATH } from '../../../mocks/api/find-route.js';
import type { Mock } from '../../../mocks/control/mock.js';
import type { Creator, PayoutAccrual, PayoutPayment } from '../../../src/generated/resources.js';

interface Envelope {
  readonly data: unknown;
  readonly error: string | null;
  readonly meta: { readonly nextCursor?: string | null } | null;
}

/** One call of the explorer itself, without faults. Throws if it is refused, because that should never happen. */
export function send(mock: Mock, method: string, path: string, body?: object): Envelope {
  const response = mock.handle({
    method,
    url: BASE_PATH + path,
    headers: { authorization: `Bearer ${mock.apiKey}`, 'content-type': 'application/json' },
    body: body === undefined ? '' : JSON.stringify(body),
  });
  const envelope = JSON.parse(response.body) as Envelope;
  if (response.status >= 400) throw new Error(`the explorer's own ${method} ${path} was refused: ${envelope.error}`);
  return envelope;
}

/** All rows of a list, newest first. */
export function readRows<Row>(mock: Mock, path: string): Row[] {
  const rows: Row[] = [];
  let cursor: string | null | undefined;
  do {
    const query = `limit=100${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`;
    const page = send(mock, 'GET', `${path}${path.includes('?') ? '&' : '?'}${query}`);
    rows.push(...(page.data as Row[]));
    cursor = page.meta?.nextCursor;
  } while (cursor);
  return rows;
}

/** The rows of a world at one moment. Each list is read once, on first use. */
export class WorldRows {
  readonly #lists = new Map<string, readonly unknown[]>();

  constructor(private readonly mock: Mock) {}

  /** Reads both lists now, because the world goes on. */
  readAll(): this {
    this.#read('/payout-payments');
    this.#read('/payout-accruals');
    return this;
  }

  /** All payments, newest first. */
  get payments(): readonly PayoutPayment[] {
    return this.#read('/payout-payments');
  }

  /** All accruals, newest first. */
  get accruals(): readonly PayoutAccrual[] {
    return this.#read('/payout-accruals');
  }

  /** Handles by the ids of creators that are not removed. */
  get handles(): ReadonlyMap<string, string> {
    return new Map(this.#read<Creator>('/creators').map(({ id, tiktok_handle: handle }) => [id, handle]));
  }

  #read<Row>(path: string): readonly Row[] {
    const rows = this.#lists.get(path) ?? readRows<Row>(this.mock, path);
    this.#lists.set(path, rows);
    return rows as readonly Row[];
  }
}
