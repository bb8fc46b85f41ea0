import { useEffect, useState } from 'preact/hooks';
import { useDesk } from './inspector-context.js';

/** A list of the control plane, read again whenever the page looks at the world; empty until it is known. */
export function useList<Row>(path: string): readonly Row[] {
  const { server, sight } = useDesk();
  const [rows, setRows] = useState<readonly Row[]>([]);
  useEffect(() => {
    let over = false;
    server.control<{ data: Row[] }>('GET', path).then(
      ({ data }) => over || setRows(data),
      // What keeps the page from reading is said at its top, by the look that fails as well.
      () => undefined,
    );
    return () => {
      over = true;
    };
  }, [server, path, sight]);
  return rows;
}
