import { useEffect, useState } from 'preact/hooks';
import type { AccrualExplanation } from '../../../world/payouts/explanation.js';
import type { PayoutAccrualRow } from '../../../world/store/rows.js';
import { minute } from '../data/format.js';
import { useInspector } from './inspector-context.js';
import { NumberHeading } from './panel.js';

const MAX_VIDEOS = 100;

/** The explanation of an accrual's amount: the steps, the videos considered, and the possible actions. */
export function Explanation({ accrual }: { readonly accrual: PayoutAccrualRow }) {
  const { server, act } = useInspector();
  const [explanation, setExplanation] = useState<AccrualExplanation>();
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    let over = false;
    server.control<AccrualExplanation>('GET', `/accruals/${accrual.id}/explanation`).then(
      (found) => over || setExplanation(found),
      (error: Error) => over || setProblem(error.message),
    );
    return () => {
      over = true;
    };
  }, [server, accrual.id]);

  const settle = (status: 'rejected' | 'voided'): void => {
    void act(async () => {
      await server.change('PATCH', `/payout-accruals/${accrual.id}`, { body: { status } });
      return `The accrual is ${status}.`;
    });
  };

  if (problem !== undefined) return <p class="bad">{problem}</p>;
  if (!explanation) return <p class="note">Looking it up…</p>;
  return (
    <div class="explanation">
      <ol>
        {explanation.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {explanation.inputs.length > 0 && <Videos inputs={explanation.inputs} />}
      <p class="facts">
        <code>{accrual.id}</code>
        <span class="note">
          made {minute(accrual.created_at)}
          {accrual.updated_at !== accrual.created_at && `, changed ${minute(accrual.updated_at)}`}
        </span>
        {accrual.status === 'earned' && (
          <>
            <button type="button" class="small" onClick={() => settle('rejected')}>
              Reject
            </button>
            <button type="button" class="small" onClick={() => settle('voided')}>
              Void
            </button>
          </>
        )}
      </p>
    </div>
  );
}

function Videos({ inputs }: { readonly inputs: AccrualExplanation['inputs'] }) {
  return (
    <table class="videos">
      <caption>Videos posted in the period, as they were when it was evaluated</caption>
      <thead>
        <tr>
          <th scope="col">Video</th>
          <NumberHeading>Views</NumberHeading>
          <th scope="col">Counted</th>
          <th scope="col">Why</th>
        </tr>
      </thead>
      <tbody>
        {inputs.slice(0, MAX_VIDEOS).map((video) => (
          <tr key={video.video_id}>
            <td>
              <code title={video.video_id}>{video.video_id.slice(0, 8)}</code>
            </td>
            <td class="number">{video.view_count.toLocaleString('en-US')}</td>
            <td>{video.counted ? 'yes' : 'no'}</td>
            <td class="wide">{video.why}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
