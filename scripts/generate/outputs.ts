import { readFileSync } from 'node:fs';
import type { Document } from './document.js';
import { emitApiTypes } from './emit-api-types.js';
import { emitControlValidators, emitControlValidatorTypes } from './emit-control-validators.js';
import { emitEntities } from './emit-entities.js';
import { emitErrorCodes, emitOperationErrors } from './emit-errors.js';
import { emitOpenapiJson } from './emit-openapi-json.js';
import { emitOperationIndex } from './emit-operation-index.js';
import { emitOperations } from './emit-operations.js';
import { emitRequestValidators } from './emit-request-validators.js';
import { emitResources } from './emit-resources.js';
import { emitSafetyText } from './emit-safety-text.js';
import { emitSchemas } from './emit-schemas.js';
import { emitTransitions } from './emit-transitions.js';

const banner = '// Written by `npm run generate` from openapi.yaml. Do not edit.\n\n';

/** What is written from besides the spec: the schemas of the mock's own forms, and a page. */
export interface OtherSources {
  /** What callers write by hand: everything that is wrong is told. */
  controlSchemas: Readonly<Record<string, object>>;
  /** What programs wrote: the first thing that is wrong says enough. */
  storedSchemas: Readonly<Record<string, object>>;
  /** docs/agents.md. */
  safetyPage: string;
}

/** Every generated file by name, for one document and what is written from besides. The same document gives the same bytes. */
export async function generateAll(
  document: Document,
  others: OtherSources = { controlSchemas: {}, storedSchemas: {}, safetyPage: '' },
): Promise<Map<string, string>> {
  const { controlSchemas, storedSchemas, safetyPage } = others;
  const validators = emitRequestValidators(document);
  const files: Record<string, string> = {
    'api-types.ts': await emitApiTypes(document),
    'body-validators.js': validators.bodies,
    'control-validators.d.ts': emitControlValidatorTypes(controlSchemas),
    'control-validators.js': emitControlValidators(document, controlSchemas, { firstOnly: false }),
    'entities.ts': emitEntities(document),
    'error-codes.ts': emitErrorCodes(document),
    'openapi-json.ts': emitOpenapiJson(document),
    'operation-errors.ts': emitOperationErrors(document),
    'operation-index.ts': emitOperationIndex(document),
    'operations.ts': emitOperations(document),
    'parameter-validators.js': validators.parameters,
    'request-validators.d.ts': validators.types,
    'request-validators.js': validators.table,
    'resources.ts': emitResources(document),
    'safety-text.ts': emitSafetyText(safetyPage),
    'schemas.ts': emitSchemas(document),
    'stored-validators.d.ts': emitControlValidatorTypes(storedSchemas),
    'stored-validators.js': emitControlValidators(document, storedSchemas, { firstOnly: true }),
    'transitions.ts': emitTransitions(document),
    'validator-runtime.js': readFileSync(new URL('./validator-runtime.js', import.meta.url), 'utf8'),
  };
  return new Map(Object.entries(files).map(([name, text]) => [name, banner + text]));
}
