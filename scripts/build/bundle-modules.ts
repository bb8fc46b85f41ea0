import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type BuildOptions, build, type Metafile, type OutputFile, type Plugin, transformSync } from 'esbuild';
import { minify } from 'terser';
import { compressDocument } from './compress-document.js';
import { entries, programs } from './entries.js';
import { gatherModules } from './gather-modules.js';
import { keepDemos } from './keep-demos.js';

const TARGET = 'es2022';

/** The packages that users may install in addition. */
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>;
const external = ['node:*', ...Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })];

/** Bundles that which the build made, instead of its sources. */
function useBuiltParts(): Plugin {
  const demoFiles = `export const keptDemoFiles = ${JSON.stringify(keepDemos('dist'))};`;
  return {
    name: 'built parts',
    setup: ({ onLoad, onResolve }) => {
      onResolve({ filter: /\/site-files\.js$/ }, () => ({ path: resolve('mocks/inspector/built-site-files.ts') }));
      onLoad({ filter: /seeds\/kept-demo-files\.ts$/ }, () => ({ contents: demoFiles }));
    },
  };
}

/**
 * CommonJS reads the document from the file of the package, and modules have it compressed, so it is not installed
 * twice.
 */
function loadDocument(contents: string): Plugin {
  return {
    name: 'the document',
    setup: ({ onLoad, onResolve }) => {
      onLoad({ filter: /generated\/openapi-json\.ts$/ }, () => ({ contents }));
      onResolve({ filter: /^\.\/openapi\.json$/ }, ({ path }) => ({ path, external: true }));
    },
  };
}

const common: BuildOptions = {
  bundle: true,
  // Shared code goes into shared chunks. Otherwise every entry would have its own copy of the error classes.
  splitting: true,
  format: 'esm',
  platform: 'neutral',
  // A neutral platform does not read the older fields by itself.
  mainFields: ['module', 'main'],
  target: TARGET,
  legalComments: 'none',
  outdir: 'dist',
  external,
  metafile: true,
  write: false,
};

/** Writes the modules of every entry into dist/, as ESM and as CommonJS; returns the packages whose code is bundled. */
export async function bundleModules(): Promise<string[]> {
  const builtParts = useBuiltParts();
  // The command line shares its chunks with the modules: a separate copy would double the installed size.
  const entryPoints = { ...entries, ...programs };
  const modulePlugins = [builtParts, loadDocument(compressDocument())];
  const gathered = await gatherModules({ ...common, entryPoints, plugins: modulePlugins });
  const modules = await build({ ...common, entryPoints, plugins: [...modulePlugins, gathered] });
  const older = await build({
    ...common,
    entryPoints: entries,
    plugins: [
      builtParts,
      gathered,
      loadDocument("export const loadOpenapiJson = async () => JSON.stringify(require('./openapi.json'));"),
    ],
    outExtension: { '.js': '.cjs' },
    // CJS has __dirname instead, and package-root.ts asks for that first.
    define: { 'import.meta.url': '""' },
  });
  for (const { outputFiles, metafile } of [modules, older] as { outputFiles: OutputFile[]; metafile: Metafile }[]) {
    for (const file of outputFiles) await writeModule(file, metafile);
  }
  return [...new Set([modules, older].flatMap(({ metafile }) => listPackages(metafile as Metafile)))].sort();
}

/**
 * Code keeps its statements and names, so the stack of an error leads to a line that one can read. There are no comments, and a step of
 * indentation is one blank, which keeps the installation small. All is ASCII: with one other character, the engine keeps a file in two
 * bytes for each character.
 */
async function writeModule({ path, text }: OutputFile, { outputs }: Metafile): Promise<void> {
  const isOlder = path.endsWith('.cjs');
  const isEntry = Object.entries(outputs).some(
    ([name, { entryPoint }]) => entryPoint !== undefined && resolve(name) === path,
  );
  const laidOut = dropVainImports(text);
  const [module = '', names = ''] = isOlder ? toCommonJs(laidOut, isEntry) : [laidOut];
  const { code = '' } = await minify(module, {
    module: !isOlder,
    compress: false,
    mangle: false,
    ecma: 2020,
    format: { beautify: true, indent_level: 1, comments: false, ascii_only: true },
  });
  mkdirSync(dirname(path), { recursive: true });
  // Within the project itself the command line runs as it is.
  writeFileSync(path, names === '' ? code : `${code}\n${names}`, { mode: code.startsWith('#!') ? 0o755 : 0o644 });
}

/**
 * esbuild lets an entry import every chunk that it might need for side effects. No module here has side effects, and package.json says
 * so; each such import would cost its users a file.
 */
function dropVainImports(text: string): string {
  return text.replaceAll(/^import "\.{1,2}\/[^"]+";\n/gm, '');
}

/**
 * The module as CommonJS, and a line that never runs, from which Node reads the names that an `import` of an entry can
 * use.
 */
function toCommonJs(text: string, isEntry: boolean): string[] {
  const { code } = transformSync(text, {
    target: TARGET,
    format: 'cjs',
    platform: isEntry ? 'node' : 'neutral',
    // CommonJS loads late parts by `require`, as jest needs it.
    supported: { 'dynamic-import': false },
  });
  const [module = '', names] = code.split(/^\/\/ Annotate the CommonJS export names.*\n/m);
  return [module, names?.replaceAll(/\s+/g, '') ?? ''];
}

function listPackages({ inputs }: Metafile): string[] {
  return Object.keys(inputs).flatMap((input) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []);
}
