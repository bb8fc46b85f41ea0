import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';
import { commitSettlement, planSettlement } from 'trackagoat-sdk/workflows';

const mock = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

const plan = await planSettlement(goat, { creatorId: '@maya.moves', method: 'Venmo' }); // reads only
console.log(
  plan.totalCents,
  plan.provisional.map((reason) => reason.code),
); // → 72971 []

// Pays once, however often it is called.
const receipt = await commitSettlement(goat, plan, { acceptProvisional: true });
console.log(receipt.outcome, receipt.paidCents); // → committed 72971
