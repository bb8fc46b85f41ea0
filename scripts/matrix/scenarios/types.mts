import { createClient, hasStatus, isRateLimitError, type PayoutPayment } from 'trackagoat-sdk';
import { redisLimiterStore } from 'trackagoat-sdk/limiter-redis';
import { createMock } from 'trackagoat-sdk/mocks';
import { responseSchemas } from 'trackagoat-sdk/schemas';

const mock = createMock({ seed: 'demo' });
const store = redisLimiterStore({ eval: async () => 0 });
const validate = { mode: 'strict', schemas: responseSchemas } as const;
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch, rateLimit: { store }, validate });

export async function settle(creator_id: string): Promise<PayoutPayment | undefined> {
  for await (const accrual of goat.payoutAccruals.list({ creator_id })) {
    if (hasStatus(accrual, 'earned')) {
      const earned: 'earned' = accrual.status;
      console.log(earned, accrual.amount_cents.toFixed(0));
    }
  }
  // @ts-expect-error no such status
  goat.payoutAccruals.list({ status: 'ernaed' });
  try {
    return await goat.payoutPayments.create({ creator_id, auto_apply_outstanding: true });
  } catch (error) {
    if (isRateLimitError(error)) console.log(error.resetsAt.toISOString(), error.limit);
    return undefined;
  }
}
