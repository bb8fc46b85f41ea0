/**
 * Whether a video counts in stats, goals and payouts: auto_tracked, included or direct_add; never pending_review or
 * excluded.
 */
export function isCounting(video: { readonly tracking_status: string }): boolean {
  const status = video.tracking_status;
  return status === 'auto_tracked' || status === 'included' || status === 'direct_add';
}
