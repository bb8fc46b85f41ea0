import { exec, execFileSync, execSync, fork, spawn, spawnSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { lookup, promises, Resolver } from 'node:dns';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Agent, createServer, get as namedGet } from 'node:http';
import { connect } from 'node:http2';
import { connect as connectSocket, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { Worker } from 'node:worker_threads';
import axios from 'axios';
import got from 'got';
import { type ExploreOptions, explore, type Program, replay } from 'trackagoat-sdk/explore';
import { Pool, RetryAgent, Agent as UndiciAgent, request as undiciRequest } from 'undici';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { printExploration } from '../../cli/explore/print-exploration.js';
import { createWorld } from './world.js';

interface Owed {
  readonly data: readonly { readonly id: string; readonly creator_id: string }[];
}

const heldFetch = globalThis.fetch;
const agent = new Agent({ keepAlive: true });
const retrying = new RetryAgent(new UndiciAgent());
/** A server outside of every world. Nothing may reach it during an exploration. */
const reached: string[] = [];
const server = createServer((request, response) => {
  reached.push(`${request.method} ${request.url}`);
  response.end('{}');
});
let outside = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  outside = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
});
afterAll(() => {
  agent.destroy();
  server.close();
});

async function exploreOne(program: Program, options: Partial<ExploreOptions> = {}) {
  const { world } = await createWorld();
  return explore({ world, workers: [program], seeds: 3, pairs: 3, interludes: [], ...options });
}

/** A job that pays by a function that sends. */
function payBy(send: (url: string, key: string, body?: object) => Promise<unknown>): Program {
  return async ({ mock }) => {
    const { data } = (await send(`${mock.baseUrl}/payout-accruals?status=earned`, mock.apiKey)) as Owed;
    for (const { id, creator_id } of data) {
      await send(`${mock.baseUrl}/payout-payments`, mock.apiKey, { creator_id, accrual_ids: [id] });
    }
  };
}

const toHeaders = (key: string) => ({ authorization: `Bearer ${key}`, 'content-type': 'application/json' });

const byAxios = payBy(async (url, key, body) => {
  const options = { headers: toHeaders(key) };
  return (await (body ? axios.post(url, body, options) : axios.get(url, options))).data;
});

const byFetch = (given: (url: string, sent: RequestInit) => Promise<Response>) =>
  payBy(async (url, key, body) => {
    const sent = body ? { method: 'POST', body: JSON.stringify(body) } : {};
    const response = await given(url, { ...sent, headers: toHeaders(key) });
    if (!response.ok) throw new Error(`answered ${response.status}`);
    return response.json();
  });

describe('requests to the world are carried into it', () => {
  const carried: Readonly<Record<string, Program>> = {
    axios: byAxios,
    got: payBy((url, key, body) => {
      const options = { headers: toHeaders(key) };
      return body ? got.post(url, { ...options, json: body }).json() : got.get(url, options).json();
    }),
    'undici by its global dispatcher': payBy(async (url, key, body) => {
      const sent = body ? ({ method: 'POST', body: JSON.stringify(body) } as const) : {};
      const response = await undiciRequest(url, { ...sent, headers: toHeaders(key) });
      if (response.statusCode >= 400) throw new Error(`answered ${response.statusCode}`);
      return response.body.json();
    }),
    'the global fetch': byFetch((url, sent) => fetch(url, sent)),
    'a fetch that was kept before': byFetch(heldFetch),
  };

  it.each(Object.entries(carried))('%s', async (_, program) => {
    const { failures, calm, differs } = await exploreOne(program);
    expect(failures).toEqual([]);
    expect(calm).toMatchObject({ payments: 2, accruals: 2, cents: 20_000 });
    expect(differs).toBeNull();
  });

  it('their time-outs are of the virtual clock, and a failure runs again to the byte', async () => {
    const paysAgain = payBy(async (url, key, body) => {
      const options = { headers: { authorization: `Bearer ${key}` }, timeout: 60_000 };
      if (!body) return (await axios.get(url, options)).data;
      const { creator_id } = body as { creator_id: string };
      const pay = () => axios.post(url, { creator_id, total_amount_cents: 10_000 }, options);
      return pay().catch((error: { code?: string }) => (error.code === 'ECONNABORTED' ? pay() : Promise.reject(error)));
    });
    const { failures } = await exploreOne(paysAgain, { invariants: ['paidOnce'], maxFailures: 1 });
    const [failure] = failures;
    if (!failure) throw new Error('nothing failed');
    expect((await replay(failure)).evidence).toBe((await replay(failure)).evidence);
  });
});

