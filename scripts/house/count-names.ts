import { existsSync, readFileSync } from 'node:fs';
import { entries } from '../build/entries.js';

const NAME =
  /^export (?:declare )?(?:abstract )?(?:async )?(?:class|const|enum|function|interface|namespace|type) (\w+)/gm;
const LIST = /^export \{([^}]*)\}/gm;

/** How many names the entries export by the reports in etc/api. The schemas, made from openapi.yaml, have no report. */
export function countNames(): number {
  return Object.keys(entries).reduce((sum, entry) => sum + readNames(entry).size, 0);
}

function readNames(entry: string): ReadonlySet<string> {
  const path = `etc/api/${entry.replace('/index', '').replace('/', '-')}.api.md`;
  if (!existsSync(path)) return new Set();
  const report = readFileSync(path, 'utf8');
  const single = [...report.matchAll(NAME)].map(([, name = '']) => name);
  const listed = [...report.matchAll(LIST)].flatMap(([, list = '']) => list.split(',').map((name) => name.trim()));
  return new Set([...single, ...listed].filter((name) => name !== ''));
}
