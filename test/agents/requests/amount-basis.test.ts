import { describe, expect, it } from 'vitest';
import { startConversation } from './start-conversation.js';

const GOAL_RATE = { amount_cents: 40_000, period: 'monthly', criteria_type: 'goals' } as const;
const VIEW_RATE = { amount_cents: 500, period: 'monthly', criteria_type: 'cpm' } as const;

/** A new creator with a goal that nobody was asked about, and with videos that wait. */
async function newCreator(target_value: number | null = null) {
  const desk = await startConversation();
  const { ask, mock, goat } = desk;
  const goals = target_value === null ? [] : [{ metric: 'posts', period: 'monthly', target_value }];
  const made = await ask('set_up_creator', {
    project_id: mock.projectId,
    handle: '@dan',
    tracking_mode: 'selective',
    goals,
  });
  const id = String(made.creator_id);
  const post = (title: string, posted_at: string) => mock.postVideos(id, [{ title, posted_at, view_count: 9_000 }])[0];
  const goalId = async () => (await goat.goals.list(id).toArray())[0]?.id ?? '';
  return { ...desk, id, post, goalId };
}

describe('the text of a rate by goals', () => {
  it.each([
    [1, '- goal that decides: 1 post a month'],
    [16, '- goal that decides: 16 posts a month'],
  ])('names the goal of %i that set_up_creator made unasked', async (target, line) => {
    const { ask, commit, read } = await newCreator(target);
    const plan = await ask('plan_rate', { creator: '@dan', ...GOAL_RATE });
    expect(await commit(plan)).toMatchObject({ outcome: 'committed' });
    expect(read[0]?.split('\n')).toContain(line);
  });

  it('counts no goal that has ended, or of another period, and names the days of one that begins later', async () => {
    const { ask, goat, id } = await newCreator(3);
    const goal = { metric: 'views', period: 'monthly', target_value: 1_000 } as const;
    await goat.goals.create(id, { ...goal, end_date: '2026-01-10' });
    await goat.goals.create(id, { ...goal, period: 'weekly' });
    await goat.goals.create(id, { ...goal, start_date: '2026-02-01' });
    const { lines } = await ask('plan_rate', { creator: '@dan', ...GOAL_RATE });
    expect((lines as string[]).filter((line) => line.startsWith('goal'))).toEqual([
      'goal that decides: 1,000 views a month from 2026-02-01',
      'goal that decides: 3 posts a month',
    ]);
  });
});

describe('the text of a rate by views', () => {
  it('names the videos that were taken in by hand and that its first period counts', async () => {
    const { ask, commit, read, post } = await newCreator();
    post('Late', '2025-12-31T23:00:00Z');
    post('First', '2026-01-01T00:00:00Z');
    post('Last', '2026-01-11T08:00:00Z');
    await ask('review_videos', { creator: '@dan', decision: 'included' });
    post('Waits', '2026-01-12T08:00:00Z');
    await commit(await ask('plan_rate', { creator: '@dan', ...VIEW_RATE }));
    expect(read[0]?.split('\n')).toContain(
      '- it counts 2 videos that somebody took in by hand, posted on 2026-01-01 to 2026-01-11: «First», «Last»',
    );
  });

  it('counts by the day from its first day on', async () => {
    const { ask, post } = await newCreator();
    post('First', '2026-01-01T00:00:00Z');
    post('Last', '2026-01-12T00:00:00Z');
    await ask('review_videos', { creator: '@dan', decision: 'included' });
    const { lines } = await ask('plan_rate', { creator: '@dan', ...VIEW_RATE, proration_mode: 'daily' });
    expect(lines).toContain('it counts 1 video that somebody took in by hand, posted on 2026-01-12: «Last»');
  });

  it('is not carried out with a video that was taken in after it was read', async () => {
    const { ask, commit, refusedCommit, post } = await newCreator();
    post('First', '2026-01-05T00:00:00Z');
    const plan = await ask('plan_rate', { creator: '@dan', ...VIEW_RATE });
    await ask('review_videos', { creator: '@dan', decision: 'included' });
    expect(await refusedCommit(plan)).toMatchObject({ code: 'plan_changed' });
    const again = await ask('plan_rate', { creator: '@dan', ...VIEW_RATE });
    expect(await commit(again)).toMatchObject({ outcome: 'committed' });
  });
});
