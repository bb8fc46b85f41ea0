import { writeCount } from '../../../base/options/write-count.js';
import type { Goal, Video } from '../../generated/resources.js';
import { getNotes, type Noted } from '../../workflows/find/notes.js';
import {
  endStructures,
  listCreatorStructures,
  listRunningStructures,
  selectRunning,
} from '../../workflows/find/other-structures.js';
import { orGone, readCreator, readCreatorGoals } from '../../workflows/find/read-rows.js';
import { planChanged } from '../../workflows/payments/throw-if-changed.js';
import { isInForce } from '../../workflows/run/goal-status.js';
import type { Run } from '../../workflows/run/run.js';
import {
  type ChangeKind,
  type GoalTarget,
  type RemoveCreator,
  type ReviewVideos,
  type SetGoals,
  type SetNotes,
  type SetTracking,
  type StopPay,
  throwIfCreatorChanged,
} from './change-plan.js';
import { listAssigned, throwIfPayingDealsChanged } from './deal.js';

/** Changes how new videos of a creator are counted. */
export const setTracking: ChangeKind<SetTracking> = {
  title: () => 'Approve another tracking mode',
  planner: 'plan_change',
  moves: 'amount',
  async check(run, change) {
    await throwIfCreatorChanged(run, change);
    const { tracking_mode: mode } = await readCreator(run, change.creatorId);
    if (mode !== change.from && mode !== change.to) throw planChanged(`the tracking mode is ${mode} now`);
  },
  async apply(run, { creatorId, to: tracking_mode }) {
    if ((await readCreator(run, creatorId)).tracking_mode === tracking_mode) return;
    await run.call('changing the tracking mode', (options) =>
      run.goat.creators.update(creatorId, { tracking_mode }, options),
    );
  },
  async inspect(run, { creatorId, to }) {
    const { tracking_mode: mode } = await readCreator(run, creatorId);
    return {
      isDone: mode === to,
      lines: [`creator ${creatorId}: tracking mode ${mode}`],
      found: { creator_id: creatorId, tracking_mode: mode },
    };
  },
};

/** Removes a creator from what is tracked. */
export const removeCreator: ChangeKind<RemoveCreator> = {
  title: () => 'Approve removing a creator',
  planner: 'plan_change',
  moves: null,
  check: throwIfCreatorChanged,
  async apply(run, { creatorId }) {
    await run.call('removing the creator', (options) => run.goat.creators.delete(creatorId, options));
  },
  async inspect(run, { creatorId }) {
    const isTracked = (await orGone(readCreator(run, creatorId)))?.is_active ?? false;
    return {
      isDone: !isTracked,
      lines: [`creator ${creatorId}: ${isTracked ? 'tracked' : 'removed'}`],
      found: { creator_id: creatorId, is_active: isTracked },
    };
  },
};

/** Ends all that pays a creator. */
export const stopPay: ChangeKind<StopPay> = {
  title: () => 'Approve ending the pay of a creator',
  planner: 'plan_change',
  moves: 'rate',
  async check(run, change) {
    await throwIfCreatorChanged(run, change);
    const more = (await readRunning(run, change)).filter(({ structure }) => !change.ends.includes(structure.id));
    if (more.length > 0) throw planChanged(`${more.length} more structures pay the creator now`);
  },
  async apply(run, change) {
    await endStructures(run, await readRunning(run, change), change.creatorId);
  },
  async inspect(run, change) {
    const all = await listCreatorStructures(run, change);
    const running = new Set(selectRunning(all).map(({ structure }) => structure.id));
    return {
      isDone: running.size === 0,
      lines: change.ends.map((id) => `structure ${id} ${running.has(id) ? 'still pays' : 'ended'}`),
      found: { creator_id: change.creatorId, assignments: listAssigned(all) },
    };
  },
};

function readRunning(run: Run, { creatorId, projectId }: StopPay) {
  return listRunningStructures(run, { projectId, creatorId });
}

/** Writes the notes of a creator or a project. */
export const setNotes: ChangeKind<SetNotes> = {
  title: () => 'Approve other notes',
  planner: 'plan_change',
  moves: null,
  async check(run, change) {
    if (change.entity === 'creator') await throwIfCreatorChanged(run, { creatorId: change.id, handle: change.name });
    const now = await readPresent(run, change);
    if (now === change.after || now === change.before) return;
    throw planChanged('somebody wrote other notes');
  },
  async apply(run, { entity, id, after: readme }) {
    const during = 'writing the notes';
    if (entity === 'creator') await run.call(during, (options) => run.goat.creators.update(id, { readme }, options));
    else await run.call(during, (options) => run.goat.projects.update(id, { readme }, options));
  },
  async inspect(run, change) {
    const now = await readPresent(run, change);
    return {
      isDone: now === change.after,
      lines: [
        `notes of the ${change.entity} ${change.id}: ${now === change.after ? 'written' : 'as before or other ones'}`,
      ],
      found: { entity: change.entity, id: change.id, notes: now },
    };
  },
};

