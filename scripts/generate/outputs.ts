import type { Document } from './document.js';
import { emitApiTypes } from './emit-api-types.js';
import { emitEntities } from './emit-entities.js';
import { emitErrorCodes, emitOperationErrors } from './emit-errors.js';
import { emitFieldTexts } from './emit-field-texts.js';
import { emitOpenapiJson } from './emit-openapi-json.js';
import { emitOperationIndex } from './emit-operation-index.js';
import { emitOperations } from './emit-operations.js';
import { emitResources } from './emit-resources.js';
import { emitSafetyText } from './emit-safety-text.js';
import { emitSchemas } from './emit-schemas.js';
import { emitSpecSchemas } from './emit-spec-schemas.js';
import { emitStoredDefaults } from './emit-stored-defaults.js';
import { emitTransitions } from './emit-transitions.js';
import { emitUnpublishedParts } from './emit-unpublished-parts.js';

/** The beginning of each generated file. */
export const banner = '// Written by `npm run generate` from openapi.yaml. Do not edit.\n\n';

/** The further inputs besides the spec. */
export interface OtherSources {
  /** The mock's own schemas, by name. */
  forms: Readonly<Record<string, object>>;
  /** docs/agents.md. */
  safetyPage: string;
  /** The homepage in package.json, if it has one. */
  homepage?: string | undefined;
}

/** Every generated file by name, for one document and the further inputs. The same inputs give the same bytes. */
export async function generateAll(
  document: Document,
  { forms, safetyPage, homepage }: OtherSources = { forms: {}, safetyPage: '' },
): Promise<Map<string, string>> {
  const files: Record<string, string> = {
    'api-types.ts': await emitApiTypes(document),
    'entities.ts': emitEntities(document),
    'error-codes.ts': emitErrorCodes(document, homepage),
    'field-texts.ts': emitFieldTexts(document),
    'openapi-json.ts': emitOpenapiJson(document),
    'operation-errors.ts': emitOperationErrors(document),
    'operation-index.ts': emitOperationIndex(document),
    'operations.ts': emitOperations(document),
    'unpublished-parts.ts': emitUnpublishedParts(document),
    'resources.ts': emitResources(document),
    'safety-text.ts': emitSafetyText(safetyPage),
    'schemas.ts': emitSchemas(document),
    'spec-schemas.ts': emitSpecSchemas(document, forms),
    'stored-defaults.ts': emitStoredDefaults(document),
    'transitions.ts': emitTransitions(document),
  };
  return new Map(Object.entries(files).map(([name, text]) => [name, banner + text]));
}
