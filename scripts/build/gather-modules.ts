import { readFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { type BuildOptions, build, type Loader, type Metafile, type Plugin } from 'esbuild';

/** `trackagoat mock` loads these at once. */
const START = ['cli/run-command.ts', 'cli/mock/command.ts'];

/**
 * The bundler makes a chunk for each set of entries that share it, and each command is an entry too. The mock would load
 * forty files, most of them tiny, and each takes a quarter of a millisecond. So of what it loads, all that the entries of
 * the first row share is one chunk, all that the second row shares in addition is another, and so on. An entry
 * that needs one module of a chunk loads it whole. A row only imports rows above it, and no module here uses a peer.
 * One more row has what these entries load later, by `import()`: a bundle for a browser or a worker contains it, and
 * cannot contain the rows of Node below.
 */
const ROWS_ANYWHERE: readonly (readonly string[])[] = [
  ['src/index.ts', 'src/workflows/index.ts', 'src/agents/index.ts', 'src/otel/index.ts', 'mocks/adapters/matchers.ts'],
  ['proofs/explore/index.ts'],
  ['mocks/index.ts'],
  // An adapter of a framework: it and the command line know the tested peers.
  ['src/agents/hosts/ai-sdk.ts'],
];
const ROWS_OF_NODE: readonly (readonly string[])[] = [['cli/run-command.ts'], ['cli/mock/command.ts']];

/** A plugin that puts the modules of each row into one chunk. */
export async function gatherModules(options: BuildOptions): Promise<Plugin> {
  const { metafile } = (await build({ ...options, write: false, metafile: true })) as { metafile: Metafile };
  const rowByModule = findRows(metafile);
  return {
    name: 'a chunk for a row',
    setup: ({ onLoad, onResolve }) => {
      for (const [module, { imports }] of Object.entries(metafile.inputs)) {
        const imported = imports
          .filter(({ kind }) => kind === 'import-statement')
          .map(({ path }) => rowByModule.get(path));
        const rows = new Set(imported.filter((row) => row !== undefined && row !== rowByModule.get(module)));
        if (rows.size === 0) continue;
        // Only from outside of a row. Within it modules run in the order of before.
        const before = [...rows].map((row) => `import 'row:${row}';`).join('');
        onLoad({ filter: toFilter(resolve(module)) }, () => ({
          contents: before + readFileSync(module, 'utf8'),
          loader: extname(module).slice(1) as Loader,
        }));
      }
      onResolve({ filter: /^row:/ }, ({ path }) => ({ path, namespace: 'row' }));
      onLoad({ filter: /^/, namespace: 'row' }, ({ path }) => {
        const modules = [...rowByModule].filter(([, row]) => path === `row:${row}`).map(([module]) => resolve(module));
        const contents = modules.map((module) => `export * from ${JSON.stringify(module)};`).join('\n');
        return { contents, resolveDir: process.cwd() };
      });
    },
  };
}

/** Row by module: all modules of the start, without those in the file of an entry. */
function findRows({ outputs }: Metafile): Map<string, number> {
  const fileByEntry = new Map(Object.entries(outputs).map(([file, { entryPoint }]) => [entryPoint, file]));
  const load = (entries: readonly string[], { alsoLater = false } = {}): Set<string> => {
    const seen = new Set<string>();
    const visit = (file: string): void => {
      if (seen.has(file)) return;
      seen.add(file);
      for (const { path, kind, external } of outputs[file]?.imports ?? []) {
        if ((alsoLater || kind === 'import-statement') && !external) visit(path);
      }
    };
    for (const entry of entries) visit(fileByEntry.get(entry) as string);
    return seen;
  };
  const start = load(START);
  const rowByModule = new Map<string, number>();
  const rows = [
    ...ROWS_ANYWHERE.map((entries) => load(entries)),
    load(ROWS_ANYWHERE.flat(), { alsoLater: true }),
    ...ROWS_OF_NODE.map((entries) => load(entries)),
  ];
  for (const [row, files] of rows.entries()) {
    for (const file of files) {
      const { entryPoint, inputs = {} } = outputs[file] ?? {};
      if (!start.has(file) || entryPoint !== undefined) continue;
      for (const module of Object.keys(inputs)) {
        // Every part reads the version there. In a row it would bring the whole row to a command that only prints it.
        if (!rowByModule.has(module) && module !== 'package.json') rowByModule.set(module, row);
      }
    }
  }
  return rowByModule;
}

function toFilter(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
}
