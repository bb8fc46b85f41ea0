import * as z from 'zod/v4';
import type { Creator, TrackingMode } from '../../../generated/resources.js';
import { findAnyMethod } from '../../../workflows/find/find-method.js';
import { listPayingDeals, payingLines } from '../../changes/deal.js';
import { invalidInput, ToolRefusal } from '../../text/tool-error.js';
import { handleText, label } from '../../text/untrusted-text.js';
import { outOfScope } from '../parts/scope.js';
import { creator, goals, inProject, trackingMode } from '../parts/shared-schemas.js';
import { shownText } from '../parts/shown-text.js';
import { defineTool, type ToolContext, type ToolDefinition } from '../parts/tool.js';
import { NO_DEFAULT, noDefaultMethod, noDeleting, noLaterEnd } from '../parts/will-not.js';
import { type ChangeResponse, changeFields, keepChange } from './change-fields.js';
import { VIDEOS_AT_ONCE } from './choose-videos.js';
import { planGoals } from './plan-change/plan-goals.js';
import { NOTES_LINE, type NotesOwner, planNotes } from './plan-change/plan-notes.js';
import { planRemoval, planStop } from './plan-change/plan-stop.js';
import { planVideos } from './plan-change/plan-videos.js';

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
  async run(asked, context) {
    const { run, scope } = context;
    checkAsked(asked);
    if (asked.decision !== undefined) return planVideos(context, { ...asked, decision: asked.decision });
    if (asked.notes !== undefined) {
      return planNotes(context, await findOwner(context, asked), { text: asked.notes, append: asked.append ?? false });
    }
    if (asked.method !== undefined) return planMethod(context, asked.method, asked.enabled ?? true);
    const found = await scope.creator(run, asked.creator, asked.project_id);
    if (asked.stop !== undefined) return asked.stop === 'pay' ? planStop(context, found) : planRemoval(context, found);
    return asked.goals
      ? planGoals(context, found, asked.goals)
      : planTracking(context, found, asked.tracking_mode ?? 'auto');
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
