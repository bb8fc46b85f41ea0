// The types that users rely on, compiled against the published ones.
import { createClient, hasStatus, isRateLimitError, type PayoutPayment } from 'trackagoat-sdk';
import { redisLimiterStore } from 'trackagoat-sdk/limiter-redis';
import { createMock } from 'trackagoat-sdk/mocks';
import { setupMockServer } from 'trackagoat-sdk/mocks/node';
import { serveMock } from 'trackagoat-sdk/mocks/server';
import { CreatorSchema, responseSchemas } from 'trackagoat-sdk/schemas';

const mock = createMock({ seed: 'demo', now: '2026-03-02T00:00:00Z' });
const rateLimit = { store: redisLimiterStore({ eval: async () => 0 }) };
const validate = { mode: 'strict', schemas: responseSchemas } as const;
const { apiKey, baseUrl, fetch } = mock;
const goat = createClient({ apiKey, baseUrl, fetch, rateLimit, validate });

export async function settle(creator_id: string): Promise<PayoutPayment | undefined> {
  for await (const accrual of goat.payoutAccruals.list({ creator_id, status: 'earned' })) {
    const cents: number = accrual.amount_cents;
    if (hasStatus(accrual, 'earned')) {
      const earned: 'earned' = accrual.status;
      console.log(earned, cents);
    }
  }
  // @ts-expect-error a status that does not exist
  goat.payoutAccruals.list({ status: 'owed' });
  try {
    return await goat.payoutPayments.create({ creator_id, auto_apply_outstanding: true });
  } catch (error) {
    if (isRateLimitError(error)) console.log(error.resetsAt.toISOString(), error.limit);
    return undefined;
  }
}

export const handle = (value: unknown): string => CreatorSchema.parse(value).tiktok_handle;
export const start = async (): Promise<string> => (await serveMock({ port: 0 })).url;
export const { server } = setupMockServer({ seed: 'demo' });
