import { listClientMethods, queryParameters } from '../../scripts/generate/client-methods.js';
import type { ToolError } from '../../src/agents/index.js';
import { toolError } from '../../src/agents/text/tool-error.js';
import { bindClient } from '../../src/agents/tools/parts/bound-client.js';
import { type Binding, outOfScope, Scope } from '../../src/agents/tools/parts/scope.js';
import { isNotFoundError } from '../../src/client/errors/errors.js';
import type { ApiPromise } from '../../src/client/http/api-promise.js';
import type { ListPromise } from '../../src/client/http/list-promise.js';
import type { TrackagoatClient } from '../../src/index.js';
import { Run } from '../../src/workflows/run/run.js';
import { document } from '../harness/spec.js';

/** The parameters of a read. */
interface ClientRead {
  /** Its arguments before the query. */
  readonly ids: readonly string[];
  /** The names that its query may have; null if it takes none. */
  readonly query: readonly string[] | null;
  readonly list: boolean;
}

/** Every read of the client by `resource.method`, with its parameters as the spec has them. */
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
};

/** A read: its name and its arguments. */
export type Read = readonly [name: string, args?: readonly unknown[]];

type Method = (...args: unknown[]) => ApiPromise<unknown> & ListPromise<object>;

/** The reads of a client under a binding, by the bound client alone. */
export class BoundReads {
  readonly #goat: Readonly<Record<string, Record<string, Method>>>;
  readonly #run: Run;
  readonly #isBound: boolean;

  constructor(goat: TrackagoatClient, binding?: Binding) {
    const scope = new Scope(binding);
    const bound = bindClient(goat, scope);
    this.#goat = bound as never;
    this.#run = new Run(bound);
    this.#isBound = scope.isBound;
  }

  /** The result of a read, or its error as a tool would say it. */
  async read(...[name, args = []]: Read): Promise<{ readonly data: unknown } | { readonly error: ToolError }> {
    try {
      return { data: await this.#read(name, args) };
    } catch (error) {
      // Nobody can tell what is outside from what is not there.
      return { error: toolError(this.#isBound && isNotFoundError(error) ? outOfScope() : error) };
    }
  }

  #read(name: string, args: readonly unknown[]): Promise<unknown> {
    const { list, ids, query } = clientReads[name] as ClientRead;
    const [resource = '', method = ''] = name.split('.');
    const call = this.#goat[resource]?.[method] as Method;
    const named = ids.map((_, at) => args[at]);
    const asked = args[ids.length];
    if (!list) return this.#run.call(name, (options) => call(...named, ...(query === null ? [] : [asked]), options));
    const first = { ...(asked as object), limit: 100 };
    return this.#run.listAll(name, (options) => call(...named, first, options));
  }
}
