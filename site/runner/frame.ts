import { type FromFrame, readMessage, type ToFrame } from './protocol.js';

/**
 * The frame in which programs run. It has an opaque origin, its policy lets nothing load, and the program is a worker
 * in it that can be ended. It sends the program's output to the page, through the port that the page gave it.
 */
const SILENT_MS = 6_000;
const RUN_MS = 20_000;
/** For the package to start: that is not the program's time, and a slow device needs some seconds. */
const START_MS = 60_000;
const OUTPUT_LIMIT = 1_000;
/** Messages of any kind in a run, and how many more each second and each request of the page bring. */
const MESSAGE_LIMIT = 2_000;
const A_SECOND = 20;
const A_CALL = 10;
const CHECK_MS = 500;

const source = document.getElementById('worker')?.textContent ?? '';
// Not a blob: a worker of one, in a frame without an origin, has no crypto.subtle. The code follows by message, because
// such an address is short.
const url = `data:text/javascript,${encodeURIComponent('onmessage = ({ data }) => { onmessage = null; (0, eval)(data); };')}`;

let port: MessagePort | undefined;
let worker: Worker | undefined;
let isReady = false;
let lastSign = 0;
let runningSince: number | undefined;
let printed = 0;
let heard = 0;
let called = 0;
/** Whether it has said that it ended, and whether it went on all the same: its clock then goes on too. */
let hasEnded = false;
let goesOn = false;

addEventListener('message', (event: MessageEvent) => {
  // Only the page knows this frame, and it gives it a port once.
  const [given] = event.ports;
  if (event.source !== parent || port || !given) return;
  port = given;
  port.onmessage = ({ data }: MessageEvent<ToFrame>) => take(data);
  notify({ kind: 'ready' });
});
setInterval(watch, CHECK_MS);

function notify(message: FromFrame): void {
  port?.postMessage(message);
}

function take(order: ToFrame): void {
  if (order.kind === 'run') {
    if (!order.isSameWorld || (runningSince !== undefined && (!hasEnded || goesOn))) end();
    printed = heard = called = 0;
    hasEnded = goesOn = false;
    runningSince = performance.now();
  }
  if (order.kind === 'call') called += 1;
  worker ??= start();
  worker.postMessage(order);
}

function start(): Worker {
  const started = new Worker(url);
  started.postMessage(source);
  isReady = false;
  lastSign = performance.now();
  started.onmessage = ({ data }) => {
    if (started === worker) hear(data);
  };
  started.onerror = (event) => {
    event.preventDefault();
    if (started === worker) notify({ kind: 'failed', text: String(event.message ?? 'The program failed.'), code: '' });
  };
  return started;
}

function hear(data: unknown): void {
  lastSign = performance.now();
  heard += 1;
  if (heard > MESSAGE_LIMIT + called * A_CALL + ((lastSign - (runningSince ?? lastSign)) / 1000) * A_SECOND) {
    stop(`Stopped: it sent more than ${MESSAGE_LIMIT} messages.`);
    return;
  }
  const message = readMessage(data);
  if (!message) return;
  // Once only: a program could say so too, and would have more time each time.
  if (message.kind === 'ready' && !isReady) {
    isReady = true;
    if (runningSince !== undefined) runningSince = lastSign;
  }
  if (message.kind === 'alive' || message.kind === 'ready' || message.kind === 'stopped') return;
  if (message.kind === 'printed') {
    printed += 1;
    if (printed > OUTPUT_LIMIT) {
      stop(`Stopped: it printed more than ${OUTPUT_LIMIT} times.`);
      return;
    }
  }
  const isEnd = message.kind === 'finished' || message.kind === 'failed';
  goesOn ||= hasEnded && (isEnd || message.kind === 'printed');
  hasEnded ||= isEnd;
  notify(message);
}

function watch(): void {
  notify({ kind: 'alive' });
  if (!worker) return;
  const now = performance.now();
  if (!isReady) {
    if (now - lastSign > START_MS) stop(`Stopped: the package did not start within ${START_MS / 1000} seconds.`);
  } else if (now - lastSign > SILENT_MS)
    stop(`Stopped: for ${SILENT_MS / 1000} seconds it did not pause once. Does it loop for ever?`);
  else if (runningSince !== undefined && now - runningSince > RUN_MS && (!hasEnded || goesOn))
    stop(`Stopped: it did not end within ${RUN_MS / 1000} seconds.`);
}

function stop(text: string): void {
  end();
  notify({ kind: 'stopped', text });
}

function end(): void {
  worker?.terminate();
  worker = undefined;
  runningSince = undefined;
}
