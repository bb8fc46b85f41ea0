import type { FromFrame, MockCall } from '../runner/protocol.js';
import { toElement } from './drawing.js';
import { button, element } from './element.js';
import { openInspector } from './inspector-dialog.js';
import { drawLedger } from './ledger-picture.js';
import type { Step } from './playground-link.js';
import { Sandbox } from './sandbox.js';
import { readWorldView, type WorldView } from './world-view.js';

/** Where the frames of the site are. */
export interface FrameUrls {
  readonly run: string;
  readonly inspector: string;
}

/** The panel with a running program. There is only one at a time, so a page with many programs stays light. */
let living: ProgramPanel | undefined;

/** Runs a program next to its text: its output, its mock with clock and faults, and a picture of the ledger. */
export class ProgramPanel {
  readonly root: HTMLElement = element('div', 'program-panel');
  private readonly output = element('div', 'program-output');
  private readonly state = element('p', 'program-state');
  private readonly picture = element('div', 'program-picture');
  private readonly steering = element('div', 'program-steering');
  private readonly sandbox: Sandbox;
  private before: WorldView | undefined;
  private view: WorldView | undefined;
  /** The steps that made the world: the first run, and all that came after. */
  private made: Step[] = [];
  private ended: (() => void) | undefined;

  constructor(
    private readonly frames: FrameUrls,
    private readonly readCode: () => string,
  ) {
    this.output.setAttribute('role', 'log');
    this.output.setAttribute('aria-label', 'Output of the program');
    this.output.tabIndex = 0;
    this.state.setAttribute('role', 'status');
    this.steering.append(
      button('A week passes', () => this.steer('/_mock/clock', { advance: { days: 7 } }, 'A week has passed.')),
      button('Drop the next response', () =>
        this.steer(
          '/_mock/faults',
          { operation: 'createPayoutPayment', kind: 'drop_after' },
          'The mock will record the next payment and drop its response.',
        ),
      ),
      button('Run again in this world', () => this.run(true)),
      button('Open the inspector', () => openInspector(this.frames.inspector, (call) => this.call(call))),
      button('Reset', () => this.reset()),
    );
    this.steering.hidden = true;
    const output = element('div', 'program-told', this.state, this.output, this.steering);
    this.root.append(output, this.picture);
    this.root.hidden = true;
    this.sandbox = new Sandbox(this.root, frames.run, (message) => this.hear(message));
  }

  /** The steps that make the world again. */
  get steps(): readonly Step[] {
    return this.made;
  }

  /** Runs and calls of a link, one after the other. */
  async replay(steps: readonly Step[]): Promise<void> {
    for (const [at, step] of steps.entries()) {
      if (step.kind === 'call') await this.call(step.call);
      else {
        const ended = new Promise<void>((resolve) => {
          this.ended = resolve;
        });
        await this.run(at > 0, step.code);
        await ended;
      }
    }
  }

  async run(isSameWorld = false, code = this.readCode()): Promise<void> {
    if (living !== this) living?.close();
    living = this;
    this.root.hidden = false;
    this.output.replaceChildren();
    this.state.textContent = 'Running…';
    this.state.className = 'program-state';
    if (!isSameWorld) {
      this.before = undefined;
      this.view = undefined;
      this.picture.replaceChildren();
      this.steering.hidden = true;
    }
    this.made = [...(isSameWorld ? this.made : []), { kind: 'run', code }];
    await this.sandbox.run(code, isSameWorld);
  }

  /** Removes the output of the last run. Its mock stays. */
  empty(): void {
    this.output.replaceChildren();
    this.say('');
  }

  /** Removes the program, its mock and its output. */
  reset(): void {
    this.sandbox.close();
    this.root.hidden = true;
    this.made = [];
  }

  /** A request to the mock, which is a step if it may change something. */
  private async call(call: MockCall): ReturnType<Sandbox['call']> {
    const response = await this.sandbox.call(call);
    if (call.method !== 'GET' && response.status >= 200 && response.status < 300)
      this.made.push({ kind: 'call', call });
    return response;
  }

  private close(): void {
    this.sandbox.close();
    this.steering.hidden = true;
  }

  private hear(message: FromFrame): void {
    switch (message.kind) {
      case 'printed':
        this.output.append(element('pre', message.isError ? 'is-error' : '', message.text));
        break;
      case 'failed':
        this.output.append(element('pre', 'is-error', message.text));
        this.say('The program ended with an error.', 'is-error');
        break;
      case 'finished':
        this.say(`Done in ${Math.round(message.ms)} ms.`);
        break;
      case 'stopped':
        this.steering.hidden = true;
        this.say(message.text, 'is-error');
        break;
      case 'world':
        this.show(message.world);
    }
    if (['finished', 'failed', 'stopped'].includes(message.kind)) this.ended?.();
  }

  private say(text: string, className = ''): void {
    this.state.textContent = text;
    this.state.className = `program-state ${className}`;
  }

  private show(world: string | null): void {
    const view = world === null ? undefined : readWorldView(world);
    this.steering.hidden = view === undefined;
    if (!view) return;
    this.before = this.view;
    this.view = view;
    this.picture.replaceChildren(toElement(drawLedger(view, this.before)));
  }

  private async steer(url: string, body: object, done: string): Promise<void> {
    const headers = { 'content-type': 'application/json' };
    const { status } = await this.call({ method: 'POST', url, headers, body: JSON.stringify(body) });
    if (status >= 200 && status < 300) this.say(done);
    else this.say('The mock of this program does not respond. Run the program again.', 'is-error');
  }
}
