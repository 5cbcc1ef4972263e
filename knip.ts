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
      // Each is started as a process of its own, none is imported.
      entry: [
        '*.ts',
        'boot.mjs',
        'boot/end-with-parent.mjs',
        'drills/stepped-clock.mjs',
        'kafka/keep-broker.ts',
        'mutation/{in-process-runner,vitest-stand-in}.ts',
        'bench/{run-benchmark,ingest/load-generator,road/host-system}.ts',
        'test/lib/{count-up,hand-over-to-stay}.mjs',
        'test/lib/stay.ts',
        'test/whole/play-an-hour.ts',
      ],
      project: ['**/*.{ts,mjs}'],
    },
    contracts: { project: ['{src,test}/**/*.ts'] },
    'packages/*': { project: ['{src,test}/**/*.ts'] },
    'packages/local-kafka': { project: ['src/**/*.ts'], ignoreBinaries: ['java'] },
    'packages/testing': {
      entry: ['src/browser/unpack-chromium.ts', 'test/kafka-keeper.ts'],
      project: ['{src,test}/**/*.ts'],
    }, // started by their paths
    'services/*': { entry: ['src/main.ts'], project: ['{src,test}/**/*.{ts,tsx,css}'] },
  },
};

export default config;
