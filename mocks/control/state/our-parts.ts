import { type DocumentNode, nodeAt } from '../../api/document.js';

/** What of a schema is ours, on every level below it. */
export interface OurParts {
  /** Nothing is, however deep. */
  readonly isPublished: boolean;
  /** The fields that are ours as a whole. */
  readonly fields: ReadonlySet<string>;
  /** The values of an enum that are ours. */
  readonly values: ReadonlySet<unknown>;
  /** The published fields, by name. */
  readonly inner: ReadonlyMap<string, OurParts>;
  /** The items of a list, or the values of a map. */
  readonly members: OurParts | null;
  /** Of these one applies to a value, beside what stands above. */
  readonly choices: readonly OurParts[];
}

const PUBLISHED: OurParts = {
  isPublished: true,
  fields: new Set(),
  values: new Set(),
  inner: new Map(),
  members: null,
  choices: [],
};

/** Looks up what of a schema of the document is ours. */
export function findOurParts(schema: DocumentNode): OurParts {
  const [own, ...parts] = listShapes(schema).map(toParts);
  return parts.reduce(merge, own ?? PUBLISHED);
}

/** The parts that apply to a value: with the choice among alternatives made, that which knows most of its fields. */
export function partsFor(parts: OurParts, value: unknown): OurParts {
  if (parts.choices.length === 0) return parts;
  const names = value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.keys(value) : [];
  const rank = (choice: OurParts): number =>
    Array.isArray(value)
      ? Number(choice.members !== null)
      : names.filter((name) => choice.fields.has(name) || choice.inner.has(name)).length;
  const best = parts.choices.map((choice) => partsFor(choice, value)).reduce((a, b) => (rank(b) > rank(a) ? b : a));
  return merge({ ...parts, choices: [] }, best);
}

/** A schema with its reference followed, and the schemas that hold together with it. */
function listShapes(schema: DocumentNode): DocumentNode[] {
  const { $ref } = schema;
  const shape = typeof $ref === 'string' ? (nodeAt($ref.slice(1)) ?? {}) : schema;
  return [shape, ...((shape.allOf as DocumentNode[] | undefined) ?? []).flatMap(listShapes)];
}

function toParts(shape: DocumentNode): OurParts {
  const fields = new Set<string>();
  const inner = new Map<string, OurParts>();
  for (const [name, field] of Object.entries((shape.properties ?? {}) as Record<string, DocumentNode>)) {
    if (isOurs(field)) fields.add(name);
    else inner.set(name, findOurParts(field));
  }
  const members = [shape.items, shape.additionalProperties].find((node) => node !== null && typeof node === 'object');
  const listed = [...((shape.oneOf ?? []) as DocumentNode[]), ...((shape.anyOf ?? []) as DocumentNode[])];
  const parts = {
    fields,
    inner,
    values: new Set(listOurValues(shape)),
    members: members ? findOurParts(members as DocumentNode) : null,
    choices: listed.map(findOurParts),
  };
  return { ...parts, isPublished: isPublished(parts) };
}

function isPublished({ fields, values, inner, members, choices }: Omit<OurParts, 'isPublished'>): boolean {
  const below = [...inner.values(), ...choices, ...(members ? [members] : [])];
  return fields.size === 0 && values.size === 0 && below.every((parts) => parts.isPublished);
}

function listOurValues({ enum: values = [], 'x-enum-provenance': provenance }: DocumentNode): unknown[] {
  const tags = Object(provenance) as Readonly<Record<string, unknown>>;
  return (values as unknown[]).filter((value) => tags[String(value)] === 'ours');
}

function merge(left: OurParts, right: OurParts): OurParts {
  return {
    isPublished: left.isPublished && right.isPublished,
    fields: new Set([...left.fields, ...right.fields]),
    values: new Set([...left.values, ...right.values]),
    inner: new Map([...left.inner, ...right.inner]),
    members: left.members ?? right.members,
    choices: [...left.choices, ...right.choices],
  };
}

/** Whether a node of the document carries the tag `ours`. */
export function isOurs(node: DocumentNode): boolean {
  return node['x-provenance'] === 'ours';
}
