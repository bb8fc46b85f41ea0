import { build } from 'esbuild';
import { expect, it } from 'vitest';

it('the explorer bundles for a browser, without any module of Node', async () => {
  const { errors, outputFiles } = await build({
    entryPoints: ['proofs/explore/index.ts'],
    bundle: true,
    platform: 'browser',
    format: 'esm',
    write: false,
    logLevel: 'silent',
  });
  expect(errors).toEqual([]);
  expect(outputFiles[0]?.text).not.toMatch(/from ?["']node:/);
});
