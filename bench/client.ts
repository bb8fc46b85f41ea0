import createFetchClient from 'openapi-fetch';
import { installFolder } from '../scripts/install-folder.js';
import type { paths } from '../src/generated/api-types.js';
import { aimed } from './harness/aims.js';
import { alternate, computeRatio, nanosecondsOfAsync } from './harness/alternate.js';
import { type Bench, check, type Figure } from './harness/bench.js';
import { importClient, resolvePath } from './harness/package.js';
import { startOwnServer } from './harness/server-process.js';
import { median } from './harness/statistics.js';
import { short as digits } from './harness/table.js';

const id = 'd23f0824-128b-4f33-8c5c-7fd0a6a3a450';
const key = `tga_${'0'.repeat(64)}`;
const authorization = `Bearer ${key}`;

const creator = {
  id,
  project_id: '6513270e-269e-4d37-b2a7-4de452e6b438',
  tiktok_handle: 'maya.moves',
  display_name: 'Maya Moves',
  description: 'Fitness creator, two or three posts a week. Contract renews in June 2026.',
  metadata: { contract: '2026-A' },
  tracking_mode: 'auto',
  follower_count: 48_200,
  total_likes_count: 912_400,
  video_count: 212,
  last_scraped_at: '2026-03-02T00:05:00.000Z',
  is_active: true,
};

const OURS = 'trackagoat-sdk';
const STOPPABLE = 'raw fetch with a timeout';

/** Fetches the creator by one client and answers the parsed envelope or its data. */
type Contender = () => PromiseLike<unknown>;

interface PeerModule {
  readonly axios: { create(options: object): { get(path: string): Promise<{ data: unknown }> } };
  readonly ky: { create(options: object): { get(path: string): { json(): Promise<unknown> } } };
  readonly ofetch: { create(options: object): (path: string) => Promise<unknown> };
  readonly OpenAI: new (options: object) => { get(path: string): PromiseLike<unknown> };
}

async function contendersAt(baseUrl: string, withPeers: boolean): Promise<Record<string, Contender>> {
  const { createClient } = await importClient();
  const headers = { authorization };
  const path = `/creators/${id}`;
  const goat = createClient({ apiKey: key, baseUrl });
  const openapi = createFetchClient<paths>({ baseUrl, headers });
  const own: Record<string, Contender> = {
    [OURS]: () => goat.creators.get(id),
    'openapi-fetch': () => openapi.GET('/creators/{id}', { params: { path: { id } } }),
    'raw fetch': async () => (await fetch(baseUrl + path, { headers })).json(),
    [STOPPABLE]: () => fetchWithin(baseUrl + path, headers),
  };
  if (!withPeers) return own;
  installFolder(resolvePath('bench/peers'));
  const { axios, ky, ofetch, OpenAI } = (await import(resolvePath('bench/peers/http-clients.mjs'))) as PeerModule;
  const viaAxios = axios.create({ baseURL: baseUrl, headers });
  // ky 2 calls the base `prefix`, ky 1 called it `prefixUrl`.
  const viaKy = ky.create({ prefix: baseUrl, headers });
  const viaOfetch = ofetch.create({ baseURL: baseUrl, headers });
  const openai = new OpenAI({ apiKey: key, baseURL: baseUrl });
  return {
    ...own,
    ky: () => viaKy.get(path.slice(1)).json(),
    axios: async () => (await viaAxios.get(path)).data,
    ofetch: () => viaOfetch(path),
    openai: () => openai.get(path),
  };
}

/** A user would write this at least: a signal that a timer can fire until the body is read and parsed. */
async function fetchWithin(url: string, headers: Readonly<Record<string, string>>): Promise<unknown> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), 30_000);
  try {
    return await (await fetch(url, { headers, signal: controller.signal })).json();
  } finally {
    clearTimeout(timer);
  }
}

