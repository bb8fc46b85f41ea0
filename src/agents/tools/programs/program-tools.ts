import * as z from 'zod/v4';
import { closingFields } from '../parts/shared-schemas.js';
import { defineTool, type ToolDefinition } from '../parts/tool.js';

// The code that runs programs, and the declarations, are loaded on first use, because most toolsets have no programs.

const findTypes = defineTool({
  name: 'find_types',
  title: 'Find what a program can call',
  description: 'Declarations and an example for run_program, by words such as "unpaid accruals" or a name.',
  capability: 'read',
  allowedBy: 'program',
  input: z.object({ words: z.string().min(1).max(200) }),
  output: z.object({ declarations: z.string(), example: z.string().optional(), others: z.string().optional() }),
  run: async ({ words }, { scope }) => (await import('./find-types.js')).findTypes(words, scope),
});

const runProgram = defineTool({
  name: 'run_program',
  title: 'Run a program that reads',
  description:
    'Runs TypeScript that reads by goat and computes, over many creators in one call; return the answer, small. It changes nothing. Call find_types first.',
  capability: 'read',
  allowedBy: 'program',
  input: z.object({ code: z.string().min(1).max(20_000), purpose: z.string().min(1).max(300) }),
  output: z.object({
    result: z.unknown(),
    log: z.array(z.string()).optional(),
    notice: z.string().optional(),
    ...closingFields,
  }),
  run: async (input, context) => (await import('./run-program.js')).runProgram(input, context),
});

/** The tools that read by programs. They exist only if `program` is allowed by name. */
export const programTools: readonly ToolDefinition[] = [findTypes, runProgram] as unknown as readonly ToolDefinition[];
