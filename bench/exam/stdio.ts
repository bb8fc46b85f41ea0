/**
 * For MCP clients that only speak stdio: `tsx bench/exam/stdio.ts` is an MCP server that hands each message on to the
 * exam's own over HTTP, at TRACKAGOAT_EXAM_URL with TRACKAGOAT_EXAM_TOKEN. The exam writes the configuration that
 * starts it.
 */
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { type JSONRPCMessage, LATEST_PROTOCOL_VERSION } from '@modelcontextprotocol/sdk/types.js';

const { TRACKAGOAT_EXAM_URL: url = '', TRACKAGOAT_EXAM_TOKEN: token } = process.env;
const headers = { Authorization: `Bearer ${token}` };
const exam = new StreamableHTTPClientTransport(new URL(url), { requestInit: { headers } });
const client = new StdioServerTransport();

client.onmessage = (message: JSONRPCMessage) => {
  exam.send(message).catch(fail);
};
exam.onmessage = (message: JSONRPCMessage) => {
  // Every request after the first says the revision that both have agreed on.
  if ('result' in message && 'protocolVersion' in message.result) {
    exam.setProtocolVersion(String(message.result.protocolVersion ?? LATEST_PROTOCOL_VERSION));
  }
  client.send(message).catch(fail);
};
process.stdin.once('end', () => process.exit(0));

function fail(error: unknown): void {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

await exam.start();
await client.start();
