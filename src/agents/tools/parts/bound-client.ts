import { keepGiven } from '../../../../base/values/keep-given.js';
import type { TrackagoatClient } from '../../../client/client.js';
import { type Operation, operationTable } from '../../../client/http/operation-table.js';
import { orGone, readAllCreators, readAllStructures } from '../../../workflows/find/read-rows.js';
import { Run } from '../../../workflows/run/run.js';
import type { WorkflowOptions } from '../../../workflows/run/workflow-options.js';
import { ToolRefusal } from '../../text/tool-error.js';
import { outOfScope, type Scope } from './scope.js';

/** How a binding confines an operation. One without a rule is refused. */
type Rule =
  /** It reveals nothing about a project, like the schema and the payout methods, which the whole organization uses. */
  | { readonly by: 'nothing' }
  /** Each row of its response names its owner, and those outside are left out. */
  | { readonly by: 'row'; readonly kind: Kind }
  /** The first argument names its subject. */
  | { readonly by: 'parent'; readonly kind: Kind }
  /** The query names its subject by `entity` and `entity_id`. */
  | { readonly by: 'entity' }
  /** The query names the project; it covers everybody in it, so a binding to creators has none. */
  | { readonly by: 'project' };

/** The kinds of rows that a rule looks at. */
type Kind = 'project' | 'creator' | 'video' | 'campaign' | 'structure' | 'accrual' | 'payment';

const ofProject = { by: 'project' } as const;
const row = (kind: Kind) => ({ by: 'row', kind }) as const;
const parent = (kind: Kind) => ({ by: 'parent', kind }) as const;

/** The rule of each operation that tools and their workflows make themselves. Approved plans are carried out elsewhere. */
export const boundRules: Readonly<Record<string, Rule>> = {
  'schema.get': { by: 'nothing' },
  'analytics.schema': { by: 'nothing' },
  'payoutMethods.list': { by: 'nothing' },
  'payoutMethods.get': { by: 'nothing' },
  'projects.list': row('project'),
  'projects.get': row('project'),
  'creators.list': row('creator'),
  'creators.get': row('creator'),
  'creators.stats': parent('creator'),
  'creators.create': parent('project'),
  'creators.update': parent('creator'),
  'videos.list': row('video'),
  'videos.get': row('video'),
  'videos.stats': parent('video'),
  'videos.update': parent('video'),
  'campaigns.list': row('campaign'),
  'campaigns.get': row('campaign'),
  'campaigns.items': parent('campaign'),
  'campaigns.stats': parent('campaign'),
  'goals.list': parent('creator'),
  'goals.create': parent('creator'),
  'goals.compliance': parent('project'),
  'analytics.get': { by: 'entity' },
  'analytics.annotations': ofProject,
  'analytics.videoLeaderboard': ofProject,
  'analytics.postingHeatmap': ofProject,
  'analytics.goalComplianceCounts': ofProject,
  'analytics.viewDistribution': ofProject,
  'analytics.outliers': ofProject,
  'analytics.creatorLeaderboard': ofProject,
  'analytics.postingConsistency': ofProject,
  'analytics.creatorScatter': ofProject,
  'analytics.campaignLeaderboard': ofProject,
  'analytics.memberOverlap': ofProject,
  'payoutStructures.list': row('structure'),
  'payoutStructures.get': row('structure'),
  'payoutStructures.assignments': parent('structure'),
  'payoutAccruals.list': row('accrual'),
  'payoutAccruals.get': row('accrual'),
  'payoutPayments.list': row('payment'),
  'payoutPayments.get': row('payment'),
};

type Fields = Readonly<Record<string, unknown>>;
type Method = (...args: unknown[]) => { withResponse(): Promise<Result> };
type Methods = Readonly<Record<string, Record<string, Method>>>;
interface Result {
  readonly data: unknown;
  readonly attempts: number;
}

/**
 * The client of a bound toolset: whatever a tool or a workflow asks, it gets rows within the bounds and nothing else. It
 * is made for one call, and remembers what it has looked at. It has the calls that a `Run` makes, and neither shorthands
 * nor loops. Bound to creators, it shows the structures of their projects, and whom else they pay as one id of nobody.
 * Without bounds it is the client itself.
 */
export function bindClient(goat: TrackagoatClient, scope: Scope, options: WorkflowOptions = {}): TrackagoatClient {
  if (!scope.isBound) return goat;
  const reach = new Reach(new Run(goat, options), scope);
  return standIn(goat, (operation, args) => reach.call(operation, args));
}

