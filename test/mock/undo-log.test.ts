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

const rows: readonly Row[] = ['a', 'b', 'c', 'd'].map((id, day) => ({ id, at: `2026-01-0${day + 1}`, owner: 'maya' }));

/** A table whose rows were added, or put one by one, or are those of a fork. */
function makeTable(undoLog: UndoLog, filled: 'added' | 'put' | 'forked' = 'added'): Table<Row, 'owner'> {
  const indexes = { owner: (row: Row) => row.owner };
  const table = new Table<Row, 'owner'>('rows', { stored: { row: {} }, getTime: (row) => row.at, indexes }, undoLog);
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
  it('puts a deleted row back in its place', () => {
    const undoLog = new UndoLog();
    const table = makeTable(undoLog);
    undoLog.open();
    table.delete('b');
    table.delete('c');
    expect([table.size, table.get('b'), [...table.values()].map(({ id }) => id)]).toEqual([2, undefined, ['a', 'd']]);
    expect([...table.fork().values()].map(({ id }) => id)).toEqual(['a', 'd']);
    takeBackWrites(undoLog.close());
    expect([...table.values()]).toEqual(rows);
    expect(table.size).toBe(4);
  });

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
          undoLog.close();
          work(expected, two);
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
    copy: (row: PayoutAccrualRow) => ({ ...row }),
    put: (row: PayoutAccrualRow) => row,
    replaceAll: (befores: readonly PayoutAccrualRow[], accruals: readonly PayoutAccrualRow[]) => {
      expect(befores.map(({ id }) => id)).toEqual(accruals.map(({ id }) => id));
      written.push(...accruals);
    },
  };
  const rows = (['earned', 'earned', 'rejected'] as const).map((status, at) => ({ id: `${at}`, status }));
  const move = { to: 'paid', by: 'createPayoutPayment' } as const;
  const pay = (accruals: readonly object[]): void =>
    transitionAll({ schema: 'AccrualStatus', table }, accruals as PayoutAccrualRow[], move);
  expect(() => pay(rows)).toThrow(/rejected/);
  expect(written).toEqual([]);
  pay(rows.slice(0, 2));
  expect(written).toEqual(['0', '1'].map((id) => ({ id, status: 'paid' })));
});
