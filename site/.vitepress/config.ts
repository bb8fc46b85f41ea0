import { resolve } from 'node:path';
import { defineConfig } from 'vitepress';
import { listExcluded, siteGroups } from '../build/list-pages.js';
import { projectLinks, snippetRuns } from '../build/snippet-runs.js';

const root = resolve(import.meta.dirname, '../..');
const groups = siteGroups();

/** Pages with a separate sidebar, because they are many: it has the way back and their neighbours. */
const apart = (folder: string) => [
  { text: 'All pages', link: '/' },
  // Open, and not to be folded: a button that folds holds another one, which a screen reader cannot tell apart.
  ...groups.flatMap(({ text, items }) => (items.some(({ link }) => link.startsWith(folder)) ? [{ text, items }] : [])),
];

export default defineConfig({
  title: 'trackagoat-sdk',
  description: 'A typed client, an exact mock and agent tools for the trackagoat creator tracking API.',
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
  },
  // check-site.ts checks the written site: links, anchors and images, and programs that are added at the end.
  ignoreDeadLinks: true,
  head: [['link', { rel: 'icon', href: 'data:,' }]],
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
    template: { compilerOptions: { isCustomElement: (tag) => tag === 'snippet-run' || tag === 'code-playground' } },
  },
  vite: {
    resolve: { alias: { 'trackagoat-sdk': resolve(root, 'base/money/usd.ts') } },
    build: { chunkSizeWarningLimit: 2_000 },
    publicDir: resolve(root, 'site/public'),
    server: { fs: { allow: [root] } },
  },
  themeConfig: {
    search: { provider: 'local' },
    outline: [2, 3],
    nav: [
      { text: 'Tour', link: '/tour' },
      { text: 'Start', link: '/docs/getting-started' },
      { text: 'Playground', link: '/playground' },
      { text: 'Reference', link: '/docs/reference/README' },
      { text: 'Errors', link: '/docs/errors' },
    ],
    sidebar: {
      '/docs/guides/': apart('/docs/guides/'),
      '/docs/reference/': apart('/docs/reference/'),
      '/docs/decisions/': apart('/docs/decisions/'),
      '/': groups.map((group) => (group.collapsed ? { text: group.text, items: group.items.slice(0, 1) } : group)),
    },
    docFooter: { prev: 'Before', next: 'Next' },
  },
});

function toAnchor(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}
