import pRetry, { AbortError } from 'p-retry';
import type { Program, WorkerContext } from 'trackagoat-sdk/explore';
import { type Accrual, byCreator, listIds, type Page, type Payment, type PlantedJob, sum } from '../job.js';

/** A refusal, with its status. */
export class RefusedError extends Error {
  constructor(
    readonly status: number,
    readonly code: string | undefined,
  ) {
    super(`answered ${status} ${code ?? ''}`);
  }
}

/** One call by the global fetch. Throws for every status from 400 on. */
export async function call<Result>(
  { mock }: WorkerContext,
  path: string,
  send?: { readonly body: object; readonly key?: string; readonly signal?: AbortSignal },
): Promise<Result> {
  const response = await fetch(mock.baseUrl + path, {
    method: send ? 'POST' : 'GET',
    headers: {
      authorization: `Bearer ${mock.apiKey}`,
      'content-type': 'application/json',
      ...(send?.key === undefined ? {} : { 'idempotency-key': send.key }),
    },
    ...(send === undefined ? {} : { body: JSON.stringify(send.body) }),
    ...(send?.signal === undefined ? {} : { signal: send.signal }),
  });
  const result = (await response.json()) as Page<unknown>;
  if (!response.ok) throw new RefusedError(response.status, result.meta?.code);
  return result as Result;
}

/** All rows of a list. */
export async function fetchAll<Row>(context: WorkerContext, path: string): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: string | null | undefined;
  do {
    const mark = path.includes('?') ? '&' : '?';
    const page = await call<Page<Row>>(context, cursor ? `${path}${mark}cursor=${encodeURIComponent(cursor)}` : path);
    rows.push(...page.data);
    cursor = page.meta?.nextCursor;
  } while (cursor);
  return rows;
}

/** The debts by creator. */
export async function fetchOwed(context: WorkerContext): Promise<[string, Accrual[]][]> {
  return byCreator(await fetchAll<Accrual>(context, '/payout-accruals?status=earned'));
}

const retriesTheWholeJob: Program = (context) =>
  pRetry(
    async () => {
      const run = new Date().toISOString().slice(0, 10);
      for (const [creator_id, accruals] of await fetchOwed(context)) {
        const payments = await fetchAll<Payment>(context, `/payout-payments?creator_id=${creator_id}&status=paid`);
        const paid = payments.filter(({ metadata }) => metadata.run === run);
        const open = sum(accruals) - paid.reduce((total, { total_amount_cents: cents }) => total + cents, 0);
        if (open <= 0) continue;
        await call(context, '/payout-payments', { body: { creator_id, total_amount_cents: open, metadata: { run } } });
      }
    },
    { retries: 4, minTimeout: 1_000 },
  );

const abortsOnClientErrors: Program = async (context) => {
  const { store } = context;
  for (const [creator_id, accruals] of await fetchOwed(context)) {
    if (store.get(creator_id) === listIds(accruals).join()) continue;
    const pay = async () => {
      try {
        await call(context, '/payout-payments', { body: { creator_id, accrual_ids: listIds(accruals) } });
      } catch (error) {
        if (error instanceof RefusedError && error.status < 500) throw new AbortError(error.message);
        throw error;
      }
    };
    await pRetry(pay, { retries: 3 }).catch((error: Error) => store.set(`failure ${creator_id}`, error.message));
    store.set(creator_id, listIds(accruals).join());
  }
};

const allOrAllAgain: Program = async (context) => {
  const owed = await fetchOwed(context);
  const week = new Date().toISOString().slice(0, 10);
  if (context.store.get('week') === week) return;
  await pRetry(
    () =>
      Promise.all(
        owed.map(([creator_id, accruals]) =>
          call(context, '/payout-payments', { body: { creator_id, total_amount_cents: sum(accruals) } }),
        ),
      ),
    { retries: 2 },
  );
  context.store.set('week', week);
};

