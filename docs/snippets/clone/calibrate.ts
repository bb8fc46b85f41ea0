import { createClient } from 'trackagoat-sdk';
import { calibrate, verifyAccruals } from 'trackagoat-sdk/clone';
import { createMock } from 'trackagoat-sdk/mocks';

// In place of a live service that chose other rules than we did.
const live = createMock({
  seed: 'demo',
  now: '2026-03-02T00:00:00Z',
  rules: { week_start: 'sunday', rounding: 'floor' },
});
const goat = createClient({ apiKey: live.createKey(['read']), fetch: live.fetch });

const { profile, options } = await calibrate(goat);
console.log(profile?.week_start, profile?.rounding); // → sunday floor
const weeks = options.find(({ option }) => option === 'week_start');
console.log(weeks?.ruledOut.map(({ variant }) => variant).join(' ')); // → monday saturday
if (profile === null) throw new Error('No profile reproduces the ledger.');
console.log((await verifyAccruals(goat, { rules: profile })).verdict); // → consistent

// A mock that pays as the service does.
const mock = createMock({ rules: profile });
console.log(mock.rules.rounding); // → floor
