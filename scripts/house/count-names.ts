import { existsSync, readFileSync } from 'node:fs';
import { entries } from '../build/entries.js';

const NAME =
  /^export (?:declare )?(?:abstract )?(?:async )?(?:class|const|enum|function|interface|namespace|type) (\w+)/gm;
const LIST = /^export \{([^}]*)\}/gm;

/** Entries, and the names that they export by the reports in etc/api. The schemas, made from openapi.yaml, have no report. */
export function describeNames(): string {
  const names = countNames();
  const total = names.reduce((sum, { count }) => sum + count, 0);
  const largest = names.filter(({ count }) => count >= 20).sort((left, right) => right.count - left.count);
  return [
    `entries: ${names.length}, exported names without the schemas: ${total}`,
    `  ${largest.map(({ entry, count }) => `${entry} ${count}`).join(', ')}; the others fewer than 20 each`,
  ].join('\n');
}

/** How many names each entry exports. */
export function countNames(): readonly { readonly entry: string; readonly count: number }[] {
  return Object.keys(entries).map((entry) => ({ entry: entry.replace('/index', ''), count: readNames(entry).size }));
}

function readNames(entry: string): ReadonlySet<string> {
  const path = `etc/api/${entry.replace('/index', '').replace('/', '-')}.api.md`;
  if (!existsSync(path)) return new Set();
  const report = readFileSync(path, 'utf8');
  const single = [...report.matchAll(NAME)].map(([, name = '']) => name);
  const listed = [...report.matchAll(LIST)].flatMap(([, list = '']) => list.split(',').map((name) => name.trim()));
  return new Set([...single, ...listed].filter((name) => name !== ''));
}
