import { type Document, listReferences, type Schema, schemaName } from './document.js';
import { firstSentence } from './source-text.js';
import { listOperations } from './spec-operations.js';
import { type ZodCode, zodCode } from './zod-code.js';

const head = `import * as z from 'zod/v4';

`;

/**
 * One exported zod schema per component schema, referenced ones first. Each is wrapped so bundlers can drop it. Each
 * has an explicit type, because inferred declarations would write out every schema that it refers to.
 */
export function emitSchemas(document: Document): string {
  const { schemas } = document.components;
  const declared = new Set<string>();
  const blocks = referencedFirst(schemas).map((name) => {
    const schema = schemas[name] as Schema;
    let code: ZodCode;
    try {
      code = zodCode(schema, { document, declared });
    } catch (error) {
      throw new Error(`schema ${name}: ${(error as Error).message}`);
    }
    declared.add(name);
    // For a bundler nested calls are side effects. A pure call of a function around them can be dropped whole.
    return `${firstSentence(schema.description)}export const ${name}Schema: ${code.type} = /* @__PURE__ */ (() => ${code.value})();\n`;
  });
  return `${head}${blocks.join('\n')}\n${responseTable(document)}`;
}

/** The schema of each operation's success by operationId: the input of the client's `validate`. */
function responseTable(document: Document): string {
  const rows = listOperations(document).flatMap(({ id, responses }) => {
    const names = Object.entries(responses)
      .filter(([status]) => status.startsWith('2'))
      .map(([, { content }]) => schemaName(content?.['application/json']?.schema?.$ref ?? ''));
    const known = [...new Set(names)].filter((name) => name !== undefined).map((name) => `${name}Schema`);
    if (known.length === 0) return [];
    const types = known.map((name) => `typeof ${name}`).join(', ');
    return known.length === 1
      ? [{ id, value: `${known[0]}`, type: types }]
      : [{ id, value: `/* @__PURE__ */ z.union([${known.join(', ')}])`, type: `z.ZodUnion<readonly [${types}]>` }];
  });
  const comment =
    '/** The schema of the whole response by operationId: pass it to `createClient` as `validate.schemas`. */';
  const types = rows.map(({ id, type }) => `  ${id}: ${type};\n`).join('');
  const values = rows.map(({ id, value }) => `  ${id}: ${value},\n`).join('');
  return `${comment}\nexport const responseSchemas: {\n${types}} = {\n${values}};\n`;
}

function referencedFirst(schemas: Record<string, Schema>): string[] {
  const order: string[] = [];
  const seen = new Set<string>();
  const visit = (name: string) => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const reference of listReferences(schemas[name])) visit(reference);
    order.push(name);
  };
  for (const name of Object.keys(schemas)) visit(name);
  return order;
}
