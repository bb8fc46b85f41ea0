import type { LanguageModel } from 'ai';
import { describe, expect, it } from 'vitest';
import { ask as askAiSdk } from '../../docs/snippets/agents/ai-sdk.js';
import { serveDemo } from '../harness/served-mock.js';

// Models are played: the first turn calls a tool, the second answers with what came back.
await serveDemo();

const question = 'Which projects are there?';
const project = 'Copperleaf kitchen launch';

describe('the snippet answers a tool call of', () => {
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
