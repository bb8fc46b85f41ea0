import type { MarkdownEnv, MarkdownRenderer } from 'vitepress';
import { searchWords } from '../search-words.js';

/** Pages for maintainers: a search of a user does not lead there. */
const LEFT_OUT = /^(?:docs\/(?:exam|architecture|decisions\/)|scripts\/|CONTRIBUTING|examples\/fleet)/;
/** Of the reference the name and the first words count, so that guides come first. */
const REFERENCE = /^docs\/reference\//;
const SHOWN = 400;

/** The text of a page by which it is found: with the words that people use for a section, and without pages for maintainers. */
export function renderForSearch(source: string, env: MarkdownEnv, markdown: MarkdownRenderer): string {
  const html = markdown.render(source, env);
  const path = env.relativePath.replace(/\.md$/, '');
  if (env.frontmatter?.search === false || LEFT_OUT.test(path)) return '';
  if (REFERENCE.test(path)) return html.split(/(?=<h[2-6])/)[0]?.slice(0, SHOWN) ?? '';
  return html.replaceAll(/<h([1-6]) id="([^"]+)"[\s\S]*?<\/h\1>/g, (heading, level: string, anchor: string) => {
    const words = searchWords[level === '1' ? path : `${path}#${anchor}`];
    return words === undefined ? heading : `${heading}<p>${`${words} `.repeat(3)}</p>`;
  });
}
