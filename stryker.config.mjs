import { readFileSync } from 'node:fs';

/** `npm run mutation SET` chooses one of the sets in scripts/mutation/sets.json. */
const name = process.env.MUTATION_SET ?? 'world';
const set = JSON.parse(readFileSync('scripts/mutation/sets.json', 'utf8'))[name];

/** Mutations that change no condition. The set of guards does without them. */
const BESIDE_GUARDS = [
  'ArithmeticOperator',
  'ArrayDeclaration',
  'ArrowFunction',
  'AssignmentOperator',
  'BlockStatement',
  'BooleanLiteral',
  'MethodExpression',
  'ObjectLiteral',
  'OptionalChaining',
  'Regex',
  'StringLiteral',
  'UnaryOperator',
  'UpdateOperator',
];

export default {
  plugins: ['@stryker-mutator/*', './scripts/mutation/guards-only.js'],
  testRunner: 'vitest',
  vitest: { configFile: 'test/configs/mutation.config.ts' },
  mutate: set.mutate,
  ...(set.guardsOnly ? { ignorers: ['guards-only'], mutator: { excludedMutations: BESIDE_GUARDS } } : {}),
  ignorePatterns: ['dist', '.reports', '.changeset', 'bench'],
  // A constant is read when its file is loaded, so each of its mutants needs all tests: outside of the world it is left out.
  ignoreStatic: name !== 'world',
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 20_000,
  dryRunTimeoutMinutes: 20,
  reporters: ['clear-text', 'json', 'html', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `.reports/mutation-${name}.json` },
  htmlReporter: { fileName: `.reports/mutation-${name}.html` },
  thresholds: { high: Math.max(95, set.break), low: set.break, break: set.break },
};
