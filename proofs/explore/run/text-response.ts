/** A response that holds its text. It makes a stream only on demand, because that is a large part of the cost of a request. */
export class TextResponse extends (globalThis.Response ?? Object) {
  readonly #text: string;
  readonly #init: { readonly status: number; readonly headers: Readonly<Record<string, string>> };
  #streamed: Response | undefined;
  #isUsed = false;
  #hasStream = true;

  constructor(text: string, init: { readonly status: number; readonly headers: Readonly<Record<string, string>> }) {
    super(null, init);
    this.#text = text;
    this.#init = init;
  }

  override get body(): Response['body'] {
    return this.#hasStream ? this.#open().body : null;
  }

  override get bodyUsed(): boolean {
    return this.#isUsed || (this.#streamed?.bodyUsed ?? false);
  }

  override async text(): Promise<string> {
    if (this.#isUsed || this.#streamed) return this.#open().text();
    this.#isUsed = true;
    return this.#text;
  }

  override async json(): Promise<unknown> {
    return JSON.parse(await this.text());
  }

  override async arrayBuffer(): Promise<ArrayBuffer> {
    return this.#open().arrayBuffer();
  }

  override async blob(): Promise<Blob> {
    return this.#open().blob();
  }

  override async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return new Uint8Array(await this.arrayBuffer());
  }

  override async formData(): Promise<FormData> {
    return this.#open().formData();
  }

  override clone(): Response {
    return this.#isUsed || this.#streamed ? this.#open().clone() : new TextResponse(this.#text, this.#init);
  }

  /** Takes the stream away, so that a caller reads the text in one piece. */
  withoutStream(): this {
    this.#hasStream = false;
    return this;
  }

  /** The response with a stream. It is used up if this one is. */
  #open(): Response {
    if (!this.#streamed) {
      this.#streamed = new Response(this.#text, this.#init);
      if (this.#isUsed) this.#streamed.text().catch(() => {});
    }
    return this.#streamed;
  }
}
