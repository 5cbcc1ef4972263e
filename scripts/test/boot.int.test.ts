import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkout } from './lib/cruise.ts';
import { run } from './lib/run.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'overgang boot æ '));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Calls boot as npm would, with these flags swallowed by npm. */
const boot = (args: readonly string[], swallowed: Readonly<Record<string, string>> = {}, top = checkout) => {
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], ...swallowed };
  return spawnSync(process.execPath, [path.join(top, 'scripts/boot.mjs'), ...args], { encoding: 'utf8', env });
};

describe('boot', () => {
  it('lists its commands, and each is one of the scripts of package.json', () => {
    const { status, stdout } = boot(['--help']);
    const { scripts } = JSON.parse(readFileSync(path.join(checkout, 'package.json'), 'utf8')) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    expect(status).toBe(0);
    const booted = Object.entries(scripts).filter(([, line]) => line.includes('scripts/boot.mjs'));
    expect(booted.length).toBeGreaterThan(3);
    for (const [name, line] of booted) {
      const [command, variant] = name.split(':'); // test:containers is test --containers
      const flags = variant === undefined ? '' : ` --${variant}`;
      expect(line).toBe(`exec node scripts/boot.mjs ${command}${flags}`); // without exec, signals stop at npm's shell
      expect(stdout).toMatch(new RegExp(`^ {2}${command} `, 'm'));
    }
  });

  it('refuses a command that it does not know', () => {
    const { status, stderr } = boot(['strat']);
    expect(status).toBe(2);
    expect(stderr).toContain("no command 'strat'");
  });

  it('notices a flag that npm has kept to itself, and says how to give it', () => {
    const { status, stderr } = boot(['start'], { npm_config_port: '9', npm_config_time_lapse: 'true' });
    expect(status).toBe(1);
    expect(stderr).toContain('npm start -- --port … --time-lapse …');
  });

  it('says why it cannot run below a node_modules folder', () => {
    const top = path.join(folder, 'node_modules', 'overgang');
    mkdirSync(top, { recursive: true });
    cpSync(path.join(checkout, 'scripts/boot'), path.join(top, 'scripts/boot'), { recursive: true });
    cpSync(path.join(checkout, 'scripts/boot.mjs'), path.join(top, 'scripts/boot.mjs'));
    const { status, stderr } = boot(['start'], {}, top);
    expect(status).toBe(1);
    expect(stderr).toContain('lies under a node_modules folder');
    expect(existsSync(path.join(top, '.cache'))).toBe(false);
  });
});

describe('the lock', () => {
  const lock = (name: string): string => path.join(folder, `${name}.lock`);
  const countUp = (name: string): Promise<number> => {
    const file = path.join(folder, name);
    if (!existsSync(file)) writeFileSync(file, '0');
    return run(process.execPath, [path.join(checkout, 'scripts/test/lib/count-up.mjs'), lock(name), file]);
  };
  const counted = (name: string): number => Number(readFileSync(path.join(folder, name), 'utf8'));

  it('lets one in at a time', async () => {
    writeFileSync(path.join(folder, 'many'), '0');
    const codes = await Promise.all(Array.from({ length: 5 }, () => countUp('many')));
    expect(codes).toEqual([0, 0, 0, 0, 0]);
    expect(counted('many')).toBe(5);
    expect(existsSync(lock('many'))).toBe(false);
  });

  it('does not wait for a holder that is dead', async () => {
    const dead = spawnSync(process.execPath, ['--version']).pid;
    writeFileSync(lock('dead'), `${dead} x`);
    expect(await countUp('dead')).toBe(0);
    expect(counted('dead')).toBe(1);
  });

  it('does not wait for one that has been silent for long, since its pid may be somebody else', async () => {
    writeFileSync(lock('silent'), `${process.pid} x`);
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(lock('silent'), longAgo, longAgo);
    expect(await countUp('silent')).toBe(0);
  });
});
