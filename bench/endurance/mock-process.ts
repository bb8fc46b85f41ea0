import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

const PROGRAM = 'dist/cli/main.js';

/** The built mock in its own process. */
export class MockProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
    readonly baseUrl: string,
    readonly apiKey: string,
    readonly projectId: string,
  ) {}

  /** Starts it, in a folder or in memory; rejects with its output if it ends. */
  static start(folder?: string): Promise<MockProcess> {
    const kept = folder === undefined ? [] : ['--persist', folder];
    const args = [PROGRAM, 'mock', '--port', '0', '--seed', 'empty', '--json', ...kept];
    const flags = ['--expose-gc', '--import', new URL('./tell-heap.mjs', import.meta.url).href];
    const child = spawn(process.execPath, [...flags, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    return new Promise((done, fail) => {
      let [out, err] = ['', ''];
      child.stderr.on('data', (chunk) => {
        err += chunk;
      });
      child.once('exit', (code) => fail(new Error(`The mock ended with ${code}: ${err}`)));
      child.stdout.on('data', (chunk) => {
        out += chunk;
        if (!out.includes('\n')) return;
        const { url, base_url, api_key, project_id } = JSON.parse(out);
        done(new MockProcess(child, url, base_url, api_key, project_id));
      });
    });
  }

  /** A call of the control plane; rejects when it is refused. */
  async control(method: string, path: string, body?: object): Promise<void> {
    const headers = { authorization: `Bearer ${this.apiKey}`, 'content-type': 'application/json' };
    const given = { method, headers, ...(body && { body: JSON.stringify(body) }) };
    const response = await fetch(`${this.url}/_mock${path}`, given);
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  }

  /** Resident memory in MB. */
  memory(): number {
    const status = readFileSync(`/proc/${this.child.pid}/status`, 'utf8');
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
  }

  /** The size of the live heap after a collection, in MB. */
  heap(): Promise<number> {
    return new Promise((done) => {
      const read = (chunk: Buffer): void => {
        const found = /heap (\d+)/.exec(String(chunk));
        if (found === null) return;
        this.child.stderr?.off('data', read);
        done(Number(found[1]) / 2 ** 20);
      };
      this.child.stderr?.on('data', read);
      this.child.kill('SIGUSR2');
    });
  }

  kill(): void {
    this.child.kill('SIGKILL');
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGTERM');
    await ended;
  }
}
