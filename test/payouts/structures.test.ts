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

describe('an assignment', () => {
  /** Of a structure, whose project has three creators that are not assigned to it, and of another project. */
  let id: string;
  let [one, two, three, there] = ['', '', '', ''];

  beforeEach(() => {
    id = fixture.structure({ period: 'daily' });
    [one, two, three] = [fixture.creator(), fixture.creator(), fixture.creator()];
    there = fixture.creator({ projectId: fixture.api.ok('createProject', { body: { name: 'Autumn' } }).id });
  });

  const listed = () => fixture.api.ok('listPayoutAssignments', { params: { id } });
  const refuse = (code: 'invalid_body' | 'not_found' | 'already_assigned', body: object) =>
    fixture.refusal('createPayoutAssignments', code, { params: { id }, body });

  it('takes one creator or many, from now or from the time given, and answers with an array', () => {
    const [row] = fixture.assign(id, one);
    expect(row).toEqual({
      id: row?.id,
      structure_id: id,
      creator_id: one,
      assigned_at: '2026-01-05T00:00:00.000Z',
      unassigned_at: null,
    });
    const body = { creator_ids: [two, three], assigned_at: '2025-12-01T02:00:00+02:00' };
    const rows = fixture.api.ok('createPayoutAssignments', { params: { id }, body });
    expect(rows.map((made) => [made.creator_id, made.assigned_at])).toEqual([
      [two, '2025-12-01T00:00:00.000Z'],
      [three, '2025-12-01T00:00:00.000Z'],
    ]);
    expect(listed()).toHaveLength(3);
  });

  it('is all or nothing, and names the creators that are assigned already, and until when', () => {
    fixture.assign(id, one);
    const until = `an assignment to structure ${id} that runs after 2026-01-05T00:00:00.000Z.`;
    const input = { params: { id }, body: { creator_ids: [two, one] } };
    const reply = fixture.api.refused('createPayoutAssignments', 'already_assigned', input);
    expect([reply.error, reply.meta.creator_ids]).toEqual([`1 of the creators has ${until}`, [one]]);
    fixture.assign(id, two);
    expect(refuse('already_assigned', { creator_ids: [one, two] })).toBe(`2 of the creators have ${until}`);
  });

  it('refuses a time at which an earlier assignment still ran, and takes the time at which it ended', () => {
    fixture.assign(id, one);
    fixture.goto('2026-01-07T00:00:00Z');
    fixture.unassign(id, one);
    refuse('already_assigned', { creator_id: one, assigned_at: '2026-01-06T23:59:59.999Z' });
    fixture.assign(id, one, '2026-01-07T00:00:00Z');
  });

  it('takes a time in the future, which touches nothing before, and does not mind one that ended where it began', () => {
    fixture.assign(id, one, '2026-02-01T00:00:00Z');
    fixture.unassign(id, one);
    const [ended] = listed();
    expect(ended).toMatchObject({ assigned_at: ended?.unassigned_at });
    fixture.assign(id, one, '2026-01-07T00:00:00Z');
    fixture.goto('2026-01-08T01:00:00Z');
    expect(fixture.owed()).toEqual(['2026-01-07..2026-01-08 7000']);
  });

  it('refuses creators of another project, unknown or removed ones, and an archived structure', () => {
    fixture.api.ok('deleteCreator', { params: { id: two } });
    const elsewhere = `is a creator of another project than structure ${id}`;
    expect(refuse('invalid_body', { creator_id: there })).toBe(`creator_id: ${elsewhere}`);
    expect(refuse('invalid_body', { creator_ids: [one, UNKNOWN, there] })).toBe(`creator_ids.2: ${elsewhere}`);
    const gone = (creator: string) => `There is no creator ${creator} in this organization.`;
    expect(refuse('not_found', { creator_ids: [one, UNKNOWN] })).toBe(`creator_ids.1: ${gone(UNKNOWN)}`);
    expect(refuse('not_found', { creator_id: two })).toBe(`creator_id: ${gone(two)}`);
    const nowhere = { params: { id: UNKNOWN }, body: { creator_id: one } };
    fixture.api.refused('createPayoutAssignments', 'not_found', nowhere);
    fixture.edit(id, { is_active: false });
    const archived = { params: { id }, body: { creator_id: one } };
    expect(fixture.api.refused('createPayoutAssignments', 'structure_archived', archived)).toMatchObject({
      error: `Structure ${id} is archived; set is_active to true first.`,
      meta: { structure_id: id },
    });
  });

  describe('unassigning', () => {
    const end = (input: object) => fixture.api.ok('deletePayoutAssignments', { params: { id }, ...input });
    const refuseEnd = (code: 'invalid_body' | 'not_found', input: object) =>
      fixture.refusal('deletePayoutAssignments', code, { params: { id }, ...input });

    beforeEach(() => {
      for (const creator of [one, two, three]) fixture.assign(id, creator);
      fixture.mock.clock.advance({ hours: 1 });
    });

    it('ends the open assignments now, named in the body or in the query, all or none', () => {
      expect(end({ body: { creator_ids: [one, two] } })).toMatchObject({
        id,
        deleted: true,
        assignments: [
          { creator_id: one, unassigned_at: '2026-01-05T01:00:00.000Z' },
          { creator_id: two, unassigned_at: '2026-01-05T01:00:00.000Z' },
        ],
      });
      expect(refuseEnd('not_found', { body: { creator_ids: [three, one] } })).toBe(
        `creator_ids.1: There is no open assignment of creator ${one} in this organization.`,
      );
      end({ query: { creator_id: three } });
      refuseEnd('not_found', { query: { creator_id: three } });
    });

    it('refuses a call that names nobody, or one in the query and another in the body', () => {
      const twice = 'names other creators than creator_id in the query; name them in one place';
      const query = { creator_id: one };
      expect(refuseEnd('invalid_body', {})).toBe('creator_id: is required, in the body or in the query');
      expect(refuseEnd('invalid_body', { query, body: { creator_id: two } })).toBe(`creator_id: ${twice}`);
      expect(refuseEnd('invalid_body', { query, body: { creator_ids: [one, two] } })).toBe(`creator_ids: ${twice}`);
      end({ query, body: { creator_id: one } });
    });
  });
});
