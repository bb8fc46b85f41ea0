/*
 * Writes report.schema.json: the output of each command with --json, from the types of the reports.
 *   npm run write reports [-- --check]
 */

import { readFileSync, writeFileSync } from 'node:fs';
import ts from 'typescript';
import type { Reports } from './reports.js';
import { type Schema, SchemaWriter } from './to-schema.js';

const FILE = 'report.schema.json';
const REPORTS = 'scripts/write/reports/reports.ts';

const configured = ts.readConfigFile('tsconfig.json', ts.sys.readFile).config as { compilerOptions: object };
const { options } = ts.convertCompilerOptionsFromJson(configured.compilerOptions, '.');
const program = ts.createProgram([REPORTS], { ...options, noEmit: true });
const checker = program.getTypeChecker();
const reports = program
  .getSourceFile(REPORTS)
  ?.statements.find((statement) => ts.isInterfaceDeclaration(statement) && statement.name.text === 'Reports');
if (!reports) throw new Error(`${REPORTS} has no Reports.`);
const writer = new SchemaWriter(checker);
const problem = (described: Schema): Schema => ({
  type: 'object',
  properties: { problem: described },
  required: ['problem'],
});
const commands = Object.fromEntries(
  checker.getPropertiesOfType(checker.getTypeAtLocation(reports)).map((command): [string, Schema] => {
    const { properties, required, ...rest } = writer.resolve(checker.getTypeOfSymbol(command));
    const report = {
      ...rest,
      properties: { problem: { type: 'null' }, ...(properties as object) },
      required: ['problem', ...(required as string[]).filter((name) => name !== 'problem')],
    };
    return [command.name, { anyOf: [report, problem({ $ref: '#/$defs/Problem' })] }];
  }),
) as Record<keyof Reports, Schema>;
const head = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'What the commands of trackagoat print with --json',
  description:
    'One line of JSON. `$defs` has a schema for each command by its name. `problem` is null where there is a result. Later versions may add fields.',
  anyOf: Object.keys(commands).map((name) => ({ $ref: `#/$defs/${encodeURIComponent(name)}` })),
};
const definitions = {
  ...commands,
  Problem: {
    description: 'Why a command came to no result; its exit code says the same.',
    type: 'object',
    properties: {
      code: { enum: ['wrong_use', 'unreachable', 'key_refused', 'rate_limited'] },
      message: { type: 'string' },
    },
    required: ['code', 'message'],
  },
  Cents: {
    description: 'Integer cents. As decimal text only beyond 2^53 − 1, where a number would lose digits.',
    anyOf: [
      { type: 'integer', minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER },
      { type: 'string', pattern: '^-?[0-9]{16,}$' },
    ],
  },
  ...Object.fromEntries(Object.entries(writer.defs).sort(([left], [right]) => (left < right ? -1 : 1))),
};
// A line a definition: half the size that it has indented, and a change shows where it is.
const lines = Object.entries(definitions).map(([name, schema]) => `${JSON.stringify(name)}:${JSON.stringify(schema)}`);
const text = `${JSON.stringify(head).slice(0, -1)},"$defs":{\n${lines.join(',\n')}\n}}\n`;
if (process.argv.includes('--check')) {
  if (readFileSync(FILE, 'utf8') !== text) {
    console.error(`${FILE} is not what the types say: npm run write reports`);
    process.exitCode = 1;
  }
} else writeFileSync(FILE, text);
