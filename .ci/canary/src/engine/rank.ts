// rank-engine
import { connection } from '@/db/connect';

export const wrong = connection;
