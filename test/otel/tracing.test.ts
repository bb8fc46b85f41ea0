import { context, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createMock } from '../../mocks/index.js';
import { createToolset } from '../../src/agents/index.js';
import { createClient } from '../../src/index.js';
import { createTracing } from '../../src/otel/index.js';
import { connectClient, type Era, modernRequest, postMcp, serveBothEras } from '../agents/hosts/serve-both-eras.js';
import { getData } from '../agents/tool-result.js';

beforeAll(() => void context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable()));
afterAll(() => context.disable());

/** A client and a toolset of the demo that are traced, and the spans that came of it; `sent` has the header of each request to the API. */
async function traced() {
  const exporter = new InMemorySpanExporter();
  const tracerProvider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
  const tracing = createTracing({ tracerProvider });
  const spans = (): ReadableSpan[] => exporter.getFinishedSpans();
  const mock = createMock({ seed: 'demo', ...tracing.mock });
  const sent: (string | null)[] = [];
  const fetch = (request: Request) => {
    sent.push(request.headers.get('traceparent'));
    return mock.fetch(request);
  };
  const goat = createClient({ apiKey: mock.apiKey, fetch, random: () => 0, ...tracing.client });
  const approve = async () => true;
  const toolset = await createToolset(goat, { allow: ['read', 'money'], approve, ...tracing.toolset });
  exporter.reset();
  return { mock, goat, toolset, tracerProvider, spans, exporter, sent };
}

describe('the spans of a payment by a tool', () => {
  it('go from the request in the mock over attempt, call and payment up to the tool', async () => {
    const { toolset, spans, exporter } = await traced();
    const { plan_id } = getData(await toolset.call('plan_settlement', { creator: '@maya.moves', method: 'Venmo' }));
    exporter.reset();
    await toolset.call('commit_plan', { plan_id });
    const find = (name: string) => spans().find((span) => span.name === name);
    const served = find('POST createPayoutPayment');
    /** The names from a span up to its root. */
    const path = (span: ReadableSpan | undefined): string[] => {
      const parent = spans().find((other) => other.spanContext().spanId === span?.parentSpanContext?.spanId);
      return span ? [span.name, ...path(parent)] : [];
    };
    expect(path(served)).toEqual([
      'POST createPayoutPayment',
      'POST /payout-payments',
      'trackagoat createPayoutPayment',
      'trackagoat payment',
      'execute_tool commit_plan',
    ]);
    expect(find('execute_tool commit_plan')).toMatchObject({
      kind: SpanKind.INTERNAL,
      attributes: {
        'gen_ai.operation.name': 'execute_tool',
        'gen_ai.tool.name': 'commit_plan',
        'trackagoat.tool.capability': 'money',
        'trackagoat.outcome': 'ok',
      },
    });
    // The demo owes Maya $729.71.
    expect(find('trackagoat payment')?.attributes).toMatchObject({
      'trackagoat.payment.cents': 72_971,
      'trackagoat.payment.currency': 'USD',
      'trackagoat.outcome': 'committed',
    });
    expect(find('POST /payout-payments')).toMatchObject({
      kind: SpanKind.CLIENT,
      attributes: {
        'http.request.method': 'POST',
        'url.full': 'https://www.trackagoat.com/api/v1/payout-payments',
        'url.template': '/payout-payments',
        'server.address': 'www.trackagoat.com',
        'server.port': 443,
        'http.response.status_code': 201,
      },
    });
    expect(served).toMatchObject({ kind: SpanKind.SERVER, attributes: { 'http.response.status_code': 201 } });
    expect(new Set(spans().map((span) => span.spanContext().traceId)).size).toBe(1);
  });

  it('hold no key, no query and no text of anybody', async () => {
    const { mock, goat, toolset, spans } = await traced();
    await goat.creators.list({ search: 'a secret search' }).toArray();
    await toolset.call('plan_payment', { reference: 'a secret reference', creator: '@maya.moves', total_cents: 5 });
    await goat.creators.get('00000000-0000-4000-8000-000000000000').catch(() => null);
    const text = JSON.stringify(spans().map((span) => [span.name, span.attributes, span.events, span.status]));
    expect(spans().length).toBeGreaterThan(10);
    for (const secret of [mock.apiKey, mock.apiKey.slice(4), 'secret', 'maya']) expect(text).not.toContain(secret);
  });
});

