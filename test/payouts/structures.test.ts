import { beforeEach, describe, expect, it } from 'vitest';
import { PayoutFixture } from './payout-fixture.js';

let fixture: PayoutFixture;
beforeEach(() => {
  fixture = new PayoutFixture('2026-01-05T00:00:00Z');
});

const get = (id: string) => fixture.api.ok('getPayoutStructure', { params: { id } });
const paths = (reply: { meta: Readonly<Record<string, unknown>> }) =>
  (reply.meta.issues as { path: string }[]).map((issue) => issue.path);

describe('a payout structure', () => {
  it('is made with version 1 of its rule, effective now', () => {
    const structure = get(fixture.structure({ metadata: { a: 1 }, readme: 'read me' }));
    const version = {
      id: structure.current_version.id,
      structure_id: structure.id,
      version: 1,
      period: 'weekly',
      amount_cents: 7000,
      currency: 'USD',
      criteria_type: 'recurring',
      criteria_params: {},
      proration_mode: 'none',
      effective_at: '2026-01-05T00:00:00.000Z',
      created_at: '2026-01-05T00:00:00.000Z',
    };
    expect(structure).toEqual({
      id: structure.id,
      project_id: fixture.projectId,
      name: 'Deal',
      is_active: true,
      current_version: version,
      versions: [version],
      assignment_count: 0,
      metadata: { a: 1 },
      readme: 'read me',
    });
  });

  it('makes a new immutable version of a changed rule, two at one instant too, and none of an equal one', () => {
    const id = fixture.structure();
    const [first] = get(id).versions;
    fixture.edit(id, { amount_cents: 7000, period: 'weekly', criteria_params: {}, currency: 'USD', name: 'Renamed' });
    expect(get(id)).toMatchObject({ name: 'Renamed', versions: [first] });
    fixture.edit(id, { amount_cents: 1 });
    fixture.edit(id, { proration_mode: 'daily' });
    const { versions, current_version } = get(id);
    expect(versions.map((row) => [row.version, row.amount_cents, row.proration_mode])).toEqual([
      [1, 7000, 'none'],
      [2, 1, 'none'],
      [3, 1, 'daily'],
    ]);
    expect(versions[0]).toEqual(first);
    expect(current_version).toEqual(versions[2]);
  });

  it.each([
    ['period', { period: 'daily' }],
    ['amount_cents', { amount_cents: 7001 }],
    ['criteria_type', { criteria_type: 'cpm' }],
    ['proration_mode', { proration_mode: 'daily' }],
  ])('sees a change of %s', (_, change) => {
    const id = fixture.structure();
    expect(fixture.edit(id, change).current_version).toMatchObject({ version: 2, ...change });
  });

  it('changes name, readme, metadata and is_active in place', () => {
    const id = fixture.structure({ readme: 'old', metadata: { a: 1 } });
    expect(fixture.edit(id, { readme: null, metadata: { b: 1 }, is_active: false })).toMatchObject({
      readme: null,
      metadata: { b: 1 },
      is_active: false,
      current_version: { version: 1 },
    });
    expect(fixture.edit(id, { name: 'Other' })).toMatchObject({ readme: null, metadata: { b: 1 }, is_active: false });
  });

  it('keeps parameters while the criteria stay, and drops them with the criteria', () => {
    const id = fixture.structure({ criteria_type: 'view_threshold', criteria_params: { min_views: 5 } });
    expect(fixture.edit(id, { amount_cents: 1 }).current_version.criteria_params).toEqual({ min_views: 5 });
    expect(fixture.edit(id, { criteria_params: { min_views: 6 } }).current_version).toMatchObject({
      version: 3,
      criteria_params: { min_views: 6 },
    });
    expect(fixture.edit(id, { criteria_type: 'recurring' }).current_version.criteria_params).toEqual({});
  });

  it('is archived by DELETE and by is_active, twice without harm, and stays readable', () => {
    const id = fixture.structure();
    const params = { id };
    expect(fixture.api.ok('deletePayoutStructure', { params })).toEqual({ id, deleted: true });
    expect(fixture.api.ok('deletePayoutStructure', { params })).toEqual({ id, deleted: true });
    expect(get(id).is_active).toBe(false);
  });

  it('is listed by project and by is_active, newest first', () => {
    const other = fixture.api.ok('createProject', { body: { name: 'Autumn' } }).id;
    const first = fixture.structure();
    fixture.mock.clock.advance({ minutes: 1 });
    const second = fixture.structure({ project_id: other });
    fixture.edit(first, { is_active: false });
    const list = (query = {}) => fixture.api.ok('listPayoutStructures', { query }).map((row) => row.id);
    expect(list()).toEqual([second, first]);
    expect(list({ project_id: other })).toEqual([second]);
    expect(list({ is_active: true })).toEqual([second]);
    expect(list({ is_active: false })).toEqual([first]);
  });

  it('counts the creators that are assigned now, not those of before or later', () => {
    const id = fixture.structure();
    const [past, present, future] = [fixture.creator(), fixture.creator(), fixture.creator()];
    fixture.assign(id, past);
    fixture.assign(id, present);
    fixture.assign(id, future, '2026-01-05T00:00:00.001Z');
    fixture.unassign(id, past);
    expect(get(id).assignment_count).toBe(1);
    fixture.goto('2026-01-05T00:00:00.001Z');
    expect(fixture.api.ok('listPayoutStructures')[0]?.assignment_count).toBe(2);
  });

  it.each([
    ['view_threshold without min_views', { criteria_type: 'view_threshold' }, 'criteria_params.min_views'],
    [
      'min_views of 0',
      { criteria_type: 'view_threshold', criteria_params: { min_views: 0 } },
      'criteria_params.min_views',
    ],
    [
      'parameters where none are taken',
      { criteria_type: 'cpm', criteria_params: { min_views: 1 } },
      'criteria_params.min_views',
    ],
    ['unknown parameters', { criteria_params: { floor: 1 } }, 'criteria_params.floor'],
  ])('refuses %s on create and on update, naming the field', (_, rule, path) => {
    const id = fixture.structure();
    const create = {
      project_id: fixture.projectId,
      name: 'X',
      period: 'weekly',
      amount_cents: 1,
      criteria_type: 'recurring',
    };
    const created = fixture.api.refused('createPayoutStructure', 'invalid_body', { body: { ...create, ...rule } });
    expect(paths(created)).toContain(path);
    const updated = fixture.api.refused('updatePayoutStructure', 'invalid_body', { params: { id }, body: rule });
    expect(paths(updated)).toContain(path);
  });

  it('refuses parameters that only the rule before makes wrong', () => {
    const id = fixture.structure({ criteria_type: 'view_threshold', criteria_params: { min_views: 5 } });
    const refuse = (body: object) =>
      fixture.api.refused('updatePayoutStructure', 'invalid_body', { params: { id }, body });
    expect(paths(refuse({ criteria_params: {} }))).toEqual(['criteria_params.min_views']);
    const other = fixture.structure();
    const reply = fixture.api.refused('updatePayoutStructure', 'invalid_body', {
      params: { id: other },
      body: { criteria_params: { min_views: 1 } },
    });
    expect(paths(reply)).toEqual(['criteria_params.min_views']);
  });

  it('counts active structures of the project against max_payout_structures_per_project', () => {
    fixture.mock.setLimits({ caps: { max_payout_structures_per_project: 2 } });
    const [first] = [fixture.structure(), fixture.structure()];
    const body = {
      project_id: fixture.projectId,
      name: 'X',
      period: 'weekly',
      amount_cents: 1,
      criteria_type: 'recurring',
    };
    const reply = fixture.api.refused('createPayoutStructure', 'limit_reached', { body });
    expect(reply.meta).toMatchObject({ limitKey: 'max_payout_structures_per_project', current: 2, max: 2 });
    fixture.edit(first, { is_active: false });
    fixture.structure();
    fixture.api.refused('updatePayoutStructure', 'limit_reached', { params: { id: first }, body: { is_active: true } });
    const other = fixture.api.ok('createProject', { body: { name: 'Autumn' } }).id;
    fixture.structure({ project_id: other });
  });

  it('at the cap still takes changes that need no place', () => {
    const [active, archived] = [fixture.structure(), fixture.structure()];
    fixture.edit(archived, { is_active: false });
    fixture.mock.setLimits({ caps: { max_payout_structures_per_project: 1 } });
    expect(fixture.edit(active, { is_active: true }).is_active).toBe(true);
    expect(fixture.edit(archived, { name: 'Renamed' })).toMatchObject({ name: 'Renamed', is_active: false });
  });
});
