import { describe, expect, it } from 'vitest';
import { createToolset } from '../../../src/agents/index.js';
import { createClientWith } from '../../workflows/odd-service.js';
import { carryOut, getData } from '../tool-result.js';
import { startConversation } from './start-conversation.js';

describe('a raise of which a half is done', () => {
  // The writes are: make the structure, end the old one, assign the new one.
  it.each([
    [0, [5_000, 5_000, 5_000, 5_000]],
    [1, [5_000, 5_000, 5_000, 5_000]],
    [2, [5_000, 5_000]],
  ])(
    '"raise Ann", and nothing is written after write %i: no week is paid twice, left so or finished',
    async (stop, alone) => {
      for (const comesBack of [false, true]) {
        const desk = await startConversation();
        const { mock, ids, goat } = desk;
        let left = Number.POSITIVE_INFINITY;
        const stopped = createClientWith(
          mock,
          async (request) => {
            if (request.method !== 'GET') left -= 1;
            if (request.method !== 'GET' && left < 0) throw new Error('not written');
            return request;
          },
          { maxRetries: 0 },
        );
        const toolset = await createToolset(stopped, {
          allow: ['read', 'money'],
          approve: async () => true,
          now: () => mock.clock.now,
        });
        const { plan_id } = getData(await toolset.call('plan_rate', { creator: '@ann', amount_cents: 7_000 }));
        left = stop;
        const half = getData(await toolset.call('commit_plan', { plan_id }));
        expect(half.outcome).toBe('not_committed');
        expect(half.done).toEqual([
          'the new structure does not pay the creator',
          expect.stringMatching(stop < 2 ? / still pays$/ : / ended, and pays to 2026-01-18$/),
        ]);
        left = Number.POSITIVE_INFINITY;
        mock.clock.to('2026-01-13T09:00:00Z');
        if (comesBack) {
          expect(getData(await toolset.call('commit_plan', { plan_id }))).toMatchObject({ outcome: 'committed' });
          expect(getData(await toolset.call('commit_plan', { plan_id }))).toMatchObject({ outcome: 'already_done' });
          expect(await goat.payoutStructures.list().toArray()).toHaveLength(4);
        }
        mock.clock.to('2026-02-02T09:00:00Z');
        expect(await desk.earned(ids.ann)).toEqual(comesBack ? [5_000, 5_000, 7_000, 7_000] : alone);
      }
    },
  );

  it('"raise Ann", ended and not assigned, found weeks later: planned with the same first day it makes good what was lost', async () => {
    const desk = await startConversation();
    const { ask, commit, mock, ids } = desk;
    const plan = await ask('plan_rate', { creator: '@ann', amount_cents: 7_000 });
    mock.faults.add({ operation: 'createPayoutAssignments', kind: 'status', status: 503, times: 10 });
    expect(await commit(plan)).toMatchObject({ outcome: 'not_committed' });
    mock.faults.clear();
    mock.clock.to('2026-01-30T09:00:00Z');
    const rate = { creator: '@ann', amount_cents: 7_000, period: 'weekly', criteria_type: 'recurring' };
    await commit(await ask('plan_rate', { ...rate, from: '2026-01-19' }));
    mock.clock.to('2026-02-02T09:00:00Z');
    expect(await desk.earned(ids.ann)).toEqual([5_000, 5_000, 7_000, 7_000]);
  });

  it('"raise Ann", and midnight passes between the check and the end: nothing is assigned, and the next beginning is named', async () => {
    const desk = await startConversation();
    const { ask, mock, ids } = desk;
    const late = createClientWith(mock, async (request) => {
      if (request.method === 'DELETE') mock.clock.to('2026-01-19T00:00:02Z');
      return request;
    });
    const toolset = await createToolset(late, {
      allow: ['read', 'money'],
      approve: async () => true,
      now: () => mock.clock.now,
    });
    mock.clock.to('2026-01-18T23:59:58Z');
    expect(getData(await carryOut(toolset, 'plan_rate', { creator: '@ann', amount_cents: 7_000 }))).toMatchObject({
      outcome: 'not_committed',
      done: ['the new structure does not pay the creator', expect.stringMatching(/ ended, and pays to 2026-01-25$/)],
      warnings: [expect.stringMatching(/«Weekly 5000» to 2026-01-25.*it can begin on 2026-01-26/)],
    });
    const rate = { creator: '@ann', amount_cents: 7_000, period: 'weekly', criteria_type: 'recurring' };
    await desk.commit(await ask('plan_rate', rate));
    mock.clock.to('2026-02-02T09:00:00Z');
    expect(await desk.earned(ids.ann)).toEqual([5_000, 5_000, 5_000, 7_000]);
  });
});
