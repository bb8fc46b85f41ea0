import { afterEach, expect, it, vi } from 'vitest';
import { createToolset } from '../../src/agents/index.js';
import { stage } from '../workflows/stage.js';

const SERVER = '@modelcontextprotocol/server';
const SDK = '@modelcontextprotocol/sdk/server/index.js';

/** Both packages are there again. */
function installAll(): void {
  for (const name of [SERVER, SDK]) vi.doUnmock(name);
  vi.resetModules();
}

afterEach(installAll);

/** The entry in an application that lacks packages. */
async function loadWithout(...names: string[]) {
  installAll();
  for (const name of names) {
    vi.doMock(name, () => {
      throw Object.assign(new Error(`Cannot find package '${name}'`), { code: 'ERR_MODULE_NOT_FOUND' });
    });
  }
  const { createMcpServer } = await import('../../src/agents/mcp.js');
  const toolset = await createToolset(stage().goat);
  /** Both have a class `Server`; only the newer one keeps how long a client may keep lists. */
  const create = async (options: Parameters<typeof createMcpServer>[1] = {}) =>
    'cacheHints' in ((await createMcpServer(toolset, options)) as unknown as { _options: object })._options
      ? SERVER
      : 'sdk';
  return { create };
}

it('an MCP server is of the newer SDK where both are installed, unless an option names the other', async () => {
  const { create } = await loadWithout();
  expect(await create()).toBe(SERVER);
  expect(await create({ sdk: '@modelcontextprotocol/sdk' })).toBe('sdk');
});

it('it is of the one that is installed', async () => {
  expect(await (await loadWithout(SERVER)).create()).toBe('sdk');
  expect(await (await loadWithout(SDK)).create()).toBe(SERVER);
});

it('one that is installed and broken is an error, and not a reason to serve the older protocol', async () => {
  const failures = [
    new SyntaxError(`The requested module '${SERVER}' does not provide an export named 'Server'`),
    Object.assign(new Error(`Cannot find package 'hono' imported from /node_modules/${SERVER}/dist/index.js`), {
      code: 'ERR_MODULE_NOT_FOUND',
    }),
    new TypeError('crypto is not a function'),
  ];
  for (const failure of failures) {
    const { create } = await loadWithout();
    vi.doMock(SERVER, () => {
      throw failure;
    });
    const error = await create().catch((reason: Error) => reason);
    expect([error, (error as Error).cause]).toContain(failure);
  }
});

it('without the wanted one, or without any, it says what to install', async () => {
  const { create } = await loadWithout(SERVER);
  await expect(create({ sdk: SERVER })).rejects.toThrow(`needs the package '${SERVER}': npm install ${SERVER}@2`);
  const none = await loadWithout(SERVER, SDK);
  await expect(none.create()).rejects.toThrow(`needs the package '${SERVER}': npm install`);
  await expect(none.create({ sdk: '@modelcontextprotocol/sdk' })).rejects.toThrow("'@modelcontextprotocol/sdk'");
});

it('an option of the newer one is not lost where only the older one is installed', async () => {
  const { create } = await loadWithout(SERVER);
  await expect(create({ listTtlMs: 1 })).rejects.toThrow(`listTtlMs needs the package ${SERVER}`);
});
