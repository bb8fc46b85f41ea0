import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { afterEach, expect, it, onTestFinished, vi } from 'vitest';
import { createToolset } from '../../src/agents/index.js';
import { createMcpServer } from '../../src/agents/mcp.js';
import { stage } from '../workflows/stage.js';
import { link } from './hosts/mcp-host.js';

const SERVER = '@modelcontextprotocol/server';

/** The package is there again. */
function install(): void {
  vi.doUnmock(SERVER);
  vi.resetModules();
}

afterEach(install);

/** Makes a server in an application where the import of the package fails. */
async function createAfter(failure: Error) {
  install();
  vi.doMock(SERVER, () => {
    throw failure;
  });
  const { createMcpServer } = await import('../../src/agents/mcp.js');
  return createMcpServer(await createToolset(stage().goat)).catch((reason: Error) => reason as Error);
}

it('a package that is installed and broken is the error that it gives; of one that is missing it says what to install', async () => {
  const failures = [
    new SyntaxError(`The requested module '${SERVER}' does not provide an export named 'Server'`),
    Object.assign(new Error(`Cannot find package 'hono' imported from /node_modules/${SERVER}/dist/index.js`), {
      code: 'ERR_MODULE_NOT_FOUND',
    }),
    new TypeError('crypto is not a function'),
  ];
  for (const failure of failures) {
    const error = await createAfter(failure);
    expect([error, (error as Error).cause]).toContain(failure);
  }

  const missing = Object.assign(new Error(`Cannot find package '${SERVER}'`), { code: 'ERR_MODULE_NOT_FOUND' });
  expect(await createAfter(missing)).toMatchObject({
    message: `An MCP server needs the package '${SERVER}': npm install ${SERVER}@2`,
  });
});

it('an MCP server tells in its instructions what is missing and why', async () => {
  const server = createMcpServer(await createToolset(stage().goat));
  const client = await link(new Client({ name: 'host', version: '1' }), server);
  onTestFinished(() => client.close());
  expect(client.getInstructions()).toContain('commit_plan: It needs the capability money');
  expect(client.getInstructions()).toContain('written by others');
});
