import { describe, expect, it } from 'vitest';
import { SettledDays } from '../../mocks/world/payouts/cron/settled-days.js';
import { World } from '../../mocks/world/store/world.js';

const pair = { id: 'deal:maya', structureId: 'deal', creatorId: 'maya' };

function settledDays() {
  const { settlements } = World.create({ now: 0, seed: 1 }).tables;
  return { settlements, settled: new SettledDays(settlements, pair), row: () => settlements.get(pair.id)?.ranges };
}

describe('settled days', () => {
  it.each<[string, (readonly number[])[], number[]]>([
    [
      'follow on each other',
      [
        [0, 7],
        [7, 14],
      ],
      [0, 14],
    ],
    [
      'keep a gap',
      [
        [0, 7],
        [14, 21],
      ],
      [0, 7, 14, 21],
    ],
    [
      'keep later ones that were settled before',
      [
        [0, 7],
        [14, 21],
        [7, 14],
      ],
      [0, 21],
    ],
    [
      'fill one gap of two',
      [
        [0, 7],
        [21, 28],
        [7, 14],
      ],
      [0, 14, 21, 28],
    ],
    [
      'come with a gap between them',
      [
        [0, 7],
        [7, 8, 10, 14],
      ],
      [0, 8, 10, 14],
    ],
    [
      'come in any order',
      [
        [14, 21],
        [7, 14],
        [0, 7],
      ],
      [0, 21],
    ],
    ['may be none', [[0, 7], []], [0, 7]],
  ])('that %s', (_, times, expected) => {
    const { settled, row } = settledDays();
    for (const days of times) settled.settle(days);
    expect(settled.list()).toEqual(expected);
    expect(row()).toEqual(expected);
  });

  it('become one row when somebody looks, however often days were settled in between', () => {
    const { settled, settlements, row } = settledDays();
    let writes = 0;
    settlements.listen(() => {
      writes += 1;
    });
    settled.settle([0, 7]);
    settled.settle([7, 14]);
    expect(writes).toBe(0);
    expect(row()).toEqual([0, 14]);
    expect([settlements.get('deal:maya')?.structure_id, settlements.get('deal:maya')?.creator_id]).toEqual([
      'deal',
      'maya',
    ]);
    expect([row(), writes]).toEqual([[0, 14], 1]);
    settled.settle([14, 21]);
    expect([row(), writes]).toEqual([[0, 21], 2]);
  });

  it('stay as they were for who was handed them', () => {
    const { settled, row } = settledDays();
    settled.settle([0, 7]);
    const [listed, read] = [settled.list(), row()];
    settled.settle([7, 14]);
    expect([listed, read, settled.list()]).toEqual([
      [0, 7],
      [0, 7],
      [0, 14],
    ]);
  });

  it('are those of their row after a load, or none', () => {
    const { settled, settlements } = settledDays();
    settled.load();
    expect([settled.list(), settled.openDays({ start: 0, end: 7 })]).toEqual([[], [0, 7]]);
    settlements.put({ id: pair.id, structure_id: 'deal', creator_id: 'maya', ranges: [0, 3, 5, 7] });
    settled.load();
    settled.settle([7, 9]);
    expect(settled.list()).toEqual([0, 3, 5, 9]);
  });

  it.each<[string, { start: number; end: number }, number[]]>([
    ['behind them all are open', { start: 20, end: 27 }, [20, 27]],
    ['before them are open', { start: 0, end: 5 }, [0, 5]],
    ['that they are are not', { start: 12, end: 18 }, []],
    ['around them are open at both ends', { start: 8, end: 22 }, [8, 10, 20, 22]],
    ['that begin on the last of them are open from behind it', { start: 19, end: 22 }, [20, 22]],
  ])('leave days open: those %s', (_, period, open) => {
    const { settled } = settledDays();
    settled.settle([10, 15]);
    settled.settle([15, 20]);
    expect(settled.openDays(period)).toEqual(open);
  });
});
