/** Throws that no test reaches, by `path: text`, each with its reason. What says `no test yet` waits for one. */
export const unreached: Readonly<Record<string, string>> = {
  'src/agents/payments/approve/approval-desk.ts: this.#needsSecond(request)': 'no test yet',
  'src/agents/payments/approve/approval-desk.ts: this.#needsSecond(request) (3)': 'no test yet',
  "src/agents/payments/approve/approval-token.ts: new RangeError('The secret of approval tokens needs at least 32 bytes.')":
    'the table of options refuses a short secret before',
  'src/agents/payments/approve/asked-calls.ts: error':
    'hands on an error that nothing foresees: a defect, or a store that fails in another way',
  'src/agents/payments/limit/approvers.ts: new RangeError(`limits.approvers knows no ${unknown}; it takes name and publicKey.`)':
    'no test yet',
  'src/agents/payments/limit/spending.ts: error (2)':
    'hands on an error that nothing foresees: a defect, or a store that fails in another way',
  'src/agents/payments/limit/warn-of-limits.ts: error':
    'hands on an error that nothing foresees: a defect, or a store that fails in another way',
  'src/agents/payments/plan/earlier-payments.ts: error':
    'hands on an error that nothing foresees: a defect, or a store that fails in another way',
  'src/agents/payments/plan/known-handles.ts: error':
    'hands on an error that nothing foresees: a defect, or a store that fails in another way',
  'src/agents/payments/plan/movements.ts: error':
    'hands on an error that nothing foresees: a defect, or a store that fails in another way',
  'src/agents/payments/plan/movements.ts: error (2)':
    'hands on an error that nothing foresees: a defect, or a store that fails in another way',
  'src/agents/changes/commit-change.ts: error':
    'hands on an error that nothing foresees: a defect, or a store that fails in another way',
  'src/agents/changes/commit-change.ts: error (2)':
    'hands on an error that nothing foresees: a defect, or a store that fails in another way',
  'src/agents/changes/review-videos.ts: error':
    'hands on an error that nothing foresees: a defect, or a store that fails in another way',
  'src/agents/changes/set-tracking.ts: planChanged(`the tracking mode is ${mode} now`)':
    'there are two modes, and a plan names both: only a third one, of a later service, comes here',
  'src/agents/changes/throw-if-creator-changed.ts: error':
    'hands on an error that nothing foresees: a defect, or a store that fails in another way',
  "src/workflows/payments/live-payments.ts: new WorkflowError('unknown_shape', 'the lines of payments do not say which accruals they s":
    'no test yet',
  "src/workflows/settlement/plan-settlement.ts: new WorkflowError( 'invalid_input', `endedBy must be a day such as 2026-03-01, not ${JSON.":
    'the table of options refuses it before; kept for callers within',
  'src/workflows/settlement/settle-all.ts: error':
    'hands on an error that nothing foresees: a defect, or a store that fails in another way',
  "src/workflows/settlement/settle-all.ts: new WorkflowError( 'invalid_input', `settleAll: ${name} must be a whole number of cents fr":
    'the table of options refuses it before; kept for callers within',
};
