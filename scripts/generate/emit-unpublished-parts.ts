import { type Document, deref, type Response, type Schema } from './document.js';
import { findUnpublishedParts, isOurs, isPublished, type UnpublishedParts } from './find-unpublished-parts.js';
import { parsed, parsedByOperation } from './source-text.js';
import { listOperations, type SpecOperation } from './spec-operations.js';

/**
 * The unpublished parts of each operation's inputs and responses, extracted from the document, which is large and
 * rarely loaded. Equal parts are listed once and named by their index. Index 0 means that everything is published.
 */
export function emitUnpublishedParts(document: Document): string {
  const list = new PartsList();
  const operations = listOperations(document).map((operation) => describe(document, operation, list));
  return `import { nameByOperation, type OperationId } from './operations.js';

/**
 * Every distinct part of a schema, a text each: its fields of ours, its values of ours, its published fields that lead to parts
 * (each with its place), the place of its members, the places of its choices; \`|\` between these five, and commas in each.
 */
export const partsRows: readonly string[] = ${parsed(list.rows.map(toText))};

/** Every distinct answer: the place of its body, and its headers of ours in lower case. */
export const responseParts: ReadonlyArray<readonly [body: number, headers: readonly string[]]> = ${parsed(list.responses)};

/** Of every operation the places of its query and of its body in \`partsRows\`, and of its responses in \`responseParts\` by status. */
export const operationParts: Readonly<
  Record<OperationId, readonly [query: number, body: number, answers: Readonly<Record<string, number>>]>
> = ${parsedByOperation(operations)};
`;
}

/** No part contains a mark that separates two parts. */
function toText([fields, values, inner, members, choices]: Row): string {
  const places = Object.entries(inner).map(([name, place]) => (place === 0 ? name : `${name}:${place}`));
  const lists = [fields, values.map(String), places, members === 0 ? [] : [String(members)], choices.map(String)];
  for (const text of [...fields, ...values.map(String), ...Object.keys(inner)]) {
    if (!/^[^|,:]+$/.test(text)) throw new Error(`${text} cannot be written in a list of parts`);
  }
  return lists
    .map((list) => list.join(','))
    .join('|')
    .replace(/\|+$/, '');
}

function describe(document: Document, operation: SpecOperation, list: PartsList): unknown[] {
  const { parameters, body, responses } = operation;
  const query = parameters.filter((parameter) => parameter.in === 'query');
  const properties = Object.fromEntries(
    query.map((parameter) => [
      parameter.name,
      { allOf: [parameter.schema], 'x-provenance': parameter['x-provenance'] },
    ]),
  ) as Record<string, Schema>;
  return [
    list.place(findUnpublishedParts(document, { properties })),
    body?.schema ? list.place(findUnpublishedParts(document, body.schema)) : 0,
    Object.fromEntries(
      Object.entries(responses).flatMap(([status, response]) => {
        const described = describeResponse(document, response, list);
        return described[0] === 0 && described[1].length === 0 ? [] : [[status, list.placeResponse(described)]];
      }),
    ),
  ];
}

/** The three fields of the envelope are published, whatever their content is. */
function describeResponse(document: Document, response: Response, list: PartsList): ResponseParts {
  const headers = Object.entries(response.headers ?? {}).filter(([, header]) => isOurs(deref(document, header)));
  const schema = response.content?.['application/json']?.schema;
  const fields = Object.entries((schema && deref(document, schema).properties) ?? {});
  const properties = Object.fromEntries(fields.map(([name, field]) => [name, { ...field, 'x-provenance': 'docs' }]));
  const body = list.place(findUnpublishedParts(document, { properties }));
  return [body, headers.map(([name]) => name.toLowerCase())];
}

type Row = [string[], unknown[], Record<string, number>, number, number[]];
type ResponseParts = [body: number, headers: string[]];

class PartsList {
  readonly rows: Row[] = [[[], [], {}, 0, []]];
  readonly responses: ResponseParts[] = [];
  private readonly places = new Map<string, number>();

  /** The index of parts. For a choice all published fields are kept, because they show which choice a value is. */
  place(parts: UnpublishedParts, isChoice = false): number {
    if (!isChoice && isPublished(parts)) return 0;
    const members = parts.members ? this.place(parts.members) : 0;
    const inner = [...parts.inner].map(([name, part]) => [name, this.place(part)] as const);
    const row: Row = [
      [...parts.fields],
      [...parts.values],
      // If there are members, an unnamed field would be mistaken for one of them.
      Object.fromEntries(inner.filter(([, place]) => place !== 0 || isChoice || members !== 0)),
      members,
      parts.choices.map((choice) => this.place(choice, true)),
    ];
    return this.placeIn(this.rows, row);
  }

  placeResponse(described: ResponseParts): number {
    return this.placeIn(this.responses, described);
  }

  private placeIn<Item extends Row | ResponseParts>(list: Item[], item: Item): number {
    const text = JSON.stringify(item);
    const place = this.places.get(text) ?? list.push(item) - 1;
    this.places.set(text, place);
    return place;
  }
}
