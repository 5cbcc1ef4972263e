import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

const cacheFolder = path.resolve(import.meta.dirname, '../../../../.cache');
// The name tells two versions of the package apart; a copy is never changed after it has got its name.
const browserFolder = path.join(cacheFolder, 'chromium-153.0.0');

const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const fontSettings = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${escapeXml(path.join(browserFolder, 'fonts'))}</dir>
  <cachedir>${escapeXml(path.join(browserFolder, 'font-cache'))}</cachedir>
</fontconfig>
`;

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

/** Unpacks Chromium (200 MB, some seconds) once a checkout; several processes may ask at once. */
const unpackChromium = async (): Promise<void> => {
  if (await exists(browserFolder)) return;
  await mkdir(cacheFolder, { recursive: true });
  const own = await mkdtemp(path.join(cacheFolder, 'unpacking-'));
  // It unpacks its libraries only when it believes that it runs at AWS.
  const env = { TMPDIR: own, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' };
  await promisify(execFile)(process.execPath, [path.join(import.meta.dirname, 'unpack-chromium.ts')], { env });
  await writeFile(path.join(own, 'fonts', 'fonts.conf'), fontSettings);
  await rename(own, browserFolder).catch(async (error: unknown) => {
    await rm(own, { recursive: true, force: true });
    if (!(await exists(browserFolder))) throw error;
  });
};

/**
 * A headless Chromium from npm, with the libraries and fonts that a bare machine lacks (Linux on x64). Elsewhere it is
 * the Chrome that the machine has. Close it when done.
 */
export const openBrowser = async (): Promise<Browser> => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return chromium.launch({ channel: 'chrome' });
  await unpackChromium();
  return chromium.launch({
    executablePath: path.join(browserFolder, 'chromium'),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none'],
    env: {
      HOME: browserFolder,
      LD_LIBRARY_PATH: path.join(browserFolder, 'al2023', 'lib'),
      FONTCONFIG_PATH: path.join(browserFolder, 'fonts'),
    },
  });
};
