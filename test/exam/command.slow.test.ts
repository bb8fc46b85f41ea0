import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { EXIT, runExam } from '../../bench/exam/command.js';

const FIXTURES = 'test/exam/fixtures';

async function run(args: string, env: Record<string, string> = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const words = args === '' ? [] : args.split(' ');
  const code = await runExam(words, { env, out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('npm run exam', () => {
  it('prints a table, and ends with 0 when all is passed', async () => {
    const { code, out, err } = await run('--only rate-history,removed-owed');
    expect([code, err]).toEqual([EXIT.passed, '']);
    expect(out.split('\n').map((line) => line.split(/\s+/))).toEqual([
      ['oracle'],
      ['request', 'passed', 'calls', 'errors', 'tokens'],
      ['rate-history', 'yes', '1', '0', expect.stringMatching(/^\d+$/)],
      ['removed-owed', 'yes', '1', '0', expect.stringMatching(/^\d+$/)],
      ['the', 'list', 'of', 'tools', expect.stringMatching(/^\d{4}$/)],
      ['2', 'requests', '2', '2', '0', expect.stringMatching(/^\d+$/)],
    ]);
  });

  it('says below a request what is wrong, and ends with 1', async () => {
    const { code, out } = await run('--driver cheat:pays-twice --only bonus');
    expect(code).toBe(EXIT.failed);
    expect(out).toMatch(/bonus +no +8/);
    expect(out).toContain('    ledger: These changes were not expected:');
    expect(out).toContain('    approvals: the person was asked payments of 15000');
  });

  it.each([
    ['--driver parrot', '--driver: there is no parrot. There are oracle, cheat:nothing'],
    ['--only pay-one,pay-all', '--only: there is no request pay-all. There are owed-in-all'],
    ['--max-calls 0', '--max-calls must be a whole number from 1 to 86400, not 0.'],
    ['--max-seconds soon', '--max-seconds must be a whole number from 1 to 86400, not soon.'],
    ['--speed 3', "Unknown option '--speed'"],
    ['--model a/b', '--model goes with --driver ai-sdk.'],
    ['--command true', '--command goes with --driver mcp.'],
    ['--driver ai-sdk --model nowhere.ts', '--model: there is no file nowhere.ts.'],
    ['--driver ai-sdk --model test/exam/exam-runs.ts', '--model: test/exam/exam-runs.ts exports no model.'],
  ])('refuses %s in a line, with 2', async (args, message) => {
    const { code, out, err } = await run(args);
    expect([code, out]).toEqual([EXIT.usage, '']);
    expect(err.startsWith(message)).toBe(true);
  });

  it.each([
    ['--driver ai-sdk', {}, 'no model is named: give --model, or TRACKAGOAT_EXAM_MODEL'],
    [
      '--driver ai-sdk',
      { TRACKAGOAT_EXAM_MODEL: 'a/b' },
      'a/b is a model of the AI Gateway, and AI_GATEWAY_API_KEY is not set',
    ],
    ['--driver mcp', {}, 'no MCP client is named: give --command, or TRACKAGOAT_EXAM_CLIENT'],
  ])('skips %s with its reason where there is nobody to examine', async (args, env, reason) => {
    expect(await run(args, env)).toEqual({ code: EXIT.passed, out: `Skipped: ${reason}.`, err: '' });
  });

  it('examines a model of the AI SDK that a file exports', async () => {
    const { code, out } = await run(`--driver ai-sdk --model ${FIXTURES}/scripted-model.ts --only removed-owed`);
    expect(out).toMatch(/removed-owed +yes +1 /);
    expect(code).toBe(EXIT.passed);
  });

  it('ends a model that goes on for ever: after so many calls, and after so many seconds', async () => {
    const env = { TRACKAGOAT_EXAM_MODEL: `${FIXTURES}/endless-model.ts` };
    const calls = await run('--driver ai-sdk --only removed-owed --max-calls 3', env);
    expect(calls.out).toMatch(/removed-owed +no +3 .*\n {4}more than 3 calls\n/);
    expect(calls.code).toBe(EXIT.failed);
    const seconds = await run('--driver ai-sdk --only removed-owed --max-calls 80000 --max-seconds 1', env);
    expect(seconds.out).toContain('    more than 1 seconds\n');
    expect(seconds.code).toBe(EXIT.failed);
  });

  it.each(['http', 'stdio'])(
    'examines any MCP client over %s; the exam approves, and no dialog of the client',
    async (way) => {
      const command = `${process.execPath} --import tsx ${FIXTURES}/mcp-client.ts ${way}`;
      const { code, out } = await run('--driver mcp --only pay-one', { TRACKAGOAT_EXAM_CLIENT: command });
      expect(out).toMatch(/pay-one +yes +2 /);
      expect(code).toBe(EXIT.passed);
    },
  );

  it('ends an MCP client that hangs, with all that it started', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'exam-client-')), 'pid');
    onTestFinished(() => rmSync(dirname(file), { recursive: true }));
    const env = { TRACKAGOAT_EXAM_CLIENT: `sleep 600 & echo $! > ${file}; wait` };
    const { code, out } = await run('--driver mcp --only pay-one --max-seconds 1', env);
    expect(out).toContain('    more than 1 seconds\n');
    expect(code).toBe(EXIT.failed);
    const started = Number(readFileSync(file, 'utf8'));
    await vi.waitFor(() => expect(() => process.kill(started, 0)).toThrow('ESRCH'), 10_000);
  });

  it('says of a driver that breaks what it said, and gives up when it breaks three times in a row, with 3', async () => {
    const env = { TRACKAGOAT_EXAM_CLIENT: 'echo no such model >&2; exit 4' };
    const once = await run('--driver mcp --only pay-one', env);
    expect(once.out).toContain('    the driver broke: the command ended with 4: no such model\n');
    expect([once.code, once.err]).toEqual([EXIT.crashed, '']);
    const { code, err } = await run('--driver mcp --only pay-one,bonus,undo,raise,note', env);
    expect([code, err]).toEqual([EXIT.crashed, 'The driver broke again and again: 2 requests were not asked.']);
  });
});
