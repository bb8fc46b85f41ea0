import { describe, expect, it } from 'vitest';
import { Table } from '../../mocks/world/table.js';

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
