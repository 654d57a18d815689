// GitHub's workflow packages import JSON without saying so, which Node refuses (ERR_IMPORT_ATTRIBUTE_MISSING). This has
// to run before they are imported: give it to `node --import`, or `import()` them after it.
import { registerHooks } from "node:module";

registerHooks({
  load: (url, context, next) =>
    next(url, url.endsWith(".json") ? { ...context, importAttributes: { type: "json" } } : context),
});
