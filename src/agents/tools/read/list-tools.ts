import * as z from 'zod/v4';
import { writeCount } from '../../../../base/options/write-count.js';
import { keepGiven } from '../../../../base/values/keep-given.js';
import type { ListOptions } from '../../../client/http/list-promise.js';
import type { ApiField, ApiRelationship, Project, Video, VideoListQuery } from '../../../generated/resources.js';
import { trackingStatusValues } from '../../../generated/transitions.js';
import { readContext as readContextOf } from '../../../workflows/context/read-context.js';
import { listMethods } from '../../../workflows/find/find-method.js';
import { getNotes, type Noted, readNotes } from '../../../workflows/find/notes.js';
import {
  type FilteredList,
  readCampaign,
  readFiltered,
  readFilteredPage,
  readHandles,
  readVideo,
  throwIfNoProject,
} from '../../../workflows/find/read-rows.js';
import { type Counts, sumCounts } from '../../../workflows/performance/entity-stats.js';
import { engagementRate, recordMissingSaves, type VideoLine } from '../../../workflows/performance/videos.js';
import { toDay, toIso } from '../../../workflows/run/days.js';
import type { Run } from '../../../workflows/run/run.js';
import { describeLimits, readLimitsLeft } from '../../payments/limit/payment-rules.js';
import { fence, handleText, label, UNTRUSTED_NOTICE } from '../../text/untrusted-text.js';
import {
  creatorText,
  nameCreators,
  type ResolvedCreators,
  readProjectNames,
  readProjects,
  resolveCreators,
} from '../parts/resolve-creators.js';
import type { NamedCreator, Scope } from '../parts/scope.js';
import { campaignId, creators, cursor, detail, limit, offset, projectId, toLeftOut } from '../parts/shared-schemas.js';
import { capRows, cutPage, rowLimit, showPage, showTable, type ToolTable, toTable } from '../parts/table.js';
import { defineTool, type ToolContext, type ToolDefinition } from '../parts/tool.js';

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

/** Maximum length of one note. */
const NOTE_LENGTH = { concise: 600, full: 2_400 } as const;

/** Words by which notes try to command a reader, such as `SYSTEM NOTICE`. Notes may do so in other words, too. */
const ORDERS =
  /\b(system|admin|developer|assistant)\s+(notice|message|prompt|note|override|instructions?)\b|\b(ignore|disregard|forget|override)\b.{0,40}\b(instructions?|rules?|limits?|approvals?|above|previous)\b|\b(pre-?|already )approved\b|\bwithout (asking|(an )?approval)\b|\bdo not (ask|tell|mention)\b/i;

const contextInput = z.object({
  creators: creators.optional(),
  project_id: projectId.optional(),
  campaign_id: campaignId,
  video_id: z.string().optional(),
  detail,
  limit,
  offset,
});

type ContextInput = z.output<typeof contextInput>;

/** A note, its place, and when the row of it was last changed. */
interface Note {
  readonly kind: 'project' | 'campaign' | 'creator' | 'video';
  readonly name: string;
  readonly updatedAt: string | null;
  readonly text: string;
}

/** Reads the notes from the top down. */
export const readContext: ToolDefinition = defineTool({
  name: 'read_context',
  title: 'Read the notes',
  description:
    'Notes of projects, campaigns, creators and a video, top down: the named, or all. Read before analysing or paying.',
  capability: 'read',
  confinedTo: 'creator',
  input: contextInput,
  fields: ['notes[][]', 'notice'],
  async run(args, context) {
    const { run } = context;
    if (args.video_id !== undefined) await readVideo(run, args.video_id);
    if (args.campaign_id !== undefined) await readCampaign(run, args.campaign_id);
    const { notes, leftOut } = await readAsked(run, args, context);
    const max = NOTE_LENGTH[args.detail ?? 'concise'];
    const columns = {
      of: ({ kind }: Note) => kind,
      name: ({ name }: Note) => label(name, 40),
      changed: ({ updatedAt }: Note) => (updatedAt === null ? null : toDay(updatedAt)),
      gives_orders: ({ text }: Note) => ORDERS.test(text) || null,
      text: ({ kind, text }: Note) => fence(text, { source: kind, max }),
    };
    const { table, truncated } = showTable(notes, columns, args);
    return { notes: table, notice: UNTRUSTED_NOTICE, truncated, ...toLeftOut([], leftOut) };
  },
});

