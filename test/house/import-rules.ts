import { posix } from 'node:path';
import ts from 'typescript';
import type { SourceFiles } from './source-files.js';

/** One import or re-export of a file. */
export interface ImportLine {
  from: string;
  specifier: string;
  /** The file of the project that a relative specifier means; undefined for a package. */
  target: string | undefined;
}

/** All imports of the given files: static, dynamic, re-exports and types. */
export function importLines(files: SourceFiles): ImportLine[] {
  return [...files].flatMap(([from, text]) =>
    ts.preProcessFile(text, true, false).importedFiles.map(({ fileName: specifier }) => ({
      from,
      specifier,
      target: resolveTarget(from, specifier, files),
    })),
  );
}

function resolveTarget(from: string, specifier: string, files: SourceFiles): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const path = posix.join(posix.dirname(from), specifier);
  const sources = ['.ts', '.tsx'].map((extension) => path.replace(/\.js$/, extension));
  return [path, ...sources].find((candidate) => files.has(candidate)) ?? sources[0];
}

/** A part of the house: which paths belong to it, and which parts and packages it may import. */
export interface Zone {
  name: string;
  /** The path of a file, or a folder with a slash at its end. */
  at: string[];
  imports: string[];
  /** Packages by name; `node:` stands for all of Node's own modules, `*` for any package. */
  packages: string[];
}

const core = ['generated', 'declared', 'errors', 'http', 'resources', 'client', 'options'];
/** The rooms of `mocks/world` from the bottom up: each imports only rooms before it. */
const world = [
  'store',
  'scraper',
  'catalogue',
  'statistics',
  'payouts/rules',
  'payouts/criteria',
  'payouts/cron',
  'payouts',
  'advance',
];
const mocks = ['generated', 'money', 'options', 'files', ...world, 'api', 'control', 'adapters', 'inspector', 'mocks'];

/** The allowed imports. The first zone whose path fits is the one that counts. */
const zones: readonly Zone[] = [
  { name: 'money', at: ['base/money/'], imports: [], packages: [] },
  { name: 'values', at: ['base/values/'], imports: [], packages: [] },
  { name: 'files', at: ['base/files/'], imports: [], packages: ['node:'] },
  { name: 'options', at: ['base/options/'], imports: [], packages: [] },
  // The client's interfaces name what a call returns, so they are above http, although they are written by the generator.
  { name: 'declared', at: ['src/generated/resources.ts'], imports: ['generated', 'errors', 'http'], packages: [] },
  { name: 'generated', at: ['src/generated/'], imports: [], packages: ['zod'] },
  { name: 'errors', at: ['src/client/errors/'], imports: ['generated'], packages: [] },
  { name: 'http', at: ['src/client/http/'], imports: ['generated', 'errors', 'options'], packages: ['openapi-fetch'] },
  {
    name: 'resources',
    at: ['src/client/resources/'],
    imports: ['generated', 'declared', 'errors', 'http', 'options'],
    packages: [],
  },
  { name: 'client', at: ['src/client/client.ts'], imports: core, packages: ['openapi-fetch'] },
  { name: 'workflows', at: ['src/workflows/'], imports: [...core, 'money'], packages: [] },
  { name: 'peers', at: ['src/client/peers.ts'], imports: [], packages: ['node:'] },
  {
    name: 'agents',
    at: ['src/agents/'],
    imports: [...core, 'money', 'files', 'workflows', 'limiter-redis', 'peers'],
    packages: ['node:', 'zod', 'ai', '@modelcontextprotocol', '@openai', '@langchain', '@anthropic-ai'],
  },
  { name: 'otel', at: ['src/otel/'], imports: [...core, 'agents'], packages: ['@opentelemetry/api'] },
  { name: 'limiter-redis', at: ['src/client/limiter-redis.ts'], imports: core, packages: [] },
  { name: 'entry', at: ['src/index.ts'], imports: [...core, 'money'], packages: [] },
  ...world.map((name, at) => ({
    name,
    at: [name === 'advance' ? 'mocks/world/advance.ts' : `mocks/world/${name}/`],
    imports: ['generated', ...world.slice(0, at)],
    packages: name === 'store' ? ['@date-fns/tz/tzOffset'] : [],
  })),
  { name: 'api', at: ['mocks/api/'], imports: ['generated', ...world], packages: ['fastest-levenshtein'] },
  {
    name: 'control',
    at: ['mocks/control/'],
    imports: ['generated', 'money', 'options', ...world, 'api', 'package.json'],
    packages: [],
  },
  { name: 'adapters', at: ['mocks/adapters/'], imports: [...mocks, 'peers'], packages: ['msw', 'node:'] },
  {
    name: 'pages',
    at: ['mocks/inspector/page/'],
    imports: ['generated', 'money', ...world, 'control'],
    packages: ['preact'],
  },
  { name: 'inspector', at: ['mocks/inspector/'], imports: ['api'], packages: ['node:', 'esbuild'] },
  { name: 'mocks', at: ['mocks/index.ts'], imports: mocks, packages: [] },
  { name: 'proofs', at: ['proofs/'], imports: [...core, ...mocks], packages: ['node:'] },
  {
    name: 'cli',
    at: ['cli/'],
    imports: [...core, 'workflows', 'agents', 'peers', 'entry', 'proofs', ...mocks, 'package.json'],
    packages: ['*'],
  },
  { name: 'package.json', at: ['package.json'], imports: [], packages: [] },
  { name: 'examples', at: ['examples/', 'docs/snippets/'], imports: [], packages: ['*'] },
];

