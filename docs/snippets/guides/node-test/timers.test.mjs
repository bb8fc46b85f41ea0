import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';

/** node:test fakes Date and setTimeout, but not performance.now(), by which the client measures. */
const clock = {
  now: () => Date.now(),
  setTimeout: (run, ms) => setTimeout(run, ms),
  clearTimeout: (timer) => clearTimeout(timer),
};

test('half a minute of back-off takes no real time', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  const mock = createMock({ seed: 'demo' });
  const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch, clock });
  mock.faults.add({ operation: 'listProjects', kind: 'rate_limited', retry_after: 30 });

  let isDone = false;
  const call = goat.projects.list().withResponse();
  call.finally(() => {
    isDone = true;
  });
  while (!isDone) {
    await setImmediate(); // lets the client reach its next timer
    context.mock.timers.tick(1_000);
  }
  assert.equal((await call).attempts, 2);
});
