/**
 * Next runs this in the browser before any page. zod tries once whether it may make code from text; the page's security
 * policy forbids that and would report the try as a violation. Said here by zod's own global, which it reads when it loads,
 * so that no page carries zod for this line (the test holds the name).
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

export {};
