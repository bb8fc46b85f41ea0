import { connect, type Socket } from 'node:net';
import type { Load, LoadResult } from './load.js';
import { percentile } from './statistics.js';

/*
 * A sender that costs the machine far less than the server under test: of HTTP it only knows where a response ends. A
 * heavier one would itself be the bottleneck.
 */

const HEAD_END = Buffer.from('\r\n\r\n');
const LAST_CHUNK = Buffer.from('0\r\n\r\n');
const LENGTH = /\r\ncontent-length: *(\d+)/i;
/** How many of the latest times are kept, because memory must not grow with a long load. */
const MAX_TIMES = 2_000_000;

class Sending {
  responses = 0;
  errors = 0;
  firstError: string | null = null;
  readonly times: number[] = [];
  private sent = 0;
  private readonly statuses: readonly string[];

  constructor(private readonly load: Load) {
    this.statuses = [load.status].flat().map((status) => `HTTP/1.1 ${status}`);
  }

  /** The connection's request number `turn`; null if the load has been sent. */
  next(connection: number, turn: number): string | null {
    const { requests, scripts, count } = this.load;
    if (count !== undefined && this.sent >= count) return null;
    const script = scripts?.[connection];
    const text = script ? script[turn % script.length] : requests[this.sent % requests.length];
    this.sent += 1;
    return text as string;
  }

  /** A script is always sent to its end, because its end undoes its beginning. */
  mayStop(connection: number, turn: number): boolean {
    const script = this.load.scripts?.[connection];
    return !script || turn % script.length === 0;
  }

  receive(head: string, ms: number): void {
    this.times[this.responses % MAX_TIMES] = ms;
    if (!this.statuses.some((status) => head.startsWith(status))) this.failed(head);
    this.responses += 1;
  }

  failed(what: string): void {
    this.errors += 1;
    this.firstError ??= what;
  }
}

function converse(socket: Socket, connection: number, to: { sending: Sending; isOver: () => boolean }): Promise<void> {
  const { sending, isOver } = to;
  return new Promise((resolve) => {
    let received: Buffer | null = null;
    let end = -1;
    let started = 0;
    let turn = 0;
    const send = (): void => {
      const text = isOver() && sending.mayStop(connection, turn) ? null : sending.next(connection, turn);
      if (text === null) {
        socket.destroy();
        resolve();
        return;
      }
      turn += 1;
      started = performance.now();
      socket.write(text);
    };
    socket.on('error', (error) => {
      if (!isOver()) sending.failed(String(error));
      resolve();
    });
    socket.on('close', () => {
      if (received) sending.failed('connection closed within a response');
      resolve();
    });
    socket.on('data', (chunk) => {
      received = received ? Buffer.concat([received, chunk]) : chunk;
      if (end < 0) end = findEnd(received);
      if (end < 0 || received.length < end) return;
      const head = received.toString('latin1', 0, Math.min(end, 600));
      received = null;
      end = -1;
      sending.receive(head, performance.now() - started);
      send();
    });
    send();
  });
}

/** Where the response ends, or −1 if that is not known yet. */
function findEnd(received: Buffer): number {
  const headEnd = received.indexOf(HEAD_END);
  if (headEnd < 0) return -1;
  const length = LENGTH.exec(received.toString('latin1', 0, headEnd));
  if (length) return headEnd + 4 + Number(length[1]);
  return received.subarray(-LAST_CHUNK.length).equals(LAST_CHUNK) ? received.length : -1;
}

async function run(load: Load): Promise<LoadResult> {
  const { hostname, port } = new URL(load.url);
  const sockets = await Promise.all(
    Array.from(
      { length: load.connections },
      () =>
        new Promise<Socket>((resolve, reject) => {
          const socket = connect({ host: hostname, port: Number(port), noDelay: true }, () => resolve(socket));
          socket.once('error', reject);
        }),
    ),
  );
  const sending = new Sending(load);
  let over = false;
  const start = performance.now();
  const timer = load.seconds === undefined ? null : setTimeout(() => (over = true), load.seconds * 1000);
  await Promise.all(sockets.map((socket, place) => converse(socket, place, { sending, isOver: () => over })));
  if (timer) clearTimeout(timer);
  const seconds = (performance.now() - start) / 1000;
  const { responses, errors, firstError, times } = sending;
  return { responses, seconds, errors, firstError, p50: percentile(times, 0.5), p99: percentile(times, 0.99) };
}

process.on('message', (load: Load) => void run(load).then((result) => process.send?.(result)));
