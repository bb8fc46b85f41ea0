// Run where the packed package is installed: writes into the working folder what its version reads and keeps, for later
// versions to go on from. seed.json and program.ts are already there.
import { readFileSync, writeFileSync } from 'node:fs';
import { mock as replaced } from 'node:test';
import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';
import { serveMock } from 'trackagoat-sdk/mocks/server';
import { commitSettlement, planPayment, planSettlement } from 'trackagoat-sdk/workflows';

// A plan says how long it has waited, by real time. Real time is stopped here, so the same tarball writes the same plans.
replaced.timers.enable({ apis: ['Date'], now: Date.parse('2026-02-02T09:00:00Z') });

const write = (name, value) => writeFileSync(name, `${JSON.stringify(value, null, 1)}\n`);
const seed = JSON.parse(readFileSync('seed.json', 'utf8'));

// The ledger of the seed, exact to the cent.
write('seed-ledger.json', createMock({ seed }).ledger());

// A folder in which one of the two was paid, the snapshot of it, and plans for the other that nobody has committed yet.
const served = await serveMock({ seed, persist: 'kept' });
const clock = served.mock.clientClock;
const goat = createClient({ apiKey: served.mock.apiKey, baseUrl: served.baseUrl, rateLimit: false, clock });
await commitSettlement(goat, await planSettlement(goat, { creatorId: '@ana.fit', method: 'Venmo' }));
const settlement = await planSettlement(goat, { creatorId: '@bo.cooks', method: 'PayPal' });
const bonus = { creatorId: '@ana.fit', totalCents: 1234, method: 'Venmo', reference: 'bonus of February' };
const payment = await planPayment(goat, bonus);
write('plans.json', { settlement, payment });
write('snapshot.json', served.mock.snapshot());
write('ledger.json', served.mock.ledger());
await served.close();
