/** The service's only currency today. A response need not name it. */
export const USUAL_CURRENCY = 'USD';
