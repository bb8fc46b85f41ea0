import type { Change } from '../../changes/change-plan.js';

/** The subject of an approval: a payment, several, or one of the changes. */
export type ApprovedThing = 'payment' | 'payments' | Change['what'];

/** The label of the button that approves. A change never says that it is a payment. */
export function paymentTitle(what: 'payment' | 'payments'): string {
  return what === 'payment' ? 'Approve this payment' : 'Approve these payments';
}

/** The label of the button that approves a change. */
export function changeTitle(change: Change): string {
  if (change.what === 'reject_accruals') {
    return change.status === 'rejected' ? 'Approve rejecting what is owed' : 'Approve voiding what is owed';
  }
  if (change.what === 'review_videos') {
    return change.decision === 'included' ? 'Approve counting videos' : 'Approve hiding videos';
  }
  if (change.what === 'switch_method') {
    return change.active ? 'Approve enabling a payout method' : 'Approve disabling a payout method';
  }
  return TITLES[change.what];
}

const TITLES: Readonly<Record<Exclude<Change['what'], 'reject_accruals' | 'review_videos' | 'switch_method'>, string>> =
  {
    void_payment: 'Approve undoing a payment',
    set_rate: 'Approve a change of pay',
    stop_pay: 'Approve ending the pay of a creator',
    remove_creator: 'Approve removing a creator',
    set_goals: 'Approve other goals',
    set_tracking: 'Approve another tracking mode',
    set_notes: 'Approve other notes',
  };
