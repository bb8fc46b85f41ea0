import * as z from 'zod';
import { isNotFoundError } from '../../errors/guards.js';
import { rejectAccruals as reject } from '../../workflows/review/reject-accruals.js';
import { Run } from '../../workflows/run.js';
import { type SetUpReport, setUpCreator as setUp } from '../../workflows/set-up-creator.js';
import type { Scope } from '../scope.js';
import { defineTool } from '../tool.js';
import { ToolRefusal, toolError } from '../tool-error.js';
import { handleText, label } from '../untrusted-text.js';
import { toUsage } from './list-page.js';
import { closingFields, day, toClosing } from './shared-schemas.js';

const period = z.enum(['daily', 'weekly', 'monthly']);

/** Sets a creator up. */
export const setUpCreator = defineTool({
  name: 'set_up_creator',
  title: 'Set up a creator',
  description: 'Adds a creator with goals and a payout structure (by id, or by name with its rule). Safe to repeat.',
  effect: 'write',
  destructive: true,
  confinedTo: 'project',
  input: z.object({
    project_id: z.string(),
    handle: z.string(),
    tracking_mode: z.enum(['auto', 'selective']).optional(),
    notes: z.string().max(4_000).optional(),
    goals: z
      .array(
        z.object({
          metric: z.enum(['posts', 'views', 'engagement', 'followers']),
          target_value: z.int().min(1),
          period,
        }),
      )
      .max(10)
      .optional(),
    structure_id: z.string().optional(),
    structure: z
      .object({
        name: z.string().max(200),
        period,
        amount_cents: z.int().min(0).describe('cpm: per 1,000 views'),
        criteria_type: z.enum(['recurring', 'goals', 'cpm', 'view_threshold']),
        min_views: z.int().min(1).optional(),
        proration_mode: z.enum(['none', 'daily']).optional(),
      })
      .optional(),
    pays_from: day.optional(),
    other_structures: z.enum(['end', 'keep']).optional().describe('What pays the creator now'),
  }),
  words: { assignedAt: 'pays_from' },
  output: z.object({
    creator_id: z.string(),
    handle: z.string().nullable(),
    done: z.array(z.string()),
    ...closingFields,
  }),
  async run(input, { goat, scope, workflow }) {
    const project = scope.project(input.project_id) ?? input.project_id;
    const { structure_id: id, structure } = input;
    if (id !== undefined && structure) {
      throw new ToolRefusal('invalid_input', 'Give structure_id or structure, not both.', { retry: 'fix_input' });
    }
    if (id !== undefined) {
      const run = new Run(goat, workflow);
      scope.check(
        (await run.one('reading the structure', (options) => goat.payoutStructures.get(id, options))).project_id,
      );
    }
    const { min_views: minViews, proration_mode: proration, ...rule } = structure ?? {};
    const made = structure && {
      ...(rule as Omit<typeof structure, 'min_views' | 'proration_mode'>),
      ...(minViews === undefined ? {} : { criteria_params: { min_views: minViews } }),
      ...(proration === undefined ? {} : { proration_mode: proration }),
    };
    const report = await setUp(
      goat,
      {
        projectId: project,
        handle: input.handle,
        ...(input.tracking_mode === undefined ? {} : { trackingMode: input.tracking_mode }),
        ...(input.notes === undefined ? {} : { readme: input.notes }),
        ...(input.goals === undefined ? {} : { goals: input.goals }),
        ...(id !== undefined ? { structure: { id } } : made ? { structure: made } : {}),
        ...(input.other_structures === undefined ? {} : { otherStructures: input.other_structures }),
        ...(input.pays_from === undefined ? {} : { assignedAt: `${input.pays_from}T00:00:00.000Z` }),
      },
      workflow,
    );
    return {
      creator_id: report.creator.id,
      handle: handleText(report.creator.handle),
      done: [
        `creator ${report.creator.step}`,
        ...report.goals.map(({ metric, period: every, target, step }) => `goal ${target} ${metric} ${every} ${step}`),
        ...(report.structure ? [`structure ${label(report.structure.name)} ${report.structure.step}`] : []),
        ...(report.assignment ? [assignmentText(report.assignment)] : []),
        ...report.endedStructureIds.map((ended) => `structure ${ended} ended`),
      ],
      ...toClosing(report),
    };
  },
});

