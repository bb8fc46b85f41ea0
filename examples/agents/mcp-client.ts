// The official MCP client against `trackagoat mcp --mock`: npx tsx examples/agents/mcp-client.ts
import assert from 'node:assert/strict';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { ElicitRequestSchema } from '@modelcontextprotocol/sdk/types.js';

const client = new Client({ name: 'example', version: '1' }, { capabilities: { elicitation: {} } });
// The host asks its user here; this one says yes.
client.setRequestHandler(ElicitRequestSchema, ({ params }) => {
  console.log(`Approve? ${params.message}`);
  return { action: 'accept', content: { approve: true } };
});
// Installed, the command is `npx trackagoat-sdk mcp --mock --allow money`.
const args = ['dist/cli/main.js', 'mcp', '--mock', '--allow', 'money'];
await client.connect(new StdioClientTransport({ command: process.execPath, args }));

const call = async (name: string, input: Record<string, unknown> = {}) => {
  const { isError, content, structuredContent } = await client.callTool({ name, arguments: input });
  assert(!isError, `${name}: ${JSON.stringify(content)}`);
  return structuredContent as Record<string, unknown>;
};

const { tools } = await client.listTools();
console.log(`${tools.length} tools: ${tools.map(({ name }) => name).join(', ')}`);
const audit = await call('audit_unpaid_creators', { limit: 1 });
// A table: the names of the columns first, then the rows.
const [columns = [], row = []] = audit.creators as unknown[][];
const first = Object.fromEntries(columns.map((column, at) => [column, row[at]]));
const plan = await call('plan_settlement', { creator: first.handle, method: 'Venmo' });
const receipt = await call('commit_plan', { plan_id: plan.plan_id });
console.log(receipt);
await client.close();

assert.equal(receipt.outcome, 'committed');
assert.equal(receipt.paid_cents, first.owed_cents);
