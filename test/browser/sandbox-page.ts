import { Sandbox } from '../../site/client/sandbox.js';
import type { FromFrame } from '../../site/runner/protocol.js';

/*
 * A page with nothing but the sandbox of the site, for site-runner.test.ts: it runs a program and gives all that comes out of it.
 */
declare global {
  interface Window {
    runProgram(code: string, isSameWorld?: boolean): Promise<FromFrame[]>;
    sandbox: Sandbox;
  }
}

const ENDINGS: readonly string[] = ['failed', 'finished', 'stopped'];
let heard: FromFrame[] = [];
let end: (() => void) | undefined;

window.sandbox = new Sandbox(document.body, 'run.html', (message) => {
  heard.push(message);
  if (ENDINGS.includes(message.kind)) end?.();
});
window.runProgram = async (code, isSameWorld = false) => {
  heard = [];
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  await window.sandbox.run(code, isSameWorld);
  await ended;
  return heard;
};
