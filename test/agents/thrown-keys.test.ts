import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { expect, it } from 'vitest';
import { type AuditLog, memoryToolsetStore } from '../../src/agents/index.js';
import { createClient } from '../../src/index.js';
import { createTracing } from '../../src/otel/index.js';
import { settleAll } from '../../src/workflows/index.js';
import { allOutput } from '../harness/all-output.js';
import { threeOwed } from './three-owed.js';

/** Three who are owed, over a transport, a store and a log that throw the API key once they fail. */
async function leaking() {
  const scene = await threeOwed();
  const key = scene.mock.apiKey;
  let fails = false;
  const leak = (): void => {
    if (!fails) return;
    const error = new TypeError(`failed with ${key}`, {
      cause: { headers: new Headers({ authorization: `Bearer ${key}` }) },
    });
    throw Object.assign(error, { name: `Leak ${key}`, config: { headers: { authorization: key } } });
  };
  const exporter = new InMemorySpanExporter();
  const tracing = createTracing({
    tracerProvider: new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }),
  });
  const goat = createClient({
    apiKey: key,
    random: () => 0,
    maxRetries: 0,
    fetch: async (...call) => {
      leak();
      return scene.mock.fetch(...call);
    },
    ...tracing.client,
  });
  return {
    ...scene,
    ...{ goat, key, leak, tracing },
    spans: () =>
      exporter.getFinishedSpans().map(({ name, attributes, status, events }) => ({ name, attributes, status, events })),
    failFromNowOn: () => {
      fails = true;
    },
  };
}

it('an API key that a transport throws is in no result, span, event or audit line of a payment', async () => {
  const { tools, plan, goat, key, spans, tracing, failFromNowOn } = await leaking();
  const events: Parameters<AuditLog['append']>[0][] = [];
  const audit: AuditLog = { append: async (event) => void events.push(event), head: { seq: 0, hash: '' } };
  const toolset = await tools({ audit, ...tracing.toolset }, goat);
  const plan_id = await plan(toolset, 'ada');
  failFromNowOn();
  const results = [await toolset.call('commit_plan', { plan_id }), await toolset.call('list_creators', {})];
  expect(results.map((result) => result.ok)).toEqual([false, false]);
  expect(events.length).toBeGreaterThan(0);
  expect(spans().length).toBeGreaterThan(3);
  for (const shown of [results, events, spans()]) expect(allOutput(shown)).not.toContain(key.slice(4));
});

it('an API key that a transport throws is in no report of a run', async () => {
  const { goat, key, failFromNowOn } = await leaking();
  const report = await settleAll(goat, {}, { concurrency: 1, onProgress: failFromNowOn });
  expect(report.totals).toMatchObject({ committed: 1, unknown: 2 });
  expect(allOutput(report)).not.toContain(key.slice(4));
});

it('an API key that a store or an audit log throws is in no result', async () => {
  const { start, plan, key, leak, failFromNowOn } = await leaking();
  const store = memoryToolsetStore();
  const append = async (): Promise<void> => leak();
  const toolsets = [
    await start({}, { audit: { append, head: { seq: 0, hash: '' } } }),
    await start({}, { store: { ...store, get: (name) => Promise.resolve(leak()).then(() => store.get(name)) } }),
  ];
  const plans: string[] = [];
  for (const toolset of toolsets) plans.push(await plan(toolset, 'ada'));
  failFromNowOn();
  for (const [index, toolset] of toolsets.entries()) {
    const result = await toolset.call('commit_plan', { plan_id: plans[index] });
    expect(result.ok).toBe(false);
    expect(allOutput(result)).not.toContain(key.slice(4));
  }
});
