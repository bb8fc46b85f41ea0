import { createClient, isRateLimitError } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock({ rateLimits: true }); // 60 requests a minute; off by default, or tests would trip on it
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch, maxRetries: 0 });

for (let call = 1; call <= 60; call += 1) await goat.projects.list();
try {
  await goat.projects.list();
} catch (error) {
  if (!isRateLimitError(error)) throw error;
  console.log(error.limit, error.retryAfterMs); // → window 60000
}

// The mock's minute passes at once. The first client would wait a real one, so that it sends nothing in vain.
mock.clock.advance({ minutes: 1 });
const later = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
console.log((await later.projects.list()).data.length); // → 1
