import * as z from 'zod/v4';
import type { Project } from '../../../generated/resources.js';
import { getNotes } from '../../../workflows/find/notes.js';
import { throwIfNoProject } from '../../../workflows/find/throw-if-no-project.js';
import { label } from '../../text/untrusted-text.js';
import { listPage } from '../parts/list-page.js';
import { cursor, limit, projectId, rowLimit } from '../parts/shared-schemas.js';
import { tableField, toTable } from '../parts/table.js';
import { defineTool, type ToolDefinition } from '../parts/tool.js';
import { readProjectNames, readProjects } from '../parts/whom.js';

/** Lists projects. */
export const listProjects: ToolDefinition = defineTool({
  name: 'list_projects',
  title: 'List projects',
  description: 'Projects with ids and names, newest first.',
  capability: 'read',
  input: z.object({ limit, cursor }),
  output: {
    projects: tableField,
  },
  async run(input, { goat, run, scope }) {
    const show = (rows: readonly Project[]) =>
      toTable(rows, {
        project_id: ({ id }) => id,
        name: ({ name }) => label(name),
        has_notes: (row) => getNotes(row) !== null,
      });
    if (scope.isBound) return { projects: show(await readProjects(run, scope)), truncated: null };
    const query = { limit: rowLimit(input) };
    const { rows, ...rest } = await listPage(run, (options) => goat.projects.list(query, options), input);
    return { projects: show(rows), ...rest };
  },
});

/** Lists campaigns. */
export const listCampaigns: ToolDefinition = defineTool({
  name: 'list_campaigns',
  title: 'List campaigns',
  description: 'Campaigns with targets, newest first.',
  capability: 'read',
  confinedTo: 'project',
  input: z.object({ project_id: projectId.optional(), limit, cursor }),
  output: {
    campaigns: tableField,
  },
  async run(input, { goat, run, scope }) {
    const query = { ...scope.projectQuery(input.project_id), limit: rowLimit(input) };
    const { rows, ...rest } = await listPage(run, (options) => goat.campaigns.list(query, options), input);
    await throwIfNoProject(run, scope.project(input.project_id), rows);
    const projects = await readProjectNames(run, scope);
    const campaigns = toTable(rows, {
      campaign_id: ({ id }) => id,
      name: ({ name }) => label(name),
      project: ({ project_id: id }) => projects.get(id),
      target_views: ({ target_views: views }) => views,
      target_at: ({ target_at: at }) => at,
      has_notes: (row) => getNotes(row) !== null,
    });
    return { campaigns, ...rest };
  },
});
