/** The parts of a TikTok video URL. */
export interface TiktokVideo {
  /** The id that TikTok gave the video, digits. */
  readonly tiktok_video_id: string;
  /** The URL in its full form, `https://www.tiktok.com/@<handle>/video/<digits>`. */
  readonly url: string;
}

const VIDEO_URL = /^https?:\/\/(?:www\.|m\.)?tiktok\.com\/@([A-Za-z0-9._-]{1,30})\/video\/(\d{1,20})\/?(?:[?#].*)?$/;

/**
 * Reads a TikTok video URL, or returns null for anything else. Query and fragment are dropped, so a video that is
 * shared twice is one video. Short links (`vm.tiktok.com/…`) hide the video behind a redirect, which the mock cannot
 * follow: they are null too. The accepted forms are not published.
 */
export function parseTiktokUrl(text: string): TiktokVideo | null {
  const found = VIDEO_URL.exec(text);
  if (!found) return null;
  const [, handle, id] = found as unknown as [string, string, string];
  return { tiktok_video_id: id, url: `https://www.tiktok.com/@${handle}/video/${id}` };
}
