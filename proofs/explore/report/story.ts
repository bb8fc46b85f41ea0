import { formatMoney } from '../../../base/money/format-money.js';
import type { Judged } from '../judge/judged.js';
import { type Fate, isCalm } from '../run/schedule.js';
import type { TraceEntry } from '../run/trace.js';

const BECAME: Readonly<Record<Fate, string>> = {
  deliver: '',
  lost_before: 'the connection breaks before it arrives',
  lost_after: 'it takes effect, and its response is lost',
  rate_limited: 'it gets 429',
  unavailable: 'it gets 503',
  gateway_timeout: 'it takes effect, and a gateway responds 504',
  cut_off: 'it takes effect, and its response is cut off',
  crash_before: 'worker {n} crashes before it sends, and starts again',
  crash_after: 'it takes effect, worker {n} crashes before the response arrives, and starts again',
  stalled_before: 'it never arrives, and no response comes for five minutes',
  stalled_after: 'it takes effect, and no response comes for five minutes',
  late: 'the connection breaks, and it arrives two requests later',
  after_end: 'the connection breaks, and it arrives when all workers have ended',
  twice: 'it arrives twice',
  stale: 'it shows what was so before the last change',
};
/** A key longer than this is shown by its two ends. */
const LONG_KEY = 28;

/** A request in words. */
export interface RequestWords {
  readonly name: string;
  /** Payee, amount, key and its other important details. */
  readonly details: readonly string[];
  /** The service's response, and the fault. */
  readonly became: readonly string[];
}

/**
 * A run as a story for a person: a line for each important step, with consecutive reads of one worker on one line, and
 * the cause at the end.
 */
export function describeStory(steps: readonly StoryStep[], diagnosis: string | null = null): string[] {
  const lines: string[] = [];
  let reads: RequestStep[] = [];
  const flushReads = (): void => {
    const [first] = reads;
    if (first) lines.push(`worker ${first.worker} reads ${countOperations(reads)}.`);
    reads = [];
  };
  for (const step of steps) {
    // One that succeeded while nothing else happened.
    const isRead =
      step.kind === 'request' && step.method === 'GET' && step.fate === 'deliver' && (step.status ?? 0) < 400;
    if (!isRead || reads[0]?.worker !== step.worker) flushReads();
    if (isRead) reads.push(step);
    else lines.push(describeStep(step));
  }
  flushReads();
  return diagnosis === null ? lines : [...lines, diagnosis];
}

function describeStep(step: StoryStep): string {
  switch (step.kind) {
    case 'event':
      return `Meanwhile ${step.what}.`;
    case 'next_run':
      return 'Then all workers run once more, and nothing goes wrong:';
    case 'rest':
      return `Then ${step.requests} calm request${step.requests === 1 ? '' : 's'}.`;
    case 'request': {
      const { name, details, became } = describeRequest(step);
      const what = details.length === 0 ? name : `${name} (${details.join(', ')})`;
      const line = `${[`worker ${step.worker} sends ${what}`, ...became].join('; ')}.`;
      return step.times > 1 ? `${line} (${step.times} times)` : line;
    }
  }
}

/** Describes a request and its result. */
export function describeRequest(step: RequestStep): RequestWords {
  const { operation, method, path, fate, worker } = step;
  return {
    name: operation ?? `${method} ${path}`,
    details: listDetails(step),
    became: [describeResponse(step), BECAME[fate].replace('{n}', String(worker))].filter(Boolean),
  };
}

function describeResponse({ fate, status, code, isReplay, replayOf }: RequestStep): string {
  const hasResponse = (fate === 'deliver' || fate === 'twice' || fate === 'stale') && status !== null;
  if (!hasResponse) return '';
  const replay = isReplay ? (replayOf === null ? ', a replay' : `, a replay of worker ${replayOf}'s payment`) : '';
  return `it gets ${status}${code === null ? '' : ` ${code}`}${replay}`;
}

function listDetails({ payee, cents, accruals, paysAllOwed, setsStatus, operation, key }: RequestStep): string[] {
  const amount = cents === null ? '' : formatMoney(cents);
  return [
    payee === null ? '' : payee.handle === null ? payee.id : `@${payee.handle}`,
    accruals === null ? '' : `${accruals} accrual${accruals === 1 ? '' : 's'}`,
    paysAllOwed ? ['all that is owed', amount].filter(Boolean).join(': ') : amount,
    setsStatus === null ? '' : `status ${setsStatus}`,
    operation === 'createPayoutPayment' ? (key === null ? 'no key' : `key ${shorten(key)}`) : '',
    operation === 'rail.send' && key !== null ? `id ${shorten(key)}` : '',
  ].filter(Boolean);
}

function shorten(key: string): string {
  return key.length <= LONG_KEY ? key : `${key.slice(0, 10)}…${key.slice(-12)}`;
}

function countOperations(reads: readonly RequestStep[]): string {
  const counts = new Map<string, number>();
  for (const { operation, path, times } of reads)
    counts.set(operation ?? path, (counts.get(operation ?? path) ?? 0) + times);
  return [...counts].map(([name, count]) => (count > 1 ? `${name} (${count} times)` : name)).join(', ');
}

