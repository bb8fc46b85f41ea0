import type { Document } from './document.js';
import { firstSentence } from './source-text.js';

/** One type alias a component schema, so that nobody has to spell `components['schemas'][…]`. */
export function emitEntities(document: Document): string {
  const aliases = Object.entries(document.components.schemas).map(
    ([name, schema]) => `${firstSentence(schema.description)}export type ${name} = components['schemas']['${name}'];`,
  );
  return `import type { components } from './api-types.js';\n\n${aliases.join('\n')}\n`;
}
