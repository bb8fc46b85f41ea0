// The types that users rely on, compiled against the published ones.
import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';
import { setupMockServer } from 'trackagoat-sdk/mocks/node';
import { serveMock } from 'trackagoat-sdk/mocks/server';
import { CreatorSchema } from 'trackagoat-sdk/schemas';

const mock = createMock({ seed: 'demo', now: '2026-03-02T00:00:00Z' });
const goat = createClient({ apiKey: mock.apiKey, baseUrl: mock.baseUrl, fetch: mock.fetch });

export async function earnedCents(creatorId: string): Promise<number> {
  let sum = 0;
  for await (const accrual of goat.payoutAccruals.list({ creator_id: creatorId, status: 'earned' })) {
    const cents: number = accrual.amount_cents;
    sum += cents;
  }
  // @ts-expect-error a status that does not exist
  goat.payoutAccruals.list({ status: 'owed' });
  return sum;
}

export const handle = (value: unknown): string => CreatorSchema.parse(value).tiktok_handle;
export const start = async (): Promise<string> => (await serveMock({ port: 0 })).url;
export const { server } = setupMockServer({ seed: 'demo' });
