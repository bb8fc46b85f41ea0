/** A way to write that stops a reader, and what to write in its place. */
export interface UnplainPattern {
  readonly name: string;
  readonly instead: string;
  readonly find: (sentence: string) => boolean;
}

const matches = (pattern: RegExp) => (sentence: string) => pattern.test(sentence);

/** The verbs by which a clause after "for" is known as one. */
const CLAUSE =
  /[,;:] for (?:it|he|she|they|nobody|nothing|there|this|that|only|its?|the|an?|no|all|each|some|who|what|whoever)\b(?: [\w'`-]+){0,6}? (?:is|are|was|were|has|have|had|can|cannot|could|would|must|may|does|do|did|will|needs?|knows?|takes?|goes|come|comes)\b/;

/** The ten ways. CONTRIBUTING.md says why. */
export const UNPLAIN: readonly UnplainPattern[] = [
  { name: 'for in place of because', instead: 'because', find: matches(CLAUSE) },
  {
    name: 'none as a predicate',
    instead: 'is not, is empty, is missing',
    find: matches(/\b(?:is|are|was|were) none\b/),
  },
  {
    name: 'is no X',
    instead: 'is not a',
    find: matches(/(?<!\b[Tt]here )\b(?:is|are|was|were) no (?!longer\b|more\b|less\b|one\b|other\b)[a-z]/),
  },
  {
    name: 'stands',
    instead: 'is, has, lists, applies',
    find: matches(/\b(?:stands?|stood)\b(?!-)(?! for\b)/),
  },
  {
    name: 'a sentence that begins with who or what',
    instead: 'the subject first',
    // A title may be a question in short: "What to do".
    find: (sentence) => /^(?:Who|Whoever|What|Whatever)\b.*\.$/.test(sentence),
  },
  { name: 'ours', instead: 'this project, not published', find: matches(/\b[Oo]urs\b/) },
  {
    name: 'told',
    instead: 'says, gets, knows',
    find: matches(/\b(?:is|are|was|were|be|been|unless) told\b|\btells? of\b/),
  },
  {
    name: 'more than one semicolon',
    instead: 'sentences, or a list',
    find: (sentence) => !sentence.includes('|') && (sentence.match(/;(?=\s)/g) ?? []).length > 1,
  },
  {
    name: 'hold against',
    instead: 'compare with, check',
    find: matches(/\b(?:hold|holds|held|holding)\b[^.;,]{0,40} against\b/),
  },
  { name: 'lean on', instead: 'rely on', find: matches(/\b(?:lean|leans|leaned|leaning) on\b/) },
];

/** The sign of a list or a title, and words in bold that begin a paragraph: they are titles too. */
const LEAD = /^\s*(?:[-#>]+\s|\d+\.\s)?\s*(?:\*\*[^*]*\*\*)?\s*/;

/** The sentences of a text that are written in one of the ten ways, each with the name of the way. Code is left out. */
export function findUnplain(text: string): string[] {
  return toSentences(text).flatMap((sentence) =>
    UNPLAIN.filter(({ find }) => find(sentence)).map(
      ({ name, instead }) => `${name} (write: ${instead}): ${sentence.slice(0, 160)}`,
    ),
  );
}

function toSentences(text: string): string[] {
  return text
    .replaceAll(/`[^`]*`/g, '`x`')
    .split(/\n\s*\n|\n(?=\s*[-|#>*] ?)/)
    .map((paragraph) => paragraph.replaceAll(/\s+/g, ' ').replace(LEAD, ''))
    .flatMap((paragraph) => paragraph.split(/(?<=[.!?:])\s+(?=[A-Z«"'(*`])/))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** A page without its code blocks and its comments. */
export function stripCode(page: string): string {
  return page.replaceAll(/^(`{3,})[\s\S]*?^\1$/gm, '\n').replaceAll(/<!--[\s\S]*?-->/g, '');
}
