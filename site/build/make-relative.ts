import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseAst } from 'rollup/parseAst';

/** The base that the site is built for: a word that occurs nowhere else and is replaced below. */
export const BASE = '/__site_base__/';

/** Where a page finds the root of the site; set by the first script of each page. */
const ROOT = 'globalThis.__siteRoot';

/**
 * Makes a built site relative: every page finds its files from where it is, so the folder works below any path, and as
 * files without a server as far as a browser allows it. Each page gets a policy by which only its own files and scripts
 * count.
 */
export function makeRelative(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    if (name.startsWith('runner/')) continue;
    if (name.endsWith('.js')) writeFileSync(path, relateScript(readFileSync(path, 'utf8')));
    if (name.endsWith('.css')) writeFileSync(path, readFileSync(path, 'utf8').replaceAll(BASE, '../'));
    if (name.endsWith('.html')) writeFileSync(path, relatePage(readFileSync(path, 'utf8'), toRoot(name)));
  }
}

/** `../` for each folder that a page is in. */
function toRoot(name: string): string {
  return relative(join('/', name, '..'), '/').replace(/(?<=.)$/, '/') || './';
}

function relatePage(html: string, root: string): string {
  const start = `<script>${ROOT}=new URL(${JSON.stringify(root)},location.href).pathname</script>`;
  const data = /(__VP_SITE_DATA__=JSON\.parse\((".*?[^\\]")\))/;
  const related = html
    .replace(data, (_, whole: string) => `${whole};__VP_SITE_DATA__.base=${ROOT}`)
    .replaceAll(BASE, root)
    .replace('<head>', () => `<head>${start}`);
  return related.replace('<meta charset="utf-8">', (charset) => `${charset}${policy(related)}`);
}

/** Only files of the site can be loaded, and only this page's scripts run. */
function policy(html: string): string {
  const scripts = [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(([, code = '']) =>
    hash(code),
  );
  const rules = [
    "default-src 'none'",
    `script-src 'self' ${[...new Set(scripts)].join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return `<meta http-equiv="content-security-policy" content="${rules.join('; ')}">`;
}

function hash(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}

interface Literal {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Replaces the base in each text of a script by the root that the page has found. */
function relateScript(code: string): string {
  if (!code.includes(BASE)) return code;
  let related = code;
  for (const { start, end, text } of findTexts(parseAst(code)).sort((left, right) => right.start - left.start)) {
    const parts = text.split(BASE).map((part) => JSON.stringify(part));
    related = `${related.slice(0, start)}(${parts.join(`+${ROOT}+`)})${related.slice(end)}`;
  }
  if (related.includes(BASE))
    throw new Error('A script of the site holds its base in a form that cannot be made relative.');
  return related;
}

function findTexts(node: unknown): Literal[] {
  if (Array.isArray(node)) return node.flatMap(findTexts);
  if (typeof node !== 'object' || node === null) return [];
  const { type, value, start, end, quasis, expressions } = node as Record<string, unknown>;
  if (type === 'Literal' && typeof value === 'string' && value.includes(BASE)) {
    return [{ start: start as number, end: end as number, text: value }];
  }
  if (type === 'TemplateLiteral' && (expressions as unknown[]).length === 0) {
    const text = (quasis as { value: { cooked: string } }[])[0]?.value.cooked ?? '';
    return text.includes(BASE) ? [{ start: start as number, end: end as number, text }] : [];
  }
  return Object.values(node).flatMap(findTexts);
}
