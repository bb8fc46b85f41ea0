import type { TrackagoatClient } from '../../../client/client.js';
import { isNotFoundError } from '../../../client/errors/guards.js';
import type { ApiPromise } from '../../../client/http/api-promise.js';
import { systemClock } from '../../../client/http/clock.js';
import type { ListPromise } from '../../../client/http/list-promise.js';
import { type ProgramRead, programReads, programTypes, programWrites } from '../../../generated/program-types.js';
import { Meter } from '../../../workflows/run/meter.js';
import { Run, type RunOptions } from '../../../workflows/run/run.js';
import type { LeftOut } from '../../../workflows/run/workflow-options.js';
import { invalidInput, type ToolError, toolError } from '../../text/tool-error.js';
import { outOfScope, type Scope } from '../parts/scope.js';
import { readBound } from '../read/list-creators.js';
import { runProgramWorkflow } from './program-workflows.js';
import {
  CREATOR_WORKFLOWS,
  checkArguments,
  checkLimit,
  isWithinReach,
  type ReadQuery,
  readRules,
} from './read-rules.js';
import { type ReadingWorkflow, readingWorkflows } from './reading-workflows.js';
import type { ProgramReadResponse } from './run-sandbox.js';
import { type OwnedRow, ScopeChecks } from './scope-checks.js';
import type { ProgramWorld } from './worker/wire.js';

/** The fields that a result of a workflow may lack, of whatever type. */
const optionalFields = [
  ...new Set(
    [
      ...Object.values(programTypes)
        .join('\n')
        .matchAll(/(\w+)\?:/g),
    ].map(([, name = '']) => name),
  ),
];

/** A read of a program, as the audit log records it. */
export interface ReadRecord {
  readonly read: string;
  readonly args: readonly unknown[];
  readonly requests: number;
  /** How many rows it returned; null if it is not a list. */
  readonly rows: number | null;
  /** Why it returned nothing. */
  readonly error?: string;
}

interface Given {
  readonly ids: readonly unknown[];
  readonly query: ReadQuery;
  readonly limit: number | undefined;
}

type Method = (...args: unknown[]) => ApiPromise<unknown> & ListPromise<OwnedRow>;

/** How much of a read's arguments its record has, characters of JSON. */
const RECORDED_CHARS = 400;
const FIND: ProgramRead = {
  ids: ['handle'],
  query: ['projectId'],
  list: false,
  fields: programReads['creators.get']?.fields ?? [],
};
const reads: Readonly<Record<string, ProgramRead>> = { ...programReads, 'creators.find': FIND };

/** Serves the requests of one program's sandbox: only reads, within the binding, one at a time, counted. */
export class ProgramReads {
  readonly records: ReadRecord[] = [];
  readonly errors: Map<number, ToolError> = new Map();
  readonly leftOut: LeftOut[] = [];
  readonly #goat: TrackagoatClient;
  readonly #scope: Scope;
  readonly #workflow: RunOptions;
  readonly #meter: Meter;
  readonly #checks: ScopeChecks;
  readonly #startedAt = systemClock.now();
  #now: number | undefined;
  #isOver = false;
  #last: Promise<unknown> = Promise.resolve();

  constructor(goat: TrackagoatClient, scope: Scope, workflow: RunOptions) {
    this.#goat = goat;
    this.#scope = scope;
    this.#meter = workflow.meter ?? new Meter();
    this.#workflow = { ...workflow, meter: this.#meter };
    this.#checks = new ScopeChecks(scope);
  }

  /** How many requests the reads took. */
  get requests(): number {
    return this.#meter.usage.requests;
  }

  /** The reads that a program has within the binding. */
  offer(): Pick<ProgramWorld, 'reads' | 'workflows' | 'optional' | 'writes' | 'outside'> {
    const { finest } = this.#scope;
    const inside = Object.entries(reads).filter(([name]) => isWithinReach(name, finest));
    const outside = Object.keys(reads).filter((name) => !isWithinReach(name, finest));
    const workflows = Object.keys(readingWorkflows).filter(
      (name) => finest !== 'creator' || CREATOR_WORKFLOWS.includes(name),
    );
    const shapes = inside.map(([name, { list, fields }]) => [name, { list, fields }] as const);
    return { reads: Object.fromEntries(shapes), workflows, optional: optionalFields, writes: programWrites, outside };
  }

