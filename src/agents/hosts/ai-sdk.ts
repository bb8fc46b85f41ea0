import type { ModelMessage, Tool, ToolSet } from 'ai';
import { warnIfUntested } from '../../peers.js';
import type { Toolset } from '../toolset/toolset.js';

/**
 * The tools for the Vercel AI SDK 6 and 7: pass them as `tools` to `generateText`, `streamText` or an agent. What pays
 * has `needsApproval`: the SDK stops for the host's answer, and only a person's approval of that very call lets it run.
 */
export function aiSdkTools(toolset: Toolset): ToolSet {
  warnIfUntested('ai');
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

/**
 * What needs a person's approval, for the option `toolApproval` of AI SDK 7, which takes the place of `needsApproval`
 * there. With it or without, a tool that pays waits for the host; an approval that no person gave pays nothing.
 */
export function aiSdkToolApproval(toolset: Toolset): Record<string, 'user-approval'> {
  const paying = toolset.tools.filter(({ effect }) => effect === 'money');
  return Object.fromEntries(paying.map(({ name }) => [name, 'user-approval']));
}

/** Whether the host answered the approval request of this call with yes. That a tool runs is no proof of it. */
function wasApproved(messages: readonly ModelMessage[], toolCallId: string): boolean {
  const parts = messages.flatMap(({ role, content }) =>
    typeof content === 'string' ? [] : content.map((part) => ({ role, part })),
  );
  const requests = new Set(
    parts.flatMap(({ role, part }) =>
      role === 'assistant' &&
      part.type === 'tool-approval-request' &&
      part.toolCallId === toolCallId &&
      !isAutomatic(part)
        ? [part.approvalId]
        : [],
    ),
  );
  return parts.some(
    ({ role, part }) =>
      role === 'tool' && part.type === 'tool-approval-response' && part.approved && requests.has(part.approvalId),
  );
}

/** Whether a policy of the host's settled the request, as AI SDK 7 marks it: then no person was asked. */
function isAutomatic(request: object): boolean {
  return 'isAutomatic' in request && request.isAutomatic === true;
}
