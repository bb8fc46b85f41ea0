import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PayoutAccrualRow } from '../../mocks/world/store/rows.js';
import { Table } from '../../mocks/world/store/table.js';
import { transitionAll } from '../../mocks/world/store/transition.js';
import { takeBackWrites, UndoLog } from '../../mocks/world/store/undo-log.js';

interface Row {
  readonly id: string;
  readonly at: string;
  readonly owner: string;
}

const newTable = (undoLog?: UndoLog) => {
  const indexes = { owner: (row: Row) => row.owner };
  return new Table<Row, 'owner'>('rows', { stored: { row: {} }, getTime: (row) => row.at, indexes }, undoLog);
};

function createTable(...rows: readonly Row[]): Table<Row, 'owner'> {
  const table = newTable();
  for (const row of rows) table.add(row);
  return table;
}

const first: Row = { id: 'a', at: '2026-01-01', owner: 'maya' };
const second: Row = { id: 'b', at: '2026-01-02', owner: 'leo' };

describe('a row just added', () => {
  it('reaches listeners, like any change, until they stop listening', () => {
    const table = createTable();
    const received: unknown[] = [];
    const stop = table.listen((...change) => received.push(change));
    const later = { ...first, owner: 'leo' };
    table.add(first);
    table.put(later);
    table.put(second);
    table.delete('a');
    stop();
    table.add(first);
    expect(received).toEqual([
      [undefined, first],
      [first, later],
      [undefined, second],
      [later, undefined],
    ]);
  });

  it('cannot be joined by a load: that is for a new table', () => {
    expect(() => createTable(first).load([second])).toThrow('rows has rows already');
    const table = createTable();
    table.load([second, first]);
    expect([...table.values()]).toEqual([second, first]);
  });
});

/** A counter that writes its row late: each `flush` writes how far it has come. */
function createCounter(table: Table<Row, 'owner'>, base: Row) {
  let count = 0;
  const written: string[] = [];
  const counter = {
    written,
    flush(): void {
      written.push(String(count));
      // A look from inside: it must not begin the same work again.
      expect(table.get(base.id)?.id).toBe(base.id);
      table.put({ ...base, owner: `${base.owner} ${count}` });
    },
    step(): void {
      count += 1;
      table.deferred.add(counter);
    },
  };
  return counter;
}

/* Work that was put off is done late: nobody may see the rows as they were before it. */
describe('deferred work on a table', () => {
  const twoSteps = (): { table: Table<Row, 'owner'>; counter: ReturnType<typeof createCounter> } => {
    const table = createTable(first, second);
    const counter = createCounter(table, first);
    counter.step();
    counter.step();
    return { table, counter };
  };
  const current: Row = { ...first, owner: 'maya 2' };
  const all = { from: '2026', to: '2027' };

  it.each<[string, (table: Table<Row, 'owner'>) => unknown, unknown]>([
    ['by id', (table) => table.get('a'), current],
    ['by size', (table) => table.size, 2],
    ['by all values, in the old place', (table) => [...table.values()], [current, second]],
    ['by the sorted list', (table) => table.sorted(), [current, second]],
    ['by an index', (table) => table.by('owner', 'maya 2'), [current]],
    ['by counting', (table) => [table.countBy('owner', 'maya'), table.countBy('owner', 'maya 2')], [0, 1]],
    ['by a range', (table) => table.between('owner', 'maya 2', all), [current]],
    ['by a list that was kept', (table) => table.within(table.list('owner', 'maya 2'), all), [current]],
    ['by a page', (table) => table.slice({ limit: 5 }).rows, [second, current]],
    ['by a fork', (table) => [...table.fork().values()], [current, second]],
  ])('is done for whoever looks: %s; once, not at each step', (_, read, seen) => {
    const { table, counter } = twoSteps();
    expect(read(table)).toEqual(seen);
    read(table);
    expect(counter.written).toEqual(['2']);
  });

  it('is seen in lists that were there before', () => {
    const table = createTable(first, second);
    expect([table.by('owner', 'maya').length, table.sorted().length]).toEqual([1, 2]);
    createCounter(table, first).step();
    expect([table.by('owner', 'maya'), table.sorted()[0]?.owner]).toEqual([[], 'maya 1']);
  });

  it('is not done for who asks for the row as it was written', () => {
    const { table, counter } = twoSteps();
    expect(table.written('a')).toBe(first);
    expect(counter.written).toEqual([]);
  });

  it('is done before a row is deleted, and does not bring it back', () => {
    const { table, counter } = twoSteps();
    table.delete('a');
    expect([counter.written, [...table.values()]]).toEqual([['2'], [second]]);
  });

  it('is done at each step from when deferring was stopped, and what was put off until then at once', () => {
    const { table, counter } = twoSteps();
    const owners: unknown[] = [];
    table.listen((_, row) => owners.push(row?.owner));
    table.deferred.stop();
    counter.step();
    counter.step();
    expect(owners).toEqual(['maya 2', 'maya 3', 'maya 4']);
  });
});

