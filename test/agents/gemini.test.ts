import { expect, it } from 'vitest';
import { createToolset, toJsonSchema } from '../../src/agents/index.js';
import { stage } from '../workflows/stage.js';

/** The Gemini API takes only these formats of text in the schema of a function, and no references. */
const TEXT_FORMATS = ['enum', 'date-time'];
const REFUSED = ['$ref', '$defs', 'patternProperties', 'if', 'not', 'const', 'oneOf', 'allOf'];

/** Each object within a schema, with the path to it. */
function* walk(value: unknown, path: string): Generator<readonly [string, Record<string, unknown>]> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield [path, value as Record<string, unknown>];
  for (const [name, child] of Object.entries(value)) yield* walk(child, `${path}.${name}`);
}

it('the schemas of the tools use nothing that Gemini refuses', async () => {
  const { tools } = await createToolset(stage().goat, { allow: ['read', 'write', 'money'] });
  const found = tools.flatMap(({ name, input }) =>
    [...walk(toJsonSchema(input), name)].flatMap(([path, schema]) => {
      const isText = schema.type === 'string' && typeof schema.format === 'string';
      const format = isText && !TEXT_FORMATS.includes(String(schema.format)) ? [`${path}: ${schema.format}`] : [];
      return [...format, ...REFUSED.filter((word) => word in schema).map((word) => `${path}: ${word}`)];
    }),
  );
  expect(found).toEqual([]);
});
