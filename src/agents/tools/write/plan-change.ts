import * as z from 'zod/v4';
import { writeCount } from '../../../../base/options/write-count.js';
import type { Creator, TrackingMode, Video } from '../../../generated/resources.js';
import { findAnyMethod } from '../../../workflows/find/find-method.js';
import { getNotes, type Noted } from '../../../workflows/find/notes.js';
import { endOfPaid, listRunningStructures, type RunningStructure } from '../../../workflows/find/other-structures.js';
import { earnedBy } from '../../../workflows/find/read-earned.js';
import { readCreator, readVideo } from '../../../workflows/find/read-rows.js';
import { leaveOutTooLarge, sumCents } from '../../../workflows/payments/cents.js';
import { toDay } from '../../../workflows/run/days.js';
import type { Run } from '../../../workflows/run/run.js';
import { findGoals, listGoalsInForce } from '../../changes/change-creators.js';
import type { GoalTarget } from '../../changes/change-plan.js';
import { dealText, listPayingDeals, payingLines } from '../../changes/deal.js';
import { keepHandle } from '../../payments/plan/known-handles.js';
import { figureText, lastDay, moneyText, targetText } from '../../text/pay-text.js';
import { invalidInput, ToolRefusal } from '../../text/tool-error.js';
import { handleText, label } from '../../text/untrusted-text.js';
import { outOfScope } from '../parts/scope.js';
import {
  creator,
  goals,
  inProject,
  NO_DEFAULT,
  noDefaultMethod,
  noDeleting,
  noLaterEnd,
  shownText,
  trackingMode,
} from '../parts/shared-schemas.js';
import { defineTool, type ToolContext, type ToolDefinition } from '../parts/tool.js';
import { type ChangeResponse, changeFields, keepChange } from './plan-fields.js';
import { type AskedVideos, chooseVideos, VIDEOS_AT_ONCE } from './review-videos.js';

/** A goal as a model gives it. */
export type AskedGoal = Pick<GoalTarget, 'metric' | 'period'> & { readonly target_value: number };

/** Plans targets of a creator's goals. */
async function planGoals(context: ToolContext, creator: Creator, args: readonly AskedGoal[]): Promise<ChangeResponse> {
  const { run } = context;
  const { id: creatorId, project_id: projectId, tiktok_handle: handle } = creator;
  const inForce = await listGoalsInForce(run, creatorId);
  const goals: GoalTarget[] = [];
  for (const { metric, period, target_value: to } of args) {
    const [goal, ...more] = findGoals(inForce, { metric, period });
    if (more.length > 0 || goals.some((other) => other.metric === metric && other.period === period)) {
      throw new ToolRefusal(
        'invalid_input',
        `There is more than one goal of ${metric} ${period}; a person has to say which is meant.`,
        { namesPerson: true },
      );
    }
    if (goal?.target_value === to) continue;
    goals.push({ metric, period, goalId: goal?.id ?? null, from: goal?.target_value ?? null, to });
  }
  if (goals.length === 0)
    throw new ToolRefusal('nothing_to_change', `The goals of ${handleText(handle)} are so already.`);
  const deals = await listPayingDeals(run, { creatorId, projectId }, 'goals');
  return keepChange(
    context,
    { what: 'set_goals', creatorId, handle, projectId, goals, deals },
    {
      summary: `Change goals of ${handleText(handle)}: ${goals.map(goalText).join(', ')}.`,
      warnings:
        deals.length === 0
          ? []
          : [
              'They decide what is paid, also for the period that runs and for those that are over and not computed yet.',
            ],
      details: payingLines(deals, 'goals'),
      creatorIds: [creatorId],
      projectId,
      currency: deals[0]?.rule.currency ?? 'USD',
    },
  );
}

function goalText({ metric, period, from, to }: GoalTarget): string {
  const target = targetText({ metric, period, target_value: to });
  return from === null ? `${target} (new)` : `${target} instead of ${figureText(from)}`;
}

/** The owner of the notes. */
export interface NotesOwner {
  readonly entity: 'creator' | 'project';
  readonly id: string;
  /** The handle, or the name of the project. */
  readonly name: string;
  readonly projectId: string;
  readonly row: Noted;
}

/** How many characters of a line of notes a person is shown. */
const NOTES_LINE = 1_000;

