import {
  autocompletion,
  type CompletionContext,
  type CompletionResult,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { javascript } from '@codemirror/lang-javascript';
import { bracketMatching, indentOnInput, syntaxHighlighting } from '@codemirror/language';
import { type Extension, type Range, StateEffect, StateField } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  EditorView,
  hoverTooltip,
  keymap,
  lineNumbers,
  WidgetType,
} from '@codemirror/view';
import { classHighlighter } from '@lezer/highlight';
import type { CodeProblem, TypeService } from './type-service.js';

/** The editor as the page drives it. */
export interface Editor {
  read(): string;
  write(code: string): void;
  show(problems: readonly CodeProblem[]): void;
  focus(): void;
}

/** The parts of an editor that come from the page. */
export interface EditorOptions {
  readonly code: string;
  readonly types: TypeService;
  readonly onChange: () => void;
}

const PAUSE_MS = 400;

/** An editor for TypeScript in an element: colors, brackets, completion, types under the pointer, errors under their line. */
export function createEditor(parent: HTMLElement, { code, types, onChange }: EditorOptions): Editor {
  let pause: ReturnType<typeof setTimeout> | undefined;
  const check = async (): Promise<void> => {
    const checked = view.state.doc.toString();
    const problems = await types.check(checked);
    if (view.state.doc.toString() === checked) show(problems);
  };
  const view = new EditorView({
    parent,
    doc: code,
    extensions: [
      ...APPEARANCE,
      autocompletion({ override: [(context) => complete(types, context)] }),
      hoverTooltip((shown, place) => describe(types, shown, place)),
      EditorView.updateListener.of(({ docChanged }) => {
        if (!docChanged) return;
        clearTimeout(pause);
        pause = setTimeout(() => void check(), PAUSE_MS);
        onChange();
      }),
    ],
  });
  const show = (problems: readonly CodeProblem[]): void => view.dispatch({ effects: setProblems.of(problems) });
  return {
    read: () => view.state.doc.toString(),
    write: (text) =>
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, selection: { anchor: 0 } }),
    show,
    focus: () => view.focus(),
  };
}

/** The mark under the code of a problem, and its text in a line of its own below. */
class ProblemText extends WidgetType {
  constructor(private readonly text: string) {
    super();
  }

  override eq(other: ProblemText): boolean {
    return other.text === this.text;
  }

  toDOM(): HTMLElement {
    const line = document.createElement('div');
    line.className = 'editor-problem';
    line.textContent = this.text;
    return line;
  }
}

const setProblems = StateEffect.define<readonly CodeProblem[]>();
const problemField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(shown, transaction) {
    const set = transaction.effects.find((effect) => effect.is(setProblems));
    if (!set) return shown.map(transaction.changes);
    const { doc } = transaction.state;
    const ranges: Range<Decoration>[] = set.value.flatMap(({ from, to, text }) => {
      const end = doc.lineAt(Math.min(from, doc.length)).to;
      const below = Decoration.widget({ widget: new ProblemText(text), block: true, side: 1 }).range(end);
      const marked = Math.min(to, doc.length);
      return from < marked ? [Decoration.mark({ class: 'editor-marked' }).range(from, marked), below] : [below];
    });
    return Decoration.set(ranges, true);
  },
  provide: (field) => EditorView.decorations.from(field),
});

const APPEARANCE: readonly Extension[] = [
  lineNumbers(),
  history(),
  indentOnInput(),
  bracketMatching(),
  closeBrackets(),
  javascript({ typescript: true }),
  syntaxHighlighting(classHighlighter),
  problemField,
  // Escape and then Tab leaves the editor.
  keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...completionKeymap, indentWithTab]),
  EditorView.contentAttributes.of({
    'aria-label': 'The program, in TypeScript',
    // It can be reached by Tab as it is; axe only sees that by this.
    tabindex: '0',
    autocapitalize: 'off',
    spellcheck: 'false',
  }),
];

async function complete(types: TypeService, context: CompletionContext): Promise<CompletionResult | null> {
  const word = context.matchBefore(/[\w$]*/);
  const isMember = /[.'"]$/.test(context.state.sliceDoc(Math.max(0, (word?.from ?? context.pos) - 1), word?.from));
  if (!context.explicit && !isMember && (word?.text ?? '') === '') return null;
  const options = await types.complete(context.state.doc.toString(), context.pos);
  return { from: word?.from ?? context.pos, options: [...options], validFor: /^[\w$]*$/ };
}

async function describe(types: TypeService, view: EditorView, place: number) {
  const found = await types.describe(view.state.doc.toString(), place);
  if (!found) return null;
  const dom = document.createElement('div');
  dom.className = 'editor-type';
  dom.append(Object.assign(document.createElement('code'), { textContent: found.type }));
  if (found.comment !== '') dom.append(Object.assign(document.createElement('p'), { textContent: found.comment }));
  return { pos: found.from, end: found.to, create: () => ({ dom }) };
}
