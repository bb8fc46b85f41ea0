import { CodeEditor, type EditorUrls } from './code-editor.js';
import { button, element } from './element.js';
import { toPlaygroundLink } from './playground-link.js';
import { type FrameUrls, ProgramPanel } from './program-panel.js';

/** The site's files that a snippet needs. */
export interface SnippetPlaces extends FrameUrls, EditorUrls {
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
        let editor: CodeEditor | undefined;
        const read = (): string => editor?.code ?? shown;
        const panel = new ProgramPanel(places, read);
        this.panel = panel;
        const edit = button('Edit', () => {
          if (editor) {
            editor.root.remove();
            editor = undefined;
          } else {
            editor = new CodeEditor(places, shown, () => {});
            bar.before(editor.root);
            editor.focus();
            // Without it the text area stays.
            editor.enrich().catch(() => {});
          }
          block?.classList.toggle('is-edited', editor !== undefined);
          edit.textContent = editor ? 'Discard changes' : 'Edit';
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
