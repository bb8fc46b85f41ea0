import type { ModelMessage, Tool, ToolSet } from 'ai';
import { warnIfUntested } from '../../peers.js';
import { checkToolset } from '../toolset/check-toolset.js';
import type { Toolset } from '../toolset/toolset.js';

/** What the SDK tells of a call when it decides whether to ask. */
interface CallToDecide {
  readonly toolCallId: string;
  /** Those of the major that the host uses; what is read of them is the same in both. */
  readonly messages: readonly object[];
}

/**
 * The tools for the Vercel AI SDK 6 and 7: pass them as `tools` to `generateText`, `streamText` or an agent. A tool that pays has `needsApproval`: the SDK stops for the host's answer, and only a person's approval of that very call, for the plan that
 * it named and the words that were shown then, lets it run, once.
 */
export function aiSdkTools(toolset: Toolset): ToolSet {
  checkToolset(toolset);
  warnIfUntested('ai');
  return Object.fromEntries(
    toolset.tools.map(({ name, title, description, effect, input }): [string, Tool] => [
      name,
      {
        title,
        description,
        inputSchema: input,
        ...(effect === 'money'
          ? {
              needsApproval: (args: unknown, call: CallToDecide) => noteAsked(toolset, name, args, call),
            }
          : {}),
        execute: async (args: unknown, { toolCallId, messages, abortSignal }) => {
          const isMoney = effect === 'money';
          const approvalId = isMoney
            ? findAnswer(messages, { name, toolCallId, planId: readPlanId(args), approved: true })
            : undefined;
          const approve =
            approvalId === undefined
              ? {}
              : { approve: toolset.askedCalls.toChannel(toAskedId(toolCallId, args), `ai-sdk:${approvalId}`) };
          const result = await toolset.call(name, args, { signal: abortSignal, ...approve });
          return result.ok ? result.data : { error: result.error };
        },
      },
    ]),
  );
}

/** Whether a call needs a person, as AI SDK 7 takes it for each tool. */
export type AiSdkToolApproval = (args: unknown, call: CallToDecide) => Promise<'user-approval' | 'not-applicable'>;

/**
 * The calls that need a person's approval, for the option `toolApproval` of AI SDK 7, which replaces `needsApproval` there. With it or without, a tool that pays waits for the host; an approval that no person gave pays nothing.
 */
export function aiSdkToolApproval(toolset: Toolset): Record<string, AiSdkToolApproval> {
  checkToolset(toolset);
  const paying = toolset.tools.filter(({ effect }) => effect === 'money');
  return Object.fromEntries(
    paying.map(({ name }): [string, AiSdkToolApproval] => [
      name,
      async (args, call) => ((await noteAsked(toolset, name, args, call)) ? 'user-approval' : 'not-applicable'),
    ]),
  );
}

/**
 * Notes what a person is asked about, and remembers each no to its plan that the conversation has brought since. Resolves to
 * whether to ask: otherwise the call runs without an approval, pays nothing and says why.
 */
async function noteAsked(
  toolset: Toolset,
  name: string,
  args: unknown,
  { toolCallId, messages }: CallToDecide,
): Promise<boolean> {
  const calls = toolset.askedCalls;
  const planId = readPlanId(args);
  for (const { approvalId, toolCallId: other } of listAnswers(messages as ModelMessage[], {
    name,
    planId,
    approved: false,
  })) {
    await calls.refuse(toAskedId(other, args), `ai-sdk:${approvalId}`);
  }
  // One that has its answer is not asked about: the SDK only looks at the call again.
  if (findAnswer(messages as ModelMessage[], { name, toolCallId, planId, approved: true }) !== undefined) return true;
  return (await calls.ask(toAskedId(toolCallId, args), planId)) !== null;
}

/** An answer of the host to a call, as far as it is needed. */
interface CallAnswer {
  readonly approvalId: string;
  readonly toolCallId: string;
}

interface Wanted {
  readonly name: string;
  readonly planId: unknown;
  readonly approved: boolean;
}

/** The approval of a call for a plan, the latest. That a tool runs is no proof of one. */
function findAnswer(
  messages: readonly ModelMessage[],
  { toolCallId, ...wanted }: Wanted & Pick<CallAnswer, 'toolCallId'>,
): string | undefined {
  return listAnswers(messages, wanted).findLast((answer) => answer.toolCallId === toolCallId)?.approvalId;
}

/** The answers of persons to calls that named a plan themselves, in the very message that asked. */
function listAnswers(messages: readonly ModelMessage[], { name, planId, approved }: Wanted): CallAnswer[] {
  const responses = new Map<string, boolean>();
  for (const { role, content } of messages) {
    if (role !== 'tool') continue;
    for (const part of content) {
      if (part.type === 'tool-approval-response') responses.set(part.approvalId, part.approved);
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
      return responses.get(part.approvalId) === approved
        ? [{ approvalId: part.approvalId, toolCallId: part.toolCallId }]
        : [];
    });
  });
}

function readPlanId(args: unknown): unknown {
  return (args as { readonly plan_id?: unknown } | null | undefined)?.plan_id;
}

function toAskedId(toolCallId: string, args: unknown): string {
  return `ai-sdk:${JSON.stringify([toolCallId, readPlanId(args)])}`;
}

/** Whether a policy of the host's settled the request, as AI SDK 7 marks it: then no person was asked. */
function isAutomatic(request: object): boolean {
  return 'isAutomatic' in request && request.isAutomatic === true;
}
