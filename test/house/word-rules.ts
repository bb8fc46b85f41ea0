import ts from 'typescript';
import type { SourceFiles } from './source-files.js';

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

/** Words that do not say what a value is. */
const VAGUE = new Set(['told', 'of', 'how', 'look', 'standing', 'whom', 'said', 'tell']);
/** The service sends a response. A person answers, and so does an examinee. */
const ANSWER = /^answers?$/;
/** A file without one of these words needs no parsing. */
const CANDIDATE =
  /\b(?:told|how|look|standing|whom|said|tell|answers?)\b|[{(,]\s*(?:readonly )?of\b(?!\s*\()|\b(?:const|let) of\b|: of\b/;

/** The variables, parameters, functions and type parameters of a file that have such a name, as `path:line: name`. */
export function findVagueNames(path: string, text: string): string[] {
  if (!CANDIDATE.test(text)) return [];
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : undefined;
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false, kind);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const name = declaredName(node);
    if (name && (VAGUE.has(name.text) || ANSWER.test(name.text))) {
      const { line } = source.getLineAndCharacterOfPosition(name.getStart(source));
      found.push(`${path}:${line + 1}: ${name.text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Names of fields are left alone: stored forms and results have them. */
function declaredName(node: ts.Node): ts.Identifier | undefined {
  const declares =
    ts.isVariableDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isBindingElement(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isTypeParameterDeclaration(node);
  return declares && node.name && ts.isIdentifier(node.name) ? node.name : undefined;
}

/** Written from one document: its files declare the same types, once for the mock and once for the client. */
const GENERATED = 'src/generated/';

/** The names of types that two files export, each with these files. The generated files count as one. */
export function findTypesWithOneName(sources: SourceFiles): string[] {
  const places = new Map<string, Set<string>>();
  for (const [path, text] of sources) {
    const place = path.startsWith(GENERATED) ? GENERATED : path;
    for (const name of exportedTypes(path, text)) places.set(name, (places.get(name) ?? new Set()).add(place));
  }
  return [...places]
    .filter(([, files]) => files.size > 1)
    .map(([name, files]) => `${name}: ${[...files].join(', ')}`)
    .sort();
}

function exportedTypes(path: string, text: string): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false);
  return source.statements.flatMap((statement) => {
    const isType =
      ts.isInterfaceDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement) ||
      ts.isClassDeclaration(statement) ||
      ts.isEnumDeclaration(statement);
    const isExported = isType && statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
    return isExported && statement.name ? [statement.name.text] : [];
  });
}

/** A count in a template, and behind it a word of several: `${rows.length} rows`. */
const COUNTED =
  /(?<!of |at most |beyond |than |takes )\$\{(?:[\w.?]*\.length|[\w.]*(?:[cC]ount|[rR]equests|[rR]ows|[lL]eft|[rR]uns|[fF]ailures|[lL]ines|[dD]ays|[tT]imes|[aA]nswers|[bB]ytes))\)?\} [a-z]+s\b/g;

/** The counts of a text that are followed by a word of several, whatever the count. */
export function findPlurals(text: string): string[] {
  return text.match(COUNTED) ?? [];
}
