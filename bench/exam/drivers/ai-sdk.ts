import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { generateText, jsonSchema, type LanguageModel, stepCountIs, tool } from 'ai';
import { toJsonSchema } from '../../../src/agents/index.js';
import { INSTRUCTIONS, toPrompt } from '../prompt.js';
import type { Seat } from '../seat.js';
import type { Driver } from '../take-exam.js';

/**
 * A model of the AI SDK, with the tools of the seat. The exam itself asks for approvals, so an answer of the SDK cannot
 * replace them.
 */
export function createAiSdkDriver(name: string, model: LanguageModel): Driver {
  return {
    name: `ai-sdk ${name}`,
    answer: async (seat) => {
      const { text } = await generateText({
        model,
        system: INSTRUCTIONS,
        prompt: toPrompt(seat.request),
        tools: toTools(seat),
        // The seat counts calls, and one step may make several. A model that ignores the signal ends here.
        stopWhen: [stepCountIs(seat.rules.maxCalls + 1), () => seat.signal.aborted],
        abortSignal: seat.signal,
      });
      return text;
    },
  };
}

function toTools(seat: Seat) {
  return Object.fromEntries(
    seat.toolset.tools.map(({ name, description, input }) => [
      name,
      tool({
        description,
        inputSchema: jsonSchema<Record<string, unknown>>(toJsonSchema(input)),
        execute: async (given) => {
          const result = await seat.call(name, given);
          return result.ok ? result.data : { error: result.error };
        },
      }),
    ]),
  );
}

/** A model, or the reason why there is no model to examine. */
export type Found = { readonly model: LanguageModel } | { readonly skip: string };

/** The model by its name: a file that exports `model`, or an id of the AI Gateway, such as `provider/model`. */
export async function findModel(
  named: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Found> {
  if (!named) return { skip: 'no model is named: give --model, or TRACKAGOAT_EXAM_MODEL' };
  if (/\.[cm]?[jt]s$/.test(named)) return { model: await readModel(named) };
  if (env.AI_GATEWAY_API_KEY) return { model: named };
  return { skip: `${named} is a model of the AI Gateway, and AI_GATEWAY_API_KEY is not set` };
}

async function readModel(path: string): Promise<LanguageModel> {
  const file = resolve(path);
  if (!existsSync(file)) throw new RangeError(`--model: there is no file ${path}.`);
  const { model } = (await import(pathToFileURL(file).href)) as { readonly model?: LanguageModel };
  if (model === undefined) throw new RangeError(`--model: ${path} exports no model.`);
  return model;
}
