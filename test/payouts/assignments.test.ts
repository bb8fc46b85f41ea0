import { beforeEach, describe, expect, it } from 'vitest';
import { PayoutFixture, UNKNOWN } from './payout-fixture.js';

/** A structure, three creators of its project that are not assigned to it, and one of another project. */
let fixture: PayoutFixture;
let id: string;
let [one, two, three, there] = ['', '', '', ''];

beforeEach(() => {
  fixture = new PayoutFixture();
  id = fixture.structure({ period: 'daily' });
  [one, two, three] = [fixture.creator(), fixture.creator(), fixture.creator()];
  there = fixture.creator({ projectId: fixture.api.ok('createProject', { body: { name: 'Autumn' } }).id });
});

const listed = () => fixture.api.ok('listPayoutAssignments', { params: { id } });
const refuse = (code: 'invalid_body' | 'not_found' | 'already_assigned', body: object) =>
  fixture.refusal('createPayoutAssignments', code, { params: { id }, body });

describe('assigning', () => {
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

  it('refuses creators of another project, unknown or removed ones, no time, and an archived structure', () => {
    fixture.api.ok('deleteCreator', { params: { id: two } });
    const elsewhere = `is a creator of another project than structure ${id}`;
    expect(refuse('invalid_body', { creator_id: there })).toBe(`creator_id: ${elsewhere}`);
    expect(refuse('invalid_body', { creator_ids: [one, UNKNOWN, there] })).toBe(`creator_ids.2: ${elsewhere}`);
    const gone = (creator: string) => `There is no creator ${creator} in this organization.`;
    expect(refuse('not_found', { creator_ids: [one, UNKNOWN] })).toBe(`creator_ids.1: ${gone(UNKNOWN)}`);
    expect(refuse('not_found', { creator_id: two })).toBe(`creator_id: ${gone(two)}`);
    expect(refuse('invalid_body', { creator_id: one, assigned_at: 'today' })).toContain('assigned_at');
    const nowhere = { params: { id: UNKNOWN }, body: { creator_id: one } };
    fixture.api.refused('createPayoutAssignments', 'not_found', nowhere);
    fixture.edit(id, { is_active: false });
    const archived = { params: { id }, body: { creator_id: one } };
    expect(fixture.api.refused('createPayoutAssignments', 'structure_archived', archived)).toMatchObject({
      error: `Structure ${id} is archived; set is_active to true first.`,
      meta: { structure_id: id },
    });
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
