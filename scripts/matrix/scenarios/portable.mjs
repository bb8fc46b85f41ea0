/* One program of each entry that runs anywhere, without anything of Node: as a page or a Worker runs it. */
import * as otelApi from '@opentelemetry/api';
import { createClient } from 'trackagoat-sdk';
import { createToolset } from 'trackagoat-sdk/agents';
import * as aiSdk from 'trackagoat-sdk/agents/ai-sdk';
import { cloneOrganization, verifyAccruals } from 'trackagoat-sdk/clone';
import { explore } from 'trackagoat-sdk/explore';
import * as limiterRedis from 'trackagoat-sdk/limiter-redis';
import { createMock } from 'trackagoat-sdk/mocks';
import { matchers } from 'trackagoat-sdk/mocks/matchers';
import * as otel from 'trackagoat-sdk/otel';
import { responseSchemas } from 'trackagoat-sdk/schemas';
import { planSettlement, settleCreator } from 'trackagoat-sdk/workflows';

/** Fails with the names of the entries whose program came to something else than it must. */
export async function usePortable() {
  const mock = createMock({ seed: 'demo' });
  const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch, random: () => 0 });
  mock.clock.advance({ days: 7 });
  const plan = await planSettlement(goat, { creatorId: '@kenjicooks', method: 'Venmo' });
  const toolset = await createToolset(goat, { now: () => mock.clock.now });
  const tool = await toolset.call('audit_unpaid_creators', {});
  const { mock: copy } = await cloneOrganization(goat);
  const { totals } = await verifyAccruals(goat);
  const payKenji = (worker) => settleCreator(worker.goat, { creatorId: '@kenjicooks', method: 'Venmo' });
  const mayLeave = [{ below: 10_000_000, reason: 'the job pays one creator' }];
  const report = await explore({ world: mock, workers: [payKenji], mayLeave, seeds: 2, pairs: 1 });
  const kinds = [aiSdk, limiterRedis, otel, otelApi].map((entry) => Object.keys(entry).length > 0);
  const results = {
    client: (await goat.projects.list()).data.length === 2,
    workflows: plan.totalCents === 317_560,
    agents: tool.ok,
    clone: JSON.stringify(copy.ledger().sums) === JSON.stringify(mock.ledger().sums),
    verify: totals.different.count === 0,
    explore: report.holds,
    matchers: 'toHaveNoWarnings' in matchers,
    schemas: responseSchemas.listProjects !== undefined,
    loaded: kinds.every(Boolean),
  };
  const wrong = Object.keys(results).filter((name) => results[name] !== true);
  if (wrong.length > 0) throw new Error(`not as they must be: ${wrong}`);
}

// biome-ignore lint/style/noDefaultExport: workerd takes the handlers of a worker from its default export
export default { test: usePortable };
