import { alternate, nanosecondsOfAsync } from '../harness/alternate.js';
import { type Bench, check } from '../harness/bench.js';
import { importClient } from '../harness/package.js';
import { median } from '../harness/statistics.js';

const id = 'd23f0824-128b-4f33-8c5c-7fd0a6a3a450';
const body = JSON.stringify({
  data: { id, tiktok_handle: 'maya.moves', follower_count: 48_200 },
  error: null,
  meta: {},
});

/**
 * The cost of the client itself: its call through a fetch that does nothing, minus that fetch and the reading of its
 * response.
 */
export const clientStub: Bench = {
  about: 'the client over a stub fetch that responds at once',
  inShortForm: true,
  run: async ({ runs, short }) => {
    const { createClient } = await importClient();
    const baseUrl = 'https://stub.test/api/v1';
    const stub = async (): Promise<Response> => new Response(body, { headers: { 'content-type': 'application/json' } });
    const goat = createClient({ apiKey: `tga_${'0'.repeat(64)}`, baseUrl, fetch: stub });
    check((await goat.creators.get(id)).id === id, 'the client over the stub');
    const calls = short ? 2_000 : 10_000;
    const samples = await alternate(
      {
        client: () => nanosecondsOfAsync(calls, () => Promise.resolve(goat.creators.get(id))),
        bare: () => nanosecondsOfAsync(calls, async () => (await stub()).json()),
      },
      runs * 2,
    );
    const [client, bare] = [median(samples.client) / 1000, median(samples.bare) / 1000];
    return [
      {
        what: 'client over a stub fetch',
        value: client - bare,
        unit: 'us',
        target: { atMost: 40 },
        detail: `client ${client.toFixed(1)} µs · stub and json() ${bare.toFixed(1)} µs`,
      },
    ];
  },
};
