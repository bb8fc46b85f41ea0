import { elementAt } from '../../base/values/element-at.js';

/** A video that gets a share of its creator's gains. */
export interface Receiver {
  readonly id: string;
  /** The first day on which it may have gained anything. */
  readonly since: number;
  /** Its total gain by now. */
  readonly total: number;
}

/** One gain of one video. */
export interface Gain {
  readonly id: string;
  readonly day: number;
  readonly amount: number;
}

/** The distribution of a creator's gains to the videos. */
export interface SharedGains {
  readonly gains: readonly Gain[];
  /** The surplus of the videos over the days' gains, or of the days over the videos; 0 if both are equal. */
  readonly unexplained: number;
}

/**
 * Distributes a creator's daily gains to the videos, so that the sum of each day and of each video equals what was
 * read. There may be many such distributions; this finds one if there is one. It goes from the last day back, youngest
 * video first, because that has the fewest days. The gain of a video before the first day goes to the day before, or to
 * the video's own first day.
 */
export function shareOutGains(
  days: readonly { readonly day: number; readonly amount: number }[],
  videos: readonly Receiver[],
): SharedGains {
  const receivers = videos.map((video) => ({ ...video, left: video.total })).sort((a, b) => b.since - a.since);
  const gains: Gain[] = [];
  const first = days[0]?.day ?? 0;
  const last = days.at(-1)?.day ?? 0;
  let unexplained = 0;
  let front = 0;
  for (const { day, amount } of [...days].reverse()) {
    let open = amount;
    while (open > 0) {
      while (front < receivers.length && isSpent(elementAt(receivers, front), day)) front += 1;
      const receiver = receivers[front];
      if (!receiver) break;
      const part = Math.min(open, receiver.left);
      gains.push({ id: receiver.id, day, amount: part });
      receiver.left -= part;
      open -= part;
    }
    const oldest = receivers.at(-1);
    if (open < 0 && oldest && oldest.since <= day) {
      // A count that fell. The oldest video has the most days on which it may have gained it before.
      gains.push({ id: oldest.id, day, amount: open });
      oldest.left -= open;
      front = Math.min(front, receivers.length - 1);
      open = 0;
    }
    unexplained += Math.abs(open);
  }
  for (const { id, since, left } of receivers) {
    if (left === 0) continue;
    if (days.length === 0 || since < first)
      gains.push({ id, day: days.length === 0 ? since : Math.max(since, first - 1), amount: left });
    else {
      unexplained += Math.abs(left);
      gains.push({ id, day: last, amount: left });
    }
  }
  return { gains, unexplained };
}

interface Open extends Receiver {
  left: number;
}

/** Skipped from now on: it has nothing left, or this day is before its first day. */
function isSpent(receiver: Open, day: number): boolean {
  return receiver.left <= 0 || receiver.since > day;
}
