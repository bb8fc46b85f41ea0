/** PayPal, played: it pays each row of a file, and its report says where the money is. */
export class PlayedPayPal {
  readonly #rows = new Map<string, { readonly cents: number; status: string }>();

  /** A file with a customer id that it has seen pays it again, as PayPal would. */
  readonly upload = async (file: string): Promise<void> => {
    for (const row of file.split('\r\n').filter((line) => line !== '')) {
      const [address = '', amount = '', , id = ''] = row.split(',');
      const status = address.endsWith('@nowhere.example') ? 'Unclaimed' : 'Completed';
      const before = this.#rows.get(id)?.cents ?? 0;
      this.#rows.set(id, { cents: before + Math.round(Number(amount) * 100), status });
    }
  };

  /** After 30 days, unclaimed money is returned. A recipient can also send it back. */
  return(isReturned: (id: string, status: string) => boolean): void {
    for (const [id, row] of this.#rows) if (isReturned(id, row.status)) row.status = 'Returned';
  }

  report(): string {
    return [...this.#rows].map(([id, { status }]) => `${id},${status}`).join('\n');
  }

  /** The cents that did not come back. */
  get paidCents(): number {
    return [...this.#rows.values()].reduce((sum, { cents, status }) => sum + (status === 'Completed' ? cents : 0), 0);
  }
}
