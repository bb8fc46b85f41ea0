import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { controlRoutes } from '../../mocks/control/plane/routes.js';

/** The first column of the table of the control plane: `GET /a`, or a method with several paths. */
function listCalls(page: string): string[] {
  const cells = [...page.matchAll(/^\| ((?:GET|POST|PUT|PATCH|DELETE) `[^|]*) \|/gm)].map((match) => match[1] ?? '');
  return cells.flatMap((cell) => {
    const [method = ''] = cell.split(' ');
    return [...cell.matchAll(/`([^`]+)`/g)].map((match) => `${method} ${match[1]}`);
  });
}

it('docs/mock.md tells every call of the control plane, and no other', () => {
  const calls = controlRoutes.map(({ method, path }) => `${method} ${path}`);
  expect(listCalls(readFileSync('docs/mock.md', 'utf8')).sort()).toEqual(calls.sort());
});
