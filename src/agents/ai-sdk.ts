import type { ModelMessage, Tool, ToolSet } from 'ai';
import type { Toolset } from './toolset.js';

/**
 * The tools for the Vercel AI SDK 6: pass them as `tools` to `generateText`, `streamText` or an agent. What pays has
 * `needsApproval`: the SDK stops for the host's answer, and only an approval of that very call lets it run.
 */
export function aiSdkTools(toolset: Toolset): ToolSet {
  return Object.fromEntries(
    toolset.tools.map(({ name, title, description, effect, input }): [string, Tool] => [
      name,
      {
        title,
        description,
        inputSchema: input,
        ...(effect === 'money' ? { needsApproval: true } : {}),
        execute: async (args: unknown, { toolCallId, messages, abortSignal }) => {
          const isApproved = effect === 'money' && wasApproved(messages, toolCallId);
          const approve = isApproved ? { approve: async () => true } : {};
          const result = await toolset.call(name, args, { signal: abortSignal, ...approve });
          return result.ok ? result.data : { error: result.error };
        },
      },
    ]),
  );
}

/** Whether the host answered the approval request of this call with yes. That a tool runs is no proof of it. */
function wasApproved(messages: readonly ModelMessage[], toolCallId: string): boolean {
  const parts = messages.flatMap(({ role, content }) =>
    typeof content === 'string' ? [] : content.map((part) => ({ role, part })),
  );
  const requests = new Set(
    parts.flatMap(({ role, part }) =>
      role === 'assistant' && part.type === 'tool-approval-request' && part.toolCallId === toolCallId
        ? [part.approvalId]
        : [],
    ),
  );
  return parts.some(
    ({ role, part }) =>
      role === 'tool' && part.type === 'tool-approval-response' && part.approved && requests.has(part.approvalId),
  );
}
