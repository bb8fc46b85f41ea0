/**
 * The files of the kept demo worlds in dist, by key. Empty in the sources, because a world of an earlier build may be older than they
 * are. The build writes this file anew; a name has the digest of what is in the file, so a file of another build has another name.
 */
export const keptDemoFiles: Readonly<Record<string, string>> = {};
