/*
 * A small organization, written by hand from the published facts: every field here is on a page of the service's
 * documentation, and no other is. It is Monday, 2026-03-09, 12:00 UTC.
 */

export const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
export const toTimestamp = (day: string, time = '00:00:00'): string => `2026-${day}T${time}.000Z`;

/** The time by the service. */
export const NOW = toTimestamp('03-09', '12:00:00');

export const ORG = id(1);

/** The ids of the scene by what they are of. */
export const ids = {
  project: id(10),
  otherProject: id(11),
  maya: id(20),
  ben: id(21),
  zoe: id(22),
  campaign: id(30),
  weekly: id(40),
  perView: id(41),
  elsewhere: id(42),
  venmo: id(50),
  mayaFirst: id(70),
  mayaSecond: id(71),
  mayaPaid: id(72),
  benFirst: id(73),
  zoeFirst: id(74),
  payment: id(80),
  adHoc: id(81),
  voided: id(82),
  goal: id(90),
} as const;

export const projects = [
  {
    id: ids.project,
    name: 'Spring',
    description: 'Pay on Fridays.',
    org_id: ORG,
    created_at: toTimestamp('01-01'),
    updated_at: toTimestamp('01-01'),
  },
  {
    id: ids.otherProject,
    name: 'Autumn',
    description: null,
    org_id: ORG,
    created_at: toTimestamp('01-02'),
    updated_at: toTimestamp('01-02'),
  },
];

const creator = { description: null, metadata: {}, is_active: true };

export const creators = [
  {
    ...creator,
    id: ids.maya,
    project_id: ids.project,
    tiktok_handle: 'maya.moves',
    display_name: 'Maya',
    description: 'Prefers Venmo.',
    tracking_mode: 'auto',
    follower_count: 12_000,
    total_likes_count: 90_000,
    video_count: 2,
    last_scraped_at: toTimestamp('03-09', '11:00:00'),
  },
  {
    ...creator,
    id: ids.ben,
    project_id: ids.project,
    tiktok_handle: 'ben.bakes',
    display_name: null,
    tracking_mode: 'selective',
    follower_count: 300,
    total_likes_count: 40,
    video_count: 1,
    last_scraped_at: null,
  },
  {
    ...creator,
    id: ids.zoe,
    project_id: ids.otherProject,
    tiktok_handle: 'zoe.zooms',
    display_name: 'Zoe',
    tracking_mode: 'auto',
    follower_count: 5_000,
    total_likes_count: 100,
    video_count: 0,
    last_scraped_at: toTimestamp('03-09', '11:00:00'),
  },
];

const video = { metadata: {}, description: null, last_scraped_at: toTimestamp('03-09', '11:00:00') };

/** A video of the project by its number, with its counts: views, likes, comments, shares. */
function makeVideo<More>(number: number, counts: readonly [number, number, number, number], more: More) {
  const [view_count, like_count, comment_count, share_count] = counts;
  const url = `https://www.tiktok.com/@someone/video/${7_000_000_000_000_000_000n + BigInt(number)}`;
  const ownId = { id: id(60 + number), project_id: ids.project, tiktok_video_id: url.slice(-19), url };
  return { ...video, ...ownId, view_count, like_count, comment_count, share_count, ...more };
}

export const videos = [
  makeVideo(1, [10_000, 900, 80, 20], {
    creator_id: ids.maya,
    title: 'Stretch #yoga',
    tracking_status: 'auto_tracked',
    posted_at: toTimestamp('03-03', '18:00:00'),
  }),
  makeVideo(2, [2_000, 100, 0, 0], {
    creator_id: ids.maya,
    title: null,
    tracking_status: 'included',
    posted_at: null,
    last_scraped_at: null,
  }),
  makeVideo(3, [500, 5, 0, 0], {
    creator_id: null,
    title: 'Guest',
    description: 'Added by hand.',
    tracking_status: 'direct_add',
    posted_at: toTimestamp('03-05', '09:00:00'),
  }),
  makeVideo(4, [70, 7, 0, 0], {
    creator_id: ids.ben,
    title: 'Bread',
    tracking_status: 'pending_review',
    posted_at: toTimestamp('03-04', '09:00:00'),
  }),
];

export const campaigns = [
  {
    id: ids.campaign,
    project_id: ids.project,
    name: 'Launch',
    description: 'The old words.',
    readme: 'Only count yoga.',
    metadata: {},
    created_at: toTimestamp('02-01'),
    updated_at: toTimestamp('02-01'),
  },
];
