import { describe, expect, it } from 'vitest';
import { CountHistory } from '../../mocks/world/store/history/count-history.js';
import { uuidFor } from '../../mocks/world/store/ids.js';
import { nextRandom } from '../../mocks/world/store/random.js';
import { Table } from '../../mocks/world/store/table.js';
import { takeBackWrites, UndoLog } from '../../mocks/world/store/undo-log.js';

interface Row {
  readonly id: string;
  readonly version: number;
}

/** Numbers from 0 to `below` − 1, the same in every run. */
function createDice(seed: number): (below: number) => number {
  const state = { random: seed };
  return (below) => Math.floor(nextRandom(state) * below);
}

const MANY = 20_000;
const SOME = 2_000;

/** Expects the same rows in the same order. It compares the objects, because there are many. */
function expectSame(rows: Iterable<Row | undefined>, expected: Iterable<Row | undefined>): void {
  const [found, wanted] = [[...rows], [...expected]];
  const place = found.findIndex((row, at) => row !== wanted[at]);
  expect([found.length, place, found[place]]).toEqual([wanted.length, -1, wanted[place]]);
}

describe('a table of many rows', () => {
  const options = { stored: { row: {} }, getTime: () => '2026-01-05', indexes: {} };

  it.each([
    ['one by one', 'put'],
    ['all at once', 'add'],
    ['as a fork', 'fork'],
  ])('keeps rows, order and what was taken back: %s', (_, filled) => {
    const roll = createDice(37);
    const undoLog = new UndoLog();
    let table = new Table<Row>('rows', options, undoLog);
    const expected = new Map<string, Row>();
    for (let number = 0; number < SOME - 50; number += 1) {
      const row = { id: uuidFor(7, number), version: 0 };
      expected.set(row.id, row);
      if (filled === 'add') table.add(row);
      else table.put(row);
    }
    if (filled === 'fork') table = table.fork(undoLog);
    let added = SOME;
    const write = (on: { put(row: Row): unknown; delete(id: string): unknown }, version: number): void => {
      const known = uuidFor(7, roll(added));
      const does = roll(6);
      if (does === 0) on.delete(known);
      // An id that was deleted does not come again, as in a world.
      else if (does < 3 && expected.has(known) && table.get(known)) on.put({ id: known, version });
      else on.put({ id: uuidFor(7, added++), version });
    };
    const plain = {
      put: (row: Row) => expected.set(row.id, row),
      delete: (id: string) => expected.delete(id),
    };
    const both = {
      put: (row: Row) => [plain.put(row), table.put(row)],
      delete: (id: string) => [plain.delete(id), table.delete(id)],
    };
    for (let change = 0; change < 400; change += 1) {
      const fails = roll(2) > 0;
      undoLog.open();
      for (let nth = roll(6); nth >= 0; nth -= 1) write(fails ? table : both, change);
      const last = undoLog.close();
      if (fails) takeBackWrites(last);
      if (change % 20 > 0) continue;
      expect(table.size).toBe(expected.size);
      if (change % 40 === 0) table = table.fork(undoLog);
      expectSame(table.values(), expected.values());
    }
    expect(table.size).toBeGreaterThan(SOME);
    expect([...expected.values()].filter((row) => table.get(row.id) !== row)).toEqual([]);
  });

  it('puts a row back in its place, also if the table grew so much in the change that deleted it', () => {
    const undoLog = new UndoLog();
    const table = new Table<Row>('rows', options, undoLog);
    const rows = Array.from({ length: SOME - 1 }, (_, number) => ({ id: uuidFor(7, number), version: 0 }));
    for (const row of rows) table.put(row);
    undoLog.open();
    table.delete(uuidFor(7, 5));
    for (let number = 0; number < 10; number += 1) table.put({ id: uuidFor(8, number), version: 1 });
    expect([table.size, table.fork().size, table.get(uuidFor(7, 5))]).toEqual([SOME + 8, SOME + 8, undefined]);
    table.delete(uuidFor(7, 9));
    takeBackWrites(undoLog.close());
    expectSame(table.values(), rows);
    undoLog.open();
    for (let number = 0; number < 10; number += 1) table.put({ id: uuidFor(8, number), version: 1 });
    table.delete(uuidFor(7, 9));
    undoLog.close();
    const fork = table.fork();
    for (const one of [table, fork]) {
      expect([one.size, one.get(uuidFor(7, 9)), [...one.values()].length]).toEqual([SOME + 8, undefined, SOME + 8]);
    }
  });
});

describe('a history of many videos', () => {
  it('is as if failed calls had never been, however many there were', () => {
    const undoLog = new UndoLog();
    let history = new CountHistory(1, undoLog);
    const whole = new CountHistory(1);
    for (let number = 0; number < MANY; number += 1) {
      history.record(uuidFor(7, number), 20_458, [number]);
      whole.record(uuidFor(7, number), 20_458, [number]);
    }
    for (let failed = 0; failed < 15_000; failed += 1) {
      undoLog.open();
      history.record(uuidFor(8, failed), 20_458, [1]);
      history.record(uuidFor(7, failed), 20_459, [7]);
      takeBackWrites(undoLog.close());
    }
    expect(history.bytes).toBe(whole.bytes);
    history = history.fork();
    for (const one of [history, whole]) one.record(uuidFor(9, 1), 20_460, [5]);
    expect(history.has(uuidFor(8, 1))).toBe(false);
    expect(history.valueAt(uuidFor(7, 12_345), 20_460, 0)).toBe(12_345);
    const expected = whole.dump();
    const differing = history
      .dump()
      .filter(([id, records], at) => id !== expected[at]?.[0] || records !== expected[at]?.[1]);
    expect([history.dump().length, differing]).toEqual([expected.length, []]);
  });
});
