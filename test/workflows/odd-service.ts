import type { Mock } from '../../mocks/index.js';
import { type ClientOptions, createClient, type TrackagoatClient } from '../../src/index.js';
import {
  commitPayment,
  commitSettlement,
  type PaymentReceipt,
  planPayment,
  planSettlement,
  type SettlementReceipt,
  type WorkflowOptions,
} from '../../src/workflows/index.js';

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

/** A client of a service whose responses are `bend` of the honest body, for the request that asked for it. */
export function createBentClient(
  mock: Mock,
  // biome-ignore lint/suspicious/noExplicitAny: a test bends the body that it knows
  bend: (body: any, request: Request) => unknown,
  options: ClientOptions = {},
) {
  const change = async (request: Request): Promise<Response> => {
    const response = await mock.fetch(request);
    const body = bend(await response.json(), request);
    return Response.json(body, { status: response.status, headers: response.headers });
  };
  return createClientWith(mock, change, options);
}

export type Send = (request: Request) => Promise<Response>;

/** A client by which payments take another way: it has the request, its number and the way to the mock. */
export function payingBy(
  mock: Mock,
  pay: (request: Request, nth: number, send: Send) => Promise<Response>,
  options: ClientOptions = {},
  create = createClient,
) {
  let posts = 0;
  const fetch: Send = (request) => (isPayment(request) ? pay(request, ++posts, mock.fetch) : mock.fetch(request));
  return create({ apiKey: mock.apiKey, baseUrl: mock.baseUrl, fetch, random: () => 0, ...options });
}

type Commit = (client: TrackagoatClient, options?: WorkflowOptions) => Promise<SettlementReceipt | PaymentReceipt>;
type Plan = (goat: TrackagoatClient, creatorId: string) => Promise<Commit>;

/** The two ways to pay the 250 dollars of one week: each makes the plan, and gives the commit by any client. */
export const ways: Readonly<Record<'settlement' | 'payment', Plan>> = {
  settlement: async (goat, creatorId) => {
    const plan = await planSettlement(goat, { creatorId, method: 'Venmo' });
    return (client, options) => commitSettlement(client, plan, options);
  },
  payment: async (goat, creatorId) => {
    const plan = await planPayment(goat, { creatorId, totalCents: 25_000, reference: 'invoice 17', method: 'Venmo' });
    return (client, options) => commitPayment(client, plan, options);
  },
};

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
