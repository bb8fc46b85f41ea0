import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { MarkdownRenderer } from 'vitepress';
import { fillSnippets } from '../../scripts/docs/snippets.js';
import { showInstallTabs } from './install-tabs.js';
import { showOperations } from './list-operations.js';
import { readNeeds } from './read-needs.js';
import { readResult } from './results.js';

const MARKER = /<!-- snippet: (\S+) -->/;
/** A line of the page of errors that leads to the program of a code: the site shows the program in its place. */
const PROGRAM = /^\[Program\]\((snippets\/errors\/[\w-]+\.ts)\)$/gm;
/** The projects of the guides, a folder each. */
const GUIDES = 'docs/snippets/guides/';
/** The drawn result of a program, without the program. */
const RESULT = /<!-- result: (\S+) -->/;

/**
 * Puts `<snippet-run>` after the code of a page that comes from a file: it runs there. After code that cannot run it
 * says why. It is not around the code, because a custom element would keep Vue from treating the code as static, and
 * the page would contain it twice.
 */
export function snippetRuns(markdown: MarkdownRenderer): void {
  markdown.core.ruler.before('block', 'what the site adds to a page', (state) => {
    state.src = showInstallTabs(showOperations(showPrograms(state.src)));
  });
  const { fence } = markdown.renderer.rules;
  if (!fence) throw new Error('The renderer of pages knows no blocks of code.');
  const { html_block: htmlBlock } = markdown.renderer.rules;
  markdown.renderer.rules.html_block = (...given) => {
    const [, from] = RESULT.exec(given[0][given[1]]?.content ?? '') ?? [];
    return from === undefined ? (htmlBlock?.(...given) ?? '') : readResult(from);
  };
  const codeInline = markdown.renderer.rules.code_inline;
  // In a cell of a table a long name breaks after such a mark, and not within a word.
  markdown.renderer.rules.code_inline = (...given) =>
    (codeInline?.(...given) ?? '').replace(/(?<=>)[^<]+/, (text) =>
      text.replaceAll(/(?<=\w)[/.(,_]+(?=[\w{])/g, '$&<wbr>'),
    );
  // Indented code is shown as any other block: the theme scrolls only those.
  markdown.renderer.rules.code_block = (tokens, at, ...others) => {
    const token = tokens[at];
    if (token) token.info = 'text';
    return fence(tokens, at, ...others);
  };
  markdown.renderer.rules.fence = (...given) => {
    const [tokens, at, , env] = given;
    const [, from] = MARKER.exec(tokens[at - 1]?.content ?? '') ?? [];
    const code = fence(...given);
    const beside = findBeside(from, tokens[at]?.info.trim() ?? '');
    if (beside === undefined) return code;
    const drawn = isHome(env) ? readResult(from ?? '') : '';
    if (beside.kind === 'run') return `${code}<snippet-run v-pre${writeWhole(markdown, from)}>${drawn}</snippet-run>`;
    const files = from?.startsWith(GUIDES) ? linkFiles(from, env) : '';
    return `${code}<p class="program-needs">${markdown.utils.escapeHtml(beside.needs)}${files}</p>`;
  };
}

/** A page with the programs to which it leads, without the lines with which most programs begin. */
export function showPrograms(page: string): string {
  const linked = page.replaceAll(PROGRAM, '<!-- snippet: docs/$1#rest -->\n```ts\n```');
  return linked === page ? page : fillSnippets(linked, (path) => readFileSync(path, 'utf8')).text;
}

/** A program of which the page shows only the rest, as a whole: it is run and edited so. */
function writeWhole(markdown: MarkdownRenderer, from = ''): string {
  const [path = '', region] = from.split('#');
  return region === 'rest' ? ` data-program="${markdown.utils.escapeHtml(readFileSync(path, 'utf8').trimEnd())}"` : '';
}

/** Links to all files of the project of a guide, as text. */
function linkFiles(from: string, { relativePath = '' }: { readonly relativePath?: string }): string {
  const [project = ''] = from.slice(GUIDES.length).split('/');
  const files = readdirSync(GUIDES + project, { recursive: true, encoding: 'utf8' });
  const links = files
    .filter((name) => statSync(join(GUIDES, project, name)).isFile())
    .map((name) => `<a href="${relative(dirname(relativePath), join(GUIDES, project, name))}.txt">${name}</a>`);
  return ` Its files: ${links.join(', ')}.`;
}

/** The home page shows the results of its programs before anybody presses Run. */
function isHome(env: { readonly path?: string; readonly realPath?: string }): boolean {
  return (env.realPath ?? env.path ?? '').endsWith('site/index.md');
}

/**
 * Files of the project that pages lead to, by their ending: shown as text, because a host of static files would not
 * show them.
 */
const SHOWN_AS_TEXT = /^(?![a-z]+:)[^#?]*\.(?!md$|html$|json$|txt$|webp$|svg$|png$)\w+$/;

/** Adapts the links of pages to the site: programs as text, and pages by their paths on the site. */
export function projectLinks(markdown: MarkdownRenderer): void {
  markdown.core.ruler.push('links of the project', ({ tokens, env }) => {
    const isOwn = dirname(String(env.realPath ?? env.path ?? '')) === resolve('site');
    for (const link of tokens.flatMap(({ children }) => children ?? []).filter(({ type }) => type === 'link_open')) {
      const href = link.attrGet('href') ?? '';
      // The pages of site/ are at its root.
      const led = isOwn ? href.replace(/^\.\.\//, './') : href;
      link.attrSet('href', SHOWN_AS_TEXT.test(led) ? `${led}.txt` : led);
    }
  });
}

/** The button Run beside a block of code, or the reason why the block has no button. */
export type Beside = { readonly kind: 'run' } | { readonly kind: 'needs'; readonly needs: string };

/** The button or the reason beside a block that comes from a file, or only has a language. Data has nothing beside it. */
export function findBeside(from: string | undefined, language: string): Beside | undefined {
  const needs = from === undefined ? undefined : findNeeds(from);
  if (needs !== undefined) return { kind: 'needs', needs };
  return from === undefined || language === 'json' ? undefined : { kind: 'run' };
}

function findNeeds(from: string): string | undefined {
  const [path = '', region] = from.split('#');
  if (region !== undefined && region !== 'rest') return `Needs Node: it is a part of ${basename(path)}.`;
  return readNeeds(path, existsSync(path) ? readFileSync(path, 'utf8') : '');
}