/* A range begins where the last one ended, if that is right; rows come and go between any two ranges. */
describe('the rows of a range of time', () => {
  const hour = fc.integer({ min: 0, max: 30 }).map((at) => `2026-01-01T${String(at).padStart(2, '0')}`);
  const step = fc.record({
    kind: fc.constantFrom('put', 'delete', 'look'),
    id: fc.constantFrom(...'abcdefghij'),
    at: hour,
    from: fc.option(hour),
  });

  it('are those that a plain search finds, oldest first, whatever was asked and written before', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const table = createTable();
        let lastTo = '';
        for (const { kind, id, at: to, from: wanted } of steps) {
          if (kind === 'put') table.put({ id, at: to, owner: 'maya' });
          else if (kind === 'delete') table.delete(id);
          else {
            const from = wanted ?? lastTo;
            lastTo = to;
            const plain = [...table.values()].filter(({ at }) => at >= from && at < to);
            plain.sort((left, right) =>
              left.at === right.at ? (left.id > right.id ? -1 : 1) : left.at < right.at ? -1 : 1,
            );
            expect(table.between('owner', 'maya', { from, to })).toEqual(plain);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

const rows: readonly Row[] = ['a', 'b', 'c', 'd'].map((id, day) => ({ id, at: `2026-01-0${day + 1}`, owner: 'maya' }));

/** A table whose rows were added, or put one by one, or are those of a fork. */
function makeTable(undoLog: UndoLog, filled: 'added' | 'put' | 'forked' = 'added'): Table<Row, 'owner'> {
  const table = newTable(undoLog);
  for (const row of rows) table[filled === 'put' ? 'put' : 'add'](row);
  return filled === 'forked' ? table.fork(undoLog) : table;
}

/** All that can be seen of a table; the first look builds its lists. */
function lookAt(table: Table<Row, 'owner'>): unknown {
  const { size } = table;
  const byOwner = ['maya', 'leo'].map((owner) => table.by('owner', owner).map(({ id }) => id));
  const byId = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => table.get(id));
  const fork = [...table.fork().values()];
  return { size, values: [...table.values()], sorted: [...table.sorted()], byOwner, byId, fork };
}

describe('a change that is taken back', () => {
  it('takes back all rows that were replaced together, even if a listener fails at the second one', () => {
    const undoLog = new UndoLog();
    const table = makeTable(undoLog);
    const seen = lookAt(table);
    const changes: unknown[] = [];
    table.listen((before, after) => {
      if (changes.push([before?.owner, after?.owner]) === 2) throw new Error('full');
    });
    const next = rows.slice(0, 3).map((row) => ({ ...row, owner: 'leo' }));
    undoLog.open();
    expect(() => table.replaceAll(rows, next)).toThrow('full');
    expect(table.by('owner', 'leo').map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    takeBackWrites(undoLog.close());
    expect(lookAt(table)).toEqual(seen);
    expect(changes.slice(0, 2)).toEqual(Array(2).fill(['maya', 'leo']));
  });

  it('leaves nothing of it, whatever was written in whatever order, and the next change does not see it', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const write = fc.record({ kind: fc.constantFrom('put', 'delete'), id, owner: fc.constantFrom('maya', 'leo') });
    fc.assert(
      fc.property(
        fc.array(write, { maxLength: 12 }),
        fc.array(write, { maxLength: 12 }),
        fc.boolean(),
        fc.constantFrom('added' as const, 'put' as const, 'forked' as const),
        (one, two, early, filled) => {
          const undoLog = new UndoLog();
          const [table, expected] = [makeTable(undoLog, filled), makeTable(new UndoLog())];
          if (early) lookAt(table);
          const work = (on: Table<Row, 'owner'>, writes: typeof one): void => {
            const deleted = new Set<string>();
            for (const { kind, id, owner } of writes) {
              // No id ever comes again, as in a world.
              if (kind === 'delete') on.delete(id);
              else if (!deleted.has(id)) on.put({ id, at: `2026-02-0${owner.length}`, owner });
              if (kind === 'delete') deleted.add(id);
            }
          };
          undoLog.open();
          work(table, one);
          takeBackWrites(undoLog.close());
          expect(lookAt(table)).toEqual(lookAt(makeTable(new UndoLog())));
          undoLog.open();
          work(table, two);
          work(expected, two);
          // While it may still be taken back, and afterwards.
          expect(lookAt(table)).toEqual(lookAt(expected));
          undoLog.close();
          expect(lookAt(table)).toEqual(lookAt(expected));
          // With the next change the places that were kept are let go, which nobody sees.
          undoLog.open();
          undoLog.close();
          expect(lookAt(table)).toEqual(lookAt(expected));
        },
      ),
    );
  });
});

it('a row that may not change keeps those before it from being written', () => {
  const written: PayoutAccrualRow[] = [];
  const table = {
    put: (row: PayoutAccrualRow) => row,
    replaceAll: (befores: readonly PayoutAccrualRow[], accruals: readonly PayoutAccrualRow[]) => {
      expect(befores.map(({ id }) => id)).toEqual(accruals.map(({ id }) => id));
      written.push(...accruals);
    },
  };
  const rows = (['earned', 'earned', 'rejected'] as const).map((status, at) => ({ id: `${at}`, status }));
  const move = { to: 'paid', by: 'createPayoutPayment' } as const;
  const toNext = (row: PayoutAccrualRow, status: PayoutAccrualRow['status']) => ({ ...row, status });
  const pay = (accruals: readonly object[]): void =>
    transitionAll({ schema: 'AccrualStatus', table }, accruals as PayoutAccrualRow[], move, toNext);
  expect(() => pay(rows)).toThrow(/rejected/);
  expect(written).toEqual([]);
  pay(rows.slice(0, 2));
  expect(written).toEqual(['0', '1'].map((id) => ({ id, status: 'paid' })));
});
