import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { groups } from '../pages.js';

/** A group of the sidebar, as VitePress takes it. */
export interface SidebarGroup {
  readonly text: string;
  readonly collapsed?: boolean;
  readonly items: { readonly text: string; readonly link: string }[];
}

/** Pages that the site has besides those of the project, and where they are on it. */
const OWN = 'site/';

/** The paths of all pages of the site, without `.md`, in the order of the table; the home page comes first. */
export function listPages(): string[] {
  return ['site/index', ...new Set(groups.flatMap(({ pages }) => pages.flatMap(expand)))];
}

/** The groups with the titles of their pages. A page that two groups name is only in the first. */
export function siteGroups(): SidebarGroup[] {
  const taken = new Set<string>();
  return groups.map(({ text, pages, collapsed }) => {
    const free = pages.flatMap(expand).filter((path) => !taken.has(path));
    for (const path of free) taken.add(path);
    const items = [...new Set(free)].map((path) => ({ text: readTitle(path), link: toLink(path) }));
    return { text, items, ...(collapsed ? { collapsed } : {}) };
  });
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

function expand(path: string): string[] {
  if (!path.endsWith('/*')) return [path];
  const folder = path.slice(0, -2);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.md')) : [];
  return names.sort().map((name) => `${folder}/${name.slice(0, -3)}`);
}

function toLink(path: string): string {
  return `/${path.startsWith(OWN) ? path.slice(OWN.length) : path}`;
}

/** The first heading of a page, without its marks. */
function readTitle(path: string): string {
  const heading = /^# (.*)$/m.exec(readFileSync(`${path}.md`, 'utf8'))?.[1] ?? path;
  return heading.replaceAll('`', '');
}