  /** The service's time. If no response has shown it yet, a small read asks for it. */
  async readTime(): Promise<number> {
    if (this.#workflow.now === undefined && this.#now === undefined) {
      await this.#counted((run) =>
        run.listPage('reading the time', (options) => run.goat.projects.list({ limit: 1 }, options)),
      );
    }
    return this.now;
  }

  /** The service's time at its latest response; before the first response this machine's time. */
  get now(): number {
    return this.#now ?? new Run(this.#goat, this.#workflow).now;
  }

  /** Serves one read; never rejects. */
  respond(id: number, name: string, argsText: string): Promise<ProgramReadResponse> {
    const response = this.#last.then(() => this.#respond(id, name, argsText));
    this.#last = response;
    return response;
  }

  /** Ends the reads of a program that is over. Reads that it asked for and that have not begun are left out. */
  close(): void {
    this.#isOver = true;
  }

  async #respond(id: number, name: string, argsText: string): Promise<ProgramReadResponse> {
    if (this.#isOver) return { ok: false, text: 'null', now: this.now };
    const before = this.requests;
    const at = this.records.length;
    const begun = { read: name.slice(0, 60), args: toRecorded(argsText) };
    const record = (end: Pick<ReadRecord, 'rows' | 'error'>): void => {
      this.records[at] = { ...begun, requests: this.requests - before, ...end };
    };
    // The program may be over before the read is, and the log has it all the same.
    record({ rows: null, error: 'not_finished' });
    try {
      const parsed: unknown = JSON.parse(argsText);
      const data = await this.#read(name, Array.isArray(parsed) ? parsed : []);
      record({ rows: Array.isArray(data) ? data.length : null });
      return { ok: true, text: JSON.stringify(data ?? null), now: this.now };
    } catch (error) {
      const failure = this.#scope.isBound && isNotFoundError(error) ? toolError(outOfScope()) : toolError(error);
      this.errors.set(id, failure);
      record({ rows: null, error: failure.code });
      return { ok: false, text: JSON.stringify({ code: failure.code, message: failure.message }), now: this.now };
    }
  }

  #read(name: string, args: readonly unknown[]): Promise<unknown> {
    if (Object.hasOwn(readingWorkflows, name)) return this.#runWorkflow(name as ReadingWorkflow, args);
    const shape = Object.hasOwn(reads, name) ? reads[name] : undefined;
    if (!shape) throw invalidInput(`A program cannot read ${JSON.stringify(name.slice(0, 40))}.`);
    if (!isWithinReach(name, this.#scope.finest)) throw outOfScope();
    // A list arrives with its arguments in a list, and the options of `all`.
    const [inner, options] = shape.list ? (args as [unknown, unknown]) : [args, undefined];
    const given = checkArguments(name, shape, inner);
    const limit = checkLimit(name, options);
    return this.#counted((run) => this.#send(run, name, { ...given, limit }));
  }

  async #send(run: Run, name: string, { ids, query, limit }: Given): Promise<unknown> {
    const scope = this.#scope;
    if (name === 'creators.find') {
      const { projectId } = query as { readonly projectId?: string };
      return scope.creator(run, String(ids[0]), projectId);
    }
    if (!scope.isBound) return this.#call(run, name, { ids, query, limit });
    const rule = readRules[name];
    if (rule?.by === 'parent') {
      const row = await this.#checks.parent(run, rule.kind, ids[0]);
      if (row !== null && name.endsWith('.get')) return row;
    }
    if (rule?.by === 'project') scope.project(String(ids[0]));
    if (rule?.by === 'entity') await this.#checks.entity(run, query.entity, query.entity_id);
    if (name === 'projects.list') return this.#boundProjects(run, limit);
    if (name === 'creators.list' && scope.creatorIds) {
      const found = await readBound(run, scope.creatorIds, String(query.search ?? '').replace(/^@/, ''));
      return (await this.#checks.rows(run, name, found)).slice(0, limit);
    }
    if (rule?.by !== 'filter' && rule?.by !== 'row') return this.#call(run, name, { ids, query, limit });
    if (ids.length > 0) {
      const inside = await this.#checks.rows(run, name, [
        (await this.#call(run, name, { ids, query, limit })) as OwnedRow,
      ]);
      if (inside.length === 0) throw outOfScope();
      return inside[0];
    }
    return this.#boundList(run, name, { ids, query, limit });
  }

  async #boundList(run: Run, name: string, { ids, query, limit }: Given): Promise<unknown> {
    const scope = this.#scope;
    const inProject = { ...query, ...scope.projectQuery(query.project_id as string | undefined) };
    const { creator_id: named } = query;
    if (named !== undefined) await this.#checks.parent(run, 'creator', named);
    const creators = named === undefined ? scope.creatorIds : undefined;
    const queries = creators ? creators.map((id) => ({ ...inProject, creator_id: id })) : [inProject];
    const found: OwnedRow[] = [];
    for (const one of queries) {
      const rows = await this.#call(run, name, { ids, query: one, limit });
      if (!Array.isArray(rows)) return rows;
      found.push(...(await this.#checks.rows(run, name, rows)));
    }
    return found.slice(0, limit);
  }

  async #boundProjects(run: Run, limit: number | undefined): Promise<unknown> {
    const projects = [];
    for (const id of await this.#scope.projectIds(run)) {
      projects.push(await run.call('reading a project', (options) => run.goat.projects.get(id, options)));
    }
    return projects.slice(0, limit);
  }

  async #call(run: Run, name: string, { ids, query, limit }: Given): Promise<unknown> {
    const [resource = '', method = ''] = name.split('.');
    const call = (run.goat as unknown as Record<string, Record<string, Method>>)[resource]?.[method] as Method;
    const shape = reads[name] as ProgramRead;
    const during = `reading ${name}`;
    if (!shape.list) {
      const given = shape.query === null ? ids : [...ids, query];
      return run.call(during, (options) => call(...given, options));
    }
    const size = Math.min(limit ?? 100, 100);
    const start = (options: object) => call(...ids, { ...query, limit: size }, options);
    return run.listAll(during, start, limit);
  }

  #runWorkflow(name: ReadingWorkflow, args: readonly unknown[]): Promise<unknown> {
    if (this.#scope.finest === 'creator' && !CREATOR_WORKFLOWS.includes(name)) throw outOfScope();
    const options = (): RunOptions => this.#rest();
    return this.#counted((run) =>
      runProgramWorkflow(name, args[0], { scope: this.#scope, checks: this.#checks, run, goat: this.#goat, options }),
    );
  }

  /** Runs one piece of work with the rest of the budget. */
  async #counted<T>(work: (run: Run) => Promise<T>): Promise<T> {
    const run = new Run(this.#goat, this.#rest());
    try {
      return await work(run);
    } finally {
      if (run.usage.requests > 0) this.#now = run.now;
      for (const note of run.leftOut) this.leftOut.push(note);
    }
  }

  #rest(): RunOptions {
    const { budget = {} } = this.#workflow;
    const { maxRequests = 200, deadlineMs = 60_000 } = budget;
    const left = deadlineMs - (systemClock.now() - this.#startedAt);
    return {
      ...this.#workflow,
      budget: { maxRequests: Math.max(0, maxRequests - this.requests), deadlineMs: left },
    };
  }
}

/** The arguments as the log has them: whole, or the beginning of a long text. */
function toRecorded(argsText: string): readonly unknown[] {
  const more = argsText.length - RECORDED_CHARS;
  if (more > 0) return [`${argsText.slice(0, RECORDED_CHARS)}… [${more} more characters]`];
  try {
    const parsed: unknown = JSON.parse(argsText);
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [argsText];
  }
}
