import { type Document, deref, type Response, type Schema } from './document.js';
import { findOurParts, isOurs, isPublished, type OurParts } from './find-our-parts.js';
import { quoted } from './source-text.js';
import { listOperations, type SpecOperation } from './spec-operations.js';

/**
 * What of each operation's inputs and answers is ours, cut out of the document: that is large, and loaded by few. Equal
 * parts stand once, in a list, and are named by their place in it; place 0 stands for all that is published.
 */
export function emitOurParts(document: Document): string {
  const list = new PartsList();
  const operations = listOperations(document).map((operation) => [operation.id, describe(document, operation, list)]);
  return `import type { OperationId } from './operations.js';

/** Parts of a schema: [fields of ours, values of ours, place by published field, place of members, places of choices]. */
export type PartsRow = readonly [
  fields: readonly string[],
  values: readonly unknown[],
  inner: Readonly<Record<string, number>>,
  members: number,
  choices: readonly number[],
];

/** Where the parts of an operation stand in \`partsRows\`. */
export interface OperationParts {
  readonly query: number;
  readonly body: number;
  /** By status: the body, and the headers of ours in lower case. */
  readonly answers: Readonly<Record<string, readonly [body: number, headers: readonly string[]]>>;
}

/** Every distinct part. */
export const partsRows: readonly PartsRow[] = ${parsed(list.rows)};

/** The parts of every operation. */
export const operationParts: Readonly<Record<OperationId, OperationParts>> = ${parsed(Object.fromEntries(operations))};
`;
}

function parsed(value: object): string {
  return `JSON.parse(\n  ${quoted(JSON.stringify(value))},\n)`;
}

function describe(document: Document, operation: SpecOperation, list: PartsList): object {
  const { parameters, body, responses } = operation;
  const query = parameters.filter((parameter) => parameter.in === 'query');
  const properties = Object.fromEntries(
    query.map((parameter) => [
      parameter.name,
      { allOf: [parameter.schema], 'x-provenance': parameter['x-provenance'] },
    ]),
  ) as Record<string, Schema>;
  return {
    query: list.place(findOurParts(document, { properties })),
    body: body?.schema ? list.place(findOurParts(document, body.schema)) : 0,
    answers: Object.fromEntries(
      Object.entries(responses).flatMap(([status, response]) => {
        const answer = describeAnswer(document, response, list);
        return answer[0] === 0 && answer[1].length === 0 ? [] : [[status, answer]];
      }),
    ),
  };
}

/** The three fields of the envelope are published, whatever they hold. */
function describeAnswer(document: Document, response: Response, list: PartsList): [number, string[]] {
  const headers = Object.entries(response.headers ?? {}).filter(([, header]) => isOurs(deref(document, header)));
  const schema = response.content?.['application/json']?.schema;
  const fields = Object.entries((schema && deref(document, schema).properties) ?? {});
  const properties = Object.fromEntries(fields.map(([name, field]) => [name, { ...field, 'x-provenance': 'docs' }]));
  const body = list.place(findOurParts(document, { properties }));
  return [body, headers.map(([name]) => name.toLowerCase())];
}

type Row = [string[], unknown[], Record<string, number>, number, number[]];

class PartsList {
  readonly rows: Row[] = [[[], [], {}, 0, []]];
  private readonly places = new Map<string, number>();

  /** The place of parts. Of a choice the published fields are kept too, for they tell which choice a value is. */
  place(parts: OurParts, isChoice = false): number {
    if (!isChoice && isPublished(parts)) return 0;
    const row: Row = [
      [...parts.fields],
      [...parts.values],
      Object.fromEntries([...parts.inner].map(([name, part]) => [name, this.place(part)])),
      parts.members ? this.place(parts.members) : 0,
      parts.choices.map((choice) => this.place(choice, true)),
    ];
    const text = JSON.stringify(row);
    const known = this.places.get(text);
    if (known !== undefined) return known;
    this.rows.push(row);
    this.places.set(text, this.rows.length - 1);
    return this.rows.length - 1;
  }
}
