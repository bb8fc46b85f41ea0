import type { MockCall } from '../runner/protocol.js';
import { button, element } from './element.js';
import type { MockResponse } from './sandbox.js';

/** Shows the inspector of a mock over the page. It is in a frame without an origin. Its calls go to `call`. */
export function openInspector(frameUrl: string, call: (call: MockCall) => Promise<MockResponse>): void {
  const dialog = element('dialog', 'inspector-dialog');
  dialog.setAttribute('aria-label', 'Inspector of the mock of this program');
  const frame = element('iframe', '');
  frame.setAttribute('sandbox', 'allow-scripts allow-modals');
  frame.title = 'Inspector';
  frame.src = frameUrl;
  frame.addEventListener('load', () => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = async ({ data }: MessageEvent<{ id: number; call: MockCall }>) => {
      port1.postMessage({ id: data.id, ...(await call(data.call)) });
    };
    frame.contentWindow?.postMessage('port', '*', [port2]);
  });
  dialog.append(
    button('Close', () => dialog.close(), 'close'),
    frame,
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
