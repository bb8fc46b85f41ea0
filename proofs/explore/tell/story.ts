import { formatMoney } from '../../../base/money/format-money.js';
import type { Fate } from '../run/schedule.js';
import type { RequestStep, StoryStep } from './story-step.js';

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
export function tellStory(steps: readonly StoryStep[], diagnosis: string | null = null): string[] {
  const lines: string[] = [];
  let reads: RequestStep[] = [];
  const tellReads = (): void => {
    const [first] = reads;
    if (first) lines.push(`worker ${first.worker} reads ${countOperations(reads)}.`);
    reads = [];
  };
  for (const step of steps) {
    const isRead = step.kind === 'request' && isPlainRead(step);
    if (!isRead || reads[0]?.worker !== step.worker) tellReads();
    if (isRead) reads.push(step);
    else lines.push(tellStep(step));
  }
  tellReads();
  return diagnosis === null ? drawTogether(lines) : [...drawTogether(lines), diagnosis];
}

/** A read that succeeded while nothing else happened. */
function isPlainRead({ method, fate, status }: RequestStep): boolean {
  return method === 'GET' && fate === 'deliver' && (status ?? 0) < 400;
}

function tellStep(step: StoryStep): string {
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
    became: [tellResponse(step), BECAME[fate].replace('{n}', String(worker))].filter(Boolean),
  };
}

function tellResponse({ fate, status, code, isReplay, replayOf }: RequestStep): string {
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
  for (const read of reads) counts.set(nameRead(read), (counts.get(nameRead(read)) ?? 0) + read.times);
  return [...counts].map(([name, count]) => (count > 1 ? `${name} (${count} times)` : name)).join(', ');
}

function nameRead({ operation, path }: RequestStep): string {
  return operation ?? path;
}

/** A repeated line, as in a run that never ends, is one line. */
function drawTogether(lines: readonly string[]): string[] {
  const drawn: { line: string; times: number }[] = [];
  for (const line of lines) {
    const last = drawn.at(-1);
    if (last?.line === line) last.times += 1;
    else drawn.push({ line, times: 1 });
  }
  return drawn.map(({ line, times }) => (times > 1 ? `${line} (${times} times)` : line));
}
