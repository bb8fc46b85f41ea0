import type { OperationId } from '../../../src/generated/operations.js';
import { operationParts } from '../../../src/generated/our-parts.js';
import type { PlainResponse } from '../../api/plain.js';
import { type OurParts, partsFor, readOurParts } from './our-parts.js';

/** An answer of an operation with no more than is published: fields and headers that are ours are taken out, at any depth. */
export function toPublishedPart(operation: OperationId, response: PlainResponse): PlainResponse {
  const ours = operationParts[operation].answers[response.status];
  if (ours === undefined) return response;
  const [place, hidden] = ours;
  const headers = Object.fromEntries(Object.entries(response.headers).filter(([name]) => !hidden.includes(name)));
  const isJson = response.headers['content-type']?.startsWith('application/json') ?? false;
  const parts = readOurParts(place);
  if (!isJson || parts.isPublished) return { ...response, headers };
  return { ...response, headers, body: JSON.stringify(keepPublished(parts, JSON.parse(response.body))) };
}

function keepPublished(of: OurParts, value: unknown): unknown {
  if (of.isPublished || value === null || typeof value !== 'object') return value;
  const parts = partsFor(of, value);
  const keep = (place: number, field: unknown) => keepPublished(readOurParts(place), field);
  if (Array.isArray(value)) return value.map((item) => keep(parts.members, item));
  const kept = Object.entries(value).filter(([name]) => !parts.fields.has(name));
  return Object.fromEntries(kept.map(([name, field]) => [name, keep(parts.inner.get(name) ?? parts.members, field)]));
}
