import ts from 'typescript';
import type { CodeCompletion, CodeProblem, CodeType, TypeService } from './type-service.js';

const PROGRAM = '/program.ts';
const MOST_COMPLETIONS = 200;

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  lib: ['lib.es2023.d.ts', 'lib.webworker.d.ts'],
  types: [],
  strict: true,
  skipLibCheck: true,
};

/** Path → text of the declarations: those of TypeScript, and of the package and what it imports. */
export interface Declarations {
  readonly files: Readonly<Record<string, string>>;
  /** Name of a module → its file. */
  readonly modules: Readonly<Record<string, string>>;
}

/** TypeScript over one program and fixed declarations. */
export function createTypeService({ files, modules }: Declarations): TypeService {
  let code = '';
  let version = 0;
  const read = (path: string): string | undefined => (path === PROGRAM ? code : files[path]);
  const resolve = (name: string, from: string): string | undefined =>
    name.startsWith('.') ? resolveBeside(name, from, files) : modules[name];
  const service = ts.createLanguageService({
    getCompilationSettings: () => OPTIONS,
    getScriptFileNames: () => [PROGRAM],
    getScriptVersion: (path) => (path === PROGRAM ? String(version) : '1'),
    getScriptSnapshot: (path) => {
      const text = read(path);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => '/',
    getDefaultLibFileName: () => '/lib/lib.es2023.d.ts',
    fileExists: (path) => read(path) !== undefined,
    readFile: read,
    resolveModuleNameLiterals: (literals, from) =>
      literals.map(({ text }) => {
        const resolvedFileName = resolve(text, from);
        return { resolvedModule: resolvedFileName === undefined ? undefined : toModule(resolvedFileName) };
      }),
  });
  const set = (text: string): void => {
    if (text === code) return;
    code = text;
    version += 1;
  };
  return {
    check: async (text) => {
      set(text);
      const found = [...service.getSyntacticDiagnostics(PROGRAM), ...service.getSemanticDiagnostics(PROGRAM)];
      return found
        .filter(({ category }) => category === ts.DiagnosticCategory.Error)
        .map((one) => toProblem(one, text));
    },
    complete: async (text, place) => {
      set(text);
      const { entries } = service.getCompletionsAtPosition(PROGRAM, place, {}) ?? { entries: [] };
      return entries.slice(0, MOST_COMPLETIONS).map(toCompletion);
    },
    describe: async (text, place) => {
      set(text);
      const info = service.getQuickInfoAtPosition(PROGRAM, place);
      return info ? toType(info) : null;
    },
  };
}

function toModule(resolvedFileName: string): ts.ResolvedModuleFull {
  return { resolvedFileName, extension: ts.Extension.Dts, isExternalLibraryImport: true };
}

/** `./a.js` or `../a.cjs` beside a declaration, as the declarations of that module. */
function resolveBeside(name: string, from: string, files: Declarations['files']): string | undefined {
  const { pathname } = new URL(name, `file://${from}`);
  const ends = [pathname.replace(/\.js$/, '.d.ts'), pathname.replace(/\.cjs$/, '.d.cts'), `${pathname}.d.ts`, pathname];
  return ends.find((path) => Object.hasOwn(files, path));
}

function toProblem({ start = 0, length = 1, messageText }: ts.Diagnostic, code: string): CodeProblem {
  return {
    from: start,
    to: start + length,
    line: code.slice(0, start).split('\n').length,
    text: ts.flattenDiagnosticMessageText(messageText, ' '),
  };
}

function toCompletion({ name, kind }: ts.CompletionEntry): CodeCompletion {
  return { label: name, type: kind };
}

function toType({ textSpan, displayParts, documentation }: ts.QuickInfo): CodeType {
  return {
    from: textSpan.start,
    to: textSpan.start + textSpan.length,
    type: ts.displayPartsToString(displayParts),
    comment: ts.displayPartsToString(documentation),
  };
}
