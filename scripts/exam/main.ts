/**
 * `npm run exam [-- --driver oracle|ai-sdk|mcp|cheat:NAME --programs --only ID,ID]`: the exam of docs/exam.md. Prints a table: by
 * request whether it is passed, the calls, and the tokens of what the tools answered. Exits with 0 when all are passed or when
 * there is nobody to examine, 1 when some are not, 2 for bad input, 3 when the driver broke.
 *   --model NAME (TRACKAGOAT_EXAM_MODEL) of ai-sdk · --command TEXT (TRACKAGOAT_EXAM_CLIENT) of mcp
 *   --max-calls N (40) · --max-seconds N (300), each of one request
 */
import { runExam } from './command.js';

const code = await runExam(process.argv.slice(2), {
  env: process.env,
  out: (line) => console.log(line),
  err: (line) => console.error(line),
});
// A driver that still runs after its request must not keep the process alive.
process.exit(code);
