import { type OperationId, operations } from '../../../src/generated/operations.js';
import { type DocumentNode, nodeAt, openapiDocument } from '../../api/document.js';

/** An operation as the OpenAPI document describes it. */
export function operationNode(operation: OperationId): DocumentNode {
  const { path, method } = operations[operation];
  const paths = openapiDocument().paths as Readonly<Record<string, Readonly<Record<string, DocumentNode>>>>;
  return paths[path]?.[method.toLowerCase()] ?? {};
}

/** A node, or what its reference points at. */
export function follow(node: DocumentNode): DocumentNode {
  return typeof node.$ref === 'string' ? (nodeAt(node.$ref.slice(1)) ?? {}) : node;
}

/** The schema of a body or an answer in JSON; undefined where there is none. */
export function jsonSchema({ content }: DocumentNode): DocumentNode | undefined {
  return (content as Readonly<Record<string, DocumentNode>> | undefined)?.['application/json']?.schema as
    | DocumentNode
    | undefined;
}
