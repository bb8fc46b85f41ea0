import type { DurableStore } from 'trackagoat-sdk/explore';

/** A job of the queue. */
export interface QueueJob<Data> {
  readonly id: string;
  readonly data: Data;
  readonly state: 'waiting' | 'active' | 'delayed' | 'completed' | 'failed';
  readonly attemptsMade: number;
  /** Milliseconds since 1970 at which a delayed job may run again, or an active one counts as stalled. */
  readonly until: number;
}

/** How often and how soon a failed job runs again; how long its lock lasts. */
export interface QueueOptions {
  readonly attempts: number;
  readonly backoffMs: number;
  readonly lockMs: number;
}

/** A queue in the manner of BullMQ, whose rows survive a crash: ids are unique, locks expire, failed jobs wait and run again. */
export class Queue<Data> {
  constructor(
    private readonly name: string,
    private readonly store: DurableStore,
    private readonly options: QueueOptions,
  ) {}

  private read(): QueueJob<Data>[] {
    return (this.store.get(this.name) as QueueJob<Data>[] | undefined) ?? [];
  }

  private write(job: QueueJob<Data>): void {
    const others = this.read().filter(({ id }) => id !== job.id);
    this.store.set(this.name, [...others, job]);
  }

  /** Adds a job. One of the same id stays as it is. */
  add(id: string, data: Data): void {
    if (this.read().some((job) => job.id === id)) return;
    this.write({ id, data, state: 'waiting', attemptsMade: 0, until: 0 });
  }

  list(state: QueueJob<Data>['state']): QueueJob<Data>[] {
    return this.read().filter((job) => job.state === state);
  }

  /** Puts a failed job back. */
  retry(id: string): void {
    const job = this.read().find((one) => one.id === id);
    if (job) this.write({ ...job, state: 'waiting', attemptsMade: 0, until: 0 });
  }

  /** Runs jobs one after another until none is ready; waits for those that are delayed. */
  async process(work: (job: QueueJob<Data>) => Promise<void>): Promise<void> {
    for (;;) {
      const now = Date.now();
      const ready = this.read().find(({ state, until }) => {
        return state === 'waiting' || ((state === 'delayed' || state === 'active') && until <= now);
      });
      if (!ready) {
        const delayed = this.list('delayed').sort((left, right) => left.until - right.until)[0];
        if (!delayed) return;
        await new Promise((resolve) => setTimeout(resolve, delayed.until - now + 1));
        continue;
      }
      this.write({ ...ready, state: 'active', until: now + this.options.lockMs });
      try {
        await work(ready);
        this.write({ ...ready, state: 'completed', until: 0 });
      } catch {
        const attemptsMade = ready.attemptsMade + 1;
        const isLast = attemptsMade >= this.options.attempts;
        const until = Date.now() + this.options.backoffMs * attemptsMade;
        this.write({ ...ready, attemptsMade, state: isLast ? 'failed' : 'delayed', until: isLast ? 0 : until });
      }
    }
  }
}
