import * as z from 'zod/v4';
import { writeCount } from '../../../../base/options/write-count.js';
import { isNotFoundError } from '../../../client/errors/errors.js';
import type { Creator, TrackingMode, Video } from '../../../generated/resources.js';
import { findOnlyMethod, listMethods } from '../../../workflows/find/find-method.js';
import { getNotes } from '../../../workflows/find/notes.js';
import { endOfPaid, listRunningStructures, type RunningStructure } from '../../../workflows/find/other-structures.js';
import { earnedBy } from '../../../workflows/find/read-earned.js';
import { readCreator, readVideo } from '../../../workflows/find/read-rows.js';
import { leaveOutTooLarge, sumCents } from '../../../workflows/payments/cents.js';
import { toDay } from '../../../workflows/run/days.js';
import type { Run } from '../../../workflows/run/run.js';
import { pendingVideos } from '../../../workflows/settlement/plan-settlement.js';
import { findGoals, listGoalsInForce } from '../../changes/change-creators.js';
import type { GoalTarget } from '../../changes/change-plan.js';
import { dealText, listPayingDeals, payingLines } from '../../changes/deal.js';
import { figureText, lastDay, moneyText, targetText } from '../../text/pay-text.js';
import { invalidInput, nothingToChange, ToolRefusal, toolError } from '../../text/tool-error.js';
import { handleText, label } from '../../text/untrusted-text.js';
import { outOfScope, type Scope } from '../parts/scope.js';
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
import { capRows } from '../parts/table.js';
import { defineTool, type ToolContext, type ToolDefinition } from '../parts/tool.js';
import { type ChangeResponse, changeFields, keepChange } from './plan-fields.js';

/** How many characters of a line of notes a person is shown. */
const NOTES_LINE = 1_000;

/** Maximum number of videos in one call, because each takes two requests of the call's budget. */
const VIDEOS_AT_ONCE = 50;

