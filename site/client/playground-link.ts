const PREFIX = '#code=';

/** The address of the playground with a program in it. It is in the fragment, which browsers do not send to a server. */
export function toPlaygroundLink(playground: string, code: string): string {
  const bytes = new TextEncoder().encode(code);
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return `${playground}${PREFIX}${text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
}

/** The program of a fragment; undefined if it is missing or cannot be read. */
export function readPlaygroundLink(fragment: string): string | undefined {
  if (!fragment.startsWith(PREFIX)) return undefined;
  try {
    const text = atob(fragment.slice(PREFIX.length).replaceAll('-', '+').replaceAll('_', '/'));
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(text, (char) => char.charCodeAt(0)));
  } catch {
    return undefined;
  }
}
