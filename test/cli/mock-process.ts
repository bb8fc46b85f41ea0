import { spawn } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { bundleProgram } from '../harness/bundle-program.js';

/** `trackagoat mock` as a process of its own, on a free port, once it has printed its first line. It ends with the test. */
export async function startMock(args: readonly string[], program = bundleProgram('cli/main.ts')) {
  const child = spawn(process.execPath, [program, 'mock', '--port', '0', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const read = { out: '', err: '' };
  child.stderr.on('data', (chunk) => {
    read.err += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      read.out += chunk;
      if (read.out.includes('\n')) resolve();
    });
    child.on('close', (code) => reject(new Error(`It ended with ${code}: ${read.err}`)));
  });
  return {
    read,
    line: read.out.split('\n', 1)[0] ?? '',
    pid: child.pid,
    /** Sends a signal; resolves to the exit code, and to all that was printed. */
    end: async (signal: NodeJS.Signals) => {
      child.kill(signal);
      return { code: await ended, ...read };
    },
  };
}
