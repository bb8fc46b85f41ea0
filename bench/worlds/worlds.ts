import type { Mock } from '../../mocks/index.js';
import { addCreators, addWeekly, assign, call } from './api-calls.js';

/** Fills a fresh mock. The bench gets the returned value. */
type Fill = (mock: Mock, size: number) => Readonly<Record<string, unknown>>;

/** Weeks that the creators of the payments world have been earning. */
export const WEEKS_EARNED = 10;
const VIDEOS_A_CREATOR = 100;
const WEEK_MS = 7 * 86_400_000;

/** `size` creators and nothing else. */
const creators: Fill = (mock, size) => ({ projectId: mock.projectId, creatorIds: addCreators(mock, size) });

/** `size` videos; every second creator is selective, so a filter by tracking_status leaves out every second video. */
const videos: Fill = (mock, size) => {
  addVideos(mock, addCreators(mock, Math.max(1, size / VIDEOS_A_CREATOR), true), VIDEOS_A_CREATOR);
  return { projectId: mock.projectId };
};

/** `size` creators with ten earned accruals each. */
const payments: Fill = (mock, size) => {
  const creatorIds = addCreators(mock, size);
  assign(mock, addWeekly(mock, { amount_cents: 12_345, criteria_type: 'recurring' }), creatorIds);
  mock.clock.advance({ days: 7 * WEEKS_EARNED, hours: 1 });
  return { creatorIds };
};

/** `size` organizations besides the default one, each with its project. */
const organizations: Fill = (mock, size) => ({
  tenants: Array.from({ length: size }, () => {
    const { apiKey, projectId } = mock.organizations.create();
    return { apiKey, projectId };
  }),
});

/** `size` creators with 100 videos each, and as many campaigns, each with one of them. */
const mixed: Fill = (mock, size) => {
  const creatorIds = addCreators(mock, size * 2);
  addVideos(mock, creatorIds, VIDEOS_A_CREATOR);
  const campaignIds = creatorIds.slice(size).map((item_id) => {
    const campaign = { name: `Campaign of ${item_id}` };
    const { id } = call<{ id: string }>(mock, 'POST', `/projects/${mock.projectId}/campaigns`, campaign);
    call(mock, 'POST', `/campaigns/${id}/items`, { item_type: 'creator', item_id });
    return id;
  });
  return { projectId: mock.projectId, creatorIds, campaignIds };
};

/** The worlds by name. */
export const worlds = { creators, videos, payments, organizations, mixed };

/** Posts `each` videos for every creator, spread over the week before the world's time. */
export function addVideos(mock: Mock, creatorIds: readonly string[], each: number): void {
  const now = Date.parse(mock.clock.now);
  for (const [place, id] of creatorIds.entries()) {
    const posts = Array.from({ length: each }, (_, nth) => ({
      posted_at: new Date(now - 1000 - ((nth * WEEK_MS) / each + place)).toISOString(),
      title: `Video ${nth} of ${place}`,
      view_count: 1000 + ((place * 31 + nth * 17) % 9000),
      like_count: 100,
      comment_count: 10,
    }));
    mock.postVideos(id, posts);
  }
}
