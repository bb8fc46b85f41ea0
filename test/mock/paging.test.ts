import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MockApi, mockApi } from '../harness/mock-api.js';

/** An event between two pages, and the numbers of its creators. */
const event = fc.record({
  kind: fc.constantFrom('add', 'remove', 'return', 'wait'),
  picks: fc.array(fc.nat(), { minLength: 1, maxLength: 5 }),
});
type Event = typeof event extends fc.Arbitrary<infer Drawn> ? Drawn : never;

/** Creators of one project, of whom some come and some go. */
class Crowd {
  readonly api: MockApi = mockApi();
  readonly active = new Set<string>();
  readonly removed = new Set<string>();
  private made = 0;
  private readonly params = { projectId: this.api.mock.projectId };

  constructor(count: number) {
    this.add(count);
  }

  happen({ kind, picks }: Event): void {
    if (kind === 'wait') this.api.mock.clock.advance({ minutes: 1 });
    else if (kind === 'add') this.add(picks.length);
    else this.move(kind === 'remove', picks);
  }

  /** Several at one instant, so that the order of ids within it matters too. */
  add(count: number): void {
    const creators = Array.from({ length: count }, () => ({ tiktok_handle: `c${this.made++}` }));
    const added = this.api.ok('createCreators', { params: this.params, body: { creators } }) as { id: string }[];
    for (const { id } of added) this.active.add(id);
  }

  page(query: Record<string, string | number>) {
    return this.api.call('listCreators', { query });
  }

  private move(isRemoval: boolean, picks: readonly number[]): void {
    const [from, to] = isRemoval ? [this.active, this.removed] : [this.removed, this.active];
    const ids = [...from];
    if (ids.length === 0) return;
    const creator_ids = [...new Set(picks.map((number) => ids[number % ids.length] as string))];
    const operation = isRemoval ? 'bulkRemoveCreators' : 'bulkReenableCreators';
    this.api.ok(operation, { params: this.params, body: { creator_ids } });
    for (const id of creator_ids) {
      from.delete(id);
      to.add(id);
    }
  }
}

describe('paging', () => {
  it('brings every row that stays exactly once, in order, whatever comes and goes between the pages', () => {
    fc.assert(
      fc.property(
        fc.array(event, { maxLength: 12 }),
        fc.array(fc.array(event, { maxLength: 4 }), { maxLength: 12 }),
        fc.integer({ min: 1, max: 7 }),
        (before, between, limit) => {
          const crowd = new Crowd(6);
          for (const happening of before) crowd.happen(happening);
          let stayed = new Set(crowd.active);
          const seen: { id: string; created_at?: string | undefined }[] = [];
          let cursor: string | null | undefined;
          for (let page = 0; cursor !== null; page += 1) {
            const reply = crowd.page({ limit, ...(cursor ? { cursor } : {}) });
            seen.push(...reply.data);
            cursor = reply.meta.nextCursor;
            for (const happening of between[page] ?? []) {
              crowd.happen(happening);
              stayed = new Set([...stayed].filter((id) => crowd.active.has(id)));
            }
          }
          const ids = seen.map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          expect(ids).toEqual(expect.arrayContaining([...stayed]));
          expect(seen.map(toPlace)).toEqual(seen.map(toPlace).sort().reverse());
        },
      ),
      { numRuns: 60 },
    );
  });

  it('goes on behind a cursor whose row is gone, and ends on a full last page: no cursor to nothing', () => {
    const crowd = new Crowd(4);
    const ids = crowd.page({}).data.map(({ id }) => id);
    const cursor = crowd.page({ limit: 2 }).meta.nextCursor ?? '';
    crowd.api.ok('deleteCreator', { params: { id: ids[1] ?? '' } });
    const second = crowd.page({ limit: 2, cursor });
    expect([second.data.map(({ id }) => id), second.meta.nextCursor]).toEqual([ids.slice(2), null]);
    crowd.add(50);
    expect(crowd.api.ok('listCreators')).toHaveLength(50);
    expect(crowd.api.all('listCreators', { query: { limit: 7 } })).toHaveLength(53);
  });

  it('takes a cursor as it was given, and no other writing of the same place', () => {
    const crowd = new Crowd(4);
    const cursor = crowd.page({ limit: 2 }).meta.nextCursor ?? '';
    const spaced = `${cursor.slice(0, 4)} ${cursor.slice(4)}`;
    expect(atob(spaced.replaceAll('-', '+').replaceAll('_', '/'))).toMatch(/^listCreators/);
    crowd.api.refused('listCreators', 'invalid_query', { query: { limit: 2, cursor: spaced } });
  });

  it.each(['', 'x', 'MjAyNi0wMS0wNVQwMDowMDowMC4wMDBafHg', '%%%', '__proto__', `${'a'.repeat(5000)}`])(
    'refuses a cursor that no page has handed out: %s',
    (cursor) => {
      const reply = mockApi().refused('listCreators', 'invalid_query', { query: { cursor } });
      expect(reply.meta.issues).toMatchObject([{ path: 'cursor' }]);
    },
  );

  it('refuses the cursor of another list, and takes that of the same list with other filters', () => {
    const crowd = new Crowd(3);
    const cursor = crowd.page({ limit: 1 }).meta.nextCursor ?? '';
    for (const operation of ['listVideos', 'listProjects', 'listCampaigns', 'listPayoutAccruals'] as const) {
      const reply = crowd.api.refused(operation, 'invalid_query', { query: { cursor } });
      const message = `is of another list (listCreators); start ${operation} without a cursor`;
      expect(reply.meta.issues).toEqual([{ path: 'cursor', message }]);
    }
    expect(crowd.page({ cursor, project_id: crowd.api.mock.projectId }).data).toHaveLength(2);
  });
});

/** Newest first, then by id: as text that sorts the other way round. */
function toPlace({ id, created_at }: { id: string; created_at?: string | undefined }): string {
  const upsideDown = [...id].map((digit) => (digit === '-' ? '-' : (15 - Number.parseInt(digit, 16)).toString(16)));
  return `${created_at} ${upsideDown.join('')}`;
}
