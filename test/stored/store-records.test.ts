import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyRecords,
  type EntryId,
  StoreBatch,
  type StoreContent,
} from '../../mocks/adapters/persistence/store-records.js';

type Row = Readonly<Record<string, unknown>>;

function toText(batch: StoreBatch): string {
  return Buffer.concat(batch.bytes()).toString();
}

function listRecords(text: string): unknown[][] {
  return JSON.parse(`[${text.slice(0, -2)}]`);
}

function read(text: string): StoreContent {
  const content: StoreContent = new Map();
  applyRecords(content, text);
  return content;
}

/** A batch in which this many accruals are put and then paid. */
function payAll(count: number): StoreBatch {
  const batch = new StoreBatch();
  const accruals = Array.from({ length: count }, (_, place) => ({ id: `a${place}`, cents: place, status: 'earned' }));
  for (const accrual of accruals) batch.put('accruals', accrual.id, accrual);
  for (const accrual of accruals) batch.replace('accruals', accrual.id, accrual, { ...accrual, status: 'paid' });
  return batch;
}

describe('the records of a batch', () => {
  it('have a change that rows share once, and each row gets it', () => {
    const text = toText(payAll(3));
    expect(listRecords(text).slice(3)).toEqual([['accruals', ['a0', 'a1', 'a2'], { status: 'paid' }, 1]]);
    expect([...(read(text).get('accruals')?.values() ?? [])]).toEqual([
      { id: 'a0', cents: 0, status: 'paid' },
      { id: 'a1', cents: 1, status: 'paid' },
      { id: 'a2', cents: 2, status: 'paid' },
    ]);
  });

  it('never have more than 1,000 ids', () => {
    const text = toText(payAll(2_500));
    const changes = listRecords(text).slice(2_500);
    expect(changes.map(([, ids]) => (ids as string[]).length)).toEqual([1_000, 1_000, 500]);
    const statuses = [...(read(text).get('accruals')?.values() ?? [])].map((row) => (row as Row).status);
    expect(statuses).toEqual(Array.from({ length: 2_500 }, () => 'paid'));
  });

  it('of a row that is not there are refused', () => {
    expect(() => read('["accruals",["a0"],{"status":"paid"},1],\n')).toThrow(TypeError);
  });

  it('make the same content as the changes themselves, in any order of changes', () => {
    const group = fc.constantFrom('1/rows/a', '1/rows/b', '2/rows/a');
    const id = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.constantFrom('x', 'y', 'toString'));
    const fields = fc.record(
      { status: fc.constantFrom('earned', 'paid'), at: fc.integer({ min: 0, max: 2 }), constructor: fc.constant('z') },
      { requiredKeys: ['status'] },
    );
    const step = fc.oneof(
      { weight: 6, arbitrary: fc.tuple(fc.constant('put'), group, id, fields) },
      { weight: 1, arbitrary: fc.tuple(fc.constant('remove'), group, id, fields) },
      { weight: 1, arbitrary: fc.tuple(fc.constant('clear'), group, id, fields) },
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const batch = new StoreBatch();
        const model = new Map<string, Map<EntryId, Row>>();
        for (const [what, name, key, value] of steps) {
          const rows = model.get(name) ?? new Map<EntryId, Row>();
          const before = rows.get(key);
          if (what === 'put') {
            const after: Row = { ...before, ...value };
            if (before) batch.replace(name, key, before, after);
            else batch.put(name, key, after);
            model.set(name, rows.set(key, after));
          } else if (what === 'remove' && before) {
            batch.remove(name, key);
            rows.delete(key);
          } else if (what === 'clear') {
            const prefix = name.slice(0, 2);
            batch.clear(prefix);
            for (const other of [...model.keys()]) if (other.startsWith(prefix)) model.delete(other);
          }
        }
        expect(read(toText(batch) || ',\n')).toEqual(model);
      }),
    );
  });
});
