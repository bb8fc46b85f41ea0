import type { OperationId } from '../../../src/generated/operations.js';
import type { DocumentNode } from '../../api/document.js';
import type { PlainResponse } from '../../api/plain.js';
import { follow, jsonSchema, operationNode } from './operation-node.js';
import { findOurParts, isOurs, type OurParts, partsFor } from './our-parts.js';

/** What of an answer is ours. */
interface OurAnswer {
  readonly body: OurParts;
  /** Names in lower case. */
  readonly headers: ReadonlySet<string>;
}

/** The three fields of the envelope are published, whatever they hold. */
const ENVELOPE = { 'x-provenance': 'docs' };
const answers = new Map<string, OurAnswer | null>();

/** An answer of an operation with no more than is published: fields and headers that are ours are taken out, at any depth. */
export function toPublishedPart(operation: OperationId, response: PlainResponse): PlainResponse {
  const ours = getOurAnswer(operation, response.status);
  if (ours === null) return response;
  const headers = Object.fromEntries(Object.entries(response.headers).filter(([name]) => !ours.headers.has(name)));
  const isJson = response.headers['content-type']?.startsWith('application/json') ?? false;
  if (!isJson || ours.body.isPublished) return { ...response, headers };
  return { ...response, headers, body: JSON.stringify(keepPublished(ours.body, JSON.parse(response.body))) };
}

function keepPublished(of: OurParts, value: unknown): unknown {
  if (of.isPublished || value === null || typeof value !== 'object') return value;
  const parts = partsFor(of, value);
  const keep = (inner: OurParts | null | undefined, field: unknown) => (inner ? keepPublished(inner, field) : field);
  if (Array.isArray(value)) return value.map((item) => keep(parts.members, item));
  const kept = Object.entries(value).filter(([name]) => !parts.fields.has(name));
  return Object.fromEntries(kept.map(([name, field]) => [name, keep(parts.inner.get(name) ?? parts.members, field)]));
}

function getOurAnswer(operation: OperationId, status: number): OurAnswer | null {
  const key = `${operation} ${status}`;
  const known = answers.get(key);
  if (known !== undefined) return known;
  const responses = operationNode(operation).responses as Readonly<Record<string, DocumentNode>>;
  const described = responses[status];
  const answer = described ? findOurAnswer(follow(described)) : null;
  answers.set(key, answer);
  return answer;
}

function findOurAnswer(response: DocumentNode): OurAnswer {
  const headers = Object.entries((response.headers ?? {}) as Readonly<Record<string, DocumentNode>>);
  const envelope = follow(jsonSchema(response) ?? {});
  const fields = Object.entries((envelope.properties ?? {}) as Readonly<Record<string, DocumentNode>>);
  const properties = Object.fromEntries(fields.map(([name, field]) => [name, { ...field, ...ENVELOPE }]));
  return {
    body: findOurParts({ properties }),
    headers: new Set(headers.flatMap(([name, header]) => (isOurs(follow(header)) ? [name.toLowerCase()] : []))),
  };
}
