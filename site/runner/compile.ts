import { transform } from 'sucrase';

/** The number of lines that the engine puts before the body of a function made from text. */
const LINES_BEFORE = 2;
const NAME = 'program.ts';

/** The variables of a program besides its globals. */
export interface ProgramScope {
  readonly require: (name: string) => unknown;
  readonly exports: object;
  readonly console: object;
}

/** A program in TypeScript as a function that runs it; throws a SyntaxError with the place of the error. */
export function compile(code: string): (scope: ProgramScope) => Promise<unknown> {
  const { code: script } = transform(code, { transforms: ['typescript', 'imports'], filePath: NAME });
  const AsyncFunction = (async () => {}).constructor as FunctionConstructor;
  const run = new AsyncFunction('require', 'exports', 'console', `${script}\n//# sourceURL=${NAME}`);
  return ({ require, exports, console }) => run(require, exports, console);
}

/** The line of the program in which an error was thrown, if its stack has it; undefined otherwise. */
export function findLine(error: unknown): number | undefined {
  const { stack } = (error ?? {}) as { stack?: unknown };
  const line = typeof stack === 'string' ? /program\.ts:(\d+)/.exec(stack)?.[1] : undefined;
  return line === undefined ? undefined : Number(line) - LINES_BEFORE;
}
