import * as z from 'zod/v4';
import type { ListOptions } from '../../../client/http/list-promise.js';
import type { ApiField, ApiRelationship, Project } from '../../../generated/resources.js';
import { listMethods } from '../../../workflows/find/find-method.js';
import { getNotes } from '../../../workflows/find/notes.js';
import { throwIfNoProject } from '../../../workflows/find/read-rows.js';
import { describeLimits, readLimitsLeft } from '../../payments/limit/payment-rules.js';
import { label } from '../../text/untrusted-text.js';
import { readProjectNames, readProjects } from '../parts/resolve-creators.js';
import { cursor, limit, offset, projectId } from '../parts/shared-schemas.js';
import { capRows, rowLimit, showPage, toTable } from '../parts/table.js';
import { defineTool, type ToolDefinition } from '../parts/tool.js';

/** Lists projects. */
export const listProjects: ToolDefinition = defineTool({
  name: 'list_projects',
  title: 'List projects',
  description: 'Projects with ids and names, newest first.',
  capability: 'read',
  confinedTo: 'creator',
  input: z.object({ limit, cursor }),
  fields: ['projects[][]'],
  async run(input, { goat, run, scope }) {
    const show = (rows: readonly Project[]) =>
      toTable(rows, {
        project_id: ({ id }) => id,
        name: ({ name }) => label(name),
        has_notes: (row) => getNotes(row) !== null,
      });
    if (scope.isBound) return { projects: show(await readProjects(run, scope)), truncated: null };
    const query = { limit: rowLimit(input) };
    const list = (options: ListOptions) => goat.projects.list(query, options);
    const { rows, ...rest } = showPage(await run.listPage('reading a list', list, input.cursor));
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
  fields: ['campaigns[][]'],
  async run(input, { goat, run, scope }) {
    const query = { ...scope.projectQuery(input.project_id), limit: rowLimit(input) };
    const list = (options: ListOptions) => goat.campaigns.list(query, options);
    const { rows, ...rest } = showPage(await run.listPage('reading a list', list, input.cursor));
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

/** Shows how payments can be made, and the limits on them. */
export const paymentSettings: ToolDefinition = defineTool({
  name: 'payment_settings',
  title: 'Payment settings',
  description: 'Payout methods, disabled ones too, and what these tools may still pay today.',
  capability: 'read',
  // The amount paid today covers more than these creators.
  confinedTo: 'project',
  input: z.object({ limit, offset }),
  fields: ['methods[]', 'limits[]'],
  async run(args, { run, scope, spending }) {
    const methods = (await listMethods(run)).sort((a, b) => (a.name < b.name ? -1 : 1));
    const { rows, truncated } = capRows(methods, args);
    return {
      methods: rows.map(
        ({ id, name, is_default, is_active }) =>
          `${label(name, 40)}, ${is_default ? 'built in' : 'own'}, ${is_active ? 'enabled' : 'disabled'}, method ${id}`,
      ),
      limits: describeLimits(await readLimitsLeft(spending, scope)),
      truncated,
    };
  },
});

/** Describes the API's entities. */
export const getSchema: ToolDefinition = defineTool({
  name: 'get_schema',
  title: 'Describe the data',
  description: 'Entities and relationships; name an entity for its fields.',
  capability: 'read',
  confinedTo: 'creator',
  input: z.object({ entity: z.string().optional() }),
  fields: ['entities[].name', 'entities[].description', 'entities[].fields[]', 'relationships[]'],
  async run(input, { goat, run }) {
    const schema = await run.call('reading the schema', (options) => goat.schema.get(options));
    const wanted = input.entity?.toLowerCase();
    const entities = Object.entries(schema.entities).filter(([name]) => wanted === undefined || name === wanted);
    const related = schema.relationships.filter(
      ({ from, to }) => wanted === undefined || from === wanted || to === wanted,
    );
    return {
      entities: entities.map(([name, { description, fields }]) => ({
        name: wordText(name),
        ...(wanted === undefined
          ? {}
          : {
              description: label(description, 400),
              fields: Object.entries(fields).map(([field, about]) => `${wordText(field)}: ${describeField(about)}`),
            }),
      })),
      relationships: related.flatMap(describeRelationship),
    };
  },
});

/** A name of the schema. Another text in its place is a label. */
function wordText(name: string): string {
  return /^\w{1,40}$/.test(name) ? name : label(name, 40);
}

/** It is published that there are relationships, but not in what form. */
function describeRelationship(about: Partial<ApiRelationship>): string[] {
  const { from, to, field } = about;
  if (Object.keys(about).length === 0) return [];
  return [
    from && field && to ? `${wordText(from)}.${wordText(field)} → ${wordText(to)}` : label(JSON.stringify(about), 200),
  ];
}

/** The description of a field. The service publishes that there are fields, but not how it describes them. */
function describeField(about: Partial<ApiField> | string): string {
  if (typeof about === 'string') return label(about, 400);
  const { type, description } = about;
  const words = [
    type === undefined ? [] : wordText(type),
    description === undefined ? [] : label(description, 400),
  ].flat();
  return words.join('. ') || label(JSON.stringify(about), 200);
}
