import { beforeEach, describe, expect, it } from 'vitest';
import { Office } from './office.js';

const unknown = '00000000-0000-4000-8000-000000000000';

let office: Office;
beforeEach(() => {
  office = new Office('2026-01-05T00:00:00Z');
});

const get = (id: string) => office.api.ok('getPayoutStructure', { params: { id } });
const paths = (reply: { meta: Readonly<Record<string, unknown>> }) =>
  (reply.meta.issues as { path: string }[]).map((issue) => issue.path);

describe('a payout structure', () => {
  it('is made with version 1 of its rule, effective now', () => {
    const structure = get(office.structure({ metadata: { a: 1 }, readme: 'read me' }));
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
      project_id: office.projectId,
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
    const id = office.structure();
    const [first] = get(id).versions;
    office.edit(id, { amount_cents: 7000, period: 'weekly', criteria_params: {}, currency: 'USD', name: 'Renamed' });
    expect(get(id)).toMatchObject({ name: 'Renamed', versions: [first] });
    office.edit(id, { amount_cents: 1 });
    office.edit(id, { proration_mode: 'daily' });
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
    const id = office.structure();
    expect(office.edit(id, change).current_version).toMatchObject({ version: 2, ...change });
  });

  it('changes name, readme, metadata and is_active in place', () => {
    const id = office.structure({ readme: 'old', metadata: { a: 1 } });
    expect(office.edit(id, { readme: null, metadata: { b: 1 }, is_active: false })).toMatchObject({
      readme: null,
      metadata: { b: 1 },
      is_active: false,
      current_version: { version: 1 },
    });
    expect(office.edit(id, { name: 'Other' })).toMatchObject({ readme: null, metadata: { b: 1 }, is_active: false });
  });

  it('keeps parameters while the criteria stay, and drops them with the criteria', () => {
    const id = office.structure({ criteria_type: 'view_threshold', criteria_params: { min_views: 5 } });
    expect(office.edit(id, { amount_cents: 1 }).current_version.criteria_params).toEqual({ min_views: 5 });
    expect(office.edit(id, { criteria_params: { min_views: 6 } }).current_version).toMatchObject({
      version: 3,
      criteria_params: { min_views: 6 },
    });
    expect(office.edit(id, { criteria_type: 'recurring' }).current_version.criteria_params).toEqual({});
  });

  it('is archived by DELETE and by is_active, twice without harm, and stays readable', () => {
    const id = office.structure();
    const params = { id };
    expect(office.api.ok('deletePayoutStructure', { params })).toEqual({ id, deleted: true });
    expect(office.api.ok('deletePayoutStructure', { params })).toEqual({ id, deleted: true });
    expect(get(id).is_active).toBe(false);
  });

  it('is listed by project and by is_active, newest first', () => {
    const other = office.api.ok('createProject', { body: { name: 'Autumn' } }).id;
    const first = office.structure();
    office.mock.clock.advance({ minutes: 1 });
    const second = office.structure({ project_id: other });
    office.edit(first, { is_active: false });
    const list = (query = {}) => office.api.ok('listPayoutStructures', { query }).map((row) => row.id);
    expect(list()).toEqual([second, first]);
    expect(list({ project_id: other })).toEqual([second]);
    expect(list({ is_active: true })).toEqual([second]);
    expect(list({ is_active: false })).toEqual([first]);
  });

  it('counts the creators that are assigned now, not those of before or later', () => {
    const id = office.structure();
    const [past, present, future] = [office.creator(), office.creator(), office.creator()];
    office.assign(id, past);
    office.assign(id, present);
    office.assign(id, future, '2026-01-05T00:00:00.001Z');
    office.unassign(id, past);
    expect(get(id).assignment_count).toBe(1);
    office.goto('2026-01-05T00:00:00.001Z');
    expect(office.api.ok('listPayoutStructures')[0]?.assignment_count).toBe(2);
  });

  it.each([
    ['an unknown period', { period: 'yearly' }, 'period'],
    ['negative cents', { amount_cents: -1 }, 'amount_cents'],
    ['fractional cents', { amount_cents: 1.5 }, 'amount_cents'],
    ['cents beyond 2^53 − 1', { amount_cents: 2 ** 53 }, 'amount_cents'],
    ['a currency other than USD', { currency: 'EUR' }, 'currency'],
    ['an unknown criteria type', { criteria_type: 'likes' }, 'criteria_type'],
    ['an unknown proration mode', { proration_mode: 'hourly' }, 'proration_mode'],
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
    const id = office.structure();
    const create = {
      project_id: office.projectId,
      name: 'X',
      period: 'weekly',
      amount_cents: 1,
      criteria_type: 'recurring',
    };
    const created = office.api.refused('createPayoutStructure', 'invalid_body', { body: { ...create, ...rule } });
    expect(paths(created)).toContain(path);
    const updated = office.api.refused('updatePayoutStructure', 'invalid_body', { params: { id }, body: rule });
    expect(paths(updated)).toContain(path);
  });

  it('refuses parameters that only the rule before makes wrong', () => {
    const id = office.structure({ criteria_type: 'view_threshold', criteria_params: { min_views: 5 } });
    const refuse = (body: object) =>
      office.api.refused('updatePayoutStructure', 'invalid_body', { params: { id }, body });
    expect(paths(refuse({ criteria_params: {} }))).toEqual(['criteria_params.min_views']);
    const other = office.structure();
    const reply = office.api.refused('updatePayoutStructure', 'invalid_body', {
      params: { id: other },
      body: { criteria_params: { min_views: 1 } },
    });
    expect(paths(reply)).toEqual(['criteria_params.min_views']);
  });

  it('answers 404 for unknown ids', () => {
    const params = { id: unknown };
    office.api.refused('getPayoutStructure', 'not_found', { params });
    office.api.refused('deletePayoutStructure', 'not_found', { params });
    office.api.refused('updatePayoutStructure', 'not_found', { params, body: { name: 'X' } });
    office.api.refused('listPayoutAssignments', 'not_found', { params });
    const body = { project_id: unknown, name: 'X', period: 'weekly', amount_cents: 1, criteria_type: 'recurring' };
    expect(office.api.refused('createPayoutStructure', 'not_found', { body }).meta.field).toBe('project_id');
  });

  it('counts active structures of the project against max_payout_structures_per_project', () => {
    office.mock.setLimits({ caps: { max_payout_structures_per_project: 2 } });
    const [first] = [office.structure(), office.structure()];
    const body = {
      project_id: office.projectId,
      name: 'X',
      period: 'weekly',
      amount_cents: 1,
      criteria_type: 'recurring',
    };
    const reply = office.api.refused('createPayoutStructure', 'limit_reached', { body });
    expect(reply.meta).toMatchObject({ limitKey: 'max_payout_structures_per_project', current: 2, max: 2 });
    office.edit(first, { is_active: false });
    office.structure();
    office.api.refused('updatePayoutStructure', 'limit_reached', { params: { id: first }, body: { is_active: true } });
    const other = office.api.ok('createProject', { body: { name: 'Autumn' } }).id;
    office.structure({ project_id: other });
  });
});

