/** The next step for a code of the service; codes that explain themselves have no hint. */
export const hints: Readonly<Record<string, string>> = {
  invalid_api_key: 'Check TRACKAGOAT_API_KEY.',
  insufficient_scope: 'Use a key with the scope in meta.required.',
  limit_reached: 'Free a place or use a larger plan.',
  rate_limit_exceeded: 'Wait until resetsAt.',
  gone: 'Use goat.analytics.',
  accrual_paid: 'Void its payment.',
  accrual_not_earned: 'List the accruals again.',
  invalid_transition: 'See meta.allowed.',
  structure_archived: 'Set is_active.',
  method_inactive: 'Set is_active.',
};
