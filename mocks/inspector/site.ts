import { SPEC_PATH } from '../api/find-route.js';
import type { PlainResponse } from '../api/plain.js';
import { siteFile } from './site-files.js';

/** The page that belongs to a URL's path, or undefined if there is no such page. */
export type Site = (url: string) => PlainResponse | undefined;

/** The parts of the site. */
export interface SiteOptions {
  /** Whether to serve the inspector at `/_mock/`. It needs the control plane. */
  readonly inspector: boolean;
}

interface Page {
  readonly file: string;
  readonly type: string;
  readonly policy?: string;
}

const HTML = 'text/html; charset=utf-8';
const SCRIPT = 'text/javascript; charset=utf-8';
const STYLE = 'text/css; charset=utf-8';

const OWN = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; connect-src 'self'";
/** Nothing external and nothing inline, so text that got past the escaping still could not run. */
const POLICY = `${OWN}; script-src 'self'; style-src 'self'; img-src 'self' data:`;

const INSPECTOR: Readonly<Record<string, Page>> = {
  '/_mock': { file: 'inspector.html', type: HTML, policy: POLICY },
  '/_mock/': { file: 'inspector.html', type: HTML, policy: POLICY },
  '/_mock/inspector.js': { file: 'inspector.js', type: SCRIPT },
  '/_mock/inspector.css': { file: 'inspector.css', type: STYLE },
};

/** The page of the mock server: the inspector at `/_mock/`, from this package only. `/` and `/docs` lead on. */
export function createSite(options: SiteOptions, findFile: (name: string) => string = siteFile): Site {
  const pages = new Map(options.inspector ? Object.entries(INSPECTOR) : []);
  return (url) => {
    const mark = url.indexOf('?');
    const path = mark < 0 ? url : url.slice(0, mark);
    // Opening the address of the ready line in a browser leads to a page.
    if (path === '/' && options.inspector) return leadTo('/_mock/');
    if (path === '/' || path === '/docs' || path === '/docs/') return leadTo(SPEC_PATH);
    const page = pages.get(path);
    return page && toResponse(page, findFile);
  };
}

function leadTo(location: string): PlainResponse {
  return { status: 302, headers: { location, 'cache-control': 'no-cache' }, body: '' };
}

/** Without its files, as in a bundle with only the code, a page says so. The mock goes on. */
function missing(error: unknown): PlainResponse {
  const why = error instanceof Error ? error.message : String(error);
  const body = `This page cannot be shown: ${why}\nIts files lie in dist/site of the package trackagoat-sdk.\n`;
  return { status: 501, headers: { 'content-type': 'text/plain; charset=utf-8' }, body };
}

function toResponse(page: Page, findFile: (name: string) => string): PlainResponse {
  const headers: Record<string, string> = {
    'content-type': page.type,
    'cache-control': 'no-cache',
    'referrer-policy': 'no-referrer',
  };
  if (page.policy !== undefined) headers['content-security-policy'] = page.policy;
  try {
    return { status: 200, headers, body: findFile(page.file) };
  } catch (error) {
    return missing(error);
  }
}
