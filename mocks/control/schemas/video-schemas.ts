import { COUNT } from './form-parts.js';

/** The counts of a video. */
export const VIDEO_COUNT_FIELDS = {
  view_count: COUNT,
  like_count: COUNT,
  comment_count: COUNT,
  share_count: COUNT,
  save_count: COUNT,
} as const;

/** The URL of a TikTok video, as the body of `addVideo` takes it. */
export const TIKTOK_URL = '^https?://(www\\.|m\\.)?tiktok\\.com/@[A-Za-z0-9._-]{1,30}/video/[0-9]{1,20}/?([?#].*)?$';
