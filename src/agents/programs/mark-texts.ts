import { programDeclarations, programReads, programTypes } from '../../generated/program-types.js';
import { fence, handleText, label } from '../text/untrusted-text.js';

/*
 * What comes out of a program may be text by others, however the program took it apart, so each text is looked at as it
 * comes out. Bare stay ids, moments, numbers, amounts, handles, the words of the API, and texts that stand in the program
 * itself; any other text is marked as tools mark it.
 */

/** Characters of a text that is shown on one line; a longer one is fenced. */
const LINE = 80;
/** Characters of a fenced text. */
const LONG = 2_000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Days, moments, numbers, percentages, amounts: nothing that reads as words. */
const FIGURES = /^(?:USD |-?\$)?[\d\s.,:;+\-–/%()]*(?:T[\d:.]+Z?)?(?: ?(?:USD|UTC|cents|%))?$/;

let words: ReadonlySet<string> | undefined;

/** The words of the API: its fields, the values of its enumerations, the names of its types. */
function apiWords(): ReadonlySet<string> {
  if (words) return words;
  const code = [...Object.values(programTypes), ...programDeclarations.map(({ signature }) => signature)]
    .join('\n')
    .replaceAll(/\/\/.*$/gm, '');
  const found = code.match(/[A-Za-z_]\w*/g) ?? [];
  words = new Set([...found, ...Object.values(programReads).flatMap(({ fields }) => fields)]);
  return words;
}

/** Marks the texts of what a program gave. */
export function markTexts(value: unknown, code: string): unknown {
  const own = ownTexts(code);
  const mark = (inner: unknown): unknown => {
    if (typeof inner === 'string') return markText(inner, own);
    if (Array.isArray(inner)) return inner.map(mark);
    if (typeof inner !== 'object' || inner === null) return inner;
    // A name that two texts come to by their marks is told apart, so that no value is lost.
    const entries = new Map<string, unknown>();
    for (const [name, held] of Object.entries(inner)) {
      const shown = markText(name, own);
      let free = shown;
      for (let more = 2; entries.has(free); more++) free = `${shown} (${more})`;
      entries.set(free, mark(held));
    }
    return Object.fromEntries(entries);
  };
  return mark(value);
}

function markText(text: string, own: ReadonlySet<string>): string {
  if (text === '' || own.has(text) || UUID.test(text) || FIGURES.test(text) || apiWords().has(text)) return text;
  if (/^@[\w.-]{1,30}$/.test(text)) return handleText(text.slice(1)) ?? text;
  return text.length <= LINE && !text.includes('\n')
    ? label(text, LINE)
    : fence(text, { source: 'program', max: LONG });
}

/** The texts and names that a program has of its own: whoever wrote it wrote them. */
function ownTexts(code: string): Set<string> {
  const quoted = [...code.matchAll(/'([^'\\\n]{1,80})'|"([^"\\\n]{1,80})"/g)].map(
    ([, one, other]) => one ?? other ?? '',
  );
  return new Set([...quoted, ...(code.match(/[A-Za-z_$][\w$]*/g) ?? [])]);
}
