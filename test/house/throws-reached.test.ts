import { describe, expect, it } from 'vitest';
import { findThrows, noteThrows } from '../../scripts/proof/throws/find-throws.js';
import { isWatched } from '../../scripts/proof/throws/watched.js';

const text = `function pay(cents: number) {
  if (cents < 0) throw new Error('too little');
  if (cents === 0) throw new Error('too little');
  try { return cents; } catch (error) { throw error; }
}`;

describe('the throws of a file', () => {
  it('are found with their text, and two of one text are two', () => {
    expect(findThrows('a.ts', text).map(({ id }) => id)).toEqual([
      "a.ts: new Error('too little')",
      "a.ts: new Error('too little') (2)",
      'a.ts: error',
    ]);
  });

  it('note themselves before they throw, and throw the same', () => {
    const noted: string[] = [];
    (globalThis as { noteThrow?: (id: string) => void }).noteThrow = (id) => noted.push(id);
    const code = noteThrows('a.ts', text).replace(': number', '');
    const pay = new Function(`${code}; return pay;`)() as (cents: number) => number;
    expect(() => pay(0)).toThrow('too little');
    expect(pay(1)).toBe(1);
    expect(noted).toEqual(["a.ts: new Error('too little') (2)"]);
    delete (globalThis as { noteThrow?: unknown }).noteThrow;
  });

  it('are watched where money is moved, and nowhere else', () => {
    expect(['src/agents/changes/set-rate.ts', 'src/workflows/performance/entity-stats.ts'].map(isWatched)).toEqual([
      true,
      false,
    ]);
  });
});
