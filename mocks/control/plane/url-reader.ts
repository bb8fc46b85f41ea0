import { BASE_PATH } from '../../api/find-route.js';
import { CONTROL_PATH } from './control-route.js';

/** The path and query below the mock's own base for an absolute URL, or undefined if the URL is not the mock's. */
export type UrlReader = (url: string) => string | undefined;

/** A reader for a mock at `baseUrl`: its API below that, its control plane below `/_mock` of the same origin. */
export function createUrlReader(baseUrl: string): UrlReader {
  const { origin } = new URL(baseUrl);
  const controlUrl = origin + CONTROL_PATH;
  return (url) => {
    if (isBelow(url, baseUrl)) return BASE_PATH + withoutHash(url.slice(baseUrl.length));
    return isBelow(url, controlUrl) ? withoutHash(url.slice(origin.length)) : undefined;
  };
}

/** `/v1` must not match `/v1x`. */
function isBelow(url: string, base: string): boolean {
  return url.startsWith(base) && (url.length === base.length || '/?#'.includes(url.charAt(base.length)));
}

function withoutHash(url: string): string {
  const mark = url.indexOf('#');
  return mark < 0 ? url : url.slice(0, mark);
}
