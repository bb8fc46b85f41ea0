import type * as z from 'zod/v4';
import type { TrackagoatClient } from '../../../client/client.js';
import type { Run, RunOptions } from '../../../workflows/run/run.js';
import type { ChangePlan } from '../../changes/change-plan.js';
import type { ApprovalChannel } from '../../payments/approve/ask-person.js';
import type { PaymentAudit } from '../../payments/commit/payment-audit.js';
import type { PaymentGate } from '../../payments/gate/payment-gate.js';
import type { Spending } from '../../payments/limit/spending.js';
import type { AnyPlan, PaymentProgress } from '../../payments/plan/any-plan.js';
import type { readShownFacts } from '../../payments/plan/payee-facts.js';
import type { Making, PlanStore } from '../../payments/plan/plan-store.js';
import type { ToolsetStore } from '../../store/toolset-store.js';
import type { Scope } from './scope.js';

/** The paths of the fields of a result: `total`, `totals.owed`, `warnings[]`, `creators[][]`, `payments[].lines[].cents`. */
export type FieldPath<Result> = Result extends object ? WithoutDot<Below<Result>> : never;

type WithoutDot<Path> = Path extends `.${infer Rest}` ? Rest : never;

type Below<Value> = [NonNullable<Value>] extends [never]
  ? never
  : NonNullable<Value> extends readonly (infer Row)[]
    ? `[]${Below<Row>}`
    : NonNullable<Value> extends object
      ? BelowRow<NonNullable<Value>>
      : '';

type BelowRow<Row extends object> = { [Name in keyof Row & string]-?: `.${Name}${Below<Row[Name]>}` }[keyof Row &
  string];

/** The paths of fields of an object below a path. */
export function under<Path extends string, Name extends string>(
  path: Path,
  names: readonly Name[],
): `${Path}.${Name}`[] {
  return names.map((name) => `${path}.${name}` as const);
}

/**
 * A result with the listed fields alone, in their order, at every depth. Throws for a list or an object in the place of
 * a value, and for an amount that is not a number: a service may send anything, and its text would come out unmarked.
 */
