import { createMock } from '../../mocks/index.js';
import { createClient } from '../../src/index.js';

/** The demo, half an hour after a week has ended, with a client. */
function startDemo(strictAssumptions: boolean) {
  const mock = createMock({ seed: 'demo', now: '2026-03-02T00:30:00Z', limits: { strictAssumptions } });
  return { mock, goat: createClient({ apiKey: mock.apiKey, fetch: mock.fetch, random: () => 0 }) };
}

/** The demo in a world that shows and takes what is published, and nothing else. */
export const startStrictDemo = () => startDemo(true);

/** The same demo with everything. */
export const startOpenDemo = () => startDemo(false);

/** An id out of the demo: of the first campaign, creator and video that the lists have. */
export async function findIds({ goat }: ReturnType<typeof startDemo>) {
  const [campaign, creator, video] = await Promise.all([
    goat.campaigns.list({ limit: 1 }),
    goat.creators.list({ limit: 1 }),
    goat.videos.list({ limit: 1 }),
  ]);
  const first = ({ data }: { readonly data: readonly { readonly id: string }[] }): string => data[0]?.id ?? '';
  return { campaignId: first(campaign), creatorId: first(creator), videoId: first(video) };
}