function assignmentText({ step, from }: NonNullable<SetUpReport['assignment']>): string {
  return `assignment ${step}${from === null ? '' : `, pays from ${from.slice(0, 10)}`}`;
}

/** Rejects accruals. */
export const rejectAccruals = defineTool({
  name: 'reject_accruals',
  title: 'Reject or void accruals',
  description: 'Refuses earned accruals for good: rejected (not deserved) or voided (in error). Final.',
  effect: 'write',
  destructive: true,
  input: z.object({ accrual_ids: z.array(z.string()).min(1).max(50), status: z.enum(['rejected', 'voided']) }),
  output: z.object({
    changed: z.number(),
    changed_cents: z.number(),
    accruals: z.array(z.string()),
    ...closingFields,
  }),
  async run(input, { goat, scope, workflow }) {
    const creatorIds =
      scope.creatorIds ?? (scope.projectId ? await listCreatorIds(new Run(goat, workflow), scope.projectId) : null);
    const bounds = creatorIds ? { creatorIds } : {};
    const report = await reject(goat, { accrualIds: input.accrual_ids, status: input.status, ...bounds }, workflow);
    return {
      changed: report.totals.changed,
      changed_cents: report.totals.changedCents,
      accruals: report.accruals.map(({ accrualId, amountCents, outcome, reason }) =>
        scope.isBound && reason && OUTSIDE.has(reason.code)
          ? `${accrualId}: refused (out_of_scope)`
          : `${accrualId}: ${outcome}, ${amountCents} cents${reason ? ` (${reason.code})` : ''}`,
      ),
      ...toClosing(report),
    };
  },
});

/** In a binding what is outside and what is not there are answered alike, without an amount. */
const OUTSIDE: ReadonlySet<string> = new Set(['out_of_scope', 'not_found', 'invalid_params']);

async function listCreatorIds(run: Run, projectId: string): Promise<string[]> {
  const query = { project_id: projectId, limit: 100 };
  const creators = await run.all('reading the creators', (options) => run.goat.creators.list(query, options));
  return creators.map(({ id }) => id);
}

/** Reviews videos. */
export const reviewVideos = defineTool({
  name: 'review_videos',
  title: 'Review videos',
  description: 'Includes videos waiting for review, so that they count, or excludes videos, which hides them.',
  effect: 'write',
  destructive: true,
  input: z.object({ video_ids: z.array(z.string()).min(1).max(50), decision: z.enum(['included', 'excluded']) }),
  output: z.object({ changed: z.number(), videos: z.array(z.string()), ...closingFields }),
  async run(input, { goat, scope, workflow }) {
    const run = new Run(goat, workflow);
    const videos: string[] = [];
    let changed = 0;
    for (const id of new Set(input.video_ids)) {
      const outcome = await review(run, { id, decision: input.decision, scope });
      if (outcome === 'changed') changed += 1;
      videos.push(`${id}: ${outcome}`);
    }
    return { changed, videos, ...toUsage(run) };
  },
});

async function review(
  run: Run,
  of: {
    readonly id: string;
    readonly decision: 'included' | 'excluded';
    readonly scope: Scope;
  },
): Promise<string> {
  const { id, decision, scope } = of;
  try {
    const video = await run.one('reading a video', (options) => run.goat.videos.get(id, options));
    scope.check(video.project_id, video.creator_id);
    if (video.tracking_status === decision) return 'unchanged';
    await run.one('reviewing a video', (options) => run.goat.videos.update(id, { tracking_status: decision }, options));
    return 'changed';
  } catch (error) {
    if (scope.isBound && isNotFoundError(error)) return 'refused (out_of_scope)';
    // An excluded video is shown no more: excluding it again finds nothing.
    if (isNotFoundError(error) && decision === 'excluded') return 'not found (excluded already?)';
    return `refused (${toolError(error).code})`;
  }
}