/** Plans new notes: appended to the present ones, or replacing them. */
function planNotes(
  context: ToolContext,
  owner: NotesOwner,
  { text, append }: { readonly text: string; readonly append: boolean },
): Promise<ChangeResponse> {
  const { entity, id, name, projectId, row } = owner;
  const before = getNotes(row);
  const after = append && before ? `${before}\n${text}` : text;
  if (before === after) throw new ToolRefusal('nothing_to_change', 'The notes say so already.');
  const { removed, added, kept } = compareLines(before ?? '', after);
  const whose = entity === 'creator' ? handleText(name) : `the project ${label(name, 100)}`;
  const verb = removed.length === 0 ? 'Add to' : 'Overwrite';
  return keepChange(
    context,
    { what: 'set_notes', entity, id, name, before, after },
    {
      summary: `${verb} the notes of ${whose}: ${countLines(removed.length, 'go')}, ${countLines(added.length, 'come')}, ${countLines(kept, 'stay')}.`,
      details: [
        ...removed.map((line) => `goes: ${label(line, NOTES_LINE)}`),
        ...added.map((line) => `comes: ${label(line, NOTES_LINE)}`),
      ],
      creatorIds: entity === 'creator' ? [id] : [],
      projectId,
    },
  );
}

/** `1 line goes`, `2 lines go`. */
function countLines(count: number, verb: string): string {
  const ending = verb.endsWith('o') ? 'es' : 's';
  return `${writeCount(count, 'line')} ${verb}${count === 1 ? ending : ''}`;
}

