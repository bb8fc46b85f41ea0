import { type ChildProcess, fork } from 'node:child_process';
import { readCpu } from './server-process.js';

/** A load: connections that each send the next request as soon as the last one has its response. */
export interface Load {
  readonly url: string;
  readonly connections: number;
  /** The texts of whole HTTP/1.1 requests, taken in turn by the next free connection. */
  readonly requests: readonly string[];
  /** Instead of `requests`: each connection has its own requests, which it sends in order, over and over. */
  readonly scripts?: ReadonlyArray<readonly string[]>;
  /** Ends after this many seconds … */
  readonly seconds?: number;
  /** … or this many responses. */
  readonly count?: number;
  /** The allowed statuses of a response. */
  readonly status: number | readonly number[];
}

/** The result of a load. Times are those of the last two million responses. */
export interface LoadResult {
  readonly responses: number;
  readonly seconds: number;
  readonly errors: number;
  readonly firstError: string | null;
  /** Milliseconds from the first byte of a request to the last of its response. */
  readonly p50: number;
  readonly p99: number;
}

/** A separate process that sends loads, so sending takes no time from the server. */
export class LoadSender {
  private readonly child: ChildProcess = fork(new URL('load-process.ts', import.meta.url), {
    execArgv: ['--import', 'tsx'],
  });

  /** Sends a load to its end. Rejects if a response was wrong. */
  async send(load: Load): Promise<LoadResult> {
    const result = await this.sendAnyway(load);
    if (result.errors > 0) throw new Error(`${result.errors} wrong responses of ${load.url}: ${result.firstError}`);
    return result;
  }

  /** Sends a load to its end and counts the errors. */
  sendAnyway(load: Load): Promise<LoadResult> {
    return new Promise((resolve, reject) => {
      this.child.once('exit', reject);
      this.child.once('message', (result) => {
        this.child.off('exit', reject);
        resolve(result as LoadResult);
      });
      this.child.send(load);
    });
  }

  /** Milliseconds of processor time that the sender has used. */
  cpu(): number {
    return readCpu(this.child.pid);
  }

  stop(): void {
    this.child.kill();
  }
}
