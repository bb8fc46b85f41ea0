/* A minimal module. `imports` compares with it. */
export const name = 'one line';
