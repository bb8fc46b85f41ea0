import { type ChildProcess, fork } from 'node:child_process';

/** A load: connections that each send the next request as soon as the answer to the last is there. */
export interface Load {
  readonly url: string;
  readonly connections: number;
  /** The texts of whole HTTP/1.1 requests, taken in turn by whichever connection is free. */
  readonly requests: readonly string[];
  /** In place of `requests`: each connection has its own, which it sends in order, over and over. */
  readonly scripts?: ReadonlyArray<readonly string[]>;
  /** Ends after so many seconds … */
  readonly seconds?: number;
  /** … or so many answers. */
  readonly count?: number;
  /** The statuses that an answer may have. */
  readonly status: number | readonly number[];
}

/** What a load brought. Times are those of the last two million answers. */
export interface LoadResult {
  readonly answers: number;
  readonly seconds: number;
  readonly errors: number;
  readonly firstError: string | null;
  /** Milliseconds from the first byte of a request to the last of its answer. */
  readonly p50: number;
  readonly p99: number;
}

/** A process that sends loads, so that sending takes no time from the server. */
export class LoadSender {
  private readonly child: ChildProcess = fork(new URL('load-process.ts', import.meta.url), {
    execArgv: ['--import', 'tsx'],
  });

  /** Sends a load to its end. Rejects when an answer was wrong. */
  async send(load: Load): Promise<LoadResult> {
    const result = await this.sendAnyway(load);
    if (result.errors > 0) throw new Error(`${result.errors} wrong answers of ${load.url}: ${result.firstError}`);
    return result;
  }

  /** Sends a load to its end and counts what was wrong. */
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

  stop(): void {
    this.child.kill();
  }
}

/** The text of a request. */
export function requestText(
  method: string,
  path: string,
  more: { readonly headers?: Readonly<Record<string, string>>; readonly body?: string } = {},
): string {
  const { headers = {}, body = '' } = more;
  const all: Record<string, string> = { host: '127.0.0.1', ...headers };
  if (body !== '') {
    all['content-type'] = 'application/json';
    all['content-length'] = String(Buffer.byteLength(body));
  }
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return `${method} ${path} HTTP/1.1\r\n${head.join('\r\n')}\r\n\r\n${body}`;
}
