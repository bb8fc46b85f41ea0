import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a back-off takes no real time', async () => {
  const mock = createMock({ seed: 'demo' });
  const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
  mock.faults.add({ operation: 'listProjects', kind: 'rate_limited', retry_after: 30 });
  const projects = goat.projects.list().withResponse();
  await vi.runAllTimersAsync();
  expect((await projects).attempts).toBe(2);
});

test('a deadline takes no real time', async () => {
  const mock = createMock({ seed: 'demo' });
  const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
  mock.faults.add({ operation: 'listProjects', kind: 'latency', ms: 600_000, times: 9 });
  const late = expect(goat.projects.list({}, { deadlineMs: 60_000 })).rejects.toMatchObject({ name: 'TimeoutError' });
  await vi.advanceTimersByTimeAsync(60_000);
  await late;
});