/** Requests in a second of this process's processor time, with `inFlight` calls under way all the time. */
async function requestsPerSecond(call: Contender, inFlight: number, seconds: number): Promise<number> {
  const end = performance.now() + seconds * 1000;
  const before = process.cpuUsage();
  let done = 0;
  const keepCalling = async (): Promise<void> => {
    while (performance.now() < end) {
      await call();
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: inFlight }, keepCalling));
  const { user, system } = process.cpuUsage(before);
  return (done / (user + system)) * 1e6;
}

/** The cost of a call without a network, in processor time, and what its parts cost. The client finds the global fetch at each call. */
async function measureOverStub(runs: number): Promise<Figure> {
  const { createClient } = await importClient();
  const text = JSON.stringify({ data: creator, error: null, meta: {} });
  const stub = async (_url: unknown, _init?: unknown) =>
    new Response(text, { headers: { 'content-type': 'application/json' } });
  const baseUrl = 'http://127.0.0.1:9/api/v1';
  const goat = createClient({ apiKey: key, baseUrl });
  const separate = createClient({ apiKey: key, baseUrl, fetch: (request) => stub(request) });
  const url = `${baseUrl}/creators/${id}`;
  const each = (call: Contender) => () => nanosecondsOfAsync(1000, async () => call());
  const { fetch: real } = globalThis;
  globalThis.fetch = stub as typeof fetch;
  try {
    const samples = await alternate(
      {
        stub: each(async () => (await stub(url)).json()),
        client: each(() => goat.creators.get(id)),
        timeout: each(() => fetchWithin(url, { authorization })),
        request: each(async () =>
          (await stub(new Request(url, { headers: { authorization }, signal: new AbortController().signal }))).json(),
        ),
        separate: each(() => separate.creators.get(id)),
      },
      runs * 4,
    );
    const times = (name: keyof typeof samples): number => computeRatio(samples[name], samples.stub);
    return aimed('client over a stub of fetch ÷ stub and json()', times('client'), {
      detail: `a timeout alone ${digits(times('timeout'))} · with a fetch of its own ${digits(times('separate'))}, of which its Request and signal ${digits(times('request'))}`,
    });
  } finally {
    globalThis.fetch = real;
  }
}

/** The cost of the client compared with its own parts and with other clients. */
export const client: Bench = {
  about: 'GET one row from a local server, each client parsing it, at 1 and 50 in flight',
  inShortForm: true,
  run: async ({ runs, seconds, short }) => {
    const server = await startOwnServer('raw.ts', {
      status: 200,
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify({ data: creator, error: null, meta: {} }),
    });
    try {
      const contenders = await contendersAt(`${server.ready.url}/api/v1`, !short);
      for (const [name, call] of Object.entries(contenders)) {
        check(JSON.stringify(await call()).includes(creator.description), name);
      }
      const figures: Figure[] = [await measureOverStub(runs)];
      for (const inFlight of [1, 50]) {
        const each = Object.entries(contenders).map(([name, call]) => [
          name,
          // Many short turns, so a disturbance of a second affects all contenders alike.
          () => requestsPerSecond(call, inFlight, seconds / 4),
        ]);
        const samples = await alternate<string>(Object.fromEntries(each), short ? runs * 2 : runs * 4);
        const getSamples = (name: string): number[] => samples[name] ?? [];
        const ratio = (above: string, below: string): number => computeRatio(getSamples(above), getSamples(below));
        figures.push(
          aimed('client ÷ openapi-fetch', ratio(OURS, 'openapi-fetch'), {
            which: `${inFlight} in flight`,
            detail: Object.keys(contenders)
              .map((name) => `${name} ${Math.round(median(getSamples(name)))}/s`)
              .join(' · '),
          }),
          aimed(`client ÷ ${STOPPABLE}`, ratio(OURS, STOPPABLE), { which: `${inFlight} in flight` }),
        );
      }
      return figures;
    } finally {
      await server.stop();
    }
  },
};
