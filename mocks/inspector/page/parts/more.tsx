import { useInspector } from './inspector-context.js';

const STEP = 100;

/** Below a list that does not show all of its rows. */
export function More({ shown, total }: { readonly shown: number; readonly total: number }) {
  const { focus, setFocus } = useInspector();
  if (shown >= total) return null;
  return (
    <p class="more">
      <button type="button" class="small" onClick={() => setFocus({ limit: focus.limit + STEP })}>
        Show more
      </button>{' '}
      {shown.toLocaleString('en-US')} of {total.toLocaleString('en-US')}
    </p>
  );
}
