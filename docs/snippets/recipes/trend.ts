import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';
import { trend } from 'trackagoat-sdk/workflows';

const mock = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
const creator = await goat.creators.find('@kenjicooks');

const views = await trend(goat, { entity: 'creator', entityId: creator.id, metric: 'views', plot: true });
console.log(views.svg?.slice(0, 4)); // → <svg
