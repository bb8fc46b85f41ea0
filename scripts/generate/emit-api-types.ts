import openapiTS, { astToString } from 'openapi-typescript';
import type { Document } from './document.js';

/** Types of paths, operations and components. The only file that knows openapi-typescript. */
export async function emitApiTypes(document: Document): Promise<string> {
  const nodes = await openapiTS(withFewWords(document) as never, {
    silent: true,
    // A property with a default may be left out of a request. The service fills in the default.
    defaultNonNullable: false,
  });
  return documented(withoutNoise(indentByTabs(astToString(nodes))), {
    paths:
      'The API by path and method, as `createClient().raw` takes it; made from openapi.yaml by openapi-typescript.',
    components: 'Schemas, parameters, answers and headers of openapi.yaml, by name.',
  });
}

/** The text with a sentence before each of the named interfaces. */
function documented(text: string, sentences: Readonly<Record<string, string>>): string {
  return Object.entries(sentences).reduce(
    (all, [name, sentence]) => all.replace(`export interface ${name} {`, (line) => `/** ${sentence} */\n${line}`),
    text,
  );
}

/**
 * Only the first sentence of every text, without examples. The interfaces of the resources have the full text, and
 * whole examples would be half of the types. The document has them.
 */
function withFewWords(document: Document): unknown {
  return JSON.parse(
    JSON.stringify(document, (key, value) => {
      if (key === 'application/json') return { ...value, example: undefined, examples: undefined };
      if (value === null || typeof value !== 'object' || typeof value.description !== 'string') return value;
      return { ...value, description: takeSentence(value.description), example: undefined, examples: undefined };
    }),
  );
}

function takeSentence(text: string): string {
  return text.split(/(?<=\.)\s+(?=[A-Z`])/)[0] ?? '';
}

/** Without the methods that a path does not have, and without a tag before a text that is all of its comment. */
function withoutNoise(text: string): string {
  return text
    .replaceAll(/^\t+(?:get|put|post|delete|options|head|patch|trace)\?: never;\n/gm, '')
    .replaceAll('/** @description ', '/** ');
}

/** Four spaces per level would be a quarter of the text, which is installed twice. */
function indentByTabs(text: string): string {
  return text.replaceAll(/^(?: {4})+/gm, (blanks) => '\t'.repeat(blanks.length / 4));
}
