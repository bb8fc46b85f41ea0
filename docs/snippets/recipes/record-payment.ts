import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';
import { recordPayment } from 'trackagoat-sdk/workflows';

const mock = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

// The reference identifies this payment, today and next month.
const bonus = { reference: 'bonus 2026-01', creatorId: '@nadiafitnotes', method: 'PayPal', totalCents: 5_000 };
const { outcome, paidCents } = await recordPayment(goat, bonus);
console.log(outcome, paidCents); // → committed 5000

const again = await recordPayment(goat, { ...bonus, reference: ' Bonus 2026-01' });
console.log(again.outcome, again.paidCents, again.payment?.totalCents); // → already_paid 0 5000
