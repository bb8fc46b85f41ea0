import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Table } from '../../mocks/world/store/table.js';

interface Row {
  readonly id: string;
  readonly at: string;
  readonly owner: string;
}

function tableOf(...rows: readonly Row[]): Table<Row, 'owner'> {
  const table = new Table<Row, 'owner'>('rows', { timeOf: (row) => row.at, indexes: { owner: (row) => row.owner } });
  for (const row of rows) table.add(row);
  return table;
}

const first: Row = { id: 'a', at: '2026-01-01', owner: 'maya' };
const second: Row = { id: 'b', at: '2026-01-02', owner: 'leo' };

/* Added rows are filed by id later: whoever looks first must not see a table without them. */
describe('a row added to a table is there for whoever looks first', () => {
  it.each<[string, (table: Table<Row, 'owner'>) => unknown, unknown]>([
    ['by id', (table) => table.get('b'), second],
    ['by size', (table) => table.size, 2],
    ['by all values, in the order of adding', (table) => [...table.values()], [first, second]],
    ['by the sorted list', (table) => table.sorted(), [first, second]],
    ['by an index', (table) => table.by('owner', 'leo'), [second]],
    ['by a page', (table) => table.slice({ limit: 1 }).rows, [second]],
    ['by a fork', (table) => [...table.fork().values()], [first, second]],
  ])('%s', (_, look, seen) => {
    expect(look(tableOf(first, second))).toEqual(seen);
  });

  it('and by lists that were there before it', () => {
    const table = tableOf(first);
    expect([table.sorted().length, table.by('owner', 'leo').length]).toEqual([1, 0]);
    table.add(second);
    expect(table.sorted()).toEqual([first, second]);
    expect(table.by('owner', 'leo')).toEqual([second]);
  });
});

describe('a row just added', () => {
  it('is replaced in its place, not kept beside the new version', () => {
    const table = tableOf(first, second);
    table.put({ ...first, owner: 'leo' });
    expect([...table.values()].map(({ id, owner }) => [id, owner])).toEqual([
      ['a', 'leo'],
      ['b', 'leo'],
    ]);
    expect(table.by('owner', 'leo')).toHaveLength(2);
  });

  it('is deleted for good', () => {
    const table = tableOf(first, second);
    table.delete('a');
    expect([table.size, table.get('a'), [...table.values()]]).toEqual([1, undefined, [second]]);
  });

  it('gives way when all rows are replaced', () => {
    const table = tableOf(first);
    table.load([second]);
    expect([...table.values()]).toEqual([second]);
  });

  it('is told to listeners and watchers, like any write', () => {
    const table = tableOf();
    const told: unknown[] = [];
    table.onWrite = (...write) => told.push(write);
    table.watch((row) => told.push(row));
    table.add(first);
    expect(told).toEqual([['rows', 'a', first], first]);
    expect(table.additions).toBe(1);
  });

  it('stays out of an earlier fork', () => {
    const table = tableOf(first);
    const fork = table.fork();
    table.add(second);
    expect([fork.size, table.size]).toEqual([1, 2]);
  });
});

/** A counter that owes its row: each `make` writes how far it has come. */
function counterOf(table: Table<Row, 'owner'>, base: Row) {
  let count = 0;
  const made: string[] = [];
  const counter = {
    id: base.id,
    made,
    make(): Row {
      made.push(String(count));
      return { ...base, owner: `${base.owner} ${count}` };
    },
    step(): void {
      count += 1;
      table.defer(counter);
    },
  };
  return counter;
}

