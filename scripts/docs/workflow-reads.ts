import { openapiJson } from '../../src/generated/openapi-json.js';
import { type OperationId, operations } from '../../src/generated/operations.js';
import type { TrackagoatClient } from '../../src/index.js';
import * as workflows from '../../src/workflows/index.js';
import { type Reads, recordReads } from './record-reads.js';

// biome-ignore lint/suspicious/noExplicitAny: the document is walked by names that are not known before
type Node = any;

type Program = (goat: TrackagoatClient, mock: { readonly projectId: string }) => Promise<unknown>;

const readFirst = async (list: PromiseLike<{ readonly data: readonly { readonly id: string }[] }>): Promise<string> =>
  (await list).data[0]?.id ?? '';

/** Each workflow that reads, on the demo; settling reads what it pays. */
const PROGRAMS: Readonly<Record<string, Program>> = {
  weeklyPayoutReview: (goat) => workflows.weeklyPayoutReview(goat),
  auditUnpaidCreators: (goat) => workflows.auditUnpaidCreators(goat),
  campaignPerformance: async (goat) =>
    workflows.campaignPerformance(goat, { campaignId: await readFirst(goat.campaigns.list({ limit: 1 })) }),
  contentAnalysis: (goat, { projectId }) => workflows.contentAnalysis(goat, { projectId }),
  findUnderperformingCreators: (goat, { projectId }) => workflows.findUnderperformingCreators(goat, { projectId }),
  trend: async (goat) =>
    workflows.trend(goat, { entity: 'creator', entityId: await readFirst(goat.creators.list({ limit: 1 })) }),
  readContext: async (goat) =>
    workflows.readContext(goat, { videoId: await readFirst(goat.videos.list({ limit: 1 })) }),
  planSettlement: (goat) => workflows.planSettlement(goat, { creatorId: '@kenjicooks', method: 'Venmo' }),
  settleCreator: (goat) => workflows.settleCreator(goat, { creatorId: '@kenjicooks' }, { acceptProvisional: true }),
  "settleCreator with settles: 'everything'": (goat) =>
    workflows.settleCreator(goat, { creatorId: '@kenjicooks' }, { acceptProvisional: true, settles: 'everything' }),
  'settleCreator with a method': (goat) =>
    workflows.settleCreator(goat, { creatorId: '@kenjicooks', method: 'Venmo' }, { acceptProvisional: true }),
  settleAll: (goat) => workflows.settleAll(goat, {}, { acceptProvisional: true }),
  planPayment: (goat) =>
    workflows.planPayment(goat, { reference: 'bonus 1', creatorId: '@kenjicooks', totalCents: 500 }),
  recordPayment: (goat) =>
    workflows.recordPayment(goat, { reference: 'bonus 1', creatorId: '@kenjicooks', totalCents: 500 }),
};

const HEAD = `<!-- Written by \`npm run write docs\` from a run of each workflow. Do not edit. -->

# What the workflows read

The tables list what each workflow sent and read on the demo: operations, query parameters, and fields of the responses. The service has
not published what is in *italics* ([what we know of the service](service.md)), and a workflow can do without it:

- It leaves out an unpublished filter that the service refuses, and filters the rows itself.
- It looks for a row in the list if it cannot read the row by its id.
- It says what a missing field keeps it from knowing, in \`leftOut\` or by \`unknown_shape\`.

The line below each name says how the workflow ran on a mock that has only what is published (\`limits.strictAssumptions\`).
`;

/** The page: what each workflow reads, and whether the service has published it. */
export async function workflowReadsPage(): Promise<string> {
  const sections: string[] = [];
  const earlier = new Map<string, readonly string[]>();
  for (const [name, program] of Object.entries(PROGRAMS)) {
    const { reads, result } = await recordReads(program);
    const strict = await recordReads(program, { strictAssumptions: true });
    const rows = [...reads]
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([id, read]) => writeRow(id as OperationId, read));
    earlier.set(name, rows);
    // A variant shows what it does beyond the workflow itself.
    const [base = name] = name.split(' with ');
    const more = base === name ? rows : rows.filter((row) => !earlier.get(base)?.includes(row));
    const lead = base === name ? '' : `It reads what ${base} reads, and:\n\n`;
    sections.push(
      `## ${name}\n\n${describeStrict(result, strict.result)}\n\n${lead}| operation | parameters | fields |\n|---|---|---|\n${more.join('\n')}\n`,
    );
  }
  return `${HEAD}\n${sections.join('\n')}`;
}

/** The parts that a workflow lacks if only the published facts are available. */
function describeStrict(open: Node, strict: Node): string {
  if (strict instanceof Error) return `With only what is published it refuses: ${strict.message}`;
  if (strict.outcome === 'not_committed') {
    return `With only what is published it pays nothing: ${(strict.reason ?? strict.creators[0].reason).message}`;
  }
  const known = (open.leftOut ?? []).map(({ what }: Node) => what);
  const missing = (strict.leftOut ?? []).filter(({ what }: Node) => !known.includes(what));
  if (missing.length === 0) return 'With only what is published it runs.';
  const words = missing.map(({ what, why }: Node) => `${what} (${why})`);
  return `With only what is published it runs; \`leftOut\` says what it could not know: ${words.join(', ')}`;
}

const document: Node = JSON.parse(openapiJson);

function writeRow(id: OperationId, { parameters, fields }: Reads): string {
  const { path, method } = operations[id];
  const described = document.paths[path][method.toLowerCase()];
  const known = (described.parameters ?? []).map(follow);
  const names = [...parameters].sort().map((name) => mark(name, isOurs(known.find((one: Node) => one.name === name))));
  const success = Object.entries(described.responses).find(([status]) => status.startsWith('2'))?.[1];
  const data = follow(follow(success).content?.['application/json']?.schema).properties?.data;
  // A field with fields in it is left out: they are listed.
  const leaves = [...fields].filter(
    (field) => ![...fields].some((other) => /^(\[\])?\./.test(other.slice(field.length)) && other.startsWith(field)),
  );
  const paths = leaves.sort().map((field) => mark(field.replace(/^\[\]\./, ''), isFieldOurs(data, field)));
  return `| ${mark(id, isOurs(described))} | ${names.join(', ')} | ${paths.join(', ')} |`;
}

function mark(name: string, ours: boolean): string {
  return ours ? `*\`${name}\`*` : `\`${name}\``;
}

function isOurs(node: Node): boolean {
  return node?.['x-provenance'] === 'ours';
}

function isFieldOurs(data: Node, field: string): boolean {
  let at = follow(data);
  for (const step of field.split('.')) {
    const [name = '', ...lists] = step.split('[]');
    if (name !== '') at = findProperty(at, name);
    if (isOurs(at)) return true;
    for (const _ of lists) at = follow(listShapes(at).find(({ items }) => items)?.items);
  }
  return false;
}

function findProperty(node: Node, name: string): Node {
  const shapes = listShapes(node);
  return follow(shapes.find(({ properties }) => properties?.[name])?.properties[name]);
}

/** A schema with the alternatives in it. */
function listShapes(node: Node): Node[] {
  const shape = follow(node);
  return shape
    ? [shape, ...[...(shape.allOf ?? []), ...(shape.oneOf ?? []), ...(shape.anyOf ?? [])].flatMap(listShapes)]
    : [];
}

function follow(node: Node): Node {
  if (!node?.$ref) return node;
  const { $ref, ...own } = node;
  const target = $ref
    .slice(2)
    .split('/')
    .reduce((at: Node, step: string) => at?.[step], document);
  return { ...follow(target), ...own };
}
