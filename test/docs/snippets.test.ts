import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { format } from 'node:util';
import { type ServedMock, serveMock } from 'trackagoat-sdk/mocks/server';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { readSources } from '../house/source-files.js';

/** Programs of the docs: what they print must be what their comments say they print (`// → …`). */
const programs = [...readSources(['docs/snippets']).keys()].filter(
  (path) => !path.includes('/errors/') && !path.endsWith('.test.ts'),
);

function promised(path: string): string[] {
  return [...readFileSync(path, 'utf8').matchAll(/\/\/ → (.*)$/gm)].map((match) => match[1] ?? '');
}

// Snippets of a client without options take the key and the address from the environment, as their readers do.
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
afterEach(() => vi.restoreAllMocks());

describe('the snippet', () => {
  it.each(programs)('%s runs, and prints what it says', async (path) => {
    vi.spyOn(console, 'error').mockReturnValue();
    const log = vi.spyOn(console, 'log').mockReturnValue();
    await import(resolve(path));
    expect(log.mock.calls.map((line) => format(...line))).toEqual(promised(path));
  });

  it('is one of many', () => {
    expect(programs.length).toBeGreaterThan(20);
  });
});
