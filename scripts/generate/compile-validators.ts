import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { type Document, type Schema, schemaName } from './document.js';
import { formats } from './formats.js';
import { shortenValidators } from './shorten-validators.js';

/** Spec extensions and annotations that ajv would take for misspelt keywords. */
const vocabulary = [
  'x-provenance',
  'x-variants',
  'x-enum-provenance',
  'x-transitions',
  'x-references',
  'example',
  'discriminator',
  'xml',
  'externalDocs',
];

/** Keywords that no validator looks at. */
const forReaders = new Set(['description', 'example', 'examples', 'default', ...vocabulary]);

/** Each component schema is a document of its own to ajv, under this prefix. */
const prefix = 'spec:/';

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
    // issues.ts finds its own words.
    messages: false,
    code: { source: true, esm: true, lines: true },
  });
  ajv.addVocabulary(vocabulary);
  for (const [name, { pattern }] of Object.entries(formats)) ajv.addFormat(name, pattern);
  for (const [name, schema] of Object.entries(document.components.schemas)) addSchema(ajv, prefix + name, schema);
  const names: Record<string, string> = {};
  for (const [name, schema] of schemas) {
    addSchema(ajv, name, schema);
    names[name] = name;
  }
  const code = documentPaths(untracked(standalone(ajv, names)));
  return importRuntime(shortenValidators(readDecimals(gatherErrors(code))));
}

function addSchema(ajv: Ajv2020, $id: string, schema: Schema): void {
  ajv.addSchema({ $id, ...(absoluteReferences(schema) as Schema) });
}

/** The schema as ajv is to have it: references made absolute, and without the words that are for readers alone. */
function absoluteReferences(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(absoluteReferences);
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(
    listKeywords(node).map(([key, value]) => {
      if (key === '$ref' && typeof value === 'string') return [key, `${prefix}${schemaName(value)}`];
      // Below `properties` stand names, not keywords.
      return [key, key === 'properties' ? eachReference(value as object) : absoluteReferences(value)];
    }),
  );
}

function eachReference(properties: object): unknown {
  return Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, absoluteReferences(schema)]));
}

/** Every id is checked at every call: where a pattern says how a uuid is written, its format is not asked again. */
function listKeywords(node: object): [string, unknown][] {
  const isTold = 'pattern' in node && 'format' in node && node.format === 'uuid';
  return Object.entries(node).filter(([key]) => !(isTold && key === 'format') && !forReaders.has(key));
}

/**
 * Makes the `schemaPath` of every error that arises in a component schema point into the OpenAPI document, so that a
 * reader can look the schema up: `openapi.json#/components/schemas/Name/…`.
 */
function documentPaths(code: string): string {
  const root = 'openapi.json#/components/schemas/';
  const functions = code.split(/^(?=function validate\d+\()/m).map((part) => {
    const component = /^function .*\n\/\*# sourceURL="spec:\/([^"]+)" \*\//.exec(part)?.[1];
    return component === undefined ? part : part.replaceAll('schemaPath:"#/', `schemaPath:"${root}${component}/`);
  });
  return functions.join('').replaceAll(`schemaPath:"${prefix}`, `schemaPath:"${root}`);
}

/** No schema of the spec asks which fields were looked at (`unevaluatedProperties`), and ajv notes it all the same. */
function untracked(code: string): string {
  const notes =
    /const (evaluated\d+) = validate\d+\.evaluated;\nif\(\1\.dynamicProps\)\{\n\1\.props = undefined;\n\}\nif\(\1\.dynamicItems\)\{\n\1\.items = undefined;\n\}\n/g;
  const left = code
    .replaceAll(notes, '')
    .replaceAll(/^validate\d+\.evaluated = \{.*\};\n/gm, '')
    .replaceAll(/^evaluated\d+\.(?:props|items) = .*;\n/gm, '');
  if (/\bevaluated\d+\b/.test(left)) throw new Error('ajv keeps its notes of what was looked at in another form now');
  return left;
}

/** ajv takes for a number what JavaScript does: `0x5`, `1e999`, ` 5`. A number in a path or a query is a decimal integer. */
function readDecimals(code: string): string {
  return code.replaceAll(/(\w+) && \1 == \+\1 && !\(\1 % 1\)/g, 'require("isDecimal").default($1)');
}

/** ajv copies all errors so far whenever a referenced schema adds some: with thousands of them, that takes minutes. */
function gatherErrors(code: string): string {
  return code.replaceAll(
    /vErrors = vErrors === null \? (\w+)\.errors : vErrors\.concat\(\1\.errors\);/g,
    'vErrors = require("gatherErrors").default(vErrors, $1.errors);',
  );
}

/** What ajv's code calls at run time, by the module that it would load → our function in validator-runtime.js. */
const runtime: Record<string, string> = {
  'ajv/dist/runtime/ucs2length': 'codePointLength',
  'ajv/dist/runtime/equal': 'jsonEqual',
  addError: 'addError',
  gatherErrors: 'gatherErrors',
  isDecimal: 'isDecimal',
};

/**
 * ajv writes `require` of its own CommonJS files even into ES modules, and each runner and bundler has its own idea of
 * what their default import is; our two functions take their place.
 */
function importRuntime(code: string): string {
  const used = new Set<string>();
  const body = code.replaceAll(/require\("([^"]+)"\)\.default/g, (_, id: string) => {
    const name = runtime[id];
    if (name === undefined) throw new Error(`ajv needs ${id} at run time: give it an equal in validator-runtime.js`);
    used.add(name);
    return name;
  });
  return used.size === 0 ? body : `import { ${[...used].sort().join(', ')} } from './validator-runtime.js';\n\n${body}`;
}
