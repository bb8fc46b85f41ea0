import { createClient } from 'trackagoat-sdk';
import { setupMockServer } from 'trackagoat-sdk/mocks/node';
import { afterAll, beforeAll, expect, test } from 'vitest';

const { server, mock, isolated } = setupMockServer({ seed: 'demo' });
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());

// The code under test makes its own client, with the one key of the mock.
const countProjects = async () => (await createClient({ apiKey: mock.apiKey }).projects.list()).data.length;

// Side by side, each test in a world of its own.
test.concurrent(
  'adds a project',
  isolated(async (organization) => {
    await createClient({ apiKey: mock.apiKey }).projects.create({ name: 'Summer' });
    expect(await countProjects()).toBe(3);
    expect(organization.requests.count()).toBe(2);
  }),
);
test.concurrent(
  'does not see the project of another test',
  isolated(async () => {
    expect(await countProjects()).toBe(2);
  }),
);
