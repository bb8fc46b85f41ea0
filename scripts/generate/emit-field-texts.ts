import { type Document, deref, type Schema } from './document.js';
import { parsed } from './source-text.js';

/** The texts that the fields of responses may have, by the name of the field. */
export function emitFieldTexts(document: Document): string {
  const found = new Map<string, Set<string>>();
  for (const schema of Object.values(document.components.schemas)) {
    for (const part of [schema, ...(schema.allOf ?? [])]) {
      for (const [name, field] of Object.entries(part.properties ?? {})) {
        const texts = listTexts(document, field).flatMap((text) => listValues(name, text));
        if (texts.length > 0) found.set(name, new Set([...(found.get(name) ?? []), ...texts]));
      }
    }
  }
  const table = [...found].map(([name, texts]) => [name, texts.has('*') ? ['*'] : [...texts]]);
  return `/**
 * The texts that a field of a response may have, by its name: the values of the spec's enums, \`@date\` (a time too), \`@uuid\`,
 * \`@currency\`, or \`*\` for any text. A field that is not here has no text.
 */
export const fieldTexts: Readonly<Record<string, readonly string[]>> = ${parsed(Object.fromEntries(table))};
`;
}

/** The schemas of the texts in a field, those in a list or beside null too. */
function listTexts(document: Document, field: Schema): Schema[] {
  const schema = deref(document, field);
  const { anyOf = [], oneOf = [], allOf = [], items } = schema;
  const below = [...anyOf, ...oneOf, ...allOf, ...(items ? [items] : [])];
  if (below.length > 0) return below.flatMap((one) => listTexts(document, one));
  return [schema.type].flat().includes('string') || schema.enum || schema.const ? [schema] : [];
}

const FORMATS: Readonly<Record<string, string>> = { date: '@date', 'date-time': '@date', uuid: '@uuid' };

function listValues(name: string, { enum: values, const: only, format = '' }: Schema): string[] {
  if (name === 'id') return ['@uuid'];
  if (name === 'currency') return ['@currency'];
  const listed = values ?? (only === undefined ? [] : [only]);
  return listed.length > 0 ? listed.filter((value) => typeof value === 'string') : [FORMATS[format] ?? '*'];
}
