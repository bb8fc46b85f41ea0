import { createClient } from 'trackagoat-sdk';
import { forecast } from 'trackagoat-sdk/clone';
import { createMock, type Mock } from 'trackagoat-sdk/mocks';
import { describe, expect, it } from 'vitest';
import { forecastForTools } from '../../cli/mcp/forecast-for-tools.js';
import { createLedgerScene } from '../clone/ledger-scene.js';

const reader = (mock: Mock) => createClient({ apiKey: mock.createKey(['read']), fetch: mock.fetch, maxRetries: 0 });

describe('the forecaster that trackagoat mcp gives its tools', () => {
  it('answers for a small organization what trackagoat forecast says', async () => {
    const { mock } = await createLedgerScene();
    const until = '2026-02-28';
    const { creators, requests } = await forecastForTools(reader(mock), { until });
    expect(creators).toEqual((await forecast(reader(mock), { until })).creators);
    expect(requests).toBeGreaterThan(0);
  });

  it('refuses one that takes minutes to read, after a handful of requests, and says what a person runs', async () => {
    const mock = createMock();
    const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
    for (let nth = 0; nth < 100; nth += 1)
      await goat.creators.create(mock.projectId, { tiktok_handle: `creator.${nth}` });
    const before = mock.requests.total;
    await expect(forecastForTools(reader(mock), { until: '2026-02-28' })).rejects.toMatchObject({
      error: { code: 'too_large' },
      message: expect.stringContaining('a person runs trackagoat forecast --until 2026-02-28.'),
    });
    expect(mock.requests.total - before).toBeLessThan(60);
  });

  it('says of a key that is refused that the forecast failed, and not that nothing is owed', async () => {
    const mock = createMock();
    const goat = createClient({ apiKey: `tga_${'0'.repeat(64)}`, fetch: mock.fetch, maxRetries: 0 });
    await expect(forecastForTools(goat, { until: '2026-02-28' })).rejects.toThrow(/key/i);
  });
});
