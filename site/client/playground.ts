import type { CodeProblem } from '../editor/type-service.js';
import { CodeEditor, type EditorUrls } from './code-editor.js';
import { button, element } from './element.js';
import { type Linked, MOST_STEPS, readPlaygroundLink, type Step, toPlaygroundLink } from './playground-link.js';
import { ProgramPanel } from './program-panel.js';
import type { SnippetPlaces } from './snippet-run.js';

/** The site's files that the playground needs. */
export type PlaygroundPlaces = SnippetPlaces & EditorUrls;

/**
 * `<code-playground>`: an editor with the program from the address. Between its tags are programs to begin with, each after
 * its title. The first is the default.
 */
export function definePlayground(places: PlaygroundPlaces): void {
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

class Playground {
  readonly panel: ProgramPanel;
  readonly parts: readonly HTMLElement[];
  private readonly editor: CodeEditor;
  private readonly message = element('span', 'program-told-link');
  private readonly start = button('Run', () => void this.run(), 'run');
  /** The steps of the link, until the reader runs or changes something. */
  private steps: readonly Step[] = [];
  /** The program whose errors the reader has seen: a second Run runs it. */
  private warned: string | undefined;

  constructor(
    places: PlaygroundPlaces,
    private readonly programs: readonly string[],
    titles: readonly string[],
  ) {
    const linked = readPlaygroundLink(location.hash);
    this.editor = new CodeEditor(places, linked?.code ?? programs[0] ?? '', () => this.forget());
    this.panel = new ProgramPanel(places, () => this.editor.code);
    this.message.setAttribute('role', 'status');
    this.parts = [this.makeBar(titles), this.message, this.editor.root, this.panel.root];
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

  private makeBar(titles: readonly string[]): HTMLElement {
    const choice = element('select', '');
    choice.setAttribute('aria-label', 'A program to begin with');
    choice.append(...titles.map((title) => element('option', '', title)));
    choice.addEventListener('change', () => {
      this.editor.code = this.programs[choice.selectedIndex] ?? '';
      this.panel.reset();
      this.forget();
    });
    const link = button('Make a link of it', () => this.makeLink());
    return element('div', 'program-bar', this.start, choice, link);
  }

  private show({ steps }: Linked): void {
    this.steps = steps;
    if (steps.length > 1) this.say(`The link has a world: Run repeats the ${steps.length} steps that made it.`);
  }

  /** Another program has no errors that were shown, and no world. */
  private forget(): void {
    this.steps = [];
    this.warned = undefined;
    this.start.textContent = 'Run';
    this.say('');
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
    this.start.textContent = 'Run anyway';
    this.say(`Line ${first?.line}: ${first?.text}${more}`);
  }

  private async makeLink(): Promise<void> {
    const { code } = this.editor;
    const { steps } = this.panel;
    const address = toPlaygroundLink(location.href.replace(/#.*$/, ''), { code, steps });
    history.replaceState(history.state, '', address);
    await navigator.clipboard?.writeText(address).catch(() => {});
    const world = steps.length === 0 ? '' : ' and its world';
    this.say(
      steps.length > MOST_STEPS
        ? `The address of this page has the program now, and not its world: that took more than ${MOST_STEPS} steps.`
        : `The address of this page has the program${world} now.`,
    );
  }

  private say(text: string): void {
    this.message.textContent = text;
  }
}
