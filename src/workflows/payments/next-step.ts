import type { Settled } from './pay-once.js';

/** What to do after a commit, in a sentence; null when nothing. */
export function adviseNext({ outcome, reason, nextStep }: Settled): string | null {
  if (nextStep !== undefined) return nextStep;
  if (outcome === 'committed' || outcome === 'already_paid') return null;
  if (outcome === 'unknown') return 'Commit the same plan again: its key cannot pay twice, and the answer settles it.';
  if (reason?.code === 'voided_since') return 'Plan again: what was voided is due as another payment.';
  if (reason?.code === 'lost_answer') return 'Commit the same plan again: its key cannot pay twice.';
  if (reason?.code === 'reference_reused') return 'Use another reference, or void the payment that has this one.';
  return 'See the reason, then plan again.';
}
