import { setFlagsFromString } from 'node:v8';
import { describe, expect, it } from 'vitest';
import { createMock, type Mock, type Snapshot } from '../../mocks/index.js';
import { copyAccrual, copyCreator, copyVideo } from '../../mocks/world/store/row-copies.js';
import type { CreatorRow, PayoutAccrualRow, VideoRow } from '../../mocks/world/store/rows.js';
import { call } from '../control/plain-call.js';

setFlagsFromString('--allow-natives-syntax');
/** Whether the engine keeps both objects in one form. */
const haveSameForm = new Function('left', 'right', 'return %HaveSameMap(left, right)') as (
  left: object,
  right: object,
) => boolean;

function listRows<Row>(mock: Mock, table: string): Row[] {
  return mock.snapshot().world.tables[table] as unknown as Row[];
}

describe('a copy of a row is a plain object with its fields, in its order', () => {
  const mock = createMock({ seed: 'demo' });

  it.each<[string, (row: never) => object]>([
    ['creators', copyCreator],
    ['videos', copyVideo],
    ['payout_accruals', copyAccrual],
  ])('in %s', (table, copy) => {
    const rows = listRows<object>(mock, table);
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows) expect(JSON.stringify(copy(row as never))).toBe(JSON.stringify(row));
    expect(Object.getPrototypeOf(copy(rows[0] as never))).toBe(Object.prototype);
  });
});

describe('every version of a row has one form in the engine', () => {
  it('of a creator that is added, changed, removed and added again', () => {
    const mock = createMock();
    const creators = `/projects/${mock.projectId}/creators`;
    const { id } = call(mock, `POST ${creators}`, { body: { tiktok_handle: 'maya' } }).json.data;
    const read = (): CreatorRow => listRows<CreatorRow>(mock, 'creators')[0] as CreatorRow;
    const first = read();
    for (const body of [{ readme: 'Notes' }, { metadata: { tier: 'gold' } }, { tiktok_handle: 'maya.runs' }]) {
      call(mock, `PATCH /creators/${id}`, { body });
      expect(haveSameForm(read(), first)).toBe(true);
    }
    call(mock, `DELETE /creators/${id}`);
    expect(haveSameForm(read(), first)).toBe(true);
    call(mock, `POST ${creators}`, { body: { tiktok_handle: 'maya.runs' } });
    expect(haveSameForm(read(), first)).toBe(true);
    expect(read()).toMatchObject({ id, readme: 'Notes', metadata: { tier: 'gold' }, is_active: true });
  });

  it('of an accrual that is rejected', () => {
    const mock = createMock({ seed: 'demo' });
    const earned = listRows<PayoutAccrualRow>(mock, 'payout_accruals').filter(({ status }) => status === 'earned');
    const [first, second] = earned.map(({ id }) => id);
    for (const id of [first, second]) call(mock, `PATCH /payout-accruals/${id}`, { body: { status: 'rejected' } });
    const rejected = listRows<PayoutAccrualRow>(mock, 'payout_accruals').filter(
      ({ id }) => id === first || id === second,
    );
    expect(rejected.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(haveSameForm(rejected[0] as object, rejected[1] as object)).toBe(true);
  });
});

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
