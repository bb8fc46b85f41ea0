import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

const creator = await goat.creators.find('@maya.moves');

const payment = await goat.payoutPayments.create(
  { creator_id: creator.id, auto_apply_outstanding: true },
  { idempotencyKey: `settle-${creator.id}-2026-W01` }, // the same key again is the same payment
);
console.log(payment.total_amount_cents, payment.payout_payment_lines.length); // → 72971 3
