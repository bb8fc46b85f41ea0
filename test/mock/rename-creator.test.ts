import { beforeEach, describe, expect, it } from 'vitest';
import { type MockApi, mockApi } from '../harness/mock-api.js';

let api: MockApi;
let inProject: { params: { projectId: string } };
beforeEach(() => {
  api = mockApi();
  inProject = { params: { projectId: api.mock.projectId } };
});

function add(tiktok_handle: string, more: object = {}): { id: string } {
  return api.ok('createCreators', { ...inProject, body: { tiktok_handle, ...more } }) as { id: string };
}

const withId = (id: string) => ({ params: { id } });

describe('renaming a creator', () => {
  const rename = (id: string, tiktok_handle: string) => ({ ...withId(id), body: { tiktok_handle } });

  it('takes a free handle, with or without @, and frees the old one', () => {
    const { id } = add('ana');
    expect(api.ok('updateCreator', rename(id, '@ana.two')).tiktok_handle).toBe('ana.two');
    expect(add('ana').id).not.toBe(id);
    expect(api.ok('updateCreator', rename(id, `A${'-'.repeat(29)}`)).tiktok_handle).toHaveLength(30);
  });

  it.each([
    ['two words', 'invalid_handle'],
    ['a'.repeat(31), 'invalid_handle'],
    ['@', 'invalid_handle'],
    ['ana', 'no_change'],
    ['@ANA', 'no_change'],
    ['Ben', 'handle_taken'],
    ['banned_account', 'creator_banned'],
    ['@Banned_Account', 'creator_banned'],
  ] as const)('to %j is refused with %s', (handle, code) => {
    const { id } = add('ana');
    add('ben');
    const body = { tiktok_handle: handle, readme: 'also not written' };
    const { error, meta } = api.refused('updateCreator', code, { ...withId(id), body });
    expect([error, meta.code]).toEqual([code, code]);
  });

  it('to the handle of a removed creator works, and that one returns only when the handle is free again', () => {
    const { id } = add('ana');
    const cleo = add('cleo');
    api.ok('deleteCreator', withId(cleo.id));
    expect(api.ok('updateCreator', { ...withId(id), body: { tiktok_handle: 'Cleo' } }).tiktok_handle).toBe('Cleo');
    const back = { ...inProject, body: { creator_ids: [cleo.id] } };
    api.refused('bulkReenableCreators', 'handle_taken', back);
    api.refused('createCreators', 'handle_taken', { ...inProject, body: { tiktok_handle: 'cleo' } });
    api.ok('updateCreator', { ...withId(id), body: { tiktok_handle: 'ana' } });
    expect(api.ok('bulkReenableCreators', back)).toEqual({ updated: 1 });
  });

  it('leaves a handle that two removed creators have to the one that was removed last', () => {
    const first = add('ana');
    api.ok('deleteCreator', withId(first.id));
    const second = add('ben');
    api.ok('updateCreator', { ...withId(second.id), body: { tiktok_handle: 'ana' } });
    api.mock.clock.advance({ minutes: 1 });
    api.ok('deleteCreator', withId(second.id));
    expect(add('ana').id).toBe(second.id);
    api.ok('deleteCreator', withId(second.id));
    const both = { ...inProject, body: { creator_ids: [first.id, second.id] } };
    api.refused('bulkReenableCreators', 'handle_taken', both);
  });
});
