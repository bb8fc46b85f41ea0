/**
 * `npm run release fixtures -- TARBALL` writes test/upgrade/vVERSION from the tarball of a release. With `--check`
 * it writes elsewhere, and fails where a file of the folder differs from what this tarball makes: `release.yml` runs it before it publishes.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeTemporaryFolder } from '../temporary-folder.js';
import { writeUpgradeFixtures } from './write-upgrade-fixtures.js';

const { values, positionals } = parseArgs({
  options: { check: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [tarball = ''] = positionals;
const version = /trackagoat-sdk-(.+)\.tgz$/.exec(tarball)?.[1];
if (version === undefined) throw new Error('Name the tarball: trackagoat-sdk-VERSION.tgz.');
if (values.check) {
  const made = writeUpgradeFixtures(tarball, version, makeTemporaryFolder('fixtures'));
  const kept = `test/upgrade/v${version}`;
  const read = (place: string, name: string): string => {
    try {
      return readFileSync(join(place, name), 'base64');
    } catch {
      return 'not there';
    }
  };
  const names = new Set([made, kept].flatMap((place) => readdirSync(place)));
  const differing = [...names].filter((name) => read(made, name) !== read(kept, name));
  if (differing.length > 0) throw new Error(`${kept} is not what this tarball makes: ${differing.join(', ')}.`);
  console.log(`ok: ${kept} is what this tarball makes`);
} else {
  console.log(`wrote ${writeUpgradeFixtures(tarball, version)}`);
}
