import { expect, it } from 'vitest';

it('keeps zod in the browser from making code out of text', async () => {
  await import('./instrumentation-client');
  const { config } = await import('zod');
  expect(config().jitless).toBe(true);
});
