import { elementAt } from '../../base/values/element-at.js';
import { type OperationId, operations } from '../../src/generated/operations.js';

/** The result for a method and a path: the registered value, or the methods that the path has. */
export type Routing<Target> =
  | { readonly match: Target; readonly params: Readonly<Record<string, string>> }
  | { readonly allowed: readonly string[] };

/**
 * Finds what is registered for a method and a path (`/creators/…`, no query); path parameters come decoded. `base` is the
 * length of what precedes the path in the text; default 0.
 */
export type Router<Target> = (method: string, path: string, base?: number) => Routing<Target>;

/** A method, a path such as `/creators/{id}`, and the value registered for them. */
export interface RouteEntry<Target> {
  readonly method: string;
  readonly path: string;
  readonly target: Target;
}

interface Registered<Target> {
  readonly target: Target;
  readonly parameters: readonly string[];
}

interface Node<Target> {
  readonly fixed: Map<string, Node<Target>>;
  parameter: Node<Target> | undefined;
  readonly methods: Map<string, Registered<Target>>;
}

/** A router of these routes. */
export function createRouter<Target>(routes: readonly RouteEntry<Target>[]): Router<Target> {
  const tree = buildTree(routes);
  // The values in the path of the present lookup. All lookups share the list, because growing a new one costs 5 % of a GET.
  const values: string[] = [];
  return (method, path, base = 0) => {
    let node: Node<Target> | undefined = tree;
    let count = 0;
    for (let start = base + 1, end = 0; end >= 0; start = end + 1) {
      end = path.indexOf('/', start);
      const segment = end < 0 ? path.slice(start) : path.slice(start, end);
      const next: Node<Target> | undefined = node.fixed.get(segment);
      if (next) {
        node = next;
        continue;
      }
      if (!node.parameter || segment === '') return { allowed: [] };
      values[count] = segment.includes('%') ? decode(segment) : segment;
      count += 1;
      node = node.parameter;
    }
    const found = node.methods.get(method);
    if (!found) return { allowed: [...node.methods.keys()] };
    const params: Record<string, string> = {};
    const { parameters } = found;
    for (let at = 0; at < parameters.length; at += 1) params[elementAt(parameters, at)] = elementAt(values, at);
    return { match: found.target, params };
  };
}

/*
 * Paths may name the same position differently (`/projects/{id}` and `/projects/{projectId}/…`). So the tree keeps
 * positions, and each route keeps its own parameter names.
 */
function buildTree<Target>(routes: readonly RouteEntry<Target>[]): Node<Target> {
  const root = newNode<Target>();
  for (const { method, path, target } of routes) {
    let node = root;
    for (const segment of path.slice(1).split('/')) node = getChild(node, segment);
    const parameters = [...path.matchAll(/\{(\w+)\}/g)].map((found) => elementAt(found, 1));
    node.methods.set(method, { target, parameters });
  }
  return root;
}

function newNode<Target>(): Node<Target> {
  return { fixed: new Map(), parameter: undefined, methods: new Map() };
}

function getChild<Target>(node: Node<Target>, segment: string): Node<Target> {
  if (segment.startsWith('{')) {
    node.parameter ??= newNode();
    return node.parameter;
  }
  const child = node.fixed.get(segment) ?? newNode();
  node.fixed.set(segment, child);
  return child;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment; // A broken escape is not a uuid in any case; validation reports that.
  }
}

/** Finds the operation for a method and a path below the base path. */
export const apiRouter: Router<OperationId> = createRouter(
  Object.entries(operations).map(([id, { method, path }]) => ({ method, path, target: id as OperationId })),
);
