import { execFileSync } from 'node:child_process';
import { lookup } from 'node:dns';
import { Agent, createServer, get as namedGet } from 'node:http';
import { connect } from 'node:http2';
import { connect as connectSocket } from 'node:net';
import { Worker } from 'node:worker_threads';
import axios from 'axios';
import got from 'got';
import { type ExploreOptions, explore, type Program, replay } from 'trackagoat-sdk/explore';
import { Pool, request as undiciRequest } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printExploration } from '../../cli/explore/print-exploration.js';
import { createWorld } from './world.js';

interface Owed {
  readonly data: readonly { readonly id: string; readonly creator_id: string }[];
}

const heldFetch = globalThis.fetch;
const agent = new Agent({ keepAlive: true });
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

const byAxios = payBy(async (url, key, body) => {
  const headers = { authorization: `Bearer ${key}` };
  const { data } = await (body ? axios.post(url, body, { headers }) : axios.get(url, { headers }));
  return data;
});

describe('requests to the world are carried into it', () => {
  it.each<[string, Program]>([
    ['axios', byAxios],
    [
      'got',
      payBy((url, key, body) => {
        const headers = { authorization: `Bearer ${key}` };
        return body ? got.post(url, { headers, json: body }).json() : got.get(url, { headers }).json();
      }),
    ],
    [
      'a named import of node:http, with an agent that keeps connections',
      async ({ mock }) => {
        const headers = { authorization: `Bearer ${mock.apiKey}` };
        const url = `${mock.baseUrl.replace('https:', 'http:')}/projects`;
        // Another scheme is another host.
        expect(mock.baseUrl).toMatch(/^https:/);
        await new Promise((resolve) => namedGet(url, { agent, headers }, resolve));
      },
    ],
    [
      'undici by its global dispatcher',
      payBy(async (url, key, body) => {
        const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
        const method = body ? 'POST' : 'GET';
        const response = await undiciRequest(url, { method, headers, ...(body && { body: JSON.stringify(body) }) });
        if (response.statusCode >= 400) throw new Error(`answered ${response.statusCode}`);
        return response.body.json();
      }),
    ],
    [
      'a fetch that was kept before',
      payBy(async (url, key, body) => {
        const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
        const response = await heldFetch(
          url,
          body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers },
        );
        if (!response.ok) throw new Error(`answered ${response.status}`);
        return response.json();
      }),
    ],
  ])('%s', async (name, program) => {
    const { failures, calm, differs } = await exploreOne(program);
    if (name.startsWith('a named import')) {
      expect(failures[0]?.message).toMatch(
        /^worker 1 would leave the world by node:http: www\.trackagoat\.com:80, at .*closed-world\.slow\.test\.ts:/,
      );
      return;
    }
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

describe('what would leave the world ends the exploration, before a byte leaves', () => {
  it.each<[string, RegExp, Program]>([
    ['fetch', /by fetch: 127\.0\.0\.1:\d+, at .*closed-world\.slow\.test\.ts:\d+:\d+$/, () => fetch(outside)],
    ['a fetch that was kept', /by undici: 127\.0\.0\.1:\d+/, () => heldFetch(outside)],
    ['axios', /by node:http: 127\.0\.0\.1:\d+/, () => axios.get(outside).catch(() => undefined)],
    ['got', /by node:http: 127\.0\.0\.1:\d+/, () => got(outside).catch(() => undefined)],
    ['a socket', /by node:net: 127\.0\.0\.1:\d+/, () => void connectSocket(Number(new URL(outside).port), '127.0.0.1')],
    ['HTTP/2', /by node:http2: 127\.0\.0\.1:\d+/, () => void connect(outside)],
    ['DNS', /by node:dns: example\.com/, () => new Promise((resolve) => lookup('example.com', resolve))],
    ['a child process', /by a child process: true/, () => execFileSync('true')],
    ['a worker thread', /by a worker thread: 0/, () => new Worker('0', { eval: true })],
    ['a pool of undici', /by undici: 127\.0\.0\.1:\d+/, () => new Pool(outside).request({ path: '/', method: 'GET' })],
  ])('%s', async (_, message, program) => {
    const before = reached.length;
    const report = await exploreOne(program);
    expect(report.failures).toHaveLength(1);
    expect(report.failures[0]).toMatchObject({ invariant: 'closedWorld', message: expect.stringMatching(message) });
    expect(report.holds).toBe(false);
    // The calm run was the last one.
    expect(report.runs['single faults']).toBe(1);
    expect(reached.length).toBe(before);
  });

  it('a pool of connections that was warm before, also one that two workers share', async () => {
    const pool = new Pool(outside, { connections: 1 });
    await (await pool.request({ path: '/warm', method: 'GET' })).body.dump();
    await new Promise((resolve) =>
      namedGet(`${outside}/warm`, { agent }, (response) => response.resume().on('end', resolve)),
    );
    const before = reached.length;
    const byPool: Program = () => pool.request({ path: '/pool', method: 'GET' });
    const byAgent: Program = () => new Promise((resolve) => namedGet(`${outside}/agent`, { agent }, resolve));
    for (const program of [byPool, byAgent]) {
      const { world } = await createWorld();
      const report = await explore({ world, workers: [program, program], seeds: 1, singles: false });
      expect(report.failures.map(({ invariant }) => invariant)).toEqual(['closedWorld']);
    }
    expect(reached.length).toBe(before);
    pool.destroy().catch(() => undefined);
  });

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

  it('except for what allowNetwork allows, which the report lists', async () => {
    const target = new URL(outside).host;
    const program: Program = async (context) => {
      await (await fetch(`${outside}/allowed`)).text();
      await byAxios(context);
    };
    const report = await exploreOne(program, { allowNetwork: [target], seeds: 1 });
    expect(report.failures).toEqual([]);
    expect(reached).toContain('GET /allowed');
    expect(report.allowedNetwork).toEqual([{ target, times: expect.any(Number) }]);
    expect(printExploration(report)).toContain(`Not explored, because it is allowed: ${target}`);
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
