/** The length of a text as JSON Schema counts it: in code points, not in UTF-16 units. */
export function codePointLength(text) {
  let length = text.length;
  for (let index = 0; index < text.length - 1; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0xd800 || unit > 0xdbff) continue;
    const next = text.charCodeAt(index + 1);
    if (next < 0xdc00 || next > 0xdfff) continue;
    length -= 1;
    index += 1;
  }
  return length;
}

/** Whether two JSON values are the same, whatever the order of their keys. */
export function jsonEqual(a, b) {
  if (a === b) return true;
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && jsonEqual(a[key], b[key]))
  );
}

/** All errors so far and those of one more schema, in one list. */
export function gatherErrors(errors, more) {
  if (errors === null) return more;
  for (const error of more) errors.push(error);
  return errors;
}

/** Whether a text is an integer in decimal digits that a number holds exactly. */
export function isDecimal(text) {
  return /^-?(0|[1-9]\d{0,15})$/.test(text) && Number.isSafeInteger(Number(text));
}

/** All errors so far and one more, of the value at `instancePath`; `schemaPath` where the schema is to be looked up. */
export function addError(errors, instancePath, keyword, params, schemaPath = '') {
  const error = { instancePath, schemaPath, keyword, params };
  if (errors === null) return [error];
  errors.push(error);
  return errors;
}
