import * as z from 'zod/v4';
import type { Project, Video, VideoListQuery } from '../../../generated/resources.js';
import { getNotes } from '../../../workflows/context/notes.js';
import { type FilteredList, readFilteredPage } from '../../../workflows/find/filtered-list.js';
import { throwIfNoProject } from '../../../workflows/find/throw-if-no-project.js';
import { Run } from '../../../workflows/run/run.js';
import { label } from '../../text/untrusted-text.js';
import { listPage, showPage, toUsage } from '../parts/list-page.js';
import { closingFields, creator, cursor, limit, projectId, rowLimit } from '../parts/shared-schemas.js';
import { defineTool, type ToolDefinition } from '../parts/tool.js';

/** Lists projects. */
export const listProjects: ToolDefinition = defineTool({
  name: 'list_projects',
  title: 'List projects',
  description: 'Projects with ids and names, newest first.',
  capability: 'read',
  input: z.object({ limit, cursor }),
  output: z.object({
    projects: z.array(z.object({ project_id: z.string(), name: z.string(), has_notes: z.boolean() })),
    ...closingFields,
  }),
  async run(input, { goat, scope, workflow }) {
    const run = new Run(goat, workflow);
    const show = (row: Project) => ({ project_id: row.id, name: label(row.name), has_notes: getNotes(row) !== null });
    if (scope.isBound) {
      const projects: Project[] = [];
      for (const id of await scope.projectIds(run)) {
        projects.push(await run.call('reading a project', (options) => goat.projects.get(id, options)));
      }
      return { projects: projects.map(show), truncated: null, ...toUsage(run) };
    }
    const { rows, ...rest } = await listPage(
      run,
      (options) => goat.projects.list({ limit: rowLimit(input) }, options),
      { cursor: input.cursor, show },
    );
    return { projects: rows, ...rest };
  },
});

/** Lists videos. */
export const listVideos: ToolDefinition = defineTool({
  name: 'list_videos',
  title: 'List videos',
  description: 'Videos of a creator or project, newest first. pending_review ones count nowhere until included.',
  capability: 'read',
  input: z.object({
    creator: creator.optional(),
    project_id: projectId.optional(),
    status: z.enum(['auto_tracked', 'included', 'direct_add', 'pending_review']).optional(),
    limit,
    cursor,
  }),
  output: z.object({
    videos: z.array(
      z.object({
        video_id: z.string(),
        creator_id: z.string().nullable().optional(),
        title: z.string().nullable(),
        views: z.number(),
        likes: z.number(),
        status: z.string(),
        posted_at: z.string().nullable(),
      }),
    ),
    ...closingFields,
  }),
  async run(input, { goat, scope, workflow }) {
    const run = new Run(goat, workflow);
    const named =
      input.creator !== undefined || scope.creatorIds
        ? await scope.creator(run, input.creator, input.project_id)
        : null;
    const query = {
      ...scope.projectQuery(input.project_id),
      ...(named ? { creator_id: named.id } : {}),
      limit: input.limit ?? 12,
    };
    const { status } = input;
    const videos: FilteredList<Video, Pick<VideoListQuery, 'tracking_status'>> = {
      during: 'reading the videos',
      filters: status === undefined ? {} : { tracking_status: status },
      list: (filters, options) => goat.videos.list({ ...query, ...filters }, options),
      keep: ({ tracking_status }) => status === undefined || tracking_status === status,
    };
    const page = await readFilteredPage(run, videos, input.cursor);
    await throwIfNoProject(run, scope.project(input.project_id), page.data);
    const { rows, ...rest } = showPage(run, page, (row) => ({
      video_id: row.id,
      // It would add nothing if the creator is named.
      ...(named ? {} : { creator_id: row.creator_id }),
      title: label(row.title ?? null),
      views: row.view_count,
      likes: row.like_count,
      status: row.tracking_status,
      posted_at: row.posted_at,
    }));
    return { videos: rows, ...rest };
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
  output: z.object({
    campaigns: z.array(
      z.object({
        campaign_id: z.string(),
        name: z.string(),
        project_id: z.string(),
        target_views: z.number().nullable(),
        target_at: z.string().nullable(),
      }),
    ),
    ...closingFields,
  }),
  async run(input, { goat, scope, workflow }) {
    const run = new Run(goat, workflow);
    const query = { ...scope.projectQuery(input.project_id), limit: rowLimit(input) };
    const { rows, ...rest } = await listPage(run, (options) => goat.campaigns.list(query, options), {
      cursor: input.cursor,
      show: (row) => ({
        campaign_id: row.id,
        name: label(row.name),
        project_id: row.project_id,
        target_views: row.target_views ?? null,
        target_at: row.target_at ?? null,
      }),
    });
    await throwIfNoProject(run, scope.project(input.project_id), rows);
    return { campaigns: rows, ...rest };
  },
});