/**
 * The client of one call of a tool that only reads. Each operation is made once with the same arguments, whatever its options. A question to a person is asked by another client, and reads everything anew.
 */
export function readOnce(goat: TrackagoatClient): TrackagoatClient {
  const methods = goat as unknown as Methods;
  const found = new Map<string, Promise<Result>>();
  return standIn(goat, async ({ resource, name, pieces, takes }, args) => {
    const at = Math.floor(pieces.length / 2) + (takes === undefined ? 0 : 1);
    const { resumeFrom } = (args[at] ?? {}) as Fields;
    const key = JSON.stringify([resource, name, args.slice(0, at), resumeFrom]);
    const before = found.get(key);
    if (before) return { ...(await before), attempts: 0 };
    const result = send(methods, resource, name, args);
    found.set(key, result);
    // A call that failed is made again.
    result.catch(() => found.delete(key));
    return result;
  });
}

/** A client that makes each call by another way. */
function standIn(
  { baseUrl, target }: TrackagoatClient,
  call: (operation: Operation, args: readonly unknown[]) => Promise<Result>,
): TrackagoatClient {
  const client: Record<string, unknown> = { baseUrl, target };
  for (const operation of operationTable) {
    const { resource, name } = operation;
    const method = (...args: unknown[]) => startLater(() => call(operation, args));
    client[resource] = { ...(client[resource] as object | undefined), [name]: method };
  }
  return client as unknown as TrackagoatClient;
}

async function send(goat: Methods, resource: string, name: string, args: readonly unknown[]): Promise<Result> {
  const method = goat[resource]?.[name];
  if (method === undefined) throw outOfScope();
  return method(...args).withResponse();
}

/** A call that begins when it is awaited, like those of the client. */
function startLater(work: () => Promise<Result>) {
  const data = () => work().then((result) => result.data);
  // biome-ignore lint/suspicious/noThenProperty: it stands in for the client's promise.
  return { withResponse: work, then: (...on: Parameters<Promise<unknown>['then']>) => data().then(...on) };
}

/** The check of each call, and of each row. */
class Reach {
  readonly #goat: Methods;
  /** Makes the requests of the checks themselves. */
  readonly #run: Run;
  readonly #scope: Scope;
  /** Whether a row is inside, by its kind and id. */
  readonly #known = new Map<string, boolean>();
  readonly #listed = new Map<string, Promise<void>>();
  #projects: Promise<readonly string[]> | undefined;

  constructor(run: Run, scope: Scope) {
    this.#goat = run.goat as never;
    this.#run = run;
    this.#scope = scope;
  }

