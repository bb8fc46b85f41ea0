import { createClient } from 'trackagoat-sdk';
import { whatIf } from 'trackagoat-sdk/clone';
import { createMock } from 'trackagoat-sdk/mocks';

const live = createMock({ seed: 'demo', now: '2026-03-02T00:00:00Z' });
const goat = createClient({ apiKey: live.createKey(['read']), fetch: live.fetch });
const structures = await goat.payoutStructures.list().toArray();
const bonus = structures.find(({ name }) => name === 'Views bonus');

const found = await whatIf(goat, {
  structureId: bonus?.id ?? '',
  rule: { amount_cents: 300 },
  from: '2026-02-01',
  to: '2026-02-28',
});
console.log(found.presentCents, found.otherCents, found.differenceCents); // → 388680 495111 106431
const [most] = found.creators;
console.log(most?.handle, most?.presentCents, most?.otherCents); // → maya.moves 226602 271920
console.log(most?.other[0]?.views, most?.other[0]?.basis, most?.other[0]?.isExact);
// → 175814 views_of_the_ledger true
