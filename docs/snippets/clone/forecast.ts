import { createClient } from 'trackagoat-sdk';
import { forecast } from 'trackagoat-sdk/clone';
import { createMock } from 'trackagoat-sdk/mocks';

// In place of the live service. A key with the scope read is enough.
const live = createMock({ seed: 'demo', now: '2026-03-02T00:00:00Z' });
const goat = createClient({ apiKey: live.createKey(['read']), fetch: live.fetch });

const march = await forecast(goat, { until: '2026-03-31' });
console.log(march.owedNowCents, march.owedCents, march.endedCents, march.earnedCents);
// → 1137239 1938099 360000 2298099
console.log(march.creators[0]?.handle, march.creators[0]?.owedCents); // → kenjicooks 379147
console.log(march.days[0]?.date, march.days[0]?.dueCents); // → 2026-03-02 260860

// Nobody posts and nobody pays: the service comes to the same cent.
live.clock.to(march.until);
console.log(live.ledger().sums.earned === march.owedCents); // → true
