import type { Database } from './database';
import type { Settings } from './settings';

export async function startJobWorker(_settings: Settings, _database: Database): Promise<{ stop(): Promise<void> }> {
  return { stop: async () => undefined };
}
