import { removeCreator, reviewVideos, setGoals, setNotes, setTracking, stopPay } from './change-creators.js';
import { rejectAccruals, switchMethod, voidPayment } from './change-payouts.js';
import type { Change, ChangeKind } from './change-plan.js';
import { setRate } from './set-rate.js';

type Kinds = { readonly [What in Change['what']]: ChangeKind<Extract<Change, { readonly what: What }>> };

/** Everything that a kind of change is, by its name. */
const kinds: Kinds = {
  void_payment: voidPayment,
  reject_accruals: rejectAccruals,
  set_rate: setRate,
  stop_pay: stopPay,
  remove_creator: removeCreator,
  switch_method: switchMethod,
  set_goals: setGoals,
  set_tracking: setTracking,
  review_videos: reviewVideos,
  set_notes: setNotes,
};

/** The kind of a change. */
export function findKind({ what }: Pick<Change, 'what'>): ChangeKind<Change> {
  return kinds[what] as ChangeKind<Change>;
}

/** The part of a change in pay; null for a kind that this version does not know, of which a store or a log may tell. */
export function findMoves({ what }: { readonly what: string }): ChangeKind<Change>['moves'] {
  return Object.hasOwn(kinds, what) ? kinds[what as Change['what']].moves : null;
}
