import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CountHistory } from '../../mocks/world/store/history/count-history.js';
import { takeBackWrites, UndoLog } from '../../mocks/world/store/undo-log.js';

const DAY_0 = 20_458; // 2026-01-05

interface Observation {
  readonly id: string;
  readonly day: number;
  readonly counts: readonly number[];
}

const count = fc.oneof(fc.nat(200), fc.nat(5_000_000), fc.maxSafeNat(), fc.constant(Number.MAX_SAFE_INTEGER));

/** Observations of a few entities in the order of time, several a day. */
const draft = fc.record({
  id: fc.constantFrom('a', 'b', 'c'),
  step: fc.nat(3),
  counts: fc.array(count, { minLength: 5, maxLength: 5 }),
});
const observations = fc.array(draft, { maxLength: 60 }).map((drafts) => {
  let day = DAY_0;
  return drafts.map(({ id, step, counts }): Observation => {
    day += step;
    return { id, day, counts };
  });
});

function recorded(all: readonly Observation[]): CountHistory {
  const history = new CountHistory(5);
  for (const { id, day, counts } of all) history.record(id, day, counts);
  return history;
}

/** The value by a plain list of observations: the last one on or before the day. */
function naiveValue(all: readonly Observation[], id: string, day: number): readonly number[] {
  return all.filter((one) => one.id === id && one.day <= day).at(-1)?.counts ?? [0, 0, 0, 0, 0];
}

/** A day whose counts went up and back again, and a later one. */
const upAndBack = [
  [0, 5],
  [1, 9],
  [1, 5],
  [3, 6],
].map(([day = 0, views = 0]) => ({ id: 'a', day: DAY_0 + day, counts: [views, 0, 0, 0, 0] }));

