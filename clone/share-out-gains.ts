/** A video that a share of its creator's gains goes to. */
export interface Receiver {
  readonly id: string;
  /** The first day on which it can have gained anything. */
  readonly since: number;
  /** What it has gained by now. */
  readonly total: number;
}

/** One gain of one video. */
export interface Gain {
  readonly id: string;
  readonly day: number;
  readonly amount: number;
}

/** How the gains of a creator went to its videos. */
export interface SharedGains {
  readonly gains: readonly Gain[];
  /** What the videos hold beyond the days' gains, or the days beyond the videos; 0 when all adds up. */
  readonly unexplained: number;
}

/**
 * Shares what a creator gained each day out to its videos, so that each day and each video comes to what was read. There are
 * many ways to do that; this finds one whenever there is one: from the last day back, the youngest video first, for it has
 * the fewest days. What a video gained before the first day goes to the day before, or to its own first one.
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
      while (front < receivers.length && isSpent(receivers[front] as Open, day)) front += 1;
      const receiver = receivers[front];
      if (!receiver) break;
      const part = Math.min(open, receiver.left);
      gains.push({ id: receiver.id, day, amount: part });
      receiver.left -= part;
      open -= part;
    }
    const oldest = receivers.at(-1);
    if (open < 0 && oldest && oldest.since <= day) {
      // A count that fell: the oldest video has most days to have gained it before.
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

/** Passed over for good: it has nothing left, or this day lies before its first. */
function isSpent(receiver: Open, day: number): boolean {
  return receiver.left <= 0 || receiver.since > day;
}