/* A row that is owed is made late: nobody may see the one before it, and nobody may overwrite what was owed. */
describe('an owed version of a row', () => {
  const owedTwice = (): { table: Table<Row, 'owner'>; counter: ReturnType<typeof counterOf> } => {
    const table = tableOf(first, second);
    const counter = counterOf(table, first);
    counter.step();
    counter.step();
    return { table, counter };
  };
  const current: Row = { ...first, owner: 'maya 2' };

  it.each<[string, (table: Table<Row, 'owner'>) => unknown, unknown]>([
    ['by id', (table) => table.get('a'), current],
    ['by size', (table) => table.size, 2],
    ['by all values, in the old place', (table) => [...table.values()], [current, second]],
    ['by the sorted list', (table) => table.sorted(), [current, second]],
    ['by an index', (table) => table.by('owner', 'maya 2'), [current]],
    ['by counting', (table) => [table.countBy('owner', 'maya'), table.countBy('owner', 'maya 2')], [0, 1]],
    ['by a range', (table) => table.between('owner', 'maya 2', { from: '2026', to: '2027' }), [current]],
    ['by a page', (table) => table.slice({ limit: 5 }).rows, [second, current]],
    ['by a fork', (table) => [...table.fork().values()], [current, second]],
  ])('is seen by whoever looks: %s; it is made once, not at each step', (_, look, seen) => {
    const { table, counter } = owedTwice();
    expect(look(table)).toEqual(seen);
    look(table);
    expect(counter.made).toEqual(['2']);
  });

  it('is seen in lists that were there before', () => {
    const table = tableOf(first, second);
    expect([table.by('owner', 'maya').length, table.sorted().length]).toEqual([1, 2]);
    counterOf(table, first).step();
    expect([table.by('owner', 'maya'), table.sorted()[0]?.owner]).toEqual([[], 'maya 1']);
  });

  it('is not made for who asks for the row as it was written', () => {
    const { table, counter } = owedTwice();
    expect(table.written('a')).toBe(first);
    expect(counter.made).toEqual([]);
  });

  it('comes before what others write under the id, and is not made again after it', () => {
    const { table, counter } = owedTwice();
    table.put({ ...first, owner: 'leo' });
    expect([table.get('a')?.owner, counter.made]).toEqual(['leo', ['2']]);
  });

  it('can be of a new row, which counts from then on', () => {
    const table = tableOf(second);
    counterOf(table, first).step();
    expect([table.size, table.additions]).toEqual([2, 2]);
    expect([...table.values()].map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('goes with the rows that are replaced by others', () => {
    const { table, counter } = owedTwice();
    table.load([second]);
    expect([[...table.values()], counter.made]).toEqual([[second], []]);
  });

  it('is made at each step where a store listens', () => {
    const table = tableOf(first);
    const stored: unknown[] = [];
    table.onWrite = (_, __, row) => stored.push(row);
    const counter = counterOf(table, first);
    counter.step();
    counter.step();
    expect(stored).toEqual([
      { ...first, owner: 'maya 1' },
      { ...first, owner: 'maya 2' },
    ]);
  });
});

/* A range begins where the last one ended, if that is right; rows come and go between any two ranges. */
describe('the rows of a range of time', () => {
  const hour = fc.integer({ min: 0, max: 30 }).map((at) => `2026-01-01T${String(at).padStart(2, '0')}`);
  const step = fc.oneof(
    fc.record({ kind: fc.constant('put' as const), id: fc.constantFrom(...'abcdefghij'), at: hour }),
    fc.record({ kind: fc.constant('delete' as const), id: fc.constantFrom(...'abcdefghij') }),
    fc.record({ kind: fc.constant('look' as const), from: hour, to: hour }),
  );

  it('are those that a plain search finds, oldest first, whatever was asked and written before', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const table = tableOf();
        for (const one of steps) {
          if (one.kind === 'put') table.put({ id: one.id, at: one.at, owner: 'maya' });
          else if (one.kind === 'delete') table.delete(one.id);
          else {
            const plain = [...table.values()].filter(({ at }) => at >= one.from && at < one.to);
            plain.sort((left, right) =>
              left.at === right.at ? (left.id > right.id ? -1 : 1) : left.at < right.at ? -1 : 1,
            );
            expect(table.between('owner', 'maya', one)).toEqual(plain);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
