import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Program, WorkerContext } from 'trackagoat-sdk/explore';
import { type Accrual, byCreator, type Creator, listIds, type PlantedJob, sum } from '../job.js';
import { call, fetchAll, fetchOwed } from './fetch-wrong.js';

const pay = (context: WorkerContext, creator_id: string, accruals: readonly Accrual[], key: string): Promise<unknown> =>
  call(context, '/payout-payments', { body: { creator_id, total_amount_cents: sum(accruals) }, key });

const plansFirst: Program = async (context) => {
  const plan = context.store.get('plan') as [string, Accrual[]][] | undefined;
  if (!plan) {
    const owed = await fetchOwed(context);
    if (owed.length > 0) context.store.set('plan', owed);
    return;
  }
  for (const [creator, accruals] of plan) await pay(context, creator, accruals, crypto.randomUUID());
  context.store.delete('plan');
};

type Step = readonly [name: string, act: () => Promise<unknown>];

function* payWeek(context: WorkerContext): Generator<Step, void, unknown> {
  const owed = (yield ['list', () => fetchOwed(context)]) as [string, Accrual[]][];
  for (const [creator, accruals] of owed) {
    yield [`pay ${creator}`, () => pay(context, creator, accruals, crypto.randomUUID())];
  }
}

const replaysItsSteps: Program = async (context) => {
  const { store } = context;
  const history = (store.get('history') ?? {}) as Record<string, unknown>;
  const steps = payWeek(context);
  for (let next = steps.next(); !next.done; ) {
    const [name, act] = next.value;
    if (!(name in history)) {
      const result = await act();
      store.set('history', Object.assign(history, { [name]: result ?? null }));
    }
    next = steps.next(history[name]);
  }
  store.delete('history');
};

const zipsTwoLists: Program = async (context) => {
  const [creators, accruals] = await Promise.all([
    fetchAll<Creator>(context, '/creators'),
    fetchAll<Accrual>(context, '/payout-accruals?status=earned'),
  ]);
  const owed = byCreator(accruals).sort(([left], [right]) => (left < right ? -1 : 1));
  const payees = creators.map(({ id }) => id).sort();
  for (const [at, [, own]] of owed.entries())
    await pay(context, payees[at] ?? '', own, listIds(own).join().slice(0, 250));
};

const writesAChunkAgain: Program = async (context) => {
  const write = async ([creator, accruals]: [string, Accrual[]], attempts = 3): Promise<void> => {
    try {
      await pay(context, creator, accruals, crypto.randomUUID());
    } catch (error) {
      if (attempts === 1) throw error;
      await write([creator, accruals], attempts - 1);
    }
  };
  const sink = new Writable({
    objectMode: true,
    write: (owed: [string, Accrual[]], _encoding, done) => void write(owed).then(() => done(), done),
  });
  await pipeline(Readable.from(await fetchOwed(context)), sink);
};

/** In the manner of workflow engines and streams. */
export const workflowWrong: readonly PlantedJob[] = [
  {
    name: 'plans first, pays when it runs again',
    what: 'a plan that a crash leaves is paid again, by its sum',
    workers: [plansFirst],
  },
  {
    name: 'a workflow that replays its steps',
    what: 'a step without a result draws a new key',
    workers: [replaysItsSteps],
  },
  { name: 'zips two lists', what: 'takes for granted that both have the same creators', workers: [zipsTwoLists] },
  { name: 'writes a chunk of a stream again', what: 'each attempt has a key of its own', workers: [writesAChunkAgain] },
];
