import got, { type Got, HTTPError, TimeoutError } from 'got';
import type { Program, WorkerContext } from 'trackagoat-sdk/explore';
import {
  type Accrual,
  byCreator,
  type Creator,
  listIds,
  type Page,
  type Payment,
  type PlantedJob,
  sum,
} from '../job.js';

/** A client by got, with its own retries for reads. */
export function createGot({ mock }: WorkerContext): Got {
  return got.extend({
    prefixUrl: mock.baseUrl,
    headers: { authorization: `Bearer ${mock.apiKey}` },
    responseType: 'json',
    timeout: { request: 15_000 },
    retry: { limit: 2 },
  });
}

/** All rows of a list. */
export async function listBy<Row>(client: Got, path: string, query: Record<string, string> = {}): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await client
      .get(path, { searchParams: { ...query, ...(cursor ? { cursor } : {}) } })
      .json<Page<Row>>();
    rows.push(...page.data);
    cursor = page.meta?.nextCursor;
  } while (cursor);
  return rows;
}

const newKeyInAHook: Program = async (context) => {
  const client = createGot(context).extend({
    retry: { limit: 3, methods: ['GET', 'POST'] },
    hooks: {
      beforeRequest: [
        (options) => {
          if (options.method === 'POST') options.headers['idempotency-key'] = crypto.randomUUID();
        },
      ],
      beforeRetry: [
        (_, __) => {
          context.store.set('retries', ((context.store.get('retries') as number | undefined) ?? 0) + 1);
        },
      ],
    },
  });
  const cycle = new Date().toISOString().slice(0, 7);
  for (const [creator_id, accruals] of byCreator(
    await listBy<Accrual>(client, 'payout-accruals', { status: 'earned' }),
  )) {
    if (context.store.get(`${cycle} ${creator_id}`)) continue;
    await client.post('payout-payments', {
      json: { creator_id, total_amount_cents: sum(accruals), metadata: { cycle } },
    });
    context.store.set(`${cycle} ${creator_id}`, true);
  }
};

const noBodyNoDebt: Program = async (context) => {
  const { store } = context;
  const client = createGot(context).extend({ throwHttpErrors: false, retry: { limit: 0 } });
  const queue =
    (store.get('queue') as string[] | undefined) ??
    byCreator(await listBy<Accrual>(client, 'payout-accruals', { status: 'earned' })).map(([id]) => id);
  store.set('queue', queue);
  while (queue.length > 0) {
    const creator_id = queue[0] as string;
    const { data } = await client
      .post('payout-payments', { json: { creator_id, auto_apply_outstanding: true } })
      .json<{ data: Payment | null }>();
    if (data) store.set(`receipt ${creator_id}`, data.id);
    queue.shift();
    store.set('queue', [...queue]);
  }
};

const sameAmountIsOurs: Program = async (context) => {
  const client = createGot(context);
  for (const [creator_id, accruals] of byCreator(
    await listBy<Accrual>(client, 'payout-accruals', { status: 'earned' }),
  )) {
    for (const accrual of accruals) {
      if (context.store.get(accrual.id)) continue;
      try {
        await client.post('payout-payments', { json: { creator_id, accrual_ids: [accrual.id] } });
      } catch (error) {
        if (error instanceof HTTPError) throw error;
        const payments = await listBy<Payment>(client, 'payout-payments', { creator_id });
        if (!payments.some(({ total_amount_cents: cents }) => cents === accrual.amount_cents)) throw error;
      }
      context.store.set(accrual.id, 'paid');
    }
  }
};

const lastMonthWithoutItsEnd: Program = async (context) => {
  const client = createGot(context);
  const today = new Date();
  const end = Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), 1);
  const begin = Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - 1, 1);
  const owed = await listBy<Accrual>(client, 'payout-accruals', { status: 'earned' });
  const due = owed.filter(({ period_end_at: at }) => Date.parse(at) > begin && Date.parse(at) < end);
  for (const [creator_id, accruals] of byCreator(due)) {
    await client.post('payout-payments', { json: { creator_id, accrual_ids: listIds(accruals) } });
  }
};

const skipsTheHeader: Program = async (context) => {
  const client = createGot(context);
  const creators = await listBy<Creator>(client, 'creators');
  const rows = [['id', 'handle'], ...creators.map(({ id, tiktok_handle: handle }) => [id, handle])];
  // The rows have no header any more when they come from here.
  for (let at = 1; at < creators.length; at += 1) {
    const creator_id = (creators[at] as Creator).id;
    const owed = await listBy<Accrual>(client, 'payout-accruals', { status: 'earned', creator_id });
    if (owed.length === 0) continue;
    await client.post('payout-payments', { json: { creator_id, accrual_ids: listIds(owed) } });
  }
  context.store.set('rows', rows.length);
};

const automaticOnesOnly: Program = async (context) => {
  const client = createGot(context);
  const creators = (await listBy<Creator>(client, 'creators')).filter(({ tracking_mode: mode }) => mode === 'auto');
  const wanted = new Set(creators.map(({ id }) => id));
  const owed = await listBy<Accrual>(client, 'payout-accruals', { status: 'earned' });
  for (const [creator_id, accruals] of byCreator(owed.filter(({ creator_id: id }) => wanted.has(id)))) {
    await client.post('payout-payments', { json: { creator_id, accrual_ids: listIds(accruals) } });
  }
};

const givesUpOnAMethod: Program = async (context) => {
  const { store } = context;
  const client = createGot(context);
  const methods = await listBy<{ id: string }>(client, 'payout-methods');
  for (const [creator_id, accruals] of byCreator(
    await listBy<Accrual>(client, 'payout-accruals', { status: 'earned' }),
  )) {
    const state = (store.get(creator_id) as string | undefined) ?? 'open';
    if (state === 'needs attention') continue;
    try {
      await client.post('payout-payments', {
        json: { creator_id, accrual_ids: listIds(accruals), method_id: methods[0]?.id },
      });
    } catch (error) {
      const isOurs = error instanceof HTTPError && error.response.statusCode < 500 && error.response.statusCode !== 429;
      if (isOurs || error instanceof TimeoutError) store.set(creator_id, 'needs attention');
      else throw error;
    }
  }
};

/** Wrong jobs on got. */
export const gotWrong: readonly PlantedJob[] = [
  {
    name: 'a hook makes the key',
    what: 'lets got repeat a POST, and a hook gives each attempt a key of its own',
    workers: [newKeyInAHook],
  },
  {
    name: 'no payment in the body',
    what: 'throws at no status, and takes a response without a payment for nothing owed',
    workers: [noBodyNoDebt],
  },
  {
    name: 'a payment of that amount is ours',
    what: 'looks for a payment of the same amount after a lost response, and finds an older one',
    workers: [sameAmountIsOurs],
  },
  {
    name: 'last month without its last moment',
    what: 'takes what ended after the first and before the first, so what ends with the month is in no month',
    workers: [lastMonthWithoutItsEnd],
  },
  {
    name: 'skips a header that is not there',
    what: 'begins its loop at the second creator',
    workers: [skipsTheHeader],
  },
  {
    name: 'creators of automatic tracking only',
    what: 'filters creators by how they are tracked, and forgets those who are tracked by selection',
    workers: [automaticOnesOnly],
  },
  {
    name: 'needs attention for ever',
    what: 'sets a creator aside after one refusal or timeout, and nothing brings it back',
    workers: [givesUpOnAMethod],
  },
];