  /** Makes a call within the bounds. A refusal says, like an error of the client, how many requests it took. */
  async call(operation: Operation, args: readonly unknown[]): Promise<Result> {
    const before = this.#run.usage.requests;
    let sent = 0;
    const count = (): number => sent + this.#run.usage.requests - before;
    try {
      const { resource, name, pieces, takes } = operation;
      const query = takes === undefined ? {} : (args[Math.floor(pieces.length / 2)] ?? {});
      const rule = boundRules[`${resource}.${name}`];
      if (rule === undefined) throw outOfScope();
      await this.#check(rule, args[0], query as Fields);
      const result = await send(this.#goat, resource, name, args);
      sent = result.attempts;
      const data = await this.#keepInside(result.data, rule);
      return { ...result, data, attempts: count() };
    } catch (error) {
      throw error instanceof ToolRefusal ? Object.assign(error, { attempts: count() }) : error;
    }
  }

  /** The data of a response without what is outside: a row, rows, or a page of them. */
  async #keepInside(data: unknown, rule: Rule): Promise<unknown> {
    const { data: rows, nextCursor, hasMore, perhapsCut } = data as Fields;
    const isPage = Array.isArray(rows) && nextCursor !== undefined;
    if (!isPage && !Array.isArray(data)) {
      if (rule.by === 'row' && !(await this.#isInside(rule.kind, data as Fields))) throw outOfScope();
      return data;
    }
    const kept: Fields[] = [];
    for (const one of (isPage ? rows : data) as readonly Fields[]) {
      if (rule.by === 'row' ? await this.#isInside(rule.kind, one) : this.#isShown(one)) kept.push(this.#hide(one));
    }
    return isPage ? { data: kept, nextCursor, hasMore, perhapsCut } : kept;
  }

  /** Refuses a call whose subject is outside. */
  async #check(rule: Rule, id: unknown, query: Fields): Promise<void> {
    const { entity, entity_id, project_id, creator_id } = query;
    if (rule.by === 'parent') return this.#throwIfOutside(rule.kind, id);
    if (rule.by === 'entity') {
      if (entity !== 'creator' && entity !== 'video' && entity !== 'campaign') throw outOfScope();
      return this.#throwIfOutside(entity, entity_id);
    }
    if (rule.by === 'project' && this.#scope.creatorIds) throw outOfScope();
    if (rule.by === 'project' || project_id !== undefined) await this.#throwIfOutside('project', project_id);
    if (creator_id !== undefined && !this.#scope.has(String(creator_id))) throw outOfScope();
  }

  async #throwIfOutside(kind: Kind, id: unknown): Promise<void> {
    const isToldById = kind === 'project' || (kind === 'creator' && this.#scope.creatorIds !== undefined);
    const known = isToldById ? undefined : this.#known.get(`${kind} ${id}`);
    if (known ?? (await this.#isInside(kind, isToldById ? { id } : await this.#get(PLURALS[kind] ?? '', id)))) return;
    throw outOfScope();
  }

  #get(resource: string, id: unknown): Promise<Fields> {
    const get = this.#goat[resource]?.get;
    if (get === undefined) throw outOfScope();
    return this.#run.call('checking the bounds', (options) => get(id, options) as never);
  }

  async #isInside(kind: Kind, one: Fields): Promise<boolean> {
    const isInside = await this.#decide(kind, one);
    this.#known.set(`${kind} ${one.id}`, isInside);
    return isInside;
  }

  async #decide(kind: Kind, one: Fields): Promise<boolean> {
    const { projectId, creatorIds } = this.#scope;
    const owner = kind === 'creator' ? one.id : one.creator_id;
    if (kind === 'project') return (await this.#readProjects()).includes(String(one.id));
    if (kind === 'structure') return (await this.#readProjects()).includes(String(one.project_id));
    if (creatorIds && (kind === 'campaign' || !creatorIds.includes(String(owner)))) return false;
    if (projectId === undefined || (kind === 'creator' && one.project_id === undefined)) return true;
    if (typeof one.project_id === 'string') return one.project_id === projectId;
    if (await this.#isListed('creator', owner)) return true;
    // A removed creator is in no list; the structure tells the project.
    return kind === 'accrual' && this.#isListed('structure', one.structure_id);
  }

  /** The projects inside: the bound one, or those of the bound creators. A creator who is removed has none. */
  #readProjects(): Promise<readonly string[]> {
    const { projectId, creatorIds = [] } = this.#scope;
    this.#projects ??= (async () => {
      if (projectId !== undefined) return [projectId];
      const ids: string[] = [];
      for (const id of creatorIds) {
        const found = await orGone(this.#get('creators', id));
        if (found) ids.push(String(found.project_id));
      }
      return ids;
    })();
    return this.#projects;
  }

  /** Whether the bound project has a creator or a structure; its list is read once. */
  async #isListed(kind: 'creator' | 'structure', id: unknown): Promise<boolean> {
    const key = `${kind} ${id}`;
    if (!this.#known.has(key)) {
      if (!this.#listed.has(kind)) this.#listed.set(kind, this.#list(kind));
      await this.#listed.get(kind);
    }
    return this.#known.get(key) === true;
  }

  async #list(kind: 'creator' | 'structure'): Promise<void> {
    const filter = keepGiven({ project_id: this.#scope.projectId });
    const rows = await (kind === 'creator' ? readAllCreators(this.#run, filter) : readAllStructures(this.#run, filter));
    for (const one of rows) await this.#isInside(kind, { ...one });
  }

  /** A row of a structure without the id of somebody outside. Workflows compare how many there are with a count. */
  #hide(one: Fields): Fields {
    const isOutside = typeof one.creator_id === 'string' && !this.#scope.has(one.creator_id);
    return isOutside ? { ...one, creator_id: NOBODY } : one;
  }

  /** An entry of a report on a project: it names a creator. */
  #isShown({ creator }: Fields): boolean {
    return creator === undefined || this.#scope.has(String((creator as Fields).id));
  }
}

/** In place of the ids of creators outside. */
const NOBODY = '00000000-0000-4000-8000-000000000000';

const PLURALS: Readonly<Partial<Record<Kind, string>>> = {
  creator: 'creators',
  video: 'videos',
  campaign: 'campaigns',
  structure: 'payoutStructures',
};
