import { createMock } from '../../mocks/index.js';
import { createClient } from '../../src/index.js';
import * as workflows from '../../src/workflows/index.js';
import { NOW, type Program, readFirst } from './request-costs.js';

// biome-ignore lint/suspicious/noExplicitAny: results of all workflows are walked
type Node = any;

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

/** The lines of the table: what each workflow can do with only what the service has published. */
export async function readWorkflows(): Promise<string[]> {
  const byResult = new Map<string, string[]>();
  for (const [name, program] of Object.entries(PROGRAMS)) {
    const result = describeStrict(await run(program, false), await run(program, true));
    const [base = name] = name.split(' with ');
    byResult.set(result, [...(byResult.get(result) ?? []), `\`${base}\`${name.slice(base.length)}`]);
  }
  const rows = [...byResult].map(([result, names]) => `| ${names.join(', ')} | ${result} |`);
  return ['| workflow | with only what is published |', '|---|---|', ...rows];
}

/** The result or the error of a program on the demo. */
async function run(program: Program, strictAssumptions: boolean): Promise<Node> {
  const mock = createMock({ seed: 'demo', now: NOW, limits: { strictAssumptions } });
  const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
  return program(goat, mock).catch((error: Error) => error);
}

function writeNames(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

/** The parts that a workflow lacks if only the published facts are available. */
function describeStrict(open: Node, strict: Node): string {
  if (strict instanceof Error) return `refuses: ${strict.message.split('. ')[0]}.`;
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
