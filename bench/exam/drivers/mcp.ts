import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toCallResult } from '../../../src/agents/mcp/toolset-offer.js';
import { createMcpHttpHandler } from '../../../src/agents/mcp.js';
import { INSTRUCTIONS, toPrompt } from '../prompt.js';
import type { Seat } from '../seat.js';
import type { Driver } from '../take-exam.js';

/** A client may start servers in any folder, so both are named by absolute paths. */
const BRIDGE = fileURLToPath(new URL('../stdio.ts', import.meta.url));
const TSX = import.meta.resolve('tsx');

/** Where the client finds the world of a request. */
interface Place {
  readonly url: string;
  readonly token: string;
  /** A file in the form that many clients take: `{"mcpServers": {"trackagoat": {"type": "http", "url", "headers"}}}`. */
  readonly config: string;
  /** The same for clients that only speak stdio: `{"mcpServers": {"trackagoat": {"command", "args", "env"}}}`. */
  readonly stdioConfig: string;
}

/**
 * Any MCP client, as a command that runs once per request. It gets the request on stdin and in the environment, works
 * with the given server, and prints the answer. The exam's person approves, so a dialog of the client does not count.
 */
export function createMcpDriver(command: string): Driver {
  return { name: `mcp ${command}`, answer: (seat) => serve(seat, (place) => run(command, seat, place)) };
}

/** Serves the world of a seat over HTTP while the work lasts. */
async function serve<T>(seat: Seat, work: (place: Place) => Promise<T>): Promise<T> {
  const token = randomBytes(24).toString('hex');
  const handler = await createMcpHttpHandler(seat.toolset, {
    token,
    extend: (offer) => ({
      ...offer,
      callTool: async (name, input) => toCallResult(await seat.call(name, input)),
    }),
  });
  const server = createServer((request, response) => {
    handler(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/mcp`;
  const folder = mkdtempSync(join(tmpdir(), 'trackagoat-exam-'));
  const write = (name: string, trackagoat: object): string => {
    const path = join(folder, name);
    writeFileSync(path, JSON.stringify({ mcpServers: { trackagoat } }), { mode: 0o600 });
    return path;
  };
  try {
    const headers = { Authorization: `Bearer ${token}` };
    const config = write('http.json', { type: 'http', url, headers });
    const env = { TRACKAGOAT_EXAM_URL: url, TRACKAGOAT_EXAM_TOKEN: token };
    const stdioConfig = write('stdio.json', { command: process.execPath, args: ['--import', TSX, BRIDGE], env });
    return await work({ url, token, config, stdioConfig });
  } finally {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The client's output. Throws if it ends with another code than 0. The client is ended when the request is over. */
function run(command: string, seat: Seat, { url, token, config, stdioConfig }: Place): Promise<string> {
  const prompt = `${INSTRUCTIONS}\n\n${toPrompt(seat.request)}\n`;
  const env = {
    ...process.env,
    TRACKAGOAT_EXAM_URL: url,
    TRACKAGOAT_EXAM_TOKEN: token,
    TRACKAGOAT_EXAM_MCP_CONFIG: config,
    TRACKAGOAT_EXAM_STDIO_CONFIG: stdioConfig,
    TRACKAGOAT_EXAM_PROMPT: prompt,
    TRACKAGOAT_EXAM_REQUEST: seat.request.id,
  };
  const child = spawn(command, { shell: true, env, detached: process.platform !== 'win32' });
  const stop = (): void => end(child);
  seat.signal.addEventListener('abort', stop, { once: true });
  // A client that takes the request from the environment closes stdin.
  child.stdin.on('error', () => {});
  child.stdin.end(prompt);
  let answer = '';
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    answer += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output = (output + text).slice(-2_000);
  });
  return new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) return resolve(answer);
      const last = output.trim().split('\n').at(-1) ?? '';
      reject(new Error(`the command ended with ${code ?? signal}${last === '' ? '' : `: ${last}`}`));
    });
  }).finally(() => seat.signal.removeEventListener('abort', stop));
}

/** Ends the client and everything that it started, because it leads its own process group. */
function end({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid === undefined || exitCode !== null || signalCode !== null) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It has just ended.
  }
}
