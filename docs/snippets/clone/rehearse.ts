import { createClient } from 'trackagoat-sdk';
import { cloneOrganization } from 'trackagoat-sdk/clone';
import { createMock } from 'trackagoat-sdk/mocks';

// In place of the live service. A key with the scope read is enough.
const live = createMock({ seed: 'demo', now: '2026-03-02T00:00:00Z' });
const goat = createClient({ apiKey: live.createKey(['read']), fetch: live.fetch });

const { goat: rehearsal, mock, unknown } = await cloneOrganization(goat);
console.log(unknown.map(({ code }) => code).includes('changed_while_read')); // → false

const [owed] = await rehearsal.payoutAccruals.list({ status: 'earned' }).toArray({ limit: 1 });
await rehearsal.payoutPayments.create({ creator_id: owed?.creator_id ?? '', auto_apply_outstanding: true });
mock.clock.advance({ days: 30 });
console.log(mock.ledger().balanced, live.clock.now); // → true 2026-03-02T00:00:00.000Z
