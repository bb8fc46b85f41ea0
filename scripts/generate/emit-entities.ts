import type { Document } from './document.js';
import { firstSentence } from './source-text.js';

/** One type alias per component schema, so nobody has to write `components['schemas'][…]`. */
export function emitEntities(document: Document): string {
  const aliases = Object.entries(document.components.schemas).map(
    ([name, schema]) => `${firstSentence(schema.description)}export type ${name} = components['schemas']['${name}'];`,
  );
  return `import type { components } from './api-types.js';\n\n${aliases.join('\n')}\n`;
}
