import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock({ seed: 'demo', limits: { statsGone: true } });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

const { data } = await goat.creators.list();
await goat.creators.stats(data[0]?.id ?? '');
