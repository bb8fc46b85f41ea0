const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text is a uuid, and so an id rather than a handle or a name. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