describe('the spans of a call', () => {
  it('have one for each attempt, which says how often it was sent before', async () => {
    const { mock, goat, spans } = await traced();
    mock.faults.add({ operation: 'listProjects', kind: 'status', status: 503, times: 1 });
    await goat.projects.list();
    const attempts = spans().filter(({ name }) => name === 'GET /projects');
    const names = ['http.response.status_code', 'http.request.resend_count'];
    expect(attempts.map(({ attributes }) => names.map((name) => attributes[name]))).toEqual([
      [503, undefined],
      [200, 1],
    ]);
    expect(attempts[0]).toMatchObject({ status: { code: SpanStatusCode.ERROR }, attributes: { 'error.type': '503' } });
    const [call] = spans().filter(({ name }) => name === 'trackagoat listProjects');
    expect(call).toMatchObject({
      status: { code: SpanStatusCode.UNSET },
      attributes: { 'http.response.status_code': 200 },
    });
    expect(attempts.every((span) => span.parentSpanContext?.spanId === call?.spanContext().spanId)).toBe(true);
    const served = spans().filter(({ kind }) => kind === SpanKind.SERVER);
    expect(served.map(({ name, attributes }) => [name, attributes['trackagoat.mock.fault']])).toEqual([
      ['GET listProjects', 'status'],
      ['GET listProjects', undefined],
    ]);
  });

  it('are errors where no answer came, and where a tool refuses', async () => {
    const { mock, goat, toolset, spans } = await traced();
    mock.faults.add({ operation: 'listProjects', kind: 'drop_before', times: 3 });
    await expect(goat.projects.list()).rejects.toThrow();
    const attempts = spans().filter(({ name }) => name === 'GET /projects');
    expect(attempts).toHaveLength(3);
    expect(attempts.every(({ status }) => status.code === SpanStatusCode.ERROR)).toBe(true);
    await toolset.call('commit_plan', { plan_id: 'settle-0' });
    expect(spans().find(({ name }) => name === 'execute_tool commit_plan')).toMatchObject({
      status: { code: SpanStatusCode.ERROR },
      attributes: { 'error.type': 'plan_not_found', 'trackagoat.outcome': 'plan_not_found' },
    });
  });
});

describe('tracing that nobody records, or that fails', () => {
  it('changes nothing without an SDK', async () => {
    const tracing = createTracing();
    expect(trace.getTracerProvider().getTracer('x').startSpan('x').isRecording()).toBe(false);
    const mock = createMock({ seed: 'demo', ...tracing.mock });
    const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch, ...tracing.client });
    const toolset = await createToolset(goat, { ...tracing.toolset });
    expect((await toolset.call('list_projects', {})).ok).toBe(true);
  });

  it.each([
    [
      'throws',
      () => {
        throw new Error('no tracer');
      },
    ],
    ['rejects', () => Promise.reject(new Error('no tracer'))],
    ['never runs the work', () => new Promise<never>(() => {})],
    ['runs it twice', async (_: unknown, work: () => Promise<unknown>) => [await work(), await work()]],
  ])('pays once if the code around it %s', async (_, around) => {
    const mock = createMock({ seed: 'demo' });
    const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
    const options = { allow: ['read', 'money'], approve: async () => true, around: around as never } as const;
    const toolset = await createToolset(goat, options);
    const { plan_id } = getData(await toolset.call('plan_settlement', { creator: '@maya.moves', method: 'Venmo' }));
    const before = mock.requests.count({ operation: 'createPayoutPayment' });
    expect(getData(await toolset.call('commit_plan', { plan_id }))).toMatchObject({ outcome: 'committed' });
    expect(mock.requests.count({ operation: 'createPayoutPayment' })).toBe(before + 1);
  });
});

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const CALLER = 'b7ad6b7169203331';
const traceparent = `00-${TRACE}-${CALLER}-01`;
const another = `00-${'1'.repeat(32)}-${'2'.repeat(16)}-01`;

