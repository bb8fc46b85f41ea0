import { button, element } from './element.js';
import { readPlaygroundLink, toPlaygroundLink } from './playground-link.js';
import { ProgramPanel } from './program-panel.js';
import { makeEditor, type SnippetPlaces } from './snippet-run.js';

/** `<code-playground>`: an editor with the program from the address. The default program is between its tags. */
export function definePlayground(places: SnippetPlaces): void {
  if (customElements.get('code-playground')) return;
  customElements.define(
    'code-playground',
    class extends HTMLElement {
      private panel: ProgramPanel | undefined;
      private editor: HTMLTextAreaElement | undefined;

      connectedCallback(): void {
        if (this.panel) return;
        const usual = this.querySelector('pre code')?.textContent ?? '';
        const editor = makeEditor(readPlaygroundLink(location.hash) ?? usual);
        const panel = new ProgramPanel(places, () => editor.value);
        this.panel = panel;
        this.editor = editor;
        const message = element('span', 'program-told-link');
        message.setAttribute('role', 'status');
        const link = button('Make a link of it', async () => {
          const address = toPlaygroundLink(location.href.replace(/#.*$/, ''), editor.value);
          history.replaceState(history.state, '', address);
          await navigator.clipboard?.writeText(address).catch(() => {});
          message.textContent = 'The address of this page holds the program now.';
        });
        const bar = element(
          'div',
          'program-bar',
          button('Run', () => void panel.run(), 'run'),
          link,
          message,
        );
        this.querySelector('div[class*="language-"]')?.classList.add('is-edited');
        this.append(editor, bar, panel.root);
        addEventListener('hashchange', this.readAddress);
      }

      disconnectedCallback(): void {
        removeEventListener('hashchange', this.readAddress);
        this.panel?.reset();
      }

      /** A link to another program leads to this same page. It is shown, and runs only when the reader starts it. */
      private readonly readAddress = (): void => {
        const code = readPlaygroundLink(location.hash);
        if (code === undefined || !this.editor || code === this.editor.value) return;
        this.editor.value = code;
        this.panel?.reset();
      };
    },
  );
}
