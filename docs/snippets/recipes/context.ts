import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';
import { readContext } from 'trackagoat-sdk/workflows';

const mock = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
const creator = await goat.creators.find('@lena.lifts');

const { sources } = await readContext(goat, { creatorId: creator.id });
console.log(sources.map(({ kind, label }) => `${kind} ${label}`).join(' → '));
// → project TempoBand ambassadors → campaign Creator push → creator @lena.lifts
