import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { createToolset } from '../../src/agents/index.js';
import { whyNotLetIn } from '../../src/agents/mcp/entrance.js';
import { createMcpHttpHandler, type McpHttpOptions } from '../../src/agents/mcp.js';
import { stage } from '../workflows/stage.js';

describe('the HTTP handler', () => {
  const create = createMcpHttpHandler;
  const token = 'a token of some length';
  // A secret that the environment does not have opens nothing.
  const slips = [
    ...[undefined, '', ' ', 5, 'fifteen letters'].map((wrong) => ({ token: wrong })),
    ...[undefined, true].map((authorize) => ({ authorize })),
  ] as unknown as McpHttpOptions[];

  it.each([['write'], ['money'], ['write', 'money']])('needs token or authorize for what may %s', async (...more) => {
    const toolset = await createToolset(stage().goat, { allow: ['read', ...more] });
    const needs = 'needs token or authorize over HTTP';
    await expect(create(toolset)).rejects.toThrow(needs);
    await expect(create(toolset, { allowedHosts: ['localhost'] })).rejects.toThrow(needs);
    for (const slip of slips) await expect(create(toolset, slip)).rejects.toThrow(/token|authorize/);
    await expect(create(toolset, { authorize: 'none', token })).rejects.toThrow('contradict');
    for (const options of [{ token }, { authorize: () => false }, { authorize: 'none' }] as const)
      expect(typeof (await create(toolset, options))).toBe('function');
  });

  it('needs none for a toolset that only reads, but takes no token that is not there', async () => {
    const toolset = await createToolset(stage().goat);
    expect(typeof (await create(toolset))).toBe('function');
    await expect(create(toolset, slips[0])).rejects.toThrow('token');
    await expect(create(toolset, slips.at(-2))).rejects.toThrow('authorize is undefined');
  });
});

describe('without token and authorize', () => {
  const request = (remoteAddress: string | undefined, headers: Record<string, string> = {}) =>
    ({ headers: { host: 'localhost', ...headers }, socket: { remoteAddress }, url: '/' }) as unknown as IncomingMessage;
  const enter = async (...args: Parameters<typeof request>) => (await whyNotLetIn(request(...args), {}))?.status ?? 200;

  it('serves requests of this machine, none from elsewhere, and none that a proxy of this machine has passed on', async () => {
    const here = ['127.0.0.1', '127.8.9.1', '::1', '::ffff:127.0.0.1'];
    const elsewhere = ['10.0.0.7', '192.168.1.2', '::ffff:10.0.0.7', '2001:db8::1', '1.127.0.0', '', undefined];
    for (const from of here) expect([from, await enter(from)]).toEqual([from, 200]);
    for (const from of elsewhere) expect([from, await enter(from)]).toEqual([from, 401]);
    expect(await enter('127.0.0.1', { forwarded: 'for=10.0.0.7' })).toBe(401);
    expect(await enter('127.0.0.1', { 'x-forwarded-for': '10.0.0.7' })).toBe(401);
    expect(await whyNotLetIn(request('10.0.0.7'), { authorize: 'none' })).toBeNull();
  });
});
