import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';
import { auditUnpaidCreators } from 'trackagoat-sdk/workflows';

const mock = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

const audit = await auditUnpaidCreators(goat, { minAgeDays: 7 }, { budget: { maxRequests: 50 } });
console.log(audit.totals.creators, audit.totals.owedCents, audit.stoppedEarly); // → 12 694984 null
console.log(audit.creators[0]?.handle, audit.creators[0]?.oldestDays); // → kenjicooks 35
