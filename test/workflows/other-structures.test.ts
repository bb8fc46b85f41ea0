import { describe, expect, it } from 'vitest';
import { setUpCreator } from '../../src/workflows/index.js';
import { createClientWith } from './odd-service.js';
import { stage } from './stage.js';

const rate = (name: string, period: 'weekly' | 'monthly') =>
  ({ name, period, amount_cents: 10_000, criteria_type: 'recurring' }) as const;

/** Paid by the week since Monday the 5th; it is Wednesday the 7th. */
async function paidByTheWeek() {
  const scene = stage({ now: '2026-01-05T00:00:00Z' });
  const base = { projectId: scene.mock.projectId, handle: '@maya.moves' };
  const { creator } = await setUpCreator(scene.goat, { ...base, structure: rate('Weekly', 'weekly') });
  scene.mock.clock.to('2026-01-07T12:00:00Z');
  const listOpen = async () => {
    const structures = await scene.goat.payoutStructures.list().toArray();
    const lists = await Promise.all(structures.map(({ id }) => scene.goat.payoutStructures.assignments(id).toArray()));
    return lists.flat().filter(({ unassigned_at }) => !unassigned_at).length;
  };
  return { ...scene, base, creator, listOpen };
}

describe('what pays a creator already', () => {
  it('is not replaced where the structures pay until different days: any single beginning pays one twice', async () => {
    const { goat, mock, base, listOpen, journal } = await paidByTheWeek();
    await setUpCreator(goat, { ...base, structure: rate('Monthly', 'monthly'), otherStructures: 'keep' });
    mock.clock.advance({ hours: 1 });
    const before = journal().length;
    const replaced = setUpCreator(goat, { ...base, structure: rate('New', 'weekly'), otherStructures: 'end' });
    await expect(replaced).rejects.toMatchObject({
      code: 'structures_running',
      message: expect.stringContaining(
        'pay until different moments (2026-01-12T00:00:00.000Z, 2026-02-01T00:00:00.000Z)',
      ),
    });
    expect(
      journal()
        .slice(before)
        .filter((call) => !call.startsWith('GET')),
    ).toEqual([]);
    expect(await listOpen()).toBe(2);
  });

  it('is not taken for nothing by a service whose assignments do not say whose they are', async () => {
    const { mock, base, listOpen } = await paidByTheWeek();
    const silent = createClientWith(mock, async (request) => {
      const response = await mock.fetch(request);
      if (!request.url.includes('/assignments')) return response;
      const page = (await response.json()) as { data: { creator_id?: string }[] };
      for (const row of page.data) delete row.creator_id;
      return Response.json(page, { status: response.status, headers: response.headers });
    });
    await expect(setUpCreator(silent, { ...base, structure: rate('New', 'weekly') })).rejects.toMatchObject({
      code: 'unknown_shape',
    });
    expect(await listOpen()).toBe(1);
  });
});
