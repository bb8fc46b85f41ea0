import type { MarkdownEnv, MarkdownRenderer } from 'vitepress';
import { searchWords } from '../search-words.js';

/** Pages for maintainers: a search of a user does not lead there. */
const LEFT_OUT = /^(?:docs\/(?:exam|architecture|decisions\/)|scripts\/|CONTRIBUTING|examples\/fleet)/;
/** Of the reference the name and the first words count, so that guides come first. */
const REFERENCE = /^docs\/reference\//;
const SHOWN = 400;
/** A heading with its anchor, and the text up to the next one. */
const SECTION =
  /<h([1-6]) id="([^"]+)"[^>]*>([\s\S]*?)<a class="header-anchor"[\s\S]*?<\/h\1>([\s\S]*?)(?=<h[1-6] id=|$)/g;

/** How much a term counts by its place. `titles` has the words of `searchWords`, see below. */
export const searchOptions = { boost: { title: 4, titles: 10, text: 2 } };

/** The text of a page by which it is found, without pages for maintainers. */
export function renderForSearch(source: string, env: MarkdownEnv, markdown: MarkdownRenderer): string {
  const path = env.relativePath.replace(/\.md$/, '');
  if (LEFT_OUT.test(path)) return '';
  const { highlight } = markdown.options;
  // Colors would take a quarter of the build's time, and nobody sees them here.
  markdown.set({ highlight: null });
  const isReference = REFERENCE.test(path);
  const html = markdown.render(isReference ? (source.split(/^(?=#{2,6} )/m)[0] ?? '') : source, env);
  markdown.set({ highlight: highlight ?? null });
  if (env.frontmatter?.search === false) return '';
  return isReference ? (html.split(/(?=<h[2-6])/)[0]?.slice(0, SHOWN) ?? '') : html;
}

/** The sections of a page for the index. `path` is that of the page in the project, without `.md`. */
export function* splitForSearch(path: string, html: string) {
  const above: string[] = [];
  for (const [, level = '1', anchor = '', heading = '', content = ''] of html.matchAll(SECTION)) {
    above.length = Math.min(above.length, Number(level) - 1);
    const titles = [...above, stripTags(heading)];
    const words = searchWords[level === '1' ? path : `${path}#${anchor}`] ?? '';
    // Of `&quot;` in code nobody searches the word.
    const text = stripTags(content).replaceAll(/&#?\w+;/g, ' ');
    yield { anchor, text, titles: Object.assign(titles, { slice: () => indexAs(words, above) }) };
    above.push(stripTags(heading));
  }
}

/** The headings above a section. The search shows them, and the index reads the words in their place. */
function indexAs(words: string, above: readonly string[]): string[] {
  return Object.assign([...above], { toString: () => words });
}

function stripTags(html: string): string {
  return html.replaceAll(/<[^>]*>/g, '').trim();
}
