import type { CampaignItem } from '../../generated/resources.js';
import { isMissingRoute } from '../find/read-by-id.js';
import type { Run } from '../run/run.js';

/** Why a result does not list the items of a campaign. */
export const NO_ITEMS = 'The service does not list what is in a campaign. This package had assumed that it does.';

/** The direct items of an existing campaign; null if the service has no route for them. */
export async function readItems(run: Run, campaignId: string): Promise<CampaignItem[] | null> {
  try {
    return await run.listAll('reading what is in a campaign', (options) =>
      run.goat.campaigns.items(campaignId, { limit: 100 }, options),
    );
  } catch (error) {
    if (isMissingRoute(error)) return null;
    throw error;
  }
}
