import * as z from 'zod/v4';
import { readContext as readContextOf } from '../../../workflows/context/read-context.js';
import { readCampaign, readVideo } from '../../../workflows/find/read-by-id.js';
import { Run } from '../../../workflows/run/run.js';
import { fence, label, UNTRUSTED_NOTICE } from '../../text/untrusted-text.js';
import { toUsage } from '../parts/list-page.js';
import { removedText } from '../parts/payee-text.js';
import { outOfScope } from '../parts/scope.js';
import { closingFields, creator, detail, projectId, toClosing } from '../parts/shared-schemas.js';
import { defineTool, type ToolDefinition } from '../parts/tool.js';

/** Maximum length of one note. */
const NOTE_LENGTH = { concise: 600, full: 2_400 } as const;
/** Maximum number of notes in one result. */
const NOTES = 12;

/** Reads the notes from the top down. */
export const readContext: ToolDefinition = defineTool({
  name: 'read_context',
  title: 'Read the notes',
  description:
    'Notes of project, campaigns, creator and video, top down. Read before analysing; name the most specific.',
  capability: 'read',
  input: z.object({
    project_id: projectId.optional(),
    campaign_id: z.string().optional(),
    creator: creator.optional(),
    video_id: z.string().optional(),
    detail,
  }),
  output: z.object({
    notes: z.array(
      z.object({ of: z.string(), label: z.string(), updated_at: z.string().nullable(), text: z.string() }),
    ),
    notice: z.string(),
    ...closingFields,
  }),
  async run(input, { goat, scope, workflow }) {
    const run = new Run(goat, workflow);
    if (input.video_id !== undefined) {
      const id = input.video_id;
      const video = await readVideo(run, id);
      scope.check(video.project_id, video.creator_id);
    }
    if (input.campaign_id !== undefined) {
      // A campaign covers more than these creators.
      if (scope.creatorIds) throw outOfScope();
      const id = input.campaign_id;
      const campaign = await readCampaign(run, id);
      scope.check(campaign.project_id);
    }
    const isNamed = input.video_id !== undefined || input.campaign_id !== undefined;
    const wanted = input.creator !== undefined || (!isNamed && scope.creatorIds?.length === 1);
    const who = wanted ? await scope.anyone(run, input.creator, input.project_id) : null;
    const named = scope.project(input.project_id);
    if (who && !who.creator && named === undefined && !isNamed) {
      const gone = `notes of ${removedText(who.id, who.handle)}: the service shows none of a removed creator`;
      return { notes: [], notice: UNTRUSTED_NOTICE, truncated: null, left_out: [gone], ...toUsage(run) };
    }
    const context = await readContextOf(
      goat,
      {
        ...(named === undefined ? {} : { projectId: named }),
        ...(input.campaign_id === undefined ? {} : { campaignId: input.campaign_id }),
        ...(who?.creator ? { creatorId: who.id } : {}),
        ...(input.video_id === undefined ? {} : { videoId: input.video_id }),
      },
      workflow,
    );
    const shown = context.sources.slice(-NOTES);
    const max = NOTE_LENGTH[input.detail ?? 'concise'];
    const rest = 'Name a campaign, creator or video, or read with detail full.';
    return {
      notes: shown.map(({ kind, id, label: name, updatedAt, text }) => ({
        of: `${kind} ${id}`,
        label: label(name),
        updated_at: updatedAt,
        text: fence(text, { source: `${kind} ${id}`, max }),
      })),
      notice: UNTRUSTED_NOTICE,
      truncated:
        shown.length < context.sources.length ? { shown: shown.length, total: context.sources.length, rest } : null,
      ...toClosing(context),
    };
  },
});
