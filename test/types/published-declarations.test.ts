import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

// A library of a user, which emits its own declarations: each type that it does not write down must have a name to import.
const CONSUMER = `
import { createClient, hasCode, type PayoutPaymentCreate, type Query } from 'trackagoat-sdk';
import { createToolset } from 'trackagoat-sdk/agents';
import { forecast, verifyAccruals } from 'trackagoat-sdk/clone';
import { explore, type ExploreOptions } from 'trackagoat-sdk/explore';
import { createMock, defineSeed } from 'trackagoat-sdk/mocks';
import {
  auditUnpaidCreators, campaignPerformance, planPayment, planSettlement, settleAll, settleCreator, type WeeklyPayoutReview,
  weeklyPayoutReview,
} from 'trackagoat-sdk/workflows';

export const goat = createClient();
export const listCreators = (query: Query<'listCreators'>) => goat.creators.list(query);
export const readCreators = async () => (await goat.creators.list()).data;
export const pay = (body: PayoutPaymentCreate) => goat.payoutPayments.create(body);
export const readVideo = (id: string) => goat.videos.get(id);
export const readAccruals = () => goat.payoutAccruals.list({ status: 'earned' });
export const readStats = (id: string) => goat.creators.stats(id);
export const readAnalytics = (query: Query<'getAnalytics'>) => goat.analytics.get(query);
export const describeApi = () => goat.schema.get();
export const review = () => weeklyPayoutReview(goat);
export const firstOfReview = async (): Promise<WeeklyPayoutReview['creators'][number] | undefined> => (await review()).creators[0];
export const unpaid = () => auditUnpaidCreators(goat);
export const performance = (campaignId: string) => campaignPerformance(goat, { campaignId });
export const plan = (creatorId: string) => planSettlement(goat, { creatorId });
export const settle = (creatorId: string) => settleCreator(goat, { creatorId });
export const settleEverybody = (input: Parameters<typeof settleAll>[1]) => settleAll(goat, input);
export const plannedPayment = (input: Parameters<typeof planPayment>[1]) => planPayment(goat, input);
export const toolset = () => createToolset(goat);
export const mock = createMock();
export const changes = () => mock.changes();
export const overview = () => mock.overview();
export const seed = defineSeed({ projects: [] });
export const explored = (options: ExploreOptions) => explore(options);
export const verified = () => verifyAccruals(goat);
export const forecasted = () => forecast(goat, { until: '2026-12-31' });
export const isTaken = (error: unknown) => hasCode(error, 'handle_taken');
`;

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: [],
  strict: true,
  skipLibCheck: true,
  declaration: true,
  emitDeclarationOnly: true,
  // As an installed package is: otherwise the compiler takes it for a part of this repository.
  preserveSymlinks: true,
};

const HOST: ts.FormatDiagnosticsHost = {
  getCurrentDirectory: () => process.cwd(),
  getCanonicalFileName: (name) => name,
  getNewLine: () => '\n',
};

it('a library can emit its declarations without an annotation: every result of a call has a name that it can import', () => {
  expect(existsSync('dist/index.d.ts'), 'npm run build').toBe(true);
  const folder = mkdtempSync(join(tmpdir(), 'declarations-'));
  try {
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(process.cwd(), join(folder, 'node_modules/trackagoat-sdk'));
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    const file = join(folder, 'library.ts');
    writeFileSync(file, CONSUMER);
    const program = ts.createProgram([file], OPTIONS);
    let declarations = '';
    const { diagnostics } = program.emit(undefined, (_, text) => {
      declarations = text;
    });
    const all = [...ts.getPreEmitDiagnostics(program), ...diagnostics];
    expect(ts.formatDiagnostics(all, HOST)).toBe('');
    expect(declarations).toMatch(/review: \(\) => Promise<WeeklyPayoutReview>/);
    expect(declarations).not.toMatch(/trackagoat-sdk\/dist|\bany\b/);
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 120_000);
