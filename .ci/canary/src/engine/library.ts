// pure-folders-know-no-server-library
import postgres from 'postgres';

export const wrong = postgres;
