import { writeCount } from '../../../base/options/write-count.js';
import { countingDays } from '../../../mocks/world/payouts/criteria/proration.js';
import type { RuleOption } from '../../../mocks/world/store/rule-profile.js';
import type { GoalResult, Video } from '../../../src/generated/resources.js';
import type { AccrualCase } from '../cases/open-case.js';
import type { VerifiedWorld } from '../cases/verified-world.js';
import { canSum, type VideoShare } from './can-sum.js';
import type { Clue, ClueKind } from './clue.js';
import type { DailyHistory } from './daily-history.js';
import { nameZone, shareGains, shareLevels } from './share-views.js';

/** The clues of the daily history about the views and goals that an accrual was computed from. */
export function listHistoryClues(context: AccrualCase, history: DailyHistory): Clue[] {
  const { accrual, inputs, verified, version } = context;
  const videos = verified.listVideos(accrual.creator_id);
  if (videos === null || accrual.created_at === undefined) return [];
  switch (version.criteria_type) {
    case 'recurring':
    case 'view_threshold':
      return [];
    case 'cpm':
      return listCpmClues({ context, history, videos });
    case 'goals':
      return (inputs?.goals ?? []).flatMap((result) => {
        if (result.metric === 'posts') return [];
        if (result.metric === 'followers') return [followersClue(context, history, result)];
        return listGainClues({ context, history, videos }, result);
      });
  }
}

interface Looked {
  readonly context: AccrualCase;
  readonly history: DailyHistory;
  readonly videos: readonly Video[];
}

function listCpmClues({ context, history, videos }: Looked): Clue[] {
  const { impressions, video_count: count } = context.inputs ?? {};
  if (impressions === undefined || count === undefined) return [];
  const at = Date.parse(context.accrual.created_at ?? '');
  const days = countingDays(context);
  const share = (view: VerifiedWorld, leastFound?: number): VideoShare[] | null => {
    if (!view.rules.paysForGains) return shareLevels({ view, history, videos, at }, days);
    const end = view.rules.days.getStartIso(context.period.end);
    const early = videos.filter(({ posted_at: posted, created_at: found }) => (posted ?? found ?? '') < end);
    return shareGains({ view, history, videos: early, at, ...(leastFound ? { leastFound } : {}) }, days, 'views');
  };
  const what = `views: the ledger counted ${impressions} of ${writeCount(count, 'video')}`;
  const options: RuleOption[] = ['cpm_views', 'first_views'];
  return listSumClues({ context, options, kind: 'view_history', what, target: impressions, count, share });
}

function listGainClues({ context, history, videos }: Looked, { metric, actual }: GoalResult): Clue[] {
  const at = Date.parse(context.accrual.created_at ?? '');
  const tracked = videos.filter(
    ({ tracking_disabled_at: off }) => (off ?? null) === null || Date.parse(off ?? '') > at,
  );
  const kind = metric === 'views' ? 'views' : 'engagement';
  const share = (view: VerifiedWorld, leastFound?: number): VideoShare[] | null =>
    shareGains(
      { view, history, videos: tracked, at, ...(leastFound ? { leastFound } : {}) },
      [context.period.start, context.period.end],
      kind,
    );
  const what = `${metric}: the ledger says ${actual}`;
  return listSumClues({
    context,
    options: ['first_views'],
    kind: 'goal_history',
    what,
    target: actual,
    share,
  });
}

interface Summed {
  readonly context: AccrualCase;
  readonly options: readonly RuleOption[];
  readonly kind: ClueKind;
  readonly what: string;
  readonly target: number;
  readonly count?: number;
  /** The possible shares of the videos; null if they were not read. */
  readonly share: (view: VerifiedWorld, leastFound?: number) => VideoShare[] | null;
}

function listSumClues({ context, options, kind, what, target, count, share }: Summed): Clue[] {
  const { id } = context.accrual;
  const isExplained = (view: VerifiedWorld, leastFound?: number): boolean => {
    const shares = share(view, leastFound);
    return shares === null || canSum(shares, target, count);
  };
  return [
    {
      options,
      id,
      kind,
      explain: (view) => (isExplained(view) ? null : `${what}, which the daily history does not come to`),
    },
    {
      options,
      id,
      kind: 'found_with_nothing',
      explain: (view) =>
        isExplained(view) && !isExplained(view, 1)
          ? `${what}, as if every video had been found with nothing and had gained all of it on that day`
          : null,
    },
  ];
}

function followersClue({ accrual, period }: AccrualCase, history: DailyHistory, { actual }: GoalResult): Clue {
  const { creator_id: id } = accrual;
  return {
    options: ['first_followers'],
    id: accrual.id,
    kind: 'goal_history',
    explain: (view) => {
      const gained = countFollowers({ view, history, creatorId: id }, period);
      if (gained === null || gained === actual) return null;
      return `followers: the ledger says ${actual}, the daily history ${gained}`;
    },
  };
}

/** The followers that a creator gained in a period; null if that was not read. */
export function countFollowers(
  {
    view,
    history,
    creatorId: id,
  }: { readonly view: VerifiedWorld; readonly history: DailyHistory; readonly creatorId: string },
  { start, end }: { readonly start: number; readonly end: number },
): number | null {
  const zone = nameZone(view);
  if (view.profile.first_followers === 'there_before')
    return history.sum({ zone, id, metric: 'followers' }, [start, end]);
  const before = history.levelAt({ zone, id, metric: 'follower_level' }, start - 1);
  const after = history.levelAt({ zone, id, metric: 'follower_level' }, end - 1);
  return before === null || after === null ? null : after - before;
}
