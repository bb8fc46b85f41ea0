import { context, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createMock } from '../../mocks/index.js';
import { createToolset } from '../../src/agents/index.js';
import { createClient } from '../../src/index.js';
import { createTracing } from '../../src/otel/index.js';
import { connectClient, type Era, modernRequest, postMcp, serveBothEras } from '../agents/hosts/serve-both-eras.js';

beforeAll(() => void context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable()));
afterAll(() => context.disable());
const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const CALLER = 'b7ad6b7169203331';
const traceparent = `00-${TRACE}-${CALLER}-01`;

/** A traced toolset behind an MCP server; `sent` has the header that each request to the API carries. */
async function served() {
  const exporter = new InMemorySpanExporter();
  const tracerProvider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
  const tracing = createTracing({ tracerProvider });
  const mock = createMock({ seed: 'demo', ...tracing.mock });
  const sent: (string | null)[] = [];
  const fetch = (request: Request) => {
    sent.push(request.headers.get('traceparent'));
    return mock.fetch(request);
  };
  const goat = createClient({ apiKey: mock.apiKey, fetch, random: () => 0, ...tracing.client });
  const toolset = await createToolset(goat, { ...tracing.toolset });
  const { url, close } = await serveBothEras(toolset);
  open.push({ close });
  exporter.reset();
  sent.length = 0;
  const spans = (): ReadableSpan[] => exporter.getFinishedSpans();
  const tool = (): ReadableSpan | undefined => spans().find(({ name }) => name === 'execute_tool list_projects');
  return { url, toolset, tracerProvider, spans, tool, sent };
}

const post = (url: URL, headers: Record<string, string>, _meta: object = {}) => {
  const request = modernRequest('tools/call', { name: 'list_projects', arguments: {}, _meta });
  return postMcp(url, request.body, { ...request.headers, ...headers });
};

describe('the spans of a tool that is called over HTTP', () => {
  it.each([
    ['the header traceparent', { traceparent }, {}],
    ['_meta of the call', {}, { traceparent }],
    [
      '_meta, which is nearer than the header',
      { traceparent: `00-${'1'.repeat(32)}-${'2'.repeat(16)}-01` },
      { traceparent },
    ],
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
    open.unshift(client);
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
