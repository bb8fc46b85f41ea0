import { writeCount } from '../../../../base/options/write-count.js';
import { elementAt } from '../../../../base/values/element-at.js';
import type { PayoutAccrual } from '../../../../src/generated/resources.js';
import type { FinishedRun } from '../../run/run.js';
import type { TraceEntry } from '../../run/trace.js';

/** Why something is still owed, from the requests of the run and of those after it. */
export function diagnoseDebt(run: FinishedRun, open: readonly PayoutAccrual[]): string {
  const ids = open.flatMap(({ id, creator_id: payee }) => [id, payee]);
  const names = ({ body }: TraceEntry) => open.length === 0 || ids.some((id) => body.includes(id));
  return (
    describeReplay(run, names) ??
    describeLostWrite(run, names) ??
    describeCutPage(run) ??
    describeEarlyRead(run, open) ??
    describeLastRun(run, names)
  );
}

type Names = (entry: TraceEntry) => boolean;

/** A request that got the response to another one of the same key pays nothing. */
export function describeReplay({ trace, rows }: FinishedRun, names: Names): string | undefined {
  const replay = trace.findLast((entry) => entry.replayed && entry.payment && names(entry));
  if (!replay) return undefined;
  const first = trace.find(({ payment, replayed }) => !replayed && payment?.id === replay.payment?.id);
  const isVoided = rows.payments.some(({ id, status }) => id === replay.payment?.id && status === 'voided');
  if (!isVoided && first?.body === replay.body) return undefined;
  const other = isVoided ? 'a payment that is voided now' : 'another request';
  return (
    `${describeName(replay)} got the response to ${other}, because both have the key ${replay.key}: it paid nothing. ` +
    'Take a key that follows from what is paid.'
  );
}

/** The last write for them that came to nothing, and what was done about it. */
function describeLostWrite({ trace }: FinishedRun, names: Names): string | undefined {
  const at = trace.findLastIndex(
    (entry) => entry.method !== 'GET' && !entry.tookEffect && !entry.replayed && names(entry),
  );
  const lost = trace[at];
  if (!lost) return undefined;
  const after = trace.slice(at + 1);
  const refusal = `got ${[lost.status, lost.code].filter(Boolean).join(' ')}`;
  const became = lost.status === null ? 'got no response and did not arrive' : refusal;
  const payee = /"creator_id":"([^"]+)"/.exec(lost.body)?.[1];
  const looked = after.find(({ operation, worker, method, path }) => {
    const isOfPayee = payee === undefined || !path.includes('creator_id=') || path.includes(payee);
    return worker === lost.worker && method === 'GET' && isOfPayee && /Payment|Accrual/.test(operation ?? '');
  });
  const done = looked
    ? `${looked.operation} was read afterwards, and nobody sent it again`
    : 'nobody looked it up or sent it again';
  const stored = after.some(({ storeChanges }) => storeChanges > lost.storeChanges);
  return `${describeName(lost)} ${became}; ${done}${stored ? '. The store was changed after it: see whether it marks as done what is not' : ''}.`;
}

/** A page with a cursor that nobody followed. */
function describeCutPage({ trace, round }: FinishedRun): string | undefined {
  const cut = trace.find((entry, at) => {
    if (!entry.hasMore || entry.round !== round) return false;
    return !trace.slice(at + 1).some(({ path, operation, worker }) => {
      return worker === entry.worker && operation === entry.operation && path.includes('cursor=');
    });
  });
  return cut && `${describeName(cut)} got a page with a cursor to the next one, and did not follow it.`;
}

function describeEarlyRead({ trace }: FinishedRun, open: readonly PayoutAccrual[]): string | undefined {
  const read = trace.findLast(({ operation }) => operation === 'listPayoutAccruals');
  const late = read && open.find(({ created_at: at }) => at !== undefined && at > read.at);
  if (!late) return undefined;
  return `${describeName(read)} was at ${read.at}, and it came due at ${late.created_at}: nobody looked later.`;
}

/** The requests of the last run. */
function describeLastRun(run: FinishedRun, names: Names): string {
  const own = run.trace.filter(({ round }) => round === run.round);
  const threw = run.endings.findIndex((ending) => 'threw' in ending);
  const ending = run.endings[threw];
  if (ending && 'threw' in ending)
    return `In the last run worker ${threw + 1} rejects with ${describeError(ending.threw)}.`;
  const operations = [...new Set(own.map(({ operation, path }) => operation ?? path))];
  const written = own.filter((entry) => entry.method !== 'GET' && names(entry));
  if (written.length > 0) return `${describeName(elementAt(written, 0))} of the last run did not settle it.`;
  if (own.length === 0) return 'The last run sent nothing at all.';
  return `The last run sent ${writeCount(own.length, 'request')} (${operations.join(', ')}), and none to pay it.`;
}

function describeName({ operation, path, worker }: TraceEntry): string {
  return `${operation ?? path} of worker ${worker}`;
}

/** An error in one line. */
export function describeError(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return text.split('\n', 1)[0] ?? '';
}
