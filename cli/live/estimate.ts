import { writeCount } from '../../base/options/write-count.js';
import { estimatePull } from '../../proofs/read/estimate-pull.js';
import { describeTarget } from '../../src/client/http/beside-a-mock/target.js';
import { operations } from '../../src/generated/operations.js';
import type { TrackagoatClient } from '../../src/index.js';
import { type FlagSpec, type Io, UsageError } from '../command.js';
import { report } from './print-json.js';

/** The flag of every command that reads a live service. */
export const ESTIMATE_FLAG = {
  estimate: { help: 'Only print how many requests and minutes it takes at most.' },
} as const satisfies Readonly<Record<string, FlagSpec>>;

/** The maximum number of requests of a command, and the number that the estimate took. */
export interface RequestBound {
  readonly requests: number;
  readonly spent: number;
}

/** The maximum for a verification: the rows from which accruals are recomputed, and with `history` their daily history. */
export async function boundVerification(goat: TrackagoatClient, history: boolean): Promise<RequestBound> {
  const { parts, spent } = await estimatePull(goat, { history: history ? 'videos' : 'none' });
  const { ledger, goals, videos, catalogue } = parts;
  return { requests: ledger + goals + videos + catalogue + parts.history, spent };
}

/** The maximum for a check: each read once, and each list once more for each of its questions. */
export function boundCheck(): RequestBound {
  const reads = Object.values(operations).filter(({ method }) => method === 'GET').length;
  return { requests: reads * QUESTIONS, spent: 0 };
}

/** Requests of a check for each read. */
const QUESTIONS = 3;
/** Requests a minute, as published, if no response has shown the account's limit. */
const USUAL_LIMIT = 60;

/** Prints the maximum cost of a command, and its duration at the account's limit, instead of running it. */
export async function estimateInstead(
  goat: TrackagoatClient,
  bound: () => Promise<RequestBound> | RequestBound,
  { io, flags }: { readonly io: Io; readonly flags: { readonly snapshot?: string; readonly json?: true } },
): Promise<void> {
  if (flags.snapshot !== undefined)
    throw new UsageError('--estimate counts requests to the service, and a snapshot needs none: leave it out.');
  const target = describeTarget(await goat.target());
  const { requests, spent } = await bound();
  const { limit: known = USUAL_LIMIT } = goat.rateLimit;
  // A mock may have no limit.
  const limit = Number.isFinite(known) ? known : USUAL_LIMIT;
  const minutes = Math.ceil(requests / limit);
  const text = `About ${writeCount(requests, 'request')} at most to the ${target}, ${minutes} min at ${limit} a minute. The estimate took ${spent}.\n`;
  report(io, flags, { requests, spent, minutes, limit, target }, text);
}
