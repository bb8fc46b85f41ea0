import { createClient } from 'trackagoat-sdk';
import { createToolset } from 'trackagoat-sdk/agents';
import type { ExploreOptions, Invariant, Program } from 'trackagoat-sdk/explore';
import { recordPayment, settleAll, settleCreator } from 'trackagoat-sdk/workflows';
import { createWorld } from './world.js';

/** A job of this package, and what must hold however it is interrupted. */
export interface OwnJob {
  readonly name: string;
  readonly options: Pick<ExploreOptions, 'world' | 'workers' | 'invariants'>;
}

const BONUS = 5_000;
const REFERENCE = 'invoice 17';

/** A bonus is not a debt. Its reference makes it one payment. */
const oneLivePayment: Invariant = {
  name: 'oneLivePayment',
  check: async ({ mock }) => {
    const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
    const payments = await goat.payoutPayments.list({ status: 'paid' }).toArray();
    const ours = payments.filter(({ metadata }) => metadata.reference === REFERENCE);
    return ours.length > 1 ? `${REFERENCE} was paid ${ours.length} times` : undefined;
  },
};

/** Every way of this package to pay, each with the given number of workers. */
export async function listOwnJobs(workers: number): Promise<OwnJob[]> {
  const { world, creatorId } = await createWorld(['chef.otis']);
  const job = (name: string, program: Program, ...invariants: ExploreOptions['invariants'] & object) => ({
    name,
    options: { world, workers: Array.from({ length: workers }, () => program), invariants },
  });
  const settles = ['paidOnce', 'booksBalance', 'receiptsTellTheTruth'] as const;

  const one: Program = ({ goat }) => settleCreator(goat, { creatorId, method: 'Venmo' });
  const all: Program = ({ goat }) => settleAll(goat, { method: 'Venmo' });
  const bonus: Program = ({ goat }) =>
    recordPayment(goat, { creatorId, method: 'Venmo', totalCents: BONUS, reference: REFERENCE });
  const agent: Program = async ({ goat, approve }) => {
    const toolset = await createToolset(goat, {
      allow: ['read', 'money'],
      approve: async ({ totalCents }) => {
        approve({ creatorId, cents: totalCents });
        return true;
      },
    });
    const planned = await toolset.call('plan_settlement', { creator: creatorId, method: 'Venmo' });
    if (planned.ok) await toolset.call('commit_plan', { plan_id: planned.data.plan_id });
    await toolset.ended();
  };
  return [
    job('settleCreator', one, ...settles),
    job('settleAll', all, ...settles, 'eventuallySettled'),
    job('recordPayment', bonus, oneLivePayment, 'booksBalance', 'receiptsTellTheTruth'),
    job('the toolset', agent, 'paidOnce', 'booksBalance', 'nothingUnapproved'),
  ];
}
