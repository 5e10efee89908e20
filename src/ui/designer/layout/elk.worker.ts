/** ELK in its worker: the library's script listens for its own messages (see auto-layout.ts). */
import 'elkjs/lib/elk-worker.min.js';
