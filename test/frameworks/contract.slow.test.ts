import type Anthropic from '@anthropic-ai/sdk';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { generateText, type ModelMessage, stepCountIs } from 'ai';
import type OpenAI from 'openai';
import { describe, expect, it } from 'vitest';
import { scriptedModel } from '../../examples/agents/scripted-model.js';
import { aiSdkTools } from '../../src/agents/hosts/ai-sdk.js';
import { anthropicTools, runAnthropicToolUse } from '../../src/agents/hosts/anthropic.js';
import {
  openAiChatTools,
  openAiResponseTools,
  runOpenAiChatCall,
  runOpenAiFunctionCall,
} from '../../src/agents/hosts/openai.js';
import type { Toolset } from '../../src/agents/index.js';
import { createMcpServer } from '../../src/agents/mcp.js';
import { demoScene, sampleInputs } from '../agents/sample-inputs.js';

type Scene = Awaited<ReturnType<typeof demoScene>>;
/** Calls a tool the way a framework does, and answers the JSON that the model reads. */
type Send = (name: string, input: Record<string, unknown>) => Promise<Record<string, unknown>>;

const adapters: Record<string, (toolset: Toolset) => Promise<Send>> = {
  'OpenAI Chat Completions': async (toolset) => {
    const tools: OpenAI.Chat.ChatCompletionTool[] = openAiChatTools(toolset);
    return async (name, input) => {
      const tool = tools.find((one) => one.type === 'function' && one.function.name === name);
      const parameters = tool?.type === 'function' ? tool.function.parameters : undefined;
      // In strict mode a model sends every parameter, and null for those that it leaves out.
      const args = { ...nulls(parameters), ...input };
      const call: OpenAI.Chat.ChatCompletionMessageToolCall = {
        id: 'call_1',
        type: 'function',
        function: { name, arguments: JSON.stringify(args) },
      };
      const message: OpenAI.Chat.ChatCompletionToolMessageParam = await runOpenAiChatCall(toolset, call);
      return JSON.parse(String(message.content));
    };
  },
  'OpenAI Responses': async (toolset) => {
    const tools: OpenAI.Responses.FunctionTool[] = openAiResponseTools(toolset);
    return async (name, input) => {
      expect(tools.map((tool) => tool.name)).toContain(name);
      const item = { type: 'function_call', call_id: 'fc_1', name, arguments: JSON.stringify(input) } as const;
      const call: OpenAI.Responses.ResponseFunctionToolCall = item;
      const output: OpenAI.Responses.ResponseInputItem = await runOpenAiFunctionCall(toolset, call);
      return JSON.parse(String((output as { output: string }).output));
    };
  },
  Anthropic: async (toolset) => {
    const tools: Anthropic.Tool[] = anthropicTools(toolset);
    return async (name, input) => {
      expect(tools.map((tool) => tool.name)).toContain(name);
      const use = { type: 'tool_use', id: 'toolu_1', name, input } as const;
      const block: Anthropic.ToolResultBlockParam = await runAnthropicToolUse(toolset, use);
      return JSON.parse(String(block.content));
    };
  },
  MCP: async (toolset) => {
    const client = new Client({ name: 'test', version: '1' }, { capabilities: { elicitation: {} } });
    const [ours, theirs] = InMemoryTransport.createLinkedPair();
    const server = await createMcpServer(toolset);
    await Promise.all([server.connect(theirs), client.connect(ours)]);
    await client.listTools();
    const { ElicitRequestSchema } = await import('@modelcontextprotocol/sdk/types.js');
    client.setRequestHandler(ElicitRequestSchema, () => ({ action: 'accept', content: { approve: true } }));
    return async (name, input) => {
      const result = await client.callTool({ name, arguments: input });
      const [content] = result.content as { text: string }[];
      const read = JSON.parse(content?.text ?? '');
      if (!result.isError) expect(result.structuredContent).toEqual(read);
      return read;
    };
  },
  'AI SDK': async (toolset) => (name, input) => throughAiSdk(toolset, name, input),
};

