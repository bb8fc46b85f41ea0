import { expect, it } from 'vitest';
import { keepOpenStep, listOpenSteps, type OpenStep } from '../../src/agents/changes/open-step.js';
import { memoryToolsetStore } from '../../src/agents/store/memory-store.js';

it('a step that two processes keep at once is one step', async () => {
  const store = memoryToolsetStore();
  const day = '2026-02-01T00:00:00.000Z';
  const step = { planId: 'change-1', creatorId: 'ann', notBefore: day, from: day, structure: {}, askedAt: 0 };
  await Promise.all([1, 2].map(() => keepOpenStep(step as unknown as OpenStep, store)));
  expect((await listOpenSteps(store)).map(({ planId }) => planId)).toEqual(['change-1']);
});
