import { listKeys } from '../../../../base/values/typed-keys.js';
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

/** The kinds of entities with a history of counts. */
export type HistoryKind = keyof WorldHistoryDump;

/** How many counts a record of each kind has. */
const COLUMNS: Readonly<Record<HistoryKind, number>> = {
  videos: VIDEO_COUNTS.length,
  creators: CREATOR_COUNTS.length,
};

/** All kinds. */
export const HISTORY_KINDS = listKeys(COLUMNS);

/** The history of a world's counts, slot by slot. */
export class WorldHistory implements Readonly<Record<HistoryKind, CountHistory>> {
  private constructor(
    readonly videos: CountHistory,
    readonly creators: CountHistory,
  ) {}

  /** An empty history. `growth` is the deferred work for the rows of videos, because it records their history too. */
  static create(undoLog: UndoLog, growth: DeferredWorkSet): WorldHistory {
    return new WorldHistory(
      new CountHistory(COLUMNS.videos, undoLog, growth),
      // The counts of a creator's first scrape existed before, so they are not a gain of followers.
      new CountHistory(COLUMNS.creators, undoLog, undefined, true),
    );
  }

  /** A separate history with the same content, for the world with that growth. */
  fork(undoLog: UndoLog, growth: DeferredWorkSet): WorldHistory {
    return new WorldHistory(this.videos.fork(undoLog, growth), this.creators.fork(undoLog));
  }

  /** The history as plain JSON, for a snapshot. */
  dump(): WorldHistoryDump {
    return { videos: this.videos.dump(), creators: this.creators.dump() };
  }

  /** Replaces everything by a dump. */
  load(dump: WorldHistoryDump): void {
    this.videos.load(dump.videos);
    this.creators.load(dump.creators);
  }
}
