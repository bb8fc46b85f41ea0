import type { Document, Schema } from './document.js';
import { quoted } from './source-text.js';
import { listOperations, type SpecOperation } from './spec-operations.js';

const SCHEMAS = '/components/schemas/';

/**
 * What messages and logs of the mock say of requests, cut out of the document: that is large, and read by few. The fields
 * that objects know and the words for what has a pattern, by JSON pointer; of operations the names of their parameters.
 */
export function emitRequestWords(document: Document): string {
  const { fields, words } = readSchemas(document);
  const operations = listOperations(document).map((operation) => [operation.id, readInputs(operation)]);
  return `import type { OperationId } from './operations.js';

/** The parameters of an operation, by name. */
export interface OperationInputs {
  readonly path: readonly string[];
  readonly query: readonly string[];
}

/** The fields that an object takes, by the JSON pointer of its schema. */
export const knownFields: Readonly<Record<string, readonly string[]>> = ${parsed(fields)};

/** How a field with a pattern is written, by the JSON pointer of its schema. */
export const patternWords: Readonly<Record<string, string>> = ${parsed(words)};

/** The inputs of every operation. */
export const operationInputs: Readonly<Record<OperationId, OperationInputs>> = ${parsed(Object.fromEntries(operations))};
`;
}

function parsed(value: object): string {
  return `JSON.parse(\n  ${quoted(JSON.stringify(value))},\n)`;
}

function readSchemas(document: Document): { fields: Record<string, string[]>; words: Record<string, string> } {
  const fields: Record<string, string[]> = {};
  const words: Record<string, string> = {};
  const visit = (node: unknown, pointer: string): void => {
    if (node === null || typeof node !== 'object') return;
    const { properties, additionalProperties, pattern, description } = node as Schema;
    if (properties && additionalProperties === false) fields[pointer] = Object.keys(properties);
    if (typeof pattern === 'string' && description !== undefined) words[pointer] = description;
    for (const [key, value] of Object.entries(node)) {
      if (!key.startsWith('x-') && !key.startsWith('example')) visit(value, `${pointer}/${key}`);
    }
  };
  for (const [name, schema] of Object.entries(document.components.schemas)) visit(schema, SCHEMAS + name);
  return { fields, words };
}

function readInputs({ parameters }: SpecOperation): object {
  return {
    path: parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name),
    query: parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name),
  };
}
