import { toIso } from '../../../workflows/run/days.js';
import { KEEP_MS, type ToolsetStore } from '../../store/toolset-store.js';
import { ToolRefusal } from '../../text/tool-error.js';

/** Options of the refusals and the count of questions. */
export interface RefusalOptions {
  readonly store: ToolsetStore;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** How long a no is remembered, milliseconds. Default 10 minutes. */
  readonly refusalTtlMs?: number | undefined;
  /** Maximum number of questions in an hour, over all toolsets that share the store. Default 20. */
  readonly questionsPerHour?: number | undefined;
}

/** The default of how long a no is remembered, milliseconds. */
const REFUSAL_TTL_MS = 600_000;
const QUESTIONS_PER_HOUR = 20;

/** Remembers each no, and counts the questions. Asking a person until they give in must not pay. */
export class Refusals {
  readonly #options: RefusalOptions;

  constructor(options: RefusalOptions) {
    this.#options = options;
  }

  /** Throws `approval_denied` if the plan was refused a short time ago. */
  async check(planId: string): Promise<void> {
    const until = Number((await this.#options.store.get(toKey(planId))) ?? 0);
    // A value that is not a time was not written by this class. It counts as a no.
    if (until <= this.#options.now()) return;
    const when = Number.isFinite(until) ? ` until ${toIso(until)}` : '';
    throw new ToolRefusal(
      'approval_denied',
      `A person refused this plan, so it is not asked about again${when}; nothing was paid or changed.`,
      { namesPerson: true },
    );
  }

  /** Remembers that a person refused a plan. */
  async note(planId: string): Promise<void> {
    const { store, now, refusalTtlMs = REFUSAL_TTL_MS } = this.#options;
    const [key, until, ttlMs] = [toKey(planId), String(now() + refusalTtlMs), Math.max(refusalTtlMs, KEEP_MS)];
    // By `add` first: a store in memory forgets what was only set when many plans are made.
    if (!(await store.add(key, until, ttlMs))) await store.set(key, until, ttlMs);
  }

  /** Counts a question that is about to be asked. Throws if there were too many within this hour. */
  async countQuestion(): Promise<void> {
    const { store, now, questionsPerHour: max = QUESTIONS_PER_HOUR } = this.#options;
    const key = `questions:${toIso(now()).slice(0, 13)}`;
    if ((await store.increment(key, 1, { ttlMs: KEEP_MS, max })) !== null) return;
    throw new ToolRefusal(
      'too_many_questions',
      `People were asked ${max} times within this hour (questionsPerHour), so nobody was asked; nothing was paid or changed. Wait for the next hour.`,
      { retry: 'later', namesPerson: true },
    );
  }
}

function toKey(planId: string): string {
  return `refused:${planId}`;
}
