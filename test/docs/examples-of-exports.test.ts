import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { needBuild } from '../harness/built.js';
import { readSources } from '../house/source-files.js';

/** The example of each export: the lines of its comment, and where it is. */
const examples = [...readSources(['base', 'src', 'mocks', 'proofs'])].flatMap(([path, text]) =>
  [...text.matchAll(/^ \* @example\n \* ```ts\n((?: \*.*\n)+?) \* ```$/gm)].map(([, lines = '']) => ({
    path,
    lines: lines
      .replaceAll(/^ \* ?/gm, '')
      .trimEnd()
      .split('\n'),
  })),
);

/** The names that each entry exports as values, by its specifier. */
const imports = readdirSync('etc/api').map((file) => {
  const report = readFileSync(join('etc/api', file), 'utf8');
  const names = [...report.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name = '']) => name);
  return { entry: file.replace(/\.api\.md$/, '').replace(/^(agents|mocks)-/, '$1/'), names: new Set(names) };
});

/** Things that an example does not declare: the client, the mock, and those of its reader. */
const GIVEN = `
declare const goat: import('trackagoat-sdk').TrackagoatClient;
declare const mock: import('trackagoat-sdk/mocks').Mock;
declare const toolset: import('trackagoat-sdk/agents').Toolset;
declare const store: import('trackagoat-sdk/agents').ToolsetStore;
declare const lines: import('trackagoat-sdk/agents').AuditLine[];
declare const redis: import('trackagoat-sdk/limiter-redis').RedisClient;
declare const use: Parameters<typeof import('trackagoat-sdk/agents').runAnthropicToolUse>[1];
declare const error: unknown;
declare const page: import('playwright-core').Page;
declare const expect: typeof import('vitest').expect;
declare const readFile: typeof import('node:fs/promises').readFile;
declare const createServer: typeof import('node:http').createServer;
`;

it('each example of an export compiles as its reader writes it, and has at most six lines', () => {
  needBuild();
  expect(examples.length).toBeGreaterThanOrEqual(60);
  expect(examples.filter(({ lines }) => lines.length > 6)).toEqual([]);
  const known = new Set<string>();
  const heads = imports.flatMap(({ entry, names }) => {
    const fresh = [...names].filter((name) => !known.has(name));
    for (const name of fresh) known.add(name);
    const specifier = entry === 'index' ? 'trackagoat-sdk' : `trackagoat-sdk/${entry}`;
    return fresh.length === 0 ? [] : [`import { ${fresh.join(', ')} } from '${specifier}';`];
  });
  const bodies = examples.map(({ path, lines }) => `// ${path}\nasync () => {\n${lines.join('\n')}\n};`);
  mkdirSync('.reports', { recursive: true });
  const folder = mkdtempSync('.reports/examples-');
  try {
    writeFileSync(join(folder, 'examples.ts'), [...heads, GIVEN, ...bodies].join('\n'));
    // Without the paths of the project's tsconfig, the package's name is the built package.
    const options = { noEmit: true, noUnusedLocals: false, noUnusedParameters: false, paths: {} };
    const config = { extends: resolve('tsconfig.json'), compilerOptions: options, include: [], files: ['examples.ts'] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const { stdout } = spawnSync(process.execPath, ['node_modules/typescript-7/bin/tsc', '-p', folder]);
    expect(String(stdout)).toBe('');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
