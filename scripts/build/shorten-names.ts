/** A module of the build, before it is minified. */
export interface BuiltModule {
  readonly path: string;
  readonly text: string;
  /** Whether something else than another module of the build may import it, by the names of its exports. */
  readonly isEntry: boolean;
}

const IMPORT = /^(import|export) \{([^}]*)\} from "(\.[^"]+)";$/gm;
const EXPORT = /^export \{([^}]*)\};$/gm;

/**
 * Shared chunks export by short names, for only modules of the build import them. Functions and classes keep their own
 * names, and entries export what they always do.
 */
export function shortenNames<Module extends BuiltModule>(modules: readonly Module[]): Module[] {
  const names = new Map<string, ReadonlyMap<string, string>>();
  for (const { path, text, isEntry } of modules) {
    if (!isEntry) names.set(toFileName(path), new Map(listExports(text).map((name, at) => [name, toShortName(at)])));
  }
  return modules.map((module) => ({ ...module, text: shorten(module, names) }));
}

function shorten(
  { path, text, isEntry }: BuiltModule,
  names: ReadonlyMap<string, ReadonlyMap<string, string>>,
): string {
  const imported = text.replaceAll(IMPORT, (statement, word: string, list: string, from: string) => {
    const short = names.get(toFileName(from));
    if (!short) return statement;
    const parts = splitList(list).map(([name, local]) => `${short.get(name) ?? name} as ${local}`);
    return `${word} {${parts.join(', ')}} from "${from}";`;
  });
  const own = isEntry ? undefined : names.get(toFileName(path));
  if (!own) return imported;
  return imported.replaceAll(EXPORT, (_, list: string) => {
    const parts = splitList(list).map(([local, name]) => `${local} as ${own.get(name) ?? name}`);
    return `export {${parts.join(', ')}};`;
  });
}

function listExports(text: string): string[] {
  return [...text.matchAll(EXPORT)].flatMap(([, list = '']) => splitList(list).map(([, name]) => name));
}

/** `[before, after]` the word `as` of each name in a list. */
function splitList(list: string): (readonly [string, string])[] {
  return list.split(',').flatMap((item) => {
    const [before = '', after = before] = item.trim().split(/\s+as\s+/);
    return before === '' ? [] : [[before, after] as const];
  });
}

/** Chunks have different names, in whatever folder. */
function toFileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** a, b, …, z, aa, ab, … */
function toShortName(at: number): string {
  const rest = Math.floor(at / 26) - 1;
  return (rest < 0 ? '' : toShortName(rest)) + String.fromCharCode(97 + (at % 26));
}
