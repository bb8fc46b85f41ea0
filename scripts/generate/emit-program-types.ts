import ts from 'typescript';
import { readingWorkflows } from '../../src/agents/tools/programs/reading-workflows.js';
import { listClientMethods, queryParameters } from './client-methods.js';
import {
  collectDeclarations,
  type Declaration,
  listFields,
  readDoc,
  toCode,
  typesIn,
  typeText,
} from './declarations.js';
import { type Document, deref } from './document.js';
import { emitResources } from './emit-resources.js';
import { writeExample } from './program-examples.js';
import { parsed } from './source-text.js';

const head = `/** A read of the client, as a program calls it. */
export interface ProgramRead {
  /** Its arguments before the query. */
  readonly ids: readonly string[];
  /** The names that its query may have; null where it takes none. */
  readonly query: readonly string[] | null;
  readonly list: boolean;
  /** The fields of what it answers, or of a row; none where they are not published. */
  readonly fields: readonly string[];
}

/** Something that a program can call, for whoever looks for it. */
export interface ProgramDeclaration {
  /** \`goat.creators.list\`, or the name of a workflow. */
  readonly name: string;
  readonly signature: string;
  /** What it does. */
  readonly about: string;
  /** The types that it takes and answers, nearest first. */
  readonly types: readonly string[];
  /** A program that uses it. */
  readonly example: string;
}

`;

interface Read {
  readonly ids: readonly string[];
  readonly query: readonly string[] | null;
  readonly list: boolean;
  readonly fields: readonly string[];
}

/** The types for programs: the reads by name, the methods that write, and declarations to search. */
export function emitProgramTypes(document: Document, sources: readonly string[]): string {
  const all = collectDeclarations([emitResources(document), ...sources]);
  const methods = listClientMethods(document);
  const reads: Record<string, Read> = {};
  const declarations: object[] = [];
  const named = new Set<string>();
  for (const method of methods) {
    const { operation, resource, name, input } = method;
    const full = `${resource}.${name}`;
    // The document of the whole API does not answer a question.
    if (operation.method !== 'GET' || full === 'schema.openapi') continue;
    const declared = findMethods(`${resource.charAt(0).toUpperCase()}${resource.slice(1)}Resource`, name, all);
    const [first] = declared;
    if (!first) continue;
    const result = readResult(first);
    const list = operation.paging !== null;
    const hidden = list ? ['limit', 'cursor', 'offset'] : [];
    const query = queryParameters(operation).filter((one) => !hidden.includes(one.name));
    const ids = operation.parameters.filter((one) => one.in === 'path').map((one) => one.name);
    const fields = result.types.length === 1 ? listFields(result.types[0] ?? '', all) : [];
    reads[full] = { ids, query: input.kind === 'query' ? query.map((one) => one.name) : null, list, fields };
    const types = closeOver(
      declared.flatMap(({ node }) => typesIn(node)),
      all,
    );
    for (const type of types) named.add(type);
    const enums = Object.fromEntries(query.map((one) => [one.name, deref(document, one.schema).enum ?? []]));
    declarations.push({
      name: `goat.${full}`,
      signature: declared.map((one) => writeSignature(full, one, list)).join('\n'),
      about: readDoc(first.node, 300),
      types,
      example: writeExample({
        path: operation.path,
        full,
        list,
        fields,
        required: query.filter((one) => one.required),
        enums,
      }),
    });
  }
  for (const [name, example] of Object.entries(readingWorkflows)) {
    const found = all.get(name);
    if (!found || !ts.isFunctionDeclaration(found.node)) continue;
    const { node, source } = found;
    const [, input] = node.parameters;
    const result = node.type ? toCode(node.type, source) : 'Promise<unknown>';
    const types = closeOver(
      [input, node.type].flatMap((part) => (part ? typesIn(part) : [])),
      all,
    );
    for (const type of types) named.add(type);
    const taken = input ? toCode(input, source).replace(/: (\w+) = \{\}/, '?: $1') : '';
    declarations.push({
      name,
      signature: `${name}(goat, ${taken}): ${result}`,
      about: readDoc(node, 300),
      types,
      example,
    });
  }
  const types = Object.fromEntries([...named].sort().map((name) => [name, typeText(all.get(name) as Declaration)]));
  const writes = methods
    .filter(({ operation }) => operation.method !== 'GET')
    .map(({ resource, name }) => `${resource}.${name}`);
  return [
    head,
    `/** The reads of the client by \`resource.method\`. */\nexport const programReads: Readonly<Record<string, ProgramRead>> = ${parsed(reads)};\n\n`,
    `/** The methods of the client that change something, by \`resource.method\`. */\nexport const programWrites: readonly string[] = ${parsed(writes)};\n\n`,
    `/** What programs can call. */\nexport const programDeclarations: readonly ProgramDeclaration[] = ${parsed(declarations)};\n\n`,
    `/** The types of that by name, as code. */\nexport const programTypes: Readonly<Record<string, string>> = ${parsed(types)};\n`,
  ].join('');
}

interface DeclaredMethod {
  readonly node: ts.MethodSignature;
  readonly source: ts.SourceFile;
}

function findMethods(type: string, name: string, all: ReadonlyMap<string, Declaration>): DeclaredMethod[] {
  const found = all.get(type);
  if (!found || !ts.isInterfaceDeclaration(found.node)) return [];
  return found.node.members.flatMap((node) =>
    ts.isMethodSignature(node) && ts.isIdentifier(node.name) && node.name.text === name
      ? [{ node, source: found.source }]
      : [],
  );
}

/** The type argument of `ApiPromise<…>` or `ListPromise<…>`. */
function readResult({ node, source }: DeclaredMethod): { readonly text: string; readonly types: readonly string[] } {
  const [inner] = node.type && ts.isTypeReferenceNode(node.type) ? (node.type.typeArguments ?? []) : [];
  return inner ? { text: toCode(inner, source), types: typesIn(inner) } : { text: 'unknown', types: [] };
}

function writeSignature(full: string, method: DeclaredMethod, list: boolean): string {
  const { text } = readResult(method);
  const parameters = method.node.parameters
    .filter(({ name }) => !ts.isIdentifier(name) || name.text !== 'options')
    .map((parameter) => toCode(parameter, method.source));
  const call = `goat.${full}(${parameters.join(', ')})`;
  return list ? `${call}.all(options?: { limit?: number }): Promise<${text}[]>` : `${call}: Promise<${text}>`;
}

/** Types and those that they mention, nearest first. Self-explanatory ones are left out. */
function closeOver(names: readonly string[], all: ReadonlyMap<string, Declaration>): string[] {
  const found: string[] = [];
  const queue = [...names];
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    const declaration = all.get(name);
    if (!declaration || found.includes(name) || PLAIN.includes(name) || ts.isFunctionDeclaration(declaration.node))
      continue;
    found.push(name);
    queue.push(...typesIn(declaration.node));
  }
  return found;
}

const PLAIN = [
  'Uuid',
  'Timestamp',
  'CalendarDate',
  'Cents',
  'Open',
  'CallOptions',
  'ListOptions',
  'ApiPromise',
  'ListPromise',
  'TrackagoatClient',
  'WorkflowOptions',
  'Metadata',
];
