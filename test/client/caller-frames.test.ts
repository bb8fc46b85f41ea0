import { describe, expect, it } from 'vitest';
import { catchError, someId, startPair, writeRefusal } from './stub-service.js';

describe('the stack of an error', () => {
  const failures = [
    ['a refusal', 'NotFoundError'],
    ['a lost connection', 'ConnectionError'],
    ['a time limit', 'TimeoutError'],
  ] as const;

  it.each(failures)('names who made the call, also through withResponse (%s)', async (_, name) => {
    const { goat } = await startPair(
      (response) => {
        if (name === 'TimeoutError') return undefined;
        return name === 'ConnectionError' ? response.destroy() : writeRefusal(response, 404, { code: 'not_found' });
      },
      { maxRetries: 0, timeoutMs: 300 },
    );
    async function loadTheCreator() {
      return await goat.creators.get(someId);
    }
    async function loadWithResponse() {
      return await goat.creators.get(someId).withResponse();
    }
    async function callById() {
      return await goat.call('getCreator', { path: { id: someId } });
    }
    async function loadTheList() {
      for await (const creator of goat.creators.list()) void creator;
    }
    for (const caller of [loadTheCreator, loadWithResponse, callById, loadTheList]) {
      const error = await catchError(caller());
      expect(error.name).toBe(name);
      expect(error.stack).toContain(caller.name);
      const frames = error.stack?.split('\n') ?? [];
      expect(new Set(frames).size).toBe(frames.length);
    }
  });
});
