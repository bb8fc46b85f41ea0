import { type Criterion, commonInputs } from './criterion.js';
import { proratedAmount } from './proration.js';

/** A flat rate every period, at the first tick after its end. */
export const recurring: Criterion = {
  needsScrape: false,
  delayDays: 0,
  madeOf: 'days',
  per: null,
  needsMinViews: false,
  evaluate: (context) => ({ amount: proratedAmount(context), inputs: commonInputs(context), videos: [] }),
  amountBy: proratedAmount,
  isEnough: () => true,
};
