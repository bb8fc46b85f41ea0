'use client';

import { useState } from 'react';
import type { Creator, Page } from 'trackagoat-sdk';

export function Creators({ page, pay }: { page: Page<Creator>; pay: (handle: string) => Promise<string> }) {
  const [receipt, setReceipt] = useState('');
  return (
    <>
      {page.data.map(({ id, tiktok_handle }) => (
        <button key={id} type="button" onClick={async () => setReceipt(await pay(tiktok_handle))}>
          {tiktok_handle}
        </button>
      ))}
      <output>{receipt}</output>
    </>
  );
}
