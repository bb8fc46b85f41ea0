import { modules } from './runner-modules.js';

/** The text instead of the button Run: why a program cannot run in a page; undefined if it can. */
export function readNeeds(path: string, code: string): string | undefined {
  if (path.startsWith('docs/snippets/guides/')) return "Part of this guide's project.";
  if (/\.test\.[cm]?[jt]s$/.test(path)) return 'Needs Node: it is a test, for vitest or jest.';
  if (path.endsWith('.json')) return undefined;
  if (!path.endsWith('.ts')) return 'Needs Node: run it in a terminal.';
  const imports = [...code.matchAll(/^import\b(?! type)[^;]*?'([^']+)';/gm)].map(([, name = '']) => name);
  const missing = imports.find((name) => !modules.includes(name));
  if (missing?.startsWith('node:')) return `Needs Node: it imports ${missing}.`;
  if (missing !== undefined) return REASONS[missing] ?? `Needs a project: it imports ${missing}.`;
  if (path in BY_PATH) return BY_PATH[path];
  return undefined;
}

const REASONS: Readonly<Record<string, string>> = {
  ioredis: 'Needs Node and a Redis server.',
  'trackagoat-sdk/mocks/node': 'Needs Node: it uses MSW there.',
  'trackagoat-sdk/mocks/server': 'Needs Node: it serves the mock over HTTP.',
};

/** Programs with possible imports that need something else that a page does not have. */
const BY_PATH: Readonly<Record<string, string>> = {
  'docs/snippets/job/pay-week.ts': 'A module; the tests below call it.',
};
