import { type Node, Spec } from '../harness/read-spec.js';
import { document } from '../harness/spec.js';

/*
 * This folder knows only openapi.yaml: nothing here imports the mock, the client or what is generated. So it
 * is a second reading of the document, and says where the mock and the document differ.
 */

const FORMATS: Readonly<Record<string, RegExp>> = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  'date-time': /^\d{4}-\d\d-\d\dt\d\d:\d\d:\d\d(\.\d+)?(z|[+-]\d\d:\d\d)$/i,
  date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  uri: /^[a-z][a-z0-9+.-]*:\S+$/i,
};

/** The document of the repository; with `alter`, a copy with something in it changed. */
export function readSpec(alter: (document: Node) => void = () => {}): Spec {
  const copy: Node = structuredClone(document);
  alter(copy);
  return new Spec(copy, FORMATS);
}
