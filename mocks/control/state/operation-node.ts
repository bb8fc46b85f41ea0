import { type OperationId, operations } from '../../../src/generated/operations.js';
import type { DocumentNode } from '../../api/document.js';
import { outlineAt, outlinePaths } from '../../api/provenance.js';

/** What the OpenAPI document has of an operation, without words. */
export function operationNode(operation: OperationId): DocumentNode {
  const { path, method } = operations[operation];
  return outlinePaths()[path]?.[method.toLowerCase()] ?? {};
}

/** A node, or what its reference points at. */
export function follow(node: DocumentNode): DocumentNode {
  return typeof node.$ref === 'string' ? (outlineAt(node.$ref.slice(1)) ?? {}) : node;
}

/** The schema of a body or an answer in JSON; undefined where there is none. */
export function jsonSchema({ content }: DocumentNode): DocumentNode | undefined {
  return (content as Readonly<Record<string, DocumentNode>> | undefined)?.['application/json']?.schema as
    | DocumentNode
    | undefined;
}
