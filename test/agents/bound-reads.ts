import { listClientMethods, queryParameters } from '../../scripts/generate/client-methods.js';
import type { ToolError } from '../../src/agents/index.js';
import { toolError } from '../../src/agents/text/tool-error.js';
import {
  checkArguments,
  checkLimit,
  isWithinReach,
  type ReadParameters,
  type ReadQuery,
  readRules,
} from '../../src/agents/tools/parts/read-rules.js';
import { type Binding, outOfScope, Scope } from '../../src/agents/tools/parts/scope.js';
import { type OwnedRow, ScopeChecks } from '../../src/agents/tools/parts/scope-checks.js';
import { readBound } from '../../src/agents/tools/read/list-creators.js';
import { isNotFoundError } from '../../src/client/errors/errors.js';
import type { ApiPromise } from '../../src/client/http/api-promise.js';
import type { ListPromise } from '../../src/client/http/list-promise.js';
import type { TrackagoatClient } from '../../src/index.js';
import { Run } from '../../src/workflows/run/run.js';
import { document } from '../harness/spec.js';

interface ClientRead extends ReadParameters {
  readonly list: boolean;
}

/** Every read of the client by `resource.method`, with its parameters as the spec has them, and `creators.find`. */
export const clientReads: Readonly<Record<string, ClientRead>> = {
  ...Object.fromEntries(
    listClientMethods(document)
      .filter(({ operation: { method }, name }) => method === 'GET' && name !== 'openapi')
      .map(({ operation, resource, name, input }) => {
        const list = operation.paging !== null;
        const ids = operation.parameters.filter((one) => one.in === 'path').map((one) => one.name);
        // A list is read whole.
        const query = queryParameters(operation).map((one) => one.name);
        const filters = query.filter((one) => !list || !['limit', 'cursor', 'offset'].includes(one));
        return [`${resource}.${name}`, { ids, query: input.kind === 'query' ? filters : null, list }] as const;
      }),
  ),
  'creators.find': { ids: ['handle'], query: ['projectId'], list: false },
};

/** A read: its name, its arguments, and for a list how many rows of it. */
export type Read = readonly [name: string, args?: readonly unknown[], rows?: unknown];

type Method = (...args: unknown[]) => ApiPromise<unknown> & ListPromise<OwnedRow>;
type Asked = ReturnType<typeof checkArguments> & { readonly limit: number | undefined };

/** The reads of a client under a binding, by `readRules` and `ScopeChecks` alone. */
export class BoundReads {
  readonly #goat: TrackagoatClient;
  readonly #scope: Scope;
  readonly #checks: ScopeChecks;

  constructor(goat: TrackagoatClient, binding?: Binding) {
    this.#goat = goat;
    this.#scope = new Scope(binding);
    this.#checks = new ScopeChecks(this.#scope);
  }

  /** The result of a read, or its error as a tool would say it. */
  async read(...[name, args, rows]: Read): Promise<{ readonly data: unknown } | { readonly error: ToolError }> {
    try {
      return { data: await this.#read(name, args ?? [], rows) };
    } catch (error) {
      // Nobody can tell what is outside from what is not there.
      const isHidden = this.#scope.isBound && isNotFoundError(error);
      return { error: toolError(isHidden ? outOfScope() : error) };
    }
  }

  #read(name: string, args: readonly unknown[], rows: unknown): Promise<unknown> {
    const shape = clientReads[name];
    if (!shape) throw new Error(`There is no read ${name}.`);
    if (!isWithinReach(name, this.#scope.finest)) throw outOfScope();
    const asked = { ...checkArguments(name, shape, args), limit: checkLimit(name, rows) };
    return this.#send(new Run(this.#goat), name, asked);
  }

  async #send(run: Run, name: string, { ids, query, limit }: Asked): Promise<unknown> {
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
    if (name === 'projects.list') return this.#listProjects(run, limit);
    if (name === 'creators.list' && scope.creatorIds) {
      const found = await readBound(run, scope.creatorIds);
      return (await this.#checks.rows(run, name, found)).slice(0, limit);
    }
    if (rule?.by !== 'filter' && rule?.by !== 'row') return this.#call(run, name, { ids, query, limit });
    if (ids.length > 0) {
      const row = (await this.#call(run, name, { ids, query, limit })) as OwnedRow;
      const [inside = null] = await this.#checks.rows(run, name, [row]);
      if (inside === null) throw outOfScope();
      return inside;
    }
    return this.#list(run, name, { ids, query, limit });
  }

  async #list(run: Run, name: string, { ids, query, limit }: Asked): Promise<unknown> {
    const scope = this.#scope;
    const inProject = { ...query, ...scope.projectQuery(query.project_id as string | undefined) };
    const { creator_id: named } = query;
    if (named !== undefined) await this.#checks.parent(run, 'creator', named);
    const creators = named === undefined ? scope.creatorIds : undefined;
    const queries: ReadQuery[] = creators ? creators.map((id) => ({ ...inProject, creator_id: id })) : [inProject];
    const found: OwnedRow[] = [];
    for (const one of queries) {
      const rows = await this.#call(run, name, { ids, query: one, limit });
      if (!Array.isArray(rows)) return rows;
      found.push(...(await this.#checks.rows(run, name, rows)));
    }
    return found.slice(0, limit);
  }

  async #listProjects(run: Run, limit: number | undefined): Promise<unknown> {
    const projects = [];
    for (const id of await this.#scope.projectIds(run)) {
      projects.push(await run.call('reading a project', (options) => run.goat.projects.get(id, options)));
    }
    return projects.slice(0, limit);
  }

  async #call(run: Run, name: string, { ids, query, limit }: Asked): Promise<unknown> {
    const [resource = '', method = ''] = name.split('.');
    const call = (run.goat as unknown as Record<string, Record<string, Method>>)[resource]?.[method] as Method;
    const { list, query: known } = clientReads[name] as ClientRead;
    if (!list) return run.call(`reading ${name}`, (options) => call(...ids, ...(known ? [query] : []), options));
    const rows = await run.listAll(`reading ${name}`, (options) => call(...ids, { ...query, limit: 100 }, options));
    return rows.slice(0, limit);
  }
}
