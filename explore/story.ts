import { formatMoney } from '../money/format-money.js';
import type { TraceEntry } from './run.js';
import type { Fate } from './schedule.js';

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
};

/** A run as a person tells it: one line for each request that matters, reads of one worker in a row drawn together. */
export function tellStory(trace: readonly TraceEntry[]): string[] {
  const lines: string[] = [];
  let reads: TraceEntry[] = [];
  const tellReads = (): void => {
    const [first] = reads;
    if (first) lines.push(`worker ${first.worker} reads ${countOperations(reads)}.`);
    reads = [];
  };
  for (const entry of trace) {
    const isPlainRead = entry.method === 'GET' && entry.fate === 'deliver' && entry.aside === null;
    if (!isPlainRead || reads[0]?.worker !== entry.worker) tellReads();
    if (isPlainRead) reads.push(entry);
    else lines.push(...tellEntry(entry));
  }
  tellReads();
  return lines;
}

function tellEntry({ worker, operation, method, path, fate, aside, status, body }: TraceEntry): string[] {
  const what = `${operation ?? `${method} ${path}`}${tellBody(body)}`;
  const answered = fate === 'deliver' && status !== null ? `; it is answered ${status}` : '';
  const request = `worker ${worker} sends ${what}${answered}${BECAME[fate].replace('{n}', String(worker))}.`;
  return aside === null ? [request] : [`Meanwhile ${aside.told}.`, request];
}

function tellBody(body: string): string {
  if (body === '') return '';
  const parsed = JSON.parse(body) as Record<string, unknown>;
  const { total_amount_cents: total, accrual_ids: ids, auto_apply_outstanding: auto, status } = parsed;
  const parts = [
    typeof total === 'number' ? formatMoney(total) : '',
    Array.isArray(ids) ? `${ids.length} accrual${ids.length === 1 ? '' : 's'}` : '',
    auto === true ? 'all that is owed' : '',
    typeof status === 'string' ? `status ${status}` : '',
  ];
  const told = parts.filter(Boolean).join(', ');
  return told === '' ? '' : ` (${told})`;
}

function countOperations(entries: readonly TraceEntry[]): string {
  const counts = new Map<string, number>();
  for (const { operation, path } of entries) counts.set(operation ?? path, (counts.get(operation ?? path) ?? 0) + 1);
  return [...counts].map(([name, count]) => (count > 1 ? `${name} (${count} times)` : name)).join(', ');
}
