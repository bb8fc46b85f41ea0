import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { loadSkills } from '@modelcontextprotocol/server/ext/skills/node';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../bench/size/limits.js';
import { commandWithPeers } from '../../cli/mcp/command.js';
import manifest from '../../package.json' with { type: 'json' };
import { brokenLinks } from '../../scripts/docs/links.js';
import server from '../../server.json' with { type: 'json' };
import { allTools } from '../../src/agents/tools/all-tools.js';
import { run } from '../cli/recorded-io.js';
import { folderOfFile } from '../harness/temporary-folder.js';

const folder = folderOfFile();
const skills = readdirSync('skills').sort();

/** All files and folders of the packed package, by their path in it, and its size. */
function unpack(): { paths: Set<string>; unpackedSize: number } {
  const packed = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder]);
  const [{ filename, unpackedSize }] = JSON.parse(packed.toString()) as [{ filename: string; unpackedSize: number }];
  execFileSync('tar', ['-xzf', join(folder, filename), '-C', folder]);
  const root = join(folder, 'package');
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  const paths = entries.map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
  return { paths: new Set(paths), unpackedSize };
}

describe('the packed package', () => {
  const { paths, unpackedSize } = unpack();
  const read = (path: string): string => readFileSync(join(folder, 'package', path), 'utf8');
  const names = [...paths].filter((path) => /\.(?:md|txt)$/.test(path));
  const pages = new Map(names.map((path) => [path, read(path)]));

  // Images are shown where a page is read, in the repository, by the registry and on the site.
  it('has no link in any page that leads out of it, or to a heading that is not there', () => {
    expect(pages.size).toBeGreaterThan(30);
    const isThere = (path: string): boolean => paths.has(path.replace(/\/$/, '')) || path.startsWith('docs/images/');
    expect(brokenLinks(pages, isThere)).toEqual([]);
  });

  it.each([
    ['module', "import { createMock } from './package/dist/mocks/index.js';"],
    ['commonjs', "const { createMock } = require('./package/dist/mocks/index.cjs');"],
  ])('has errors whose stack leads by names to lines that one can read: %s', (type, loading) => {
    const program = `${loading} try { createMock().faults.add({ operation: 'x', kind: 'status' }) } catch (error) { console.log(error.stack) }`;
    const options = { cwd: folder, encoding: 'utf8' } as const;
    const stack = execFileSync(process.execPath, [`--input-type=${type}`, '-e', program], options);
    const frames = [...stack.matchAll(/at (\S+) \((?:file:\/\/)?(.*\/package\/dist\/.*):(\d+):\d+\)/g)];
    const lines = frames.map(([, name, file = '', line]) => {
      return [name, readFileSync(file, 'utf8').split('\n')[Number(line) - 1]?.trim()];
    });
    expect(lines).toContainEqual(['FaultList.add', expect.stringMatching(/^const taken = .*takeFault\)?\(/)]);
    expect(lines).toContainEqual(['takeFault', expect.stringMatching(/^throw .*invalidBody.*unknownOperation/)]);
  });

  it('is no more than an installation may bring, unpacked', () => {
    expect(unpackedSize).toBeGreaterThan(1_000_000);
    expect(unpackedSize).toBeLessThanOrEqual(LIMITS.installed);
  });

  it('has a statement of code on each line', () => {
    for (const path of [...paths].filter((one) => /^dist\/.*\.c?js$/.test(one))) {
      const lengths = read(path)
        .split('\n')
        .map((line) => line.length);
      const median = lengths.sort((a, b) => a - b)[Math.floor(lengths.length / 2)];
      if (lengths.length > 20) expect(median, path).toBeLessThan(90);
    }
  });

  it('brings what its pages promise by name, and the skills and the entry of agents', () => {
    const promised = [
      'CHANGELOG.md',
      'llms.txt',
      'seed.schema.json',
      'dist/openapi.json',
      'docs/seeds.md',
      'server.json',
    ];
    const all = [...promised, ...skills.map((name) => `skills/${name}/SKILL.md`)];
    expect(all.filter((path) => !paths.has(path))).toEqual([]);
  });
});

describe('the skills', () => {
  it('are what the reference implementation of skills takes, without a warning, and llms.txt names them', async () => {
    const { entries } = await loadSkills('skills', { strict: true });
    expect(entries.map(({ frontmatter }) => frontmatter.name).sort()).toEqual(skills);
    expect(skills).toEqual(['review-a-week', 'settle-safely', 'test-with-the-mock']);
    const llms = readFileSync('llms.txt', 'utf8');
    for (const name of skills) expect(llms).toContain(`skills/${name}/SKILL.md`);
    expect(llms).toContain('server.json');
    expect(llms).toContain('trackagoat mcp --mock --control');
  });

  /** Words of the skills beside the tools: codes and fields of results. */
  const WORDS = [
    'approval_required',
    'approval_pending',
    'approval_denied',
    'plan_changed',
    'stale_plan',
    'partly_committed',
    'plan_id',
    'left_out',
    'stopped_early',
    'voided_since',
    'needs_a_look',
    'accrual_rejected',
  ];

  it.each(skills)('%s is short, says when to use it, and names only tools that there are', (name) => {
    const text = readFileSync(join('skills', name, 'SKILL.md'), 'utf8');
    expect(text.split('\n').length).toBeLessThan(120);
    expect(text).toMatch(/^description: .*\bUse when\b/m);
    const known = new Set([...allTools.map((tool) => tool.name), ...WORDS]);
    const words = (text.match(/`[a-z]+(?:_[a-z]+)+`/g) ?? []).map((word) => word.slice(1, -1));
    expect(words.filter((word) => !known.has(word))).toEqual([]);
  });
});

describe('server.json', () => {
  const [entry] = server.packages;

  it('is the package, by its name and version', () => {
    const { name, version, mcpName } = manifest;
    expect([server.name, server.version]).toEqual([mcpName, version]);
    expect([entry?.identifier, entry?.version]).toEqual([name, version]);
  });

  it('keeps to the bounds that the format publishes', () => {
    expect(server.name).toMatch(/^[a-zA-Z0-9.-]+\/[a-zA-Z0-9._-]+$/);
    expect(server.description.length).toBeLessThanOrEqual(100);
    expect(entry?.transport).toEqual({ type: 'stdio' });
    const key = entry?.environmentVariables.find(({ name }) => name === 'TRACKAGOAT_API_KEY');
    expect(key).toMatchObject({ isRequired: true, isSecret: true });
  });

  it('starts a command that there is, with flags that it takes, and allows nothing but to read', async () => {
    const [command, ...flags] = entry?.packageArguments ?? [];
    expect(command).toEqual({ type: 'positional', value: 'mcp' });
    const help = (await run('mcp', '--help')).out;
    for (const flag of flags) expect(help).toContain(`  ${flag.name} `);
    expect(flags.filter((flag) => 'value' in flag)).toEqual([]);
  });
});

it('trackagoat mcp --with-peers starts again with the packages that it needs, at the versions that this one was made for', () => {
  const packages = [`trackagoat-sdk@${manifest.version}`, '@modelcontextprotocol/server@2', 'zod@4'];
  const npx = ['npx', '-y', ...packages.flatMap((name) => ['-p', name])];
  const flags = ['--mock', '--allow', 'money'];
  const again = commandWithPeers(['--mock', '--with-peers', '--allow', 'money']);
  expect(again).toEqual([...npx, 'trackagoat', 'mcp', ...flags]);
});
