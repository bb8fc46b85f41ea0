import { describe, expect, it } from 'vitest';
import { createClient } from '../../src/index.js';
import { recordPayments } from '../../src/workflows/index.js';
import { inAnyOrder } from '../harness/any-order.js';
import { payeesEarned, payOthers } from './forty-payees.js';

describe('requests of a list', () => {
  it.each([5, 40, 300])(
    'for %i payees with four accruals each are 8, three a payee and what is owed',
    async (payees) => {
      const { mock, goat, items } = await payeesEarned(payees, 4);
      const before = mock.requests.count();
      const report = await recordPayments(goat, items);
      const requests = mock.requests.count() - before;
      expect(report.totals).toMatchObject({ committed: payees, paidCents: payees * 100_000 });
      expect(requests).toBe(report.usage.requests);
      expect(requests).toBeLessThanOrEqual(8 + 3 * payees + Math.ceil((payees * 4) / 100));
      if (payees === 40) expect(requests).toBeLessThanOrEqual(135);
    },
  );

  it.each([0, 2_000, 20_000])(
    'again, after %i earlier payments, are 8 and the fewer of payees and pages',
    async (earlier) => {
      const { mock, goat, items } = await payeesEarned(40, 1);
      await payOthers(mock, goat, earlier);
      await recordPayments(goat, items);
      const bound = 8 + Math.min(40, Math.ceil((earlier + 40) / 100));
      const shuffled = createClient({ apiKey: mock.apiKey, fetch: inAnyOrder(mock, 3, 'whole') });
      for (const client of [goat, shuffled]) {
        const { totals, usage } = await recordPayments(client, items);
        expect(totals).toMatchObject({ already_paid: 40 });
        expect(usage.requests).toBeLessThanOrEqual(bound);
      }
    },
    60_000,
  );
});
