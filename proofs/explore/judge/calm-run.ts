import { writeCount } from '../../../base/options/write-count.js';
import { isOfRail } from '../run/rail.js';
import type { CalmOutcome, FinishedRun } from '../run/run.js';
import type { TraceEntry } from '../run/trace.js';
import { type CalmLeft, NOTHING_LEFT } from './calm-left.js';
import { describeError } from './invariants/diagnose-debt.js';
import { countAllBesides, listEarned } from './invariants/eventually-settled.js';
import { countOwed, getKind, getStatuses } from './invariants/invariant.js';
import { listRejected } from './invariants/paid-in-full.js';
import { approvesAll } from './invariants/read-invariants.js';
import { type Failed, fail, type Judged } from './judged.js';

/** The run without any fault. The exploration is a proof about this run. */
export interface CalmRun {
  readonly requests: number;
  /** Payments that were made and are live. */
  readonly payments: number;
  /** Accruals that they settled. */
  readonly accruals: number;
  /** Their sum. */
  readonly cents: number;
  /** How each worker ended, in words. */
  readonly endings: readonly string[];
  /** How many runs it took until one changed nothing; the figures above are of all of them, requests of the first. */
  readonly runs: number;
  /** The debt that it left. */
  readonly left: CalmLeft;
}

/** The results of a run without faults, from its requests. */
export function describeCalm({ trace, endings }: Judged, left: CalmLeft = NOTHING_LEFT): CalmRun {
  const made = new Map<string, TraceEntry>();
  for (const entry of trace) {
    // A later run that pays without accruals pays the same again.
    if (!entry.tookEffect || (entry.round > 1 && entry.payment?.accruals === 0)) continue;
    if (entry.payment) made.set(entry.payment.id, entry);
    if (entry.operation === 'updatePayoutPayment' && JSON.parse(entry.body).status === 'voided')
      made.delete(entry.path.split('/').at(-1) ?? '');
  }
  const settled = [...made.values()];
  return {
    requests: trace.filter(({ round }) => round === 1).length,
    payments: settled.length,
    accruals: settled.reduce((sum, { payment }) => sum + (payment?.accruals ?? 0), 0),
    cents: settled.reduce((sum, { payment }) => sum + (payment?.cents ?? 0), 0),
    endings: endings.map((ending, at) => {
      const result = 'threw' in ending ? `rejected with ${describeError(ending.threw)}` : 'resolved';
      return `worker ${at + 1} ${result}`;
    }),
    runs: Math.max(1, ...trace.filter(({ tookEffect }) => tookEffect).map(({ round }) => round)),
    left,
  };
}

/** The reference for the other runs, from the calm run and from a calm run with a month before its next run. */
export function readOutcome(calm: Judged, monthLater: FinishedRun | undefined, minimum: number): CalmOutcome {
  const next = calm.next as FinishedRun;
  const known = getStatuses(next.rowsBefore.accruals);
  const later = (monthLater?.rows.accruals ?? []).filter(({ id, status }) => !known.has(id) && status === 'earned');
  return {
    state: calm.state,
    left: new Set(listEarned(next).map(({ id }) => id)),
    leftKinds: new Set(later.map(getKind)),
    rejectedKinds: new Set([...listRejected(next), ...(monthLater ? listRejected(monthLater) : [])].map(getKind)),
    besides: countAllBesides(next),
    owed: countOwed(next),
    besidesMonth: monthLater ? countAllBesides(monthLater) : new Map(),
    isUnfinished: next.trace.some(({ round, payment, tookEffect }) => {
      return round === next.round && tookEffect && payment?.accruals === 0;
    }),
    leftAfterRun: new Set(listEarned({ rows: next.rowsAfterRun }).map(({ id }) => id)),
    minimum,
    usesRail: calm.trace.some(isOfRail),
    approvesAll: approvesAll(next),
  };
}

/** The cause for a job that did nothing. */
export const IDLE = 'calmRun: idle';

/** A calm run that changed nothing proves nothing. */
function findIdle(trace: readonly TraceEntry[]): Failed | null {
  const own = trace.filter(({ round }) => round === 1);
  if (own.some(({ tookEffect }) => tookEffect)) return null;
  const refused = own.filter(({ status }) => (status ?? 0) >= 400);
  const [first] = refused;
  const requests = `${refused.length} of its ${writeCount(own.length, 'request')}`;
  const verb = refused.length === 1 ? 'was' : 'were';
  const suffix = first ? `; ${requests} ${verb} refused, the first with ${first.status}` : '';
  return fail('calmRun', `The job changes nothing${suffix}`, {
    cause: IDLE,
    diagnosis:
      'A job that did nothing proves nothing: check that it finds the accruals it should pay. If it is meant to change nothing, set allowIdle: true.',
  });
}

/** The failures of a run without faults, of one worker or of all: those of `judge`, a lone worker that rejects, one that does nothing. */
export function judgeCalm(
  { failures, endings, trace }: Judged,
  asked: { readonly worker: number | null; readonly workers: number; readonly allowIdle: boolean },
): Failed[] {
  if (failures.length > 0) return [...failures];
  const { worker, workers, allowIdle } = asked;
  const rejects = endings.findIndex((ending) => 'threw' in ending);
  const ending = endings[rejects];
  const isAlone = worker !== null || workers === 1;
  if (isAlone && ending && 'threw' in ending) {
    const message = `The job fails even without faults: worker ${worker ?? rejects + 1} threw ${describeError(ending.threw)}`;
    return [fail('calmRun', message, { cause: 'calmRun: rejects' })];
  }
  const idle = worker === null && !allowIdle ? findIdle(trace) : null;
  return idle ? [idle] : [];
}
