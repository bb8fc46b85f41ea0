import { compileValidators } from './compile-validators.js';
import type { Document, Schema } from './document.js';
import { instantPattern } from './formats.js';

const ROWS = '#/rows/';

/**
 * Compiles the schemas of the mock's own forms (bodies of the control plane, options, seeds, snapshots). A reference to
 * `#/rows/Name` is the spec's schema of that name with every field required: a row as a world keeps it.
 */
export function emitControlValidators(
  document: Document,
  schemas: Readonly<Record<string, object>>,
  options: { readonly firstOnly: boolean },
): string {
  const named = Object.entries(schemas).map(([name, schema]): [string, Schema] => [
    name,
    resolveRows(document, schema) as Schema,
  ]);
  const formats = { 'date-time': instantPattern };
  return compileValidators(document, new Map(named), { coerce: false, formats, ...options });
}

/** The types of the validators that `emitControlValidators` compiles. */
export function emitControlValidatorTypes(schemas: Readonly<Record<string, object>>): string {
  const lines = Object.keys(schemas).map((name) => `export declare const ${name}: RequestValidator;`);
  return `import type { RequestValidator } from './request-validators.js';\n\n${lines.join('\n')}\n`;
}

function resolveRows(document: Document, node: unknown): unknown {
  if (Array.isArray(node)) return node.map((item) => resolveRows(document, item));
  if (node === null || typeof node !== 'object') return node;
  const { $ref } = node as Schema;
  if ($ref?.startsWith(ROWS)) return completeRow(document, $ref.slice(ROWS.length));
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, resolveRows(document, value)]));
}

function completeRow(document: Document, name: string): Schema {
  const schema = document.components.schemas[name];
  if (!schema) throw new Error(`the spec has no schema ${name}`);
  return { $ref: `#/components/schemas/${name}`, required: Object.keys(schema.properties ?? {}) };
}
