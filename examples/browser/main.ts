import { createClient } from 'trackagoat-sdk';
import { setupMockWorker } from 'trackagoat-sdk/mocks/browser';
import { auditUnpaidCreators } from 'trackagoat-sdk/workflows';

const { worker, mock } = setupMockWorker({ seed: 'demo' });
await worker.start({ onUnhandledRequest: 'bypass' });

const goat = createClient({ apiKey: mock.apiKey, dangerouslyAllowBrowser: true });
const { creators } = await auditUnpaidCreators(goat);
const lines = creators.map(({ handle, owedCents }) => {
  const line = document.createElement('li');
  line.textContent = `${handle === null ? 'a removed creator' : `@${handle}`}: $${(owedCents / 100).toFixed(2)}`;
  return line;
});
document.querySelector('#owed')?.replaceChildren(...lines);
