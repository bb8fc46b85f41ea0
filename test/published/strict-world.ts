import { createMock, type Mock } from '../../mocks/index.js';
import { createClient, type TrackagoatClient } from '../../src/index.js';

/** The demo, half an hour after a week has ended, with a client. */
export interface DemoWorld {
  readonly mock: Mock;
  readonly goat: TrackagoatClient;
}

function startDemo(limits: { readonly strictAssumptions: boolean }): DemoWorld {
  const mock = createMock({ seed: 'demo', now: '2026-03-02T00:30:00Z', limits });
  return { mock, goat: createClient({ apiKey: mock.apiKey, fetch: mock.fetch, random: () => 0 }) };
}

/** The demo in a world that shows and takes what is published, and nothing else. */
export const startStrictDemo = (): DemoWorld => startDemo({ strictAssumptions: true });

/** The same demo with everything. */
export const startOpenDemo = (): DemoWorld => startDemo({ strictAssumptions: false });

/** An id out of the demo: of the first campaign, creator and video that the lists have. */
export async function findIds({ goat }: DemoWorld) {
  const [campaign, creator, video] = await Promise.all([
    goat.campaigns.list({ limit: 1 }),
    goat.creators.list({ limit: 1 }),
    goat.videos.list({ limit: 1 }),
  ]);
  const first = ({ data }: { readonly data: readonly { readonly id: string }[] }): string => data[0]?.id ?? '';
  return { campaignId: first(campaign), creatorId: first(creator), videoId: first(video) };
}
