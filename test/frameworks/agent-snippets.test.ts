import type Anthropic from '@anthropic-ai/sdk';
import type { LanguageModel } from 'ai';
import type OpenAI from 'openai';
import { describe, expect, it } from 'vitest';
import { ask as askAiSdk } from '../../docs/snippets/agents/ai-sdk.js';
import { ask as askAnthropic } from '../../docs/snippets/agents/anthropic.js';
import { ask as askOpenAi } from '../../docs/snippets/agents/openai.js';
import { serveDemo } from '../docs/served-demo.js';

// Models are played: the first turn calls a tool, the second answers with what came back.
serveDemo();

const question = 'Which projects are there?';
const project = 'Copperleaf kitchen launch';

describe('the snippet answers a tool call of', () => {
  it('the Responses API', async () => {
    const create = async ({ input }: { input: { type?: string; output?: string }[] }) => {
      const result = input.find((item) => item.type === 'function_call_output');
      const call = { type: 'function_call', call_id: 'call_1', name: 'list_projects', arguments: '{}' };
      return result ? { output: [], output_text: result.output } : { output: [call], output_text: '' };
    };
    const openai = { responses: { create } } as unknown as OpenAI;
    expect(await askOpenAi(openai, 'a-model', question)).toContain(project);
  });

  it('the Messages API', async () => {
    const create = async ({ messages }: { messages: { content: string | { content?: string }[] }[] }) => {
      const result = messages[2]?.content[0];
      const use = { type: 'tool_use', id: 'use_1', name: 'list_projects', input: {} };
      const text = typeof result === 'object' ? result.content : undefined;
      return { content: [text === undefined ? use : { type: 'text', text }] };
    };
    const anthropic = { messages: { create } } as unknown as Anthropic;
    expect(await askAnthropic(anthropic, 'a-model', question)).toContain(project);
  });

  it('the AI SDK', async () => {
    const usage = { inputTokens: { total: 1 }, outputTokens: { total: 1 } };
    const doGenerate = async ({ prompt }: { prompt: { role: string }[] }) => {
      const result = prompt.find((message) => message.role === 'tool');
      const call = { type: 'tool-call', toolCallId: 'call_1', toolName: 'list_projects', input: '{}' };
      const content = [result ? { type: 'text', text: JSON.stringify(result) } : call];
      return { content, finishReason: { unified: result ? 'stop' : 'tool-calls' }, usage, warnings: [] };
    };
    const model = { specificationVersion: 'v3', provider: 'test', modelId: 'test', supportedUrls: {}, doGenerate };
    expect(await askAiSdk(model as unknown as LanguageModel, question)).toContain(project);
  });
});
