import { DynamicStructuredTool } from '@langchain/core/tools';
import { interrupt } from '@langchain/langgraph';
import { warnIfUntested } from '../../peers.js';
import type { ApprovalRequest } from '../payments/approve/approval-request.js';
import { approvalText } from '../payments/approve/approval-text.js';
import type { ApprovalChannel } from '../payments/payment-gate.js';
import { answerText } from '../text/answer-text.js';
import { toJsonSchema } from '../tool-schema.js';
import type { Toolset } from '../toolset/toolset.js';

/** What a graph is interrupted with before a payment: the request, and the text to show a person. */
export interface LangChainApproval {
  readonly kind: 'trackagoat_approval';
  readonly request: ApprovalRequest;
  /** Plain text, a line each. */
  readonly text: string;
}

/** What to resume the graph with: `new Command({resume: answer})`. Anything else is a no. */
export interface LangChainAnswer {
  readonly approved: boolean;
  /** As in the request that the person saw. */
  readonly planId: string;
  /** As in the request that the person saw, integer cents. */
  readonly totalCents: number;
}

/**
 * The tools for LangChain and LangGraph: pass them to an agent or a `ToolNode`. What pays interrupts the graph with a
 * `LangChainApproval`, which needs a checkpointer; a graph that is resumed with the `LangChainAnswer` to it pays. The answer
 * names plan and amount: when less is left by then, nothing is paid.
 */
export function langChainTools(toolset: Toolset): DynamicStructuredTool[] {
  warnIfUntested('@langchain/core', '@langchain/langgraph');
  return toolset.tools.map(
    ({ name, description, effect, input }) =>
      new DynamicStructuredTool({
        name,
        description,
        schema: toJsonSchema(input, { io: 'input' }),
        func: async (args: unknown, _manager, config) => {
          const approve = effect === 'money' ? await askByInterrupt(toolset, args) : undefined;
          return answerText(await toolset.call(name, args, { signal: config?.signal, ...(approve && { approve }) }));
        },
      }),
  );
}

/**
 * Interrupts the graph for a person's answer. An interrupt is thrown, so it must not happen inside of the call, which
 * would take it for an error. Undefined when there is nothing to ask: no such plan, or nothing left of it.
 */
async function askByInterrupt(toolset: Toolset, args: unknown): Promise<ApprovalChannel | undefined> {
  const { plan_id: planId } = (args ?? {}) as { readonly plan_id?: unknown };
  const request = await toolset.approvalRequest(String(planId)).catch(() => null);
  if (!request) return undefined;
  const shown: LangChainApproval = { kind: 'trackagoat_approval', request, text: approvalText(request) };
  const answer = interrupt<LangChainApproval, Partial<LangChainAnswer> | null | undefined>(shown);
  return async ({ planId: asked, totalCents }) =>
    answer?.approved === true && answer.planId === asked && answer.totalCents === totalCents;
}
