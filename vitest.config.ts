import {defineConfig} from 'vitest/config';

export default defineConfig({
  test: {
    // A busy machine may take long: no test is about time.
    testTimeout: 60_000,
    include: [
      'src/**/*.test.ts',
      'plugins/**/*.test.ts',
      'scripts/**/*.test.ts',
      'bench/**/*.test.ts',
      'kernel-lab/**/*.test.ts',
    ],
  },
});
