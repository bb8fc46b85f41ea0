import * as z from 'zod/v4';
import { defineTool, type ToolDefinition } from '../parts/tool.js';

// The code that runs programs, and the declarations, are loaded on first use, because most toolsets have no programs.

const findTypes: ToolDefinition = defineTool({
  name: 'find_types',
  title: 'Find what a program can call',
  description: 'Declarations and an example for run_program: of functions and types, by name or by words.',
  capability: 'read',
  allowedBy: 'program',
  input: z.object({ names: z.array(z.string().min(1).max(100)).min(1).max(8) }),
  output: {
    declarations: z.string(),
    example: z.string().optional(),
    unknown: z.array(z.string()).optional(),
    ask_again: z.array(z.string()).optional(),
  },
  run: async ({ names }, { scope }) => (await import('./find-types.js')).findTypes(names, scope),
});

const runProgram: ToolDefinition = defineTool({
  name: 'run_program',
  title: 'Run a program that reads',
  description:
    'Runs TypeScript that reads by goat and computes, over many creators in one call; return the answer, small. It changes nothing. Call find_types first.',
  capability: 'read',
  allowedBy: 'program',
  input: z.object({ code: z.string().min(1).max(20_000), purpose: z.string().min(1).max(300) }),
  output: {
    result: z.unknown(),
    log: z.array(z.string()).optional(),
    notice: z.string().optional(),
  },
  run: async (input, context) => (await import('./run-program.js')).runProgram(input, context),
});

/** The tools whose description says when a program is the shorter way. */
const ASKED_OFTEN: readonly string[] = ['list_payments', 'get_rates', 'explain_amount', 'list_videos'];

/** The tools; where programs are among them, with a sentence in those that are asked often. */
export function withProgramHints(tools: readonly ToolDefinition[]): readonly ToolDefinition[] {
  if (!tools.some(({ name }) => name === 'run_program')) return tools;
  return tools.map((tool) =>
    ASKED_OFTEN.includes(tool.name)
      ? { ...tool, description: `${tool.description} To join or add up: run_program.` }
      : tool,
  );
}

/** When to write a program, and one that joins. A model that has not read the guide reads this. */
export const PROGRAM_HINT = `If a question joins lists or adds up over many creators, one run_program is shorter than many calls. Paid by project:
const creators = new Map((await goat.creators.list().all()).map((c) => [c.id, c])); const projects = new Map((await goat.projects.list().all()).map((p) => [p.id, p.name])); const paid = {}; for (const p of await goat.payoutPayments.list({ status: 'paid' }).all()) { const name = projects.get(creators.get(p.creator_id)?.project_id) ?? 'others'; paid[name] = (paid[name] ?? 0) + p.total_amount_cents; } return paid;`;

/** The tools that read by programs. They exist only if `program` is allowed by name. */
export const programTools: readonly ToolDefinition[] = [findTypes, runProgram];
