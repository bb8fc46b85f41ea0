import { writeCount } from '../../base/options/write-count.js';
import { keepGiven } from '../../base/values/keep-given.js';
import { forecast, PullError } from '../../proofs/index.js';
import type { PullJournal } from '../../proofs/read/journal.js';
import { type Forecaster, ToolRefusal } from '../../src/agents/index.js';

/** How long a call reads before it reports its progress, because hosts wait for a minute. */
const LONGEST_MS = 45_000;
/** How long creators, goals and videos are kept after a forecast. Accruals are read again each time. */
const KEPT_MS = 5 * 60_000;

/**
 * The forecast for tool calls of one session: `trackagoat forecast` for the requested creators. If reading takes longer
 * than one call, it goes on over several. Each of them refuses with `still_reading` and its progress, and the next one
 * continues from there.
 */
export function createForecastForTools(startDeadline = () => AbortSignal.timeout(LONGEST_MS)): Forecaster {
  const journal = new SessionJournal();
  return async (goat, { until, projectId, creatorIds, signal }) => {
    const deadline = startDeadline();
    const progress = { requests: 0, step: 'the projects' };
    const known = journal.begin();
    try {
      const found = await forecast(goat, {
        until,
        journal,
        ...keepGiven({ projectId, creatorIds }),
        signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
        onProgress: ({ requests, step }) => Object.assign(progress, { requests, step }),
      });
      journal.finish();
      const kept = known ? ['Creators, goals and videos are as they were read up to five minutes ago.'] : [];
      return { ...found, assumptions: [...kept, ...found.assumptions] };
    } catch (error) {
      if (deadline.aborted && !signal?.aborted) throw stillReading(progress);
      if (error instanceof PullError) throw new ToolRefusal('forecast_failed', error.message, { retry: 'later' });
      throw error;
    }
  };
}

function stillReading({ requests, step }: { readonly requests: number; readonly step: string }): ToolRefusal {
  return new ToolRefusal(
    'still_reading',
    `Not done yet: ${writeCount(requests, 'request')} in this call, at ${step}. The tool keeps what it has read. Call audit_unpaid_creators again with the same input to go on.`,
    { retry: 'same_input', next_tool: 'audit_unpaid_creators' },
  );
}

/** The rows that a session has read. The ledger is kept only during a forecast. */
class SessionJournal implements PullJournal {
  readonly #kept = new Map<string, unknown>();
  #isDone = false;
  #timer: NodeJS.Timeout | undefined;

  get(name: string): unknown {
    return this.#kept.get(name);
  }

  put(name: string, data: unknown): void {
    this.#kept.set(name, data);
  }

  /** Whether it begins with the rows that an earlier forecast has read. */
  begin(): boolean {
    return this.#isDone && this.#kept.size > 0;
  }

  finish(): void {
    for (const name of this.#kept.keys()) if (name.includes('ledger: ')) this.#kept.delete(name);
    if (!this.#isDone || this.#timer === undefined) {
      this.#timer = setTimeout(() => this.#forget(), KEPT_MS);
      this.#timer.unref();
    }
    this.#isDone = true;
  }

  #forget(): void {
    this.#kept.clear();
    this.#isDone = false;
    this.#timer = undefined;
  }
}
