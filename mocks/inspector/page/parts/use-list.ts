import { useEffect, useState } from 'preact/hooks';
import { useInspector } from './inspector-context.js';

/** A list of the control plane, read again whenever the page looks at the world; empty until it is known. */
export function useList<Row>(path: string): readonly Row[] {
  const { server, view } = useInspector();
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
  }, [server, path, view]);
  return rows;
}
