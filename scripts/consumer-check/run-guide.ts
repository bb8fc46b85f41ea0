import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { checkPaymentInPage } from './check-payment-in-page.js';
import { runGroup, startGroup } from './command-group.js';
import type { Guide } from './read-guide.js';

/** Options for running a guide. */
export interface GuideOptions {
  /** The packed package, which stands for `trackagoat-sdk` in the commands. */
  readonly tarball: string;
  /** Package → what to install instead of its latest version, with the name: `vitest@4`. */
  readonly versions?: Readonly<Record<string, string>>;
  /** The folder of another Node's programs. Default: the Node of this process. */
  readonly node?: string;
}

/** The last command of these guides is a server; its page pays when a button is pressed. */
const SERVERS: Readonly<Record<string, { readonly url: string; readonly button: string }>> = {
  'npx next start': { url: 'http://localhost:3000', button: 'kenjicooks' },
  'npx vite preview': { url: 'http://localhost:4173', button: 'Pay @kenjicooks' },
};
const LIMIT_MS = 300_000;

/** Sets up the project of a guide in an empty folder, by its commands and files only, and runs it. */
export async function runGuide(guide: Guide, { tarball, versions = {}, node }: GuideOptions): Promise<void> {
  const cwd = mkdtempSync(join(tmpdir(), 'guide-'));
  const env = {
    ...process.env,
    PATH: [...(node ? [node] : []), process.env.PATH].join(delimiter),
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_ignore_scripts: 'true',
    npm_config_loglevel: 'error',
    npm_config_prefer_offline: 'true',
    NEXT_TELEMETRY_DISABLED: '1',
    CHROMIUM: '/usr/bin/chromium',
  };
  try {
    for (const { from, to } of guide.files) {
      mkdirSync(dirname(join(cwd, to)), { recursive: true });
      cpSync(resolve(from), join(cwd, to));
    }
    for (const command of guide.commands) {
      const server = SERVERS[command];
      if (server) await checkServer(command, server, { cwd, env });
      else await runGroup(withVersions(command, tarball, versions), { cwd, env, timeoutMs: LIMIT_MS });
    }
  } finally {
    // Each command has ended with all that it started. A process that still wrote here would keep the folder from going.
    rmSync(cwd, { recursive: true, force: true });
  }
}

/** `npm install` with the tarball in place of the published package, and other versions if this Node needs them. */
function withVersions(command: string, tarball: string, versions: Readonly<Record<string, string>>): string {
  if (!command.startsWith('npm install')) return command;
  const words = command.split(' ').map((word) => (word === 'trackagoat-sdk' ? tarball : (versions[word] ?? word)));
  return words.join(' ');
}

async function checkServer(
  command: string,
  { url, button }: { readonly url: string; readonly button: string },
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<void> {
  const server = startGroup(command, options);
  try {
    const early = server.ended.then(() => {
      throw new Error(`${command}: ended before its page was read`);
    });
    await Promise.race([checkPaymentInPage(url, button), early]);
  } finally {
    await server.stop();
  }
}
