import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';
import { PlayedPayPal } from './paypal.js';
import { prepare, readReport, type Store, send } from './service.js';

const mock = createMock({ seed: 'demo', now: '2026-03-06T16:00:00Z' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
const paypal = new PlayedPayPal();
let kept = '{"approved":[],"sent":[]}';
const store: Store = {
  load: async () => JSON.parse(kept),
  save: async (now) => {
    kept = JSON.stringify(now);
  },
};
const creators = await goat.creators.list().toArray();
for (const { id, tiktok_handle: handle, metadata } of creators) {
  const host = handle === 'maya.moves' ? 'nowhere.example' : 'mail.example';
  await goat.creators.update(id, { metadata: { ...metadata, paypal: `${handle}@${host}` } });
}

const friday = await prepare(goat, store);
console.log(friday.rows.length, friday.plan.totals.totalCents, friday.rows[0]?.cells.slice(0, 3).join()); // → 10 1110825 coachdario@mail.example,387.45,USD
await send(goat, store, friday, { ...friday.plan, ...friday, upload: paypal.upload });

mock.clock.to('2026-03-09T09:00:00Z');
const problems = await readReport(goat, store, paypal.report());
console.log(problems.length, mock.ledger().sums.paid); // → 0 2573510
await readReport(goat, store, paypal.report()); // the same report again
console.log(mock.ledger().sums.paid); // → 2573510

// Unclaimed money is in flight for 30 days. Then it is returned, and is owed again.
mock.clock.to('2026-03-13T16:00:00Z');
const handles = ({ plan }: Awaited<ReturnType<typeof prepare>>) => plan.payouts.map(({ creator }) => creator.handle);
const maya = (await prepare(goat, store)).plan.payouts.find(({ creator }) => creator.handle === 'maya.moves');
console.log(maya?.totalCents); // → 24547
mock.clock.to('2026-04-10T16:00:00Z');
paypal.return((_, status) => status === 'Unclaimed');
await readReport(goat, store, paypal.report());
console.log(handles(await prepare(goat, store)).includes('maya.moves')); // → true