describe('assigning', () => {
  const assign = (id: string, body: object) => ({ params: { id }, body });

  it('takes one creator or many, from now or from the time given, and answers with an array', () => {
    const id = office.structure();
    const [one, two, three] = [office.creator(), office.creator(), office.creator()];
    const [row] = office.assign(id, one);
    expect(row).toEqual({
      id: row?.id,
      structure_id: id,
      creator_id: one,
      assigned_at: '2026-01-05T00:00:00.000Z',
      unassigned_at: null,
    });
    const body = { creator_ids: [two, three], assigned_at: '2025-12-01T02:00:00+02:00' };
    const rows = office.api.ok('createPayoutAssignments', assign(id, body));
    expect(rows.map((made) => [made.creator_id, made.assigned_at])).toEqual([
      [two, '2025-12-01T00:00:00.000Z'],
      [three, '2025-12-01T00:00:00.000Z'],
    ]);
    expect(office.api.ok('listPayoutAssignments', { params: { id } })).toHaveLength(3);
  });

  it('is all or nothing, and names the creators that are assigned already', () => {
    const id = office.structure();
    const [one, two] = [office.creator(), office.creator()];
    office.assign(id, one);
    const reply = office.api.refused(
      'createPayoutAssignments',
      'already_assigned',
      assign(id, { creator_ids: [two, one] }),
    );
    expect(reply.meta.creator_ids).toEqual([one]);
  });

  it('refuses a time at which an earlier assignment still ran, and takes the time at which it ended', () => {
    const id = office.structure();
    const creator = office.creator();
    office.assign(id, creator);
    office.goto('2026-01-07T00:00:00Z');
    office.unassign(id, creator);
    const early = { creator_id: creator, assigned_at: '2026-01-06T23:59:59.999Z' };
    office.api.refused('createPayoutAssignments', 'already_assigned', assign(id, early));
    office.assign(id, creator, '2026-01-07T00:00:00Z');
  });

  it('does not mind an assignment that ended where it began', () => {
    const id = office.structure();
    const creator = office.creator();
    office.assign(id, creator, '2026-02-01T00:00:00Z');
    office.unassign(id, creator);
    const [ended] = office.api.ok('listPayoutAssignments', { params: { id } });
    expect(ended).toMatchObject({ assigned_at: ended?.unassigned_at });
    office.assign(id, creator);
  });

  it('takes a time in the future, which touches nothing before', () => {
    const id = office.structure({ period: 'daily' });
    office.assign(id, office.creator(), '2026-01-07T00:00:00Z');
    office.goto('2026-01-08T01:00:00Z');
    expect(office.owed()).toEqual(['2026-01-07..2026-01-08 7000']);
  });

  it('refuses an archived structure, a creator of another project, and unknown or removed creators', () => {
    const id = office.structure();
    const other = office.api.ok('createProject', { body: { name: 'Autumn' } }).id;
    const [here, there, removed] = [office.creator(), office.creator({ projectId: other }), office.creator()];
    office.api.ok('deleteCreator', { params: { id: removed } });
    const foreign = office.api.refused('createPayoutAssignments', 'invalid_body', assign(id, { creator_id: there }));
    expect(paths(foreign)).toEqual(['creator_id']);
    const many = assign(id, { creator_ids: [here, unknown, there] });
    expect(paths(office.api.refused('createPayoutAssignments', 'invalid_body', many))).toEqual(['creator_ids.2']);
    const missing = assign(id, { creator_ids: [here, unknown] });
    expect(office.api.refused('createPayoutAssignments', 'not_found', missing).meta.field).toBe('creator_ids.1');
    const gone = assign(id, { creator_id: removed });
    expect(office.api.refused('createPayoutAssignments', 'not_found', gone).meta.field).toBe('creator_id');
    office.api.refused('createPayoutAssignments', 'not_found', assign(unknown, { creator_id: here }));
    office.api.refused(
      'createPayoutAssignments',
      'invalid_body',
      assign(id, { creator_id: here, assigned_at: 'today' }),
    );
    office.edit(id, { is_active: false });
    const archived = office.api.refused(
      'createPayoutAssignments',
      'structure_archived',
      assign(id, { creator_id: here }),
    );
    expect(archived.meta.structure_id).toBe(id);
  });
});

