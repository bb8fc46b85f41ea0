import { type Options, query } from '@anthropic-ai/claude-agent-sdk';
import { createClient } from 'trackagoat-sdk';
import { createToolset } from 'trackagoat-sdk/agents';
import { claudeAgentSdkServer } from 'trackagoat-sdk/agents/claude-agent-sdk';

/** An agent that may pay; `onElicitation` is your dialog, and it shows a person the message of the request. */
export async function runPayouts(prompt: string, onElicitation: NonNullable<Options['onElicitation']>): Promise<void> {
  const toolset = await createToolset(createClient(), { allow: ['read', 'money'] });
  const mcpServers = { trackagoat: claudeAgentSdkServer(toolset) };
  for await (const message of query({ prompt, options: { mcpServers, onElicitation } })) {
    if (message.type === 'result' && message.subtype === 'success') console.log(message.result);
  }
}
