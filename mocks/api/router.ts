import { type OperationId, operations } from '../../src/generated/operations.js';

/** A route that a request matched, with the values of its path parameters, decoded. */
export interface RouteMatch {
  readonly operation: OperationId;
  readonly params: Readonly<Record<string, string>>;
}

/** What became of a method and a path. `allowed` are the methods that the path does have. */
export type Routing = { readonly match: RouteMatch } | { readonly allowed: readonly string[] };

interface Node {
  readonly fixed: Map<string, Node>;
  parameter: { readonly name: string; readonly node: Node } | undefined;
  readonly methods: Map<string, OperationId>;
}

const newNode = (): Node => ({ fixed: new Map(), parameter: undefined, methods: new Map() });

/*
 * Paths may name one position differently (`/projects/{id}` and `/projects/{projectId}/…`), so the tree keeps positions
 * and each operation keeps the names of its own parameters.
 */
function buildTree(): Node {
  const root = newNode();
  for (const [id, operation] of Object.entries(operations)) {
    let node = root;
    for (const segment of operation.path.slice(1).split('/')) node = childFor(node, segment);
    node.methods.set(operation.method, id as OperationId);
  }
  return root;
}

function childFor(node: Node, segment: string): Node {
  if (segment.startsWith('{')) {
    node.parameter ??= { name: segment.slice(1, -1), node: newNode() };
    return node.parameter.node;
  }
  const child = node.fixed.get(segment) ?? newNode();
  node.fixed.set(segment, child);
  return child;
}

const tree = buildTree();
const parameterNames = new Map<OperationId, readonly string[]>(
  Object.entries(operations).map(([id, operation]) => [
    id as OperationId,
    [...operation.path.matchAll(/\{(\w+)\}/g)].map((found) => found[1] as string),
  ]),
);

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment; // A broken escape is no uuid either way; validation will say so.
  }
}

/** Finds the operation for a method and a path below the base path (`/creators/…`, no query). */
export function route(method: string, path: string): Routing {
  let node: Node | undefined = tree;
  const values: string[] = [];
  for (let start = 1, end = 0; end >= 0; start = end + 1) {
    end = path.indexOf('/', start);
    const segment = end < 0 ? path.slice(start) : path.slice(start, end);
    const next: Node | undefined = node.fixed.get(segment);
    if (next) {
      node = next;
      continue;
    }
    if (!node.parameter || segment === '') return { allowed: [] };
    values.push(segment.includes('%') ? decode(segment) : segment);
    node = node.parameter.node;
  }
  const operation = node.methods.get(method);
  if (!operation) return { allowed: [...node.methods.keys()] };
  const names = parameterNames.get(operation) ?? [];
  const params: Record<string, string> = {};
  for (let at = 0; at < names.length; at += 1) params[names[at] as string] = values[at] as string;
  return { match: { operation, params } };
}
