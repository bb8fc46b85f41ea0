/** The same request this often in a row is a loop. */
const MAX_REPEATS = 200;

/** Sees a worker that sends the same request again and again. */
export class LoopGuard {
  private last = '';
  private times = 0;

  /** Says what is wrong when a request comes once too often; undefined while it is fine. */
  note(worker: number, request: string): string | undefined {
    this.times = this.last === request ? this.times + 1 : 1;
    this.last = request;
    return this.times > MAX_REPEATS
      ? `worker ${worker} sent the same request ${MAX_REPEATS} times in a row`
      : undefined;
  }
}
