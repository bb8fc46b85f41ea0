import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';
import { commitPayment, planPayment } from 'trackagoat-sdk/workflows';

const mock = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

const plan = await planPayment(goat, {
  reference: 'studio 7',
  creatorId: '@lena.lifts',
  method: 'Venmo',
  totalCents: 4_000,
});
console.log(plan.totalCents, plan.warnings[0]?.message);
// → 4000 The last payment, on 2025-12-12, was by "PayPal", and this is by "Venmo".
const receipt = await commitPayment(goat, plan); // nothing but what the plan shows, and once
console.log(receipt.outcome, receipt.paidCents); // → committed 4000
