/** Throws that no test reaches, by `path: text`, each with its reason. */
export const unreached: Readonly<Record<string, string>> = {};
