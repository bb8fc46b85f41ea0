import { describe, expect, it } from 'vitest';
import { areGoalsSurelyMet, needsHistory } from '../../../proofs/evidence/clues/are-goals-met.js';
import type { DailyHistory } from '../../../proofs/evidence/clues/daily-history.js';
import { nameWait } from '../../../proofs/evidence/clues/list-absent-periods.js';
import { checkGoals } from '../../../proofs/verify/check-goals.js';
import { checkVideos } from '../../../proofs/verify/check-videos.js';
import { type Fields, history, jan, later, open, type Scene, video } from './planted-case.js';

const GAINS = { v: { 6: 60, 11: 40, 12: 20 } };

const goal = (more: Fields = {}) => ({
  ...{ id: 'g', metric: 'posts', period: 'weekly', target_value: 1, is_active: true },
  ...{ created_at: '2026-01-01', updated_at: '2026-01-01', ...more },
});

describe('whether goals were surely met', () => {
  const isMet = (goals: readonly Fields[], scene: Scene = {}, read?: DailyHistory) => {
    const { verified, period, version } = open({ version: { criteria_type: 'goals' }, goals, ...scene });
    return areGoalsSurelyMet({ view: verified, creatorId: 'ana', judged: { period, version } as never, history: read });
  };

  it('needs goals that have not changed since they were judged, 48 hours after the end', () => {
    expect([isMet([goal()]), isMet([goal({ target_value: 2 })]), isMet([goal(), goal({ target_value: 2 })])]).toEqual([
      true,
      false,
      false,
    ]);
    expect([
      isMet([goal({ updated_at: '2026-01-14T00:14:59Z' })]),
      isMet([goal({ updated_at: '2026-01-14T00:15:00Z' })]),
    ]).toEqual([true, false]);
    expect([isMet([goal({ updated_at: undefined })]), isMet([goal({ created_at: undefined })])]).toEqual([
      false,
      false,
    ]);
    expect(isMet([goal({ target_value: undefined })])).toBe(false);
    expect(isMet([goal()], { videos: null })).toBe(false);
  });

  it('is about active goals of that kind that apply on a day of the period, without which nothing is paid', () => {
    for (const goals of [[], [goal({ is_active: false })], [goal({ period: 'daily' })]])
      expect(isMet(goals)).toBe(false);
    expect([isMet([goal({ start_date: '2026-01-11' })]), isMet([goal({ start_date: '2026-01-12' })])]).toEqual([
      true,
      false,
    ]);
    expect(isMet([goal({ period: 'daily', target_value: 9 }), goal()])).toBe(true);
  });

  it('counts the posts of the period that were found by then, and that nobody had to include', () => {
    const posted = (more: Fields) => isMet([goal()], { videos: [video('v', more)] });
    expect([posted({ posted_at: '2026-01-05T00:00:00Z' }), posted({ posted_at: '2026-01-11T23:59:59Z' })]).toEqual([
      true,
      true,
    ]);
    const none = [
      { posted_at: '2026-01-04T23:59:59Z' },
      { posted_at: '2026-01-12T00:00:00Z' },
      { posted_at: null },
      { created_at: '2026-01-14T00:15:01Z' },
      { created_at: undefined },
      { tracking_status: 'included' },
      { tracking_status: 'excluded' },
      { tracking_disabled_at: '2026-01-01' },
    ];
    for (const more of none) expect([more, posted(more)]).toEqual([more, false]);
    expect(posted({ created_at: '2026-01-14T00:15:00Z' })).toBe(true);
  });

  it('counts anything else by the history alone', () => {
    const gained = (metric: string, target_value: number, read?: DailyHistory) =>
      isMet([goal({ metric, target_value })], {}, read);
    expect([gained('views', 100, history(GAINS)), gained('views', 101, history(GAINS)), gained('views', 1)]).toEqual([
      true,
      false,
      false,
    ]);
    const views = [goal({ metric: 'views', target_value: 100 })];
    expect(isMet(views, {}, history(GAINS, 'views', jan(6)))).toBe(true);
    const off = video('v', { tracking_disabled_at: '2026-02-01' });
    expect(isMet(views, { videos: [off] }, history(GAINS))).toBe(false);
    const followers = history({ ana: { 5: 1, 11: 2, 12: 9 } }, 'followers');
    expect([gained('followers', 3, followers), gained('followers', 4, followers), gained('followers', 0)]).toEqual([
      true,
      false,
      false,
    ]);
    expect(gained('engagement', 0, history(GAINS))).toBe(false);
    const needs = (metric: string, period = 'weekly') => {
      const { verified, version } = open({ goals: [goal({ metric, period })] });
      return needsHistory(verified, 'ana', { version } as never);
    };
    expect(['views', 'engagement', 'followers', 'posts'].map((metric) => needs(metric))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(needs('views', 'daily')).toBe(false);
  });
});

describe('the goals that an accrual was paid for', () => {
  const result = { goal_id: 'g', metric: 'posts', actual: 1, target: 1, met: true };
  const check = (goals: readonly Fields[], inputs: Fields = {}, videos: Scene['videos'] = [video('v')]) => {
    const found = checkGoals(open({ goals, videos, inputs: { goals: [result], ...inputs } }));
    return [...found.steps.map(({ agrees }) => agrees), ...(found.missing ? [found.missing.message] : [])];
  };
  const since = '2026-01-12T00:15:00Z';
  it.each<[string, readonly Fields[], Fields, ...unknown[]]>([
    ['one of another metric', [goal({ metric: 'views' })], {}, false, true],
    ['one that is off', [goal({ is_active: false })], {}, false, true],
    ['one that was changed since', [goal({ target_value: 9, updated_at: since })], {}, true, true],
    ['one that was set since', [goal({ created_at: since, updated_at: since })], {}, false, true],
    ['one without its times', [goal({ updated_at: undefined })], {}, true],
    ['none beside, if it is off', [goal({ id: 'h', is_active: false })], {}, true, true],
    ['none beside, if it is for a day', [goal({ id: 'h', period: 'daily' })], {}, true, true],
    ['not where all of them were missed', [goal()], { goals_met: false }, true, false],
    ['no list, and missed', [goal()], { goals: undefined, goals_met: false }, false],
  ])('are compared with %s', (_, goals, inputs, ...output) => {
    expect(check(goals, inputs)).toEqual(output);
  });

  it('have as many posts as may have counted then, at most', () => {
    const posts = (more: Fields) => check([goal()], {}, [video('v', more)])[2];
    expect(posts({ posted_at: null })).toBeUndefined();
    expect(posts({ tracking_disabled_at: '2026-01-12T00:15:01Z' })).toBeUndefined();
    expect(posts({ tracking_disabled_at: since })).toContain('1 posts were counted towards a goal, and 0 are shown');
    expect(check([goal()], {}, null)[2]).toContain('the creator was removed, and its videos are not shown.');
  });
});

describe('the number of videos', () => {
  const threshold = { criteria_type: 'view_threshold', criteria_params: { min_views: 100 } };
  const check = (scene: Scene) => checkVideos(open({ inputs: { impressions: 100, video_count: 1 }, ...scene }));
  const step = (scene: Scene) => {
    const { steps, missing } = check(scene);
    const { agrees, computed } = steps.find((one) => one.step === 'videos') ?? { agrees: 'none', computed: '' };
    return [agrees, computed, ...(missing ? [missing.message] : [])];
  };

  it('is between those that surely counted and those that may have', () => {
    const videos = [video('v'), video('w', later), video('x', { tracking_status: 'pending_review' })];
    const counted = (video_count: number) => step({ videos, inputs: { impressions: 100, video_count } });
    const computed = '1 to 2 videos, 200 views by now';
    expect([counted(0), counted(1), counted(2)]).toEqual([
      [false, computed],
      [true, computed],
      [true, computed],
    ]);
    expect(counted(3)).toEqual([
      null,
      computed,
      "3 videos were counted, and 2 are shown that can have counted: the others were excluded or deleted since, or counted although they were excluded. Look at the period's videos.",
    ]);
    const waits = step({ videos, inputs: { impressions: 300, video_count: 3 } }).at(-1);
    expect(waits).toContain("With what waits for review (x) the ledger's numbers would be exactly these.");
    for (const more of [{ created_at: '2026-01-12T00:15:01Z' }, { posted_at: null }, { posted_at: '2026-01-12' }])
      expect(step({ videos: [video('v', more)], inputs: { impressions: 0, video_count: 0 } })).toEqual([
        true,
        '0 videos, 0 views by now',
      ]);
  });

  it('is not known of a removed creator, unless nothing was counted', () => {
    expect(step({ videos: null })).toEqual([null, null, 'The creator was removed, and its videos are not shown.']);
    expect(step({ videos: null, inputs: { impressions: 0, video_count: 0 } })).toEqual([null, null]);
    for (const inputs of [{ impressions: 1 }, { video_count: 1 }, null]) expect(step({ inputs })).toEqual(['none', '']);
  });

  it('comes with the condition of a threshold, and with a note where views fell', () => {
    const condition = (impressions: number) => {
      const { steps, unmet } = check({ version: threshold, inputs: { impressions } });
      return [unmet, ...steps.map(({ computed, agrees }) => [computed, agrees])];
    };
    expect(condition(100)).toEqual([false, ['100 views are asked for: met', true]]);
    expect(condition(99)).toEqual([true, ['100 views are asked for: not met', false]]);
    expect(check({}).unmet).toBe(false);
    const fell = (impressions: number, video_count = 1) => check({ inputs: { impressions, video_count } }).notes;
    expect(fell(101)).toEqual(['The ledger counted 101 views; the same videos have 100 by now. Views seldom fall.']);
    expect([fell(100), fell(101, 0), fell(101, 2)]).toEqual([[], [], []]);
  });
});

it.each<[criterion: string, now: string, scraped: string | null, words: string | null]>([
  ['goals', '2026-01-13T23:59:59Z', null, 'the 48 hours after its end, which are over at 2026-01-14T00:00:00.000Z'],
  ['goals', '2026-01-14T00:00:00Z', null, 'the 2026-01-14T00:15:00.000Z run; allow a few minutes'],
  ['goals', '2026-01-14T00:59:59Z', null, 'the 2026-01-14T00:15:00.000Z run; allow a few minutes'],
  [
    'goals',
    '2026-01-14T01:00:00Z',
    null,
    'a scrape of the creator after 2026-01-12T00:00:00.000Z (the last was never)',
  ],
  [
    'cpm',
    '2026-01-12T01:00:00Z',
    '2026-01-11',
    'a scrape of the creator after 2026-01-12T00:00:00.000Z (the last was 2026-01-11)',
  ],
  ['cpm', '2026-01-12T01:00:00Z', '2026-01-12', null],
  ['recurring', '2026-01-12T01:00:00Z', null, null],
])('a period by %s waits at %s, scraped %s', (criteria_type, now, last_scraped_at, words) => {
  const { verified, period, version } = open({ version: { criteria_type } });
  const known = { now: Date.parse(now), creators: new Map([['ana', { last_scraped_at }]]) };
  const absent = { judged: { period, version }, creatorId: 'ana' };
  expect(nameWait(absent as never, { rules: verified.rules, known } as never)).toBe(words);
});
