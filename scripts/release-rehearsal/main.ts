/**
 * `npm run release:rehearsal`: rehearses a release in a clone of HEAD, from a changeset to the tarball that would be
 * published. Nothing is published, and nothing changes here.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'release-'));
const clone = join(folder, 'clone');
const read = (path: string): string => readFileSync(join(clone, path), 'utf8');
const run = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { cwd: clone, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
const pending = (): string[] => readdirSync(join(clone, '.changeset')).filter((name) => name.endsWith('.md'));

try {
  execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${resolve('.')}`, clone]);
  symlinkSync(resolve('node_modules'), join(clone, 'node_modules'));
  const sentence = 'What the rehearsal of a release changed.';
  writeFileSync(join(clone, '.changeset/rehearsal.md'), `---\n'trackagoat-sdk': patch\n---\n\n${sentence}\n`);
  const before = JSON.parse(read('package.json')).version;

  run('npx', 'changeset', 'version');
  const { version } = JSON.parse(read('package.json'));
  assert.notEqual(version, before);
  assert.deepEqual(pending(), [], 'the changesets are used up');
  const changelog = read('CHANGELOG.md');
  assert(changelog.includes(`## ${version}`) && changelog.includes(sentence), 'the changelog tells the change');
  console.log(`ok: ${before} becomes ${version}, and the changelog says why`);

  run('npm', 'run', 'generate');
  assert.equal(JSON.parse(read('server.json')).version, version, 'server.json has the version');
  run('npm', 'run', 'build');
  const [tarball] = JSON.parse(run('npm', 'pack', '--json', '--ignore-scripts')) as {
    filename: string;
    files: { path: string }[];
  }[];
  assert.equal(tarball?.filename, `trackagoat-sdk-${version}.tgz`);
  const packed = new Set(tarball.files.map(({ path }) => path));
  const pages = [
    'README.md',
    'LICENSE',
    'CHANGELOG.md',
    'llms.txt',
    'server.json',
    'skills/settle-safely/SKILL.md',
    'docs/getting-started.md',
    'docs/errors.md',
  ];
  for (const path of [...pages, 'openapi.yaml', 'dist/index.js', 'dist/index.d.cts']) {
    assert(packed.has(path), `${path} is in the tarball`);
  }
  run('tar', '-xf', tarball.filename);
  const command = ['package/dist/cli/main.js', '--version'];
  assert.equal(run(process.execPath, ...command).trim(), version, 'the program knows its version');
  console.log(`ok: ${tarball.filename}, ${packed.size} files; its program says ${version}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
