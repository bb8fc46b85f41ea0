import type { TrackagoatClient } from '../src/client.js';
import type { HistoryDepth } from './read-history.js';
import { readServiceTime } from './read-steady-ledger.js';
import { PAGE, Reader } from './reader.js';

/** What a pull will take, before it begins. */
export interface PullEstimate {
  /** Requests of the pull, about: more when the ledger moves while it is read. */
  readonly requests: number;
  /** Minutes at the service's 60 requests a minute. */
  readonly minutes: number;
  /** Requests that the estimate itself took. */
  readonly spent: number;
  /** The requests by what they read. */
  readonly parts: Readonly<Record<'catalogue' | 'goals' | 'videos' | 'history' | 'ledger', number>>;
}

const REQUESTS_PER_MINUTE = 60;
const READINGS_OF_THE_LEDGER = 2;
const DAYS_PER_PERIOD: Readonly<Record<string, number>> = { daily: 1, weekly: 7, monthly: 30 };
const DAY_MS = 86_400_000;

/** Estimates the requests of a pull from a few lists. The quota of a day is 1,000 requests by `starter`, 50,000 by `ultra`. */
export async function estimatePull(
  goat: TrackagoatClient,
  options: { readonly history?: HistoryDepth; readonly signal?: AbortSignal } = {},
): Promise<PullEstimate> {
  const { history = 'creators', signal } = options;
  const reader = new Reader({ signal });
  const page = { limit: PAGE };
  const projects = await reader.readList('projects', () => goat.projects.list(page, reader.call));
  const creators = await reader.readList('creators', () => goat.creators.list(page, reader.call));
  const campaigns = await reader.readList('campaigns', () => goat.campaigns.list(page, reader.call));
  const structures = await reader.readList('structures', () => goat.payoutStructures.list(page, reader.call));
  const videos = creators.reduce((sum, { video_count: count }) => sum + count, 0);
  const now = Date.parse(await readServiceTime(goat, reader));
  const accruals = structures.reduce(
    (sum, { assignment_count: count, current_version: { effective_at: at, period } }) => {
      const days = Math.max(0, now - Date.parse(at ?? new Date(now).toISOString())) / DAY_MS;
      return sum + (count * days) / (DAYS_PER_PERIOD[period] ?? 1);
    },
    0,
  );
  const perReading = structures.length * 2 + 3 + pages(accruals) * 2;
  const parts = {
    catalogue: 4 + projects.length * 3 + pages(creators.length) + campaigns.length,
    goals: creators.length,
    videos: pages(videos),
    history: history === 'none' ? 0 : history === 'creators' ? creators.length * 6 : creators.length + videos * 5,
    ledger: perReading * READINGS_OF_THE_LEDGER,
  };
  const requests = Object.values(parts).reduce((sum, part) => sum + part, 0);
  return { requests, minutes: Math.ceil(requests / REQUESTS_PER_MINUTE), spent: reader.requests, parts };
}

function pages(rows: number): number {
  return Math.ceil(rows / PAGE);
}
