// An agent on the Claude Agent SDK that pays after approval: npx tsx examples/agents/claude-agent-sdk.ts
// With ANTHROPIC_API_KEY Claude makes the calls; without, a script does over the same server, and nothing leaves this machine.
import assert from 'node:assert/strict';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { ElicitRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { createClient } from 'trackagoat-sdk';
import { createToolset } from 'trackagoat-sdk/agents';
import { claudeAgentSdkServer } from 'trackagoat-sdk/agents/claude-agent-sdk';
import { createMock } from 'trackagoat-sdk/mocks';
import { nextMove } from './scripted-moves.js';

const mock = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
const toolset = await createToolset(goat, { allow: ['read', 'money'], limits: { perDayCents: 5_000_000 } });
const trackagoat = claudeAgentSdkServer(toolset);

/** Your dialog: it shows a person what the server asks. Here the person says yes. */
const ask = async ({ message }: { readonly message: string }) => {
  console.log(message);
  return { action: 'accept' as const, content: { approve: true } };
};

/** The agent itself. The SDK starts Claude Code, which calls the tools of the server in this process. */
async function runClaude(prompt: string): Promise<void> {
  const { query } = await import('@anthropic-ai/claude-agent-sdk');
  const allowedTools = ['mcp__trackagoat__plan_settlement', 'mcp__trackagoat__commit_plan'];
  const options = { mcpServers: { trackagoat }, allowedTools, onElicitation: ask };
  for await (const message of query({ prompt, options })) {
    if (message.type === 'result' && message.subtype === 'success') console.log(message.result);
  }
}

/** In place of Claude: a client at the same server, which makes the calls of a script. */
async function runScript(): Promise<void> {
  const client = new Client({ name: 'example', version: '1' }, { capabilities: { elicitation: {} } });
  client.setRequestHandler(ElicitRequestSchema, ({ params }) => ask(params));
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  await Promise.all([trackagoat.instance.connect(theirs), client.connect(ours)]);
  let previous: string | undefined;
  for (let move = nextMove(previous); move; move = nextMove(previous)) {
    const { content } = await client.callTool({ name: move.name, arguments: { ...move.args } });
    previous = (content as { text: string }[])[0]?.text;
  }
  await client.close();
}

if (process.env.ANTHROPIC_API_KEY) await runClaude('Pay @maya.moves what she is owed, by Venmo.');
else await runScript();

const maya = await goat.creators.find('@maya.moves');
assert.equal((await goat.payoutAccruals.list({ creator_id: maya.id, status: 'earned' })).data.length, 0);
assert.equal(mock.ledger().balanced, true);