describe('unassigning', () => {
  it('ends the open assignments now, named in the body or in the query, all or none', () => {
    const id = office.structure();
    const [one, two, three] = [office.creator(), office.creator(), office.creator()];
    for (const creator of [one, two, three]) office.assign(id, creator);
    office.mock.clock.advance({ hours: 1 });
    const params = { id };
    const answer = office.api.ok('deletePayoutAssignments', { params, body: { creator_ids: [one, two] } });
    expect(answer).toMatchObject({
      id,
      deleted: true,
      assignments: [
        { creator_id: one, unassigned_at: '2026-01-05T01:00:00.000Z' },
        { creator_id: two, unassigned_at: '2026-01-05T01:00:00.000Z' },
      ],
    });
    const both = { creator_ids: [three, one] };
    const reply = office.api.refused('deletePayoutAssignments', 'not_found', { params, body: both });
    expect(reply.meta.field).toBe('creator_ids.1');
    office.api.ok('deletePayoutAssignments', { params, query: { creator_id: three } });
    office.api.refused('deletePayoutAssignments', 'not_found', { params, query: { creator_id: three } });
  });

  it('refuses a call that names nobody, or one in the query and another in the body', () => {
    const id = office.structure();
    const [one, two] = [office.creator(), office.creator()];
    office.assign(id, one);
    office.assign(id, two);
    const params = { id };
    expect(paths(office.api.refused('deletePayoutAssignments', 'invalid_body', { params }))).toEqual(['creator_id']);
    const differing = { params, query: { creator_id: one }, body: { creator_id: two } };
    office.api.refused('deletePayoutAssignments', 'invalid_body', differing);
    const more = { params, query: { creator_id: one }, body: { creator_ids: [one, two] } };
    office.api.refused('deletePayoutAssignments', 'invalid_body', more);
    office.api.ok('deletePayoutAssignments', { params, query: { creator_id: one }, body: { creator_id: one } });
  });
});
