import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { groups, type ListedPage, unlisted } from '../pages.js';

/** A group of the sidebar, as VitePress takes it. */
export interface SidebarGroup {
  readonly text: string;
  readonly collapsed?: boolean;
  readonly items: { readonly text: string; readonly link: string }[];
}

/** Pages that the site has besides those of the project, and where they are on it. */
const OWN = 'site/';

/** The paths of all pages of the site, without `.md`: the home page, the pages of the sidebar in order, and the others. */
export function listPages(): string[] {
  const listed = groups.flatMap(({ pages }) => pages.flatMap(expand)).map(({ path }) => path);
  return ['site/index', ...new Set([...listed, ...unlisted.flatMap(expand).map(({ path }) => path)])];
}

/** The groups with the titles of their pages. A page that two groups name is only in the first. */
export function siteGroups(): SidebarGroup[] {
  const taken = new Set<string>();
  return groups.map(({ text, pages, collapsed }) => {
    const free = pages.flatMap(expand).filter(({ path }) => !taken.has(path) && taken.add(path));
    const items = free.map(({ path, title }) => ({ text: title, link: toLink(path) }));
    return { text, items, ...(collapsed ? { collapsed } : {}) };
  });
}

/** The order of the entries in the reference; the others follow by name. */
export const ENTRIES = ['README', 'client', 'workflows', 'mocks', 'agents', 'explore', 'clone'];

/** The pages of the reference in groups: one for each entry, with the entry's own page first. */
export function referenceGroups(): SidebarGroup[] {
  const folder = 'docs/reference';
  const groups = new Map<string, SidebarGroup['items']>(ENTRIES.map((entry) => [entry, []]));
  for (const { path, title } of expand(`${folder}/*`)) {
    const [entry = ''] = path.slice(folder.length + 1).split('~');
    groups.set(entry, [...(groups.get(entry) ?? []), { text: title, link: toLink(path) }]);
  }
  return [...groups].flatMap(([entry, items]) => {
    const first = items.find(({ link }) => link === `/${folder}/${entry}`);
    if (!first) return [];
    // The page of an entry lists the others by their use.
    const text = readFileSync(`${folder}/${entry}.md`, 'utf8');
    const place = ({ link }: { link: string }): number => text.indexOf(`](${link.slice(folder.length + 2)}.md)`);
    const others = items.filter((item) => item !== first).sort((left, right) => place(left) - place(right));
    return [{ text: first.text, items: [{ ...first, text: 'Overview' }, ...others] }];
  });
}

/** The title of a page of the site in the sidebar, by its file in the project; undefined for a page that is not in it. */
export function findTitle(file: string): string | undefined {
  const pages = groups.flatMap(({ pages }) => pages.flatMap(expand));
  return pages.find(({ path }) => `${path}.md` === file)?.title;
}

/** Patterns of all pages of the project that are not on the site. */
export function listExcluded(): string[] {
  const pages = new Set(listPages().map((path) => `${path}.md`));
  const folders = new Set([...pages].map((path) => dirname(path)));
  const excluded: string[] = [];
  const visit = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if ([...folders].some((one) => one === path || one.startsWith(`${path}/`))) visit(path);
        else excluded.push(`${path}/**`);
      } else if (path.endsWith('.md') && !pages.has(path)) excluded.push(path);
    }
  };
  visit('.');
  return excluded;
}

/** The pages of an entry of the table, each with its title. */
function expand(page: ListedPage): { readonly path: string; readonly title: string }[] {
  if (typeof page !== 'string') return [page];
  if (!page.endsWith('/*')) return [{ path: page, title: readTitle(page) }];
  const folder = page.slice(0, -2);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.md')) : [];
  const paths = names.sort().map((name) => `${folder}/${name.slice(0, -3)}`);
  return paths.map((path) => ({ path, title: readTitle(path) }));
}

function toLink(path: string): string {
  return `/${path.startsWith(OWN) ? path.slice(OWN.length) : path}`;
}

/** The first heading of a page, without its marks. */
function readTitle(path: string): string {
  const heading = /^# (.*)$/m.exec(readFileSync(`${path}.md`, 'utf8'))?.[1] ?? path;
  return heading.replaceAll(/[`\\]/g, '');
}
