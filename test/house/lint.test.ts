import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, it, onTestFinished } from 'vitest';

const run = (tool: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, [`node_modules/${tool}`, ...args], { encoding: 'utf8' });

it('the lint finds promises that nobody waits for, and none where somebody does', () => {
  const file = 'test/house/fixtures/promises.ts';
  const planted = readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((text, index) => (text.includes('// found: ') ? [`${index + 1} ${text.split('// found: ')[1]}`] : []));
  const { stdout, status } = run('oxlint/bin/oxlint', '--type-aware', '--format', 'json', file);
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { code: string; labels: { span: { line: number } }[] }[];
  };
  const found = diagnostics.map(({ code, labels }) => `${labels[0]?.span.line} ${/no-(\w+)-/.exec(code)?.[1]}`);
  expect(found).toEqual(planted);
  expect(planted.length).toBeGreaterThan(8);
  expect(status).toBe(1);
});

it('the lint fails on imports that are not sorted', () => {
  mkdirSync('.reports', { recursive: true });
  const folder = mkdtempSync('.reports/lint-');
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const check = (...lines: readonly string[]) => {
    writeFileSync(`${folder}/planted.ts`, `${lines.join('\n')}\n\nexport const both = [a, b];\n`);
    return run('@biomejs/biome/bin/biome', 'check', '--vcs-enabled=false', `${folder}/planted.ts`);
  };
  const [a, b] = ["import { a } from './a.js';", "import { b } from './b.js';"];
  expect(check(a, b)).toMatchObject({ status: 0 });
  expect(check(b, a)).toMatchObject({ status: 1, stderr: expect.stringContaining('organizeImports') });
});
