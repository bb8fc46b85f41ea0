import type OpenAI from 'openai';
import { createClient } from 'trackagoat-sdk';
import { createToolset, openAiResponseTools, runOpenAiFunctionCall } from 'trackagoat-sdk/agents';

/** One turn of the Responses API, with its tool calls run. */
export async function ask(openai: OpenAI, model: string, question: string): Promise<string> {
  const toolset = await createToolset(createClient());
  const tools = openAiResponseTools(toolset);
  let input: OpenAI.Responses.ResponseInput = [{ role: 'user', content: question }];
  let previous: string | null = null;
  for (;;) {
    const response: OpenAI.Responses.Response = await openai.responses.create({
      model,
      input,
      tools,
      previous_response_id: previous,
    });
    const calls = response.output.filter((item) => item.type === 'function_call');
    if (calls.length === 0) return response.output_text;
    input = await Promise.all(calls.map((call) => runOpenAiFunctionCall(toolset, call)));
    previous = response.id;
  }
}
