import { describe, expect, it } from 'vitest';
import { setupMockServer } from '../../mocks/adapters/node.js';
import { createClient } from '../../src/index.js';

describe('a client at the live base URL, under MSW', () => {
  it('makes its 61st call at once, because the mock says that nothing is limited', async () => {
    const { server, mock } = setupMockServer({ seed: 'empty' });
    server.listen();
    try {
      const goat = createClient({ apiKey: mock.apiKey });
      expect(goat.rateLimit).toMatchObject({ paced: true, limit: 60 });
      for (let call = 1; call <= 61; call++) await goat.projects.list({ limit: 1 });
      await Promise.all(Array.from({ length: 100 }, () => goat.projects.list({ limit: 1 })));
      expect(mock.requests.count({ operation: 'listProjects' })).toBe(161);
    } finally {
      server.close();
    }
  }, 10_000);
});