/** The code to which the place at the end of a message leads. */
function readCalled(message: string): string {
  const [, file = '', line, column] = /, at (\/.*):(\d+):(\d+)$/.exec(message) ?? [];
  const text = file === '' ? undefined : readFileSync(file, 'utf8').split('\n')[Number(line) - 1];
  return (text ?? '').slice(Number(column) - 1);
}

describe('what would leave the world ends the exploration, before a byte leaves', () => {
  const port = (): number => Number(new URL(outside).port);
  const datagrams = createSocket('udp4');
  // Node 20 has neither.
  class Unconnected {}
  beforeAll(() => {
    for (const name of ['WebSocket', 'EventSource']) if (!(name in globalThis)) vi.stubGlobal(name, Unconnected);
  });
  afterAll(() => {
    datagrams.close();
    vi.unstubAllGlobals();
  });

  it.each<[by: string, target: string, called: string, program: Program]>([
    ['fetch', 'HOST', 'fetch(outside)', () => fetch(outside)],
    ['undici', 'HOST', 'heldFetch(', () => heldFetch(outside)],
    ['undici', 'HOST', 'request({', () => new Pool(outside).request({ path: '/', method: 'GET' })],
    ['node:http', 'HOST', 'get(outside)', () => axios.get(outside).catch(() => undefined)],
    ['node:http', 'HOST', 'namedGet(', () => void namedGet(outside)],
    // Another scheme is another host, also by an agent that keeps connections.
    [
      'node:http',
      'www.trackagoat.com:80',
      'namedGet(',
      ({ mock }) => void namedGet(`${mock.baseUrl.replace('https:', 'http:')}/projects`, { agent }),
    ],
    // It sends after a turn of its own, when no line of the job is on the stack.
    ['node:http', 'HOST', '', () => got(outside).catch(() => undefined)],
    ['node:net', 'HOST', 'connectSocket(', () => void connectSocket(port(), '127.0.0.1')],
    ['node:net', 'HOST', 'connectTls(', () => void connectTls(port(), '127.0.0.1')],
    ['node:http2', 'HOST', 'connect(', () => void connect(outside)],
    ['node:dgram', 'HOST', 'send(', () => datagrams.send('x', port(), '127.0.0.1')],
    ['node:dgram', 'HOST', 'connect(', () => datagrams.connect(port(), '127.0.0.1')],
    ['node:dns', 'example.com', 'lookup(', () => lookup('example.com', () => undefined)],
    ['node:dns', 'example.com', 'lookup(', () => promises.lookup('example.com')],
    ['node:dns', 'example.com', 'resolve4(', () => new Resolver().resolve4('example.com', () => undefined)],
    ['node:dns', 'example.com', 'resolve4(', () => new promises.Resolver().resolve4('example.com')],
    ['a child process', 'true', 'execFileSync(', () => execFileSync('true')],
    ['a child process', 'true', 'execSync(', () => execSync('true')],
    ['a child process', 'true', 'spawnSync(', () => spawnSync('true')],
    ['a child process', 'true', 'spawn(', () => void spawn('true')],
    ['a child process', '/bin/sh', 'exec(', () => void exec('true')],
    ['a child process', process.execPath, 'fork(', () => void fork('true')],
    ['a worker thread', '0', 'new Worker(', () => new Worker('0', { eval: true })],
    ['WebSocket', 'HOST', 'new WebSocket(', () => new WebSocket(outside.replace('http', 'ws'))],
    ['EventSource', 'HOST', 'new EventSource(', () => new EventSource(outside)],
  ])('by %s, to %s, and its line is named: %s', async (by, target, called, program) => {
    const before = reached.length;
    const report = await exploreOne(program);
    expect(report.failures).toHaveLength(1);
    const { invariant, message = '' } = report.failures[0] ?? {};
    expect(invariant).toBe('closedWorld');
    const sentence = `worker 1 would leave the world by ${by}: ${target.replace('HOST', new URL(outside).host)}`;
    if (called === '') expect(message).toBe(sentence);
    else
      expect([message.replace(/, at .*/, ''), readCalled(message).slice(0, called.length)]).toEqual([sentence, called]);
    expect(report.holds).toBe(false);
    // The calm run was the last one.
    expect(report.runs['single faults']).toBe(1);
    expect(reached.length).toBe(before);
  });

  it('by a connection that was open before, also one that two workers share', async () => {
    const pool = new Pool(outside, { connections: 1 });
    await (await pool.request({ path: '/warm', method: 'GET' })).body.dump();
    await new Promise((resolve) =>
      namedGet(`${outside}/warm`, { agent }, (response) => response.resume().on('end', resolve)),
    );
    const socket = connectSocket(port(), '127.0.0.1');
    await once(socket, 'connect');
    const before = reached.length;
    const programs: readonly (readonly [by: string, called: string, program: Program])[] = [
      ['undici', 'request(', () => pool.request({ path: '/pool', method: 'GET' })],
      ['node:http', 'namedGet(', () => new Promise((resolve) => namedGet(`${outside}/agent`, { agent }, resolve))],
      ['a connection that was open before', 'write(', () => void socket.write('GET /raw HTTP/1.1\r\nHost: x\r\n\r\n')],
    ];
    for (const [by, called, program] of programs) {
      const { world } = await createWorld();
      const { failures } = await explore({ world, workers: [program, program], seeds: 1, singles: false });
      expect(failures.map(({ invariant }) => invariant)).toEqual(['closedWorld']);
      const message = failures[0]?.message ?? '';
      expect(message).toContain(`worker 1 would leave the world by ${by}: ${new URL(outside).host}, at `);
      expect(readCalled(message).slice(0, called.length)).toBe(called);
    }
    expect(reached.length).toBe(before);
    socket.destroy();
    pool.destroy().catch(() => undefined);
  });

  it('by an agent that sends again and was made before; after the exploration it and a refused socket are as any other', async () => {
    const sent = (target: string) => retrying.request({ origin: target, path: '/after', method: 'GET' });
    const { failures } = await exploreOne(() => sent(outside));
    const message = failures[0]?.message ?? '';
    expect(message).toContain(`worker 1 would leave the world by undici: ${new URL(outside).host}, at `);
    expect(readCalled(message)).toMatch(/^request\(/);
    const sockets: Socket[] = [];
    await exploreOne(() => void sockets.push(connectSocket(port(), '127.0.0.1')));
    const pool = new Pool(outside);
    await exploreOne(() => pool.request({ path: '/', method: 'GET' }));
    expect(sockets.map(({ destroyed }) => destroyed)).toEqual([true]);
    expect((await sent(outside)).statusCode).toBe(200);
    expect((await pool.request({ path: '/after', method: 'GET' })).statusCode).toBe(200);
    await retrying.close();
    await pool.close();
  }, 5_000);

  it('a callback that belongs to no worker is refused and named', async () => {
    // As the callback of a queue whose connection was made before.
    const listeners = new Set<() => void>();
    const timer = setInterval(() => {
      for (const listener of listeners) listener();
    }, 1);
    const lost: Program = () =>
      new Promise((resolve) => {
        listeners.add(() => {
          listeners.clear();
          fetch(outside).then(resolve, resolve);
        });
      });
    const report = await exploreOne(lost, { patienceMs: 200 });
    clearInterval(timer);
    expect(report.failures[0]?.message).toMatch(/^code outside of every worker would leave the world by undici/);
    expect(report.failures[0]?.diagnosis).toContain('belongs to no worker');
  });

  it('except for what allowNetwork allows, also by a name and its port, which the report lists', async () => {
    const { port } = new URL(outside);
    for (const host of ['127.0.0.1', 'localhost']) {
      const target = `${host}:${port}`;
      const program: Program = async (context) => {
        await (await fetch(`http://${target}/by-${host}`)).text();
        await byAxios(context);
      };
      const report = await exploreOne(program, { allowNetwork: [target], seeds: 1, singles: false, pairs: 0 });
      expect(report.failures).toEqual([]);
      expect(reached).toContain(`GET /by-${host}`);
      expect(report.allowedNetwork).toEqual([{ target, times: expect.any(Number) }]);
      expect(printExploration(report)).toContain(`Not explored, because it is allowed: ${target}`);
      const { failures } = await exploreOne(program, { allowNetwork: [`${host}:1`], seeds: 1 });
      expect(failures[0]?.invariant).toBe('closedWorld');
    }
  });

  it('an emitter without a listener for its error ends the worker, not the explorer', async () => {
    const careless: Program = ({ mock }) =>
      new Promise((resolve) => {
        const options = { headers: { authorization: `Bearer ${mock.apiKey}` } };
        void import('node:https').then(({ get }) =>
          get(`${mock.baseUrl}/projects`, options, (response) => response.resume().on('end', resolve)),
        );
      });
    const report = await exploreOne(careless, { allowIdle: true });
    expect(report.failures).toEqual([]);
    expect(report.rejections.map(({ message }) => message)).toContain('Error: connect ECONNREFUSED');
  });
});
