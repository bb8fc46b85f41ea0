/** A part of a picture. It becomes an element in a page, and HTML when the site is built. */
export interface Drawing {
  readonly name: keyof HTMLElementTagNameMap;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: readonly (Drawing | string)[];
}

type Content = Drawing | string | undefined;

/** A part with its class and its content; text stays text. */
export function draw(name: Drawing['name'], className: string, ...content: Content[]): Drawing {
  const attributes: Record<string, string> = className === '' ? {} : { class: className };
  return { name, attributes, content: content.filter((one) => one !== undefined) };
}

/** The part with one more attribute. */
export function withAttribute(part: Drawing, name: string, value: string): Drawing {
  return { ...part, attributes: { ...part.attributes, [name]: value } };
}

/** The part as an element of this page. */
export function toElement({ name, attributes, content }: Drawing): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content.map((part) => (typeof part === 'string' ? part : toElement(part))));
  return made;
}

/** The part as HTML. */
export function toHtml(part: Drawing | string): string {
  if (typeof part === 'string') return escapeHtml(part);
  const attributes = Object.entries(part.attributes).map(([key, value]) => ` ${key}="${escapeHtml(value)}"`);
  return `<${part.name}${attributes.join('')}>${part.content.map(toHtml).join('')}</${part.name}>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
