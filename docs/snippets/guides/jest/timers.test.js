const { createClient } = require('trackagoat-sdk');
const { createMock } = require('trackagoat-sdk/mocks');

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('half a minute of back-off takes no real time', async () => {
  const mock = createMock({ seed: 'demo' });
  const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
  mock.faults.add({ operation: 'listProjects', kind: 'rate_limited', retry_after: 30 });
  const projects = goat.projects.list().withResponse();
  await jest.runAllTimersAsync();
  expect((await projects).attempts).toBe(2);
});
