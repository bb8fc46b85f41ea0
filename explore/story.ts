import { formatMoney } from '../money/format-money.js';
import type { Aside } from './interludes.js';
import type { Judged } from './judge.js';
import { type Fate, isCalm } from './schedule.js';
import type { TraceEntry } from './trace.js';

const BECAME: Readonly<Record<Fate, string>> = {
  deliver: '',
  lost_before: '; the connection breaks before it arrives',
  lost_after: '; it takes effect, and its response is lost',
  rate_limited: '; it is answered 429',
  unavailable: '; it is answered 503',
  gateway_timeout: '; it takes effect, and a gateway answers 504',
  cut_off: '; it takes effect, and its response is cut off',
  crash_before: '; worker {n} crashes before it sends, and starts again',
  crash_after: '; it takes effect, worker {n} crashes before the response arrives, and starts again',
  late: '; the connection breaks, and it arrives two requests later',
  after_end: '; the connection breaks, and it arrives when all workers have ended',
  twice: '; it arrives twice',
  stale: '; it shows what was so before the last change',
};
/** A key longer than this is told by its ends. */
const LONG_KEY = 28;

/** What a story is told of. */
export type Told = Pick<Judged, 'trace' | 'between'> & {
  /** Handles by creator id. */
  readonly handles: ReadonlyMap<string, string>;
  /** Where the run broke; null tells all of it. */
  readonly failed: { readonly invariant: string; readonly diagnosis: string | null } | null;
};

/**
 * A run as a person tells it: one line for each request that matters, reads of one worker in a row drawn together, up to the
 * step that broke it, and at the end why.
 */
export function tellStory({ trace, between, handles, failed }: Told): string[] {
  const end = failed ? findEnd(trace, failed.invariant) : trace.length;
  const told = trace.slice(0, end);
  const last = Math.max(1, ...[...told, ...between].map(({ round }) => round));
  const rounds = Array.from({ length: last }, (_, at) => at + 1);
  const lines = rounds.flatMap((round) => {
    const requests = tellRound(
      told.filter((entry) => entry.round === round),
      told,
      handles,
    );
    if (round === 1) return requests;
    const asides = between.filter((one) => one.round === round).map(tellAside);
    return [...asides, 'Then all workers run once more, and nothing goes wrong:', ...requests];
  });
  const rest = trace.length - end;
  if (rest > 0) lines.push(`Then ${rest} calm request${rest === 1 ? '' : 's'}.`);
  if (failed?.diagnosis) lines.push(failed.diagnosis);
  return lines;
}

/** Behind the last request that went wrong or changed something, nothing can break any more: that is told as a number. */
function findEnd(trace: readonly TraceEntry[], invariant: string): number {
  if (invariant === 'ends') return trace.length;
  const last = trace.findLastIndex(
    (entry) => !isCalm({ ...entry, turn: 0 }) || entry.asides.length > 0 || entry.method !== 'GET',
  );
  const isLong = trace.length - last > 2;
  return last >= 0 && isLong ? last + 1 : trace.length;
}

function tellRound(entries: readonly TraceEntry[], all: readonly TraceEntry[], handles: Told['handles']): string[] {
  const lines: string[] = [];
  let reads: TraceEntry[] = [];
  const tellReads = (): void => {
    const [first] = reads;
    if (first) lines.push(`worker ${first.worker} reads ${countOperations(reads)}.`);
    reads = [];
  };
  for (const entry of entries) {
    const isPlainRead =
      entry.method === 'GET' && entry.fate === 'deliver' && entry.asides.length === 0 && (entry.status ?? 0) < 400;
    if (!isPlainRead || reads[0]?.worker !== entry.worker) tellReads();
    if (isPlainRead) reads.push(entry);
    else lines.push(...tellEntry(entry, all, handles));
  }
  tellReads();
  return drawTogether(lines);
}

/** The same line again and again, as of a run that never ends, is one line. */
function drawTogether(lines: readonly string[]): string[] {
  const drawn: { line: string; times: number }[] = [];
  for (const line of lines) {
    const last = drawn.at(-1);
    if (last?.line === line) last.times += 1;
    else drawn.push({ line, times: 1 });
  }
  return drawn.map(({ line, times }) => (times > 1 ? `${line} (${times} times)` : line));
}

function tellAside({ told }: Aside): string {
  return `Meanwhile ${told}.`;
}

function tellEntry(entry: TraceEntry, all: readonly TraceEntry[], handles: Told['handles']): string[] {
  const { worker, operation, method, path, fate, asides, status } = entry;
  const what = `${operation ?? `${method} ${path}`}${tellDetails(entry, handles)}`;
  const isAnswered = (fate === 'deliver' || fate === 'twice' || fate === 'stale') && status !== null;
  const answered = isAnswered ? `; it is answered ${status}${tellReplay(entry, all)}` : '';
  const request = `worker ${worker} sends ${what}${answered}${BECAME[fate].replace('{n}', String(worker))}.`;
  return [...asides.map(tellAside), request];
}

function tellReplay(entry: TraceEntry, all: readonly TraceEntry[]): string {
  if (!entry.replayed) return '';
  const first = all.find(({ payment, replayed }) => !replayed && payment !== null && payment.id === entry.payment?.id);
  return first ? `, a replay of worker ${first.worker}'s payment` : ', a replay';
}

function tellDetails({ body, key, payment, operation }: TraceEntry, handles: Told['handles']): string {
  const parsed = readBody(body);
  if (!parsed) return '';
  const {
    total_amount_cents: total,
    accrual_ids: ids,
    auto_apply_outstanding: auto,
    status,
    creator_id: payee,
  } = parsed;
  const cents = typeof total === 'number' ? total : payment?.cents;
  const all = auto === true ? 'all that is owed' : '';
  const parts = [
    typeof payee === 'string' ? (handles.has(payee) ? `@${handles.get(payee)}` : payee) : '',
    Array.isArray(ids) ? `${ids.length} accrual${ids.length === 1 ? '' : 's'}` : '',
    all && cents !== undefined
      ? `${all}: ${formatMoney(cents)}`
      : all || (cents === undefined ? '' : formatMoney(cents)),
    typeof status === 'string' ? `status ${status}` : '',
    operation === 'createPayoutPayment' ? (key === null ? 'no key' : `key ${shorten(key)}`) : '',
  ];
  const told = parts.filter(Boolean).join(', ');
  return told === '' ? '' : ` (${told})`;
}

/** What is no JSON object says nothing that a story needs. */
function readBody(body: string): Record<string, unknown> | undefined {
  try {
    const parsed: unknown = JSON.parse(body);
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function shorten(key: string): string {
  return key.length <= LONG_KEY ? key : `${key.slice(0, 10)}…${key.slice(-12)}`;
}

function countOperations(entries: readonly TraceEntry[]): string {
  const counts = new Map<string, number>();
  for (const { operation, path } of entries) counts.set(operation ?? path, (counts.get(operation ?? path) ?? 0) + 1);
  return [...counts].map(([name, count]) => (count > 1 ? `${name} (${count} times)` : name)).join(', ');
}
