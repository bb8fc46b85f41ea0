import { parseArgs } from 'node:util';
import { createAiSdkDriver, findModel } from './drivers/ai-sdk.js';
import { cheats } from './drivers/cheats.js';
import { createMcpDriver } from './drivers/mcp.js';
import { oracle } from './drivers/oracle.js';
import type { ExamRequest } from './request.js';
import { requests } from './requests/index.js';
import type { SeatRules } from './seat.js';
import { describeResult, describeSum, TABLE_HEAD } from './table.js';
import { type Driver, type Result, takeExam } from './take-exam.js';
import { openWorld } from './world.js';

/** The exit codes: all passed or skipped, some not passed, bad input, or a broken driver. */
export const EXIT = { passed: 0, failed: 1, usage: 2, crashed: 3 } as const;

/** The streams of the command. */
export interface ExamIo {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}

const OPTIONS = {
  driver: { type: 'string', default: 'oracle' },
  only: { type: 'string' },
  model: { type: 'string' },
  command: { type: 'string' },
  'max-calls': { type: 'string', default: '40' },
  'max-seconds': { type: 'string', default: '300' },
} as const;

/** Runs the exam. Resolves to the exit code. */
export async function runExam(args: readonly string[], { env, out, err }: ExamIo): Promise<number> {
  const asked = await prepare(args, env);
  if ('wrong' in asked) {
    err(asked.wrong);
    return EXIT.usage;
  }
  const { driver, chosen, rules } = asked;
  if ('skip' in driver) {
    out(`Skipped: ${driver.skip}.`);
    return EXIT.passed;
  }
  out(driver.name);
  out(TABLE_HEAD);
  const onResult = (result: Result): void => out(describeResult(result));
  const results = await takeExam({ world: openWorld(), requests: chosen, driver, rules, onResult });
  out(describeSum(results));
  const left = chosen.length - results.length;
  if (left > 0) err(`The driver broke again and again: ${left} requests were not asked.`);
  if (results.some(({ crashed }) => crashed)) return EXIT.crashed;
  return results.every(({ findings }) => findings.length === 0) ? EXIT.passed : EXIT.failed;
}

interface Prepared {
  readonly driver: Driver | { readonly skip: string };
  readonly chosen: readonly ExamRequest[];
  readonly rules: SeatRules;
}

async function prepare(args: readonly string[], env: ExamIo['env']): Promise<Prepared | { readonly wrong: string }> {
  try {
    const { values } = parseArgs({ args: [...args], options: OPTIONS });
    return {
      chosen: chooseRequests(values.only),
      rules: readRules(values),
      driver: await findDriver(values, env),
    };
  } catch (error) {
    if (!isUsage(error)) throw error;
    return { wrong: error.message };
  }
}

function isUsage(error: unknown): error is Error {
  const { code = '' } = error as { readonly code?: string };
  return error instanceof RangeError || code.startsWith('ERR_PARSE_ARGS');
}

function chooseRequests(only: string | undefined): readonly ExamRequest[] {
  if (only === undefined) return requests;
  return only.split(',').map((id) => {
    const found = requests.find((request) => request.id === id.trim());
    if (found) return found;
    throw new RangeError(
      `--only: there is no request ${id.trim()}. There are ${requests.map((each) => each.id).join(', ')}.`,
    );
  });
}

interface Values {
  readonly driver: string;
  readonly model?: string | undefined;
  readonly command?: string | undefined;
  readonly 'max-calls': string;
  readonly 'max-seconds': string;
}

function readRules(values: Values): SeatRules {
  const read = (name: 'max-calls' | 'max-seconds'): number => {
    const number = Number(values[name]);
    if (Number.isInteger(number) && number >= 1 && number <= 86_400) return number;
    throw new RangeError(`--${name} must be a whole number from 1 to 86400, not ${values[name]}.`);
  };
  return { maxCalls: read('max-calls'), maxMs: read('max-seconds') * 1000 };
}

async function findDriver(values: Values, env: ExamIo['env']): Promise<Driver | { readonly skip: string }> {
  const { driver: name, model = env.TRACKAGOAT_EXAM_MODEL, command = env.TRACKAGOAT_EXAM_CLIENT } = values;
  if (values.model !== undefined && name !== 'ai-sdk') throw new RangeError('--model goes with --driver ai-sdk.');
  if (values.command !== undefined && name !== 'mcp') throw new RangeError('--command goes with --driver mcp.');
  if (name === 'ai-sdk') {
    const found = await findModel(model, env);
    return 'skip' in found ? found : createAiSdkDriver(model ?? '', found.model);
  }
  if (name === 'mcp') {
    if (!command) return { skip: 'no MCP client is named: give --command, or TRACKAGOAT_EXAM_CLIENT' };
    return createMcpDriver(command);
  }
  const known = [oracle, ...cheats];
  const found = known.find((each) => each.name === name);
  if (found) return found;
  const names = [...known.map((each) => each.name), 'ai-sdk', 'mcp'];
  throw new RangeError(`--driver: there is no ${name}. There are ${names.join(', ')}.`);
}
