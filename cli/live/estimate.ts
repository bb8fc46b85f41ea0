import { estimatePull, type PullEstimate } from '../../clone/estimate-pull.js';
import { unpublished } from '../../mocks/api/operations/unpublished.js';
import { writeCount } from '../../options/write-count.js';
import { operations } from '../../src/generated/operations.js';
import { describeTarget } from '../../src/http/target.js';
import type { TrackagoatClient } from '../../src/index.js';
import { type FlagSpec, type Io, UsageError } from '../command.js';
import { printJson } from './print-json.js';

/** The flag of every command that reads a live service. */
export const ESTIMATE_FLAG = {
  estimate: { help: 'Say how many requests it takes at most, and how long that is, and do nothing else.' },
} as const satisfies Readonly<Record<string, FlagSpec>>;

/** The most requests that a command takes, and those that finding that out took. */
export interface RequestBound {
  readonly requests: number;
  readonly spent: number;
}

type Parts = PullEstimate['parts'];

/** The most that a reading of the organization takes, by the parts of a pull that it reads. */
export async function boundReading(
  goat: TrackagoatClient,
  {
    history = 'none',
    count,
  }: { readonly history?: 'none' | 'creators' | 'videos'; readonly count: (parts: Parts) => number },
): Promise<RequestBound> {
  const { parts, spent } = await estimatePull(goat, { history });
  return { requests: count(parts), spent };
}

/** All parts of a pull. */
export function countAll(parts: Parts): number {
  return Object.values(parts).reduce((sum, part) => sum + part, 0);
}

/** The rows that accruals are recomputed from, with a page more of creators. */
export function countVerification({ ledger, goals, videos, catalogue }: Parts): number {
  return ledger + goals + videos + catalogue;
}

/** The most that recording takes: the time, the projects, and each operation; with `redact` the rows whose names go out too. */
export async function boundRecording(
  goat: TrackagoatClient,
  {
    redact,
    operationIds = Object.keys(unpublished),
  }: { readonly redact: boolean; readonly operationIds?: readonly string[] | undefined },
): Promise<RequestBound> {
  const asked = operationIds.length + FIRST;
  if (!redact) return { requests: asked, spent: 0 };
  return boundReading(goat, { count: ({ catalogue, videos }) => catalogue + videos + asked });
}

/** The most that a check takes: each read once, and each list a second time for each of its questions. */
export function boundCheck(): RequestBound {
  const reads = Object.values(operations).filter(({ method }) => method === 'GET').length;
  return { requests: reads * QUESTIONS, spent: 0 };
}

/** Requests before the first operation. */
const FIRST = 3;
/** Requests of a check for each read. */
const QUESTIONS = 3;
/** Requests a minute, as published, where no response has told the account's limit. */
const USUAL_LIMIT = 60;

/** Prints what a command will take at most, and how long that is at the account's limit. */
function printBound(
  goat: TrackagoatClient,
  bound: RequestBound,
  { io, asJson, target }: { readonly io: Io; readonly asJson: boolean; readonly target: string },
): void {
  const told = goat.rateLimit.limit;
  // A mock may count nothing.
  const limit = told !== undefined && Number.isFinite(told) ? told : USUAL_LIMIT;
  const minutes = Math.ceil(bound.requests / limit);
  if (asJson) printJson(io, { ...bound, minutes, limit, target });
  else
    io.out(
      `About ${writeCount(bound.requests, 'request')} at most to the ${target}, ${minutes} min at ${limit} a minute. The estimate took ${bound.spent}.\n`,
    );
}

/** Estimates in place of running. A snapshot is read without a request. */
export async function estimateInstead(
  goat: TrackagoatClient,
  bound: () => Promise<RequestBound> | RequestBound,
  { io, flags }: { readonly io: Io; readonly flags: { readonly snapshot?: string; readonly json?: true } },
): Promise<void> {
  if (flags.snapshot !== undefined)
    throw new UsageError('--estimate is for reading the service; a snapshot takes none.');
  const target = describeTarget(await goat.target());
  printBound(goat, await bound(), { io, asJson: flags.json === true, target });
}
