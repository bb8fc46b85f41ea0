import type { Document } from './document.js';
import { literal } from './source-text.js';
import { errorCodesByStatus, listOperations } from './spec-operations.js';

/**
 * Error code → HTTP status, from `x-statuses` of the schema ErrorCode and the examples of the operations. A code with
 * two statuses is a mistake in the spec and throws. `homepage` is that of package.json.
 */
export function emitErrorCodes(document: Document, homepage?: string): string {
  const statuses = listedStatuses(document);
  for (const operation of listOperations(document)) {
    for (const [status, codes] of Object.entries(errorCodesByStatus(operation))) {
      for (const code of codes) {
        const known = statuses.get(code) ?? status;
        if (known !== status) {
          throw new Error(`error code ${code} has status ${status} in ${operation.id} and ${known} elsewhere`);
        }
        statuses.set(code, status);
      }
    }
  }
  const sorted = [...statuses].sort(([a, x], [b, y]) => Number(x) - Number(y) || (a < b ? -1 : 1));
  const rows = sorted.map(([code, status]) => `  ${code}: ${status},`);
  return `/** The HTTP status of every error code (\`meta.code\`) of the API. */
export const errorStatus = {
${rows.join('\n')}
} as const;

/** The page with a section for each code, by its anchor: on the site, or in the package while it has no homepage. */
export const errorPage = '${homepage === undefined ? 'docs/errors.md' : `${homepage.replace(/\/$/, '')}/docs/errors.html`}';

/** What a program branches on: \`meta.code\` of a failed call. */
export type ErrorCode = keyof typeof errorStatus;

/** The codes that this project chose, where the service has published none. */
export const ourErrorCodes: readonly ErrorCode[] = [
${ourCodes(document)
  .map((code) => `  '${code}',`)
  .join('\n')}
];
`;
}

function ourCodes(document: Document): string[] {
  const known = document.components.schemas.ErrorCode?.anyOf?.find((choice) => choice.enum);
  const given = Object.entries(known?.['x-enum-provenance'] ?? {});
  return given.flatMap(([code, provenance]) => (provenance === 'ours' ? [code] : []));
}

/** `x-statuses` of ErrorCode: it also has the codes that no operation returns, such as that of an unknown method. */
function listedStatuses(document: Document): Map<string, string> {
  const listed = document.components.schemas.ErrorCode?.['x-statuses'] ?? {};
  return new Map(Object.entries(listed).map(([code, status]) => [code, String(status)]));
}

/** operationId → status → codes, the documented errors of each operation. */
export function emitOperationErrors(document: Document): string {
  const rows = listOperations(document).map(
    (operation) => `  ${operation.id}: ${literal(errorCodesByStatus(operation))},`,
  );
  return `import type { ErrorCode } from './error-codes.js';
import type { OperationId } from './operations.js';

/** The error codes that each operation can answer, by HTTP status. */
export const operationErrors: Readonly<Record<OperationId, Readonly<Record<number, readonly ErrorCode[]>>>> = {
${rows.join('\n')}
};
`;
}
