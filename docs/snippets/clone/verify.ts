import { createClient } from 'trackagoat-sdk';
import { verificationText, verifyAccruals } from 'trackagoat-sdk/clone';
import { createMock } from 'trackagoat-sdk/mocks';

// In place of the live service. A key with the scope read is enough.
const live = createMock({ seed: 'demo', now: '2026-03-02T00:00:00Z' });
const goat = createClient({ apiKey: live.createKey(['read']), fetch: live.fetch });

const report = await verifyAccruals(goat, { history: true });
console.log(report.verdict, report.excessCents, report.books.length); // → sound 0 0
console.log(verificationText(report).split('\n')[0]?.slice(0, 44));
// → The ledger of 2026-03-02T00:00:00.000Z is so

// Without the history, nothing is compared with the views that the ledger names.
const given = await verifyAccruals(goat);
console.log(given.verdict, given.trusted.accruals.length); // → consistent 48

// The weeks of this service begin on Monday. Computed by weeks from Sunday, its accruals differ:
const sunday = await verifyAccruals(goat, { rules: { week_start: 'sunday' } });
const [first] = sunday.accruals.filter(({ outcome }) => outcome === 'different');
console.log(sunday.verdict, first?.steps.find(({ step }) => step === 'period')?.agrees); // → unsound false
console.log(sunday.wouldAgree?.choice, sunday.wouldAgree?.value); // → week_start monday
