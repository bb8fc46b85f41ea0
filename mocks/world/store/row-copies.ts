import type { CreatorRow, PayoutAccrualRow, VideoRow } from './rows.js';

/** A row that is not in its table yet and may still be changed. */
export type Writable<Row> = { -readonly [Field in keyof Row]: Row[Field] };

/** Makes a copy of a row. */
export type CopyRow<Row> = (row: Row) => Writable<Row>;

/*
 * Copies of rows, which become their next versions. Every field is written out, in the order of new rows. So all
 * versions have the same form in the engine. A copy by `...` has a form of its own for each version, and code that reads
 * rows of many forms takes several times as long.
 */

/**
 * Copies by a constructor of plain objects, for the rows that calls write most. If a literal made them, the engine would
 * compile all code around it two more times as soon as many rows have outlived a collection: PATCH × 1.1, POST × 1.1.
 */
function copyBy<Row>(write: (this: Writable<Row>, row: Row) => void): CopyRow<Row> {
  // The prototype of every plain object.
  write.prototype = Object.prototype;
  const Copy = write as unknown as new (row: Row) => Writable<Row>;
  return (row) => new Copy(row);
}

/** A copy of a creator. A new creator is made as a copy too, so that it has the form of its later versions. */
export const copyCreator: CopyRow<CreatorRow> = copyBy(function (row) {
  this.id = row.id;
  this.project_id = row.project_id;
  this.tiktok_handle = row.tiktok_handle;
  this.display_name = row.display_name;
  this.avatar_url = row.avatar_url;
  this.description = row.description;
  this.readme = row.readme;
  this.metadata = row.metadata;
  this.tracking_mode = row.tracking_mode;
  this.tracking_start_date = row.tracking_start_date;
  this.follower_count = row.follower_count;
  this.total_likes_count = row.total_likes_count;
  this.video_count = row.video_count;
  this.last_scraped_at = row.last_scraped_at;
  this.is_active = row.is_active;
  this.created_at = row.created_at;
  this.updated_at = row.updated_at;
});

/** A copy of a video. */
export function copyVideo(row: VideoRow): Writable<VideoRow> {
  return {
    id: row.id,
    project_id: row.project_id,
    creator_id: row.creator_id,
    tiktok_video_id: row.tiktok_video_id,
    url: row.url,
    title: row.title,
    description: row.description,
    readme: row.readme,
    metadata: row.metadata,
    view_count: row.view_count,
    like_count: row.like_count,
    comment_count: row.comment_count,
    share_count: row.share_count,
    save_count: row.save_count,
    thumbnail_url: row.thumbnail_url,
    tracking_status: row.tracking_status,
    tracking_disabled_at: row.tracking_disabled_at,
    posted_at: row.posted_at,
    last_scraped_at: row.last_scraped_at,
    created_at: row.created_at,
    updated_at: row.updated_at,
  };
}

/** A copy of an accrual. */
export function copyAccrual(row: PayoutAccrualRow): Writable<PayoutAccrualRow> {
  return {
    id: row.id,
    creator_id: row.creator_id,
    structure_id: row.structure_id,
    structure_version_id: row.structure_version_id,
    period_start_at: row.period_start_at,
    period_end_at: row.period_end_at,
    amount_cents: row.amount_cents,
    currency: row.currency,
    status: row.status,
    inputs_snapshot: row.inputs_snapshot,
    created_at: row.created_at,
    updated_at: row.updated_at,
  };
}

/** Whether two rows have the same fields in the same order. */
export function haveSameFields(left: object, right: object): boolean {
  const names = Object.keys(left);
  let at = 0;
  for (const name in right) {
    if (names[at] !== name) return false;
    at += 1;
  }
  return at === names.length;
}
