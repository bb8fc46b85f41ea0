import type { Mock } from '../../mocks/index.js';
import { type ClientOptions, createClient } from '../../src/index.js';

type Row = Readonly<Record<string, unknown>>;

/** How a service is different from the mock behind it. */
export interface Oddities extends ClientOptions {
  /** The fields of each row in its responses. */
  readonly row?: (row: Row) => Row;
  /** Whether a payment that is sent waits on its way until `release`. */
  readonly holds?: boolean;
  /** Told of each payment that was recorded. */
  readonly onRecorded?: (row: Row) => void;
}

/** Whether a request asks for a payment to be recorded. */
export function isPayment({ method, url }: Request): boolean {
  return method === 'POST' && url.endsWith('/payout-payments');
}

/** A client of a service that is a little different: `change` sees each request and may answer itself. */
export function createClientWith(
  mock: Mock,
  change: (request: Request) => Promise<Request | Response>,
  options: ClientOptions = {},
) {
  const fetch = async (request: Request): Promise<Response> => {
    const changed = await change(request);
    return changed instanceof Response ? changed : mock.fetch(changed);
  };
  return createClient({ apiKey: mock.apiKey, baseUrl: mock.baseUrl, fetch, random: () => 0, ...options });
}

/** A client with an API key of its own of a service that is a little odd. */
export function oddService(mock: Mock, { row = (same) => same, holds = false, onRecorded, ...options }: Oddities = {}) {
  let arrive: () => void = () => {};
  let release: () => void = () => {};
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  const released = new Promise<void>((resolve) => (release = resolve));
  const fetch = async (request: Request): Promise<Response> => {
    if (holds && isPayment(request)) {
      arrive();
      await released;
    }
    const response = await mock.fetch(request);
    const body = (await response.json()) as { data: Row | Row[] | null };
    if (isPayment(request) && response.ok) onRecorded?.(body.data as Row);
    const data = Array.isArray(body.data) ? body.data.map(row) : body.data && row(body.data);
    return Response.json({ ...body, data }, { status: response.status, headers: response.headers });
  };
  const goat = createClient({ apiKey: mock.createKey(), baseUrl: mock.baseUrl, fetch, random: () => 0, ...options });
  return { goat, arrived, release };
}
