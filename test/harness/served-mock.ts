import { afterAll, onTestFinished, vi } from 'vitest';
import { type ServedMock, serveMock } from '../../mocks/adapters/server.js';

type Options = Parameters<typeof serveMock>[0];

/** A mock over HTTP, and the environment of a command that asks it. */
interface ServedForTests extends ServedMock {
  readonly env: { readonly TRACKAGOAT_API_KEY: string; readonly TRACKAGOAT_BASE_URL: string };
  /** The same with a key that may only read. */
  readonly reading: ServedForTests['env'];
}

async function serve(options: Options, end: (close: () => Promise<void>) => void): Promise<ServedForTests> {
  const served = await serveMock(options);
  end(() => served.close());
  const { mock, baseUrl } = served;
  const env = (key: string) => ({ TRACKAGOAT_API_KEY: key, TRACKAGOAT_BASE_URL: baseUrl });
  return { ...served, env: env(mock.apiKey), reading: env(mock.createKey(['read'])) };
}

/** Serves a mock for the tests of a file, and ends it when they have ended. */
export const serveForFile = (options?: Options): Promise<ServedForTests> => serve(options, afterAll);

/** Serves a mock for the test that asks for it, and ends it when that has ended. */
export const serveForTest = (options?: Options): Promise<ServedForTests> => serve(options, onTestFinished);

/**
 * Serves the demo for the tests of a file, its key and address in the environment: snippets of a client without options take them
 * from there, as their readers do.
 */
export async function serveDemo(): Promise<void> {
  const { env } = await serveForFile({ seed: 'demo' });
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  afterAll(() => void vi.unstubAllEnvs());
}
