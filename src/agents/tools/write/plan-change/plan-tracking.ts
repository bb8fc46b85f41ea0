import type { Creator, TrackingMode } from '../../../../generated/resources.js';
import { listPayingDeals, payingLines } from '../../../changes/paying-deals.js';
import { ToolRefusal } from '../../../text/tool-error.js';
import { handleText } from '../../../text/untrusted-text.js';
import type { ToolContext } from '../../parts/tool.js';
import { type ChangeResponse, keepChange } from '../change-fields.js';

const MEANING = {
  auto: 'all new videos count',
  selective: 'new videos wait for a review, and count when they are included',
} as const;

/** Plans how new videos of a creator are counted. */
export async function planTracking(context: ToolContext, creator: Creator, to: TrackingMode): Promise<ChangeResponse> {
  const { id: creatorId, project_id: projectId, tiktok_handle: handle, tracking_mode: from } = creator;
  if (from === to)
    throw new ToolRefusal('nothing_to_change', `${handleText(handle)} is tracked in the mode ${to} already.`);
  const deals = await listPayingDeals(context.run, { creatorId, projectId }, 'videos');
  return keepChange(
    context,
    { what: 'set_tracking', creatorId, handle, projectId, from: from as TrackingMode, to },
    {
      summary: `Track ${handleText(handle)} in the mode ${to} instead of ${from}: ${MEANING[to]}.`,
      warnings: [],
      lines: payingLines(deals, 'videos'),
      creatorIds: [creatorId],
      projectId,
      currency: 'USD',
    },
  );
}
