import { expect, it } from 'vitest';
import { keepOpenStep, listOpenSteps, type OpenStep } from '../../src/agents/changes/open-step.js';
import { changeSubject } from '../../src/agents/payments/approve/subject.js';
import { memoryToolsetStore } from '../../src/agents/store/memory-store.js';

it('a step that two processes keep at once is one step', async () => {
  const store = memoryToolsetStore();
  const day = '2026-02-01T00:00:00.000Z';
  const step = { planId: 'change-1', creatorId: 'ann', notBefore: day, from: day, structure: {}, askedAt: 0 };
  await Promise.all([1, 2].map(() => keepOpenStep(step as unknown as OpenStep, store)));
  expect((await listOpenSteps(store)).map(({ planId }) => planId)).toEqual(['change-1']);
});

it('nobody is asked about a plan that is kept as a step', () => {
  const ask = (notBefore: string | null) =>
    changeSubject(
      { id: 'change-1', currency: 'USD', summary: 's', lines: [], change: { what: 'set_rate', notBefore } } as never,
      { planId: 'change-1', target: 'a mock', remake: () => Promise.reject(new Error('not asked')) },
    );
  expect(() => ask('2026-02-01')).toThrow('This plan is kept as a step, and nobody is asked before its day.');
  expect(ask(null)).toMatchObject({ planId: 'change-1' });
});
