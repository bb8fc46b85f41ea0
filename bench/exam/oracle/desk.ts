import type { ToolError } from '../../../src/agents/index.js';
import { readTable, type ToolTable } from '../../../src/agents/tools/parts/table.js';
import type { Seat } from '../seat.js';

/** The answer of a tool, to extract values from. */
// biome-ignore lint/suspicious/noExplicitAny: a script reads the fields that it knows of each tool
export type Told = any;

/** The parts of a seat that a script needs. */
export type Caller = Pick<Seat, 'call'>;

/** The oracle at a seat: it knows what to call, and takes every figure from the results. */
export class Desk {
  readonly #seat: Caller;

  constructor(seat: Caller) {
    this.#seat = seat;
  }

  /** Calls a tool that has to answer; the rows of tables become objects. */
  async ask(tool: string, input: object = {}): Promise<Told> {
    const result = await this.#seat.call(tool, input);
    if (!result.ok) throw new Error(`${tool}: ${result.error.code}: ${result.error.message}`);
    const isTable = (value: unknown): value is ToolTable => Array.isArray(value) && Array.isArray(value[0]);
    const entries = Object.entries(result.data);
    return Object.fromEntries(entries.map(([name, value]) => [name, isTable(value) ? readTable(value) : value]));
  }

  /** Calls a tool that has to refuse. */
  async refusal(tool: string, input: object = {}): Promise<ToolError> {
    const result = await this.#seat.call(tool, input);
    if (result.ok) throw new Error(`${tool} did not refuse.`);
    return result.error;
  }

  /** Plans, gets the approval, and returns the answer of the commit. */
  async carryOut(tool: string, input: object): Promise<Told> {
    const { plan_id } = await this.ask(tool, input);
    return this.ask('commit_plan', { plan_id });
  }

  /** Pays by a plan. */
  async pay(tool: string, input: object): Promise<Figures> {
    const { paid_cents } = await this.carryOut(tool, input);
    return { paid_cents, unclear: [] };
  }

  /** Changes something by a plan. */
  async change(tool: string, input: object): Promise<Figures> {
    const { outcome } = await this.carryOut(tool, input);
    return { done: outcome === 'committed' };
  }
}

/** The figures of an answer. */
export type Figures = Readonly<Record<string, unknown>>;

/** The answer to each request. */
export type Script = Readonly<Record<string, (desk: Desk) => Promise<Figures>>>;

/** A handle without its marks. */
export function bare(handle: string): string {
  return handle.replace(/^«?@?|»$/g, '').replace(/ \(removed\)$/, '');
}

/** The first number that a pattern finds, without the commas of thousands. */
export function numberIn(line: string, pattern: RegExp): number {
  const found = pattern.exec(line)?.[1];
  if (found === undefined) throw new Error(`${pattern} finds nothing in ${line}`);
  return Number(found.replaceAll(',', ''));
}

/** Dollars as a tool writes them, in cents. */
export function centsIn(line: string, pattern: RegExp): number {
  return Math.round(numberIn(line, pattern) * 100);
}

/** Handles that a text marks by @ or « ». */
export function handlesIn(text: string): string[] {
  return [...text.matchAll(/[@«]([\w.-]+)/g)].map(([, handle]) => handle as string);
}
