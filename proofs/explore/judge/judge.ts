import { OF_DEBT } from '../run/interludes.js';
import { WorldRows } from '../run/read-world.js';
import type { FinishedRun } from '../run/run.js';
import { type Decide, isCalm } from '../run/schedule.js';
import { Stage } from '../run/stage.js';
import { StoppedRun } from '../run/trace.js';
import type { Ending } from '../run/worker.js';
import { eventuallySettled, findSilent, listEarned, NEW_LEFT } from './invariants/eventually-settled.js';
import type { Violation } from './invariants/invariant.js';
import { ledgerMatchesRail } from './invariants/ledger-matches-rail.js';
import { type Case, type Failed, fail, type IsKnown, type Judged } from './judged.js';

/** How many runs without faults follow, at most, until one changes nothing. */
const MOST_RUNS = 20;

/** The results of the rounds of a run. */
type Findings = Pick<Judged, 'failures' | 'applied'>;

/** A run on its stage: its rounds so far, and what they showed. */
interface Played {
  readonly about: Case;
  readonly stage: Stage;
  readonly runs: FinishedRun[];
  findings: Findings;
}

/**
 * Lets the workers run and judges the run. Then it lets them run without faults until one changes nothing, or nothing more
 * is owed, and judges that too.
 */
export async function judge(about: Case, decide: Decide, isKnown?: IsKnown): Promise<Judged> {
  const stage = new Stage(about.setup, about.setup.world.fork());
  const played: Played = { about, stage, runs: [], findings: { failures: [], applied: [] } };
  let endings: readonly Ending[] = [];
  let state = '';
  const conclude = (end?: Failed): Judged => {
    const { trace, between, schedule, mock } = stage;
    const rail = stage.rail.payouts;
    const [first] = played.runs;
    const { applied, failures: found } = played.findings;
    const failures = end ? [...found, end] : found;
    const seen = { trace, between, schedule, mock, rail, endings, state, applied, failures };
    const isSilent = first !== undefined && findSilent(first) !== undefined;
    const next = played.runs.findLast(({ round }) => round > 1);
    return { ...seen, failed: end ?? failures[0] ?? null, isSilent, next };
  };
  try {
    endings = await stage.play(decide);
    if (isKnown?.(stage.trace)) return conclude();
    const rows = new WorldRows(stage.mock).readAll();
    // Whether nothing happened beside the workers, and nothing is under way.
    const isByItself = stage.late.length === 0 && stage.trace.every(({ asides }) => asides.length === 0);
    if (!about.calm || isByItself) state = fingerprint(rows, stage);
    await addRound(played, endings, rows);
    if (isDecided(played)) return conclude();
    const pause = decide({ waiting: 0, interludes: stage.interludes });
    // From the same state the workers act as they did after the calm run.
    if (isCalm(pause) && isByItself && state !== '' && about.calm?.state === state) return conclude();
    stage.pause(pause);
    // More may be owed than after the run.
    await settle(played, isCalm(pause) ? rows : new WorldRows(stage.mock));
    await (about.calm ? waitForDebts(played) : waitAnHour(played));
    return conclude();
  } catch (error) {
    if (!(error instanceof StoppedRun)) throw error;
    return conclude(fail(error.invariant, error.message, { diagnosis: error.diagnosis, requests: stage.trace.length }));
  } finally {
    stage.close();
  }
}

/** The invariants that a later run may still satisfy. */
const LATER: readonly string[] = [eventuallySettled.name, ledgerMatchesRail.name];

/** Under faults the first failure decides. A later run may pay a debt that is left. */
function isDecided({ about, stage, findings: { failures } }: Played): boolean {
  return failures.some(({ invariant }) => {
    return about.calm ? !LATER.includes(invariant) || stage.round === 1 : invariant === 'awaited';
  });
}

function isOwed({ about, findings: { failures } }: Played): boolean {
  return about.calm !== undefined && failures.some(({ invariant }) => LATER.includes(invariant));
}

/** Runs without faults, until nothing changes. Under faults one suffices if nothing is owed after it. */
async function settle(played: Played, start: WorldRows): Promise<void> {
  const { about, stage } = played;
  let owed = listEarned({ rows: start }).length;
  for (let runs = 1; ; runs += 1) {
    const endings = await stage.playNext();
    const rows = new WorldRows(stage.mock);
    const left = listEarned({ rows }).length;
    // A job that pays the same without end comes no further.
    const isLast = !stage.hasChanged() || left >= owed || runs === MOST_RUNS;
    await addRound(played, endings, rows, isLast);
    if (isLast || isDecided(played) || (about.calm && !isOwed(played))) return;
    owed = left;
    stage.round += 1;
  }
}

/** A job may work by the hour. */
async function waitAnHour(played: Played): Promise<void> {
  const { stage } = played;
  const countOwed = () => listEarned(played.runs.at(-1) as FinishedRun).length;
  for (let owed = countOwed(); owed > 0 && !isDecided(played) && stage.round <= MOST_RUNS; ) {
    stage.passTime('hour', true);
    await settle(played, new WorldRows(stage.mock));
    if (countOwed() >= owed) return;
    owed = countOwed();
  }
}

