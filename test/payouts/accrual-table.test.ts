import { assert, describe, expect, it } from 'vitest';
import type { NewAccrual } from '../../mocks/world/store/accruals/accrual-columns.js';
import { AccrualTable } from '../../mocks/world/store/accruals/accrual-table.js';
import { uuidFor } from '../../mocks/world/store/ids.js';
import type { PayoutAccrualRow } from '../../mocks/world/store/rows.js';
import { WorldChange } from '../../mocks/world/store/world-change.js';
import { Random } from '../../scripts/parity/random.js';
import { AccrualTwins, givenRow, hour, OPTIONS, SEED } from './accrual-twins.js';

/*
 * The cron's accruals lie in columns. Beside them, the plain table is the second computation: it has an object for each
 * row, and does the same. Both give the same rows in the same order, after any changes.
 */

describe('accruals in columns', () => {
  it.each(Array.from({ length: 60 }, (_, at) => at + 1))('are as in a plain table, life %i', (seed) => {
    const random = new Random(seed);
    let both = AccrualTwins.create(seed % 2 === 0);
    const lived: string[] = [];
    for (let step = 0; step < 40; step += 1) {
      const kind = random.whole(0, 7);
      if (kind === 0) {
        // The other side of the fork goes on too, and must not be seen.
        const origin = both;
        both = both.fork();
        origin.tick(random);
        lived.push('fork');
      } else if (kind === 1) {
        const change = new WorldChange({}, both.log);
        lived.push('change', both.step(random), both.step(random));
        if (random.oneIn(2)) change.end();
        else change.takeBack();
      } else lived.push(both.step(random));
      if (random.oneIn(2)) both.check(random);
    }
    both.check(random);
  });

  it('that the columns cannot hold are objects: fractions of a cent, ids out of turn or of another sequence, earlier times', () => {
    const random = new Random(5);
    for (const odd of [
      { cents: 12.5 },
      { id: { seed: SEED, counter: 1 } },
      { id: { seed: SEED + 1, counter: 500 } },
      { id: { seed: SEED, counter: 2 ** 32 + 900 } },
      { now: hour(0) },
    ] satisfies Partial<NewAccrual>[]) {
      const both = AccrualTwins.create(true);
      both.tick(random);
      both.make(random, odd);
      both.check(random);
      both.tick(random);
      both.check(random);
    }
  });

  it('stay the object that was given once', () => {
    const both = AccrualTwins.create(false);
    both.tick(new Random(4));
    const [first] = [...both.table.values()];
    assert(first);
    const row = both.table.get(first.id);
    expect(both.table.get(first.id)).toBe(row);
    expect(both.table.by('creator_id', first.creator_id)).toContain(row);
    expect([...both.table.values()][0]).toBe(row);
    expect(both.table.slice({ limit: 100 }).rows).toContain(row);
    expect([...both.table.fork().values()][0]).toBe(row);
  });

  it('take no memory of their own beside a fork, until one is an object or only there', () => {
    const both = AccrualTwins.create(false);
    both.tick(new Random(4));
    const { table } = both;
    const fork = table.fork();
    expect([...table.rowsBeside(fork)]).toEqual([]);
    expect([...table.rowsBeside(undefined)]).toHaveLength(table.size);
    const [first] = [...table.values()];
    const changed = table.put({ ...table.get(first?.id ?? ''), status: 'rejected' } as PayoutAccrualRow);
    expect([...table.rowsBeside(fork)]).toEqual([changed]);
    const before = table.size;
    both.tick(new Random(6));
    expect([...table.rowsBeside(fork)]).toHaveLength(1 + table.size - before);
  });

  it('are loaded once', () => {
    const table = new AccrualTable('a', OPTIONS);
    table.load([givenRow(uuidFor(9, 1), new Random(1), 1)]);
    expect(() => table.load([])).toThrow('a has rows already');
  });
});
