// Loaded into the mock's process by --import: on SIGUSR2 it collects garbage and writes the size of the live heap, in
// bytes.
process.on('SIGUSR2', () => {
  globalThis.gc();
  process.stderr.write(`heap ${process.memoryUsage().heapUsed}\n`);
});
