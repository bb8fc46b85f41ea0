import { relative, resolve } from 'node:path';
import { defineConfig } from 'vitepress';
import manifest from '../../package.json' with { type: 'json' };
import { findTitle, listExcluded, referenceGroups, siteGroups } from '../build/list-pages.js';
import { renderForSearch, searchOptions, splitForSearch } from '../build/search-text.js';
import { projectLinks, snippetRuns } from '../build/snippet-runs.js';

const root = resolve(import.meta.dirname, '../..');
const groups = siteGroups();

/** The reference has a separate sidebar, because its pages are many: it has the way back and its own pages. */
const reference = referenceGroups();
const entryPages = reference.map(({ text, items: [first] }) => ({
  text: text.replace(/^trackagoat-sdk(?=\/)/, '').replace('Reference', 'All exports'),
  link: first?.link,
}));

/** The address of the repository, once package.json has one. */
const { repository } = manifest as { readonly repository?: { readonly url: string } };
const home = repository?.url.replace(/^git\+/, '').replace(/\.git$/, '');

export default defineConfig({
  title: 'trackagoat-sdk',
  description: 'A typed client, a stateful mock and agent tools for the trackagoat creator tracking API.',
  lang: 'en',
  base: process.env.SITE_BASE ?? '/',
  srcDir: root,
  outDir: resolve(root, 'site/dist'),
  cacheDir: resolve(root, 'site/.cache'),
  // The pages of the project as they are, and no others.
  srcExclude: listExcluded(),
  rewrites: {
    'site/index.md': 'index.md',
    'site/tour.md': 'tour.md',
    'site/playground.md': 'playground.md',
    'site/http-api.md': 'http-api.md',
  },
  // check-site.ts checks the written site: links, anchors and images, and programs that are added at the end.
  ignoreDeadLinks: true,
  // A page would load the pages of all links that it shows: a megabyte.
  router: { prefetchLinks: false },
  head: [['link', { rel: 'icon', type: 'image/svg+xml', href: `${process.env.SITE_BASE ?? '/'}mark.svg` }]],
  // The first headings of README and CHANGELOG are the name of the package.
  transformPageData: (page) => {
    if (/^(?:README|CHANGELOG)\.md$/.test(page.filePath)) page.title = findTitle(page.filePath) ?? page.title;
  },
  markdown: {
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    // The same anchors as on a repository host, because links between the pages use them.
    anchor: { slugify: toAnchor },
    config: (markdown) => {
      snippetRuns(markdown);
      projectLinks(markdown);
    },
  },
  vue: {
    template: {
      compilerOptions: { isCustomElement: (tag) => ['snippet-run', 'code-playground', 'http-api'].includes(tag) },
    },
  },
  vite: {
    resolve: { alias: { 'trackagoat-sdk': resolve(root, 'base/money/usd.ts') } },
    build: { chunkSizeWarningLimit: 2_000 },
    publicDir: resolve(root, 'site/public'),
    server: { fs: { allow: [root] } },
  },
  themeConfig: {
    search: {
      provider: 'local',
      options: {
        detailedView: true,
        _render: renderForSearch,
        miniSearch: {
          searchOptions,
          _splitIntoSections: (file, html) => splitForSearch(relative(root, file).replace(/\.md$/, ''), html ?? ''),
        },
      },
    },
    outline: [2, 3],
    logo: { src: '/mark.svg', alt: '' },
    nav: [
      { text: 'Tour', link: '/tour' },
      { text: 'Docs', link: '/docs/getting-started' },
      { text: 'Playground', link: '/playground' },
      { text: 'Reference', link: '/docs/reference/README' },
      { text: `v${manifest.version}`, link: '/CHANGELOG' },
    ],
    ...(home ? { socialLinks: [{ icon: 'github', link: home, ariaLabel: 'Repository' }] } : {}),
    sidebar: {
      '/docs/reference/': [{ text: 'All pages', link: '/' }, ...reference],
      '/': groups.map((group) => (group.text === 'Reference' ? { ...group, items: entryPages } : group)),
    },
    docFooter: { prev: 'Previous', next: 'Next' },
  },
});

function toAnchor(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}
