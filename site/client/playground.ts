import { button, element } from './element.js';
import { readPlaygroundLink, toPlaygroundLink } from './playground-link.js';
import { ProgramPanel } from './program-panel.js';
import { makeEditor, type SnippetPlaces } from './snippet-run.js';

/**
 * `<code-playground>`: an editor with the program from the address. Between its tags are programs to begin with, each after
 * its title. The first is the default.
 */
export function definePlayground(places: SnippetPlaces): void {
  if (customElements.get('code-playground')) return;
  customElements.define(
    'code-playground',
    class extends HTMLElement {
      private panel: ProgramPanel | undefined;
      private editor: HTMLTextAreaElement | undefined;

      connectedCallback(): void {
        if (this.panel) return;
        const blocks = [...this.querySelectorAll('div[class*="language-"]')];
        const programs = blocks.map((block) => block.querySelector('pre code')?.textContent ?? '');
        const titles = [...this.querySelectorAll(':scope > p > strong')];
        const editor = makeEditor(readPlaygroundLink(location.hash) ?? programs[0] ?? '');
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
        const choice = element('select', '');
        choice.setAttribute('aria-label', 'A program to begin with');
        choice.append(...titles.map((title) => element('option', '', title.textContent ?? '')));
        choice.addEventListener('change', () => {
          editor.value = programs[choice.selectedIndex] ?? '';
          editor.dispatchEvent(new Event('input'));
          panel.reset();
        });
        const bar = element(
          'div',
          'program-bar',
          button('Run', () => void panel.run(), 'run'),
          choice,
          link,
          message,
        );
        for (const part of [...blocks, ...titles.map((title) => title.parentElement)]) part?.classList.add('is-edited');
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
