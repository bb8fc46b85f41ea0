import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';

/** Long enough to be small, short enough that a place in a stack trace still says something. */
const LINE_LIMIT = 200;

/**
 * Takes the blanks out of the modules below `folder` that hold nothing of the client: generated tables, the mock, bundled
 * packages. Names stay, so that stack traces can be read; modules with the client's own code stay as they are. To be called
 * while the source maps are there, which tell what is in each.
 */
export function minifyInternals(folder: string): void {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const name of names.filter((file) => /\.c?js$/.test(file))) {
    const path = join(folder, name);
    if (!names.includes(`${name}.map`) || holdsClient(`${path}.map`)) continue;
    const { code } = transformSync(readFileSync(path, 'utf8'), {
      minifyWhitespace: true,
      minifySyntax: true,
      lineLimit: LINE_LIMIT,
      legalComments: 'none',
      charset: 'utf8',
      target: 'es2022',
      format: name.endsWith('.cjs') ? 'cjs' : 'esm',
      platform: 'neutral',
    });
    writeFileSync(path, code);
  }
}

function holdsClient(map: string): boolean {
  const { sources } = JSON.parse(readFileSync(map, 'utf8')) as { readonly sources: readonly string[] };
  return sources.some((source) => /(?:^|\/)src\/(?!generated\/)/.test(source) && !source.includes('node_modules'));
}
