import type { OperationId } from '../../../src/generated/operations.js';
import { operationParts, responseParts } from '../../../src/generated/unpublished-parts.js';
import { type ApiCall, getOperation } from '../../api/api-call.js';
import { jsonResponse, toProblemResponse } from '../../api/envelope.js';
import type { PlainResponse } from '../../api/plain.js';
import { assumptionOfCode, assumptionsOfRequest, describeAssumption } from './assumptions.js';
import { partsFor, readUnpublishedParts, type UnpublishedParts } from './unpublished-parts.js';

/** `meta.code` of a call that strict assumptions refuse. It is not a code of the service; only a test should see it. */
const ASSUMPTION_CODE = 'unpublished_behaviour';
const KIND = 'strict_assumptions';

/** With strict assumptions, the step that responds 501 to a call that relies on unpublished behavior. */
export function refuseAssumptions(call: ApiCall): void {
  const assumptions = assumptionsOfRequest(getOperation(call), call.request);
  if (assumptions.length === 0) return;
  const response = createRefusal(assumptions);
  call.fault = { kind: KIND, response, transform: (same) => same };
  call.response = response;
  call.isBare = true;
}

/** With strict assumptions, the step that responds 501 if the problem would have an unpublished code. */
export function refuseOurCode(call: ApiCall): void {
  const ours = call.problem === null ? undefined : assumptionOfCode(call.problem.code);
  if (ours === undefined || call.session === null) return;
  call.response = createRefusal([ours]);
  call.isBare = true;
}

/** With strict assumptions, the step that removes unpublished parts from the response. A test's stub stays as it is. */
export function keepPublishedPart(call: ApiCall): void {
  const { operation, problem, isBare, isGiven } = call;
  const response = call.response ?? (problem && toProblemResponse(problem));
  if (operation === null || response === null || isBare || isGiven) return;
  call.response = toPublishedPart(operation, response);
  call.limitHeaders = dropOurs(call.limitHeaders, findOurs(operation, response));
  // The journal shows what was sent.
  call.result = null;
}

function createRefusal(assumptions: readonly string[]): PlainResponse {
  const error = `Strict assumptions are on. ${assumptions.map(describeAssumption).join(' ')}`;
  return jsonResponse(501, { data: null, error, meta: { code: ASSUMPTION_CODE, assumptions } });
}

/** A response of an operation with only its published parts: unpublished fields and headers are removed, at any depth. */
function toPublishedPart(operation: OperationId, response: PlainResponse): PlainResponse {
  const ours = findOurs(operation, response);
  if (ours === undefined) return response;
  const [place] = ours;
  const headers = dropOurs(response.headers, ours);
  const type = response.headers['content-type'] ?? '';
  // For a series as a file the service has published only the first column, `series_kind`.
  if (type.startsWith('text/csv')) return { ...response, headers, body: response.body.replace(/,.*$/gm, '') };
  const parts = readUnpublishedParts(place);
  if (!type.startsWith('application/json') || parts.isPublished) return { ...response, headers };
  const content = JSON.parse(response.body);
  if (operation === 'getSchema' && content.data !== null) dropOurNames(content as SchemaContent);
  return { ...response, headers, body: JSON.stringify(keepPublished(parts, content)) };
}

type OurParts = (typeof responseParts)[number] | undefined;

function findOurs(operation: OperationId, { status }: PlainResponse): OurParts {
  const [, , partsByStatus] = operationParts[operation];
  return responseParts[partsByStatus[status] ?? Number.NaN];
}

function dropOurs(headers: PlainResponse['headers'], ours: OurParts): PlainResponse['headers'] {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !ours?.[1].includes(name)));
}

interface SchemaContent {
  readonly data: { readonly entities: Readonly<Record<string, { readonly fields: Record<string, Described> }>> };
}

interface Described {
  readonly provenance: string;
}

/** In this response the names of fields are data, and each says itself whether it is published. */
function dropOurNames({ data }: SchemaContent): void {
  for (const { fields } of Object.values(data.entities)) {
    for (const [name, { provenance }] of Object.entries(fields)) if (provenance === 'ours') delete fields[name];
  }
}

function keepPublished(unpublished: UnpublishedParts, value: unknown): unknown {
  if (unpublished.isPublished || value === null || typeof value !== 'object') return value;
  const parts = partsFor(unpublished, value);
  const keep = (place: number, field: unknown) => keepPublished(readUnpublishedParts(place), field);
  if (Array.isArray(value)) return value.map((item) => keep(parts.members, item));
  const kept = Object.entries(value).filter(([name]) => !parts.fields.has(name));
  return Object.fromEntries(kept.map(([name, field]) => [name, keep(parts.inner.get(name) ?? parts.members, field)]));
}
