/** The result of the last action. */
export interface OutcomeMessage {
  readonly text: string;
  readonly failed: boolean;
}

/** Shows outcomes, also to screen readers. It always exists, because otherwise the first words would not be spoken. */
export function Outcome({
  message,
  problem,
}: {
  readonly message: OutcomeMessage | undefined;
  readonly problem: string | undefined;
}) {
  return (
    <div class={message === undefined && problem === undefined ? 'outcome' : 'outcome fresh'}>
      <p role="status" class={message?.failed ? 'bad' : ''}>
        {message?.text ?? 'Everything here is live. This page reads without leaving a trace in the world.'}
      </p>
      {problem !== undefined && (
        <p role="alert" class="bad">
          {problem} Trying again.
        </p>
      )}
    </div>
  );
}
