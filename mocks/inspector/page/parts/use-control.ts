import { useEffect, useState } from 'preact/hooks';
import { useInspector } from './inspector-context.js';

/** A response of the control plane, read again at every refresh of the page; undefined until it is known. */
export function useControl<Content>(path: string): Content | undefined {
  const { server, view } = useInspector();
  const [content, setContent] = useState<Content>();
  useEffect(() => {
    let over = false;
    server.control<Content>('GET', path).then(
      (came) => over || setContent(came),
      // The page shows reading errors at its top, from its own failed read.
      () => undefined,
    );
    return () => {
      over = true;
    };
  }, [server, path, view]);
  return content;
}

/** A list of the control plane; empty until it is known. */
export function useList<Row>(path: string): readonly Row[] {
  return useControl<{ readonly data: readonly Row[] }>(path)?.data ?? [];
}