const keyOfTheBody: Program = async (context) => {
  for (const [creator_id, accruals] of await fetchOwed(context)) {
    const month = new Date().toISOString().slice(0, 7);
    if (context.store.get(`${creator_id} ${month}`)) continue;
    await pRetry(async () => {
      const body = {
        creator_id,
        total_amount_cents: sum(accruals),
        metadata: { month, sent_at: new Date().toISOString() },
      };
      const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(body)));
      await call(context, '/payout-payments', { body, key: Buffer.from(hash).toString('hex') });
    });
    context.store.set(`${creator_id} ${month}`, true);
  }
};

const looksUpOnce: Program = async (context) => {
  const { store } = context;
  for (const [creator_id, accruals] of await fetchOwed(context)) {
    for (const accrual of accruals) {
      if (store.get(accrual.id)) continue;
      const reference = `accrual-${accrual.id}`;
      const find = async () => {
        const { data } = await call<Page<Payment>>(context, `/payout-payments?creator_id=${creator_id}&limit=20`);
        return data.find(({ metadata }) => metadata.reference === reference);
      };
      await pRetry(async () => {
        if (await find()) return;
        const body = { creator_id, total_amount_cents: accrual.amount_cents, metadata: { reference } };
        await call(context, '/payout-payments', { body });
      });
      store.set(accrual.id, true);
    }
  }
};

/** A mutex as libraries have it: for one process. */
class Mutex {
  private last: Promise<unknown> = Promise.resolve();

  run<Result>(work: () => Promise<Result>): Promise<Result> {
    const next = this.last.then(work, work);
    this.last = next.catch(() => undefined);
    return next;
  }
}

const ownMutex: Program = async (context) => {
  const mutex = new Mutex();
  await mutex.run(async () => {
    for (const [creator_id, accruals] of await fetchOwed(context)) {
      const open = accruals.filter(({ id }) => !context.store.get(id));
      if (open.length === 0) continue;
      await call(context, '/payout-payments', { body: { creator_id, total_amount_cents: sum(open) } });
      for (const { id } of open) context.store.set(id, true);
    }
  });
};

const onTheWebhook: Program = async (context) => {
  // An event says that accruals are ready.
  const accruals = await fetchAll<Accrual>(context, '/payout-accruals?status=earned');
  for (const accrual of accruals) {
    const event = `evt-${accrual.id}`;
    if (context.store.get(event)) continue;
    const body = { creator_id: accrual.creator_id, total_amount_cents: accrual.amount_cents, metadata: { event } };
    await call(context, '/payout-payments', { body, key: event });
    context.store.set(event, true);
  }
};

const inTheNight: Program = async (context) => {
  for (const [creator_id, accruals] of await fetchOwed(context)) {
    const open = accruals.filter(({ id }) => !context.store.get(`evt-${id}`));
    if (open.length === 0) continue;
    await call(context, '/payout-payments', {
      body: { creator_id, total_amount_cents: sum(open), metadata: { reason: 'missed events' } },
      key: `sweep-${listIds(open).join('').slice(0, 200)}`,
    });
    for (const { id } of open) context.store.set(`evt-${id}`, true);
  }
};

/** Wrong jobs on fetch, most of them with p-retry. */
export const fetchWrong: readonly PlantedJob[] = [
  {
    name: 'p-retry around the whole job',
    what: 'reads again what is paid and pays the rest without accruals, while a lost request still arrives',
    workers: [retriesTheWholeJob],
  },
  {
    name: 'aborts on every client error',
    what: 'does not repeat a 429 or a 401, writes the failure down, and marks the creator as handled',
    workers: [abortsOnClientErrors],
  },
  {
    name: 'one failure sends all again',
    what: 'repeats Promise.all of payments without keys when one of them fails',
    workers: [allOrAllAgain],
  },
  {
    name: 'a key from a body with a time in it',
    what: 'hashes the body for its key, and the body says when it was sent',
    workers: [keyOfTheBody],
  },
  {
    name: 'looks it up before each attempt',
    what: 'looks among the newest twenty payments, where a request that is still under way is not',
    workers: [looksUpOnce],
  },
  {
    name: 'a mutex of its own process',
    what: 'takes a lock that the other process does not see',
    workers: [ownMutex, ownMutex],
  },
  {
    name: 'a webhook and a sweep',
    what: 'two programs pay the same accruals, each under keys of its own',
    workers: [onTheWebhook, inTheNight],
  },
];
