import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock();
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
const ana = await goat.creators.create(mock.projectId, { tiktok_handle: 'ana.fit' });

mock.setScraper('stalled'); // nobody is scraped: what is paid by views or goals waits
mock.clock.advance({ days: 3 });
console.log((await goat.creators.get(ana.id)).last_scraped_at); // → null

mock.setScraper('auto'); // every hour, counts unchanged (the default); `simulated` lets them grow
mock.clock.advance({ hours: 1 });
console.log((await goat.creators.get(ana.id)).last_scraped_at); // → 2026-01-08T01:00:00.000Z
