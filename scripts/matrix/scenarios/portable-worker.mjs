import { usePortable } from './portable.mjs';

// biome-ignore lint/style/noDefaultExport: workerd takes the handlers of a worker from its default export
export default {
  async test() {
    const wrong = await usePortable();
    if (wrong.length > 0) throw new Error(`not as they must be: ${wrong}`);
  },
};
