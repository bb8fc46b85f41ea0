import { button, element } from './element.js';
import { toPlaygroundLink } from './playground-link.js';
import { type FrameUrls, ProgramPanel } from './program-panel.js';

/** The site's files that a snippet needs. */
export interface SnippetPlaces extends FrameUrls {
  readonly playground: string;
}

/** `<snippet-run>` after a block of code, which can then be run and changed. Without scripts the code is there as it is. */
export function defineSnippetRun(places: SnippetPlaces): void {
  if (customElements.get('snippet-run')) return;
  customElements.define(
    'snippet-run',
    class extends HTMLElement {
      private panel: ProgramPanel | undefined;

      connectedCallback(): void {
        if (this.panel) return;
        const block = this.previousElementSibling;
        const shown = this.dataset.program ?? block?.querySelector('pre code')?.textContent ?? '';
        let editor: HTMLTextAreaElement | undefined;
        const read = (): string => editor?.value ?? shown;
        const panel = new ProgramPanel(places, read);
        this.panel = panel;
        const edit = button('Edit', () => {
          if (editor) {
            editor.remove();
            editor = undefined;
          } else {
            editor = makeEditor(shown);
            bar.before(editor);
            editor.focus();
          }
          block?.classList.toggle('is-edited', editor !== undefined);
          edit.textContent = editor ? 'Back to the text of the page' : 'Edit';
        });
        const open = element('a', '', 'Open in the playground');
        open.href = places.playground;
        open.addEventListener('click', () => {
          open.href = toPlaygroundLink(places.playground, { code: read(), steps: panel.steps });
        });
        const bar = element(
          'div',
          'program-bar',
          button('Run', () => void run(), 'run'),
          edit,
          open,
        );
        const drawn = this.querySelector('.is-drawn');
        const run = (): Promise<void> => {
          drawn?.remove();
          return panel.run();
        };
        this.prepend(bar);
        this.append(panel.root);
      }

      disconnectedCallback(): void {
        this.panel?.reset();
      }
    },
  );
}

/** A text area for code, as tall as its text, in which Tab indents; Escape gives Tab back its usual meaning. */
export function makeEditor(code: string): HTMLTextAreaElement {
  const editor = element('textarea', 'program-editor');
  editor.value = code;
  editor.spellcheck = false;
  editor.setAttribute('aria-label', 'The program, in TypeScript');
  editor.setAttribute('autocapitalize', 'off');
  editor.wrap = 'off';
  const growToText = (): void => {
    editor.rows = Math.max(8, editor.value.split('\n').length + 1);
  };
  let tabIndents = true;
  editor.addEventListener('input', growToText);
  editor.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') tabIndents = false;
    if (event.key !== 'Tab' || event.shiftKey || !tabIndents) return;
    event.preventDefault();
    editor.setRangeText('  ', editor.selectionStart, editor.selectionEnd, 'end');
  });
  editor.addEventListener('focus', () => {
    tabIndents = true;
  });
  growToText();
  return editor;
}
