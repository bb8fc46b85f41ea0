import { existsSync } from 'node:fs';
import ts from 'typescript';

/** The service by which an editor knows of `text`, as if it were this file of dist/: the types as a user has them, and not the sources. */
export function startService(file: string, text: string): ts.LanguageService {
  return ts.createLanguageService({
    getCompilationSettings: () => ({
      strict: true,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
      types: [],
    }),
    getCurrentDirectory: () => process.cwd(),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    getScriptFileNames: () => [file],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => {
      const read = name === file ? text : ts.sys.readFile(name);
      return read === undefined ? undefined : ts.ScriptSnapshot.fromString(read);
    },
    fileExists: (name) => name === file || existsSync(name),
    readFile: (name) => (name === file ? text : ts.sys.readFile(name)),
  });
}
