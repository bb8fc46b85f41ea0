import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';
import { settleCreator } from 'trackagoat-sdk/workflows';

// The mock runs in the page itself, so this demo needs no server. With a server, the key belongs there.
const mock = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
mock.clock.advance({ days: 7 });

document.querySelector('#pay')?.addEventListener('click', async () => {
  const { outcome, paidCents } = await settleCreator(goat, { creatorId: '@kenjicooks', method: 'Venmo' });
  const receipt = document.querySelector('#receipt');
  if (receipt) receipt.textContent = `${outcome} ${paidCents}`;
});
