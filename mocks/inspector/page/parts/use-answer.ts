import { useEffect, useState } from 'preact/hooks';
import { useInspector } from './inspector-context.js';

/** What the control plane answers, read again whenever the page looks at the world; undefined until it is known. */
export function useAnswer<Answer>(path: string): Answer | undefined {
  const { server, view } = useInspector();
  const [answer, setAnswer] = useState<Answer>();
  useEffect(() => {
    let over = false;
    server.control<Answer>('GET', path).then(
      (came) => over || setAnswer(came),
      // What keeps the page from reading is said at its top, by the look that fails as well.
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
