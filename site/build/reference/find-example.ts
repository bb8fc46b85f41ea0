import { readSources } from '../../../test/house/source-files.js';
import { readNeeds } from '../read-needs.js';

/** The programs of the docs that run in a page, the shortest first. */
const programs = [...readSources(['docs/snippets'])]
  .filter(([path, code]) => !/\/(?:guides|errors)\//.test(path) && readNeeds(path, code) === undefined)
  .sort(([, left], [, right]) => left.length - right.length);

/** A section with a program that calls the function; empty if no program does. */
export function findExample(name: string): string {
  const [path, code] = programs.find(([, text]) => new RegExp(`^import [^;]*\\b${name}\\b`, 'm').test(text)) ?? [];
  if (path === undefined || code === undefined) return '';
  return `\n## Example\n\n<!-- snippet: ${path} -->\n\`\`\`ts\n${code.trimEnd()}\n\`\`\`\n`;
}
