import { expect, it } from 'vitest';
import { forgetPairsToCheck, getPairsToCheck } from '../../mocks/world/payouts/cron/pairs-to-check.js';
import { ScrapeCalendar } from '../../mocks/world/scraper/scrape-calendar.js';
import { World } from '../../mocks/world/store/world.js';

type TableName = keyof World['tables'];

/** A world that counts who listens to these of its tables. */
function createWatched(...names: readonly TableName[]): { readonly world: World; count(): readonly number[] } {
  const world = World.create({ now: Date.parse('2026-01-05T00:00:00Z'), seed: 1 });
  const counts = new Map<TableName, number>(names.map((name) => [name, 0]));
  const count = (name: TableName, by: number): void => {
    counts.set(name, (counts.get(name) ?? 0) + by);
  };
  for (const name of names) {
    const table = world.tables[name] as unknown as { listen(listener: () => void): () => void };
    const listen = table.listen.bind(table);
    table.listen = (listener) => {
      const stop = listen(listener);
      count(name, 1);
      return () => {
        count(name, -1);
        stop();
      };
    };
  }
  return { world, count: () => [...counts.values()] };
}

it('a schedule that is forgotten listens to no table any more', () => {
  const { world, count } = createWatched('payoutAssignments', 'payoutStructureVersions', 'creators');
  const first = getPairsToCheck(world);
  expect(count()).toEqual([1, 1, 1]);
  forgetPairsToCheck(world);
  expect(count()).toEqual([0, 0, 0]);
  expect(getPairsToCheck(world)).not.toBe(first);
  expect(count()).toEqual([1, 1, 1]);
});

it('a calendar of scrapes that is let go listens to no table any more', () => {
  const { world, count } = createWatched('videos', 'creators');
  const calendar = new ScrapeCalendar(world);
  expect(count()).toEqual([1, 1]);
  calendar.end();
  expect(count()).toEqual([0, 0]);
});
