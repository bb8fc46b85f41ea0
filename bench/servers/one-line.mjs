/* The least that a module can be: what `imports` compares with. */
export const name = 'one line';
