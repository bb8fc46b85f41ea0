import type { Change } from '../../changes/change-plan.js';

/** The subject of an approval: a payment, several, or one of the changes. */
export type ApprovedThing =
  | 'payment'
  | 'payments'
  | 'void_payment'
  | 'reject_accruals'
  | 'set_rate'
  | 'stop_pay'
  | 'remove_creator'
  | 'switch_method'
  | 'set_goals'
  | 'set_tracking'
  | 'review_videos'
  | 'set_notes';

/** The label of the button that approves. A change never says that it is a payment. */
export function paymentTitle(what: 'payment' | 'payments'): string {
  return what === 'payment' ? 'Approve this payment' : 'Approve these payments';
}

/** The label of the button that approves a change. */
export function changeTitle(change: Change): string {
  switch (change.what) {
    case 'void_payment':
      return 'Approve undoing a payment';
    case 'reject_accruals':
      return change.status === 'rejected' ? 'Approve rejecting what is owed' : 'Approve voiding what is owed';
    case 'set_rate':
      return 'Approve a change of pay';
    case 'stop_pay':
      return 'Approve ending the pay of a creator';
    case 'remove_creator':
      return 'Approve removing a creator';
    case 'set_goals':
      return 'Approve other goals';
    case 'set_tracking':
      return 'Approve another tracking mode';
    case 'review_videos':
      return change.decision === 'included' ? 'Approve counting videos' : 'Approve hiding videos';
    case 'set_notes':
      return 'Approve other notes';
    case 'switch_method':
      return change.active ? 'Approve enabling a payout method' : 'Approve disabling a payout method';
  }
}
