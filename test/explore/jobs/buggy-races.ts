import { findMaya, type Job, payFor, readByCreator, readOwed, sum } from './job.js';

const paidInMemory = new Set<string>();

/** Mistakes of two at once, of order, and of what is kept where. */
export const buggyRaces: readonly Job[] = [
  {
    name: 'checks, then pays',
    paysMaya: true,
    what: 'checks whether the week was paid, and pays if not, but another worker pays in between',
    workers: 2,
    program: async ({ goat }) => {
      const creatorId = await findMaya(goat);
      const cents = sum(await readOwed(goat, creatorId));
      const payments = await goat.payoutPayments.list({ creator_id: creatorId }).toArray();
      if (payments.some(({ metadata }) => metadata.week === '2026-05')) return;
      await goat.payoutPayments.create({
        creator_id: creatorId,
        total_amount_cents: cents,
        metadata: { week: '2026-05' },
      });
    },
  },
  {
    name: 'locks in two steps',
    what: 'reads the lock, sends another request, and only then takes it',
    workers: 2,
    program: async ({ goat, store }) => {
      const isLocked = store.get('lock');
      const creatorId = await findMaya(goat);
      if (isLocked) return;
      store.set('lock', true);
      await goat.payoutPayments.create({
        creator_id: creatorId,
        total_amount_cents: sum(await readOwed(goat, creatorId)),
      });
    },
  },
  {
    name: 'remembers in memory',
    what: 'keeps what it paid in a variable',
    program: async ({ goat }) => {
      const owed = (await readOwed(goat)).filter(({ id }) => !paidInMemory.has(id));
      for (const accrual of owed) {
        await goat.payoutPayments.create(payFor(accrual.creator_id, [accrual]));
        paidInMemory.add(accrual.id);
      }
    },
  },
  {
    name: 'pays and asks afterwards',
    what: 'pays before a person has approved it',
    program: async ({ goat, approve }) => {
      for (const [creatorId, accruals] of await readByCreator(goat)) {
        await goat.payoutPayments.create(payFor(creatorId, accruals));
        approve({ creatorId, cents: sum(accruals) });
      }
    },
  },
  {
    name: 'pays what the cron added',
    what: 'shows a person a sum, and then settles whatever is owed by that time',
    program: async ({ goat, approve }) => {
      for (const [creatorId, accruals] of await readByCreator(goat)) {
        approve({ creatorId, cents: sum(accruals) });
        await goat.payoutPayments.create({ creator_id: creatorId, auto_apply_outstanding: true });
      }
    },
  },
  {
    name: 'voids and pays again',
    what: 'voids the newest payment when it does not know what happened, even if another worker made it',
    workers: 2,
    program: async ({ goat }) => {
      const creatorId = await findMaya(goat);
      const body = { creator_id: creatorId, auto_apply_outstanding: true } as const;
      const describe = (payment: { id: string; total_amount_cents: number }) => {
        return { outcome: 'committed', paidCents: payment.total_amount_cents, payment: { id: payment.id } };
      };
      try {
        return describe(await goat.payoutPayments.create(body, { maxRetries: 0 }));
      } catch {
        const { data } = await goat.payoutPayments.list({ creator_id: creatorId, status: 'paid', limit: 1 });
        if (data[0]) await goat.payoutPayments.void(data[0].id);
        return describe(await goat.payoutPayments.create(body));
      }
    },
  },
  {
    name: 'pays the bonus twice',
    paysMaya: true,
    what: 'settles what is owed with auto_apply, and pays the same sum by hand when that fails',
    program: async ({ goat }) => {
      const creatorId = await findMaya(goat);
      const cents = sum(await readOwed(goat, creatorId));
      if (cents === 0) return;
      const body = { creator_id: creatorId, auto_apply_outstanding: true } as const;
      await goat.payoutPayments
        .create(body, { maxRetries: 0 })
        .catch(() => goat.payoutPayments.create({ creator_id: creatorId, total_amount_cents: cents }));
    },
  },
];
