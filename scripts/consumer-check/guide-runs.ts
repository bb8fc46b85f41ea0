import { readdirSync, readFileSync } from 'node:fs';
import { type Guide, readGuides } from './read-guide.js';
import { runGuide } from './run-guide.js';

/** One guide, run in one way. */
export interface GuideRun {
  readonly name: string;
  readonly run: () => Promise<void>;
}

const FOLDER = 'docs/guides/';

/** The versions that the guides name for Node 20. */
const ON_NODE_20 = { vitest: 'vitest@4', msw: 'msw@2', jsdom: 'jsdom@26' };
const TYPESCRIPTS = ['5.4', '5.9', '6', '7'];

/** A run for each guide of the pages in docs/guides/, and for each version of TypeScript. `node` is the folder of another Node's programs. */
export function listGuideRuns(tarball: string, node?: { readonly folder: string; readonly major: number }): GuideRun[] {
  const major = node?.major ?? Number(process.versions.node.split('.')[0]);
  const versions: Readonly<Record<string, string>> = major < 22 ? ON_NODE_20 : {};
  const options = { tarball, ...(node && { node: node.folder }) };
  const toRuns = (guide: Guide): GuideRun[] => {
    if (guide.title !== 'TypeScript') {
      return [{ name: guide.title, run: () => runGuide(guide, { ...options, versions }) }];
    }
    return TYPESCRIPTS.map((version) => ({
      name: `TypeScript ${version}`,
      run: () => runGuide(guide, { ...options, versions: { ...versions, typescript: `typescript@${version}` } }),
    }));
  };
  const names = readdirSync(FOLDER).sort();
  return names.flatMap((name) => readGuides(readFileSync(`${FOLDER}${name}`, 'utf8'))).flatMap(toRuns);
}

/** Runs them, two at a time, because most of the time is spent on waiting for files. Prints the result of each. */
export async function runGuides(
  runs: readonly GuideRun[],
  onResult: (name: string, isGood: boolean) => void = () => {},
): Promise<boolean> {
  const left = [...runs];
  let isGood = true;
  const work = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift()) {
      const start = performance.now();
      try {
        await next.run();
        onResult(next.name, true);
        console.log(`ok: the guide ${next.name} (${((performance.now() - start) / 1000).toFixed(0)} s)`);
      } catch (error) {
        isGood = false;
        onResult(next.name, false);
        const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
        console.log(`FAILED: the guide ${next.name}\n${String(error)}\n${stdout}${stderr}`);
      }
    }
  };
  await Promise.all([work(), work()]);
  return isGood;
}
