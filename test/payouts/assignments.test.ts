import { beforeEach, describe, expect, it } from 'vitest';
import { PayoutFixture } from './payout-fixture.js';

const unknown = '00000000-0000-4000-8000-000000000000';

let fixture: PayoutFixture;
beforeEach(() => {
  fixture = new PayoutFixture('2026-01-05T00:00:00Z');
});

const paths = (reply: { meta: Readonly<Record<string, unknown>> }) =>
  (reply.meta.issues as { path: string }[]).map((issue) => issue.path);

describe('assigning', () => {
  const assign = (id: string, body: object) => ({ params: { id }, body });

  it('takes one creator or many, from now or from the time given, and answers with an array', () => {
    const id = fixture.structure();
    const [one, two, three] = [fixture.creator(), fixture.creator(), fixture.creator()];
    const [row] = fixture.assign(id, one);
    expect(row).toEqual({
      id: row?.id,
      structure_id: id,
      creator_id: one,
      assigned_at: '2026-01-05T00:00:00.000Z',
      unassigned_at: null,
    });
    const body = { creator_ids: [two, three], assigned_at: '2025-12-01T02:00:00+02:00' };
    const rows = fixture.api.ok('createPayoutAssignments', assign(id, body));
    expect(rows.map((made) => [made.creator_id, made.assigned_at])).toEqual([
      [two, '2025-12-01T00:00:00.000Z'],
      [three, '2025-12-01T00:00:00.000Z'],
    ]);
    expect(fixture.api.ok('listPayoutAssignments', { params: { id } })).toHaveLength(3);
  });

  it('is all or nothing, and names the creators that are assigned already', () => {
    const id = fixture.structure();
    const [one, two] = [fixture.creator(), fixture.creator()];
    fixture.assign(id, one);
    const reply = fixture.api.refused(
      'createPayoutAssignments',
      'already_assigned',
      assign(id, { creator_ids: [two, one] }),
    );
    expect(reply.meta.creator_ids).toEqual([one]);
  });

  it('refuses a time at which an earlier assignment still ran, and takes the time at which it ended', () => {
    const id = fixture.structure();
    const creator = fixture.creator();
    fixture.assign(id, creator);
    fixture.goto('2026-01-07T00:00:00Z');
    fixture.unassign(id, creator);
    const early = { creator_id: creator, assigned_at: '2026-01-06T23:59:59.999Z' };
    fixture.api.refused('createPayoutAssignments', 'already_assigned', assign(id, early));
    fixture.assign(id, creator, '2026-01-07T00:00:00Z');
  });

  it('does not mind an assignment that ended where it began', () => {
    const id = fixture.structure();
    const creator = fixture.creator();
    fixture.assign(id, creator, '2026-02-01T00:00:00Z');
    fixture.unassign(id, creator);
    const [ended] = fixture.api.ok('listPayoutAssignments', { params: { id } });
    expect(ended).toMatchObject({ assigned_at: ended?.unassigned_at });
    fixture.assign(id, creator);
  });

  it('takes a time in the future, which touches nothing before', () => {
    const id = fixture.structure({ period: 'daily' });
    fixture.assign(id, fixture.creator(), '2026-01-07T00:00:00Z');
    fixture.goto('2026-01-08T01:00:00Z');
    expect(fixture.owed()).toEqual(['2026-01-07..2026-01-08 7000']);
  });

  it('refuses an archived structure, a creator of another project, and unknown or removed creators', () => {
    const id = fixture.structure();
    const other = fixture.api.ok('createProject', { body: { name: 'Autumn' } }).id;
    const [here, there, removed] = [fixture.creator(), fixture.creator({ projectId: other }), fixture.creator()];
    fixture.api.ok('deleteCreator', { params: { id: removed } });
    const foreign = fixture.api.refused('createPayoutAssignments', 'invalid_body', assign(id, { creator_id: there }));
    expect(paths(foreign)).toEqual(['creator_id']);
    const many = assign(id, { creator_ids: [here, unknown, there] });
    expect(paths(fixture.api.refused('createPayoutAssignments', 'invalid_body', many))).toEqual(['creator_ids.2']);
    const missing = assign(id, { creator_ids: [here, unknown] });
    expect(fixture.api.refused('createPayoutAssignments', 'not_found', missing).meta.field).toBe('creator_ids.1');
    const gone = assign(id, { creator_id: removed });
    expect(fixture.api.refused('createPayoutAssignments', 'not_found', gone).meta.field).toBe('creator_id');
    fixture.api.refused('createPayoutAssignments', 'not_found', assign(unknown, { creator_id: here }));
    fixture.api.refused(
      'createPayoutAssignments',
      'invalid_body',
      assign(id, { creator_id: here, assigned_at: 'today' }),
    );
    fixture.edit(id, { is_active: false });
    const archived = fixture.api.refused(
      'createPayoutAssignments',
      'structure_archived',
      assign(id, { creator_id: here }),
    );
    expect(archived.meta.structure_id).toBe(id);
  });
});

describe('unassigning', () => {
  it('ends the open assignments now, named in the body or in the query, all or none', () => {
    const id = fixture.structure();
    const [one, two, three] = [fixture.creator(), fixture.creator(), fixture.creator()];
    for (const creator of [one, two, three]) fixture.assign(id, creator);
    fixture.mock.clock.advance({ hours: 1 });
    const params = { id };
    const response = fixture.api.ok('deletePayoutAssignments', { params, body: { creator_ids: [one, two] } });
    expect(response).toMatchObject({
      id,
      deleted: true,
      assignments: [
        { creator_id: one, unassigned_at: '2026-01-05T01:00:00.000Z' },
        { creator_id: two, unassigned_at: '2026-01-05T01:00:00.000Z' },
      ],
    });
    const both = { creator_ids: [three, one] };
    const reply = fixture.api.refused('deletePayoutAssignments', 'not_found', { params, body: both });
    expect(reply.meta.field).toBe('creator_ids.1');
    fixture.api.ok('deletePayoutAssignments', { params, query: { creator_id: three } });
    fixture.api.refused('deletePayoutAssignments', 'not_found', { params, query: { creator_id: three } });
  });

  it('refuses a call that names nobody, or one in the query and another in the body', () => {
    const id = fixture.structure();
    const [one, two] = [fixture.creator(), fixture.creator()];
    fixture.assign(id, one);
    fixture.assign(id, two);
    const params = { id };
    expect(paths(fixture.api.refused('deletePayoutAssignments', 'invalid_body', { params }))).toEqual(['creator_id']);
    const differing = { params, query: { creator_id: one }, body: { creator_id: two } };
    fixture.api.refused('deletePayoutAssignments', 'invalid_body', differing);
    const more = { params, query: { creator_id: one }, body: { creator_ids: [one, two] } };
    expect(paths(fixture.api.refused('deletePayoutAssignments', 'invalid_body', more))).toEqual(['creator_ids']);
    fixture.api.ok('deletePayoutAssignments', { params, query: { creator_id: one }, body: { creator_id: one } });
  });
});