async function readPresent(run: Run, { entity, id }: SetNotes): Promise<string | null> {
  if (entity === 'creator') return getNotes(await readCreator(run, id));
  const project: Noted = await run.call('reading the project', (options) => run.goat.projects.get(id, options));
  return getNotes(project);
}

/** Lets videos count, or hides them. */
export const reviewVideos: ChangeKind<ReviewVideos> = {
  title: ({ decision }) => `Approve ${decision === 'included' ? 'counting' : 'hiding'} videos`,
  planner: 'plan_change',
  moves: 'amount',
  async check(run, change) {
    await throwIfCreatorChanged(run, change);
    await throwIfPayingDealsChanged(run, change, 'videos');
    for (const { id, from } of change.videos) {
      const now = await readStatus(run, id);
      if (now === change.decision || now === from) continue;
      throw planChanged(`the video ${id} is ${now} now, not ${from}`);
    }
  },
  async apply(run, { videos, decision }) {
    for (const { id } of videos) {
      if ((await readStatus(run, id)) === decision) continue;
      await run.call('reviewing a video', (options) =>
        run.goat.videos.update(id, { tracking_status: decision }, options),
      );
    }
  },
  async inspect(run, { creatorId, videos, decision }) {
    const rows: { readonly id: string; readonly from: string; readonly status: string }[] = [];
    for (const { id, from } of videos) rows.push({ id, from, status: await readStatus(run, id) });
    const open = rows.filter(({ status }) => status !== decision);
    return {
      isDone: open.length === 0,
      lines: [
        `${rows.length - open.length} of ${writeCount(rows.length, 'video')} ${rows.length - open.length === 1 ? 'is' : 'are'} ${decision}`,
        ...open.slice(0, 20).map(({ id, status }) => `video ${id}: ${status}`),
      ],
      found: { creator_id: creatorId, videos: rows },
    };
  },
};

/** The status of a video. The service does not show excluded videos, so a missing one is excluded or deleted. */
async function readStatus(run: Run, id: string): Promise<Video['tracking_status'] | 'excluded'> {
  const video = await orGone(run.call('reading a video', (options) => run.goat.videos.get(id, options)));
  return video?.tracking_status ?? 'excluded';
}

/** Sets targets of goals, or makes the goals. */
export const setGoals: ChangeKind<SetGoals> = {
  title: () => 'Approve other goals',
  planner: 'plan_change',
  moves: 'amount',
  async check(run, change) {
    await throwIfCreatorChanged(run, change);
    await throwIfPayingDealsChanged(run, change, 'goals');
    const goals = await listGoalsInForce(run, change.creatorId);
    for (const target of change.goals) throwIfGoalChanged(target, findGoals(goals, target));
  },
  async apply(run, { creatorId, goals: targets }) {
    const goals = await listGoalsInForce(run, creatorId);
    for (const { metric, period, to: target_value } of targets) {
      const [goal] = findGoals(goals, { metric, period });
      if (goal?.target_value === target_value) continue;
      const id = goal?.id;
      if (id !== undefined) {
        await run.call('changing a goal', (options) => run.goat.goals.update(id, { target_value }, options));
      } else {
        const body = { metric, period, target_value };
        await run.call('setting a goal', (options) => run.goat.goals.create(creatorId, body, options));
      }
    }
  },
  async inspect(run, { creatorId, goals: targets }) {
    const goals = await listGoalsInForce(run, creatorId);
    const rows = targets.map((target) => ({ target, now: findGoals(goals, target)[0]?.target_value ?? null }));
    return {
      isDone: rows.every(({ target, now }) => now === target.to),
      lines: rows.map(({ target, now }) => `goal ${target.metric} ${target.period}: ${now ?? 'none'}`),
      found: {
        creator_id: creatorId,
        goals: rows.map(({ target: { metric, period, from }, now }) => ({ metric, period, from, target: now })),
      },
    };
  },
};

/** The goals of a creator that apply now. */
export async function listGoalsInForce(run: Run, creatorId: string): Promise<Goal[]> {
  const goals = await readCreatorGoals(run, creatorId);
  return goals.filter((goal) => isInForce(goal, run.now));
}

/** The goals of a metric and a period. */
export function findGoals(goals: readonly Goal[], { metric, period }: Pick<GoalTarget, 'metric' | 'period'>): Goal[] {
  return goals.filter((goal) => goal.metric === metric && goal.period === period);
}

function throwIfGoalChanged({ metric, period, goalId, from, to }: GoalTarget, [goal, ...more]: readonly Goal[]): void {
  // An earlier call may have done this already.
  if (goal?.target_value === to && more.length === 0) return;
  const isAsShown = (goal?.id ?? null) === goalId && (goal?.target_value ?? null) === from && more.length === 0;
  if (!isAsShown) throw planChanged(`the goal ${metric} ${period} is another one now`);
}
