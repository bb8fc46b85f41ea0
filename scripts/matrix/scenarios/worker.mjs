import { inProcess } from './in-process.mjs';

// biome-ignore lint/style/noDefaultExport: workerd takes the handlers of a worker from its default export
export default {
  async test() {
    await inProcess();
  },
};
