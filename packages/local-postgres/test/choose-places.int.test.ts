import { chmod, mkdir, mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { choosePlaces } from '../src/choose-places.ts';

const nobody = { uid: 65_534, gid: 65_534, name: 'nobody' };

describe.runIf(process.getuid?.() === 0)('binaries below a closed home', () => {
  it('are shared at a place that the account can reach, closed files too', async () => {
    const home = await mkdtemp(join(tmpdir(), 'closed-')); // 0700
    onTestFinished(() => rm(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));
    const native = join(home, 'native');
    await mkdir(join(native, 'bin'), { recursive: true });
    await mkdir(join(native, 'lib'));
    await writeFile(join(native, 'bin', 'postgres'), 'binary', { mode: 0o755 });
    await writeFile(join(native, 'lib', 'libpq.so.5.18'), 'library', { mode: 0o600 });
    await symlink('libpq.so.5.18', join(native, 'lib', 'libpq.so'));
    await chmod(native, 0o700);

    const choose = () => choosePlaces({ native, dataDir: join(home, 'data') }, nobody, () => undefined);
    const places = await choose();
    onTestFinished(() => rm(dirname(places.native), { recursive: true, force: true }));
    onTestFinished(() => rm(places.home, { recursive: true, force: true }));
    const inodeOf = async (root: string) => (await stat(join(root, 'bin', 'postgres'))).ino;
    expect(places.native).toContain('/var/tmp/overgang-postgres-');
    expect(await inodeOf(places.native)).toBe(await inodeOf(native));
    expect((await stat(join(places.native, 'lib', 'libpq.so'))).mode & 0o777).toBe(0o644);
    expect((await stat(join(native, 'lib', 'libpq.so'))).mode & 0o777).toBe(0o600);
    expect(await choose()).toEqual(places);
  });
});
