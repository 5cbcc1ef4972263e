import { mergeConfig } from 'vitest/config';
import house from '../../vitest.config.ts';

/** What the tracker concludes is tested in every branch: its domain, and what it makes of each event. */
export default mergeConfig(house, {
  test: {
    coverage: {
      include: ['src/domain/**', 'src/consume/{on-event,told,pick}.ts', 'src/consume/from-*.ts'],
      exclude: ['**/*.unit.test.ts'],
      reporter: ['text-summary'],
      thresholds: { branches: 100, functions: 100 },
    },
  },
});
