import type Anthropic from '@anthropic-ai/sdk';
import { createClient } from 'trackagoat-sdk';
import { anthropicTools, createToolset, runAnthropicToolUse } from 'trackagoat-sdk/agents';

/** One turn of the Messages API, with its tool calls run. */
export async function ask(anthropic: Anthropic, model: string, question: string): Promise<string> {
  const toolset = await createToolset(createClient());
  const messages: Anthropic.MessageParam[] = [{ role: 'user', content: question }];
  for (;;) {
    const reply = await anthropic.messages.create({
      model,
      messages,
      tools: anthropicTools(toolset),
      max_tokens: 4096,
    });
    const uses = reply.content.filter((block) => block.type === 'tool_use');
    if (uses.length === 0) return reply.content.map((block) => (block.type === 'text' ? block.text : '')).join('');
    const results = await Promise.all(uses.map((use) => runAnthropicToolUse(toolset, use)));
    messages.push({ role: 'assistant', content: reply.content }, { role: 'user', content: results });
  }
}
