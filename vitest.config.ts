import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** `unit`: pure, no server. `db`: needs PostgreSQL; the set-up starts one for the whole run (see src/db/test-server.ts). */
export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          sequence: { groupOrder: 0 },
          include: ['src/**/*.test.{ts,tsx}'],
          exclude: ['src/**/*.db.test.ts', '**/node_modules/**'],
          // Properties try thousands of cases; a busy machine is no reason to fail.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          sequence: { groupOrder: 1 },
          include: ['src/**/*.db.test.ts'],
          globalSetup: ['src/db/test-server.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
