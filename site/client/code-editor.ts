import type { Editor, EditorOptions } from '../editor/editor.js';
import type { CodeProblem } from '../editor/type-service.js';
import { element } from './element.js';
import { TypeChecker } from './type-checker.js';

/** Where the code of the editor and its worker are. */
export interface EditorUrls {
  readonly editor: string;
  readonly types: string;
}

/** The part of the editor's module that the page uses. */
interface EditorModule {
  readonly createEditor: (parent: HTMLElement, options: EditorOptions) => Editor;
}

/**
 * The editor of a program: a plain text area, until the one with colors is there. TypeScript is loaded when somebody
 * writes, or runs a program that is not an example.
 */
export class CodeEditor {
  readonly root: HTMLElement = element('div', 'code-editor');
  private readonly types: TypeChecker;
  private readonly plain: HTMLTextAreaElement;
  private rich: Editor | undefined;

  constructor(
    private readonly urls: EditorUrls,
    private readonly begun: string,
    private readonly onChange: () => void,
  ) {
    this.types = new TypeChecker(urls.types);
    this.plain = makeEditor(begun);
    this.plain.addEventListener('input', onChange);
    this.root.append(this.plain);
  }

  get code(): string {
    return this.rich?.read() ?? this.plain.value;
  }

  set code(code: string) {
    if (this.rich) this.rich.write(code);
    else {
      this.plain.value = code;
      this.plain.dispatchEvent(new Event('input'));
    }
  }

  focus(): void {
    if (this.rich) this.rich.focus();
    else this.plain.focus();
  }

  /** Puts the editor with colors in place of the text area. Rejects if it cannot be loaded. */
  async enrich(): Promise<void> {
    const module: EditorModule = await import(/* @vite-ignore */ this.urls.editor);
    const hadFocus = document.activeElement === this.plain;
    this.plain.remove();
    const { types, onChange } = this;
    this.rich = module.createEditor(this.root, { code: this.plain.value, types, onChange });
    if (hadFocus) this.rich.focus();
    // Nothing has checked the code that was written before the editor was there.
    if (this.code !== this.begun) await this.check();
  }

  /** The errors of the program, which the editor shows below their lines; null if nothing could check it. */
  async check(): Promise<readonly CodeProblem[] | null> {
    const problems = await this.types.check(this.code);
    this.rich?.show(problems);
    return this.types.isMissing ? null : problems;
  }
}

/** A text area for code, as tall as its text, in which Tab indents; Escape gives Tab back its usual meaning. */
function makeEditor(code: string): HTMLTextAreaElement {
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
