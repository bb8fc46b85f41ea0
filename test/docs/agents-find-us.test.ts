import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSkills } from '@modelcontextprotocol/server/ext/skills/node';
import { describe, expect, it } from 'vitest';
import { commandWithPeers } from '../../cli/mcp/command.js';
import manifest from '../../package.json' with { type: 'json' };
import server from '../../server.json' with { type: 'json' };
import { allTools } from '../../src/agents/tools/all-tools.js';
import { run } from '../cli/recorded-io.js';

const skills = readdirSync('skills');
const texts = new Map(skills.map((name) => [name, readFileSync(join('skills', name, 'SKILL.md'), 'utf8')]));

/** The files of the package, as npm counts them. */
const packed = new Set(
  (
    JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { encoding: 'utf8' })) as [
      { files: { path: string }[] },
    ]
  )[0].files.map(({ path }) => path),
);

describe('the skills', () => {
  it('are what the reference implementation of skills takes, without a warning', async () => {
    const catalog = await loadSkills('skills', { strict: true });
    expect(catalog.entries.map(({ frontmatter }) => frontmatter.name).sort()).toEqual([...skills].sort());
    expect([...skills].sort()).toEqual(['review-a-week', 'settle-safely', 'test-with-the-mock']);
  });

  it.each(skills)('%s is in the package, short, and says when to use it', (name) => {
    expect(packed.has(`skills/${name}/SKILL.md`)).toBe(true);
    const text = texts.get(name) ?? '';
    expect(text.split('\n').length).toBeLessThan(120);
    expect(text).toMatch(/^description: .*\bUse when\b/m);
  });

  it.each(skills)('%s names only tools that there are', (name) => {
    const known = new Set(allTools.map((tool) => tool.name));
    const words = (texts.get(name) ?? '').match(/`[a-z]+(?:_[a-z]+)+`/g) ?? [];
    const codes = new Set([
      ...['approval_required', 'approval_pending', 'approval_denied', 'plan_changed', 'stale_plan'],
      ...[
        'partly_committed',
        'plan_id',
        'left_out',
        'stopped_early',
        'voided_since',
        'needs_a_look',
        'accrual_rejected',
      ],
    ]);
    const unknownWords = words.map((word) => word.slice(1, -1)).filter((word) => !known.has(word) && !codes.has(word));
    expect(unknownWords).toEqual([]);
  });
});

it('llms.txt names the skills, the MCP server and the control of the mock', () => {
  const llms = readFileSync('llms.txt', 'utf8');
  for (const name of skills) expect(llms).toContain(`skills/${name}/SKILL.md`);
  expect(llms).toContain('server.json');
  expect(llms).toContain('trackagoat mcp --mock --control');
});

describe('server.json', () => {
  const [entry] = server.packages;

  it('is the package, by its name and version', () => {
    expect(server.name).toBe(manifest.mcpName);
    expect([server.version, entry?.version, entry?.identifier]).toEqual([
      manifest.version,
      manifest.version,
      manifest.name,
    ]);
    expect(packed.has('server.json')).toBe(true);
  });

  it('keeps to the bounds that the format publishes', () => {
    expect(server.name).toMatch(/^[a-zA-Z0-9.-]+\/[a-zA-Z0-9._-]+$/);
    expect(server.description.length).toBeLessThanOrEqual(100);
    expect(entry?.transport).toEqual({ type: 'stdio' });
    expect(entry?.environmentVariables.find(({ name }) => name === 'TRACKAGOAT_API_KEY')).toMatchObject({
      isRequired: true,
      isSecret: true,
    });
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
  expect(commandWithPeers(['--mock', '--with-peers', '--allow', 'money'])).toEqual([
    ...['npx', '-y', '-p', `trackagoat-sdk@${manifest.version}`],
    ...['-p', '@modelcontextprotocol/server@2'],
    ...['-p', 'zod@4'],
    ...['trackagoat', 'mcp', '--mock', '--allow', 'money'],
  ]);
});
