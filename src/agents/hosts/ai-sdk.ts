import type { ModelMessage, Tool, ToolSet } from 'ai';
import { readField } from '../../../base/values/read-field.js';
import { warnIfUntested } from '../../client/peers.js';
import type { Toolset } from '../toolset/toolset.js';
import { checkToolset } from '../toolset/toolset-options.js';

/** The input of the SDK's decision whether to ask. */
interface CallToDecide {
  readonly toolCallId: string;
  /** The messages of the major version that the host uses. The fields that are read here are the same in both. */
  readonly messages: readonly object[];
}

/**
 * The tools for the Vercel AI SDK 6 and 7: pass them as `tools` to `generateText`, `streamText` or an agent. A tool
 * that pays has `needsApproval`: the SDK stops for the host's answer. Only a person's approval of that call, for the
 * plan that it named and the words that were shown, lets it run, once.
 *
 * @example
 * ```ts
 * const toolset = await createToolset(goat);
 * const tools = aiSdkTools(toolset);
 * ```
 */
export function aiSdkTools(toolset: Toolset): ToolSet {
  checkToolset(toolset);
  warnIfUntested('ai');
  return Object.fromEntries(
    toolset.tools.map(({ name, title, description, capability, input }): [string, Tool] => [
      name,
      {
        title,
        description,
        inputSchema: input,
        ...(capability === 'money' && {
          needsApproval: (args: unknown, call: CallToDecide) => noteAsked(toolset, name, args, call),
        }),
        execute: async (args: unknown, { toolCallId, messages = [], abortSignal } = UNCALLED) => {
          const approvalId = capability === 'money' ? findApproval(messages, { name, toolCallId, args }) : undefined;
          const answerId = approvalId && `ai-sdk:${approvalId}`;
          const approve = answerId
            ? toolset.askedCalls.toChannel(toAskedId(toolCallId, args), { answerId })
            : undefined;
          const result = await toolset.call(name, args, { signal: abortSignal, approve });
          return result.ok ? result.data : { error: result.error };
        },
      },
    ]),
  );
}

/** A call outside of a conversation, such as by a host's own test. It has no approval. */
const UNCALLED: { toolCallId: string; messages: ModelMessage[]; abortSignal?: AbortSignal } = {
  toolCallId: '',
  messages: [],
};

/** Whether a call needs a person, as AI SDK 7 takes it for each tool. */
export type AiSdkToolApproval = (args: unknown, call: CallToDecide) => Promise<'user-approval' | 'not-applicable'>;

/**
 * The calls that need a person's approval, for the option `toolApproval` of AI SDK 7, which replaces `needsApproval`
 * there. With or without it, a tool that pays waits for the host. An approval that no person gave pays nothing.
 */
export function aiSdkToolApproval(toolset: Toolset): Record<string, AiSdkToolApproval> {
  checkToolset(toolset);
  const paying = toolset.tools.filter(({ capability }) => capability === 'money');
  return Object.fromEntries(
    paying.map(({ name }): [string, AiSdkToolApproval] => [
      name,
      async (args, call) => ((await noteAsked(toolset, name, args, call)) ? 'user-approval' : 'not-applicable'),
    ]),
  );
}

/**
 * Notes what a person is asked about, and remembers each refusal of its plan that has come since. Resolves to whether
 * to ask. If not, the call runs without an approval, pays nothing and says why.
 */
async function noteAsked(
  toolset: Toolset,
  name: string,
  args: unknown,
  { toolCallId, messages: given }: CallToDecide,
): Promise<boolean> {
  const calls = toolset.askedCalls;
  const messages = given as ModelMessage[];
  const planId = readPlanId(args);
  for (const { approvalId, toolCallId: other, reason } of listAnswers(messages, { name, planId, approved: false })) {
    await calls.refuse(toAskedId(other, args), { answerId: `ai-sdk:${approvalId}`, reason });
  }
  // A call that already has its answer is not asked about again: the SDK only checks it once more.
  if (findApproval(messages, { name, toolCallId, args }) !== undefined) return true;
  return (await calls.ask(toAskedId(toolCallId, args), planId, { where: 'AI SDK' })) !== null;
}

/** The fields of a host's answer that are read here. */
interface CallAnswer {
  readonly approvalId: string;
  readonly toolCallId: string;
  readonly reason: string | undefined;
}

interface Wanted {
  readonly name: string;
  readonly planId: unknown;
  readonly approved: boolean;
}

/** The latest approval of a call for its plan. That a tool runs does not prove that it was approved. */
function findApproval(
  messages: readonly ModelMessage[],
  { name, toolCallId, args }: { readonly name: string; readonly toolCallId: string; readonly args: unknown },
): string | undefined {
  const approvals = listAnswers(messages, { name, planId: readPlanId(args), approved: true });
  return approvals.findLast((approval) => approval.toolCallId === toolCallId)?.approvalId;
}

/** Persons' answers to the calls that named a plan in the same message that asked. */
function listAnswers(messages: readonly ModelMessage[], { name, planId, approved }: Wanted): CallAnswer[] {
  const responses = new Map<string, { readonly approved: boolean; readonly reason?: string }>();
  for (const { role, content } of messages) {
    if (role !== 'tool') continue;
    for (const part of content) {
      // Of two answers to one question a refusal stays.
      if (part.type === 'tool-approval-response' && responses.get(part.approvalId)?.approved !== false)
        responses.set(part.approvalId, part);
    }
  }
  return messages.flatMap(({ role, content }) => {
    if (role !== 'assistant' || typeof content === 'string') return [];
    const named = new Set(
      content.flatMap((part) =>
        part.type === 'tool-call' && part.toolName === name && readPlanId(part.input) === planId
          ? [part.toolCallId]
          : [],
      ),
    );
    return content.flatMap((part) => {
      if (part.type !== 'tool-approval-request' || isAutomatic(part) || !named.has(part.toolCallId)) return [];
      const { approvalId, toolCallId } = part;
      const response = responses.get(approvalId);
      return response?.approved === approved ? [{ approvalId, toolCallId, reason: response.reason }] : [];
    });
  });
}

function readPlanId(args: unknown): unknown {
  return readField(args, 'plan_id');
}

function toAskedId(toolCallId: string, args: unknown): string {
  return `ai-sdk:${JSON.stringify([toolCallId, readPlanId(args)])}`;
}

/** Whether a policy of the host answered the request, as AI SDK 7 marks it. Then no person was asked. */
function isAutomatic(request: object): boolean {
  return 'isAutomatic' in request && request.isAutomatic === true;
}
