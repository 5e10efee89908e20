import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openDataFolder } from './data-folder';

const folder = mkdtempSync(join(tmpdir(), 'docket-data-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the data folder', () => {
  it('is made with all above it, for this user only', () => {
    const asked = join(folder, 'a/b/c');
    expect(openDataFolder(asked)).toBe(asked);
    expect(statSync(asked).mode & 0o777).toBe(0o700);
    expect(openDataFolder(asked)).toBe(asked);
  });

  it('that is a file is refused', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect(() => openDataFolder(file)).toThrow(/is a file/);
    expect(() => openDataFolder(join(file, 'below'))).toThrow(/DOCKET_DATA/);
  });

  it.runIf(existsSync('/proc/self'))('where nothing can be made is refused at once', () => {
    expect(() => openDataFolder('/proc/docket')).toThrow(/DOCKET_DATA/);
  });
});
