import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { listAnchors } from '../../../scripts/docs/links.js';
import { ENTRIES } from '../list-pages.js';
import { compactPage } from './compact-page.js';

const PACKAGE = 'trackagoat-sdk';
const LINK = /\]\((?<path>[^)#\s]+\.md)?(?<anchor>#[^)\s]*)?\)/g;
/** Marks a heading while a page is cut, to recognize it later. */
const MARK = /⟦(\d+)⟧$/gm;

/** `trackagoat-sdk/agents/ai-sdk.md` is kept as `agents-ai-sdk.md`, and the page of the main entry as `client.md`. */
function toFlatName(path: string): string {
  if (path === `${PACKAGE}.md`) return 'client.md';
  return path.slice(PACKAGE.length + 1).replaceAll('/', '-');
}

/** The pages that typedoc wrote into `folder`, all in one folder, with links that lead there. */
export function readPages(folder: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
  const entries = paths.filter((path) => path !== 'README.md').sort();
  const cut = new Map(entries.map((path) => [path, cutPage(readFileSync(join(folder, path), 'utf8'))]));
  return new Map(
    [...cut].map(([path, { text }]) => {
      const linked = text.replaceAll(LINK, (whole, target: string | undefined, anchor = '') => {
        const page = target === undefined ? path : posix.join(posix.dirname(path), target);
        const found = cut.get(page);
        if (!found) return whole;
        const moved = found.anchors.get(anchor.slice(1));
        const place = moved === undefined ? '' : `#${moved}`;
        return target === undefined && place !== '' ? `](${place})` : `](${toFlatName(page)}${place})`;
      });
      return [toFlatName(path), `${markSources(linked).trimEnd()}\n`];
    }),
  );
}

/** The provenance sentences of docstrings, and the spec's word for each. */
const SOURCES: readonly (readonly [sentence: string, mark: string, word: string])[] = [
  ["Source: the service's data-model reference.", '*(reference)*', "the service's data-model reference"],
  ["Source: the service's documentation.", '*(docs)*', "the service's documentation"],
  [
    'Source: this project; the service has not published it.',
    '*(ours)*',
    'this project, because the service has not published it',
  ],
];

/** A page in which each provenance sentence is replaced by a word. The head explains the words. */
function markSources(page: string): string {
  const output = SOURCES.filter(([sentence]) => page.includes(sentence));
  if (output.length === 0) return page;
  const marked = output.reduce((text, [sentence, mark]) => text.replaceAll(sentence, mark), page);
  const legend = output.map(([, mark, word]) => `${mark}, ${word}`).join('; ');
  return marked.replace(/^(# .*\n)/, `$1\nEach field of the API names its source: ${legend}.\n`);
}

/** A page without parts that are described elsewhere, and the new positions of its headings by the old ones. */
function cutPage(page: string): { readonly text: string; readonly anchors: ReadonlyMap<string, string> } {
  const before = listAnchors(page);
  let count = 0;
  const marked = page
    .split(/^(```[\s\S]*?^```$)/m)
    .map((part) => (part.startsWith('```') ? part : part.replaceAll(/^#{1,6} .*$/gm, (line) => `${line}⟦${count++}⟧`)))
    .join('');
  const kept = compactPage(withoutInherited(marked));
  const places = [...kept.matchAll(MARK)].map(([, place]) => Number(place));
  const text = kept.replaceAll(MARK, '');
  const after = listAnchors(text);
  return { text, anchors: new Map(places.map((place, index) => [before[place] ?? '', after[index] ?? ''])) };
}

/** Inherited members are described at the other class; the link at the head leads there. */
function withoutInherited(page: string): string {
  const blocks = page.split(/^(?=#{2,5} )/m);
  return blocks.filter((block) => !(block.startsWith('##### ') && block.includes('\n###### Inherited from'))).join('');
}

/** The import name of an entry, by its page. */
function getTitle(page: string): string {
  return /^# (.*)$/m.exec(page)?.[1] ?? PACKAGE;
}

/** The page that leads to all others. */
export function createIndex(pages: ReadonlyMap<string, string>): string {
  const place = ([name]: [string, string]): number => (ENTRIES.indexOf(name.replace(/\.md$/, '')) + 99) % 99;
  const rows = [...pages]
    .sort((left, right) => place(left) - place(right))
    .map(([name, page]) => `- [${getTitle(page)}](${name})`);
  return `# Reference

Every export, one page per entry, generated from the types. [Entries](../versions.md#entries) says what each needs. Types under the heading
"Parts" belong to an exported type: an editor shows them, but a program cannot import them by name. Get one through the type that
contains it, such as \`WeeklyPayoutReview['creators'][number]\` or \`TrackagoatClient['creators']\`, and a query by \`Query<'listCreators'>\`.
What the API takes and answers is in
[openapi.yaml](../../openapi.yaml); the tables of \`${PACKAGE}/schemas\` are made from it.

${rows.join('\n')}
`;
}
