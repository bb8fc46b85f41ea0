// The entry for MCP, with the package that it needs alone: a server of it lists and calls tools.
import assert from 'node:assert/strict';
import { createClient } from 'trackagoat-sdk';
import { createToolset } from 'trackagoat-sdk/agents';
import { createMcpHttpHandler, createMcpServer } from 'trackagoat-sdk/agents/mcp';
import { createMock } from 'trackagoat-sdk/mocks';

const { apiKey, fetch } = createMock();
const toolset = await createToolset(createClient({ apiKey, fetch }));
assert.equal(typeof (await createMcpHttpHandler(toolset)), 'function');

const waiting = new Map();
const transport = {
  async start() {},
  async close() {},
  async send(message) {
    waiting.get(message.id)?.(message);
  },
};
const server = await createMcpServer(toolset);
await server.connect(transport);
const ask = (id, method, params) =>
  new Promise((resolve) => {
    waiting.set(id, resolve);
    transport.onmessage({ jsonrpc: '2.0', id, method, params });
  });
const hello = { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'check', version: '1' } };
assert.equal((await ask(1, 'initialize', hello)).result.protocolVersion, '2025-11-25');
transport.onmessage({ jsonrpc: '2.0', method: 'notifications/initialized' });
assert.ok((await ask(2, 'tools/list', {})).result.tools.length > 10);
const called = await ask(3, 'tools/call', { name: 'list_projects', arguments: {} });
assert.ok(Array.isArray(called.result.structuredContent.projects));
await server.close();
