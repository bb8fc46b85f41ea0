import * as z from 'zod/v4';
import type { AnnotationCreate } from '../../../generated/resources.js';
import type { Run } from '../../../workflows/run/run.js';
import { invalidInput } from '../../text/tool-error.js';
import type { Scope } from '../parts/scope.js';
import { campaignId, creator, day, projectId } from '../parts/shared-schemas.js';
import { defineTool, type ToolDefinition } from '../parts/tool.js';
import { readOwnCampaign } from '../parts/whom.js';

const input = z.object({
  date: day,
  text: z.string().min(1).max(200),
  creator: creator.optional(),
  campaign_id: campaignId,
  project_id: projectId.optional(),
});

type Input = z.output<typeof input>;

/** Marks a day with a note. */
export const annotateDay: ToolDefinition = defineTool({
  name: 'annotate_day',
  title: 'Annotate a day',
  description: 'Writes a note on a day of a creator, campaign or project; charts show it. Safe to repeat.',
  capability: 'write',
  input,
  output: { annotation_id: z.string(), done: z.string() },
  async run(asked, { goat, run, scope }) {
    const body = { ...(await findTarget(run, asked, scope)), date: asked.date, label: asked.text } as AnnotationCreate;
    const query = { project_id: body.project_id, from: body.date, to: body.date, limit: 100 };
    const notes = await run.listAll('reading the annotations', (options) => goat.analytics.annotations(query, options));
    const same = notes.find(
      (note) =>
        note.date === body.date &&
        note.label === body.label &&
        (note.entity_id ?? null) === (body.entity_id ?? null) &&
        note.project_id === body.project_id,
    );
    if (same) return { annotation_id: same.id ?? '', done: 'unchanged' };
    const made = await run.call('annotating a day', (options) => goat.analytics.createAnnotation(body, options));
    return { annotation_id: made.id ?? '', done: 'created' };
  },
});

type Target = Pick<AnnotationCreate, 'project_id' | 'entity' | 'entity_id'>;

async function findTarget(run: Run, { creator: named, campaign_id, project_id }: Input, scope: Scope): Promise<Target> {
  if (named !== undefined && campaign_id !== undefined) {
    throw invalidInput('Give creator or campaign_id, not both.');
  }
  if (campaign_id !== undefined) {
    const { project_id: project } = await readOwnCampaign(run, scope, campaign_id);
    return { project_id: project, entity: 'campaign', entity_id: campaign_id };
  }
  if (named !== undefined || scope.creatorIds) {
    const { id, project_id: project } = await scope.creator(run, named, project_id);
    return { project_id: project, entity: 'creator', entity_id: id };
  }
  const project = scope.project(project_id);
  if (project !== undefined) return { project_id: project };
  throw invalidInput('Give creator, campaign_id or project_id.');
}
