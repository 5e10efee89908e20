/** First half of the key of every worker's lock; any constant that is used for nothing else. */
export const WORKER_LOCK_CLASS = 420_261;