const changeInput = z.object({
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

type ChangeInput = z.output<typeof changeInput>;

/** Plans changes, other than of a rate, that affect pay. */
export const planChange: ToolDefinition = defineTool({
  name: 'plan_change',
  title: 'Plan a change',
  description:
    'Plans one change: goals or tracking_mode of a creator, decision (videos in or out: video_ids, or all of theirs that wait), notes of a creator or project (append adds, else replaces), stop (their pay, or creator: removes them), or method with enabled.',
  capability: 'read',
  confinedTo: 'creator',
  input: changeInput,
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
    if (args.notes !== undefined) return planNotes(context, args);
    if (args.method !== undefined) return planMethod(context, args.method, args.enabled ?? true);
    const found = await scope.creator(run, args.creator, args.project_id);
    if (args.stop !== undefined) return planStop(context, found, args.stop);
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
}: ChangeInput): void {
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

/** The creator whom a change is about, as a person is shown them. */
function toSubject({ id, tiktok_handle: handle, project_id: projectId }: Creator) {
  return { creatorId: id, handle, projectId };
}

/** Plans targets of a creator's goals. */
async function planGoals(
  context: ToolContext,
  creator: Creator,
  args: NonNullable<ChangeInput['goals']>,
): Promise<ChangeResponse> {
  const { run } = context;
  const subject = toSubject(creator);
  const who = handleText(subject.handle);
  const inForce = await listGoalsInForce(run, subject.creatorId);
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
  if (goals.length === 0) throw nothingToChange(`The goals of ${who} are so already.`);
  const deals = await listPayingDeals(run, subject, 'goals');
  const warning =
    'They decide what is paid, also for the period that runs and for those that are over and not computed yet.';
  const change = { what: 'set_goals', ...subject, goals, deals } as const;
  return keepChange(context, change, {
    summary: `Change goals of ${who}: ${goals.map(goalText).join(', ')}.`,
    warnings: deals.length === 0 ? [] : [warning],
    details: payingLines(deals, 'goals'),
    currency: deals[0]?.rule.currency,
  });
}

function goalText({ metric, period, from, to }: GoalTarget): string {
  const target = targetText({ metric, period, target_value: to });
  return from === null ? `${target} (new)` : `${target} instead of ${figureText(from)}`;
}

/** Plans new notes of a creator or a project: appended to the present ones, or replacing them. */
async function planNotes(context: ToolContext, { creator, project_id, notes = '', append }: ChangeInput) {
  const { run, scope, goat } = context;
  const isOfCreator = creator !== undefined || scope.creatorIds !== undefined;
  const found = isOfCreator ? await scope.creator(run, creator, project_id) : null;
  const id = found?.id ?? scope.project(project_id);
  if (id === undefined) throw invalidInput('Give creator or project_id.');
  const row = found ?? (await run.call('reading the project', (options) => goat.projects.get(id, options)));
  if (row.id !== id) throw outOfScope();
  const name = 'tiktok_handle' in row ? row.tiktok_handle : row.name;
  const before = getNotes(row);
  const after = append && before ? `${before}\n${notes}` : notes;
  if (before === after) throw nothingToChange('The notes say so already.');
  const { removed, added, kept } = compareLines(before ?? '', after);
  const whose = found ? handleText(name) : `the project ${label(name, 100)}`;
  const verb = removed.length === 0 ? 'Add to' : 'Overwrite';
  const change = { what: 'set_notes', entity: found ? 'creator' : 'project', id, name, before, after } as const;
  return keepChange(context, change, {
    summary: `${verb} the notes of ${whose}: ${countLines(removed.length, 'go')}, ${countLines(added.length, 'come')}, ${countLines(kept, 'stay')}.`,
    details: [
      ...removed.map((line) => `goes: ${label(line, NOTES_LINE)}`),
      ...added.map((line) => `comes: ${label(line, NOTES_LINE)}`),
    ],
    creatorIds: found ? [id] : [],
    projectId: found?.project_id ?? id,
  });
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

/** Plans to end what pays a creator, or to remove the creator, which ends that too. */
async function planStop(context: ToolContext, creator: Creator, stop: 'pay' | 'creator'): Promise<ChangeResponse> {
  const { run } = context;
  const subject = toSubject(creator);
  const { creatorId, handle, projectId } = subject;
  const who = handleText(handle);
  const running = await listRunningStructures(run, subject);
  if (running.length === 0 && stop === 'pay') throw nothingToChange(`No structure pays ${who} now.`, 'get_rates');
  const { exact } = leaveOutTooLarge(await earnedBy(run, creatorId));
  const owedCents = sumCents(exact.map((accrual) => accrual.amount_cents));
  const currency = exact[0]?.currency;
  const owed = owedCents === 0 ? 'Nothing is owed now.' : `The ${moneyText(owedCents, currency)} owed now stay owed.`;
  const endings = running.map((each) => endText(each, run.now)).join(', ');
  if (stop === 'pay') {
    const change = { what: 'stop_pay', ...subject, ends: running.map(({ structure }) => structure.id) } as const;
    return keepChange(context, change, { summary: `Stop paying ${who}: ${endings}. ${owed}`, currency });
  }
  const later = `The service forgets the handle of a removed creator: keep the id ${creatorId}, by which what is owed can be paid later.`;
  const change = { what: 'remove_creator', creatorId, handle, owedCents } as const;
  return keepChange(context, change, {
    summary: `Remove ${who}: counts are no longer read${endings && `, and ${endings}`}. ${owed}`,
    warnings: owedCents > 0 ? [later] : [],
    projectId,
    currency,
  });
}

/** A structure that ends, and the last day that it pays for. Days are UTC. */
function endText({ structure, assignment }: RunningStructure, now: number): string {
  const begins = Date.parse(assignment.assigned_at ?? '');
  const ending = begins >= now ? 'before it begins' : `and its last day is ${lastDay(endOfPaid(structure, now))}`;
  return `${label(structure.name, 40)} ends ${ending}`;
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
  if (creatorId === undefined) throw nothingToChange(`No video is left that is not ${decision} already.`);
  if (creatorId === null || others.length > 0) {
    const message = 'A plan takes videos of one creator; those of no creator need none.';
    throw new ToolRefusal('invalid_input', message, { retry: 'fix_input', next_tool: 'review_videos' });
  }
  const subject = toSubject(await readCreator(run, creatorId));
  const deals = await listPayingDeals(run, subject, 'videos');
  const verb = decision === 'included' ? 'Count' : 'Hide';
  const views = videos.reduce((sum, video) => sum + video.view_count, 0);
  const effect = decision === 'included' ? 'they count from now on' : 'they count no more, and no list shows them';
  const rest = total - ids.length;
  const shown = videos.map(({ id, tracking_status: from }) => ({ id, from }));
  const change = { what: 'review_videos', ...subject, decision, videos: shown, deals } as const;
  return keepChange(context, change, {
    summary: `${verb} ${writeCount(videos.length, 'video')} of ${handleText(subject.handle)} with ${writeCount(views, 'view')} in all: ${effect}.`,
    warnings: [
      ...(deals.length === 0
        ? []
        : ['They decide what is paid for periods that are not computed yet; those that are stay as they are.']),
      ...(rest > 0 ? [`${writeCount(rest, 'more video')} of theirs wait and are not in this plan.`] : []),
    ],
    details: [...deals.map((deal) => `paid by videos: ${dealText(deal)}`), ...videos.map(videoText)],
    currency: deals[0]?.rule.currency,
  });
}

function videoText({ url, title, posted_at, view_count, tracking_status }: Video): string {
  const posted = posted_at === null ? 'posted on an unknown day' : `posted on ${toDay(posted_at)}`;
  return `${label(title ?? url, 60)}, ${posted}, ${writeCount(view_count, 'view')}, ${tracking_status} until now`;
}

/** Plans to enable or disable a payout method. Methods belong to the whole organization. */
async function planMethod(context: ToolContext, named: string, active: boolean): Promise<ChangeResponse> {
  if (context.scope.isBound) throw outOfScope();
  const { id: methodId, name, is_active } = findOnlyMethod(await listMethods(context.run), named);
  const shown = label(name, 100);
  if (is_active === active) {
    throw nothingToChange(`The method ${shown} is ${active ? 'enabled' : 'disabled'} already.`, 'payment_settings');
  }
  const summary = active
    ? `Enable the payout method ${shown}: payments can name it again.`
    : `Disable the payout method ${shown}: no payment can name it any more; those that were made keep it.`;
  return keepChange(context, { what: 'switch_method', methodId, name, active }, { summary });
}

const MEANING = {
  auto: 'all new videos count',
  selective: 'new videos wait for a review, and count when they are included',
} as const;

/** Plans how new videos of a creator are counted. */
async function planTracking(context: ToolContext, creator: Creator, to: TrackingMode): Promise<ChangeResponse> {
  const subject = toSubject(creator);
  const who = handleText(subject.handle);
  const from = creator.tracking_mode as TrackingMode;
  if (from === to) throw nothingToChange(`${who} is tracked in the mode ${to} already.`);
  const deals = await listPayingDeals(context.run, subject, 'videos');
  return keepChange(
    context,
    { what: 'set_tracking', ...subject, from, to },
    {
      summary: `Track ${who} in the mode ${to} instead of ${from}: ${MEANING[to]}.`,
      details: payingLines(deals, 'videos'),
    },
  );
}

/** The videos that a model asks for. */
export interface AskedVideos {
  readonly video_ids?: readonly string[] | undefined;
  readonly creator?: string | undefined;
  readonly project_id?: string | undefined;
}

/** The named videos, or those of a creator that wait for review: as many as a call can do, and the total number. */
async function chooseVideos(
  run: Run,
  { video_ids, creator: named, project_id }: AskedVideos,
  scope: Scope,
): Promise<{ readonly ids: readonly string[]; readonly total: number }> {
  if (video_ids && named !== undefined) {
    throw invalidInput('Give video_ids or creator, not both.');
  }
  if (video_ids) {
    const ids = [...new Set(video_ids)];
    return { ids, total: ids.length };
  }
  const { id } = await scope.creator(run, named, project_id);
  const waiting = await pendingVideos(run, { creator_id: id });
  const theirs = waiting.filter((video) => video.creator_id === id).sort(byPosting);
  return { ids: theirs.slice(0, VIDEOS_AT_ONCE).map((video) => video.id), total: theirs.length };
}

/** Newest first, whatever order the service lists them in: a plan that is made again must have the same videos. */
function byPosting(a: Video, b: Video): number {
  const toPlace = ({ posted_at, created_at, id }: Video) => `${posted_at ?? created_at ?? ''} ${id}`;
  return toPlace(a) > toPlace(b) ? -1 : 1;
}

const reviewInput = z.object({
  video_ids: z.array(z.string()).min(1).max(VIDEOS_AT_ONCE).optional(),
  creator: creator.optional().describe('All of theirs that wait'),
  project_id: inProject,
  decision: z.enum(['included', 'excluded']),
});

/** Reviews videos. */
export const reviewVideos: ToolDefinition = defineTool({
  name: 'review_videos',
  title: 'Review videos',
  description:
    'Includes videos waiting for review, or excludes (hides) videos, that no rule pays: by id, or all that wait of a creator. Others: plan_change.',
  capability: 'write',
  confinedTo: 'creator',
  destructive: true,
  input: reviewInput,
  fields: ['changed', 'videos[]', 'next'],
  async run(args, { run, scope, offers }) {
    const { ids, total } = await chooseVideos(run, args, scope);
    const videos: string[] = [];
    let changed = 0;
    const isPaid = askOnce(run);
    for (const id of ids) {
      const outcome = await review(run, { id, decision: args.decision, scope, isPaid });
      if (outcome === 'changed') changed += 1;
      videos.push(`${id}: ${outcome}`);
    }
    // Videos that did not change come first. For the others the number is enough.
    const sorted = videos.sort((a, b) => Number(a.endsWith(': changed')) - Number(b.endsWith(': changed')));
    const { rows } = capRows(sorted);
    const rest = total > ids.length ? 'Call again: the next ones are reviewed then.' : 'The others were changed.';
    const needsPlan = videos.some((line) => line.endsWith(PAID)) && offers('plan_change');
    return {
      changed,
      videos: rows,
      ...(needsPlan ? { next: 'A rule pays by some of these: plan_change with decision and their video_ids.' } : {}),
      truncated: rows.length < total ? { shown: rows.length, total, rest } : null,
    };
  },
});

/** The message for a video that affects pay: a person has to approve a plan. */
const PAID = 'refused (pay follows from it)';

type IsPaid = (creatorId: string, projectId: string) => Promise<boolean>;

/** Whether a rule pays a creator by videos. Each creator is looked up once. */
function askOnce(run: Run): IsPaid {
  const known = new Map<string, boolean>();
  return async (creatorId, projectId) => {
    const paid = known.get(creatorId) ?? (await listPayingDeals(run, { creatorId, projectId }, 'videos')).length > 0;
    known.set(creatorId, paid);
    return paid;
  };
}

async function review(
  run: Run,
  decided: {
    readonly id: string;
    readonly decision: 'included' | 'excluded';
    readonly scope: Scope;
    readonly isPaid: IsPaid;
  },
): Promise<string> {
  const { id, decision, scope, isPaid } = decided;
  try {
    const video = await run.call('reading a video', (options) => run.goat.videos.get(id, options));
    if (video.tracking_status === decision) return 'unchanged';
    if (video.creator_id !== null && (await isPaid(video.creator_id, await findProject(run, video)))) return PAID;
    await run.call('reviewing a video', (options) =>
      run.goat.videos.update(id, { tracking_status: decision }, options),
    );
    return 'changed';
  } catch (error) {
    if (scope.isBound && isNotFoundError(error)) return 'refused (out_of_scope)';
    // The service no longer shows an excluded video, so excluding it again finds nothing.
    if (isNotFoundError(error) && decision === 'excluded') return 'not found (excluded already?)';
    return `refused (${toolError(error).code})`;
  }
}

/** The project whose structures may pay by a video: its creator's project. */
async function findProject(run: Run, { project_id, creator_id }: Video): Promise<string> {
  return project_id ?? (await readCreator(run, creator_id ?? '')).project_id;
}