interface Found {
  readonly notes: readonly Note[];
  readonly leftOut: readonly string[];
}

/** The notes above and of one thing, or those of many creators. */
function readAsked(run: Run, args: ContextInput, context: ToolContext): Promise<Found> {
  const { creatorIds } = context.scope;
  const isSpecific = args.video_id !== undefined || args.campaign_id !== undefined;
  const named = args.creators ?? (isSpecific ? undefined : creatorIds);
  return isSpecific || named?.length === 1
    ? readOne(run, { ...args, creators: named && [...named] }, context)
    : readMany(run, args, context.scope);
}

async function readOne(run: Run, args: ContextInput, { goat, scope, workflow }: ToolContext): Promise<Found> {
  const { video_id: videoId, campaign_id: campaignId } = args;
  const { found, unknown } = args.creators ? await resolveCreators(run, args, scope) : { found: [], unknown: [] };
  const [who] = found;
  const leftOut = [...unknown, ...found.flatMap(goneText)];
  const projectId = scope.project(args.project_id);
  const input = keepGiven({ projectId, campaignId, creatorId: who?.creator ? who.id : undefined, videoId });
  if (Object.keys(input).length === 0) return { notes: [], leftOut };
  const context = await readContextOf(goat, input, workflow);
  const notes = context.sources.map(({ kind, label: name, updatedAt, text }) => ({ kind, name, updatedAt, text }));
  return { notes, leftOut: [...leftOut, ...(toLeftOut(context.leftOut).left_out ?? [])] };
}

/** The notes of many: from the lists, which have them in their rows. */
async function readMany(run: Run, args: ContextInput, scope: Scope): Promise<Found> {
  const { found, isNamed, unknown } = await resolveCreators(run, args, scope);
  const creators = found.flatMap(({ creator }) => creator ?? []);
  const isInside = (id: string): boolean => !isNamed || creators.some(({ project_id: project }) => project === id);
  const projects = (await readProjects(run, scope, args.project_id)).filter(({ id }) => isInside(id));
  const query = { ...scope.projectQuery(args.project_id), limit: 100 };
  // A campaign covers more than the bound creators.
  const campaigns = scope.creatorIds
    ? []
    : await run.listAll('reading the campaigns', (options) => run.goat.campaigns.list(query, options));
  const notes = [
    ...projects.flatMap((row) => toNotes('project', row.name, row)),
    ...campaigns.filter(({ project_id: id }) => isInside(id)).flatMap((row) => toNotes('campaign', row.name, row)),
    ...creators.flatMap((row) => toNotes('creator', `@${row.tiktok_handle}`, row)),
  ];
  const without =
    creators.length - new Set(notes.filter(({ kind }) => kind === 'creator').map(({ name }) => name)).size;
  const none = without === 0 ? [] : [`${writeCount(without, 'creator')} without notes`];
  return { notes, leftOut: [...unknown, ...found.flatMap(goneText), ...none] };
}

function toNotes(kind: Note['kind'], name: string, row: Noted & { readonly updated_at?: string }): Note[] {
  return readNotes(row).map(({ text }) => ({ kind, name, updatedAt: row.updated_at ?? null, text }));
}

function goneText(one: NamedCreator): string[] {
  return one.creator ? [] : [`notes of ${creatorText(one)}: the service shows none of a removed creator`];
}

/** The formula of an engagement rate, in percent, and of which counts it is. */
export const ENGAGEMENT = 'of the counts until now: (likes + comments + shares + saves) ÷ views × 100';

/** The fields of a sum over videos. */
export const SUMS = ['videos', 'views', 'likes', 'comments', 'shares', 'saves', 'engagement_rate'] as const;

/** A sum over videos. */
export function toSums(found: {
  readonly videos: number;
  readonly counts: Counts;
  readonly engagementRate: number | null;
}): Readonly<Record<(typeof SUMS)[number], number | null>> {
  return checkNumbers({ videos: found.videos, ...found.counts, engagement_rate: found.engagementRate });
}

/** The counts of a service. A text in the place of a number would come out unmarked, so it is refused. */
export function checkNumbers<Row extends Readonly<Record<string, number | null>>>(row: Row): Row {
  const isNumber = Object.values(row).every((value) => value === null || typeof value === 'number');
  if (!isNumber) throw new Error('a count is not a number');
  return row;
}

