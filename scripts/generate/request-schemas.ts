import { type Document, deref, type Schema } from './document.js';
import type { SpecOperation } from './spec-operations.js';

/**
 * The schema of the JSON body, or undefined if the operation takes no body. A choice between two closed objects, one of
 * which needs a key that the other lacks, is rewritten to the equal `if` on that key: the messages then concern only
 * the branch that the caller meant.
 */
export function bodySchema(document: Document, operation: SpecOperation): Schema | undefined {
  const schema = operation.body?.schema;
  if (!schema) return undefined;
  const options = deref(document, schema).oneOf;
  if (options?.length !== 2) return schema;
  const [a, b] = options as [Schema, Schema];
  // If neither key is sent, the message concerns the first, simpler branch.
  return chooseByKey(document, b, a) ?? chooseByKey(document, a, b) ?? schema;
}

function chooseByKey(document: Document, chosen: Schema, other: Schema): Schema | undefined {
  const [a, b] = [deref(document, chosen), deref(document, other)];
  const closed = a.additionalProperties === false && b.additionalProperties === false;
  const key = a.required?.find((name) => !(name in (b.properties ?? {})));
  if (!closed || key === undefined) return undefined;
  // biome-ignore lint/suspicious/noThenProperty: the JSON Schema keyword
  return { type: 'object', if: { required: [key] }, then: chosen, else: other };
}