/** The zone of a file, or undefined when the house has no room for it. */
function findZone(path: string): Zone | undefined {
  return zones.find(({ at }) => at.some((place) => (place.endsWith('/') ? path.startsWith(place) : path === place)));
}

/** Imports that cross a wall. */
export function forbiddenImports(lines: readonly ImportLine[]): string[] {
  return lines.flatMap(({ from, specifier, target }) => {
    const zone = findZone(from);
    if (!zone) return [`${from} lies in no zone of the house`];
    if (target === undefined) {
      return allowsPackage(zone, specifier) ? [] : [`${from}: ${zone.name} must not import the package ${specifier}`];
    }
    const other = findZone(target)?.name ?? 'nowhere';
    const allowed = other === zone.name || other === 'values' || zone.imports.includes(other);
    return allowed ? [] : [`${from}: ${zone.name} must not import ${other} (${specifier})`];
  });
}

function allowsPackage(zone: Zone, specifier: string): boolean {
  return zone.packages.some((name) => {
    if (name === '*') return true;
    return name === 'node:' ? specifier.startsWith('node:') : specifier === name || specifier.startsWith(`${name}/`);
  });
}

/** Circles of imports, of types too, each as `a → b → a`, by its first discovery. */
export function importCycles(lines: readonly ImportLine[]): string[] {
  const graph = new Map<string, Set<string>>();
  for (const { from, target } of lines)
    if (target !== undefined) graph.set(from, (graph.get(from) ?? new Set()).add(target));
  return findCycles(graph).map((circle) => circle.join(' → '));
}

/**
 * Circles between the children of a folder, in any folder: children are its files and its folders, and a child imports another
 * when something in it imports something in the other. Each as `folder: a → b → a`, with one import for each arrow.
 */
export function siblingCycles(lines: readonly ImportLine[]): string[] {
  const graphs = new Map<string, Map<string, Map<string, string>>>();
  for (const { from, target } of lines) {
    if (target === undefined) continue;
    const [left, right] = [from.split('/'), target.split('/')];
    let depth = 0;
    while (left[depth] !== undefined && left[depth] === right[depth]) depth++;
    const [one, other] = [left[depth], right[depth]];
    if (one === undefined || other === undefined) continue;
    const folder = left.slice(0, depth).join('/');
    const graph = graphs.get(folder) ?? new Map<string, Map<string, string>>();
    graphs.set(folder, graph);
    const arrows = graph.get(one) ?? new Map<string, string>();
    graph.set(one, arrows);
    if (!arrows.has(other)) arrows.set(other, `${from} imports ${target}`);
  }
  const describe = (folder: string, graph: ReadonlyMap<string, ReadonlyMap<string, string>>): string[] =>
    findCycles(graph).map((circle) => {
      const why = circle.slice(1).map((next, at) => graph.get(circle[at] ?? '')?.get(next));
      return `${folder || '.'}: ${circle.join(' → ')} (${why.join('; ')})`;
    });
  return [...graphs].flatMap(([folder, graph]) => describe(folder, graph)).sort();
}

/** Circles of a graph: of each node the arrows that leave it. */
function findCycles(graph: ReadonlyMap<string, { readonly keys: () => Iterable<string> }>): string[][] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  const walk = (node: string, trail: string[]): void => {
    const start = trail.indexOf(node);
    if (start >= 0) cycles.push([...trail.slice(start), node]);
    if (start >= 0 || done.has(node)) return;
    for (const next of graph.get(node)?.keys() ?? []) walk(next, [...trail, node]);
    done.add(node);
  };
  for (const node of graph.keys()) walk(node, []);
  return cycles;
}

/** The rooms of a folder, and the floors on which they are: a room is above all rooms that it imports. */
export interface Storeys {
  /** The children of the folder: its files and its folders. */
  readonly rooms: number;
  readonly floors: number;
}

/** Counts the rooms and floors of a folder without circles between its children. */
export function countStoreys(lines: readonly ImportLine[], folder: string): Storeys {
  const toRoom = (path: string): string | undefined =>
    path.startsWith(`${folder}/`) ? path.slice(folder.length + 1).split('/')[0] : undefined;
  const below = new Map<string, Set<string>>();
  for (const { from, target } of lines) {
    const [room, other] = [toRoom(from), target === undefined ? undefined : toRoom(target)];
    for (const found of [room, other]) if (found !== undefined && !below.has(found)) below.set(found, new Set());
    if (room !== undefined && other !== undefined && room !== other) below.get(room)?.add(other);
  }
  const known = new Map<string, number>();
  const countFloors = (room: string): number => {
    const floors = known.get(room) ?? 1 + Math.max(0, ...[...(below.get(room) ?? [])].map(countFloors));
    known.set(room, floors);
    return floors;
  };
  return { rooms: below.size, floors: Math.max(0, ...[...below.keys()].map(countFloors)) };
}
