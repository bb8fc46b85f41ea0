import { readField } from '../../../base/values/read-field.js';
import type { PlainResponse } from '../../../mocks/api/plain.js';

/** A payout as the provider reports it. */
export interface RailPayout {
  /** The id under which it was sent. */
  readonly id: string;
  /** The id of the creator. */
  readonly payee: string;
  readonly cents: number;
  /** Unclaimed money is on its way until it is returned. */
  readonly status: 'paid' | 'unclaimed' | 'returned';
}

/** A payout provider of the explored world. Its calls are requests like those to the service: they get lost, arrive late or twice. */
export interface PayoutRail {
  /**
   * Sends money. A second call with the same id, payee and cents is the same payout. Rejects with the error of fetch if no
   * response comes, so that the money may be on its way; with an Error for a refusal, or another payout of that id.
   */
  send(payout: Pick<RailPayout, 'id' | 'payee' | 'cents'>): Promise<void>;
  /** Every payout so far, oldest first. */
  report(): Promise<readonly RailPayout[]>;
}

const PATH = '/_rail/payouts';

/** The operation of a request to the provider; undefined for one to the service. */
export function findRailOperation(method: string, path: string): string | undefined {
  if (path !== PATH) return undefined;
  return method === 'GET' ? 'rail.report' : 'rail.send';
}

/** Whether a request went to the provider. */
export function isOfRail({ operation }: { readonly operation: string | null }): boolean {
  return operation?.startsWith('rail.') ?? false;
}

/** Whether a request sent money that was not sent before. */
export function hasSent(entry: { readonly operation: string | null; readonly tookEffect: boolean }): boolean {
  return entry.tookEffect && isOfRail(entry);
}

/** The provider's side of a run: what was sent. */
export class Rail {
  payouts: readonly RailPayout[] = [];

  /** Answers a request. A stale report lacks the last payout. */
  respond(method: string, body: string, isStale: boolean): PlainResponse {
    if (method === 'GET') return respondWith(200, { data: this.payouts.slice(0, isStale ? -1 : undefined) });
    const { id, payee, cents } = JSON.parse(body) as RailPayout;
    const before = this.payouts.find((one) => one.id === id);
    if (before && (before.payee !== payee || before.cents !== cents))
      return respondWith(409, { error: 'another payout has this id' });
    if (before) return { ...respondWith(200, {}), headers: { 'idempotency-replayed': 'true' } };
    this.payouts = [...this.payouts, { id, payee, cents, status: 'paid' }];
    return respondWith(201, {});
  }

  /** The recipient of the newest payout does not claim it. */
  leaveUnclaimed(): RailPayout | undefined {
    return this.mark('unclaimed', this.newestPaid);
  }

  /** The oldest unclaimed payout comes back, or the newest one. */
  giveBack(): RailPayout | undefined {
    return this.mark('returned', this.payouts.find(({ status }) => status === 'unclaimed') ?? this.newestPaid);
  }

  private get newestPaid(): RailPayout | undefined {
    return this.payouts.findLast(({ status }) => status === 'paid');
  }

  private mark(status: RailPayout['status'], payout: RailPayout | undefined): RailPayout | undefined {
    this.payouts = this.payouts.map((one) => (one === payout ? { ...one, status } : one));
    return payout;
  }
}

function respondWith(status: number, body: object): PlainResponse {
  return { status, headers: {}, body: JSON.stringify({ data: null, error: null, meta: null, ...body }) };
}

/** The provider for one process. */
export function createRail(fetch: typeof globalThis.fetch, baseUrl: string): PayoutRail {
  const call = async (init?: RequestInit): Promise<unknown> => {
    const response = await fetch(baseUrl + PATH, init);
    const { data, error } = (await response.json()) as { data: unknown; error: string | null };
    if (!response.ok) throw new Error(`the rail responded ${response.status}: ${error}`);
    return data;
  };
  return {
    async send(payout) {
      const [id, payee, cents] = ['id', 'payee', 'cents'].map((field) => readField(payout, field));
      if (typeof id !== 'string' || id === '') throw new RangeError('rail.send: id must be a text of your own.');
      if (typeof payee !== 'string' || payee === '')
        throw new RangeError('rail.send: payee must be the id of a creator.');
      if (!Number.isSafeInteger(cents) || Number(cents) < 1)
        throw new RangeError('rail.send: cents must be a whole number from 1 on.');
      const body = JSON.stringify({ id, payee, cents });
      await call({ method: 'POST', headers: { 'idempotency-key': id }, body });
    },
    report: () => call() as Promise<readonly RailPayout[]>,
  };
}
