import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { type Document, type Schema, schemaName } from './document.js';
import { formats } from './formats.js';

/** Spec extensions and annotations that ajv would take for misspelt keywords. */
const vocabulary = ['x-provenance', 'x-transitions', 'x-references', 'example', 'discriminator', 'xml', 'externalDocs'];

const specId = 'spec:/';

export interface CompileOptions {
  /** Turns the strings of paths and queries into the integers and booleans that their schemas ask for. */
  coerce: boolean;
}

/**
 * Compiles named schemas into one ES module that exports a function by each name and needs no eval when it runs.
 * References into `document` are followed; an unknown keyword or format throws.
 */
export function compileValidators(document: Document, schemas: Map<string, Schema>, options: CompileOptions): string {
  const ajv = new Ajv2020({
    allErrors: true,
    coerceTypes: options.coerce,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    code: { source: true, esm: true, lines: true },
  });
  ajv.addVocabulary(vocabulary);
  for (const [name, { pattern }] of Object.entries(formats)) ajv.addFormat(name, pattern);
  ajv.addSchema({ $id: specId, $defs: absoluteReferences(document.components.schemas) as Record<string, Schema> });
  const names: Record<string, string> = {};
  for (const [name, schema] of schemas) {
    ajv.addSchema({ $id: name, ...(absoluteReferences(schema) as Schema) });
    names[name] = name;
  }
  return importRuntime(standalone(ajv, names));
}

function absoluteReferences(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(absoluteReferences);
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      key === '$ref' && typeof value === 'string' ? `${specId}#/$defs/${schemaName(value)}` : absoluteReferences(value),
    ]),
  );
}

/** ajv writes `require` even into ES modules: hoist each into an import, one for however many uses. */
function importRuntime(code: string): string {
  const modules = new Map<string, string>();
  const body = code.replaceAll(/require\("([^"]+)"\)/g, (_, id: string) => {
    const known = modules.get(id) ?? `runtime${modules.size}`;
    modules.set(id, known);
    return known;
  });
  const imports = [...modules].map(([id, name]) => `import ${name} from '${id}.js';\n`).join('');
  return imports + body;
}
