import { spawn } from 'node:child_process';
import { expect, it } from 'vitest';
import { bundleProgram } from '../harness/bundle-program.js';
import { canaryKey, startService, writeRefusal } from './stub-service.js';

/** Runs the noisy application against a service and answers all that it wrote. */
async function runForOutput(baseUrl: string): Promise<{ output: string; exitCode: number | null }> {
  const app = spawn(process.execPath, [bundleProgram('test/client/fixtures/noisy-app.ts')], {
    env: { ...process.env, TRACKAGOAT_API_KEY: canaryKey, TRACKAGOAT_BASE_URL: baseUrl, NODE_DEBUG: 'http,net,undici' },
  });
  let output = '';
  for (const stream of [app.stdout, app.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  const exitCode = await new Promise<number | null>((resolve) => app.on('close', resolve));
  return { output, exitCode };
}

it('a canary key is nowhere in the output of an application that prints all it can, and crashes', async () => {
  const { url, received } = await startService((response, { headers }) =>
    writeRefusal(response, 403, { code: 'insufficient_scope', echo: headers.authorization }),
  );
  const { output, exitCode } = await runForOutput(url);
  expect(exitCode).toBe(1);
  expect(received.at(-1)?.headers.authorization).toBe(`Bearer ${canaryKey}`);
  expect(output).toContain('PermissionError');
  expect(output).toContain('tga_[redacted]');
  const at = output.indexOf(canaryKey.slice(4, 24));
  expect(at < 0 ? '' : output.slice(Math.max(0, at - 200), at + 100)).toBe('');
}, 30_000);
