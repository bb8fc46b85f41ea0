import { createClient, isRateLimitError } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';

// 60 requests a minute; off by default, or tests would trip on it.
const mock = createMock({ limits: { rateLimits: true } });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch, maxRetries: 0 });

for (let call = 1; call <= 60; call += 1) await goat.projects.list();
try {
  await goat.projects.list();
} catch (error) {
  if (!isRateLimitError(error)) throw error;
  console.log(error.limit, error.retryAfterMs); // → window 60000
}

mock.clock.advance({ minutes: 1 });
// With the mock's clock the client's waits move the world, and take no time.
const patient = createClient({ apiKey: mock.apiKey, fetch: mock.fetch, clock: mock.clientClock });
for (let call = 1; call <= 150; call += 1) await patient.projects.list();
console.log(mock.requests.count({ status: 200 }), mock.clock.now); // → 210 2026-01-05T00:03:00.000Z
