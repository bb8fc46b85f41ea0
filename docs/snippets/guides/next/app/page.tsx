import { connection } from 'next/server';
import { createClient } from 'trackagoat-sdk';
import { Creators } from './creators';
import { pay } from './pay';

/** A server component: the key stays on the server, and a page of the API goes to the client component as it is. */
export default async function Home() {
  await connection(); // at each request, not when the app is built
  const page = await createClient().creators.list({ limit: 20 });
  return (
    <main>
      <Creators page={page} pay={pay} />
    </main>
  );
}
