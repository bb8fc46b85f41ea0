/**
 * `npm run release rehearsal`: a release in a clone of HEAD, by the steps of `release.yml`: changelog, tag, tarball, bill of
 * materials, and the tarball in the project of each guide. Nothing is published, and nothing changes here.
 *   npm run release rehearsal -- vitest vite     only the guides whose title has one of these words
 *   npm run release rehearsal -- --no-guides     none of them
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { listGuideRuns, runGuides } from '../consumer-check/guide-runs.js';
import { matchWords } from '../figures/choose-cells.js';
import { printHead } from '../print-head.js';
import { makeTemporaryFolder } from '../temporary-folder.js';
import { checkBill } from './check-bill.js';

printHead(import.meta.url);

const { values, positionals } = parseArgs({
  options: { guides: { type: 'boolean', default: true } },
  allowNegative: true,
  allowPositionals: true,
});
const clone = join(makeTemporaryFolder('release'), 'clone');
const read = (path: string): string => readFileSync(join(clone, path), 'utf8');
const run = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { cwd: clone, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
const readVersion = (path: string): string => (JSON.parse(read(path)) as { version: string }).version;
const pending = (): string[] => readdirSync(join(clone, '.changeset')).filter((name) => name.endsWith('.md'));
/** The sentences of a changeset, as one line. */
const describe = (text: string): string =>
  text
    .replace(/^---[\s\S]*?---/, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Uses the changesets up. Where none is pending, one is made up. */
function makeVersion(): string {
  if (pending().length === 0) {
    const text = "---\n'trackagoat-sdk': patch\n---\n\nWhat the rehearsal of a release changed.\n";
    writeFileSync(join(clone, '.changeset/rehearsal.md'), text);
  }
  const summaries = pending().map((name) => describe(read(`.changeset/${name}`)));
  const before = readVersion('package.json');
  run('npm', 'run', 'release', 'version');
  const version = readVersion('package.json');
  assert.notEqual(version, before);
  assert.deepEqual(pending(), [], 'the changesets are used up');
  const [title, , heading] = read('CHANGELOG.md').split('\n');
  assert.deepEqual([title, heading], ['# trackagoat-sdk', `## ${version}`], 'the changelog begins with the version');
  const changelog = describe(read('CHANGELOG.md'));
  for (const text of summaries) assert(changelog.includes(text), `the changelog tells ${text.slice(0, 60)}…`);
  console.log(`ok: ${before} becomes ${version}, and the changelog says why`);
  return version;
}

/** Checks that every version number is this one, and that generated files are up to date with it. */
function checkVersion(version: string): void {
  const { info } = parse(read('openapi.yaml')) as { info: { version: string } };
  const output = [readVersion('server.json'), readVersion('package-lock.json'), info.version];
  assert.deepEqual(output, [version, version, version], 'server.json, the lockfile and the spec have the version');
  run('npm', 'run', 'generate', '--', '--check');
  run('npm', 'run', 'write', 'docs', '--', '--check');
  run('git', '-c', 'user.name=rehearsal', '-c', 'user.email=rehearsal@localhost', 'commit', '--quiet', '-am', version);
  run('npx', 'changeset', 'tag');
  assert.deepEqual(run('git', 'tag').trim().split('\n'), [`v${version}`], 'the tag is that of the version');
  console.log(`ok: server.json, lockfile, spec and tag say ${version}`);
}

/** Packs as `release.yml` does: with the repository that the provenance names. */
function pack(version: string): string {
  run('npm', 'run', 'build');
  const repository = 'git+https://github.com/an-owner/trackagoat-sdk.git';
  run(
    'npm',
    'pkg',
    'set',
    'repository.type=git',
    `repository.url=${repository}`,
    'mcpName=io.github.an-owner/trackagoat-sdk',
  );
  run('npm', 'run', 'generate');
  const [tarball] = JSON.parse(run('npm', 'pack', '--json', '--ignore-scripts')) as {
    filename: string;
    files: { path: string }[];
  }[];
  assert.equal(tarball?.filename, `trackagoat-sdk-${version}.tgz`);
  const packed = new Set(tarball.files.map(({ path }) => path));
  const pages = ['README.md', 'LICENSE', 'CHANGELOG.md', 'llms.txt', 'server.json', 'skills/settle-safely/SKILL.md'];
  const docs = ['docs/getting-started.md', 'docs/errors.md', 'docs/versions.md'];
  for (const path of [...pages, ...docs, 'dist/openapi.json', 'dist/index.js', 'dist/index.d.cts']) {
    assert(packed.has(path), `${path} is in the tarball`);
  }
  run('tar', '-xf', tarball.filename);
  const manifest = JSON.parse(read('package/package.json'));
  assert.equal(manifest.repository.url, repository, 'the package names its repository');
  for (const script of ['preinstall', 'install', 'postinstall']) assert(!(script in manifest.scripts), script);
  const command = ['package/dist/cli/main.js', '--version'];
  assert.equal(run(process.execPath, ...command).trim(), version, 'the program knows its version');
  console.log(`ok: ${tarball.filename}, ${packed.size} files; its program says ${version}`);
  const bill = run('npm', 'sbom', '--package-lock-only', '--omit', 'dev', '--sbom-format', 'cyclonedx');
  console.log(`ok: the bill of materials lists ${checkBill(bill, read('package-lock.json'), version).join(', ')}`);
  return join(clone, tarball.filename);
}

execFileSync('git', ['clone', '--quiet', '--depth', '1', '--no-tags', `file://${resolve('.')}`, clone]);
symlinkSync(resolve('node_modules'), join(clone, 'node_modules'));
const version = makeVersion();
checkVersion(version);
const tarball = pack(version);
const isChosen = matchWords(positionals);
const runs = values.guides ? listGuideRuns(tarball).filter(({ name }) => isChosen(name)) : [];
if (!(await runGuides(runs))) process.exitCode = 1;
