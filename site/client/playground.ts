import type { CodeProblem } from '../editor/type-service.js';
import { CodeEditor } from './code-editor.js';
import { button, element } from './element.js';
import { type Linked, MOST_STEPS, readPlaygroundLink, type Step, toPlaygroundLink } from './playground-link.js';
import { ProgramPanel } from './program-panel.js';
import type { SnippetPlaces } from './snippet-run.js';

/**
 * `<code-playground>`: an editor with the program from the address. Between its tags are programs to begin with, each after
 * its title. The first is the default.
 */
export function definePlayground(places: SnippetPlaces): void {
  if (customElements.get('code-playground')) return;
  customElements.define(
    'code-playground',
    class extends HTMLElement {
      private playground: Playground | undefined;

      connectedCallback(): void {
        if (this.playground) return;
        const blocks = [...this.querySelectorAll('div[class*="language-"]')];
        const programs = blocks.map((block) => block.querySelector('pre code')?.textContent ?? '');
        const titles = [...this.querySelectorAll(':scope > p > strong')];
        for (const part of [...blocks, ...titles.map((title) => title.parentElement)]) part?.classList.add('is-edited');
        const playground = new Playground(
          places,
          programs,
          titles.map((title) => title.textContent ?? ''),
        );
        this.playground = playground;
        this.append(...playground.parts);
        addEventListener('hashchange', playground.readAddress);
      }

      disconnectedCallback(): void {
        if (this.playground) removeEventListener('hashchange', this.playground.readAddress);
        this.playground?.panel.reset();
      }
    },
  );
}

const OWN_PROGRAM = 'Your program';

class Playground {
  readonly panel: ProgramPanel;
  readonly parts: readonly HTMLElement[];
  private readonly editor: CodeEditor;
  private readonly message = element('span', 'program-told-link');
  private readonly choice = element('select', '');
  private readonly start = button('Run', () => void this.run(), 'run');
  /** The steps of the link, until the reader runs or changes something. */
  private steps: readonly Step[] = [];
  /** The program whose errors the reader has seen: a second Run runs it. */
  private warned: string | undefined;

  constructor(
    places: SnippetPlaces,
    private readonly programs: readonly string[],
    private readonly titles: readonly string[],
  ) {
    const linked = readPlaygroundLink(location.hash);
    this.editor = new CodeEditor(places, linked?.code ?? programs[0] ?? '', () => this.forget());
    this.panel = new ProgramPanel(places, () => this.editor.code);
    this.message.setAttribute('role', 'status');
    this.parts = [this.makeBar(), this.message, this.editor.root, this.panel.root];
    this.nameProgram();
    if (linked) this.show(linked);
    // Without it the text area stays.
    this.editor.enrich().catch(() => {});
  }

  /** A link to another program leads to this same page. It is shown, and runs only when the reader starts it. */
  readonly readAddress = (): void => {
    const linked = readPlaygroundLink(location.hash);
    if (linked === undefined || linked.code === this.editor.code) return;
    this.editor.code = linked.code;
    this.panel.reset();
    this.show(linked);
  };

  private makeBar(): HTMLElement {
    const { choice, titles } = this;
    choice.setAttribute('aria-label', 'A program to begin with');
    choice.append(...titles.map((title) => element('option', '', title)));
    choice.addEventListener('change', () => {
      this.editor.code = this.programs[choice.selectedIndex] ?? '';
      this.panel.reset();
      this.forget();
    });
    const link = button('Copy link', () => this.makeLink());
    return element('div', 'program-bar', this.start, choice, link);
  }

  private show({ steps }: Linked): void {
    this.steps = steps;
    if (steps.length > 1) this.say(`This link includes a world. Run replays its ${steps.length} steps.`);
  }

  /** Another program has no errors that were shown, and no world. */
  private forget(): void {
    this.nameProgram();
    this.steps = [];
    this.warned = undefined;
    this.start.textContent = 'Run';
    this.say('');
  }

  /** The title follows the program: that of an example, or of one that the reader wrote. */
  private nameProgram(): void {
    const place = this.programs.indexOf(this.editor.code);
    const own = this.choice.options[this.titles.length];
    if (place >= 0) own?.remove();
    else if (!own) this.choice.append(element('option', '', OWN_PROGRAM));
    this.choice.selectedIndex = place >= 0 ? place : this.titles.length;
    document.title = `${this.titles[place] ?? OWN_PROGRAM} | Playground`;
  }

  private async run(): Promise<void> {
    const { code } = this.editor;
    const problems = code === this.warned ? [] : await this.check(code);
    // The reader went on writing.
    if (this.editor.code !== code) return this.run();
    if (problems !== null && problems.length > 0) {
      this.warn(code, problems);
      return;
    }
    const { steps } = this;
    this.forget();
    if (problems === null) this.say('The types were not checked, because TypeScript did not load.');
    if (steps.length > 1) await this.panel.replay(steps);
    else await this.panel.run();
  }

  /** Examples are tested. Any other program is checked; null if nothing could check it. */
  private async check(code: string): Promise<readonly CodeProblem[] | null> {
    if (this.programs.includes(code)) return [];
    this.say('Checking the types…');
    return this.editor.check();
  }

  /** Shows the first error. A second Run runs the program all the same. */
  private warn(code: string, problems: readonly CodeProblem[]): void {
    const [first] = problems;
    const more = problems.length === 1 ? '' : ` (and ${problems.length - 1} more)`;
    this.warned = code;
    this.panel.empty();
    this.start.textContent = 'Run anyway';
    this.say(`Line ${first?.line}: ${first?.text}${more}`);
  }

  private async makeLink(): Promise<void> {
    const { code } = this.editor;
    const { steps } = this.panel;
    const address = toPlaygroundLink(location.href.replace(/#.*$/, ''), { code, steps });
    history.replaceState(history.state, '', address);
    const isCopied = await navigator.clipboard?.writeText(address).then(
      () => true,
      () => false,
    );
    const done = isCopied ? 'Link copied' : 'The address of this page is the link now';
    const world = steps.length === 0 ? '.' : ' and its world.';
    this.say(
      steps.length > MOST_STEPS
        ? `${done}, with the program. Its world took more than ${MOST_STEPS} steps and is left out.`
        : `${done}, with the program${world}`,
    );
  }

  private say(text: string): void {
    this.message.textContent = text;
  }
}
