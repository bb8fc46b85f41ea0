import { MockLanguageModelV3 } from 'ai/test';

/** The next call of a script, made from the answer to the call before. */
export type Move = (previous: Record<string, unknown>) => { readonly tool: string; readonly input: object };

const usage = {
  inputTokens: { total: 0, noCache: 0, cacheRead: 0, cacheWrite: 0 },
  outputTokens: { total: 0, text: 0, reasoning: 0 },
};

/** A language model for examples and tests: it makes the moves of a script, then says that it is done. */
export function scriptedModel(moves: readonly Move[]): MockLanguageModelV3 {
  return new MockLanguageModelV3({
    doGenerate: async ({ prompt }) => {
      const results = prompt.flatMap((message) =>
        message.role === 'tool' ? message.content.filter((part) => part.type === 'tool-result') : [],
      );
      const last = results.at(-1)?.output;
      const move = moves[results.length]?.(last?.type === 'json' ? (last.value as Record<string, unknown>) : {});
      if (!move) {
        const text = `Done after ${results.length} calls.`;
        return {
          content: [{ type: 'text', text }],
          finishReason: { unified: 'stop', raw: undefined },
          usage,
          warnings: [],
        };
      }
      const call = { toolCallId: `call-${results.length}`, toolName: move.tool, input: JSON.stringify(move.input) };
      return {
        content: [{ type: 'tool-call', ...call }],
        finishReason: { unified: 'tool-calls', raw: undefined },
        usage,
        warnings: [],
      };
    },
  });
}
