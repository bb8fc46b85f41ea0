import { describe, expect, it } from 'vitest';
import { createMock, type Mock, type Snapshot } from '../../mocks/index.js';
import type { CreatorRow, VideoRow } from '../../mocks/world/store/rows.js';
import { call } from '../control/plain-call.js';

function listRows<Row>(mock: Mock, table: string): Row[] {
  return mock.snapshot().world.tables[table] as unknown as Row[];
}

describe('a row of a later version keeps', () => {
  it.each<[string, (row: CreatorRow) => object]>([
    ['a field that this version does not know', (row) => ({ ...row, mood: 'calm' })],
    ['the order of its fields', ({ id, ...row }) => ({ ...row, id })],
  ])('%s when it is changed', (_, make) => {
    const mock = createMock();
    const creators = `/projects/${mock.projectId}/creators`;
    for (const tiktok_handle of ['maya', 'leo']) call(mock, `POST ${creators}`, { body: { tiktok_handle } });
    const snapshot = mock.snapshot();
    const [maya, leo] = listRows<CreatorRow>(mock, 'creators') as [CreatorRow, CreatorRow];
    const later = make(leo);
    const world = { ...snapshot.world, tables: { ...snapshot.world.tables, creators: [maya, later] } };
    mock.restore({ ...snapshot, world } as Snapshot);
    const forked = mock.fork();
    for (const each of [mock, forked]) {
      call(each, `PATCH /creators/${leo.id}`, { body: { readme: 'Notes' } });
      const changed = listRows<object>(each, 'creators')[1] as object;
      expect(Object.keys(changed)).toEqual(Object.keys(later));
      expect(changed).toEqual({ ...later, readme: 'Notes', description: 'Notes' });
    }
  });

  it('a field that this version does not know when a video grows', () => {
    const mock = createMock({ seed: 'demo' });
    mock.setScraper('simulated');
    const snapshot = mock.snapshot();
    const videos = listRows<VideoRow>(mock, 'videos').map((row) => ({ ...row, mood: 'calm' }));
    const tables = { ...snapshot.world.tables, videos };
    mock.restore({ ...snapshot, world: { ...snapshot.world, tables } } as Snapshot);
    mock.clock.advance({ days: 3 });
    const later = listRows<VideoRow & { readonly mood?: string }>(mock, 'videos').slice(0, videos.length);
    const grown = later.filter((row, at) => row.view_count > (videos[at]?.view_count ?? 0));
    expect(grown.length).toBeGreaterThan(10);
    for (const row of later) expect(row.mood).toBe('calm');
  });
});
