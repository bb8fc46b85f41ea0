import { userInfo } from 'node:os';

/** The account of the operating system that runs this: whatever names are given there without a key, it is one person. */
export function osAccount(): string {
  const { uid, username } = userInfo();
  // Windows numbers nobody.
  return `os:${uid === -1 ? username : uid}`;
}
