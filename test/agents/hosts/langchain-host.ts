import { AIMessage, type ToolMessage } from '@langchain/core/messages';
import { Command, END, MemorySaver, MessagesAnnotation, START, StateGraph } from '@langchain/langgraph';
import { ToolNode } from '@langchain/langgraph/prebuilt';
import { type LangChainAnswer, type LangChainApproval, langChainTools } from '../../../src/agents/hosts/langchain.js';
import type { Answer, Host } from './host.js';

/** LangGraph: the graph is interrupted, and a checkpoint goes on with the person's answer to what it showed. */
export function langChainHost({ decide = sayYes } = {}): Host {
  return (toolset) => async (planId, person, onAsked) => {
    const call = { id: 'call-1', name: 'commit_plan', args: { plan_id: planId } };
    const graph = new StateGraph(MessagesAnnotation)
      .addNode('model', () => ({ messages: [new AIMessage({ content: '', tool_calls: [call] })] }))
      .addNode('tools', new ToolNode(langChainTools(toolset)))
      .addEdge(START, 'model')
      .addEdge('model', 'tools')
      .addEdge('tools', END)
      .compile({ checkpointer: new MemorySaver() });
    const thread = { configurable: { thread_id: 'thread-1' } };
    const first = await graph.invoke({ messages: [] }, thread);
    const asked = (first as { readonly __interrupt__?: readonly { readonly value?: LangChainApproval }[] })
      .__interrupt__?.[0]?.value;
    // Nothing is left to ask about: the call was answered.
    if (!asked) return readAnswer(first);
    await onAsked?.(asked.text);
    if (person === 'silent') return null;
    const resume = person === 'yes' ? decide(asked) : { ...decide(asked), approved: false };
    return readAnswer(await graph.invoke(new Command({ resume }), thread));
  };
}

function sayYes({ request: { digest } }: LangChainApproval): LangChainAnswer {
  return { approved: true, digest };
}

function readAnswer({ messages }: { readonly messages: readonly unknown[] }): Answer {
  return JSON.parse(String((messages.at(-1) as ToolMessage).content)) as Answer;
}
