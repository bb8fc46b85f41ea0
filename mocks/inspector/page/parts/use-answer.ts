import { useEffect, useState } from 'preact/hooks';
import { useInspector } from './inspector-context.js';

/** A response of the control plane, read again at every refresh of the page; undefined until it is known. */
export function useAnswer<Answer>(path: string): Answer | undefined {
  const { server, view } = useInspector();
  const [answer, setAnswer] = useState<Answer>();
  useEffect(() => {
    let over = false;
    server.control<Answer>('GET', path).then(
      (came) => over || setAnswer(came),
      // The page shows reading errors at its top, from its own failed read.
      () => undefined,
    );
    return () => {
      over = true;
    };
  }, [server, path, view]);
  return answer;
}

/** A list of the control plane; empty until it is known. */
export function useList<Row>(path: string): readonly Row[] {
  return useAnswer<{ readonly data: readonly Row[] }>(path)?.data ?? [];
}
