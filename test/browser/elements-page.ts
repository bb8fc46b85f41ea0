import { definePlayground } from '../../site/client/playground.js';
import { defineSnippetRun } from '../../site/client/snippet-run.js';

/* The elements of the site on a page without its framework, for site-elements.test.ts. */
const places = { run: 'run.html', inspector: 'inspector.html', playground: 'index.html' };
defineSnippetRun(places);
definePlayground(places);
