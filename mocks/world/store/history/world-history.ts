import type { DeferredWorkSet } from '../deferred-work.js';
import type { UndoLog } from '../undo-log.js';
import { CountHistory, type HistoryDump } from './count-history.js';

/** The counts of a video that history keeps, in the order of its columns. */
export const VIDEO_COUNTS = ['view_count', 'like_count', 'comment_count', 'share_count', 'save_count'] as const;

/** The counts of a creator that history keeps, in the order of its columns. */
export const CREATOR_COUNTS = ['follower_count', 'total_likes_count', 'video_count'] as const;

/** Name of a video's count. */
export type VideoCount = (typeof VIDEO_COUNTS)[number];

/** Name of a creator's count. */
export type CreatorCount = (typeof CREATOR_COUNTS)[number];

/** A whole history as plain JSON. */
export interface WorldHistoryDump {
  readonly videos: HistoryDump;
  readonly creators: HistoryDump;
}

/** What has a history of counts. */
export type HistoryKind = keyof WorldHistoryDump;

/** How many counts a record of each kind has. */
const COLUMNS: Readonly<Record<HistoryKind, number>> = {
  videos: VIDEO_COUNTS.length,
  creators: CREATOR_COUNTS.length,
};

/** All of them. */
export const HISTORY_KINDS = Object.keys(COLUMNS) as HistoryKind[];

/** What a world remembers of its counts, slot by slot. */
export class WorldHistory implements Readonly<Record<HistoryKind, CountHistory>> {
  private constructor(
    readonly videos: CountHistory,
    readonly creators: CountHistory,
  ) {}

  /** A history of nothing. `growth` is the work that is put off for the rows of videos, for it records their history too. */
  static create(undoLog: UndoLog, growth: DeferredWorkSet): WorldHistory {
    return new WorldHistory(
      new CountHistory(COLUMNS.videos, undoLog, growth),
      // What the first scrape of a creator finds it had before: no gain of followers.
      new CountHistory(COLUMNS.creators, undoLog, undefined, true),
    );
  }

  /** A history of its own with the same content, for the world whose growth that is. */
  fork(undoLog: UndoLog, growth: DeferredWorkSet): WorldHistory {
    return new WorldHistory(this.videos.fork(undoLog, growth), this.creators.fork(undoLog));
  }

  /** The history as plain JSON, for a snapshot. */
  dump(): WorldHistoryDump {
    return { videos: this.videos.dump(), creators: this.creators.dump() };
  }

  /** Takes a dump in place of all it had. */
  load(dump: WorldHistoryDump): void {
    this.videos.load(dump.videos);
    this.creators.load(dump.creators);
  }
}
