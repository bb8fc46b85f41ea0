// Who is owed what, across the organization: npx tsx examples/workflows/audit-unpaid-creators.ts
import assert from 'node:assert/strict';
import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';
import { auditUnpaidCreators } from 'trackagoat-sdk/workflows';

const mock = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

const { totals, byProject, creators, leftOut } = await auditUnpaidCreators(goat, {}, { budget: { maxRequests: 50 } });
console.log(
  `${totals.owedCents} cents are owed to ${totals.creators} creators; the oldest debt is ${totals.oldestDays} days old.`,
);
console.table(totals.aged);
for (const { name, owedCents } of byProject) console.log(`  ${name}: ${owedCents} cents`);
for (const { handle, owedCents, oldestDays } of creators.slice(0, 5)) {
  console.log(`  @${handle}: ${owedCents} cents, up to ${oldestDays} days`);
}
for (const { what, count, why } of leftOut) console.log(`  left out: ${count} ${what}. ${why}`);

assert.equal(totals.owedCents, mock.ledger().accruals.earned.amount_cents);
