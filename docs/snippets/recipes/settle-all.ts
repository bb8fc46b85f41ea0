import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';
import { settleAll } from 'trackagoat-sdk/workflows';

const mock = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

const rehearsal = await settleAll(goat, { method: 'Venmo', dryRun: true });
console.log(rehearsal.totals.creators, rehearsal.totals.dueCents); // → 12 1174984

// Killed half-way? Run it again: what was paid is read from the ledger, and no key pays twice.
// A creator whose flags hold payment in the review is refused, unless the options have acceptProvisional: true.
const report = await settleAll(goat, { method: 'Venmo' });
console.log(report.totals.committed, report.totals.refused, report.totals.paidCents); // → 12 0 1174984