/**
 * A lease may block a job for a while. Newly due pay may be blocked by a key that is known for a day, or by a job that
 * pays monthly.
 */
async function waitForDebts(played: Played): Promise<void> {
  const { stage } = played;
  for (const wait of ['hour', 'past_key', 'month'] as const) {
    const isNew = played.findings.failures[0]?.cause.endsWith(NEW_LEFT) ?? false;
    if (!isOwed(played) || (wait !== 'hour' && !isNew)) return;
    // Pay that comes due meanwhile must not compensate for what was lost, unless a person reduced the debt below what
    // is worth paying.
    const isTouched = stage.schedule.some(({ interlude }) => OF_DEBT.includes(interlude));
    stage.passTime(wait, !isNew && !isTouched);
    await settle(played, new WorldRows(stage.mock));
  }
}

async function addRound(played: Played, endings: readonly Ending[], rows: WorldRows, isSettled = false): Promise<void> {
  const { about, stage, runs, findings } = played;
  const [first] = runs;
  const run: FinishedRun = {
    mock: stage.mock,
    before: about.setup.before,
    rows,
    rowsBefore: about.rowsBefore,
    rowsAfterRun: first?.rows ?? rows,
    round: stage.round,
    isSettled,
    trace: [...stage.trace],
    between: [...stage.between],
    schedule: [...stage.schedule],
    endings,
    earlier: runs.map((one) => ({ round: one.round, endings: one.endings })),
    approvals: stage.around.approvals,
    store: new Map(stage.around.store),
    rail: stage.rail.payouts,
    mayVoid: about.setup.mayVoid,
    calm: about.calm,
  };
  // With faults a read may be left running when another one failed, and a retry when a deadline passed.
  const notAwaited = stage.around.notAwaited.find(({ isWriteUnderWay }) => !about.calm || isWriteUnderWay);
  if (notAwaited) {
    const diagnosis = 'Write await in front of the call: what is under way when the program resolves never happens.';
    const failed = fail('awaited', notAwaited.message, { diagnosis, requests: stage.trace.length });
    played.findings = { ...findings, failures: [failed] };
    return;
  }
  runs.push(run);
  played.findings = await judgeRound(about, run, findings);
}

/** The results of the rounds with one more. */
async function judgeRound({ invariants, setup }: Case, run: FinishedRun, known: Findings): Promise<Findings> {
  const failures = run.calm ? [] : [...known.failures];
  const applied = new Set(known.applied);
  for (const { name, applies, check } of invariants) {
    if (failures.some(({ invariant }) => invariant === name)) continue;
    if (!applies || applies(run)) applied.add(name);
    const found = await check(run);
    if (found === undefined) continue;
    failures.push(toFailed(name, found, run.trace.length));
    if (run.calm) break;
  }
  const silent = setup.mustReject && failures.length === 0 ? findSilent(run) : undefined;
  if (silent !== undefined) {
    const diagnosis = 'Nobody learns of it: reject with what failed, or return a receipt that says so.';
    const message = `every worker resolved, and left ${silent} owed`;
    failures.push(fail('mustReject', message, { diagnosis, requests: run.trace.length }));
  }
  return { failures, applied: [...applied] };
}

/** The failure that an invariant found. Programs without types may return anything, for instance false for a check that did not pass. */
function toFailed(invariant: string, found: string | Violation, requests: number): Failed {
  const violation: Violation = typeof found === 'object' && found !== null ? found : { message: found };
  const { message, cause, diagnosis = null, assumes = null } = violation;
  if (typeof message !== 'string' || message === '')
    throw new TypeError(
      `explore: the check of invariant ${invariant} returned ${JSON.stringify(found)}; return undefined if it holds, or what is wrong in words.`,
    );
  const kind = violation === found ? `${invariant}: ${cause ?? ''}` : invariant;
  return { invariant, message, cause: kind, diagnosis, assumes, requests };
}

/** Everything that a run did, and the world that it left. It is equal for equal runs, byte for byte. */
export function collectEvidence({ trace, between, mock, rail }: Judged): string {
  return JSON.stringify({ trace, between, world: mock.snapshot(), rail });
}

/** Debts, payments and the workers' stored values, without ids and times that differ from run to run. */
function fingerprint({ accruals, payments }: WorldRows, { around, trace, rail }: Stage): string {
  // The service's repeated response to a key.
  const keys = trace.flatMap(({ key, tookEffect }) => (key !== null && tookEffect ? [key] : [])).sort();
  const debts = accruals.map(({ id, status }) => [id, status]);
  const paid = payments.map((one) => {
    const { creator_id: payee, total_amount_cents: cents, status, metadata, method_id: method } = one;
    const lines = one.payout_payment_lines.map(({ accrual_id: id }) => id);
    return JSON.stringify([payee, cents, status, metadata, method, lines]);
  });
  const kept = [...around.store.keys()].sort().map((key) => [key, around.store.get(key)]);
  try {
    return JSON.stringify([debts, paid.sort(), kept, keys, around.approvals.length, rail.payouts]);
  } catch {
    // The workers keep a value that is not JSON. It is equal to nothing.
    return '';
  }
}
