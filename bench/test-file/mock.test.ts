import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';
import { expect, it } from 'vitest';

for (let at = 0; at < 20; at += 1) {
  it(`adds a creator and finds it (${at})`, async () => {
    const mock = createMock();
    const goat = createClient({ apiKey: mock.apiKey, baseUrl: mock.baseUrl, fetch: mock.fetch });
    const added = await goat.creators.create(mock.projectId, { tiktok_handle: `creator${at}` });
    expect((await goat.creators.get(added.id)).tiktok_handle).toBe(`creator${at}`);
    expect((await goat.creators.list()).data.map(({ id }) => id)).toEqual([added.id]);
  });
}
