import { type ServedMock, serveMock } from 'trackagoat-sdk/mocks/server';
import { afterAll, beforeAll, vi } from 'vitest';

/**
 * Serves the demo world for the tests of a file, its key and address in the environment: snippets of a client without
 * options take them from there, as their readers do.
 */
export function serveDemo(): void {
  let served: ServedMock;
  beforeAll(async () => {
    served = await serveMock({ seed: 'demo' });
    vi.stubEnv('TRACKAGOAT_API_KEY', served.mock.apiKey);
    vi.stubEnv('TRACKAGOAT_BASE_URL', served.baseUrl);
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await served.close();
  });
}
