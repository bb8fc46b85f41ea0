import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';
import { commitSettlement, planSettlement } from 'trackagoat-sdk/workflows';

const mock = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
mock.clock.advance({ days: 7 });

const plan = await planSettlement(goat, { creatorId: '@kenjicooks', method: 'Venmo' }); // reads only
const first = await commitSettlement(goat, plan);
const again = await commitSettlement(goat, plan); // by mistake, or by a second process
console.log(first.outcome, first.paidCents); // → committed 317560
console.log(again.outcome, again.payment?.id === first.payment?.id); // → already_paid true
