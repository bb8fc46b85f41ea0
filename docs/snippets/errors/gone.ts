import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock({ seed: 'demo', limits: { statsGone: true } });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

const { data } = await goat.creators.list();
await goat.creators.stats(data[0]?.id ?? '');
// throws GoneError: getCreatorStats: The stats route of a creator is gone; ask /analytics?entity=creator instead (410 gone). Use goat.analytics.
