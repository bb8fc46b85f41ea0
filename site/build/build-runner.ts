import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Format, type Plugin } from 'esbuild';
import { siteFile } from '../../mocks/inspector/site-files.js';
import { readDeclarations } from './read-declarations.js';

/**
 * Writes the two frames of the site: `run.html`, in which programs run, and `inspector.html`. Each is one file that
 * contains all its code, because its policy lets it load nothing. The package in it is the built one, as users have it.
 * Beside them are the editor of the playground, TypeScript with the declarations of the package, and Swagger UI with the spec.
 */
export async function buildRunner(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const [worker, frame, bridge] = await Promise.all(
    ['worker', 'frame', 'inspector-bridge'].map((name) => bundle(`site/runner/${name}.ts`)),
  );
  const [editor, types] = await Promise.all([
    bundle('site/editor/editor.ts', 'esm'),
    bundle('site/editor/types-worker.ts'),
  ]);
  writeFileSync(join(folder, 'editor.js'), editor);
  writeFileSync(join(folder, 'types-worker.js'), types);
  writeFileSync(join(folder, 'types.json'), JSON.stringify(readDeclarations()));
  writeFileSync(join(folder, 'openapi.json'), JSON.stringify(readSpec()));
  copyFileSync(new URL(import.meta.resolve('swagger-ui-dist/swagger-ui-bundle.js')), join(folder, 'swagger-ui.js'));
  writeFileSync(join(folder, 'swagger-ui.css'), readSwaggerStyle());
  writeFileSync(join(folder, 'run.html'), runFrame(frame ?? '', worker ?? ''));
  writeFileSync(join(folder, 'inspector.html'), inspectorFrame(bridge ?? ''));
}

/**
 * The spec without examples of filters: Swagger UI would send each of them, a cursor too, when a reader tries a list. Its
 * server is `trackagoat mock`, which accepts the key that is shown: both are the demo.
 */
function readSpec(): object {
  const leaveOut = (_name: string, value: unknown): unknown => {
    const isFilter = typeof value === 'object' && value !== null && 'in' in value && value.in === 'query';
    return isFilter ? { ...value, example: undefined, examples: undefined } : value;
  };
  const spec = JSON.parse(readFileSync('dist/openapi.json', 'utf8'), leaveOut);
  return { ...spec, servers: [{ url: 'http://localhost:4010/api/v1' }] };
}

/** The style of Swagger UI for a shadow root, which no rule of a page reaches, with colors that can be read. */
function readSwaggerStyle(): string {
  const style = readFileSync(new URL(import.meta.resolve('swagger-ui-dist/swagger-ui.css')), 'utf8');
  return style.replaceAll('html.dark-mode', ':host(.dark-mode)') + readFileSync('site/client/http-api.css', 'utf8');
}

/**
 * Parts of the package that keep files need Node. Their imports from Node get stand-ins here, which throw an explanation
 * when they are called.
 */
const NEEDS_NODE = `const refuse = () => { throw new Error('This part of the package needs Node, and does not run in a page.'); };
module.exports = Object.create(new Proxy({}, { get: (_, name) => (name === '__esModule' ? undefined : function () { return refuse; }) }));`;

const leftOut: Plugin = {
  name: 'nothing of Node',
  setup: ({ onLoad, onResolve }) => {
    onResolve({ filter: /^node:/ }, ({ path }) => ({ path, namespace: 'left-out' }));
    onLoad({ filter: /./, namespace: 'left-out' }, () => ({ contents: NEEDS_NODE }));
  },
};

/** The package by its published name: it is found from the root, because the nearest package.json here is that of the site. */
const builtPackage: Plugin = {
  name: 'the built package',
  setup: ({ onResolve, resolve }) => {
    onResolve({ filter: /^trackagoat-sdk(\/|$)/ }, ({ path, kind, pluginData }) =>
      pluginData === builtPackage
        ? undefined
        : resolve(path, { kind, resolveDir: process.cwd(), pluginData: builtPackage }),
    );
  },
};

async function bundle(entry: string, format: Format = 'iife'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    // Errors are shown by the names of their classes.
    keepNames: true,
    write: false,
    format,
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
    plugins: [leftOut, builtPackage],
    logLevel: 'error',
    // Without the paths of the project's tsconfig, the package's name is the built package.
    tsconfigRaw: {},
  });
  return outputFiles[0]?.text ?? '';
}

function runFrame(frame: string, worker: string): string {
  const script = inline(frame);
  // Running text as code is the purpose of this frame. It can load nothing and reach nobody.
  const policy = `default-src 'none'; script-src ${hash(script)} 'unsafe-eval'; worker-src data:`;
  return page(
    policy,
    '<title>program</title>',
    `<script type="text/plain" id="worker">${inline(worker)}</script><script>${script}</script>`,
  );
}

function inspectorFrame(bridge: string): string {
  const scripts = [inline(bridge), inline(siteFile('inspector.js'))] as const;
  const style = siteFile('inspector.css');
  const policy = `default-src 'none'; script-src ${scripts.map(hash).join(' ')}; style-src 'unsafe-inline'; img-src data:`;
  const head = `<title>trackagoat mock · inspector</title><meta name="color-scheme" content="light dark"><style>${style}</style>`;
  const body = `<div id="app"></div><script>${scripts[0]}</script><script type="module">${scripts[1]}</script>`;
  return page(policy, head, body);
}

function page(policy: string, head: string, body: string): string {
  const meta = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">`;
  return `<!doctype html><html lang="en"><head>${meta}<meta http-equiv="content-security-policy" content="${policy}">${head}</head><body>${body}</body></html>\n`;
}

/** Code as it may be inside a script element. */
function inline(code: string): string {
  return code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
}

function hash(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}
