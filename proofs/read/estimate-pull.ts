import { checkClient } from '../../base/options/check-has.js';
import { estimateOptions } from '../../base/options/proof-options.js';
import { elementAt } from '../../base/values/element-at.js';
import type { TrackagoatClient } from '../../src/client/client.js';
import type { Page } from '../../src/client/http/list-promise.js';
import type { Creator, PayoutStructure } from '../../src/generated/resources.js';
import { type HistoryDepth, isShared } from './read-history.js';
import { readServiceTime } from './read-steady-ledger.js';
import { PAGE, Reader } from './reader.js';
import { takeCloneOptions } from './take-clone-options.js';

/** The cost of a pull, before it begins. */
export interface PullEstimate {
  /** Approximate number of requests of the pull. It takes more if the ledger changes meanwhile. */
  readonly requests: number;
  /** Minutes at the service's 60 requests a minute. */
  readonly minutes: number;
  /** Requests that the estimate itself took. */
  readonly spent: number;
  /** The requests by kind of rows. */
  readonly parts: Readonly<Record<'catalogue' | 'goals' | 'videos' | 'history' | 'ledger', number>>;
}

const REQUESTS_PER_MINUTE = 60;
const READINGS_OF_THE_LEDGER = 2;
/**
 * Lists do not say their length. So the rows of this many creators are counted, and the others are assumed to have as
 * many.
 */
const SAMPLED_CREATORS = 10;

/** Estimates the requests of a pull from a few lists. The quota of a day is 1,000 requests by `starter`, 50,000 by `ultra`. */
export async function estimatePull(
  goat: TrackagoatClient,
  options: { readonly history?: HistoryDepth; readonly signal?: AbortSignal } = {},
): Promise<PullEstimate> {
  const { history = 'creators', signal } = takeCloneOptions('estimatePull', options, estimateOptions);
  checkClient('estimatePull: the client', goat);
  const reader = new Reader({ signal });
  const page = { limit: PAGE };
  const projects = await reader.readList('projects', () => goat.projects.list(page, reader.call));
  const creators = await reader.readList('creators', () => goat.creators.list(page, reader.call));
  const campaigns = await reader.readList('campaigns', () => goat.campaigns.list(page, reader.call));
  const structures = await reader.readList('structures', () => goat.payoutStructures.list(page, reader.call));
  const rows = await sampleRows(goat, reader, creators);
  const listed = Math.max(1, projects.length);
  const parts = {
    // The time and the organization, before and after what follows.
    catalogue:
      3 +
      pages(projects.length) +
      pages(creators.length, listed) +
      pages(campaigns.length, listed) +
      2 +
      campaigns.length,
    goals: creators.length,
    videos: pages(rows.videos, listed),
    history: countHistory(history, creators.length, rows),
    ledger: READINGS_OF_THE_LEDGER * countLedger(structures, rows),
  };
  const requests = Object.values(parts).reduce((sum, part) => sum + part, 0);
  return { requests, minutes: Math.ceil(requests / REQUESTS_PER_MINUTE), spent: reader.requests, parts };
}

/** Requests for a list with this many rows, in at least this many parts. */
function pages(rows: number, parts = 1): number {
  return Math.max(parts, Math.ceil(rows / PAGE));
}

function countHistory(depth: HistoryDepth, creators: number, { videos, apart }: RowCounts): number {
  if (depth === 'none' || creators + videos === 0) return 0;
  return 1 + (depth === 'creators' ? creators * 6 + apart * 5 : creators + videos * 5);
}

/** One reading: the time, the structures with their assignments, accruals and payments. */
function countLedger(structures: readonly PayoutStructure[], rows: RowCounts): number {
  const assigned = structures.reduce((sum, { assignment_count: count }) => sum + 1 + pages(count), 0);
  return 1 + pages(structures.length) + assigned + pages(rows.accruals) + pages(rows.payments);
}

interface RowCounts {
  readonly videos: number;
  /** Videos whose history is read one by one, because they wait for review or their tracking is off. */
  readonly apart: number;
  readonly accruals: number;
  readonly payments: number;
}

/** Estimates the number of rows from some creators, chosen as far apart in the list as possible. */
async function sampleRows(goat: TrackagoatClient, reader: Reader, creators: readonly Creator[]): Promise<RowCounts> {
  const now = Date.parse(await readServiceTime(goat, reader));
  const length = Math.min(creators.length, SAMPLED_CREATORS);
  const sums = { videos: 0, apart: 0, accruals: 0, payments: 0 };
  for (let at = 0; at < length; at += 1) {
    const creator = elementAt(creators, Math.floor((at * creators.length) / length));
    const since = Date.parse(creator.created_at ?? creator.tracking_start_date ?? '');
    const filter = { creator_id: creator.id, limit: PAGE };
    const videos = await reader.readOneAnew('videos', () => goat.videos.list(filter, reader.call));
    const accruals = await reader.readOneAnew('accruals', () => goat.payoutAccruals.list(filter, reader.call));
    const payments = await reader.readOneAnew('payments', () => goat.payoutPayments.list(filter, reader.call));
    const listed = guessCount(videos, { oldest: videos.data.at(-1)?.created_at, since, now });
    const apart = videos.data.filter((video) => !isShared(video)).length;
    sums.videos += listed;
    sums.apart += (listed * apart) / Math.max(1, videos.data.length);
    sums.accruals += guessCount(accruals, { oldest: accruals.data.at(-1)?.period_end_at, since, now });
    sums.payments += guessCount(payments, { oldest: payments.data.at(-1)?.paid_at, since, now });
  }
  const scale = (sum: number): number => Math.round((sum * creators.length) / Math.max(1, length));
  const { videos, apart, accruals, payments } = sums;
  return { videos: scale(videos), apart: scale(apart), accruals: scale(accruals), payments: scale(payments) };
}

/** Estimates the number of rows from the first page, the newest one, as if older rows were as dense. */
function guessCount(
  { data, hasMore }: Page<unknown>,
  { oldest, since, now }: { readonly oldest: string | undefined; readonly since: number; readonly now: number },
): number {
  if (!hasMore) return data.length;
  const share = (now - since) / (now - Date.parse(oldest ?? ''));
  return Number.isFinite(share) ? data.length * Math.max(1, share) : data.length;
}
