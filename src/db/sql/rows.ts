import type { Json } from '@/model/json';

/** JSON as a column holds it: the writer answers for its shape. */
export type StoredJson = Json;
export type InstanceStatusColumn = 'active' | 'completed' | 'cancelled';
