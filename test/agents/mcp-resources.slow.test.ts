import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { describe, expect, it } from 'vitest';
import { createToolset, type Toolset } from '../../src/agents/index.js';
import { createMcpServer, type McpOffer, McpRequestError, type McpServerOptions } from '../../src/agents/mcp.js';
import { stage } from '../workflows/stage.js';
import { link } from './hosts/mcp-host.js';
import { connectStateless } from './hosts/mcp-stateless-host.js';
import { demoScene, sampleInputs } from './sample-inputs.js';

type Ask = (method: string, params?: object) => Promise<Record<string, unknown>>;

/** The same requests in either era; what goes wrong rejects with the code. */
const eras: Record<string, (toolset: Toolset, more?: McpServerOptions) => Promise<Ask>> = {
  '2026-07-28': async (toolset, more) => {
    // It shows no forms: where a person has to approve, the toolset's own way is taken.
    const { post } = connectStateless(toolset, { url: {} }, more);
    return async (method, params) => {
      const { result, error } = await post(method, params);
      if (error) throw Object.assign(new Error('refused'), error);
      return result;
    };
  },
  '2025-11-25': async (toolset, more) => {
    const client = await link(new Client({ name: 'host', version: '1' }), createMcpServer(toolset, more));
    const { ResultSchema } = await import('@modelcontextprotocol/sdk/types.js');
    return (method, params = {}) => client.request({ method, params } as never, ResultSchema);
  },
};

const readContent = (result: Record<string, unknown>) => (result.contents as { text: string; mimeType: string }[])[0];

describe.each(Object.entries(eras))('the resources, in %s', (_, connect) => {
  it('are the safety page, without code, and the schemas of the spec; there are no others, and no prompts', async () => {
    const { goat } = stage();
    await goat.projects.create({ name: 'Summer', readme: 'Pay on Fridays.' });
    const ask = await connect(await createToolset(goat));
    const { resources } = (await ask('resources/list')) as { resources: { uri: string; title: string }[] };
    expect(resources.map(({ uri, title }) => [uri, title])).toEqual([
      ['trackagoat://docs/safety', 'What protects payments'],
      ['trackagoat://schemas', 'Schemas of the API'],
    ]);
    const { resourceTemplates } = await ask('resources/templates/list');
    expect(resourceTemplates).toMatchObject([{ uriTemplate: 'trackagoat://schemas/{name}' }]);
    for (const method of ['prompts/list', 'prompts/get']) {
      await expect(ask(method, { name: 'weekly_payout' })).rejects.toMatchObject({ code: -32_601 });
    }
    const page = readContent(await ask('resources/read', { uri: 'trackagoat://docs/safety' }));
    expect(page?.mimeType).toBe('text/markdown');
    expect(page?.text).toContain('### What needs a person');
    expect(page?.text).not.toMatch(/```|<!--/);
    const schemas = JSON.parse(readContent(await ask('resources/read', { uri: 'trackagoat://schemas' }))?.text ?? '');
    expect(schemas.length).toBeGreaterThan(100);
    const seen = new Set<string>();
    const visit = async (uri: string): Promise<void> => {
      if (seen.has(uri)) return;
      seen.add(uri);
      const text = readContent(await ask('resources/read', { uri }))?.text ?? '';
      for (const [, next = ''] of text.matchAll(/"\$ref": "([^"]+)"/g)) await visit(next);
    };
    await visit('trackagoat://schemas/PayoutAccrualPage');
    expect([...seen]).toContain('trackagoat://schemas/PayoutAccrual');
    expect([...seen].every((uri) => uri.startsWith('trackagoat://schemas/'))).toBe(true);
    for (const uri of [
      ...['Nothing', 'constructor'].map((name) => `trackagoat://schemas/${name}`),
      'trackagoat://projects/00000000-0000-4000-8000-00000000dead/notes',
      ...['..', '%2e%2e'].map((up) => `trackagoat://projects/${up}/notes`),
      ...['file:///etc/passwd', ''],
    ])
      await expect(ask('resources/read', { uri })).rejects.toMatchObject({ code: -32_602, data: { uri } });
  });

  it('answer what an extension fails to read as a failure', async () => {
    const extend = (offer: McpOffer): McpOffer => ({
      ...offer,
      readResource: () => Promise.reject(new McpRequestError('failed', 'The wiki is down.')),
    });
    const ask = await connect(await createToolset(stage().goat), { extend });
    await expect(ask('resources/read', { uri: 'wiki://pay' })).rejects.toMatchObject({
      code: -32_603,
      message: expect.stringContaining('The wiki is down.'),
    });
  });
});

describe.each(Object.entries(eras))('the answers, in %s', (_, connect) => {
  it('of every tool are structured content, without a schema in the list', async () => {
    const scene = await demoScene();
    const ask = await connect(scene.toolset);
    const tools = (await ask('tools/list')).tools as object[];
    expect(tools.filter((tool) => 'outputSchema' in tool)).toEqual([]);
    const inputs = await sampleInputs(scene, scene.toolset);
    expect(Object.keys(inputs)).toHaveLength(tools.length);
    for (const [name, input] of Object.entries(inputs)) {
      // The host has approved by `approve` already; here nobody is asked.
      const { isError = false, structuredContent, content } = await ask('tools/call', { name, arguments: input });
      const [{ text = '' } = {}] = content as { text?: string }[];
      expect([name, isError, structuredContent]).toEqual([name, false, JSON.parse(text)]);
    }
  });
});

describe('an offer that is extended', () => {
  it('serves what was added, and leaves out what was taken away', async () => {
    const toolset = await createToolset(stage().goat);
    const extend = (offer: McpOffer): McpOffer => ({
      ...offer,
      tools: [
        { name: 'ping', title: 'Ping', description: 'Answers.', inputSchema: { type: 'object' } },
        ...offer.tools,
      ],
      callTool: async (name, input, options) =>
        name === 'ping' ? { content: [{ type: 'text', text: 'pong' }] } : offer.callTool(name, input, options),
    });
    const client = await link(new Client({ name: 'host', version: '1' }), createMcpServer(toolset, { extend }));
    expect((await client.listTools()).tools[0]?.name).toBe('ping');
    expect((await client.callTool({ name: 'ping' })).content).toEqual([{ type: 'text', text: 'pong' }]);
    expect((await client.callTool({ name: 'list_projects' })).isError).toBeUndefined();
  });
});
