import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BASE_PATH } from '../api/find-route.js';
import { type Mock, startMock } from '../control/mock.js';
import { serveOptions } from '../control/schemas/mock-options.js';
import { type MockOptions, takeMockOptions } from '../control/state/options.js';
import { createSite } from '../inspector/site.js';
import { describeListenError } from './http/describe-listen-error.js';
import { createHttpServer } from './http/http-server.js';
import type { FolderPersistence } from './persistence/persistence.js';

/** Where and what to serve. */
export interface ServeOptions extends Omit<MockOptions, 'baseUrl' | 'hooks'> {
  /** Default 0: a free port. */
  readonly port?: number;
  /** Default 127.0.0.1, which only this machine reaches. */
  readonly host?: string;
  /** Names under which others may reach it, besides local names and numeric addresses. Default: none. */
  readonly allowedHosts?: readonly string[];
  /** A folder that keeps all organizations: confirmed writes outlive the process. Default: memory. */
  readonly persist?: string;
  /** Functions that the mock and its server call. */
  readonly hooks?: MockOptions['hooks'] & {
    /**
     * Epoch milliseconds of real time, for a folder of `persist` whose clock ran by itself, if `realTime` is omitted.
     * Default: none, so that clock moves only when you move it.
     */
    readonly systemTime?: () => number;
    /**
     * Called once when the folder can no longer be written, and once when it can again; and at a start, if its clock is
     * ahead of real time. Default: the console's errors.
     */
    readonly onNotice?: (message: string) => void;
  };
}

/** A mock behind HTTP. */
export interface ServedMock {
  /** `http://HOST:PORT`, without a slash at its end. */
  readonly url: string;
  /** The API's base URL, for `createClient({baseUrl})`. */
  readonly baseUrl: string;
  readonly mock: Mock;
  /**
   * Whether the folder of `persist` had organizations. These continue where they were, and `seed` and `now` are
   * ignored.
   */
  readonly isResumed: boolean;
  /** Whether its clock runs by itself; with `persist` as set when the folder was new. */
  readonly isClockRunning: boolean;
  /**
   * Ends the server: idle connections at once, calls under way within half a second. Rejects if `persist` has changes
   * that could not be kept: they are lost.
   */
  readonly close: () => Promise<void>;
}

/** How long calls under way may take to end when the server closes. */
const GRACE_MS = 500;

/**
 * Serves a mock over HTTP. If the port is taken, it rejects with a message that says what to do.
 *
 * @example
 * ```ts
 * const { url, mock, close } = await serveMock({ seed: 'demo', port: 4010 });
 * await close();
 * ```
 */
export async function serveMock(options: ServeOptions = {}): Promise<ServedMock> {
  return serveMockAfter(options, () => {});
}

/**
 * Like `serveMock`, but `begin` changes the world first, unless the folder of `persist` had organizations. If it throws,
 * the folder keeps nothing: a next start would take an unfinished beginning for the whole.
 */
export async function serveMockAfter(options: ServeOptions, begin: (mock: Mock) => void): Promise<ServedMock> {
  const taken = takeMockOptions('serveMock', options, serveOptions);
  const { port, host, allowedHosts, persist, onNotice = printNotice, systemTime, ...given } = taken;
  const persistence = persist === undefined ? undefined : await openFolder(persist, onNotice);
  // The way of restarting must not make a stopped clock jump or a running clock stop.
  const { realTime = systemTime, ...still } = given;
  const runs = persistence?.keepClock(given.realTime !== undefined) ?? given.realTime !== undefined;
  const mockOptions = runs && realTime ? { ...given, realTime } : still;
  let mock: Mock | undefined;
  const server = createHttpServer({
    host,
    allowedHosts,
    maxSnapshotBytes: given.maxSnapshotBytes,
    handle: (request) => (mock as Mock).handle(request),
    page: createSite({ inspector: mockOptions.control !== false }),
  });
  try {
    const url = await listen(server, { port, host });
    // No request is served before this, because requests wait in the socket until this turn of the event loop ends.
    mock = startMock({ ...mockOptions, baseUrl: url + BASE_PATH }, persistence);
    if (!persistence?.isResumed) begin(mock);
    else if (runs && realTime) persistence.warnOfWait(realTime());
    const trouble = persistence?.commit(false);
    // The data of a full disk can still be read.
    if (trouble && !(persistence?.isResumed && trouble.code === 'storage_full')) throw new Error(trouble.message);
    let closing: Promise<void> | undefined;
    const close = (): Promise<void> => (closing ??= end(server).then(() => persistence?.close()));
    return {
      url,
      baseUrl: mock.baseUrl,
      mock,
      isResumed: persistence?.isResumed ?? false,
      isClockRunning: runs,
      close,
    };
  } catch (error) {
    server.close();
    persistence?.abandon();
    throw error;
  }
}

function printNotice(message: string): void {
  console.error(`trackagoat mock: ${message}`);
}

/** Loaded only if needed, because it loads the database. */
async function openFolder(folder: string, warn: (message: string) => void): Promise<FolderPersistence> {
  const { openPersistence } = await import('./persistence/persistence.js');
  return openPersistence(folder, warn);
}

function listen(server: Server, where: { readonly port: number; readonly host: string }): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(describeListenError(error, where)));
    server.listen(where.port, where.host, () => {
      const { port } = server.address() as AddressInfo;
      resolve(`http://${where.host.includes(':') ? `[${where.host}]` : where.host}:${port}`);
    });
  });
}

function end(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
