import { describe, expect, it } from 'vitest';
import { aiSdkHost } from './hosts/ai-sdk-host.js';
import { langChainHost } from './hosts/langchain-host.js';
import { anthropicHost, openAiChatHost, openAiResponsesHost } from './hosts/loop-hosts.js';
import { claudeAgentSdkHost, mcpHost } from './hosts/mcp-host.js';
import { mcpStatelessHost } from './hosts/mcp-stateless-host.js';
import { openAiAgentsHost } from './hosts/openai-agents-host.js';
import { planned, testPayments } from './hosts/payment-contract.js';

testPayments({
  'AI SDK 6': aiSdkHost(),
  'OpenAI Agents': openAiAgentsHost(),
  'OpenAI Chat Completions': openAiChatHost,
  'OpenAI Responses': openAiResponsesHost,
  Anthropic: anthropicHost,
  'Claude Agent SDK': claudeAgentSdkHost,
  LangChain: langChainHost(),
  'MCP 2025-11-25': mcpHost,
  'MCP 2026-07-28': mcpStatelessHost,
});

describe('an approval that no person gave for this payment', () => {
  it('pays nothing when OpenAI Agents takes it for every call of the tool', async () => {
    const { pay, planId, payments } = await planned(openAiAgentsHost({ alwaysApprove: true }));
    expect(await pay(planId, 'yes')).toMatchObject({ error: { code: 'approval_required' } });
    expect(await payments()).toEqual([]);
  });

  it('pays nothing when LangChain resumes with the answer to another request', async () => {
    const { pay, planId, payments } = await planned(langChainHost({ decide: () => ({ approved: true, digest: '0' }) }));
    expect(await pay(planId, 'yes')).toMatchObject({ error: { code: 'approval_invalid' } });
    expect(await payments()).toEqual([]);
  });
});
