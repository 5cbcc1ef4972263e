// Run as a process of its own by open-browser.ts: the package unpacks into TMPDIR, and reads its environment when imported.
import chromium from '@sparticuz/chromium';

await chromium.executablePath();
