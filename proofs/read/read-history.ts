import { elementAt } from '../../base/values/element-at.js';
import { groupBy } from '../../base/values/group-by.js';
import { calendarDate, DAY, isoToDay, toDayIn } from '../../mocks/world/store/calendar.js';
import { isCounting } from '../../mocks/world/store/counting.js';
import type { RuleProfile } from '../../mocks/world/store/rule-profile.js';
import { getZone, UTC } from '../../mocks/world/store/time-zone.js';
import type { World } from '../../mocks/world/store/world.js';
import type { TrackagoatClient } from '../../src/client/client.js';
import type {
  AnalyticsEntity,
  AnalyticsMetric,
  AnalyticsPoint,
  Creator,
  Video,
} from '../../src/generated/resources.js';
import type { OrganizationRows } from './read-organization.js';
import type { Reader } from './reader.js';

/** How much of the daily history is read: none, a creator's sums, or each video's own. */
export type HistoryDepth = 'none' | 'creators' | 'videos';

/** The metrics of a video's history, in the order of its columns, and the fields of their final counts. */
const VIDEO_METRICS = ['views', 'likes', 'comments', 'shares', 'saves'] as const;
const COUNTS = ['view_count', 'like_count', 'comment_count', 'share_count', 'save_count'] as const;

/** A day's number with an amount. */
interface DayAmount {
  readonly day: number;
  readonly amount: number;
}

/** The daily gains of videos, and the daily levels of creators' followers. */
export interface GainHistory {
  /** By video and day; a column for each metric. */
  readonly videos: Map<string, Map<number, Float64Array>>;
  /** Followers at the end of each day on which they changed. */
  readonly followers: Map<string, readonly DayAmount[]>;
}

function addGain({ videos }: GainHistory, column: number, { id, day, amount }: Gain): void {
  const days = videos.get(id) ?? new Map<number, Float64Array>();
  videos.set(id, days);
  const gains = days.get(day) ?? new Float64Array(VIDEO_METRICS.length);
  days.set(day, gains);
  gains[column] = elementAt(gains, column) + amount;
}

export interface HistoryReading {
  readonly goat: TrackagoatClient;
  readonly reader: Reader;
  /** The zone of the days. */
  readonly zone: string;
  /** The first day to read, and the last. */
  readonly from: number;
  readonly to: number;
}

/** The longest range of one response. */
const MAX_DAYS = 3660;

/** The daily history of every creator, distributed to its videos or read for each video. */
export async function readHistory(
  goat: TrackagoatClient,
  reader: Reader,
  what: {
    readonly rows: Pick<OrganizationRows, 'creators' | 'videos'>;
    readonly depth: HistoryDepth;
    readonly now: string;
    /** The zone of the days. Default: UTC. */
    readonly zone?: string | undefined;
  },
): Promise<GainHistory> {
  const { rows, depth, now, zone = UTC } = what;
  if (depth === 'none') {
    reader.note({ code: 'history_not_read', what: 'the daily history', affects: AFFECTED_BY_HISTORY });
  }
  if (depth === 'none' || rows.creators.length + rows.videos.length === 0) return lumpHistory(rows.videos);
  const from = await findFirstDay(goat, reader, { rows, now, zone });
  if (from === null) return lumpHistory(rows.videos);
  const reading = { goat, reader, zone, from, to: toDayIn(getZone(zone), Date.parse(now)) };
  const history: GainHistory = { videos: new Map(), followers: new Map() };
  const videosByCreator = groupBy(rows.videos, (video) => video.creator_id);
  for (const creator of reader.each(rows.creators)) {
    history.followers.set(creator.id, await readFollowers(reading, creator));
    const videos = videosByCreator.get(creator.id) ?? [];
    await readVideos(reading, videos, { history, creator: depth === 'videos' ? null : creator });
  }
  await readVideos(reading, videosByCreator.get(null) ?? [], { history, creator: null });
  return history;
}

const AFFECTED_BY_HISTORY =
  'statistics of days that have passed, and goals of views, engagement or followers in periods that have begun';

/** The history of videos whose history is not known: the counts of each are one gain on its first day. */
export function lumpHistory(videos: readonly Video[]): GainHistory {
  const history: GainHistory = { videos: new Map(), followers: new Map() };
  for (const [column, count] of COUNTS.entries()) {
    for (const video of videos) {
      const amount = video[count] ?? 0;
      if (amount > 0) addGain(history, column, { id: video.id, day: firstDay(video), amount });
    }
  }
  return history;
}

