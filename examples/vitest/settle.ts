import { createClient } from 'trackagoat-sdk';

/** The code under test: it pays a creator all that is outstanding, and returns the cents that were paid. */
export async function settle(creatorId: string, apiKey: string): Promise<number> {
  const goat = createClient({ apiKey });
  const payment = await goat.payoutPayments.create(
    { creator_id: creatorId, auto_apply_outstanding: true },
    { idempotencyKey: `settle-${creatorId}-2026-W02` },
  );
  return payment.total_amount_cents;
}
