import { ResponseFormatError } from '../errors/errors.js';
import { type CallState, errorFields } from './call-state.js';
import { parseJson, type ReadResponse } from './envelope.js';
import { connectionError } from './failure.js';

/** Reads a response to its end, which must come within `maxBytes`. */
export async function readResponse(state: CallState, response: Response, maxBytes: number): Promise<ReadResponse> {
  let text: string | undefined;
  try {
    text = await readText(response, maxBytes);
  } catch (cause) {
    throw connectionError(state, cause, 'body');
  }
  if (text === undefined) {
    const fields = errorFields(state, 'response_too_large', { response });
    throw new ResponseFormatError(`the response is larger than maxResponseBytes (${maxBytes}).`, fields);
  }
  const { status } = response;
  const body = parseJson(text);
  // A status that allows a retry is enough; the body does not matter.
  if (body === undefined && status < 429 && isCutOff(text)) {
    const cause = new Error(`the response was cut off after ${text.length} characters`);
    throw connectionError(state, new TypeError('terminated', { cause }), 'body');
  }
  return { response, status, text, body };
}

// Undefined if there is more. The rest is then not read.
async function readText(response: Response, maxBytes: number): Promise<string | undefined> {
  const reader = response.body?.getReader();
  if (!reader) return response.text();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return decode(chunks);
    bytes += value.length;
    if (bytes > maxBytes) {
      reader.cancel().catch(() => {});
      return undefined;
    }
    chunks.push(value);
  }
}

/** For a text in one piece, as nearly all are: to make a decoder takes longer than to decode. jsdom has none to make one of. */
let whole: TextDecoder | undefined;

function decode(chunks: readonly Uint8Array[]): string {
  if (chunks.length === 1) {
    whole ??= new TextDecoder();
    return whole.decode(chunks[0]);
  }
  const decoder = new TextDecoder();
  return chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('') + decoder.decode();
}

// Whether an object ends before its brackets are closed. After an orderly close of the connection nothing else shows
// that the body was cut.
function isCutOff(text: string): boolean {
  if (!text.startsWith('{')) return false;
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (inString && char === '\\') i++;
    else if (char === '"') inString = !inString;
    else if (!inString) depth += Number('{['.includes(char)) - Number('}]'.includes(char));
  }
  return inString || depth > 0;
}
