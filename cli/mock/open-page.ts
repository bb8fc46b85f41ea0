import type { Io } from '../command.js';

const OPENERS: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

/** Opens a page in the person's browser; without a browser it says which page to open, and the mock goes on. */
export function openPage(url: string, io: Io): void {
  const [program = '', ...args] = OPENERS[process.platform] ?? ['xdg-open'];
  // Not by `import`: every start would load it.
  const { spawn } = process.getBuiltinModule('node:child_process');
  const child = spawn(program, [...args, url], { stdio: 'ignore', detached: true });
  child.on('error', () => io.err(`No browser could be opened (${program} is missing). Open ${url} yourself.\n`));
  child.unref();
}
