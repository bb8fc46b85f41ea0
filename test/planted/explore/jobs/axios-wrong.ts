import axios, { type AxiosInstance, isAxiosError } from 'axios';
import type { Program, WorkerContext } from 'trackagoat-sdk/explore';
import { type Accrual, byCreator, listIds, type Page, type Payment, type PlantedJob, sum } from '../job.js';

/** The client that a service of an agency makes once. */
export function createApi({ mock }: WorkerContext): AxiosInstance {
  return axios.create({
    baseURL: mock.baseUrl,
    timeout: 10_000,
    headers: { authorization: `Bearer ${mock.apiKey}` },
    // As for a service whose proxy is set by the environment elsewhere.
    proxy: false,
  });
}

/** All rows of a list. */
export async function readAll<Row>(api: AxiosInstance, path: string, params: object = {}): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: string | null | undefined;
  do {
    const { data: page } = await api.get<Page<Row>>(path, { params: { ...params, ...(cursor ? { cursor } : {}) } });
    rows.push(...page.data);
    cursor = page.meta?.nextCursor;
  } while (cursor);
  return rows;
}

const earned = (api: AxiosInstance) => readAll<Accrual>(api, '/payout-accruals', { status: 'earned' });

const uniqueBatchId: Program = async (context) => {
  const api = createApi(context);
  for (const [creator_id, accruals] of byCreator(await earned(api))) {
    const paid = await readAll<Payment>(api, '/payout-payments', { creator_id });
    const run = `payroll-${new Date().toISOString().slice(0, 10)}`;
    if (paid.some(({ metadata, status }) => metadata.run === run && status === 'paid')) continue;
    for (let attempt = 1; ; attempt += 1) {
      const batch = Math.random().toString(36).slice(2);
      try {
        await api.post(
          '/payout-payments',
          { creator_id, total_amount_cents: sum(accruals), metadata: { run } },
          { headers: { 'idempotency-key': batch } },
        );
        break;
      } catch (error) {
        if (attempt === 3) throw error;
        await new Promise((resolve) => setTimeout(resolve, 500 * attempt));
      }
    }
  }
};

const timeoutMeansNotPaid: Program = async (context) => {
  const api = createApi(context);
  const done = new Set((context.store.get('done') as string[] | undefined) ?? []);
  for (const [creator_id, accruals] of byCreator(await earned(api))) {
    const open = accruals.filter(({ id }) => !done.has(id));
    if (open.length === 0) continue;
    const pay = () => api.post('/payout-payments', { creator_id, total_amount_cents: sum(open) });
    await pay().catch((error: unknown) => {
      if (isAxiosError(error) && error.code === 'ECONNABORTED') return pay();
      throw error;
    });
    for (const { id } of open) done.add(id);
    context.store.set('done', [...done]);
  }
};

const refundsTheLedger: Program = async (context) => {
  const { store } = context;
  const api = createApi(context);
  for (const [creator_id, accruals] of byCreator(await earned(api))) {
    for (const accrual of accruals) {
      const entry = `debit:${accrual.id}`;
      if (store.get(entry) === 'debited') continue;
      store.set(entry, 'debited');
      try {
        await api.post(
          '/payout-payments',
          { creator_id, total_amount_cents: accrual.amount_cents, metadata: { accrual: accrual.id } },
          { headers: { 'idempotency-key': `transfer-${accrual.id}-${context.now()}` } },
        );
      } catch {
        // The creator gets the balance back, and the next run pays it.
        store.delete(entry);
      }
    }
  }
};

const windowOfTheFirst: Program = async (context) => {
  const { store, now } = context;
  const month = new Date(now()).toISOString().slice(0, 7);
  if (store.get('paid-month') === month) return;
  const api = createApi(context);
  for (const [creator_id, accruals] of byCreator(await earned(api))) {
    await api.post(
      '/payout-payments',
      { creator_id, total_amount_cents: sum(accruals), metadata: { month } },
      { headers: { 'idempotency-key': crypto.randomUUID() } },
    );
  }
  store.set('paid-month', month);
};

