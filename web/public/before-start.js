// Runs before any module: the page's content security policy forbids making functions from text, and the schema library
// would try to while the modules that hold schemas are loaded.
globalThis.__zod_globalConfig = { jitless: true };
