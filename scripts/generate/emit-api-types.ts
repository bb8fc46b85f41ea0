import openapiTS, { astToString } from 'openapi-typescript';
import type { Document } from './document.js';

/** Types of paths, operations and components. The only file that knows openapi-typescript. */
export async function emitApiTypes(document: Document): Promise<string> {
  const nodes = await openapiTS(structuredClone(document) as never, {
    silent: true,
    // A property with a default may be left out of a request; the default is the service's business.
    defaultNonNullable: false,
  });
  return documented(astToString(nodes), {
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
