/** How often the same request in a row counts as a loop. */
const MAX_REPEATS = 200;

/** Detects a worker that sends the same request again and again. */
export class LoopGuard {
  private last = '';
  private times = 0;

  /** The error when a request comes once too often; undefined otherwise. */
  note(worker: number, request: string): string | undefined {
    this.times = this.last === request ? this.times + 1 : 1;
    this.last = request;
    return this.times > MAX_REPEATS
      ? `worker ${worker} sent the same request ${MAX_REPEATS} times in a row`
      : undefined;
  }
}
