import { beforeEach, describe, expect, it } from 'vitest';
import { PayoutFixture, UNKNOWN } from './payout-fixture.js';

let fixture: PayoutFixture;
beforeEach(() => {
  fixture = new PayoutFixture();
});

const get = (id: string) => fixture.api.ok('getPayoutStructure', { params: { id } });
const create = (change: object = {}) => {
  const body = { project_id: fixture.projectId, name: 'X', period: 'weekly', amount_cents: 1 };
  return { body: { ...body, criteria_type: 'recurring', ...change } };
};

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

  it('makes a new immutable version of each changed rule, several at one instant too, and none of an equal one', () => {
    const id = fixture.structure();
    const [first] = get(id).versions;
    const equal = { amount_cents: 7000, period: 'weekly', criteria_params: {}, currency: 'USD' };
    fixture.edit(id, { ...equal, name: 'Renamed' });
    expect(get(id)).toMatchObject({ name: 'Renamed', versions: [first] });
    for (const change of [
      { amount_cents: 1 },
      { proration_mode: 'daily' },
      { period: 'daily' },
      { criteria_type: 'view_threshold', criteria_params: { min_views: 5 } },
      { amount_cents: 2 },
      { criteria_params: { min_views: 6 } },
      { criteria_type: 'cpm' },
    ]) {
      fixture.edit(id, change);
    }
    const { versions, current_version } = get(id);
    // Parameters stay while the criteria do, and go with them.
    expect(
      versions.map((row) => [row.period, row.amount_cents, row.proration_mode, row.criteria_type, row.criteria_params]),
    ).toEqual([
      ['weekly', 7000, 'none', 'recurring', {}],
      ['weekly', 1, 'none', 'recurring', {}],
      ['weekly', 1, 'daily', 'recurring', {}],
      ['daily', 1, 'daily', 'recurring', {}],
      ['daily', 1, 'daily', 'view_threshold', { min_views: 5 }],
      ['daily', 2, 'daily', 'view_threshold', { min_views: 5 }],
      ['daily', 2, 'daily', 'view_threshold', { min_views: 6 }],
      ['daily', 2, 'daily', 'cpm', {}],
    ]);
    expect(versions.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect([versions[0], current_version]).toEqual([first, versions[7]]);
  });

  it('changes name, readme, metadata and is_active in place, and is archived by DELETE, twice without harm', () => {
    const id = fixture.structure({ readme: 'old', metadata: { a: 1 } });
    const changed = { readme: null, metadata: { b: 1 }, is_active: false };
    expect(fixture.edit(id, changed)).toMatchObject({ ...changed, current_version: { version: 1 } });
    expect(fixture.edit(id, { name: 'Other' })).toMatchObject({ ...changed, name: 'Other' });
    expect(fixture.edit(id, { is_active: true }).is_active).toBe(true);
    for (const _ of [1, 2]) {
      expect(fixture.api.ok('deletePayoutStructure', { params: { id } })).toEqual({ id, deleted: true });
    }
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
    const { structure: id, creator: past } = fixture.deal();
    fixture.assign(id, fixture.creator());
    fixture.assign(id, fixture.creator(), '2026-01-05T00:00:00.001Z');
    fixture.unassign(id, past);
    expect(get(id).assignment_count).toBe(1);
    fixture.goto('2026-01-05T00:00:00.001Z');
    expect(fixture.api.ok('listPayoutStructures')[0]?.assignment_count).toBe(2);
  });

  it.each([
    [
      'criteria_params.min_views: must be a whole number of views, 1 or more, for view_threshold',
      { criteria_type: 'view_threshold' },
    ],
    [
      'criteria_params.min_views: must be 1 or more',
      { criteria_type: 'view_threshold', criteria_params: { min_views: 0 } },
    ],
    [
      'criteria_params.min_views: is not known; cpm takes no parameters',
      { criteria_type: 'cpm', criteria_params: { min_views: 1 } },
    ],
    ['criteria_params.floor: is not known; known are min_views', { criteria_params: { floor: 1 } }],
  ])('is refused on create and on update: %s', (sentence, rule) => {
    const params = { id: fixture.structure() };
    expect(fixture.refusal('createPayoutStructure', 'invalid_body', create(rule))).toBe(sentence);
    expect(fixture.refusal('updatePayoutStructure', 'invalid_body', { params, body: rule })).toBe(sentence);
  });

  it('is refused for parameters that only the rule before makes wrong, and for a project that is not there', () => {
    const refuse = (id: string, criteria_params: object) =>
      fixture.refusal('updatePayoutStructure', 'invalid_body', { params: { id }, body: { criteria_params } });
    const threshold = fixture.structure({ criteria_type: 'view_threshold', criteria_params: { min_views: 5 } });
    expect(refuse(threshold, {})).toContain('must be a whole number of views, 1 or more, for view_threshold');
    const flat = refuse(fixture.structure(), { min_views: 3 });
    expect(flat).toBe('criteria_params.min_views: is not known; recurring takes no parameters');
    expect(fixture.refusal('createPayoutStructure', 'not_found', create({ project_id: UNKNOWN }))).toBe(
      `project_id: There is no project ${UNKNOWN} in this organization.`,
    );
  });

  it('takes a place of max_payout_structures_per_project while it is active', () => {
    fixture.mock.setLimits({ caps: { max_payout_structures_per_project: 2 } });
    const [first, second] = [fixture.structure(), fixture.structure()];
    const { meta } = fixture.api.refused('createPayoutStructure', 'limit_reached', create());
    expect(meta).toMatchObject({ limitKey: 'max_payout_structures_per_project', current: 2, max: 2 });
    // A change that needs no place is taken at the cap.
    expect(fixture.edit(second, { is_active: true }).is_active).toBe(true);
    fixture.edit(first, { is_active: false });
    fixture.structure();
    expect(fixture.edit(first, { name: 'Renamed' })).toMatchObject({ name: 'Renamed', is_active: false });
    fixture.api.refused('updatePayoutStructure', 'limit_reached', { params: { id: first }, body: { is_active: true } });
    const other = fixture.api.ok('createProject', { body: { name: 'Autumn' } }).id;
    fixture.structure({ project_id: other });
  });
});