const paidBeforeTransfer: Program = async (context) => {
  const { store } = context;
  const api = createApi(context);
  for (const accrual of await earned(api)) {
    if (store.get(accrual.id) === 'paid') continue;
    store.set(accrual.id, 'paid');
    await api.post('/payout-payments', { creator_id: accrual.creator_id, accrual_ids: [accrual.id] });
  }
};

const everyStatusIsFine: Program = async (context) => {
  const { store } = context;
  const api = createApi(context);
  api.defaults.validateStatus = () => true;
  for (const [creator_id, accruals] of byCreator(await earned(api))) {
    const open = accruals.filter(({ id }) => !store.get(id));
    if (open.length === 0) continue;
    const { data } = await api.post<{ data: Payment | null }>('/payout-payments', {
      creator_id,
      accrual_ids: listIds(open),
    });
    for (const { id } of open) store.set(id, data.data?.id ?? 'sent');
  }
};

const fullPageMeansMore: Program = async (context) => {
  const api = createApi(context);
  const rows: Accrual[] = [];
  // Newest first, with what is paid already: a page that is not full is the last one.
  let cursor: string | null | undefined;
  for (;;) {
    const { data: page } = await api.get<Page<Accrual>>('/payout-accruals', {
      params: { limit: 50, ...(cursor ? { cursor } : {}) },
    });
    rows.push(...page.data);
    cursor = page.meta?.nextCursor;
    if (page.data.length < 50) break;
  }
  for (const [creator_id, accruals] of byCreator(rows.filter(({ status }) => status === 'earned'))) {
    await api.post('/payout-payments', { creator_id, accrual_ids: listIds(accruals) });
  }
};

const settledAndForgotten: Program = async (context) => {
  const { store, now } = context;
  const week = Math.floor((now() / 86_400_000 + 3) / 7);
  if (store.get('week') === week) return;
  const api = createApi(context);
  const pays = byCreator(await earned(api)).map(([creator_id, accruals]) =>
    api.post('/payout-payments', { creator_id, accrual_ids: listIds(accruals) }),
  );
  const results = await Promise.allSettled(pays);
  const failed = results.filter(({ status }) => status === 'rejected').length;
  store.set('week', week);
  store.set('report', `${results.length - failed} paid, ${failed} failed`);
};

const wholeDollars: Program = async (context) => {
  const api = createApi(context);
  for (const [creator_id, accruals] of byCreator(await earned(api))) {
    const dollars = Math.floor(sum(accruals) / 100);
    await api.post('/payout-payments', {
      creator_id,
      accrual_ids: listIds(accruals),
      total_amount_cents: dollars * 100,
    });
  }
};

/** Wrong jobs on axios. */
export const axiosWrong: readonly PlantedJob[] = [
  {
    name: 'a unique batch id for each attempt',
    what: 'sends a sum under a random batch id, and makes a new id when it tries again',
    workers: [uniqueBatchId],
  },
  {
    name: 'a timeout means not paid',
    what: 'sends the sum again when axios gave up waiting, without a key',
    workers: [timeoutMeansNotPaid],
  },
  {
    name: 'gives the balance back on every error',
    what: 'debits its own ledger, and takes the debit back although the transfer may have arrived',
    workers: [refundsTheLedger],
  },
  {
    name: 'marks the month when everything is paid',
    what: 'the scheduler starts it every ten minutes, and the mark comes only after the last payment',
    workers: [windowOfTheFirst, windowOfTheFirst],
  },
  {
    name: 'paid in the database before the transfer',
    what: 'marks a commission as paid, and then sends the payment, which may fail',
    workers: [paidBeforeTransfer],
  },
  {
    name: 'accepts every status',
    what: 'sets validateStatus so that nothing throws, and never looks at the response',
    workers: [everyStatusIsFine],
  },
  {
    name: 'a page that is not full is the last',
    what: 'stops at a page of less than 50 rows, and does not look at the cursor',
    workers: [fullPageMeansMore],
  },
  {
    name: 'counts failures and closes the week',
    what: 'pays by allSettled, writes how many failed, and does not look at the week again',
    workers: [settledAndForgotten],
  },
  {
    name: 'whole dollars',
    what: 'settles accruals with a total that is cut to whole dollars',
    workers: [wholeDollars],
  },
];
