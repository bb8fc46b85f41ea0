import * as z from 'zod/v4';
import { keepGiven } from '../../../../base/values/keep-given.js';
import type { GoalCompliance } from '../../../generated/resources.js';
import type { Run } from '../../../workflows/run/run.js';
import { goalLine, zoneText } from '../../text/rule-text.js';
import { handleText } from '../../text/untrusted-text.js';
import { capRows } from '../parts/list-page.js';
import { creators, day, limit, offset, period, projectId, rowLimit, toLeftOut } from '../parts/shared-schemas.js';
import { defineTool, type ToolDefinition } from '../parts/tool.js';
import { readProjects, readWhom } from '../parts/whom.js';

/** Shows the progress of goals. */
export const listGoals: ToolDefinition = defineTool({
  name: 'list_goals',
  title: 'Goals',
  description:
    'Goals of creators, a project or all in the periods that hold a day: target, actual, status, open until when.',
  capability: 'read',
  confinedTo: 'creator',
  input: z.object({
    creators: creators.optional(),
    project_id: projectId.optional(),
    period: period.optional(),
    day: day.optional(),
    limit,
    offset,
  }),
  fields: ['goals[]'],
  async run(input, { run, scope }) {
    const whom =
      input.creators || scope.creatorIds ? await readWhom(run, { ...input, presentOnly: true }, scope) : null;
    const ids = whom?.found.map(({ id }) => id);
    const projects = whom
      ? whom.found.flatMap(({ creator }) => creator?.project_id ?? [])
      : (await readProjects(run, scope, input.project_id)).map(({ id }) => id);
    const found: GoalCompliance[] = [];
    for (const project of new Set(projects)) {
      const entries = await readCompliance(run, project, { period: input.period, day: input.day });
      found.push(...entries.filter(({ creator: { id } }) => ids?.includes(id) ?? true));
    }
    const lines = found.flatMap(({ creator: { tiktok_handle: handle }, compliance }) =>
      compliance.map((goal) => `${handleText(handle)} ${goalLine(goal)}`),
    );
    const { rows, truncated } = capRows(lines, { limit: rowLimit(input), offset: input.offset });
    const days = zoneText(found.flatMap(({ compliance }) => compliance));
    return { goals: rows, days, truncated, ...toLeftOut([], whom?.unknown) };
  },
});

/** The progress of a project's goals in the periods that contain a day; today by default. */
export async function readCompliance(
  run: Run,
  projectId: string,
  asked: { readonly period?: 'daily' | 'weekly' | 'monthly' | undefined; readonly day?: string | undefined } = {},
): Promise<readonly GoalCompliance[]> {
  const query = keepGiven({ period: asked.period, reference_date: asked.day });
  return run.call('reading goal compliance', (options) => run.goat.goals.compliance(projectId, query, options));
}
