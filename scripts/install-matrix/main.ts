/**
 * `npm run matrix:install`, after a build: `npm install` of the packed package beside the frameworks, alone and together,
 * with nothing forced. An optional peer whose range is too narrow fails here (ERESOLVE), as it would for a user.
 *   npm run matrix:install -- langchain       only the cells whose name has one of these words
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What an application has beside the package. */
const cells: Readonly<Record<string, readonly string[]>> = {
  nothing: [],
  'ai 6': ['ai@6', 'zod@4'],
  'ai 7': ['ai@7', 'zod@4'],
  'openai agents': ['@openai/agents@latest', 'zod@4'],
  'openai agents and openai 6': ['@openai/agents@0.20', 'openai@6', 'zod@4'],
  'claude agent sdk': ['@anthropic-ai/claude-agent-sdk@latest', '@modelcontextprotocol/sdk@1', 'zod@4'],
  'claude agent sdk and both mcp': [
    '@anthropic-ai/claude-agent-sdk@0.3',
    '@modelcontextprotocol/sdk@1',
    '@modelcontextprotocol/server@2',
    'zod@4',
  ],
  langchain: ['langchain@1', '@langchain/core@1', '@langchain/langgraph@1', 'zod@4'],
  'mcp 1': ['@modelcontextprotocol/sdk@1', 'zod@4'],
  'mcp 2': ['@modelcontextprotocol/server@2', 'zod@4'],
  'msw 2': ['msw@2'],
  'msw 3': ['msw@3'],
  'all with ai 7': [
    'ai@7',
    '@openai/agents@latest',
    '@anthropic-ai/claude-agent-sdk@latest',
    '@anthropic-ai/sdk@latest',
    '@langchain/core@1',
    '@langchain/langgraph@1',
    '@modelcontextprotocol/sdk@1',
    '@modelcontextprotocol/server@2',
    '@opentelemetry/api@1',
    'ioredis@5',
    'msw@2',
    'zod@4',
  ],
};

const folder = mkdtempSync(join(tmpdir(), 'install-matrix-'));
const words = process.argv.slice(2).map((word) => word.toLowerCase());
const chosen = Object.entries(cells).filter(
  ([name]) => words.length === 0 || words.some((word) => name.toLowerCase().includes(word)),
);

/** Resolves the tree without writing it: whether a combination resolves does not depend on the files. */
function install(cwd: string, packages: readonly string[]): void {
  mkdirSync(cwd);
  writeFileSync(join(cwd, 'package.json'), '{"private": true, "type": "module"}');
  const flags = ['--no-audit', '--no-fund', '--ignore-scripts', '--package-lock-only', '--loglevel=error'];
  execFileSync('npm', ['install', ...flags, ...packages], { cwd, stdio: 'pipe', timeout: 240_000 });
}

try {
  execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], { stdio: 'pipe' });
  const tarball = join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '');
  for (const [name, packages] of chosen) {
    try {
      install(join(folder, name.replaceAll(' ', '-')), [tarball, ...packages]);
      console.log(`ok      ${name}`);
    } catch (error) {
      console.log(`FAILED  ${name}\n${(error as { stderr?: Buffer }).stderr ?? error}`);
      process.exitCode = 1;
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
