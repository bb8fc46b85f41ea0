import { createClient, formatUsd } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock({ seed: 'demo' });

// The sandbox has this key and nothing else: it reads, and the service refuses every write.
const goat = createClient({ apiKey: mock.createKey(['read']), fetch: mock.fetch });

// The program that a model writes reads whole lists and prints the sum.
const owed = await goat.payoutAccruals.list({ status: 'earned' }).toArray();
console.log(formatUsd(owed.reduce((sum, { amount_cents }) => sum + amount_cents, 0))); // → $11,749.84

// A payment needs a plan that a person approves.
const pay = { project_id: mock.projectId, total_amount_cents: 100 };
console.log(await goat.payoutPayments.create(pay).catch(({ code }) => code)); // → insufficient_scope
