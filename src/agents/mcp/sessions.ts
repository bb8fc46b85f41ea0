import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { McpHttpOptions } from './server-options.js';

/** Something that can be closed. */
interface Closable {
  close(): Promise<void>;
}

/** A session and its caller, as `readCaller` gives it. */
interface Session<Transport> {
  readonly caller: string;
  readonly transport: Transport;
}

/** The caller of a request, in a form that does not reveal a token. */
export async function readCaller(
  request: IncomingMessage,
  { caller }: Pick<McpHttpOptions, 'caller'>,
): Promise<string> {
  const name = (await caller?.(request)) ?? request.headers.authorization ?? '';
  return createHash('sha256').update(name).digest('hex');
}

/** The open sessions by id. Each belongs to its caller. One session too many closes the oldest. */
export class Sessions<Transport extends Closable> {
  readonly #open = new Map<string, Session<Transport>>();
  readonly #most: number;

  constructor(most = 100) {
    this.#most = most;
  }

  /** The transport of a session; undefined for a session that is not open, or is another caller's. */
  get(id: string, caller: string): Transport | undefined {
    const session = this.#open.get(id);
    return session?.caller === caller ? session.transport : undefined;
  }

  add(id: string, session: Session<Transport>): void {
    this.#open.set(id, session);
    const [oldest] = this.#open;
    if (this.#open.size <= this.#most || !oldest) return;
    this.#open.delete(oldest[0]);
    // The session is gone, whether or not its transport closes without an error.
    oldest[1].transport.close().catch(() => null);
  }

  remove(id: string): void {
    this.#open.delete(id);
  }
}
