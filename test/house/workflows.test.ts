import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import sets from '../../scripts/mutation/sets.json' with { type: 'json' };
import { OWN_FOLDERS, readLockfiles, readSources } from './source-files.js';

interface Job {
  readonly permissions?: Record<string, string>;
  readonly if?: string;
  readonly needs?: string;
  readonly steps?: readonly {
    readonly uses?: string;
    readonly run?: string;
    readonly with?: Readonly<Record<string, unknown>>;
  }[];
}
interface Workflow {
  readonly on: Record<string, unknown>;
  readonly permissions: Record<string, string>;
  readonly jobs: Record<string, Job>;
}

const FOLDER = '.github/workflows';
const texts = new Map(readdirSync(FOLDER).map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')]));
const workflows = new Map([...texts].map(([name, text]) => [name, parse(text) as Workflow]));
const jobs = [...workflows].flatMap(([file, workflow]) =>
  Object.entries(workflow.jobs).map(([name, job]) => ({ place: `${file} ${name}`, job, steps: job.steps ?? [] })),
);
/** The jobs that hold a token. */
const TRUSTED = ['release.yml propose', 'release.yml publish', 'site.yml publish'];
const release = workflows.get('release.yml')?.jobs ?? {};
const listCommands = ({ steps = [] }: Job = {}): string[] => steps.map(({ run = '' }) => run);

describe('the workflows', () => {
  it('pin every action by its commit, and say its version', () => {
    const used = [...texts.values()].flatMap((text) =>
      [...text.matchAll(/uses: (.*)$/gm)].map((match) => match[1] ?? ''),
    );
    const loose = used.filter((action) => !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action));
    expect(loose).toEqual(['./.github/workflows/ci.yml']);
  });

  it('and the image take other images by digest', () => {
    const files = [...texts.values(), readFileSync('Dockerfile', 'utf8'), readFileSync('compose.yaml', 'utf8')];
    const images = files.flatMap((text) =>
      [...text.matchAll(/^(?:FROM| *container:| *image:) (\S+)/gm)].map(([, image = '']) => image),
    );
    expect(images.map((image) => /@sha256:[0-9a-f]{64}$/.test(image))).toEqual(Array(5).fill(true));
  });

  it('only read, unless a job asks for more', () => {
    for (const { permissions } of workflows.values()) expect(permissions).toEqual({ contents: 'read' });
    expect(jobs.filter(({ job }) => job.permissions !== undefined).map(({ place }) => place)).toEqual(TRUSTED);
  });

  it('show no secret to the code of a pull request', () => {
    for (const [name, { on }] of workflows) {
      expect(on).not.toHaveProperty('pull_request_target');
      if ('pull_request' in on) expect(texts.get(name)).not.toMatch(/\bsecrets\b/);
    }
  });

  it('put nothing that an outsider writes into a command', () => {
    const commands = jobs.flatMap(({ job }) => listCommands(job));
    expect(commands.length).toBeGreaterThan(20);
    expect(commands.filter((command) => command.includes('${{'))).toEqual([]);
  });

  it('publish with provenance, from no fork', () => {
    expect(release.publish?.permissions).toHaveProperty('id-token', 'write');
    expect(release.version?.if).toContain('!github.event.repository.fork');
    expect([release.pack?.needs, release.publish?.needs]).toEqual(['version', 'pack']);
    expect(texts.get('release.yml')).toContain('NPM_CONFIG_PROVENANCE: true');
  });

  it('publish from a job that installs nothing and runs no script of a package', () => {
    expect(texts.get('release.yml')).not.toContain('NPM_TOKEN');
    expect(release.publish?.steps?.some(({ uses }) => uses?.startsWith('actions/checkout'))).toBe(false);
    const commands = listCommands(release.publish).join('\n');
    expect(commands).toMatch(/npm publish .* --ignore-scripts/);
    expect(commands).not.toMatch(/npm (ci|install|run)|npx/);
    const installs = texts.get('release.yml')?.match(/npm ci.*/g);
    expect(installs).toEqual(['npm ci --ignore-scripts', 'npm ci --ignore-scripts']);
  });

  it('run no code of the project where a token is, and keep no credentials where they run it', () => {
    const trusted = jobs.filter(({ job }) => /secrets\.|: ?"?write/.test(JSON.stringify(job)));
    expect(trusted.map(({ place }) => place)).toEqual(TRUSTED);
    for (const { job } of trusted)
      expect(listCommands(job).join('\n')).not.toMatch(/npm (ci|install|run|exec|pack)|npx|node |tsx/);
    const checkouts = jobs.flatMap(({ steps }) => steps.filter(({ uses }) => uses?.startsWith('actions/checkout')));
    expect(checkouts.length).toBeGreaterThan(8);
    expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([]);
  });

  it('compare what a user of a version has with what the tarball of its release makes', () => {
    const making = 'release fixtures -- "$RUNNER_TEMP"/trackagoat-sdk-*.tgz';
    expect(listCommands(release.version).join()).toContain(making);
    const comparing = 'release fixtures -- packed/trackagoat-sdk-*.tgz --check';
    expect(listCommands(release.pack).join()).toContain(comparing);
  });

  it('publish the site only after every program of every page has run in a browser', () => {
    const steps = workflows.get('site.yml')?.jobs.build?.steps ?? [];
    const at = (text: string): number => steps.findIndex(({ run, uses }) => (run ?? uses ?? '').includes(text));
    expect(at('site build -- --check')).toBeGreaterThan(at('npm run build'));
    expect(at('upload-pages-artifact')).toBeGreaterThan(at('site build -- --check'));
  });

  it('change the code of every set of mutations, and no pattern of a set is one of nothing', () => {
    expect(texts.get('mutation.yml')).toContain(`set: [${Object.keys(sets).join(', ')}]`);
    const files = [...readSources(OWN_FOLDERS).keys()];
    const isOfNothing = (pattern: string): boolean => !files.some((file) => toRegExp(pattern).test(file));
    const patterns = Object.values(sets).flatMap((set) => [...set.mutate, ...set.tests, ...set.without, ...set.setup]);
    expect([...patterns, 'mocks/{api,control}/*/none.ts'].filter(isOfNothing)).toEqual([
      'mocks/{api,control}/*/none.ts',
    ]);
  });

  it('keep every lockfile up to date', () => {
    const { updates } = parse(readFileSync('.github/dependabot.yml', 'utf8')) as {
      readonly updates: readonly { readonly directories?: readonly string[] }[];
    };
    const kept = updates.flatMap(({ directories = [] }) => directories);
    expect(kept).toEqual([...readLockfiles().keys()].map((path) => posix.join('/', posix.dirname(path))));
  });

  it('look for known holes in what users install, and put a bill of materials beside each release', () => {
    expect(texts.get('ci.yml')).toContain('npm audit --package-lock-only --omit=dev');
    expect(texts.get('release.yml')).toContain('npm sbom --package-lock-only --omit dev --sbom-format cyclonedx');
  });
});

function toRegExp(pattern: string): RegExp {
  const text = pattern
    .replaceAll('.', '\\.')
    .replaceAll('**/', '(?:.+/)?')
    .replaceAll(/(?<!\.)\*/g, '[^/]*')
    .replaceAll(/\{([^}]*)\}/g, (_, names: string) => `(?:${names.replaceAll(',', '|')})`);
  return new RegExp(`^${text}$`);
}
