import { expect, it } from 'vitest';
import { forgetSchedule, getSchedule } from '../../mocks/world/payouts/cron/payout-schedule.js';
import { World } from '../../mocks/world/store/world.js';

it('a schedule that is forgotten listens to no table any more', () => {
  const world = World.create({ now: Date.parse('2026-01-05T00:00:00Z'), seed: 1 });
  const counts = new Map<string, number>();
  for (const name of ['payoutAssignments', 'payoutStructureVersions', 'creators'] as const) {
    const table = world.tables[name] as unknown as { listen(listener: () => void): () => void };
    const listen = table.listen.bind(table);
    table.listen = (listener) => {
      const stop = listen(listener);
      counts.set(name, (counts.get(name) ?? 0) + 1);
      return () => {
        counts.set(name, (counts.get(name) ?? 0) - 1);
        stop();
      };
    };
  }
  const first = getSchedule(world);
  expect([...counts.values()]).toEqual([1, 1, 1]);
  forgetSchedule(world);
  expect([...counts.values()]).toEqual([0, 0, 0]);
  expect(getSchedule(world)).not.toBe(first);
  expect([...counts.values()]).toEqual([1, 1, 1]);
});