/** Videos as a table. */
export function videoTable(videos: readonly VideoLine[]): ToolTable {
  return toTable(videos, {
    video_id: ({ videoId }) => videoId,
    handle: ({ handle }) => handleText(handle),
    title: ({ title }) => label(title),
    views: ({ views }) => views,
    engagement_rate: ({ engagementRate: rate }) => rate,
  });
}

const videosInput = z.object({
  creators: creators.optional(),
  project_id: projectId.optional(),
  status: z.enum(trackingStatusValues).exclude(['excluded']).optional(),
  sort: z.enum(['posted', 'views', 'engagement_rate']).optional(),
  limit,
  cursor,
});

type VideosInput = z.output<typeof videosInput>;

/** How many rows are shown by default. */
const ROWS = 20;

/** Lists videos. */
export const listVideos: ToolDefinition = defineTool({
  name: 'list_videos',
  title: 'List videos',
  description:
    'Videos of creators, a project or all, newest first, or by views or engagement rate. pending_review: counts nowhere until included.',
  capability: 'read',
  confinedTo: 'creator',
  input: videosInput,
  fields: ['videos[][]', 'engagement_rate'],
  async run(args, { run, scope, store }) {
    const isNamed = args.creators !== undefined || scope.creatorIds !== undefined;
    const resolved = isNamed ? await resolveCreators(run, { ...args, presentOnly: true }, scope) : null;
    const page = await readPage(run, { ...args, resolved }, scope);
    await throwIfNoProject(run, scope.project(args.project_id), page.rows);
    const handles = resolved
      ? new Map(resolved.found.map(({ id, handle }) => [id, handle ?? '']))
      : await run.within(() => readHandles(run, scope.project(args.project_id)), null);
    const owners = page.rows.map(({ creator_id: id }) => id);
    const names = handles && (await run.within(() => nameCreators(run, store, owners, handles), null));
    recordMissingSaves(run, page.rows);
    const videos = toTable(page.rows, {
      video_id: ({ id }) => id,
      creator: ({ creator_id: id }) => (resolved?.found.length === 1 || id === null ? null : (names?.get(id) ?? id)),
      title: ({ title }) => label(title ?? null),
      posted: ({ posted_at: at }) => at && `${toIso(at).slice(0, 16)}Z`,
      views: ({ view_count: views }) => views,
      likes: ({ like_count: likes }) => likes,
      engagement_rate: (row) => engagementRate(sumCounts([row])),
      status: ({ tracking_status: status }) => status,
    });
    return {
      videos,
      engagement_rate: ENGAGEMENT,
      truncated: page.truncated,
      ...toLeftOut([], resolved?.unknown),
    };
  },
});

/** A page of the service's list; of several creators or in another order, a page of all their videos. */
async function readPage(run: Run, args: VideosInput & { readonly resolved: ResolvedCreators | null }, scope: Scope) {
  const { status, sort, resolved } = args;
  const most = args.limit ?? ROWS;
  const query = { ...scope.projectQuery(args.project_id), limit: 100 };
  const list = (own: object): FilteredList<Video, Pick<VideoListQuery, 'tracking_status'>> => ({
    during: 'reading the videos',
    filters: status === undefined ? {} : { tracking_status: status },
    list: (filters, options) => run.goat.videos.list({ ...query, ...own, ...filters }, options),
    keep: ({ tracking_status }) => status === undefined || tracking_status === status,
  });
  const ids = resolved ? resolved.found.map(({ id }) => ({ creator_id: id })) : [{}];
  const [only = {}] = ids;
  if (ids.length === 1 && (sort ?? 'posted') === 'posted') {
    return showPage(await readFilteredPage(run, list({ ...only, limit: most }), args.cursor));
  }
  const all: Video[] = [];
  for (const one of ids) all.push(...(await readFiltered(run, list(one))));
  return cutPage(all.sort(compareBy(sort)), { cursor: args.cursor, limit: most });
}

function compareBy(sort: VideosInput['sort']): (a: Video, b: Video) => number {
  if (sort === 'views') return (a, b) => b.view_count - a.view_count;
  const rate = (video: Video): number => engagementRate(sumCounts([video])) ?? -1;
  if (sort === 'engagement_rate') return (a, b) => rate(b) - rate(a);
  return (a, b) => ((a.posted_at ?? '') < (b.posted_at ?? '') ? 1 : -1);
}
