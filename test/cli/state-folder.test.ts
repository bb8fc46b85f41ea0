import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stateFolder } from '../../cli/state-folder.js';

describe('the folder of plans, limits and the secret', () => {
  it('is the one of the flag, then of the environment, then in the home folder', () => {
    expect(stateFolder('here', { TRACKAGOAT_STATE: '/there' })).toBe(resolve('here'));
    expect(stateFolder(undefined, { TRACKAGOAT_STATE: '/there' })).toBe('/there');
    expect(stateFolder(undefined, {})).toBe(join(homedir(), '.trackagoat'));
  });

  it('is asked for where the user has no home folder, as in many containers', () => {
    const homeless = () => {
      throw new Error('uv_os_homedir returned ENOENT');
    };
    expect(() => stateFolder(undefined, {}, homeless)).toThrow(
      'This user has no home folder. Name a folder for the plans with --state DIR or TRACKAGOAT_STATE.',
    );
    expect(stateFolder('/there', {}, homeless)).toBe('/there');
  });

  // In the current folder, each start from elsewhere would count its limits from zero.
  it.each([
    ['', 'TRACKAGOAT_STATE'],
    [' ', 'TRACKAGOAT_STATE'],
    ['~/goat', 'TRACKAGOAT_STATE'],
    ['~', 'TRACKAGOAT_STATE'],
    ['/goat\n', 'TRACKAGOAT_STATE'],
  ])('is not %j of the environment, which no shell has read', (value, name) => {
    expect(() => stateFolder(undefined, { TRACKAGOAT_STATE: value })).toThrow(`${name} must be the path of a folder`);
    if (value !== '') expect(() => stateFolder(value, {})).toThrow('--state must be the path of a folder');
  });
});
