import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { bundleProgram } from '../harness/bundle-program.js';

/** `trackagoat mcp` over HTTP on a private mock, with tools that pay. */
export interface McpProcess {
  readonly url: string;
  /** Its output until `line` fits. */
  readonly text: string;
  readonly end: () => Promise<void>;
}

/** Starts it, and resolves when a line that it prints fits. */
export async function startMcp(
  args: readonly string[],
  { env = {}, line = /ready at \S+\n/ }: { readonly env?: Record<string, string>; readonly line?: RegExp } = {},
): Promise<McpProcess> {
  const own = [bundleProgram('cli/main.ts'), 'mcp', '--mock', '--allow', 'money', '--port', '0', ...args];
  const child = spawn(process.execPath, own, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
  const text = await untilLine(child, line);
  const [, url = ''] = /ready at (\S+)/.exec(text) ?? [];
  const end = async (): Promise<void> => {
    child.kill();
    await once(child, 'close');
  };
  return { url, text, end };
}

function untilLine(child: ChildProcess, line: RegExp): Promise<string> {
  let text = '';
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      text += chunk;
      if (line.test(text)) resolve(text);
    });
    child.on('close', () => reject(new Error(`ended: ${text}`)));
  });
}

/** The data of a call, or its error. */
type Called = Record<string, unknown> & { readonly error?: { readonly code: string; readonly message: string } };

/** A host that cannot ask, at such a process. */
export async function connectHost(url: string, token: string) {
  const client = new Client({ name: 'host that cannot ask', version: '1' });
  const headers = { authorization: `Bearer ${token}` };
  const transport = new StreamableHTTPClientTransport(new URL(url), { requestInit: { headers } });
  await client.connect(transport as Parameters<Client['connect']>[0]);
  const call = async (name: string, args: Record<string, unknown>): Promise<Called> => {
    const { content } = await client.callTool({ name, arguments: args });
    const [first] = content as { text: string }[];
    return JSON.parse(first?.text ?? '');
  };
  return { call, close: () => client.close() };
}