/** A request of a run, with everything that a story says about it. */
export interface RequestStep {
  readonly kind: 'request';
  /** 1: the run. 2: the next run, without faults. More if the workers had to wait for something. */
  readonly round: number;
  /** The world's time of the decision, ISO 8601. */
  readonly at: string;
  readonly worker: number;
  /** 1 at the first start of the worker, 2 after its first crash. */
  readonly start: number;
  readonly method: string;
  /** The path below the base URL, with its query. */
  readonly path: string;
  /** The operationId; null for a route that the spec does not know. */
  readonly operation: string | null;
  /** The creator that its body names; `handle` is null for a creator who did not exist at the start. */
  readonly payee: { readonly id: string; readonly handle: string | null } | null;
  /** The amount that it pays, by its body or by the payment that it made; null if neither has it. */
  readonly cents: number | null;
  /** How many accruals its body names. */
  readonly accruals: number | null;
  /** Whether it pays the whole debt at that time. */
  readonly paysAllOwed: boolean;
  /** The status that it sets. */
  readonly setsStatus: string | null;
  /** Its Idempotency-Key; null if it had none. */
  readonly key: string | null;
  readonly fate: Fate;
  /** The status of the worker's response; null if it got none. */
  readonly status: number | null;
  /** `meta.code` of a refusal that the worker got; null otherwise. */
  readonly code: string | null;
  /** Whether the service repeated an earlier response to the same key. */
  readonly isReplay: boolean;
  /** The worker whose payment it repeats; null if it does not repeat a payment. */
  readonly replayOf: number | null;
  /** Whether it changed something, then or later. */
  readonly tookEffect: boolean;
  /** How often the same was sent in a row, as by a worker that never ends. */
  readonly times: number;
}

/** An event outside the workers: a person acts, the clock moves, or a late request arrives. */
export interface EventStep {
  readonly kind: 'event';
  readonly round: number;
  readonly at: string;
  /** A description. */
  readonly what: string;
}

/** The workers run once more, without faults. */
export interface NextRunStep {
  readonly kind: 'next_run';
  readonly round: number;
}

/** Calm requests after the failure, which nobody needs to read. */
export interface RestStep {
  readonly kind: 'rest';
  readonly requests: number;
}

/** One thing that happened in a run. */
export type StoryStep = RequestStep | EventStep | NextRunStep | RestStep;

/** The parts that steps are made of. */
export type StoryParts = Pick<Judged, 'trace' | 'between'> & {
  /** Handles by creator id. */
  readonly handles: ReadonlyMap<string, string>;
  /** The invariant that failed, and how many requests had been made by then; null shows the whole run. */
  readonly failed: { readonly invariant: string; readonly requests: number } | null;
};

/** A run step by step, up to the one that made it fail. */
export function listSteps({ trace: all, between, handles, failed }: StoryParts): StoryStep[] {
  const trace = all.slice(0, failed?.requests);
  const end = failed ? findEnd(trace, failed.invariant) : trace.length;
  const shownTrace = trace.slice(0, end);
  const steps: StoryStep[] = [];
  const rounds = shownTrace.length < all.length ? [] : between.map(({ round }) => round);
  const last = Math.max(1, ...trace.map(({ round }) => round), ...rounds);
  for (let round = 1; round <= last; round += 1) {
    for (const { text: what, at, round: itsRound } of between)
      if (itsRound === round) steps.push({ kind: 'event', round, at, what });
    if (round > 1) steps.push({ kind: 'next_run', round });
    for (const entry of shownTrace) {
      if (entry.round !== round) continue;
      for (const { text: what } of entry.asides) steps.push({ kind: 'event', round, at: entry.at, what });
      addRequest(steps, toRequestStep(entry, shownTrace, handles));
    }
  }
  if (trace.length > end) steps.push({ kind: 'rest', requests: trace.length - end });
  return steps;
}

/** After the last request that failed or changed something, nothing more can break. The rest is shown as a number. */
function findEnd(trace: readonly TraceEntry[], invariant: string): number {
  if (invariant === 'ends') return trace.length;
  const last = trace.findLastIndex(
    (entry) => !isCalm({ ...entry, turn: 0 }) || entry.asides.length > 0 || entry.method !== 'GET',
  );
  const isLong = trace.length - last > 2;
  return last >= 0 && isLong ? last + 1 : trace.length;
}

/** A repeated request, as in a run that never ends, is one step. */
function addRequest(steps: StoryStep[], step: RequestStep): void {
  const before = steps.at(-1);
  const { at, times } = step;
  if (before?.kind === 'request' && JSON.stringify({ ...before, at, times }) === JSON.stringify(step))
    steps[steps.length - 1] = { ...before, times: before.times + 1 };
  else steps.push(step);
}

function toRequestStep(entry: TraceEntry, all: readonly TraceEntry[], handles: StoryParts['handles']): RequestStep {
  const { round, at, worker, start, method, path, operation, key, fate, status, code, tookEffect, payment } = entry;
  const body = readBody(entry.body) ?? {};
  const { total_amount_cents: total, accrual_ids: ids, auto_apply_outstanding: auto, status: sets } = body;
  const payee = body.creator_id ?? body.payee;
  const first = entry.replayed
    ? all.find((other) => !other.replayed && other.payment !== null && other.payment.id === payment?.id)
    : undefined;
  return {
    ...{ kind: 'request', round, at, worker, start, method, path, operation },
    payee: typeof payee === 'string' ? { id: payee, handle: handles.get(payee) ?? null } : null,
    cents: typeof total === 'number' ? total : typeof body.cents === 'number' ? body.cents : (payment?.cents ?? null),
    accruals: Array.isArray(ids) ? ids.length : null,
    paysAllOwed: auto === true,
    setsStatus: typeof sets === 'string' ? sets : null,
    ...{ key, fate, status, code },
    isReplay: entry.replayed,
    replayOf: first?.worker ?? null,
    tookEffect,
    times: 1,
  };
}

/** A body that is not a JSON object has nothing that a story needs. */
function readBody(body: string): Record<string, unknown> | undefined {
  try {
    const parsed: unknown = JSON.parse(body);
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
