import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { needBuild } from '../harness/built.js';

/** The type files of dist that the types of `./mocks` are made of. */
function readTypes(entry: string, seen = new Map<string, ts.SourceFile>()): ts.SourceFile[] {
  if (!seen.has(entry)) {
    const source = ts.createSourceFile(entry, readFileSync(entry, 'utf8'), ts.ScriptTarget.ES2022, true);
    seen.set(entry, source);
    for (const { fileName } of ts.preProcessFile(source.text).importedFiles) {
      if (fileName.startsWith('.')) readTypes(join(entry, '..', fileName.replace(/\.(c?)js$/, '.d.$1ts')), seen);
    }
  }
  return [...seen.values()];
}

const isHidden = (member: ts.ClassElement): boolean => {
  const modifiers = ts.canHaveModifiers(member) ? (ts.getModifiers(member) ?? []) : [];
  const hidden = [ts.SyntaxKind.PrivateKeyword, ts.SyntaxKind.ProtectedKeyword];
  return modifiers.some(({ kind }) => hidden.includes(kind)) || member.name?.getText().startsWith('#') === true;
};

it('the types of the mock are its interface: the only classes are errors, and nothing private is among them', () => {
  needBuild();
  const files = readTypes('dist/mocks/index.d.ts');
  expect(files.length).toBeGreaterThan(1);
  const classes = files.flatMap((file) => file.statements.filter(ts.isClassDeclaration));
  expect(classes.map(({ name }) => name?.text).sort()).toEqual(['ApiProblem', 'UnexpectedChangesError']);
  expect(classes.flatMap(({ members }) => members.filter(isHidden)).map((member) => member.getText())).toEqual([]);
});

it('the report of exports shows them by the names of interfaces', () => {
  expect(readdirSync('etc/api')).toContain('mocks.api.md');
  const report = readFileSync('etc/api/mocks.api.md', 'utf8');
  for (const name of ['Mock', 'OrganizationControl', 'OrganizationsControl', 'MockClock', 'FaultRegistry', 'Journal']) {
    expect(report).toMatch(new RegExp(`export interface ${name}\\b`));
  }
  expect(report).not.toMatch(/\bprivate\b|\bprotected\b|forgotten-export/);
});
