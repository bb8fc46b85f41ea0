import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, normalize } from 'node:path';

const LINK = /\s(?:href|src)="([^"]*)"/g;
const OUTSIDE = /^(?:https?:|mailto:|data:|#$)/;

/**
 * Links, anchors, scripts, styles and images of a built site that are not there, tables with a column that has no head, and
 * headings that leave a level out.
 */
export function checkSite(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  const pages = new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  const anchors = new Map([...pages].map(([name, html]) => [name, findAnchors(html)]));
  const findings: string[] = [];
  for (const [name, html] of pages) {
    if (name.startsWith('runner/')) continue;
    for (const [, target = ''] of html.matchAll(LINK)) {
      const why = OUTSIDE.test(target) ? undefined : findFault(name, decode(target));
      if (why) findings.push(`${name} → ${target}: ${why}`);
    }
    if (/<th[^>]*>\s*<\/th>/.test(html)) findings.push(`${name}: a table has a column without a head`);
    const gap = findGap(html);
    if (gap) findings.push(`${name}: ${gap}`);
  }
  return findings;

  function findFault(from: string, target: string): string | undefined {
    if (target.startsWith('/')) return 'not relative';
    const [path = '', anchor] = target.split('#');
    const to =
      path.split('?')[0] === '' ? from : normalize(join(from, '..', decodeURIComponent(path.split('?')[0] ?? '')));
    const file = [to, join(to, 'index.html')].find(
      (one) => existsSync(join(folder, one)) && statSync(join(folder, one)).isFile(),
    );
    if (file === undefined) return 'not there';
    if (!anchor || !anchors.has(file)) return undefined;
    return anchors.get(file)?.has(decodeURIComponent(anchor)) ? undefined : 'no such anchor';
  }
}

/** The first heading of a page's text that is more than one level below the one before. */
function findGap(html: string): string | undefined {
  let last = 0;
  for (const [, digit, id] of html.matchAll(/<h([1-6])[^>]*\sid="([^"]*)"/g)) {
    const level = Number(digit);
    if (last > 0 && level > last + 1)
      return `the heading #${id} is of level ${level}, and the one before of level ${last}`;
    last = level;
  }
  return undefined;
}

function findAnchors(html: string): Set<string> {
  return new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => decode(id)));
}

function decode(text: string): string {
  return text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'");
}
