import { readFileSync } from 'node:fs';
import type { Document } from './document.js';
import { emitApiTypes } from './emit-api-types.js';
import { emitEntities } from './emit-entities.js';
import { emitErrorCodes, emitOperationErrors } from './emit-errors.js';
import { emitFormSchemas } from './emit-form-schemas.js';
import { emitOpenapiJson } from './emit-openapi-json.js';
import { emitOperationIndex } from './emit-operation-index.js';
import { emitOperations } from './emit-operations.js';
import { emitOurParts } from './emit-our-parts.js';
import { emitRequestValidators } from './emit-request-validators.js';
import { emitRequestWords } from './emit-request-words.js';
import { emitResources } from './emit-resources.js';
import { emitSafetyText } from './emit-safety-text.js';
import { emitSchemas } from './emit-schemas.js';
import { emitTransitions } from './emit-transitions.js';

const banner = '// Written by `npm run generate` from openapi.yaml. Do not edit.\n\n';

/** What is written from besides the spec. */
export interface OtherSources {
  /** The schemas of the mock's own forms, by name. */
  forms: Readonly<Record<string, object>>;
  /** docs/agents.md. */
  safetyPage: string;
}

/** Every generated file by name, for one document and what is written from besides. The same document gives the same bytes. */
export async function generateAll(
  document: Document,
  { forms, safetyPage }: OtherSources = { forms: {}, safetyPage: '' },
): Promise<Map<string, string>> {
  const validators = emitRequestValidators(document);
  const files: Record<string, string> = {
    'api-types.ts': await emitApiTypes(document),
    'body-validators.js': validators.bodies,
    'entities.ts': emitEntities(document),
    'error-codes.ts': emitErrorCodes(document),
    'form-schemas.ts': emitFormSchemas(document, forms),
    'openapi-json.ts': emitOpenapiJson(document),
    'operation-errors.ts': emitOperationErrors(document),
    'operation-index.ts': emitOperationIndex(document),
    'operations.ts': emitOperations(document),
    'parameter-validators.js': validators.parameters,
    'our-parts.ts': emitOurParts(document),
    'request-words.ts': emitRequestWords(document),
    'request-validators.d.ts': validators.types,
    'request-validators.js': validators.table,
    'resources.ts': emitResources(document),
    'safety-text.ts': emitSafetyText(safetyPage),
    'schemas.ts': emitSchemas(document),
    'transitions.ts': emitTransitions(document),
    'validator-runtime.d.ts': readFileSync(new URL('./validator-runtime.d.ts', import.meta.url), 'utf8'),
    'validator-runtime.js': readFileSync(new URL('./validator-runtime.js', import.meta.url), 'utf8'),
  };
  return new Map(Object.entries(files).map(([name, text]) => [name, banner + text]));
}
