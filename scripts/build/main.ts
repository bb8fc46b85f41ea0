/** `npm run build`: dist/ from nothing, the modules by tsup and the spec as JSON. */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';

rmSync('dist', { recursive: true, force: true });
execFileSync('npx', ['tsup'], { stdio: 'inherit' });
writeFileSync('dist/openapi.json', `${JSON.stringify(parse(readFileSync('openapi.yaml', 'utf8')), null, 2)}\n`);
