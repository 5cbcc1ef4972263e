import type { KnipConfig } from 'knip';

/** What a style sheet imports, as imports that knip understands. */
const importsOf = (css: string): string =>
  [...css.matchAll(/@import\s+["']([^"']+)["']/g)].map(([, target]) => `import '${target}';`).join('\n');

const config: KnipConfig = {
  ignoreExportsUsedInFile: true,
  compilers: { css: importsOf },
  workspaces: {
    '.': { project: ['*.{ts,cjs}'], ignoreDependencies: ['turbo'] }, // scripts/test-run starts it by its path
    scripts: {
      entry: [
        '*.ts',
        'boot.mjs',
        'boot/end-with-parent.mjs',
        'test/lib/{count-up,hand-over-to-stay}.mjs',
        'test/lib/stay.ts',
      ], // each is started, none imported
      project: ['**/*.{ts,mjs}'],
    },
    contracts: { project: ['{src,test}/**/*.ts'] },
    'packages/*': { project: ['{src,test}/**/*.ts'] },
    'packages/testing': { entry: ['src/browser/unpack-chromium.ts'], project: ['{src,test}/**/*.ts'] }, // started by its path
    'services/*': { entry: ['src/main.ts'], project: ['{src,test}/**/*.{ts,tsx,css}'] },
  },
};

export default config;
