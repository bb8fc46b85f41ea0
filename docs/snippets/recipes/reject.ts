import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';
import { rejectAccruals } from 'trackagoat-sdk/workflows';

const mock = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
const [accrual] = await goat.payoutAccruals.list({ status: 'earned' }).toArray({ limit: 1 });
const accrualIds = accrual ? [accrual.id] : [];

const rehearsal = await rejectAccruals(goat, { accrualIds, dryRun: true });
console.log(JSON.stringify(rehearsal.totals)); // → {"changed":0,"changedCents":0,"refused":0,"unknown":0}
const report = await rejectAccruals(goat, { accrualIds }); // final: a rejected accrual is never owed again
console.log(JSON.stringify(report.totals), mock.ledger().balanced);
// → {"changed":1,"changedCents":40000,"refused":0,"unknown":0} true
