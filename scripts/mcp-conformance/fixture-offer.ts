import { setTimeout as sleep } from 'node:timers/promises';
import type { ToolCallOptions } from '../../src/agents/index.js';
import {
  type McpCallResult,
  type McpOffer,
  McpRequestError,
  type McpResourceText,
} from '../../src/agents/mcp/offer.js';

/** One red pixel, and a tenth of a second of silence. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';
const SILENCE = 'UklGRiQAAABXQVZFZm10IBAAAAABAAEARKwAAIhYAQACABAAZGF0YQAAAAA=';

const text = (words: string) => ({ type: 'text', text: words });
const image = { type: 'image', data: PIXEL, mimeType: 'image/png' };
const resource = (uri: string, mimeType: string, words: string) => ({
  type: 'resource',
  resource: { uri, mimeType, text: words },
});

/** The fixtures that the conformance suite calls by name, as it describes them. */
const tools: Readonly<Record<string, (options: ToolCallOptions) => McpCallResult | Promise<McpCallResult>>> = {
  test_simple_text: () => ({ content: [text('This is a simple text response for testing.')] }),
  test_image_content: () => ({ content: [image] }),
  test_audio_content: () => ({ content: [{ type: 'audio', data: SILENCE, mimeType: 'audio/wav' }] }),
  test_embedded_resource: () => ({
    content: [resource('test://embedded-resource', 'text/plain', 'This is an embedded resource content.')],
  }),
  test_multiple_content_types: () => ({
    content: [
      text('Multiple content types test:'),
      image,
      resource('test://mixed-content-resource', 'application/json', '{"test":"data","value":123}'),
    ],
  }),
  test_error_handling: () => ({
    content: [text('This tool intentionally returns an error for testing')],
    isError: true,
  }),
  test_tool_with_progress: async ({ onProgress }) => {
    for (const done of [0, 50, 100]) {
      onProgress?.({ done, total: 100, message: `${done} of 100` });
      await sleep(50);
    }
    return { content: [text('Done.')] };
  },
  // These ask as a payment does: with a question and a signed state that name the approved action.
  test_input_required_result_elicitation: askPerson,
  test_input_required_result_request_state: askPerson,
  test_input_required_result_tampered_state: askPerson,
  test_streaming_elicitation: askPerson,
  // The package's tools do not write to the host's log.
  test_logging_tool: () => ({ content: [text('Nothing was logged.')] }),
};

async function askPerson({ approve }: ToolCallOptions): Promise<McpCallResult> {
  const request = {
    planId: 'fixture',
    target: 'mock in this process',
    what: 'payment' as const,
    title: 'Approve this payment',
    totalCents: 100,
    currency: 'USD',
    summary: 'Please confirm.',
    warnings: [],
    lines: [],
    details: [],
    question: 1,
    askedAt: '2026-01-12T09:00:00.000Z',
    expiresAt: '2026-01-12T09:10:00.000Z',
    digest: 'fixture',
  };
  const answer = (await approve?.(request)) ?? 'later';
  if (answer === 'later') return { content: [text('Nobody has answered yet.')], isError: true };
  return { content: [text(`state-ok, and the person said ${answer ? 'yes' : 'no'}`)] };
}

/** The suite's fixture instead of a toolset's offer, as far as an offer can express it. */
export function fixtureOffer({ instructions }: McpOffer): McpOffer {
  return {
    instructions,
    tools: Object.keys(tools).map((name) => ({
      name,
      title: name,
      description: 'A tool of the conformance suite.',
      inputSchema: { type: 'object', properties: {} },
    })),
    resources: [{ uri: 'test://static-text', name: 'static-text', title: 'Static text', mimeType: 'text/plain' }],
    resourceTemplates: [
      {
        uriTemplate: 'test://template/{id}/data',
        name: 'template',
        title: 'Template',
        description: 'A template of the conformance suite.',
        mimeType: 'application/json',
      },
    ],
    async callTool(name, _, options) {
      const tool = tools[name];
      if (!tool) throw new McpRequestError('invalid_params', `Unknown tool: ${name}`);
      return tool(options);
    },
    readResource: async (uri) => readResource(uri),
  };
}

function readResource(uri: string): McpResourceText {
  const [, id] = /^test:\/\/template\/([^/]+)\/data$/.exec(uri) ?? [];
  if (uri === 'test://static-text') {
    return { mimeType: 'text/plain', text: 'This is the content of the static text resource.', isFixed: true };
  }
  if (id === undefined) throw new McpRequestError('no_resource', `There is no resource ${uri}.`);
  const data = { id, templateTest: true, data: `Data for ID: ${id}` };
  return { mimeType: 'application/json', text: JSON.stringify(data), isFixed: false };
}
