import { describe, expect, it } from 'vitest';
import { AssignedTime } from '../../mocks/world/payouts/cron/payout-track.js';

function assigned(...runs: readonly (readonly [start: number, end: number])[]): AssignedTime {
  const time = new AssignedTime();
  time.load(runs.map(([start, end], at) => ({ assignmentId: `a${at}`, start, end })));
  return time;
}

describe('the time of assignments', () => {
  it('hands back the very list of days when all are covered', () => {
    const days = [7, 14];
    expect(assigned([0, 20]).cover(days, { start: 7, end: 14 })).toBe(days);
    expect(assigned([0, 10], [10, 20]).cover(days, { start: 7, end: 14 })).toBe(days);
    const partly = assigned([8, 20]).cover(days, { start: 7, end: 14 });
    expect(partly).toEqual([8, 14]);
    expect(assigned([0, 13]).cover(days, { start: 7, end: 14 })).toEqual([7, 13]);
  });

  it('names the assignments that touch a period, by one list for as long as they are the same', () => {
    const time = assigned([0, 10], [12, 20]);
    const both = time.idsIn({ start: 7, end: 14 });
    expect(both).toEqual(['a0', 'a1']);
    expect(time.idsIn({ start: 0, end: 13 })).toBe(both);
    expect(time.idsIn({ start: 0, end: 12 })).toEqual(['a0']);
    expect(time.idsIn({ start: 10, end: 13 })).toEqual(['a1']);
    expect(time.idsIn({ start: 10, end: 12 })).toEqual([]);
  });
});
