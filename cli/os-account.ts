import { userInfo } from 'node:os';

/** The account of the operating system that runs this. All names that are given there without a key count as one person. */
export function osAccount(): string {
  const { uid, username } = userInfo();
  // Windows has no user numbers.
  return `os:${uid === -1 ? username : uid}`;
}