/** A model that calls one tool and then stops; the host approves when it is asked. */
async function throughAiSdk(toolset: Toolset, name: string, input: object): Promise<Record<string, unknown>> {
  const model = scriptedModel([() => ({ tool: name, input })]);
  const tools = aiSdkTools(toolset);
  const messages: ModelMessage[] = [{ role: 'user', content: 'Do it.' }];
  let result = await generateText({ model, tools, messages, stopWhen: stepCountIs(3) });
  const asked = result.content.find((part) => part.type === 'tool-approval-request');
  if (asked) {
    expect(toolset.tools.find((tool) => tool.name === name)?.capability).toBe('money');
    const yes = { type: 'tool-approval-response', approvalId: asked.approvalId, approved: true } as const;
    messages.push(...result.response.messages, { role: 'tool', content: [yes] });
    result = await generateText({ model, tools, messages, stopWhen: stepCountIs(3) });
  }
  const output = result.response.messages.flatMap(toParts).find((part) => part.type === 'tool-result')
    ?.output as Record<string, unknown>;
  return (output?.type === 'json' ? output.value : output) as Record<string, unknown>;
}

type Part = { readonly type: string; readonly output?: unknown };

function toParts({ content }: ModelMessage): Part[] {
  return typeof content === 'string' ? [] : (content as Part[]);
}

function nulls(parameters: unknown): Record<string, null> {
  const { required = [] } = (parameters ?? {}) as { required?: string[] };
  return Object.fromEntries(required.map((name) => [name, null]));
}

describe.each(Object.entries(adapters))('through %s', (_, connect) => {
  it('every tool answers what the toolset itself answers', async () => {
    const direct = await demoScene();
    const adapted: Scene = await demoScene({ approve: undefined as never });
    const send = await connect(adapted.toolset);
    const inputs = await sampleInputs(direct, direct.toolset);
    await sampleInputs(adapted, adapted.toolset);
    expect(Object.keys(inputs)).toEqual(direct.toolset.tools.map(({ name }) => name));
    for (const [name, input] of Object.entries(inputs)) {
      const expected = await direct.toolset.call(name, input);
      if (!expected.ok) throw new Error(`${name}: ${expected.error.message}`);
      const approvedByHost = name === 'commit_plan' && !canApprove(connect);
      if (approvedByHost) {
        expect(await send(name, input)).toMatchObject({ error: { code: 'approval_required' } });
        const approval_token = await adapted.toolset.approve(
          await adapted.toolset.approvalRequest(String(input.plan_id)),
        );
        expect(steady(await send(name, { ...input, approval_token }))).toEqual(steady(expected.data));
      } else {
        expect([name, steady(await send(name, input))]).toEqual([name, steady(expected.data)]);
      }
    }
  });

  it('an error is a value with code, sentence, advice and next tool', async () => {
    const { toolset } = await demoScene();
    const send = await connect(toolset);
    expect(await send('get_creator_stats', { creators: ['@kenjicook'] })).toEqual({
      error: {
        code: 'creator_not_found',
        message: expect.stringContaining('no creator has the handle kenjicook; the nearest is «kenjicooks»'),
        retry: 'fix_input',
        next_tool: 'list_creators',
      },
    });
  });
});

/** Whether an adapter brings a way to ask a person. */
function canApprove(connect: unknown): boolean {
  return connect === adapters.MCP || connect === adapters['AI SDK'];
}

/** An answer without what differs from run to run: how long it waited. */
function steady(result: Readonly<Record<string, unknown>>): unknown {
  // Some hosts ask the person in a call of its own, which then has the requests of the question.
  const unsteady = 'paid_cents' in result ? 'usage' : 'waited_ms';
  return JSON.parse(JSON.stringify(result, (key, value) => (key === unsteady ? 0 : value)));
}

describe('the AI SDK', () => {
  it('cannot pay by running the tool: only an approval of that call in the messages lets it', async () => {
    const { toolset, goat, creator } = await demoScene({ approve: undefined as never });
    const planned = await toolset.call('plan_settlement', { creator: creator.id });
    const plan_id = planned.ok && planned.data.plan_id;
    const before = (await goat.payoutPayments.list()).data.length;
    const commit = aiSdkTools(toolset).commit_plan;
    const approval = (toolCallId: string, approved: boolean): ModelMessage[] => [
      { role: 'assistant', content: [{ type: 'tool-approval-request', approvalId: 'a', toolCallId }] },
      { role: 'tool', content: [{ type: 'tool-approval-response', approvalId: 'a', approved }] },
    ];
    for (const messages of [[], approval('call-1', false), approval('another-call', true)]) {
      const result = await commit?.execute?.({ plan_id }, { toolCallId: 'call-1', messages });
      expect(result).toMatchObject({ error: { code: 'approval_required' } });
    }
    expect((await goat.payoutPayments.list()).data).toHaveLength(before);
  });
});
