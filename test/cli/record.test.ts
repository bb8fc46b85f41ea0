import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';
import { afterAll, describe, expect, it } from 'vitest';
import { recordStubs } from '../../cli/record/record-stubs.js';
import { addStubs, readStubs, writeStubs } from '../../cli/stubs-file.js';

const folder = mkdtempSync(join(tmpdir(), 'record-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A service that answers outliers and creators with its own shapes, and nothing else of what is unpublished. */
async function createService() {
  const live = createMock({ seed: 'demo', now: '2026-03-02T00:00:00Z' });
  const goat = createClient({
    apiKey: live.createKey(['read']),
    baseUrl: live.baseUrl,
    fetch: live.fetch,
    maxRetries: 0,
  });
  const [creator] = await goat.creators.list().toArray({ limit: 1 });
  const outliers = {
    videos: [{ video: 'e43dba1d-c4ed-405a-9b96-407be4310559', z_score: 3.25, by: creator?.tiktok_handle }],
    note: 'Well done, Maya Fields!',
    since: '2026-02-01',
  };
  live.stub('getOutliers', outliers);
  live.stub('getCreatorLeaderboard', [{ rank: 1, handle: `@${creator?.tiktok_handle}` }], {
    meta: { nextCursor: null },
  });
  return { live, goat, outliers, creator: creator as NonNullable<typeof creator> };
}

describe('recording a service', () => {
  it('keeps its answers, lists what failed, and lets another mock answer the same', async () => {
    const { live, goat, outliers } = await createService();
    const recorded = await recordStubs(goat);
    expect(recorded.stubs.map(({ operation }) => operation)).toEqual(['getOutliers', 'getCreatorLeaderboard']);
    expect(recorded.failed).toHaveLength(5);
    expect(recorded.failed[0]).toMatchObject({ operation: 'getViewDistribution', status: 501 });
    expect(live.requests.find().filter(({ method }) => method !== 'GET')).toEqual([]);
    const file = join(folder, 'live.stubs');
    await writeStubs(file, recorded);
    const mock = createMock({ seed: 'demo' });
    addStubs(mock, await readStubs(file));
    const other = createClient({ apiKey: mock.apiKey, baseUrl: mock.baseUrl, fetch: mock.fetch });
    expect(await other.analytics.outliers({ project_id: mock.projectId })).toEqual(outliers);
    const call = (path: string, one: typeof mock) =>
      one
        .fetch(
          new Request(`${one.baseUrl}${path}?project_id=${one.projectId}`, {
            headers: { authorization: `Bearer ${one.apiKey}` },
          }),
        )
        .then((response) => response.json());
    const path = '/analytics/aggregate/creator-leaderboard';
    expect(await call(path, mock)).toEqual(await call(path, live));
  });

  it('redacts as a pull does: known words alike everywhere, other text not at all', async () => {
    const { goat, creator } = await createService();
    const { stubs } = await recordStubs(goat, { redact: true });
    const hidden = `creator_${creator.id.replaceAll('-', '').slice(-12)}`;
    expect(stubs.map(({ data }) => data)).toEqual([
      {
        videos: [{ video: 'e43dba1d-c4ed-405a-9b96-407be4310559', z_score: 3.25, by: hidden }],
        note: 'Redacted.',
        since: '2026-02-01',
      },
      [{ rank: 1, handle: `@${hidden}` }],
    ]);
  });

  it('refuses what writes, what is of a single row and what there is not', async () => {
    const { goat } = await createService();
    const record = (operation: string) => recordStubs(goat, { operations: [operation as never] });
    await expect(record('createPayoutPayment')).rejects.toThrow('createPayoutPayment writes');
    await expect(record('getCreator')).rejects.toThrow('getCreator is about a single row');
    await expect(record('getOutlier')).rejects.toThrow('the nearest is getOutliers');
    await expect(recordStubs(goat, { operations: [] })).rejects.toThrow('operations is empty');
  });

  it('gives up on a key that is refused, and on a limit', async () => {
    const { live } = await createService();
    const goat = createClient({ apiKey: `tga_${'0'.repeat(64)}`, baseUrl: live.baseUrl, fetch: live.fetch });
    await expect(recordStubs(goat)).rejects.toThrow('does not accept the API key');
  });
});

describe('a file of stubs', () => {
  it('that is cut off, of a later form or none at all is refused with the reason', async () => {
    const { goat } = await createService();
    const file = join(folder, 'whole.stubs');
    await writeStubs(file, await recordStubs(goat));
    const text = readFileSync(file, 'utf8');
    const broken = join(folder, 'broken.stubs');
    const refuse = async (content: string): Promise<string> => {
      writeFileSync(broken, content);
      return readStubs(broken).then(String, (error: Error) => error.message);
    };
    expect(await refuse(text.slice(0, -20))).toContain('not valid JSON');
    expect(await refuse(text.replace('"file_format": 1', '"file_format": 2'))).toContain('update the package');
    expect(await refuse('{}')).toContain('was not written by trackagoat record');
    expect(await refuse(text.replace('getOutliers', 'getNothing'))).toContain('stub 1 is of getNothing');
  });
});
