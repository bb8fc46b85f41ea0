import { createClient } from 'trackagoat-sdk';
import { cloneOrganization } from 'trackagoat-sdk/clone';
import { createMock } from 'trackagoat-sdk/mocks';

// In place of the live service. A key with the scope read is enough.
const live = createMock({ seed: 'demo', now: '2026-03-02T00:00:00Z' });
const goat = createClient({ apiKey: live.createKey(['read']), fetch: live.fetch });

const { goat: rehearsal, mock } = await cloneOrganization(goat);
mock.checkpoint('today');
mock.clock.to('2026-04-01T00:00:00Z');
const owed = mock.ledger().sums.earned; // if nobody is paid, and nobody posts
mock.rewind('today');
const structures = await rehearsal.payoutStructures.list().toArray();
const retainer = structures.find(({ name }) => name === 'Weekly retainer');
await rehearsal.payoutStructures.update(retainer?.id ?? '', { amount_cents: 30_000 });
mock.clock.to('2026-04-01T00:00:00Z');
console.log(owed, mock.ledger().sums.earned - owed); // → 1938099 420000
