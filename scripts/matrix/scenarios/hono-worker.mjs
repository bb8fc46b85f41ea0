/* The Worker of docs/guides/servers.md in the runtime of Workers, with the mock behind its fetch. */
import { createMock } from 'trackagoat-sdk/mocks';
import app from './worker.ts';

// biome-ignore lint/style/noDefaultExport: workerd takes the handlers of a worker from its default export
export default {
  async test() {
    const mock = createMock({ seed: 'demo' });
    mock.clock.advance({ days: 7 });
    const installed = mock.install();
    const env = { TRACKAGOAT_API_KEY: mock.apiKey };
    const response = await app.request('/creators/kenjicooks/payout', { method: 'POST' }, env);
    const { outcome, paidCents } = await response.json();
    installed.dispose();
    if (outcome !== 'committed' || paidCents !== 317_560) throw new Error(`${outcome} ${paidCents}`);
  },
};
