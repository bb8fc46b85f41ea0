import ts from 'typescript';

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
/** Where such a name can be declared. A file without such a place needs no parsing. */
const CANDIDATE =
  /\b(?:told|how|look|standing|whom|said|tell|answers?)\b|[{(,]\s*(?:readonly )?of\b(?!\s*\()|\b(?:const|let) of\b|: of\b/g;

/** The variables, parameters, functions and type parameters of a file that have such a name, as `path:line: name`. */
export function findVagueNames(path: string, text: string): string[] {
  return [...text.matchAll(CANDIDATE)].flatMap(({ index, 0: found }) => {
    const source = parse(path, text);
    const [name, around] = nodesAt(index + found.length - 1, source);
    const isVague = ts.isIdentifier(name) && declares(around, name) && (VAGUE.has(name.text) || ANSWER.test(name.text));
    return isVague ? [`${place(name.getStart(source), source)}: ${name.text}`] : [];
  });
}

/** Names of fields are left alone: stored forms and results have them. */
function declares(node: ts.Node, name: ts.Identifier): boolean {
  const isDeclaration =
    ts.isVariableDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isBindingElement(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isTypeParameterDeclaration(node);
  return isDeclaration && node.name === name;
}

/** A count in a template, and behind it a word of several: `${rows.length} rows`. */
const COUNTED =
  /(?<!of |at most |beyond |than |takes )\$\{(?:[\w.?]*\.length|[\w.]*(?:[cC]ount|[rR]equests|[rR]ows|[lL]eft|[rR]uns|[fF]ailures|[lL]ines|[dD]ays|[tT]imes|[aA]nswers|[bB]ytes))\)?\} [a-z]+s\b/g;

/** The counts of a text that are followed by a word of several, whatever the count. */
export function findPlurals(text: string): string[] {
  return text.match(COUNTED) ?? [];
}

/** Something that a user reads in an editor or on a screen, with its place. */
export interface Words {
  readonly at: string;
  readonly text: string;
}

/** Every text of a file that may become a message: literals and templates of four words or more, without code in them. */
export function messages(path: string, text: string): Words[] {
  const source = parse(path, text);
  return listNodes(source).flatMap((node) => {
    const isText =
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node) ||
      ts.isJsxText(node);
    if (!isText || node.text.trim().split(/\s+/).length < 4 || looksLikeCode(node.text)) return [];
    return [{ at: place(node.getStart(source), source), text: node.text }];
  });
}

/** Comments that tools read. */
const DIRECTIVE = /^(?:biome-ignore|oxlint-disable|@ts-|@vitest-|#(?:end)?region|[#@]__PURE__)/;

/** Every comment of a file; `//` lines in a row are one. */
export function codeComments(path: string, text: string): Words[] {
  const source = parse(path, text);
  const joined: [start: number, end: number][] = [];
  const isLine = (at: number): boolean => text.startsWith('//', at);
  const mark = /\/[/*]/g;
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    const pos = found.index;
    const literal = literalAt(pos, source);
    const end = (literal ?? ts.getTrailingCommentRanges(text, pos)?.[0])?.end ?? text.length;
    mark.lastIndex = end;
    if (literal) continue;
    const before = joined.at(-1);
    if (before && isLine(pos) && isLine(before[0]) && /^\n[ \t]*$/.test(text.slice(before[1], pos))) before[1] = end;
    else joined.push([pos, end]);
  }
  const comments = joined.map(([pos, end]) => ({ at: place(pos, source), text: toText(text.slice(pos, end)) }));
  return comments.filter((comment) => !DIRECTIVE.test(comment.text.trim()));
}

/** The text, template, pattern or text between tags that has a position in it. */
function literalAt(at: number, source: ts.SourceFile): ts.Node | undefined {
  const [node] = nodesAt(at, source);
  const isLiteral = ts.isLiteralExpression(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
  return isLiteral && node.getStart(source) <= at ? node : undefined;
}

/** The innermost node of a file that has a position in it or before it, and the one around it. */
function nodesAt(at: number, source: ts.SourceFile): [node: ts.Node, around: ts.Node] {
  let [node, around]: [ts.Node, ts.Node] = [source, source];
  const find = (child: ts.Node): ts.Node | undefined => (child.pos <= at && at < child.end ? child : undefined);
  for (let next: ts.Node | undefined = source; next; next = ts.forEachChild(next, find)) [node, around] = [next, node];
  return [node, around];
}

/** The titles of a file of tests: the first argument of `describe`, `it` and `test`, with all their forms. */
export function testTitles(path: string, text: string): Words[] {
  const source = parse(path, text);
  return listNodes(source).flatMap((node) => {
    if (!ts.isCallExpression(node) || !/^(?:describe|it|test)\b/.test(node.expression.getText(source))) return [];
    const [title] = node.arguments;
    return title && ts.isStringLiteralLike(title)
      ? [{ at: place(title.getStart(source), source), text: title.text }]
      : [];
  });
}

function looksLikeCode(text: string): boolean {
  return /=>|'self'|^import |\bconst |\bawait |: \w+;|\{\s*$/m.test(text) || text.includes('*/');
}

function toText(comment: string): string {
  if (comment.startsWith('//')) return comment.replaceAll(/^[ \t]*\/\/ ?/gm, '');
  return comment
    .slice(comment.startsWith('/**') ? 3 : 2, -2)
    .replaceAll(/\n\s*\* ?/g, '\n')
    .replaceAll(/^@example[\s\S]*?(?=^@|$(?![\s\S]))/gm, '')
    .replaceAll(/^@(?:throws|returns|param|remarks|default|deprecated)\b/gm, '\n\n')
    .replaceAll(/\{@link ([^}]*)\}/g, '`$1`');
}

function place(position: number, source: ts.SourceFile): string {
  return `${source.fileName}:${source.getLineAndCharacterOfPosition(position).line + 1}`;
}

const PLAIN = { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode: ts.JSDocParsingMode.ParseNone };
let latest: ts.SourceFile | undefined;

/** One file is often read for several kinds of words, one after the other. */
function parse(path: string, text: string): ts.SourceFile {
  if (latest?.fileName === path && latest.text === text) return latest;
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : undefined;
  // Without parents and JSDoc: each takes as long as the rest.
  latest = ts.createSourceFile(path, text, PLAIN, false, kind);
  return latest;
}

/** All nodes of a file, from its top. */
function listNodes(source: ts.SourceFile): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return nodes;
}