export function keepListed(result: object, fields: readonly string[]): Record<string, unknown> {
  const below = new Map<string, string[]>();
  for (const field of fields) {
    const [, name = '', rest = ''] = /^([^.[]+)(.*)$/.exec(field) ?? [];
    below.set(name, [...(below.get(name) ?? []), rest]);
  }
  const given = new Map(Object.entries(result).filter(([, value]) => value !== undefined));
  const kept = [...below].filter(([name]) => given.has(name));
  return Object.fromEntries(kept.map(([name, rest]) => [name, keepValue(given.get(name), rest, name)]));
}

function keepValue(value: unknown, fields: readonly string[], name: string): unknown {
  if (value === null) return null;
  const kind = Array.isArray(value) ? '[]' : typeof value === 'object' ? '.' : '';
  const isListed = kind === /^(?:\[\]|\.)?/.exec(fields[0] ?? '')?.[0];
  const isAmount = name.endsWith('_cents') && kind === '';
  const isUsable = typeof value === 'number' ? Number.isFinite(value) : !isAmount;
  if (!isListed || !isUsable) throw new Error(`${name} has another kind of value than a result lists`);
  const below = fields.map((field) => field.slice(kind.length));
  if (Array.isArray(value)) return value.map((row) => keepValue(row, below, name));
  return typeof value === 'object' ? keepListed(value, below) : value;
}

export const CAPABILITIES = ['read', 'write', 'money'] as const;
/** The capability of a tool: to read, to change data, or to record payments. */
export type Capability = (typeof CAPABILITIES)[number];

/** The options of a single call. */
export interface ToolCallOptions {
  readonly signal?: AbortSignal | undefined;
  /** How to ask a person, instead of the toolset's way. */
  readonly approve?: ApprovalChannel | undefined;
  /** Receives the progress of a long call. Its errors and rejections are ignored. */
  readonly onProgress?: ((progress: PaymentProgress) => unknown) | undefined;
  /** The caller's place in a W3C trace (`00-…-…-01`), sent along with each request to the API. Default: none. */
  readonly traceparent?: string | undefined;
}

/** The parts that a tool works with. */
export interface ToolContext {
  readonly goat: TrackagoatClient;
  readonly run: Run;
  /** The scope that confines the toolset. */
  readonly scope: Scope;
  readonly plans: PlanStore;
  readonly store: ToolsetStore;
  /** Receives each plan that is made. */
  readonly audit: PaymentAudit;
  /** The limits, and what is spent of them. */
  readonly spending: Spending;
  /** The only way to a payment. It asks for the approval and applies the limits. */
  readonly gate: PaymentGate;
  /** How many lines of a plan a person can be expected to read. */
  readonly maxPlanLines: number;
  readonly workflow: RunOptions;
  /** Whether the model has a tool. Results only mention tools that it has. */
  readonly offers: (tool: string) => boolean;
  readonly call: ToolCallOptions;
  /** The facts about the payees of a plan: for a person, beyond the bounds of the toolset, and for the model. */
  readonly readFacts: (plan: AnyPlan, workflow: RunOptions) => ReturnType<typeof readShownFacts>;
  /** The call that makes a plan; undefined while a plan is made again for a question. */
  readonly making: Making | undefined;
  /** Keeps the plan of a change, and returns its id. */
  readonly keepChange: (plan: ChangePlan) => Promise<string>;
  /** The same change, planned again from the present state. Rejects if it would be another one. */
  readonly remake: (plan: ChangePlan, planId: string) => Promise<ChangePlan>;
  /** The person at the host, if the host names one. */
  readonly person: string | undefined;
  /** The account from which that person answers. */
  readonly account: string | undefined;
}

/** The declaration of a tool. Adapters translate it and add nothing. */
export interface ToolDefinition<Input extends z.ZodObject = z.ZodObject> {
  /** snake_case, as the model calls it. */
  readonly name: string;
  /** For people. */
  readonly title: string;
  /** For the model: what it returns and when to use it. */
  readonly description: string;
  readonly capability: Capability;
  /** Calling it twice with the same input leaves the same state as calling it once. */
  readonly idempotent: boolean;
  /** Its change cannot be undone. */
  readonly destructive: boolean;
  /** The narrowest binding that it supports. A narrower binding drops the tool. Every tool says it: there is no default. */
  readonly confinedTo: 'organization' | 'project' | 'creator';
  readonly input: Input;
  /** The paths of the fields that its result may have, those of nested rows too: `payments[].lines[].cents`. Others are dropped. */
  readonly fields: readonly string[];
  /** The name of a parameter in the messages of a workflow, if it is not the parameter's own name in camelCase. */
  readonly words?: Readonly<Record<string, string>>;
  /** The things that it will not do, and the way out, by parameters that a model invents for it. */
  readonly refuses?: Readonly<Record<string, string>>;
  /** @internal Does the work. The toolset turns what it throws into an error value. `toolset.call` runs it. */
  run(input: z.output<Input>, context: ToolContext): Promise<object>;
}

type Defaults = 'idempotent' | 'destructive';

/** A tool as it is declared: the fields of its own result. */
interface Declared<Input extends z.ZodObject, Result extends object, Listed extends string>
  extends Omit<ToolDefinition<Input>, Defaults | 'fields' | 'run'>,
    Partial<Pick<ToolDefinition, Defaults>> {
  readonly fields: readonly Listed[];
  run(input: z.output<Input>, context: ToolContext): Promise<Result>;
}

/** The end of a result. */
export interface Closing {
  /** The time zone of the days in the result. */
  readonly days?: string;
  readonly truncated?: { readonly shown: number; readonly total: number | null; readonly rest: string } | null;
  readonly left_out?: readonly string[];
  readonly stopped_early?: string;
  readonly usage?: { readonly requests: number; readonly waited_ms: number };
}

/** The fields that every result may have at its end. */
const closingFields: readonly string[] = [
  'days',
  'truncated.shown',
  'truncated.total',
  'truncated.rest',
  'left_out[]',
  'stopped_early',
  'usage.requests',
  'usage.waited_ms',
];

/** The fields of a result that a tool does not list. */
type Unlisted<Result, Listed> = Exclude<FieldPath<Result>, Listed | FieldPath<Closing>>;

/**
 * Declares a tool, whose result may also have the closing fields. A tool whose result has a field that it does not list
 * does not compile. Defaults: idempotent, not destructive.
 */
export function defineTool<Input extends z.ZodObject, Result extends object, const Listed extends string>(
  tool: Declared<Input, Result, Listed>,
): [Unlisted<Result, Listed>] extends [never] ? ToolDefinition<Input> : { readonly unlisted: Unlisted<Result, Listed> };
export function defineTool(tool: Declared<z.ZodObject, object, string>): unknown {
  const fields = [...tool.fields, ...closingFields];
  return { idempotent: true, destructive: false, ...tool, fields };
}
