/**
 * Modules of Node that cost CPU when they are loaded (node:crypto alone 10 ms) and that a bundle uses later, if at all:
 * the encryption of a connection that is not opened, the delimiter of an output that is not set.
 */
const LATE = [
  "assert",
  "child_process",
  "crypto",
  "dns/promises",
  "http",
  "https",
  "net",
  "string_decoder",
  "tls",
  "zlib",
];

const LOAD = String.raw`__WEBPACK_EXTERNAL_createRequire\(import\.meta\.url\)\("(?:node:)?(?:${LATE.join("|")})"\)`;
const MODULES = "var __webpack_modules__ = ";

/**
 * Stands for a module until somebody wants something of it. Answers `__esModule` by itself: webpack asks every module for
 * it when it is imported. A function, because some modules are functions.
 */
const LATELY = `const __late = (load) => {
  let loaded;
  const module = () => (loaded ??= load());
  return new Proxy(() => {}, {
    get: (_, name) => (name === "__esModule" ? undefined : module()[name]),
    has: (_, name) => name in module(),
    apply: (_, self, args) => Reflect.apply(module(), self, args),
  });
};
`;

/** Lets ncc's code load those modules of Node at their first use. webpack loads what is imported at the start. */
export function loadBuiltinsLate(code: string): string {
  const late = code.replaceAll(new RegExp(LOAD, "g"), (load) => `__late(() => ${load})`);
  if (late === code) return code;
  if (!late.includes(MODULES))
    throw new Error("ncc writes its modules in another way now: mend tools/late-builtins.ts");
  return late.replace(MODULES, () => LATELY + MODULES);
}
