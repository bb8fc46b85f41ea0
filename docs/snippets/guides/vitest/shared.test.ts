import { createClient } from 'trackagoat-sdk';
import { expect, inject, test } from 'vitest';

test('reads from the mock that all test files share', async () => {
  // A separate world, so that test files can run side by side.
  const body = JSON.stringify({ seed: 'demo' });
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${inject('mockUrl')}/_mock/organizations`, { method: 'POST', headers, body });
  const world = await response.json();
  const goat = createClient({ apiKey: world.api_key, baseUrl: `${inject('mockUrl')}/api/v1` });
  expect((await goat.projects.list()).data).toHaveLength(2);
});
