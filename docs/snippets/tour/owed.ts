import { createClient, formatUsd } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';
import { auditUnpaidCreators } from 'trackagoat-sdk/workflows';

const mock = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

mock.clock.advance({ days: 7 }); // the videos of the week are counted, and everybody earns
const { creators } = await auditUnpaidCreators(goat);
for (const { handle, owedCents } of creators.slice(0, 3)) console.log(handle, formatUsd(owedCents));
// → kenjicooks $3,175.60
// → omas.kueche $1,530.00
// → thriftychef.ana $1,530.00
