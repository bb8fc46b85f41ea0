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
  planPayouts: (goat) => workflows.planPayouts(goat, { inFlight: [] }),
  creatorStatement: (goat) => workflows.creatorStatement(goat, { creatorId: '@kenjicooks', month: '2026-01' }),
};

const SECTION = /<!-- workflow reads -->\n[\s\S]*?<!-- \/workflow reads -->/;
const HEAD = `| workflow | sends | unpublished | with only what is published |
|---|---|---|---|
`;

/** The table: what each workflow reads, and whether the service has published it. */
export async function readWorkflows(): Promise<string> {
  const rows: string[] = [];
  const earlier = new Map<string, ReadonlySet<string>>();
  for (const [name, program] of Object.entries(PROGRAMS)) {
    const { reads, result } = await recordReads(program);
    const strict = await recordReads(program, { strictAssumptions: true });
    // A variant shows what it does beyond the workflow itself.
    const [base = name] = name.split(' with ');
    const known = earlier.get(base) ?? new Set();
    const sent = [...reads.keys()].sort();
    const unpublished = [...reads].flatMap(([id, read]) => listUnpublished(id as OperationId, read)).sort();
    earlier.set(name, new Set([...sent, ...unpublished]));
    const cells = [sent, unpublished].map((names) => writeNames(names.filter((one) => !known.has(one))));
    rows.push(
      `| \`${base}\`${name.slice(base.length)} | ${cells.join(' | ')} | ${describeStrict(result, strict.result)} |\n`,
    );
  }
  return `${HEAD}${rows.join('')}`;
}

/** Puts the table between the marks of a page. */
export function fillWorkflowReads(page: string, table: string): string {
  return page.replace(SECTION, () => `<!-- workflow reads -->\n${table}<!-- /workflow reads -->`);
}

function writeNames(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

/** The parts that a workflow lacks if only the published facts are available. */
function describeStrict(open: Node, strict: Node): string {
  if (strict instanceof Error) return `refuses: ${strict.message}`;
  if (strict.outcome === 'not_committed') {
    const { message } = strict.reason ?? strict.creators[0].reason;
    const fields = [...message.matchAll(/the body field \w+\.(\w+)/g)].map(([, name]) => name ?? '');
    if (fields.length > 0) return `pays nothing, because it sends ${writeNames(fields)}`;
    return `pays nothing: ${message}`;
  }
  const known = (open.leftOut ?? []).map(({ what }: Node) => what);
  const missing = (strict.leftOut ?? []).filter(({ what }: Node) => !known.includes(what));
  if (missing.length === 0) return 'runs';
  const words = missing.map(({ what, why }: Node) => `${what} (${why})`);
  return `runs; \`leftOut\` names ${words.join(', ')}`;
}

const document: Node = JSON.parse(openapiJson);

/** The unpublished parts of an operation that a workflow uses: itself, parameters, fields of its response. */
function listUnpublished(id: OperationId, { parameters, fields }: Reads): string[] {
  const { path, method } = operations[id];
  const described = document.paths[path][method.toLowerCase()];
  const known = (described.parameters ?? []).map(follow);
  const names = [...parameters].filter((name) => isOurs(known.find((one: Node) => one.name === name)));
  const success = Object.entries(described.responses).find(([status]) => status.startsWith('2'))?.[1];
  const data = follow(follow(success).content?.['application/json']?.schema).properties?.data;
  // A field with fields in it is left out: they are listed.
  const leaves = [...fields].filter(
    (field) => ![...fields].some((other) => /^(\[\])?\./.test(other.slice(field.length)) && other.startsWith(field)),
  );
  const paths = leaves.filter((field) => isFieldOurs(data, field)).map((field) => field.replace(/^\[\]\./, ''));
  return [
    ...(isOurs(described) ? [id] : []),
    ...names.map((name) => `${id}?${name}`),
    ...paths.map((one) => `${id}: ${one}`),
  ];
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
