import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { folderOfFile } from '../../test/harness/temporary-folder.js';
import { readSources } from '../../test/house/source-files.js';
import { checkSite } from '../build/check-site.js';
import { showInstallTabs } from '../build/install-tabs.js';
import { listPages, siteGroups } from '../build/list-pages.js';
import { BASE, makeRelative } from '../build/make-relative.js';
import { readNeeds } from '../build/read-needs.js';
import { addOptionTables } from '../build/reference/option-tables.js';
import { splitEntries } from '../build/reference/split-entries.js';
import { findBeside, showPrograms } from '../build/snippet-runs.js';
import { writeMovedPages } from '../build/write-moved-pages.js';
import { draw, toHtml, withAttribute } from '../client/drawing.js';
import { readPlaygroundLink, toPlaygroundLink } from '../client/playground-link.js';
import { readWorldView } from '../client/world-view.js';
import { moved } from '../pages.js';
import { formatTable } from '../runner/format-table.js';

const folder = folderOfFile();
const readPage = (name: string): string => readFileSync(join(folder, name), 'utf8');

it('a function and the type of its result, which differ by one capital, share a page of the reference', () => {
  const long = '- `a`: one field of many\n'.repeat(300);
  const entry = `# x\n\nAbout.\n\n## Functions\n\n### trend()\n\n[\`Trend\`](#trend-1)\n\n## Interfaces\n\n### Trend\n\n${long}`;
  const pages = splitEntries(new Map([['x.md', entry]]));
  expect([...pages.keys()].sort()).toEqual(['x.md', 'x~trend.md']);
  expect(pages.get('x~trend.md')).toMatch(/^# trend\(\)[\s\S]*::: details Trend/);
});

it('the options of a function are in one table, with those that its interface extends, whole or in part', () => {
  const base =
    '### Base\n\n#### Properties\n\n- **now?**: `Date` \\| `string`; The clock,\nat the start. See [`Tier`](#tier).\n- **port?**: `number`; Not here.\n';
  const own =
    '### MakeOptions\n\n#### Extends\n\n- `Omit`\\<[`Base`](a.md#base), `"port"`\\>\n\n#### Properties\n\n- **seed**: \\{ `a`: `number`; `b`: `number`; \\}; The rows.\n';
  const made = '### make()\n\n> **make**(`options`: [`MakeOptions`](#makeoptions)): `void`\n\nMakes it.\n';
  const pages = addOptionTables(
    new Map([
      ['a.md', `# a\n\n${base}`],
      ['b.md', `# b\n\n${own}\n${made}`],
    ]),
  );
  expect(pages.get('b.md')?.split('Makes it.')[1]).toBe(
    '\n\n| `options` | type | about |\n|---|---|---|\n' +
      '| `now?` | `Date` \\| `string` | The clock, at the start. See [`Tier`](a.md#tier). |\n' +
      '| `seed` | \\{ `a`: `number`; `b`: `number`; \\} | The rows. |\n\n',
  );
  expect(pages.get('a.md')).toBe(`# a\n\n${base}`);
});

it('a block that installs something has a tab for each package manager, and another one is left as it is', () => {
  const page = showInstallTabs(
    '```sh\nnpm init -y\nnpm install a\nnpm install --save-dev b\nnpx a\n```\n\n```sh\nnode a.mjs\n```\n',
  );
  const blocks = [...page.matchAll(/```sh \[(\w+)\]\n([\s\S]*?)\n```/g)].map(([, name, text]) => [name, text]);
  expect(blocks).toEqual([
    ['npm', 'npm init -y\nnpm install a\nnpm install --save-dev b\nnpx a'],
    ['pnpm', 'pnpm init\npnpm add a\npnpm add -D b\npnpm exec a'],
    ['yarn', 'yarn init -y\nyarn add a\nyarn add -D b\nyarn a'],
    ['bun', 'bun init -y\nbun add a\nbun add -d b\nbunx a'],
  ]);
  expect(page).toMatch(/:::\n\n```sh\nnode a\.mjs\n```\n$/);
});

describe('the pages of the site', () => {
  it('are all pages of docs/, and those of the site itself', () => {
    const docs = readdirSync('docs', { recursive: true, encoding: 'utf8' }).map((name) => `docs/${name}`);
    const own = readdirSync('site', { encoding: 'utf8' }).map((name) => `site/${name}`);
    const pages = [...docs, ...own].filter((name) => name.endsWith('.md') && !name.startsWith('docs/api/'));
    const listed = listPages().filter((path) => /^(?:docs|site)\//.test(path));
    expect(listed.map((path) => `${path}.md`).sort()).toEqual(pages.sort());
  });

  it('have boxes of one sentence', () => {
    const boxes = listPages().flatMap(
      (path) => readFileSync(`${path}.md`, 'utf8').match(/(?<=^> \[!\w+\]\n)(?:> .*\n)+/gm) ?? [],
    );
    expect(boxes.length).toBeGreaterThan(5);
    expect(boxes.filter((box) => /[.!?]\s+(?:> )?[A-Z]/.test(box))).toEqual([]);
  });

  it('lead to no other page of the project', () => {
    const pages = new Set(listPages().map((path) => `${path}.md`));
    const missing = [...pages].flatMap((page) =>
      [
        ...readFileSync(page, 'utf8')
          .replaceAll(/^```[\s\S]*?^```/gm, '')
          .matchAll(/\]\((?![a-z]+:)([^)#\s]+\.md)/g),
      ]
        .map(([, target = '']) => normalize(join(dirname(page), target)))
        .filter((target) => !pages.has(target) && existsSync(target))
        .map((target) => `${page} → ${target}`),
    );
    expect(missing).toEqual([]);
  });

  it('that left lead on to one that is there, and are in no list', () => {
    for (const [from, to] of Object.entries(moved)) {
      expect(listPages()).toContain(to);
      expect(listPages()).not.toContain(from);
    }
    const out = join(folder, 'moved');
    mkdirSync(join(out, 'docs/deep'), { recursive: true });
    writeMovedPages(out, { 'docs/deep/old': 'docs/new' });
    expect(checkSite(out)).toEqual(['docs/deep/old.html → ../new.html: not there']);
    writeFileSync(join(out, 'docs/new.html'), '<!doctype html>');
    expect(checkSite(out)).toEqual([]);
    expect(readPage('moved/docs/deep/old.html')).toContain('content="0; url=../new.html"');
  });

  it('are in one group of the sidebar each, or for maintainers; a title occurs once', () => {
    const items = siteGroups().flatMap((group) => group.items);
    const links = items.map(({ link }) => link);
    expect(new Set(links).size).toBe(links.length);
    const others = listPages().slice(1 + links.length);
    expect(
      others.filter((path) => !/^docs\/(?:exam|architecture|decisions)|^scripts\/|^examples\/fleet/.test(path)),
    ).toEqual([]);
    const titles = items.filter(({ link }) => !link.includes('/reference/')).map(({ text }) => text);
    expect(titles.filter((title, at) => titles.indexOf(title) !== at || title === 'trackagoat-sdk')).toEqual([]);
  });

  it('stay out of the package', () => {
    expect(manifest.files.filter((path) => path.startsWith('site'))).toEqual([]);
  });
});

describe('the built site', () => {
  const write = (name: string, text: string): void => {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const page = (body: string): string => `<html><head><meta charset="utf-8"></head><body>${body}</body></html>`;

  it('finds its files from wherever it is, in pages and in scripts', () => {
    write('a/b.html', page(`<a href="${BASE}index.html">x</a><script>start()</script>`));
    write('assets/a.js', `const a = "${BASE}x.js", b = \`${BASE}y.js?\`, c = '/${BASE}';`);
    makeRelative(folder);
    const html = readPage('a/b.html');
    expect(html).toContain('href="../index.html"');
    expect(html).toContain('globalThis.__siteRoot=new URL("../",location.href).pathname');
    // The hash of start(), by openssl.
    expect(html).toContain("'sha256-DIm7WJS6ZKDYe5qFLPy+h4JFI9Bol5QmYC57mt3Fb00='");
    expect(readPage('assets/a.js')).toBe(
      'const a = (""+globalThis.__siteRoot+"x.js"), b = (""+globalThis.__siteRoot+"y.js?"), c = ("/"+globalThis.__siteRoot+"");',
    );
  });

  it('is refused with a link, an anchor or an image that is not there', () => {
    write('index.html', page('<h2 id="here">x</h2><a href="#here">a</a><a href="https://example.com/">b</a>'));
    write('a/b.html', page('<a href="../index.html#here">a</a>'));
    rmSync(join(folder, 'assets'), { recursive: true });
    expect(checkSite(folder)).toEqual([]);
    write('d.html', page('<table><tr><th>a</th><th style="x"></th></tr></table>'));
    expect(checkSite(folder)).toEqual(['d.html: a table has a column without a head']);
    write('d.html', page('<h1 id="a">A</h1><h2 id="b">B</h2><h4 class="x" id="c">C</h4><h2 id="d">D</h2>'));
    expect(checkSite(folder)).toEqual(['d.html: the heading #c is of level 4, and the one before of level 2']);
    rmSync(join(folder, 'd.html'));
    write(
      'c.html',
      page('<a href="gone.html"></a><a href="index.html#gone"></a><img src="gone.png"><a href="/c.html"></a>'),
    );
    expect(checkSite(folder)).toEqual([
      'c.html → gone.html: not there',
      'c.html → index.html#gone: no such anchor',
      'c.html → gone.png: not there',
      'c.html → /c.html: not relative',
    ]);
  });
});

describe('console.table of a program', () => {
  it('has a column for each field, and one for values without fields', () => {
    expect(formatTable([{ a: 1, b: 'x' }, { b: 2 }, 7])).toBe(
      [
        '(index)  a  b    Values',
        '-------  -  ---  ------',
        "0        1  'x'",
        '1           2',
        '2                7',
      ].join('\n'),
    );
    expect(formatTable('text')).toBe("'text'");
  });
});

describe('a picture', () => {
  it('is drawn as HTML with its text as text', () => {
    const part = withAttribute(draw('p', 'a "b"', 'x < y & z', draw('b', '', 'bold'), undefined), 'title', '<"&');
    expect(toHtml(part)).toBe('<p class="a &quot;b&quot;" title="&lt;&quot;&amp;">x &lt; y &amp; z<b>bold</b></p>');
  });
});

describe('a link to the playground', () => {
  it('holds the program in its fragment, whatever its letters', () => {
    const code = "console.log('größe → 1 €', `x`);\n// ??>>~~";
    const link = toPlaygroundLink('playground.html', { code, steps: [] });
    expect(link).toMatch(/^playground\.html#code=[\w-]+$/);
    expect(readPlaygroundLink(new URL(link, 'http://host/').hash)).toEqual({ code, steps: [] });
  });

  it('holds its world: the runs and calls that made it, and none that would leave the mock', () => {
    const headers = { 'content-type': 'application/json' };
    const call = { method: 'POST', url: '/_mock/clock', body: '{"advance":{"days":7}}', headers };
    const linked = {
      code: 'a',
      steps: [
        { kind: 'run', code: 'b' },
        { kind: 'call', call },
      ],
    } as const;
    expect(readPlaygroundLink(toPlaygroundLink('', linked))).toEqual(linked);
    for (const url of ['//evil.example/', '@evil.example/', '/other']) {
      const steps = [{ kind: 'call', call: { ...call, url } }] as const;
      expect(readPlaygroundLink(toPlaygroundLink('', { code: 'a', steps }))).toBeUndefined();
    }
  });

  it.each(['', '#other', '#code=%%%', '#code=_w', '#code=YQ&world=%', '#code=YQ&world=e30'])(
    'that holds none gives none: %j',
    (fragment) => {
      expect(readPlaygroundLink(fragment)).toBeUndefined();
    },
  );
});

it('a picture takes no more rows from a hostile program than a page can draw', () => {
  const row = { tiktok_handle: 'x'.repeat(1000), earned_cents: 1, paid_cents: '2', id: 7 };
  const data = Array.from({ length: 50_000 }, () => row);
  const view = readWorldView(JSON.stringify({ creators: { data }, payments: { data, total: 1e300 } }));
  expect([view?.creators.length, view?.payments.length, view?.paymentCount]).toEqual([100, 100, 0]);
  expect(view?.creators[0]).toEqual({ handle: 'x'.repeat(100), owed: 1, paid: 0 });
});

const snippets = [...readSources(['docs/snippets'])].filter(([path]) => !path.includes('/guides/'));
const runnable = snippets.filter(([path, code]) => readNeeds(path, code) === undefined);

describe('a snippet of the docs that a page can run', () => {
  it('is one of many, and the others say what they need', () => {
    expect(runnable.length).toBeGreaterThan(70);
    const needs = snippets.filter((one) => !runnable.includes(one)).map(([path, code]) => readNeeds(path, code));
    for (const text of needs)
      expect(text).toMatch(/^(?:Needs .+|Part of this guide's project|A module; the tests below call it)\.$/);
  });

  it('is all that the pages have with a button, and each other program of a page says why it has none', () => {
    const blocks = listPages().flatMap((path) =>
      [...showPrograms(readFileSync(`${path}.md`, 'utf8')).matchAll(/(?:<!-- snippet: (\S+) -->\n)?^```(\w+)$/gm)].map(
        ([, from, language = '']) => ({ path, from, language, beside: findBeside(from, language) }),
      ),
    );
    const tested = new Set(runnable.map(([path]) => path));
    const shown = blocks
      .filter(({ beside }) => beside?.kind === 'run')
      .map(({ from }) => from?.replace(/#rest$/, '') ?? '');
    expect(shown.length).toBeGreaterThan(70);
    expect(shown.filter((path) => !tested.has(path))).toEqual([]);
    const programs = blocks.filter(({ language }) => /^([jt]sx?|mjs|py)$/.test(language));
    expect(programs.length).toBeGreaterThan(shown.length);
    // The reference has examples of comments: a few lines, which `test/docs` compiles.
    const bare = programs.filter(({ path, beside }) => beside === undefined && !path.startsWith('docs/reference/'));
    expect(bare).toEqual([]);
  });

  it('has no button beside a file of data', () => {
    expect(findBeside('docs/snippets/seeds/seed.json', 'json')).toBeUndefined();
  });
});
