/** The largest file that may be attached. The server refuses more; the browser says so before the upload begins. */
export const FILE_LIMIT = 20 * 1024 * 1024;
