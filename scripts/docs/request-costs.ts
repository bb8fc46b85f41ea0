import { createMock, type Mock } from '../../mocks/index.js';
import { pullWorld } from '../../proofs/clone/pull-organization.js';
import { verifyAccruals } from '../../proofs/index.js';
import { createClient, type TrackagoatClient } from '../../src/index.js';
import * as workflows from '../../src/workflows/index.js';
import { fillSection } from './fill-section.js';

/** A workflow or a command, on the demo. */
export type Program = (goat: TrackagoatClient, mock: Mock) => Promise<unknown>;

/** The time of the demo for the tables: 12 creators are owed something then. */
export const NOW = '2026-03-02T00:30:00Z';
const bonus = { reference: 'bonus 1', creatorId: '@maya.moves', totalCents: 500, method: 'Venmo' };

/** The id of the first row of a list. */
export const readFirst = async (
  list: PromiseLike<{ readonly data: readonly { readonly id: string }[] }>,
): Promise<string> => (await list).data[0]?.id ?? '';

/** The counted programs, by their names on the page. Another client makes the reads that only prepare a program. */
const PROGRAMS: Readonly<Record<string, Program>> = {
  '`auditUnpaidCreators`': (goat) => workflows.auditUnpaidCreators(goat),
  '`weeklyPayoutReview`': (goat) => workflows.weeklyPayoutReview(goat),
  '`findUnderperformingCreators`': (goat, { projectId }) => workflows.findUnderperformingCreators(goat, { projectId }),
  '`campaignPerformance`': async (goat, mock) =>
    workflows.campaignPerformance(goat, { campaignId: await readFirst(beside(mock).campaigns.list({ limit: 1 })) }),
  '`settleAll` with `dryRun`, 12 creators': (goat) => workflows.settleAll(goat, { method: 'Venmo', dryRun: true }),
  '`settleAll`, 12 creators': (goat) => workflows.settleAll(goat, { method: 'Venmo' }, { acceptProvisional: true }),
  '`planSettlement`': (goat) => workflows.planSettlement(goat, { creatorId: '@maya.moves', method: 'Venmo' }),
  '`commitSettlement`': async (goat, mock) => commitFirst(goat, mock),
  '`planSettlement` and `commitSettlement` for each of 12 creators': settleEach,
  '`planPayment`': (goat) => workflows.planPayment(goat, bonus),
  '`commitPayment`': async (goat, mock) =>
    workflows.commitPayment(goat, await workflows.planPayment(beside(mock), bonus)),
  '`recordPayment`': (goat) => workflows.recordPayment(goat, bonus),
  '`planPayouts`, 12 payees': (goat) => workflows.planPayouts(goat, { inFlight: [] }, { acceptProvisional: true }),
  '`recordPayments`, 12 payees': recordEach,
  '`trackagoat pull`': (goat) => pullWorld(goat, {}),
  '`trackagoat verify`': (goat) => verifyAccruals(goat),
};

/** A client of the same mock whose requests are not counted. */
function beside(mock: Mock): TrackagoatClient {
  return createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
}

async function commitFirst(goat: TrackagoatClient, mock: Mock): Promise<void> {
  const plan = await workflows.planSettlement(beside(mock), { creatorId: '@maya.moves', method: 'Venmo' });
  await workflows.commitSettlement(goat, plan, { acceptProvisional: true });
}

async function settleEach(goat: TrackagoatClient, mock: Mock): Promise<void> {
  const { creators } = await workflows.auditUnpaidCreators(beside(mock));
  for (const { creatorId } of creators) {
    const plan = await workflows.planSettlement(goat, { creatorId, method: 'Venmo' });
    await workflows.commitSettlement(goat, plan, { acceptProvisional: true });
  }
}

async function recordEach(goat: TrackagoatClient, mock: Mock): Promise<void> {
  const earned = await beside(mock).payoutAccruals.list({ status: 'earned', limit: 100 }).toArray();
  const items = [...new Set(earned.map((accrual) => accrual.creator_id))].map((creatorId) => {
    const own = earned.filter((accrual) => accrual.creator_id === creatorId);
    const totalCents = own.reduce((sum, accrual) => sum + accrual.amount_cents, 0);
    return { reference: 'week 9', creatorId, accrualIds: own.map(({ id }) => id), totalCents, method: 'Venmo' };
  });
  await workflows.recordPayments(goat, items);
}

/** Runs each program on its own demo and counts its requests. */
export async function measureRequestCosts(): Promise<ReadonlyMap<string, number>> {
  const costs = new Map<string, number>();
  for (const [name, program] of Object.entries(PROGRAMS)) {
    const mock = createMock({ seed: 'demo', now: NOW });
    let requests = 0;
    const fetch = (request: Request): Promise<Response> => {
      requests += 1;
      return mock.fetch(request);
    };
    await program(createClient({ apiKey: mock.apiKey, baseUrl: mock.baseUrl, fetch, rateLimit: false }), mock);
    costs.set(name, requests);
  }
  return costs;
}

/** Puts the table between the marks of a page. */
export function fillRequestCosts(page: string, costs: ReadonlyMap<string, number>): string {
  const rows = [...costs].map(([name, requests]) => `| ${name} | ${requests} |`);
  return fillSection(page, 'request costs', ['| workflow or command | requests |', '|---|---:|', ...rows]);
}