function firstDay(video: Video): number {
  return isoToDay(video.created_at ?? video.posted_at ?? '1970-01-02');
}

/**
 * The day of the first row, or the first day within the subscription's retention. Null, with a note, if days are not
 * shown.
 */
export async function findFirstDay(
  goat: TrackagoatClient,
  reader: Reader,
  {
    rows,
    now,
    zone = UTC,
    affects = 'statistics of the days before; sums to this day are right',
  }: {
    readonly rows: Pick<OrganizationRows, 'creators' | 'videos'>;
    readonly now: string;
    readonly zone?: string;
    readonly affects?: string;
  },
): Promise<number | null> {
  const today = isoToDay(now);
  const starts = [
    ...rows.videos.map(firstDay),
    ...rows.creators.map((creator) => isoToDay(creator.created_at ?? creator.tracking_start_date ?? now)),
  ];
  // In a zone behind UTC the first day may be the one before.
  const earliest = starts.reduce((least, day) => Math.min(least, day), today) - (zone === UTC ? 0 : 1);
  const creator = rows.creators[0];
  const subject = creator
    ? ({ entity: 'creator', entity_id: creator.id } as const)
    : ({ entity: 'video', entity_id: rows.videos[0]?.id ?? '' } as const);
  const { retention, isShown } = await reader.readOne(
    'how far history goes back',
    () => goat.analytics.get({ ...subject, metric: 'views' }, reader.call),
    // Not the whole response, because annotations are text that people wrote.
    ({ tier_retention_days: retention = null, series }) => ({ retention, isShown: showsDays(series) }),
  );
  if (!isShown) {
    const unread = 'the daily history: the service shows rows without a day or a value';
    reader.note({ code: 'history_not_read', what: unread, affects: AFFECTED_BY_HISTORY });
    return null;
  }
  const kept = retention === null ? earliest : Math.max(earliest, today - retention);
  const from = Math.max(kept, today - MAX_DAYS + 1);
  if (from > earliest) {
    reader.note({ code: 'history_beyond_retention', what: `the daily history before ${calendarDate(from)}`, affects });
  }
  return from;
}

/** The rows of a series are not published, so a service may omit their fields. */
function showsDays(series: readonly Partial<AnalyticsPoint>[] | undefined): boolean {
  return Array.isArray(series) && series.every(({ date, value }) => typeof date === 'string' && value !== undefined);
}

/** The subject of a series. */
export interface SeriesInput {
  readonly entity: AnalyticsEntity;
  readonly id: string;
  readonly metric: AnalyticsMetric;
  readonly mode: 'new' | 'cumulative';
}

export async function readSeries(
  { goat, reader, zone, from, to }: HistoryReading,
  input: SeriesInput,
): Promise<DayAmount[]> {
  const { entity, id, metric, mode } = input;
  const days = { from: calendarDate(from), to: calendarDate(to) };
  const series = await reader.readOne(
    `${metric} of ${entity} ${id}`,
    () =>
      goat.analytics.get({ entity, entity_id: id, metric, mode, granularity: 'day', tz: zone, ...days }, reader.call),
    (response) => response.series,
  );
  return series.map(({ date, value }) => ({ day: isoToDay(date), amount: value ?? 0 }));
}

async function readFollowers(reading: HistoryReading, { id }: Creator): Promise<DayAmount[]> {
  const levels = await readSeries(reading, { entity: 'creator', id, metric: 'followers', mode: 'cumulative' });
  return levels.filter(({ amount }, at) => amount !== (levels[at - 1]?.amount ?? 0));
}

/**
 * Reads the gains of videos into `history`. With `creator` it reads the creator's sums and distributes them to those videos
 * that count in them.
 */