describe('the history of daily counts', () => {
  it('agrees with a plain list of observations, in values and gains a day, up to 2^53 − 1 and downwards too', () => {
    fc.assert(
      fc.property(
        observations,
        fc.integer({ min: -2, max: 150 }),
        fc.integer({ min: 1, max: 40 }),
        (all, from, days) => {
          const history = recorded(all);
          for (const id of ['a', 'b', 'c']) {
            const range = { start: DAY_0 + from, end: DAY_0 + from + days };
            const grid = new Float64Array(days * 5);
            history.addDailyGains(id, range, grid);
            for (let day = 0; day < days; day += 1) {
              const before = naiveValue(all, id, range.start + day - 1);
              const after = naiveValue(all, id, range.start + day);
              expect([0, 1, 2, 3, 4].map((column) => history.valueAt(id, range.start + day, column))).toEqual(after);
              const gains = after.map((value, column) => value - (before[column] as number));
              expect([...grid.subarray(day * 5, day * 5 + 5)]).toEqual(gains);
            }
          }
        },
      ),
    );
  });

  it('comes back from its dump, which says nothing of how it came about, and goes on from there as the original does', () => {
    fc.assert(
      fc.property(observations, fc.nat(60), (all, at) => {
        const history = recorded(all.slice(0, at));
        const copy = new CountHistory(5);
        copy.load(JSON.parse(JSON.stringify(history.dump())));
        expect(copy.dump()).toEqual(history.dump());
        for (const { id, day, counts } of all.slice(at)) {
          for (const one of [history, copy]) one.record(id, day, counts);
        }
        expect(copy.dump()).toEqual(history.dump());
        for (const id of ['a', 'b', 'c']) {
          expect(copy.valueAt(id, DAY_0 + 200, 0)).toBe(naiveValue(all, id, DAY_0 + 200)[0]);
        }
      }),
      { examples: [[upAndBack, 3]] },
    );
  });

  it('keeps a thing without observations to itself', () => {
    const first = new CountHistory(1);
    first.load([['a', '']]);
    expect([first.has('a'), first.fork().has('a'), new CountHistory(1).has('a')]).toEqual([true, true, false]);
    expect(first.dump()).toEqual([['a', '']]);
    const second = new CountHistory(1);
    second.load(first.dump());
    expect(second.dump()).toEqual([['a', '']]);
  });

  it('is as it was after a change was taken back, and goes on from there', () => {
    fc.assert(
      fc.property(observations, fc.nat(60), fc.boolean(), (all, at, firstIsBaseline) => {
        const undoLog = new UndoLog();
        const history = new CountHistory(5, undoLog, undefined, firstIsBaseline);
        const expected = new CountHistory(5, undefined, undefined, firstIsBaseline);
        const keep = ({ id, day, counts }: Observation): void => {
          history.record(id, day, counts);
          expected.record(id, day, counts);
        };
        all.slice(0, at).forEach(keep);
        undoLog.open();
        for (const { id, day, counts } of all.slice(at)) history.record(id, day, counts);
        takeBackWrites(undoLog.close());
        expect(history.dump()).toEqual(expected.dump());
        all.slice(at).forEach(keep);
        expect(history.dump()).toEqual(expected.dump());
      }),
    );
  });

  it('does not grow by changes that are taken back, however many', () => {
    const undoLog = new UndoLog();
    const history = new CountHistory(1, undoLog);
    history.record('a', DAY_0, [1]);
    const fail = (nth: number): void => {
      undoLog.open();
      history.record(`b${nth}`, DAY_0, [1]);
      history.record('a', DAY_0 + 1, [7]);
      takeBackWrites(undoLog.close());
    };
    fail(0);
    const { bytes } = history;
    for (let nth = 1; nth < 2000; nth += 1) fail(nth);
    expect([history.bytes, history.has('b1'), history.valueAt('a', DAY_0 + 1, 0)]).toEqual([bytes, false, 1]);
  });

  it('keeps a baseline that needs many bytes apart from the counts after it', () => {
    const history = new CountHistory(5, undefined, undefined, true);
    const large = Array.from({ length: 5 }, () => Number.MAX_SAFE_INTEGER - 1);
    history.record('a', DAY_0, large);
    history.record('a', DAY_0, [...large.slice(0, 4), Number.MAX_SAFE_INTEGER]);
    const gained = new Float64Array(5);
    history.addDailyGains('a', { start: DAY_0, end: DAY_0 + 1 }, gained);
    expect([...gained]).toEqual([0, 0, 0, 0, 1]);
  });

  it('does not see what is recorded in its fork', () => {
    const history = recorded([{ id: 'a', day: DAY_0, counts: [5, 0, 0, 0, 0] }]);
    const fork = history.fork();
    fork.record('a', DAY_0, [900, 0, 0, 0, 0]);
    fork.record('b', DAY_0, [1, 0, 0, 0, 0]);
    expect(history.valueAt('a', DAY_0, 0)).toBe(5);
    expect(history.has('b')).toBe(false);
    expect(fork.valueAt('a', DAY_0, 0)).toBe(900);
    const later = history.fork();
    history.record('a', DAY_0, [6, 0, 0, 0, 0]);
    history.record('c', DAY_0, [1, 0, 0, 0, 0]);
    expect([later.valueAt('a', DAY_0, 0), later.has('c'), fork.has('c')]).toEqual([5, false, false]);
  });

  it.each([
    [1, 60],
    [90, 48],
  ])('takes little for an ordinary video over %i days: at most %i bytes a day', (days, most) => {
    const history = new CountHistory(5);
    const videos = 2000;
    for (let day = 0; day < days; day += 1) {
      for (let video = 0; video < videos; video += 1) {
        const views = Math.floor((50_000 * (day + 1)) / (day + 10));
        history.record(`video ${video}`, DAY_0 + day, [views, views >> 4, views >> 8, views >> 9, views >> 7]);
      }
    }
    expect(history.bytes / (videos * days)).toBeLessThan(most);
  });

  it('refuses to go back in time', () => {
    const history = recorded([{ id: 'a', day: DAY_0, counts: [5, 0, 0, 0, 0] }]);
    expect(() => history.record('a', DAY_0 - 1, [1, 0, 0, 0, 0])).toThrow(/cannot go back/);
  });
});
