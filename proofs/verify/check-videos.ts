import { criteria, daysOfVideos } from '../../mocks/world/payouts/criteria/criteria.js';
import { isCounting } from '../../mocks/world/store/counting.js';
import { sum } from '../../mocks/world/store/money.js';
import type { Video } from '../../src/generated/resources.js';
import { isPlainlySure, isPostedOn, listCounted } from '../evidence/cases/counted-videos.js';
import type { AccrualCase, Finding } from '../evidence/cases/open-case.js';

/**
 * Compares the number of counted videos with the shown ones. Views are taken from the ledger, because the service keeps
 * no hourly views. A video that is no longer shown (excluded or deleted) cannot be checked.
 */
export function checkVideos(context: AccrualCase): Finding {
  const { inputs, version, rules, accrual, verified } = context;
  const { madeOf, needsMinViews } = criteria[version.criteria_type];
  // Pay by the number of videos need not show their views.
  const views = inputs?.impressions ?? (madeOf === 'videos' ? 0 : undefined);
  const unmet =
    needsMinViews && views !== undefined && !rules.reaches(views, Number(version.criteria_params.min_views));
  const condition = needsMinViews && views !== undefined ? [conditionStep(context, unmet)] : [];
  const shown = verified.listVideos(accrual.creator_id);
  const counted = inputs?.video_count;
  if (views === undefined || counted === undefined) return { steps: condition, notes: [], unmet };
  const ledger = madeOf === 'videos' ? `${counted} videos` : `${counted} videos, ${views} views`;
  if (shown === null) {
    const steps = [{ step: 'videos', ledger, computed: null, agrees: null } as const, ...condition];
    if (counted === 0) return { steps, notes: [], unmet };
    const message = 'The creator was removed, and its videos are not shown.';
    return { steps, notes: [], unmet, missing: { code: 'videos_not_shown', message } };
  }
  const at = Date.parse(accrual.created_at ?? '');
  const posted = shown.filter((video) => isPostedOn(daysOfVideos(context), video.posted_at, rules));
  const known = listCounted(posted, at);
  const all = known.map(({ video }) => video);
  const [least, most] = [known.filter(isPlainlySure).length, known.length];
  const computed = `${least === most ? most : `${least} to ${most}`} videos, ${sum(all.map((video) => video.view_count))} views by now`;
  const agrees = counted < least ? false : counted > most ? null : true;
  const steps = [{ step: 'videos', ledger, computed, agrees } as const, ...condition];
  if (counted <= most) return { steps, notes: describeViews(views, all, counted), unmet };
  const message = explainHidden(context, posted, all);
  return { steps, notes: [], unmet, missing: { code: 'videos_not_shown', message } };
}

function conditionStep({ inputs, version }: AccrualCase, unmet: boolean) {
  return {
    step: 'condition',
    ledger: `${inputs?.impressions} views`,
    computed: `${version.criteria_params.min_views} views are asked for: ${unmet ? 'not met' : 'met'}`,
    agrees: !unmet,
  } as const;
}

function describeViews(views: number, all: readonly Video[], counted: number): string[] {
  const now = sum(all.map((video) => video.view_count));
  if (counted !== all.length || BigInt(now) >= BigInt(views)) return [];
  return [`The ledger counted ${views} views; the same videos have ${now} by now. Views seldom fall.`];
}

/** The note about videos that were counted and are not shown. Those that wait for review counted nowhere. */
function explainHidden({ inputs, accrual }: AccrualCase, posted: readonly Video[], known: readonly Video[]): string {
  const counted = inputs?.video_count ?? 0;
  const made = Date.parse(accrual.created_at ?? '');
  // A video without a time may have been found by then.
  const pending = posted.filter((video) => !isCounting(video) && !(Date.parse(video.created_at ?? '') > made));
  const message = `${counted} videos were counted, and ${known.length} are shown that can have counted: the others were excluded or deleted since, or counted although they were excluded. Look at the period's videos.`;
  const views = sum([...known, ...pending].map((video) => video.view_count));
  if (pending.length === 0 || known.length + pending.length !== counted || views !== inputs?.impressions)
    return message;
  const ids = pending.map(({ id }) => id).join(', ');
  return `${message} With what waits for review (${ids}) the ledger's numbers would be exactly these.`;
}
