import { createClient } from 'trackagoat-sdk';
import { cloneOrganization } from 'trackagoat-sdk/clone';
import { createMock } from 'trackagoat-sdk/mocks';
import { expect, it } from 'vitest';
import { estimatePull } from '../../proofs/read/estimate-pull.js';
import { VirtualTime } from '../agents/virtual-time.js';

/** The most requests in any sixty seconds. */
function countBusiestMinute(times: readonly number[]): number {
  return Math.max(...times.map((end) => times.filter((time) => time > end - 60_000 && time <= end).length));
}

it('a pull from the live service with a key that may only read takes sixty requests in any minute at most, as the service counts them, and none too many', async () => {
  const mock = createMock({ seed: 'demo', now: '2026-03-02T00:20:00Z', limits: { rateLimits: true } });
  const time = new VirtualTime(mock);
  const reach = time.fetchAfter(() => 120);
  const seen: { readonly at: number; readonly method: string; readonly status: number }[] = [];
  const goat = createClient({
    apiKey: mock.createKey(['read']),
    clock: time,
    fetch: async (request) => {
      const at = time.now();
      const response = await reach(request);
      seen.push({ at, method: request.method, status: response.status });
      return response;
    },
  });
  const { minutes, spent } = await time.run(estimatePull(goat, { history: 'none' }));
  const before = time.now();
  const { requests } = await time.run(cloneOrganization(goat, { history: 'none' }));
  expect(seen.length).toBe(spent + requests);
  expect(countBusiestMinute(seen.map(({ at }) => at))).toBe(60);
  expect(new Set(seen.map(({ status }) => status))).toEqual(new Set([200, 404]));
  expect(new Set(seen.map(({ method }) => method))).toEqual(new Set(['GET']));
  // The estimate says minutes of sixty requests; the last one need not be full.
  expect(Math.ceil((time.now() - before) / 60_000)).toBeLessThanOrEqual(minutes);
});
