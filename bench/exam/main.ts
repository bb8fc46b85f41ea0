/**
 * `npm run exam [-- --driver oracle|ai-sdk|mcp|cheat:NAME --only ID,ID]`: the exam of docs/exam.md. Prints a table: by
 * request whether it is passed, the calls, and the tokens of what the tools answered. Exits with 0 when all are passed or when
 * there is nobody to examine, 1 when some are not, 2 for bad input, 3 when the driver broke.
 *   --record writes what the oracle needs into etc/figures.json, and takes no other option
 *   --model NAME (TRACKAGOAT_EXAM_MODEL) of ai-sdk · --command TEXT (TRACKAGOAT_EXAM_CLIENT) of mcp
 *   --max-calls N (40) · --max-seconds N (300), each of one request
 */
import { runExam } from './command.js';
import { recordExam } from './record-exam.js';

const args = process.argv.slice(2);
if (args.join(' ') === '--record') {
  await recordExam();
  process.exit();
}
const code = await runExam(args, {
  env: process.env,
  out: (line) => console.log(line),
  err: (line) => console.error(line),
});
// A driver that still runs after its request must not keep the process alive.
process.exit(code);
