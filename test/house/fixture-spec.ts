import { readFileSync } from 'node:fs';
import { type Document, parseDocument } from '../../scripts/generate/document.js';

/** A fresh copy of the small spec that keeps every house rule; tests change it as they like. */
export function fixtureSpec(): Document {
  return parseDocument(readFileSync(new URL('./fixtures/spec.yaml', import.meta.url), 'utf8'));
}
