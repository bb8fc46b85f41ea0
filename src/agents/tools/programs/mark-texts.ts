import { programDeclarations, programReads, programTypes } from '../../../generated/program-types.js';
import { fence, handleText, label } from '../../text/untrusted-text.js';

/*
 * The output of a program may be text by others, even if the program took it apart. So each text is checked as it comes
 * out. Ids, times, numbers, amounts, handles, the words of the API, and texts that occur in the program itself stay
 * unmarked. Any other text is marked as tools mark it.
 */

/** Maximum length of a text that is shown on one line. A longer text is fenced. */
const LINE = 80;
/** Maximum length of a fenced text. */
const LONG = 2_000;
/** Ids and times within a text. */
const ATOMS = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d\d-\d\dT[\d:.]+Z/gi;
/** Days, times, numbers, percentages, amounts: nothing that reads as words. */
const FIGURES = /^(?:USD |-?\$)?[\d\s.,:;+\-–/%()|=]*(?:T[\d:.]+Z?)?(?: ?(?:USD|UTC|cents|%))?$/;

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

/** Marks the texts in a program's result. */
export function markTexts(value: unknown, code: string): unknown {
  const own = ownTexts(code);
  const mark = (inner: unknown): unknown => {
    if (typeof inner === 'string') return markText(inner, own);
    if (Array.isArray(inner)) return inner.map(mark);
    if (typeof inner !== 'object' || inner === null) return inner;
    // Two keys may become equal by their marks. They get distinct names, so no value is lost.
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
  if (text === '' || own.has(text) || FIGURES.test(text.replaceAll(ATOMS, '0')) || apiWords().has(text)) return text;
  if (/^@[\w.-]{1,30}$/.test(text)) return handleText(text.slice(1)) ?? text;
  return text.length <= LINE && !text.includes('\n')
    ? label(text, LINE)
    : fence(text, { source: 'program', max: LONG });
}

/** The texts and names in the program itself. Its author wrote them. */
function ownTexts(code: string): Set<string> {
  const quoted = [...code.matchAll(/'([^'\\\n]{1,80})'|"([^"\\\n]{1,80})"/g)].map(
    ([, one, other]) => one ?? other ?? '',
  );
  return new Set([...quoted, ...(code.match(/[A-Za-z_$][\w$]*/g) ?? [])]);
}