/** The lines that differ. The lines before and after them are equal. */
function compareLines(before: string, after: string) {
  const old = before === '' ? [] : before.split('\n');
  const now = after.split('\n');
  const most = Math.min(old.length, now.length);
  let head = 0;
  while (head < most && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < most - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  return {
    removed: old.slice(head, old.length - tail),
    added: now.slice(head, now.length - tail),
    kept: head + tail,
  };
}

/** Plans to end what pays a creator. */
async function planStop(
  context: ToolContext,
  { id: creatorId, tiktok_handle: handle, project_id: projectId }: Creator,
): Promise<ChangeResponse> {
  const running = await listRunningStructures(context.run, { projectId, creatorId });
  if (running.length === 0) {
    throw new ToolRefusal('nothing_to_change', `No structure pays ${handleText(handle)} now.`, {
      next_tool: 'get_rates',
    });
  }
  const owed = await readOwed(context.run, creatorId);
  const ends = running.map(({ structure }) => structure.id);
  const summary = `Stop paying ${handleText(handle)}: ${endsText(running, context.run.now)}.${owedText(owed)}`;
  return keepChange(
    context,
    { what: 'stop_pay', creatorId, handle, projectId, ends },
    { summary, creatorIds: [creatorId], projectId, currency: owed.currency },
  );
}

/** Plans to remove a creator, which ends the pay too. */
async function planRemoval(
  context: ToolContext,
  { id: creatorId, tiktok_handle: handle, project_id: projectId }: Creator,
): Promise<ChangeResponse> {
  const { run } = context;
  const running = await listRunningStructures(run, { projectId, creatorId });
  const owed = await readOwed(run, creatorId);
  const ending = running.length === 0 ? '' : `, and ${endsText(running, run.now)}`;
  const summary = `Remove ${handleText(handle)}: counts are no longer read${ending}.${owedText(owed)}`;
  const later = `The service forgets the handle of a removed creator: keep the id ${creatorId}, by which what is owed can be paid later.`;
  await keepHandle(context.store, creatorId, handle);
  return keepChange(
    context,
    { what: 'remove_creator', creatorId, handle, owedCents: owed.cents },
    {
      summary,
      warnings: owed.cents > 0 ? [later] : [],
      creatorIds: [creatorId],
      projectId,
      currency: owed.currency,
    },
  );
}

/** The structures that end, and the last day that they pay for. Days are UTC. */
function endsText(running: readonly RunningStructure[], now: number): string {
  return running
    .map(({ structure, assignment }) => {
      const begins = Date.parse(assignment.assigned_at ?? '');
      const ending = begins >= now ? 'before it begins' : `and its last day is ${lastDay(endOfPaid(structure, now))}`;
      return `${label(structure.name, 40)} ends ${ending}`;
    })
    .join(', ');
}

interface Owed {
  readonly cents: number;
  readonly currency: string;
}

async function readOwed(run: Run, creatorId: string): Promise<Owed> {
  const { exact } = leaveOutTooLarge(await earnedBy(run, creatorId));
  return {
    cents: sumCents(exact.map((accrual) => accrual.amount_cents)),
    currency: exact[0]?.currency ?? 'USD',
  };
}

function owedText({ cents, currency }: Owed): string {
  return cents === 0 ? ' Nothing is owed now.' : ` The ${moneyText(cents, currency)} owed now stay owed.`;
}

/** Plans which videos of one creator count. */
async function planVideos(
  context: ToolContext,
  args: AskedVideos & { readonly decision: 'included' | 'excluded' },
): Promise<ChangeResponse> {
  const { run, scope } = context;
  const { decision } = args;
  const { ids, total } = await chooseVideos(run, args, scope);
  const videos: Video[] = [];
  for (const id of ids) {
    const video = await readVideo(run, id);
    if (video.tracking_status !== decision) videos.push(video);
  }
  const [creatorId, ...others] = new Set(videos.map(({ creator_id }) => creator_id));
  if (creatorId === undefined)
    throw new ToolRefusal('nothing_to_change', `No video is left that is not ${decision} already.`);
  if (creatorId === null || others.length > 0) {
    throw new ToolRefusal('invalid_input', 'A plan takes videos of one creator; those of no creator need none.', {
      retry: 'fix_input',
      next_tool: 'review_videos',
    });
  }
  const { tiktok_handle: handle, project_id: projectId } = await readCreator(run, creatorId);
  const deals = await listPayingDeals(run, { creatorId, projectId }, 'videos');
  const verb = decision === 'included' ? 'Count' : 'Hide';
  const views = videos.reduce((sum, video) => sum + video.view_count, 0);
  const effect = decision === 'included' ? 'they count from now on' : 'they count no more, and no list shows them';
  const rest = total - ids.length;
  return keepChange(
    context,
    {
      what: 'review_videos',
      creatorId,
      handle,
      projectId,
      decision,
      videos: videos.map(({ id, tracking_status: from }) => ({ id, from })),
      deals,
    },
    {
      summary: `${verb} ${writeCount(videos.length, 'video')} of ${handleText(handle)} with ${writeCount(views, 'view')} in all: ${effect}.`,
      warnings: [
        ...(deals.length === 0
          ? []
          : ['They decide what is paid for periods that are not computed yet; those that are stay as they are.']),
        ...(rest > 0 ? [`${writeCount(rest, 'more video')} of theirs wait and are not in this plan.`] : []),
      ],
      details: [...deals.map((deal) => `paid by videos: ${dealText(deal)}`), ...videos.map(videoText)],
      creatorIds: [creatorId],
      projectId,
      currency: deals[0]?.rule.currency ?? 'USD',
    },
  );
}

function videoText({ url, title, posted_at, view_count, tracking_status }: Video): string {
  const posted = posted_at === null ? 'posted on an unknown day' : `posted on ${toDay(posted_at)}`;
  return `${label(title ?? url, 60)}, ${posted}, ${writeCount(view_count, 'view')}, ${tracking_status} until now`;
}

const input = z.object({
  creator: creator.optional(),
  project_id: inProject,
  goals: goals.min(1).optional(),
  tracking_mode: trackingMode,
  decision: z.enum(['included', 'excluded']).optional(),
  video_ids: z.array(z.string()).min(1).max(VIDEOS_AT_ONCE).optional(),
  notes: shownText({ max: 4_000, line: NOTES_LINE }).optional(),
  append: z.boolean().optional(),
  stop: z.enum(['pay', 'creator']).optional(),
  method: z.string().optional(),
  enabled: z.boolean().optional(),
});

type Input = z.output<typeof input>;

/** Plans changes, other than of a rate, that affect pay. */
export const planChange: ToolDefinition = defineTool({
  name: 'plan_change',
  title: 'Plan a change',
  description:
    'Plans one change: goals or tracking_mode of a creator, decision (videos in or out: video_ids, or all of theirs that wait), notes of a creator or project (append adds, else replaces), stop (their pay, or creator: removes them), or method with enabled.',
  capability: 'read',
  confinedTo: 'creator',
  input,
  refuses: {
    ...noDefaultMethod,
    ...noLaterEnd,
    ...noDeleting,
    from: String(noLaterEnd.until),
    remove: 'Give stop: creator.',
  },
  fields: changeFields,
  async run(args, context) {
    const { run, scope } = context;
    checkAsked(args);
    if (args.decision !== undefined) return planVideos(context, { ...args, decision: args.decision });
    if (args.notes !== undefined) {
      return planNotes(context, await findOwner(context, args), { text: args.notes, append: args.append ?? false });
    }
    if (args.method !== undefined) return planMethod(context, args.method, args.enabled ?? true);
    const found = await scope.creator(run, args.creator, args.project_id);
    if (args.stop !== undefined) return args.stop === 'pay' ? planStop(context, found) : planRemoval(context, found);
    return args.goals
      ? planGoals(context, found, args.goals)
      : planTracking(context, found, args.tracking_mode ?? 'auto');
  },
});

/** One change per plan, because its text must be one sentence. */
function checkAsked({
  creator: named,
  goals: targets,
  tracking_mode,
  decision,
  notes,
  stop,
  method,
  ...parts
}: Input): void {
  const given = [targets, tracking_mode, decision, notes, stop, method].filter((part) => part !== undefined).length;
  if (given !== 1)
    throw invalidInput(
      'Give one of goals, tracking_mode, decision, notes, stop and method; another one is another plan.',
    );
  if (parts.video_ids !== undefined && decision === undefined) throw invalidInput('video_ids goes with decision.');
  if (parts.append !== undefined && notes === undefined) throw invalidInput('append goes with notes.');
  if (method !== undefined && named !== undefined) throw invalidInput(NO_DEFAULT);
  if ((parts.enabled === undefined) !== (method === undefined)) throw invalidInput('method and enabled go together.');
}

/** The owner of the notes: the named creator, or the project. */
async function findOwner(
  { run, scope, goat }: ToolContext,
  { creator: named, project_id }: Input,
): Promise<NotesOwner> {
  if (named !== undefined || scope.creatorIds) {
    const row = await scope.creator(run, named, project_id);
    return { entity: 'creator', id: row.id, name: row.tiktok_handle, projectId: row.project_id, row };
  }
  const id = scope.project(project_id);
  if (id === undefined) throw invalidInput('Give creator or project_id.');
  const row = await run.call('reading the project', (options) => goat.projects.get(id, options));
  if (row.id !== id) throw outOfScope();
  return { entity: 'project', id, name: row.name, projectId: id, row };
}

/** Plans to enable or disable a payout method. Methods belong to the whole organization. */
async function planMethod(context: ToolContext, named: string, active: boolean): Promise<ChangeResponse> {
  if (context.scope.isBound) throw outOfScope();
  const { id: methodId, name, is_active } = await findAnyMethod(context.run, named);
  if (is_active === active) {
    const is = active ? 'enabled' : 'disabled';
    throw new ToolRefusal('nothing_to_change', `The method ${label(name, 100)} is ${is} already.`, {
      next_tool: 'payment_settings',
    });
  }
  const summary = active
    ? `Enable the payout method ${label(name, 100)}: payments can name it again.`
    : `Disable the payout method ${label(name, 100)}: no payment can name it any more; those that were made keep it.`;
  return keepChange(
    context,
    { what: 'switch_method', methodId, name, active },
    { summary, creatorIds: [], projectId: null },
  );
}

const MEANING = {
  auto: 'all new videos count',
  selective: 'new videos wait for a review, and count when they are included',
} as const;

/** Plans how new videos of a creator are counted. */
async function planTracking(context: ToolContext, creator: Creator, to: TrackingMode): Promise<ChangeResponse> {
  const { id: creatorId, project_id: projectId, tiktok_handle: handle, tracking_mode: from } = creator;
  if (from === to)
    throw new ToolRefusal('nothing_to_change', `${handleText(handle)} is tracked in the mode ${to} already.`);
  const deals = await listPayingDeals(context.run, { creatorId, projectId }, 'videos');
  return keepChange(
    context,
    { what: 'set_tracking', creatorId, handle, projectId, from: from as TrackingMode, to },
    {
      summary: `Track ${handleText(handle)} in the mode ${to} instead of ${from}: ${MEANING[to]}.`,
      details: payingLines(deals, 'videos'),
      creatorIds: [creatorId],
      projectId,
    },
  );
}
