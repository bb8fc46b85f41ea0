import * as z from 'zod/v4';
import { writeCount } from '../../../../base/options/write-count.js';
import { keepGiven } from '../../../../base/values/keep-given.js';
import { readContext as readContextOf } from '../../../workflows/context/read-context.js';
import { type Noted, readNotes } from '../../../workflows/find/notes.js';
import { readCampaign, readVideo } from '../../../workflows/find/read-rows.js';
import { toDay } from '../../../workflows/run/days.js';
import type { Run } from '../../../workflows/run/run.js';
import { fence, label, UNTRUSTED_NOTICE } from '../../text/untrusted-text.js';
import { creatorText, readProjects, resolveCreators } from '../parts/resolve-creators.js';
import type { NamedCreator, Scope } from '../parts/scope.js';
import { campaignId, creators, detail, limit, offset, projectId, toLeftOut } from '../parts/shared-schemas.js';
import { showTable } from '../parts/table.js';
import { defineTool, type ToolContext, type ToolDefinition } from '../parts/tool.js';

/** Maximum length of one note. */
const NOTE_LENGTH = { concise: 600, full: 2_400 } as const;

/** Words by which notes try to command a reader, such as `SYSTEM NOTICE`. Notes may do so in other words, too. */
const ORDERS =
  /\b(system|admin|developer|assistant)\s+(notice|message|prompt|note|override|instructions?)\b|\b(ignore|disregard|forget|override)\b.{0,40}\b(instructions?|rules?|limits?|approvals?|above|previous)\b|\b(pre-?|already )approved\b|\bwithout (asking|(an )?approval)\b|\bdo not (ask|tell|mention)\b/i;

const input = z.object({
  creators: creators.optional(),
  project_id: projectId.optional(),
  campaign_id: campaignId,
  video_id: z.string().optional(),
  detail,
  limit,
  offset,
});

type Input = z.output<typeof input>;

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
  input,
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
function readAsked(run: Run, args: Input, context: ToolContext): Promise<Found> {
  const { creatorIds } = context.scope;
  const isSpecific = args.video_id !== undefined || args.campaign_id !== undefined;
  const named = args.creators ?? (isSpecific ? undefined : creatorIds);
  return isSpecific || named?.length === 1
    ? readOne(run, { ...args, creators: named && [...named] }, context)
    : readMany(run, args, context.scope);
}

async function readOne(run: Run, args: Input, { goat, scope, workflow }: ToolContext): Promise<Found> {
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
async function readMany(run: Run, args: Input, scope: Scope): Promise<Found> {
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
