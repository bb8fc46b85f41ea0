import { type Document, deref, type Schema } from './document.js';

/** The unpublished parts of a schema, at every level. */
export interface UnpublishedParts {
  /** The fields that are unpublished as a whole. */
  readonly fields: ReadonlySet<string>;
  /** The unpublished values of an enum. */
  readonly values: ReadonlySet<unknown>;
  /** The published fields, by name. */
  readonly inner: ReadonlyMap<string, UnpublishedParts>;
  /** The items of a list, or the values of a map. */
  readonly members: UnpublishedParts | null;
  /** One of these applies to a value, in addition to the parts above. */
  readonly choices: readonly UnpublishedParts[];
}

/** Finds the unpublished parts of a schema in the document. */
export function findUnpublishedParts(document: Document, schema: Schema): UnpublishedParts {
  const [own, ...parts] = listShapes(document, schema).map((shape) => toParts(document, shape));
  return parts.reduce(merge, own as UnpublishedParts);
}

/** Whether everything is published, at every depth. */
export function isPublished({ fields, values, inner, members, choices }: UnpublishedParts): boolean {
  const below = [...inner.values(), ...choices, ...(members ? [members] : [])];
  return fields.size === 0 && values.size === 0 && below.every(isPublished);
}

/** Whether a node of the document carries the tag `ours`. */
export function isOurs(node: { readonly 'x-provenance'?: string | undefined }): boolean {
  return node['x-provenance'] === 'ours';
}

/** A schema with its reference followed, and the schemas that apply together with it. */
function listShapes(document: Document, schema: Schema): Schema[] {
  const shape = deref(document, schema);
  return [shape, ...(shape.allOf ?? []).flatMap((part) => listShapes(document, part))];
}

function toParts(document: Document, shape: Schema): UnpublishedParts {
  const find = (schema: Schema): UnpublishedParts => findUnpublishedParts(document, schema);
  const fields = Object.entries(shape.properties ?? {});
  const members = shape.items ?? (typeof shape.additionalProperties === 'object' ? shape.additionalProperties : null);
  return {
    fields: new Set(fields.filter(([, field]) => isOurs(field)).map(([name]) => name)),
    inner: new Map(fields.filter(([, field]) => !isOurs(field)).map(([name, field]) => [name, find(field)])),
    values: new Set(listOurValues(shape)),
    members: members ? find(members) : null,
    choices: [...(shape.oneOf ?? []), ...(shape.anyOf ?? [])].map(find),
  };
}

function listOurValues({ enum: values = [], 'x-enum-provenance': tags = {} }: Schema): unknown[] {
  return values.filter((value) => tags[String(value)] === 'ours');
}

function merge(left: UnpublishedParts, right: UnpublishedParts): UnpublishedParts {
  return {
    fields: new Set([...left.fields, ...right.fields]),
    values: new Set([...left.values, ...right.values]),
    inner: new Map([...left.inner, ...right.inner]),
    members: left.members ?? right.members,
    choices: [...left.choices, ...right.choices],
  };
}