async function readVideos(
  reading: HistoryReading,
  videos: readonly Video[],
  { history, creator }: { readonly history: GainHistory; readonly creator: Creator | null },
): Promise<void> {
  const apart = creator === null ? videos : videos.filter((video) => !isShared(video));
  const counted = new Set(apart.filter(isCounting).map(({ id }) => id));
  for (const [column, metric] of VIDEO_METRICS.entries()) {
    const toReceiver = (video: Video, since: number): Receiver => {
      return { id: video.id, since, total: video[elementAt(COUNTS, column)] ?? 0 };
    };
    const gains: Gain[] = [];
    for (const video of apart) {
      const days = await readSeries(reading, { entity: 'video', id: video.id, metric, mode: 'new' });
      const receiver = toReceiver(video, Math.min(firstDay(video), reading.from));
      gains.push(...shareOutGains(days, [receiver]).gains);
    }
    if (creator !== null) {
      const sums = await readSeries(reading, { entity: 'creator', id: creator.id, metric, mode: 'new' });
      const known = gains.filter(({ id }) => counted.has(id));
      const rest = subtractGains(sums, known);
      const receivers = videos.filter(isShared).map((video) => toReceiver(video, firstDay(video)));
      const shared = shareOutGains(rest, receivers);
      gains.push(...shared.gains);
      recordShared(reading.reader, { creator, metric, videos: receivers.length, unexplained: shared.unexplained });
    }
    for (const gain of gains) addGain(history, column, gain);
  }
}

/** Counts the same way in the creator's sums and for goals. The others need separate figures. */
export function isShared(video: Video): boolean {
  return isCounting(video) && (video.tracking_disabled_at ?? null) === null;
}

function subtractGains(days: readonly DayAmount[], gains: readonly Gain[]): DayAmount[] {
  const taken = new Map<number, number>();
  for (const { day, amount } of gains) taken.set(day, (taken.get(day) ?? 0) + amount);
  return days.map(({ day, amount }) => ({ day, amount: amount - (taken.get(day) ?? 0) }));
}

function recordShared(
  reader: Reader,
  one: { readonly creator: Creator; readonly metric: string; readonly videos: number; readonly unexplained: number },
): void {
  const { creator, metric, videos, unexplained } = one;
  if (videos > 1) {
    reader.note({
      code: 'history_shared_out',
      what: 'which video gained what on which day: the daily sums of creators are exact, their shares are a guess',
      affects: 'statistics of single videos and campaigns by day; goals of open periods once a video is excluded',
    });
  }
  if (unexplained === 0) return;
  const what = `${unexplained} ${metric} of creator ${creator.id} that are in its videos or its days, but not in both`;
  const affects = `goals of ${metric} in periods that have begun`;
  reader.note({ code: 'history_does_not_add_up', what, affects }, [creator.id]);
}

/** A video that gets a share of its creator's gains. */
interface Receiver {
  readonly id: string;
  /** The first day on which it may have gained anything. */
  readonly since: number;
  /** Its total gain by now. */
  readonly total: number;
}

/** One gain of one video. */
interface Gain {
  readonly id: string;
  readonly day: number;
  readonly amount: number;
}

/**
 * Distributes a creator's daily gains to the videos, so that the sum of each day and of each video equals what was
 * read. There may be many such distributions; this finds one if there is one. It goes from the last day back, youngest
 * video first, because that has the fewest days. The gain of a video before the first day goes to the day before, or to
 * the video's own first day.
 */
function shareOutGains(
  days: readonly DayAmount[],
  videos: readonly Receiver[],
): {
  readonly gains: readonly Gain[];
  /** The surplus of the videos over the days' gains, or of the days over the videos; 0 if both are equal. */
  readonly unexplained: number;
} {
  const receivers = videos.map((video) => ({ ...video, left: video.total })).sort((a, b) => b.since - a.since);
  const gains: Gain[] = [];
  const first = days[0]?.day ?? 0;
  const last = days.at(-1)?.day ?? 0;
  let unexplained = 0;
  let front = 0;
  for (const { day, amount } of [...days].reverse()) {
    let open = amount;
    while (open > 0) {
      // Skipped from now on: it has nothing left, or this day is before its first day.
      let receiver = receivers[front];
      while (receiver && (receiver.left <= 0 || receiver.since > day)) {
        front += 1;
        receiver = receivers[front];
      }
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

/**
 * The zone by whose days the daily history is read: that of the periods of payouts, because the history is read for
 * what they pay.
 */
export function findHistoryZone(
  rules: Partial<Pick<RuleProfile, 'period_zone'>> | undefined,
  timezone: string | undefined,
): string {
  return rules?.period_zone === 'organization' ? (timezone ?? UTC) : UTC;
}

/** The history slot of a day that was read: that of its noon, or of now if noon is still to come. */
export function placeDay({ state }: World, day: number, zoneName: string): number {
  if (state.slotMs === DAY) return day;
  const start = getZone(zoneName)?.startOfDay(day) ?? day * DAY;
  return Math.min(Math.floor((start + DAY / 2) / state.slotMs), Math.floor(state.now / state.slotMs));
}
