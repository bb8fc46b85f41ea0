import { DynamicStructuredTool } from '@langchain/core/tools';
import { interrupt } from '@langchain/langgraph';
import { readField } from '../../../base/values/read-field.js';
import { warnIfUntested } from '../../client/peers.js';
import { type ApprovalRequest, approvalText } from '../payments/approve/approval-request.js';
import type { ApprovalChannel } from '../payments/approve/ask-person.js';
import { resultText, ToolRefusal } from '../text/tool-error.js';
import { toJsonSchema } from '../text/tool-schema.js';
import type { Toolset } from '../toolset/toolset.js';
import { checkToolset } from '../toolset/toolset-options.js';

/** The value of the interrupt before a payment: the request, and the text to show a person. */
export interface LangChainApproval {
  readonly kind: 'trackagoat_approval';
  readonly request: ApprovalRequest;
  /** Plain text, one item per line. */
  readonly text: string;
}

/** The value to resume the graph with: `new Command({resume: answer})`. A missing answer neither approves nor refuses. */
export interface LangChainAnswer {
  readonly approved: boolean;
  /** As in the request that the person saw. */
  readonly digest: string;
}

/**
 * The tools for LangChain and LangGraph: pass them to an agent or a `ToolNode`. A tool that pays interrupts the graph
 * with a `LangChainApproval`, which needs a checkpointer. Resume the graph with a `LangChainAnswer`: it pays, once. The
 * answer names the digest of the request: if another plan or other words would be shown by then, nothing is paid.
 *
 * @example
 * ```ts
 * const tools = langChainTools(await createToolset(goat));
 * ```
 */
export function langChainTools(toolset: Toolset): DynamicStructuredTool[] {
  checkToolset(toolset);
  warnIfUntested('@langchain/core', '@langchain/langgraph');
  return toolset.tools.map(
    ({ name, description, capability, input }) =>
      new DynamicStructuredTool({
        name,
        description,
        schema: toJsonSchema(input),
        func: async (args: unknown, _manager, config) => {
          const approve = capability === 'money' ? await askByInterrupt(toolset, args, config) : undefined;
          return resultText(await toolset.call(name, args, { signal: config?.signal, ...(approve && { approve }) }));
        },
      }),
  );
}

/** The fields that say where a call is in a run of a graph. */
interface CallPlace {
  readonly toolCall?: { readonly id?: string | undefined } | undefined;
  readonly configurable?: { readonly thread_id?: unknown; readonly checkpoint_ns?: unknown } | undefined;
}

/**
 * Interrupts the graph for a person's answer. An interrupt is thrown, so it must not happen inside the call, which
 * would report it as an error. Undefined if there is nothing to ask; the call then says why.
 */
async function askByInterrupt(
  toolset: Toolset,
  args: unknown,
  place: CallPlace | undefined,
): Promise<ApprovalChannel | undefined> {
  const planId = readField(args, 'plan_id');
  const calls = toolset.askedCalls;
  const id = toAskedId(place);
  const request = await calls.ask(id, planId, { where: 'LangChain', isRepeated: true });
  if (!request) return undefined;
  const shown: LangChainApproval = { kind: 'trackagoat_approval', request, text: approvalText(request) };
  const personAnswer = interrupt<LangChainApproval, Partial<LangChainAnswer> | null | undefined>(shown);
  // Only a person's own answer refuses: a graph that goes on without one has none.
  if (personAnswer?.approved === undefined) return calls.toChannel(id, { answer: null });
  if (personAnswer.approved !== true) return calls.toChannel(id, { answer: false });
  if (personAnswer.digest === request.digest) return calls.toChannel(id);
  const refuse = async (): Promise<never> => {
    throw new ToolRefusal(
      'approval_invalid',
      'The answer is to another request than this one; nothing was paid or changed.',
    );
  };
  return Object.assign(refuse, { answersTo: async () => request.question });
}

/** The same when the graph goes on with an answer, in any process: place and call do not change in between. */
function toAskedId({ toolCall, configurable }: CallPlace = {}): string {
  const { thread_id: thread, checkpoint_ns: checkpoint } = configurable ?? {};
  return `langchain:${JSON.stringify([thread, checkpoint, toolCall?.id])}`;
}
