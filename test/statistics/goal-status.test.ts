import { describe, expect, it } from 'vitest';
import { judgeStatus } from '../../mocks/world/statistics/compliance.js';

const DAY = 86_400_000;

describe('the status of a goal', () => {
  // A week from day 10: half of it has passed at day 13.5.
  const week = { start: 10, end: 17 };
  const middle = 13.5 * DAY;

  it('is on_track, behind_pace from 0.7 of the pace, or at_risk while the period runs', () => {
    const status = (actual: number) => judgeStatus({ actual, target: 100 }, week, middle);
    expect(status(50)).toBe('on_track');
    expect(status(49)).toBe('behind_pace');
    expect(status(35)).toBe('behind_pace');
    expect(status(34)).toBe('at_risk');
    expect(status(100)).toBe('on_track');
  });

  it('is completed or missed from the instant of the end on', () => {
    expect(judgeStatus({ actual: 100, target: 100 }, week, 17 * DAY)).toBe('completed');
    expect(judgeStatus({ actual: 99, target: 100 }, week, 17 * DAY)).toBe('missed');
    expect(judgeStatus({ actual: 99, target: 100 }, week, 17 * DAY - 1)).toBe('behind_pace');
  });

  it('is on_track at the first instant, when nothing can be expected yet', () => {
    expect(judgeStatus({ actual: 0, target: 100 }, week, 10 * DAY)).toBe('on_track');
    expect(judgeStatus({ actual: 0, target: 100 }, week, 10 * DAY + 1)).toBe('at_risk');
  });
});
