import { existsSync, readFileSync } from 'node:fs';
import { entries } from '../build/entries.js';

const NAME =
  /^export (?:declare )?(?:abstract )?(?:async )?(?:class|const|enum|function|interface|namespace|type) (\w+)/gm;
const LIST = /^export \{([^}]*)\}/gm;

/** Entries, and the names that they export by the reports in etc/api. The schemas, made from openapi.yaml, have no report. */
export function countNames(): string {
  const names = Object.keys(entries).map((entry) => ({ entry: entry.replace('/index', ''), names: readNames(entry) }));
  const total = names.reduce((sum, { names }) => sum + names.size, 0);
  const largest = names
    .filter(({ names }) => names.size >= 20)
    .sort((left, right) => right.names.size - left.names.size);
  return [
    `entries: ${names.length}, exported names without the schemas: ${total}`,
    `  ${largest.map(({ entry, names }) => `${entry} ${names.size}`).join(', ')}; the others fewer than 20 each`,
  ].join('\n');
}

function readNames(entry: string): ReadonlySet<string> {
  const path = `etc/api/${entry.replace('/index', '').replace('/', '-')}.api.md`;
  if (!existsSync(path)) return new Set();
  const report = readFileSync(path, 'utf8');
  const single = [...report.matchAll(NAME)].map(([, name = '']) => name);
  const listed = [...report.matchAll(LIST)].flatMap(([, list = '']) => list.split(',').map((name) => name.trim()));
  return new Set([...single, ...listed].filter((name) => name !== ''));
}
