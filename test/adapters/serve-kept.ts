import { onTestFinished } from 'vitest';
import { type ServedMock, type ServeOptions, serveMock } from '../../mocks/adapters/server.js';

/** A mock that keeps its world in a folder, and ends with the test. Its end may reject, where changes could not be kept. */
export async function serveKept(persist: string, options: ServeOptions = {}): Promise<ServedMock> {
  const served = await serveMock({ persist, ...options });
  onTestFinished(() => served.close().catch(() => {}));
  return served;
}
