import { describe, expect, it } from 'vitest';
import { CountHistory } from '../../mocks/world/store/history/count-history.js';
import { FEW_IDS, hashId } from '../../mocks/world/store/id-index.js';
import { IdList } from '../../mocks/world/store/id-list.js';
import { IdMap } from '../../mocks/world/store/id-map.js';
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

const MANY = FEW_IDS + 20_000;

/** Expects the same rows in the same order. It compares the objects, because there are many. */
function expectSame(rows: Iterable<Row | undefined>, expected: Iterable<Row | undefined>): void {
  const [found, wanted] = [[...rows], [...expected]];
  const place = found.findIndex((row, at) => row !== wanted[at]);
  expect([found.length, place, found[place]]).toEqual([wanted.length, -1, wanted[place]]);
}

/** Ids of all kinds. */
const KINDS: readonly [kind: string, id: (number: number) => string][] = [
  ['of a world', (number) => uuidFor(7, number)],
  ['that begin alike', (number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`],
  ['that begin and end alike', (number) => `00000000-${number}-4000-8000-000000000000`],
  ['of two ids', (number) => `${uuidFor(7, 1)}:${uuidFor(8, number)}`],
  ['that are short, empty or no ASCII', (number) => ['', 'é', '\u{1f410}', 'a', 'ab'][number] ?? String(number)],
];

describe.each(KINDS)('a map of rows with ids %s', (_, toId) => {
  it('does what a Map does, and so does its copy', () => {
    const roll = createDice(35);
    let map = new IdMap<Row>([]);
    let expected = new Map<string, Row | undefined>();
    for (let step = 0; step < 6000; step += 1) {
      const id = toId(roll(300));
      const does = roll(20);
      const row = { id, version: step };
      if (does < 8) {
        map.set(id, row);
        expected.set(id, row);
      } else if (does < 10) {
        map.set(id, undefined);
        expected.set(id, undefined);
      } else if (does < 17) {
        map.delete(id);
        expected.delete(id);
      } else if (!expected.has(id)) {
        map.append(row);
        expected.set(id, row);
      }
      expect(map.get(id)).toBe(expected.get(id));
      if (step % 100 > 0) continue;
      expect(map.size).toBe(expected.size);
      expectSame(map.values(), expected.values());
      // The next hundred steps are of the copy, and the original does not see them.
      const [original, seen] = [map, [...map.values()]];
      map = map.copy();
      expected = new Map(expected);
      map.set(toId(301), { id: toId(301), version: step });
      map.delete(toId(301));
      expect([...original.values()]).toEqual(seen);
    }
  });
});

describe('a map of many rows', () => {
  it('finds each of them, and no other, while it grows, and keeps their order when most are gone', () => {
    const map = new IdMap<Row>([]);
    for (let number = 0; number < MANY * 2; number += 1) {
      map.append({ id: uuidFor(7, number), version: number });
      // A look from time to time: the index grows with the list.
      if (number % 9973 === 0) expect(map.get(uuidFor(7, number))?.version).toBe(number);
    }
    const found = Array.from({ length: MANY * 2 }, (_, number) => map.get(uuidFor(7, number))?.version);
    expect(found).toEqual(Array.from({ length: MANY * 2 }, (_, number) => number));
    expect(Array.from({ length: 1000 }, (_, number) => map.get(uuidFor(8, number)))).toEqual(new Array(1000));
    for (let number = 0; number < MANY * 2; number += 1) if (number % 5 > 0) map.delete(uuidFor(7, number));
    map.append({ id: 'new', version: -1 });
    const left = Array.from({ length: Math.ceil((MANY * 2) / 5) }, (_, nth) => nth * 5);
    expect([...map.values()].map((row) => row?.version)).toEqual([...left, -1]);
    expect([map.size, map.get(uuidFor(7, 5))?.version, map.get(uuidFor(7, 6)), map.get('new')?.version]).toEqual([
      left.length + 1,
      5,
      undefined,
      -1,
    ]);
  });

  it('tells ids with the same hash apart, also when one of them is gone', () => {
    const byHash = new Map<number, string>();
    const pairs: [string, string][] = [];
    for (let number = 0; pairs.length < 5; number += 1) {
      const id = uuidFor(7, number);
      const other = byHash.get(hashId(id));
      if (other === undefined) byHash.set(hashId(id), id);
      else pairs.push([other, id]);
    }
    const map = new IdMap<Row>([]);
    for (const [one, other] of pairs) {
      map.append({ id: one, version: 1 });
      expect(map.get(other)).toBeUndefined();
      map.set(other, { id: other, version: 2 });
      expect([map.get(one)?.version, map.get(other)?.version]).toEqual([1, 2]);
      map.delete(one);
      expect([map.get(one), map.get(other)?.version]).toEqual([undefined, 2]);
      map.set(one, { id: one, version: 3 });
    }
    expect([...map.values()].map((row) => row?.id)).toEqual(pairs.flatMap(([one, other]) => [other, one]));
  });

  it('may change under whoever goes through it: deleted rows are left out, and later ones come too', () => {
    const map = new IdMap<Row>(['a', 'b', 'c', 'd'].map((id) => ({ id, version: 1 })));
    const seen: string[] = [];
    for (const row of map.values()) {
      if (row?.id === 'a') {
        map.delete('c');
        map.set('d', { id: 'd', version: 2 });
        map.append({ id: 'e', version: 1 });
      }
      seen.push(`${row?.id}${row?.version}`);
    }
    expect(seen).toEqual(['a1', 'b1', 'd2', 'e1']);
  });
});

describe('a list of ids', () => {
  it.each([0, FEW_IDS - 10, MANY])(
    'knows the place of each, when %i came before and the last ones are removed',
    (before) => {
      const roll = createDice(36);
      let list = new IdList();
      const expected: string[] = [];
      for (let number = 0; number < before; number += 1) {
        list.push(uuidFor(7, number));
        expected.push(uuidFor(7, number));
      }
      for (let step = 0; step < 3000; step += 1) {
        const id = uuidFor(9, roll(50));
        const place = expected.indexOf(id, before);
        expect(list.indexOf(id)).toBe(place);
        if (place < 0) {
          list.push(id);
          expected.push(id);
        } else if (roll(2) > 0) {
          for (let last = expected.length; last > place; last -= 1) {
            list.pop();
            expected.pop();
          }
        }
        if (step % 500 === 0) list = list.copy();
      }
      expect(list.length).toBe(expected.length);
      expect(expected.filter((id, place) => list.indexOf(id) !== place || list.at(place) !== id)).toEqual([]);
      expect(list.sorted()).toEqual([...expected].sort());
    },
  );
});

/* A table goes over from a Map to the index at FEW_IDS rows, and nobody sees it. */
describe('a table that grows past the size of a Map', () => {
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
    for (let number = 0; number < FEW_IDS - 50; number += 1) {
      const row = { id: uuidFor(7, number), version: 0 };
      expected.set(row.id, row);
      if (filled === 'add') table.add(row);
      else table.put(row);
    }
    if (filled === 'fork') table = table.fork(undoLog);
    let added = FEW_IDS;
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
    expect(table.size).toBeGreaterThan(FEW_IDS);
    expect([...expected.values()].filter((row) => table.get(row.id) !== row)).toEqual([]);
  });

  it('puts a row back in its place, also if the table grew so much in the change that deleted it', () => {
    const undoLog = new UndoLog();
    const table = new Table<Row>('rows', options, undoLog);
    const rows = Array.from({ length: FEW_IDS - 1 }, (_, number) => ({ id: uuidFor(7, number), version: 0 }));
    for (const row of rows) table.put(row);
    undoLog.open();
    table.delete(uuidFor(7, 5));
    for (let number = 0; number < 10; number += 1) table.put({ id: uuidFor(8, number), version: 1 });
    expect([table.size, table.fork().size, table.get(uuidFor(7, 5))]).toEqual([FEW_IDS + 8, FEW_IDS + 8, undefined]);
    table.delete(uuidFor(7, 9));
    takeBackWrites(undoLog.close());
    expectSame(table.values(), rows);
    undoLog.open();
    for (let number = 0; number < 10; number += 1) table.put({ id: uuidFor(8, number), version: 1 });
    table.delete(uuidFor(7, 9));
    undoLog.close();
    const fork = table.fork();
    for (const one of [table, fork]) {
      expect([one.size, one.get(uuidFor(7, 9)), [...one.values()].length]).toEqual([
        FEW_IDS + 8,
        undefined,
        FEW_IDS + 8,
      ]);
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
    for (let failed = 0; failed < 60_000; failed += 1) {
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
