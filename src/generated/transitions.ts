// Written by `npm run generate` from openapi.yaml. Do not edit.

/** Allowed changes by status schema; `from` is null when the row is made. */
export const transitions = {
  AccrualStatus: [
    { from: null, to: 'earned', by: 'accrualCron' },
    { from: 'earned', to: 'paid', by: 'createPayoutPayment' },
    { from: 'earned', to: 'rejected', by: 'updatePayoutAccrual' },
    { from: 'earned', to: 'voided', by: 'updatePayoutAccrual' },
    { from: 'paid', to: 'earned', by: 'updatePayoutPayment' },
  ],
  PaymentStatus: [
    { from: null, to: 'paid', by: 'createPayoutPayment' },
    { from: 'paid', to: 'voided', by: 'updatePayoutPayment' },
  ],
  TrackingStatus: [
    { from: null, to: 'auto_tracked', by: 'discovery' },
    { from: null, to: 'pending_review', by: 'discovery' },
    { from: null, to: 'direct_add', by: 'addVideo' },
    { from: 'pending_review', to: 'included', by: 'updateVideo' },
    { from: 'pending_review', to: 'excluded', by: 'updateVideo' },
    { from: 'auto_tracked', to: 'excluded', by: 'updateVideo' },
    { from: 'included', to: 'excluded', by: 'updateVideo' },
    { from: 'excluded', to: 'included', by: 'updateVideo' },
  ],
} as const;

/** A schema whose values change only along `transitions`. */
export type TransitionSchema = keyof typeof transitions;

/** One allowed change of a status. */
export type Transition<S extends TransitionSchema = TransitionSchema> = (typeof transitions)[S][number];

/** What may cause a change: an operationId or a background job. */
export type TransitionCause<S extends TransitionSchema = TransitionSchema> = Transition<S>['by'];

/** The statuses that a cause can lead to. */
export type TransitionTarget<S extends TransitionSchema, By extends TransitionCause<S>> = Extract<
  Transition<S>,
  { by: By }
>['to'];

/** The statuses that can be left towards `To`; `null` stands for a row that is being made. */
export type TransitionSource<S extends TransitionSchema, To extends Transition<S>['to']> = Extract<
  Transition<S>,
  { to: To }
>['from'];

/** One allowed change of AccrualStatus. */
export type AccrualStatusTransition = Transition<'AccrualStatus'>;

/** One allowed change of PaymentStatus. */
export type PaymentStatusTransition = Transition<'PaymentStatus'>;

/** One allowed change of TrackingStatus. */
export type TrackingStatusTransition = Transition<'TrackingStatus'>;

/** The values of AccrualStatus. */
export const accrualStatusValues = ['earned', 'paid', 'rejected', 'voided'] as const;

/** The values of PaymentStatus. */
export const paymentStatusValues = ['paid', 'voided'] as const;

/** The values of TrackingStatus. */
export const trackingStatusValues = ['auto_tracked', 'included', 'excluded', 'pending_review', 'direct_add'] as const;