/** A traced toolset behind an MCP server. */
async function served() {
  const scene = await traced();
  const { url, close } = await serveBothEras(scene.toolset);
  onTestFinished(() => close());
  scene.exporter.reset();
  scene.sent.length = 0;
  const tool = () => scene.spans().find(({ name }) => name === 'execute_tool list_projects');
  return { ...scene, url, tool };
}

const post = (url: URL, headers: Record<string, string>, _meta: object = {}) => {
  const request = modernRequest('tools/call', { name: 'list_projects', arguments: {}, _meta });
  return postMcp(url, request.body, { ...request.headers, ...headers });
};

describe('the spans of a tool that is called over HTTP', () => {
  it.each([
    ['the header traceparent', { traceparent }, {}],
    ['_meta of the call', {}, { traceparent }],
    ['_meta, which is nearer than the header', { traceparent: another }, { traceparent }],
    ['the header, where _meta has none that is one', { traceparent }, { traceparent: 'gibberish' }],
  ])('join the trace of the caller by %s, down to the request in the mock', async (_, headers, meta) => {
    const { url, spans, tool, sent } = await served();
    expect((await post(url, headers as Record<string, string>, meta)).json.error).toBeUndefined();
    expect(tool()?.parentSpanContext).toMatchObject({ traceId: TRACE, spanId: CALLER, isRemote: true });
    expect(new Set(spans().map((span) => span.spanContext().traceId))).toEqual(new Set([TRACE]));
    // The API gets the span that sends the request, not the caller's.
    const attempts = spans().filter(({ name }) => name.startsWith('GET /'));
    expect(sent).toEqual(attempts.map((span) => `00-${TRACE}-${span.spanContext().spanId}-01`));
    expect(sent.length).toBeGreaterThan(0);
  });

  it.each(['2025-11-25', '2026-07-28'] as Era[])('join it through the official client of %s too', async (era) => {
    const { url, tool } = await served();
    const client = await connectClient(url, { era, headers: { traceparent } });
    onTestFinished(() => client.close());
    await client.callTool({ name: 'list_projects', arguments: {} });
    expect(tool()?.parentSpanContext).toMatchObject({ traceId: TRACE, spanId: CALLER });
  });

  it.each([
    ['none is given', {}],
    ['it has no trace', { traceparent: `00-${'0'.repeat(32)}-${CALLER}-01` }],
    ['its version is forbidden', { traceparent: `ff-${TRACE}-${CALLER}-01` }],
    ['it is no traceparent', { traceparent: 'x' }],
  ])('begin a trace of their own where %s', async (_, headers) => {
    const { url, tool } = await served();
    await post(url, headers as Record<string, string>);
    expect(tool()).toBeDefined();
    expect(tool()?.parentSpanContext).toBeUndefined();
  });
});

it('the span of a tool hangs below what is under way, when that is in the trace of the caller already', async () => {
  const { toolset, tracerProvider, tool } = await served();
  const caller = { traceId: TRACE, spanId: CALLER, traceFlags: 1, isRemote: true };
  const server = tracerProvider
    .getTracer('http')
    .startSpan('POST /mcp', {}, trace.setSpanContext(context.active(), caller));
  await context.with(trace.setSpan(context.active(), server), () => toolset.call('list_projects', {}, { traceparent }));
  expect(tool()?.parentSpanContext?.spanId).toBe(server.spanContext().spanId);
});
