import { type FromFrame, type MockCall, readMessage, type ToFrame } from '../runner/protocol.js';

/** The events of a program in a sandbox. */
export type Listener = (message: FromFrame) => void;

/** The response of a program's mock; status 0 without a mock. */
export interface MockResponse {
  readonly status: number;
  readonly body: string;
}

const DEAD_MS = 12_000;
const CHECK_MS = 1_000;
const DEAD =
  'Stopped: the browser ended the page of the program, or it hangs. Most often a program has asked for more memory than there is.';

/**
 * A program in a frame that has no origin: it cannot reach the site, and the site only reads text from it. The frame is
 * made on first use, and again if it no longer responds.
 */
export class Sandbox {
  private frame: HTMLIFrameElement | undefined;
  private port: MessagePort | undefined;
  private opening: Promise<void> | undefined;
  private lastSign = 0;
  private calls = 0;
  private readonly waiting = new Map<number, (response: MockResponse) => void>();

  private watcher: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly place: HTMLElement,
    private readonly frameUrl: string,
    private readonly listener: Listener,
  ) {}

  async run(code: string, isSameWorld: boolean): Promise<void> {
    this.opening ??= this.open();
    await this.opening;
    this.send({ kind: 'run', code, isSameWorld });
  }

  /** A request to the mock of the program that ran last. */
  async call(call: MockCall): Promise<MockResponse> {
    if (!this.port) return { status: 0, body: '' };
    this.calls += 1;
    const id = this.calls;
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      this.send({ kind: 'call', id, call });
    });
  }

  /** Ends the program, and forgets its mock. */
  close(): void {
    clearInterval(this.watcher);
    this.port?.close();
    this.port = undefined;
    this.frame?.remove();
    this.frame = undefined;
    this.opening = undefined;
    for (const resolve of this.waiting.values()) resolve({ status: 0, body: '' });
    this.waiting.clear();
  }

  private send(message: ToFrame): void {
    this.port?.postMessage(message);
  }

  private async open(): Promise<void> {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.title = 'The program runs here';
    frame.hidden = true;
    frame.src = this.frameUrl;
    this.frame = frame;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    this.place.append(frame);
    await loaded;
    const { port1, port2 } = new MessageChannel();
    const ready = new Promise<void>((resolve) => {
      port1.onmessage = ({ data }) => {
        this.lastSign = performance.now();
        const message = readMessage(data);
        if (message?.kind === 'ready') resolve();
        else if (message) this.hear(message);
      };
    });
    // The frame has an opaque origin that has no name. Only this frame gets the port.
    frame.contentWindow?.postMessage('port', '*', [port2]);
    await ready;
    this.port = port1;
    this.lastSign = performance.now();
    this.watcher = setInterval(() => this.watch(), CHECK_MS);
  }

  private hear(message: FromFrame): void {
    if (message.kind === 'answered') {
      this.waiting.get(message.id)?.({ status: message.status, body: message.body });
      this.waiting.delete(message.id);
    } else if (message.kind !== 'alive') {
      if (message.kind === 'stopped') this.close();
      this.listener(message);
    }
  }

  private watch(): void {
    if (performance.now() - this.lastSign < DEAD_MS) return;
    this.close();
    this.listener({ kind: 'stopped', text: DEAD });
  }
}
