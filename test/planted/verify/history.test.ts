import { describe, expect, it } from 'vitest';
import type { DailyHistory } from '../../../proofs/evidence/clues/daily-history.js';
import { checkHistory } from '../../../proofs/verify/check-history.js';
import { type Fields, history, jan, later, open, type Scene, video } from './planted-case.js';

const GAINS = { v: { 6: 60, 11: 40, 12: 20 }, w: { 7: 10, 12: 5 } };

/** The one step of a check: agrees, computed and what is missing. */
function say({ steps, missing }: ReturnType<typeof checkHistory>): unknown[] {
  const [step] = steps;
  return step ? [step.agrees, step.computed, ...(missing ? [missing.message] : [])] : [];
}

describe('views beside the daily history', () => {
  const both = [video('v'), video('w', later)];
  const by = 'views by the days before and of the evaluation';
  it.each<[string, Fields, readonly Fields[], ...unknown[]]>([
    ['the fewest that are sure', { impressions: 100, video_count: 1 }, both, true, `100 to 120 ${by}`],
    ['one fewer', { impressions: 99, video_count: 1 }, both, false, `100 to 120 ${by}`],
    ['the most of all that counted', { impressions: 120, video_count: 1 }, both, true, `100 to 120 ${by}`],
    ['one more', { impressions: 121, video_count: 1 }, both, false, `100 to 120 ${by}`],
    ['more of as many as are shown', { impressions: 135, video_count: 2 }, both, true, `100 to 135 ${by}`],
    [
      ...([
        'more than all that are shown',
        { impressions: 136, video_count: 2 },
        both,
        null,
        `100 to 135 ${by}`,
      ] as const),
      '136 views were counted, and the 2 videos that are shown (1 of which may have counted) had 135 at most: the others were excluded or deleted since, or the figure is wrong.',
    ],
    [
      ...([
        'more than the one that is shown',
        { impressions: 121, video_count: 2 },
        [video('v')],
        null,
        `100 to 120 ${by}`,
      ] as const),
      '121 views were counted, and the 1 video that is shown had 120 at most: the others were excluded or deleted since, or the figure is wrong.',
    ],
    ['a number that is not exact', { impressions: Number.MAX_SAFE_INTEGER, video_count: 1 }, both],
    ['no number of videos', { impressions: 100 }, both],
    ['no views', { video_count: 1 }, both],
  ])('are compared: %s', (_, inputs, videos, ...output) => {
    expect(say(checkHistory(open({ inputs, videos }), history(GAINS)))).toEqual(output);
  });

  it.each<[string, Scene, DailyHistory?]>([
    ['no time of the accrual', { accrual: { created_at: undefined } }],
    ['no videos of a removed creator', { videos: null }],
    ['a series that was not read', { videos: [video('x')] }],
    ['a series that was not read so far back', {}, history(GAINS, 'views', jan(7))],
    ['flat pay', { version: { criteria_type: 'recurring' } }],
  ])('are not compared with %s', (_, scene, read = history(GAINS)) => {
    expect(say(checkHistory(open({ inputs: { impressions: 1, video_count: 1 }, ...scene }), read))).toEqual([]);
  });

  it('count videos that were posted in the period and found by then', () => {
    const sure = (fields: Fields, scene: Scene = {}) =>
      say(
        checkHistory(
          open({ inputs: { impressions: 100, video_count: 1 }, ...scene, videos: [video('v', fields)] }),
          history(GAINS),
        ),
      );
    const counted = [true, `100 to 120 ${by}`];
    const not = [null, `0 ${by}`, expect.stringContaining('the 0 videos that are shown had 0 at most')];
    expect([sure({}), sure({ tracking_status: 'included' })]).toEqual([counted, counted]);
    expect(sure({ posted_at: '2026-01-04T23:59:59Z' })).toEqual(not);
    expect(sure({ posted_at: '2026-01-12T00:00:00Z' })).toEqual(not);
    expect(sure({ posted_at: null })).toEqual(not);
    expect(sure({ created_at: '2026-01-12T00:15:00.001Z' })).toEqual(not);
    expect(sure({ tracking_status: 'excluded' })).toEqual(not);
    // Included at the very moment, or found nobody knows when: it may have counted.
    expect(sure({ ...later, updated_at: '2026-01-12T00:15:00Z' })).toEqual([true, `0 to 120 ${by}`]);
    expect(sure({ created_at: undefined })).toEqual([true, `0 to 120 ${by}`]);
  });
});

describe('results of goals beside the daily history', () => {
  const judge = (goal: Fields, read: DailyHistory, scene: Scene = {}) =>
    say(checkHistory(open({ version: { criteria_type: 'goals' }, inputs: { goals: [goal] }, ...scene }), read));
  it('keep the difference of one where videos of another are missing', () => {
    const goals = [99, 101].map((actual) => ({ metric: 'views', actual }));
    const found = checkHistory(open({ version: { criteria_type: 'goals' }, inputs: { goals } }), history(GAINS));
    expect(found.steps.map(({ agrees }) => agrees)).toEqual([false, null]);
    expect(found.missing?.message).toContain('101 views were counted');
  });

  it('are compared by metric', () => {
    const by = 'by the days before and of the evaluation';
    expect(judge({ metric: 'views', actual: 100 }, history(GAINS))).toEqual([true, `100 views ${by}`]);
    expect(judge({ metric: 'views', actual: 99 }, history(GAINS))[0]).toBe(false);
    expect(judge({ metric: 'views', actual: 101 }, history(GAINS))).toEqual([
      null,
      `100 views ${by}`,
      expect.stringContaining('101 views were counted'),
    ]);
    expect(judge({ metric: 'posts', actual: 1 }, history(GAINS))).toEqual([]);
    const all = history(GAINS, 'likes');
    for (const metric of ['comments', 'shares', 'saves'] as const)
      all.add({ zone: 'UTC', id: 'v', metric }, { from: jan(5), isWhole: true, values: new Map([[jan(6), 1]]) });
    expect(judge({ metric: 'engagement', actual: 103 }, all)).toEqual([true, `103 engagement ${by}`]);
    expect(judge({ metric: 'engagement', actual: 103 }, history(GAINS, 'likes'))).toEqual([]);
    const followers = history({ ana: { 4: 7, 5: 1, 11: 2, 12: 9 } }, 'followers');
    expect(judge({ metric: 'followers', actual: 3 }, followers)).toEqual([
      true,
      '3 followers by the levels of the days',
    ]);
    for (const actual of [2, 4]) expect(judge({ metric: 'followers', actual }, followers)[0]).toBe(false);
    expect(judge({ metric: 'followers', actual: 4 }, history(GAINS))).toEqual([]);
  });

  it('count no video that was off by then', () => {
    const off = (tracking_disabled_at: string) =>
      judge({ metric: 'views', actual: 100 }, history(GAINS), { videos: [video('v', { tracking_disabled_at })] })[0];
    expect([off('2026-01-12T00:15:00Z'), off('2026-01-12T00:15:01Z')]).toEqual([null, true]);
  });
});
