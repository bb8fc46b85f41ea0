import { describe, expect, it } from 'vitest';
import type { Mock } from '../../mocks/index.js';
import { createToolset } from '../../src/agents/index.js';
import type { PayoutPayment, TrackagoatClient } from '../../src/index.js';
import { recordPayment, settleAll, settleCreator } from '../../src/workflows/index.js';
import { carryOut, getData } from '../agents/tool-result.js';
import { createClientWith, isPayment } from './odd-service.js';
import { oneWeekEarned } from './stage.js';

/* A service, or a proxy before it, that answers the request of a payment with another payment: nothing of it may be voided. */

/** A client whose payments are all answered with `other`; `arrives` says whether the service hears of them. */
function respondWith(mock: Mock, other: () => Promise<PayoutPayment>, { arrives }: { readonly arrives: boolean }) {
  return createClientWith(mock, async (request) => {
    if (!isPayment(request)) return request;
    if (arrives) await mock.fetch(request.clone());
    return Response.json({ data: await other(), error: null, meta: null }, { status: 201 });
  });
}

type Pay = (goat: TrackagoatClient, creatorId: string) => Promise<{ readonly outcome: unknown; readonly next: string }>;

const ways: readonly (readonly [string, Pay])[] = [
  [
    'recordPayment',
    async (goat, creatorId) => {
      const receipt = await recordPayment(goat, { creatorId, totalCents: 900, reference: 'invoice 17' });
      return { outcome: receipt.outcome, next: receipt.nextStep ?? '' };
    },
  ],
  [
    'settleCreator',
    async (goat, creatorId) => {
      const receipt = await settleCreator(goat, { creatorId });
      return { outcome: receipt.outcome, next: receipt.nextStep ?? '' };
    },
  ],
  [
    'settleAll',
    async (goat) => {
      const { outcome, creators } = await settleAll(goat);
      return { outcome, next: creators[0]?.receipt?.nextStep ?? '' };
    },
  ],
  [
    'the toolset, a settlement',
    async (goat) => {
      const toolset = await createToolset(goat, { allow: ['read', 'money'], approve: async () => true });
      const { outcome, warnings } = getData(await carryOut(toolset, 'plan_settlement', { creator: 'maya.moves' }));
      return { outcome, next: String(warnings) };
    },
  ],
  [
    'the toolset, a bonus',
    async (goat) => {
      const toolset = await createToolset(goat, { allow: ['read', 'money'], approve: async () => true });
      const bonus = { creator: 'maya.moves', reference: 'invoice 17', total_cents: 900 };
      const { outcome, warnings } = getData(await carryOut(toolset, 'plan_payment', bonus));
      return { outcome, next: String(warnings) };
    },
  ],
];

/** Payments of others, by what they are. */
const others = {
  'to the same payee': (goat: TrackagoatClient, mayaId: string) =>
    goat.payoutPayments.create({ creator_id: mayaId, total_amount_cents: 77_700 }),
  'to another payee': async (goat: TrackagoatClient, _: string, otisId: string) =>
    goat.payoutPayments.create({ creator_id: otisId, total_amount_cents: 900 }),
  'with the metadata of a plan': (goat: TrackagoatClient, mayaId: string) =>
    goat.payoutPayments.create({
      creator_id: mayaId,
      total_amount_cents: 77_700,
      metadata: { reference: 'invoice 16', plan_id: `payment-${'0'.repeat(64)}` },
    }),
} as const;

const cases = ways.flatMap(([name, pay]) =>
  Object.entries(others).flatMap(([what, make]) =>
    [true, false].map((arrives) => ({ name, pay, what, make, arrives })),
  ),
);

describe('a payment of somebody else, in answer to a payment', () => {
  it.each(cases)('is left as it is: $name, $what, heard: $arrives', async ({ pay, make, arrives }) => {
    for (const isThereBefore of [true, false]) {
      const { mock, goat, maya, creator } = await oneWeekEarned();
      const otis = await creator('chef_otis');
      let made: PayoutPayment | undefined;
      const other = async () => (made ??= await make(goat, maya.id, otis.id));
      if (isThereBefore) await other();
      const { outcome, next } = await pay(respondWith(mock, other, { arrives }), maya.id);
      expect(outcome).toBe('unknown');
      expect(next).toContain(made?.id);
      expect((await goat.payoutPayments.get(made?.id ?? '')).status).toBe('paid');
      expect((await goat.payoutPayments.list({ status: 'voided' })).data).toEqual([]);
    }
  });
});
