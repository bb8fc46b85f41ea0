import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium, openPage } from '../../test/browser/chromium.js';
import { serveFolder } from '../../test/browser/serve-folder.js';
import { entries, ofServers } from '../build/entries.js';
import { runIn } from '../consumer-check/project.js';

/** The bundlers that applications use, and what each needs. */
export const BUNDLERS = {
  'Vite 8': ['vite@8'],
  webpack: ['webpack@5'],
  Rollup: ['rollup@4', '@rollup/plugin-node-resolve@16', '@rollup/plugin-commonjs@28'],
  esbuild: ['esbuild@0.27'],
} as const;
export type Bundler = keyof typeof BUNDLERS;

/** The peers that the entries need to be built in a page. */
export const PEERS = ['zod@4', 'msw@2', 'ai@7', '@opentelemetry/api@1'];

const portable = Object.keys(entries).filter((name) => !(name in ofServers) && !/openai-agents|langchain/.test(name));
const toName = (entry: string): string => `trackagoat-sdk/${entry.replace(/\/?index$/, '')}`.replace(/\/$/, '');

/** The program of a page: everything of every entry, and the work of `portable.mjs`. */
const ENTRY = `${portable.map((entry, at) => `import * as e${at} from '${toName(entry)}';`).join('\n')}
import { usePortable } from './portable.mjs';
globalThis.entries = [${portable.map((_, at) => `e${at}`).join(', ')}];
globalThis.run = usePortable;
`;

/** The script that bundles `entry.mjs` into `out/`, and fails on a warning. */
const BUILD = `
const warnings = [];
const builders = {
  'Vite 8': async () => {
    const { build, createLogger } = await import('vite');
    const logger = createLogger('warn');
    logger.warn = logger.warnOnce = (text) => warnings.push(text);
    const lib = { entry: 'entry.mjs', formats: ['es'], fileName: () => 'main.js' };
    await build({ logLevel: 'warn', customLogger: logger, configFile: false, build: { outDir: 'out', lib, chunkSizeWarningLimit: 9e9 } });
  },
  webpack: async () => {
    const { default: webpack } = await import('webpack');
    const stats = await new Promise((resolve, reject) => webpack({
      mode: 'production', entry: './entry.mjs', performance: { hints: false }, target: ['web', 'es2022'],
      experiments: { outputModule: true }, output: { path: process.cwd() + '/out', filename: 'main.js', module: true },
    }, (error, result) => (error ? reject(error) : resolve(result))));
    const { errors, warnings: told } = stats.toJson({ errors: true, warnings: true });
    warnings.push(...errors.map((one) => one.message), ...told.map((one) => one.message));
  },
  Rollup: async () => {
    const { rollup } = await import('rollup');
    const { default: nodeResolve } = await import('@rollup/plugin-node-resolve');
    const { default: commonjs } = await import('@rollup/plugin-commonjs');
    // Circles and directives of other packages are theirs.
    const onwarn = (warning) => /node_modules\\/(?!trackagoat-sdk)/.test(JSON.stringify([warning.ids, warning.id, warning.loc])) || warnings.push(warning.message);
    const bundle = await rollup({ input: 'entry.mjs', plugins: [nodeResolve({ browser: true }), commonjs()], onwarn });
    await bundle.write({ dir: 'out', entryFileNames: 'main.js', format: 'es' });
  },
  esbuild: async () => {
    const { build } = await import('esbuild');
    const result = await build({ entryPoints: { main: 'entry.mjs' }, bundle: true, splitting: true, format: 'esm', platform: 'browser', outdir: 'out', logLevel: 'silent' });
    warnings.push(...result.warnings.map((one) => one.text));
  },
};
await builders[process.argv[2]]();
if (warnings.length > 0) throw new Error(warnings.join('\\n'));
`;

/** Builds every portable entry of the installed package in `project`, and uses it in Chromium. */
export async function useInPage(project: string, bundler: Bundler, scenarios: string): Promise<void> {
  cpSync(join(scenarios, 'portable.mjs'), join(project, 'portable.mjs'));
  writeFileSync(join(project, 'entry.mjs'), ENTRY);
  writeFileSync(join(project, 'build.mjs'), BUILD);
  runIn(project, process.execPath, ['build.mjs', bundler]);
  const out = join(project, 'out');
  writeFileSync(
    join(out, 'index.html'),
    '<!doctype html><title>page</title><script type="module" src="main.js"></script>',
  );
  const [served, browser] = await Promise.all([serveFolder(out), launchChromium()]);
  try {
    const { page, errors } = await openPage(browser, served.url);
    await page.evaluate(() => (globalThis as unknown as { run(): Promise<void> }).run());
    if (errors.length > 0) throw new Error(errors.join('\n'));
  } finally {
    await browser.close();
    await served.close();
  }
}
