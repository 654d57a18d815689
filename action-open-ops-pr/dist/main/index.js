import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
import "node:path";
const __late = (load) => {
	let loaded;
	let module = () => loaded ??= load();
	return new Proxy(() => {}, {
		get: (_, name) => name === "__esModule" ? void 0 : module()[name],
		has: (_, name) => name in module(),
		apply: (_, self, args) => Reflect.apply(module(), self, args)
	});
};
var __webpack_modules__ = {
	7163: ((module, __unused_webpack_exports, __nccwpck_require__) => {
		let debug = __nccwpck_require__(1159);
		let { MAX_LENGTH, MAX_SAFE_INTEGER } = __nccwpck_require__(5101);
		let { safeRe: re, t } = __nccwpck_require__(5471);
		let parseOptions = __nccwpck_require__(356);
		let { compareIdentifiers } = __nccwpck_require__(3348);
		let isPrereleaseIdentifier = (prerelease, identifier) => {
			let identifiers = identifier.split(".");
			if (identifiers.length > prerelease.length) return !1;
			for (let i = 0; i < identifiers.length; i++) if (compareIdentifiers(prerelease[i], identifiers[i]) !== 0) return !1;
			return !0;
		};
		class SemVer {
			constructor(version, options) {
				options = parseOptions(options);
				if (version instanceof SemVer) {
					if (version.loose === !!options.loose && version.includePrerelease === !!options.includePrerelease) return version;
					else version = version.version;
				} else if (typeof version != "string") throw TypeError(`Invalid version. Must be a string. Got type "${typeof version}".`);
				if (version.length > MAX_LENGTH) throw TypeError(`version is longer than ${MAX_LENGTH} characters`);
				debug("SemVer", version, options);
				this.options = options;
				this.loose = !!options.loose;
				this.includePrerelease = !!options.includePrerelease;
				let m = version.trim().match(options.loose ? re[t.LOOSE] : re[t.FULL]);
				if (!m) throw TypeError(`Invalid Version: ${version}`);
				this.raw = version;
				this.major = +m[1];
				this.minor = +m[2];
				this.patch = +m[3];
				if (this.major > MAX_SAFE_INTEGER || this.major < 0) throw TypeError("Invalid major version");
				if (this.minor > MAX_SAFE_INTEGER || this.minor < 0) throw TypeError("Invalid minor version");
				if (this.patch > MAX_SAFE_INTEGER || this.patch < 0) throw TypeError("Invalid patch version");
				this.prerelease = m[4] ? m[4].split(".").map((id) => {
					if (/^[0-9]+$/.test(id)) {
						let num = +id;
						if (num >= 0 && num < MAX_SAFE_INTEGER) return num;
					}
					return id;
				}) : [];
				this.build = m[5] ? m[5].split(".") : [];
				this.format();
			}
			format() {
				this.version = `${this.major}.${this.minor}.${this.patch}`;
				this.prerelease.length && (this.version += `-${this.prerelease.join(".")}`);
				return this.version;
			}
			toString() {
				return this.version;
			}
			compare(other) {
				debug("SemVer.compare", this.version, this.options, other);
				if (!(other instanceof SemVer)) {
					if (typeof other == "string" && other === this.version) return 0;
					other = new SemVer(other, this.options);
				}
				if (other.version === this.version) return 0;
				return this.compareMain(other) || this.comparePre(other);
			}
			compareMain(other) {
				other instanceof SemVer || (other = new SemVer(other, this.options));
				if (this.major < other.major) return -1;
				if (this.major > other.major) return 1;
				if (this.minor < other.minor) return -1;
				if (this.minor > other.minor) return 1;
				if (this.patch < other.patch) return -1;
				if (this.patch > other.patch) return 1;
				return 0;
			}
			comparePre(other) {
				other instanceof SemVer || (other = new SemVer(other, this.options));
				if (this.prerelease.length && !other.prerelease.length) return -1;
				else if (!this.prerelease.length && other.prerelease.length) return 1;
				else if (!this.prerelease.length && !other.prerelease.length) return 0;
				let i = 0;
				do {
					let a = this.prerelease[i];
					let b = other.prerelease[i];
					debug("prerelease compare", i, a, b);
					if (a === void 0 && b === void 0) return 0;
					else if (b === void 0) return 1;
					else if (a === void 0) return -1;
					else if (a === b) continue;
					else return compareIdentifiers(a, b);
				} while (++i);
			}
			compareBuild(other) {
				other instanceof SemVer || (other = new SemVer(other, this.options));
				let i = 0;
				do {
					let a = this.build[i];
					let b = other.build[i];
					debug("build compare", i, a, b);
					if (a === void 0 && b === void 0) return 0;
					else if (b === void 0) return 1;
					else if (a === void 0) return -1;
					else if (a === b) continue;
					else return compareIdentifiers(a, b);
				} while (++i);
			}
			inc(release, identifier, identifierBase) {
				if (release.startsWith("pre")) {
					if (!identifier && identifierBase === !1) throw Error("invalid increment argument: identifier is empty");
					if (identifier) {
						let match = `-${identifier}`.match(this.options.loose ? re[t.PRERELEASELOOSE] : re[t.PRERELEASE]);
						if (!match || match[1] !== identifier) throw Error(`invalid identifier: ${identifier}`);
					}
				}
				switch (release) {
					case "premajor":
						this.prerelease.length = 0;
						this.patch = 0;
						this.minor = 0;
						this.major++;
						this.inc("pre", identifier, identifierBase);
						break;
					case "preminor":
						this.prerelease.length = 0;
						this.patch = 0;
						this.minor++;
						this.inc("pre", identifier, identifierBase);
						break;
					case "prepatch":
						this.prerelease.length = 0;
						this.inc("patch", identifier, identifierBase);
						this.inc("pre", identifier, identifierBase);
						break;
					case "prerelease":
						this.prerelease.length === 0 && this.inc("patch", identifier, identifierBase);
						this.inc("pre", identifier, identifierBase);
						break;
					case "release":
						if (this.prerelease.length === 0) throw Error(`version ${this.raw} is not a prerelease`);
						this.prerelease.length = 0;
						break;
					case "major":
						(this.minor !== 0 || this.patch !== 0 || this.prerelease.length === 0) && this.major++;
						this.minor = 0;
						this.patch = 0;
						this.prerelease = [];
						break;
					case "minor":
						(this.patch !== 0 || this.prerelease.length === 0) && this.minor++;
						this.patch = 0;
						this.prerelease = [];
						break;
					case "patch":
						this.prerelease.length === 0 && this.patch++;
						this.prerelease = [];
						break;
					case "pre": {
						let base = +!!Number(identifierBase);
						if (this.prerelease.length === 0) this.prerelease = [base];
						else {
							let i = this.prerelease.length;
							for (; --i >= 0;) if (typeof this.prerelease[i] == "number") {
								this.prerelease[i]++;
								i = -2;
							}
							if (i === -1) {
								if (identifier === this.prerelease.join(".") && identifierBase === !1) throw Error("invalid increment argument: identifier already exists");
								this.prerelease.push(base);
							}
						}
						if (identifier) {
							let prerelease = [identifier, base];
							identifierBase === !1 && (prerelease = [identifier]);
							if (isPrereleaseIdentifier(this.prerelease, identifier)) {
								let prereleaseBase = this.prerelease[identifier.split(".").length];
								isNaN(prereleaseBase) && (this.prerelease = prerelease);
							} else this.prerelease = prerelease;
						}
						break;
					}
					default: throw Error(`invalid increment argument: ${release}`);
				}
				this.raw = this.format();
				this.build.length && (this.raw += `+${this.build.join(".")}`);
				return this;
			}
		}
		module.exports = SemVer;
	}),
	8469: ((module, __unused_webpack_exports, __nccwpck_require__) => {
		let SemVer = __nccwpck_require__(7163);
		let compare = (a, b, loose) => new SemVer(a, loose).compare(new SemVer(b, loose));
		module.exports = compare;
	}),
	6353: ((module, __unused_webpack_exports, __nccwpck_require__) => {
		let SemVer = __nccwpck_require__(7163);
		let parse = (version, options, throwErrors = !1) => {
			if (version instanceof SemVer) return version;
			try {
				return new SemVer(version, options);
			} catch (er) {
				if (!throwErrors) return null;
				throw er;
			}
		};
		module.exports = parse;
	}),
	5101: ((module) => {
		module.exports = {
			MAX_LENGTH: 256,
			MAX_SAFE_COMPONENT_LENGTH: 16,
			MAX_SAFE_BUILD_LENGTH: 250,
			MAX_SAFE_INTEGER: 2 ** 53 - 1 || 9007199254740991,
			WHITESPACE_CHARACTERS: [
				"	",
				"\n",
				"\v",
				"\f",
				"\r",
				" ",
				"\xA0",
				" ",
				" ",
				" ",
				" ",
				" ",
				" ",
				" ",
				" ",
				" ",
				" ",
				" ",
				" ",
				"\u2028",
				"\u2029",
				" ",
				" ",
				"　",
				"﻿"
			],
			RELEASE_TYPES: [
				"major",
				"premajor",
				"minor",
				"preminor",
				"patch",
				"prepatch",
				"prerelease"
			],
			SEMVER_SPEC_VERSION: "2.0.0",
			FLAG_INCLUDE_PRERELEASE: 1,
			FLAG_LOOSE: 2
		};
	}),
	1159: ((module) => {
		module.exports = typeof process == "object" && process.env && process.env.NODE_DEBUG && /\bsemver\b/i.test(process.env.NODE_DEBUG) ? (...args) => console.error("SEMVER", ...args) : () => {};
	}),
	3348: ((module) => {
		let numeric = /^[0-9]+$/;
		let compareIdentifiers = (a, b) => {
			if (typeof a == "number" && typeof b == "number") return a === b ? 0 : a < b ? -1 : 1;
			let anum = numeric.test(a);
			let bnum = numeric.test(b);
			if (anum && bnum) {
				a = +a;
				b = +b;
			}
			return a === b ? 0 : anum && !bnum ? -1 : bnum && !anum ? 1 : a < b ? -1 : 1;
		};
		let rcompareIdentifiers = (a, b) => compareIdentifiers(b, a);
		module.exports = {
			compareIdentifiers,
			rcompareIdentifiers
		};
	}),
	356: ((module) => {
		let looseOption = Object.freeze({ loose: !0 });
		let emptyOpts = Object.freeze({});
		let parseOptions = (options) => {
			if (!options) return emptyOpts;
			if (typeof options != "object") return looseOption;
			return options;
		};
		module.exports = parseOptions;
	}),
	5471: ((module, exports, __nccwpck_require__) => {
		let { MAX_SAFE_COMPONENT_LENGTH, MAX_SAFE_BUILD_LENGTH, MAX_LENGTH } = __nccwpck_require__(5101);
		let debug = __nccwpck_require__(1159);
		exports = module.exports = {};
		let re = exports.re = [];
		let safeRe = exports.safeRe = [];
		let src = exports.src = [];
		let safeSrc = exports.safeSrc = [];
		let t = exports.t = {};
		let R = 0;
		let LETTERDASHNUMBER = "[a-zA-Z0-9-]";
		let safeRegexReplacements = [
			["\\s", 1],
			["\\d", MAX_LENGTH],
			[LETTERDASHNUMBER, MAX_SAFE_BUILD_LENGTH]
		];
		let makeSafeRegex = (value) => {
			for (let [token, max] of safeRegexReplacements) value = value.split(`${token}*`).join(`${token}{0,${max}}`).split(`${token}+`).join(`${token}{1,${max}}`);
			return value;
		};
		let createToken = (name, value, isGlobal) => {
			let safe = makeSafeRegex(value);
			let index = R++;
			debug(name, index, value);
			t[name] = index;
			src[index] = value;
			safeSrc[index] = safe;
			re[index] = new RegExp(value, isGlobal ? "g" : void 0);
			safeRe[index] = new RegExp(safe, isGlobal ? "g" : void 0);
		};
		createToken("NUMERICIDENTIFIER", "0|[1-9]\\d*");
		createToken("NUMERICIDENTIFIERLOOSE", "\\d+");
		createToken("NONNUMERICIDENTIFIER", `\\d*[a-zA-Z-]${LETTERDASHNUMBER}*`);
		createToken("MAINVERSION", `(${src[t.NUMERICIDENTIFIER]})\\.(${src[t.NUMERICIDENTIFIER]})\\.(${src[t.NUMERICIDENTIFIER]})`);
		createToken("MAINVERSIONLOOSE", `(${src[t.NUMERICIDENTIFIERLOOSE]})\\.(${src[t.NUMERICIDENTIFIERLOOSE]})\\.(${src[t.NUMERICIDENTIFIERLOOSE]})`);
		createToken("PRERELEASEIDENTIFIER", `(?:${src[t.NONNUMERICIDENTIFIER]}|${src[t.NUMERICIDENTIFIER]})`);
		createToken("PRERELEASEIDENTIFIERLOOSE", `(?:${src[t.NONNUMERICIDENTIFIER]}|${src[t.NUMERICIDENTIFIERLOOSE]})`);
		createToken("PRERELEASE", `(?:-(${src[t.PRERELEASEIDENTIFIER]}(?:\\.${src[t.PRERELEASEIDENTIFIER]})*))`);
		createToken("PRERELEASELOOSE", `(?:-?(${src[t.PRERELEASEIDENTIFIERLOOSE]}(?:\\.${src[t.PRERELEASEIDENTIFIERLOOSE]})*))`);
		createToken("BUILDIDENTIFIER", `${LETTERDASHNUMBER}+`);
		createToken("BUILD", `(?:\\+(${src[t.BUILDIDENTIFIER]}(?:\\.${src[t.BUILDIDENTIFIER]})*))`);
		createToken("FULLPLAIN", `v?${src[t.MAINVERSION]}${src[t.PRERELEASE]}?${src[t.BUILD]}?`);
		createToken("FULL", `^${src[t.FULLPLAIN]}$`);
		createToken("LOOSEPLAIN", `[v=\\s]*${src[t.MAINVERSIONLOOSE]}${src[t.PRERELEASELOOSE]}?${src[t.BUILD]}?`);
		createToken("LOOSE", `^${src[t.LOOSEPLAIN]}$`);
		createToken("GTLT", "((?:<|>)?=?)");
		createToken("XRANGEIDENTIFIERLOOSE", `${src[t.NUMERICIDENTIFIERLOOSE]}|x|X|\\*`);
		createToken("XRANGEIDENTIFIER", `${src[t.NUMERICIDENTIFIER]}|x|X|\\*`);
		createToken("XRANGEPLAIN", `[v=\\s]*(${src[t.XRANGEIDENTIFIER]})(?:\\.(${src[t.XRANGEIDENTIFIER]})(?:\\.(${src[t.XRANGEIDENTIFIER]})(?:${src[t.PRERELEASE]})?${src[t.BUILD]}?)?)?`);
		createToken("XRANGEPLAINLOOSE", `[v=\\s]*(${src[t.XRANGEIDENTIFIERLOOSE]})(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})(?:${src[t.PRERELEASELOOSE]})?${src[t.BUILD]}?)?)?`);
		createToken("XRANGE", `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAIN]}$`);
		createToken("XRANGELOOSE", `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAINLOOSE]}$`);
		createToken("COERCEPLAIN", `(^|[^\\d])(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}})(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?`);
		createToken("COERCE", `${src[t.COERCEPLAIN]}(?:$|[^\\d])`);
		createToken("COERCEFULL", src[t.COERCEPLAIN] + `(?:${src[t.PRERELEASE]})?(?:${src[t.BUILD]})?(?:\$|[^\\d])`);
		createToken("COERCERTL", src[t.COERCE], !0);
		createToken("COERCERTLFULL", src[t.COERCEFULL], !0);
		createToken("LONETILDE", "(?:~>?)");
		createToken("TILDETRIM", `(\\s*)${src[t.LONETILDE]}\\s+`, !0);
		exports.tildeTrimReplace = "$1~";
		createToken("TILDE", `^${src[t.LONETILDE]}${src[t.XRANGEPLAIN]}$`);
		createToken("TILDELOOSE", `^${src[t.LONETILDE]}${src[t.XRANGEPLAINLOOSE]}$`);
		createToken("LONECARET", "(?:\\^)");
		createToken("CARETTRIM", `(\\s*)${src[t.LONECARET]}\\s+`, !0);
		exports.caretTrimReplace = "$1^";
		createToken("CARET", `^${src[t.LONECARET]}${src[t.XRANGEPLAIN]}$`);
		createToken("CARETLOOSE", `^${src[t.LONECARET]}${src[t.XRANGEPLAINLOOSE]}$`);
		createToken("COMPARATORLOOSE", `^${src[t.GTLT]}\\s*(${src[t.LOOSEPLAIN]})$|^$`);
		createToken("COMPARATOR", `^${src[t.GTLT]}\\s*(${src[t.FULLPLAIN]})$|^$`);
		createToken("COMPARATORTRIM", `(\\s*)${src[t.GTLT]}\\s*(${src[t.LOOSEPLAIN]}|${src[t.XRANGEPLAIN]})`, !0);
		exports.comparatorTrimReplace = "$1$2$3";
		createToken("HYPHENRANGE", `^\\s*(${src[t.XRANGEPLAIN]})\\s+-\\s+(${src[t.XRANGEPLAIN]})\\s*\$`);
		createToken("HYPHENRANGELOOSE", `^\\s*(${src[t.XRANGEPLAINLOOSE]})\\s+-\\s+(${src[t.XRANGEPLAINLOOSE]})\\s*\$`);
		createToken("STAR", "(<|>)?=?\\s*\\*");
		createToken("GTE0", "^\\s*>=\\s*0\\.0\\.0\\s*$");
		createToken("GTE0PRE", "^\\s*>=\\s*0\\.0\\.0-0\\s*$");
	}),
	4807: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, { X: () => readConfig });
		var closest = __nccwpck_require__(6123);
		var src_problems = __nccwpck_require__(3178);
		var src_secret = __nccwpck_require__(2135);
		function readInputs(schema, source) {
			let problems = new src_problems.Z();
			let values = {};
			let names = Object.keys(schema.shape);
			for (let name of names) {
				let field = schema.shape[name];
				let text = source.input(name);
				let parsed = field.safeParse(text === "" ? void 0 : text);
				parsed.success ? values[name] = parsed.data : problems.addAll(parsed.error.issues.map((issue) => problemOf(name, issue)));
			}
			for (let secret of (0, src_secret.V)(values)) source.mask(secret.reveal());
			problems.addAll(unknownInputs(names, source.inputNames()));
			return {
				values,
				problems
			};
		}
		function finish({ values, problems }) {
			problems.throwIfAny();
			return values;
		}
		function problemOf(name, issue) {
			return {
				input: [name, ...issue.path.map(String)].join("."),
				message: issue.message
			};
		}
		function unknownInputs(known, given) {
			return given.filter((name) => !known.includes(name)).map((input) => {
				let meant = (0, closest.k)(input, known);
				return {
					input,
					message: `is not an input of this action${meant ? `; did you mean ${meant}?` : ""}`
				};
			});
		}
		var image_ref = __nccwpck_require__(501);
		var dist = __nccwpck_require__(8815);
		var schemas = __nccwpck_require__(9691);
		var core = __nccwpck_require__(8532);
		function structured(schema) {
			return schemas.YjP().transform((given, context) => {
				let read = readStructured(schema, given);
				if (read.ok) return read.value;
				for (let { path, message } of read.problems) context.addIssue({
					code: "custom",
					message,
					path: [...path]
				});
				return core.tm;
			});
		}
		function readStructured(schema, given) {
			let yaml = readYaml(given);
			if (!yaml.ok) return {
				ok: !1,
				problems: yaml.errors.map((message) => ({
					path: [],
					message
				}))
			};
			let result = schema.safeParse(yaml.value);
			if (result.success) return {
				ok: !0,
				value: result.data
			};
			return {
				ok: !1,
				problems: result.error.issues.flatMap(explain)
			};
		}
		function readYaml(given) {
			let counter = new dist.HN();
			let document = (0, dist.Tp)(given, {
				lineCounter: counter,
				prettyErrors: !1
			});
			let [error] = document.errors;
			if (error !== void 0) return {
				ok: !1,
				errors: [yamlProblem(error, counter)]
			};
			try {
				return {
					ok: !0,
					value: document.toJS({ maxAliasCount: 100 })
				};
			} catch (error) {
				return {
					ok: !1,
					errors: [`is not usable YAML: ${error.message}`]
				};
			}
		}
		function yamlProblem(error, counter) {
			let { line, col } = counter.linePos(error.pos[0]);
			return `is not valid YAML at line ${line}, column ${col}: ${error.message}`;
		}
		function explain(issue) {
			if (issue.code === "unrecognized_keys") return issue.keys.map((key) => ({
				path: [...issue.path, key],
				message: "is not a known key here"
			}));
			if (issue.code === "invalid_union") return explainUnion(issue);
			if (issue.code === "invalid_type" && issue.input === void 0 && issue.message.includes("received undefined")) return [{
				path: issue.path,
				message: "is required"
			}];
			return [{
				path: issue.path,
				message: issue.message.replace(/^Invalid input: /, "")
			}];
		}
		function explainUnion(issue) {
			let depth = (branch) => Math.max(0, ...branch.map((each) => each.path.length));
			let [nearest] = [...issue.errors].sort((a, b) => depth(b) - depth(a) || a.length - b.length);
			if (nearest === void 0 || depth(nearest) === 0) return [{
				path: issue.path,
				message: issue.message
			}];
			return nearest.flatMap(explain).map(({ path, message }) => ({
				path: [...issue.path, ...path],
				message
			}));
		}
		function readImages(given) {
			let lines = contentLines(given);
			let [first] = lines;
			if (first === void 0) return {
				images: [],
				problems: []
			};
			let entries = /^[\w.-]+=/.test(first) ? readLines(lines) : readMapping(given);
			if (typeof entries == "string") return {
				images: [],
				problems: [{
					input: "images",
					message: entries
				}]
			};
			let read = entries.map(([name, value]) => readImage(name, value));
			return {
				images: read.filter((each) => "reference" in each),
				problems: read.filter((each) => "message" in each)
			};
		}
		function contentLines(given) {
			return given.split("\n").map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#"));
		}
		function readLines(lines) {
			let bad = lines.find((line) => !/^[\w.-]+=\S+$/.test(line));
			if (bad !== void 0) return `expected name=reference on every line, got "${bad}"`;
			return lines.map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]);
		}
		function readMapping(given) {
			let yaml = readYaml(given);
			if (!yaml.ok) return yaml.errors.join("; ");
			if (typeof yaml.value != "object" || yaml.value === null || Array.isArray(yaml.value)) return "expected the images output of action-build-push, or name=reference lines";
			return Object.entries(yaml.value);
		}
		let NAME = /^[A-Za-z_][\w.-]*$/;
		function readImage(name, value) {
			if (!NAME.test(name)) return {
				input: "images",
				message: `"${name}" cannot name an image: letters, digits, _, - and .`
			};
			if (typeof value == "string") return fromReference(name, value);
			if (typeof value == "object" && value) return fromBuild(name, value);
			return {
				input: `images.${name}`,
				message: "expected a reference or an entry of action-build-push's images output"
			};
		}
		function fromBuild(name, { repository, digest, pinned, tags }) {
			if (typeof pinned == "string" && pinned !== "") return fromReference(name, pinned);
			if (typeof repository != "string") return {
				input: `images.${name}`,
				message: "has no repository"
			};
			let [tag] = Array.isArray(tags) ? tags.filter((each) => typeof each == "string") : [];
			let image = fromReference(name, `${repository}${`${tag === void 0 ? "" : `:${bareTag(tag)}`}${typeof digest == "string" && digest ? `@${digest}` : ""}`}`);
			return "reference" in image ? {
				...image,
				exists: !!digest
			} : image;
		}
		function bareTag(tag) {
			return tag.slice(tag.lastIndexOf(":") + 1);
		}
		function fromReference(name, reference) {
			let parsed = (0, image_ref.Q)(reference);
			if (parsed === void 0) return {
				input: `images.${name}`,
				message: `"${reference}" is not an image reference`
			};
			return {
				name,
				reference: writtenForm(reference, parsed),
				version: parsed.tag,
				exists: !0
			};
		}
		function writtenForm(reference, parsed) {
			return parsed.registry === "docker.io" ? reference : (0, image_ref.kL)(parsed);
		}
		var duration = __nccwpck_require__(8274);
		var domain_platform = __nccwpck_require__(3169);
		core.$W({ jitless: !0 });
		let fields_text = schemas.YjP({ error: (issue) => issue.input === void 0 ? "is required" : "must be text" });
		function parsed(parse, expected) {
			return fields_text.transform((given, context) => {
				let value = parse(given);
				if (value !== void 0) return value;
				context.addIssue({
					code: "custom",
					message: `expected ${expected}, got "${given}"`
				});
				return core.tm;
			});
		}
		let FLAGS = new Map([...[
			"true",
			"yes",
			"on",
			"1"
		].map((word) => [word, !0]), ...[
			"false",
			"no",
			"off",
			"0"
		].map((word) => [word, !1])]);
		let flag = parsed((given) => FLAGS.get(given.toLowerCase()), "true or false");
		parsed(duration.E, "a duration such as 90s or 5m");
		function choice(options) {
			let find = (given) => options.find((option) => option === given);
			return parsed(find, `one of ${options.join(", ")}`);
		}
		let lines = schemas.YjP().transform(splitLines);
		let list = schemas.YjP().transform((given) => splitLines(given.replaceAll(",", "\n")));
		let platforms = list.transform((items, context) => items.map((item) => {
			let platform = (0, domain_platform.FL)(item);
			if (platform) return (0, domain_platform.Bq)(platform);
			context.addIssue({
				code: "custom",
				message: `expected platforms such as linux/arm64, got "${item}"`
			});
			return core.tm;
		}));
		let secret = schemas.YjP().transform((given) => new src_secret.z(given));
		function splitLines(given) {
			return given.split("\n").map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#"));
		}
		var yaml_path = __nccwpck_require__(1629);
		let pin_field_text = schemas.YjP().min(1);
		let file = pin_field_text.superRefine((given, context) => {
			let parts = given.split("/");
			given.startsWith("/") || given.includes("\\") || parts.some((part) => [
				"",
				".",
				".."
			].includes(part)) ? context.addIssue({
				code: "custom",
				message: `"${given}" must be a path from the root of the ops repository`
			}) : [".git", ".github"].includes(parts[0]?.toLowerCase() ?? "") && context.addIssue({
				code: "custom",
				message: `"${given}" is never written: what is in it can run in CI`
			});
		});
		let target = {
			file,
			image: pin_field_text.optional(),
			document: pin_field_text.regex(/^[\w.-]+(?:\/[\w.-]+){1,2}$/, "expected a kind and a name, such as Deployment/api or Deployment/shop/api").optional()
		};
		let path = pin_field_text.superRefine((given, context) => {
			let parsed = (0, yaml_path.R)(given);
			parsed.ok || context.addIssue({
				code: "custom",
				message: parsed.problem
			});
		});
		let pin = schemas.gMt("kind", [
			schemas.rej({
				...target,
				kind: schemas.euz("kustomize"),
				name: pin_field_text.optional()
			}),
			schemas.rej({
				...target,
				kind: schemas.euz("setter"),
				policy: pin_field_text.regex(/^[\w.-]+:[\w.-]+$/, "expected namespace:name of an ImagePolicy, without :tag or :digest")
			}),
			schemas.rej({
				...target,
				kind: schemas.euz("helm"),
				path: path.optional()
			}),
			schemas.rej({
				...target,
				kind: schemas.euz("manifest"),
				container: pin_field_text.optional()
			}),
			schemas.rej({
				...target,
				kind: schemas.euz("path"),
				path,
				part: schemas.k5n([
					"tag",
					"digest",
					"reference"
				]).optional()
			})
		]);
		let schemaRecordField = structured(schemas.rej({
			file,
			path,
			document: target.document
		}, { error: "expected {file, path}" }));
		let pinsField = structured(schemas.YOg(pin).min(1, "name at least one place to change"));
		var schema_record = __nccwpck_require__(4419);
		let POWERS = {
			"": 0,
			k: 1,
			m: 2,
			g: 3,
			t: 4
		};
		function parseSize(text) {
			let [, amount, unit = ""] = /^(\d+(?:\.\d+)?)\s*([kmgt]?)(?:i?b|bytes)?$/i.exec(text.trim()) ?? [];
			return amount === void 0 ? void 0 : Math.round(Number(amount) * 1024 ** (POWERS[unit.toLowerCase()] ?? 0));
		}
		let matching = (pattern, expected) => parsed((given) => pattern.test(given) ? given : void 0, expected);
		let PART = /^(?!.*\.\.)(?!.*\.lock$)[A-Za-z0-9](?:[\w.+-]*[\w+-])?$/;
		let part = (expected) => matching(PART, `${expected}: letters, digits, ., _, + and -`);
		let REVIEWER = /^@?[A-Za-z0-9][\w-]*(?:\/[\w.-]+)?$/;
		let reviewers = list.transform((names, context) => {
			for (let name of names.filter((each) => !REVIEWER.test(each))) context.addIssue({
				code: "custom",
				message: `expected users and organisation/team, got "${name}"`
			});
			return names.map((name) => name.replace(/^@/, ""));
		});
		let tableSizes = lines.transform((given, context) => {
			let read = given.map((line) => {
				let [, table = "", size = ""] = /^([^=\s]+)\s*=\s*(.+)$/.exec(line) ?? [];
				return {
					line,
					table,
					bytes: parseSize(size)
				};
			});
			for (let { line } of read.filter(({ bytes }) => bytes === void 0)) context.addIssue({
				code: "custom",
				message: `expected table=size such as players=12GB, got "${line}"`
			});
			return new Map(read.map(({ table, bytes = 0 }) => [table, bytes]));
		});
		let url = parsed((given) => {
			let read = URL.parse(given);
			return read?.protocol === "https:" || read?.protocol === "http:" ? given.replace(/\/+$/, "") : void 0;
		}, "an address such as https://shop.example.org");
		let inputs = schemas.Ikc({
			mode: choice(["bump", "revert"]).prefault("bump"),
			token: fields_text.transform((given) => new src_secret.z(given)),
			repository: matching(/^[\w-][\w.-]*\/[\w.-]+$/, "owner/name"),
			base: matching(/^(?!-)[^\s~^:?*[\\]+$/, "a branch").optional(),
			service: part("a name for branches and titles").optional(),
			environment: part("a name for branches and titles").prefault("production"),
			images: fields_text,
			version: part("a version").optional(),
			pins: fields_text.pipe(pinsField),
			platforms: platforms.prefault(""),
			"registry-username": fields_text.optional(),
			"registry-password": secret.optional(),
			"app-token": secret.optional(),
			"migrations-path": matching(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^:]+$/, "a folder's path from the root of the repository").transform((given) => given.replace(/^\.\//, "").replace(/\/+$/, "")).optional(),
			"deployed-schema-version": matching(schema_record.f$, "the number of the last migration that is applied").transform((given) => given.replaceAll("_", ".")).optional(),
			"schema-record": fields_text.pipe(schemaRecordField).optional(),
			"table-sizes": tableSizes.prefault(""),
			labels: list.refine((names) => names.every((name) => name.length <= 50), "at most 50 characters each").prefault("ops-pr"),
			reviewers: reviewers.prefault(""),
			draft: flag.prefault("false"),
			"auto-merge": flag.prefault("false"),
			supersede: flag.prefault("true"),
			"allow-downgrade": flag.prefault("false"),
			"on-human-commits": choice([
				"append",
				"fail",
				"overwrite"
			]).prefault("append"),
			"assert-compatible": flag.prefault("false"),
			sign: choice(["auto", "required"]).prefault("auto"),
			"site-url": url.optional(),
			"post-deploy": lines.prefault(""),
			checklist: lines.prefault(""),
			"dry-run": flag.prefault("false")
		});
		var release_version = __nccwpck_require__(9663);
		function readConfig(source, context) {
			let reading = readInputs(inputs, source);
			let { values, problems } = reading;
			let images = askedImages(values, problems);
			let named = values.version ?? (0, release_version.c)(context.ref);
			let version = named && (0, release_version.V)(named);
			let service = values.service ?? context.repository.split("/")[1];
			checkNames({
				version,
				service
			}, problems);
			values.version === void 0 && version !== void 0 && checkTag(version, problems);
			version !== void 0 && values.mode !== "revert" && checkTags(images, version, problems);
			checkSchema(values, context, problems);
			let registryCredential = credentialOf(values, images, problems);
			let given = finish(reading);
			let [owner = "", name = ""] = given.repository.split("/");
			return {
				mode: given.mode,
				ops: {
					owner,
					name,
					token: given.token,
					input: "token"
				},
				base: given.base,
				app: appAccess(context, given["app-token"]),
				service: service ?? "",
				environment: given.environment,
				version: version ?? "",
				images,
				pins: given.pins,
				platforms: given.platforms,
				registryCredential,
				migrationsPath: given["migrations-path"],
				deployedSchemaVersion: given["deployed-schema-version"],
				schemaRecord: given["schema-record"],
				tableSizes: given["table-sizes"],
				labels: given.labels,
				reviewers: given.reviewers,
				draft: given.draft,
				autoMerge: given["auto-merge"],
				rules: {
					onHumanCommits: given["on-human-commits"],
					allowDowngrade: given["allow-downgrade"],
					supersede: given.supersede
				},
				assertCompatible: given["assert-compatible"],
				mustSign: given.sign === "required",
				postDeploy: [...siteChecks(given["site-url"]), ...given["post-deploy"]],
				checklist: given.checklist,
				dryRun: given["dry-run"],
				request: context.ref.startsWith("refs/tags/") ? "tag" : "person",
				context
			};
		}
		function checkNames({ version, service }, problems) {
			version === void 0 && !problems.concern("version") && problems.add("version", "is required when the run does not follow from a tag");
			version?.startsWith("revert-") && problems.add("version", "may not start with revert-, which names the way back");
			!service && !problems.concern("service") && problems.add("service", "is required outside a workflow");
		}
		function checkTag(version, problems) {
			if (PART.test(version) || problems.concern("version")) return;
			problems.add("version", `is required: the tag ${version} cannot be one, as it goes into a branch's name`);
		}
		function checkTags(images, version, problems) {
			for (let { name } of images.filter(({ tag }) => tag === void 0 && PART.test(version) && !(0, image_ref.dz)(version))) problems.add(`images.${name}`, `names no tag, and the version ${version} cannot be one: name the tag as well`);
		}
		function checkSchema(values, { repository }, problems) {
			let path = values["migrations-path"];
			for (let name of [
				"deployed-schema-version",
				"schema-record",
				"table-sizes"
			]) (name === "table-sizes" ? (values[name]?.size ?? 0) > 0 : values[name] !== void 0) && path === void 0 && !problems.concern("migrations-path") && problems.add(name, "has no use without migrations-path");
			path !== void 0 && (repository === "" || values["app-token"] === void 0) && problems.add("app-token", "is required with migrations-path: the job's own token, with contents: read");
		}
		function askedImages(values, problems) {
			let { images, problems: found } = readImages(values.images ?? "");
			problems.addAll(found);
			values.images !== void 0 && images.length === 0 && found.length === 0 && problems.add("images", "names no image");
			for (let { name } of images.filter(({ exists }) => !exists)) problems.add(`images.${name}`, "has no digest: a dry run of the build has only planned it");
			return images.flatMap(({ name, reference }) => {
				let parsed = (0, image_ref.Q)(reference);
				if (parsed === void 0) return [];
				let { registry, repository, tag, digest } = parsed;
				return [{
					name,
					repository: `${registry}/${repository}`,
					tag,
					digest
				}];
			});
		}
		function credentialOf(values, images, problems) {
			let { "registry-username": username, "registry-password": password } = values;
			if (username === void 0 && password === void 0) return;
			username === void 0 && problems.add("registry-username", "is required with registry-password");
			password === void 0 && problems.add("registry-password", "is required with registry-username");
			let registries = [...new Set(images.map(({ repository }) => repository.split("/")[0]))];
			registries.length > 1 && problems.add("registry-username", `is for one registry, and images are in ${registries.join(", ")}: docker login`);
			return username === void 0 || password === void 0 ? void 0 : {
				kind: "password",
				username,
				password
			};
		}
		function appAccess({ repository }, token) {
			let [owner, name] = repository.split("/");
			if (owner === void 0 || name === void 0 || token === void 0) return;
			return {
				owner,
				name,
				token,
				input: "app-token"
			};
		}
		let SITE_PATHS = [
			"/health",
			"/health/live",
			"/health/ready"
		];
		function siteChecks(site) {
			return site === void 0 ? [] : SITE_PATHS.map((path) => `${site}${path} answers`);
		}
	}),
	2291: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			db: () => failureOfProblem,
			wU: () => failureOfStatus,
			y_: () => GitHubError
		});
		class GitHubError extends Error {
			name = "GitHubError";
			details;
			#action;
			constructor(action, details, options = {}) {
				super(`${nameOf(details)}: cannot ${action}${details.said === "" ? "" : `: ${details.said}`}`, options);
				this.details = details;
				this.#action = action;
			}
			get hint() {
				let { failure, left } = this.details;
				let mend = HINTS[failure](this.details);
				return left === void 0 ? mend : `${mend}; the next run takes up what is left: ${left}`;
			}
			leaving(left) {
				return new GitHubError(this.#action, {
					...this.details,
					left
				}, { cause: this });
			}
		}
		let RULE = /rule violations|protected|pull request|signature/i;
		let LATER = ({ left }) => left === void 0 ? "run the job again later; nothing was left half done" : "run the job again later";
		let HINTS = {
			unauthenticated: ({ access: { input } }) => input === "token" ? "give a token that is still good: those of Apps end after an hour, others when they expire" : "give app-token a token that is still good: those of Apps end after an hour, others when they expire",
			forbidden: (details) => `give ${tokenOf(details)} ${rightsIn(details)} in ${nameOf(details)}${details.access.input === "token" ? "" : "; a job's own token gets that by the job's permissions"}`,
			"not-found": (details) => `${details.access.input === "token" ? "check the name, and " : ""}give ${tokenOf(details)} access to ${nameOf(details)}: an App has to be installed there, a fine-grained token has to list it`,
			refused: (details) => details.access.input === "token" && RULE.test(details.said) ? `let this token's owner past the rule, or change the rules of ${nameOf(details)}` : "mend what GitHub says, and run the job again",
			limited: LATER,
			unavailable: LATER
		};
		function nameOf({ access: { owner, name } }) {
			return `${owner}/${name}`;
		}
		function tokenOf({ access: { input } }) {
			return input === "token" ? "the token" : input;
		}
		function rightsIn({ accepted = "", access: { input } }) {
			if (accepted !== "") return accepted.replaceAll("_", "-").replaceAll("=", ": ");
			return input === "token" ? "contents: write and pull-requests: write" : "contents: read and pull-requests: read";
		}
		function failureOfProblem({ type, message }) {
			if (type === "NOT_FOUND") return "not-found";
			if (type === "FORBIDDEN" || type === "INSUFFICIENT_SCOPES" || /not accessible by/i.test(message)) return "forbidden";
			if (type === "RATE_LIMITED" || /secondary rate limit/i.test(message)) return "limited";
			return /something went wrong/i.test(message) ? "unavailable" : "refused";
		}
		function failureOfStatus(status, said) {
			if (status === 401) return "unauthenticated";
			if (status === 429 || /rate limit/i.test(said)) return "limited";
			if (status === 403) return "forbidden";
			if (status === 404) return "not-found";
			return status >= 500 ? "unavailable" : "refused";
		}
	}),
	346: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			o6: () => openGitHub,
			$j: () => problemsError,
			OO: () => readGitHubUrls
		});
		var http = __nccwpck_require__(674);
		var github_error = __nccwpck_require__(2291);
		let PASSING = new Set([
			500,
			502,
			503,
			504
		]);
		function pauseAfter(outcome, { attempt, date }) {
			if (outcome instanceof http.j || PASSING.has(outcome.status)) return backoff(attempt);
			if (outcome.status === 422 && /could not resolve to a node/i.test(outcome.body.toString())) return backoff(attempt);
			if (outcome.status !== 403 && outcome.status !== 429) return;
			return bearable(announcedPause(outcome, date));
		}
		function pauseAfterProblems(problems, response, { attempt, date }) {
			let failures = problems.map(github_error.db);
			if (failures.includes("limited")) return bearable(announcedPause(response, date) ?? backoff(attempt));
			return failures.includes("unavailable") || problems.some(isLate) ? backoff(attempt) : void 0;
		}
		function bearable(pause) {
			return pause === void 0 || pause > 12e4 ? void 0 : pause;
		}
		function isLate({ message }) {
			return /could not resolve to a node/i.test(message);
		}
		function whyAgain(outcome) {
			if (outcome instanceof http.j) return outcome.message;
			return outcome.status === 403 || outcome.status === 429 ? "GitHub's limit" : `status ${outcome.status}`;
		}
		function announcedPause({ headers, body }, date) {
			let after = Number(headers["retry-after"] ?? NaN);
			if (Number.isFinite(after)) return after * 1e3;
			let reset = Number(headers["x-ratelimit-reset"] ?? NaN);
			if (headers["x-ratelimit-remaining"] === "0" && Number.isFinite(reset)) return Math.max(1e3, reset * 1e3 - date.getTime());
			return /secondary rate limit/i.test(body.toString()) ? 6e4 : void 0;
		}
		function backoff(attempt) {
			return 500 * 2 ** (attempt - 1);
		}
		function readGitHubUrls(env) {
			return {
				api: env.GITHUB_API_URL || "https://api.github.com",
				graphql: env.GITHUB_GRAPHQL_URL || "https://api.github.com/graphql"
			};
		}
		function openGitHub(access, ports) {
			return new HttpGitHub(access, ports);
		}
		class HttpGitHub {
			access;
			#ports;
			constructor(access, ports) {
				this.access = access;
				this.#ports = ports;
			}
			get #name() {
				return `${this.access.owner}/${this.access.name}`;
			}
			async ask({ document, variables, action }) {
				let { graphql: url } = this.#ports.urls;
				let body = JSON.stringify({
					query: document.replaceAll(/\s+/g, " "),
					variables
				});
				for (let attempt = 1;; attempt += 1) {
					let response = await this.#send({
						method: "POST",
						url,
						body
					}, action);
					let read = this.#read(response, action);
					let problems = read.errors ?? [];
					let when = {
						attempt,
						date: this.#ports.clock.date()
					};
					let pause = attempt < 5 ? pauseAfterProblems(problems, response, when) : void 0;
					if (pause === void 0) return {
						data: read.data ?? {},
						problems
					};
					await this.#wait(pause, action);
				}
			}
			async demand(ask) {
				let { data, problems } = await this.ask(ask);
				if (problems.length > 0) throw this.error(ask.action, problems);
				return data;
			}
			async post(path, body, action) {
				let url = `${this.#ports.urls.api}/repos/${this.#name}/${path}`;
				let response = await this.#send({
					method: "POST",
					url,
					body: JSON.stringify(body)
				}, action);
				return this.#read(response, action);
			}
			error(action, problems) {
				return problemsError(this.access, action, problems);
			}
			async #send(request, action) {
				for (let attempt = 1;; attempt += 1) {
					let outcome = await this.#exchange(request);
					let pause = attempt < 5 ? pauseAfter(outcome, {
						attempt,
						date: this.#ports.clock.date()
					}) : void 0;
					if (pause !== void 0) await this.#wait(pause, `${action}: ${whyAgain(outcome)}`);
					else if (outcome instanceof http.j) throw this.#unreachable(action, outcome);
					else return outcome;
				}
			}
			async #exchange(request) {
				let headers = {
					accept: "application/vnd.github+json",
					authorization: `Bearer ${this.access.token.reveal()}`,
					"content-type": "application/json",
					"user-agent": "slipway-open-ops-pr",
					"x-github-api-version": "2022-11-28"
				};
				try {
					return await this.#ports.http.request({
						...request,
						headers,
						timeout: 6e4
					});
				} catch (error) {
					if (error instanceof http.j) return error;
					throw error;
				}
			}
			async #wait(milliseconds, reason) {
				milliseconds > 5e3 && this.#ports.log.info(`Waiting ${Math.round(milliseconds / 1e3)} s (${reason})`);
				await this.#ports.clock.sleep(milliseconds);
			}
			#unreachable(action, cause) {
				let details = {
					failure: "unavailable",
					access: this.access,
					said: cause.message
				};
				return new github_error.y_(action, details, { cause });
			}
			#read({ status, headers, body }, action) {
				let parsed = parseJson(body.toString("utf8"));
				if (status >= 200 && status < 300 && parsed !== void 0) return parsed;
				let said = wordsOf(parsed) || `status ${status}`;
				let accepted = headers["x-accepted-github-permissions"];
				throw new github_error.y_(action, {
					failure: (0, github_error.wU)(status, said),
					access: this.access,
					said,
					accepted: typeof accepted == "string" ? accepted : void 0
				});
			}
		}
		function problemsError(access, action, problems) {
			let [first] = problems;
			let said = [...new Set(problems.map(({ message }) => message.replaceAll(/\s+/g, " ").trim()))].join("; ");
			return new github_error.y_(action, {
				failure: first ? (0, github_error.db)(first) : "refused",
				access,
				said
			});
		}
		function parseJson(text) {
			try {
				let parsed = JSON.parse(text);
				return typeof parsed == "object" && parsed ? parsed : void 0;
			} catch {
				return;
			}
		}
		function wordsOf(body) {
			let { message = "", errors = [] } = body ?? {};
			return [message, ...(Array.isArray(errors) ? errors : []).map((each) => typeof each == "string" ? each : each.message ?? [each.field, each.code].filter(Boolean).join(" "))].map((each) => each.replaceAll(/\s+/g, " ").trim()).filter(Boolean).join("; ");
		}
	}),
	274: ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => {
			try {
				var _slipway_shared__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5804);
				var _slipway_shared__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8541);
				var _slipway_shared__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(4760);
				var _slipway_shared__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(674);
				var _slipway_shared__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(9865);
				var _slipway_shared__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(6086);
				var _slipway_shared__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(8283);
				var _config_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4807);
				var _github_github_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(346);
				var _registry_open_registries_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(3673);
				var _report_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(281);
				var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4634);
				let runner = new _slipway_shared__WEBPACK_IMPORTED_MODULE_3__.k();
				await (0, _slipway_shared__WEBPACK_IMPORTED_MODULE_4__.C)(runner, async () => {
					let { env } = process;
					let config = (0, _config_js__WEBPACK_IMPORTED_MODULE_0__.X)(runner, (0, _slipway_shared__WEBPACK_IMPORTED_MODULE_5__.$)(env));
					let ports = {
						http: _slipway_shared__WEBPACK_IMPORTED_MODULE_6__.L,
						clock: _slipway_shared__WEBPACK_IMPORTED_MODULE_7__.m,
						log: runner,
						urls: (0, _github_github_js__WEBPACK_IMPORTED_MODULE_1__.OO)(env),
						chance: Math.random
					};
					let machine = {
						...ports,
						runner,
						shell: _slipway_shared__WEBPACK_IMPORTED_MODULE_8__.H,
						files: _slipway_shared__WEBPACK_IMPORTED_MODULE_9__.P,
						env
					};
					await (0, _report_js__WEBPACK_IMPORTED_MODULE_10__.z8)(await (0, _run_js__WEBPACK_IMPORTED_MODULE_2__.e)(config, {
						...ports,
						registry: (0, _registry_open_registries_js__WEBPACK_IMPORTED_MODULE_11__.f)(config.registryCredential, machine)
					}), runner);
				});
				__webpack_async_result__();
			} catch (e) {
				__webpack_async_result__(e);
			}
		}, 1);
	}),
	6456: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			Ag: () => isUnreadFolder,
			VY: () => plainVersion,
			Zo: () => mayBeMigration,
			Zy: () => compareVersions,
			r9: () => readMigrationFile
		});
		let PATTERNS = [
			[
				/^(?:.*\/)?(\d+)_([^/]*)\.up\.sql$/,
				"paired",
				"up"
			],
			[
				/^(?:.*\/)?(\d+)_([^/]*)\.down\.sql$/,
				"paired",
				"down"
			],
			[
				/^(?:.*\/)?V([\d._]+)__([^/]*)\.sql$/,
				"flyway",
				"up"
			],
			[
				/^(?:.*\/)?U([\d._]+)__([^/]*)\.sql$/,
				"flyway",
				"down"
			],
			[
				/^(?:.*\/)?R()__([^/]*)\.sql$/,
				"flyway",
				"repeatable"
			],
			[
				/^(?:.*\/)?(\d+)_([^/]*)\/migration\.sql$/,
				"prisma",
				"up"
			],
			[
				/^(?:.*\/)?(\d+)_([^/]*)\.sql$/,
				"sections",
				"both"
			],
			[
				/^(?:.*\/)?(\d{4}_\d{2}_\d{2}_\d{6})_([^/]*)\.php$/,
				"code",
				"both"
			],
			[
				/^(?:.*\/)?(\d+)[-_]([^/]*)\.(?:exs|rb|py|go|[cm]?[jt]s|php|java|kts?|cs)$/,
				"code",
				"both"
			],
			[
				/^(?:.*\/)?V([\d._]+)__([^/]*)\.(?:java|kt|py)$/,
				"code",
				"both"
			],
			[
				/^(?:.*\/)?R()__([^/]*)\.(?:java|kt|py)$/,
				"code",
				"repeatable"
			],
			[
				/^(?:.*\/)?()[0-9a-f]{4,}_([^/]*)\.py$/,
				"code",
				"unordered"
			]
		];
		let COMPANION = /\.d\.[cm]?ts$|\.Designer\.cs$|ModelSnapshot\.cs$|(?:^|\/)__init__\.py$/;
		let PROGRAM = /\.(?:exs?|rb|py|go|[cm]?[jt]s|java|kts?|scala|groovy|php|cs|pl|sh|xml|ya?ml)$/;
		function mayBeMigration({ path }) {
			return PROGRAM.test(path) && !COMPANION.test(path);
		}
		function isUnreadFolder({ path }) {
			return path.endsWith("/");
		}
		function readMigrationFile(file) {
			if (COMPANION.test(file.path)) return;
			for (let [pattern, layout, direction] of PATTERNS) {
				let match = pattern.exec(file.path);
				if (match === null) continue;
				let [, version = "", name = ""] = match;
				return {
					...file,
					layout,
					direction,
					version: version.replaceAll("_", "."),
					name
				};
			}
		}
		function compareVersions(a, b) {
			let [left, right] = [a.split("."), b.split(".")];
			for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
				let [x, y] = [BigInt(left[index] || "0"), BigInt(right[index] || "0")];
				if (x !== y) return x < y ? -1 : 1;
			}
			return 0;
		}
		function plainVersion(version) {
			return version.replace(/^0+(?=\d)/, "");
		}
	}),
	5803: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			A: () => spotAt,
			L: () => findAt
		});
		var yaml__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8815);
		var _spot_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7858);
		var _yaml_path_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1629);
		var _yaml_source_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5239);
		function findAt(source, address, look) {
			let found = spotAt(source, address);
			return typeof found == "string" ? {
				sites: [],
				problems: [found]
			} : look(found);
		}
		function spotAt(source, { path, document }) {
			let parsed = (0, _yaml_path_js__WEBPACK_IMPORTED_MODULE_3__.R)(path);
			if (!parsed.ok) return parsed.problem;
			let ends = [...(0, _spot_js__WEBPACK_IMPORTED_MODULE_1__.xS)(source, document)].filter(({ steps }) => steps.length === 0).map((root) => follow(root, parsed.steps));
			let found = ends.filter((end) => typeof end != "string");
			let [only] = found;
			if (only === void 0) return lost(source, document, ends);
			return found.length > 1 ? ambiguous(path, found) : only;
		}
		function follow(root, steps) {
			let spot = root;
			for (let step of steps) {
				let next = (0, yaml__WEBPACK_IMPORTED_MODULE_0__.Vj)(spot.node) ? void 0 : take(spot, step);
				if (next === void 0) return explainLost(spot, step);
				spot = next;
			}
			return spot;
		}
		function take(spot, step) {
			if (step.kind === "key") return (0, _spot_js__WEBPACK_IMPORTED_MODULE_1__.GG)(spot, step.key);
			let items = (0, _spot_js__WEBPACK_IMPORTED_MODULE_1__.S3)(spot);
			if (step.kind === "index") return items[step.index];
			let matching = items.filter((item) => (0, _spot_js__WEBPACK_IMPORTED_MODULE_1__.ix)(item, step.key) === step.value);
			return matching.length === 1 ? matching[0] : void 0;
		}
		function explainLost(spot, step) {
			let { source, node, steps } = spot;
			let at = source.place((0, _yaml_source_js__WEBPACK_IMPORTED_MODULE_2__.GH)(node));
			let here = steps.length === 0 ? "the document" : (0, _yaml_path_js__WEBPACK_IMPORTED_MODULE_3__.j)(steps);
			if ((0, yaml__WEBPACK_IMPORTED_MODULE_0__.Vj)(node)) return `${at} ${here} is an alias (*${node.source}): pin what has the anchor &${node.source}`;
			let wanted = (0, _yaml_path_js__WEBPACK_IMPORTED_MODULE_3__.j)([step]);
			if (step.kind === "key" && (0, _spot_js__WEBPACK_IMPORTED_MODULE_1__.e_)(spot)) return `${at} ${here} takes ${wanted} from a merge key (<<): pin the mapping that it comes from, or write it out`;
			if (step.kind === "key" && !(0, yaml__WEBPACK_IMPORTED_MODULE_0__.jh)(node)) return `${at} ${here} is no mapping, so it has no ${wanted}`;
			if (step.kind !== "key" && !(0, yaml__WEBPACK_IMPORTED_MODULE_0__.oP)(node)) return `${at} ${here} is no list, so it has no ${wanted}`;
			return `${at} ${here} has no ${wanted}${step.kind === "item" ? ", or several" : ""}`;
		}
		function lost(source, document, ends) {
			if (document !== void 0 && ends.length === 0) return `${source.file} has no document ${document}`;
			return ends.find((end) => typeof end == "string") ?? `${source.file} is empty`;
		}
		function ambiguous(path, found) {
			let labels = found.map(({ document }) => document.label).join(", ");
			return `${found[0]?.source.file} has ${path} in several documents: say which with document (${labels})`;
		}
	}),
	4924: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, { $: () => readScalar });
		var yaml__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8815);
		var _spot_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7858);
		var _yaml_source_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5239);
		function readScalar(spot, { mayBeShared }) {
			let problem = unreadable(spot) ?? (mayBeShared ? void 0 : shared(spot));
			if (problem !== void 0) return refuse(spot, problem);
			let node = spot.node;
			let span = node.type?.startsWith("BLOCK") ? blockSpan(spot, node) : flowSpan(spot, node);
			if (typeof span == "string") return refuse(spot, span);
			let strange = variableIn(span.text);
			return strange === void 0 ? {
				ok: !0,
				scalar: {
					spot,
					...span
				}
			} : refuse(spot, strange);
		}
		function refuse(spot, problem) {
			let { source, node } = spot;
			return {
				ok: !1,
				problem: `${source.place((0, _yaml_source_js__WEBPACK_IMPORTED_MODULE_2__.GH)(node))} ${(0, _spot_js__WEBPACK_IMPORTED_MODULE_1__.Y1)(spot)} ${problem}`
			};
		}
		function unreadable({ node }) {
			if ((0, yaml__WEBPACK_IMPORTED_MODULE_0__.Vj)(node)) return `is an alias (*${node.source}): pin the value that has the anchor &${node.source} with kind: path, or write the value out`;
			if (!(0, yaml__WEBPACK_IMPORTED_MODULE_0__.jn)(node)) return "is a collection, where one value was expected";
			if (node.tag !== void 0 && node.tag !== "tag:yaml.org,2002:str") return `has the YAML tag ${node.tag}`;
			if (node.value === null) return "has no value: write a first one there, in quotes";
		}
		function shared({ document, node, parents }) {
			for (let each of [node, ...parents]) {
				let anchor = "anchor" in each ? each.anchor : void 0;
				let count = anchor === void 0 ? 0 : (0, _yaml_source_js__WEBPACK_IMPORTED_MODULE_2__.wX)(document.root, each);
				if (count === 0) continue;
				return `is used in ${count === 1 ? "another place" : `${count} other places`} through the anchor &${anchor}: pin it with kind: path if all of them are meant, or write the value out`;
			}
		}
		function flowSpan({ source }, node) {
			let [start, end] = node.range ?? [0, 0];
			let raw = source.text.slice(start, end);
			if (/[\r\n]/.test(raw)) return "spans several lines: write it on one";
			let isPlain = node.type === "PLAIN";
			let render = isPlain && node.tag === void 0 ? plainOrQuoted : quotedAs(node.type);
			return {
				text: isPlain ? raw : String(node.value),
				start,
				end,
				render
			};
		}
		let BLOCK = /^[|>][^\r\n]*\r?\n(?:[ \t]*\r?\n)*([ \t]+)([^\r\n]*?)[ \t]*(?:\r?\n|$)/;
		function blockSpan({ source }, node) {
			let [start, end] = node.range ?? [0, 0];
			let [head = "", indent = "", content = ""] = BLOCK.exec(source.text.slice(start, end)) ?? [];
			if (content === "" || content !== node.value) return "is a block of text: write the value on the line of its key";
			let from = start + head.lastIndexOf(indent + content) + indent.length;
			return {
				text: content,
				start: from,
				end: from + content.length,
				render: (value) => value
			};
		}
		function variableIn(text) {
			if (text.startsWith("ENC[")) return "is encrypted with SOPS: keep versions in a file of their own";
			if (/\$\{|\$\(|\{\{/.test(text)) return `holds a variable (${text}): change it where the variable is set`;
		}
		function quotedAs(type) {
			if (type === "QUOTE_DOUBLE") return (value) => JSON.stringify(value);
			if (type === "QUOTE_SINGLE") return (value) => `'${value.replaceAll("'", "''")}'`;
			return (value) => value;
		}
		function plainOrQuoted(value) {
			return isPlainText(value) ? value : JSON.stringify(value);
		}
		function isPlainText(value) {
			let bare = value.replaceAll("_", "");
			if (/^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$/.test(bare)) return !1;
			if (/^[-+]?0(x[0-9a-f]+|b[01]+|o[0-7]+)$/i.test(bare)) return !1;
			return ["1.1", "1.2"].every((version) => readsAs(value, version));
		}
		function readsAs(value, version) {
			try {
				return (0, yaml__WEBPACK_IMPORTED_MODULE_0__.qg)(value, { version }) === value;
			} catch {
				return !1;
			}
		}
	}),
	4419: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			f$: () => SCHEMA_VERSION,
			it: () => writeSchemaRecord,
			r8: () => readSchemaRecord,
			wq: () => schemaChange
		});
		var yaml__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8815);
		var _migrations_migration_file_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(6456);
		var _find_at_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5803);
		var _scalar_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4924);
		var _splice_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6946);
		var _spot_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7858);
		var _yaml_source_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(5239);
		let SCHEMA_VERSION = /^\d+(?:[._]\d+)*$/;
		function readSchemaRecord(place, text) {
			let { file, path, document } = place;
			if (text === void 0) return refuse(`there is no file ${file} in the ops repository, or no text in it`);
			let reading = (0, _yaml_source_js__WEBPACK_IMPORTED_MODULE_5__.tj)(file, text);
			if (!reading.ok) return refuse(reading.problem);
			let spot = (0, _find_at_js__WEBPACK_IMPORTED_MODULE_1__.A)(reading.source, {
				path,
				document
			});
			if (typeof spot == "string") return refuse(spot);
			let value = (0, _scalar_text_js__WEBPACK_IMPORTED_MODULE_2__.$)(spot, { mayBeShared: !0 });
			if (!value.ok) return refuse(value.problem);
			let { scalar } = value;
			let where = `${reading.source.place(scalar.start)} ${(0, _spot_js__WEBPACK_IMPORTED_MODULE_4__.Y1)(spot)}`;
			if (!SCHEMA_VERSION.test(scalar.text)) return refuse(`${where} is "${scalar.text}", which is not a migration's number`);
			return {
				ok: !0,
				recorded: {
					version: (0, _migrations_migration_file_js__WEBPACK_IMPORTED_MODULE_6__.VY)(scalar.text.replaceAll("_", ".")),
					place: where
				},
				scalar,
				text
			};
		}
		function refuse(problem) {
			return {
				ok: !1,
				problem
			};
		}
		function writeSchemaRecord({ scalar, text }, version) {
			let { node } = scalar.spot;
			let splice = (0, yaml__WEBPACK_IMPORTED_MODULE_0__.jn)(node) && typeof node.value != "string" ? {
				start: scalar.start,
				end: scalar.end,
				text: version,
				value: (0, yaml__WEBPACK_IMPORTED_MODULE_0__.qg)(version)
			} : (0, _splice_js__WEBPACK_IMPORTED_MODULE_3__._)(scalar, version);
			return (0, _splice_js__WEBPACK_IMPORTED_MODULE_3__.U)(text, [splice]);
		}
		function schemaChange({ version: from, place }, applied) {
			let newest = applied.reduce((most, each = most) => (0, _migrations_migration_file_js__WEBPACK_IMPORTED_MODULE_6__.Zy)(each, most) > 0 ? each : most, from);
			return newest === from ? void 0 : {
				place,
				from,
				to: (0, _migrations_migration_file_js__WEBPACK_IMPORTED_MODULE_6__.VY)(newest)
			};
		}
	}),
	6946: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			U: () => applySplices,
			_: () => spliceFor
		});
		var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);
		var yaml__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8815);
		function spliceFor(scalar, value) {
			return {
				start: scalar.start,
				end: scalar.end,
				text: scalar.render(value),
				value
			};
		}
		function applySplices(text, splices) {
			let ordered = splices.toSorted((a, b) => a.start - b.start);
			let pieces = [];
			let from = 0;
			for (let { start, end, text: replacement } of ordered) {
				pieces.push(text.slice(from, start), replacement);
				from = end;
			}
			let result = [...pieces, text.slice(from)].join("");
			prove(text, result, ordered);
			return result;
		}
		function prove(before, after, splices) {
			let [old, fresh] = [scalarsIn(before), scalarsIn(after)];
			let expected = old.map(({ start, end, value, tag }) => {
				let splice = splices.find((each) => start <= each.start && each.end <= end);
				return splice === void 0 ? {
					value,
					tag
				} : {
					value: splice.value,
					tag
				};
			});
			let found = fresh.map(({ value, tag }) => ({
				value,
				tag
			}));
			if (!(0, node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(found, expected)) throw Error("a changed file does not read as it should");
		}
		function scalarsIn(text) {
			let found = [];
			for (let document of (0, yaml__WEBPACK_IMPORTED_MODULE_1__.hR)(text, { prettyErrors: !1 })) {
				if (document.errors.length > 0) throw Error("a changed file is not valid YAML");
				(0, yaml__WEBPACK_IMPORTED_MODULE_1__.YR)(document, {
					Scalar(_key, node) {
						let [start, end] = node.range ?? [0, 0];
						found.push({
							start,
							end,
							value: node.value,
							tag: node.tag
						});
					},
					Alias(_key, node) {
						let [start, end] = node.range ?? [0, 0];
						found.push({
							start,
							end,
							value: `*${node.source}`,
							tag: "alias"
						});
					}
				});
			}
			return found;
		}
	}),
	7858: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			GG: () => childOf,
			S3: () => itemsOf,
			Y1: () => describeSpot,
			e_: () => hasMergeKey,
			ix: () => childText,
			xS: () => spotsIn
		});
		var yaml__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8815);
		var _yaml_path_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1629);
		function* spotsIn(source, name) {
			for (let document of source.documents) {
				if (name !== void 0 && !document.names.includes(name)) continue;
				let { contents } = document.root;
				(0, yaml__WEBPACK_IMPORTED_MODULE_0__.Ll)(contents) && (yield* below({
					source,
					document,
					steps: [],
					node: contents,
					parents: []
				}));
			}
		}
		function describeSpot({ document, steps }) {
			return [document.label, (0, _yaml_path_js__WEBPACK_IMPORTED_MODULE_1__.j)(steps)].filter((part) => part !== "").join(" ");
		}
		function childOf(spot, key) {
			if (!(0, yaml__WEBPACK_IMPORTED_MODULE_0__.jh)(spot.node)) return;
			let pair = spot.node.items.find((each) => keyOf(each) === key);
			return pair === void 0 || !(0, yaml__WEBPACK_IMPORTED_MODULE_0__.Ll)(pair.value) ? void 0 : stepInto(spot, {
				kind: "key",
				key
			}, pair.value);
		}
		function itemsOf(spot) {
			if (!(0, yaml__WEBPACK_IMPORTED_MODULE_0__.oP)(spot.node)) return [];
			let names = spot.node.items.map((item) => (0, yaml__WEBPACK_IMPORTED_MODULE_0__.jh)(item) ? item.get("name") : void 0);
			return spot.node.items.filter(yaml__WEBPACK_IMPORTED_MODULE_0__.Ll).map((node, index) => {
				let name = names[index];
				return stepInto(spot, typeof name == "string" && /^[^[\]"]+$/.test(name) && names.filter((n) => n === name).length === 1 ? {
					kind: "item",
					key: "name",
					value: name
				} : {
					kind: "index",
					index
				}, node);
			});
		}
		function hasMergeKey({ node }) {
			return (0, yaml__WEBPACK_IMPORTED_MODULE_0__.jh)(node) && node.items.some((each) => keyOf(each) === "<<");
		}
		function childText(spot, key) {
			let node = childOf(spot, key)?.node;
			return (0, yaml__WEBPACK_IMPORTED_MODULE_0__.jn)(node) && typeof node.value == "string" ? node.value : void 0;
		}
		function* below(spot) {
			yield spot;
			for (let child of childrenOf(spot)) yield* below(child);
		}
		function childrenOf(spot) {
			if (!(0, yaml__WEBPACK_IMPORTED_MODULE_0__.jh)(spot.node)) return itemsOf(spot);
			return spot.node.items.flatMap((pair) => {
				let key = keyOf(pair);
				return key === void 0 || !(0, yaml__WEBPACK_IMPORTED_MODULE_0__.Ll)(pair.value) ? [] : [stepInto(spot, {
					kind: "key",
					key
				}, pair.value)];
			});
		}
		function stepInto({ source, document, steps, node: parent, parents }, step, node) {
			return {
				source,
				document,
				steps: [...steps, step],
				node,
				parents: [...parents, parent]
			};
		}
		function keyOf({ key }) {
			return (0, yaml__WEBPACK_IMPORTED_MODULE_0__.jn)(key) ? key.source ?? String(key.value) : void 0;
		}
	}),
	1629: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			R: () => parsePath,
			j: () => formatPath
		});
		let STEP = /\.?([^.[\]"=\s]+)|\["([^"]+)"\]|\[(\d+)\]|\[([^=[\]"]+)=([^[\]"]+)\]/y;
		function parsePath(text) {
			let steps = [];
			STEP.lastIndex = 0;
			for (let at = 0; at < text.length; at = STEP.lastIndex) {
				STEP.lastIndex = at;
				let match = STEP.exec(text);
				if (match === null || startsWrongly(text, at)) return {
					ok: !1,
					problem: pathProblem(text, at)
				};
				steps.push(readStep(match));
			}
			return steps.length > 0 ? {
				ok: !0,
				steps
			} : {
				ok: !1,
				problem: "expected a path such as image.tag"
			};
		}
		function formatPath(steps) {
			return steps.map(formatStep).join("").replace(/^\./, "");
		}
		function startsWrongly(text, at) {
			return at === 0 ? text.startsWith(".") : !/[.[]/.test(text[at] ?? "");
		}
		function pathProblem(text, at) {
			return `"${text}" is not a path at "${text.slice(at)}": write keys with dots, [0], [name=api] or ["a.key"]`;
		}
		function readStep([, plain, quoted, index, key, value]) {
			if (index !== void 0) return {
				kind: "index",
				index: Number(index)
			};
			if (key !== void 0 && value !== void 0) return {
				kind: "item",
				key,
				value
			};
			return {
				kind: "key",
				key: plain ?? quoted ?? ""
			};
		}
		function formatStep(step) {
			if (step.kind === "index") return `[${step.index}]`;
			if (step.kind === "item") return `[${step.key}=${step.value}]`;
			return /^[^.[\]"=\s]+$/.test(step.key) ? `.${step.key}` : `["${step.key}"]`;
		}
	}),
	5239: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			$6: () => textAt,
			GH: () => startOf,
			tj: () => readYamlSource,
			wX: () => countAliases
		});
		var yaml__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8815);
		function readYamlSource(file, text) {
			let counter = new yaml__WEBPACK_IMPORTED_MODULE_0__.HN();
			let parsed = (0, yaml__WEBPACK_IMPORTED_MODULE_0__.hR)(text, {
				lineCounter: counter,
				prettyErrors: !1
			});
			let roots = Array.isArray(parsed) ? parsed : [];
			let line = (offset) => counter.linePos(offset).line;
			let place = (offset) => `${file}:${line(offset)}`;
			let problem = malformed(roots, text, place) ?? encrypted(roots, file) ?? template(roots, text, place);
			if (problem !== void 0) return {
				ok: !1,
				problem
			};
			if (roots.every(({ contents }) => contents === null)) return {
				ok: !1,
				problem: `${file} is empty`
			};
			return {
				ok: !0,
				source: {
					file,
					text,
					documents: nameDocuments(roots),
					place,
					line
				}
			};
		}
		function startOf(node) {
			return node.range?.[0] ?? 0;
		}
		function malformed(roots, text, place) {
			let [error] = roots.flatMap(({ errors }) => errors).toSorted((a, b) => a.pos[0] - b.pos[0]);
			if (error === void 0) return;
			if (/\{\{/.test(text)) return `${place(text.indexOf("{{"))} ${TEMPLATE}`;
			return `${place(error.pos[0])} is not valid YAML: ${sentence(error.message)}`;
		}
		let TEMPLATE = "is part of a template ({{ }}), which only its renderer can read: pin the values it is rendered with";
		function sentence(message) {
			return message.charAt(0).toLowerCase() + message.slice(1).replace(/[.:]$/, "");
		}
		function encrypted(roots, file) {
			return roots.some((root) => {
				let sops = (0, yaml__WEBPACK_IMPORTED_MODULE_0__.jh)(root.contents) ? root.contents.get("sops") : void 0;
				return (0, yaml__WEBPACK_IMPORTED_MODULE_0__.jh)(sops) && (sops.has("mac") || sops.has("lastmodified"));
			}) ? `${file} is encrypted with SOPS, whose signature a change would break: keep versions in a file of their own` : void 0;
		}
		function template(roots, text, place) {
			let found;
			for (let root of roots) (0, yaml__WEBPACK_IMPORTED_MODULE_0__.YR)(root, { Map(_key, node) {
				if (!text.startsWith("{{", startOf(node))) return;
				found = startOf(node);
				return yaml__WEBPACK_IMPORTED_MODULE_0__.YR.BREAK;
			} });
			return found === void 0 ? void 0 : `${place(found)} ${TEMPLATE}`;
		}
		function nameDocuments(roots) {
			let all = roots.map(namesOf);
			return roots.map((root, index) => {
				let names = all[index] ?? [];
				let unique = names.find((name) => all.filter((others) => others.includes(name)).length === 1);
				let isOnly = roots.length === 1 && names.length === 0;
				return {
					root,
					names,
					label: unique ?? (isOnly ? "" : `document ${index + 1}`)
				};
			});
		}
		function namesOf(root) {
			let [kind, name] = [textAt(root, ["kind"]), textAt(root, ["metadata", "name"])];
			if (kind === void 0 || name === void 0) return [];
			let namespace = textAt(root, ["metadata", "namespace"]);
			return [`${kind}/${name}`, ...namespace === void 0 ? [] : [`${kind}/${namespace}/${name}`]];
		}
		function textAt(root, path) {
			let node = root.getIn(path, !0);
			return (0, yaml__WEBPACK_IMPORTED_MODULE_0__.jn)(node) && typeof node.value == "string" ? node.value : void 0;
		}
		function countAliases(root, node) {
			let count = 0;
			(0, yaml__WEBPACK_IMPORTED_MODULE_0__.YR)(root, { Alias(_key, alias) {
				(0, yaml__WEBPACK_IMPORTED_MODULE_0__.Vj)(alias) && alias.resolve(root) === node && (count += 1);
			} });
			return count;
		}
	}),
	3673: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, { f: () => registriesFor });
		var external_node_path_ = __nccwpck_require__(6760);
		var secret = __nccwpck_require__(2135);
		let HUB_NAMES = new Set([
			"docker.io",
			"index.docker.io",
			"registry-1.docker.io"
		]);
		function apiHost(registry) {
			return HUB_NAMES.has(registry) ? "registry-1.docker.io" : registry;
		}
		function credentialKey(registry) {
			return HUB_NAMES.has(registry) ? "https://index.docker.io/v1/" : registry;
		}
		function isLoopback(host) {
			let name = host.replace(/:\d+$/, "").toLowerCase();
			return name === "localhost" || name === "[::1]" || /^127(\.\d{1,3}){3}$/.test(name);
		}
		async function readDockerConfig(env, files) {
			let path = env.DOCKER_CONFIG || (0, external_node_path_.join)(env.HOME || "/root", ".docker");
			let fromFile = parseConfig(await files.read((0, external_node_path_.join)(path, "config.json")).catch(() => void 0));
			let fromEnv = parseConfig(env.DOCKER_AUTH_CONFIG ? Buffer.from(env.DOCKER_AUTH_CONFIG) : void 0);
			return {
				path,
				config: {
					...fromFile,
					auths: {
						...fromFile.auths,
						...fromEnv.auths
					}
				}
			};
		}
		async function savedCredential(registry, { config }, shell) {
			let key = credentialKey(registry);
			let helper = config.credHelpers?.[key] ?? config.credsStore ?? "";
			return (helper === "" ? void 0 : await askHelper(helper, key, shell)) ?? fromFile(config.auths ?? {}, key);
		}
		function parseConfig(bytes) {
			if (bytes === void 0 || bytes.length === 0) return {};
			return JSON.parse(bytes.toString("utf8"));
		}
		function fromFile(auths, key) {
			let found = [
				key,
				`https://${key}`,
				`https://${key}/v2/`,
				`https://${key}/v1/`
			].find((name) => auths[name]);
			let saved = found === void 0 ? void 0 : auths[found];
			if (saved === void 0) return;
			if (saved.identitytoken) return {
				kind: "identity-token",
				token: new secret.z(saved.identitytoken)
			};
			let pair = saved.auth ? Buffer.from(saved.auth, "base64").toString("utf8") : "";
			let colon = pair.indexOf(":");
			if (colon > 0) return passwordOf(pair.slice(0, colon), pair.slice(colon + 1));
			return saved.username && saved.password ? passwordOf(saved.username, saved.password) : void 0;
		}
		function passwordOf(username, password) {
			return {
				kind: "password",
				username,
				password: new secret.z(password)
			};
		}
		async function askHelper(helper, key, shell) {
			if (!/^[\w.-]+$/.test(helper)) return;
			let result = await shell.run([`docker-credential-${helper}`, "get"], {
				stdin: key,
				timeout: 3e4
			}).catch(() => void 0);
			if (result?.exitCode !== 0) return;
			let { Username: username = "", Secret: password = "" } = JSON.parse(result.stdout);
			if (password === "") return;
			return username === "<token>" ? {
				kind: "identity-token",
				token: new secret.z(password)
			} : passwordOf(username, password);
		}
		var http = __nccwpck_require__(674);
		var manifest = __nccwpck_require__(3230);
		var registry_error = __nccwpck_require__(4604);
		function parseChallenge(header) {
			let bearer = /\bBearer\s+(.*)$/i.exec(header)?.[1];
			if (bearer !== void 0) {
				let parameters = parseParameters(bearer);
				let realm = parameters.get("realm");
				if (realm !== void 0) return {
					scheme: "bearer",
					realm,
					service: parameters.get("service") ?? ""
				};
			}
			return /\bBasic\b/i.test(header) ? { scheme: "basic" } : void 0;
		}
		function parseParameters(text) {
			let found = text.matchAll(/([a-z_]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/gi);
			return new Map([...found].map(([, name = "", quoted, bare]) => [name.toLowerCase(), quoted ?? bare ?? ""]));
		}
		class Authorizer {
			#transport;
			#credential;
			#tokens = new Map();
			#challenge;
			constructor(transport, credential) {
				this.#transport = transport;
				this.#credential = credential;
			}
			async header(scope) {
				if (this.#challenge === void 0) return;
				if (this.#challenge.scheme === "basic") return this.#basic();
				return `Bearer ${await this.#token(this.#challenge, scope)}`;
			}
			learn(response, scope, used) {
				let challenge = parseChallenge(String(response.headers["www-authenticate"] ?? ""));
				if (challenge === void 0) return !1;
				this.#challenge = challenge;
				if (challenge.scheme === "basic") return used === void 0 && this.#basic() !== void 0;
				used !== void 0 && this.#tokens.delete(scope);
				return !0;
			}
			#basic() {
				let credential = this.#credential;
				if (credential?.kind !== "password") return;
				let pair = `${credential.username}:${credential.password.reveal()}`;
				return `Basic ${Buffer.from(pair).toString("base64")}`;
			}
			#token(challenge, scope) {
				let known = this.#tokens.get(scope);
				if (known !== void 0) return known;
				let asked = this.#askToken(challenge, scope);
				this.#tokens.set(scope, asked);
				asked.catch(() => this.#tokens.delete(scope));
				return asked;
			}
			async #askToken({ realm, service }, scope) {
				let url = this.#tokenServer(realm);
				let response = await this.#transport.send(this.#tokenRequest(url, service, scope));
				let token = response.status === 200 ? tokenOf(response.body) : void 0;
				if (token !== void 0) return token;
				let said = (0, registry_error.lz)(response.body);
				throw new registry_error.gl("get a token", {
					failure: response.status === 200 ? "invalid" : (0, registry_error.g5)(response.status, said),
					host: this.#transport.host,
					repository: repositoryOf(scope),
					status: response.status,
					said: said || `from ${url.host}`
				});
			}
			#tokenRequest(url, service, scope) {
				let asked = {
					service,
					...scope === "" ? {} : { scope }
				};
				if (this.#credential?.kind === "identity-token") {
					let form = {
						grant_type: "refresh_token",
						client_id: "slipway",
						...asked
					};
					let body = new URLSearchParams({
						...form,
						refresh_token: this.#credential.token.reveal()
					}).toString();
					return {
						method: "POST",
						url: url.href,
						body,
						headers: { "content-type": "application/x-www-form-urlencoded" }
					};
				}
				for (let [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
				let authorization = this.#basic();
				return {
					method: "GET",
					url: url.href,
					headers: authorization === void 0 ? {} : { authorization }
				};
			}
			#tokenServer(realm) {
				let url = URL.parse(realm);
				if (url?.protocol === "https:" || url?.protocol === "http:" && isLoopback(url.host)) return url;
				throw new registry_error.gl("get a token", {
					failure: "invalid",
					host: this.#transport.host,
					repository: "",
					status: 401,
					said: `the registry names "${realm}" as its token server, which is not reached by HTTPS`
				});
			}
		}
		function repositoryOf(scope) {
			return scope.split(":")[1] ?? "";
		}
		function tokenOf(body) {
			try {
				let { token, access_token: accessToken } = JSON.parse(body.toString("utf8"));
				return token ?? accessToken;
			} catch {
				return;
			}
		}
		class RegistrySession {
			#transport;
			#authorizer;
			#rights;
			constructor(transport, credential, rights) {
				this.#transport = transport;
				this.#authorizer = new Authorizer(transport, credential);
				this.#rights = rights;
			}
			async send(call) {
				let url = new URL(call.path, await this.#transport.origin());
				let scope = call.repository === "" ? "" : `repository:${call.repository}:${this.#rights}`;
				for (let attempt = 1;; attempt += 1) {
					let authorization = await this.#authorizer.header(scope);
					let response = await this.#follow(call, url, authorization);
					if (response.status !== 401 || attempt === 3) return response;
					if (!this.#authorizer.learn(response, scope, authorization)) return response;
				}
			}
			async #follow(call, start, authorization) {
				let url = start;
				for (let hops = 0;; hops += 1) {
					let response = await this.#exchange(call, url, authorization);
					let next = call.method === "GET" && hops < 5 ? redirectOf(response, url) : void 0;
					if (next === void 0) return response;
					url = next;
				}
			}
			async #exchange({ repository: _, path: __, ...exchange }, url, authorization) {
				let isHome = url.origin === new URL(await this.#transport.origin()).origin;
				let headers = {
					...exchange.headers,
					...isHome && authorization !== void 0 ? { authorization } : {}
				};
				return this.#transport.send({
					...exchange,
					url: url.href,
					headers
				});
			}
		}
		function redirectOf(response, from) {
			let { location } = response.headers;
			if (![
				301,
				302,
				303,
				307,
				308
			].includes(response.status) || location === void 0) return;
			let next = URL.parse(location, from.href);
			return next === null || from.protocol === "https:" && next.protocol !== "https:" ? void 0 : next;
		}
		let external_node_https_namespaceObject = __late(() => __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https"));
		var external_node_https_default = __nccwpck_require__.n(external_node_https_namespaceObject);
		let external_node_tls_namespaceObject = __late(() => __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls"));
		var duration = __nccwpck_require__(8274);
		let PAUSES = [
			500,
			1e3,
			2e3
		];
		let UNTRUSTED = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER/;
		class RegistryTransport {
			host;
			#ports;
			#agent;
			#trustsExtra = !1;
			#origin;
			constructor(registry, ports) {
				this.host = registry;
				this.#ports = ports;
			}
			origin() {
				this.#origin ??= this.#findOrigin();
				return this.#origin;
			}
			async send(exchange) {
				for (let pause of PAUSES) {
					let outcome = await this.#attempt(exchange);
					let again = whyAgain(outcome);
					if (again === void 0) return settled(outcome);
					let wait = retryAfter(outcome) ?? pause;
					if (wait >= this.#timeLeft()) return settled(outcome);
					this.#ports.onRetry?.(`${this.host} ${again}; trying again in ${(0, duration.a)(wait)}`);
					await this.#ports.clock.sleep(wait);
				}
				return settled(await this.#attempt(exchange));
			}
			async #findOrigin() {
				let host = apiHost(this.host);
				if (!isLoopback(host)) return `https://${host}`;
				let probe = {
					method: "GET",
					url: `https://${host}/v2/`
				};
				return await this.#attempt(probe) instanceof http.j ? `http://${host}` : `https://${host}`;
			}
			async #attempt(exchange) {
				try {
					return await this.#exchangeTrusting(exchange);
				} catch (error) {
					if (error instanceof http.j) return error;
					throw error;
				}
			}
			async #exchangeTrusting(exchange) {
				try {
					return await this.#exchange(exchange);
				} catch (error) {
					if (!isUntrusted(error) || this.#trustsExtra) throw error;
					let extra = await this.#ports.authorities?.(apiHost(this.host)) ?? [];
					if (extra.length === 0) throw error;
					this.#trustsExtra = !0;
					this.#agent = this.#newAgent({ ca: [...external_node_tls_namespaceObject.rootCertificates, ...extra] });
					return this.#exchange(exchange);
				}
			}
			#exchange(exchange) {
				let timeout = Math.min(3e4, this.#timeLeft());
				if (!exchange.url.startsWith("https:")) return this.#ports.http.request({
					...exchange,
					timeout
				});
				this.#agent ??= this.#newAgent({});
				return this.#ports.http.request({
					...exchange,
					timeout,
					agent: this.#agent
				});
			}
			#newAgent(options) {
				let { proxyEnv } = this.#ports;
				return new (external_node_https_default()).Agent({
					keepAlive: !0,
					...proxyEnv === void 0 ? {} : { proxyEnv },
					...options
				});
			}
			#timeLeft() {
				return this.#ports.deadline?.left ?? Infinity;
			}
		}
		function asUnreachable(host, action, error) {
			let failure = isUntrusted(error) ? "untrusted" : "unreachable";
			return new registry_error.gl(action, {
				failure,
				host,
				repository: "",
				status: 0,
				said: error.message
			});
		}
		function settled(outcome) {
			if (outcome instanceof http.j) throw outcome;
			return outcome;
		}
		function whyAgain(outcome) {
			if (outcome instanceof http.j) return mayPass(outcome) ? `did not answer (${outcome.code})` : void 0;
			return (0, registry_error.WG)(outcome.status) ? `answered ${outcome.status}` : void 0;
		}
		function mayPass(error) {
			return !isUntrusted(error) && ![
				"ENOTFOUND",
				"ETOOLONG",
				"EPROTO",
				"ERR_INVALID_URL"
			].includes(error.code);
		}
		function isUntrusted(error) {
			return error instanceof http.j && UNTRUSTED.test(error.code);
		}
		function retryAfter(outcome) {
			if (outcome instanceof http.j) return;
			let seconds = Number(outcome.headers["retry-after"] ?? NaN);
			return Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds * 1e3, 3e4) : void 0;
		}
		function openRegistry(access, ports) {
			return new HttpRegistry(access, ports);
		}
		class HttpRegistry {
			host;
			#session;
			constructor({ registry, credential, rights }, ports) {
				this.host = registry;
				let transport = new RegistryTransport(registry, ports);
				this.#session = new RegistrySession(transport, credential, rights === "push" ? "pull,push" : "pull");
			}
			async login() {
				await this.#expect([200], {
					method: "GET",
					repository: "",
					path: "/v2/",
					action: "sign in"
				});
			}
			async digest(repository, reference) {
				let call = this.#manifestCall("HEAD", repository, reference);
				let response = await this.#expect([200, 404], call);
				if (response.status === 404) return;
				let announced = response.headers["docker-content-digest"];
				if (typeof announced == "string" && announced !== "") return announced;
				return (await this.manifest(repository, reference))?.digest;
			}
			async manifest(repository, reference) {
				let call = this.#manifestCall("GET", repository, reference);
				let response = await this.#expect([200, 404], call);
				if (response.status === 404) return;
				let digest = (0, manifest.ol)(response.body);
				if (reference.includes(":") && digest !== reference) throw this.#corrupt(call, `${reference} has other content`);
				return {
					digest,
					mediaType: mediaTypeOf(response),
					bytes: response.body
				};
			}
			async tag(repository, tag, manifest) {
				await this.#putManifest(repository, tag, {
					manifest,
					action: `point ${tag} at ${manifest.digest.slice(0, 19)}`
				});
			}
			async store(repository, manifest) {
				await this.#putManifest(repository, manifest.digest, {
					manifest,
					action: `store ${manifest.digest.slice(0, 19)}`
				});
			}
			async blob(repository, digest) {
				let call = {
					method: "GET",
					repository,
					path: `/v2/${repository}/blobs/${digest}`,
					maxBytes: 8388608,
					action: "read an image's configuration"
				};
				let { body } = await this.#expect([200], call);
				if ((0, manifest.ol)(body) !== digest) throw this.#corrupt(call, `${digest} has other content`);
				return body;
			}
			async tags(repository) {
				let found = [];
				let path = `/v2/${repository}/tags/list?n=1000`;
				for (let page = 0; path !== void 0 && page < 1e3; page += 1) {
					let response = await this.#expect([200, 404], {
						method: "GET",
						repository,
						path,
						action: "read the tags"
					});
					if (response.status === 404) return found;
					found.push(...tagsOf(response.body));
					path = nextPage(response);
				}
				return found;
			}
			async probePush(repository) {
				let path = `/v2/${repository}/blobs/uploads/`;
				let opened = await this.#call({
					method: "POST",
					repository,
					path,
					action: "push"
				});
				if (opened.status !== 202) {
					let error = this.#refusal({
						repository,
						action: "push"
					}, opened);
					if ([
						"unauthenticated",
						"denied",
						"missing",
						"unsupported"
					].includes(error.failure)) throw error;
					return "unknown";
				}
				await this.#dropUpload(repository, opened);
				return "allowed";
			}
			async #dropUpload(repository, opened) {
				let location = opened.headers.location;
				if (location === void 0) return;
				await this.#call({
					method: "DELETE",
					repository,
					path: location,
					action: "drop the probe"
				}).catch(() => void 0);
			}
			async #putManifest(repository, reference, { manifest, action }) {
				let path = `/v2/${repository}/manifests/${reference}`;
				let headers = { "content-type": manifest.mediaType };
				await this.#expect([
					200,
					201,
					202
				], {
					method: "PUT",
					repository,
					path,
					headers,
					body: manifest.bytes,
					action
				});
			}
			#manifestCall(method, repository, reference) {
				return {
					method,
					repository,
					path: `/v2/${repository}/manifests/${reference}`,
					headers: { accept: manifest._P.join(", ") },
					action: `read ${reference}`
				};
			}
			async #expect(statuses, call) {
				let response = await this.#call(call);
				if (statuses.includes(response.status)) return response;
				throw this.#refusal(call, response);
			}
			async #call(call) {
				try {
					return await this.#session.send(call);
				} catch (error) {
					if (error instanceof http.j) throw asUnreachable(this.host, call.action, error);
					throw error;
				}
			}
			#refusal({ repository, action }, response) {
				let said = (0, registry_error.lz)(response.body);
				let failure = (0, registry_error.g5)(response.status, said);
				return new registry_error.gl(action, {
					failure,
					host: this.host,
					repository,
					status: response.status,
					said
				});
			}
			#corrupt({ repository, action }, said) {
				return new registry_error.gl(action, {
					failure: "invalid",
					host: this.host,
					repository,
					status: 200,
					said
				});
			}
		}
		function mediaTypeOf(response) {
			let [type = ""] = String(response.headers["content-type"] ?? "").split(";");
			if (type !== "" && type !== "application/json") return type.trim();
			let { mediaType } = JSON.parse(response.body.toString("utf8"));
			return mediaType ?? manifest._P[1];
		}
		function tagsOf(body) {
			let { tags } = JSON.parse(body.toString("utf8"));
			return tags ?? [];
		}
		function nextPage(response) {
			return /<([^>]+)>\s*;\s*rel="?next"?/i.exec(String(response.headers.link ?? ""))?.[1];
		}
		var promises_ = __nccwpck_require__(1455);
		async function machineAuthorities(host) {
			let folder = (0, external_node_path_.join)("/etc/docker/certs.d", host);
			let files = (await (0, promises_.readdir)(folder).catch(() => [])).filter((name) => name.endsWith(".crt")).map((name) => (0, promises_.readFile)((0, external_node_path_.join)(folder, name), "utf8"));
			return [...(0, external_node_tls_namespaceObject.getCACertificates)("system"), ...await Promise.all(files)];
		}
		function registriesFor(credential, ports) {
			let opened = new Map();
			return (host) => {
				let known = opened.get(host) ?? open_registries_open(host, credential, ports);
				opened.set(host, known);
				return known;
			};
		}
		async function open_registries_open(registry, given, { http, clock, runner, shell, files, env }) {
			let saved = given ?? await savedCredential(registry, await readDockerConfig(env, files), shell);
			saved !== void 0 && runner.mask((saved.kind === "password" ? saved.password : saved.token).reveal());
			let onRetry = (sentence) => runner.info(sentence);
			return openRegistry({
				registry,
				credential: saved,
				rights: "pull"
			}, {
				http,
				clock,
				onRetry,
				authorities: machineAuthorities,
				proxyEnv: env
			});
		}
	}),
	9663: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			V: () => plainVersion,
			c: () => tagOf
		});
		function plainVersion(name) {
			return name.replace(/^v(?=\d)/, "");
		}
		function tagOf(ref) {
			return /^refs\/tags\/(.+)$/.exec(ref)?.[1];
		}
	}),
	281: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, { z8: () => report });
		var _slipway_shared__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3904);
		var _slipway_shared__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5682);
		async function report(result, runner) {
			for (let [name, value] of Object.entries(outputsOf(result))) runner.setOutput(name, value);
			await summarize(result, runner);
			for (let note of result.notes) runner.warning(note);
			let closing = describeEnding(result);
			result.state === "refused" ? runner.fail(closing) : result.state === "superseded" ? runner.warning(closing) : runner.info(closing);
		}
		async function summarize(result, runner) {
			try {
				await runner.summary(renderSummary(result));
			} catch (error) {
				runner.warning(`The job summary could not be written: ${(0, _slipway_shared__WEBPACK_IMPORTED_MODULE_0__.Uc)(error)}`);
			}
		}
		function outputsOf(result) {
			let pull = "pull" in result ? result.pull : void 0;
			return {
				result: result.state,
				"pull-request-number": pull === void 0 ? "" : String(pull.number),
				"pull-request-url": pull?.url ?? "",
				branch: result.branch,
				"commit-sha": "commit" in result ? result.commit : "",
				"changed-files": JSON.stringify(changedFiles(result))
			};
		}
		function changedFiles(result) {
			if (result.state === "planned") return result.edits.map(({ file }) => file);
			return "changedFiles" in result ? result.changedFiles : [];
		}
		function describeEnding(result) {
			switch (result.state) {
				case "opened":
				case "updated": return `${result.state === "opened" ? "Opened" : "Updated"} #${result.pull.number} ${describeMerging(result.merging)}: ${result.pull.url}`;
				case "unchanged": return `Nothing to do: it is ${result.where} already${describeClosed(result.closed)}`;
				case "planned": return `Planned to ${result.intent} from ${result.branch}; nothing was changed`;
				case "superseded": return `Nothing was released: ${result.newer} is newer, and ${result.pull === void 0 ? "deployed" : `in #${result.pull.number}`}; this run is late`;
				case "refused": return `Refused: ${result.sentence}; nothing was changed\nNext: ${result.next}`;
			}
		}
		function describeClosed(closed) {
			return closed.length === 0 ? "" : `; closed ${closed.map((number) => `#${number}`).join(", ")}`;
		}
		function describeMerging(merging) {
			switch (merging.kind) {
				case "by-people": return "for people to merge";
				case "refused": return `for people to merge (not by itself: ${merging.because})`;
				case "waiting": return "to be merged once its checks pass";
				case "merged": return "and merged it";
			}
		}
		function renderSummary(result) {
			let text = `### ${firstUpper(describeEnding(result).split("\n").join("\n\n"))}\n`;
			if (result.state === "planned") return `${text}\n${result.edits.map(renderEdit).join("\n\n")}\n\n## ${result.title}\n\n${visible(result.body)}`;
			return "body" in result ? `${text}\n${visible(result.body)}` : text;
		}
		function firstUpper(text) {
			return text.charAt(0).toUpperCase() + text.slice(1);
		}
		function visible(body) {
			return body.replace(/^<!-- [^\n]* -->\n/, "");
		}
		function renderEdit({ file, before, after }) {
			let [old, fresh] = [before.split("\n"), after.split("\n")];
			let changed = old.flatMap((line, index) => line === fresh[index] ? [] : [
				`@@ line ${index + 1} @@`,
				`-${line}`,
				`+${fresh[index] ?? ""}`
			]);
			return `${(0, _slipway_shared__WEBPACK_IMPORTED_MODULE_1__.ti)(file)}\n\n${(0, _slipway_shared__WEBPACK_IMPORTED_MODULE_1__.DV)(changed.join("\n"), "diff")}`;
		}
	}),
	4634: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, { e: () => run });
		var errors = __nccwpck_require__(3904);
		var src_problems = __nccwpck_require__(3178);
		var external_node_crypto_ = __nccwpck_require__(7598);
		var schemas = __nccwpck_require__(9691);
		var image_ref = __nccwpck_require__(501);
		function formatVersion({ tag = "", digest }) {
			return digest === void 0 ? tag : `${tag}@${digest}`;
		}
		function parseVersion(text) {
			let at = text.indexOf("@");
			let [tag, digest] = at === -1 ? [text, void 0] : [text.slice(0, at), text.slice(at + 1)];
			if (tag !== "" && !(0, image_ref.dz)(tag) || digest !== void 0 && !(0, image_ref.Bc)(digest)) return;
			return {
				tag: tag === "" ? void 0 : tag,
				digest
			};
		}
		let place = schemas.Ikc({
			file: schemas.YjP(),
			where: schemas.YjP(),
			image: schemas.YjP(),
			from: schemas.YjP(),
			to: schemas.YjP()
		});
		let record = schemas.Ikc({
			format: schemas.euz(1),
			kind: schemas.k5n(["bump", "revert"]),
			service: schemas.YjP(),
			environment: schemas.YjP(),
			version: schemas.YjP(),
			previous: schemas.YjP().optional(),
			places: schemas.YOg(place),
			schema: schemas.Ikc({
				place: schemas.YjP(),
				from: schemas.YjP(),
				to: schemas.YjP()
			}).optional(),
			incompatible: schemas.YOg(schemas.YjP()),
			base: schemas.YjP(),
			head: schemas.YjP(),
			blobs: schemas.g1P(schemas.YjP(), schemas.YjP()).optional(),
			content: schemas.YjP()
		});
		let MARKER = /^<!-- slipway-ops-pr (\{.*\}) -->\r?$/;
		function renderRecord(value) {
			return `<!-- slipway-ops-pr ${JSON.stringify(value).replaceAll(/--|[<>\u2028\u2029]/g, escaped)} -->`;
		}
		function escaped(text) {
			return [...text].map((character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");
		}
		function readRecord(body) {
			let [first = ""] = body.split("\n", 1);
			let json = MARKER.exec(first)?.[1];
			if (json === void 0) return;
			try {
				return record.safeParse(JSON.parse(json)).data;
			} catch {
				return;
			}
		}
		function recordPlaces(places) {
			return places.map(({ file, where, image, before, after }) => ({
				file,
				where,
				image,
				from: formatVersion(before),
				to: formatVersion(after)
			}));
		}
		function placesDigest({ places, schema }) {
			let images = places.map(({ file, where, image, to }) => JSON.stringify([
				file,
				where,
				image,
				to
			]));
			let lines = schema === void 0 ? images : [...images, `schema ${schema.to}`];
			return (0, external_node_crypto_.createHash)("sha256").update(lines.toSorted().join("\n")).digest("hex");
		}
		function versionsBefore({ places }) {
			return ({ file, where, image }) => {
				let found = places.find((each) => each.file === file && each.where === where && each.image === image.name);
				return (found && parseVersion(found.from)) ?? "is a place of which the release's pull request does not say what it said before";
			};
		}
		var markdown = __nccwpck_require__(5682);
		let UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;
		let BREAK = "&#8203;";
		function plainText(text) {
			let line = oneLine(text);
			return (line.length > 600 ? `${line.slice(0, 600).toWellFormed()}…` : line).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll(/[\\`*_[\]|~$]/g, "\\$&").replaceAll(/[@#](?=\w)/g, `$&${BREAK}`).replaceAll(/\bGH-(?=\d)/gi, `$&${BREAK}`).replaceAll(/:(?=\/\/)/g, `:${BREAK}`).replaceAll(/\bwww(?=\.)/gi, `$&${BREAK}`).replace(/^([-+#])/, "\\$1").replace(/^(\d+)([.)])/, "$1\\$2");
		}
		function oneLine(text) {
			return text.replaceAll(UNSEEN, " ").replaceAll(/\s+/g, " ").trim();
		}
		function code(text) {
			return (0, markdown.ti)(oneLine(text));
		}
		let SHOWN = {
			0: 200,
			1: 30,
			2: 0,
			3: 0
		};
		function changesSection({ compareUrl, commits, total, lack }, detail) {
			let shown = commits.slice(0, SHOWN[detail]);
			let rest = total - shown.length;
			return [
				"## Changes",
				`[${total === 1 ? "1 commit" : `${total} commits`}](${compareUrl})`,
				shown.map(renderCommit).join("\n"),
				rest > 0 && shown.length > 0 ? `… and ${rest} more.` : "",
				lack === void 0 ? "" : `${plainText(lack)}.`
			].filter((part) => part !== "").join("\n\n");
		}
		function renderCommit({ sha, subject, pull }) {
			let link = pull === void 0 ? "" : ` ([#${pull.number}](${pull.url}))`;
			let words = pull === void 0 ? subject : subject.replace(RegExp(`\\s*\\(#${pull.number}\\)$`), "");
			return `- ${code(sha.slice(0, 12))} ${plainText(words)}${link}`;
		}
		let BOX = /^- \[( |x|X)\] (.*)$/;
		function checkboxes_checkbox(text) {
			return `- [ ] ${text}`;
		}
		function keepTicks(body, before) {
			let ticks = ticksIn(before);
			return body.split("\n").map((line) => {
				let text = BOX.exec(line)?.[2];
				return text !== void 0 && ticks.get(text)?.shift() === !0 ? `- [x] ${text}` : line;
			}).join("\n");
		}
		function ticksIn(body) {
			let ticks = new Map();
			for (let line of body.split(/\r?\n/)) {
				let [, mark, text] = BOX.exec(line.trimEnd()) ?? [];
				text !== void 0 && ticks.set(text, [...ticks.get(text) ?? [], mark?.toLowerCase() === "x"]);
			}
			return ticks;
		}
		let ADDRESS = /\bhttps?:\/\/[^\s<>"`\\|]+/gi;
		let AFTER = /[.,:;!?'")\]}*_~]+$/;
		function linkedText(text) {
			let line = oneLine(text);
			let from = 0;
			let pieces = [];
			for (let match of line.matchAll(ADDRESS)) {
				let address = match[0].replace(AFTER, "");
				let link = linkTo(address);
				if (link === void 0) continue;
				pieces.push(between(line.slice(from, match.index)), link);
				from = match.index + address.length;
			}
			return [...pieces, between(line.slice(from))].join("");
		}
		function between(words) {
			let [, before = "", inner = "", after = ""] = /^(\s*)(.*?)(\s*)$/s.exec(words) ?? [];
			return `${before}${plainText(inner)}${after}`;
		}
		function linkTo(address) {
			let url = URL.parse(address);
			if (url === null || url.username !== "" || url.password !== "") return;
			return `<${url.href.replaceAll(/&(?=#?\w+;)/g, "&amp;")}>`;
		}
		function checklistSection(rollout, own) {
			let merge = rollout.findIndex(({ kind }) => kind === "merge");
			let at = merge === -1 ? rollout.length : merge;
			let space = spaceFor(rollout);
			let render = (step) => renderStep(step, space);
			return [
				"## Checklist",
				"Top to bottom, each step once the one before it is done.",
				[
					...rollout.slice(0, at).flatMap(render),
					...own.map((text) => checkboxes_checkbox(linkedText(text))),
					...rollout.slice(at).flatMap(render)
				].join("\n")
			].join("\n\n");
		}
		function postDeploySection(checks) {
			return ["## After the merge", checks.map((check) => checkboxes_checkbox(linkedText(check))).join("\n")].join("\n\n");
		}
		function renderStep(step, space) {
			let line = checkboxes_checkbox(describeStep(step));
			if (step.kind === "backup") return [line, proofOf(space)];
			return step.kind === "disk" ? [line, sizeCommand(step.table)] : [line];
		}
		function spaceFor(rollout) {
			let sizes = rollout.flatMap((step) => step.kind === "disk" ? [step.size] : []);
			return {
				bytes: sizes.reduce((sum, size = 0) => sum + needed(size), 0),
				isOpen: sizes.includes(void 0)
			};
		}
		function needed(size) {
			return size * 2;
		}
		function roundedUp(bytes) {
			return bytes >= 10 * 1024 ** 3 ? `${Math.ceil(bytes / 1024 ** 3)}GB` : `${Math.ceil(bytes / 1024 ** 2)}MB`;
		}
		function proofOf({ bytes, isOpen }) {
			let inputs = [
				"mode: plan",
				"max-age: 24h",
				...bytes === 0 ? [] : [`min-free-space: ${roundedUp(bytes)}`]
			].map(code).join(", ");
			let more = isOpen ? `, ${code("min-free-space")} being what the tables below need${bytes === 0 ? "" : " besides"}` : "";
			return `      ${code("action-pg-restore")} proves it with ${inputs}${more}`;
		}
		function describeStep(step) {
			switch (step.kind) {
				case "backup": return "Take a backup of PostgreSQL, and see that it can be restored";
				case "disk": return describeDisk(step.table, step.size);
				case "maintenance-on": return "Turn maintenance mode on, and stop everything that writes";
				case "decide-maintenance": return `Decide whether ${code(step.label)} needs maintenance mode: it rewrites a table, and has no \`-- ops:\` comment that says so`;
				case "text": return plainText(step.text);
				case "apply": return `Apply ${describeLabels(step.labels)}, and nothing after`;
				case "smoke": return `See that the application that runs works${step.label === void 0 ? "" : ` with ${code(step.label)}`}`;
				case "merge": return "Merge this pull request";
				case "maintenance-off": return "Turn maintenance mode off, once the new version runs";
			}
		}
		function describeLabels(labels) {
			if (labels.length <= 10) return labels.map(code).join(", ");
			return `${code(labels[0] ?? "")} to ${code(labels.at(-1) ?? "")} (${labels.length} migrations)`;
		}
		function describeDisk(table, size) {
			let name = code(table);
			if (size === void 0) return `See that twice the size of ${name} is free on the database's disk, which is what a second copy and its log take:`;
			let sizes = `${name} takes ${formatBytes(size)}`;
			return `See that ${formatBytes(needed(size))} are free on the database's disk: ${sizes}, a second copy as much, and its log up to as much again:`;
		}
		function sizeCommand(table) {
			return `      ${code(`SELECT pg_size_pretty(pg_total_relation_size('${table.split(".").map(quoteName).join(".").replaceAll("'", "''")}'));`)}`;
		}
		function quoteName(name) {
			return /^[a-z_][a-z0-9_$]*$/.test(name) ? name : `"${name.replaceAll("\"", "\"\"")}"`;
		}
		let UNITS = [
			"B",
			"kB",
			"MB",
			"GB",
			"TB"
		];
		function formatBytes(bytes) {
			let power = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log2(Math.max(1, bytes)) / 10)));
			let value = bytes / 1024 ** power;
			return `${value >= 10 || power === 0 ? Math.round(value) : Math.round(value * 10) / 10} ${UNITS[power]}`;
		}
		let LOCKS = [
			"ACCESS SHARE",
			"ROW SHARE",
			"ROW EXCLUSIVE",
			"SHARE UPDATE EXCLUSIVE",
			"SHARE",
			"SHARE ROW EXCLUSIVE",
			"EXCLUSIVE",
			"ACCESS EXCLUSIVE"
		];
		function isStronger(lock, than) {
			return than === void 0 || LOCKS.indexOf(lock) > LOCKS.indexOf(than);
		}
		function strongerLock(a, b) {
			return isStronger(a, b) ? a : b;
		}
		let HIGH = [
			"rewrites",
			"loses-data",
			"breaks-previous",
			"fails",
			"unknown"
		];
		let MEDIUM = [
			"scans",
			"blocks-reads",
			"blocks-writes",
			"needs-disk",
			"restricts-previous"
		];
		function severityOf({ effects }) {
			if (effects.some((effect) => HIGH.includes(effect))) return "high";
			return effects.some((effect) => MEDIUM.includes(effect)) ? "medium" : "low";
		}
		let INCOMPATIBLE = [
			"breaks-previous",
			"restricts-previous",
			"loses-data",
			"unknown"
		];
		function isIncompatible({ effects }) {
			return effects.some((effect) => INCOMPATIBLE.includes(effect));
		}
		function needsDisk({ effects }) {
			return effects.includes("rewrites") || effects.includes("needs-disk");
		}
		function migrationsSection({ review, schema }, detail) {
			let { pending, migrations, ahead, errors, warnings } = review;
			return [
				"## Migrations",
				describeBaseline(pending.baseline),
				...errors.length > 0 ? [`**To be put right first:**\n${list(errors, detail)}`] : [],
				...warnings.length > 0 ? [`Odd, and to be looked at:\n${list(warnings, detail)}`] : [],
				migrations.length === 0 ? "None." : migrationTable(migrations, detail),
				...migrations.flatMap((each) => hazardList(each, detail)).slice(0, MOST_LISTED[detail]),
				...repeatables(pending),
				...appliedAhead(ahead, detail),
				...schema === void 0 ? [] : [describeChange(schema)]
			].join("\n\n");
		}
		function appliedAhead(ahead, detail) {
			if (ahead.length === 0) return [];
			let shown = ahead.slice(0, MOST_LISTED[detail]).map(({ label }) => code(label));
			let rest = ahead.length - shown.length;
			return [`Applied already, though the version that runs now does not have them: ${`${shown.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`}.`];
		}
		function describeChange({ place, from, to }) {
			return `The merge changes ${code(place)} from ${code(from)} to ${code(to)}: whoever merges says that they are applied.`;
		}
		function describeBaseline(baseline) {
			switch (baseline.kind) {
				case "schema-version": return `Those after schema version ${code(baseline.version)}${baseline.place === void 0 ? "" : `, as ${code(baseline.place)} says`}.`;
				case "release": return `Those that ${code(baseline.version)} does not have. Which ones are applied is not recorded: give \`schema-record\` or \`deployed-schema-version\` to be sure.`;
				case "none": return "All of them: what is deployed is not known.";
			}
		}
		function repeatables({ repeatable }) {
			return repeatable.length === 0 ? [] : [`Run again, because they changed: ${repeatable.map(code).join(", ")}.`];
		}
		function list(sentences, detail) {
			let shown = sentences.slice(0, MOST_LISTED[detail]).map((sentence) => `- ${plainText(sentence)}`);
			return [...shown, ...moreThan(sentences.length - shown.length)].join("\n");
		}
		let MOST_LISTED = {
			0: 500,
			1: 200,
			2: 100,
			3: 40
		};
		function moreThan(rest) {
			return rest > 0 ? [`- … and ${rest} more, see the job summary`] : [];
		}
		function migrationTable(migrations, detail) {
			let rank = ({ hazards }) => BY_GRAVITY.indexOf(gravest(hazards) ?? "low");
			let kept = new Set(migrations.toSorted((a, b) => rank(a) - rank(b)).slice(0, MOST_LISTED[detail]));
			let shown = migrations.filter((each) => kept.has(each));
			let table = (0, markdown.Qj)([
				"Migration",
				"Risk",
				"Way back",
				"Previous application"
			], shown.map(({ label, hazards, wayBack, compatibility }) => [
				code(label),
				gravest(hazards) ?? "none seen",
				describeWayBack(wayBack),
				describeCompatibility(compatibility)
			]));
			let rest = migrations.length - shown.length;
			return rest > 0 ? `${table}\n\n… and ${rest} more, see the job summary.` : table;
		}
		let BY_GRAVITY = [
			"high",
			"medium",
			"low"
		];
		function gravest(hazards) {
			return BY_GRAVITY.find((severity) => hazards.some((hazard) => severityOf(hazard) === severity));
		}
		function describeWayBack(wayBack) {
			switch (wayBack.kind) {
				case "script": return wayBack.isLossy ? `${code(wayBack.file)}, brings no data back` : code(wayBack.file);
				case "empty": return `**empty**: ${code(wayBack.file)}`;
				case "missing": return "**missing**";
				case "none": return "none, by the tool";
				case "unread": return "not read";
			}
		}
		function describeCompatibility(compatibility) {
			switch (compatibility.kind) {
				case "compatible": return "works";
				case "asserted": return `works since ${code(compatibility.since)}, as the migration says`;
				case "incompatible": return "**may not work**";
			}
		}
		let migrations_section_SHOWN = {
			0: [
				"high",
				"medium",
				"low"
			],
			1: [
				"high",
				"medium",
				"low"
			],
			2: ["high", "medium"],
			3: ["high"]
		};
		let MOST_SHOWN = {
			0: 200,
			1: 100,
			2: 25,
			3: 3
		};
		function hazardList({ label, hazards }, detail) {
			let shown = hazards.filter((hazard) => migrations_section_SHOWN[detail].includes(severityOf(hazard))).toSorted((a, b) => BY_GRAVITY.indexOf(severityOf(a)) - BY_GRAVITY.indexOf(severityOf(b))).slice(0, MOST_SHOWN[detail]);
			if (shown.length === 0) return [];
			let lines = [...shown.map((hazard) => renderHazard(hazard, detail)), ...moreThan(hazards.length - shown.length)];
			return [`### ${plainText(label)}\n\n${lines.join("\n")}`];
		}
		function renderHazard(hazard, detail) {
			let { file, line, lock, sentence, remedy } = hazard;
			let held = lock === void 0 ? "" : ` (${lock})`;
			let instead = detail < 3 ? `. What to do: ${plainText(remedy)}` : "";
			return `- **${severityOf(hazard)}** ${code(`${file}:${line}`)} ${plainText(sentence)}${held}${instead}`;
		}
		var closest = __nccwpck_require__(6123);
		let DIRECTIVE = /^\s*--\s*ops:\s*(.*?)\s*$/i;
		let STEPS = [
			"maintenance",
			"backup",
			"smoke"
		];
		let WORDS = [
			"before",
			"after",
			"keep",
			"compatible-with",
			...STEPS
		];
		function readDirectives(file, text) {
			let lines = text.split("\n");
			let end = lines.findIndex((line) => !/^\s*(--.*)?\r?$/.test(line));
			let found = lines.flatMap((line, index) => {
				let words = DIRECTIVE.exec(line)?.[1];
				return words === void 0 ? [] : [{
					words,
					line: index + 1
				}];
			});
			let [heading, stray] = [found.filter(isBefore(end)), found.filter((each) => !isBefore(end)(each))];
			let read = heading.map((each) => readDirective(file, each));
			return {
				before: read.flatMap(({ before }) => before ?? []),
				after: read.flatMap(({ after }) => after ?? []),
				keeps: read.flatMap(({ keep }) => keep ?? []),
				compatibleWith: read.findLast((each) => each.compatibleWith !== void 0)?.compatibleWith,
				problems: [...read.flatMap(({ problem }) => problem ?? []), ...stray.map(({ line }) => `${file}:${line} has an ops: comment after the first statement: move it to the top`)]
			};
		}
		function isBefore(end) {
			return ({ line }) => end === -1 || line <= end;
		}
		function readDirective(file, { words, line }) {
			let [, first = "", rest = ""] = /^(\S+)\s*(.*)$/.exec(words) ?? [];
			let word = first.toLowerCase();
			if (word === "keep") return readKeep(rest, file, line);
			let read = rest === "" ? bare(word) : withWords(word, rest);
			if (read !== void 0) return read;
			let meant = (0, closest.k)(word, WORDS);
			return { problem: `${file}:${line} says "ops: ${words}", which is not understood${meant === void 0 || meant === word ? "" : `; did you mean ${meant}?`}` };
		}
		function bare(word) {
			if (word === "smoke") return { after: { kind: "smoke" } };
			return word === "maintenance" || word === "backup" ? { before: { kind: word } } : void 0;
		}
		function withWords(word, rest) {
			if (word === "before") return { before: readStep(rest) };
			if (word === "after") return { after: readStep(rest) };
			return word === "compatible-with" && /^v?\d\S*$/.test(rest) ? { compatibleWith: rest } : void 0;
		}
		function readStep(text) {
			let kind = STEPS.find((each) => each === text.toLowerCase());
			return kind === void 0 ? {
				kind: "text",
				text
			} : { kind };
		}
		function readKeep(rest, file, line) {
			let [, table, until] = /^(\S+)\s+until\s+(v?\d\S*)$/i.exec(rest) ?? [];
			if (table === void 0 || until === void 0) return { problem: `${file}:${line} says "ops: keep ${rest}"; expected keep TABLE until VERSION` };
			return { keep: {
				table,
				until,
				file,
				line
			} };
		}
		class HeldLocks {
			#held = new Map();
			begin() {
				for (let [on, each] of this.#held) this.#held.set(on, {
					...each,
					isOwn: !1
				});
			}
			take({ on, lock }, line) {
				if (!isStronger(lock, "SHARE UPDATE EXCLUSIVE")) return;
				isStronger(lock, this.#held.get(on)?.lock) && this.#held.set(on, {
					on,
					lock,
					line,
					isOwn: !0
				});
			}
			release() {
				this.#held.clear();
			}
			during({ table, lock }) {
				return [...this.#held.values()].filter((held) => held.on === table ? isStronger(held.lock, lock) : !held.isOwn);
			}
		}
		function underLocks(hazard, held) {
			let own = held.find(({ on }) => on === hazard.table);
			let gained = held.map(({ lock }) => isAll(lock) ? "blocks-reads" : "blocks-writes");
			return {
				...hazard,
				lock: own?.lock ?? hazard.lock,
				effects: [...new Set([...hazard.effects, ...gained])],
				sentence: `${hazard.sentence}, while ${describeLines(held)} held: ${describeWaiting(held)}`,
				remedy: `put it into a migration of its own, so that no lock is held before it; ${hazard.remedy}`
			};
		}
		function describeLines(held) {
			let lines = [...new Set(held.map(({ line }) => line))].toSorted((a, b) => a - b);
			return lines.length === 1 ? `the lock of line ${lines[0]} is` : `the locks of lines ${lines.join(", ")} are`;
		}
		function describeWaiting(held) {
			let unread = held.filter(({ lock }) => isAll(lock)).map(({ on }) => on);
			let unwritten = held.filter(({ lock }) => !isAll(lock)).map(({ on }) => on);
			return [...unread.length > 0 ? [`nobody may use ${unread.join(", ")}`] : [], ...unwritten.length > 0 ? [`nobody may write to ${unwritten.join(", ")}`] : []].join(", and ");
		}
		function isAll(lock) {
			return lock === "ACCESS EXCLUSIVE";
		}
		function unwrap(node, kind) {
			return node !== void 0 && kind in node ? node[kind] : void 0;
		}
		function tableName(relation) {
			let { schemaname = "", relname = "" } = relation ?? {};
			return schemaname === "" || schemaname === "public" ? relname : `${schemaname}.${relname}`;
		}
		function joinedName(nodes) {
			let names = (nodes ?? []).map((node) => unwrap(node, "String")?.sval ?? "");
			return (names[0] === "public" || names[0] === "pg_catalog" ? names.slice(1) : names).join(".");
		}
		function constraintHazards(table, constraint, context) {
			switch (constraint.contype) {
				case "CONSTR_CHECK": return checkHazards(table, constraint, context);
				case "CONSTR_NOTNULL": return notNullHazards(table, constraint, context);
				case "CONSTR_FOREIGN": return foreignKeyHazards(table, constraint);
				case "CONSTR_PRIMARY":
				case "CONSTR_UNIQUE":
				case "CONSTR_EXCLUSION": return indexedHazards(table, constraint);
				default: return [];
			}
		}
		let VALIDATE = "add it NOT VALID, and VALIDATE CONSTRAINT in a migration of its own, which lets reads and writes go on";
		function checkHazards(table, { conname = "", skip_validation = !1, raw_expr }, { memory }) {
			let test = unwrap(raw_expr, "NullTest");
			let column = test?.nulltesttype === "IS_NOT_NULL" ? columnName(test.arg) : void 0;
			column !== void 0 && memory.check(table, conname, column, !skip_validation);
			return [{
				id: skip_validation ? "add-check-not-valid" : "add-check",
				lock: "ACCESS EXCLUSIVE",
				effects: skip_validation ? ["restricts-previous"] : [
					"scans",
					"blocks-reads",
					"restricts-previous"
				],
				table,
				sentence: skip_validation ? `holds new rows of ${table} to a check at once, also those that the previous application writes` : `reads all of ${table} for a check while nobody may use it`,
				remedy: skip_validation ? "make sure that the previous application writes no such rows" : VALIDATE
			}];
		}
		function columnName(node) {
			let last = unwrap(node, "ColumnRef")?.fields?.at(-1);
			return unwrap(last, "String")?.sval;
		}
		function notNullHazards(table, { conname = "", keys, skip_validation = !1 }, { memory }) {
			let [key] = keys ?? [];
			let column = unwrap(key, "String")?.sval ?? "";
			if (!skip_validation) return setNotNull(table, column, memory.isKnownNotNull(table, column));
			memory.check(table, conname, column, !1);
			return [{
				id: "add-not-null-not-valid",
				lock: "ACCESS EXCLUSIVE",
				effects: ["restricts-previous"],
				table,
				sentence: `refuses new rows of ${table} without ${column} at once, also those that the previous application writes`,
				remedy: "make sure that the previous application writes it"
			}];
		}
		function setNotNull(table, column, isKnown) {
			return [{
				id: isKnown ? "set-not-null-proven" : "set-not-null",
				lock: "ACCESS EXCLUSIVE",
				effects: isKnown ? ["restricts-previous"] : [
					"scans",
					"blocks-reads",
					"restricts-previous"
				],
				table,
				sentence: isKnown ? `requires ${column} of ${table}, which a valid check has proven already` : `reads all of ${table} while nobody may use it, to see that ${column} is never null`,
				remedy: isKnown ? "make sure that the previous application writes it" : `add CHECK (${column} IS NOT NULL) NOT VALID, VALIDATE it in a migration of its own, then SET NOT NULL`
			}];
		}
		function foreignKeyHazards(table, { pktable, skip_validation = !1, isOfNewColumn = !1 }) {
			let other = tableName(pktable);
			let isQuick = skip_validation || isOfNewColumn;
			let both = (on) => ({
				id: isQuick ? "add-foreign-key-not-valid" : "add-foreign-key",
				lock: "SHARE ROW EXCLUSIVE",
				effects: isQuick ? ["restricts-previous"] : [
					"scans",
					"blocks-writes",
					"restricts-previous"
				],
				table: on,
				sentence: isQuick ? `stops writes to ${on} for a moment to tie ${table} to ${other}` : `stops writes to ${on} while it looks every row of ${table} up in ${other}`,
				remedy: isQuick ? "set a lock_timeout and try again when it runs out" : VALIDATE
			});
			return other === table ? [both(table)] : [both(table), both(other)];
		}
		let INDEXED = {
			CONSTR_PRIMARY: "primary key",
			CONSTR_UNIQUE: "unique constraint"
		};
		function indexedHazards(table, { contype, conname, indexname }) {
			let what = INDEXED[contype ?? ""] ?? "exclusion constraint";
			if (indexname !== void 0) return [{
				id: "add-constraint-using-index",
				lock: "ACCESS EXCLUSIVE",
				effects: ["restricts-previous"],
				table,
				sentence: `turns the index ${indexname} into a ${what} of ${table}, which takes a moment`,
				remedy: "set a lock_timeout and try again when it runs out"
			}];
			return [{
				id: "add-indexed-constraint",
				lock: "ACCESS EXCLUSIVE",
				effects: [
					"scans",
					"blocks-reads",
					"restricts-previous"
				],
				table,
				sentence: `builds the index of ${conname === void 0 ? `a ${what}` : conname} on ${table} while nobody may use it`,
				remedy: contype === "CONSTR_EXCLUSION" ? "do it in maintenance mode: no way round the lock is known" : "CREATE UNIQUE INDEX CONCURRENTLY first, then ADD CONSTRAINT … USING INDEX"
			}];
		}
		let PLAIN = new Set("bool.bytea.char.name.int2.int4.int8.float4.float8.numeric.money.oid.text.varchar.bpchar.bit.varbit.date.time.timetz.timestamp.timestamptz.interval.uuid.json.jsonb.jsonpath.xml.inet.cidr.macaddr.macaddr8.tsvector.tsquery.pg_lsn.point.line.lseg.box.path.polygon.circle.regclass.regproc.regtype.regconfig.int4range.int8range.numrange.tsrange.tstzrange.daterange.xid.xid8.txid_snapshot.int4multirange.int8multirange.nummultirange.tsmultirange.tstzmultirange.datemultirange.citext.hstore.ltree.lquery.cube.geometry.geography.vector.halfvec.sparsevec".split("."));
		let SERIAL = /^(?:small|big)?serial[248]?$/;
		function typeKind(type, known) {
			let name = joinedName(type?.names);
			if (PLAIN.has(name) || SERIAL.test(name) || (type?.arrayBounds ?? []).length > 0) return "plain";
			return known(name);
		}
		function domainKind({ typeName, constraints }, known) {
			return (constraints ?? []).some((node) => ["CONSTR_CHECK", "CONSTR_NOTNULL"].includes(unwrap(node, "Constraint")?.contype ?? "")) ? "restricted" : typeKind(typeName, known) ?? "restricted";
		}
		let STEADY = new Set("now.transaction_timestamp.statement_timestamp.current_setting.current_schema.current_database.lower.upper.concat.coalesce.length.trim.replace.format.md5.date_trunc.to_char.make_date.make_interval.make_timestamptz.timezone.to_timestamp.to_date.abs.round.floor.jsonb_build_object.json_build_object.jsonb_build_array.array_fill.int4range.tstzrange.decode".split("."));
		let VOLATILE = new Set([
			"gen_random_uuid",
			"uuidv4",
			"uuidv7",
			"random",
			"clock_timestamp",
			"timeofday",
			"nextval",
			"txid_current",
			"uuid_generate_v1",
			"uuid_generate_v1mc",
			"uuid_generate_v4",
			"gen_random_bytes",
			"pg_current_xact_id"
		]);
		function volatilityOf(expression) {
			let names = functionsIn(expression);
			if (names.some((name) => VOLATILE.has(name))) return "volatile";
			return names.every((name) => STEADY.has(name)) ? "steady" : "unknown";
		}
		function functionsIn(value) {
			if (typeof value != "object" || !value) return [];
			let call = unwrap(value, "FuncCall");
			return [...call === void 0 ? [] : [joinedName(call.funcname)], ...Object.values(value).flatMap(functionsIn)];
		}
		function addColumn(table, column, context) {
			let constraints = (column.constraints ?? []).map((node) => unwrap(node, "Constraint")).filter((each) => each != null);
			let filling = fillingReason(column, constraints);
			let rewrite = filling ?? typeReason(column, context);
			let isFilled = filling !== void 0 || constraints.some(({ contype }) => contype === "CONSTR_DEFAULT");
			let own = constraints.filter(({ contype }) => contype !== "CONSTR_NOTNULL");
			return [
				...rewrite === void 0 ? [] : [rewriteHazard(table, column, rewrite)],
				...!isFilled && isRequired(constraints) ? [requiredHazard(table, column)] : [],
				...own.flatMap((constraint) => ownConstraint(table, {
					...constraint,
					isOfNewColumn: !isFilled
				}, context))
			];
		}
		function ownConstraint(table, constraint, context) {
			return constraintHazards(table, constraint, context).map((hazard) => hazard.table === table ? {
				...hazard,
				lock: "ACCESS EXCLUSIVE"
			} : hazard);
		}
		function isRequired(constraints) {
			return constraints.some(({ contype }) => contype === "CONSTR_NOTNULL" || contype === "CONSTR_PRIMARY");
		}
		function fillingReason({ typeName }, constraints) {
			let type = joinedName(typeName?.names);
			if (/^(small|big)?serial[248]?$/.test(type)) return filled(`its type ${type} numbers every row`);
			return constraints.map(filledBy).find((each) => each !== void 0);
		}
		function filledBy({ contype, raw_expr: expression, generated_kind: kind }) {
			if (contype === "CONSTR_IDENTITY") return filled("its identity numbers every row");
			if (contype === "CONSTR_GENERATED" && kind !== "v") return filled("its value is computed and stored for every row");
			let volatility = contype === "CONSTR_DEFAULT" ? volatilityOf(expression) : "steady";
			if (volatility === "steady") return;
			return volatility === "volatile" ? filled("its default is another value for every row") : filled("its default calls a function that may be volatile", !1);
		}
		function filled(reason, isCertain = !0) {
			return {
				reason,
				isCertain,
				remedy: "add the column without it, fill it in batches while the application runs, and set the default for new rows"
			};
		}
		function typeReason({ typeName }, { memory }) {
			let kind = typeKind(typeName, (name) => memory.names.typeKind(name));
			if (kind === "plain") return;
			let type = joinedName(typeName?.names);
			let remedy = "add a column of the type below the domain's, and the domain's rule as a CHECK … NOT VALID";
			return kind === "restricted" ? {
				reason: `its type ${type} is a domain with a rule`,
				isCertain: !0,
				remedy
			} : {
				reason: `its type ${type} may be a domain with a rule`,
				isCertain: !1,
				remedy
			};
		}
		function rewriteHazard(table, { colname = "" }, { reason, isCertain, remedy }) {
			return {
				id: "add-column-with-rewrite",
				lock: "ACCESS EXCLUSIVE",
				effects: ["rewrites", "blocks-reads"],
				table,
				sentence: `${isCertain ? "rewrites" : "may rewrite"} ${table} to add ${colname}: ${reason}`,
				remedy
			};
		}
		function requiredHazard(table, { colname = "" }) {
			return {
				id: "add-required-column",
				lock: "ACCESS EXCLUSIVE",
				effects: ["fails", "breaks-previous"],
				table,
				sentence: `fails when ${table} has rows, for ${colname} would be null in them, and the previous application writes none`,
				remedy: "give it a default, or add it without NOT NULL, fill it, and require it in a later release"
			};
		}
		let HARMLESS = new Set([
			"AT_SetRelOptions",
			"AT_ResetRelOptions",
			"AT_ReplaceRelOptions",
			"AT_SetStatistics",
			"AT_ColumnDefault",
			"AT_AttachPartition",
			"AT_SetLogged",
			"AT_SetUnLogged"
		]);
		function alterOther(objtype, name, commands) {
			if (objtype === "OBJECT_TYPE" || objtype === "OBJECT_FOREIGN_TABLE") return [COMPOSITE];
			return commands.flatMap(({ subtype = "" }) => HARMLESS.has(subtype) ? [] : alteration(objtype, name, subtype));
		}
		let COMPOSITE = {
			id: "alter-composite",
			lock: void 0,
			effects: ["unknown"],
			table: void 0,
			sentence: "changes a type that tables may store, with an effect that depends on them",
			remedy: "look at the tables that use it"
		};
		function alteration(objtype, name, subtype) {
			if (subtype === "AT_ChangeOwner") return ownerChange(name);
			if (objtype === "OBJECT_INDEX" && subtype === "AT_SetTableSpace") return movedIndex(name);
			return other("unknown-alteration", ["unknown"], {
				sentence: `changes ${name} in a way that is not known here (${subtype})`,
				remedy: "look it up in PostgreSQL's manual under ALTER VIEW, ALTER SEQUENCE and ALTER INDEX"
			});
		}
		function ownerChange(name) {
			return other("change-owner", ["restricts-previous"], {
				sentence: `gives ${name} to another owner, and takes the rights of an owner from the one before`,
				remedy: "make sure that the role of the previous application keeps what it uses"
			});
		}
		function movedIndex(name) {
			return other("move-index", [
				"takes-long",
				"blocks-reads",
				"blocks-writes"
			], {
				sentence: `copies the index ${name} to another tablespace while nobody may use its table`,
				remedy: "REINDEX (TABLESPACE …, CONCURRENTLY) INDEX, in a migration of its own without a transaction"
			});
		}
		function other(id, effects, words) {
			return {
				id,
				lock: void 0,
				effects,
				table: void 0,
				...words
			};
		}
		function changeType(table, column, { typeName, raw_default: using }) {
			let type = joinedName(typeName?.names);
			let mayFit = using === void 0 && (type === "text" || type === "varchar");
			return {
				id: mayFit ? "change-type-to-text" : "change-type",
				lock: "ACCESS EXCLUSIVE",
				effects: [
					"rewrites",
					"blocks-reads",
					"breaks-previous"
				],
				table,
				sentence: `rewrites ${table} and the indexes with ${column}, to make it ${type}${mayFit ? ", unless it is varchar now and gets no shorter" : ""}; tables that a foreign key ties to it are locked and read`,
				remedy: "add a column of the new type, write both, copy in batches, and switch in a later release; or do it in maintenance mode, with room for a second copy of the table and its indexes"
			};
		}
		function mustRunAlone(what, { inTransaction }) {
			if (!inTransaction) return [];
			return [{
				id: "not-in-a-transaction",
				lock: void 0,
				effects: ["fails"],
				table: void 0,
				sentence: `fails: PostgreSQL refuses ${what} in a transaction, and this script runs in one`,
				remedy: "put it into a migration of its own, and have the tool run that one without a transaction"
			}];
		}
		function simple(id, table, name) {
			let { lock, effects, remedy, sentence } = SIMPLE[id];
			return {
				id,
				lock,
				effects,
				table,
				sentence: sentence(table, name),
				remedy
			};
		}
		let MAINTENANCE = "do it in maintenance mode, with the disk for a second copy of the table and its indexes free";
		let DETACH_LATER = "release an application that does not use these rows first";
		let SIMPLE = {
			"drop-column": {
				lock: "ACCESS EXCLUSIVE",
				effects: ["loses-data", "breaks-previous"],
				sentence: (table, name) => `drops ${name} of ${table} with its data; the previous application may still use it`,
				remedy: "release an application that does not use it first, and drop it in the release after that"
			},
			"drop-default": {
				lock: "ACCESS EXCLUSIVE",
				effects: ["restricts-previous"],
				sentence: (table, name) => `leaves ${name} of ${table} without a default, on which the previous application may rely`,
				remedy: "make sure that the previous application writes it"
			},
			"drop-check": {
				lock: "ACCESS EXCLUSIVE",
				effects: [],
				sentence: (table, name) => `drops the check ${name} of ${table}, which takes a moment`,
				remedy: "set a lock_timeout and try again when it runs out"
			},
			"drop-constraint": {
				lock: "ACCESS EXCLUSIVE",
				effects: ["restricts-previous"],
				sentence: (table, name) => `drops the constraint ${name} of ${table}, without which an ON CONFLICT of the previous application may fail`,
				remedy: "release an application that does not rely on it first, and drop it in the release after that"
			},
			"validate-constraint": {
				lock: "SHARE UPDATE EXCLUSIVE",
				effects: ["takes-long"],
				sentence: (table, name) => `reads all of ${table} for ${name}`,
				remedy: "do it when there is little to do: its own lock lets reads and writes go on"
			},
			"set-tablespace": {
				lock: "ACCESS EXCLUSIVE",
				effects: ["rewrites", "blocks-reads"],
				sentence: (table) => `copies ${table} to another tablespace while nobody may use it`,
				remedy: MAINTENANCE
			},
			"set-logged": {
				lock: "ACCESS EXCLUSIVE",
				effects: ["rewrites", "blocks-reads"],
				sentence: (table) => `rewrites ${table} to change whether it is logged`,
				remedy: MAINTENANCE
			},
			"set-access-method": {
				lock: "ACCESS EXCLUSIVE",
				effects: ["rewrites", "blocks-reads"],
				sentence: (table) => `rewrites ${table} for another access method`,
				remedy: MAINTENANCE
			},
			"set-expression": {
				lock: "ACCESS EXCLUSIVE",
				effects: ["rewrites", "blocks-reads"],
				sentence: (table, name) => `rewrites ${table} to compute ${name} anew for every row, if it is stored`,
				remedy: MAINTENANCE
			},
			"enable-row-security": {
				lock: "ACCESS EXCLUSIVE",
				effects: ["breaks-previous"],
				sentence: (table) => `hides the rows of ${table} from everybody whom no policy allows them`,
				remedy: "add policies for the role of the previous application in the same transaction"
			},
			"add-identity": {
				lock: "ACCESS EXCLUSIVE",
				effects: ["restricts-previous"],
				sentence: (table, name) => `has ${name} of ${table} numbered from 1, whatever numbers are there already`,
				remedy: "set the sequence behind the highest number in the same transaction"
			},
			"drop-identity": {
				lock: "ACCESS EXCLUSIVE",
				effects: ["restricts-previous"],
				sentence: (table, name) => `leaves ${name} of ${table} without numbers, on which the previous application may rely`,
				remedy: "make sure that the previous application writes it"
			},
			"set-identity": {
				lock: "ACCESS EXCLUSIVE",
				effects: ["restricts-previous"],
				sentence: (table, name) => `changes how ${name} of ${table} is numbered: rows that the previous application writes may be refused`,
				remedy: "make sure that what the previous application writes still fits, and that no number comes twice"
			},
			"drop-expression": {
				lock: "ACCESS EXCLUSIVE",
				effects: ["restricts-previous"],
				sentence: (table, name) => `has ${name} of ${table} computed no longer, so that it stays empty in rows that the previous application writes`,
				remedy: "release an application that writes it first"
			},
			"change-owner": {
				lock: "ACCESS EXCLUSIVE",
				effects: ["restricts-previous"],
				sentence: (table) => `gives ${table} to another owner, and takes the rights of an owner from the one before`,
				remedy: "make sure that the role of the previous application keeps what it uses"
			},
			"switch-triggers": {
				lock: "SHARE ROW EXCLUSIVE",
				effects: ["restricts-previous"],
				sentence: (table) => `switches triggers of ${table} on or off, for the previous application as well`,
				remedy: "make sure that they are as the previous application needs them when the script ends"
			},
			"attach-partition": {
				lock: "ACCESS EXCLUSIVE",
				effects: ["scans", "blocks-reads"],
				sentence: (table, parent) => `reads all of ${table} while nobody may use it, to make it a partition of ${parent}`,
				remedy: "add a valid CHECK that says what the partition's bounds say first: then nothing is read"
			},
			"detach-partition": {
				lock: "ACCESS EXCLUSIVE",
				effects: ["blocks-reads", "breaks-previous"],
				sentence: (table, partition) => `stops everything on ${table} until all who use it are done, and takes the rows of ${partition} out of it, which the previous application may still read and write there`,
				remedy: `${DETACH_LATER}, then DETACH PARTITION … CONCURRENTLY, in a migration without a transaction`
			},
			"detach-partition-concurrently": {
				lock: "SHARE UPDATE EXCLUSIVE",
				effects: ["breaks-previous"],
				sentence: (table, partition) => `takes the rows of ${partition} out of ${table}, which the previous application may still read and write there`,
				remedy: DETACH_LATER
			},
			"unknown-alteration": {
				lock: "ACCESS EXCLUSIVE",
				effects: ["unknown"],
				sentence: (table, name) => `changes ${table} in a way that is not known here (${name})`,
				remedy: "look it up in PostgreSQL's manual under ALTER TABLE"
			}
		};
		let alter_table_HARMLESS = new Set([
			"AT_SetStatistics",
			"AT_SetOptions",
			"AT_ResetOptions",
			"AT_SetStorage",
			"AT_SetCompression",
			"AT_SetRelOptions",
			"AT_ResetRelOptions",
			"AT_DropNotNull",
			"AT_ReplicaIdentity",
			"AT_ClusterOn",
			"AT_DropCluster",
			"AT_NoForceRowSecurity",
			"AT_DisableRowSecurity",
			"AT_AlterConstraint"
		]);
		let alterTable = ({ relation, cmds, objtype }, context) => {
			let table = tableName(relation);
			let commands = (cmds ?? []).map((node) => unwrap(node, "AlterTableCmd")).filter((each) => each !== void 0);
			return objtype === "OBJECT_TABLE" || objtype === "OBJECT_MATVIEW" ? commands.flatMap((command) => alterations(table, command, context)) : alterOther(objtype, table, commands);
		};
		function alterations(table, command, context) {
			let { subtype = "", name = "" } = command;
			let alteration = ALTERATIONS[subtype];
			if (alteration !== void 0) return alteration(table, command, context);
			return alter_table_HARMLESS.has(subtype) ? [] : [simple(BY_SUBTYPE[subtype] ?? "unknown-alteration", table, name || subtype)];
		}
		let ALTERATIONS = {
			AT_AddColumn: (table, { def }, context) => addColumn(table, unwrap(def, "ColumnDef") ?? {}, context),
			AT_AlterColumnType: (table, { name = "", def }) => [changeType(table, name, unwrap(def, "ColumnDef") ?? {})],
			AT_AddConstraint: (table, { def }, context) => constraintHazards(table, unwrap(def, "Constraint") ?? {}, context),
			AT_SetNotNull: (table, { name = "" }, { memory }) => setNotNull(table, name, memory.isKnownNotNull(table, name)),
			AT_ColumnDefault: (table, { name = "", def }) => def === void 0 ? [simple("drop-default", table, name)] : [],
			AT_AttachPartition: (table, { def }) => [simple("attach-partition", tableName(unwrap(def, "PartitionCmd")?.name), table)],
			AT_DetachPartition: (table, { def }, context) => detach(table, unwrap(def, "PartitionCmd") ?? {}, context),
			AT_ValidateConstraint: (table, { name = "" }, { memory }) => {
				memory.validate(table, name);
				return [simple("validate-constraint", table, name)];
			},
			AT_DropConstraint: (table, { name = "" }, { memory }) => {
				memory.dropCheck(table, name);
				return [simple(memory.names.isCheck(table, name) ? "drop-check" : "drop-constraint", table, name)];
			}
		};
		function detach(table, { name, concurrent = !1 }, context) {
			let partition = tableName(name);
			return concurrent ? [...mustRunAlone("DETACH PARTITION CONCURRENTLY", context), simple("detach-partition-concurrently", table, partition)] : [simple("detach-partition", table, partition)];
		}
		let BY_SUBTYPE = {
			AT_DropColumn: "drop-column",
			AT_SetTableSpace: "set-tablespace",
			AT_SetLogged: "set-logged",
			AT_SetUnLogged: "set-logged",
			AT_SetAccessMethod: "set-access-method",
			AT_SetExpression: "set-expression",
			AT_EnableRowSecurity: "enable-row-security",
			AT_ForceRowSecurity: "enable-row-security",
			AT_AddIdentity: "add-identity",
			AT_DropIdentity: "drop-identity",
			AT_SetIdentity: "set-identity",
			AT_DropExpression: "drop-expression",
			AT_ChangeOwner: "change-owner",
			AT_EnableTrig: "switch-triggers",
			AT_EnableTrigAll: "switch-triggers",
			AT_EnableTrigUser: "switch-triggers",
			AT_EnableAlwaysTrig: "switch-triggers",
			AT_EnableReplicaTrig: "switch-triggers",
			AT_DisableTrig: "switch-triggers",
			AT_DisableTrigAll: "switch-triggers",
			AT_DisableTrigUser: "switch-triggers"
		};
		function copiedRows(table) {
			return {
				id: "copy-rows",
				lock: "ROW EXCLUSIVE",
				effects: ["takes-long"],
				table,
				sentence: `copies rows into ${table}, for as long as there are some`,
				remedy: "do it in batches of a few thousand rows, each in a transaction of its own"
			};
		}
		let createTable = (statement, { memory }) => {
			let { relation, tableElts, inhRelations, partbound, if_not_exists: mayBeThere = !1 } = statement;
			let table = tableName(relation);
			isNew(relation, mayBeThere) && memory.create(table);
			let referred = (tableElts ?? []).flatMap(referredTables).filter((each) => each !== table);
			let parents = partbound === void 0 ? [] : (inhRelations ?? []).map((node) => tableName(unwrap(node, "RangeVar")));
			return [...[...new Set(referred)].map((other) => tied(table, other)), ...parents.map((parent) => ({
				id: "create-partition",
				lock: "ACCESS EXCLUSIVE",
				effects: ["blocks-reads"],
				table: parent,
				sentence: `stops everything on ${parent} until all who use it are done, to give it a partition`,
				remedy: "create the table on its own, and ATTACH it"
			}))];
		};
		function isNew(relation, mayBeThere) {
			return !mayBeThere || relation?.relpersistence === "t";
		}
		function referredTables(node) {
			return (unwrap(node, "ColumnDef")?.constraints ?? [node]).flatMap((each) => {
				let constraint = unwrap(each, "Constraint");
				return constraint?.contype === "CONSTR_FOREIGN" ? [tableName(constraint.pktable)] : [];
			});
		}
		function tied(table, other) {
			return {
				id: "refer-to-table",
				lock: "SHARE ROW EXCLUSIVE",
				effects: [],
				table: other,
				sentence: `stops writes to ${other} for a moment, to have ${table} refer to it`,
				remedy: "set a lock_timeout and try again when it runs out"
			};
		}
		let createTableAs = ({ into, if_not_exists: mayBeThere = !1 }, { memory }) => {
			let table = tableName(into?.rel);
			isNew(into?.rel, mayBeThere) && memory.create(table);
			return [copiedRows(table)];
		};
		let createTrigger = ({ relation, trigname = "" }) => {
			let table = tableName(relation);
			return [{
				id: "create-trigger",
				lock: "SHARE ROW EXCLUSIVE",
				effects: ["restricts-previous"],
				table,
				sentence: `has ${trigname} run on what is written to ${table}, by the previous application as well`,
				remedy: "make sure that it lets pass what the previous application writes"
			}];
		};
		let createPolicy = ({ table: relation, policy_name: name = "", permissive = !1 }) => {
			let table = tableName(relation);
			return [{
				id: "create-policy",
				lock: "ACCESS EXCLUSIVE",
				effects: permissive ? [] : ["restricts-previous"],
				table,
				sentence: `adds the policy ${name} to ${table}`,
				remedy: "make sure that the previous application's role still sees what it needs"
			}];
		};
		let createFunction = ({ replace = !1 }) => replace ? [{
			id: "replace-routine",
			lock: void 0,
			effects: [],
			table: void 0,
			sentence: "may replace a routine that the previous application calls",
			remedy: "make sure that it still does what the previous application expects"
		}] : [];
		let creatingRules = {
			CreateStmt: createTable,
			CreateTableAsStmt: createTableAs,
			CreateTrigStmt: createTrigger,
			CreatePolicyStmt: createPolicy,
			CreateFunctionStmt: createFunction,
			CreatedbStmt: (_, context) => mustRunAlone("CREATE DATABASE", context),
			CreateTableSpaceStmt: (_, context) => mustRunAlone("CREATE TABLESPACE", context),
			AlterSystemStmt: (_, context) => mustRunAlone("ALTER SYSTEM", context)
		};
		let update = ({ relation, whereClause, withClause }, context) => [...inWith(withClause, context), changedRows("update", relation, whereClause === void 0)];
		let remove = ({ relation, whereClause, withClause, usingClause }, context) => [...inWith(withClause, context), changedRows("delete", relation, whereClause === void 0 && usingClause === void 0)];
		let REWRITTEN = ["needs-disk", "cannot-be-undone"];
		let LOST = ["loses-data"];
		function changedRows(verb, relation, isAll) {
			let table = tableName(relation);
			let batches = "do it in batches of a few thousand rows, each in a transaction of its own";
			if (!isAll) return {
				id: `${verb}-rows`,
				lock: "ROW EXCLUSIVE",
				effects: ["takes-long", "cannot-be-undone"],
				table,
				sentence: `${verb}s rows of ${table}, which the application cannot change meanwhile`,
				remedy: batches
			};
			return {
				id: `${verb}-all`,
				lock: "ROW EXCLUSIVE",
				effects: [
					"takes-long",
					"blocks-writes",
					...verb === "update" ? REWRITTEN : LOST
				],
				table,
				sentence: verb === "update" ? `writes every row of ${table} a second time, which the application cannot change meanwhile` : `deletes every row of ${table}`,
				remedy: verb === "update" ? batches : "take a backup of what it holds first, and make sure that nobody needs it"
			};
		}
		function inWith(clause, context) {
			return (clause?.ctes ?? []).flatMap((node) => queryHazards(unwrap(node, "CommonTableExpr")?.ctequery, context));
		}
		function queryHazards(query, context) {
			let [updating, deleting, selecting] = [
				unwrap(query, "UpdateStmt"),
				unwrap(query, "DeleteStmt"),
				unwrap(query, "SelectStmt")
			];
			if (updating !== void 0) return update(updating, context);
			if (deleting !== void 0) return remove(deleting, context);
			return selecting === void 0 ? [] : data_select(selecting, context);
		}
		let insert = ({ relation, withClause, selectStmt }, context) => {
			let { fromClause = [], op = "SETOP_NONE" } = unwrap(selectStmt, "SelectStmt") ?? {};
			let isQuery = fromClause.length > 0 || op !== "SETOP_NONE";
			return [...inWith(withClause, context), ...isQuery ? [copiedRows(tableName(relation))] : []];
		};
		let merge = ({ relation, withClause }, context) => [...inWith(withClause, context), changedRows("update", relation, !1)];
		let KNOWN_CALLS = /^(?:setval|nextval|currval|set_config|pg_notify|pg_(?:try_)?advisory_\w+|count|max|min|sum|coalesce|now|version|pg_sleep|exists|to_regclass|current_setting|pg_get_serial_sequence|greatest|least)$/;
		let data_select = ({ withClause, intoClause, targetList, fromClause }, context) => {
			let made = intoClause?.rel && tableName(intoClause.rel);
			made !== void 0 && context.memory.create(made);
			let called = functionsIn([targetList, fromClause]).filter((name) => !KNOWN_CALLS.test(name));
			return [
				...inWith(withClause, context),
				...made === void 0 ? [] : [copiedRows(made)],
				...[...new Set(called)].map((name) => ({
					id: "function-call",
					lock: void 0,
					effects: ["unknown"],
					table: void 0,
					sentence: `calls ${name}, which may do anything`,
					remedy: "look at what the function does"
				}))
			];
		};
		let lock = ({ relations, mode = 8 }) => {
			if (mode < 5) return [];
			return (relations ?? []).map((node) => {
				let table = tableName(unwrap(node, "RangeVar"));
				let what = mode === 8 ? "everything on" : "writes to";
				return {
					id: "lock-table",
					lock: LOCKS[mode - 1],
					effects: mode === 8 ? ["blocks-reads"] : ["blocks-writes"],
					table,
					sentence: `stops ${what} ${table} until the transaction ends`,
					remedy: "set a lock_timeout, and keep the transaction short"
				};
			});
		};
		let copy = ({ is_program: isProgram = !1 }) => isProgram ? [{
			id: "copy-program",
			lock: void 0,
			effects: ["unknown"],
			table: void 0,
			sentence: "runs a program on the database's host",
			remedy: "look at what the program does"
		}] : [];
		let dynamic = (what) => [{
			id: "dynamic-sql",
			lock: void 0,
			effects: ["unknown"],
			table: void 0,
			sentence: `runs ${what}, which is not read here`,
			remedy: "read it by hand, for locks, rewrites and what it drops"
		}];
		let dataRules = {
			UpdateStmt: update,
			DeleteStmt: remove,
			InsertStmt: insert,
			MergeStmt: merge,
			SelectStmt: data_select,
			LockStmt: lock,
			CopyStmt: copy,
			DoStmt: () => dynamic("a block of code"),
			CallStmt: () => dynamic("a procedure"),
			ExecuteStmt: () => dynamic("a prepared statement")
		};
		let LOSES = ["loses-data", "breaks-previous"];
		let BREAKS = ["breaks-previous"];
		let DROPPED = {
			OBJECT_TABLE: {
				word: "table",
				lock: "ACCESS EXCLUSIVE",
				effects: LOSES
			},
			OBJECT_FOREIGN_TABLE: {
				word: "foreign table",
				lock: "ACCESS EXCLUSIVE",
				effects: BREAKS
			},
			OBJECT_SCHEMA: {
				word: "schema",
				effects: LOSES
			},
			OBJECT_SEQUENCE: {
				word: "sequence",
				lock: "ACCESS EXCLUSIVE",
				effects: LOSES
			},
			OBJECT_EXTENSION: {
				word: "extension",
				effects: LOSES
			},
			OBJECT_VIEW: {
				word: "view",
				lock: "ACCESS EXCLUSIVE",
				effects: BREAKS
			},
			OBJECT_MATVIEW: {
				word: "materialized view",
				lock: "ACCESS EXCLUSIVE",
				effects: BREAKS
			},
			OBJECT_TYPE: {
				word: "type",
				effects: BREAKS
			},
			OBJECT_DOMAIN: {
				word: "domain",
				effects: BREAKS
			},
			OBJECT_FUNCTION: {
				word: "function",
				effects: BREAKS
			},
			OBJECT_PROCEDURE: {
				word: "procedure",
				effects: BREAKS
			},
			OBJECT_ROUTINE: {
				word: "routine",
				effects: BREAKS
			},
			OBJECT_AGGREGATE: {
				word: "aggregate",
				effects: BREAKS
			},
			OBJECT_OPERATOR: {
				word: "operator",
				effects: BREAKS
			},
			OBJECT_CAST: {
				word: "cast",
				effects: BREAKS
			},
			OBJECT_COLLATION: {
				word: "collation",
				effects: BREAKS
			},
			OBJECT_PUBLICATION: {
				word: "publication",
				effects: BREAKS
			},
			OBJECT_POLICY: {
				word: "policy",
				lock: "ACCESS EXCLUSIVE",
				effects: ["restricts-previous"]
			},
			OBJECT_TRIGGER: {
				word: "trigger",
				lock: "ACCESS EXCLUSIVE",
				effects: ["restricts-previous"]
			},
			OBJECT_RULE: {
				word: "rule",
				lock: "ACCESS EXCLUSIVE",
				effects: ["restricts-previous"]
			}
		};
		let drop = (statement, context) => {
			let names = (statement.objects ?? []).map(objectName);
			if (statement.removeType === "OBJECT_INDEX") return dropIndex(statement, names, context);
			if (statement.removeType === "OBJECT_STATISTIC_EXT") return [];
			let dropped = DROPPED[statement.removeType ?? ""] ?? unknownKind(statement.removeType);
			let id = `drop-${dropped.word.replaceAll(" ", "-")}`;
			let cascade = statement.behavior === "DROP_CASCADE" ? ", and whatever depends on it," : "";
			return names.map((name) => ({
				id,
				lock: dropped.lock,
				effects: dropped.effects,
				table: ["table", "materialized view"].includes(dropped.word) ? name : void 0,
				sentence: dropped.effects.includes("loses-data") ? `drops the ${dropped.word} ${name}${cascade} with its data; the previous application may still use it` : `drops the ${dropped.word} ${name}${cascade}; the previous application may still use it`.replace(",;", ";"),
				remedy: "release an application that does not use it first, and drop it in the release after that"
			}));
		};
		function unknownKind(type = "") {
			return {
				word: type.replace("OBJECT_", "").toLowerCase().replaceAll("_", " "),
				effects: ["unknown", ...BREAKS]
			};
		}
		function dropIndex({ concurrent = !1 }, names, context) {
			let alone = concurrent ? mustRunAlone("DROP INDEX CONCURRENTLY", context) : [];
			let known = names.map((name) => ({
				name,
				kind: context.memory.names.indexKind(name)
			}));
			return [
				...alone,
				...concurrent ? [] : known.map(({ name }) => waitingDrop(name)),
				...known.flatMap(({ name, kind }) => kind === "plain" ? [] : [arbiterDrop(name, kind === "unique")])
			];
		}
		function waitingDrop(name) {
			return {
				id: "drop-index",
				lock: "ACCESS EXCLUSIVE",
				effects: [],
				table: void 0,
				sentence: `drops the index ${name}: a moment, once all who use its table are done, and queries may become slow`,
				remedy: "DROP INDEX CONCURRENTLY, in a migration of its own without a transaction"
			};
		}
		function arbiterDrop(name, isUnique) {
			return {
				id: "drop-unique-index",
				lock: void 0,
				effects: ["restricts-previous"],
				table: void 0,
				sentence: `drops the ${isUnique ? "unique index" : "index"} ${name}, ${isUnique ? "without which" : "and if it is a unique one,"} an ON CONFLICT of the previous application ends with an error`,
				remedy: "release an application that does not rely on it first, and drop it in the release after that"
			};
		}
		function objectName(node) {
			let routine = unwrap(node, "ObjectWithArgs");
			if (routine !== void 0) return joinedName(routine.objname);
			let type = unwrap(node, "TypeName");
			if (type !== void 0) return joinedName(type.names);
			let list = unwrap(node, "List");
			return list === void 0 ? unwrap(node, "String")?.sval ?? "" : joinedName(list.items);
		}
		let truncate = ({ relations, behavior }) => (relations ?? []).map((node) => {
			let table = tableName(unwrap(node, "RangeVar"));
			return {
				id: "truncate",
				lock: "ACCESS EXCLUSIVE",
				effects: ["loses-data", "blocks-reads"],
				table,
				sentence: `empties ${table}${behavior === "DROP_CASCADE" ? ", and every table that refers to it" : ""}`,
				remedy: "take a backup of what it holds first, and make sure that nobody needs it"
			};
		});
		let dropAll = (what) => ({
			id: "drop-all",
			lock: void 0,
			effects: LOSES,
			table: void 0,
			sentence: `drops ${what}`,
			remedy: "make sure that it is not the production one"
		});
		let droppingRules = {
			DropStmt: drop,
			TruncateStmt: truncate,
			DropOwnedStmt: () => [dropAll("everything that a role owns")],
			DropdbStmt: ({ dbname = "" }, context) => [dropAll(`the database ${dbname}`), ...mustRunAlone("DROP DATABASE", context)]
		};
		let harmless_HARMLESS = new Set("TransactionStmt.VariableSetStmt.VariableShowStmt.DiscardStmt.ConstraintsSetStmt.CommentStmt.SecLabelStmt.NotifyStmt.ListenStmt.UnlistenStmt.CheckPointStmt.CreateSchemaStmt.CreateSeqStmt.AlterSeqStmt.CreateEnumStmt.CreateDomainStmt.CompositeTypeStmt.CreateRangeStmt.DefineStmt.CreateCastStmt.CreateConversionStmt.CreateExtensionStmt.CreateRoleStmt.ViewStmt.CreateStatsStmt.AlterStatsStmt.CreatePublicationStmt.CreateForeignServerStmt.CreateUserMappingStmt.CreateFdwStmt.CreateForeignTableStmt.AlterDefaultPrivilegesStmt.AlterFunctionStmt.AlterTypeStmt.CreateOpClassStmt.CreateOpFamilyStmt.CreateEventTrigStmt.ExplainStmt.PrepareStmt.DeallocateStmt.DeclareCursorStmt.ClosePortalStmt.FetchStmt".split("."));
		let createIndex = ({ relation, idxname = "an index", concurrent = !1, unique = !1 }, context) => {
			let table = tableName(relation);
			let words = unique ? "CREATE UNIQUE INDEX CONCURRENTLY" : "CREATE INDEX CONCURRENTLY";
			if (concurrent) return [...mustRunAlone(words, context), ...unique ? [uniqueBuild(table, idxname)] : []];
			return [{
				id: "create-index",
				lock: "SHARE",
				effects: unique ? [
					"scans",
					"blocks-writes",
					"restricts-previous"
				] : ["scans", "blocks-writes"],
				table,
				sentence: `stops writes to ${table} while it builds ${idxname}${unique ? ", and refuses rows that are alike from then on" : ""}`,
				remedy: `${words}, in a migration of its own without a transaction`
			}];
		};
		function uniqueBuild(table, index) {
			return {
				id: "create-unique-index",
				lock: "SHARE UPDATE EXCLUSIVE",
				effects: ["restricts-previous"],
				table,
				sentence: `refuses rows of ${table} that are alike in ${index}, which the previous application may write; rows alike that are there already make it fail, and leave the index INVALID`,
				remedy: "release an application that writes no two alike first, and look for those that are there; after a failure, DROP INDEX CONCURRENTLY and build it again"
			};
		}
		let reindex = ({ kind, relation, name = "", params }, context) => {
			let isWide = kind !== "REINDEX_OBJECT_TABLE" && kind !== "REINDEX_OBJECT_INDEX";
			let target = isWide ? name || "the database" : tableName(relation);
			let alone = isWide || isOn(params, "concurrently") ? mustRunAlone("this REINDEX", context) : [];
			if (isOn(params, "concurrently")) return alone;
			return [...alone, reindexHazard(target, kind === "REINDEX_OBJECT_TABLE" ? target : void 0)];
		};
		function reindexHazard(target, table) {
			return {
				id: "reindex",
				lock: "SHARE",
				effects: [
					"needs-disk",
					"scans",
					"blocks-reads",
					"blocks-writes"
				],
				table,
				sentence: `stops writes to what ${target} indexes, and reads that use an index of it, while it builds them anew`,
				remedy: "REINDEX … CONCURRENTLY, in a migration of its own without a transaction"
			};
		}
		function isOn(options, name) {
			return (options ?? []).some((node) => {
				let option = unwrap(node, "DefElem");
				if (option?.defname !== name) return !1;
				let said = unwrap(option.arg, "String")?.sval ?? String(unwrap(option.arg, "Integer")?.ival ?? "");
				return ![
					"false",
					"off",
					"0"
				].includes(said) && (option.arg === void 0 || said !== "");
			});
		}
		let vacuum = ({ is_vacuumcmd: isVacuum = !1, options, rels }, context) => {
			if (!isVacuum) return [];
			let tables = (rels ?? []).map((node) => tableName(unwrap(node, "VacuumRelation")?.relation));
			let alone = mustRunAlone("VACUUM", context);
			if (!isOn(options, "full")) return alone;
			return [...alone, ...(tables.length === 0 ? [void 0] : tables).map(vacuumFull)];
		};
		function vacuumFull(table) {
			return {
				id: "vacuum-full",
				lock: "ACCESS EXCLUSIVE",
				effects: ["rewrites", "blocks-reads"],
				table,
				sentence: `rewrites ${table ?? "every table of the database"} with all indexes while nobody may use it`,
				remedy: "do it in maintenance mode, with room for a second copy free; or use pg_repack, which lets the application go on"
			};
		}
		let cluster = ({ relation }, context) => {
			let table = relation === void 0 ? void 0 : tableName(relation);
			return [...table === void 0 ? mustRunAlone("CLUSTER without a table", context) : [], {
				id: "cluster",
				lock: "ACCESS EXCLUSIVE",
				effects: ["rewrites", "blocks-reads"],
				table,
				sentence: `rewrites ${table ?? "every clustered table"} in the order of an index while nobody may use it`,
				remedy: "do it in maintenance mode, with room for a second copy of the table and its indexes free"
			}];
		};
		let refresh = ({ relation, concurrent = !1 }) => {
			let view = tableName(relation);
			if (concurrent) return [];
			return [{
				id: "refresh-view",
				lock: "ACCESS EXCLUSIVE",
				effects: ["needs-disk", "blocks-reads"],
				table: view,
				sentence: `computes ${view} anew while nobody may read it`,
				remedy: "REFRESH MATERIALIZED VIEW CONCURRENTLY, which needs a unique index"
			}];
		};
		let indexRules = {
			IndexStmt: createIndex,
			ReindexStmt: reindex,
			VacuumStmt: vacuum,
			ClusterStmt: cluster,
			RefreshMatViewStmt: refresh
		};
		let UNUSED_NAMES = new Set([
			"OBJECT_INDEX",
			"OBJECT_TABCONSTRAINT",
			"OBJECT_DOMCONSTRAINT",
			"OBJECT_TRIGGER",
			"OBJECT_POLICY",
			"OBJECT_RULE",
			"OBJECT_STATISTIC_EXT"
		]);
		let VIEW = "create a view of the old name in the same transaction, or release an application that knows both first";
		let rename = (statement, { memory }) => {
			let { renameType = "", relation, subname = "", newname = "", object } = statement;
			if (UNUSED_NAMES.has(renameType)) return [];
			let table = tableName(relation);
			renameType === "OBJECT_TABLE" && memory.rename(table, newname);
			if (subname !== "" && table !== "") return [renamed("column", `${subname} of ${table}`, newname, table)];
			return [renamed(renameType.replace("OBJECT_", "").toLowerCase().replaceAll("_", " "), table || subname || nameIn(object), newname, table === "" ? void 0 : newname)];
		};
		function renamed(what, old, name, table) {
			return {
				id: `rename-${what.replaceAll(" ", "-")}`,
				lock: table === void 0 ? void 0 : "ACCESS EXCLUSIVE",
				effects: ["breaks-previous"],
				table,
				sentence: `renames the ${what} ${old} to ${name}; the previous application asks for the old name`,
				remedy: VIEW
			};
		}
		function nameIn(object) {
			let [content] = Object.values(object ?? {});
			return content === void 0 ? "" : nameOf(content);
		}
		function nameOf(value) {
			let { objname, items, names, sval } = value;
			return typeof sval == "string" ? sval : joinedName(objname ?? items ?? names);
		}
		let setSchema = ({ relation, newschema = "" }) => {
			let table = tableName(relation);
			return [moved(table, `moves ${table || "something"} to the schema ${newschema}, where the previous application does not look for it`)];
		};
		function moved(table, sentence) {
			return {
				id: "set-schema",
				lock: table === "" ? void 0 : "ACCESS EXCLUSIVE",
				effects: ["breaks-previous"],
				table: table === "" ? void 0 : table,
				sentence,
				remedy: VIEW
			};
		}
		let alterEnum = ({ typeName, oldVal, newVal = "" }) => {
			let type = joinedName(typeName);
			return [oldVal === void 0 ? {
				id: "add-enum-value",
				lock: void 0,
				effects: ["restricts-previous"],
				table: void 0,
				sentence: `adds ${newVal} to ${type}: the previous application may meet a value that it does not know`,
				remedy: "release an application that can read it first; it cannot be used in the same transaction, nor removed"
			} : {
				id: "rename-enum-value",
				lock: void 0,
				effects: ["breaks-previous"],
				table: void 0,
				sentence: `renames ${oldVal} of ${type} to ${newVal}; the previous application writes the old one`,
				remedy: "add the new value, release an application that knows both, and change the rows"
			}];
		};
		let alterDomain = ({ subtype, typeName, def }) => {
			let name = joinedName(typeName);
			let isAdding = subtype === "C" || subtype === "O";
			let isQuick = def !== void 0 && "Constraint" in def && def.Constraint.skip_validation === !0;
			if (!isAdding) return [];
			return [{
				id: isQuick ? "restrict-domain-not-valid" : "restrict-domain",
				lock: isQuick ? void 0 : "SHARE",
				effects: isQuick ? ["restricts-previous"] : [
					"scans",
					"blocks-writes",
					"restricts-previous"
				],
				table: void 0,
				sentence: `holds every column of the type ${name} to a new rule${isQuick ? "" : ", reading all of their tables"}`,
				remedy: "add it NOT VALID, and VALIDATE CONSTRAINT in a migration of its own"
			}];
		};
		let renamingRules = {
			RenameStmt: rename,
			AlterObjectSchemaStmt: setSchema,
			AlterEnumStmt: alterEnum,
			AlterDomainStmt: alterDomain
		};
		function restricts(id, sentence) {
			return {
				id,
				lock: void 0,
				effects: ["restricts-previous"],
				table: void 0,
				sentence,
				remedy: "make sure that the role of the previous application keeps what it uses"
			};
		}
		let REVOKED = restricts("revoke", "takes rights away, which the previous application may need");
		let grant = ({ is_grant: isGrant = !1 }) => isGrant ? [] : [REVOKED];
		let grantRole = ({ is_grant: isGrant = !1 }) => isGrant ? [] : [REVOKED];
		let GIVING = new Set([
			"canlogin",
			"createdb",
			"createrole",
			"superuser",
			"bypassrls",
			"isreplication",
			"inherit",
			"rolemembers",
			"addroleto"
		]);
		let alterRole = ({ role, options, action = 1 }) => action > 0 && (options ?? []).every(gives) ? [] : [restricts("alter-role", `changes the role ${role?.rolename ?? ""}, as which the previous application may work`)];
		function gives(node) {
			let { defname = "", arg } = unwrap(node, "DefElem") ?? {};
			let isOff = unwrap(arg, "Boolean") !== void 0 && unwrap(arg, "Boolean")?.boolval !== !0;
			return GIVING.has(defname) && !isOff;
		}
		let setForRole = ({ setstmt }) => [setting(setstmt?.name)];
		let setForDatabase = ({ setstmt }) => [setting(setstmt?.name)];
		function setting(name = "every setting") {
			return restricts("session-setting", `changes ${name} for new sessions, of the previous application as well`);
		}
		let changeOwner = ({ objectType = "", relation, object }) => [ownerChange(`the ${objectType.replace("OBJECT_", "").toLowerCase().replaceAll("_", " ")} ${relation?.relname ?? rights_nameOf(object)}`.trimEnd())];
		function rights_nameOf(object) {
			let names = unwrap(object, "ObjectWithArgs")?.objname ?? unwrap(object, "List")?.items ?? unwrap(object, "TypeName")?.names;
			return unwrap(object, "String")?.sval ?? joinedName(names);
		}
		let rightsRules = {
			GrantStmt: grant,
			GrantRoleStmt: grantRole,
			AlterRoleStmt: alterRole,
			AlterRoleSetStmt: setForRole,
			AlterDatabaseSetStmt: setForDatabase,
			AlterOwnerStmt: changeOwner
		};
		function takenLocks({ node }, hazards) {
			let told = hazards.flatMap(({ table, lock }) => table === void 0 || lock === void 0 ? [] : [{
				on: table,
				lock
			}]);
			let [altering, renaming, dropping] = [
				unwrap(node, "AlterTableStmt"),
				unwrap(node, "RenameStmt"),
				unwrap(node, "DropStmt")
			];
			if (altering?.objtype === "OBJECT_TABLE" || altering?.objtype === "OBJECT_MATVIEW") {
				let lock = (altering.cmds ?? []).map((each) => lockOfCommand(unwrap(each, "AlterTableCmd") ?? {})).reduce(strongerLock, "ACCESS SHARE");
				return [...told, {
					on: tableName(altering.relation),
					lock
				}];
			}
			if (renaming?.relation !== void 0 && renaming.renameType !== "OBJECT_INDEX" && told.length === 0) return [{
				on: tableName(renaming.relation),
				lock: "ACCESS EXCLUSIVE"
			}];
			return [...told, ...dropping === void 0 ? [] : lockedByDrop(dropping)];
		}
		let WEAKER = {
			AT_SetStatistics: "SHARE UPDATE EXCLUSIVE",
			AT_SetOptions: "SHARE UPDATE EXCLUSIVE",
			AT_ResetOptions: "SHARE UPDATE EXCLUSIVE",
			AT_SetRelOptions: "SHARE UPDATE EXCLUSIVE",
			AT_ResetRelOptions: "SHARE UPDATE EXCLUSIVE",
			AT_ClusterOn: "SHARE UPDATE EXCLUSIVE",
			AT_DropCluster: "SHARE UPDATE EXCLUSIVE",
			AT_ValidateConstraint: "SHARE UPDATE EXCLUSIVE",
			AT_AttachPartition: "SHARE UPDATE EXCLUSIVE",
			AT_EnableTrig: "SHARE ROW EXCLUSIVE",
			AT_EnableTrigAll: "SHARE ROW EXCLUSIVE",
			AT_EnableTrigUser: "SHARE ROW EXCLUSIVE",
			AT_EnableAlwaysTrig: "SHARE ROW EXCLUSIVE",
			AT_EnableReplicaTrig: "SHARE ROW EXCLUSIVE",
			AT_DisableTrig: "SHARE ROW EXCLUSIVE",
			AT_DisableTrigAll: "SHARE ROW EXCLUSIVE",
			AT_DisableTrigUser: "SHARE ROW EXCLUSIVE"
		};
		function lockOfCommand({ subtype, def }) {
			if (unwrap(def, "Constraint")?.contype === "CONSTR_FOREIGN") return "SHARE ROW EXCLUSIVE";
			if (unwrap(def, "PartitionCmd")?.concurrent === !0) return "SHARE UPDATE EXCLUSIVE";
			return WEAKER[subtype ?? ""] ?? "ACCESS EXCLUSIVE";
		}
		let ON_TABLES = new Set([
			"OBJECT_TRIGGER",
			"OBJECT_POLICY",
			"OBJECT_RULE"
		]);
		function lockedByDrop({ removeType, objects, concurrent = !1 }) {
			let lists = (objects ?? []).map((each) => unwrap(each, "List")?.items ?? []);
			let lock = "ACCESS EXCLUSIVE";
			if (ON_TABLES.has(removeType)) return lists.map((names) => ({
				on: joinedName(names.slice(0, -1)),
				lock
			}));
			if (removeType !== "OBJECT_INDEX" || concurrent) return [];
			return lists.map((names) => ({
				on: `the table of ${joinedName(names)}`,
				lock
			}));
		}
		let RULES = {
			AlterTableStmt: alterTable,
			...indexRules,
			...droppingRules,
			...renamingRules,
			...rightsRules,
			...dataRules,
			...creatingRules
		};
		function findHazards({ file, text, transaction }, parse, memory) {
			let reading = parse(text);
			if (!reading.ok) return {
				hazards: [{
					...unreadable(reading.problem),
					file,
					line: reading.line
				}],
				statements: void 0
			};
			let { statements } = reading;
			let isOne = transaction === "always" || transaction === "one-query" && statements.length > 1;
			let held = new HeldLocks();
			let isOpen = !1;
			return {
				hazards: statements.flatMap((statement) => {
					isOpen = staysOpen(statement, isOpen);
					endsTransaction(statement) && held.release();
					let found = judgeWithin(statement, {
						memory,
						inTransaction: isOne || isOpen
					}, held);
					!isOne && !isOpen && held.release();
					return found.map((hazard) => ({
						...hazard,
						file,
						line: statement.line
					}));
				}),
				statements: statements.length
			};
		}
		function judgeWithin(statement, context, held) {
			let { memory } = context;
			let hazards = judge(statement, context);
			held.begin();
			let locks = takenLocks(statement, hazards).filter(({ on }) => !memory.isNew(on));
			for (let lock of locks) held.take(lock, statement.line);
			memory.names.learn(statement.node);
			return hazards.flatMap((hazard) => weigh(hazard, memory, held));
		}
		function weigh(hazard, memory, held) {
			let isNobodys = concernsNobody(hazard, memory);
			let waiting = takesLong(hazard, isNobodys) ? held.during(hazard) : [];
			if (waiting.length === 0) return isNobodys ? [] : [hazard];
			return [underLocks(isNobodys ? {
				...hazard,
				lock: void 0,
				effects: ["takes-long"]
			} : hazard, waiting)];
		}
		let LONG = [
			"scans",
			"rewrites",
			"needs-disk"
		];
		function takesLong({ effects }, isOfNewTable) {
			return effects.includes("takes-long") || !isOfNewTable && effects.some((effect) => LONG.includes(effect));
		}
		function staysOpen(statement, isOpen) {
			let { kind = "", chain = !1 } = unwrap(statement.node, "TransactionStmt") ?? {};
			if (kind === "TRANS_STMT_BEGIN" || kind === "TRANS_STMT_START") return !0;
			return isOpen && (chain || !endsTransaction(statement));
		}
		function endsTransaction({ node }) {
			let { kind = "" } = unwrap(node, "TransactionStmt") ?? {};
			return [
				"TRANS_STMT_COMMIT",
				"TRANS_STMT_ROLLBACK",
				"TRANS_STMT_PREPARE"
			].includes(kind);
		}
		function judge({ kind, node }, context) {
			let rule = RULES[kind];
			if (rule === void 0) return harmless_HARMLESS.has(kind) ? [] : [unknown(kind)];
			let content = node[kind];
			return rule(content, context);
		}
		function concernsNobody({ table, effects }, memory) {
			return table !== void 0 && memory.isNew(table) && !effects.includes("unknown");
		}
		function unknown(kind) {
			return {
				id: "unknown-statement",
				lock: void 0,
				effects: ["unknown"],
				table: void 0,
				sentence: `is a statement that is not known here (${kind.replace(/Stmt$/, "")})`,
				remedy: "review it by hand"
			};
		}
		function unreadable(problem) {
			return {
				id: "unreadable",
				lock: void 0,
				effects: ["unknown"],
				table: void 0,
				sentence: `cannot be read by PostgreSQL's parser: ${problem}`,
				remedy: "review it by hand; a script for psql, with its backslash commands, cannot be read here"
			};
		}
		var migration_file = __nccwpck_require__(6456);
		function droppedTooEarly(request, parse) {
			let { keeps, script } = request;
			let reading = parse(script.text);
			if (!reading.ok || keeps.length === 0) return [];
			return reading.statements.flatMap((statement) => takenTables(statement).flatMap((table) => {
				let keep = keeps.find((each) => each.table === table && !isOver(each, request));
				if (keep === void 0) return [];
				return [`${script.file}:${statement.line} takes ${table} away, which ${keep.file}:${keep.line} says to keep until ${keep.until}`];
			}));
		}
		function isOver({ until }, { migration, release, isOlder }) {
			if (/^\d+$/.test(until)) return (0, migration_file.Zy)(migration.version, until) >= 0;
			return !isOlder(release, until);
		}
		function takenTables({ node }) {
			let [drop, truncate, rename, move] = [
				unwrap(node, "DropStmt"),
				unwrap(node, "TruncateStmt"),
				unwrap(node, "RenameStmt"),
				unwrap(node, "AlterObjectSchemaStmt")
			];
			if (drop?.removeType === "OBJECT_TABLE") return (drop.objects ?? []).map((each) => joinedName(unwrap(each, "List")?.items));
			if (truncate !== void 0) return (truncate.relations ?? []).map((each) => tableName(unwrap(each, "RangeVar")));
			if (rename?.renameType === "OBJECT_TABLE") return [tableName(rename.relation)];
			return move === void 0 ? [] : [tableName(move.relation)];
		}
		class KnownNames {
			#before;
			#types = new Map();
			#indexes = new Map();
			#constraints = new Map();
			constructor(before = () => void 0) {
				let known;
				this.#before = () => {
					known ??= { names: before() };
					return known.names;
				};
			}
			typeKind(name) {
				return this.#types.get(name) ?? this.#before()?.typeKind(name);
			}
			indexKind(name) {
				return this.#indexes.get(name) ?? this.#before()?.indexKind(name);
			}
			isCheck(table, name) {
				let kind = this.#constraints.get(`${table} ${name}`);
				if (kind === void 0) return this.#before()?.isCheck(table, name) ?? !1;
				return kind === "CONSTR_CHECK" || kind === "CONSTR_NOTNULL";
			}
			learn(node) {
				this.#learnType(node);
				let index = unwrap(node, "IndexStmt");
				index?.idxname !== void 0 && this.#indexes.set(besideTable(index.relation?.schemaname, index.idxname), index.unique ? "unique" : "plain");
				let [made, altered] = [unwrap(node, "CreateStmt"), unwrap(node, "AlterTableStmt")];
				made !== void 0 && this.#learnConstraints(tableName(made.relation), made.tableElts ?? []);
				if (altered === void 0) return;
				let parts = (altered.cmds ?? []).map((each) => unwrap(each, "AlterTableCmd")?.def);
				this.#learnConstraints(tableName(altered.relation), parts.filter((each) => each !== void 0));
			}
			#learnType(node) {
				let [made, composite, range] = [
					unwrap(node, "CreateEnumStmt"),
					unwrap(node, "CompositeTypeStmt"),
					unwrap(node, "CreateRangeStmt")
				];
				let name = joinedName(made?.typeName ?? range?.typeName) || tableName(composite?.typevar);
				name !== "" && this.#types.set(name, "plain");
				let domain = unwrap(node, "CreateDomainStmt");
				domain !== void 0 && this.#types.set(joinedName(domain.domainname), this.#kindOfDomain(domain));
				let restricted = unwrap(node, "AlterDomainStmt");
				(restricted?.subtype === "C" || restricted?.subtype === "O") && this.#types.set(joinedName(restricted.typeName), "restricted");
			}
			#kindOfDomain(domain) {
				return domainKind(domain, (name) => this.typeKind(name));
			}
			#learnConstraints(table, nodes) {
				for (let { conname, contype } of nodes.flatMap(constraintsIn)) conname !== void 0 && contype !== void 0 && this.#constraints.set(`${table} ${conname}`, contype);
			}
		}
		function constraintsIn(node) {
			return (unwrap(node, "ColumnDef")?.constraints ?? [node]).flatMap((each) => unwrap(each, "Constraint") ?? []);
		}
		function besideTable(schema, name) {
			return tableName({
				relname: name,
				...schema === void 0 ? {} : { schemaname: schema }
			});
		}
		function readMigrationSet(files) {
			let known = files.map(migration_file.r9).filter((each) => each !== void 0);
			let paths = new Set(known.map(({ path }) => path));
			let ups = known.filter(({ direction }) => direction === "up" || direction === "both");
			let downs = known.filter(({ direction }) => direction === "down");
			let sameVersion = (a) => (b) => (0, migration_file.Zy)(a.version, b.version) === 0;
			return {
				migrations: ups.map((up) => ({
					version: (0, migration_file.VY)(up.version),
					name: up.name,
					up,
					down: up.direction === "both" ? up : downs.find((down) => down.layout === up.layout && sameVersion(up)(down))
				})).toSorted((a, b) => (0, migration_file.Zy)(a.version, b.version)),
				repeatable: known.filter(({ direction }) => direction === "repeatable"),
				unordered: known.filter(({ direction }) => direction === "unordered"),
				strange: files.filter(({ path }) => path.endsWith(".sql") && !paths.has(path)).map(({ path }) => path),
				programs: files.filter((file) => (0, migration_file.Zo)(file) && !paths.has(file.path)),
				unread: files.filter(migration_file.Ag).map(({ path }) => path),
				twice: [...new Set(ups.filter((up) => ups.filter(sameVersion(up)).length > 1).map((up) => (0, migration_file.VY)(up.version)))],
				orphans: downs.filter((down) => !ups.some(sameVersion(down))).map(({ path }) => path)
			};
		}
		function withoutVersion(file) {
			return {
				version: "",
				name: file.name,
				up: file,
				down: void 0
			};
		}
		function describeMigration({ version, name, up }) {
			if (version === "") return up.path.replace(/^.*\//, "").replace(/\.[^.]*$/, "");
			return name === "" ? version : `${version}_${name}`;
		}
		class SchemaMemory {
			names;
			#created = new Set();
			#checks = new Map();
			constructor(names = new KnownNames()) {
				this.names = names;
			}
			create(table) {
				this.#created.add(table);
			}
			rename(table, name) {
				this.#created.delete(table) && this.#created.add(name);
			}
			isNew(table) {
				return this.#created.has(table);
			}
			pause() {
				this.#created.clear();
			}
			check(table, name, column, isValid) {
				this.#checks.set(`${table} ${name}`, {
					column,
					isValid
				});
			}
			validate(table, name) {
				let check = this.#checks.get(`${table} ${name}`);
				check !== void 0 && (check.isValid = !0);
			}
			dropCheck(table, name) {
				this.#checks.delete(`${table} ${name}`);
			}
			isKnownNotNull(table, column) {
				return [...this.#checks].some(([key, check]) => key.startsWith(`${table} `) && check.column === column && check.isValid);
			}
		}
		let SECTION = /^--\s*(?:\+goose\s+(up|down)\b|migrate:(up|down)\b(.*))/i;
		let NO_TRANSACTION = /^--\s*(?:\+goose\s+no\s+transaction|no-transaction)\b/im;
		function readScripts(migration, textOf) {
			let text = textOf(migration.up.path);
			if (text === void 0 || migration.up.layout === "code") return;
			if (migration.up.layout !== "sections") return readPair(migration, text, textOf);
			let lines = text.split("\n");
			let heads = lines.map((line) => sectionOf(line));
			if (heads.every((head) => head === void 0)) return {
				up: {
					file: migration.up.path,
					text,
					transaction: transactionOf(text)
				},
				down: void 0,
				mayGoBack: !1
			};
			let section = (way) => ({
				file: migration.up.path,
				text: keepSection(lines, heads, way),
				transaction: sectionTransaction(text, heads, way)
			});
			let hasDown = heads.some((head) => head?.way === "down");
			return {
				up: section("up"),
				down: hasDown ? section("down") : void 0,
				mayGoBack: !0
			};
		}
		function readPair({ up, down }, text, textOf) {
			let back = down === void 0 ? void 0 : textOf(down.path);
			return {
				up: {
					file: up.path,
					text,
					transaction: transactionOf(text)
				},
				down: down && {
					file: down.path,
					text: back ?? "",
					transaction: transactionOf(back ?? "")
				},
				mayGoBack: up.layout === "paired"
			};
		}
		function transactionOf(text) {
			return NO_TRANSACTION.test(text) ? "never" : "one-query";
		}
		function sectionOf(line) {
			let [, goose, dbmate, options = ""] = SECTION.exec(line.trim()) ?? [];
			let way = (goose ?? dbmate)?.toLowerCase();
			return way === "up" || way === "down" ? {
				way,
				options
			} : void 0;
		}
		function keepSection(lines, heads, way) {
			let current = "up";
			return lines.map((line, index) => {
				current = heads[index]?.way ?? current;
				return current === way ? line : "";
			}).join("\n");
		}
		function sectionTransaction(text, heads, way) {
			let options = heads.find((head) => head?.way === way)?.options ?? "";
			return NO_TRANSACTION.test(text) || /transaction\s*:\s*false/i.test(options) ? "never" : "always";
		}
		function findWayBack(scripts, hazards, parse) {
			if (scripts === void 0) return { kind: "unread" };
			if (scripts.down === void 0) return { kind: scripts.mayGoBack ? "missing" : "none" };
			if (isEmpty(scripts.down, parse)) return {
				kind: "empty",
				file: scripts.down.file
			};
			let isLossy = hazards.some(({ effects }) => effects.includes("loses-data") || effects.includes("cannot-be-undone"));
			return {
				kind: "script",
				file: scripts.down.file,
				isLossy
			};
		}
		function isEmpty({ text }, parse) {
			let reading = parse(text);
			return reading.ok && reading.statements.every(({ kind }) => kind === "TransactionStmt");
		}
		function reviewMigrations(request, parse) {
			let { pending, textOf } = request;
			let names = new KnownNames(() => namesIn(pending.applied, textOf, parse));
			let memory = new SchemaMemory(new KnownNames(() => names));
			let all = [...pending.migrations, ...pending.besides];
			let migrations = all.map((migration) => reviewMigration(migration, request, {
				parse,
				memory
			}));
			let earlier = new SchemaMemory(new KnownNames(() => names));
			let ahead = pending.ahead.map((migration) => reviewMigration(migration, request, {
				parse,
				memory: earlier
			}));
			let hazards = migrations.flatMap((each) => each.hazards);
			let keeps = keepsIn([...pending.applied, ...all], textOf);
			let early = migrations.flatMap(({ migration }) => {
				let script = readScripts(migration, textOf)?.up;
				return script === void 0 ? [] : droppedTooEarly({
					...request,
					keeps,
					migration,
					script
				}, parse);
			});
			return {
				pending,
				migrations,
				ahead,
				rewritten: [...new Set(hazards.filter(needsDisk).flatMap(({ table }) => table ?? []))],
				errors: [
					...early,
					...migrations.flatMap(({ directives }) => directives.problems),
					...errorsOf(pending)
				],
				warnings: warningsOf(pending)
			};
		}
		function namesIn(applied, textOf, parse) {
			let names = new KnownNames();
			for (let migration of applied) {
				let reading = parse(readScripts(migration, textOf)?.up.text ?? "");
				for (let { node } of reading.ok ? reading.statements : []) names.learn(node);
			}
			return names;
		}
		function reviewMigration(migration, request, { parse, memory }) {
			let text = request.textOf(migration.up.path);
			let scripts = readScripts(migration, request.textOf);
			let directives = readDirectives(migration.up.path, text === void 0 || scripts === void 0 ? "" : text);
			let hazards = scripts === void 0 ? [notRead(migration)] : findHazards(scripts.up, parse, memory).hazards;
			directives.after.length > 0 && memory.pause();
			return {
				migration,
				label: describeMigration(migration),
				hazards,
				wayBack: findWayBack(scripts, hazards, parse),
				directives,
				compatibility: judgeCompatibility(hazards, directives, request)
			};
		}
		function notRead({ up }) {
			let isCode = up.layout === "code";
			return {
				id: isCode ? "code-migration" : "not-read",
				lock: void 0,
				effects: ["unknown"],
				table: void 0,
				sentence: isCode ? "is a program, which is not read here" : "could not be read",
				remedy: "review it by hand",
				file: up.path,
				line: 1
			};
		}
		function judgeCompatibility(hazards, { compatibleWith }, { previous, isOlder }) {
			let reasons = hazards.filter(isIncompatible).map(({ file, line, sentence }) => `${file}:${line} ${sentence}`);
			if (compatibleWith === void 0) return reasons.length === 0 ? { kind: "compatible" } : {
				kind: "incompatible",
				reasons
			};
			if (!(previous === void 0 || isOlder(previous, compatibleWith))) return {
				kind: "asserted",
				since: compatibleWith
			};
			return {
				kind: "incompatible",
				reasons: [`it says that it needs ${compatibleWith} or later, and ${previous === void 0 ? "it is not known what runs now" : `${previous} runs now`}`]
			};
		}
		function beyond(baseline, { migrations }) {
			let last = migrations.at(-1)?.version;
			if (baseline.kind !== "schema-version" || last === void 0) return [];
			if ((0, migration_file.Zy)(last, baseline.version) >= 0) return [];
			return [`the schema is at ${baseline.version}, and this release knows migrations up to ${last} only: see that it works with what came after`];
		}
		function incompatibleOnes({ ahead, migrations }) {
			return [...ahead, ...migrations].filter(({ compatibility }) => compatibility.kind === "incompatible");
		}
		function keepsIn(migrations, textOf) {
			return migrations.flatMap(({ up }) => readDirectives(up.path, textOf(up.path) ?? "").keeps);
		}
		function errorsOf({ set }) {
			return set.twice.map((version) => `several migrations have the version ${version}: renumber one`);
		}
		function warningsOf({ baseline, changed, deleted, late, gaps, programs, set }) {
			return [
				...beyond(baseline, set),
				...changed.map((path) => `${path} counts as applied and has been changed since: databases differ from it now`),
				...deleted.map((path) => `${path} counts as applied and is gone`),
				...late.map((each) => `${describeMigration(each)} stands before one that counts as applied: most tools never run it`),
				...gaps.map((gap) => `there is no migration ${gap}`),
				...set.strange.map((path) => `${path} is no migration by its name: no known tool runs it`),
				...programs.map((path) => `${path} is no migration by its name, and may be one: review it by hand`),
				...set.unread.map((path) => `${path} lies within too many folders to be looked into: review it by hand`),
				...set.orphans.map((path) => `${path} takes back a migration that is not there`)
			];
		}
		let MOST_REASONS = {
			0: 50,
			1: 20,
			2: 5,
			3: 0
		};
		function rollbackSection({ version, previous }, review, detail) {
			let back = previous === void 0 ? "what ran before" : code(previous);
			let migrations = review?.migrations ?? [];
			let against = review === void 0 ? [] : incompatibleOnes(review);
			return [
				"## Going back",
				`To go back to ${back}, run the action with \`mode: revert\` and ${code(`version: ${version}`)}. It changes images only; down migrations are run by hand, after a review of their own.`,
				...against.length > 0 ? [refusal(back, against, detail)] : [],
				...migrations.length > 0 ? [waysBack(migrations, detail)] : []
			].join("\n\n");
		}
		function refusal(back, against, detail) {
			let reasons = against.slice(0, MOST_LISTED[detail]).map(({ label, compatibility }) => {
				let all = compatibility.kind === "incompatible" ? compatibility.reasons.slice(0, MOST_REASONS[detail]) : [];
				return `- ${code(label)}${all.length === 0 ? "" : `: ${all.map(plainText).join("; ")}`}`;
			});
			return `It is refused without \`assert-compatible: true\`, because ${back} may not work after:\n${[...reasons, ...moreThan(against.length - reasons.length)].join("\n")}`;
		}
		function waysBack(migrations, detail) {
			let shown = migrations.toReversed().slice(0, MOST_LISTED[detail]);
			return `The ways back of the schema, last one first:\n${[...shown.map(({ label, wayBack }) => `- ${code(label)}: ${describeWayBack(wayBack)}`), ...moreThan(migrations.length - shown.length)].join("\n")}`;
		}
		function summarySection({ record, places, images, warnings, autoMerge }) {
			let { kind, service, environment, version, previous } = record;
			let from = previous === void 0 ? "" : ` (now ${code(previous)})`;
			let intro = kind === "bump" ? `Releases ${code(service)} ${code(version)} to ${code(environment)}${from}.` : `Takes ${code(service)} in ${code(environment)} back to what ran before ${code(version)}.`;
			let rows = places.map(({ file, line, where, image, before, after }) => [
				code(image),
				shortVersion(before),
				shortVersion(after),
				`${code(`${file}:${line}`)} ${code(where)}`
			]);
			return [
				intro,
				(0, markdown.Qj)([
					"Image",
					"From",
					"To",
					"Place"
				], rows),
				imageTable(images),
				autoMerge.kind === "refused" ? `Not merged by itself: ${plainText(autoMerge.because)}.` : "",
				warnings.map((warning) => `- ${plainText(warning)}`).join("\n")
			].filter((part) => part !== "").join("\n\n");
		}
		function imageTable(images) {
			if (images.length === 0) return "";
			return (0, markdown.Qj)([
				"Image",
				"Repository",
				"Platforms",
				"Commit"
			], images.map(({ name, repository, platforms, revision }) => [
				code(name),
				code(repository),
				platforms.map(code).join(", "),
				revision === void 0 ? "not said" : code(revision.slice(0, 12))
			]));
		}
		function shortVersion({ tag, digest }) {
			if (tag === void 0 && digest === void 0) return "nothing";
			let start = digest?.slice(7, 19);
			return code(start === void 0 ? formatVersion({
				tag,
				digest
			}) : `${tag ?? ""}@${start}`);
		}
		let render_body_LONGEST = 65536;
		function renderBody(facts, before = "") {
			for (let detail of [
				0,
				1,
				2,
				3
			]) {
				let rendered = renderWith(facts, detail, before);
				if (Buffer.byteLength(rendered.body) <= render_body_LONGEST) return rendered;
			}
			throw new errors.yo(`the pull request would be longer than the ${render_body_LONGEST} characters that GitHub takes`, { hint: "give deployed-schema-version when many migrations are listed, or spread the pins over several services" });
		}
		function renderWith(facts, detail, before) {
			let said = sections(facts, detail).join("\n\n");
			let content = (0, external_node_crypto_.createHash)("sha256").update(said).digest("hex");
			return {
				body: `${[
					renderRecord({
						...facts.record,
						content
					}),
					keepTicks(said, before),
					provenance(facts)
				].join("\n\n")}\n`,
				content
			};
		}
		function sections(facts, detail) {
			let { record, changes, review, schema, rollout, checklist, postDeploy } = facts;
			return [
				summarySection(facts),
				...changes === void 0 ? [] : [changesSection(changes, detail)],
				...review === void 0 ? [] : [migrationsSection({
					review,
					schema
				}, detail)],
				checklistSection(rollout, checklist),
				...postDeploy.length > 0 ? [postDeploySection(postDeploy)] : [],
				...record.kind === "bump" ? [rollbackSection(record, review, detail)] : []
			];
		}
		function provenance({ provenance: { runUrl, ref, actor } }) {
			return `<sub>By [this run](${runUrl}) of ${plainText(ref)}, started by ${plainText(actor)}.</sub>`;
		}
		function renderTitle({ kind, service, version, environment }) {
			return oneLine(kind === "bump" ? `${service} ${version} to ${environment}` : `Take ${service} ${version} back from ${environment}`).slice(0, 256);
		}
		var compare = __nccwpck_require__(8469);
		var compare_default = __nccwpck_require__.n(compare);
		var parse = __nccwpck_require__(6353);
		var parse_default = __nccwpck_require__.n(parse);
		function orderVersions(version, other, relation) {
			if (other === void 0) return "unknown";
			let [a, b] = [parse_default()(version), parse_default()(other)];
			if (a !== null && b !== null) return BY_SIGN[Math.sign(compare_default()(a, b))] ?? "unknown";
			if (version === other) return "same";
			return relation === void 0 ? "unknown" : BY_RELATION[relation];
		}
		function isOlder(version, than) {
			return orderVersions(version, than) === "older";
		}
		let BY_SIGN = {
			[-1]: "older",
			0: "same",
			1: "newer"
		};
		let BY_RELATION = {
			ahead: "newer",
			behind: "older",
			identical: "same",
			diverged: "diverged"
		};
		function isOurs(state, work) {
			let { branch, own } = state;
			if (branch === void 0) return !1;
			return own.some(({ record }) => record?.head === branch.head) || work.made.has(branch.head) || isRebuilt(state, work);
		}
		function isRebuilt({ branch, base }, { edits }) {
			if (branch === void 0 || !branch.hasOurName || branch.parents.join() !== base.head) return !1;
			return branch.changedFiles === edits.length && edits.every((edit) => isThere(branch, edit));
		}
		function isThere({ files }, { file, after }) {
			return files.get(file)?.text === after;
		}
		function branchPrefix({ service, environment }) {
			return `ops-pr/${service}/${environment}/`;
		}
		function branchName(naming) {
			return `${branchPrefix(naming)}${naming.mode === "revert" ? "revert-" : ""}${naming.version}`;
		}
		function scratchBranch(naming, run) {
			return `${branchName(naming).replace("ops-pr/", "ops-pr-scratch/")}-${run}`;
		}
		var github_github = __nccwpck_require__(346);
		let PULL = "fragment Pull on PullRequest {\n  id number url state body isCrossRepository baseRefName headRefName author { __typename login }\n  autoMergeRequest { enabledBy { __typename login } }\n}";
		let NEWEST_FIRST = "{ field: CREATED_AT, direction: DESC }";
		let HEADS = "fragment Heads on RefConnection {\n  pageInfo { hasNextPage endCursor }\n  nodes { name prefix target { oid } associatedPullRequests(first: 5, states: [OPEN]) { nodes { ...Pull } } }\n}";
		function readDocument({ files, labels, hasBase, hasMerged }) {
			let given = [...named("f", files), ...named("l", labels)].map((name) => `, $${name}: String!`).join("");
			return `query Read($owner: String!, $name: String!, ${hasBase ? "$base: String!, " : ""}${hasMerged ? "$merged: String!, " : ""}$branch: String!, $branchName: String!, $prefix: String!${given}) {
    viewer { login }
    repository(owner: $owner, name: $name) {
      id nameWithOwner isArchived viewerPermission squashMergeAllowed mergeCommitAllowed rebaseMergeAllowed
      base: ${hasBase ? "ref(qualifiedName: $base)" : "defaultBranchRef"} {
        name
        rules(first: 100) { nodes { type } }
        refUpdateRule { requiresSignatures }
        target { oid ... on Commit { tree { oid } ...Files } }
      }
      branch: ref(qualifiedName: $branch) {
        target {
          oid
          ... on Commit {
            message
            author { name user { login } }
            signature { isValid }
            parents(first: 2) { nodes { oid } }
            changedFilesIfAvailable
            tree { oid }
            ...Files
          }
        }
      }
      own: pullRequests(headRefName: $branchName, first: 10, orderBy: ${NEWEST_FIRST}) {
        nodes {
          ...Pull
          headRefOid mergeable mergeStateStatus
          asked: timelineItems(first: 100, itemTypes: [LABELED_EVENT, REVIEW_REQUESTED_EVENT, AUTO_MERGE_ENABLED_EVENT, AUTO_SQUASH_ENABLED_EVENT, AUTO_REBASE_ENABLED_EVENT, AUTO_MERGE_DISABLED_EVENT]) {
  nodes {
    __typename
    ... on LabeledEvent { label { name } }
    ... on AutoMergeDisabledEvent { actor { __typename login } }
    ... on ReviewRequestedEvent { requestedReviewer { ... on User { login } ... on Team { combinedSlug } } }
  }
}
          timelineItems(last: 1, itemTypes: [CLOSED_EVENT]) { nodes { ... on ClosedEvent { actor { __typename login } } } }
        }
      }
      ${hasMerged ? `merged: pullRequests(headRefName: $merged, states: [MERGED], first: 5, orderBy: ${NEWEST_FIRST}) { nodes { ...Pull } }` : ""}
      heads: refs(refPrefix: $prefix, first: 100) { ...Heads }
      ${labels.map((_, index) => `l${index}: label(name: $l${index}) { id }`).join("\n")}
    }
  }
  ${filesFragment(files.length)}
  ${PULL}
  ${HEADS}`;
		}
		function named(letter, list) {
			return list.map((_, index) => `${letter}${index}`);
		}
		function filesFragment(count) {
			return `fragment Files on Commit { ${Array.from({ length: count }, (_, index) => `f${index}: file(path: $f${index}) { mode oid object { ... on Blob { text isTruncated isBinary } } }`).join("\n")} }`;
		}
		let MORE_HEADS = `query MoreHeads($owner: String!, $name: String!, $prefix: String!, $after: String) {
  repository(owner: $owner, name: $name) {
    heads: refs(refPrefix: $prefix, first: 100, after: $after) { ...Heads }
  }
}
${PULL}
${HEADS}`;
		function moveDocument(newLabels) {
			return `mutation Move($repository: ID!, $updates: [RefUpdate!]!${Array.from({ length: newLabels }, (_, index) => `, $n${index}: String!`).join("")}) {
    updateRefs(input: { repositoryId: $repository, refUpdates: $updates }) { clientMutationId }
    ${createLabels(newLabels)}
  }`;
		}
		function labelsDocument(count) {
			return `mutation Labels($repository: ID!${Array.from({ length: count }, (_, index) => `, $n${index}: String!`).join("")}) { ${createLabels(count)} }`;
		}
		function createLabels(count) {
			return Array.from({ length: count }, (_, index) => `n${index}: createLabel(input: { repositoryId: $repository, name: $n${index}, color: "0e8a16", description: "Changes what runs" }) { label { id } }`).join("\n");
		}
		function openDocument(hasHeads) {
			return `mutation Open($input: CreatePullRequestInput!${hasHeads ? ", $prefix: String!" : ""}) {
    createPullRequest(input: $input) { pullRequest { id number url ${hasHeads ? "repository { heads: refs(refPrefix: $prefix, first: 100) { ...Heads } }" : ""} } }
  }
  ${hasHeads ? PULL + HEADS : ""}`;
		}
		let LABEL = `mutation Label($input: AddLabelsToLabelableInput!, $prefix: String!) {
  addLabelsToLabelable(input: $input) {
    labelable { ... on PullRequest { repository { heads: refs(refPrefix: $prefix, first: 100) { ...Heads } } } }
  }
}
${PULL}
${HEADS}`;
		function closeDocument(closings) {
			let parts = closings.map(({ deleteBranch: isGoing, isArmed }, index) => ({
				given: [
					`$p${index}: ID!`,
					`$c${index}: String!`,
					...isGoing ? [`$u${index}: [RefUpdate!]!`] : []
				],
				fields: [
					...isArmed ? [`m${index}: disablePullRequestAutoMerge(input: { pullRequestId: $p${index} }) { clientMutationId }`] : [],
					`c${index}: addComment(input: { subjectId: $p${index}, body: $c${index} }) { clientMutationId }`,
					`p${index}: closePullRequest(input: { pullRequestId: $p${index} }) { pullRequest { number } }`,
					...isGoing ? [`u${index}: updateRefs(input: { repositoryId: $repository, refUpdates: $u${index} }) { clientMutationId }`] : []
				]
			}));
			return `mutation Close(${[...closings.some((each) => each.deleteBranch) ? ["$repository: ID!"] : [], ...parts.flatMap((each) => each.given)].join(", ")}) { ${parts.flatMap((each) => each.fields).join("\n")} }`;
		}
		async function readHeads(github, prefix, first) {
			let { owner, name } = github.access;
			let all = [...first?.nodes ?? []];
			for (let page = first?.pageInfo; page?.hasNextPage ?? !0;) {
				let { repository } = await github.demand({
					action: "read the repository",
					document: MORE_HEADS,
					variables: {
						owner,
						name,
						prefix: `refs/heads/${prefix}`,
						after: page?.endCursor ?? null
					}
				});
				all.push(...repository.heads.nodes);
				page = repository.heads.pageInfo;
			}
			return all;
		}
		let INSTALLATION = /^ghs_/;
		function isInstallation(token) {
			return INSTALLATION.test(token);
		}
		function bareLogin(login) {
			return login.replace(/\[bot\]$/, "");
		}
		function identityOf(login, token) {
			return {
				login: bareLogin(login),
				isBot: isInstallation(token)
			};
		}
		function isUs({ login, isBot }, author) {
			return author != null && bareLogin(author.login) === login && author.__typename === "Bot" === isBot;
		}
		function isOurCommit({ login }, author) {
			return author != null && bareLogin(author.user?.login ?? author.name ?? "") === login;
		}
		function historyOf({ autoMergeRequest, asked }, us) {
			let names = asked.nodes.filter(({ __typename }) => __typename === "ReviewRequestedEvent").map(reviewerIn);
			return {
				labels: lowerCase(asked.nodes.map(({ label }) => label?.name)),
				reviewers: lowerCase(names),
				hasHiddenReviewer: names.includes(void 0),
				autoMerge: autoMergeRequest === null ? formerly(asked.nodes, us) : by(us, autoMergeRequest.enabledBy)
			};
		}
		function by(us, author) {
			return isUs(us, author) ? "by-us" : "by-others";
		}
		function formerly(events, us) {
			let last = events.findLast(({ __typename }) => /^Auto\w*(?:En|Dis)abledEvent$/.test(__typename));
			if (last === void 0) return "never";
			return last.__typename === "AutoMergeDisabledEvent" && isUs(us, last.actor) ? "never" : "turned-off";
		}
		function reviewerIn({ requestedReviewer }) {
			return requestedReviewer?.login ?? requestedReviewer?.combinedSlug;
		}
		function lowerCase(names) {
			return new Set(names.flatMap((name) => name?.toLowerCase() ?? []));
		}
		function lackingOf({ labels, reviewers, hasHiddenReviewer }, wanted) {
			let isHidden = (name) => hasHiddenReviewer && name.includes("/");
			return {
				labels: wanted.labels.filter((name) => !labels.has(name.toLowerCase())),
				reviewers: wanted.reviewers.filter((name) => !reviewers.has(name.toLowerCase()) && !isHidden(name))
			};
		}
		let ACTION = "read the repository";
		async function readOps(github, request) {
			let { owner, name, token } = github.access;
			let { files, labels, base, branch, prefix, mergedBranch } = request;
			let { data, problems } = await github.ask({
				action: ACTION,
				document: readDocument({
					files,
					labels,
					hasBase: base !== void 0,
					hasMerged: mergedBranch !== void 0
				}),
				variables: {
					owner,
					name,
					...base === void 0 ? {} : { base: `refs/heads/${base}` },
					...mergedBranch === void 0 ? {} : { merged: mergedBranch },
					branch: `refs/heads/${branch}`,
					branchName: branch,
					prefix: `refs/heads/${prefix}`,
					...numbered("f", files),
					...numbered("l", labels)
				}
			});
			let { repository } = data;
			let grave = problems.filter((problem) => !isMinor(problem));
			if (grave.length > 0 || repository == null) throw (0, github_github.$j)(github.access, ACTION, grave);
			requireAtHome(repository, `${owner}/${name}`);
			if (repository.base === null) throw noBase(`${owner}/${name}`, base);
			requireWrite(repository.viewerPermission, `${owner}/${name}`, token.reveal());
			let us = identityOf(data.viewer?.login ?? "", token.reveal());
			let heads = await readHeads(github, prefix, repository.heads);
			let { target } = repository.base;
			let context = {
				us,
				base: repository.base.name
			};
			return {
				repositoryId: repository.id,
				us,
				mergeMethods: mergeMethods(repository),
				base: {
					name: repository.base.name,
					head: target.oid,
					tree: target.tree?.oid ?? "",
					files: filesOf(target, files),
					requiresSignatures: requiresSignatures(repository.base, problems)
				},
				branch: branchState(repository, request, us),
				own: repository.own.nodes.filter(isMeant(context)).map((pull) => ownPull(pull, repository.branch?.target.oid, us)),
				merged: (repository.merged?.nodes ?? []).filter(isMeant(context)).map((pull) => pullOf(pull, "", us)),
				others: pullsIn(heads, context).filter((pull) => pull.branch !== branch),
				labels: new Map(labels.map((label, index) => [label, repository[`l${index}`]?.id]))
			};
		}
		let read_ops_RULES = ["rules", "refUpdateRule"];
		function isMinor({ path = [] }) {
			return [...read_ops_RULES, "requestedReviewer"].some((field) => path.includes(field));
		}
		function requireAtHome({ nameWithOwner, isArchived }, asked) {
			if (nameWithOwner.toLowerCase() !== asked.toLowerCase()) throw new errors.yo(`${asked} is called ${nameWithOwner} now`, { hint: `set repository: ${nameWithOwner}` });
			if (isArchived) throw new errors.yo(`${asked} is archived, and so cannot be changed`, { hint: "unarchive it, or name another one" });
		}
		function numbered(letter, list) {
			return Object.fromEntries(named(letter, list).map((name, index) => [name, list[index] ?? ""]));
		}
		function noBase(repository, base) {
			return base === void 0 ? new errors.yo(`${repository} has no commit yet, so there is nothing to change`, { hint: "push its first files" }) : new errors.yo(`there is no branch ${base} in ${repository}`, { hint: "correct base, or leave it out" });
		}
		function requireWrite(permission, repository, token) {
			if (isInstallation(token) || permission === null || !["READ", "TRIAGE"].includes(permission)) return;
			throw new errors.yo(`the token may read ${repository}, and not write to it`, { hint: `give the token contents: write and pull-requests: write in ${repository}` });
		}
		function requiresSignatures({ rules, refUpdateRule }, problems) {
			if ((rules?.nodes.some(({ type }) => type === "REQUIRED_SIGNATURES") ?? !1) || refUpdateRule?.requiresSignatures === !0) return !0;
			return problems.some(({ path = [] }) => read_ops_RULES.some((field) => path.includes(field))) || rules == null ? void 0 : !1;
		}
		function mergeMethods(repository) {
			return [
				repository.squashMergeAllowed && "SQUASH",
				repository.mergeCommitAllowed && "MERGE",
				repository.rebaseMergeAllowed && "REBASE"
			].filter((each) => each !== !1);
		}
		function filesOf(commit, files) {
			return new Map(files.map((file, index) => {
				let entry = commit[`f${index}`];
				if (entry == null || entry.object === null) return [file, void 0];
				let { text, isTruncated, isBinary } = entry.object;
				let isText = typeof text == "string" && isTruncated !== !0 && isBinary !== !0 && blobId(text, entry.oid) === entry.oid;
				return [file, {
					oid: entry.oid,
					mode: entry.mode.toString(8),
					text: isText ? text : void 0
				}];
			}));
		}
		function blobId(text, { length }) {
			let bytes = Buffer.from(text);
			return (0, external_node_crypto_.createHash)(length === 64 ? "sha256" : "sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
		}
		function branchState({ branch: found }, request, us) {
			if (found === null) return;
			let { target: commit } = found;
			let { branch, files, title } = request;
			return {
				name: branch,
				head: commit.oid,
				tree: commit.tree?.oid ?? "",
				files: filesOf(commit, files),
				parents: commit.parents?.nodes.map(({ oid }) => oid) ?? [],
				changedFiles: commit.changedFilesIfAvailable ?? void 0,
				isVerified: commit.signature?.isValid ?? !1,
				hasOurName: isOurCommit(us, commit.author) && commit.message?.split("\n")[0] === title
			};
		}
		function isMeant({ base }) {
			return ({ isCrossRepository, baseRefName }) => !isCrossRepository && baseRefName === base;
		}
		function pullsIn(heads, context) {
			return heads.flatMap(({ target, associatedPullRequests }) => associatedPullRequests.nodes.filter(isMeant(context)).map((pull) => pullOf(pull, target.oid, context.us)));
		}
		function pullOf(pull, head, us) {
			let { id, number, url, headRefName: branch, author, body, autoMergeRequest } = pull;
			let record = isUs(us, author) ? readRecord(body) : void 0;
			let isArmed = autoMergeRequest !== null;
			return {
				id,
				number,
				url,
				branch,
				head,
				author: author?.login ?? "a ghost",
				body,
				record,
				isArmed
			};
		}
		function ownPull(pull, head = "", us) {
			let [closing] = pull.timelineItems.nodes;
			return {
				...pullOf(pull, head, us),
				state: {
					OPEN: "open",
					CLOSED: "closed",
					MERGED: "merged"
				}[pull.state],
				merge: mergeOf(pull),
				isClosedByUs: isUs(us, closing?.actor),
				lastHead: pull.headRefOid,
				history: historyOf(pull, us)
			};
		}
		function mergeOf({ mergeable, mergeStateStatus }) {
			if (mergeable === "CONFLICTING" || mergeStateStatus === "DIRTY") return "conflicting";
			if (mergeStateStatus === "BEHIND") return "behind";
			return mergeable === "UNKNOWN" ? "unknown" : "clean";
		}
		var dist = __nccwpck_require__(8815);
		var scalar_text = __nccwpck_require__(4924);
		var pins_spot = __nccwpck_require__(7858);
		var yaml_source = __nccwpck_require__(5239);
		let NOTHING = {
			sites: [],
			problems: []
		};
		function join(findings) {
			return {
				sites: findings.flatMap(({ sites }) => sites),
				problems: findings.flatMap(({ problems }) => problems)
			};
		}
		function problemAt(spot, problem) {
			let subject = (0, pins_spot.Y1)(spot);
			return {
				sites: [],
				problems: [`${spot.source.place((0, yaml_source.GH)(spot.node))}${subject === "" ? "" : ` ${subject}`} ${problem}`]
			};
		}
		function siteOf({ image, spot, slots, written, mayBeShared }) {
			let readings = slots.map(({ part, spot: at }) => readSlot(part, at, { mayBeShared }));
			let problems = readings.filter((each) => typeof each == "string");
			let good = readings.filter((each) => typeof each != "string");
			return problems.length > 0 ? {
				sites: [],
				problems
			} : {
				sites: [{
					image,
					spot,
					where: (0, pins_spot.Y1)(spot),
					slots: good,
					written: written ?? writtenIn(good)
				}],
				problems: []
			};
		}
		function writtenIn(slots) {
			let reference = slots.find(({ part }) => part === "reference");
			return reference && site_nameIn(reference.scalar.text);
		}
		function readSlot(part, spot, rules) {
			let reading = (0, scalar_text.$)(spot, rules);
			if (!reading.ok) return reading.problem;
			let { scalar } = reading;
			if (versionIn({
				part,
				scalar
			}) !== void 0) return {
				part,
				scalar
			};
			let expected = {
				tag: "a tag",
				digest: "a digest",
				reference: "an image reference"
			}[part];
			return `${spot.source.place(scalar.start)} ${(0, pins_spot.Y1)(spot)} is "${scalar.text}", which is not ${expected}`;
		}
		function currentVersion({ slots }) {
			let versions = slots.map(versionIn);
			return {
				tag: versions.find((version) => version?.tag !== void 0)?.tag,
				digest: versions.find((version) => version?.digest !== void 0)?.digest
			};
		}
		function versionIn({ part, scalar: { text } }) {
			if (part === "tag") return parseVersion(text);
			if (part === "digest") return text === "" ? {
				tag: void 0,
				digest: void 0
			} : parseVersion(`@${text}`);
			let reference = (0, image_ref.Q)(text);
			return reference && {
				tag: reference.tag,
				digest: reference.digest
			};
		}
		function textFor({ part, scalar: { text } }, version) {
			if (part === "digest") return version.digest ?? "";
			if (part === "tag") return formatVersion({
				...version,
				digest: text.includes("@") ? version.digest : void 0
			});
			return referenceFor(text, version);
		}
		function referenceFor(text, version) {
			let { tag, digest } = (0, image_ref.Q)(text) ?? {};
			let isBare = tag === void 0 && digest === void 0;
			let suffix = formatVersion({
				tag: isBare || tag !== void 0 ? version.tag : void 0,
				digest: isBare || digest !== void 0 ? version.digest : void 0
			});
			let separator = suffix === "" || suffix.startsWith("@") ? "" : ":";
			return `${site_nameIn(text)}${separator}${suffix}`;
		}
		function site_nameIn(reference) {
			let [name = ""] = reference.split("@");
			let colon = name.lastIndexOf(":");
			return colon > name.lastIndexOf("/") ? name.slice(0, colon) : name;
		}
		function isSameRepository(a, b) {
			let [left, right] = [(0, image_ref.Q)(a), (0, image_ref.Q)(b)];
			return left !== void 0 && left.registry === right?.registry && left.repository === right.repository;
		}
		let find_setter_MARKER = /^#\s*\{\s*"\$imagepolicy"\s*:\s*"([^":]+:[^":]+)(?::([a-z]+))?"\s*\}/;
		let PARTS = {
			tag: "tag",
			digest: "digest",
			name: "name"
		};
		function findSetters(source, { policy, document }, images) {
			let [image, ...others] = images;
			if (image === void 0 || others.length > 0) return {
				sites: [],
				problems: [`${source.file}: say which image the policy ${policy} is for with image`]
			};
			let markers = markersIn(source.text).filter((each) => each.policy === policy && each.part !== "name");
			let values = [...(0, pins_spot.xS)(source, document)].filter(({ node }) => !("items" in node));
			let slots = markers.map((marker) => ({
				marker,
				spot: markedSpot(marker, values, source)
			}));
			let lost = slots.filter(({ spot }) => spot === void 0).map(({ marker }) => marker);
			let found = slots.flatMap(({ marker, spot }) => spot === void 0 ? [] : [{
				part: marker.part,
				spot
			}]);
			return join([{
				sites: [],
				problems: document === void 0 ? lost.map((marker) => lostMarker(source, marker)) : []
			}, ...bySibling(found).map((group) => siteOfGroup(image, group))]);
		}
		function hasMarker(source, node) {
			let line = source.line(node.range?.[1] ?? 0);
			return markersIn(source.text).some(({ offset }) => source.line(offset) === line);
		}
		function markersIn(text) {
			let markers = [];
			let offset = 0;
			let previous = "";
			for (let token of new dist.JG().lex(text)) {
				let marker = previous === "" ? void 0 : readMarker(token, offset);
				marker !== void 0 && markers.push(marker);
				isSign(token) || (offset += token.length);
				previous = token;
			}
			return markers;
		}
		function readMarker(comment, offset) {
			let [, policy, suffix] = find_setter_MARKER.exec(comment) ?? [];
			let part = suffix === void 0 ? "reference" : PARTS[suffix];
			return policy === void 0 || part === void 0 ? void 0 : {
				policy,
				part,
				offset
			};
		}
		function isSign(token) {
			return token === "" || token === "" || token === "";
		}
		function markedSpot({ offset }, values, source) {
			let line = source.line(offset);
			return values.findLast(({ node }) => {
				let [start, end] = node.range ?? [0, 0];
				return start < offset && (source.line(start) === line || source.line(Math.max(start, end - 1)) === line);
			});
		}
		function lostMarker(source, { offset, policy }) {
			return `${source.place(offset)} has the marker of ${policy} beside no value: put it at the end of the value's line`;
		}
		function bySibling(slots) {
			let groups = new Map();
			for (let slot of slots) {
				let parent = slot.part === "reference" ? slot.spot.node : slot.spot.parents.at(-1);
				groups.set(parent, [...groups.get(parent) ?? [], slot]);
			}
			return [...groups.values()];
		}
		function siteOfGroup(image, group) {
			let [first] = group;
			if (first === void 0) return join([]);
			let parts = group.map(({ part }) => part);
			if (new Set(parts).size < parts.length) return problemAt(first.spot, "is one of several values of its mapping with the same marker: leave one");
			return siteOf({
				image,
				spot: first.spot,
				slots: group,
				mayBeShared: !1
			});
		}
		var splice = __nccwpck_require__(6946);
		function staleDigest({ slots }, changed) {
			for (let { part, scalar } of slots) {
				let digest = part === "tag" ? siblingDigest(scalar.spot) : void 0;
				if (digest === void 0 || changed.has(digest.node)) continue;
				let { source } = digest;
				return `${source.place((0, yaml_source.GH)(digest.node))} ${(0, pins_spot.Y1)(digest)} would stay beside the new tag, and the old image with it: pin it as well, or remove it`;
			}
		}
		function siblingDigest({ parents, steps, ...rest }) {
			let parent = parents.at(-1);
			if (parent === void 0) return;
			let digest = (0, pins_spot.GG)({
				...rest,
				steps: steps.slice(0, -1),
				parents: parents.slice(0, -1),
				node: parent
			}, "digest");
			return (0, dist.jn)(digest?.node) && digest.node.value !== null && digest.node.value !== "" ? digest : void 0;
		}
		function changesOf({ site, wanted }) {
			return site.slots.map((slot) => (0, splice._)(slot.scalar, textFor(slot, wanted)));
		}
		function describeClaim({ site, wanted }) {
			return {
				file: site.spot.source.file,
				line: site.spot.source.line(startOfSite(site)),
				where: site.where,
				image: site.image.name,
				before: currentVersion(site),
				after: currentVersion({
					...site,
					slots: site.slots.map((slot) => claim_filled(slot, wanted))
				})
			};
		}
		function claim_filled(slot, wanted) {
			return {
				...slot,
				scalar: {
					...slot.scalar,
					text: textFor(slot, wanted)
				}
			};
		}
		function isSameImage({ site }, { site: other }) {
			return site.image.name === other.image.name;
		}
		function areShared({ pin }, { pin: other }) {
			return pin.image !== void 0 && other.image !== void 0;
		}
		function contradictions(claims) {
			let changes = claims.flatMap((claim) => changesOf(claim).map((change) => ({
				...change,
				claim
			})));
			let changed = new Set(claims.flatMap(({ site }) => site.slots.map(({ scalar }) => scalar.spot.node)));
			let clash = changes.find((each) => changes.some(({ start, value, claim }) => start === each.start && (value !== each.value || !(isSameImage(claim, each.claim) || areShared(claim, each.claim)))));
			return [...clash === void 0 ? [] : [problemOf(clash.claim, "is claimed for two images: say which with image")], ...claims.flatMap(({ site, input }) => {
				let message = staleDigest(site, changed);
				return message === void 0 ? [] : [{
					input,
					message
				}];
			})];
		}
		function warningsAbout(claim) {
			let { site, pin } = claim;
			let { name, repository } = site.image;
			let isWrittenByFlux = pin.kind !== "setter" && site.slots.some(({ scalar }) => hasMarker(site.spot.source, scalar.spot.node));
			let isElsewhere = site.written !== void 0 && !isSameRepository(site.written, repository);
			return [
				isWrittenByFlux && "is written by Flux's image automation, too: remove its marker, or the two will take turns",
				isElsewhere && `runs ${site.written}, not ${repository}: right only if it is a mirror, or renamed elsewhere`,
				describeClaim(claim).after.digest === void 0 && `pins ${name} by its tag alone, which may move: add a digest there once`
			].filter((each) => each !== !1).map((each) => `${describe(site)} ${each}`);
		}
		function problemOf({ site, input }, message) {
			return {
				input,
				message: `${describe(site)} ${message}`
			};
		}
		function describe(site) {
			return `${site.spot.source.place(startOfSite(site))} ${site.where}`;
		}
		function startOfSite({ slots }) {
			return Math.min(...slots.map(({ scalar }) => scalar.start));
		}
		var find_at = __nccwpck_require__(5803);
		function findPair(spot, image, keys) {
			let slots = [];
			for (let part of ["tag", "digest"]) {
				let child = (0, pins_spot.GG)(spot, keys[part]);
				child !== void 0 && slots.push({
					part,
					spot: child
				});
			}
			if (slots.length > 0) return siteOf({
				image,
				spot,
				slots,
				written: keys.written,
				mayBeShared: !1
			});
			return problemAt(spot, (0, pins_spot.e_)(spot) ? `takes its version from a merge key (<<): write ${keys.tag} and ${keys.digest} out` : `has neither ${keys.tag} nor ${keys.digest}: write a first one there, in quotes`);
		}
		function findHelm(source, pin, images) {
			if (pin.path !== void 0) return (0, find_at.L)(source, {
				document: pin.document,
				path: pin.path
			}, (spot) => findNamed(spot, images));
			return join([...(0, pins_spot.xS)(source, pin.document)].map((spot) => findMatching(spot, images)));
		}
		function findNamed(spot, images) {
			let image = images.find((each) => names(spot, each)) ?? (images.length === 1 ? images[0] : void 0);
			if (image === void 0) return problemAt(spot, "names none of the released images: say which with image");
			return findImage(spot, image);
		}
		function findMatching(spot, images) {
			let image = images.find((each) => names(spot, each));
			return image === void 0 ? NOTHING : findImage(spot, image);
		}
		function names(spot, { repository }) {
			let written = writtenRepository(spot);
			return written !== void 0 && isSameRepository(written, repository);
		}
		function writtenRepository(spot) {
			if ((0, dist.jh)(spot.node)) {
				let [registry, repository] = [(0, pins_spot.ix)(spot, "registry"), (0, pins_spot.ix)(spot, "repository")];
				return repository === void 0 || !registry ? repository : `${registry}/${repository}`;
			}
			let last = spot.steps.at(-1);
			return last?.kind === "key" && /image$/i.test(last.key) && (0, dist.jn)(spot.node) && typeof spot.node.value == "string" ? site_nameIn(spot.node.value) : void 0;
		}
		function findImage(spot, image) {
			return (0, dist.jh)(spot.node) ? findPair(spot, image, {
				tag: "tag",
				digest: "digest",
				written: writtenRepository(spot)
			}) : siteOf({
				image,
				spot,
				slots: [{
					part: "reference",
					spot
				}],
				mayBeShared: !1
			});
		}
		function findKustomize(source, pin, images) {
			let lists = [...(0, pins_spot.xS)(source, pin.document)].filter(isImageList);
			if (lists.length === 0) return {
				sites: [],
				problems: [`${source.file} has no list of images: add one entry by hand`]
			};
			return join(lists.map((list) => findInList(list, pin, images)));
		}
		function isImageList({ document, steps, node }) {
			let path = steps.map((step) => step.kind === "key" ? step.key : "").join(".");
			return (0, dist.oP)(node) && path === (isFlux(document) ? "spec.images" : "images");
		}
		function isFlux({ root }) {
			return (0, yaml_source.$6)(root, ["apiVersion"])?.startsWith("kustomize.toolkit.fluxcd.io/") ?? !1;
		}
		function findInList(list, { name }, images) {
			let entries = (0, pins_spot.S3)(list);
			let unreadable = entries.filter(({ node }) => !(0, dist.jh)(node));
			if (unreadable.length > 0) return join(unreadable.map((each) => problemAt(each, "is not an entry: write it out")));
			let chosen = entries.flatMap((entry) => images.filter((image) => find_kustomize_isMeant(entry, name, image)).map((image) => ({
				entry,
				image
			})));
			let twice = chosen.find(({ entry }) => sameName(entries, entry).length > 1);
			if (twice !== void 0) return duplicate(list, sameName(entries, twice.entry));
			return join(chosen.map(({ entry, image }) => findPair(entry, image, {
				tag: "newTag",
				digest: "digest",
				written: leadsTo(entry)
			})));
		}
		function find_kustomize_isMeant(entry, name, { repository }) {
			if (name !== void 0) return (0, pins_spot.ix)(entry, "name") === name;
			let written = leadsTo(entry);
			return written !== void 0 && isSameRepository(written, repository);
		}
		function leadsTo(entry) {
			return (0, pins_spot.ix)(entry, "newName") ?? (0, pins_spot.ix)(entry, "name");
		}
		function sameName(entries, entry) {
			return entries.filter((each) => (0, pins_spot.ix)(each, "name") === (0, pins_spot.ix)(entry, "name"));
		}
		function duplicate(list, entries) {
			let [first] = entries;
			if (first === void 0) return NOTHING;
			let lines = entries.map(({ source, node }) => source.line((0, yaml_source.GH)(node))).join(" and ");
			let words = `${(0, pins_spot.ix)(first, "name")} twice in ${(0, pins_spot.Y1)(list)}, at lines ${lines}`;
			return {
				sites: [],
				problems: [`${list.source.file} has ${words}, of which kustomize takes the last: leave one`]
			};
		}
		let CONTAINER_LISTS = [
			"containers",
			"initContainers",
			"ephemeralContainers"
		];
		function findManifest(source, { document, container }, images) {
			return join([...(0, pins_spot.xS)(source, document)].filter((spot) => isContainer(spot) && (container === void 0 || (0, pins_spot.ix)(spot, "name") === container)).map((each) => findInContainer(each, images)));
		}
		function isContainer({ steps }) {
			let [list, item] = steps.slice(-2);
			return list?.kind === "key" && CONTAINER_LISTS.includes(list.key) && item !== void 0 && item.kind !== "key";
		}
		function findInContainer(container, images) {
			let spot = (0, pins_spot.GG)(container, "image");
			let written = (0, pins_spot.ix)(container, "image");
			if (spot === void 0 || written === void 0) return findUnreadable(container, spot, images);
			let image = images.find(({ repository }) => isSameRepository(site_nameIn(written), repository));
			return join(image === void 0 ? [] : [siteOf({
				image,
				spot,
				slots: [{
					part: "reference",
					spot
				}],
				mayBeShared: !1
			})]);
		}
		function findUnreadable(container, spot, images) {
			let image = images.find(({ name }) => name === (0, pins_spot.ix)(container, "name"));
			if (image === void 0 || spot === void 0) return join([]);
			return siteOf({
				image,
				spot,
				slots: [{
					part: "reference",
					spot
				}],
				mayBeShared: !1
			});
		}
		function findPath(source, { document, path, part }, images) {
			return (0, find_at.L)(source, {
				document,
				path
			}, (spot) => {
				let written = (0, dist.jn)(spot.node) ? String(spot.node.value) : "";
				let image = images.find(({ repository }) => isSameRepository(site_nameIn(written), repository)) ?? (images.length === 1 ? images[0] : void 0);
				if (image === void 0) return problemAt(spot, "says nothing of which image it is: say it with image");
				return siteOf({
					image,
					spot,
					slots: [{
						part: part ?? guessPart(written),
						spot
					}],
					mayBeShared: !0
				});
			});
		}
		function guessPart(written) {
			if (/^sha256:/.test(written)) return "digest";
			return written.includes("/") ? "reference" : "tag";
		}
		function findSites(source, pin, released) {
			let images = pin.image === void 0 ? released : released.filter(({ name }) => name === pin.image);
			if (images.length === 0) return {
				sites: [],
				problems: [unknownImage(pin.image ?? "", released)]
			};
			let finding = findByKind(source, pin, images);
			if (finding.sites.length + finding.problems.length > 0) return finding;
			return {
				sites: [],
				problems: [`${source.file} has nothing for ${describeSearch(pin, images)}: ${HINTS[pin.kind]}`]
			};
		}
		let HINTS = {
			kustomize: "the entry's newName, or else its name, must be the image's repository; else give its name as name",
			setter: "its lines end in # {\"$imagepolicy\": \"namespace:name:tag\"}",
			helm: "repository must be the image's; else give the path of its mapping as path",
			manifest: "a container's image must have the image's repository",
			path: "check the path"
		};
		function findByKind(source, pin, images) {
			switch (pin.kind) {
				case "kustomize": return findKustomize(source, pin, images);
				case "setter": return findSetters(source, pin, images);
				case "helm": return findHelm(source, pin, images);
				case "manifest": return findManifest(source, pin, images);
				case "path": return findPath(source, pin, images);
			}
		}
		function unknownImage(name, released) {
			return `there is no image ${name} in this release; there are ${released.map((each) => each.name).join(", ") || "none"}`;
		}
		function describeSearch(pin, images) {
			if (pin.kind === "setter") return `the policy ${pin.policy}`;
			if (pin.kind === "kustomize" && pin.name !== void 0) return `the image name ${pin.name}`;
			return images.map(({ repository }) => repository).join(", ");
		}
		function planFile(request) {
			let reading = (0, yaml_source.tj)(request.file, request.text);
			if (!reading.ok) return refused([{
				input: request.pins[0]?.input ?? "pins",
				message: reading.problem
			}]);
			let { claims, problems } = claimSites(reading.source, request);
			let all = problems.length > 0 ? problems : contradictions(claims);
			if (all.length > 0) return refused(all);
			let needed = [...new Map(claims.flatMap(changesOf).map((change) => [change.start, change])).values()].filter(({ start, end, text }) => request.text.slice(start, end) !== text);
			return {
				edit: needed.length === 0 ? void 0 : editOf(reading.source, (0, splice.U)(request.text, needed)),
				places: [...new Map(claims.map((claim) => [`${claim.site.where} ${claim.site.image.name}`, describeClaim(claim)])).values()],
				warnings: claims.flatMap(warningsAbout),
				problems: []
			};
		}
		function refused(problems) {
			return {
				edit: void 0,
				places: [],
				warnings: [],
				problems
			};
		}
		function editOf({ file, text }, after) {
			return {
				file,
				before: text,
				after
			};
		}
		function claimSites(source, { pins, images, versionAt }) {
			let found = pins.map(({ pin, input }) => ({
				pin,
				input,
				finding: findSites(source, pin, images)
			}));
			let wanted = found.flatMap(({ pin, input, finding }) => finding.sites.map((site) => ({
				pin,
				input,
				site,
				version: versionAt(placeOf(source, site))
			})));
			let problems = [...found.flatMap(({ input, finding }) => finding.problems.map((message) => ({
				input,
				message
			}))), ...wanted.flatMap((each) => typeof each.version == "string" ? [problemOf(each, each.version)] : [])];
			return {
				claims: wanted.flatMap(({ version, ...each }) => typeof version == "string" ? [] : [{
					...each,
					wanted: version
				}]),
				problems
			};
		}
		function placeOf({ file }, site) {
			return {
				file,
				where: site.where,
				image: site.image,
				before: currentVersion(site)
			};
		}
		function planPins(request) {
			let plans = [...new Set(request.pins.map(({ file }) => file))].map((file) => planNamedFile(file, request));
			let places = plans.flatMap((plan) => plan.places);
			let problems = plans.flatMap((plan) => plan.problems);
			return {
				edits: plans.flatMap(({ edit }) => edit ?? []),
				places,
				warnings: plans.flatMap((plan) => plan.warnings),
				problems: problems.length > 0 ? problems : unpinned(request.images, places)
			};
		}
		function planNamedFile(file, { files, pins, images, versionAt = released }) {
			let numbered = pins.map((pin, index) => ({
				pin,
				input: `pins.${index}`
			})).filter(({ pin }) => pin.file === file);
			let text = files.get(file);
			if (text !== void 0) return planFile({
				file,
				text,
				pins: numbered,
				images,
				versionAt
			});
			return refused(numbered.map(({ input }) => ({
				input,
				message: `there is no file ${file} in the ops repository`
			})));
		}
		function released({ image: { name, tag, digest }, before }) {
			return before.digest === void 0 || digest !== void 0 ? {
				tag,
				digest
			} : `pins a digest, and none is known for ${name}: give images the output of action-build-push`;
		}
		function unpinned(images, places) {
			return images.filter(({ name }) => !places.some(({ image }) => image === name)).map(({ name, repository }) => ({
				input: `images.${name}`,
				message: `no pin leads to ${repository}, so this release would leave it as it is: add a pin, or leave it out of images`
			}));
		}
		function pinnedFiles({ pins, schemaRecord }) {
			let record = schemaRecord === void 0 ? [] : [schemaRecord.file];
			return [...new Set([...pins.map(({ file }) => file), ...record])];
		}
		function readRepository({ ops, config }, title) {
			return readOps(ops, {
				files: pinnedFiles(config),
				labels: config.labels,
				base: config.base,
				branch: branchName(config),
				prefix: branchPrefix(config),
				mergedBranch: config.mode === "revert" ? branchName({
					...config,
					mode: "bump"
				}) : void 0,
				title
			});
		}
		function planOn({ pins }, { files, images, versionAt }) {
			let isPinned = (path) => pins.some(({ file }) => file === path);
			let unreadable = [...files].filter(([path, file]) => isPinned(path) && file !== void 0 && file.text === void 0);
			let plan = planPins({
				files: new Map([...files].map(([path, file]) => [path, file?.text])),
				pins,
				images,
				...versionAt === void 0 ? {} : { versionAt }
			});
			if (unreadable.length === 0) return plan;
			let problems = unreadable.map(([path]) => ({
				input: `pins.${pins.findIndex(({ file }) => file === path)}`,
				message: `${path} is no text in UTF-8, or longer than GitHub shows: pin another file`
			}));
			return {
				...plan,
				problems
			};
		}
		function isUpToDate({ problems, edits }) {
			return problems.length === 0 && edits.length === 0;
		}
		function blobsOf(files) {
			return Object.fromEntries([...files].flatMap(([path, file]) => file === void 0 ? [] : [[path, file.oid]]));
		}
		function knowledgeOf({ made }, read) {
			return {
				...read,
				relation: void 0,
				isBranchOurs: isOurs(read.state, {
					edits: read.plan.edits,
					made
				})
			};
		}
		function bumpFacts(config, known, content) {
			let { state, plan, branchPlan, deployed, relation, schema, isBranchOurs } = known;
			let { version, request, rules } = config;
			let open = state.own.find((pull) => pull.state === "open");
			let isBranchUpToDate = branchPlan !== void 0 && isUpToDate(branchPlan);
			return {
				version,
				request,
				rules,
				content,
				places: placesDigest({
					places: recordPlaces(plan.places),
					schema
				}),
				base: {
					head: state.base.head,
					deployed: deployed.newest,
					order: deployed.newest === void 0 ? "unknown" : orderVersions(version, deployed.newest, relation),
					isUpToDate: isUpToDate(plan)
				},
				branch: state.branch && {
					...state.branch,
					isOurs: isBranchOurs,
					isUpToDate: isBranchUpToDate
				},
				open: open && {
					...open,
					version,
					isBaseChanged: isBaseChanged(open, state.base),
					isUpToDate: isBranchUpToDate,
					isOurs: isBranchOurs
				},
				ended: endedOf(state.own),
				others: othersOf(config, state.others)
			};
		}
		function isBaseChanged({ record }, base) {
			if (record?.blobs === void 0) return record?.base !== base.head;
			let now = blobsOf(base.files);
			return Object.keys(now).some((file) => record.blobs?.[file] !== now[file]);
		}
		function endedOf(own) {
			let last = own.find(({ state }) => state !== "open");
			if (last === void 0) return;
			let closed = last.isClosedByUs ? "closed-by-us" : "closed-by-someone";
			return {
				number: last.number,
				ending: last.state === "merged" ? "merged" : closed,
				head: last.lastHead
			};
		}
		function othersOf({ version }, pulls) {
			return pulls.filter(({ branch, record }) => record?.kind !== "revert" && !isRevertBranch(branch)).map((pull) => {
				let other = pull.record?.version ?? pull.branch.split("/").at(-1) ?? "";
				return {
					...pull,
					version: other,
					order: orderVersions(version, other)
				};
			});
		}
		function isRevertBranch(branch) {
			return branch.split("/").at(-1)?.startsWith("revert-") ?? !1;
		}
		var github_error = __nccwpck_require__(2291);
		class StaleRead extends Error {
			name = "StaleRead";
			refusal;
			constructor(refusal) {
				super(refusal.message, { cause: refusal });
				this.refusal = refusal;
			}
		}
		let auto_merge_ACTION = "merge by itself";
		let CLEAN = /clean status/i;
		let UNSETTLED = /(?:unstable|unknown) status/i;
		let PAUSES = [
			2e3,
			4e3,
			8e3,
			16e3,
			3e4
		];
		async function mergeWhenReady(ports, request) {
			let problems = await enable(ports, request);
			if (problems.length === 0) return "waiting";
			if (problems.some(({ message }) => CLEAN.test(message))) return mergeNow(ports.ops, request);
			throw (0, github_github.$j)(ports.ops.access, auto_merge_ACTION, problems);
		}
		async function enable({ ops, clock, log }, request) {
			let ask = {
				action: auto_merge_ACTION,
				document: "mutation AutoMerge($input: EnablePullRequestAutoMergeInput!) {\n  enablePullRequestAutoMerge(input: $input) { pullRequest { number } }\n}",
				variables: { input: inputOf(request) }
			};
			let { problems } = await ops.ask(ask);
			for (let pause of PAUSES) {
				if (!problems.some(({ message }) => UNSETTLED.test(message))) break;
				log.info(`GitHub has not worked out yet whether it can be merged; asking again in ${pause / 1e3} s`);
				await clock.sleep(pause);
				({problems} = await ops.ask(ask));
			}
			return problems;
		}
		async function mergeNow(ops, request) {
			let variables = { input: inputOf(request) };
			let { problems } = await ops.ask({
				action: auto_merge_ACTION,
				document: "mutation Merge($input: MergePullRequestInput!) {\n  mergePullRequest(input: $input) { pullRequest { number } }\n}",
				variables
			});
			if (problems.length === 0 || await isMerged(ops, request)) return "merged";
			throw (0, github_github.$j)(ops.access, auto_merge_ACTION, problems);
		}
		function inputOf({ id, head, method }) {
			return {
				pullRequestId: id,
				mergeMethod: method,
				expectedHeadOid: head
			};
		}
		async function stopMerging(github, { id }) {
			let variables = { input: { pullRequestId: id } };
			let { problems } = await github.ask({
				action: STOPPING,
				document: "mutation NoAutoMerge($input: DisablePullRequestAutoMergeInput!) {\n  disablePullRequestAutoMerge(input: $input) { pullRequest { number } }\n}",
				variables
			});
			if (problems.length === 0) return;
			let error = (0, github_github.$j)(github.access, STOPPING, problems);
			throw error.details.failure === "refused" ? new StaleRead(error) : error;
		}
		let STOPPING = "turn off the merge by itself";
		async function isMerged(github, { id, head }) {
			let { data } = await github.ask({
				action: auto_merge_ACTION,
				document: "query Merged($id: ID!) {\n  node(id: $id) { ... on PullRequest { merged headRefOid } }\n}",
				variables: { id }
			});
			return data.node?.merged === !0 && data.node.headRefOid === head;
		}
		let OVERTAKEN = /already exists|no commits between|not all refs are readable|head sha can't be blank/i;
		async function openPull(github, pull) {
			let { repositoryId, title, body, draft, prefix, isLast } = pull;
			let input = {
				repositoryId,
				title,
				body,
				draft,
				headRefName: pull.branch,
				baseRefName: pull.base
			};
			let { data, problems } = await github.ask({
				action: OPENING,
				document: openDocument(isLast),
				variables: {
					input,
					...isLast && { prefix: `refs/heads/${prefix}` }
				}
			});
			let opened = data.createPullRequest?.pullRequest;
			if (opened != null) return {
				...opened,
				heads: opened.repository?.heads ?? void 0
			};
			let error = (0, github_github.$j)(github.access, OPENING, problems);
			throw OVERTAKEN.test(error.message) ? new StaleRead(error) : error;
		}
		let OPENING = "open the pull request";
		async function updatePull(github, { id, title, body }) {
			let input = {
				pullRequestId: id,
				title,
				body
			};
			await github.demand({
				action: "change the pull request's text",
				document: "mutation Update($input: UpdatePullRequestInput!) {\n  updatePullRequest(input: $input) { pullRequest { id number url } }\n}",
				variables: { input }
			});
		}
		async function makeLabels(github, repositoryId, names) {
			let { data } = await github.ask({
				action: "make labels",
				document: labelsDocument(names.length),
				variables: {
					repository: repositoryId,
					...Object.fromEntries(names.map((name, index) => [`n${index}`, name]))
				}
			});
			return names.flatMap((_, index) => data[`n${index}`]?.label?.id ?? []);
		}
		async function labelPull(github, { id, labelIds, prefix }) {
			let { addLabelsToLabelable } = await github.demand({
				action: "label the pull request",
				document: LABEL,
				variables: {
					input: {
						labelableId: id,
						labelIds
					},
					prefix: `refs/heads/${prefix}`
				}
			});
			return addLabelsToLabelable?.labelable?.repository?.heads ?? void 0;
		}
		async function askReviewers(github, { number, reviewers }) {
			let teams = reviewers.filter((each) => each.includes("/")).map((each) => each.split("/")[1]);
			let body = {
				reviewers: reviewers.filter((each) => !each.includes("/")),
				team_reviewers: teams
			};
			await github.post(`pulls/${number}/requested_reviewers`, body, "ask for reviews");
		}
		async function finishNew(session, ended) {
			let { opened, closed, publication, described, state, head, branch, body } = ended;
			await askForReviews(session, opened, session.config.reviewers);
			let merging = await finish_merge(session, {
				state,
				autoMerge: described.autoMerge,
				id: opened.id,
				head
			});
			let changedFiles = publication.edits.map(({ file }) => file);
			let pull = {
				number: opened.number,
				url: opened.url
			};
			return {
				state: "opened",
				branch,
				notes: described.warnings,
				pull,
				commit: head,
				body,
				changedFiles,
				closed,
				merging
			};
		}
		async function labelOpened({ ops, config, log }, { id, heads }, labelIds) {
			labelIds.length < config.labels.length && log.warning(MISSING_LABELS);
			let prefix = branchPrefix(config);
			if (labelIds.length === 0) return readHeads(ops, prefix, heads);
			return readHeads(ops, prefix, await tolerating(log, UNLABELLED, () => labelPull(ops, {
				id,
				labelIds,
				prefix
			})));
		}
		let UNLABELLED = "It could not be labelled";
		let MISSING_LABELS = "Not all labels could be made: make them once by hand";
		async function askForReviews({ ops, log }, { number }, reviewers) {
			if (reviewers.length === 0) return !1;
			let ask = async () => {
				await askReviewers(ops, {
					number,
					reviewers
				});
				return !0;
			};
			return await tolerating(log, "Reviews could not be asked for", ask) ?? !1;
		}
		async function finish_merge(session, { state, autoMerge, id, head }) {
			if (autoMerge.kind === "no") return { kind: "by-people" };
			if (autoMerge.kind === "refused") return autoMerge;
			let [method] = state.mergeMethods;
			if (method === void 0) return {
				kind: "refused",
				because: "the repository allows no way to merge"
			};
			if (session.config.draft) return {
				kind: "refused",
				because: "it is a draft"
			};
			try {
				return { kind: await mergeWhenReady(session, {
					id,
					head,
					method
				}) };
			} catch (error) {
				if (!(error instanceof github_error.y_)) throw error;
				return {
					kind: "refused",
					because: error.details.said
				};
			}
		}
		async function tolerating(log, what, work) {
			try {
				return await work();
			} catch (error) {
				if (!(error instanceof github_error.y_ || error instanceof errors.yo)) throw error;
				log.warning(`${what}: ${(0, errors.Uc)(error)}`);
				return;
			}
		}
		async function complete(session, { state, open, head, autoMerge }) {
			let { labels, reviewers } = lackingOf(open.history, session.config);
			let isLabelled = await addLabels(session, {
				state,
				open
			}, labels);
			let isAsked = await askForReviews(session, open, reviewers);
			let since = autoMerge.kind === "yes" ? mergingSince(open) : void 0;
			let merging = since ?? await finish_merge(session, {
				state,
				autoMerge,
				id: open.id,
				head
			});
			let isMerging = since === void 0 && (merging.kind === "waiting" || merging.kind === "merged");
			return {
				merging,
				isChanged: isLabelled || isAsked || isMerging
			};
		}
		function mergingSince({ history: { autoMerge } }) {
			if (autoMerge === "by-us" || autoMerge === "by-others") return { kind: "waiting" };
			return autoMerge === "never" ? void 0 : {
				kind: "refused",
				because: "that was turned off again"
			};
		}
		async function keepFromMerging({ ops, log, config }, { open, autoMerge, isMoving }) {
			let { autoMerge: asked } = open.history;
			let isWanted = autoMerge.kind === "yes" && !config.draft;
			let isOvertaken = asked === "by-others" && isMoving && autoMerge.kind === "refused";
			if (isWanted || !(asked === "by-us" || isOvertaken)) return !1;
			await stopMerging(ops, open);
			log.info(`#${open.number} no longer merges by itself, as ${asked === "by-us" ? "a run before" : "somebody"} had asked for`);
			return !0;
		}
		async function complete_refused(session, { state }, { sentence, next }) {
			let open = state.own.find((pull) => pull.state === "open");
			open !== void 0 && !session.config.dryRun && await keepFromMerging(session, {
				open,
				autoMerge: {
					kind: "refused",
					because: sentence
				},
				isMoving: !1
			});
			return {
				state: "refused",
				branch: branchName(session.config),
				notes: [],
				sentence,
				next
			};
		}
		async function addLabels({ ops, config, log }, { state, open }, lacking) {
			if (lacking.length === 0) return !1;
			let label = async () => {
				let unknown = lacking.filter((name) => state.labels.get(name) === void 0);
				let made = unknown.length === 0 ? [] : await makeLabels(ops, state.repositoryId, unknown);
				let labelIds = [...lacking.flatMap((name) => state.labels.get(name) ?? []), ...made];
				labelIds.length < lacking.length && log.warning(MISSING_LABELS);
				labelIds.length > 0 && await labelPull(ops, {
					id: open.id,
					labelIds,
					prefix: branchPrefix(config)
				});
				return labelIds.length > 0;
			};
			return await tolerating(log, UNLABELLED, label) ?? !1;
		}
		async function finishUpdate(session, updated) {
			let { open, isMoved, publication, branch, notes, head, body, closed } = updated;
			session.log.info(`Updated #${open.number}: ${open.url}`);
			let { merging } = await complete(session, updated);
			let changedFiles = isMoved ? publication.edits.map(({ file }) => file) : [];
			return {
				state: "updated",
				branch,
				notes,
				pull: {
					number: open.number,
					url: open.url
				},
				commit: head,
				body,
				changedFiles,
				closed,
				merging
			};
		}
		async function finishUnchanged(session, opened, ended) {
			if (session.config.dryRun) return ended;
			let isStopped = await keepFromMerging(session, {
				...opened,
				isMoving: !1
			});
			let { merging, isChanged } = await complete(session, opened);
			if (!isChanged && !isStopped) return ended;
			let { open, head } = opened;
			let { branch, notes, closed } = ended;
			isChanged && session.log.info(`#${open.number} was open already, and lacked what a run asks for after opening one`);
			return {
				state: "updated",
				branch,
				notes,
				pull: {
					number: open.number,
					url: open.url
				},
				commit: head,
				body: open.body,
				changedFiles: [],
				closed,
				merging
			};
		}
		async function makeCommit(github, request) {
			if (!needsScratch(github, request)) return commitObjects(github, request);
			let odd = oddFiles(request);
			if (odd.length === 0) return commitOnScratch(github, request);
			if (request.signing === "better") return commitObjects(github, request);
			throw new errors.yo(`${odd.join(", ")} would lose its mode in a commit that GitHub signs for this token`, { hint: "use the token of a GitHub App, or make it an ordinary file" });
		}
		function needsScratch({ access }, { signing }) {
			return signing !== "no-matter" && !isInstallation(access.token.reveal());
		}
		function oddFiles({ edits, files }) {
			return edits.filter(({ file }) => (files.get(file)?.mode ?? "100644") !== "100644").map(({ file }) => file);
		}
		function unverified(repository) {
			return new errors.yo(`${repository} takes verified commits only, and GitHub did not verify ours; nothing was changed`, { hint: "use the token of a GitHub App (actions/create-github-app-token), or a token whose owner may commit there" });
		}
		async function commitObjects(github, request) {
			let { edits, files, tree: base_tree, parent, headline, message } = request;
			let tree = edits.map(({ file: path, after: content }) => ({
				path,
				mode: files.get(path)?.mode ?? "100644",
				type: "blob",
				content
			}));
			let { sha } = await github.post("git/trees", {
				base_tree,
				tree
			}, "write the files");
			let body = {
				message: `${headline}\n\n${message}`,
				tree: sha,
				parents: [parent]
			};
			let commit = await github.post("git/commits", body, "commit");
			return {
				oid: commit.sha,
				isVerified: commit.verification?.verified ?? !1,
				scratch: void 0
			};
		}
		async function commitOnScratch(github, request) {
			let { repositoryId: repository, parent, edits, headline, message: body, scratch } = request;
			let additions = edits.map(({ file: path, after }) => ({
				path,
				contents: Buffer.from(after).toString("base64")
			}));
			let commit = {
				branch: {
					repositoryNameWithOwner: `${github.access.owner}/${github.access.name}`,
					branchName: scratch
				},
				expectedHeadOid: parent,
				message: {
					headline,
					body
				},
				fileChanges: { additions }
			};
			let { data, problems } = await github.ask({
				action: "commit",
				document: "mutation Commit($repository: ID!, $ref: String!, $parent: GitObjectID!, $commit: CreateCommitOnBranchInput!) {\n  createRef(input: { repositoryId: $repository, name: $ref, oid: $parent }) { ref { id } }\n  createCommitOnBranch(input: $commit) { commit { oid signature { isValid } } }\n}",
				variables: {
					repository,
					ref: `refs/heads/${scratch}`,
					parent,
					commit
				}
			});
			let made = data.createCommitOnBranch?.commit;
			if (problems.length === 0 && made !== void 0) return {
				oid: made.oid,
				isVerified: made.signature?.isValid ?? !1,
				scratch
			};
			let error = (0, github_github.$j)(github.access, "commit", problems);
			throw ANSWER_LOST.test(error.message) ? new StaleRead(error) : error;
		}
		let ANSWER_LOST = /already exists|expected branch to point/i;
		let move_NOTHING = "0".repeat(40);
		let ANYWHERE = Symbol("anywhere");
		function refUpdate({ branch, from = move_NOTHING, to = move_NOTHING }) {
			let expected = from === ANYWHERE ? {} : { beforeOid: from };
			return {
				name: `refs/heads/${branch}`,
				...expected,
				afterOid: to,
				force: !0
			};
		}
		let move_ACTION = "move the branch";
		let RULE = /rule violations|protected|cannot (?:create|update|delete)|verified signatures|restricted/i;
		async function moveBranches(github, { repositoryId, moves, newLabels = [] }) {
			let { data, problems } = await github.ask({
				action: move_ACTION,
				document: moveDocument(newLabels.length),
				variables: {
					repository: repositoryId,
					updates: moves.map(refUpdate),
					...Object.fromEntries(newLabels.map((label, index) => [`n${index}`, label]))
				}
			});
			if (data.updateRefs == null) throw notMoved(github, problems);
			let made = newLabels.map((label, index) => [label, data[`n${index}`]?.label?.id]);
			return new Map(made.flatMap(([label, id]) => id === void 0 ? [] : [[label, id]]));
		}
		function notMoved(github, problems) {
			let about = problems.filter(({ path }) => path === void 0 || path.includes("updateRefs"));
			let error = (0, github_github.$j)(github.access, move_ACTION, about.length > 0 ? about : problems);
			return error.details.failure !== "refused" || RULE.test(error.details.said) ? error : new StaleRead(error);
		}
		async function dropBranch(github, repositoryId, move) {
			try {
				await moveBranches(github, {
					repositoryId,
					moves: [move]
				});
				return !0;
			} catch (error) {
				if (!(error instanceof StaleRead || error instanceof github_error.y_)) throw error;
				return error instanceof StaleRead;
			}
		}
		async function isOpened(github, branch) {
			let { owner, name } = github.access;
			let { repository } = await github.demand({
				action: "see whether a pull request is open",
				document: "query Opened($owner: String!, $name: String!, $branch: String!) {\n  repository(owner: $owner, name: $name) {\n    branch: ref(qualifiedName: $branch) { associatedPullRequests(first: 1, states: [OPEN]) { nodes { number } } }\n  }\n}",
				variables: {
					owner,
					name,
					branch: `refs/heads/${branch}`
				}
			});
			return (repository.branch?.associatedPullRequests.nodes.length ?? 0) > 0;
		}
		async function undoOpening(github, { branch, undo, error }) {
			if (error instanceof StaleRead) return error;
			if (!(error instanceof github_error.y_)) {
				await undo?.();
				return error;
			}
			let seen = await look(github, branch);
			if (seen === "open") return new StaleRead(error);
			if (seen === "none" && await undo?.()) return error;
			return error.leaving(`the branch ${branch}, which has no pull request that could be seen`);
		}
		async function look(github, branch) {
			try {
				return await isOpened(github, branch) ? "open" : "none";
			} catch (error) {
				if (!(error instanceof github_error.y_)) throw error;
				return "unseen";
			}
		}
		async function publishNew(session, publication, commit) {
			let { state, branch, title } = publication;
			let placed = await placeCommit(session, publication, {
				commit,
				newLabels: [...state.labels].filter(([, id]) => id === void 0).map(([label]) => label)
			});
			let body = publication.bodyFor(placed.head);
			let pull = {
				repositoryId: state.repositoryId,
				title,
				body,
				branch,
				base: state.base.name
			};
			let { draft } = session.config;
			let labelIds = session.config.labels.flatMap((label) => state.labels.get(label) ?? placed.labels.get(label) ?? []);
			let prefix = branchPrefix(session.config);
			try {
				let opened = await openPull(session.ops, {
					...pull,
					draft,
					prefix,
					isLast: labelIds.length === 0
				});
				return {
					head: placed.head,
					body,
					opened,
					labelIds
				};
			} catch (error) {
				throw await undoOpening(session.ops, {
					branch,
					undo: placed.undo,
					error
				});
			}
		}
		async function publishUpdate(session, publication, { commit, pull }) {
			let placed = await placeCommit(session, publication, {
				commit,
				newLabels: []
			});
			let body = publication.bodyFor(placed.head);
			try {
				await updatePull(session.ops, {
					id: pull.id,
					title: publication.title,
					body
				});
				return {
					head: placed.head,
					body
				};
			} catch (error) {
				await placed.undo?.();
				throw error;
			}
		}
		async function placeCommit(session, publication, placing) {
			let { ops, log } = session;
			let { branch, state } = publication;
			let { commit, newLabels } = placing;
			let { repositoryId } = state;
			if (commit.kind === "keep") return asItIs(state.branch?.head ?? "");
			let ready = commit.kind === "rebuild" ? readyCommit(session, publication) : void 0;
			if (ready !== void 0) {
				log.info(`The branch ${branch} is right already, from a run that did not come to its end`);
				return asItIs(ready);
			}
			let made = await commitEdits(session, publication, commit);
			commit.kind === "rebuild" && session.made.add(made.oid);
			try {
				requireVerified(session, publication, made);
				let labels = await moveBranches(ops, {
					repositoryId,
					moves: [{
						branch,
						from: commit.expected,
						to: made.oid
					}, ...made.scratch === void 0 ? [] : [{
						branch: made.scratch,
						from: made.oid,
						to: void 0
					}]],
					newLabels
				});
				log.info(`Moved ${branch} to ${made.oid.slice(0, 12)}`);
				let undo = () => dropBranch(ops, repositoryId, {
					branch,
					from: made.oid,
					to: commit.expected
				});
				return {
					head: made.oid,
					labels,
					undo
				};
			} catch (error) {
				made.scratch !== void 0 && await dropBranch(ops, repositoryId, {
					branch: made.scratch,
					from: ANYWHERE,
					to: void 0
				});
				throw error;
			}
		}
		function asItIs(head) {
			return {
				head,
				labels: new Map(),
				undo: void 0
			};
		}
		function requireVerified({ config, ops, log }, { state }, { isVerified }) {
			let signing = signingOf({ config }, state);
			if (isVerified || signing === "no-matter") return;
			if (signing === "required") throw unverified(`${ops.access.owner}/${ops.access.name}`);
			log.warning(`The commit is not verified, and the token may not read whether ${state.base.name} takes verified ones only`);
		}
		function readyCommit(session, { state, edits }) {
			let { branch, base } = state;
			if (branch === void 0 || !isRebuilt({
				branch,
				base
			}, { edits })) return;
			return branch.isVerified || signingOf(session, state) === "no-matter" ? branch.head : void 0;
		}
		function signingOf({ config }, { base }) {
			if (config.mustSign || base.requiresSignatures === !0) return "required";
			return base.requiresSignatures === void 0 ? "better" : "no-matter";
		}
		async function commitEdits(session, publication, commit) {
			let { config, ops } = session;
			let { state, edits, title, message } = publication;
			let source = commit.kind === "append" && state.branch !== void 0 ? state.branch : state.base;
			let scratch = scratchBranch(config, `${config.context.runId || "local"}-${(0, external_node_crypto_.randomUUID)().slice(0, 8)}`);
			let request = {
				repositoryId: state.repositoryId,
				parent: commit.parent,
				tree: source.tree,
				files: source.files,
				edits,
				headline: title,
				message,
				signing: signingOf(session, state),
				scratch
			};
			try {
				return await makeCommit(ops, request);
			} catch (error) {
				needsScratch(ops, request) && await dropBranch(ops, state.repositoryId, {
					branch: scratch,
					from: ANYWHERE,
					to: void 0
				});
				if (request.signing !== "better" || !(error instanceof github_error.y_)) throw error;
				return makeCommit(ops, {
					...request,
					signing: "no-matter"
				});
			}
		}
		var schema_record = __nccwpck_require__(4419);
		function recordedSchema({ schemaRecord }, files) {
			if (schemaRecord === void 0) return {
				recorded: void 0,
				problems: []
			};
			let reading = (0, schema_record.r8)(schemaRecord, files.get(schemaRecord.file)?.text);
			if (reading.ok) return {
				recorded: reading.recorded,
				problems: []
			};
			return {
				recorded: void 0,
				problems: [{
					input: "schema-record",
					message: reading.problem
				}]
			};
		}
		function changeBy({ deployedSchemaVersion }, recorded, review) {
			if (recorded === void 0 || review === void 0) return;
			let last = review.pending.set.migrations.at(-1)?.version;
			return (0, schema_record.wq)(recorded, [last, deployedSchemaVersion]);
		}
		function withSchema(plan, files, { place, change }) {
			if (place === void 0 || change === void 0) return plan;
			let edit = plan.edits.find(({ file }) => file === place.file);
			let reading = (0, schema_record.r8)(place, edit?.after ?? files.get(place.file)?.text);
			if (!reading.ok) return {
				...plan,
				problems: [...plan.problems, {
					input: "schema-record",
					message: reading.problem
				}]
			};
			if ((0, migration_file.Zy)(reading.recorded.version, change.to) >= 0) return plan;
			let after = (0, schema_record.it)(reading, change.to);
			let made = {
				file: place.file,
				before: edit?.before ?? reading.text,
				after
			};
			return {
				...plan,
				edits: [...plan.edits.filter((each) => each !== edit), made]
			};
		}
		function decideSettling(others, supersede) {
			let ours = others.filter(({ record }) => record !== void 0);
			let newer = ours.find(({ order }) => order === "older");
			if (newer !== void 0) return {
				kind: "yield",
				newer: newer.version,
				pull: newer.number
			};
			return {
				kind: "stay",
				supersedes: (supersede ? ours.filter(({ order }) => order === "newer") : []).map(({ number, branch, head, record }) => ({
					number,
					branch,
					head,
					deleteBranch: record?.head === head
				}))
			};
		}
		async function closePulls(github, repositoryId, closings) {
			if (closings.length === 0) return {
				numbers: [],
				unclosed: [],
				remarks: []
			};
			let hasBranches = closings.some(({ deleteBranch }) => deleteBranch);
			let variables = closings.map(({ id, comment, branch, head, deleteBranch }, index) => ({
				[`p${index}`]: id,
				[`c${index}`]: comment,
				...deleteBranch && { [`u${index}`]: [refUpdate({
					branch,
					from: head,
					to: void 0
				})] }
			}));
			try {
				let { data, problems } = await github.ask({
					action: "close older pull requests",
					document: closeDocument(closings),
					variables: Object.assign(hasBranches ? { repository: repositoryId } : {}, ...variables)
				});
				return readClosed(closings, data, problems);
			} catch (error) {
				if (!(error instanceof github_error.y_)) throw error;
				let { said } = error.details;
				return {
					numbers: [],
					unclosed: closings.map(({ number, isArmed }) => ({
						number,
						isArmed,
						said
					})),
					remarks: []
				};
			}
		}
		function readClosed(closings, data, problems) {
			let numbered = closings.map((closing, index) => ({
				...closing,
				index,
				isClosed: data[`p${index}`] != null
			}));
			let unclosed = numbered.filter(({ isClosed }) => !isClosed).map(({ number, isArmed, index }) => {
				let about = problems.filter(({ path = [] }) => path.includes(`p${index}`));
				let said = wordsOf(about.length > 0 ? about : problems).join("; ");
				return {
					number,
					isArmed: isArmed && data[`m${index}`] == null,
					said
				};
			});
			let comments = problems.filter(({ path = [] }) => numbered.some(({ index, isClosed }) => isClosed && path.includes(`c${index}`)));
			return {
				numbers: numbered.filter(({ isClosed }) => isClosed).map(({ number }) => number),
				unclosed,
				remarks: wordsOf(comments)
			};
		}
		function wordsOf(problems) {
			return [...new Set(problems.map(({ message }) => message.replaceAll(/\s+/g, " ").trim()))];
		}
		async function closeInFavour({ ops, log }, { repositoryId, others, own }, { supersedes, reason }) {
			let { numbers, unclosed, remarks } = await closePulls(ops, repositoryId, supersedes.flatMap(({ number, branch, head, deleteBranch }) => {
				let pull = [...others, ...own].find((each) => each.number === number);
				if (pull === void 0) return [];
				return [{
					number,
					id: pull.id,
					comment: reason,
					branch,
					head,
					deleteBranch,
					isArmed: pull.isArmed
				}];
			}));
			for (let each of unclosed) log.warning(describeUnclosed(each, ops.access));
			for (let remark of remarks) log.warning(`An older pull request was closed without a word on why: ${remark}`);
			numbers.length > 0 && log.info(`Closed ${numbers.map((number) => `#${number}`).join(", ")}`);
			return [...numbers];
		}
		function describeUnclosed({ number, isArmed, said }, { owner, name }) {
			return `#${number} is obsolete and could not be closed: ${said}\nUnless it has been merged or closed meanwhile, ${isArmed ? "it stays open, and merges by itself once it may" : "it stays open"}\n${`Next: gh pr close ${number} --repo ${owner}/${name}`}`;
		}
		function settle(session, heads, { us, base, number, going }) {
			let { config } = session;
			let known = new Set([number, ...going.map((each) => each.number)]);
			let others = pullsIn(heads, {
				us,
				base
			}).filter((pull) => !known.has(pull.number));
			return {
				settling: decideSettling(othersOf(config, others), config.rules.supersede),
				others
			};
		}
		async function carryOut(bump, decision, described) {
			let { session, branch, title, state } = bump;
			let open = state.own.find((pull) => pull.state === "open");
			let publication = {
				state,
				branch,
				title,
				message: messageOf(bump),
				edits: editsFor(bump, decision.commit),
				bodyFor: (head) => renderBody(withRecord(bump, described, {
					commit: decision.commit,
					head
				}), open?.body).body
			};
			let { notes } = decision;
			if (session.config.dryRun) return {
				state: "planned",
				branch,
				notes,
				intent: decision.kind === "create" ? "open a pull request" : `update #${decision.pull}`,
				title,
				body: publication.bodyFor(""),
				edits: publication.edits
			};
			if (decision.kind === "create") return openNew(bump, publication, {
				decision,
				described
			});
			if (open === void 0) throw Error("there is no open pull request to update");
			return carry_out_update(bump, publication, {
				decision,
				described,
				open
			});
		}
		function withRecord({ state, isBranchOurs }, facts, { commit, head }) {
			let open = state.own.find((pull) => pull.state === "open");
			if (commit.kind === "rebuild" || commit.kind === "keep" && isBranchOurs) return {
				...facts,
				record: {
					...facts.record,
					head
				}
			};
			let before = open?.record ?? {};
			let { base = facts.record.base, blobs = facts.record.blobs } = before;
			return {
				...facts,
				record: {
					...facts.record,
					base,
					blobs,
					head: before.head ?? ""
				}
			};
		}
		function messageOf({ plan, session }) {
			let { context } = session.config;
			let lines = plan.places.map(({ image, before, after }) => `${image}: ${before.tag ?? "?"} -> ${after.tag ?? "?"}`);
			return [...new Set(lines), ...context.runUrl === "" ? [] : ["", context.runUrl]].join("\n");
		}
		function editsFor({ session, state, plan, proof, schema }, commit) {
			if (commit.kind !== "append" || state.branch === void 0) return plan.edits;
			let { files } = state.branch;
			let onBranch = withSchema(planOn(session.config, {
				files,
				images: proof.images
			}), files, {
				place: session.config.schemaRecord,
				change: schema
			});
			let problems = new src_problems.Z();
			problems.addAll(onBranch.problems.map((each) => ({
				...each,
				message: `on the branch, ${each.message}`
			})));
			problems.throwIfAny();
			return onBranch.edits;
		}
		async function openNew(bump, publication, { decision, described }) {
			let { session, state, branch } = bump;
			let published = await publishNew(session, publication, decision.commit);
			let { opened, head, labelIds } = published;
			session.log.info(`Opened #${opened.number}: ${opened.url}`);
			let heads = await labelOpened(session, opened, labelIds);
			let { us, base } = state;
			let { supersedes: going } = decision;
			let { settling, others } = settle(session, heads, {
				us,
				base: base.name,
				number: opened.number,
				going
			});
			if (settling.kind === "yield") {
				let pull = {
					...opened,
					branch,
					head,
					author: "",
					body: published.body,
					record: void 0,
					isArmed: !1
				};
				let reason = `Superseded by #${settling.pull}, which releases ${settling.newer}.`;
				let supersedes = [{
					number: opened.number,
					branch,
					head,
					deleteBranch: !0
				}];
				await closeInFavour(session, {
					...state,
					others: [pull]
				}, {
					supersedes,
					reason
				});
				let newer = others.find(({ number }) => number === settling.pull);
				return {
					state: "superseded",
					branch,
					notes: decision.notes,
					newer: settling.newer,
					pull: newer
				};
			}
			let reason = `Superseded by #${opened.number}, which releases ${session.config.version}.`;
			let supersedes = [...going, ...settling.supersedes];
			let closed = await closeInFavour(session, {
				...state,
				others: [...state.others, ...others]
			}, {
				supersedes,
				reason
			});
			return finishNew(session, {
				...published,
				state,
				branch,
				described,
				publication,
				closed
			});
		}
		async function carry_out_update(bump, publication, work) {
			let { session, state, branch } = bump;
			let { decision, described, open } = work;
			let { commit } = decision;
			await keepFromMerging(session, {
				open,
				autoMerge: described.autoMerge,
				isMoving: commit.kind !== "keep"
			});
			let published = await publishUpdate(session, publication, {
				commit,
				pull: open
			});
			let reason = `Superseded by #${open.number}, which releases ${session.config.version}.`;
			let closed = await closeInFavour(session, state, {
				supersedes: decision.supersedes,
				reason
			});
			let isMoved = commit.kind !== "keep";
			let { autoMerge, warnings: notes } = described;
			return finishUpdate(session, {
				...published,
				state,
				branch,
				notes,
				autoMerge,
				publication,
				open,
				isMoved,
				closed
			});
		}
		function decideAutoMerge(facts) {
			let { isAsked, pending, recordedAt, isReleasedBefore, hasHumanCommits, warnings } = facts;
			if (!isAsked) return { kind: "no" };
			if (pending.length > 0) {
				let told = recordedAt === void 0 ? "give deployed-schema-version as it is then" : `record it at ${recordedAt}`;
				return {
					kind: "refused",
					because: `it brings ${pending.join(", ")}: apply them, and ${told}`
				};
			}
			if (isReleasedBefore) return {
				kind: "refused",
				because: "this version was merged before and is gone from the base"
			};
			if (hasHumanCommits) return {
				kind: "refused",
				because: "its branch has commits that are not ours"
			};
			return warnings.length > 0 ? {
				kind: "refused",
				because: `there is something to look at: ${warnings[0]}`
			} : { kind: "yes" };
		}
		function refuse(reason, sentence, next) {
			return {
				kind: "refuse",
				reason,
				sentence,
				next
			};
		}
		function decideBranch(facts, common) {
			let { ended, version } = facts;
			if (ended?.ending === "closed-by-someone") return refuse("closed", `#${ended.number} for ${version} was closed without being merged`, `reopen #${ended.number} and run again, or release a new version`);
			let commit = commitOn(facts);
			if (commit.kind === "refuse") return commit;
			return {
				kind: "create",
				commit,
				...common
			};
		}
		function commitOn({ branch, base, ended, rules }) {
			let isMerged = ended?.ending === "merged" && ended.head === branch?.head;
			if (branch === void 0 || branch.isOurs || isMerged || rules.onHumanCommits === "overwrite") return {
				kind: "rebuild",
				parent: base.head,
				expected: branch?.head
			};
			if (branch.isUpToDate) return { kind: "keep" };
			if (rules.onHumanCommits === "append") return {
				kind: "append",
				parent: branch.head,
				expected: branch.head
			};
			return refuse("human-commits", `the branch ${branch.name} has commits that are not ours, and on-human-commits is fail`, "merge or delete the branch, or set on-human-commits to append or overwrite");
		}
		function decideUpdate(open, facts, common) {
			if (open.record === void 0 && facts.rules.onHumanCommits !== "overwrite") return foreign(open, facts);
			let commit = commitFor(open, facts);
			if (commit.kind === "refuse") return commit;
			let isSaid = open.record?.content === facts.content && (open.record.head === open.head || !open.isOurs);
			return commit.kind === "keep" && isSaid ? {
				kind: "unchanged",
				because: "pull-request",
				pull: open.number,
				supersedes: common.supersedes
			} : {
				kind: "update",
				pull: open.number,
				commit,
				...common
			};
		}
		function foreign({ number, author, branch }, { version }) {
			return refuse("foreign-pull-request", `#${number} for ${version} from ${branch} was opened by ${author}, or no longer says what it is`, "close it, or set on-human-commits to overwrite to take it over");
		}
		function commitFor(open, facts) {
			let rebuild = {
				kind: "rebuild",
				parent: facts.base.head,
				expected: open.head
			};
			let isHuman = !open.isOurs;
			if (isHuman && facts.rules.onHumanCommits === "overwrite") return rebuild;
			if (isHuman) return commitAfterPeople(open, facts);
			let isRight = open.record !== void 0 && placesDigest(open.record) === facts.places;
			let isMergeable = open.merge === "clean" || open.merge === "unknown";
			return isRight && isMergeable && !open.isBaseChanged ? { kind: "keep" } : rebuild;
		}
		function commitAfterPeople(open, { rules, version }) {
			if (open.merge === "conflicting") return refuse("conflict", `#${open.number} for ${version} conflicts with the base, and has commits that are not ours`, "resolve it on the branch, or set on-human-commits to overwrite");
			if (open.isUpToDate) return { kind: "keep" };
			if (rules.onHumanCommits === "append") return {
				kind: "append",
				parent: open.head,
				expected: open.head
			};
			return refuse("human-commits", `#${open.number} for ${version} has commits that are not ours, and on-human-commits is fail`, "merge or close it, or set on-human-commits to append or overwrite");
		}
		function decide(facts) {
			if (facts.base.isUpToDate) return {
				kind: "unchanged",
				because: "base",
				supersedes: obsolete(facts)
			};
			let stop = outOfOrder(facts);
			if (stop !== void 0) return stop;
			let common = {
				supersedes: older(facts),
				notes: notesOn(facts)
			};
			return facts.open === void 0 ? decideBranch(facts, common) : decideUpdate(facts.open, facts, common);
		}
		function outOfOrder(facts) {
			let { base, version, others, request, rules } = facts;
			if (rules.allowDowngrade) return;
			if (base.order === "older" && request === "tag") return {
				kind: "late",
				newer: base.deployed ?? "",
				pull: void 0
			};
			if (base.order === "older") return refuse("downgrade", `${version} is older than ${base.deployed}, which is deployed`, DOWNGRADE);
			if (base.order === "diverged") return refuse("diverged", `${version} does not contain ${base.deployed}, which is deployed`, DOWNGRADE);
			let newer = others.find(({ order, record }) => order === "older" && record !== void 0);
			return newer === void 0 ? void 0 : {
				kind: "late",
				newer: newer.version,
				pull: newer.number
			};
		}
		let DOWNGRADE = "set allow-downgrade: true if that is meant; to go back to what was before, use mode: revert";
		function older({ others, rules }) {
			if (!rules.supersede) return [];
			let isReplaced = ({ order }) => order === "newer" || order === "same" || rules.allowDowngrade;
			return others.filter((each) => each.record !== void 0 && isReplaced(each)).map(superseded);
		}
		function obsolete(facts) {
			return [...facts.open?.record === void 0 || !facts.rules.supersede ? [] : [superseded(facts.open)], ...older({
				...facts,
				rules: {
					...facts.rules,
					allowDowngrade: !1
				}
			})];
		}
		function superseded({ number, branch, head, record }) {
			return {
				number,
				branch,
				head,
				deleteBranch: record?.head === head
			};
		}
		function notesOn({ base, others, ended, version }) {
			let unclear = others.filter(({ order, record }) => record === void 0 || order === "unknown" || order === "diverged");
			return [
				...base.order === "unknown" ? [`whether ${version} is newer than what is deployed cannot be told`] : [],
				...ended?.ending === "merged" ? [`${version} was merged as #${ended.number}, and the base says something else now: it may have been reverted on purpose`] : [],
				...unclear.map(({ number, version: other }) => `#${number} for ${other} stays open: its order or its author is not clear`)
			];
		}
		function deployedVersions(places) {
			let deployed = places.filter(({ before }) => before.tag !== void 0 || before.digest !== void 0);
			let tags = [...new Set(deployed.map(({ before }) => before.tag))];
			let ordered = inOrder(tags.filter((tag) => tag !== void 0));
			let newest = ordered.known.at(-1) ?? ordered.unknown[0];
			if (tags.length <= 1) return {
				newest,
				oldest: tags[0] === void 0 ? void 0 : deployed[0],
				warnings: []
			};
			let strange = deployed.find(({ before: { tag } }) => tag === void 0 || ordered.unknown.includes(tag));
			let oldest = deployed.find(({ before }) => before.tag === ordered.known[0]);
			return strange === void 0 ? {
				newest,
				oldest,
				warnings: []
			} : {
				newest,
				oldest: void 0,
				warnings: [lost(strange)]
			};
		}
		function inOrder(tags) {
			let known = tags.filter((tag) => orderVersions(tag, FIRST) !== "unknown");
			return {
				known: known.toSorted((a, b) => SIGNS[orderVersions(a, b)] ?? 0),
				unknown: tags.filter((tag) => !known.includes(tag))
			};
		}
		function lost({ file, line, where, before }) {
			return `${file}:${line} ${where} is at ${formatVersion(before)}, which cannot be ordered with the versions of the other places: what is deployed counts as not known`;
		}
		let FIRST = "0.0.0";
		let SIGNS = {
			older: -1,
			newer: 1
		};
		function treeFields(levels) {
			return `... on Tree { entries { name oid type ${levels === 0 ? "" : `object { ${treeFields(levels - 1)} }`} } }`;
		}
		let TREE = treeFields(4);
		function compareDocument({ deployed, released, tags, heads, hasMigrations }) {
			let [olds, news] = [numbers(deployed), numbers(released)];
			let given = [
				...numbers(tags).map((index) => `$t${index}: String!`),
				...tags > 0 ? numbers(heads).map((index) => `$h${index}: String!`) : [],
				...olds.map((index) => `$o${index}: String!`),
				...news.map((index) => `$n${index}: String!`),
				...hasMigrations ? [...olds.map((index) => `$om${index}: String!`), ...news.map((index) => `$nm${index}: String!`)] : []
			];
			let compare = numbers(heads).map((index) => `h${index}: compare(headRef: $h${index}) { aheadBy status commits(last: 100) { nodes { oid messageHeadline associatedPullRequests(first: 1) { nodes { number url } } } } }`);
			let fields = [
				...numbers(tags).map((index) => `c${index}: ref(qualifiedName: $t${index}) { name ${compare.join("\n")} }`),
				...olds.flatMap((index) => [`o${index}: object(expression: $o${index}) { oid }`, ...hasMigrations ? [`om${index}: object(expression: $om${index}) { ${TREE} }`] : []]),
				...news.flatMap((index) => [`n${index}: object(expression: $n${index}) { oid ... on Tag { target { oid } } }`, ...hasMigrations ? [`nm${index}: object(expression: $nm${index}) { ${TREE} }`] : []])
			];
			return `query Compare($owner: String!, $name: String!, ${given.join(", ")}) {
    repository(owner: $owner, name: $name) { url ${fields.join("\n")} }
  }`;
		}
		function numbers(count) {
			return Array.from({ length: count }, (_, index) => index);
		}
		function blobsDocument(count) {
			let each = numbers(count);
			return `query Blobs($owner: String!, $name: String!, ${each.map((index) => `$b${index}: GitObjectID!`).join(", ")}) {
    repository(owner: $owner, name: $name) {
      ${each.map((index) => `b${index}: object(oid: $b${index}) { ... on Blob { text isTruncated isBinary } }`).join("\n")}
    }
  }`;
		}
		var release_version = __nccwpck_require__(9663);
		function namesOf({ version, commit, tag: known }) {
			let byTag = (version === void 0 ? [] : [...new Set([`v${(0, release_version.V)(version)}`, version])]).map((tag) => ({
				expression: `refs/tags/${tag}`,
				tag: `refs/tags/${tag}`,
				head: tag,
				label: tag
			}));
			let [first] = byTag;
			let label = known ?? first?.label ?? commit ?? "";
			let byCommit = commit && {
				expression: commit,
				tag: first?.tag ?? commit,
				head: known ?? commit,
				label
			};
			return [...byCommit ? [byCommit] : [], ...byTag];
		}
		function variablesOf({ olds, news, pairs }, path) {
			let entries = [
				...pairs.tags.map((tag, index) => [`t${index}`, tag]),
				...pairs.heads.map(({ head }, index) => [`h${index}`, head]),
				...olds.flatMap(({ expression }, index) => [[`o${index}`, expression], [`om${index}`, `${expression}:${path}`]]),
				...news.flatMap(({ expression }, index) => [[`n${index}`, expression], [`nm${index}`, `${expression}:${path}`]])
			];
			return Object.fromEntries(entries.filter(([key]) => path !== void 0 || !/m\d+$/.test(key)));
		}
		function pairsOf(olds, news) {
			return {
				tags: [...new Set(olds.map(({ tag }) => tag))],
				heads: news.filter(({ head }, index) => news.findIndex((each) => each.head === head) === index)
			};
		}
		function treeFiles({ entries = [] }) {
			return entries.flatMap(({ name, oid, type, object }) => {
				if (type === "blob") return [{
					path: name,
					oid
				}];
				if (type !== "tree") return [];
				if (object?.entries === void 0) return [{
					path: `${name}/`,
					oid
				}];
				return treeFiles(object).map((file) => ({
					path: `${name}/${file.path}`,
					oid: file.oid
				}));
			});
		}
		function unreadParts(problems, field) {
			return problems.filter((problem) => (0, github_error.db)(problem) !== "not-found" && isAbout(problem, field));
		}
		function isAbout({ path }, field) {
			return path === void 0 || path.some((step) => field.test(String(step)));
		}
		let DECIDING = [
			/^n\d+$/,
			/^o\d+$/,
			/^nm\d+$/,
			/^om\d+$/
		];
		function unreadDeciding(fields, problems) {
			return DECIDING.flatMap((field) => {
				let isFound = Object.entries(fields).some(([name, value]) => field.test(name) && value != null);
				return unreadParts(problems, field).filter(({ path }) => !isFound || isWithin(path, field));
			});
		}
		function isWithin(path, field) {
			return path !== void 0 && !field.test(String(path.at(-1)));
		}
		function unreadOfCommits(problems) {
			let unread = unreadParts(problems, /^commits$/).filter(({ path }) => path !== void 0);
			let [first] = unread;
			if (first === void 0) return;
			let isOfPulls = unread.every(({ path }) => path?.includes("associatedPullRequests"));
			let what = isOfPulls ? "Numbers of pull requests" : "Some of the commits";
			let mend = isOfPulls && (0, github_error.db)(first) === "forbidden" ? "; give app-token pull-requests: read" : "";
			return `${what} could not be read: ${unread_parts_wordsOf(unread)}${mend}`;
		}
		function unread_parts_wordsOf(problems) {
			return [...new Set(problems.map(({ message }) => message.replaceAll(/\s+/g, " ").trim()))].join("; ");
		}
		let read_app_ACTION = "read the application's repository";
		async function readApp(github, request) {
			let { owner, name } = github.access;
			let { migrationsPath } = request;
			let [olds, news] = [namesOf(request.deployed), namesOf(request.released)];
			let pairs = pairsOf(olds, news);
			let hasMigrations = migrationsPath !== void 0;
			let { data, problems } = await github.ask({
				action: read_app_ACTION,
				document: compareDocument({
					deployed: olds.length,
					released: news.length,
					tags: pairs.tags.length,
					heads: pairs.heads.length,
					hasMigrations
				}),
				variables: {
					owner,
					name,
					...variablesOf({
						olds,
						news,
						pairs
					}, migrationsPath)
				}
			});
			let { repository } = data;
			if (repository == null) throw (0, github_github.$j)(github.access, read_app_ACTION, problems);
			let fields = repository;
			let unread = unreadDeciding(fields, problems);
			if (unread.length > 0) throw (0, github_github.$j)(github.access, read_app_ACTION, unread);
			let found = firstOf(fields, "n", news.length);
			let released = firstOf(fields, "nm", news.length);
			migrationsPath !== void 0 && requireFolder(`${owner}/${name}`, request, {
				found,
				released
			});
			let comparison = comparisonIn(allOf(fields, "c", pairs.tags.length), pairs.heads);
			let isDeployedKnown = firstOf(fields, "o", olds.length) !== void 0;
			return {
				commit: found?.target?.oid ?? found?.oid,
				...read_app_compare(comparison, repository.url, problems),
				deployed: isDeployedKnown ? treeFiles(firstOf(fields, "om", olds.length) ?? {}) : void 0,
				released: released && treeFiles(released)
			};
		}
		function requireFolder(repository, request, { found, released }) {
			let { version, commit } = request.released;
			if (found === void 0) throw new errors.yo(`${repository} has no ${commit ?? `tag v${version}`}, so its migrations cannot be read`, { hint: "push the tag, and give app-token contents: read there" });
			if (released?.entries !== void 0) return;
			let { migrationsPath: path } = request;
			let what = released === void 0 ? `there is no folder ${path}` : `${path} is a file, and no folder,`;
			throw new errors.yo(`${what} in this release of ${repository}`, { hint: "correct migrations-path" });
		}
		function allOf(fields, letter, count) {
			return Array.from({ length: count }, (_, index) => `${letter}${index}`).flatMap((name) => fields[name] == null ? [] : [fields[name]]);
		}
		function firstOf(fields, letter, count) {
			return allOf(fields, letter, count)[0];
		}
		function comparisonIn(olds, heads) {
			return olds.flatMap((ref) => heads.flatMap(({ label }, index) => {
				let compared = ref[`h${index}`];
				return compared == null ? [] : [{
					...compared,
					from: ref.name,
					to: label
				}];
			}))[0];
		}
		function read_app_compare(comparison, url, problems) {
			if (comparison === void 0) return {
				relation: void 0,
				changes: void 0,
				uncompared: unread_parts_wordsOf(unreadParts(problems, /^c\d+$/)) || void 0
			};
			let changes = {
				...read_app_changesOf(comparison, url),
				lack: unreadOfCommits(problems)
			};
			return {
				relation: RELATIONS[comparison.status],
				changes,
				uncompared: void 0
			};
		}
		let RELATIONS = {
			AHEAD: "ahead",
			BEHIND: "behind",
			IDENTICAL: "identical",
			DIVERGED: "diverged"
		};
		function read_app_changesOf({ from, to, commits, aheadBy }, url) {
			let changed = (commits.nodes ?? []).filter((commit) => commit !== null).toReversed().map(({ oid, messageHeadline, associatedPullRequests }) => ({
				sha: oid,
				subject: messageHeadline,
				pull: associatedPullRequests?.nodes?.[0] ?? void 0
			}));
			return {
				compareUrl: `${url}/compare/${[from, to].map(encodeURIComponent).join("...")}`,
				commits: changed,
				total: aheadBy
			};
		}
		function findPending({ baseline, deployed: known, released }) {
			let deployed = known ?? [];
			let set = readMigrationSet(released);
			let old = readMigrationSet(deployed);
			let newest = newestApplied(baseline, old);
			let isOld = ({ version }) => old.migrations.some((each) => (0, migration_file.Zy)(each.version, version) === 0);
			let isApplied = (migration) => baseline.kind === "schema-version" ? (0, migration_file.Zy)(migration.version, baseline.version) <= 0 : isOld(migration);
			let applied = set.migrations.filter(isApplied);
			let migrations = set.migrations.filter((each) => !isApplied(each));
			let before = new Map(deployed.map(({ path, oid }) => [path, oid]));
			let isOther = ({ path, oid }) => before.get(path) !== oid;
			let repeatable = set.repeatable.filter(isOther);
			return {
				baseline,
				migrations,
				besides: [...set.unordered.filter(({ path }) => !before.has(path)), ...repeatable].map(withoutVersion),
				repeatable: repeatable.map(pathOf),
				programs: set.programs.filter(isOther).map(pathOf),
				applied,
				ahead: known === void 0 ? [] : applied.filter((migration) => !isOld(migration)),
				changed: [...pending_filesOf(applied), ...set.unordered].filter((file) => before.has(file.path) && isOther(file)).map(pathOf),
				deleted: [...pending_filesOf(old.migrations), ...old.unordered].filter(({ path }) => !released.some((each) => each.path === path)).map(pathOf),
				late: lateOnes(set.migrations, old),
				gaps: gapsIn(migrations, newest),
				set
			};
		}
		let pathOf = ({ path }) => path;
		function pending_filesOf(migrations) {
			return migrations.flatMap(({ up, down }) => down === void 0 || down === up ? [up] : [up, down]);
		}
		function newestApplied(baseline, old) {
			return baseline.kind === "schema-version" ? baseline.version : old.migrations.at(-1)?.version;
		}
		function lateOnes(released, old) {
			let newest = old.migrations.at(-1)?.version;
			if (newest === void 0) return [];
			return released.filter(({ version }) => (0, migration_file.Zy)(version, newest) < 0 && !old.migrations.some((each) => (0, migration_file.Zy)(each.version, version) === 0));
		}
		let COUNTED = /^\d{1,6}$/;
		function gapsIn(migrations, newest) {
			let versions = migrations.map(({ version }) => version).filter((version) => newest === void 0 || (0, migration_file.Zy)(version, newest) > 0);
			if (![...versions, newest ?? "0"].every((version) => COUNTED.test(version))) return [];
			let numbers = [...newest === void 0 ? [] : [Number(newest)], ...versions.map(Number)];
			return numbers.slice(1).flatMap((number, index) => missingBetween(numbers[index] ?? number, number));
		}
		function missingBetween(before, after) {
			let count = Math.max(0, after - before - 1);
			if (count > 3) return [`${before + 1} to ${after - 1}`];
			return Array.from({ length: count }, (_, offset) => String(before + 1 + offset));
		}
		async function loadSqlParser() {
			let { loadModule, parseSync, SqlError } = await __nccwpck_require__.e(627).then(__nccwpck_require__.t.bind(__nccwpck_require__, 2627, 23));
			await loadModule();
			return (sql) => {
				if (isBlank(sql)) return {
					ok: !0,
					statements: []
				};
				try {
					return {
						ok: !0,
						statements: statementsIn(sql, parseSync(sql).stmts ?? [])
					};
				} catch (error) {
					if (!(error instanceof SqlError)) throw error;
					return {
						ok: !1,
						line: lineAt(sql, error.sqlDetails?.cursorPosition ?? 0),
						problem: error.message
					};
				}
			};
		}
		function statementsIn(sql, raw) {
			let bytes = Buffer.from(sql);
			return raw.flatMap(({ stmt, stmt_location: start = 0 }) => {
				let [kind] = Object.keys(stmt ?? {});
				if (stmt === void 0 || kind === void 0) return [];
				let before = bytes.subarray(0, start).toString();
				let lead = /^(?:\s|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)*/.exec(sql.slice(before.length))?.[0] ?? "";
				return [{
					kind,
					node: stmt,
					line: lineAt(sql, before.length + lead.length)
				}];
			});
		}
		function lineAt(sql, offset) {
			return sql.slice(0, Math.max(0, offset)).split("\n").length;
		}
		function isBlank(sql) {
			return /^(?:\s|;|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)*$/.test(sql);
		}
		async function readTexts(github, files) {
			let texts = new Map();
			let { owner, name } = github.access;
			for (let start = 0; start < files.length; start += 300) {
				let some = files.slice(start, start + 300);
				let { repository } = await github.demand({
					action: "read the migrations",
					document: blobsDocument(some.length),
					variables: {
						owner,
						name,
						...Object.fromEntries(some.map(({ oid }, index) => [`b${index}`, oid]))
					}
				});
				for (let [index, { path }] of some.entries()) {
					let blob = repository[`b${index}`];
					typeof blob?.text == "string" && blob.isTruncated !== !0 && texts.set(path, blob.text);
				}
			}
			return texts;
		}
		async function reviewRelease(github, request) {
			let { app, release, previous } = request;
			let pending = findPending({
				baseline: baselineOf(request),
				deployed: app.deployed,
				released: app.released ?? []
			});
			requireMigrations(request, pending);
			let isEmpty = [
				pending.migrations,
				pending.besides,
				pending.ahead
			].every((each) => each.length === 0);
			let texts = isEmpty ? new Map() : await readTexts(github, filesToRead(pending));
			let parse = isEmpty ? () => ({
				ok: !0,
				statements: []
			}) : await loadSqlParser();
			return reviewMigrations({
				pending,
				textOf: (path) => texts.get(path),
				release,
				previous,
				isOlder
			}, parse);
		}
		function requireMigrations({ folder, app }, { set: { migrations, repeatable, unordered } }) {
			if (migrations.length + repeatable.length + unordered.length > 0) return;
			let names = (app.released ?? []).map(({ path }) => path);
			let found = names.length === 0 ? "nothing" : `${names.slice(0, 3).join(", ")}${names.length > 3 ? ", …" : ""}`;
			throw new errors.yo(`the folder ${folder} of this release has no migration by a name that is known here, but ${found}`, { hint: "correct migrations-path, or leave it out to have no migrations reviewed" });
		}
		function baselineOf({ deployedSchemaVersion, recorded, previous, app }) {
			if (deployedSchemaVersion !== void 0) return {
				kind: "schema-version",
				version: deployedSchemaVersion
			};
			if (recorded !== void 0) return {
				kind: "schema-version",
				...recorded
			};
			return previous === void 0 || app.deployed === void 0 ? { kind: "none" } : {
				kind: "release",
				version: previous
			};
		}
		function filesToRead({ migrations, besides, applied }) {
			let readable = [...[...migrations, ...besides].flatMap(({ up, down }) => [up, down]), ...applied.slice(-500).map(({ up }) => up)].filter((each) => each !== void 0).filter(({ layout }) => layout !== "code");
			return [...new Map(readable.map((each) => [each.path, each])).values()];
		}
		var registry_error = __nccwpck_require__(4604);
		var registry_manifest = __nccwpck_require__(3230);
		async function proveImages(request, open) {
			let outcomes = await Promise.all(request.images.map((image) => proveImage(image, request, open)));
			return {
				images: outcomes.flatMap(({ image }) => image ?? []),
				proven: outcomes.flatMap(({ proven }) => proven ?? []),
				problems: outcomes.flatMap(({ problems }) => problems)
			};
		}
		async function proveImage(asked, request, open) {
			try {
				return await proveAt(asked, request, await prove_images_placeOf(asked.repository, open));
			} catch (error) {
				if (error instanceof registry_error.gl) return refusedImage(asked, [error.message + registryHint(error)]);
				throw error;
			}
		}
		function refusedImage({ name }, messages) {
			return { problems: messages.map((message) => ({
				input: `images.${name}`,
				message
			})) };
		}
		async function proveAt(asked, request, place) {
			let { name, repository, digest } = asked;
			let { registry, path } = place;
			let tag = asked.tag ?? request.version;
			let manifest = await registry.manifest(path, digest ?? tag);
			if (manifest === void 0) return refusedImage(asked, [`${repository} has no ${digest ?? tag}: has it been pushed?`]);
			let found = await lookInto(registry, path, manifest);
			let problems = [...request.mayHaveMoved === !0 ? [] : await movedTag(asked, place), ...missingPlatforms(found, request.platforms)];
			let proven = {
				name,
				repository,
				...found
			};
			let refused = [...refusedImage(asked, problems).problems, ...ofOtherCommit([proven], request.commit)];
			if (refused.length > 0) return { problems: refused };
			return {
				image: {
					name,
					repository,
					tag,
					digest: manifest.digest
				},
				proven,
				problems: []
			};
		}
		async function movedTag({ repository, tag, digest }, { registry, path }) {
			if (tag === void 0 || digest === void 0) return [];
			let now = await registry.digest(path, tag);
			return now !== void 0 && now !== digest ? [`${repository}:${tag} is ${prove_images_short(now)} by now, not ${prove_images_short(digest)}: release it anew`] : [];
		}
		function registryHint({ failure }) {
			return failure === "unauthenticated" || failure === "denied" ? "; give registry-username and registry-password, or run docker/login-action before" : "";
		}
		async function prove_images_placeOf(repository, open) {
			let { registry, repository: path } = (0, image_ref.Q)(repository) ?? {
				registry: "",
				repository: ""
			};
			return {
				registry: await open(registry),
				path
			};
		}
		let prove_images_COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i;
		function commitIn(label) {
			return label !== void 0 && prove_images_COMMIT.test(label) ? label.toLowerCase() : void 0;
		}
		async function lookInto(registry, path, manifest) {
			let content = (0, registry_manifest.DH)(manifest);
			if (content === void 0) return {
				platforms: [],
				revision: void 0
			};
			if (content.kind === "image") {
				let { platform, labels } = (0, registry_manifest.MP)(await registry.blob(path, content.config.digest));
				return {
					platforms: [platform],
					revision: commitIn(labels["org.opencontainers.image.revision"])
				};
			}
			let platforms = content.images.flatMap(({ platform }) => platform ?? []);
			let [first] = content.images;
			let child = first && await registry.manifest(path, first.digest);
			return {
				platforms,
				revision: (child && await lookInto(registry, path, child))?.revision
			};
		}
		function missingPlatforms({ platforms }, required) {
			let missing = required.filter((each) => !platforms.includes(each));
			if (missing.length === 0) return [];
			return [`is not built for ${missing.join(", ")}, only for ${platforms.join(", ") || "nothing"}: build it for all platforms`];
		}
		function ofOtherCommit(proven, commit) {
			return proven.flatMap(({ name, revision }) => {
				if (revision === void 0 || commit === void 0 || revision === commit) return [];
				let message = `was built from commit ${revision.slice(0, 12)}, and the release is ${commit.slice(0, 12)}: build it from the tag`;
				return [{
					input: `images.${name}`,
					message
				}];
			});
		}
		function prove_images_short(digest) {
			return digest.slice(0, 19);
		}
		async function revisionOf({ repository, tag, digest }, open) {
			try {
				let { registry, path } = await prove_images_placeOf(repository, open);
				let manifest = await registry.manifest(path, digest ?? tag ?? "latest");
				return manifest && (await lookInto(registry, path, manifest)).revision;
			} catch (error) {
				if (error instanceof registry_error.gl) return;
				throw error;
			}
		}
		async function missingImages(images, open) {
			return (await Promise.all(images.map((image) => proveImage(image, NOTHING_ASKED, open)))).flatMap(({ problems }) => problems);
		}
		let NOTHING_ASKED = {
			images: [],
			version: "latest",
			platforms: [],
			commit: void 0,
			mayHaveMoved: !0
		};
		async function describeRelease(session, { deployed: { oldest, warnings }, recorded, proof }) {
			let { app: github, config } = session;
			if (github === void 0) return {
				app: void 0,
				review: void 0,
				warnings
			};
			let { migrationsPath, deployedSchemaVersion, version: release } = config;
			let previous = oldest?.before.tag;
			let deployed = {
				version: previous,
				commit: oldest && await deployedCommit(session, oldest)
			};
			try {
				let app = await readApp(github, {
					deployed,
					released: releasedName(session),
					migrationsPath
				});
				requireCommit(proof, app.commit);
				app.changes?.lack !== void 0 && session.log.info(app.changes.lack);
				let lacks = app.uncompared === void 0 ? [] : [`what changed is not listed: ${app.uncompared}`];
				if (migrationsPath === void 0) return {
					app,
					review: void 0,
					warnings: [...warnings, ...lacks]
				};
				let review = await reviewRelease(github, {
					folder: migrationsPath,
					app,
					release,
					previous,
					deployedSchemaVersion,
					recorded
				});
				let unsure = [...baselineWarnings(review), ...differing(deployedSchemaVersion, recorded)];
				return {
					app,
					review,
					warnings: [
						...warnings,
						...lacks,
						...unsure
					]
				};
			} catch (error) {
				if (!(error instanceof github_error.y_) || migrationsPath !== void 0) throw error;
				let lack = `what changed is not listed: ${error.message}`;
				return {
					app: void 0,
					review: void 0,
					warnings: [...warnings, lack]
				};
			}
		}
		function baselineWarnings({ pending: { baseline, migrations } }) {
			if (baseline.kind === "schema-version" || migrations.length === 0) return [];
			return ["which migrations are applied is not recorded, only guessed from what is deployed: give schema-record or deployed-schema-version"];
		}
		function differing(given, recorded) {
			if (given === void 0 || recorded === void 0 || (0, migration_file.Zy)(given, recorded.version) === 0) return [];
			let { place, version } = recorded;
			return [`${place} records schema version ${version}, and deployed-schema-version says ${given}, which was taken`];
		}
		function deployedCommit({ config, registry }, { image, before }) {
			return revisionOf({
				repository: config.images.find(({ name }) => name === image)?.repository ?? image,
				...before
			}, registry);
		}
		function expectedCommit({ config: { request, context, version } }) {
			return request === "tag" && (0, release_version.V)((0, release_version.c)(context.ref) ?? "") === version && context.sha !== "" ? context.sha : void 0;
		}
		function releasedName(session) {
			let commit = expectedCommit(session);
			let { version, context } = session.config;
			return {
				version,
				commit,
				tag: commit === void 0 ? void 0 : (0, release_version.c)(context.ref)
			};
		}
		function requireCommit({ proven }, commit) {
			let problems = new src_problems.Z();
			problems.addAll(ofOtherCommit(proven, commit));
			problems.throwIfAny();
		}
		function planRollout({ review: { migrations, rewritten }, sizes = new Map() }) {
			if (migrations.length === 0) return [{ kind: "merge" }];
			let once = [
				{ kind: "backup" },
				...rewritten.map((table) => ({
					kind: "disk",
					table,
					size: sizes.get(table)
				})),
				...migrations.flatMap(stepsOf),
				{ kind: "merge" }
			].filter(isFirst);
			return joinApplied(once.some(({ kind }) => kind === "maintenance-on") ? [...once, { kind: "maintenance-off" }] : once);
		}
		function stepsOf({ label, directives, hazards }) {
			let isForeseen = [...directives.before, ...directives.after].length > 0;
			return [
				...hazards.some(({ effects }) => effects.includes("rewrites")) && !isForeseen ? [{
					kind: "decide-maintenance",
					label
				}] : [],
				...directives.before.map((step) => rolloutStep(step, label)),
				{
					kind: "apply",
					labels: [label]
				},
				...directives.after.map((step) => rolloutStep(step, label))
			];
		}
		function rolloutStep(step, label) {
			if (step.kind === "maintenance") return { kind: "maintenance-on" };
			return step.kind === "smoke" ? {
				kind: "smoke",
				label
			} : step;
		}
		function isFirst(step, index, steps) {
			if (step.kind === "backup") return steps[index - 1]?.kind !== "backup" && !isStillFresh(steps.slice(0, index));
			return step.kind !== "maintenance-on" || steps.findIndex(({ kind }) => kind === "maintenance-on") === index;
		}
		function isStillFresh(before) {
			let last = before.findLastIndex(({ kind }) => kind === "backup");
			return last >= 0 && before.slice(last).every(({ kind }) => kind === "backup" || kind === "disk");
		}
		function joinApplied(steps) {
			let joined = [];
			for (let step of steps) {
				let last = joined.at(-1);
				step.kind === "apply" && last?.kind === "apply" ? joined[joined.length - 1] = {
					kind: "apply",
					labels: [...last.labels, ...step.labels]
				} : joined.push(step);
			}
			return joined;
		}
		async function unprovenTags(places, images, open) {
			let alone = places.filter((place) => place.after.digest === void 0 && !hasDigestBeside(place, places));
			return (await Promise.all(images.map((image) => unprovenTag(image, alone, open)))).flat();
		}
		function hasDigestBeside({ file, image, where }, places) {
			return places.some((other) => other.file === file && other.image === image && other.after.tag === void 0 && other.after.digest !== void 0 && parentOf(other.where) === parentOf(where));
		}
		function parentOf(where) {
			return where.replace(/[^. ]*$/, "");
		}
		async function unprovenTag(image, alone, open) {
			let place = alone.find((each) => each.image === image.name);
			let tag = place?.after.tag;
			if (place === void 0 || tag === void 0 || image.digest === void 0) return [];
			try {
				let { registry, path } = await prove_images_placeOf(image.repository, open);
				let now = await registry.digest(path, tag);
				if (now === image.digest) return [];
				let state = now === void 0 ? "is not there" : `is ${prove_images_short(now)}, not ${prove_images_short(image.digest)} that was proven`;
				let decides = `${place.file}:${place.line} ${place.where} has no digest that would decide`;
				return refusedImage(image, [`${image.repository}:${tag} ${state}, and ${decides}: push that image under the tag, name in images the tag that it has, or add a digest there`]).problems;
			} catch (error) {
				if (error instanceof registry_error.gl) return refusedImage(image, [error.message + registryHint(error)]).problems;
				throw error;
			}
		}
		async function bump(session) {
			let { config, log } = session;
			let { service, environment, version, images, platforms } = config;
			let title = renderTitle({
				kind: "bump",
				service,
				version,
				environment
			});
			let [state, proof] = await Promise.all([readRepository(session, title), proveImages({
				images,
				version,
				platforms,
				commit: expectedCommit(session)
			}, session.registry)]);
			let plan = planOn(config, {
				files: state.base.files,
				images: proof.images
			});
			let problems = new src_problems.Z();
			problems.addAll(proof.problems);
			proof.problems.length === 0 && problems.addAll(plan.problems);
			let schema = recordedSchema(config, state.base.files);
			problems.addAll(schema.problems);
			problems.throwIfAny();
			let branchPlan = state.branch && planOn(config, {
				files: state.branch.files,
				images: proof.images
			});
			let deployed = deployedVersions(plan.places);
			let branch = branchName(config);
			let before = knowledgeOf(session, {
				state,
				plan,
				branchPlan,
				deployed,
				schema: void 0
			});
			let early = decide(bumpFacts(config, before, ""));
			if (isFinal(early)) return endWithout(session, before, early);
			problems.addAll(await unprovenTags(plan.places, proof.images, session.registry));
			problems.throwIfAny();
			let release = await describeRelease(session, {
				deployed,
				recorded: schema.recorded,
				proof
			});
			for (let line of describePlan(plan.places)) log.info(line);
			return decideAndDo({
				...recordingSchema(session, before, changeBy(config, schema.recorded, release.review)),
				relation: release.app?.relation,
				session,
				proof,
				release,
				branch,
				title
			});
		}
		function isFinal(decision) {
			if (decision.kind === "refuse") return decision.reason !== "human-commits" && decision.reason !== "conflict";
			return decision.kind === "late" || decision.kind === "unchanged" && decision.because === "base";
		}
		function recordingSchema(session, known, schema) {
			let { state, plan, branchPlan: before } = known;
			let { branch, base } = state;
			let record = {
				place: session.config.schemaRecord,
				change: schema
			};
			let branchPlan = branch && before && withSchema(before, branch.files, record);
			return knowledgeOf(session, {
				...known,
				schema,
				plan: withSchema(plan, base.files, record),
				branchPlan
			});
		}
		function describePlan(places) {
			return places.map(({ file, line, where, image, before, after }) => `${file}:${line} ${where}: ${image} ${before.tag ?? "?"} → ${after.tag ?? after.digest ?? "?"}`);
		}
		async function decideAndDo(bump) {
			let { session, release, state } = bump;
			let { config } = session;
			let first = decide(bumpFacts(config, bump, ""));
			if (first.kind === "late" || first.kind === "refuse") return endWithout(session, bump, first);
			let errors = release.review?.errors ?? [];
			if (errors.length > 0) return complete_refused(session, bump, {
				sentence: `the migrations are not in order: ${errors.join("; ")}`,
				next: "put them right, and release a new version"
			});
			let open = state.own.find((pull) => pull.state === "open");
			let described = describeBody(bump, "notes" in first ? first.notes : []);
			let decision = decide(bumpFacts(config, bump, renderBody(described, open?.body).content));
			if (decision.kind === "create" || decision.kind === "update") return carryOut(bump, decision, described);
			let ended = await endWithout(session, bump, decision);
			if (ended.state !== "unchanged" || open === void 0) return ended;
			return finishUnchanged(session, {
				state,
				open,
				head: open.head,
				autoMerge: described.autoMerge
			}, ended);
		}
		async function endWithout(session, { state }, decision) {
			let { config } = session;
			let branch = branchName(config);
			let own = state.own.find((pull) => pull.state === "open");
			if (decision.kind === "refuse") return complete_refused(session, { state }, decision);
			if (decision.kind === "late") {
				let pull = state.others.find(({ number }) => number === decision.pull);
				await closeOwn(session, state, decision.newer);
				return {
					state: "superseded",
					branch,
					notes: [],
					newer: decision.newer,
					pull: linkOf(pull)
				};
			}
			let isBase = decision.because === "base";
			let where = isBase ? `on ${state.base.name}` : `in #${own?.number}`;
			let reason = isBase ? `${config.version} is on ${state.base.name} already.` : `Superseded by #${own?.number}, which releases ${config.version}.`;
			let closed = config.dryRun ? [] : await closeInFavour(session, state, {
				supersedes: decision.supersedes,
				reason
			});
			return {
				state: "unchanged",
				branch,
				notes: [],
				where,
				pull: isBase ? void 0 : linkOf(own),
				closed
			};
		}
		function keepsHumanCommits({ session: { config }, state, isBranchOurs }) {
			return state.branch !== void 0 && config.rules.onHumanCommits !== "overwrite" && !isBranchOurs;
		}
		async function closeOwn(session, state, newer) {
			let { rules, dryRun } = session.config;
			let own = state.own.find((pull) => pull.state === "open" && pull.record !== void 0);
			if (own === void 0 || dryRun || !rules.supersede) return;
			await closeInFavour(session, state, {
				supersedes: [{
					...own,
					deleteBranch: own.record?.head === own.head
				}],
				reason: `Superseded: ${newer} is newer.`
			});
		}
		function linkOf(pull) {
			return pull && {
				number: pull.number,
				url: pull.url
			};
		}
		function describeBody(bump, notes) {
			let { session, plan, proof, release, deployed, state, schema } = bump;
			let { config } = session;
			let { review } = release;
			let warnings = [
				...plan.warnings,
				...release.warnings,
				...notes
			];
			let isReleasedBefore = state.own.some((pull) => pull.state === "merged");
			let pending = review?.migrations.map(({ label }) => label) ?? [];
			let looked = [...warnings, ...review?.warnings ?? []];
			return {
				record: recordOf(bump, review === void 0 ? [] : incompatibleOnes(review).map(({ label }) => label)),
				places: plan.places,
				images: proof.proven,
				changes: release.app?.changes,
				review,
				schema,
				rollout: planRollout({
					review: review ?? {
						migrations: [],
						rewritten: []
					},
					sizes: config.tableSizes
				}),
				checklist: config.checklist,
				postDeploy: config.postDeploy,
				warnings,
				autoMerge: decideAutoMerge({
					isAsked: config.autoMerge,
					pending,
					recordedAt: schema?.place,
					isReleasedBefore,
					hasHumanCommits: keepsHumanCommits(bump),
					warnings: looked
				}),
				provenance: {
					runUrl: config.context.runUrl,
					ref: config.context.ref,
					actor: config.context.actor
				}
			};
			function recordOf({ plan: { places } }, incompatible) {
				let { service, environment, version } = config;
				let previous = deployed.oldest?.before.tag;
				return {
					format: 1,
					kind: "bump",
					service,
					environment,
					version,
					...previous === void 0 ? {} : { previous },
					places: recordPlaces(places),
					...schema === void 0 ? {} : { schema },
					incompatible,
					base: state.base.head,
					head: "",
					blobs: blobsOf(state.base.files)
				};
			}
		}
		function decideRevert(facts) {
			let { merged, base, branch, open, isAssertedCompatible } = facts;
			if (merged === void 0) return refuse("nothing-recorded", "there is no merged pull request of ours to take back", "change the pins by hand");
			let { number, record } = merged;
			if (base.places === "as-before") return {
				kind: "unchanged",
				because: "base"
			};
			if (base.places === "otherwise") return refuse("moved-on", `the base says something else by now than #${number} made it say`, "revert the newer release first, or change the pins by hand");
			if (record.incompatible.length > 0 && !isAssertedCompatible) return incompatible(number, record);
			let { incompatible: asserted } = record;
			let inTheWay = facts.mayOverwrite ? void 0 : peopleIn(facts);
			if (inTheWay !== void 0) return inTheWay;
			if (open !== void 0 && isSettled(open, facts)) return {
				kind: "unchanged",
				because: "pull-request",
				pull: open.number,
				asserted
			};
			return {
				kind: "revert",
				record,
				commit: {
					kind: "rebuild",
					parent: base.head,
					expected: branch?.head
				},
				pull: open?.number,
				asserted
			};
		}
		function isSettled({ isUpToDate, merge }, { branch, mayOverwrite }) {
			if (!isUpToDate) return !1;
			return branch?.isOurs === !1 ? !mayOverwrite : merge === "clean" || merge === "unknown";
		}
		function peopleIn({ open, branch, ended }) {
			if (open === void 0 && ended?.ending === "closed-by-someone") return refuse("closed", `#${ended.number}, which takes it back, was closed without being merged`, `reopen #${ended.number} and run again, or set on-human-commits to overwrite`);
			if (open?.isOurs === !1) return refuse("foreign-pull-request", `#${open.number}, which takes it back, was not opened by us, or no longer says what it is`, "merge or close it, or set on-human-commits to overwrite");
			let isMerged = ended?.ending === "merged" && ended.head === branch?.head;
			if (branch?.isOurs !== !1 || open === void 0 && isMerged) return;
			if (open?.isUpToDate && open.merge === "conflicting") return refuse("conflict", `#${open.number}, which takes it back, conflicts with the base, and has commits that are not ours`, "resolve it on the branch, or set on-human-commits to overwrite");
			if (open?.isUpToDate) return;
			return refuse("human-commits", "the branch that takes it back has commits that are not ours, and does not say what was before", "mend, merge or delete the branch, or set on-human-commits to overwrite");
		}
		function incompatible(number, { version, previous = "the previous application", incompatible: labels }) {
			return refuse("incompatible", `#${number} brought ${version} with ${labels.join(", ")}, after which ${previous} may not work`, `see that ${previous} works with the schema as it is, then set assert-compatible: true; down migrations are run by hand only`);
		}
		async function revert(session) {
			let { config } = session;
			let branch = branchName(config);
			let title = renderTitle({
				...config,
				kind: "revert"
			});
			let state = await readRepository(session, title);
			let merged = state.merged.find(({ record }) => record?.kind === "bump");
			let record = merged?.record;
			let plan = record && planBack(session, state.base.files, record);
			plan !== void 0 && throwProblems(plan.problems);
			let isBranchOurs = isOurs(state, {
				edits: plan?.edits ?? [],
				made: session.made
			});
			let decision = decideRevert(factsOf(session, {
				state,
				merged,
				plan,
				isBranchOurs
			}));
			if (decision.kind !== "revert") return revert_endWithout(session, {
				state,
				plan,
				branch,
				isBranchOurs
			}, decision);
			throwProblems(await missingImages(previousImages(session, decision.record), session.registry));
			return carryOutRevert(session, {
				state,
				plan,
				decision,
				branch,
				title,
				isBranchOurs
			});
		}
		function throwProblems(found) {
			let problems = new src_problems.Z();
			problems.addAll(found);
			problems.throwIfAny();
		}
		function planBack({ config }, files, record) {
			return planOn(config, {
				files,
				images: config.images.map((image) => image),
				versionAt: versionsBefore(record)
			});
		}
		function factsOf(session, { state, merged, plan, isBranchOurs }) {
			let { config } = session;
			let open = state.own.find((pull) => pull.state === "open");
			let record = merged?.record;
			let onBranch = record && state.branch && planBack(session, state.branch.files, record);
			return {
				merged: merged && record && {
					number: merged.number,
					record
				},
				base: {
					head: state.base.head,
					places: record && plan ? placesNow(record, plan) : "otherwise"
				},
				isAssertedCompatible: config.assertCompatible,
				branch: state.branch && {
					head: state.branch.head,
					isOurs: isBranchOurs
				},
				ended: endedOf(state.own),
				open: open && {
					number: open.number,
					isOurs: open.record !== void 0,
					isUpToDate: open.record !== void 0 && onBranch !== void 0 && isUpToDate(onBranch),
					merge: open.merge
				},
				mayOverwrite: config.rules.onHumanCommits === "overwrite"
			};
		}
		function placesNow({ places }, plan) {
			let now = places.map(({ file, where, image, from, to }) => {
				let found = plan.places.find((each) => each.file === file && each.where === where && each.image === image);
				return {
					from,
					to,
					now: found && formatVersion(found.before)
				};
			});
			if (now.every((place) => place.now === place.from)) return "as-before";
			return now.every((place) => place.now === place.to) ? "as-released" : "otherwise";
		}
		function previousImages({ config }, { places }) {
			let images = places.flatMap(({ image, from }) => {
				let asked = config.images.find(({ name }) => name === image);
				let version = parseVersion(from);
				return asked === void 0 || version === void 0 || from === "" ? [] : [{
					...asked,
					...version
				}];
			});
			return [...new Map(images.map((each) => [`${each.repository} ${formatVersion(each)}`, each])).values()];
		}
		async function revert_endWithout(session, { state, plan, branch, isBranchOurs }, decision) {
			if (decision.kind === "refuse") return complete_refused(session, { state }, decision);
			let open = state.own.find((pull) => pull.state === "open");
			let ended = {
				state: "unchanged",
				branch,
				notes: [],
				closed: []
			};
			if (decision.because === "base" || open === void 0) return {
				...ended,
				where: `on ${state.base.name}`,
				pull: void 0
			};
			let autoMerge = autoMergeOf(session, {
				state,
				plan,
				isBranchOurs,
				asserted: decision.asserted
			});
			let there = {
				...ended,
				where: `in #${open.number}`,
				pull: {
					number: open.number,
					url: open.url
				}
			};
			return finishUnchanged(session, {
				state,
				open,
				head: open.head,
				autoMerge
			}, there);
		}
		async function carryOutRevert(session, reverting) {
			let { state, plan, decision, branch, title } = reverting;
			let { config } = session;
			let open = state.own.find((pull) => pull.state === "open");
			let described = describeRevert(session, reverting);
			let publication = {
				state,
				branch,
				title,
				message: `Back to ${decision.record.previous ?? "what ran before"}\n\n${config.context.runUrl}`,
				edits: plan.edits,
				bodyFor: (head) => renderBody({
					...described,
					record: {
						...described.record,
						head
					}
				}, open?.body).body
			};
			if (config.dryRun) {
				let intent = open === void 0 ? "open a pull request" : `update #${open.number}`;
				let body = publication.bodyFor("");
				return {
					state: "planned",
					branch,
					notes: described.warnings,
					intent,
					title,
					body,
					edits: plan.edits
				};
			}
			let { commit } = decision;
			if (open !== void 0) {
				let { autoMerge, warnings: notes } = described;
				await keepFromMerging(session, {
					open,
					autoMerge,
					isMoving: !0
				});
				return finishUpdate(session, {
					...await publishUpdate(session, publication, {
						commit,
						pull: open
					}),
					state,
					branch,
					notes,
					autoMerge,
					publication,
					open,
					isMoved: !0,
					closed: []
				});
			}
			let published = await publishNew(session, publication, commit);
			session.log.info(`Opened #${published.opened.number}: ${published.opened.url}`);
			await labelOpened(session, published.opened, published.labelIds);
			return finishNew(session, {
				...published,
				state,
				branch,
				described,
				publication,
				closed: []
			});
		}
		function describeRevert(session, { plan, decision, state, isBranchOurs }) {
			let { config } = session;
			let { service, environment, version } = config;
			let { asserted, record } = decision;
			let warnings = [...plan.warnings, ...asserted.length > 0 ? [`${asserted.join(", ")} stay applied: somebody has asserted that this is compatible`] : []];
			return {
				record: {
					format: 1,
					kind: "revert",
					service,
					environment,
					version,
					...record.previous === void 0 ? {} : { previous: record.version },
					places: recordPlaces(plan.places),
					incompatible: [],
					base: state.base.head,
					head: "",
					blobs: blobsOf(state.base.files)
				},
				places: plan.places,
				images: [],
				changes: void 0,
				review: void 0,
				rollout: [{ kind: "merge" }],
				checklist: config.checklist,
				postDeploy: config.postDeploy,
				warnings,
				autoMerge: autoMergeOf(session, {
					state,
					plan,
					isBranchOurs,
					asserted
				}),
				provenance: {
					runUrl: config.context.runUrl,
					ref: config.context.ref,
					actor: config.context.actor
				}
			};
		}
		function autoMergeOf(session, { state, plan, isBranchOurs, asserted }) {
			let { autoMerge: isAsked, rules } = session.config;
			if (isAsked && asserted.length > 0) return {
				kind: "refused",
				because: "migrations stay applied that the previous version does not know"
			};
			return decideAutoMerge({
				isAsked,
				pending: [],
				isReleasedBefore: !1,
				hasHumanCommits: state.branch !== void 0 && rules.onHumanCommits !== "overwrite" && !isBranchOurs,
				warnings: plan?.warnings ?? []
			});
		}
		async function run(config, ports) {
			let { clock, log, registry } = ports;
			let session = {
				config,
				clock,
				log,
				registry,
				made: new Set(),
				ops: (0, github_github.o6)(config.ops, ports),
				app: config.app && (0, github_github.o6)(config.app, ports)
			};
			for (let attempt = 1;; attempt += 1) try {
				return await (config.mode === "revert" ? revert : bump)({
					...session,
					attempt
				});
			} catch (error) {
				if (!(error instanceof StaleRead) || attempt === 5) throw explained(error);
				log.info(`Somebody else changed the repository meanwhile (${error.message}); reading it again`);
				await clock.sleep(attempt * 400 * (.5 + ports.chance()));
			}
		}
		function explained(error) {
			if (error instanceof StaleRead) return new errors.yo(`${error.refusal.message}, 5 times in a row`, { hint: "run the job again once the others are done: it takes up what is there" });
			return error instanceof github_error.y_ ? new errors.yo(error.message, { hint: error.hint }) : error;
		}
	}),
	8541: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, { C: () => runAction });
		var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3904);
		async function runAction(runner, main, { afterCancel = 0 } = {}) {
			let cancel = new AbortController();
			process.once("SIGTERM", () => process.exit(130));
			process.once("SIGINT", () => {
				afterCancel === 0 && process.exit(130);
				setTimeout(() => process.exit(130), afterCancel).unref();
				cancel.abort(new _errors_js__WEBPACK_IMPORTED_MODULE_0__.yo("the run was cancelled"));
			});
			try {
				await main(cancel.signal);
			} catch (error) {
				reportFailure(runner, error);
			}
			cancel.signal.aborted && process.exit(130);
		}
		function reportFailure(runner, thrown) {
			let error = (0, _errors_js__WEBPACK_IMPORTED_MODULE_0__.bv)(thrown);
			thrown instanceof SuppressedError && runner.debug(`the clean-up failed as well: ${(0, _errors_js__WEBPACK_IMPORTED_MODULE_0__.Uc)(thrown.error)}`);
			runner.setOutput("result", "failed");
			if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.yo) for (let { message, at } of error.problems) at && runner.error(message, at);
			!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.yo) && error instanceof Error && error.stack && runner.debug(error.stack);
			runner.fail((0, _errors_js__WEBPACK_IMPORTED_MODULE_0__.Uc)(error));
		}
	}),
	6123: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, { k: () => closest });
		function closest(word, candidates) {
			let [best] = candidates.map((candidate) => ({
				candidate,
				distance: editDistance(word.toLowerCase(), candidate.toLowerCase())
			})).sort((a, b) => a.distance - b.distance);
			return best && best.distance <= Math.max(2, best.candidate.length / 3) ? best.candidate : void 0;
		}
		function editDistance(a, b) {
			let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
			for (let [row, letter] of [...a].entries()) {
				let current = [row + 1];
				for (let [column, other] of [...b].entries()) {
					let replaced = (previous[column] ?? 0) + (letter === other ? 0 : 1);
					current.push(Math.min(replaced, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
				}
				previous = current;
			}
			return previous.at(-1) ?? 0;
		}
	}),
	8274: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			E: () => parseDuration,
			a: () => formatDuration
		});
		let UNITS = {
			ms: 1,
			s: 1e3,
			m: 6e4,
			h: 36e5,
			d: 864e5
		};
		function parseDuration(text) {
			if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * UNITS.s;
			if (!/^(\d+(\.\d+)?(ms|s|m|h|d))+$/.test(text)) return;
			return text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g).reduce((sum, [, amount, unit]) => sum + Number(amount) * UNITS[unit], 0);
		}
		function formatDuration(milliseconds) {
			if (Math.round(milliseconds) < 1e3) return `${Math.round(milliseconds)} ms`;
			let tenths = Math.round(milliseconds / 100);
			if (tenths < 600) return `${tenths / 10} s`;
			let seconds = Math.round(milliseconds / 1e3);
			if (seconds < 3600) return joinUnits(Math.floor(seconds / 60), "min", seconds % 60, "s");
			return joinUnits(Math.floor(seconds / 3600), "h", Math.floor(seconds % 3600 / 60), "min");
		}
		function joinUnits(large, largeUnit, small, smallUnit) {
			return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
		}
	}),
	501: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			Bc: () => isDigest,
			Q: () => parseImageRef,
			dz: () => isTag,
			kL: () => formatImageRef
		});
		let DOCKER_HUB = "docker.io";
		let REPOSITORY = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
		let HOST = /^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9a-fA-F:]+\])(?::\d+)?$/;
		function parseImageRef(text) {
			let [name = "", digest] = splitOnce(text, "@");
			let [path, tag] = splitTag(name);
			let { registry, repository } = splitRegistry(path);
			if (!REPOSITORY.test(repository) || !HOST.test(registry)) return;
			if (tag !== void 0 && !isTag(tag)) return;
			if (digest !== void 0 && !isDigest(digest)) return;
			return {
				registry,
				repository,
				...tag === void 0 ? {} : { tag },
				...digest === void 0 ? {} : { digest }
			};
		}
		function formatImageRef({ registry, repository, tag, digest }) {
			return `${registry}/${repository}${tag === void 0 ? "" : `:${tag}`}${digest === void 0 ? "" : `@${digest}`}`;
		}
		function isTag(text) {
			return /^\w[\w.-]{0,127}$/.test(text);
		}
		function isDigest(text) {
			return /^sha256:[0-9a-f]{64}$/.test(text);
		}
		function splitTag(name) {
			let colon = name.lastIndexOf(":");
			if (colon === -1 || name.indexOf("/", colon) !== -1) return [name, void 0];
			return [name.slice(0, colon), name.slice(colon + 1)];
		}
		function splitRegistry(path) {
			let [first = "", rest] = splitOnce(path, "/");
			if (rest === void 0 || !/[.:]/.test(first) && first !== "localhost" && first === first.toLowerCase()) return {
				registry: DOCKER_HUB,
				repository: hubRepository(path)
			};
			return first === DOCKER_HUB || first === `index.${DOCKER_HUB}` ? {
				registry: DOCKER_HUB,
				repository: hubRepository(rest)
			} : {
				registry: first,
				repository: rest
			};
		}
		function hubRepository(path) {
			return path.includes("/") ? path : `library/${path}`;
		}
		function splitOnce(text, separator) {
			let at = text.indexOf(separator);
			return at === -1 ? [text, void 0] : [text.slice(0, at), text.slice(at + 1)];
		}
	}),
	3169: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			Bq: () => formatPlatform,
			FL: () => parsePlatform
		});
		let ARCHITECTURES = new Map([
			["x86_64", "amd64"],
			["aarch64", "arm64"],
			["i686", "386"],
			["armv7l", "arm"]
		]);
		function ociArchitecture(name) {
			return ARCHITECTURES.get(name) ?? name;
		}
		function parsePlatform(text) {
			let [, os, architecture, variant] = /^([a-z]+)\/([a-z0-9_]+)(?:\/(v[0-9]+))?$/.exec(text) ?? [];
			if (os === void 0 || architecture === void 0) return;
			let normal = ociArchitecture(architecture);
			return variant === void 0 ? {
				os,
				architecture: normal
			} : {
				os,
				architecture: normal,
				variant
			};
		}
		function formatPlatform({ os, architecture, variant }) {
			return [
				os,
				ociArchitecture(architecture),
				variant
			].filter((part) => part !== void 0 && part !== "").join("/");
		}
	}),
	3904: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			Uc: () => describeError,
			bv: () => firstError,
			yo: () => UserError
		});
		class UserError extends Error {
			name = "UserError";
			hint;
			problems;
			constructor(message, options = {}) {
				super(message, options);
				this.hint = options.hint;
				this.problems = options.problems ?? [];
			}
		}
		function describeError(error) {
			let chain = [...causes(firstError(error))];
			return [chain.map((each) => each instanceof Error ? each.message : String(each)).join(": "), ...chain.flatMap((each) => each instanceof UserError && each.hint ? [`Next: ${each.hint}`] : [])].join("\n");
		}
		function firstError(error) {
			return error instanceof SuppressedError ? firstError(error.suppressed) : error;
		}
		function* causes(error) {
			yield error;
			error instanceof Error && error.cause !== void 0 && (yield* causes(error.cause));
		}
	}),
	9865: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, { m: () => systemClock });
		let promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
		let systemClock = {
			now: () => performance.now(),
			date: () => new Date(),
			sleep: async (milliseconds, signal) => {
				await (0, promises_namespaceObject.setTimeout)(milliseconds, void 0, signal ? { signal } : {});
			}
		};
	}),
	8283: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, { P: () => workspaceFiles });
		__nccwpck_require__(3024);
		var promises_ = __nccwpck_require__(1455);
		__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
		__nccwpck_require__(6760);
		let workspaceFiles = { read: (path) => (0, promises_.readFile)(path) };
	}),
	674: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			j: () => HttpError,
			L: () => nodeHttp
		});
		let external_node_http_namespaceObject = __late(() => __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http"));
		var external_node_http_default = __nccwpck_require__.n(external_node_http_namespaceObject);
		class HttpError extends Error {
			name = "HttpError";
			code;
			sent;
			constructor(message, options) {
				super(message, options);
				this.code = options.code;
				this.sent = options.sent;
			}
		}
		let nodeHttp = { request: (request) => exchange(request) };
		function exchange(wanted) {
			return new Promise((resolve, reject) => {
				let options = {
					method: wanted.method,
					headers: {
						...wanted.headers,
						...lengthOf(wanted.body)
					},
					signal: AbortSignal.timeout(Math.max(1, Math.ceil(wanted.timeout))),
					...wanted.agent === void 0 ? {} : { agent: wanted.agent }
				};
				let sent = !1;
				let markSent = () => {
					sent = !0;
				};
				let fail = (error) => reject(asHttpError(error, wanted, sent));
				start(wanted, options).on("response", (response) => collect(response, wanted.maxBytes ?? 67108864).then(resolve, fail)).on("socket", (socket) => {
					socket.connecting ? socket.once("connect", markSent) : markSent();
				}).on("error", fail).end(wanted.body);
			});
		}
		function start({ url, socketPath }, options) {
			if (socketPath !== void 0) return external_node_http_default().request({
				...options,
				socketPath,
				path: url
			});
			return url.startsWith("https:") ? process.getBuiltinModule("node:https").request(url, options) : external_node_http_default().request(url, options);
		}
		function lengthOf(body) {
			return body === void 0 ? {} : { "content-length": String(Buffer.byteLength(body)) };
		}
		async function collect(response, maxBytes) {
			let chunks = [];
			let size = 0;
			for await (let chunk of response) {
				size += chunk.length;
				if (size > maxBytes) throw Object.assign(Error(`the answer is longer than ${maxBytes} bytes`), { code: "ETOOLONG" });
				chunks.push(chunk);
			}
			return {
				status: response.statusCode ?? 0,
				headers: response.headers,
				body: Buffer.concat(chunks)
			};
		}
		function asHttpError(error, wanted, sent) {
			let timedOut = error.name === "AbortError" || error.name === "TimeoutError";
			let reason = timedOut ? `no answer within ${Math.round(wanted.timeout)} ms` : error.message || String(error.code);
			let code = timedOut ? "ETIMEDOUT" : error.code ?? "EUNKNOWN";
			return new HttpError(`${wanted.method} ${withoutQuery(wanted.url)}: ${reason}`, {
				code,
				sent,
				cause: error
			});
		}
		function withoutQuery(url) {
			return url.replace(/\?.*$/s, "");
		}
	}),
	5804: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, { k: () => ActionsRunner });
		var external_os_ = __nccwpck_require__(857);
		function utils_toCommandValue(input) {
			if (input == null) return "";
			else if (typeof input == "string" || input instanceof String) return input;
			return JSON.stringify(input);
		}
		function toCommandProperties(annotationProperties) {
			if (!Object.keys(annotationProperties).length) return {};
			return {
				title: annotationProperties.title,
				file: annotationProperties.file,
				line: annotationProperties.startLine,
				endLine: annotationProperties.endLine,
				col: annotationProperties.startColumn,
				endColumn: annotationProperties.endColumn
			};
		}
		function command_issueCommand(command, properties, message) {
			let cmd = new Command(command, properties, message);
			process.stdout.write(cmd.toString() + external_os_.EOL);
		}
		function command_issue(name, message = "") {
			command_issueCommand(name, {}, message);
		}
		class Command {
			constructor(command, properties, message) {
				command ||= "missing.command";
				this.command = command;
				this.properties = properties;
				this.message = message;
			}
			toString() {
				let cmdStr = "::" + this.command;
				if (this.properties && Object.keys(this.properties).length > 0) {
					cmdStr += " ";
					let first = !0;
					for (let key in this.properties) if (this.properties.hasOwnProperty(key)) {
						let val = this.properties[key];
						if (val) {
							first ? first = !1 : cmdStr += ",";
							cmdStr += `${key}=${escapeProperty(val)}`;
						}
					}
				}
				cmdStr += `::${escapeData(this.message)}`;
				return cmdStr;
			}
		}
		function escapeData(s) {
			return utils_toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
		}
		function escapeProperty(s) {
			return utils_toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
		}
		let external_crypto_namespaceObject = __late(() => __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto"));
		var external_fs_ = __nccwpck_require__(9896);
		function file_command_issueFileCommand(command, message) {
			let filePath = process.env[`GITHUB_${command}`];
			if (!filePath) throw Error(`Unable to find environment variable for file command ${command}`);
			if (!external_fs_.existsSync(filePath)) throw Error(`Missing file at path: ${filePath}`);
			external_fs_.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_.EOL}`, { encoding: "utf8" });
		}
		function file_command_prepareKeyValueMessage(key, value) {
			let delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
			let convertedValue = utils_toCommandValue(value);
			if (key.includes(delimiter)) throw Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
			if (convertedValue.includes(delimiter)) throw Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
			return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
		}
		__nccwpck_require__(6928);
		var x = (y) => {
			var x = {};
			__nccwpck_require__.d(x, y);
			return x;
		};
		x({});
		var __awaiter = function(thisArg, _arguments, P, generator) {
			function adopt(value) {
				return value instanceof P ? value : new P(function(resolve) {
					resolve(value);
				});
			}
			return new (P ||= Promise)(function(resolve, reject) {
				function fulfilled(value) {
					try {
						step(generator.next(value));
					} catch (e) {
						reject(e);
					}
				}
				function rejected(value) {
					try {
						step(generator.throw(value));
					} catch (e) {
						reject(e);
					}
				}
				function step(result) {
					result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
				}
				step((generator = generator.apply(thisArg, _arguments || [])).next());
			});
		};
		class oidc_utils_OidcClient {
			static createHttpClient(allowRetry = !0, maxRetry = 10) {
				let requestOptions = {
					allowRetries: allowRetry,
					maxRetries: maxRetry
				};
				return new HttpClient("actions/oidc-client", [new BearerCredentialHandler(oidc_utils_OidcClient.getRequestToken())], requestOptions);
			}
			static getRequestToken() {
				let token = process.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN;
				if (!token) throw Error("Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable");
				return token;
			}
			static getIDTokenUrl() {
				let runtimeUrl = process.env.ACTIONS_ID_TOKEN_REQUEST_URL;
				if (!runtimeUrl) throw Error("Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable");
				return runtimeUrl;
			}
			static getCall(id_token_url) {
				return __awaiter(this, void 0, void 0, function* () {
					let id_token = (yield oidc_utils_OidcClient.createHttpClient().getJson(id_token_url).catch((error) => {
						throw Error(`Failed to get ID Token. \n 
        Error Code : ${error.statusCode}\n 
        Error Message: ${error.message}`);
					})).result?.value;
					if (!id_token) throw Error("Response json body do not have ID Token field");
					return id_token;
				});
			}
			static getIDToken(audience) {
				return __awaiter(this, void 0, void 0, function* () {
					try {
						let id_token_url = oidc_utils_OidcClient.getIDTokenUrl();
						audience && (id_token_url = `${id_token_url}&audience=${encodeURIComponent(audience)}`);
						debug(`ID token url is ${id_token_url}`);
						let id_token = yield oidc_utils_OidcClient.getCall(id_token_url);
						setSecret(id_token);
						return id_token;
					} catch (error) {
						throw Error(`Error message: ${error.message}`);
					}
				});
			}
		}
		var summary_awaiter = function(thisArg, _arguments, P, generator) {
			function adopt(value) {
				return value instanceof P ? value : new P(function(resolve) {
					resolve(value);
				});
			}
			return new (P ||= Promise)(function(resolve, reject) {
				function fulfilled(value) {
					try {
						step(generator.next(value));
					} catch (e) {
						reject(e);
					}
				}
				function rejected(value) {
					try {
						step(generator.throw(value));
					} catch (e) {
						reject(e);
					}
				}
				function step(result) {
					result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
				}
				step((generator = generator.apply(thisArg, _arguments || [])).next());
			});
		};
		let { access, appendFile, writeFile } = external_fs_.promises;
		let SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
		class Summary {
			constructor() {
				this._buffer = "";
			}
			filePath() {
				return summary_awaiter(this, void 0, void 0, function* () {
					if (this._filePath) return this._filePath;
					let pathFromEnv = process.env[SUMMARY_ENV_VAR];
					if (!pathFromEnv) throw Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
					try {
						yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
					} catch {
						throw Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
					}
					this._filePath = pathFromEnv;
					return this._filePath;
				});
			}
			wrap(tag, content, attrs = {}) {
				let htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
				if (!content) return `<${tag}${htmlAttrs}>`;
				return `<${tag}${htmlAttrs}>${content}</${tag}>`;
			}
			write(options) {
				return summary_awaiter(this, void 0, void 0, function* () {
					let overwrite = !!options?.overwrite;
					let filePath = yield this.filePath();
					yield (overwrite ? writeFile : appendFile)(filePath, this._buffer, { encoding: "utf8" });
					return this.emptyBuffer();
				});
			}
			clear() {
				return summary_awaiter(this, void 0, void 0, function* () {
					return this.emptyBuffer().write({ overwrite: !0 });
				});
			}
			stringify() {
				return this._buffer;
			}
			isEmptyBuffer() {
				return this._buffer.length === 0;
			}
			emptyBuffer() {
				this._buffer = "";
				return this;
			}
			addRaw(text, addEOL = !1) {
				this._buffer += text;
				return addEOL ? this.addEOL() : this;
			}
			addEOL() {
				return this.addRaw(external_os_.EOL);
			}
			addCodeBlock(code, lang) {
				let attrs = Object.assign({}, lang && { lang });
				let element = this.wrap("pre", this.wrap("code", code), attrs);
				return this.addRaw(element).addEOL();
			}
			addList(items, ordered = !1) {
				let tag = ordered ? "ol" : "ul";
				let listItems = items.map((item) => this.wrap("li", item)).join("");
				let element = this.wrap(tag, listItems);
				return this.addRaw(element).addEOL();
			}
			addTable(rows) {
				let tableBody = rows.map((row) => {
					let cells = row.map((cell) => {
						if (typeof cell == "string") return this.wrap("td", cell);
						let { header, data, colspan, rowspan } = cell;
						let tag = header ? "th" : "td";
						let attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
						return this.wrap(tag, data, attrs);
					}).join("");
					return this.wrap("tr", cells);
				}).join("");
				let element = this.wrap("table", tableBody);
				return this.addRaw(element).addEOL();
			}
			addDetails(label, content) {
				let element = this.wrap("details", this.wrap("summary", label) + content);
				return this.addRaw(element).addEOL();
			}
			addImage(src, alt, options) {
				let { width, height } = options || {};
				let attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
				let element = this.wrap("img", null, Object.assign({
					src,
					alt
				}, attrs));
				return this.addRaw(element).addEOL();
			}
			addHeading(text, level) {
				let tag = `h${level}`;
				let allowedTag = [
					"h1",
					"h2",
					"h3",
					"h4",
					"h5",
					"h6"
				].includes(tag) ? tag : "h1";
				let element = this.wrap(allowedTag, text);
				return this.addRaw(element).addEOL();
			}
			addSeparator() {
				let element = this.wrap("hr", null);
				return this.addRaw(element).addEOL();
			}
			addBreak() {
				let element = this.wrap("br", null);
				return this.addRaw(element).addEOL();
			}
			addQuote(text, cite) {
				let attrs = Object.assign({}, cite && { cite });
				let element = this.wrap("blockquote", text, attrs);
				return this.addRaw(element).addEOL();
			}
			addLink(text, href) {
				let element = this.wrap("a", text, { href });
				return this.addRaw(element).addEOL();
			}
		}
		let summary = new Summary();
		__nccwpck_require__(8574);
		external_os_.platform();
		external_os_.arch();
		var core_awaiter = function(thisArg, _arguments, P, generator) {
			function adopt(value) {
				return value instanceof P ? value : new P(function(resolve) {
					resolve(value);
				});
			}
			return new (P ||= Promise)(function(resolve, reject) {
				function fulfilled(value) {
					try {
						step(generator.next(value));
					} catch (e) {
						reject(e);
					}
				}
				function rejected(value) {
					try {
						step(generator.throw(value));
					} catch (e) {
						reject(e);
					}
				}
				function step(result) {
					result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
				}
				step((generator = generator.apply(thisArg, _arguments || [])).next());
			});
		};
		var ExitCode;
		(function(ExitCode) {
			ExitCode[ExitCode.Success = 0] = "Success";
			ExitCode[ExitCode.Failure = 1] = "Failure";
		})(ExitCode ||= {});
		function core_setSecret(secret) {
			command_issueCommand("add-mask", {}, secret);
		}
		function getInput(name, options) {
			let val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
			if (options && options.required && !val) throw Error(`Input required and not supplied: ${name}`);
			if (options && options.trimWhitespace === !1) return val;
			return val.trim();
		}
		function setOutput(name, value) {
			if (process.env.GITHUB_OUTPUT) return file_command_issueFileCommand("OUTPUT", file_command_prepareKeyValueMessage(name, value));
			process.stdout.write(external_os_.EOL);
			command_issueCommand("set-output", { name }, utils_toCommandValue(value));
		}
		function setFailed(message) {
			process.exitCode = ExitCode.Failure;
			error(message);
		}
		function core_debug(message) {
			command_issueCommand("debug", {}, message);
		}
		function error(message, properties = {}) {
			command_issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
		}
		function warning(message, properties = {}) {
			command_issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
		}
		function notice(message, properties = {}) {
			command_issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
		}
		function info(message) {
			process.stdout.write(message + external_os_.EOL);
		}
		function startGroup(name) {
			command_issue("group", name);
		}
		function endGroup() {
			command_issue("endgroup");
		}
		function group(name, fn) {
			return core_awaiter(this, void 0, void 0, function* () {
				startGroup(name);
				let result;
				try {
					result = yield fn();
				} finally {
					endGroup();
				}
				return result;
			});
		}
		class Redactor {
			#added = [];
			#needles = new Set();
			#pattern;
			add(value) {
				this.#added.push(value);
			}
			redact(text) {
				this.#learnAdded();
				if (this.#needles.size === 0) return text;
				this.#pattern ??= new RegExp(longestFirst(this.#needles).map(RegExp.escape).join("|"), "g");
				return this.#hideStarts(text.replace(this.#pattern, "***"));
			}
			#learnAdded() {
				if (this.#added.length === 0) return;
				for (let form of this.#added.flatMap(hiddenForms)) this.#needles.add(form);
				this.#added = [];
				this.#pattern = void 0;
			}
			#hideStarts(text) {
				if (!text.includes("…")) return text;
				let parts = text.split("…");
				let last = parts.pop() ?? "";
				return [...parts.map((part) => this.#hideStart(part)), last].join("…");
			}
			#hideStart(text) {
				let starts = [...this.#needles].map((needle) => startAtEnd(text, needle));
				let longest = Math.max(0, ...starts);
				return longest === 0 ? text : `${text.slice(0, -longest)}***`;
			}
		}
		function startAtEnd(text, value) {
			let begin = value.slice(0, 4);
			let at = text.indexOf(begin, Math.max(0, text.length - value.length + 1));
			for (; at !== -1 && !value.startsWith(text.slice(at));) at = text.indexOf(begin, at + 1);
			return at === -1 ? 0 : text.length - at;
		}
		function longestFirst(needles) {
			return [...needles].sort((a, b) => b.length - a.length);
		}
		function hiddenForms(value) {
			let lines = value.split(/\r?\n/);
			return [
				value,
				...lines,
				...lines.map((line) => line.trim())
			].filter((part) => part.trim().length >= 4).flatMap(leakedForms).filter((form) => form.length >= 4);
		}
		function leakedForms(value) {
			let json = JSON.stringify(value).slice(1, -1);
			let base64 = base64Forms(value);
			return [
				value,
				...urlForms(value),
				json,
				goJson(json),
				...base64,
				...base64.map(urlAlphabet)
			];
		}
		function urlForms(value) {
			return [encodeURIComponent(value.toWellFormed()), new URLSearchParams({ "": value }).toString().slice(1)];
		}
		function goJson(json) {
			return json.replace(/[<>&]/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`);
		}
		function urlAlphabet(base64) {
			return base64.replaceAll("+", "-").replaceAll("/", "_");
		}
		function base64Forms(value) {
			let bytes = Buffer.from(value);
			return [
				0,
				1,
				2
			].map((offset) => {
				let encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString("base64");
				let start = offset === 0 ? 0 : offset + 1;
				let whole = Math.floor((bytes.length + offset) * 4 / 3);
				return encoded.slice(start, (bytes.length + offset) % 3 == 0 ? encoded.length : whole);
			});
		}
		function neutralise(line) {
			return printable(line).replace(/^(\s*)::/, "$1: :").replaceAll("##[", "## [");
		}
		function printable(line) {
			return line.replace(/\u001b\[[0-9;?]*[A-Za-z]/g, "").replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, "");
		}
		class ActionsRunner {
			#redactor = new Redactor();
			input(name) {
				return getInput(name);
			}
			inputNames() {
				return Object.keys(process.env).filter((key) => key.startsWith("INPUT_") && process.env[key] !== "").map((key) => key.slice(6).toLowerCase());
			}
			mask(value) {
				if (value === "") return;
				this.#redactor.add(value);
				core_setSecret(value);
			}
			info(line) {
				info(this.#safe(line));
			}
			group(title, body) {
				return group(this.#safe(title), body);
			}
			notice(message, at) {
				notice(this.#redactor.redact(message), annotationAt(at));
			}
			warning(message, at) {
				warning(this.#redactor.redact(message), annotationAt(at));
			}
			error(message, at) {
				error(this.#redactor.redact(message), annotationAt(at));
			}
			debug(message) {
				core_debug(this.#redactor.redact(message));
			}
			setOutput(name, value) {
				setOutput(name, this.#redactor.redact(value));
			}
			async summary(markdown) {
				if (!process.env.GITHUB_STEP_SUMMARY) return;
				await summary.addRaw(this.#redactor.redact(markdown), !0).write();
			}
			fail(message) {
				setFailed(this.#redactor.redact(message));
			}
			#safe(text) {
				return this.#redactor.redact(text).split("\n").map(neutralise).join("\n");
			}
		}
		function annotationAt(at) {
			if (at === void 0) return {};
			return {
				file: at.file,
				...at.line === void 0 ? {} : { startLine: at.line },
				...at.column === void 0 ? {} : { startColumn: at.column }
			};
		}
	}),
	6086: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, { H: () => runnerShell });
		var _actions_exec__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8574);
		let runnerShell = { async run(argv, options = {}) {
			let [command, ...args] = options.timeout === void 0 ? argv : [...timeoutPrefix(options.timeout), ...argv];
			if (command === void 0) throw TypeError("empty argv");
			let onLine = options.onLine;
			return (0, _actions_exec__WEBPACK_IMPORTED_MODULE_0__.H)(command, args, {
				ignoreReturnCode: !0,
				silent: !0,
				env: {
					...inherited(options.inherit),
					...options.env
				},
				...options.cwd === void 0 ? {} : { cwd: options.cwd },
				...options.stdin === void 0 ? {} : { input: Buffer.from(options.stdin) },
				...onLine === void 0 ? {} : { listeners: {
					stdline: onLine,
					errline: onLine
				} }
			});
		} };
		function cleanEnvironment(env) {
			let kept = Object.entries(env).filter(([name]) => !/^(INPUT_|STATE_|ACTIONS_|GITHUB_TOKEN$|GH_TOKEN$)/.test(name));
			return Object.fromEntries(kept.flatMap(([name, value]) => value === void 0 ? [] : [[name, value]]));
		}
		function inherited(names) {
			let all = cleanEnvironment(process.env);
			if (names === void 0) return all;
			return Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name)));
		}
		function timeoutPrefix(milliseconds) {
			return [
				"timeout",
				"--kill-after=5",
				String(Math.max(.001, milliseconds / 1e3))
			];
		}
	}),
	3178: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, { Z: () => Problems });
		var errors = __nccwpck_require__(3904);
		function renderPlace({ file, line, column }) {
			return [
				file,
				line,
				column
			].filter((part) => part !== void 0).join(":");
		}
		class Problems {
			#found = [];
			add(input, message, at) {
				this.#found.push(at ? {
					input,
					message,
					at
				} : {
					input,
					message
				});
			}
			addAll(problems) {
				this.#found.push(...problems);
			}
			get found() {
				return this.#found;
			}
			concern(input) {
				return this.#found.some((each) => each.input === input || each.input.startsWith(`${input}.`));
			}
			throwIfAny() {
				if (this.#found.length === 0) return;
				let count = this.#found.length === 1 ? "1 problem" : `${this.#found.length} problems`;
				throw new errors.yo(`${count}, nothing was changed:\n${this.#found.map(renderProblem).join("\n")}`, { problems: this.#found });
			}
		}
		function renderProblem({ input, message, at }) {
			return `  - ${input}${at ? ` (${renderPlace(at)})` : ""}: ${message}`;
		}
	}),
	3230: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			DH: () => readManifestContent,
			MP: () => readImageConfig,
			_P: () => MANIFEST_TYPES,
			ol: () => digestOf
		});
		var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
		var _domain_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3169);
		let MANIFEST_TYPES = [
			"application/vnd.oci.image.index.v1+json",
			"application/vnd.oci.image.manifest.v1+json",
			"application/vnd.docker.distribution.manifest.list.v2+json",
			"application/vnd.docker.distribution.manifest.v2+json"
		];
		function readManifestContent(manifest) {
			let raw = parseJson(manifest.bytes);
			if (raw?.manifests) return {
				kind: "index",
				images: raw.manifests.filter((each) => !isAttestation(each)).map(readDescriptor)
			};
			if (raw?.config && raw.layers) return {
				kind: "image",
				config: readDescriptor(raw.config),
				layers: raw.layers.map(readDescriptor)
			};
		}
		function readImageConfig(bytes) {
			let raw = JSON.parse(bytes.toString("utf8"));
			return {
				platform: platformOf(raw) ?? "unknown",
				labels: raw.config?.Labels ?? {}
			};
		}
		function digestOf(bytes) {
			return `sha256:${(0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(bytes).digest("hex")}`;
		}
		function isAttestation({ annotations }) {
			return annotations?.["vnd.docker.reference.type"] === "attestation-manifest";
		}
		function readDescriptor({ mediaType = "", digest = "", size = 0, platform }) {
			return {
				mediaType,
				digest,
				size,
				platform: platform && platformOf(platform)
			};
		}
		function platformOf({ os, architecture, variant }) {
			if (!os || !architecture) return;
			let said = architecture === "arm64" && variant === "v8" ? "" : variant;
			return (0, _domain_platform_js__WEBPACK_IMPORTED_MODULE_1__.Bq)({
				os,
				architecture,
				...said ? { variant: said } : {}
			});
		}
		function parseJson(bytes) {
			try {
				return JSON.parse(bytes.toString("utf8"));
			} catch {
				return;
			}
		}
	}),
	4604: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			WG: () => isPassing,
			g5: () => failureOf,
			gl: () => RegistryError,
			lz: () => registryWords
		});
		class RegistryError extends Error {
			name = "RegistryError";
			failure;
			host;
			repository;
			status;
			said;
			constructor(action, details, options = {}) {
				let { host, repository, status, said } = details;
				let place = repository === "" ? host : `${host}/${repository}`;
				let answer = [status === 0 ? "" : String(status), said].filter((part) => part !== "").join(" ");
				super(`${place}: cannot ${action}${answer === "" ? "" : `: ${answer}`}`, options);
				this.failure = details.failure;
				this.host = host;
				this.repository = repository;
				this.status = status;
				this.said = said;
			}
		}
		function registryWords(body) {
			let text = body.toString("utf8").trim();
			try {
				let parsed = JSON.parse(text);
				let errors = parsed.errors?.map(({ code, message }) => [code, message].filter(Boolean).join(": ")) ?? [];
				return (errors.length > 0 ? errors.join("; ") : parsed.details ?? parsed.message ?? parsed.error ?? "").slice(0, 300);
			} catch {
				return text.startsWith("<") ? "" : (text.split("\n")[0] ?? "").slice(0, 300);
			}
		}
		function failureOf(status, said) {
			if (status === 401) return "unauthenticated";
			if (status === 403) return "denied";
			if (status === 404) return "missing";
			if (status === 405 || /\bUNSUPPORTED\b/.test(said)) return "unsupported";
			if (isPassing(status)) return "unavailable";
			return /\b(DENIED|UNAUTHORIZED)\b/.test(said) ? "denied" : "invalid";
		}
		function isPassing(status) {
			return status === 429 || status >= 500 && status !== 501 && status !== 505;
		}
	}),
	4760: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, { $: () => readRunContext });
		function readRunContext(env) {
			let { GITHUB_REPOSITORY: repository = "", GITHUB_RUN_ID: runId = "", GITHUB_SERVER_URL: server = "" } = env;
			return {
				repository,
				sha: env.GITHUB_SHA ?? "",
				ref: env.GITHUB_REF ?? "",
				runId,
				runAttempt: env.GITHUB_RUN_ATTEMPT ?? "1",
				actor: env.GITHUB_ACTOR ?? "",
				runUrl: repository && runId ? `${server}/${repository}/actions/runs/${runId}` : "",
				hasSshAgent: !!env.SSH_AUTH_SOCK
			};
		}
	}),
	2135: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			V: () => secretsIn,
			z: () => Secret
		});
		var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);
		let HIDDEN = "[REDACTED]";
		class Secret {
			#bytes;
			constructor(value) {
				this.#bytes = Buffer.from(value);
			}
			reveal() {
				return this.#bytes.toString("utf8");
			}
			revealBytes() {
				return this.#bytes;
			}
			get isEmpty() {
				return this.#bytes.length === 0;
			}
			toString() {
				return HIDDEN;
			}
			toJSON() {
				return HIDDEN;
			}
			[node_util__WEBPACK_IMPORTED_MODULE_0__.inspect.custom]() {
				return HIDDEN;
			}
		}
		function* secretsIn(value) {
			if (value instanceof Secret) yield value;
			else if (value instanceof Map) for (let each of value.values()) yield* secretsIn(each);
			else if (Array.isArray(value)) for (let each of value) yield* secretsIn(each);
			else if (isPlainObject(value)) for (let each of Object.values(value)) yield* secretsIn(each);
		}
		function isPlainObject(value) {
			return typeof value == "object" && !!value && Object.getPrototypeOf(value) === Object.prototype;
		}
	}),
	5682: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			DV: () => codeBlock,
			Qj: () => markdownTable,
			ti: () => inlineCode
		});
		function markdownTable(header, rows) {
			let line = (cells) => `| ${cells.map(escapeCell).join(" | ")} |`;
			return [
				line(header),
				line(header.map(() => "---")),
				...rows.map(line)
			].join("\n");
		}
		function inlineCode(text) {
			let runs = text.match(/`+/g) ?? [];
			let fence = "`".repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
			let pad = text.startsWith("`") || text.endsWith("`") ? " " : "";
			return `${fence}${pad}${text}${pad}${fence}`;
		}
		function codeBlock(text, language = "text") {
			let runs = text.match(/`+/g) ?? [];
			let fence = "`".repeat(Math.max(2, ...runs.map((run) => run.length)) + 1);
			return `${fence}${language}\n${text}\n${fence}`;
		}
		function escapeCell(text) {
			return text.replaceAll(/(\\*)\|/g, "$1$1\\|").replaceAll(/\r\n|\r|\n/g, "<br>");
		}
	}),
	181: ((module) => {
		module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");
	}),
	9896: ((module) => {
		module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");
	}),
	7598: ((module) => {
		module.exports = __late(() => __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto"));
	}),
	3024: ((module) => {
		module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
	}),
	1455: ((module) => {
		module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
	}),
	6760: ((module) => {
		module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
	}),
	7975: ((module) => {
		module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
	}),
	857: ((module) => {
		module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");
	}),
	6928: ((module) => {
		module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
	}),
	932: ((module) => {
		module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");
	}),
	7349: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var identity = __nccwpck_require__(1127);
		var Scalar = __nccwpck_require__(3301);
		var YAMLMap = __nccwpck_require__(4454);
		var YAMLSeq = __nccwpck_require__(2223);
		var resolveBlockMap = __nccwpck_require__(7103);
		var resolveBlockSeq = __nccwpck_require__(334);
		var resolveFlowCollection = __nccwpck_require__(3142);
		function resolveCollection(CN, ctx, token, onError, tagName, tag) {
			let coll = token.type === "block-map" ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag) : token.type === "block-seq" ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag) : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
			let Coll = coll.constructor;
			if (tagName === "!" || tagName === Coll.tagName) {
				coll.tag = Coll.tagName;
				return coll;
			}
			tagName && (coll.tag = tagName);
			return coll;
		}
		function composeCollection(CN, ctx, token, props, onError) {
			let tagToken = props.tag;
			let tagName = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null;
			if (token.type === "block-seq") {
				let { anchor, newlineAfterProp: nl } = props;
				let lastProp = anchor && tagToken ? anchor.offset > tagToken.offset ? anchor : tagToken : anchor ?? tagToken;
				lastProp && (!nl || nl.offset < lastProp.offset) && onError(lastProp, "MISSING_CHAR", "Missing newline after block sequence props");
			}
			let expType = token.type === "block-map" ? "map" : token.type === "block-seq" ? "seq" : token.start.source === "{" ? "map" : "seq";
			if (!tagToken || !tagName || tagName === "!" || tagName === YAMLMap.YAMLMap.tagName && expType === "map" || tagName === YAMLSeq.YAMLSeq.tagName && expType === "seq") return resolveCollection(CN, ctx, token, onError, tagName);
			let tag = ctx.schema.tags.find((t) => t.tag === tagName && t.collection === expType);
			if (!tag) {
				let kt = ctx.schema.knownTags[tagName];
				if (kt?.collection === expType) {
					ctx.schema.tags.push(Object.assign({}, kt, { default: !1 }));
					tag = kt;
				} else {
					kt ? onError(tagToken, "BAD_COLLECTION_TYPE", `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? "scalar"}`, !0) : onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, !0);
					return resolveCollection(CN, ctx, token, onError, tagName);
				}
			}
			let coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
			let res = tag.resolve?.(coll, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg), ctx.options) ?? coll;
			let node = identity.isNode(res) ? res : new Scalar.Scalar(res);
			node.range = coll.range;
			node.tag = tagName;
			tag?.format && (node.format = tag.format);
			return node;
		}
		exports.composeCollection = composeCollection;
	}),
	3683: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var Document = __nccwpck_require__(3021);
		var composeNode = __nccwpck_require__(5937);
		var resolveEnd = __nccwpck_require__(7788);
		var resolveProps = __nccwpck_require__(4631);
		function composeDoc(options, directives, { offset, start, value, end }, onError) {
			let opts = Object.assign({ _directives: directives }, options);
			let doc = new Document.Document(void 0, opts);
			let ctx = {
				atKey: !1,
				atRoot: !0,
				directives: doc.directives,
				options: doc.options,
				schema: doc.schema
			};
			let props = resolveProps.resolveProps(start, {
				indicator: "doc-start",
				next: value ?? end?.[0],
				offset,
				onError,
				parentIndent: 0,
				startOnNewline: !0
			});
			if (props.found) {
				doc.directives.docStart = !0;
				value && (value.type === "block-map" || value.type === "block-seq") && !props.hasNewline && onError(props.end, "MISSING_CHAR", "Block collection cannot start on same line with directives-end marker");
			}
			doc.contents = value ? composeNode.composeNode(ctx, value, props, onError) : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
			let contentEnd = doc.contents.range[2];
			let re = resolveEnd.resolveEnd(end, contentEnd, !1, onError);
			re.comment && (doc.comment = re.comment);
			doc.range = [
				offset,
				contentEnd,
				re.offset
			];
			return doc;
		}
		exports.composeDoc = composeDoc;
	}),
	5937: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var Alias = __nccwpck_require__(4065);
		var identity = __nccwpck_require__(1127);
		var composeCollection = __nccwpck_require__(7349);
		var composeScalar = __nccwpck_require__(5413);
		var resolveEnd = __nccwpck_require__(7788);
		var utilEmptyScalarPosition = __nccwpck_require__(2599);
		let CN = {
			composeNode,
			composeEmptyNode
		};
		function composeNode(ctx, token, props, onError) {
			let atKey = ctx.atKey;
			let { spaceBefore, comment, anchor, tag } = props;
			let node;
			let isSrcToken = !0;
			switch (token.type) {
				case "alias":
					node = composeAlias(ctx, token, onError);
					(anchor || tag) && onError(token, "ALIAS_PROPS", "An alias node must not specify any properties");
					break;
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar":
				case "block-scalar":
					node = composeScalar.composeScalar(ctx, token, tag, onError);
					anchor && (node.anchor = anchor.source.substring(1));
					break;
				case "block-map":
				case "block-seq":
				case "flow-collection":
					try {
						node = composeCollection.composeCollection(CN, ctx, token, props, onError);
						anchor && (node.anchor = anchor.source.substring(1));
					} catch (error) {
						onError(token, "RESOURCE_EXHAUSTION", error instanceof Error ? error.message : String(error));
					}
					break;
				default:
					onError(token, "UNEXPECTED_TOKEN", token.type === "error" ? token.message : `Unsupported token (type: ${token.type})`);
					isSrcToken = !1;
			}
			node ??= composeEmptyNode(ctx, token.offset, void 0, null, props, onError);
			anchor && node.anchor === "" && onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
			atKey && ctx.options.stringKeys && (!identity.isScalar(node) || typeof node.value != "string" || node.tag && node.tag !== "tag:yaml.org,2002:str") && onError(tag ?? token, "NON_STRING_KEY", "With stringKeys, all keys must be strings");
			spaceBefore && (node.spaceBefore = !0);
			comment && (token.type === "scalar" && token.source === "" ? node.comment = comment : node.commentBefore = comment);
			ctx.options.keepSourceTokens && isSrcToken && (node.srcToken = token);
			return node;
		}
		function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
			let token = {
				type: "scalar",
				offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
				indent: -1,
				source: ""
			};
			let node = composeScalar.composeScalar(ctx, token, tag, onError);
			if (anchor) {
				node.anchor = anchor.source.substring(1);
				node.anchor === "" && onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
			}
			spaceBefore && (node.spaceBefore = !0);
			if (comment) {
				node.comment = comment;
				node.range[2] = end;
			}
			return node;
		}
		function composeAlias({ options }, { offset, source, end }, onError) {
			let alias = new Alias.Alias(source.substring(1));
			alias.source === "" && onError(offset, "BAD_ALIAS", "Alias cannot be an empty string");
			alias.source.endsWith(":") && onError(offset + source.length - 1, "BAD_ALIAS", "Alias ending in : is ambiguous", !0);
			let valueEnd = offset + source.length;
			let re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
			alias.range = [
				offset,
				valueEnd,
				re.offset
			];
			re.comment && (alias.comment = re.comment);
			return alias;
		}
		exports.composeEmptyNode = composeEmptyNode;
		exports.composeNode = composeNode;
	}),
	5413: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var identity = __nccwpck_require__(1127);
		var Scalar = __nccwpck_require__(3301);
		var resolveBlockScalar = __nccwpck_require__(8913);
		var resolveFlowScalar = __nccwpck_require__(6842);
		function composeScalar(ctx, token, tagToken, onError) {
			let { value, type, comment, range } = token.type === "block-scalar" ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError) : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
			let tagName = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null;
			let tag;
			tag = ctx.options.stringKeys && ctx.atKey ? ctx.schema[identity.SCALAR] : tagName ? findScalarTagByName(ctx.schema, value, tagName, tagToken, onError) : token.type === "scalar" ? findScalarTagByTest(ctx, value, token, onError) : ctx.schema[identity.SCALAR];
			let scalar;
			try {
				let res = tag.resolve(value, (msg) => onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), ctx.options);
				scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
			} catch (error) {
				let msg = error instanceof Error ? error.message : String(error);
				onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg);
				scalar = new Scalar.Scalar(value);
			}
			scalar.range = range;
			scalar.source = value;
			type && (scalar.type = type);
			tagName && (scalar.tag = tagName);
			tag.format && (scalar.format = tag.format);
			comment && (scalar.comment = comment);
			return scalar;
		}
		function findScalarTagByName(schema, value, tagName, tagToken, onError) {
			if (tagName === "!") return schema[identity.SCALAR];
			let matchWithTest = [];
			for (let tag of schema.tags) if (!tag.collection && tag.tag === tagName) {
				if (tag.default && tag.test) matchWithTest.push(tag);
				else return tag;
			}
			for (let tag of matchWithTest) if (tag.test?.test(value)) return tag;
			let kt = schema.knownTags[tagName];
			if (kt && !kt.collection) {
				schema.tags.push(Object.assign({}, kt, {
					default: !1,
					test: void 0
				}));
				return kt;
			}
			onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, tagName !== "tag:yaml.org,2002:str");
			return schema[identity.SCALAR];
		}
		function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
			let tag = schema.tags.find((tag) => (tag.default === !0 || atKey && tag.default === "key") && tag.test?.test(value)) || schema[identity.SCALAR];
			if (schema.compat) {
				let compat = schema.compat.find((tag) => tag.default && tag.test?.test(value)) ?? schema[identity.SCALAR];
				tag.tag !== compat.tag && onError(token, "TAG_RESOLVE_FAILED", `Value may be parsed as either ${directives.tagString(tag.tag)} or ${directives.tagString(compat.tag)}`, !0);
			}
			return tag;
		}
		exports.composeScalar = composeScalar;
	}),
	9984: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var node_process = __nccwpck_require__(932);
		var directives = __nccwpck_require__(1342);
		var Document = __nccwpck_require__(3021);
		var errors = __nccwpck_require__(1464);
		var identity = __nccwpck_require__(1127);
		var composeDoc = __nccwpck_require__(3683);
		var resolveEnd = __nccwpck_require__(7788);
		function getErrorPos(src) {
			if (typeof src == "number") return [src, src + 1];
			if (Array.isArray(src)) return src.length === 2 ? src : [src[0], src[1]];
			let { offset, source } = src;
			return [offset, offset + (typeof source == "string" ? source.length : 1)];
		}
		function parsePrelude(prelude) {
			let comment = "";
			let atComment = !1;
			let afterEmptyLine = !1;
			for (let i = 0; i < prelude.length; ++i) {
				let source = prelude[i];
				switch (source[0]) {
					case "#":
						comment += (comment === "" ? "" : afterEmptyLine ? "\n\n" : "\n") + (source.substring(1) || " ");
						atComment = !0;
						afterEmptyLine = !1;
						break;
					case "%":
						prelude[i + 1]?.[0] !== "#" && (i += 1);
						atComment = !1;
						break;
					default:
						atComment || (afterEmptyLine = !0);
						atComment = !1;
				}
			}
			return {
				comment,
				afterEmptyLine
			};
		}
		class Composer {
			constructor(options = {}) {
				this.doc = null;
				this.atDirectives = !1;
				this.prelude = [];
				this.errors = [];
				this.warnings = [];
				this.onError = (source, code, message, warning) => {
					let pos = getErrorPos(source);
					warning ? this.warnings.push(new errors.YAMLWarning(pos, code, message)) : this.errors.push(new errors.YAMLParseError(pos, code, message));
				};
				this.directives = new directives.Directives({ version: options.version || "1.2" });
				this.options = options;
			}
			decorate(doc, afterDoc) {
				let { comment, afterEmptyLine } = parsePrelude(this.prelude);
				if (comment) {
					let dc = doc.contents;
					if (afterDoc) doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
					else if (afterEmptyLine || doc.directives.docStart || !dc) doc.commentBefore = comment;
					else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
						let it = dc.items[0];
						identity.isPair(it) && (it = it.key);
						let cb = it.commentBefore;
						it.commentBefore = cb ? `${comment}\n${cb}` : comment;
					} else {
						let cb = dc.commentBefore;
						dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
					}
				}
				if (afterDoc) {
					for (let i = 0; i < this.errors.length; ++i) doc.errors.push(this.errors[i]);
					for (let i = 0; i < this.warnings.length; ++i) doc.warnings.push(this.warnings[i]);
				} else {
					doc.errors = this.errors;
					doc.warnings = this.warnings;
				}
				this.prelude = [];
				this.errors = [];
				this.warnings = [];
			}
			streamInfo() {
				return {
					comment: parsePrelude(this.prelude).comment,
					directives: this.directives,
					errors: this.errors,
					warnings: this.warnings
				};
			}
			*compose(tokens, forceDoc = !1, endOffset = -1) {
				for (let token of tokens) yield* this.next(token);
				yield* this.end(forceDoc, endOffset);
			}
			*next(token) {
				node_process.env.LOG_STREAM && console.dir(token, { depth: null });
				switch (token.type) {
					case "directive":
						this.directives.add(token.source, (offset, message, warning) => {
							let pos = getErrorPos(token);
							pos[0] += offset;
							this.onError(pos, "BAD_DIRECTIVE", message, warning);
						});
						this.prelude.push(token.source);
						this.atDirectives = !0;
						break;
					case "document": {
						let doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
						this.atDirectives && !doc.directives.docStart && this.onError(token, "MISSING_CHAR", "Missing directives-end/doc-start indicator line");
						this.decorate(doc, !1);
						this.doc && (yield this.doc);
						this.doc = doc;
						this.atDirectives = !1;
						break;
					}
					case "byte-order-mark":
					case "space": break;
					case "comment":
					case "newline":
						this.prelude.push(token.source);
						break;
					case "error": {
						let msg = token.source ? `${token.message}: ${JSON.stringify(token.source)}` : token.message;
						let error = new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg);
						this.atDirectives || !this.doc ? this.errors.push(error) : this.doc.errors.push(error);
						break;
					}
					case "doc-end": {
						if (!this.doc) {
							this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", "Unexpected doc-end without preceding document"));
							break;
						}
						this.doc.directives.docEnd = !0;
						let end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
						this.decorate(this.doc, !0);
						if (end.comment) {
							let dc = this.doc.comment;
							this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
						}
						this.doc.range[2] = end.offset;
						break;
					}
					default: this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", `Unsupported token ${token.type}`));
				}
			}
			*end(forceDoc = !1, endOffset = -1) {
				if (this.doc) {
					this.decorate(this.doc, !0);
					yield this.doc;
					this.doc = null;
				} else if (forceDoc) {
					let opts = Object.assign({ _directives: this.directives }, this.options);
					let doc = new Document.Document(void 0, opts);
					this.atDirectives && this.onError(endOffset, "MISSING_CHAR", "Missing directives-end indicator line");
					doc.range = [
						0,
						endOffset,
						endOffset
					];
					this.decorate(doc, !1);
					yield doc;
				}
			}
		}
		exports.Composer = Composer;
	}),
	7103: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var Pair = __nccwpck_require__(7165);
		var YAMLMap = __nccwpck_require__(4454);
		var resolveProps = __nccwpck_require__(4631);
		var utilContainsNewline = __nccwpck_require__(9499);
		var utilFlowIndentCheck = __nccwpck_require__(4051);
		var utilMapIncludes = __nccwpck_require__(1187);
		let startColMsg = "All mapping items must start at the same column";
		function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
			let map = new ((tag?.nodeClass) ?? YAMLMap.YAMLMap)(ctx.schema);
			ctx.atRoot &&= !1;
			let offset = bm.offset;
			let commentEnd = null;
			for (let collItem of bm.items) {
				let { start, key, sep, value } = collItem;
				let keyProps = resolveProps.resolveProps(start, {
					indicator: "explicit-key-ind",
					next: key ?? sep?.[0],
					offset,
					onError,
					parentIndent: bm.indent,
					startOnNewline: !0
				});
				let implicitKey = !keyProps.found;
				if (implicitKey) {
					key && (key.type === "block-seq" ? onError(offset, "BLOCK_AS_IMPLICIT_KEY", "A block sequence may not be used as an implicit map key") : "indent" in key && key.indent !== bm.indent && onError(offset, "BAD_INDENT", startColMsg));
					if (!keyProps.anchor && !keyProps.tag && !sep) {
						commentEnd = keyProps.end;
						keyProps.comment && (map.comment ? map.comment += "\n" + keyProps.comment : map.comment = keyProps.comment);
						continue;
					}
					(keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) && onError(key ?? start[start.length - 1], "MULTILINE_IMPLICIT_KEY", "Implicit keys need to be on a single line");
				} else keyProps.found?.indent !== bm.indent && onError(offset, "BAD_INDENT", startColMsg);
				ctx.atKey = !0;
				let keyStart = keyProps.end;
				let keyNode = key ? composeNode(ctx, key, keyProps, onError) : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
				ctx.schema.compat && utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
				ctx.atKey = !1;
				utilMapIncludes.mapIncludes(ctx, map.items, keyNode) && onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
				let valueProps = resolveProps.resolveProps(sep ?? [], {
					indicator: "map-value-ind",
					next: value,
					offset: keyNode.range[2],
					onError,
					parentIndent: bm.indent,
					startOnNewline: !key || key.type === "block-scalar"
				});
				offset = valueProps.end;
				if (valueProps.found) {
					if (implicitKey) {
						value?.type === "block-map" && !valueProps.hasNewline && onError(offset, "BLOCK_AS_IMPLICIT_KEY", "Nested mappings are not allowed in compact mappings");
						ctx.options.strict && keyProps.start < valueProps.found.offset - 1024 && onError(keyNode.range, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit block mapping key");
					}
					let valueNode = value ? composeNode(ctx, value, valueProps, onError) : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
					ctx.schema.compat && utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
					offset = valueNode.range[2];
					let pair = new Pair.Pair(keyNode, valueNode);
					ctx.options.keepSourceTokens && (pair.srcToken = collItem);
					map.items.push(pair);
				} else {
					implicitKey && onError(keyNode.range, "MISSING_CHAR", "Implicit map keys need to be followed by map values");
					valueProps.comment && (keyNode.comment ? keyNode.comment += "\n" + valueProps.comment : keyNode.comment = valueProps.comment);
					let pair = new Pair.Pair(keyNode);
					ctx.options.keepSourceTokens && (pair.srcToken = collItem);
					map.items.push(pair);
				}
			}
			commentEnd && commentEnd < offset && onError(commentEnd, "IMPOSSIBLE", "Map comment with trailing content");
			map.range = [
				bm.offset,
				offset,
				commentEnd ?? offset
			];
			return map;
		}
		exports.resolveBlockMap = resolveBlockMap;
	}),
	8913: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var Scalar = __nccwpck_require__(3301);
		function resolveBlockScalar(ctx, scalar, onError) {
			let start = scalar.offset;
			let header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
			if (!header) return {
				value: "",
				type: null,
				comment: "",
				range: [
					start,
					start,
					start
				]
			};
			let type = header.mode === ">" ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
			let lines = scalar.source ? splitLines(scalar.source) : [];
			let chompStart = lines.length;
			for (let i = lines.length - 1; i >= 0; --i) {
				let content = lines[i][1];
				if (content === "" || content === "\r") chompStart = i;
				else break;
			}
			if (chompStart === 0) {
				let value = header.chomp === "+" && lines.length > 0 ? "\n".repeat(Math.max(1, lines.length - 1)) : "";
				let end = start + header.length;
				scalar.source && (end += scalar.source.length);
				return {
					value,
					type,
					comment: header.comment,
					range: [
						start,
						end,
						end
					]
				};
			}
			let trimIndent = scalar.indent + header.indent;
			let offset = scalar.offset + header.length;
			let contentStart = 0;
			for (let i = 0; i < chompStart; ++i) {
				let [indent, content] = lines[i];
				if (content === "" || content === "\r") header.indent === 0 && indent.length > trimIndent && (trimIndent = indent.length);
				else {
					indent.length < trimIndent && onError(offset + indent.length, "MISSING_CHAR", "Block scalars with more-indented leading empty lines must use an explicit indentation indicator");
					header.indent === 0 && (trimIndent = indent.length);
					contentStart = i;
					trimIndent === 0 && !ctx.atRoot && onError(offset, "BAD_INDENT", "Block scalar values in collections must be indented");
					break;
				}
				offset += indent.length + content.length + 1;
			}
			for (let i = lines.length - 1; i >= chompStart; --i) lines[i][0].length > trimIndent && (chompStart = i + 1);
			let value = "";
			let sep = "";
			let prevMoreIndented = !1;
			for (let i = 0; i < contentStart; ++i) value += lines[i][0].slice(trimIndent) + "\n";
			for (let i = contentStart; i < chompStart; ++i) {
				let [indent, content] = lines[i];
				offset += indent.length + content.length + 1;
				let crlf = content[content.length - 1] === "\r";
				crlf && (content = content.slice(0, -1));
				if (content && indent.length < trimIndent) {
					let message = `Block scalar lines must not be less indented than their ${header.indent ? "explicit indentation indicator" : "first line"}`;
					onError(offset - content.length - (crlf ? 2 : 1), "BAD_INDENT", message);
					indent = "";
				}
				if (type === Scalar.Scalar.BLOCK_LITERAL) {
					value += sep + indent.slice(trimIndent) + content;
					sep = "\n";
				} else if (indent.length > trimIndent || content[0] === "	") {
					sep === " " ? sep = "\n" : !prevMoreIndented && sep === "\n" && (sep = "\n\n");
					value += sep + indent.slice(trimIndent) + content;
					sep = "\n";
					prevMoreIndented = !0;
				} else if (content === "") sep === "\n" ? value += "\n" : sep = "\n";
				else {
					value += sep + content;
					sep = " ";
					prevMoreIndented = !1;
				}
			}
			switch (header.chomp) {
				case "-": break;
				case "+":
					for (let i = chompStart; i < lines.length; ++i) value += "\n" + lines[i][0].slice(trimIndent);
					value[value.length - 1] !== "\n" && (value += "\n");
					break;
				default: value += "\n";
			}
			let end = start + header.length + scalar.source.length;
			return {
				value,
				type,
				comment: header.comment,
				range: [
					start,
					end,
					end
				]
			};
		}
		function parseBlockScalarHeader({ offset, props }, strict, onError) {
			if (props[0].type !== "block-scalar-header") {
				onError(props[0], "IMPOSSIBLE", "Block scalar header not found");
				return null;
			}
			let { source } = props[0];
			let mode = source[0];
			let indent = 0;
			let chomp = "";
			let error = -1;
			for (let i = 1; i < source.length; ++i) {
				let ch = source[i];
				if (!chomp && (ch === "-" || ch === "+")) chomp = ch;
				else {
					let n = Number(ch);
					!indent && n ? indent = n : error === -1 && (error = offset + i);
				}
			}
			error !== -1 && onError(error, "UNEXPECTED_TOKEN", `Block scalar header includes extra characters: ${source}`);
			let hasSpace = !1;
			let comment = "";
			let length = source.length;
			for (let i = 1; i < props.length; ++i) {
				let token = props[i];
				switch (token.type) {
					case "space": hasSpace = !0;
					case "newline":
						length += token.source.length;
						break;
					case "comment":
						strict && !hasSpace && onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
						length += token.source.length;
						comment = token.source.substring(1);
						break;
					case "error":
						onError(token, "UNEXPECTED_TOKEN", token.message);
						length += token.source.length;
						break;
					default: {
						onError(token, "UNEXPECTED_TOKEN", `Unexpected token in block scalar header: ${token.type}`);
						let ts = token.source;
						ts && typeof ts == "string" && (length += ts.length);
					}
				}
			}
			return {
				mode,
				indent,
				chomp,
				comment,
				length
			};
		}
		function splitLines(source) {
			let split = source.split(/\n( *)/);
			let first = split[0];
			let m = first.match(/^( *)/);
			let lines = [m?.[1] ? [m[1], first.slice(m[1].length)] : ["", first]];
			for (let i = 1; i < split.length; i += 2) lines.push([split[i], split[i + 1]]);
			return lines;
		}
		exports.resolveBlockScalar = resolveBlockScalar;
	}),
	334: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var YAMLSeq = __nccwpck_require__(2223);
		var resolveProps = __nccwpck_require__(4631);
		var utilFlowIndentCheck = __nccwpck_require__(4051);
		function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
			let seq = new ((tag?.nodeClass) ?? YAMLSeq.YAMLSeq)(ctx.schema);
			ctx.atRoot &&= !1;
			ctx.atKey &&= !1;
			let offset = bs.offset;
			let commentEnd = null;
			for (let { start, value } of bs.items) {
				let props = resolveProps.resolveProps(start, {
					indicator: "seq-item-ind",
					next: value,
					offset,
					onError,
					parentIndent: bs.indent,
					startOnNewline: !0
				});
				if (!props.found) {
					if (props.anchor || props.tag || value) value?.type === "block-seq" ? onError(props.end, "BAD_INDENT", "All sequence items must start at the same column") : onError(offset, "MISSING_CHAR", "Sequence item without - indicator");
					else {
						commentEnd = props.end;
						props.comment && (seq.comment = props.comment);
						continue;
					}
				}
				let node = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
				ctx.schema.compat && utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
				offset = node.range[2];
				seq.items.push(node);
			}
			seq.range = [
				bs.offset,
				offset,
				commentEnd ?? offset
			];
			return seq;
		}
		exports.resolveBlockSeq = resolveBlockSeq;
	}),
	7788: ((__unused_webpack_module, exports) => {
		function resolveEnd(end, offset, reqSpace, onError) {
			let comment = "";
			if (end) {
				let hasSpace = !1;
				let sep = "";
				for (let token of end) {
					let { source, type } = token;
					switch (type) {
						case "space":
							hasSpace = !0;
							break;
						case "comment": {
							reqSpace && !hasSpace && onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
							let cb = source.substring(1) || " ";
							comment ? comment += sep + cb : comment = cb;
							sep = "";
							break;
						}
						case "newline":
							comment && (sep += source);
							hasSpace = !0;
							break;
						default: onError(token, "UNEXPECTED_TOKEN", `Unexpected ${type} at node end`);
					}
					offset += source.length;
				}
			}
			return {
				comment,
				offset
			};
		}
		exports.resolveEnd = resolveEnd;
	}),
	3142: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var identity = __nccwpck_require__(1127);
		var Pair = __nccwpck_require__(7165);
		var YAMLMap = __nccwpck_require__(4454);
		var YAMLSeq = __nccwpck_require__(2223);
		var resolveEnd = __nccwpck_require__(7788);
		var resolveProps = __nccwpck_require__(4631);
		var utilContainsNewline = __nccwpck_require__(9499);
		var utilMapIncludes = __nccwpck_require__(1187);
		let blockMsg = "Block collections are not allowed within flow collections";
		let isBlock = (token) => token && (token.type === "block-map" || token.type === "block-seq");
		function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
			let isMap = fc.start.source === "{";
			let fcName = isMap ? "flow map" : "flow sequence";
			let coll = new ((tag?.nodeClass) ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq))(ctx.schema);
			coll.flow = !0;
			let atRoot = ctx.atRoot;
			atRoot && (ctx.atRoot = !1);
			ctx.atKey &&= !1;
			let offset = fc.offset + fc.start.source.length;
			for (let i = 0; i < fc.items.length; ++i) {
				let collItem = fc.items[i];
				let { start, key, sep, value } = collItem;
				let props = resolveProps.resolveProps(start, {
					flow: fcName,
					indicator: "explicit-key-ind",
					next: key ?? sep?.[0],
					offset,
					onError,
					parentIndent: fc.indent,
					startOnNewline: !1
				});
				if (!props.found) {
					if (!props.anchor && !props.tag && !sep && !value) {
						i === 0 && props.comma ? onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`) : i < fc.items.length - 1 && onError(props.start, "UNEXPECTED_TOKEN", `Unexpected empty item in ${fcName}`);
						props.comment && (coll.comment ? coll.comment += "\n" + props.comment : coll.comment = props.comment);
						offset = props.end;
						continue;
					}
					!isMap && ctx.options.strict && utilContainsNewline.containsNewline(key) && onError(key, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
				}
				if (i === 0) props.comma && onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
				else {
					props.comma || onError(props.start, "MISSING_CHAR", `Missing , between ${fcName} items`);
					if (props.comment) {
						let prevItemComment = "";
						loop: for (let st of start) switch (st.type) {
							case "comma":
							case "space": break;
							case "comment":
								prevItemComment = st.source.substring(1);
								break loop;
							default: break loop;
						}
						if (prevItemComment) {
							let prev = coll.items[coll.items.length - 1];
							identity.isPair(prev) && (prev = prev.value ?? prev.key);
							prev.comment ? prev.comment += "\n" + prevItemComment : prev.comment = prevItemComment;
							props.comment = props.comment.substring(prevItemComment.length + 1);
						}
					}
				}
				if (!isMap && !sep && !props.found) {
					let valueNode = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, sep, null, props, onError);
					coll.items.push(valueNode);
					offset = valueNode.range[2];
					isBlock(value) && onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
				} else {
					ctx.atKey = !0;
					let keyStart = props.end;
					let keyNode = key ? composeNode(ctx, key, props, onError) : composeEmptyNode(ctx, keyStart, start, null, props, onError);
					isBlock(key) && onError(keyNode.range, "BLOCK_IN_FLOW", blockMsg);
					ctx.atKey = !1;
					let valueProps = resolveProps.resolveProps(sep ?? [], {
						flow: fcName,
						indicator: "map-value-ind",
						next: value,
						offset: keyNode.range[2],
						onError,
						parentIndent: fc.indent,
						startOnNewline: !1
					});
					if (valueProps.found) {
						if (!isMap && !props.found && ctx.options.strict) {
							if (sep) for (let st of sep) {
								if (st === valueProps.found) break;
								if (st.type === "newline") {
									onError(st, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
									break;
								}
							}
							props.start < valueProps.found.offset - 1024 && onError(valueProps.found, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit flow sequence key");
						}
					} else value && ("source" in value && value.source?.[0] === ":" ? onError(value, "MISSING_CHAR", `Missing space after : in ${fcName}`) : onError(valueProps.start, "MISSING_CHAR", `Missing , or : between ${fcName} items`));
					let valueNode = value ? composeNode(ctx, value, valueProps, onError) : valueProps.found ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError) : null;
					valueNode ? isBlock(value) && onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg) : valueProps.comment && (keyNode.comment ? keyNode.comment += "\n" + valueProps.comment : keyNode.comment = valueProps.comment);
					let pair = new Pair.Pair(keyNode, valueNode);
					ctx.options.keepSourceTokens && (pair.srcToken = collItem);
					if (isMap) {
						let map = coll;
						utilMapIncludes.mapIncludes(ctx, map.items, keyNode) && onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
						map.items.push(pair);
					} else {
						let map = new YAMLMap.YAMLMap(ctx.schema);
						map.flow = !0;
						map.items.push(pair);
						let endRange = (valueNode ?? keyNode).range;
						map.range = [
							keyNode.range[0],
							endRange[1],
							endRange[2]
						];
						coll.items.push(map);
					}
					offset = valueNode ? valueNode.range[2] : valueProps.end;
				}
			}
			let expectedEnd = isMap ? "}" : "]";
			let [ce, ...ee] = fc.end;
			let cePos = offset;
			if (ce?.source === expectedEnd) cePos = ce.offset + ce.source.length;
			else {
				let name = fcName[0].toUpperCase() + fcName.substring(1);
				let msg = atRoot ? `${name} must end with a ${expectedEnd}` : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
				onError(offset, atRoot ? "MISSING_CHAR" : "BAD_INDENT", msg);
				ce && ce.source.length !== 1 && ee.unshift(ce);
			}
			if (ee.length > 0) {
				let end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
				end.comment && (coll.comment ? coll.comment += "\n" + end.comment : coll.comment = end.comment);
				coll.range = [
					fc.offset,
					cePos,
					end.offset
				];
			} else coll.range = [
				fc.offset,
				cePos,
				cePos
			];
			return coll;
		}
		exports.resolveFlowCollection = resolveFlowCollection;
	}),
	6842: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var Scalar = __nccwpck_require__(3301);
		var resolveEnd = __nccwpck_require__(7788);
		function resolveFlowScalar(scalar, strict, onError) {
			let { offset, type, source, end } = scalar;
			let _type;
			let value;
			let _onError = (rel, code, msg) => onError(offset + rel, code, msg);
			switch (type) {
				case "scalar":
					_type = Scalar.Scalar.PLAIN;
					value = plainValue(source, _onError);
					break;
				case "single-quoted-scalar":
					_type = Scalar.Scalar.QUOTE_SINGLE;
					value = singleQuotedValue(source, _onError);
					break;
				case "double-quoted-scalar":
					_type = Scalar.Scalar.QUOTE_DOUBLE;
					value = doubleQuotedValue(source, _onError);
					break;
				default:
					onError(scalar, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${type}`);
					return {
						value: "",
						type: null,
						comment: "",
						range: [
							offset,
							offset + source.length,
							offset + source.length
						]
					};
			}
			let valueEnd = offset + source.length;
			let re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
			return {
				value,
				type: _type,
				comment: re.comment,
				range: [
					offset,
					valueEnd,
					re.offset
				]
			};
		}
		function plainValue(source, onError) {
			let badChar = "";
			switch (source[0]) {
				case "	":
					badChar = "a tab character";
					break;
				case ",":
					badChar = "flow indicator character ,";
					break;
				case "%":
					badChar = "directive indicator character %";
					break;
				case "|":
				case ">":
					badChar = `block scalar indicator ${source[0]}`;
					break;
				case "@":
				case "`": badChar = `reserved character ${source[0]}`;
			}
			badChar && onError(0, "BAD_SCALAR_START", `Plain value cannot start with ${badChar}`);
			return unfoldLines(source);
		}
		function singleQuotedValue(source, onError) {
			(source[source.length - 1] !== "'" || source.length === 1) && onError(source.length, "MISSING_CHAR", "Missing closing 'quote");
			return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
		}
		function unfoldLines(source) {
			let line = /(.*?)\r?\n/sy;
			let match = line.exec(source);
			if (!match) return source;
			let trimEnd, trimBoth;
			try {
				trimEnd = RegExp("(?<![ 	])[ 	]+$");
				trimBoth = RegExp("^[ 	]+|(?<![ 	])[ 	]+$", "g");
			} catch {
				trimEnd = /[ \t]+$/;
				trimBoth = /^[ \t]+|[ \t]+$/g;
			}
			let res = match[1].replace(trimEnd, "");
			let sep = " ";
			let pos = line.lastIndex;
			for (; match = line.exec(source);) {
				let lm = match[1].replace(trimBoth, "");
				if (lm === "") sep === "\n" ? res += sep : sep = "\n";
				else {
					res += sep + lm;
					sep = " ";
				}
				pos = line.lastIndex;
			}
			let last = /[ \t]*(.*)/sy;
			last.lastIndex = pos;
			match = last.exec(source);
			return res + sep + (match?.[1] ?? "");
		}
		function doubleQuotedValue(source, onError) {
			let res = "";
			for (let i = 1; i < source.length - 1; ++i) {
				let ch = source[i];
				if (ch === "\r" && source[i + 1] === "\n") continue;
				if (ch === "\n") {
					let { fold, offset } = foldNewline(source, i);
					res += fold;
					i = offset;
				} else if (ch === "\\") {
					let next = source[++i];
					let cc = escapeCodes[next];
					if (cc) res += cc;
					else if (next === "\n") {
						next = source[i + 1];
						for (; next === " " || next === "	";) next = source[++i + 1];
					} else if (next === "\r" && source[i + 1] === "\n") {
						next = source[++i + 1];
						for (; next === " " || next === "	";) next = source[++i + 1];
					} else if (next === "x" || next === "u" || next === "U") {
						let length = next === "x" ? 2 : next === "u" ? 4 : 8;
						res += parseCharCode(source, i + 1, length, onError);
						i += length;
					} else {
						let raw = source.substr(i - 1, 2);
						onError(i - 1, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
						res += raw;
					}
				} else if (ch === " " || ch === "	") {
					let wsStart = i;
					let next = source[i + 1];
					for (; next === " " || next === "	";) next = source[++i + 1];
					next !== "\n" && (next !== "\r" || source[i + 2] !== "\n") && (res += i > wsStart ? source.slice(wsStart, i + 1) : ch);
				} else res += ch;
			}
			(source[source.length - 1] !== "\"" || source.length === 1) && onError(source.length, "MISSING_CHAR", "Missing closing \"quote");
			return res;
		}
		function foldNewline(source, offset) {
			let fold = "";
			let ch = source[offset + 1];
			for (; (ch === " " || ch === "	" || ch === "\n" || ch === "\r") && (ch !== "\r" || source[offset + 2] === "\n");) {
				ch === "\n" && (fold += "\n");
				offset += 1;
				ch = source[offset + 1];
			}
			fold ||= " ";
			return {
				fold,
				offset
			};
		}
		let escapeCodes = {
			0: "\0",
			a: "\x07",
			b: "\b",
			e: "\x1B",
			f: "\f",
			n: "\n",
			r: "\r",
			t: "	",
			v: "\v",
			N: "",
			_: "\xA0",
			L: "\u2028",
			P: "\u2029",
			" ": " ",
			"\"": "\"",
			"/": "/",
			"\\": "\\",
			"	": "	"
		};
		function parseCharCode(source, offset, length, onError) {
			let cc = source.substr(offset, length);
			let code = cc.length === length && /^[0-9a-fA-F]+$/.test(cc) ? parseInt(cc, 16) : NaN;
			try {
				return String.fromCodePoint(code);
			} catch {
				let raw = source.substr(offset - 2, length + 2);
				onError(offset - 2, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
				return raw;
			}
		}
		exports.resolveFlowScalar = resolveFlowScalar;
	}),
	4631: ((__unused_webpack_module, exports) => {
		function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
			let spaceBefore = !1;
			let atNewline = startOnNewline;
			let hasSpace = startOnNewline;
			let comment = "";
			let commentSep = "";
			let hasNewline = !1;
			let reqSpace = !1;
			let tab = null;
			let anchor = null;
			let tag = null;
			let newlineAfterProp = null;
			let comma = null;
			let found = null;
			let start = null;
			for (let token of tokens) {
				if (reqSpace) {
					token.type !== "space" && token.type !== "newline" && token.type !== "comma" && onError(token.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
					reqSpace = !1;
				}
				if (tab) {
					atNewline && token.type !== "comment" && token.type !== "newline" && onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
					tab = null;
				}
				switch (token.type) {
					case "space":
						!flow && (indicator !== "doc-start" || next?.type !== "flow-collection") && token.source.includes("	") && (tab = token);
						hasSpace = !0;
						break;
					case "comment": {
						hasSpace || onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
						let cb = token.source.substring(1) || " ";
						comment ? comment += commentSep + cb : comment = cb;
						commentSep = "";
						atNewline = !1;
						break;
					}
					case "newline":
						atNewline ? comment ? comment += token.source : found && indicator === "seq-item-ind" || (spaceBefore = !0) : commentSep += token.source;
						atNewline = !0;
						hasNewline = !0;
						(anchor || tag) && (newlineAfterProp = token);
						hasSpace = !0;
						break;
					case "anchor":
						anchor && onError(token, "MULTIPLE_ANCHORS", "A node can have at most one anchor");
						token.source.endsWith(":") && onError(token.offset + token.source.length - 1, "BAD_ALIAS", "Anchor ending in : is ambiguous", !0);
						anchor = token;
						start ??= token.offset;
						atNewline = !1;
						hasSpace = !1;
						reqSpace = !0;
						break;
					case "tag":
						tag && onError(token, "MULTIPLE_TAGS", "A node can have at most one tag");
						tag = token;
						start ??= token.offset;
						atNewline = !1;
						hasSpace = !1;
						reqSpace = !0;
						break;
					case indicator:
						(anchor || tag) && onError(token, "BAD_PROP_ORDER", `Anchors and tags must be after the ${token.source} indicator`);
						found && onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.source} in ${flow ?? "collection"}`);
						found = token;
						atNewline = indicator === "seq-item-ind" || indicator === "explicit-key-ind";
						hasSpace = !1;
						break;
					case "comma": if (flow) {
						comma && onError(token, "UNEXPECTED_TOKEN", `Unexpected , in ${flow}`);
						comma = token;
						atNewline = !1;
						hasSpace = !1;
						break;
					}
					default:
						onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.type} token`);
						atNewline = !1;
						hasSpace = !1;
				}
			}
			let last = tokens[tokens.length - 1];
			let end = last ? last.offset + last.source.length : offset;
			reqSpace && next && next.type !== "space" && next.type !== "newline" && next.type !== "comma" && (next.type !== "scalar" || next.source !== "") && onError(next.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
			tab && (atNewline && tab.indent <= parentIndent || next?.type === "block-map" || next?.type === "block-seq") && onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
			return {
				comma,
				found,
				spaceBefore,
				comment,
				hasNewline,
				anchor,
				tag,
				newlineAfterProp,
				end,
				start: start ?? end
			};
		}
		exports.resolveProps = resolveProps;
	}),
	9499: ((__unused_webpack_module, exports) => {
		function containsNewline(key) {
			if (!key) return null;
			switch (key.type) {
				case "alias":
				case "scalar":
				case "double-quoted-scalar":
				case "single-quoted-scalar":
					if (key.source.includes("\n")) return !0;
					if (key.end) {
						for (let st of key.end) if (st.type === "newline") return !0;
					}
					return !1;
				case "flow-collection":
					for (let it of key.items) {
						for (let st of it.start) if (st.type === "newline") return !0;
						if (it.sep) {
							for (let st of it.sep) if (st.type === "newline") return !0;
						}
						if (containsNewline(it.key) || containsNewline(it.value)) return !0;
					}
					return !1;
				default: return !0;
			}
		}
		exports.containsNewline = containsNewline;
	}),
	2599: ((__unused_webpack_module, exports) => {
		function emptyScalarPosition(offset, before, pos) {
			if (before) {
				pos ??= before.length;
				for (let i = pos - 1; i >= 0; --i) {
					let st = before[i];
					switch (st.type) {
						case "space":
						case "comment":
						case "newline":
							offset -= st.source.length;
							continue;
					}
					st = before[++i];
					for (; st?.type === "space";) {
						offset += st.source.length;
						st = before[++i];
					}
					break;
				}
			}
			return offset;
		}
		exports.emptyScalarPosition = emptyScalarPosition;
	}),
	4051: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var utilContainsNewline = __nccwpck_require__(9499);
		function flowIndentCheck(indent, fc, onError) {
			if (fc?.type === "flow-collection") {
				let end = fc.end[0];
				end.indent === indent && (end.source === "]" || end.source === "}") && utilContainsNewline.containsNewline(fc) && onError(end, "BAD_INDENT", "Flow end indicator should be more indented than parent", !0);
			}
		}
		exports.flowIndentCheck = flowIndentCheck;
	}),
	1187: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var identity = __nccwpck_require__(1127);
		function mapIncludes(ctx, items, search) {
			let { uniqueKeys } = ctx.options;
			if (uniqueKeys === !1) return !1;
			let isEqual = typeof uniqueKeys == "function" ? uniqueKeys : (a, b) => a === b || identity.isScalar(a) && identity.isScalar(b) && a.value === b.value;
			return items.some((pair) => isEqual(pair.key, search));
		}
		exports.mapIncludes = mapIncludes;
	}),
	3021: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var Alias = __nccwpck_require__(4065);
		var Collection = __nccwpck_require__(101);
		var identity = __nccwpck_require__(1127);
		var Pair = __nccwpck_require__(7165);
		var toJS = __nccwpck_require__(4043);
		var Schema = __nccwpck_require__(5840);
		var stringifyDocument = __nccwpck_require__(6829);
		var anchors = __nccwpck_require__(1596);
		var applyReviver = __nccwpck_require__(3661);
		var createNode = __nccwpck_require__(2404);
		var directives = __nccwpck_require__(1342);
		class Document {
			constructor(value, replacer, options) {
				this.commentBefore = null;
				this.comment = null;
				this.errors = [];
				this.warnings = [];
				Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
				let _replacer = null;
				if (typeof replacer == "function" || Array.isArray(replacer)) _replacer = replacer;
				else if (options === void 0 && replacer) {
					options = replacer;
					replacer = void 0;
				}
				let opt = Object.assign({
					intAsBigInt: !1,
					keepSourceTokens: !1,
					logLevel: "warn",
					prettyErrors: !0,
					strict: !0,
					stringKeys: !1,
					uniqueKeys: !0,
					version: "1.2"
				}, options);
				this.options = opt;
				let { version } = opt;
				if (options?._directives) {
					this.directives = options._directives.atDocument();
					this.directives.yaml.explicit && (version = this.directives.yaml.version);
				} else this.directives = new directives.Directives({ version });
				this.setSchema(version, options);
				this.contents = value === void 0 ? null : this.createNode(value, _replacer, options);
			}
			clone() {
				let copy = Object.create(Document.prototype, { [identity.NODE_TYPE]: { value: identity.DOC } });
				copy.commentBefore = this.commentBefore;
				copy.comment = this.comment;
				copy.errors = this.errors.slice();
				copy.warnings = this.warnings.slice();
				copy.options = Object.assign({}, this.options);
				this.directives && (copy.directives = this.directives.clone());
				copy.schema = this.schema.clone();
				copy.contents = identity.isNode(this.contents) ? this.contents.clone(copy.schema) : this.contents;
				this.range && (copy.range = this.range.slice());
				return copy;
			}
			add(value) {
				assertCollection(this.contents) && this.contents.add(value);
			}
			addIn(path, value) {
				assertCollection(this.contents) && this.contents.addIn(path, value);
			}
			createAlias(node, name) {
				if (!node.anchor) {
					let prev = anchors.anchorNames(this);
					node.anchor = !name || prev.has(name) ? anchors.findNewAnchor(name || "a", prev) : name;
				}
				return new Alias.Alias(node.anchor);
			}
			createNode(value, replacer, options) {
				let _replacer;
				if (typeof replacer == "function") {
					value = replacer.call({ "": value }, "", value);
					_replacer = replacer;
				} else if (Array.isArray(replacer)) {
					let keyToStr = (v) => typeof v == "number" || v instanceof String || v instanceof Number;
					let asStr = replacer.filter(keyToStr).map(String);
					asStr.length > 0 && (replacer = replacer.concat(asStr));
					_replacer = replacer;
				} else if (options === void 0 && replacer) {
					options = replacer;
					replacer = void 0;
				}
				let { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
				let { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(this, anchorPrefix || "a");
				let ctx = {
					aliasDuplicateObjects: aliasDuplicateObjects ?? !0,
					keepUndefined: keepUndefined ?? !1,
					onAnchor,
					onTagObj,
					replacer: _replacer,
					schema: this.schema,
					sourceObjects
				};
				let node = createNode.createNode(value, tag, ctx);
				flow && identity.isCollection(node) && (node.flow = !0);
				setAnchors();
				return node;
			}
			createPair(key, value, options = {}) {
				let k = this.createNode(key, null, options);
				let v = this.createNode(value, null, options);
				return new Pair.Pair(k, v);
			}
			delete(key) {
				return assertCollection(this.contents) ? this.contents.delete(key) : !1;
			}
			deleteIn(path) {
				if (Collection.isEmptyPath(path)) {
					if (this.contents == null) return !1;
					this.contents = null;
					return !0;
				}
				return assertCollection(this.contents) ? this.contents.deleteIn(path) : !1;
			}
			get(key, keepScalar) {
				return identity.isCollection(this.contents) ? this.contents.get(key, keepScalar) : void 0;
			}
			getIn(path, keepScalar) {
				if (Collection.isEmptyPath(path)) return !keepScalar && identity.isScalar(this.contents) ? this.contents.value : this.contents;
				return identity.isCollection(this.contents) ? this.contents.getIn(path, keepScalar) : void 0;
			}
			has(key) {
				return identity.isCollection(this.contents) ? this.contents.has(key) : !1;
			}
			hasIn(path) {
				if (Collection.isEmptyPath(path)) return this.contents !== void 0;
				return identity.isCollection(this.contents) ? this.contents.hasIn(path) : !1;
			}
			set(key, value) {
				this.contents == null ? this.contents = Collection.collectionFromPath(this.schema, [key], value) : assertCollection(this.contents) && this.contents.set(key, value);
			}
			setIn(path, value) {
				Collection.isEmptyPath(path) ? this.contents = value : this.contents == null ? this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value) : assertCollection(this.contents) && this.contents.setIn(path, value);
			}
			setSchema(version, options = {}) {
				typeof version == "number" && (version = String(version));
				let opt;
				switch (version) {
					case "1.1":
						this.directives ? this.directives.yaml.version = "1.1" : this.directives = new directives.Directives({ version: "1.1" });
						opt = {
							resolveKnownTags: !1,
							schema: "yaml-1.1"
						};
						break;
					case "1.2":
					case "next":
						this.directives ? this.directives.yaml.version = version : this.directives = new directives.Directives({ version });
						opt = {
							resolveKnownTags: !0,
							schema: "core"
						};
						break;
					case null:
						this.directives && delete this.directives;
						opt = null;
						break;
					default: {
						let sv = JSON.stringify(version);
						throw Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
					}
				}
				if (options.schema instanceof Object) this.schema = options.schema;
				else if (opt) this.schema = new Schema.Schema(Object.assign(opt, options));
				else throw Error("With a null YAML version, the { schema: Schema } option is required");
			}
			toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
				let ctx = {
					anchors: new Map(),
					doc: this,
					keep: !json,
					mapAsMap: mapAsMap === !0,
					mapKeyWarned: !1,
					maxAliasCount: typeof maxAliasCount == "number" ? maxAliasCount : 100
				};
				let res = toJS.toJS(this.contents, jsonArg ?? "", ctx);
				if (typeof onAnchor == "function") for (let { count, res } of ctx.anchors.values()) onAnchor(res, count);
				return typeof reviver == "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
			}
			toJSON(jsonArg, onAnchor) {
				return this.toJS({
					json: !0,
					jsonArg,
					mapAsMap: !1,
					onAnchor
				});
			}
			toString(options = {}) {
				if (this.errors.length > 0) throw Error("Document with errors cannot be stringified");
				if ("indent" in options && (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
					let s = JSON.stringify(options.indent);
					throw Error(`"indent" option must be a positive integer, not ${s}`);
				}
				return stringifyDocument.stringifyDocument(this, options);
			}
		}
		function assertCollection(contents) {
			if (identity.isCollection(contents)) return !0;
			throw Error("Expected a YAML collection as document contents");
		}
		exports.Document = Document;
	}),
	1596: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var identity = __nccwpck_require__(1127);
		var visit = __nccwpck_require__(204);
		function anchorIsValid(anchor) {
			if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
				let msg = `Anchor must not contain whitespace or control characters: ${JSON.stringify(anchor)}`;
				throw Error(msg);
			}
			return !0;
		}
		function anchorNames(root) {
			let anchors = new Set();
			visit.visit(root, { Value(_key, node) {
				node.anchor && anchors.add(node.anchor);
			} });
			return anchors;
		}
		function findNewAnchor(prefix, exclude) {
			for (let i = 1;; ++i) {
				let name = `${prefix}${i}`;
				if (!exclude.has(name)) return name;
			}
		}
		function createNodeAnchors(doc, prefix) {
			let aliasObjects = [];
			let sourceObjects = new Map();
			let prevAnchors = null;
			return {
				onAnchor: (source) => {
					aliasObjects.push(source);
					prevAnchors ??= anchorNames(doc);
					let anchor = findNewAnchor(prefix, prevAnchors);
					prevAnchors.add(anchor);
					return anchor;
				},
				setAnchors: () => {
					for (let source of aliasObjects) {
						let ref = sourceObjects.get(source);
						if (typeof ref == "object" && ref.anchor && (identity.isScalar(ref.node) || identity.isCollection(ref.node))) ref.node.anchor = ref.anchor;
						else {
							let error = Error("Failed to resolve repeated object (this should not happen)");
							error.source = source;
							throw error;
						}
					}
				},
				sourceObjects
			};
		}
		exports.anchorIsValid = anchorIsValid;
		exports.anchorNames = anchorNames;
		exports.createNodeAnchors = createNodeAnchors;
		exports.findNewAnchor = findNewAnchor;
	}),
	3661: ((__unused_webpack_module, exports) => {
		function applyReviver(reviver, obj, key, val) {
			if (val && typeof val == "object") {
				if (Array.isArray(val)) for (let i = 0, len = val.length; i < len; ++i) {
					let v0 = val[i];
					let v1 = applyReviver(reviver, val, String(i), v0);
					v1 === void 0 ? delete val[i] : v1 !== v0 && (val[i] = v1);
				}
				else if (val instanceof Map) for (let k of Array.from(val.keys())) {
					let v0 = val.get(k);
					let v1 = applyReviver(reviver, val, k, v0);
					v1 === void 0 ? val.delete(k) : v1 !== v0 && val.set(k, v1);
				}
				else if (val instanceof Set) for (let v0 of Array.from(val)) {
					let v1 = applyReviver(reviver, val, v0, v0);
					if (v1 === void 0) val.delete(v0);
					else if (v1 !== v0) {
						val.delete(v0);
						val.add(v1);
					}
				}
				else for (let [k, v0] of Object.entries(val)) {
					let v1 = applyReviver(reviver, val, k, v0);
					v1 === void 0 ? delete val[k] : v1 !== v0 && (val[k] = v1);
				}
			}
			return reviver.call(obj, key, val);
		}
		exports.applyReviver = applyReviver;
	}),
	2404: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var Alias = __nccwpck_require__(4065);
		var identity = __nccwpck_require__(1127);
		var Scalar = __nccwpck_require__(3301);
		function findTagObject(value, tagName, tags) {
			if (tagName) {
				let match = tags.filter((t) => t.tag === tagName);
				let tagObj = match.find((t) => !t.format) ?? match[0];
				if (!tagObj) throw Error(`Tag ${tagName} not found`);
				return tagObj;
			}
			return tags.find((t) => t.identify?.(value) && !t.format);
		}
		function createNode(value, tagName, ctx) {
			identity.isDocument(value) && (value = value.contents);
			if (identity.isNode(value)) return value;
			if (identity.isPair(value)) {
				let map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
				map.items.push(value);
				return map;
			}
			(value instanceof String || value instanceof Number || value instanceof Boolean || typeof BigInt < "u" && value instanceof BigInt) && (value = value.valueOf());
			let { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
			let ref;
			if (aliasDuplicateObjects && value && typeof value == "object") {
				ref = sourceObjects.get(value);
				if (ref) {
					ref.anchor ?? (ref.anchor = onAnchor(value));
					return new Alias.Alias(ref.anchor);
				} else {
					ref = {
						anchor: null,
						node: null
					};
					sourceObjects.set(value, ref);
				}
			}
			tagName?.startsWith("!!") && (tagName = "tag:yaml.org,2002:" + tagName.slice(2));
			let tagObj = findTagObject(value, tagName, schema.tags);
			if (!tagObj) {
				value && typeof value.toJSON == "function" && (value = value.toJSON());
				if (!value || typeof value != "object") {
					let node = new Scalar.Scalar(value);
					ref && (ref.node = node);
					return node;
				}
				tagObj = value instanceof Map ? schema[identity.MAP] : Symbol.iterator in Object(value) ? schema[identity.SEQ] : schema[identity.MAP];
			}
			if (onTagObj) {
				onTagObj(tagObj);
				delete ctx.onTagObj;
			}
			let node = tagObj?.createNode ? tagObj.createNode(ctx.schema, value, ctx) : typeof tagObj?.nodeClass?.from == "function" ? tagObj.nodeClass.from(ctx.schema, value, ctx) : new Scalar.Scalar(value);
			tagName ? node.tag = tagName : tagObj.default || (node.tag = tagObj.tag);
			ref && (ref.node = node);
			return node;
		}
		exports.createNode = createNode;
	}),
	1342: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var identity = __nccwpck_require__(1127);
		var visit = __nccwpck_require__(204);
		let escapeChars = {
			"!": "%21",
			",": "%2C",
			"[": "%5B",
			"]": "%5D",
			"{": "%7B",
			"}": "%7D"
		};
		let escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, (ch) => escapeChars[ch]);
		class Directives {
			constructor(yaml, tags) {
				this.docStart = null;
				this.docEnd = !1;
				this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
				this.tags = Object.assign({}, Directives.defaultTags, tags);
			}
			clone() {
				let copy = new Directives(this.yaml, this.tags);
				copy.docStart = this.docStart;
				return copy;
			}
			atDocument() {
				let res = new Directives(this.yaml, this.tags);
				switch (this.yaml.version) {
					case "1.1":
						this.atNextDocument = !0;
						break;
					case "1.2":
						this.atNextDocument = !1;
						this.yaml = {
							explicit: Directives.defaultYaml.explicit,
							version: "1.2"
						};
						this.tags = Object.assign({}, Directives.defaultTags);
				}
				return res;
			}
			add(line, onError) {
				if (this.atNextDocument) {
					this.yaml = {
						explicit: Directives.defaultYaml.explicit,
						version: "1.1"
					};
					this.tags = Object.assign({}, Directives.defaultTags);
					this.atNextDocument = !1;
				}
				let parts = line.trim().split(/[ \t]+/);
				let name = parts.shift();
				switch (name) {
					case "%TAG": {
						if (parts.length !== 2) {
							onError(0, "%TAG directive should contain exactly two parts");
							if (parts.length < 2) return !1;
						}
						let [handle, prefix] = parts;
						this.tags[handle] = prefix;
						return !0;
					}
					case "%YAML": {
						this.yaml.explicit = !0;
						if (parts.length !== 1) {
							onError(0, "%YAML directive should contain exactly one part");
							return !1;
						}
						let [version] = parts;
						if (version === "1.1" || version === "1.2") {
							this.yaml.version = version;
							return !0;
						} else {
							let isValid = /^\d+\.\d+$/.test(version);
							onError(6, `Unsupported YAML version ${version}`, isValid);
							return !1;
						}
					}
					default:
						onError(0, `Unknown directive ${name}`, !0);
						return !1;
				}
			}
			tagName(source, onError) {
				if (source === "!") return "!";
				if (source[0] !== "!") {
					onError(`Not a valid tag: ${source}`);
					return null;
				}
				if (source[1] === "<") {
					let verbatim = source.slice(2, -1);
					if (verbatim === "!" || verbatim === "!!") {
						onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
						return null;
					}
					source[source.length - 1] !== ">" && onError("Verbatim tags must end with a >");
					return verbatim;
				}
				let [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
				suffix || onError(`The ${source} tag has no suffix`);
				let prefix = this.tags[handle];
				if (prefix) try {
					return prefix + decodeURIComponent(suffix);
				} catch (error) {
					onError(String(error));
					return null;
				}
				if (handle === "!") return source;
				onError(`Could not resolve tag: ${source}`);
				return null;
			}
			tagString(tag) {
				for (let [handle, prefix] of Object.entries(this.tags)) if (tag.startsWith(prefix)) return handle + escapeTagName(tag.substring(prefix.length));
				return tag[0] === "!" ? tag : `!<${tag}>`;
			}
			toString(doc) {
				let lines = this.yaml.explicit ? [`%YAML ${this.yaml.version || "1.2"}`] : [];
				let tagEntries = Object.entries(this.tags);
				let tagNames;
				if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
					let tags = {};
					visit.visit(doc.contents, (_key, node) => {
						identity.isNode(node) && node.tag && (tags[node.tag] = !0);
					});
					tagNames = Object.keys(tags);
				} else tagNames = [];
				for (let [handle, prefix] of tagEntries) {
					if (handle === "!!" && prefix === "tag:yaml.org,2002:") continue;
					(!doc || tagNames.some((tn) => tn.startsWith(prefix))) && lines.push(`%TAG ${handle} ${prefix}`);
				}
				return lines.join("\n");
			}
		}
		Directives.defaultYaml = {
			explicit: !1,
			version: "1.2"
		};
		Directives.defaultTags = { "!!": "tag:yaml.org,2002:" };
		exports.Directives = Directives;
	}),
	1464: ((__unused_webpack_module, exports) => {
		class YAMLError extends Error {
			constructor(name, pos, code, message) {
				super();
				this.name = name;
				this.code = code;
				this.message = message;
				this.pos = pos;
			}
		}
		class YAMLParseError extends YAMLError {
			constructor(pos, code, message) {
				super("YAMLParseError", pos, code, message);
			}
		}
		class YAMLWarning extends YAMLError {
			constructor(pos, code, message) {
				super("YAMLWarning", pos, code, message);
			}
		}
		let prettifyError = (src, lc) => (error) => {
			if (error.pos[0] === -1) return;
			error.linePos = error.pos.map((pos) => lc.linePos(pos));
			let { line, col } = error.linePos[0];
			error.message += ` at line ${line}, column ${col}`;
			let ci = col - 1;
			let lineStr = src.substring(lc.lineStarts[line - 1], lc.lineStarts[line]).replace(/[\n\r]+$/, "");
			if (ci >= 60 && lineStr.length > 80) {
				let trimStart = Math.min(ci - 39, lineStr.length - 79);
				lineStr = "…" + lineStr.substring(trimStart);
				ci -= trimStart - 1;
			}
			lineStr.length > 80 && (lineStr = lineStr.substring(0, 79) + "…");
			if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
				let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
				prev.length > 80 && (prev = prev.substring(0, 79) + "…\n");
				lineStr = prev + lineStr;
			}
			if (/[^ ]/.test(lineStr)) {
				let count = 1;
				let end = error.linePos[1];
				end?.line === line && end.col > col && (count = Math.max(1, Math.min(end.col - col, 80 - ci)));
				let pointer = " ".repeat(ci) + "^".repeat(count);
				error.message += `:\n\n${lineStr}\n${pointer}\n`;
			}
		};
		exports.YAMLError = YAMLError;
		exports.YAMLParseError = YAMLParseError;
		exports.YAMLWarning = YAMLWarning;
		exports.prettifyError = prettifyError;
	}),
	8815: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var composer = __nccwpck_require__(9984);
		var Document = __nccwpck_require__(3021);
		var Schema = __nccwpck_require__(5840);
		var errors = __nccwpck_require__(1464);
		var Alias = __nccwpck_require__(4065);
		var identity = __nccwpck_require__(1127);
		var Pair = __nccwpck_require__(7165);
		var Scalar = __nccwpck_require__(3301);
		var YAMLMap = __nccwpck_require__(4454);
		var YAMLSeq = __nccwpck_require__(2223);
		__nccwpck_require__(3461);
		var lexer = __nccwpck_require__(361);
		var lineCounter = __nccwpck_require__(6628);
		var parser = __nccwpck_require__(3456);
		var publicApi = __nccwpck_require__(4047);
		var visit = __nccwpck_require__(204);
		composer.Composer;
		Document.Document;
		Schema.Schema;
		errors.YAMLError;
		errors.YAMLParseError;
		errors.YAMLWarning;
		Alias.Alias;
		exports.Vj = identity.isAlias;
		identity.isCollection;
		identity.isDocument;
		exports.jh = identity.isMap;
		exports.Ll = identity.isNode;
		identity.isPair;
		exports.jn = identity.isScalar;
		exports.oP = identity.isSeq;
		Pair.Pair;
		Scalar.Scalar;
		YAMLMap.YAMLMap;
		YAMLSeq.YAMLSeq;
		exports.JG = lexer.Lexer;
		exports.HN = lineCounter.LineCounter;
		parser.Parser;
		exports.qg = publicApi.parse;
		exports.hR = publicApi.parseAllDocuments;
		exports.Tp = publicApi.parseDocument;
		publicApi.stringify;
		exports.YR = visit.visit;
		visit.visitAsync;
	}),
	7249: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var node_process = __nccwpck_require__(932);
		function debug(logLevel, ...messages) {
			logLevel === "debug" && console.log(...messages);
		}
		function warn(logLevel, warning) {
			(logLevel === "debug" || logLevel === "warn") && (typeof node_process.emitWarning == "function" ? node_process.emitWarning(warning) : console.warn(warning));
		}
		exports.debug = debug;
		exports.warn = warn;
	}),
	4065: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var anchors = __nccwpck_require__(1596);
		var visit = __nccwpck_require__(204);
		var identity = __nccwpck_require__(1127);
		var Node = __nccwpck_require__(6673);
		var toJS = __nccwpck_require__(4043);
		class Alias extends Node.NodeBase {
			constructor(source) {
				super(identity.ALIAS);
				this.source = source;
				Object.defineProperty(this, "tag", { set() {
					throw Error("Alias nodes cannot have tags");
				} });
			}
			resolve(doc, ctx) {
				if (ctx?.maxAliasCount === 0) throw ReferenceError("Alias resolution is disabled");
				let nodes;
				if (ctx?.aliasResolveCache) nodes = ctx.aliasResolveCache;
				else {
					nodes = [];
					visit.visit(doc, { Node: (_key, node) => {
						(identity.isAlias(node) || identity.hasAnchor(node)) && nodes.push(node);
					} });
					ctx && (ctx.aliasResolveCache = nodes);
				}
				let found;
				for (let node of nodes) {
					if (node === this) break;
					node.anchor === this.source && (found = node);
				}
				if (found && ctx) {
					let { anchors, doc, maxAliasCount } = ctx;
					let data = anchors.get(found);
					if (!data) {
						toJS.toJS(found, null, ctx);
						data = anchors.get(found);
					}
					if (data?.res === void 0) throw ReferenceError("This should not happen: Alias anchor was not resolved?");
					if (maxAliasCount >= 0) {
						data.count += 1;
						data.aliasCount === 0 && (data.aliasCount = getAliasCount(doc, found, anchors));
						if (data.count * data.aliasCount > maxAliasCount) throw ReferenceError("Excessive alias count indicates a resource exhaustion attack");
					}
				}
				return found;
			}
			toJSON(_arg, ctx) {
				if (!ctx) return { source: this.source };
				let source = this.resolve(ctx.doc, ctx);
				if (!source) {
					let msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
					throw ReferenceError(msg);
				}
				return ctx.anchors.get(source).res;
			}
			toString(ctx, _onComment, _onChompKeep) {
				let src = `*${this.source}`;
				if (ctx) {
					anchors.anchorIsValid(this.source);
					if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
						let msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
						throw Error(msg);
					}
					if (ctx.implicitKey) return `${src} `;
				}
				return src;
			}
		}
		function getAliasCount(doc, node, anchors) {
			if (identity.isAlias(node)) {
				let source = node.resolve(doc);
				let anchor = anchors && source && anchors.get(source);
				return anchor ? anchor.count * anchor.aliasCount : 0;
			} else if (identity.isCollection(node)) {
				let count = 0;
				for (let item of node.items) {
					let c = getAliasCount(doc, item, anchors);
					c > count && (count = c);
				}
				return count;
			} else if (identity.isPair(node)) {
				let kc = getAliasCount(doc, node.key, anchors);
				let vc = getAliasCount(doc, node.value, anchors);
				return Math.max(kc, vc);
			}
			return 1;
		}
		exports.Alias = Alias;
	}),
	101: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var createNode = __nccwpck_require__(2404);
		var identity = __nccwpck_require__(1127);
		var Node = __nccwpck_require__(6673);
		function collectionFromPath(schema, path, value) {
			let v = value;
			for (let i = path.length - 1; i >= 0; --i) {
				let k = path[i];
				if (typeof k == "number" && Number.isInteger(k) && k >= 0) {
					let a = [];
					a[k] = v;
					v = a;
				} else v = new Map([[k, v]]);
			}
			return createNode.createNode(v, void 0, {
				aliasDuplicateObjects: !1,
				keepUndefined: !1,
				onAnchor: () => {
					throw Error("This should not happen, please report a bug.");
				},
				schema,
				sourceObjects: new Map()
			});
		}
		let isEmptyPath = (path) => path == null || typeof path == "object" && !!path[Symbol.iterator]().next().done;
		class Collection extends Node.NodeBase {
			constructor(type, schema) {
				super(type);
				Object.defineProperty(this, "schema", {
					value: schema,
					configurable: !0,
					enumerable: !1,
					writable: !0
				});
			}
			clone(schema) {
				let copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
				schema && (copy.schema = schema);
				copy.items = copy.items.map((it) => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
				this.range && (copy.range = this.range.slice());
				return copy;
			}
			addIn(path, value) {
				if (isEmptyPath(path)) this.add(value);
				else {
					let [key, ...rest] = path;
					let node = this.get(key, !0);
					if (identity.isCollection(node)) node.addIn(rest, value);
					else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
					else throw Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
				}
			}
			deleteIn(path) {
				let [key, ...rest] = path;
				if (rest.length === 0) return this.delete(key);
				let node = this.get(key, !0);
				if (identity.isCollection(node)) return node.deleteIn(rest);
				else throw Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
			}
			getIn(path, keepScalar) {
				let [key, ...rest] = path;
				let node = this.get(key, !0);
				if (rest.length === 0) return !keepScalar && identity.isScalar(node) ? node.value : node;
				else return identity.isCollection(node) ? node.getIn(rest, keepScalar) : void 0;
			}
			hasAllNullValues(allowScalar) {
				return this.items.every((node) => {
					if (!identity.isPair(node)) return !1;
					let n = node.value;
					return n == null || allowScalar && identity.isScalar(n) && n.value == null && !n.commentBefore && !n.comment && !n.tag;
				});
			}
			hasIn(path) {
				let [key, ...rest] = path;
				if (rest.length === 0) return this.has(key);
				let node = this.get(key, !0);
				return identity.isCollection(node) ? node.hasIn(rest) : !1;
			}
			setIn(path, value) {
				let [key, ...rest] = path;
				if (rest.length === 0) this.set(key, value);
				else {
					let node = this.get(key, !0);
					if (identity.isCollection(node)) node.setIn(rest, value);
					else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
					else throw Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
				}
			}
		}
		exports.Collection = Collection;
		exports.collectionFromPath = collectionFromPath;
		exports.isEmptyPath = isEmptyPath;
	}),
	6673: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var applyReviver = __nccwpck_require__(3661);
		var identity = __nccwpck_require__(1127);
		var toJS = __nccwpck_require__(4043);
		class NodeBase {
			constructor(type) {
				Object.defineProperty(this, identity.NODE_TYPE, { value: type });
			}
			clone() {
				let copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
				this.range && (copy.range = this.range.slice());
				return copy;
			}
			toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
				if (!identity.isDocument(doc)) throw TypeError("A document argument is required");
				let ctx = {
					anchors: new Map(),
					doc,
					keep: !0,
					mapAsMap: mapAsMap === !0,
					mapKeyWarned: !1,
					maxAliasCount: typeof maxAliasCount == "number" ? maxAliasCount : 100
				};
				let res = toJS.toJS(this, "", ctx);
				if (typeof onAnchor == "function") for (let { count, res } of ctx.anchors.values()) onAnchor(res, count);
				return typeof reviver == "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
			}
		}
		exports.NodeBase = NodeBase;
	}),
	7165: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var createNode = __nccwpck_require__(2404);
		var stringifyPair = __nccwpck_require__(9748);
		var addPairToJSMap = __nccwpck_require__(7104);
		var identity = __nccwpck_require__(1127);
		function createPair(key, value, ctx) {
			let k = createNode.createNode(key, void 0, ctx);
			let v = createNode.createNode(value, void 0, ctx);
			return new Pair(k, v);
		}
		class Pair {
			constructor(key, value = null) {
				Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
				this.key = key;
				this.value = value;
			}
			clone(schema) {
				let { key, value } = this;
				identity.isNode(key) && (key = key.clone(schema));
				identity.isNode(value) && (value = value.clone(schema));
				return new Pair(key, value);
			}
			toJSON(_, ctx) {
				let pair = ctx?.mapAsMap ? new Map() : {};
				return addPairToJSMap.addPairToJSMap(ctx, pair, this);
			}
			toString(ctx, onComment, onChompKeep) {
				return ctx?.doc ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep) : JSON.stringify(this);
			}
		}
		exports.Pair = Pair;
		exports.createPair = createPair;
	}),
	3301: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var identity = __nccwpck_require__(1127);
		var Node = __nccwpck_require__(6673);
		var toJS = __nccwpck_require__(4043);
		let isScalarValue = (value) => !value || typeof value != "function" && typeof value != "object";
		class Scalar extends Node.NodeBase {
			constructor(value) {
				super(identity.SCALAR);
				this.value = value;
			}
			toJSON(arg, ctx) {
				return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
			}
			toString() {
				return String(this.value);
			}
		}
		Scalar.BLOCK_FOLDED = "BLOCK_FOLDED";
		Scalar.BLOCK_LITERAL = "BLOCK_LITERAL";
		Scalar.PLAIN = "PLAIN";
		Scalar.QUOTE_DOUBLE = "QUOTE_DOUBLE";
		Scalar.QUOTE_SINGLE = "QUOTE_SINGLE";
		exports.Scalar = Scalar;
		exports.isScalarValue = isScalarValue;
	}),
	4454: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var stringifyCollection = __nccwpck_require__(1212);
		var addPairToJSMap = __nccwpck_require__(7104);
		var Collection = __nccwpck_require__(101);
		var identity = __nccwpck_require__(1127);
		var Pair = __nccwpck_require__(7165);
		var Scalar = __nccwpck_require__(3301);
		function findPair(items, key) {
			let k = identity.isScalar(key) ? key.value : key;
			for (let it of items) if (identity.isPair(it)) {
				if (it.key === key || it.key === k) return it;
				if (identity.isScalar(it.key) && it.key.value === k) return it;
			}
		}
		class YAMLMap extends Collection.Collection {
			static get tagName() {
				return "tag:yaml.org,2002:map";
			}
			constructor(schema) {
				super(identity.MAP, schema);
				this.items = [];
			}
			static from(schema, obj, ctx) {
				let { keepUndefined, replacer } = ctx;
				let map = new this(schema);
				let add = (key, value) => {
					if (typeof replacer == "function") value = replacer.call(obj, key, value);
					else if (Array.isArray(replacer) && !replacer.includes(key)) return;
					(value !== void 0 || keepUndefined) && map.items.push(Pair.createPair(key, value, ctx));
				};
				if (obj instanceof Map) for (let [key, value] of obj) add(key, value);
				else if (obj && typeof obj == "object") for (let key of Object.keys(obj)) add(key, obj[key]);
				typeof schema.sortMapEntries == "function" && map.items.sort(schema.sortMapEntries);
				return map;
			}
			add(pair, overwrite) {
				let _pair;
				_pair = identity.isPair(pair) ? pair : !pair || typeof pair != "object" || !("key" in pair) ? new Pair.Pair(pair, pair?.value) : new Pair.Pair(pair.key, pair.value);
				let prev = findPair(this.items, _pair.key);
				let sortEntries = this.schema?.sortMapEntries;
				if (prev) {
					if (!overwrite) throw Error(`Key ${_pair.key} already set`);
					identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value) ? prev.value.value = _pair.value : prev.value = _pair.value;
				} else if (sortEntries) {
					let i = this.items.findIndex((item) => sortEntries(_pair, item) < 0);
					i === -1 ? this.items.push(_pair) : this.items.splice(i, 0, _pair);
				} else this.items.push(_pair);
			}
			delete(key) {
				let it = findPair(this.items, key);
				if (!it) return !1;
				return this.items.splice(this.items.indexOf(it), 1).length > 0;
			}
			get(key, keepScalar) {
				let node = findPair(this.items, key)?.value;
				return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? void 0;
			}
			has(key) {
				return !!findPair(this.items, key);
			}
			set(key, value) {
				this.add(new Pair.Pair(key, value), !0);
			}
			toJSON(_, ctx, Type) {
				let map = Type ? new Type() : ctx?.mapAsMap ? new Map() : {};
				ctx?.onCreate && ctx.onCreate(map);
				for (let item of this.items) addPairToJSMap.addPairToJSMap(ctx, map, item);
				return map;
			}
			toString(ctx, onComment, onChompKeep) {
				if (!ctx) return JSON.stringify(this);
				for (let item of this.items) if (!identity.isPair(item)) throw Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
				!ctx.allNullValues && this.hasAllNullValues(!1) && (ctx = Object.assign({}, ctx, { allNullValues: !0 }));
				return stringifyCollection.stringifyCollection(this, ctx, {
					blockItemPrefix: "",
					flowChars: {
						start: "{",
						end: "}"
					},
					itemIndent: ctx.indent || "",
					onChompKeep,
					onComment
				});
			}
		}
		exports.YAMLMap = YAMLMap;
		exports.findPair = findPair;
	}),
	2223: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var createNode = __nccwpck_require__(2404);
		var stringifyCollection = __nccwpck_require__(1212);
		var Collection = __nccwpck_require__(101);
		var identity = __nccwpck_require__(1127);
		var Scalar = __nccwpck_require__(3301);
		var toJS = __nccwpck_require__(4043);
		class YAMLSeq extends Collection.Collection {
			static get tagName() {
				return "tag:yaml.org,2002:seq";
			}
			constructor(schema) {
				super(identity.SEQ, schema);
				this.items = [];
			}
			add(value) {
				this.items.push(value);
			}
			delete(key) {
				let idx = asItemIndex(key);
				if (typeof idx != "number") return !1;
				return this.items.splice(idx, 1).length > 0;
			}
			get(key, keepScalar) {
				let idx = asItemIndex(key);
				if (typeof idx != "number") return;
				let it = this.items[idx];
				return !keepScalar && identity.isScalar(it) ? it.value : it;
			}
			has(key) {
				let idx = asItemIndex(key);
				return typeof idx == "number" && idx < this.items.length;
			}
			set(key, value) {
				let idx = asItemIndex(key);
				if (typeof idx != "number") throw Error(`Expected a valid index, not ${key}.`);
				let prev = this.items[idx];
				identity.isScalar(prev) && Scalar.isScalarValue(value) ? prev.value = value : this.items[idx] = value;
			}
			toJSON(_, ctx) {
				let seq = [];
				ctx?.onCreate && ctx.onCreate(seq);
				let i = 0;
				for (let item of this.items) seq.push(toJS.toJS(item, String(i++), ctx));
				return seq;
			}
			toString(ctx, onComment, onChompKeep) {
				if (!ctx) return JSON.stringify(this);
				return stringifyCollection.stringifyCollection(this, ctx, {
					blockItemPrefix: "- ",
					flowChars: {
						start: "[",
						end: "]"
					},
					itemIndent: (ctx.indent || "") + "  ",
					onChompKeep,
					onComment
				});
			}
			static from(schema, obj, ctx) {
				let { replacer } = ctx;
				let seq = new this(schema);
				if (obj && Symbol.iterator in Object(obj)) {
					let i = 0;
					for (let it of obj) {
						if (typeof replacer == "function") {
							let key = obj instanceof Set ? it : String(i++);
							it = replacer.call(obj, key, it);
						}
						seq.items.push(createNode.createNode(it, void 0, ctx));
					}
				}
				return seq;
			}
		}
		function asItemIndex(key) {
			let idx = identity.isScalar(key) ? key.value : key;
			idx && typeof idx == "string" && (idx = Number(idx));
			return typeof idx == "number" && Number.isInteger(idx) && idx >= 0 ? idx : null;
		}
		exports.YAMLSeq = YAMLSeq;
	}),
	7104: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var log = __nccwpck_require__(7249);
		var merge = __nccwpck_require__(452);
		var stringify = __nccwpck_require__(2148);
		var identity = __nccwpck_require__(1127);
		var toJS = __nccwpck_require__(4043);
		function addPairToJSMap(ctx, map, { key, value }) {
			if (identity.isNode(key) && key.addToJSMap) key.addToJSMap(ctx, map, value);
			else if (merge.isMergeKey(ctx, key)) merge.addMergeToJSMap(ctx, map, value);
			else {
				let jsKey = toJS.toJS(key, "", ctx);
				if (map instanceof Map) map.set(jsKey, toJS.toJS(value, jsKey, ctx));
				else if (map instanceof Set) map.add(jsKey);
				else {
					let stringKey = stringifyKey(key, jsKey, ctx);
					let jsValue = toJS.toJS(value, stringKey, ctx);
					stringKey in map ? Object.defineProperty(map, stringKey, {
						value: jsValue,
						writable: !0,
						enumerable: !0,
						configurable: !0
					}) : map[stringKey] = jsValue;
				}
			}
			return map;
		}
		function stringifyKey(key, jsKey, ctx) {
			if (jsKey === null) return "";
			if (typeof jsKey != "object") return String(jsKey);
			if (identity.isNode(key) && ctx?.doc) {
				let strCtx = stringify.createStringifyContext(ctx.doc, {});
				strCtx.anchors = new Set();
				for (let node of ctx.anchors.keys()) strCtx.anchors.add(node.anchor);
				strCtx.inFlow = !0;
				strCtx.inStringifyKey = !0;
				let strKey = key.toString(strCtx);
				if (!ctx.mapKeyWarned) {
					let jsonStr = JSON.stringify(strKey);
					jsonStr.length > 40 && (jsonStr = jsonStr.substring(0, 36) + "...\"");
					log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
					ctx.mapKeyWarned = !0;
				}
				return strKey;
			}
			return JSON.stringify(jsKey);
		}
		exports.addPairToJSMap = addPairToJSMap;
	}),
	1127: ((__unused_webpack_module, exports) => {
		let ALIAS = Symbol.for("yaml.alias");
		let DOC = Symbol.for("yaml.document");
		let MAP = Symbol.for("yaml.map");
		let PAIR = Symbol.for("yaml.pair");
		let SCALAR = Symbol.for("yaml.scalar");
		let SEQ = Symbol.for("yaml.seq");
		let NODE_TYPE = Symbol.for("yaml.node.type");
		let isAlias = (node) => !!node && typeof node == "object" && node[NODE_TYPE] === ALIAS;
		let isDocument = (node) => !!node && typeof node == "object" && node[NODE_TYPE] === DOC;
		let isMap = (node) => !!node && typeof node == "object" && node[NODE_TYPE] === MAP;
		let isPair = (node) => !!node && typeof node == "object" && node[NODE_TYPE] === PAIR;
		let isScalar = (node) => !!node && typeof node == "object" && node[NODE_TYPE] === SCALAR;
		let isSeq = (node) => !!node && typeof node == "object" && node[NODE_TYPE] === SEQ;
		function isCollection(node) {
			if (node && typeof node == "object") switch (node[NODE_TYPE]) {
				case MAP:
				case SEQ: return !0;
			}
			return !1;
		}
		function isNode(node) {
			if (node && typeof node == "object") switch (node[NODE_TYPE]) {
				case ALIAS:
				case MAP:
				case SCALAR:
				case SEQ: return !0;
			}
			return !1;
		}
		let hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;
		exports.ALIAS = ALIAS;
		exports.DOC = DOC;
		exports.MAP = MAP;
		exports.NODE_TYPE = NODE_TYPE;
		exports.PAIR = PAIR;
		exports.SCALAR = SCALAR;
		exports.SEQ = SEQ;
		exports.hasAnchor = hasAnchor;
		exports.isAlias = isAlias;
		exports.isCollection = isCollection;
		exports.isDocument = isDocument;
		exports.isMap = isMap;
		exports.isNode = isNode;
		exports.isPair = isPair;
		exports.isScalar = isScalar;
		exports.isSeq = isSeq;
	}),
	4043: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var identity = __nccwpck_require__(1127);
		function toJS(value, arg, ctx) {
			if (Array.isArray(value)) return value.map((v, i) => toJS(v, String(i), ctx));
			if (value && typeof value.toJSON == "function") {
				if (!ctx || !identity.hasAnchor(value)) return value.toJSON(arg, ctx);
				let data = {
					aliasCount: 0,
					count: 1,
					res: void 0
				};
				ctx.anchors.set(value, data);
				ctx.onCreate = (res) => {
					data.res = res;
					delete ctx.onCreate;
				};
				let res = value.toJSON(arg, ctx);
				ctx.onCreate && ctx.onCreate(res);
				return res;
			}
			if (typeof value == "bigint" && !ctx?.keep) return Number(value);
			return value;
		}
		exports.toJS = toJS;
	}),
	110: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var resolveBlockScalar = __nccwpck_require__(8913);
		var resolveFlowScalar = __nccwpck_require__(6842);
		var errors = __nccwpck_require__(1464);
		var stringifyString = __nccwpck_require__(3069);
		function resolveAsScalar(token, strict = !0, onError) {
			if (token) {
				let _onError = (pos, code, message) => {
					let offset = typeof pos == "number" ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
					if (onError) onError(offset, code, message);
					else throw new errors.YAMLParseError([offset, offset + 1], code, message);
				};
				switch (token.type) {
					case "scalar":
					case "single-quoted-scalar":
					case "double-quoted-scalar": return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
					case "block-scalar": return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
				}
			}
			return null;
		}
		function createScalarToken(value, context) {
			let { implicitKey = !1, indent, inFlow = !1, offset = -1, type = "PLAIN" } = context;
			let source = stringifyString.stringifyString({
				type,
				value
			}, {
				implicitKey,
				indent: indent > 0 ? " ".repeat(indent) : "",
				inFlow,
				options: {
					blockQuote: !0,
					lineWidth: -1
				}
			});
			let end = context.end ?? [{
				type: "newline",
				offset: -1,
				indent,
				source: "\n"
			}];
			switch (source[0]) {
				case "|":
				case ">": {
					let he = source.indexOf("\n");
					let head = source.substring(0, he);
					let body = source.substring(he + 1) + "\n";
					let props = [{
						type: "block-scalar-header",
						offset,
						indent,
						source: head
					}];
					addEndtoBlockProps(props, end) || props.push({
						type: "newline",
						offset: -1,
						indent,
						source: "\n"
					});
					return {
						type: "block-scalar",
						offset,
						indent,
						props,
						source: body
					};
				}
				case "\"": return {
					type: "double-quoted-scalar",
					offset,
					indent,
					source,
					end
				};
				case "'": return {
					type: "single-quoted-scalar",
					offset,
					indent,
					source,
					end
				};
				default: return {
					type: "scalar",
					offset,
					indent,
					source,
					end
				};
			}
		}
		function setScalarValue(token, value, context = {}) {
			let { afterKey = !1, implicitKey = !1, inFlow = !1, type } = context;
			let indent = "indent" in token ? token.indent : null;
			afterKey && typeof indent == "number" && (indent += 2);
			if (!type) switch (token.type) {
				case "single-quoted-scalar":
					type = "QUOTE_SINGLE";
					break;
				case "double-quoted-scalar":
					type = "QUOTE_DOUBLE";
					break;
				case "block-scalar": {
					let header = token.props[0];
					if (header.type !== "block-scalar-header") throw Error("Invalid block scalar header");
					type = header.source[0] === ">" ? "BLOCK_FOLDED" : "BLOCK_LITERAL";
					break;
				}
				default: type = "PLAIN";
			}
			let source = stringifyString.stringifyString({
				type,
				value
			}, {
				implicitKey: implicitKey || indent === null,
				indent: indent !== null && indent > 0 ? " ".repeat(indent) : "",
				inFlow,
				options: {
					blockQuote: !0,
					lineWidth: -1
				}
			});
			switch (source[0]) {
				case "|":
				case ">":
					setBlockScalarValue(token, source);
					break;
				case "\"":
					setFlowScalarValue(token, source, "double-quoted-scalar");
					break;
				case "'":
					setFlowScalarValue(token, source, "single-quoted-scalar");
					break;
				default: setFlowScalarValue(token, source, "scalar");
			}
		}
		function setBlockScalarValue(token, source) {
			let he = source.indexOf("\n");
			let head = source.substring(0, he);
			let body = source.substring(he + 1) + "\n";
			if (token.type === "block-scalar") {
				let header = token.props[0];
				if (header.type !== "block-scalar-header") throw Error("Invalid block scalar header");
				header.source = head;
				token.source = body;
			} else {
				let { offset } = token;
				let indent = "indent" in token ? token.indent : -1;
				let props = [{
					type: "block-scalar-header",
					offset,
					indent,
					source: head
				}];
				addEndtoBlockProps(props, "end" in token ? token.end : void 0) || props.push({
					type: "newline",
					offset: -1,
					indent,
					source: "\n"
				});
				for (let key of Object.keys(token)) key !== "type" && key !== "offset" && delete token[key];
				Object.assign(token, {
					type: "block-scalar",
					indent,
					props,
					source: body
				});
			}
		}
		function addEndtoBlockProps(props, end) {
			if (end) for (let st of end) switch (st.type) {
				case "space":
				case "comment":
					props.push(st);
					break;
				case "newline":
					props.push(st);
					return !0;
			}
			return !1;
		}
		function setFlowScalarValue(token, source, type) {
			switch (token.type) {
				case "scalar":
				case "double-quoted-scalar":
				case "single-quoted-scalar":
					token.type = type;
					token.source = source;
					break;
				case "block-scalar": {
					let end = token.props.slice(1);
					let oa = source.length;
					token.props[0].type === "block-scalar-header" && (oa -= token.props[0].source.length);
					for (let tok of end) tok.offset += oa;
					delete token.props;
					Object.assign(token, {
						type,
						source,
						end
					});
					break;
				}
				case "block-map":
				case "block-seq": {
					let nl = {
						type: "newline",
						offset: token.offset + source.length,
						indent: token.indent,
						source: "\n"
					};
					delete token.items;
					Object.assign(token, {
						type,
						source,
						end: [nl]
					});
					break;
				}
				default: {
					let indent = "indent" in token ? token.indent : -1;
					let end = "end" in token && Array.isArray(token.end) ? token.end.filter((st) => st.type === "space" || st.type === "comment" || st.type === "newline") : [];
					for (let key of Object.keys(token)) key !== "type" && key !== "offset" && delete token[key];
					Object.assign(token, {
						type,
						indent,
						source,
						end
					});
				}
			}
		}
		exports.createScalarToken = createScalarToken;
		exports.resolveAsScalar = resolveAsScalar;
		exports.setScalarValue = setScalarValue;
	}),
	1733: ((__unused_webpack_module, exports) => {
		let stringify = (cst) => "type" in cst ? stringifyToken(cst) : stringifyItem(cst);
		function stringifyToken(token) {
			switch (token.type) {
				case "block-scalar": {
					let res = "";
					for (let tok of token.props) res += stringifyToken(tok);
					return res + token.source;
				}
				case "block-map":
				case "block-seq": {
					let res = "";
					for (let item of token.items) res += stringifyItem(item);
					return res;
				}
				case "flow-collection": {
					let res = token.start.source;
					for (let item of token.items) res += stringifyItem(item);
					for (let st of token.end) res += st.source;
					return res;
				}
				case "document": {
					let res = stringifyItem(token);
					if (token.end) for (let st of token.end) res += st.source;
					return res;
				}
				default: {
					let res = token.source;
					if ("end" in token && token.end) for (let st of token.end) res += st.source;
					return res;
				}
			}
		}
		function stringifyItem({ start, key, sep, value }) {
			let res = "";
			for (let st of start) res += st.source;
			key && (res += stringifyToken(key));
			if (sep) for (let st of sep) res += st.source;
			value && (res += stringifyToken(value));
			return res;
		}
		exports.stringify = stringify;
	}),
	7715: ((__unused_webpack_module, exports) => {
		let BREAK = Symbol("break visit");
		let SKIP = Symbol("skip children");
		let REMOVE = Symbol("remove item");
		function visit(cst, visitor) {
			"type" in cst && cst.type === "document" && (cst = {
				start: cst.start,
				value: cst.value
			});
			_visit(Object.freeze([]), cst, visitor);
		}
		visit.BREAK = BREAK;
		visit.SKIP = SKIP;
		visit.REMOVE = REMOVE;
		visit.itemAtPath = (cst, path) => {
			let item = cst;
			for (let [field, index] of path) {
				let tok = item?.[field];
				if (tok && "items" in tok) item = tok.items[index];
				else return;
			}
			return item;
		};
		visit.parentCollection = (cst, path) => {
			let parent = visit.itemAtPath(cst, path.slice(0, -1));
			let field = path[path.length - 1][0];
			let coll = parent?.[field];
			if (coll && "items" in coll) return coll;
			throw Error("Parent collection not found");
		};
		function _visit(path, item, visitor) {
			let ctrl = visitor(item, path);
			if (typeof ctrl == "symbol") return ctrl;
			for (let field of ["key", "value"]) {
				let token = item[field];
				if (token && "items" in token) {
					for (let i = 0; i < token.items.length; ++i) {
						let ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
						if (typeof ci == "number") i = ci - 1;
						else if (ci === BREAK) return BREAK;
						else if (ci === REMOVE) {
							token.items.splice(i, 1);
							--i;
						}
					}
					typeof ctrl == "function" && field === "key" && (ctrl = ctrl(item, path));
				}
			}
			return typeof ctrl == "function" ? ctrl(item, path) : ctrl;
		}
		exports.visit = visit;
	}),
	3461: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var cstScalar = __nccwpck_require__(110);
		var cstStringify = __nccwpck_require__(1733);
		var cstVisit = __nccwpck_require__(7715);
		let isCollection = (token) => !!token && "items" in token;
		let isScalar = (token) => !!token && (token.type === "scalar" || token.type === "single-quoted-scalar" || token.type === "double-quoted-scalar" || token.type === "block-scalar");
		function prettyToken(token) {
			switch (token) {
				case "﻿": return "<BOM>";
				case "": return "<DOC>";
				case "": return "<FLOW_END>";
				case "": return "<SCALAR>";
				default: return JSON.stringify(token);
			}
		}
		function tokenType(source) {
			switch (source) {
				case "﻿": return "byte-order-mark";
				case "": return "doc-mode";
				case "": return "flow-error-end";
				case "": return "scalar";
				case "---": return "doc-start";
				case "...": return "doc-end";
				case "":
				case "\n":
				case "\r\n": return "newline";
				case "-": return "seq-item-ind";
				case "?": return "explicit-key-ind";
				case ":": return "map-value-ind";
				case "{": return "flow-map-start";
				case "}": return "flow-map-end";
				case "[": return "flow-seq-start";
				case "]": return "flow-seq-end";
				case ",": return "comma";
			}
			switch (source[0]) {
				case " ":
				case "	": return "space";
				case "#": return "comment";
				case "%": return "directive-line";
				case "*": return "alias";
				case "&": return "anchor";
				case "!": return "tag";
				case "'": return "single-quoted-scalar";
				case "\"": return "double-quoted-scalar";
				case "|":
				case ">": return "block-scalar-header";
			}
			return null;
		}
		exports.createScalarToken = cstScalar.createScalarToken;
		exports.resolveAsScalar = cstScalar.resolveAsScalar;
		exports.setScalarValue = cstScalar.setScalarValue;
		exports.stringify = cstStringify.stringify;
		exports.visit = cstVisit.visit;
		exports.BOM = "﻿";
		exports.DOCUMENT = "";
		exports.FLOW_END = "";
		exports.SCALAR = "";
		exports.isCollection = isCollection;
		exports.isScalar = isScalar;
		exports.prettyToken = prettyToken;
		exports.tokenType = tokenType;
	}),
	361: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var cst = __nccwpck_require__(3461);
		function isEmpty(ch) {
			switch (ch) {
				case void 0:
				case " ":
				case "\n":
				case "\r":
				case "	": return !0;
				default: return !1;
			}
		}
		let hexDigits = new Set("0123456789ABCDEFabcdef");
		let tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
		let flowIndicatorChars = new Set(",[]{}");
		let invalidAnchorChars = new Set(" ,[]{}\n\r	");
		let isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
		class Lexer {
			constructor() {
				this.atEnd = !1;
				this.blockScalarIndent = -1;
				this.blockScalarKeep = !1;
				this.buffer = "";
				this.flowKey = !1;
				this.flowLevel = 0;
				this.indentNext = 0;
				this.indentValue = 0;
				this.lineEndPos = null;
				this.next = null;
				this.pos = 0;
			}
			*lex(source, incomplete = !1) {
				if (source) {
					if (typeof source != "string") throw TypeError("source is not a string");
					this.buffer = this.buffer ? this.buffer + source : source;
					this.lineEndPos = null;
				}
				this.atEnd = !incomplete;
				let next = this.next ?? "stream";
				for (; next && (incomplete || this.hasChars(1));) next = yield* this.parseNext(next);
			}
			atLineEnd() {
				let i = this.pos;
				let ch = this.buffer[i];
				for (; ch === " " || ch === "	";) ch = this.buffer[++i];
				if (!ch || ch === "#" || ch === "\n") return !0;
				if (ch === "\r") return this.buffer[i + 1] === "\n";
				return !1;
			}
			charAt(n) {
				return this.buffer[this.pos + n];
			}
			continueScalar(offset) {
				let ch = this.buffer[offset];
				if (this.indentNext > 0) {
					let indent = 0;
					for (; ch === " ";) ch = this.buffer[++indent + offset];
					if (ch === "\r") {
						let next = this.buffer[indent + offset + 1];
						if (next === "\n" || !next && !this.atEnd) return offset + indent + 1;
					}
					return ch === "\n" || indent >= this.indentNext || !ch && !this.atEnd ? offset + indent : -1;
				}
				if (ch === "-" || ch === ".") {
					let dt = this.buffer.substr(offset, 3);
					if ((dt === "---" || dt === "...") && isEmpty(this.buffer[offset + 3])) return -1;
				}
				return offset;
			}
			getLine() {
				let end = this.lineEndPos;
				if (typeof end != "number" || end !== -1 && end < this.pos) {
					end = this.buffer.indexOf("\n", this.pos);
					this.lineEndPos = end;
				}
				if (end === -1) return this.atEnd ? this.buffer.substring(this.pos) : null;
				this.buffer[end - 1] === "\r" && --end;
				return this.buffer.substring(this.pos, end);
			}
			hasChars(n) {
				return this.pos + n <= this.buffer.length;
			}
			setNext(state) {
				this.buffer = this.buffer.substring(this.pos);
				this.pos = 0;
				this.lineEndPos = null;
				this.next = state;
				return null;
			}
			peek(n) {
				return this.buffer.substr(this.pos, n);
			}
			*parseNext(next) {
				switch (next) {
					case "stream": return yield* this.parseStream();
					case "line-start": return yield* this.parseLineStart();
					case "block-start": return yield* this.parseBlockStart();
					case "doc": return yield* this.parseDocument();
					case "flow": return yield* this.parseFlowCollection();
					case "quoted-scalar": return yield* this.parseQuotedScalar();
					case "block-scalar": return yield* this.parseBlockScalar();
					case "plain-scalar": return yield* this.parsePlainScalar();
				}
			}
			*parseStream() {
				let line = this.getLine();
				if (line === null) return this.setNext("stream");
				if (line[0] === cst.BOM) {
					yield* this.pushCount(1);
					line = line.substring(1);
				}
				if (line[0] === "%") {
					let dirEnd = line.length;
					let cs = line.indexOf("#");
					for (; cs !== -1;) {
						let ch = line[cs - 1];
						if (ch === " " || ch === "	") {
							dirEnd = cs - 1;
							break;
						} else cs = line.indexOf("#", cs + 1);
					}
					for (;;) {
						let ch = line[dirEnd - 1];
						if (ch === " " || ch === "	") --dirEnd;
						else break;
					}
					let n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(!0));
					yield* this.pushCount(line.length - n);
					this.pushNewline();
					return "stream";
				}
				if (this.atLineEnd()) {
					let sp = yield* this.pushSpaces(!0);
					yield* this.pushCount(line.length - sp);
					yield* this.pushNewline();
					return "stream";
				}
				yield cst.DOCUMENT;
				return yield* this.parseLineStart();
			}
			*parseLineStart() {
				let ch = this.charAt(0);
				if (!ch && !this.atEnd) return this.setNext("line-start");
				if (ch === "-" || ch === ".") {
					if (!this.atEnd && !this.hasChars(4)) return this.setNext("line-start");
					let s = this.peek(3);
					if ((s === "---" || s === "...") && isEmpty(this.charAt(3))) {
						yield* this.pushCount(3);
						this.indentValue = 0;
						this.indentNext = 0;
						return s === "---" ? "doc" : "stream";
					}
				}
				this.indentValue = yield* this.pushSpaces(!1);
				this.indentNext > this.indentValue && !isEmpty(this.charAt(1)) && (this.indentNext = this.indentValue);
				return yield* this.parseBlockStart();
			}
			*parseBlockStart() {
				let [ch0, ch1] = this.peek(2);
				if (!ch1 && !this.atEnd) return this.setNext("block-start");
				if ((ch0 === "-" || ch0 === "?" || ch0 === ":") && isEmpty(ch1)) {
					let n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(!0));
					this.indentNext = this.indentValue + 1;
					this.indentValue += n;
					return "block-start";
				}
				return "doc";
			}
			*parseDocument() {
				yield* this.pushSpaces(!0);
				let line = this.getLine();
				if (line === null) return this.setNext("doc");
				let n = yield* this.pushIndicators();
				switch (line[n]) {
					case "#": yield* this.pushCount(line.length - n);
					case void 0:
						yield* this.pushNewline();
						return yield* this.parseLineStart();
					case "{":
					case "[":
						yield* this.pushCount(1);
						this.flowKey = !1;
						this.flowLevel = 1;
						return "flow";
					case "}":
					case "]":
						yield* this.pushCount(1);
						return "doc";
					case "*":
						yield* this.pushUntil(isNotAnchorChar);
						return "doc";
					case "\"":
					case "'": return yield* this.parseQuotedScalar();
					case "|":
					case ">":
						n += yield* this.parseBlockScalarHeader();
						n += yield* this.pushSpaces(!0);
						yield* this.pushCount(line.length - n);
						yield* this.pushNewline();
						return yield* this.parseBlockScalar();
					default: return yield* this.parsePlainScalar();
				}
			}
			*parseFlowCollection() {
				let nl, sp;
				let indent = -1;
				do {
					nl = yield* this.pushNewline();
					if (nl > 0) {
						sp = yield* this.pushSpaces(!1);
						this.indentValue = indent = sp;
					} else sp = 0;
					sp += yield* this.pushSpaces(!0);
				} while (nl + sp > 0);
				let line = this.getLine();
				if (line === null) return this.setNext("flow");
				if ((indent !== -1 && indent < this.indentNext && line[0] !== "#" || indent === 0 && (line.startsWith("---") || line.startsWith("...")) && isEmpty(line[3])) && (indent !== this.indentNext - 1 || this.flowLevel !== 1 || line[0] !== "]" && line[0] !== "}")) {
					this.flowLevel = 0;
					yield cst.FLOW_END;
					return yield* this.parseLineStart();
				}
				let n = 0;
				for (; line[n] === ",";) {
					n += yield* this.pushCount(1);
					n += yield* this.pushSpaces(!0);
					this.flowKey = !1;
				}
				n += yield* this.pushIndicators();
				switch (line[n]) {
					case void 0: return "flow";
					case "#":
						yield* this.pushCount(line.length - n);
						return "flow";
					case "{":
					case "[":
						yield* this.pushCount(1);
						this.flowKey = !1;
						this.flowLevel += 1;
						return "flow";
					case "}":
					case "]":
						yield* this.pushCount(1);
						this.flowKey = !0;
						--this.flowLevel;
						return this.flowLevel ? "flow" : "doc";
					case "*":
						yield* this.pushUntil(isNotAnchorChar);
						return "flow";
					case "\"":
					case "'":
						this.flowKey = !0;
						return yield* this.parseQuotedScalar();
					case ":": {
						let next = this.charAt(1);
						if (this.flowKey || isEmpty(next) || next === ",") {
							this.flowKey = !1;
							yield* this.pushCount(1);
							yield* this.pushSpaces(!0);
							return "flow";
						}
					}
					default:
						this.flowKey = !1;
						return yield* this.parsePlainScalar();
				}
			}
			*parseQuotedScalar() {
				let quote = this.charAt(0);
				let end = this.buffer.indexOf(quote, this.pos + 1);
				if (quote === "'") for (; end !== -1 && this.buffer[end + 1] === "'";) end = this.buffer.indexOf("'", end + 2);
				else for (; end !== -1;) {
					let n = 0;
					for (; this.buffer[end - 1 - n] === "\\";) n += 1;
					if (n % 2 == 0) break;
					end = this.buffer.indexOf("\"", end + 1);
				}
				let qb = this.buffer.substring(0, end);
				let nl = qb.indexOf("\n", this.pos);
				if (nl !== -1) {
					for (; nl !== -1;) {
						let cs = this.continueScalar(nl + 1);
						if (cs === -1) break;
						nl = qb.indexOf("\n", cs);
					}
					nl !== -1 && (end = nl - (qb[nl - 1] === "\r" ? 2 : 1));
				}
				if (end === -1) {
					if (!this.atEnd) return this.setNext("quoted-scalar");
					end = this.buffer.length;
				}
				yield* this.pushToIndex(end + 1, !1);
				return this.flowLevel ? "flow" : "doc";
			}
			*parseBlockScalarHeader() {
				this.blockScalarIndent = -1;
				this.blockScalarKeep = !1;
				let i = this.pos;
				for (;;) {
					let ch = this.buffer[++i];
					if (ch === "+") this.blockScalarKeep = !0;
					else if (ch > "0" && ch <= "9") this.blockScalarIndent = Number(ch) - 1;
					else if (ch !== "-") break;
				}
				return yield* this.pushUntil((ch) => isEmpty(ch) || ch === "#");
			}
			*parseBlockScalar() {
				let nl = this.pos - 1;
				let indent = 0;
				let ch;
				loop: for (let i = this.pos; ch = this.buffer[i]; ++i) switch (ch) {
					case " ":
						indent += 1;
						break;
					case "\n":
						nl = i;
						indent = 0;
						break;
					case "\r": {
						let next = this.buffer[i + 1];
						if (!next && !this.atEnd) return this.setNext("block-scalar");
						if (next === "\n") break;
					}
					default: break loop;
				}
				if (!ch && !this.atEnd) return this.setNext("block-scalar");
				if (indent >= this.indentNext) {
					this.indentNext = this.blockScalarIndent === -1 ? indent : this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
					do {
						let cs = this.continueScalar(nl + 1);
						if (cs === -1) break;
						nl = this.buffer.indexOf("\n", cs);
					} while (nl !== -1);
					if (nl === -1) {
						if (!this.atEnd) return this.setNext("block-scalar");
						nl = this.buffer.length;
					}
				}
				let i = nl + 1;
				ch = this.buffer[i];
				for (; ch === " ";) ch = this.buffer[++i];
				if (ch === "	") {
					for (; ch === "	" || ch === " " || ch === "\r" || ch === "\n";) ch = this.buffer[++i];
					nl = i - 1;
				} else if (!this.blockScalarKeep) do {
					let i = nl - 1;
					let ch = this.buffer[i];
					ch === "\r" && (ch = this.buffer[--i]);
					let lastChar = i;
					for (; ch === " ";) ch = this.buffer[--i];
					if (ch === "\n" && i >= this.pos && i + 1 + indent > lastChar) nl = i;
					else break;
				} while (1);
				yield cst.SCALAR;
				yield* this.pushToIndex(nl + 1, !0);
				return yield* this.parseLineStart();
			}
			*parsePlainScalar() {
				let inFlow = this.flowLevel > 0;
				let end = this.pos - 1;
				let i = this.pos - 1;
				let ch;
				for (; ch = this.buffer[++i];) if (ch === ":") {
					let next = this.buffer[i + 1];
					if (isEmpty(next) || inFlow && flowIndicatorChars.has(next)) break;
					end = i;
				} else if (isEmpty(ch)) {
					let next = this.buffer[i + 1];
					if (ch === "\r") {
						if (next === "\n") {
							i += 1;
							ch = "\n";
							next = this.buffer[i + 1];
						} else end = i;
					}
					if (next === "#" || inFlow && flowIndicatorChars.has(next)) break;
					if (ch === "\n") {
						let cs = this.continueScalar(i + 1);
						if (cs === -1) break;
						i = Math.max(i, cs - 2);
					}
				} else {
					if (inFlow && flowIndicatorChars.has(ch)) break;
					end = i;
				}
				if (!ch && !this.atEnd) return this.setNext("plain-scalar");
				yield cst.SCALAR;
				yield* this.pushToIndex(end + 1, !0);
				return inFlow ? "flow" : "doc";
			}
			*pushCount(n) {
				if (n > 0) {
					yield this.buffer.substr(this.pos, n);
					this.pos += n;
					return n;
				}
				return 0;
			}
			*pushToIndex(i, allowEmpty) {
				let s = this.buffer.slice(this.pos, i);
				if (s) {
					yield s;
					this.pos += s.length;
					return s.length;
				} else allowEmpty && (yield "");
				return 0;
			}
			*pushIndicators() {
				let n = 0;
				loop: for (;;) {
					switch (this.charAt(0)) {
						case "!":
							n += yield* this.pushTag();
							n += yield* this.pushSpaces(!0);
							continue loop;
						case "&":
							n += yield* this.pushUntil(isNotAnchorChar);
							n += yield* this.pushSpaces(!0);
							continue loop;
						case "-":
						case "?":
						case ":": {
							let inFlow = this.flowLevel > 0;
							let ch1 = this.charAt(1);
							if (isEmpty(ch1) || inFlow && flowIndicatorChars.has(ch1)) {
								inFlow ? this.flowKey &&= !1 : this.indentNext = this.indentValue + 1;
								n += yield* this.pushCount(1);
								n += yield* this.pushSpaces(!0);
								continue loop;
							}
						}
					}
					break loop;
				}
				return n;
			}
			*pushTag() {
				if (this.charAt(1) === "<") {
					let i = this.pos + 2;
					let ch = this.buffer[i];
					for (; !isEmpty(ch) && ch !== ">";) ch = this.buffer[++i];
					return yield* this.pushToIndex(ch === ">" ? i + 1 : i, !1);
				} else {
					let i = this.pos + 1;
					let ch = this.buffer[i];
					for (; ch;) if (tagChars.has(ch)) ch = this.buffer[++i];
					else if (ch === "%" && hexDigits.has(this.buffer[i + 1]) && hexDigits.has(this.buffer[i + 2])) ch = this.buffer[i += 3];
					else break;
					return yield* this.pushToIndex(i, !1);
				}
			}
			*pushNewline() {
				let ch = this.buffer[this.pos];
				if (ch === "\n") return yield* this.pushCount(1);
				else if (ch === "\r" && this.charAt(1) === "\n") return yield* this.pushCount(2);
				else return 0;
			}
			*pushSpaces(allowTabs) {
				let i = this.pos - 1;
				let ch;
				do
					ch = this.buffer[++i];
				while (ch === " " || allowTabs && ch === "	");
				let n = i - this.pos;
				if (n > 0) {
					yield this.buffer.substr(this.pos, n);
					this.pos = i;
				}
				return n;
			}
			*pushUntil(test) {
				let i = this.pos;
				let ch = this.buffer[i];
				for (; !test(ch);) ch = this.buffer[++i];
				return yield* this.pushToIndex(i, !1);
			}
		}
		exports.Lexer = Lexer;
	}),
	6628: ((__unused_webpack_module, exports) => {
		class LineCounter {
			constructor() {
				this.lineStarts = [];
				this.addNewLine = (offset) => this.lineStarts.push(offset);
				this.linePos = (offset) => {
					let low = 0;
					let high = this.lineStarts.length;
					for (; low < high;) {
						let mid = low + high >> 1;
						this.lineStarts[mid] < offset ? low = mid + 1 : high = mid;
					}
					if (this.lineStarts[low] === offset) return {
						line: low + 1,
						col: 1
					};
					if (low === 0) return {
						line: 0,
						col: offset
					};
					let start = this.lineStarts[low - 1];
					return {
						line: low,
						col: offset - start + 1
					};
				};
			}
		}
		exports.LineCounter = LineCounter;
	}),
	3456: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var node_process = __nccwpck_require__(932);
		var cst = __nccwpck_require__(3461);
		var lexer = __nccwpck_require__(361);
		function includesToken(list, type) {
			for (let i = 0; i < list.length; ++i) if (list[i].type === type) return !0;
			return !1;
		}
		function findNonEmptyIndex(list) {
			for (let i = 0; i < list.length; ++i) switch (list[i].type) {
				case "space":
				case "comment":
				case "newline": break;
				default: return i;
			}
			return -1;
		}
		function isFlowToken(token) {
			switch (token?.type) {
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar":
				case "flow-collection": return !0;
				default: return !1;
			}
		}
		function getPrevProps(parent) {
			switch (parent.type) {
				case "document": return parent.start;
				case "block-map": {
					let it = parent.items[parent.items.length - 1];
					return it.sep ?? it.start;
				}
				case "block-seq": return parent.items[parent.items.length - 1].start;
				default: return [];
			}
		}
		function getFirstKeyStartProps(prev) {
			if (prev.length === 0) return [];
			let i = prev.length;
			loop: for (; --i >= 0;) switch (prev[i].type) {
				case "doc-start":
				case "explicit-key-ind":
				case "map-value-ind":
				case "seq-item-ind":
				case "newline": break loop;
			}
			for (; prev[++i]?.type === "space";);
			return prev.splice(i, prev.length);
		}
		function arrayPushArray(target, source) {
			if (source.length < 1e5) Array.prototype.push.apply(target, source);
			else for (let i = 0; i < source.length; ++i) target.push(source[i]);
		}
		function fixFlowSeqItems(fc) {
			if (fc.start.type === "flow-seq-start") {
				for (let it of fc.items) if (it.sep && !it.value && !includesToken(it.start, "explicit-key-ind") && !includesToken(it.sep, "map-value-ind")) {
					it.key && (it.value = it.key);
					delete it.key;
					isFlowToken(it.value) ? it.value.end ? arrayPushArray(it.value.end, it.sep) : it.value.end = it.sep : arrayPushArray(it.start, it.sep);
					delete it.sep;
				}
			}
		}
		class Parser {
			constructor(onNewLine) {
				this.atNewLine = !0;
				this.atScalar = !1;
				this.indent = 0;
				this.offset = 0;
				this.onKeyLine = !1;
				this.stack = [];
				this.source = "";
				this.type = "";
				this.lexer = new lexer.Lexer();
				this.onNewLine = onNewLine;
			}
			*parse(source, incomplete = !1) {
				this.onNewLine && this.offset === 0 && this.onNewLine(0);
				for (let lexeme of this.lexer.lex(source, incomplete)) yield* this.next(lexeme);
				incomplete || (yield* this.end());
			}
			*next(source) {
				this.source = source;
				node_process.env.LOG_TOKENS && console.log("|", cst.prettyToken(source));
				if (this.atScalar) {
					this.atScalar = !1;
					yield* this.step();
					this.offset += source.length;
					return;
				}
				let type = cst.tokenType(source);
				if (!type) {
					let message = `Not a YAML token: ${source}`;
					yield* this.pop({
						type: "error",
						offset: this.offset,
						message,
						source
					});
					this.offset += source.length;
				} else if (type === "scalar") {
					this.atNewLine = !1;
					this.atScalar = !0;
					this.type = "scalar";
				} else {
					this.type = type;
					yield* this.step();
					switch (type) {
						case "newline":
							this.atNewLine = !0;
							this.indent = 0;
							this.onNewLine && this.onNewLine(this.offset + source.length);
							break;
						case "space":
							this.atNewLine && source[0] === " " && (this.indent += source.length);
							break;
						case "explicit-key-ind":
						case "map-value-ind":
						case "seq-item-ind":
							this.atNewLine && (this.indent += source.length);
							break;
						case "doc-mode":
						case "flow-error-end": return;
						default: this.atNewLine = !1;
					}
					this.offset += source.length;
				}
			}
			*end() {
				for (; this.stack.length > 0;) yield* this.pop();
			}
			get sourceToken() {
				return {
					type: this.type,
					offset: this.offset,
					indent: this.indent,
					source: this.source
				};
			}
			*step() {
				let top = this.peek(1);
				if (this.type === "doc-end" && top?.type !== "doc-end") {
					for (; this.stack.length > 0;) yield* this.pop();
					this.stack.push({
						type: "doc-end",
						offset: this.offset,
						source: this.source
					});
					return;
				}
				if (!top) return yield* this.stream();
				switch (top.type) {
					case "document": return yield* this.document(top);
					case "alias":
					case "scalar":
					case "single-quoted-scalar":
					case "double-quoted-scalar": return yield* this.scalar(top);
					case "block-scalar": return yield* this.blockScalar(top);
					case "block-map": return yield* this.blockMap(top);
					case "block-seq": return yield* this.blockSequence(top);
					case "flow-collection": return yield* this.flowCollection(top);
					case "doc-end": return yield* this.documentEnd(top);
				}
				yield* this.pop();
			}
			peek(n) {
				return this.stack[this.stack.length - n];
			}
			*pop(error) {
				let token = error ?? this.stack.pop();
				if (!token) yield {
					type: "error",
					offset: this.offset,
					source: "",
					message: "Tried to pop an empty stack"
				};
				else if (this.stack.length === 0) yield token;
				else {
					let top = this.peek(1);
					token.type === "block-scalar" ? token.indent = "indent" in top ? top.indent : 0 : token.type === "flow-collection" && top.type === "document" && (token.indent = 0);
					token.type === "flow-collection" && fixFlowSeqItems(token);
					switch (top.type) {
						case "document":
							top.value = token;
							break;
						case "block-scalar":
							top.props.push(token);
							break;
						case "block-map": {
							let it = top.items[top.items.length - 1];
							if (it.value) {
								top.items.push({
									start: [],
									key: token,
									sep: []
								});
								this.onKeyLine = !0;
								return;
							} else if (it.sep) it.value = token;
							else {
								Object.assign(it, {
									key: token,
									sep: []
								});
								this.onKeyLine = !it.explicitKey;
								return;
							}
							break;
						}
						case "block-seq": {
							let it = top.items[top.items.length - 1];
							it.value ? top.items.push({
								start: [],
								value: token
							}) : it.value = token;
							break;
						}
						case "flow-collection": {
							let it = top.items[top.items.length - 1];
							!it || it.value ? top.items.push({
								start: [],
								key: token,
								sep: []
							}) : it.sep ? it.value = token : Object.assign(it, {
								key: token,
								sep: []
							});
							return;
						}
						default:
							yield* this.pop();
							yield* this.pop(token);
					}
					if ((top.type === "document" || top.type === "block-map" || top.type === "block-seq") && (token.type === "block-map" || token.type === "block-seq")) {
						let last = token.items[token.items.length - 1];
						if (last && !last.sep && !last.value && last.start.length > 0 && findNonEmptyIndex(last.start) === -1 && (token.indent === 0 || last.start.every((st) => st.type !== "comment" || st.indent < token.indent))) {
							top.type === "document" ? top.end = last.start : top.items.push({ start: last.start });
							token.items.splice(-1, 1);
						}
					}
				}
			}
			*stream() {
				switch (this.type) {
					case "directive-line":
						yield {
							type: "directive",
							offset: this.offset,
							source: this.source
						};
						return;
					case "byte-order-mark":
					case "space":
					case "comment":
					case "newline":
						yield this.sourceToken;
						return;
					case "doc-mode":
					case "doc-start": {
						let doc = {
							type: "document",
							offset: this.offset,
							start: []
						};
						this.type === "doc-start" && doc.start.push(this.sourceToken);
						this.stack.push(doc);
						return;
					}
				}
				yield {
					type: "error",
					offset: this.offset,
					message: `Unexpected ${this.type} token in YAML stream`,
					source: this.source
				};
			}
			*document(doc) {
				if (doc.value) return yield* this.lineEnd(doc);
				switch (this.type) {
					case "doc-start":
						if (findNonEmptyIndex(doc.start) !== -1) {
							yield* this.pop();
							yield* this.step();
						} else doc.start.push(this.sourceToken);
						return;
					case "anchor":
					case "tag":
					case "space":
					case "comment":
					case "newline":
						doc.start.push(this.sourceToken);
						return;
				}
				let bv = this.startBlockValue(doc);
				bv ? this.stack.push(bv) : yield {
					type: "error",
					offset: this.offset,
					message: `Unexpected ${this.type} token in YAML document`,
					source: this.source
				};
			}
			*scalar(scalar) {
				if (this.type === "map-value-ind") {
					let start = getFirstKeyStartProps(getPrevProps(this.peek(2)));
					let sep;
					if (scalar.end) {
						sep = scalar.end;
						sep.push(this.sourceToken);
						delete scalar.end;
					} else sep = [this.sourceToken];
					let map = {
						type: "block-map",
						offset: scalar.offset,
						indent: scalar.indent,
						items: [{
							start,
							key: scalar,
							sep
						}]
					};
					this.onKeyLine = !0;
					this.stack[this.stack.length - 1] = map;
				} else yield* this.lineEnd(scalar);
			}
			*blockScalar(scalar) {
				switch (this.type) {
					case "space":
					case "comment":
					case "newline":
						scalar.props.push(this.sourceToken);
						return;
					case "scalar":
						scalar.source = this.source;
						this.atNewLine = !0;
						this.indent = 0;
						if (this.onNewLine) {
							let nl = this.source.indexOf("\n") + 1;
							for (; nl !== 0;) {
								this.onNewLine(this.offset + nl);
								nl = this.source.indexOf("\n", nl) + 1;
							}
						}
						yield* this.pop();
						break;
					default:
						yield* this.pop();
						yield* this.step();
				}
			}
			*blockMap(map) {
				let it = map.items[map.items.length - 1];
				switch (this.type) {
					case "newline":
						this.onKeyLine = !1;
						if (it.value) {
							let end = "end" in it.value ? it.value.end : void 0;
							(Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment" ? end?.push(this.sourceToken) : map.items.push({ start: [this.sourceToken] });
						} else it.sep ? it.sep.push(this.sourceToken) : it.start.push(this.sourceToken);
						return;
					case "space":
					case "comment":
						if (it.value) map.items.push({ start: [this.sourceToken] });
						else if (it.sep) it.sep.push(this.sourceToken);
						else {
							if (this.atIndentedComment(it.start, map.indent)) {
								let end = map.items[map.items.length - 2]?.value?.end;
								if (Array.isArray(end)) {
									arrayPushArray(end, it.start);
									end.push(this.sourceToken);
									map.items.pop();
									return;
								}
							}
							it.start.push(this.sourceToken);
						}
						return;
				}
				if (this.indent >= map.indent) {
					let atMapIndent = !this.onKeyLine && this.indent === map.indent;
					let atNextItem = atMapIndent && (it.sep || it.explicitKey) && this.type !== "seq-item-ind";
					let start = [];
					if (atNextItem && it.sep && !it.value) {
						let nl = [];
						for (let i = 0; i < it.sep.length; ++i) {
							let st = it.sep[i];
							switch (st.type) {
								case "newline":
									nl.push(i);
									break;
								case "space": break;
								case "comment":
									st.indent > map.indent && (nl.length = 0);
									break;
								default: nl.length = 0;
							}
						}
						nl.length >= 2 && (start = it.sep.splice(nl[1]));
					}
					switch (this.type) {
						case "anchor":
						case "tag":
							if (atNextItem || it.value) {
								start.push(this.sourceToken);
								map.items.push({ start });
								this.onKeyLine = !0;
							} else it.sep ? it.sep.push(this.sourceToken) : it.start.push(this.sourceToken);
							return;
						case "explicit-key-ind":
							if (!it.sep && !it.explicitKey) {
								it.start.push(this.sourceToken);
								it.explicitKey = !0;
							} else if (atNextItem || it.value) {
								start.push(this.sourceToken);
								map.items.push({
									start,
									explicitKey: !0
								});
							} else this.stack.push({
								type: "block-map",
								offset: this.offset,
								indent: this.indent,
								items: [{
									start: [this.sourceToken],
									explicitKey: !0
								}]
							});
							this.onKeyLine = !0;
							return;
						case "map-value-ind":
							if (it.explicitKey) {
								if (!it.sep) {
									if (includesToken(it.start, "newline")) Object.assign(it, {
										key: null,
										sep: [this.sourceToken]
									});
									else {
										let start = getFirstKeyStartProps(it.start);
										this.stack.push({
											type: "block-map",
											offset: this.offset,
											indent: this.indent,
											items: [{
												start,
												key: null,
												sep: [this.sourceToken]
											}]
										});
									}
								} else if (it.value) map.items.push({
									start: [],
									key: null,
									sep: [this.sourceToken]
								});
								else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
									type: "block-map",
									offset: this.offset,
									indent: this.indent,
									items: [{
										start,
										key: null,
										sep: [this.sourceToken]
									}]
								});
								else if (isFlowToken(it.key) && !includesToken(it.sep, "newline")) {
									let start = getFirstKeyStartProps(it.start);
									let key = it.key;
									let sep = it.sep;
									sep.push(this.sourceToken);
									delete it.key;
									delete it.sep;
									this.stack.push({
										type: "block-map",
										offset: this.offset,
										indent: this.indent,
										items: [{
											start,
											key,
											sep
										}]
									});
								} else start.length > 0 ? it.sep = it.sep.concat(start, this.sourceToken) : it.sep.push(this.sourceToken);
							} else it.sep ? it.value || atNextItem ? map.items.push({
								start,
								key: null,
								sep: [this.sourceToken]
							}) : includesToken(it.sep, "map-value-ind") ? this.stack.push({
								type: "block-map",
								offset: this.offset,
								indent: this.indent,
								items: [{
									start: [],
									key: null,
									sep: [this.sourceToken]
								}]
							}) : it.sep.push(this.sourceToken) : Object.assign(it, {
								key: null,
								sep: [this.sourceToken]
							});
							this.onKeyLine = !0;
							return;
						case "alias":
						case "scalar":
						case "single-quoted-scalar":
						case "double-quoted-scalar": {
							let fs = this.flowScalar(this.type);
							if (atNextItem || it.value) {
								map.items.push({
									start,
									key: fs,
									sep: []
								});
								this.onKeyLine = !0;
							} else if (it.sep) this.stack.push(fs);
							else {
								Object.assign(it, {
									key: fs,
									sep: []
								});
								this.onKeyLine = !0;
							}
							return;
						}
						default: {
							let bv = this.startBlockValue(map);
							if (bv) {
								if (bv.type === "block-seq") {
									if (!it.explicitKey && it.sep && !includesToken(it.sep, "newline")) {
										yield* this.pop({
											type: "error",
											offset: this.offset,
											message: "Unexpected block-seq-ind on same line with key",
											source: this.source
										});
										return;
									}
								} else atMapIndent && map.items.push({ start });
								this.stack.push(bv);
								return;
							}
						}
					}
				}
				yield* this.pop();
				yield* this.step();
			}
			*blockSequence(seq) {
				let it = seq.items[seq.items.length - 1];
				switch (this.type) {
					case "newline":
						if (it.value) {
							let end = "end" in it.value ? it.value.end : void 0;
							(Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment" ? end?.push(this.sourceToken) : seq.items.push({ start: [this.sourceToken] });
						} else it.start.push(this.sourceToken);
						return;
					case "space":
					case "comment":
						if (it.value) seq.items.push({ start: [this.sourceToken] });
						else {
							if (this.atIndentedComment(it.start, seq.indent)) {
								let end = seq.items[seq.items.length - 2]?.value?.end;
								if (Array.isArray(end)) {
									arrayPushArray(end, it.start);
									end.push(this.sourceToken);
									seq.items.pop();
									return;
								}
							}
							it.start.push(this.sourceToken);
						}
						return;
					case "anchor":
					case "tag":
						if (it.value || this.indent <= seq.indent) break;
						it.start.push(this.sourceToken);
						return;
					case "seq-item-ind":
						if (this.indent !== seq.indent) break;
						it.value || includesToken(it.start, "seq-item-ind") ? seq.items.push({ start: [this.sourceToken] }) : it.start.push(this.sourceToken);
						return;
				}
				if (this.indent > seq.indent) {
					let bv = this.startBlockValue(seq);
					if (bv) {
						this.stack.push(bv);
						return;
					}
				}
				yield* this.pop();
				yield* this.step();
			}
			*flowCollection(fc) {
				let it = fc.items[fc.items.length - 1];
				if (this.type === "flow-error-end") {
					let top;
					do {
						yield* this.pop();
						top = this.peek(1);
					} while (top?.type === "flow-collection");
				} else if (fc.end.length === 0) {
					switch (this.type) {
						case "comma":
						case "explicit-key-ind":
							!it || it.sep ? fc.items.push({ start: [this.sourceToken] }) : it.start.push(this.sourceToken);
							return;
						case "map-value-ind":
							!it || it.value ? fc.items.push({
								start: [],
								key: null,
								sep: [this.sourceToken]
							}) : it.sep ? it.sep.push(this.sourceToken) : Object.assign(it, {
								key: null,
								sep: [this.sourceToken]
							});
							return;
						case "space":
						case "comment":
						case "newline":
						case "anchor":
						case "tag":
							!it || it.value ? fc.items.push({ start: [this.sourceToken] }) : it.sep ? it.sep.push(this.sourceToken) : it.start.push(this.sourceToken);
							return;
						case "alias":
						case "scalar":
						case "single-quoted-scalar":
						case "double-quoted-scalar": {
							let fs = this.flowScalar(this.type);
							!it || it.value ? fc.items.push({
								start: [],
								key: fs,
								sep: []
							}) : it.sep ? this.stack.push(fs) : Object.assign(it, {
								key: fs,
								sep: []
							});
							return;
						}
						case "flow-map-end":
						case "flow-seq-end":
							fc.end.push(this.sourceToken);
							return;
					}
					let bv = this.startBlockValue(fc);
					if (bv) this.stack.push(bv);
					else {
						yield* this.pop();
						yield* this.step();
					}
				} else {
					let parent = this.peek(2);
					if (parent.type === "block-map" && (this.type === "map-value-ind" && parent.indent === fc.indent || this.type === "newline" && !parent.items[parent.items.length - 1].sep)) {
						yield* this.pop();
						yield* this.step();
					} else if (this.type === "map-value-ind" && parent.type !== "flow-collection") {
						let start = getFirstKeyStartProps(getPrevProps(parent));
						fixFlowSeqItems(fc);
						let sep = fc.end.splice(1, fc.end.length);
						sep.push(this.sourceToken);
						let map = {
							type: "block-map",
							offset: fc.offset,
							indent: fc.indent,
							items: [{
								start,
								key: fc,
								sep
							}]
						};
						this.onKeyLine = !0;
						this.stack[this.stack.length - 1] = map;
					} else yield* this.lineEnd(fc);
				}
			}
			flowScalar(type) {
				if (this.onNewLine) {
					let nl = this.source.indexOf("\n") + 1;
					for (; nl !== 0;) {
						this.onNewLine(this.offset + nl);
						nl = this.source.indexOf("\n", nl) + 1;
					}
				}
				return {
					type,
					offset: this.offset,
					indent: this.indent,
					source: this.source
				};
			}
			startBlockValue(parent) {
				switch (this.type) {
					case "alias":
					case "scalar":
					case "single-quoted-scalar":
					case "double-quoted-scalar": return this.flowScalar(this.type);
					case "block-scalar-header": return {
						type: "block-scalar",
						offset: this.offset,
						indent: this.indent,
						props: [this.sourceToken],
						source: ""
					};
					case "flow-map-start":
					case "flow-seq-start": return {
						type: "flow-collection",
						offset: this.offset,
						indent: this.indent,
						start: this.sourceToken,
						items: [],
						end: []
					};
					case "seq-item-ind": return {
						type: "block-seq",
						offset: this.offset,
						indent: this.indent,
						items: [{ start: [this.sourceToken] }]
					};
					case "explicit-key-ind": {
						this.onKeyLine = !0;
						let start = getFirstKeyStartProps(getPrevProps(parent));
						start.push(this.sourceToken);
						return {
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start,
								explicitKey: !0
							}]
						};
					}
					case "map-value-ind": {
						this.onKeyLine = !0;
						let start = getFirstKeyStartProps(getPrevProps(parent));
						return {
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start,
								key: null,
								sep: [this.sourceToken]
							}]
						};
					}
				}
				return null;
			}
			atIndentedComment(start, indent) {
				if (this.type !== "comment") return !1;
				if (this.indent <= indent) return !1;
				return start.every((st) => st.type === "newline" || st.type === "space");
			}
			*documentEnd(docEnd) {
				if (this.type !== "doc-mode") {
					docEnd.end ? docEnd.end.push(this.sourceToken) : docEnd.end = [this.sourceToken];
					this.type === "newline" && (yield* this.pop());
				}
			}
			*lineEnd(token) {
				switch (this.type) {
					case "comma":
					case "doc-start":
					case "doc-end":
					case "flow-seq-end":
					case "flow-map-end":
					case "map-value-ind":
						yield* this.pop();
						yield* this.step();
						break;
					case "newline": this.onKeyLine = !1;
					default:
						token.end ? token.end.push(this.sourceToken) : token.end = [this.sourceToken];
						this.type === "newline" && (yield* this.pop());
				}
			}
		}
		exports.Parser = Parser;
	}),
	4047: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var composer = __nccwpck_require__(9984);
		var Document = __nccwpck_require__(3021);
		var errors = __nccwpck_require__(1464);
		var log = __nccwpck_require__(7249);
		var identity = __nccwpck_require__(1127);
		var lineCounter = __nccwpck_require__(6628);
		var parser = __nccwpck_require__(3456);
		function parseOptions(options) {
			let prettyErrors = options.prettyErrors !== !1;
			return {
				lineCounter: options.lineCounter || prettyErrors && new lineCounter.LineCounter() || null,
				prettyErrors
			};
		}
		function parseAllDocuments(source, options = {}) {
			let { lineCounter, prettyErrors } = parseOptions(options);
			let parser$1 = new parser.Parser(lineCounter?.addNewLine);
			let composer$1 = new composer.Composer(options);
			let docs = Array.from(composer$1.compose(parser$1.parse(source)));
			if (prettyErrors && lineCounter) for (let doc of docs) {
				doc.errors.forEach(errors.prettifyError(source, lineCounter));
				doc.warnings.forEach(errors.prettifyError(source, lineCounter));
			}
			if (docs.length > 0) return docs;
			return Object.assign([], { empty: !0 }, composer$1.streamInfo());
		}
		function parseDocument(source, options = {}) {
			let { lineCounter, prettyErrors } = parseOptions(options);
			let parser$1 = new parser.Parser(lineCounter?.addNewLine);
			let composer$1 = new composer.Composer(options);
			let doc = null;
			for (let _doc of composer$1.compose(parser$1.parse(source), !0, source.length)) if (!doc) doc = _doc;
			else if (doc.options.logLevel !== "silent") {
				doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), "MULTIPLE_DOCS", "Source contains multiple documents; please use YAML.parseAllDocuments()"));
				break;
			}
			if (prettyErrors && lineCounter) {
				doc.errors.forEach(errors.prettifyError(source, lineCounter));
				doc.warnings.forEach(errors.prettifyError(source, lineCounter));
			}
			return doc;
		}
		function parse(src, reviver, options) {
			let _reviver;
			typeof reviver == "function" ? _reviver = reviver : options === void 0 && reviver && typeof reviver == "object" && (options = reviver);
			let doc = parseDocument(src, options);
			if (!doc) return null;
			doc.warnings.forEach((warning) => log.warn(doc.options.logLevel, warning));
			if (doc.errors.length > 0) {
				if (doc.options.logLevel !== "silent") throw doc.errors[0];
				else doc.errors = [];
			}
			return doc.toJS(Object.assign({ reviver: _reviver }, options));
		}
		function stringify(value, replacer, options) {
			let _replacer = null;
			typeof replacer == "function" || Array.isArray(replacer) ? _replacer = replacer : options === void 0 && replacer && (options = replacer);
			typeof options == "string" && (options = options.length);
			if (typeof options == "number") {
				let indent = Math.round(options);
				options = indent < 1 ? void 0 : indent > 8 ? { indent: 8 } : { indent };
			}
			if (value === void 0) {
				let { keepUndefined } = options ?? replacer ?? {};
				if (!keepUndefined) return;
			}
			if (identity.isDocument(value) && !_replacer) return value.toString(options);
			return new Document.Document(value, _replacer, options).toString(options);
		}
		exports.parse = parse;
		exports.parseAllDocuments = parseAllDocuments;
		exports.parseDocument = parseDocument;
		exports.stringify = stringify;
	}),
	5840: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var identity = __nccwpck_require__(1127);
		var map = __nccwpck_require__(7451);
		var seq = __nccwpck_require__(1706);
		var string = __nccwpck_require__(6464);
		var tags = __nccwpck_require__(18);
		let sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : +(a.key > b.key);
		class Schema {
			constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
				this.compat = Array.isArray(compat) ? tags.getTags(compat, "compat") : compat ? tags.getTags(null, compat) : null;
				this.name = typeof schema == "string" && schema || "core";
				this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
				this.tags = tags.getTags(customTags, this.name, merge);
				this.toStringOptions = toStringDefaults ?? null;
				Object.defineProperty(this, identity.MAP, { value: map.map });
				Object.defineProperty(this, identity.SCALAR, { value: string.string });
				Object.defineProperty(this, identity.SEQ, { value: seq.seq });
				this.sortMapEntries = typeof sortMapEntries == "function" ? sortMapEntries : sortMapEntries === !0 ? sortMapEntriesByKey : null;
			}
			clone() {
				let copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
				copy.tags = this.tags.slice();
				return copy;
			}
		}
		exports.Schema = Schema;
	}),
	7451: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var identity = __nccwpck_require__(1127);
		var YAMLMap = __nccwpck_require__(4454);
		exports.map = {
			collection: "map",
			default: !0,
			nodeClass: YAMLMap.YAMLMap,
			tag: "tag:yaml.org,2002:map",
			resolve(map, onError) {
				identity.isMap(map) || onError("Expected a mapping for this tag");
				return map;
			},
			createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
		};
	}),
	3632: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var Scalar = __nccwpck_require__(3301);
		let nullTag = {
			identify: (value) => value == null,
			createNode: () => new Scalar.Scalar(null),
			default: !0,
			tag: "tag:yaml.org,2002:null",
			test: /^(?:~|[Nn]ull|NULL)?$/,
			resolve: () => new Scalar.Scalar(null),
			stringify: ({ source }, ctx) => typeof source == "string" && nullTag.test.test(source) ? source : ctx.options.nullStr
		};
		exports.nullTag = nullTag;
	}),
	1706: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var identity = __nccwpck_require__(1127);
		var YAMLSeq = __nccwpck_require__(2223);
		exports.seq = {
			collection: "seq",
			default: !0,
			nodeClass: YAMLSeq.YAMLSeq,
			tag: "tag:yaml.org,2002:seq",
			resolve(seq, onError) {
				identity.isSeq(seq) || onError("Expected a sequence for this tag");
				return seq;
			},
			createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
		};
	}),
	6464: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var stringifyString = __nccwpck_require__(3069);
		exports.string = {
			identify: (value) => typeof value == "string",
			default: !0,
			tag: "tag:yaml.org,2002:str",
			resolve: (str) => str,
			stringify(item, ctx, onComment, onChompKeep) {
				ctx = Object.assign({ actualString: !0 }, ctx);
				return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
			}
		};
	}),
	3959: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var Scalar = __nccwpck_require__(3301);
		let boolTag = {
			identify: (value) => typeof value == "boolean",
			default: !0,
			tag: "tag:yaml.org,2002:bool",
			test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
			resolve: (str) => new Scalar.Scalar(str[0] === "t" || str[0] === "T"),
			stringify({ source, value }, ctx) {
				if (source && boolTag.test.test(source) && value === (source[0] === "t" || source[0] === "T")) return source;
				return value ? ctx.options.trueStr : ctx.options.falseStr;
			}
		};
		exports.boolTag = boolTag;
	}),
	8405: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var Scalar = __nccwpck_require__(3301);
		var stringifyNumber = __nccwpck_require__(8689);
		let floatNaN = {
			identify: (value) => typeof value == "number",
			default: !0,
			tag: "tag:yaml.org,2002:float",
			test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
			resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? -Infinity : Infinity,
			stringify: stringifyNumber.stringifyNumber
		};
		let floatExp = {
			identify: (value) => typeof value == "number",
			default: !0,
			tag: "tag:yaml.org,2002:float",
			format: "EXP",
			test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
			resolve: (str) => parseFloat(str),
			stringify(node) {
				let num = Number(node.value);
				return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
			}
		};
		exports.float = {
			identify: (value) => typeof value == "number",
			default: !0,
			tag: "tag:yaml.org,2002:float",
			test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
			resolve(str) {
				let node = new Scalar.Scalar(parseFloat(str));
				let dot = str.indexOf(".");
				dot !== -1 && str[str.length - 1] === "0" && (node.minFractionDigits = str.length - dot - 1);
				return node;
			},
			stringify: stringifyNumber.stringifyNumber
		};
		exports.floatExp = floatExp;
		exports.floatNaN = floatNaN;
	}),
	9874: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var stringifyNumber = __nccwpck_require__(8689);
		let intIdentify = (value) => typeof value == "bigint" || Number.isInteger(value);
		let intResolve = (str, offset, radix, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix);
		function intStringify(node, radix, prefix) {
			let { value } = node;
			if (intIdentify(value) && value >= 0) return prefix + value.toString(radix);
			return stringifyNumber.stringifyNumber(node);
		}
		let intOct = {
			identify: (value) => intIdentify(value) && value >= 0,
			default: !0,
			tag: "tag:yaml.org,2002:int",
			format: "OCT",
			test: /^0o[0-7]+$/,
			resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
			stringify: (node) => intStringify(node, 8, "0o")
		};
		let int = {
			identify: intIdentify,
			default: !0,
			tag: "tag:yaml.org,2002:int",
			test: /^[-+]?[0-9]+$/,
			resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
			stringify: stringifyNumber.stringifyNumber
		};
		let intHex = {
			identify: (value) => intIdentify(value) && value >= 0,
			default: !0,
			tag: "tag:yaml.org,2002:int",
			format: "HEX",
			test: /^0x[0-9a-fA-F]+$/,
			resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
			stringify: (node) => intStringify(node, 16, "0x")
		};
		exports.int = int;
		exports.intHex = intHex;
		exports.intOct = intOct;
	}),
	896: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var map = __nccwpck_require__(7451);
		var _null = __nccwpck_require__(3632);
		var seq = __nccwpck_require__(1706);
		var string = __nccwpck_require__(6464);
		var bool = __nccwpck_require__(3959);
		var float = __nccwpck_require__(8405);
		var int = __nccwpck_require__(9874);
		exports.schema = [
			map.map,
			seq.seq,
			string.string,
			_null.nullTag,
			bool.boolTag,
			int.intOct,
			int.int,
			int.intHex,
			float.floatNaN,
			float.floatExp,
			float.float
		];
	}),
	3559: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var Scalar = __nccwpck_require__(3301);
		var map = __nccwpck_require__(7451);
		var seq = __nccwpck_require__(1706);
		function intIdentify(value) {
			return typeof value == "bigint" || Number.isInteger(value);
		}
		let stringifyJSON = ({ value }) => JSON.stringify(value);
		let jsonScalars = [
			{
				identify: (value) => typeof value == "string",
				default: !0,
				tag: "tag:yaml.org,2002:str",
				resolve: (str) => str,
				stringify: stringifyJSON
			},
			{
				identify: (value) => value == null,
				createNode: () => new Scalar.Scalar(null),
				default: !0,
				tag: "tag:yaml.org,2002:null",
				test: /^null$/,
				resolve: () => null,
				stringify: stringifyJSON
			},
			{
				identify: (value) => typeof value == "boolean",
				default: !0,
				tag: "tag:yaml.org,2002:bool",
				test: /^true$|^false$/,
				resolve: (str) => str === "true",
				stringify: stringifyJSON
			},
			{
				identify: intIdentify,
				default: !0,
				tag: "tag:yaml.org,2002:int",
				test: /^-?(?:0|[1-9][0-9]*)$/,
				resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
				stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
			},
			{
				identify: (value) => typeof value == "number",
				default: !0,
				tag: "tag:yaml.org,2002:float",
				test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
				resolve: (str) => parseFloat(str),
				stringify: stringifyJSON
			}
		];
		exports.schema = [map.map, seq.seq].concat(jsonScalars, {
			default: !0,
			tag: "",
			test: /^/,
			resolve(str, onError) {
				onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
				return str;
			}
		});
	}),
	18: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var map = __nccwpck_require__(7451);
		var _null = __nccwpck_require__(3632);
		var seq = __nccwpck_require__(1706);
		var string = __nccwpck_require__(6464);
		var bool = __nccwpck_require__(3959);
		var float = __nccwpck_require__(8405);
		var int = __nccwpck_require__(9874);
		var schema = __nccwpck_require__(896);
		var schema$1 = __nccwpck_require__(3559);
		var binary = __nccwpck_require__(6083);
		var merge = __nccwpck_require__(452);
		var omap = __nccwpck_require__(303);
		var pairs = __nccwpck_require__(8385);
		var schema$2 = __nccwpck_require__(5913);
		var set = __nccwpck_require__(1528);
		var timestamp = __nccwpck_require__(6752);
		let schemas = new Map([
			["core", schema.schema],
			["failsafe", [
				map.map,
				seq.seq,
				string.string
			]],
			["json", schema$1.schema],
			["yaml11", schema$2.schema],
			["yaml-1.1", schema$2.schema]
		]);
		let tagsByName = {
			binary: binary.binary,
			bool: bool.boolTag,
			float: float.float,
			floatExp: float.floatExp,
			floatNaN: float.floatNaN,
			floatTime: timestamp.floatTime,
			int: int.int,
			intHex: int.intHex,
			intOct: int.intOct,
			intTime: timestamp.intTime,
			map: map.map,
			merge: merge.merge,
			null: _null.nullTag,
			omap: omap.omap,
			pairs: pairs.pairs,
			seq: seq.seq,
			set: set.set,
			timestamp: timestamp.timestamp
		};
		let coreKnownTags = {
			"tag:yaml.org,2002:binary": binary.binary,
			"tag:yaml.org,2002:merge": merge.merge,
			"tag:yaml.org,2002:omap": omap.omap,
			"tag:yaml.org,2002:pairs": pairs.pairs,
			"tag:yaml.org,2002:set": set.set,
			"tag:yaml.org,2002:timestamp": timestamp.timestamp
		};
		function getTags(customTags, schemaName, addMergeTag) {
			let schemaTags = schemas.get(schemaName);
			if (schemaTags && !customTags) return addMergeTag && !schemaTags.includes(merge.merge) ? schemaTags.concat(merge.merge) : schemaTags.slice();
			let tags = schemaTags;
			if (!tags) {
				if (Array.isArray(customTags)) tags = [];
				else {
					let keys = Array.from(schemas.keys()).filter((key) => key !== "yaml11").map((key) => JSON.stringify(key)).join(", ");
					throw Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
				}
			}
			if (Array.isArray(customTags)) for (let tag of customTags) tags = tags.concat(tag);
			else typeof customTags == "function" && (tags = customTags(tags.slice()));
			addMergeTag && (tags = tags.concat(merge.merge));
			return tags.reduce((tags, tag) => {
				let tagObj = typeof tag == "string" ? tagsByName[tag] : tag;
				if (!tagObj) {
					let tagName = JSON.stringify(tag);
					let keys = Object.keys(tagsByName).map((key) => JSON.stringify(key)).join(", ");
					throw Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
				}
				tags.includes(tagObj) || tags.push(tagObj);
				return tags;
			}, []);
		}
		exports.coreKnownTags = coreKnownTags;
		exports.getTags = getTags;
	}),
	6083: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var node_buffer = __nccwpck_require__(181);
		var Scalar = __nccwpck_require__(3301);
		var stringifyString = __nccwpck_require__(3069);
		exports.binary = {
			identify: (value) => value instanceof Uint8Array,
			default: !1,
			tag: "tag:yaml.org,2002:binary",
			resolve(src, onError) {
				if (typeof node_buffer.Buffer == "function") return node_buffer.Buffer.from(src, "base64");
				else if (typeof atob == "function") {
					let str = atob(src.replace(/[\n\r]/g, ""));
					let buffer = new Uint8Array(str.length);
					for (let i = 0; i < str.length; ++i) buffer[i] = str.charCodeAt(i);
					return buffer;
				} else {
					onError("This environment does not support reading binary tags; either Buffer or atob is required");
					return src;
				}
			},
			stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
				if (!value) return "";
				let buf = value;
				let str;
				if (typeof node_buffer.Buffer == "function") str = buf instanceof node_buffer.Buffer ? buf.toString("base64") : node_buffer.Buffer.from(buf.buffer).toString("base64");
				else if (typeof btoa == "function") {
					let s = "";
					for (let i = 0; i < buf.length; ++i) s += String.fromCharCode(buf[i]);
					str = btoa(s);
				} else throw Error("This environment does not support writing binary tags; either Buffer or btoa is required");
				type ??= Scalar.Scalar.BLOCK_LITERAL;
				if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
					let lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
					let n = Math.ceil(str.length / lineWidth);
					let lines = Array(n);
					for (let i = 0, o = 0; i < n; ++i, o += lineWidth) lines[i] = str.substr(o, lineWidth);
					str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? "\n" : " ");
				}
				return stringifyString.stringifyString({
					comment,
					type,
					value: str
				}, ctx, onComment, onChompKeep);
			}
		};
	}),
	8398: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var Scalar = __nccwpck_require__(3301);
		function boolStringify({ value, source }, ctx) {
			if (source && (value ? trueTag : falseTag).test.test(source)) return source;
			return value ? ctx.options.trueStr : ctx.options.falseStr;
		}
		let trueTag = {
			identify: (value) => value === !0,
			default: !0,
			tag: "tag:yaml.org,2002:bool",
			test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
			resolve: () => new Scalar.Scalar(!0),
			stringify: boolStringify
		};
		let falseTag = {
			identify: (value) => value === !1,
			default: !0,
			tag: "tag:yaml.org,2002:bool",
			test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
			resolve: () => new Scalar.Scalar(!1),
			stringify: boolStringify
		};
		exports.falseTag = falseTag;
		exports.trueTag = trueTag;
	}),
	5782: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var Scalar = __nccwpck_require__(3301);
		var stringifyNumber = __nccwpck_require__(8689);
		let floatNaN = {
			identify: (value) => typeof value == "number",
			default: !0,
			tag: "tag:yaml.org,2002:float",
			test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
			resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? -Infinity : Infinity,
			stringify: stringifyNumber.stringifyNumber
		};
		let floatExp = {
			identify: (value) => typeof value == "number",
			default: !0,
			tag: "tag:yaml.org,2002:float",
			format: "EXP",
			test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
			resolve: (str) => parseFloat(str.replace(/_/g, "")),
			stringify(node) {
				let num = Number(node.value);
				return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
			}
		};
		exports.float = {
			identify: (value) => typeof value == "number",
			default: !0,
			tag: "tag:yaml.org,2002:float",
			test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
			resolve(str) {
				let node = new Scalar.Scalar(parseFloat(str.replace(/_/g, "")));
				let dot = str.indexOf(".");
				if (dot !== -1) {
					let f = str.substring(dot + 1).replace(/_/g, "");
					f[f.length - 1] === "0" && (node.minFractionDigits = f.length);
				}
				return node;
			},
			stringify: stringifyNumber.stringifyNumber
		};
		exports.floatExp = floatExp;
		exports.floatNaN = floatNaN;
	}),
	873: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var stringifyNumber = __nccwpck_require__(8689);
		let intIdentify = (value) => typeof value == "bigint" || Number.isInteger(value);
		function intResolve(str, offset, radix, { intAsBigInt }) {
			let sign = str[0];
			(sign === "-" || sign === "+") && (offset += 1);
			str = str.substring(offset).replace(/_/g, "");
			if (intAsBigInt) {
				switch (radix) {
					case 2:
						str = `0b${str}`;
						break;
					case 8:
						str = `0o${str}`;
						break;
					case 16: str = `0x${str}`;
				}
				let n = BigInt(str);
				return sign === "-" ? BigInt(-1) * n : n;
			}
			let n = parseInt(str, radix);
			return sign === "-" ? -1 * n : n;
		}
		function intStringify(node, radix, prefix) {
			let { value } = node;
			if (intIdentify(value)) {
				let str = value.toString(radix);
				return value < 0 ? "-" + prefix + str.substr(1) : prefix + str;
			}
			return stringifyNumber.stringifyNumber(node);
		}
		let intBin = {
			identify: intIdentify,
			default: !0,
			tag: "tag:yaml.org,2002:int",
			format: "BIN",
			test: /^[-+]?0b[0-1_]+$/,
			resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
			stringify: (node) => intStringify(node, 2, "0b")
		};
		let intOct = {
			identify: intIdentify,
			default: !0,
			tag: "tag:yaml.org,2002:int",
			format: "OCT",
			test: /^[-+]?0[0-7_]+$/,
			resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
			stringify: (node) => intStringify(node, 8, "0")
		};
		let int = {
			identify: intIdentify,
			default: !0,
			tag: "tag:yaml.org,2002:int",
			test: /^[-+]?[0-9][0-9_]*$/,
			resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
			stringify: stringifyNumber.stringifyNumber
		};
		let intHex = {
			identify: intIdentify,
			default: !0,
			tag: "tag:yaml.org,2002:int",
			format: "HEX",
			test: /^[-+]?0x[0-9a-fA-F_]+$/,
			resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
			stringify: (node) => intStringify(node, 16, "0x")
		};
		exports.int = int;
		exports.intBin = intBin;
		exports.intHex = intHex;
		exports.intOct = intOct;
	}),
	452: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var identity = __nccwpck_require__(1127);
		var Scalar = __nccwpck_require__(3301);
		let merge = {
			identify: (value) => value === "<<" || typeof value == "symbol" && value.description === "<<",
			default: "key",
			tag: "tag:yaml.org,2002:merge",
			test: /^<<$/,
			resolve: () => Object.assign(new Scalar.Scalar(Symbol("<<")), { addToJSMap: addMergeToJSMap }),
			stringify: () => "<<"
		};
		let isMergeKey = (ctx, key) => (merge.identify(key) || identity.isScalar(key) && (!key.type || key.type === Scalar.Scalar.PLAIN) && merge.identify(key.value)) && ctx?.doc.schema.tags.some((tag) => tag.tag === merge.tag && tag.default);
		function addMergeToJSMap(ctx, map, value) {
			let source = resolveAliasValue(ctx, value);
			if (identity.isSeq(source)) for (let it of source.items) mergeValue(ctx, map, it);
			else if (Array.isArray(source)) for (let it of source) mergeValue(ctx, map, it);
			else mergeValue(ctx, map, source);
		}
		function mergeValue(ctx, map, value) {
			let source = resolveAliasValue(ctx, value);
			if (!identity.isMap(source)) throw Error("Merge sources must be maps or map aliases");
			let srcMap = source.toJSON(null, ctx, Map);
			for (let [key, value] of srcMap) map instanceof Map ? map.has(key) || map.set(key, value) : map instanceof Set ? map.add(key) : Object.prototype.hasOwnProperty.call(map, key) || Object.defineProperty(map, key, {
				value,
				writable: !0,
				enumerable: !0,
				configurable: !0
			});
			return map;
		}
		function resolveAliasValue(ctx, value) {
			return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
		}
		exports.addMergeToJSMap = addMergeToJSMap;
		exports.isMergeKey = isMergeKey;
		exports.merge = merge;
	}),
	303: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var identity = __nccwpck_require__(1127);
		var toJS = __nccwpck_require__(4043);
		var YAMLMap = __nccwpck_require__(4454);
		var YAMLSeq = __nccwpck_require__(2223);
		var pairs = __nccwpck_require__(8385);
		class YAMLOMap extends YAMLSeq.YAMLSeq {
			constructor() {
				super();
				this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
				this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
				this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
				this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
				this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
				this.tag = YAMLOMap.tag;
			}
			toJSON(_, ctx) {
				if (!ctx) return super.toJSON(_);
				let map = new Map();
				ctx?.onCreate && ctx.onCreate(map);
				for (let pair of this.items) {
					let key, value;
					if (identity.isPair(pair)) {
						key = toJS.toJS(pair.key, "", ctx);
						value = toJS.toJS(pair.value, key, ctx);
					} else key = toJS.toJS(pair, "", ctx);
					if (map.has(key)) throw Error("Ordered maps must not include duplicate keys");
					map.set(key, value);
				}
				return map;
			}
			static from(schema, iterable, ctx) {
				let pairs$1 = pairs.createPairs(schema, iterable, ctx);
				let omap = new this();
				omap.items = pairs$1.items;
				return omap;
			}
		}
		YAMLOMap.tag = "tag:yaml.org,2002:omap";
		let omap = {
			collection: "seq",
			identify: (value) => value instanceof Map,
			nodeClass: YAMLOMap,
			default: !1,
			tag: "tag:yaml.org,2002:omap",
			resolve(seq, onError) {
				let pairs$1 = pairs.resolvePairs(seq, onError);
				let seenKeys = [];
				for (let { key } of pairs$1.items) identity.isScalar(key) && (seenKeys.includes(key.value) ? onError(`Ordered maps must not include duplicate keys: ${key.value}`) : seenKeys.push(key.value));
				return Object.assign(new YAMLOMap(), pairs$1);
			},
			createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
		};
		exports.YAMLOMap = YAMLOMap;
		exports.omap = omap;
	}),
	8385: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var identity = __nccwpck_require__(1127);
		var Pair = __nccwpck_require__(7165);
		var Scalar = __nccwpck_require__(3301);
		var YAMLSeq = __nccwpck_require__(2223);
		function resolvePairs(seq, onError) {
			if (identity.isSeq(seq)) for (let i = 0; i < seq.items.length; ++i) {
				let item = seq.items[i];
				if (identity.isPair(item)) continue;
				else if (identity.isMap(item)) {
					item.items.length > 1 && onError("Each pair must have its own sequence indicator");
					let pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
					item.commentBefore && (pair.key.commentBefore = pair.key.commentBefore ? `${item.commentBefore}\n${pair.key.commentBefore}` : item.commentBefore);
					if (item.comment) {
						let cn = pair.value ?? pair.key;
						cn.comment = cn.comment ? `${item.comment}\n${cn.comment}` : item.comment;
					}
					item = pair;
				}
				seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
			}
			else onError("Expected a sequence for this tag");
			return seq;
		}
		function createPairs(schema, iterable, ctx) {
			let { replacer } = ctx;
			let pairs = new YAMLSeq.YAMLSeq(schema);
			pairs.tag = "tag:yaml.org,2002:pairs";
			let i = 0;
			if (iterable && Symbol.iterator in Object(iterable)) for (let it of iterable) {
				typeof replacer == "function" && (it = replacer.call(iterable, String(i++), it));
				let key, value;
				if (Array.isArray(it)) {
					if (it.length === 2) {
						key = it[0];
						value = it[1];
					} else throw TypeError(`Expected [key, value] tuple: ${it}`);
				} else if (it && it instanceof Object) {
					let keys = Object.keys(it);
					if (keys.length === 1) {
						key = keys[0];
						value = it[key];
					} else throw TypeError(`Expected tuple with one key, not ${keys.length} keys`);
				} else key = it;
				pairs.items.push(Pair.createPair(key, value, ctx));
			}
			return pairs;
		}
		let pairs = {
			collection: "seq",
			default: !1,
			tag: "tag:yaml.org,2002:pairs",
			resolve: resolvePairs,
			createNode: createPairs
		};
		exports.createPairs = createPairs;
		exports.pairs = pairs;
		exports.resolvePairs = resolvePairs;
	}),
	5913: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var map = __nccwpck_require__(7451);
		var _null = __nccwpck_require__(3632);
		var seq = __nccwpck_require__(1706);
		var string = __nccwpck_require__(6464);
		var binary = __nccwpck_require__(6083);
		var bool = __nccwpck_require__(8398);
		var float = __nccwpck_require__(5782);
		var int = __nccwpck_require__(873);
		var merge = __nccwpck_require__(452);
		var omap = __nccwpck_require__(303);
		var pairs = __nccwpck_require__(8385);
		var set = __nccwpck_require__(1528);
		var timestamp = __nccwpck_require__(6752);
		exports.schema = [
			map.map,
			seq.seq,
			string.string,
			_null.nullTag,
			bool.trueTag,
			bool.falseTag,
			int.intBin,
			int.intOct,
			int.int,
			int.intHex,
			float.floatNaN,
			float.floatExp,
			float.float,
			binary.binary,
			merge.merge,
			omap.omap,
			pairs.pairs,
			set.set,
			timestamp.intTime,
			timestamp.floatTime,
			timestamp.timestamp
		];
	}),
	1528: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var identity = __nccwpck_require__(1127);
		var Pair = __nccwpck_require__(7165);
		var YAMLMap = __nccwpck_require__(4454);
		class YAMLSet extends YAMLMap.YAMLMap {
			constructor(schema) {
				super(schema);
				this.tag = YAMLSet.tag;
			}
			add(key) {
				let pair;
				pair = identity.isPair(key) ? key : key && typeof key == "object" && "key" in key && "value" in key && key.value === null ? new Pair.Pair(key.key, null) : new Pair.Pair(key, null);
				YAMLMap.findPair(this.items, pair.key) || this.items.push(pair);
			}
			get(key, keepPair) {
				let pair = YAMLMap.findPair(this.items, key);
				return !keepPair && identity.isPair(pair) ? identity.isScalar(pair.key) ? pair.key.value : pair.key : pair;
			}
			set(key, value) {
				if (typeof value != "boolean") throw Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
				let prev = YAMLMap.findPair(this.items, key);
				prev && !value ? this.items.splice(this.items.indexOf(prev), 1) : !prev && value && this.items.push(new Pair.Pair(key));
			}
			toJSON(_, ctx) {
				return super.toJSON(_, ctx, Set);
			}
			toString(ctx, onComment, onChompKeep) {
				if (!ctx) return JSON.stringify(this);
				if (this.hasAllNullValues(!0)) return super.toString(Object.assign({}, ctx, { allNullValues: !0 }), onComment, onChompKeep);
				else throw Error("Set items must all have null values");
			}
			static from(schema, iterable, ctx) {
				let { replacer } = ctx;
				let set = new this(schema);
				if (iterable && Symbol.iterator in Object(iterable)) for (let value of iterable) {
					typeof replacer == "function" && (value = replacer.call(iterable, value, value));
					set.items.push(Pair.createPair(value, null, ctx));
				}
				return set;
			}
		}
		YAMLSet.tag = "tag:yaml.org,2002:set";
		let set = {
			collection: "map",
			identify: (value) => value instanceof Set,
			nodeClass: YAMLSet,
			default: !1,
			tag: "tag:yaml.org,2002:set",
			createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
			resolve(map, onError) {
				if (identity.isMap(map)) {
					if (map.hasAllNullValues(!0)) return Object.assign(new YAMLSet(), map);
					else onError("Set items must all have null values");
				} else onError("Expected a mapping for this tag");
				return map;
			}
		};
		exports.YAMLSet = YAMLSet;
		exports.set = set;
	}),
	6752: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var stringifyNumber = __nccwpck_require__(8689);
		function parseSexagesimal(str, asBigInt) {
			let sign = str[0];
			let parts = sign === "-" || sign === "+" ? str.substring(1) : str;
			let num = (n) => asBigInt ? BigInt(n) : Number(n);
			let res = parts.replace(/_/g, "").split(":").reduce((res, p) => res * num(60) + num(p), num(0));
			return sign === "-" ? num(-1) * res : res;
		}
		function stringifySexagesimal(node) {
			let { value } = node;
			let num = (n) => n;
			if (typeof value == "bigint") num = (n) => BigInt(n);
			else if (isNaN(value) || !isFinite(value)) return stringifyNumber.stringifyNumber(node);
			let sign = "";
			if (value < 0) {
				sign = "-";
				value *= num(-1);
			}
			let _60 = num(60);
			let parts = [value % _60];
			if (value < 60) parts.unshift(0);
			else {
				value = (value - parts[0]) / _60;
				parts.unshift(value % _60);
				if (value >= 60) {
					value = (value - parts[0]) / _60;
					parts.unshift(value);
				}
			}
			return sign + parts.map((n) => String(n).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
		}
		let intTime = {
			identify: (value) => typeof value == "bigint" || Number.isInteger(value),
			default: !0,
			tag: "tag:yaml.org,2002:int",
			format: "TIME",
			test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
			resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
			stringify: stringifySexagesimal
		};
		let floatTime = {
			identify: (value) => typeof value == "number",
			default: !0,
			tag: "tag:yaml.org,2002:float",
			format: "TIME",
			test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
			resolve: (str) => parseSexagesimal(str, !1),
			stringify: stringifySexagesimal
		};
		let timestamp = {
			identify: (value) => value instanceof Date,
			default: !0,
			tag: "tag:yaml.org,2002:timestamp",
			test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),
			resolve(str) {
				let match = str.match(timestamp.test);
				if (!match) throw Error("!!timestamp expects a date, starting with yyyy-mm-dd");
				let [, year, month, day, hour, minute, second] = match.map(Number);
				let millisec = match[7] ? Number((match[7] + "00").substr(1, 3)) : 0;
				let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
				let tz = match[8];
				if (tz && tz !== "Z") {
					let d = parseSexagesimal(tz, !1);
					Math.abs(d) < 30 && (d *= 60);
					date -= 6e4 * d;
				}
				return new Date(date);
			},
			stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
		};
		exports.floatTime = floatTime;
		exports.intTime = intTime;
		exports.timestamp = timestamp;
	}),
	4475: ((__unused_webpack_module, exports) => {
		let FOLD_BLOCK = "block";
		let FOLD_QUOTED = "quoted";
		function foldFlowLines(text, indent, mode = "flow", { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
			if (!lineWidth || lineWidth < 0) return text;
			lineWidth < minContentWidth && (minContentWidth = 0);
			let endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
			if (text.length <= endStep) return text;
			let folds = [];
			let escapedFolds = {};
			let end = lineWidth - indent.length;
			typeof indentAtStart == "number" && (indentAtStart > lineWidth - Math.max(2, minContentWidth) ? folds.push(0) : end = lineWidth - indentAtStart);
			let split;
			let prev;
			let overflow = !1;
			let i = -1;
			let escStart = -1;
			let escEnd = -1;
			if (mode === FOLD_BLOCK) {
				i = consumeMoreIndentedLines(text, i, indent.length);
				i !== -1 && (end = i + endStep);
			}
			for (let ch; ch = text[i += 1];) {
				if (mode === FOLD_QUOTED && ch === "\\") {
					escStart = i;
					switch (text[i + 1]) {
						case "x":
							i += 3;
							break;
						case "u":
							i += 5;
							break;
						case "U":
							i += 9;
							break;
						default: i += 1;
					}
					escEnd = i;
				}
				if (ch === "\n") {
					mode === FOLD_BLOCK && (i = consumeMoreIndentedLines(text, i, indent.length));
					end = i + indent.length + endStep;
					split = void 0;
				} else {
					if (ch === " " && prev && prev !== " " && prev !== "\n" && prev !== "	") {
						let next = text[i + 1];
						next && next !== " " && next !== "\n" && next !== "	" && (split = i);
					}
					if (i >= end) {
						if (split) {
							folds.push(split);
							end = split + endStep;
							split = void 0;
						} else if (mode === FOLD_QUOTED) {
							for (; prev === " " || prev === "	";) {
								prev = ch;
								ch = text[i += 1];
								overflow = !0;
							}
							let j = i > escEnd + 1 ? i - 2 : escStart - 1;
							if (escapedFolds[j]) return text;
							folds.push(j);
							escapedFolds[j] = !0;
							end = j + endStep;
							split = void 0;
						} else overflow = !0;
					}
				}
				prev = ch;
			}
			overflow && onOverflow && onOverflow();
			if (folds.length === 0) return text;
			onFold && onFold();
			let res = text.slice(0, folds[0]);
			for (let i = 0; i < folds.length; ++i) {
				let fold = folds[i];
				let end = folds[i + 1] || text.length;
				if (fold === 0) res = `\n${indent}${text.slice(0, end)}`;
				else {
					mode === FOLD_QUOTED && escapedFolds[fold] && (res += `${text[fold]}\\`);
					res += `\n${indent}${text.slice(fold + 1, end)}`;
				}
			}
			return res;
		}
		function consumeMoreIndentedLines(text, i, indent) {
			let end = i;
			let start = i + 1;
			let ch = text[start];
			for (; ch === " " || ch === "	";) if (i < start + indent) ch = text[++i];
			else {
				do
					ch = text[++i];
				while (ch && ch !== "\n");
				end = i;
				start = i + 1;
				ch = text[start];
			}
			return end;
		}
		exports.FOLD_BLOCK = FOLD_BLOCK;
		exports.FOLD_FLOW = "flow";
		exports.FOLD_QUOTED = FOLD_QUOTED;
		exports.foldFlowLines = foldFlowLines;
	}),
	2148: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var anchors = __nccwpck_require__(1596);
		var identity = __nccwpck_require__(1127);
		var stringifyComment = __nccwpck_require__(9799);
		var stringifyString = __nccwpck_require__(3069);
		function createStringifyContext(doc, options) {
			let opt = Object.assign({
				blockQuote: !0,
				commentString: stringifyComment.stringifyComment,
				defaultKeyType: null,
				defaultStringType: "PLAIN",
				directives: null,
				doubleQuotedAsJSON: !1,
				doubleQuotedMinMultiLineLength: 40,
				falseStr: "false",
				flowCollectionPadding: !0,
				indentSeq: !0,
				lineWidth: 80,
				minContentWidth: 20,
				nullStr: "null",
				simpleKeys: !1,
				singleQuote: null,
				trailingComma: !1,
				trueStr: "true",
				verifyAliasOrder: !0
			}, doc.schema.toStringOptions, options);
			let inFlow;
			switch (opt.collectionStyle) {
				case "block":
					inFlow = !1;
					break;
				case "flow":
					inFlow = !0;
					break;
				default: inFlow = null;
			}
			return {
				anchors: new Set(),
				doc,
				flowCollectionPadding: opt.flowCollectionPadding ? " " : "",
				indent: "",
				indentStep: typeof opt.indent == "number" ? " ".repeat(opt.indent) : "  ",
				inFlow,
				options: opt
			};
		}
		function getTagObject(tags, item) {
			if (item.tag) {
				let match = tags.filter((t) => t.tag === item.tag);
				if (match.length > 0) return match.find((t) => t.format === item.format) ?? match[0];
			}
			let tagObj;
			let obj;
			if (identity.isScalar(item)) {
				obj = item.value;
				let match = tags.filter((t) => t.identify?.(obj));
				if (match.length > 1) {
					let testMatch = match.filter((t) => t.test);
					testMatch.length > 0 && (match = testMatch);
				}
				tagObj = match.find((t) => t.format === item.format) ?? match.find((t) => !t.format);
			} else {
				obj = item;
				tagObj = tags.find((t) => t.nodeClass && obj instanceof t.nodeClass);
			}
			if (!tagObj) {
				let name = obj?.constructor?.name ?? (obj === null ? "null" : typeof obj);
				throw Error(`Tag not resolved for ${name} value`);
			}
			return tagObj;
		}
		function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
			if (!doc.directives) return "";
			let props = [];
			let anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
			if (anchor && anchors.anchorIsValid(anchor)) {
				anchors$1.add(anchor);
				props.push(`&${anchor}`);
			}
			let tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
			tag && props.push(doc.directives.tagString(tag));
			return props.join(" ");
		}
		function stringify(item, ctx, onComment, onChompKeep) {
			if (identity.isPair(item)) return item.toString(ctx, onComment, onChompKeep);
			if (identity.isAlias(item)) {
				if (ctx.doc.directives) return item.toString(ctx);
				if (ctx.resolvedAliases?.has(item)) throw TypeError("Cannot stringify circular structure without alias nodes");
				else {
					ctx.resolvedAliases ? ctx.resolvedAliases.add(item) : ctx.resolvedAliases = new Set([item]);
					item = item.resolve(ctx.doc);
				}
			}
			let tagObj;
			let node = identity.isNode(item) ? item : ctx.doc.createNode(item, { onTagObj: (o) => tagObj = o });
			tagObj ??= getTagObject(ctx.doc.schema.tags, node);
			let props = stringifyProps(node, tagObj, ctx);
			props.length > 0 && (ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1);
			let str = typeof tagObj.stringify == "function" ? tagObj.stringify(node, ctx, onComment, onChompKeep) : identity.isScalar(node) ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep) : node.toString(ctx, onComment, onChompKeep);
			if (!props) return str;
			return identity.isScalar(node) || str[0] === "{" || str[0] === "[" ? `${props} ${str}` : `${props}\n${ctx.indent}${str}`;
		}
		exports.createStringifyContext = createStringifyContext;
		exports.stringify = stringify;
	}),
	1212: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var identity = __nccwpck_require__(1127);
		var stringify = __nccwpck_require__(2148);
		var stringifyComment = __nccwpck_require__(9799);
		function stringifyCollection(collection, ctx, options) {
			return (ctx.inFlow ?? collection.flow ? stringifyFlowCollection : stringifyBlockCollection)(collection, ctx, options);
		}
		function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
			let { indent, options: { commentString } } = ctx;
			let itemCtx = Object.assign({}, ctx, {
				indent: itemIndent,
				type: null
			});
			let chompKeep = !1;
			let lines = [];
			for (let i = 0; i < items.length; ++i) {
				let item = items[i];
				let comment = null;
				if (identity.isNode(item)) {
					!chompKeep && item.spaceBefore && lines.push("");
					addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
					item.comment && (comment = item.comment);
				} else if (identity.isPair(item)) {
					let ik = identity.isNode(item.key) ? item.key : null;
					if (ik) {
						!chompKeep && ik.spaceBefore && lines.push("");
						addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
					}
				}
				chompKeep = !1;
				let str = stringify.stringify(item, itemCtx, () => comment = null, () => chompKeep = !0);
				comment && (str += stringifyComment.lineComment(str, itemIndent, commentString(comment)));
				chompKeep && comment && (chompKeep = !1);
				lines.push(blockItemPrefix + str);
			}
			let str;
			if (lines.length === 0) str = flowChars.start + flowChars.end;
			else {
				str = lines[0];
				for (let i = 1; i < lines.length; ++i) {
					let line = lines[i];
					str += line ? `\n${indent}${line}` : "\n";
				}
			}
			if (comment) {
				str += "\n" + stringifyComment.indentComment(commentString(comment), indent);
				onComment && onComment();
			} else chompKeep && onChompKeep && onChompKeep();
			return str;
		}
		function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
			let { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
			itemIndent += indentStep;
			let itemCtx = Object.assign({}, ctx, {
				indent: itemIndent,
				inFlow: !0,
				type: null
			});
			let reqNewline = !1;
			let linesAtValue = 0;
			let lines = [];
			for (let i = 0; i < items.length; ++i) {
				let item = items[i];
				let comment = null;
				if (identity.isNode(item)) {
					item.spaceBefore && lines.push("");
					addCommentBefore(ctx, lines, item.commentBefore, !1);
					item.comment && (comment = item.comment);
				} else if (identity.isPair(item)) {
					let ik = identity.isNode(item.key) ? item.key : null;
					if (ik) {
						ik.spaceBefore && lines.push("");
						addCommentBefore(ctx, lines, ik.commentBefore, !1);
						ik.comment && (reqNewline = !0);
					}
					let iv = identity.isNode(item.value) ? item.value : null;
					if (iv) {
						iv.comment && (comment = iv.comment);
						iv.commentBefore && (reqNewline = !0);
					} else item.value == null && ik?.comment && (comment = ik.comment);
				}
				comment && (reqNewline = !0);
				let str = stringify.stringify(item, itemCtx, () => comment = null);
				reqNewline ||= lines.length > linesAtValue || str.includes("\n");
				if (i < items.length - 1) str += ",";
				else if (ctx.options.trailingComma) {
					ctx.options.lineWidth > 0 && (reqNewline ||= lines.reduce((sum, line) => sum + line.length + 2, 2) + (str.length + 2) > ctx.options.lineWidth);
					reqNewline && (str += ",");
				}
				comment && (str += stringifyComment.lineComment(str, itemIndent, commentString(comment)));
				lines.push(str);
				linesAtValue = lines.length;
			}
			let { start, end } = flowChars;
			if (lines.length === 0) return start + end;
			else {
				if (!reqNewline) {
					let len = lines.reduce((sum, line) => sum + line.length + 2, 2);
					reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
				}
				if (reqNewline) {
					let str = start;
					for (let line of lines) str += line ? `\n${indentStep}${indent}${line}` : "\n";
					return `${str}\n${indent}${end}`;
				} else return `${start}${fcPadding}${lines.join(" ")}${fcPadding}${end}`;
			}
		}
		function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
			comment && chompKeep && (comment = comment.replace(/^\n+/, ""));
			if (comment) {
				let ic = stringifyComment.indentComment(commentString(comment), indent);
				lines.push(ic.trimStart());
			}
		}
		exports.stringifyCollection = stringifyCollection;
	}),
	9799: ((__unused_webpack_module, exports) => {
		let stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, "#");
		function indentComment(comment, indent) {
			if (/^\n+$/.test(comment)) return comment.substring(1);
			return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
		}
		let lineComment = (str, indent, comment) => str.endsWith("\n") ? indentComment(comment, indent) : comment.includes("\n") ? "\n" + indentComment(comment, indent) : (str.endsWith(" ") ? "" : " ") + comment;
		exports.indentComment = indentComment;
		exports.lineComment = lineComment;
		exports.stringifyComment = stringifyComment;
	}),
	6829: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var identity = __nccwpck_require__(1127);
		var stringify = __nccwpck_require__(2148);
		var stringifyComment = __nccwpck_require__(9799);
		function stringifyDocument(doc, options) {
			let lines = [];
			let hasDirectives = options.directives === !0;
			if (options.directives !== !1 && doc.directives) {
				let dir = doc.directives.toString(doc);
				if (dir) {
					lines.push(dir);
					hasDirectives = !0;
				} else doc.directives.docStart && (hasDirectives = !0);
			}
			hasDirectives && lines.push("---");
			let ctx = stringify.createStringifyContext(doc, options);
			let { commentString } = ctx.options;
			if (doc.commentBefore) {
				lines.length !== 1 && lines.unshift("");
				let cs = commentString(doc.commentBefore);
				lines.unshift(stringifyComment.indentComment(cs, ""));
			}
			let chompKeep = !1;
			let contentComment = null;
			if (doc.contents) {
				if (identity.isNode(doc.contents)) {
					doc.contents.spaceBefore && hasDirectives && lines.push("");
					if (doc.contents.commentBefore) {
						let cs = commentString(doc.contents.commentBefore);
						lines.push(stringifyComment.indentComment(cs, ""));
					}
					ctx.forceBlockIndent = !!doc.comment;
					contentComment = doc.contents.comment;
				}
				let onChompKeep = contentComment ? void 0 : () => chompKeep = !0;
				let body = stringify.stringify(doc.contents, ctx, () => contentComment = null, onChompKeep);
				contentComment && (body += stringifyComment.lineComment(body, "", commentString(contentComment)));
				(body[0] === "|" || body[0] === ">") && lines[lines.length - 1] === "---" ? lines[lines.length - 1] = `--- ${body}` : lines.push(body);
			} else lines.push(stringify.stringify(doc.contents, ctx));
			if (doc.directives?.docEnd) {
				if (doc.comment) {
					let cs = commentString(doc.comment);
					if (cs.includes("\n")) {
						lines.push("...");
						lines.push(stringifyComment.indentComment(cs, ""));
					} else lines.push(`... ${cs}`);
				} else lines.push("...");
			} else {
				let dc = doc.comment;
				dc && chompKeep && (dc = dc.replace(/^\n+/, ""));
				if (dc) {
					(!chompKeep || contentComment) && lines[lines.length - 1] !== "" && lines.push("");
					lines.push(stringifyComment.indentComment(commentString(dc), ""));
				}
			}
			return lines.join("\n") + "\n";
		}
		exports.stringifyDocument = stringifyDocument;
	}),
	8689: ((__unused_webpack_module, exports) => {
		function stringifyNumber({ format, minFractionDigits, tag, value }) {
			if (typeof value == "bigint") return String(value);
			let num = typeof value == "number" ? value : Number(value);
			if (!isFinite(num)) return isNaN(num) ? ".nan" : num < 0 ? "-.inf" : ".inf";
			let n = Object.is(value, -0) ? "-0" : JSON.stringify(value);
			if (!format && minFractionDigits && (!tag || tag === "tag:yaml.org,2002:float") && /^-?\d/.test(n) && !n.includes("e")) {
				let i = n.indexOf(".");
				if (i < 0) {
					i = n.length;
					n += ".";
				}
				let d = minFractionDigits - (n.length - i - 1);
				for (; d-- > 0;) n += "0";
			}
			return n;
		}
		exports.stringifyNumber = stringifyNumber;
	}),
	9748: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var identity = __nccwpck_require__(1127);
		var Scalar = __nccwpck_require__(3301);
		var stringify = __nccwpck_require__(2148);
		var stringifyComment = __nccwpck_require__(9799);
		function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
			let { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
			let keyComment = identity.isNode(key) && key.comment || null;
			if (simpleKeys) {
				if (keyComment) throw Error("With simple keys, key nodes cannot have comments");
				if (identity.isCollection(key) || !identity.isNode(key) && typeof key == "object") throw Error("With simple keys, collection cannot be used as a key value");
			}
			let explicitKey = !simpleKeys && (!key || keyComment && value == null && !ctx.inFlow || identity.isCollection(key) || (identity.isScalar(key) ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL : typeof key == "object"));
			ctx = Object.assign({}, ctx, {
				allNullValues: !1,
				implicitKey: !explicitKey && (simpleKeys || !allNullValues),
				indent: indent + indentStep
			});
			let keyCommentDone = !1;
			let chompKeep = !1;
			let str = stringify.stringify(key, ctx, () => keyCommentDone = !0, () => chompKeep = !0);
			if (!explicitKey && !ctx.inFlow && str.length > 1024) {
				if (simpleKeys) throw Error("With simple keys, single line scalar must not span more than 1024 characters");
				explicitKey = !0;
			}
			if (ctx.inFlow) {
				if (allNullValues || value == null) {
					keyCommentDone && onComment && onComment();
					return str === "" ? "?" : explicitKey ? `? ${str}` : str;
				}
			} else if (allNullValues && !simpleKeys || value == null && explicitKey) {
				str = `? ${str}`;
				keyComment && !keyCommentDone ? str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment)) : chompKeep && onChompKeep && onChompKeep();
				return str;
			}
			keyCommentDone && (keyComment = null);
			if (explicitKey) {
				keyComment && (str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment)));
				str = `? ${str}\n${indent}:`;
			} else {
				str = `${str}:`;
				keyComment && (str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment)));
			}
			let vsb, vcb, valueComment;
			if (identity.isNode(value)) {
				vsb = !!value.spaceBefore;
				vcb = value.commentBefore;
				valueComment = value.comment;
			} else {
				vsb = !1;
				vcb = null;
				valueComment = null;
				value && typeof value == "object" && (value = doc.createNode(value));
			}
			ctx.implicitKey = !1;
			!explicitKey && !keyComment && identity.isScalar(value) && (ctx.indentAtStart = str.length + 1);
			chompKeep = !1;
			!indentSeq && indentStep.length >= 2 && !ctx.inFlow && !explicitKey && identity.isSeq(value) && !value.flow && !value.tag && !value.anchor && (ctx.indent = ctx.indent.substring(2));
			let valueCommentDone = !1;
			let valueStr = stringify.stringify(value, ctx, () => valueCommentDone = !0, () => chompKeep = !0);
			let ws = " ";
			if (keyComment || vsb || vcb) {
				ws = vsb ? "\n" : "";
				if (vcb) {
					let cs = commentString(vcb);
					ws += `\n${stringifyComment.indentComment(cs, ctx.indent)}`;
				}
				valueStr === "" && !ctx.inFlow ? ws === "\n" && valueComment && (ws = "\n\n") : ws += `\n${ctx.indent}`;
			} else if (!explicitKey && identity.isCollection(value)) {
				let vs0 = valueStr[0];
				let nl0 = valueStr.indexOf("\n");
				let hasNewline = nl0 !== -1;
				let flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
				if (hasNewline || !flow) {
					let hasPropsLine = !1;
					if (hasNewline && (vs0 === "&" || vs0 === "!")) {
						let sp0 = valueStr.indexOf(" ");
						vs0 === "&" && sp0 !== -1 && sp0 < nl0 && valueStr[sp0 + 1] === "!" && (sp0 = valueStr.indexOf(" ", sp0 + 1));
						(sp0 === -1 || nl0 < sp0) && (hasPropsLine = !0);
					}
					hasPropsLine || (ws = `\n${ctx.indent}`);
				}
			} else (valueStr === "" || valueStr[0] === "\n") && (ws = "");
			str += ws + valueStr;
			ctx.inFlow ? valueCommentDone && onComment && onComment() : valueComment && !valueCommentDone ? str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment)) : chompKeep && onChompKeep && onChompKeep();
			return str;
		}
		exports.stringifyPair = stringifyPair;
	}),
	3069: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var Scalar = __nccwpck_require__(3301);
		var foldFlowLines = __nccwpck_require__(4475);
		let getFoldOptions = (ctx, isBlock) => ({
			indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
			lineWidth: ctx.options.lineWidth,
			minContentWidth: ctx.options.minContentWidth
		});
		let containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
		function lineLengthOverLimit(str, lineWidth, indentLength) {
			if (!lineWidth || lineWidth < 0) return !1;
			let limit = lineWidth - indentLength;
			let strLen = str.length;
			if (strLen <= limit) return !1;
			for (let i = 0, start = 0; i < strLen; ++i) if (str[i] === "\n") {
				if (i - start > limit) return !0;
				start = i + 1;
				if (strLen - start <= limit) return !1;
			}
			return !0;
		}
		function doubleQuotedString(value, ctx) {
			let json = JSON.stringify(value);
			if (ctx.options.doubleQuotedAsJSON) return json;
			let { implicitKey } = ctx;
			let minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
			let indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
			let str = "";
			let start = 0;
			for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
				if (ch === " " && json[i + 1] === "\\" && json[i + 2] === "n") {
					str += json.slice(start, i) + "\\ ";
					i += 1;
					start = i;
					ch = "\\";
				}
				if (ch === "\\") switch (json[i + 1]) {
					case "u":
						{
							str += json.slice(start, i);
							let code = json.substr(i + 2, 4);
							switch (code) {
								case "0000":
									str += "\\0";
									break;
								case "0007":
									str += "\\a";
									break;
								case "000b":
									str += "\\v";
									break;
								case "001b":
									str += "\\e";
									break;
								case "0085":
									str += "\\N";
									break;
								case "00a0":
									str += "\\_";
									break;
								case "2028":
									str += "\\L";
									break;
								case "2029":
									str += "\\P";
									break;
								default: code.substr(0, 2) === "00" ? str += "\\x" + code.substr(2) : str += json.substr(i, 6);
							}
							i += 5;
							start = i + 1;
						}
						break;
					case "n":
						if (implicitKey || json[i + 2] === "\"" || json.length < minMultiLineLength) i += 1;
						else {
							str += json.slice(start, i) + "\n\n";
							for (; json[i + 2] === "\\" && json[i + 3] === "n" && json[i + 4] !== "\"";) {
								str += "\n";
								i += 2;
							}
							str += indent;
							json[i + 2] === " " && (str += "\\");
							i += 1;
							start = i + 1;
						}
						break;
					default: i += 1;
				}
			}
			str = start ? str + json.slice(start) : json;
			return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, !1));
		}
		function singleQuotedString(value, ctx) {
			if (ctx.options.singleQuote === !1 || ctx.implicitKey && value.includes("\n") || /[ \t]\n|\n[ \t]/.test(value)) return doubleQuotedString(value, ctx);
			let indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
			let res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
			return ctx.implicitKey ? res : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, !1));
		}
		function quotedString(value, ctx) {
			let { singleQuote } = ctx.options;
			let qs;
			if (singleQuote === !1) qs = doubleQuotedString;
			else {
				let hasDouble = value.includes("\"");
				let hasSingle = value.includes("'");
				qs = hasDouble && !hasSingle ? singleQuotedString : hasSingle && !hasDouble ? doubleQuotedString : singleQuote ? singleQuotedString : doubleQuotedString;
			}
			return qs(value, ctx);
		}
		let blockEndNewlines;
		try {
			blockEndNewlines = RegExp("(^|(?<!\n))\n+(?!\n|$)", "g");
		} catch {
			blockEndNewlines = /\n+(?!\n|$)/g;
		}
		function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
			let { blockQuote, commentString, lineWidth } = ctx.options;
			if (!blockQuote || /\n[\t ]+$/.test(value)) return quotedString(value, ctx);
			let indent = ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value) ? "  " : "");
			let literal = blockQuote === "literal" ? !0 : blockQuote === "folded" || type === Scalar.Scalar.BLOCK_FOLDED ? !1 : type === Scalar.Scalar.BLOCK_LITERAL || !lineLengthOverLimit(value, lineWidth, indent.length);
			if (!value) return literal ? "|\n" : ">\n";
			let chomp;
			let endStart;
			for (endStart = value.length; endStart > 0; --endStart) {
				let ch = value[endStart - 1];
				if (ch !== "\n" && ch !== "	" && ch !== " ") break;
			}
			let end = value.substring(endStart);
			let endNlPos = end.indexOf("\n");
			if (endNlPos === -1) chomp = "-";
			else if (value === end || endNlPos !== end.length - 1) {
				chomp = "+";
				onChompKeep && onChompKeep();
			} else chomp = "";
			if (end) {
				value = value.slice(0, -end.length);
				end[end.length - 1] === "\n" && (end = end.slice(0, -1));
				end = end.replace(blockEndNewlines, `$&${indent}`);
			}
			let startWithSpace = !1;
			let startEnd;
			let startNlPos = -1;
			for (startEnd = 0; startEnd < value.length; ++startEnd) {
				let ch = value[startEnd];
				if (ch === " ") startWithSpace = !0;
				else if (ch === "\n") startNlPos = startEnd;
				else break;
			}
			let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
			if (start) {
				value = value.substring(start.length);
				start = start.replace(/\n+/g, `$&${indent}`);
			}
			let header = (startWithSpace ? indent ? "2" : "1" : "") + chomp;
			if (comment) {
				header += " " + commentString(comment.replace(/ ?[\r\n]+/g, " "));
				onComment && onComment();
			}
			if (!literal) {
				let foldedValue = value.replace(/\n+/g, "\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${indent}`);
				let literalFallback = !1;
				let foldOptions = getFoldOptions(ctx, !0);
				blockQuote !== "folded" && type !== Scalar.Scalar.BLOCK_FOLDED && (foldOptions.onOverflow = () => {
					literalFallback = !0;
				});
				let body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
				if (!literalFallback) return `>${header}\n${indent}${body}`;
			}
			value = value.replace(/\n+/g, `$&${indent}`);
			return `|${header}\n${indent}${start}${value}${end}`;
		}
		function plainString(item, ctx, onComment, onChompKeep) {
			let { type, value } = item;
			let { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
			if (implicitKey && value.includes("\n") || inFlow && /[[\]{},]/.test(value)) return quotedString(value, ctx);
			if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) return implicitKey || inFlow || !value.includes("\n") ? quotedString(value, ctx) : blockString(item, ctx, onComment, onChompKeep);
			if (!implicitKey && !inFlow && type !== Scalar.Scalar.PLAIN && value.includes("\n")) return blockString(item, ctx, onComment, onChompKeep);
			if (containsDocumentMarker(value)) {
				if (indent === "") {
					ctx.forceBlockIndent = !0;
					return blockString(item, ctx, onComment, onChompKeep);
				} else if (implicitKey && indent === indentStep) return quotedString(value, ctx);
			}
			let str = value.replace(/\n+/g, `$&\n${indent}`);
			if (actualString) {
				let test = (tag) => tag.default && tag.tag !== "tag:yaml.org,2002:str" && tag.test?.test(str);
				let { compat, tags } = ctx.doc.schema;
				if (tags.some(test) || compat?.some(test)) return quotedString(value, ctx);
			}
			return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, !1));
		}
		function stringifyString(item, ctx, onComment, onChompKeep) {
			let { implicitKey, inFlow } = ctx;
			let ss = typeof item.value == "string" ? item : Object.assign({}, item, { value: String(item.value) });
			let { type } = item;
			type !== Scalar.Scalar.QUOTE_DOUBLE && /[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value) && (type = Scalar.Scalar.QUOTE_DOUBLE);
			let _stringify = (_type) => {
				switch (_type) {
					case Scalar.Scalar.BLOCK_FOLDED:
					case Scalar.Scalar.BLOCK_LITERAL: return implicitKey || inFlow ? quotedString(ss.value, ctx) : blockString(ss, ctx, onComment, onChompKeep);
					case Scalar.Scalar.QUOTE_DOUBLE: return doubleQuotedString(ss.value, ctx);
					case Scalar.Scalar.QUOTE_SINGLE: return singleQuotedString(ss.value, ctx);
					case Scalar.Scalar.PLAIN: return plainString(ss, ctx, onComment, onChompKeep);
					default: return null;
				}
			};
			let res = _stringify(type);
			if (res === null) {
				let { defaultKeyType, defaultStringType } = ctx.options;
				let t = implicitKey && defaultKeyType || defaultStringType;
				res = _stringify(t);
				if (res === null) throw Error(`Unsupported default string type ${t}`);
			}
			return res;
		}
		exports.stringifyString = stringifyString;
	}),
	204: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var identity = __nccwpck_require__(1127);
		let BREAK = Symbol("break visit");
		let SKIP = Symbol("skip children");
		let REMOVE = Symbol("remove node");
		function visit(node, visitor) {
			let visitor_ = initVisitor(visitor);
			identity.isDocument(node) ? visit_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE && (node.contents = null) : visit_(null, node, visitor_, Object.freeze([]));
		}
		visit.BREAK = BREAK;
		visit.SKIP = SKIP;
		visit.REMOVE = REMOVE;
		function visit_(key, node, visitor, path) {
			let ctrl = callVisitor(key, node, visitor, path);
			if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
				replaceNode(key, path, ctrl);
				return visit_(key, ctrl, visitor, path);
			}
			if (typeof ctrl != "symbol") {
				if (identity.isCollection(node)) {
					path = Object.freeze(path.concat(node));
					for (let i = 0; i < node.items.length; ++i) {
						let ci = visit_(i, node.items[i], visitor, path);
						if (typeof ci == "number") i = ci - 1;
						else if (ci === BREAK) return BREAK;
						else if (ci === REMOVE) {
							node.items.splice(i, 1);
							--i;
						}
					}
				} else if (identity.isPair(node)) {
					path = Object.freeze(path.concat(node));
					let ck = visit_("key", node.key, visitor, path);
					if (ck === BREAK) return BREAK;
					else ck === REMOVE && (node.key = null);
					let cv = visit_("value", node.value, visitor, path);
					if (cv === BREAK) return BREAK;
					else cv === REMOVE && (node.value = null);
				}
			}
			return ctrl;
		}
		async function visitAsync(node, visitor) {
			let visitor_ = initVisitor(visitor);
			identity.isDocument(node) ? await visitAsync_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE && (node.contents = null) : await visitAsync_(null, node, visitor_, Object.freeze([]));
		}
		visitAsync.BREAK = BREAK;
		visitAsync.SKIP = SKIP;
		visitAsync.REMOVE = REMOVE;
		async function visitAsync_(key, node, visitor, path) {
			let ctrl = await callVisitor(key, node, visitor, path);
			if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
				replaceNode(key, path, ctrl);
				return visitAsync_(key, ctrl, visitor, path);
			}
			if (typeof ctrl != "symbol") {
				if (identity.isCollection(node)) {
					path = Object.freeze(path.concat(node));
					for (let i = 0; i < node.items.length; ++i) {
						let ci = await visitAsync_(i, node.items[i], visitor, path);
						if (typeof ci == "number") i = ci - 1;
						else if (ci === BREAK) return BREAK;
						else if (ci === REMOVE) {
							node.items.splice(i, 1);
							--i;
						}
					}
				} else if (identity.isPair(node)) {
					path = Object.freeze(path.concat(node));
					let ck = await visitAsync_("key", node.key, visitor, path);
					if (ck === BREAK) return BREAK;
					else ck === REMOVE && (node.key = null);
					let cv = await visitAsync_("value", node.value, visitor, path);
					if (cv === BREAK) return BREAK;
					else cv === REMOVE && (node.value = null);
				}
			}
			return ctrl;
		}
		function initVisitor(visitor) {
			if (typeof visitor == "object" && (visitor.Collection || visitor.Node || visitor.Value)) return Object.assign({
				Alias: visitor.Node,
				Map: visitor.Node,
				Scalar: visitor.Node,
				Seq: visitor.Node
			}, visitor.Value && {
				Map: visitor.Value,
				Scalar: visitor.Value,
				Seq: visitor.Value
			}, visitor.Collection && {
				Map: visitor.Collection,
				Seq: visitor.Collection
			}, visitor);
			return visitor;
		}
		function callVisitor(key, node, visitor, path) {
			if (typeof visitor == "function") return visitor(key, node, path);
			if (identity.isMap(node)) return visitor.Map?.(key, node, path);
			if (identity.isSeq(node)) return visitor.Seq?.(key, node, path);
			if (identity.isPair(node)) return visitor.Pair?.(key, node, path);
			if (identity.isScalar(node)) return visitor.Scalar?.(key, node, path);
			if (identity.isAlias(node)) return visitor.Alias?.(key, node, path);
		}
		function replaceNode(key, path, node) {
			let parent = path[path.length - 1];
			if (identity.isCollection(parent)) parent.items[key] = node;
			else if (identity.isPair(parent)) key === "key" ? parent.key = node : parent.value = node;
			else if (identity.isDocument(parent)) parent.contents = node;
			else {
				let pt = identity.isAlias(parent) ? "alias" : "scalar";
				throw Error(`Cannot replace node with ${pt} parent`);
			}
		}
		exports.visit = visit;
		exports.visitAsync = visitAsync;
	}),
	8574: ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, { H: () => getExecOutput });
		let external_string_decoder_namespaceObject = __late(() => __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder"));
		var external_os_ = __nccwpck_require__(857);
		let external_events_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");
		let external_child_process_namespaceObject = __late(() => __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process"));
		var external_path_ = __nccwpck_require__(6928);
		__late(() => __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert"));
		var external_fs_ = __nccwpck_require__(9896);
		var __awaiter = function(thisArg, _arguments, P, generator) {
			function adopt(value) {
				return value instanceof P ? value : new P(function(resolve) {
					resolve(value);
				});
			}
			return new (P ||= Promise)(function(resolve, reject) {
				function fulfilled(value) {
					try {
						step(generator.next(value));
					} catch (e) {
						reject(e);
					}
				}
				function rejected(value) {
					try {
						step(generator.throw(value));
					} catch (e) {
						reject(e);
					}
				}
				function step(result) {
					result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
				}
				step((generator = generator.apply(thisArg, _arguments || [])).next());
			});
		};
		let { chmod, copyFile, lstat, mkdir, open: io_util_open, readdir, rename, rm, rmdir, stat, symlink, unlink } = external_fs_.promises;
		let IS_WINDOWS = process.platform === "win32";
		external_fs_.constants.O_RDONLY;
		function exists(fsPath) {
			return __awaiter(this, void 0, void 0, function* () {
				try {
					yield stat(fsPath);
				} catch (err) {
					if (err.code === "ENOENT") return !1;
					throw err;
				}
				return !0;
			});
		}
		function isRooted(p) {
			p = normalizeSeparators(p);
			if (!p) throw Error("isRooted() parameter \"p\" cannot be empty");
			if (IS_WINDOWS) return p.startsWith("\\") || /^[A-Z]:/i.test(p);
			return p.startsWith("/");
		}
		function tryGetExecutablePath(filePath, extensions) {
			return __awaiter(this, void 0, void 0, function* () {
				let stats;
				try {
					stats = yield stat(filePath);
				} catch (err) {
					err.code !== "ENOENT" && console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
				}
				if (stats && stats.isFile()) {
					if (IS_WINDOWS) {
						let upperExt = external_path_.extname(filePath).toUpperCase();
						if (extensions.some((validExt) => validExt.toUpperCase() === upperExt)) return filePath;
					} else if (isUnixExecutable(stats)) return filePath;
				}
				let originalFilePath = filePath;
				for (let extension of extensions) {
					filePath = originalFilePath + extension;
					stats = void 0;
					try {
						stats = yield stat(filePath);
					} catch (err) {
						err.code !== "ENOENT" && console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
					}
					if (stats && stats.isFile()) {
						if (IS_WINDOWS) {
							try {
								let directory = external_path_.dirname(filePath);
								let upperName = external_path_.basename(filePath).toUpperCase();
								for (let actualName of yield readdir(directory)) if (upperName === actualName.toUpperCase()) {
									filePath = external_path_.join(directory, actualName);
									break;
								}
							} catch (err) {
								console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
							}
							return filePath;
						} else if (isUnixExecutable(stats)) return filePath;
					}
				}
				return "";
			});
		}
		function normalizeSeparators(p) {
			p ||= "";
			if (IS_WINDOWS) {
				p = p.replace(/\//g, "\\");
				return p.replace(/\\\\+/g, "\\");
			}
			return p.replace(/\/\/+/g, "/");
		}
		function isUnixExecutable(stats) {
			return (stats.mode & 1) > 0 || (stats.mode & 8) > 0 && process.getgid !== void 0 && stats.gid === process.getgid() || (stats.mode & 64) > 0 && process.getuid !== void 0 && stats.uid === process.getuid();
		}
		var io_awaiter = function(thisArg, _arguments, P, generator) {
			function adopt(value) {
				return value instanceof P ? value : new P(function(resolve) {
					resolve(value);
				});
			}
			return new (P ||= Promise)(function(resolve, reject) {
				function fulfilled(value) {
					try {
						step(generator.next(value));
					} catch (e) {
						reject(e);
					}
				}
				function rejected(value) {
					try {
						step(generator.throw(value));
					} catch (e) {
						reject(e);
					}
				}
				function step(result) {
					result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
				}
				step((generator = generator.apply(thisArg, _arguments || [])).next());
			});
		};
		function which(tool, check) {
			return io_awaiter(this, void 0, void 0, function* () {
				if (!tool) throw Error("parameter 'tool' is required");
				if (check) {
					let result = yield which(tool, !1);
					if (!result) {
						if (IS_WINDOWS) throw Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
						else throw Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
					}
					return result;
				}
				let matches = yield findInPath(tool);
				if (matches && matches.length > 0) return matches[0];
				return "";
			});
		}
		function findInPath(tool) {
			return io_awaiter(this, void 0, void 0, function* () {
				if (!tool) throw Error("parameter 'tool' is required");
				let extensions = [];
				if (IS_WINDOWS && process.env.PATHEXT) for (let extension of process.env.PATHEXT.split(external_path_.delimiter)) extension && extensions.push(extension);
				if (isRooted(tool)) {
					let filePath = yield tryGetExecutablePath(tool, extensions);
					if (filePath) return [filePath];
					return [];
				}
				if (tool.includes(external_path_.sep)) return [];
				let directories = [];
				if (process.env.PATH) for (let p of process.env.PATH.split(external_path_.delimiter)) p && directories.push(p);
				let matches = [];
				for (let directory of directories) {
					let filePath = yield tryGetExecutablePath(external_path_.join(directory, tool), extensions);
					filePath && matches.push(filePath);
				}
				return matches;
			});
		}
		let external_timers_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");
		var toolrunner_awaiter = function(thisArg, _arguments, P, generator) {
			function adopt(value) {
				return value instanceof P ? value : new P(function(resolve) {
					resolve(value);
				});
			}
			return new (P ||= Promise)(function(resolve, reject) {
				function fulfilled(value) {
					try {
						step(generator.next(value));
					} catch (e) {
						reject(e);
					}
				}
				function rejected(value) {
					try {
						step(generator.throw(value));
					} catch (e) {
						reject(e);
					}
				}
				function step(result) {
					result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
				}
				step((generator = generator.apply(thisArg, _arguments || [])).next());
			});
		};
		let toolrunner_IS_WINDOWS = process.platform === "win32";
		class ToolRunner extends external_events_namespaceObject.EventEmitter {
			constructor(toolPath, args, options) {
				super();
				if (!toolPath) throw Error("Parameter 'toolPath' cannot be null or empty.");
				this.toolPath = toolPath;
				this.args = args || [];
				this.options = options || {};
			}
			_debug(message) {
				this.options.listeners && this.options.listeners.debug && this.options.listeners.debug(message);
			}
			_getCommandString(options, noPrefix) {
				let toolPath = this._getSpawnFileName();
				let args = this._getSpawnArgs(options);
				let cmd = noPrefix ? "" : "[command]";
				if (toolrunner_IS_WINDOWS) {
					if (this._isCmdFile()) {
						cmd += toolPath;
						for (let a of args) cmd += ` ${a}`;
					} else if (options.windowsVerbatimArguments) {
						cmd += `"${toolPath}"`;
						for (let a of args) cmd += ` ${a}`;
					} else {
						cmd += this._windowsQuoteCmdArg(toolPath);
						for (let a of args) cmd += ` ${this._windowsQuoteCmdArg(a)}`;
					}
				} else {
					cmd += toolPath;
					for (let a of args) cmd += ` ${a}`;
				}
				return cmd;
			}
			_processLineBuffer(data, strBuffer, onLine) {
				try {
					let s = strBuffer + data.toString();
					let n = s.indexOf(external_os_.EOL);
					for (; n > -1;) {
						onLine(s.substring(0, n));
						s = s.substring(n + external_os_.EOL.length);
						n = s.indexOf(external_os_.EOL);
					}
					return s;
				} catch (err) {
					this._debug(`error processing line. Failed with error ${err}`);
					return "";
				}
			}
			_getSpawnFileName() {
				if (toolrunner_IS_WINDOWS && this._isCmdFile()) return process.env.COMSPEC || "cmd.exe";
				return this.toolPath;
			}
			_getSpawnArgs(options) {
				if (toolrunner_IS_WINDOWS && this._isCmdFile()) {
					let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
					for (let a of this.args) {
						argline += " ";
						argline += options.windowsVerbatimArguments ? a : this._windowsQuoteCmdArg(a);
					}
					argline += "\"";
					return [argline];
				}
				return this.args;
			}
			_endsWith(str, end) {
				return str.endsWith(end);
			}
			_isCmdFile() {
				let upperToolPath = this.toolPath.toUpperCase();
				return this._endsWith(upperToolPath, ".CMD") || this._endsWith(upperToolPath, ".BAT");
			}
			_windowsQuoteCmdArg(arg) {
				if (!this._isCmdFile()) return this._uvQuoteCmdArg(arg);
				if (!arg) return "\"\"";
				let cmdSpecialChars = [
					" ",
					"	",
					"&",
					"(",
					")",
					"[",
					"]",
					"{",
					"}",
					"^",
					"=",
					";",
					"!",
					"'",
					"+",
					",",
					"`",
					"~",
					"|",
					"<",
					">",
					"\""
				];
				let needsQuotes = !1;
				for (let char of arg) if (cmdSpecialChars.some((x) => x === char)) {
					needsQuotes = !0;
					break;
				}
				if (!needsQuotes) return arg;
				let reverse = "\"";
				let quoteHit = !0;
				for (let i = arg.length; i > 0; i--) {
					reverse += arg[i - 1];
					if (quoteHit && arg[i - 1] === "\\") reverse += "\\";
					else if (arg[i - 1] === "\"") {
						quoteHit = !0;
						reverse += "\"";
					} else quoteHit = !1;
				}
				reverse += "\"";
				return reverse.split("").reverse().join("");
			}
			_uvQuoteCmdArg(arg) {
				if (!arg) return "\"\"";
				if (!arg.includes(" ") && !arg.includes("	") && !arg.includes("\"")) return arg;
				if (!arg.includes("\"") && !arg.includes("\\")) return `"${arg}"`;
				let reverse = "\"";
				let quoteHit = !0;
				for (let i = arg.length; i > 0; i--) {
					reverse += arg[i - 1];
					if (quoteHit && arg[i - 1] === "\\") reverse += "\\";
					else if (arg[i - 1] === "\"") {
						quoteHit = !0;
						reverse += "\\";
					} else quoteHit = !1;
				}
				reverse += "\"";
				return reverse.split("").reverse().join("");
			}
			_cloneExecOptions(options) {
				options ||= {};
				let result = {
					cwd: options.cwd || process.cwd(),
					env: options.env || process.env,
					silent: options.silent || !1,
					windowsVerbatimArguments: options.windowsVerbatimArguments || !1,
					failOnStdErr: options.failOnStdErr || !1,
					ignoreReturnCode: options.ignoreReturnCode || !1,
					delay: options.delay || 1e4
				};
				result.outStream = options.outStream || process.stdout;
				result.errStream = options.errStream || process.stderr;
				return result;
			}
			_getSpawnOptions(options, toolPath) {
				options ||= {};
				let result = {};
				result.cwd = options.cwd;
				result.env = options.env;
				result.windowsVerbatimArguments = options.windowsVerbatimArguments || this._isCmdFile();
				options.windowsVerbatimArguments && (result.argv0 = `"${toolPath}"`);
				return result;
			}
			exec() {
				return toolrunner_awaiter(this, void 0, void 0, function* () {
					!isRooted(this.toolPath) && (this.toolPath.includes("/") || toolrunner_IS_WINDOWS && this.toolPath.includes("\\")) && (this.toolPath = external_path_.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath));
					this.toolPath = yield which(this.toolPath, !0);
					return new Promise((resolve, reject) => toolrunner_awaiter(this, void 0, void 0, function* () {
						this._debug(`exec tool: ${this.toolPath}`);
						this._debug("arguments:");
						for (let arg of this.args) this._debug(`   ${arg}`);
						let optionsNonNull = this._cloneExecOptions(this.options);
						!optionsNonNull.silent && optionsNonNull.outStream && optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + external_os_.EOL);
						let state = new ExecState(optionsNonNull, this.toolPath);
						state.on("debug", (message) => {
							this._debug(message);
						});
						if (this.options.cwd && !(yield exists(this.options.cwd))) return reject(Error(`The cwd: ${this.options.cwd} does not exist!`));
						let fileName = this._getSpawnFileName();
						let cp = external_child_process_namespaceObject.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
						let stdbuffer = "";
						cp.stdout && cp.stdout.on("data", (data) => {
							this.options.listeners && this.options.listeners.stdout && this.options.listeners.stdout(data);
							!optionsNonNull.silent && optionsNonNull.outStream && optionsNonNull.outStream.write(data);
							stdbuffer = this._processLineBuffer(data, stdbuffer, (line) => {
								this.options.listeners && this.options.listeners.stdline && this.options.listeners.stdline(line);
							});
						});
						let errbuffer = "";
						cp.stderr && cp.stderr.on("data", (data) => {
							state.processStderr = !0;
							this.options.listeners && this.options.listeners.stderr && this.options.listeners.stderr(data);
							!optionsNonNull.silent && optionsNonNull.errStream && optionsNonNull.outStream && (optionsNonNull.failOnStdErr ? optionsNonNull.errStream : optionsNonNull.outStream).write(data);
							errbuffer = this._processLineBuffer(data, errbuffer, (line) => {
								this.options.listeners && this.options.listeners.errline && this.options.listeners.errline(line);
							});
						});
						cp.on("error", (err) => {
							state.processError = err.message;
							state.processExited = !0;
							state.processClosed = !0;
							state.CheckComplete();
						});
						cp.on("exit", (code) => {
							state.processExitCode = code;
							state.processExited = !0;
							this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);
							state.CheckComplete();
						});
						cp.on("close", (code) => {
							state.processExitCode = code;
							state.processExited = !0;
							state.processClosed = !0;
							this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
							state.CheckComplete();
						});
						state.on("done", (error, exitCode) => {
							stdbuffer.length > 0 && this.emit("stdline", stdbuffer);
							errbuffer.length > 0 && this.emit("errline", errbuffer);
							cp.removeAllListeners();
							error ? reject(error) : resolve(exitCode);
						});
						if (this.options.input) {
							if (!cp.stdin) throw Error("child process missing stdin");
							cp.stdin.end(this.options.input);
						}
					}));
				});
			}
		}
		function argStringToArray(argString) {
			let args = [];
			let inQuotes = !1;
			let escaped = !1;
			let arg = "";
			function append(c) {
				escaped && c !== "\"" && (arg += "\\");
				arg += c;
				escaped = !1;
			}
			for (let i = 0; i < argString.length; i++) {
				let c = argString.charAt(i);
				if (c === "\"") {
					escaped ? append(c) : inQuotes = !inQuotes;
					continue;
				}
				if (c === "\\" && escaped) {
					append(c);
					continue;
				}
				if (c === "\\" && inQuotes) {
					escaped = !0;
					continue;
				}
				if (c === " " && !inQuotes) {
					if (arg.length > 0) {
						args.push(arg);
						arg = "";
					}
					continue;
				}
				append(c);
			}
			arg.length > 0 && args.push(arg.trim());
			return args;
		}
		class ExecState extends external_events_namespaceObject.EventEmitter {
			constructor(options, toolPath) {
				super();
				this.processClosed = !1;
				this.processError = "";
				this.processExitCode = 0;
				this.processExited = !1;
				this.processStderr = !1;
				this.delay = 1e4;
				this.done = !1;
				this.timeout = null;
				if (!toolPath) throw Error("toolPath must not be empty");
				this.options = options;
				this.toolPath = toolPath;
				options.delay && (this.delay = options.delay);
			}
			CheckComplete() {
				if (this.done) return;
				this.processClosed ? this._setResult() : this.processExited && (this.timeout = (0, external_timers_namespaceObject.setTimeout)(ExecState.HandleTimeout, this.delay, this));
			}
			_debug(message) {
				this.emit("debug", message);
			}
			_setResult() {
				let error;
				this.processExited && (this.processError ? error = Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`) : this.processExitCode !== 0 && !this.options.ignoreReturnCode ? error = Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`) : this.processStderr && this.options.failOnStdErr && (error = Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`)));
				if (this.timeout) {
					clearTimeout(this.timeout);
					this.timeout = null;
				}
				this.done = !0;
				this.emit("done", error, this.processExitCode);
			}
			static HandleTimeout(state) {
				if (state.done) return;
				if (!state.processClosed && state.processExited) {
					let message = `The STDIO streams did not close within ${state.delay / 1e3} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
					state._debug(message);
				}
				state._setResult();
			}
		}
		var exec_awaiter = function(thisArg, _arguments, P, generator) {
			function adopt(value) {
				return value instanceof P ? value : new P(function(resolve) {
					resolve(value);
				});
			}
			return new (P ||= Promise)(function(resolve, reject) {
				function fulfilled(value) {
					try {
						step(generator.next(value));
					} catch (e) {
						reject(e);
					}
				}
				function rejected(value) {
					try {
						step(generator.throw(value));
					} catch (e) {
						reject(e);
					}
				}
				function step(result) {
					result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
				}
				step((generator = generator.apply(thisArg, _arguments || [])).next());
			});
		};
		function exec(commandLine, args, options) {
			return exec_awaiter(this, void 0, void 0, function* () {
				let commandArgs = argStringToArray(commandLine);
				if (commandArgs.length === 0) throw Error("Parameter 'commandLine' cannot be null or empty.");
				let toolPath = commandArgs[0];
				args = commandArgs.slice(1).concat(args || []);
				return new ToolRunner(toolPath, args, options).exec();
			});
		}
		function getExecOutput(commandLine, args, options) {
			return exec_awaiter(this, void 0, void 0, function* () {
				let stdout = "";
				let stderr = "";
				let stdoutDecoder = new external_string_decoder_namespaceObject.StringDecoder("utf8");
				let stderrDecoder = new external_string_decoder_namespaceObject.StringDecoder("utf8");
				let originalStdoutListener = options?.listeners?.stdout;
				let originalStdErrListener = options?.listeners?.stderr;
				let stdErrListener = (data) => {
					stderr += stderrDecoder.write(data);
					originalStdErrListener && originalStdErrListener(data);
				};
				let stdOutListener = (data) => {
					stdout += stdoutDecoder.write(data);
					originalStdoutListener && originalStdoutListener(data);
				};
				let listeners = Object.assign(Object.assign({}, options?.listeners), {
					stdout: stdOutListener,
					stderr: stdErrListener
				});
				let exitCode = yield exec(commandLine, args, Object.assign(Object.assign({}, options), { listeners }));
				stdout += stdoutDecoder.end();
				stderr += stderrDecoder.end();
				return {
					exitCode,
					stdout,
					stderr
				};
			});
		}
	}),
	9691: ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			YOg: () => array,
			gMt: () => discriminatedUnion,
			k5n: () => schemas_enum,
			euz: () => literal,
			Ikc: () => object,
			g1P: () => record,
			rej: () => strictObject,
			YjP: () => schemas_string
		});
		var core_core = __nccwpck_require__(8532);
		var core_util = __nccwpck_require__(4723);
		class $ZodCyclicError extends Error {
			constructor() {
				super("Cannot parse a reference cycle that closes through a transform");
				this.name = "ZodCyclicError";
			}
		}
		let STATE = "~memo";
		let NO_ISSUES = [];
		function isRef(value) {
			return typeof value == "object" && !!value;
		}
		function cloneIssues(issues) {
			return issues.map((iss) => iss.path ? {
				...iss,
				path: iss.path.slice()
			} : { ...iss });
		}
		let recursive = new WeakMap();
		function isRecursive(inst, stack, resolve) {
			let cached = recursive.get(inst);
			if (cached !== void 0) return cached ? 2 : 0;
			if (stack.has(inst)) return 2;
			stack.add(inst);
			let result = 0;
			let check = (child) => {
				if (result !== 2 && child?._zod) {
					let answer = isRecursive(child, stack, resolve);
					answer > result && (result = answer);
				}
			};
			let shape = (sh, spread) => {
				let answer = 0;
				for (let key of Reflect.ownKeys(sh)) {
					let desc = Object.getOwnPropertyDescriptor(sh, key);
					if (spread && !desc.enumerable) continue;
					let child = desc.get ? 1 : desc.value?._zod ? isRecursive(desc.value, stack, resolve) : 0;
					child > answer && (answer = child);
				}
				return answer;
			};
			let merge = (answer) => {
				answer > result && (result = answer);
			};
			let def = inst._zod.def;
			switch (def.type) {
				case "object": {
					let raw = core_util.MO(def);
					merge(raw ? shape(raw, !0) : 1);
					check(def.catchall);
					break;
				}
				case "array":
					check(def.element);
					break;
				case "tuple":
					for (let el of def.items) check(el);
					check(def.rest);
					break;
				case "record":
				case "map":
					check(def.keyType);
					check(def.valueType);
					break;
				case "set":
					check(def.valueType);
					break;
				case "union":
					for (let el of def.options) check(el);
					break;
				case "intersection":
					check(def.left);
					check(def.right);
					break;
				case "optional":
				case "nullable":
				case "default":
				case "prefault":
				case "catch":
				case "readonly":
				case "nonoptional":
				case "promise":
				case "success":
					check(def.innerType);
					break;
				case "pipe":
					check(def.in);
					check(def.out);
					break;
				case "function":
					check(def.input);
					check(def.output);
					break;
				case "lazy": {
					let inner = def._cachedInner ?? (resolve ? inst._zod.innerType : void 0);
					merge(inner ? isRecursive(inner, stack, !1) : 1);
					break;
				}
				case "template_literal":
				case "string":
				case "number":
				case "int":
				case "boolean":
				case "bigint":
				case "symbol":
				case "undefined":
				case "null":
				case "void":
				case "never":
				case "any":
				case "unknown":
				case "date":
				case "nan":
				case "enum":
				case "literal":
				case "file":
				case "transform":
				case "custom": break;
				default: for (let key in def) {
					let desc = Object.getOwnPropertyDescriptor(def, key);
					if (!desc || desc.get) continue;
					let value = desc.value;
					if (!value || typeof value != "object") continue;
					if (value._zod) check(value);
					else if (Array.isArray(value)) for (let el of value) check(el);
				}
			}
			stack.delete(inst);
			return settle(inst, result);
		}
		function settle(inst, answer) {
			answer !== 1 && recursive.set(inst, answer === 2);
			return answer;
		}
		function bucketFor(state, inst) {
			let bucket = state.buckets.get(inst);
			if (!bucket) {
				bucket = new WeakMap();
				state.buckets.set(inst, bucket);
			}
			return bucket;
		}
		let handoff;
		let memoizer_open = [];
		let memo = {
			alloc(_inst, payload, empty) {
				let bucket = handoff;
				if (!bucket) return empty;
				handoff = void 0;
				let entry = {
					value: empty,
					issues: null
				};
				bucket.set(payload.value, entry);
				memoizer_open.push(entry);
				return empty;
			},
			guard(inst) {
				var _a;
				(_a = inst._zod).deferred ?? (_a.deferred = []);
				inst._zod.deferred.push(() => {
					let base = inst._zod.parse;
					let wrapped = (payload, ctx) => {
						if (ctx.direction !== "backward" && isBackEdge(ctx, payload.value)) throw new $ZodCyclicError();
						return base(payload, ctx);
					};
					inst._zod.parse = wrapped;
					inst._zod.run === base && (inst._zod.run = wrapped);
				});
			},
			attach(inst) {
				var _a;
				let isRecursiveInst;
				let rechecked = !1;
				let lastCtx;
				let lastBucket;
				(_a = inst._zod).deferred ?? (_a.deferred = []);
				inst._zod.deferred.push(() => {
					let base = inst._zod.parse;
					let wrapped = (payload, ctx) => {
						if (isRecursiveInst === void 0) {
							let walked = isRecursive(inst, new Set(), !1);
							if (walked === 0) {
								inst._zod.parse = base;
								inst._zod.run === wrapped && (inst._zod.run = base);
								return base(payload, ctx);
							}
							walked === 2 || rechecked ? isRecursiveInst = !0 : rechecked = !0;
						}
						let input = payload.value;
						if (!isRef(input)) return base(payload, ctx);
						let state = ctx[STATE];
						if (!state) {
							state = {
								buckets: new WeakMap(),
								backEdges: void 0
							};
							ctx[STATE] = state;
						}
						let bucket;
						if (lastCtx === ctx) bucket = lastBucket;
						else {
							bucket = bucketFor(state, inst);
							lastCtx = ctx;
							lastBucket = bucket;
						}
						let hit = bucket.get(input);
						if (hit) {
							payload.value = hit.value;
							if (hit.issues) hit.issues.length && payload.issues.push(...cloneIssues(hit.issues));
							else {
								payload.memo = !0;
								state.backEdges ?? (state.backEdges = new WeakSet());
								state.backEdges.add(hit.value);
							}
							return payload;
						}
						handoff = bucket;
						let depth = memoizer_open.length;
						let result = base(payload, ctx);
						handoff = void 0;
						let entry = memoizer_open.length > depth ? memoizer_open.pop() : void 0;
						if (result instanceof Promise) return result.then((r) => {
							entry && (entry.issues = r.issues.length ? cloneIssues(r.issues) : NO_ISSUES);
							return r;
						});
						entry && (entry.issues = result.issues.length ? cloneIssues(result.issues) : NO_ISSUES);
						return result;
					};
					inst._zod.parse = wrapped;
					inst._zod.run === base && (inst._zod.run = wrapped);
				});
			}
		};
		function memoizer() {
			return memo;
		}
		function isBackEdge(ctx, value) {
			let backEdges = ctx[STATE]?.backEdges;
			return backEdges !== void 0 && isRef(value) && backEdges.has(value);
		}
		let cuid = /^[cC][0-9a-z]{6,}$/;
		let cuid2 = /^[0-9a-z]+$/;
		let ulid = /^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/;
		let xid = /^[0-9a-vA-V]{20}$/;
		let ksuid = /^[A-Za-z0-9]{27}$/;
		let nanoid = /^[a-zA-Z0-9_-]{21}$/;
		function nanoidOfLength(length) {
			return RegExp(`^[a-zA-Z0-9_-]{${length}}$`);
		}
		let duration = /^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/;
		let guid = /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/;
		let uuid = (version) => {
			if (!version) return /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/;
			return RegExp(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${version}[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$`);
		};
		let email = /^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/;
		function emoji() {
			return RegExp("^(?=[\\s\\S]*[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3])[\\p{Extended_Pictographic}\\p{Emoji_Component}]+$", "u");
		}
		let ipv4 = /^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$/;
		let ipv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$/;
		let cidrv4 = /^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\/([0-9]|[1-2][0-9]|3[0-2])$/;
		let cidrv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$/;
		let base64 = /^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/;
		let base64url = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/;
		let httpProtocol = /^https?$/;
		let e164 = /^\+[1-9]\d{6,14}$/;
		let dateSource = "(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))";
		function regexes_anchor(source) {
			return RegExp(`^${source}$`);
		}
		let date = regexes_anchor(dateSource);
		function timeSource(args) {
			let hhmm = "(?:[01]\\d|2[0-3]):[0-5]\\d";
			return typeof args.precision == "number" ? args.precision === -1 ? `${hhmm}` : args.precision === 0 ? `${hhmm}:[0-5]\\d` : `${hhmm}:[0-5]\\d\\.\\d{${args.precision}}` : args.seconds ? `${hhmm}:[0-5]\\d(?:\\.\\d+)?` : `${hhmm}(?::[0-5]\\d(?:\\.\\d+)?)?`;
		}
		function time(args) {
			return RegExp(`^${timeSource(args)}$`);
		}
		function datetime(args) {
			let opts = ["Z"];
			args.offset && opts.push("([+-](?:[01]\\d|2[0-3]):[0-5]\\d)");
			let qualified = `${timeSource({
				precision: args.precision,
				seconds: !0
			})}(?:${opts.join("|")})`;
			let timeRegex = args.local ? `${qualified}|${timeSource({ precision: args.precision })}` : qualified;
			return RegExp(`^${dateSource}T(?:${timeRegex})$`);
		}
		let anyString = /^[\s\S]{0,}$/;
		let integer = /^-?\d+$/;
		let number = /^-?\d+(?:\.\d+)?$/;
		let lowercase = /^[^A-Z]*$/;
		let uppercase = /^[^a-z]*$/;
		let $ZodCheck = core_core.xI("$ZodCheck", (inst, def) => {
			var _a;
			inst._zod ??= {};
			inst._zod.def = def;
			(_a = inst._zod).onattach ?? (_a.onattach = []);
		});
		let _whenHasLength = (payload) => {
			let val = payload.value;
			return !core_util.cl(val) && val.length !== void 0;
		};
		let numericOriginMap = {
			number: "number",
			bigint: "bigint",
			object: "date"
		};
		let $ZodCheckLessThan = core_core.xI("$ZodCheckLessThan", (inst, def) => {
			$ZodCheck.init(inst, def);
			let origin = numericOriginMap[typeof def.value];
			inst._zod.check = (payload) => {
				if (def.inclusive ? payload.value <= def.value : payload.value < def.value) return;
				payload.issues.push({
					origin: numericOriginMap[typeof payload.value] ?? origin,
					code: "too_big",
					maximum: typeof def.value == "object" ? def.value.getTime() : def.value,
					input: payload.value,
					inclusive: def.inclusive,
					inst,
					continue: !def.abort
				});
			};
		});
		let $ZodCheckGreaterThan = core_core.xI("$ZodCheckGreaterThan", (inst, def) => {
			$ZodCheck.init(inst, def);
			let origin = numericOriginMap[typeof def.value];
			inst._zod.check = (payload) => {
				if (def.inclusive ? payload.value >= def.value : payload.value > def.value) return;
				payload.issues.push({
					origin: numericOriginMap[typeof payload.value] ?? origin,
					code: "too_small",
					minimum: typeof def.value == "object" ? def.value.getTime() : def.value,
					input: payload.value,
					inclusive: def.inclusive,
					inst,
					continue: !def.abort
				});
			};
		});
		let $ZodCheckMultipleOf = core_core.xI("$ZodCheckMultipleOf", (inst, def) => {
			$ZodCheck.init(inst, def);
			inst._zod.check = (payload) => {
				if (typeof payload.value != typeof def.value) throw Error("Cannot mix number and bigint in multiple_of check.");
				if (typeof payload.value == "bigint" ? def.value !== BigInt(0) && payload.value % def.value === BigInt(0) : core_util.LG(payload.value, def.value) === 0) return;
				payload.issues.push({
					origin: typeof payload.value,
					code: "not_multiple_of",
					divisor: def.value,
					input: payload.value,
					inst,
					continue: !def.abort
				});
			};
		});
		let $ZodCheckNumberFormat = core_core.xI("$ZodCheckNumberFormat", (inst, def) => {
			$ZodCheck.init(inst, def);
			def.format = def.format || "float64";
			let isInt = def.format?.includes("int");
			let origin = isInt ? "int" : "number";
			let [minimum, maximum] = core_util.zH[def.format];
			inst._zod.check = (payload) => {
				let input = payload.value;
				if (isInt) {
					if (!Number.isInteger(input)) {
						payload.issues.push({
							expected: origin,
							format: def.format,
							code: "invalid_type",
							continue: !1,
							input,
							inst
						});
						return;
					}
					if (!Number.isSafeInteger(input)) {
						input > 0 ? payload.issues.push({
							input,
							code: "too_big",
							maximum: 2 ** 53 - 1,
							note: "Integers must be within the safe integer range.",
							inst,
							origin,
							inclusive: !0,
							continue: !def.abort
						}) : payload.issues.push({
							input,
							code: "too_small",
							minimum: -(2 ** 53 - 1),
							note: "Integers must be within the safe integer range.",
							inst,
							origin,
							inclusive: !0,
							continue: !def.abort
						});
						return;
					}
				}
				input < minimum && payload.issues.push({
					origin: "number",
					input,
					code: "too_small",
					minimum,
					inclusive: !0,
					inst,
					continue: !def.abort
				});
				input > maximum && payload.issues.push({
					origin: "number",
					input,
					code: "too_big",
					maximum,
					inclusive: !0,
					inst,
					continue: !def.abort
				});
			};
		});
		let $ZodCheckMaxLength = core_core.xI("$ZodCheckMaxLength", (inst, def) => {
			var _a;
			$ZodCheck.init(inst, def);
			(_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
			inst._zod.check = (payload) => {
				let input = payload.value;
				let units = input.length;
				if ((typeof input == "string" && units > def.maximum ? core_util.O7(input) : units) <= def.maximum) return;
				let origin = core_util.Rc(input);
				payload.issues.push({
					origin,
					code: "too_big",
					maximum: def.maximum,
					inclusive: !0,
					input,
					inst,
					continue: !def.abort
				});
			};
		});
		let $ZodCheckMinLength = core_core.xI("$ZodCheckMinLength", (inst, def) => {
			var _a;
			$ZodCheck.init(inst, def);
			(_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
			inst._zod.check = (payload) => {
				let input = payload.value;
				let units = input.length;
				if ((typeof input == "string" && units >= def.minimum && units < def.minimum * 2 ? core_util.O7(input) : units) >= def.minimum) return;
				let origin = core_util.Rc(input);
				payload.issues.push({
					origin,
					code: "too_small",
					minimum: def.minimum,
					inclusive: !0,
					input,
					inst,
					continue: !def.abort
				});
			};
		});
		let $ZodCheckLengthEquals = core_core.xI("$ZodCheckLengthEquals", (inst, def) => {
			var _a;
			$ZodCheck.init(inst, def);
			(_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
			inst._zod.check = (payload) => {
				let input = payload.value;
				let units = input.length;
				let length = typeof input == "string" && units >= def.length && units <= def.length * 2 ? core_util.O7(input) : units;
				if (length === def.length) return;
				let origin = core_util.Rc(input);
				let tooBig = length > def.length;
				payload.issues.push({
					origin,
					...tooBig ? {
						code: "too_big",
						maximum: def.length
					} : {
						code: "too_small",
						minimum: def.length
					},
					inclusive: !0,
					exact: !0,
					input: payload.value,
					inst,
					continue: !def.abort
				});
			};
		});
		let $ZodCheckStringFormat = core_core.xI("$ZodCheckStringFormat", (inst, def) => {
			var _a, _b;
			$ZodCheck.init(inst, def);
			def.pattern ? (_a = inst._zod).check ?? (_a.check = (payload) => {
				def.pattern.lastIndex = 0;
				if (def.pattern.test(payload.value)) return;
				payload.issues.push({
					origin: "string",
					code: "invalid_format",
					format: def.format,
					input: payload.value,
					...def.pattern ? { pattern: def.pattern.toString() } : {},
					inst,
					continue: !def.abort
				});
			}) : (_b = inst._zod).check ?? (_b.check = () => {});
		});
		let $ZodCheckRegex = core_core.xI("$ZodCheckRegex", (inst, def) => {
			$ZodCheckStringFormat.init(inst, def);
			inst._zod.check = (payload) => {
				def.pattern.lastIndex = 0;
				if (def.pattern.test(payload.value)) return;
				payload.issues.push({
					origin: "string",
					code: "invalid_format",
					format: "regex",
					input: payload.value,
					pattern: def.pattern.toString(),
					inst,
					continue: !def.abort
				});
			};
		});
		let $ZodCheckLowerCase = core_core.xI("$ZodCheckLowerCase", (inst, def) => {
			def.pattern ??= lowercase;
			$ZodCheckStringFormat.init(inst, def);
		});
		let $ZodCheckUpperCase = core_core.xI("$ZodCheckUpperCase", (inst, def) => {
			def.pattern ??= uppercase;
			$ZodCheckStringFormat.init(inst, def);
		});
		let $ZodCheckIncludes = core_core.xI("$ZodCheckIncludes", (inst, def) => {
			$ZodCheck.init(inst, def);
			let escapedRegex = core_util.sD(def.includes);
			def.pattern = new RegExp(typeof def.position == "number" ? `^.{${def.position},}${escapedRegex}` : escapedRegex);
			inst._zod.check = (payload) => {
				if (payload.value.includes(def.includes, def.position)) return;
				payload.issues.push({
					origin: "string",
					code: "invalid_format",
					format: "includes",
					includes: def.includes,
					input: payload.value,
					inst,
					continue: !def.abort
				});
			};
		});
		let $ZodCheckStartsWith = core_core.xI("$ZodCheckStartsWith", (inst, def) => {
			$ZodCheck.init(inst, def);
			let pattern = RegExp(`^${core_util.sD(def.prefix)}.*`);
			def.pattern ??= pattern;
			inst._zod.check = (payload) => {
				if (payload.value.startsWith(def.prefix)) return;
				payload.issues.push({
					origin: "string",
					code: "invalid_format",
					format: "starts_with",
					prefix: def.prefix,
					input: payload.value,
					inst,
					continue: !def.abort
				});
			};
		});
		let $ZodCheckEndsWith = core_core.xI("$ZodCheckEndsWith", (inst, def) => {
			$ZodCheck.init(inst, def);
			let pattern = RegExp(`.*${core_util.sD(def.suffix)}$`);
			def.pattern ??= pattern;
			inst._zod.check = (payload) => {
				if (payload.value.endsWith(def.suffix)) return;
				payload.issues.push({
					origin: "string",
					code: "invalid_format",
					format: "ends_with",
					suffix: def.suffix,
					input: payload.value,
					inst,
					continue: !def.abort
				});
			};
		});
		let $ZodCheckOverwrite = core_core.xI("$ZodCheckOverwrite", (inst, def) => {
			$ZodCheck.init(inst, def);
			inst._zod.check = (payload) => {
				payload.value = def.tx(payload.value);
			};
		});
		class Doc {
			constructor(args = [], closed = {}) {
				this.content = [];
				this.indent = 0;
				this.args = args;
				this.closed = closed;
			}
			indented(fn) {
				this.indent += 1;
				try {
					fn(this);
				} finally {
					--this.indent;
				}
			}
			write(arg) {
				if (typeof arg == "function") {
					arg(this, { execution: "sync" });
					arg(this, { execution: "async" });
					return;
				}
				let lines = arg.split("\n").filter((x) => x);
				let minIndent = Math.min(...lines.map((x) => x.length - x.trimStart().length));
				let dedented = lines.map((x) => x.slice(minIndent)).map((x) => " ".repeat(this.indent * 2) + x);
				for (let line of dedented) this.content.push(line);
			}
			compile() {
				let F = Function;
				let content = this?.content ?? [""];
				return new F(...Object.keys(this.closed), `return function (${this.args.join(", ")}) {\n${content.join("\n")}\n};`)(...Object.values(this.closed));
			}
		}
		let version = {
			major: 4,
			minor: 6,
			patch: 7
		};
		let $ZodType = core_core.xI("$ZodType", (inst, def) => {
			var _a;
			inst ??= {};
			inst._zod.def = def;
			inst._zod.bag = inst._zod.bag || {};
			inst._zod.version = version;
			let defChecks = inst._zod.def.checks;
			let checks = inst._zod.traits.has("$ZodCheck") ? [inst, ...defChecks ?? []] : defChecks?.length ? [...defChecks] : [];
			for (let ch of checks) for (let fn of ch._zod.onattach) fn(inst);
			if (checks.length === 0) {
				(_a = inst._zod).deferred ?? (_a.deferred = []);
				inst._zod.deferred?.push(() => {
					inst._zod.run = inst._zod.parse;
				});
			} else {
				let runChecks = (payload, checks, ctx) => {
					if (payload.memo) return payload;
					let isAborted = core_util.QH(payload);
					let asyncResult;
					for (let ch of checks) {
						if (ch._zod.def.when) {
							if (core_util.rL(payload)) continue;
							if (!ch._zod.def.when(payload)) continue;
						} else if (isAborted) continue;
						let currLen = payload.issues.length;
						let _ = ch._zod.check(payload);
						if (_ instanceof Promise && ctx?.async === !1) throw new core_core.GT();
						if (asyncResult || _ instanceof Promise) asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
							await _;
							if (payload.issues.length === currLen) return;
							core_util.d3(payload.issues, currLen, inst);
							isAborted ||= core_util.QH(payload, currLen);
						});
						else {
							if (payload.issues.length === currLen) continue;
							core_util.d3(payload.issues, currLen, inst);
							isAborted ||= core_util.QH(payload, currLen);
						}
					}
					if (asyncResult) return asyncResult.then(() => payload);
					return payload;
				};
				let handleCanaryResult = (canary, payload, ctx) => {
					if (core_util.QH(canary)) {
						canary.aborted = !0;
						return canary;
					}
					let checkResult = runChecks(payload, checks, ctx);
					if (checkResult instanceof Promise) {
						if (ctx.async === !1) throw new core_core.GT();
						return checkResult.then((checkResult) => inst._zod.parse(checkResult, ctx));
					}
					return inst._zod.parse(checkResult, ctx);
				};
				inst._zod.run = (payload, ctx) => {
					if (ctx.skipChecks) return inst._zod.parse(payload, ctx);
					if (ctx.direction === "backward") {
						let canary = inst._zod.parse({
							value: payload.value,
							issues: []
						}, {
							...ctx,
							skipChecks: !0
						});
						if (canary instanceof Promise) return canary.then((canary) => handleCanaryResult(canary, payload, ctx));
						return handleCanaryResult(canary, payload, ctx);
					}
					let result = inst._zod.parse(payload, ctx);
					if (result instanceof Promise) {
						if (ctx.async === !1) throw new core_core.GT();
						return result.then((result) => runChecks(result, checks, ctx));
					}
					return runChecks(result, checks, ctx);
				};
			}
		}, {
			get "~standard"() {
				return core_util.jD(this, "~standard", standardProps(this));
			},
			set "~standard"(value) {
				core_util.qh(this, "~standard", value);
			}
		});
		let toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => core_util.iR(iss, ctx, core_core.$W())) } : { value: r.value };
		async function validateAsync(inst, value) {
			let ctx = { async: !0 };
			return toStandardResult(await inst._zod.run({
				value,
				issues: []
			}, ctx), ctx);
		}
		function standardProps(inst) {
			return {
				validate: (value) => {
					let ctx = { async: !1 };
					try {
						let r = inst._zod.run({
							value,
							issues: []
						}, ctx);
						if (!(r instanceof Promise)) return toStandardResult(r, ctx);
					} catch {}
					return validateAsync(inst, value);
				},
				vendor: "zod",
				version: 1
			};
		}
		let $ZodString = core_core.xI("$ZodString", (inst, def) => {
			$ZodType.init(inst, def);
			inst._zod.pattern = def.pattern ?? anyString;
			inst._zod.parse = (payload, _) => {
				if (def.coerce) try {
					payload.value = String(payload.value);
				} catch {}
				if (typeof payload.value == "string") return payload;
				payload.issues.push({
					expected: "string",
					code: "invalid_type",
					input: payload.value,
					inst
				});
				return payload;
			};
		});
		let $ZodStringFormat = core_core.xI("$ZodStringFormat", (inst, def) => {
			$ZodCheckStringFormat.init(inst, def);
			$ZodString.init(inst, def);
		});
		let $ZodGUID = core_core.xI("$ZodGUID", (inst, def) => {
			def.pattern ??= guid;
			$ZodStringFormat.init(inst, def);
		});
		let $ZodUUID = core_core.xI("$ZodUUID", (inst, def) => {
			if (def.version) {
				let v = {
					v1: 1,
					v2: 2,
					v3: 3,
					v4: 4,
					v5: 5,
					v6: 6,
					v7: 7,
					v8: 8
				}[def.version];
				if (v === void 0) throw Error(`Invalid UUID version: "${def.version}"`);
				def.pattern ??= uuid(v);
			} else def.pattern ??= uuid();
			$ZodStringFormat.init(inst, def);
		});
		let $ZodEmail = core_core.xI("$ZodEmail", (inst, def) => {
			def.pattern ??= email;
			$ZodStringFormat.init(inst, def);
		});
		function canParseURL(input) {
			try {
				if (typeof URL < "u" && typeof URL.canParse == "function") return URL.canParse(input);
				new URL(input);
				return !0;
			} catch {
				return !1;
			}
		}
		function validateURL(trimmed, def) {
			if (!("normalize" in def) && !("hostname" in def) && !("protocol" in def)) return canParseURL(trimmed) || 2;
			return parseURLObject(trimmed, def);
		}
		function parseURLObject(trimmed, def) {
			if (!def.normalize && def.protocol?.source === httpProtocol.source && !/^https?:\/\//i.test(trimmed)) return 1;
			try {
				if (typeof URL < "u") {
					let URLStatic = URL;
					if (typeof URLStatic.parse == "function") return URLStatic.parse(trimmed) ?? 2;
				}
				return new URL(trimmed);
			} catch {
				return 2;
			}
		}
		let asciiTabOrNewline = /[\t\n\r]/g;
		function stripTabAndNewline(value) {
			return value.replace(asciiTabOrNewline, "");
		}
		function urlHostnameOk(url, hostname) {
			hostname.lastIndex = 0;
			return hostname.test(url.hostname);
		}
		function urlProtocolOk(url, protocol) {
			protocol.lastIndex = 0;
			return protocol.test(url.protocol.endsWith(":") ? url.protocol.slice(0, -1) : url.protocol);
		}
		let $ZodURL = core_core.xI("$ZodURL", (inst, def) => {
			$ZodStringFormat.init(inst, def);
			inst._zod.check = (payload) => {
				try {
					let trimmed = payload.value.trim();
					let url = validateURL(trimmed, def);
					if (url === 1) {
						payload.issues.push({
							code: "invalid_format",
							format: "url",
							note: "Invalid URL format",
							input: payload.value,
							inst,
							continue: !def.abort
						});
						return;
					}
					if (url === 2) {
						payload.issues.push({
							code: "invalid_format",
							format: "url",
							input: payload.value,
							inst,
							continue: !def.abort
						});
						return;
					}
					if (url === !0) {
						payload.value = stripTabAndNewline(trimmed);
						return;
					}
					def.hostname && !urlHostnameOk(url, def.hostname) && payload.issues.push({
						code: "invalid_format",
						format: "url",
						note: "Invalid hostname",
						pattern: def.hostname.source,
						input: payload.value,
						inst,
						continue: !def.abort
					});
					def.protocol && !urlProtocolOk(url, def.protocol) && payload.issues.push({
						code: "invalid_format",
						format: "url",
						note: "Invalid protocol",
						pattern: def.protocol.source,
						input: payload.value,
						inst,
						continue: !def.abort
					});
					payload.value = def.normalize ? url.href : stripTabAndNewline(trimmed);
					return;
				} catch {
					payload.issues.push({
						code: "invalid_format",
						format: "url",
						input: payload.value,
						inst,
						continue: !def.abort
					});
				}
			};
		});
		let $ZodEmoji = core_core.xI("$ZodEmoji", (inst, def) => {
			def.pattern ??= emoji();
			$ZodStringFormat.init(inst, def);
		});
		let $ZodNanoID = core_core.xI("$ZodNanoID", (inst, def) => {
			if (def.length !== void 0 && (!Number.isInteger(def.length) || def.length < 1)) throw Error(`Invalid nanoid length: ${def.length}`);
			def.pattern ??= def.length === void 0 ? nanoid : nanoidOfLength(def.length);
			$ZodStringFormat.init(inst, def);
		});
		let $ZodCUID = core_core.xI("$ZodCUID", (inst, def) => {
			def.pattern ??= cuid;
			$ZodStringFormat.init(inst, def);
		});
		let $ZodCUID2 = core_core.xI("$ZodCUID2", (inst, def) => {
			def.pattern ??= cuid2;
			$ZodStringFormat.init(inst, def);
		});
		let $ZodULID = core_core.xI("$ZodULID", (inst, def) => {
			def.pattern ??= ulid;
			$ZodStringFormat.init(inst, def);
		});
		let $ZodXID = core_core.xI("$ZodXID", (inst, def) => {
			def.pattern ??= xid;
			$ZodStringFormat.init(inst, def);
		});
		let $ZodKSUID = core_core.xI("$ZodKSUID", (inst, def) => {
			def.pattern ??= ksuid;
			$ZodStringFormat.init(inst, def);
		});
		let $ZodISODateTime = core_core.xI("$ZodISODateTime", (inst, def) => {
			def.pattern ??= datetime(def);
			$ZodStringFormat.init(inst, def);
		});
		let $ZodISODate = core_core.xI("$ZodISODate", (inst, def) => {
			def.pattern ??= date;
			$ZodStringFormat.init(inst, def);
		});
		let $ZodISOTime = core_core.xI("$ZodISOTime", (inst, def) => {
			def.pattern ??= time(def);
			$ZodStringFormat.init(inst, def);
		});
		let $ZodISODuration = core_core.xI("$ZodISODuration", (inst, def) => {
			def.pattern ??= duration;
			$ZodStringFormat.init(inst, def);
		});
		let $ZodIPv4 = core_core.xI("$ZodIPv4", (inst, def) => {
			def.pattern ??= ipv4;
			$ZodStringFormat.init(inst, def);
		});
		let ipv6Alphabet = /^[0-9a-fA-F:.]+$/;
		function isValidIPv6(value) {
			if (!ipv6Alphabet.test(value)) return !1;
			return canParseURL(`http://[${value}]`);
		}
		let $ZodIPv6 = core_core.xI("$ZodIPv6", (inst, def) => {
			def.pattern ??= ipv6;
			$ZodStringFormat.init(inst, def);
			inst._zod.check = (payload) => {
				isValidIPv6(payload.value) || payload.issues.push({
					code: "invalid_format",
					format: "ipv6",
					input: payload.value,
					inst,
					continue: !def.abort
				});
			};
		});
		let $ZodCIDRv4 = core_core.xI("$ZodCIDRv4", (inst, def) => {
			def.pattern ??= cidrv4;
			$ZodStringFormat.init(inst, def);
		});
		function isValidCIDRv6(value) {
			let parts = value.split("/");
			if (parts.length !== 2) return !1;
			let [address, prefix] = parts;
			if (!prefix) return !1;
			let prefixNum = Number(prefix);
			if (`${prefixNum}` !== prefix) return !1;
			if (prefixNum < 0 || prefixNum > 128) return !1;
			return isValidIPv6(address);
		}
		let $ZodCIDRv6 = core_core.xI("$ZodCIDRv6", (inst, def) => {
			def.pattern ??= cidrv6;
			$ZodStringFormat.init(inst, def);
			inst._zod.check = (payload) => {
				isValidCIDRv6(payload.value) || payload.issues.push({
					code: "invalid_format",
					format: "cidrv6",
					input: payload.value,
					inst,
					continue: !def.abort
				});
			};
		});
		function isValidBase64(data) {
			if (data === "") return !0;
			if (/\s/.test(data)) return !1;
			if (data.length % 4 != 0) return !1;
			try {
				atob(data);
				return !0;
			} catch {
				return !1;
			}
		}
		let base64Charset = /^[0-9a-zA-Z+/]*={0,2}$/;
		let $ZodBase64 = core_core.xI("$ZodBase64", (inst, def) => {
			def.pattern ??= base64Charset;
			$ZodStringFormat.init(inst, def);
			inst._zod.check = (payload) => {
				if (isValidBase64(payload.value)) return;
				payload.issues.push({
					code: "invalid_format",
					format: "base64",
					input: payload.value,
					inst,
					continue: !def.abort
				});
			};
		});
		let base64urlCharset = /^[A-Za-z0-9_-]*$/;
		function isValidBase64URL(data) {
			if (!base64urlCharset.test(data)) return !1;
			let base64 = data.replace(/[-_]/g, (c) => c === "-" ? "+" : "/");
			return isValidBase64(base64.padEnd(Math.ceil(base64.length / 4) * 4, "="));
		}
		let $ZodBase64URL = core_core.xI("$ZodBase64URL", (inst, def) => {
			def.pattern ??= base64urlCharset;
			$ZodStringFormat.init(inst, def);
			inst._zod.check = (payload) => {
				if (isValidBase64URL(payload.value)) return;
				payload.issues.push({
					code: "invalid_format",
					format: "base64url",
					input: payload.value,
					inst,
					continue: !def.abort
				});
			};
		});
		let $ZodE164 = core_core.xI("$ZodE164", (inst, def) => {
			def.pattern ??= e164;
			$ZodStringFormat.init(inst, def);
		});
		function isValidJWT(token, algorithm = null) {
			try {
				let tokensParts = token.split(".");
				if (tokensParts.length !== 3) return !1;
				let [header] = tokensParts;
				if (!header) return !1;
				let parsedHeader = JSON.parse(atob(header));
				if ("typ" in parsedHeader && parsedHeader?.typ !== "JWT") return !1;
				if (!parsedHeader.alg) return !1;
				if (algorithm && (!("alg" in parsedHeader) || parsedHeader.alg !== algorithm)) return !1;
				return !0;
			} catch {
				return !1;
			}
		}
		let $ZodJWT = core_core.xI("$ZodJWT", (inst, def) => {
			$ZodStringFormat.init(inst, def);
			inst._zod.check = (payload) => {
				if (isValidJWT(payload.value, def.alg)) return;
				payload.issues.push({
					code: "invalid_format",
					format: "jwt",
					input: payload.value,
					inst,
					continue: !def.abort
				});
			};
		});
		let $ZodNumber = core_core.xI("$ZodNumber", (inst, def) => {
			$ZodType.init(inst, def);
			inst._zod.pattern = number;
			inst._zod.parse = (payload, _ctx) => {
				if (def.coerce) try {
					payload.value = Number(payload.value);
				} catch {}
				let input = payload.value;
				if (typeof input == "number" && !Number.isNaN(input) && Number.isFinite(input)) return payload;
				let received = typeof input == "number" ? Number.isNaN(input) ? "NaN" : Number.isFinite(input) ? void 0 : String(input) : void 0;
				payload.issues.push({
					expected: "number",
					code: "invalid_type",
					input,
					inst,
					...received ? { received } : {}
				});
				return payload;
			};
		});
		let $ZodNumberFormat = core_core.xI("$ZodNumberFormat", (inst, def) => {
			$ZodCheckNumberFormat.init(inst, def);
			$ZodNumber.init(inst, def);
		});
		let $ZodUnknown = core_core.xI("$ZodUnknown", (inst, def) => {
			$ZodType.init(inst, def);
			inst._zod.parse = (payload) => payload;
		});
		let $ZodNever = core_core.xI("$ZodNever", (inst, def) => {
			$ZodType.init(inst, def);
			inst._zod.parse = (payload, _ctx) => {
				payload.issues.push({
					expected: "never",
					code: "invalid_type",
					input: payload.value,
					inst
				});
				return payload;
			};
		});
		function capSize(inst, size) {
			let caps = core_util.hi(inst._zod.def.checks);
			if (!caps.length) return;
			let cap = Math.min(...caps.map((c) => c[0]));
			let parse = inst._zod.parse;
			inst._zod.parse = (payload, ctx) => {
				let n = size(payload.value);
				if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
					for (let [max, ch] of core_util.hi(inst._zod.def.checks)) if (n > max && ch._zod.def.when(payload)) {
						let start = payload.issues.length;
						ch._zod.check(payload);
						payload.issues[start].continue = !1;
						core_util.d3(payload.issues, start, inst);
						return payload;
					}
				}
				return parse(payload, ctx);
			};
		}
		let arraySize = (input) => Array.isArray(input) ? input.length : -1;
		function handleArrayResult(result, final, index) {
			result.issues.length && final.issues.push(...core_util.lQ(index, result.issues));
			final.value[index] = result.value;
		}
		let $ZodArray = core_core.xI("$ZodArray", (inst, def) => {
			$ZodType.init(inst, def);
			let memo = core_core.cr.memoizer;
			memo?.attach(inst);
			inst._zod.parse = (payload, ctx) => {
				let input = payload.value;
				if (!Array.isArray(input)) {
					payload.issues.push({
						expected: "array",
						code: "invalid_type",
						input,
						inst
					});
					return payload;
				}
				payload.value = memo ? memo.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
				let proms = [];
				let abortEarly = ctx?.abortEarly;
				for (let i = 0; i < input.length; i++) {
					let item = input[i];
					let result = def.element._zod.run({
						value: item,
						issues: []
					}, ctx);
					if (result instanceof Promise) proms.push(result.then((result) => handleArrayResult(result, payload, i)));
					else {
						handleArrayResult(result, payload, i);
						if (abortEarly && result.issues.length !== 0 && core_util.QH(result)) break;
					}
				}
				if (proms.length) return Promise.all(proms).then(() => payload);
				return payload;
			};
			capSize(inst, arraySize);
		});
		function handlePropertyResult(result, final, key, input, optin, optout) {
			let isPresent = key in input;
			let isOptionalOut = optout === "optional";
			if (!isPresent && isOptionalOut && optin === "optional") return;
			if (result.issues.length) {
				if (optin !== void 0 && isOptionalOut && !isPresent) return;
				final.issues.push(...core_util.lQ(key, result.issues));
			}
			if (!isPresent && optin === void 0) {
				result.issues.length || final.issues.push({
					code: "invalid_type",
					expected: "nonoptional",
					input: void 0,
					path: [key]
				});
				return;
			}
			result.value === void 0 ? (isPresent || optin === "defaulted" && !isOptionalOut) && (final.value[key] = void 0) : final.value[key] = result.value;
		}
		let NO_SYMBOL_KEYS = [];
		function normalizeDef(def) {
			let keys = Object.keys(def.shape);
			let ownSymbols = Object.getOwnPropertySymbols(def.shape);
			let symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
			let allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
			for (let k of allKeys) if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) throw Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
			let okeys = core_util.NM(def.shape);
			return {
				...def,
				allKeys,
				symbolKeys,
				keySet: new Set(keys),
				numKeys: keys.length,
				optionalKeys: new Set(okeys)
			};
		}
		function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
			let unrecognized = [];
			let keySet = def.keySet;
			let _catchall = def.catchall._zod;
			let t = _catchall.def.type;
			let optin = _catchall.optin;
			let optout = _catchall.optout;
			let seen = 0;
			for (let key in input) {
				if (abortEarly && payload.issues.length !== seen) {
					if (core_util.QH(payload, seen)) break;
					seen = payload.issues.length;
				}
				if (keySet.has(key)) continue;
				if (key === "__proto__") {
					t === "never" && unrecognized.push(key);
					continue;
				}
				if (t === "never") {
					unrecognized.push(key);
					continue;
				}
				let r = _catchall.run({
					value: input[key],
					issues: []
				}, ctx);
				r instanceof Promise ? proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout))) : handlePropertyResult(r, payload, key, input, optin, optout);
			}
			unrecognized.length && payload.issues.push({
				code: "unrecognized_keys",
				keys: unrecognized,
				input,
				inst,
				continue: !0
			});
			if (!proms.length) return payload;
			return Promise.all(proms).then(() => payload);
		}
		let $ZodObject = core_core.xI("$ZodObject", (inst, def) => {
			$ZodType.init(inst, def);
			let desc = Object.getOwnPropertyDescriptor(def, "shape");
			let sh = desc?.get ? desc.get.raw : def.shape ?? {};
			if (sh) {
				let get = () => {
					let newSh = { ...sh };
					Object.defineProperty(def, "shape", { value: newSh });
					get.raw = newSh;
					return newSh;
				};
				get.raw = sh;
				Object.defineProperty(def, "shape", { get });
			}
			let _normalized = core_util.PO(() => normalizeDef(def));
			core_util.v5(inst, "propValues", (zod) => {
				let shape = zod.def.shape;
				let propValues = {};
				for (let key in shape) {
					let field = shape[key]._zod;
					if (field.values) {
						Object.prototype.hasOwnProperty.call(propValues, key) || core_util.Vy(propValues, key, new Set());
						for (let v of field.values) propValues[key].add(v);
						field.optin !== void 0 && propValues[key].add(void 0);
					}
				}
				return propValues;
			});
			let isObject = core_util.Gv;
			let catchall = def.catchall;
			let value;
			let memo = core_core.cr.memoizer;
			memo?.attach(inst);
			inst._zod.parse = (payload, ctx) => {
				value ??= _normalized.value;
				let input = payload.value;
				if (!isObject(input)) {
					payload.issues.push({
						expected: "object",
						code: "invalid_type",
						input,
						inst
					});
					return payload;
				}
				payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
				let proms = [];
				let shape = value.shape;
				let abortEarly = ctx?.abortEarly;
				let seen = payload.issues.length;
				for (let key of value.allKeys) {
					if (abortEarly && payload.issues.length !== seen) {
						if (core_util.QH(payload, seen)) break;
						seen = payload.issues.length;
					}
					if (key === "__proto__") continue;
					let el = shape[key];
					let optin = el._zod.optin;
					let optout = el._zod.optout;
					let r = el._zod.run({
						value: input[key],
						issues: []
					}, ctx);
					r instanceof Promise ? proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout))) : handlePropertyResult(r, payload, key, input, optin, optout);
				}
				if (!catchall) return proms.length ? Promise.all(proms).then(() => payload) : payload;
				return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === !0);
			};
		});
		let $ZodObjectJIT = core_core.xI("$ZodObjectJIT", (inst, def) => {
			$ZodObject.init(inst, def);
			let superParse = inst._zod.parse;
			let _normalized = core_util.PO(() => normalizeDef(def));
			let memo = core_core.cr.memoizer;
			let generateFastpass = (shape) => {
				let normalized = _normalized.value;
				let syms = normalized.symbolKeys;
				let doc = new Doc(["payload", "ctx"], {
					shape,
					inst,
					memo,
					syms
				});
				let parseStr = (k) => `shape[${k}]._zod.run({ value: input[${k}], issues: [] }, ctx)`;
				let prefixStr = (id, k) => `
          let ${id}_ab = false;
          for (let i = 0; i < ${id}.issues.length; i++) {
            const iss = ${id}.issues[i];
            iss.path = iss.path ? [${k}, ...iss.path] : [${k}];
            payload.issues.push(iss);
            if (iss.continue !== true) ${id}_ab = true;
          }
          if (${id}_ab && ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }`;
				doc.write("const input = payload.value;");
				let ids = Object.create(null);
				let counter = 0;
				for (let key of normalized.allKeys) ids[key] = `key_${counter++}`;
				doc.write(memo ? "const newResult = memo.alloc(inst, payload, {}, ctx);" : "const newResult = {};");
				for (let key of normalized.allKeys) {
					if (key === "__proto__") continue;
					let id = ids[key];
					let k = typeof key == "symbol" ? `syms[${syms.indexOf(key)}]` : core_util.UQ(key);
					let isPresent = `${k} in input`;
					let schema = shape[key];
					let optin = schema?._zod?.optin;
					let isOptionalIn = optin !== void 0;
					let isOptionalOut = schema?._zod?.optout === "optional";
					doc.write(`const ${id} = ${parseStr(k)};`);
					if (isOptionalIn && isOptionalOut) {
						let assign = optin === "optional" ? `${id}_present` : `${id}.value !== undefined || ${id}_present`;
						doc.write(`
        const ${id}_present = ${isPresent};
        if (!${id}.issues.length || ${id}_present) {
          if (${id}.issues.length) {${prefixStr(id, k)}
          }

          if (${assign}) {
            newResult[${k}] = ${id}.value;
          }
        }

      `);
					} else if (!isOptionalIn) doc.write(`
        const ${id}_present = ${isPresent};
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
        if (!${id}_present && !${id}.issues.length) {
          payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: undefined,
            path: [${k}]
          });
          if (ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }
        }

        if (${id}_present) {
          newResult[${k}] = ${id}.value;
        }

      `);
					else {
						doc.write(`
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
      `);
						optin === "defaulted" ? doc.write(`newResult[${k}] = ${id}.value;`) : doc.write(`
        if (${id}.value !== undefined || ${isPresent}) {
          newResult[${k}] = ${id}.value;
        }
      `);
					}
				}
				doc.write("payload.value = newResult;");
				doc.write("return payload;");
				return doc.compile();
			};
			let fastpass;
			let isObject = core_util.Gv;
			let jit = !core_core.cr.jitless;
			let allowsEval = core_util.hI;
			let fastEnabled = jit && allowsEval.value;
			let catchall = def.catchall;
			let value;
			inst._zod.parse = (payload, ctx) => {
				value ??= _normalized.value;
				let input = payload.value;
				if (!isObject(input)) {
					payload.issues.push({
						expected: "object",
						code: "invalid_type",
						input,
						inst
					});
					return payload;
				}
				if (jit && fastEnabled && ctx?.async === !1 && ctx.jitless !== !0) {
					fastpass ||= generateFastpass(def.shape);
					payload = fastpass(payload, ctx);
					if (!catchall) return payload;
					return handleCatchall([], input, payload, ctx, value, inst, ctx?.abortEarly === !0);
				}
				return superParse(payload, ctx);
			};
		});
		function handleUnionResults(results, final, inst, ctx) {
			for (let result of results) if (result.issues.length === 0) {
				final.value = result.value;
				return final;
			}
			let nonaborted = results.filter((r) => !core_util.QH(r));
			if (nonaborted.length === 1) {
				final.value = nonaborted[0].value;
				return nonaborted[0];
			}
			final.issues.push({
				code: "invalid_union",
				input: final.value,
				inst,
				errors: results.map((result) => result.issues.map((iss) => core_util.iR(iss, ctx, core_core.$W())))
			});
			return final;
		}
		let $ZodUnion = core_core.xI("$ZodUnion", (inst, def) => {
			$ZodType.init(inst, def);
			core_util.v5(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted") ? "defaulted" : zod.def.options.some((o) => o._zod.optin !== void 0) ? "optional" : void 0);
			core_util.v5(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : void 0);
			core_util.v5(inst, "values", (zod) => {
				if (zod.def.options.every((o) => o._zod.values)) return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
			});
			core_util.v5(inst, "pattern", (zod) => {
				if (zod.def.options.every((o) => o._zod.pattern)) {
					let patterns = zod.def.options.map((o) => o._zod.pattern);
					return RegExp(`^(${patterns.map((p) => core_util.p6(p.source)).join("|")})$`);
				}
			});
			let first = def.options.length === 1 ? def.options[0]._zod.run : null;
			inst._zod.parse = (payload, ctx) => {
				if (first) return first(payload, ctx);
				let async = !1;
				let results = [];
				for (let option of def.options) {
					let result = option._zod.run({
						value: payload.value,
						issues: []
					}, ctx);
					if (result instanceof Promise) {
						results.push(result);
						async = !0;
					} else {
						if (result.issues.length === 0) return result;
						results.push(result);
					}
				}
				if (!async) return handleUnionResults(results, payload, inst, ctx);
				return Promise.all(results).then((results) => handleUnionResults(results, payload, inst, ctx));
			};
		});
		function discriminatorMap(def) {
			let map = new Map();
			for (let option of def.options) {
				let values = option._zod.propValues?.[def.discriminator];
				if (!values || values.size === 0) throw Error(`Invalid discriminated union option at index "${def.options.indexOf(option)}"`);
				for (let value of values) if (map.has(value)) {
					if (value !== void 0) throw Error(`Duplicate discriminator value "${String(value)}"`);
					map.set(value, null);
				} else map.set(value, option);
			}
			return map;
		}
		let $ZodDiscriminatedUnion = core_core.xI("$ZodDiscriminatedUnion", (inst, def) => {
			def.inclusive = !1;
			$ZodUnion.init(inst, def);
			let _super = inst._zod.parse;
			core_util.v5(inst, "propValues", (zod) => {
				let propValues = {};
				let undefinedCount = 0;
				for (let option of zod.def.options) {
					let pv = option._zod.propValues;
					if (!pv || Object.keys(pv).length === 0) throw Error(`Invalid discriminated union option at index "${zod.def.options.indexOf(option)}"`);
					pv[zod.def.discriminator]?.has(void 0) && undefinedCount++;
					for (let [k, v] of Object.entries(pv)) {
						Object.prototype.hasOwnProperty.call(propValues, k) || core_util.Vy(propValues, k, new Set());
						for (let val of v) propValues[k].add(val);
					}
				}
				!zod.def.unionFallback && undefinedCount > 1 && propValues[zod.def.discriminator]?.delete(void 0);
				return propValues;
			});
			def.options.forEach((option, i) => {
				let propShape = core_util.MO(option._zod.def);
				if (propShape && !Object.prototype.hasOwnProperty.call(propShape, def.discriminator)) throw Error(`Invalid discriminated union option at index "${i}"`);
			});
			let disc = core_util.PO(() => discriminatorMap(def));
			inst._zod.parse = (payload, ctx) => {
				let input = payload.value;
				if (!core_util.Gv(input)) {
					payload.issues.push({
						code: "invalid_type",
						expected: "object",
						input,
						inst
					});
					return payload;
				}
				let value = input?.[def.discriminator];
				let opt = disc.value.get(value);
				if (opt && (value !== void 0 || ctx.direction !== "backward")) return opt._zod.run(payload, ctx);
				if (def.unionFallback || ctx.direction === "backward") return _super(payload, ctx);
				payload.issues.push({
					code: "invalid_union",
					errors: [],
					note: "No matching discriminator",
					discriminator: def.discriminator,
					options: Array.from(disc.value.keys()).filter((value) => disc.value.get(value) !== null),
					input,
					path: [def.discriminator],
					inst
				});
				return payload;
			};
		});
		let $ZodIntersection = core_core.xI("$ZodIntersection", (inst, def) => {
			$ZodType.init(inst, def);
			inst._zod.parse = (payload, ctx) => {
				let input = payload.value;
				let left = def.left._zod.run({
					value: input,
					issues: []
				}, ctx);
				let right = def.right._zod.run({
					value: input,
					issues: []
				}, ctx);
				if (left instanceof Promise || right instanceof Promise) return Promise.all([left, right]).then(([left, right]) => handleIntersectionResults(payload, left, right));
				return handleIntersectionResults(payload, left, right);
			};
		});
		function mergeValues(a, b) {
			if (a === b) return {
				valid: !0,
				data: a
			};
			if (a instanceof Date && b instanceof Date && +a == +b) return {
				valid: !0,
				data: a
			};
			if (core_util.Qd(a) && core_util.Qd(b)) {
				let bKeys = Object.keys(b);
				let sharedKeys = Object.keys(a).filter((key) => bKeys.indexOf(key) !== -1);
				let newObj = {
					...a,
					...b
				};
				Object.prototype.hasOwnProperty.call(newObj, "__proto__") && delete newObj.__proto__;
				for (let key of sharedKeys) {
					if (key === "__proto__") continue;
					let sharedValue = mergeValues(a[key], b[key]);
					if (!sharedValue.valid) return {
						valid: !1,
						mergeErrorPath: [key, ...sharedValue.mergeErrorPath]
					};
					newObj[key] = sharedValue.data;
				}
				return {
					valid: !0,
					data: newObj
				};
			}
			if (Array.isArray(a) && Array.isArray(b)) {
				if (a.length !== b.length) return {
					valid: !1,
					mergeErrorPath: []
				};
				let newArray = [];
				for (let index = 0; index < a.length; index++) {
					let itemA = a[index];
					let itemB = b[index];
					let sharedValue = mergeValues(itemA, itemB);
					if (!sharedValue.valid) return {
						valid: !1,
						mergeErrorPath: [index, ...sharedValue.mergeErrorPath]
					};
					newArray.push(sharedValue.data);
				}
				return {
					valid: !0,
					data: newArray
				};
			}
			return {
				valid: !1,
				mergeErrorPath: []
			};
		}
		function handleIntersectionResults(result, left, right) {
			let unrecKeys = new Map();
			let unrecIssue;
			let keyIssues = new Map();
			let collect = (iss, side) => {
				let keys;
				if (iss.code === "unrecognized_keys" && !iss.path?.length) {
					unrecIssue ??= iss;
					keys = iss.keys;
				} else if (iss.code === "invalid_key" && iss.origin === "record" && iss.path?.length === 1) {
					let k = String(iss.path[0]);
					keyIssues.has(k) || keyIssues.set(k, iss);
					keys = [k];
				} else return !1;
				for (let k of keys) {
					unrecKeys.has(k) || unrecKeys.set(k, {});
					unrecKeys.get(k)[side] = !0;
				}
				return !0;
			};
			for (let iss of left.issues) collect(iss, "l") || result.issues.push(iss);
			for (let iss of right.issues) collect(iss, "r") || result.issues.push(iss);
			let bothKeys = [...unrecKeys].filter(([, f]) => f.l && f.r).map(([k]) => k);
			if (bothKeys.length) {
				let aggregated = unrecIssue ? bothKeys.filter((k) => unrecIssue.keys.includes(k)) : [];
				aggregated.length && result.issues.push({
					...unrecIssue,
					keys: aggregated
				});
				for (let k of bothKeys) !aggregated.includes(k) && keyIssues.has(k) && result.issues.push(keyIssues.get(k));
			}
			let merged = mergeValues(left.value, right.value);
			if (!merged.valid) {
				if (core_util.QH(result)) return result;
				throw Error(`Unmergable intersection. Error path: ${JSON.stringify(merged.mergeErrorPath)}`);
			}
			result.value = merged.data;
			return result;
		}
		let $ZodRecord = core_core.xI("$ZodRecord", (inst, def) => {
			$ZodType.init(inst, def);
			let memo = core_core.cr.memoizer;
			memo?.attach(inst);
			inst._zod.parse = (payload, ctx) => {
				let input = payload.value;
				if (!core_util.Qd(input)) {
					payload.issues.push({
						expected: "record",
						code: "invalid_type",
						input,
						inst
					});
					return payload;
				}
				let proms = [];
				let values = def.keyType._zod.values;
				if (values && !def.partial) {
					payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
					let recordKeys = new Set();
					for (let key of values) if (typeof key == "string" || typeof key == "number" || typeof key == "symbol") {
						recordKeys.add(typeof key == "number" ? key.toString() : key);
						if (key === "__proto__") continue;
						let keyResult = def.keyType._zod.run({
							value: key,
							issues: []
						}, ctx);
						if (keyResult instanceof Promise) throw Error("Async schemas not supported in object keys currently");
						if (keyResult.issues.length) {
							payload.issues.push({
								code: "invalid_key",
								origin: "record",
								issues: keyResult.issues.map((iss) => core_util.iR(iss, ctx, core_core.$W())),
								input: key,
								path: [key],
								inst
							});
							continue;
						}
						let outKey = keyResult.value;
						if (outKey === "__proto__") continue;
						let result = def.valueType._zod.run({
							value: input[key],
							issues: []
						}, ctx);
						if (result instanceof Promise) proms.push(result.then((result) => {
							result.issues.length && payload.issues.push(...core_util.lQ(key, result.issues));
							payload.value[outKey] = result.value;
						}));
						else {
							result.issues.length && payload.issues.push(...core_util.lQ(key, result.issues));
							payload.value[outKey] = result.value;
						}
					}
					let unrecognized;
					for (let key in input) if (!recordKeys.has(key)) {
						if (def.mode === "loose") {
							if (key === "__proto__") continue;
							payload.value[key] = input[key];
						} else {
							unrecognized ??= [];
							unrecognized.push(key);
						}
					}
					unrecognized && unrecognized.length > 0 && payload.issues.push({
						code: "unrecognized_keys",
						input,
						inst,
						keys: unrecognized,
						continue: !0
					});
				} else {
					payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
					let unrecognized;
					for (let key of Reflect.ownKeys(input)) {
						if (key === "__proto__") continue;
						if (!Object.prototype.propertyIsEnumerable.call(input, key)) continue;
						let keyResult = def.keyType._zod.run({
							value: key,
							issues: []
						}, ctx);
						if (keyResult instanceof Promise) throw Error("Async schemas not supported in object keys currently");
						if (typeof key == "string" && number.test(key) && keyResult.issues.length) {
							let retryResult = def.keyType._zod.run({
								value: Number(key),
								issues: []
							}, ctx);
							if (retryResult instanceof Promise) throw Error("Async schemas not supported in object keys currently");
							retryResult.issues.length === 0 && (keyResult = retryResult);
						}
						if (keyResult.issues.length) {
							if (def.mode === "loose") payload.value[key] = input[key];
							else if (values) {
								unrecognized ??= [];
								unrecognized.push(key);
							} else payload.issues.push({
								code: "invalid_key",
								origin: "record",
								issues: keyResult.issues.map((iss) => core_util.iR(iss, ctx, core_core.$W())),
								input: key,
								path: [key],
								inst
							});
							continue;
						}
						let outKey = keyResult.value;
						if (outKey === "__proto__") continue;
						let result = def.valueType._zod.run({
							value: input[key],
							issues: []
						}, ctx);
						if (result instanceof Promise) proms.push(result.then((result) => {
							result.issues.length && payload.issues.push(...core_util.lQ(key, result.issues));
							payload.value[outKey] = result.value;
						}));
						else {
							result.issues.length && payload.issues.push(...core_util.lQ(key, result.issues));
							payload.value[outKey] = result.value;
						}
					}
					unrecognized && unrecognized.length > 0 && payload.issues.push({
						code: "unrecognized_keys",
						input,
						inst,
						keys: unrecognized,
						continue: !0
					});
				}
				if (proms.length) return Promise.all(proms).then(() => payload);
				return payload;
			};
		});
		let $ZodEnum = core_core.xI("$ZodEnum", (inst, def) => {
			$ZodType.init(inst, def);
			let values = core_util.w5(def.entries);
			let valuesSet = new Set(values);
			inst._zod.values = valuesSet;
			core_util.v5(inst, "pattern", (zod) => {
				let patternValues = core_util.w5(zod.def.entries).filter((k) => core_util.qQ.has(typeof k));
				return RegExp(patternValues.length ? `^(${patternValues.map((o) => core_util.sD(o.toString())).join("|")})$` : "^[^\\s\\S]$");
			});
			inst._zod.parse = (payload, _ctx) => {
				let input = payload.value;
				if (valuesSet.has(input)) return payload;
				payload.issues.push({
					code: "invalid_value",
					values,
					input,
					inst
				});
				return payload;
			};
		});
		let $ZodLiteral = core_core.xI("$ZodLiteral", (inst, def) => {
			$ZodType.init(inst, def);
			let values = new Set(def.values);
			inst._zod.values = values;
			core_util.v5(inst, "pattern", (zod) => {
				let vals = zod.def.values;
				return RegExp(vals.length ? `^(${vals.map((o) => typeof o == "string" ? core_util.sD(o) : o ? core_util.sD(o.toString()) : String(o)).join("|")})$` : "^[^\\s\\S]$");
			});
			inst._zod.parse = (payload, _ctx) => {
				let input = payload.value;
				if (values.has(input)) return payload;
				payload.issues.push({
					code: "invalid_value",
					values: def.values,
					input,
					inst
				});
				return payload;
			};
		});
		let $ZodTransform = core_core.xI("$ZodTransform", (inst, def) => {
			$ZodType.init(inst, def);
			inst._zod.optin = "optional";
			core_core.cr.memoizer?.guard(inst);
			inst._zod.parse = (payload, ctx) => {
				if (ctx.direction === "backward") throw new core_core.cV(inst.constructor.name);
				let _out = def.transform(payload.value, payload);
				if (ctx.async) return (_out instanceof Promise ? _out : Promise.resolve(_out)).then((output) => {
					payload.value = output;
					return payload;
				});
				if (_out instanceof Promise) throw new core_core.GT();
				payload.value = _out;
				return payload;
			};
		});
		function handleOptionalResult(payload, result) {
			payload.value = result.issues.length ? void 0 : result.value;
			return payload;
		}
		let $ZodOptional = core_core.xI("$ZodOptional", (inst, def) => {
			$ZodType.init(inst, def);
			core_util.v5(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
			inst._zod.optout = "optional";
			core_util.v5(inst, "values", (zod) => {
				let values = zod.def.innerType._zod.values;
				return values ? new Set([...values, void 0]) : void 0;
			});
			core_util.v5(inst, "pattern", (zod) => {
				let pattern = zod.def.innerType._zod.pattern;
				return pattern ? RegExp(`^(${core_util.p6(pattern.source)})?$`) : void 0;
			});
			inst._zod.parse = (payload, ctx) => {
				if (payload.value === void 0) {
					if (def.innerType._zod.optin !== "defaulted") return payload;
					let result = def.innerType._zod.run({
						value: payload.value,
						issues: []
					}, ctx);
					if (result instanceof Promise) return result.then((result) => handleOptionalResult(payload, result));
					return handleOptionalResult(payload, result);
				}
				return def.innerType._zod.run(payload, ctx);
			};
		});
		let $ZodExactOptional = core_core.xI("$ZodExactOptional", (inst, def) => {
			$ZodOptional.init(inst, def);
			core_util.v5(inst, "values", (zod) => zod.def.innerType._zod.values);
			core_util.v5(inst, "pattern", (zod) => zod.def.innerType._zod.pattern);
			inst._zod.parse = (payload, ctx) => def.innerType._zod.run(payload, ctx);
		});
		let $ZodNullable = core_core.xI("$ZodNullable", (inst, def) => {
			$ZodType.init(inst, def);
			core_util.v5(inst, "optin", (zod) => zod.def.innerType._zod.optin);
			core_util.v5(inst, "optout", (zod) => zod.def.innerType._zod.optout);
			core_util.v5(inst, "pattern", (zod) => {
				let pattern = zod.def.innerType._zod.pattern;
				return pattern ? RegExp(`^(${core_util.p6(pattern.source)}|null)$`) : void 0;
			});
			core_util.v5(inst, "values", (zod) => zod.def.innerType._zod.values ? new Set([...zod.def.innerType._zod.values, null]) : void 0);
			inst._zod.parse = (payload, ctx) => {
				if (payload.value === null) return payload;
				return def.innerType._zod.run(payload, ctx);
			};
		});
		let $ZodDefault = core_core.xI("$ZodDefault", (inst, def) => {
			$ZodType.init(inst, def);
			inst._zod.optin = "defaulted";
			core_util.v5(inst, "values", (zod) => zod.def.innerType._zod.values);
			inst._zod.parse = (payload, ctx) => {
				if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
				if (payload.value === void 0) {
					payload.value = def.defaultValue;
					return payload;
				}
				let result = def.innerType._zod.run(payload, ctx);
				if (result instanceof Promise) return result.then((result) => handleDefaultResult(result, def));
				return handleDefaultResult(result, def);
			};
		});
		function handleDefaultResult(payload, def) {
			payload.value === void 0 && (payload.value = def.defaultValue);
			return payload;
		}
		let $ZodPrefault = core_core.xI("$ZodPrefault", (inst, def) => {
			$ZodType.init(inst, def);
			inst._zod.optin = "defaulted";
			core_util.v5(inst, "values", (zod) => zod.def.innerType._zod.values);
			inst._zod.parse = (payload, ctx) => {
				if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
				payload.value === void 0 && (payload.value = def.defaultValue);
				return def.innerType._zod.run(payload, ctx);
			};
		});
		let $ZodNonOptional = core_core.xI("$ZodNonOptional", (inst, def) => {
			$ZodType.init(inst, def);
			core_util.v5(inst, "values", (zod) => {
				let v = zod.def.innerType._zod.values;
				return v ? new Set([...v].filter((x) => x !== void 0)) : void 0;
			});
			inst._zod.parse = (payload, ctx) => {
				let result = def.innerType._zod.run(payload, ctx);
				if (result instanceof Promise) return result.then((result) => handleNonOptionalResult(result, inst));
				return handleNonOptionalResult(result, inst);
			};
		});
		function handleNonOptionalResult(payload, inst) {
			!payload.issues.length && payload.value === void 0 && payload.issues.push({
				code: "invalid_type",
				expected: "nonoptional",
				input: payload.value,
				inst
			});
			return payload;
		}
		function handleCatchResult(payload, result, def, ctx) {
			if (!result.issues.length) {
				payload.value = result.value;
				result.memo && (payload.memo = !0);
				return payload;
			}
			payload.value = def.catchValue({
				...result,
				value: payload.value,
				error: { issues: result.issues.map((iss) => core_util.iR(iss, ctx, core_core.$W())) },
				input: payload.value
			});
			return payload;
		}
		let $ZodCatch = core_core.xI("$ZodCatch", (inst, def) => {
			$ZodType.init(inst, def);
			core_util.v5(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
			core_util.v5(inst, "optout", (zod) => zod.def.innerType._zod.optout);
			core_util.v5(inst, "values", (zod) => zod.def.innerType._zod.values);
			inst._zod.parse = (payload, ctx) => {
				if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
				let result = def.innerType._zod.run({
					value: payload.value,
					issues: []
				}, ctx);
				if (result instanceof Promise) return result.then((result) => handleCatchResult(payload, result, def, ctx));
				return handleCatchResult(payload, result, def, ctx);
			};
		});
		let $ZodPipe = core_core.xI("$ZodPipe", (inst, def) => {
			$ZodType.init(inst, def);
			core_util.v5(inst, "values", (zod) => zod.def.in._zod.values);
			core_util.v5(inst, "optin", (zod) => zod.def.in._zod.optin);
			core_util.v5(inst, "optout", (zod) => zod.def.out._zod.optout);
			core_util.v5(inst, "propValues", (zod) => zod.def.in._zod.propValues);
			inst._zod.parse = (payload, ctx) => {
				if (ctx.direction === "backward") {
					let right = def.out._zod.run(payload, ctx);
					if (right instanceof Promise) return right.then((right) => handlePipeResult(right, def.in, ctx));
					return handlePipeResult(right, def.in, ctx);
				}
				let left = def.in._zod.run(payload, ctx);
				if (left instanceof Promise) return left.then((left) => handlePipeResult(left, def.out, ctx));
				return handlePipeResult(left, def.out, ctx);
			};
		});
		function handlePipeResult(left, next, ctx) {
			if (left.issues.some((iss) => iss.code !== "unrecognized_keys")) {
				left.aborted = !0;
				return left;
			}
			return next._zod.run({
				value: left.value,
				issues: left.issues
			}, ctx);
		}
		let $ZodReadonly = core_core.xI("$ZodReadonly", (inst, def) => {
			$ZodType.init(inst, def);
			core_util.v5(inst, "propValues", (zod) => zod.def.innerType._zod.propValues);
			core_util.v5(inst, "values", (zod) => zod.def.innerType._zod.values);
			core_util.v5(inst, "optin", (zod) => zod.def.innerType?._zod?.optin);
			core_util.v5(inst, "optout", (zod) => zod.def.innerType?._zod?.optout);
			inst._zod.parse = (payload, ctx) => {
				if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
				let result = def.innerType._zod.run(payload, ctx);
				if (result instanceof Promise) return result.then(handleReadonlyResult);
				return handleReadonlyResult(result);
			};
		});
		function handleReadonlyResult(payload) {
			payload.memo || (payload.value = Object.freeze(payload.value));
			return payload;
		}
		let $ZodCustom = core_core.xI("$ZodCustom", (inst, def) => {
			$ZodCheck.init(inst, def);
			$ZodType.init(inst, def);
			inst._zod.parse = (payload, _) => payload;
			inst._zod.check = (payload) => {
				let input = payload.value;
				let r = def.fn(input);
				if (r instanceof Promise) return r.then((r) => handleRefineResult(r, payload, input, inst));
				handleRefineResult(r, payload, input, inst);
			};
		});
		function handleRefineResult(result, payload, input, inst) {
			if (!result) {
				let _iss = {
					code: "custom",
					input,
					inst,
					path: [...inst._zod.def.path ?? []],
					continue: !inst._zod.def.abort
				};
				inst._zod.def.params && (_iss.params = inst._zod.def.params);
				payload.issues.push(core_util.sn(_iss));
			}
		}
		var _a;
		class $ZodRegistry {
			constructor() {
				this._map = new WeakMap();
				this._idmap = new Map();
			}
			add(schema, ..._meta) {
				let meta = _meta[0];
				this._map.set(schema, meta);
				meta && typeof meta == "object" && "id" in meta && this._idmap.set(meta.id, schema);
				return this;
			}
			clear() {
				this._map = new WeakMap();
				this._idmap = new Map();
				return this;
			}
			remove(schema) {
				let meta = this._map.get(schema);
				meta && typeof meta == "object" && "id" in meta && this._idmap.delete(meta.id);
				this._map.delete(schema);
				return this;
			}
			get(schema) {
				let p = schema._zod.parent;
				if (p) {
					let pm = { ...this.get(p) ?? {} };
					delete pm.id;
					let f = {
						...pm,
						...this._map.get(schema)
					};
					return Object.keys(f).length ? f : void 0;
				}
				return this._map.get(schema);
			}
			has(schema) {
				return this._map.has(schema);
			}
		}
		function registry() {
			return new $ZodRegistry();
		}
		(_a = globalThis).__zod_globalRegistry ?? (_a.__zod_globalRegistry = registry());
		let globalRegistry = globalThis.__zod_globalRegistry;
		function snapshotChecks(def) {
			def.checks &&= [...def.checks];
			return def;
		}
		function _string(Class, params) {
			return new Class(snapshotChecks({
				type: "string",
				...core_util.A2(params)
			}));
		}
		function _email(Class, params) {
			return new Class({
				type: "string",
				format: "email",
				check: "string_format",
				abort: !1,
				...core_util.A2(params)
			});
		}
		function _guid(Class, params) {
			return new Class({
				type: "string",
				format: "guid",
				check: "string_format",
				abort: !1,
				...core_util.A2(params)
			});
		}
		function _uuid(Class, params) {
			return new Class({
				type: "string",
				format: "uuid",
				check: "string_format",
				abort: !1,
				...core_util.A2(params)
			});
		}
		function _uuidv4(Class, params) {
			return new Class({
				type: "string",
				format: "uuid",
				check: "string_format",
				abort: !1,
				version: "v4",
				...core_util.A2(params)
			});
		}
		function _uuidv6(Class, params) {
			return new Class({
				type: "string",
				format: "uuid",
				check: "string_format",
				abort: !1,
				version: "v6",
				...core_util.A2(params)
			});
		}
		function _uuidv7(Class, params) {
			return new Class({
				type: "string",
				format: "uuid",
				check: "string_format",
				abort: !1,
				version: "v7",
				...core_util.A2(params)
			});
		}
		function _url(Class, params) {
			return new Class({
				type: "string",
				format: "url",
				check: "string_format",
				abort: !1,
				...core_util.A2(params)
			});
		}
		function api_emoji(Class, params) {
			return new Class({
				type: "string",
				format: "emoji",
				check: "string_format",
				abort: !1,
				...core_util.A2(params)
			});
		}
		function _nanoid(Class, params) {
			return new Class({
				type: "string",
				format: "nanoid",
				check: "string_format",
				abort: !1,
				...core_util.A2(params)
			});
		}
		function _cuid(Class, params) {
			return new Class({
				type: "string",
				format: "cuid",
				check: "string_format",
				abort: !1,
				...core_util.A2(params)
			});
		}
		function _cuid2(Class, params) {
			return new Class({
				type: "string",
				format: "cuid2",
				check: "string_format",
				abort: !1,
				...core_util.A2(params)
			});
		}
		function _ulid(Class, params) {
			return new Class({
				type: "string",
				format: "ulid",
				check: "string_format",
				abort: !1,
				...core_util.A2(params)
			});
		}
		function _xid(Class, params) {
			return new Class({
				type: "string",
				format: "xid",
				check: "string_format",
				abort: !1,
				...core_util.A2(params)
			});
		}
		function _ksuid(Class, params) {
			return new Class({
				type: "string",
				format: "ksuid",
				check: "string_format",
				abort: !1,
				...core_util.A2(params)
			});
		}
		function _ipv4(Class, params) {
			return new Class({
				type: "string",
				format: "ipv4",
				check: "string_format",
				abort: !1,
				...core_util.A2(params)
			});
		}
		function _ipv6(Class, params) {
			return new Class({
				type: "string",
				format: "ipv6",
				check: "string_format",
				abort: !1,
				...core_util.A2(params)
			});
		}
		function _cidrv4(Class, params) {
			return new Class({
				type: "string",
				format: "cidrv4",
				check: "string_format",
				abort: !1,
				...core_util.A2(params)
			});
		}
		function _cidrv6(Class, params) {
			return new Class({
				type: "string",
				format: "cidrv6",
				check: "string_format",
				abort: !1,
				...core_util.A2(params)
			});
		}
		function _base64(Class, params) {
			return new Class({
				type: "string",
				format: "base64",
				check: "string_format",
				abort: !1,
				...core_util.A2(params)
			});
		}
		function _base64url(Class, params) {
			return new Class({
				type: "string",
				format: "base64url",
				check: "string_format",
				abort: !1,
				...core_util.A2(params)
			});
		}
		function _e164(Class, params) {
			return new Class({
				type: "string",
				format: "e164",
				check: "string_format",
				abort: !1,
				...core_util.A2(params)
			});
		}
		function _jwt(Class, params) {
			return new Class({
				type: "string",
				format: "jwt",
				check: "string_format",
				abort: !1,
				...core_util.A2(params)
			});
		}
		function _isoDateTime(Class, params) {
			return new Class({
				type: "string",
				format: "datetime",
				check: "string_format",
				offset: !1,
				local: !1,
				precision: null,
				...core_util.A2(params)
			});
		}
		function _isoDate(Class, params) {
			return new Class({
				type: "string",
				format: "date",
				check: "string_format",
				...core_util.A2(params)
			});
		}
		function _isoTime(Class, params) {
			return new Class({
				type: "string",
				format: "time",
				check: "string_format",
				precision: null,
				...core_util.A2(params)
			});
		}
		function _isoDuration(Class, params) {
			return new Class({
				type: "string",
				format: "duration",
				check: "string_format",
				...core_util.A2(params)
			});
		}
		function _int(Class, params) {
			return new Class({
				type: "number",
				check: "number_format",
				abort: !1,
				format: "safeint",
				...core_util.A2(params)
			});
		}
		function _unknown(Class) {
			return new Class({ type: "unknown" });
		}
		function _never(Class, params) {
			return new Class({
				type: "never",
				...core_util.A2(params)
			});
		}
		function _lt(value, params) {
			return new $ZodCheckLessThan({
				check: "less_than",
				...core_util.A2(params),
				value,
				inclusive: !1
			});
		}
		function _lte(value, params) {
			return new $ZodCheckLessThan({
				check: "less_than",
				...core_util.A2(params),
				value,
				inclusive: !0
			});
		}
		function _gt(value, params) {
			return new $ZodCheckGreaterThan({
				check: "greater_than",
				...core_util.A2(params),
				value,
				inclusive: !1
			});
		}
		function _gte(value, params) {
			return new $ZodCheckGreaterThan({
				check: "greater_than",
				...core_util.A2(params),
				value,
				inclusive: !0
			});
		}
		function _multipleOf(value, params) {
			return new $ZodCheckMultipleOf({
				check: "multiple_of",
				...core_util.A2(params),
				value
			});
		}
		function _maxLength(maximum, params) {
			return new $ZodCheckMaxLength({
				check: "max_length",
				...core_util.A2(params),
				maximum
			});
		}
		function _minLength(minimum, params) {
			return new $ZodCheckMinLength({
				check: "min_length",
				...core_util.A2(params),
				minimum
			});
		}
		function _length(length, params) {
			return new $ZodCheckLengthEquals({
				check: "length_equals",
				...core_util.A2(params),
				length
			});
		}
		function _regex(pattern, params) {
			return new $ZodCheckRegex({
				check: "string_format",
				format: "regex",
				...core_util.A2(params),
				pattern
			});
		}
		function _lowercase(params) {
			return new $ZodCheckLowerCase({
				check: "string_format",
				format: "lowercase",
				...core_util.A2(params)
			});
		}
		function _uppercase(params) {
			return new $ZodCheckUpperCase({
				check: "string_format",
				format: "uppercase",
				...core_util.A2(params)
			});
		}
		function _includes(includes, params) {
			return new $ZodCheckIncludes({
				check: "string_format",
				format: "includes",
				...core_util.A2(params),
				includes
			});
		}
		function _startsWith(prefix, params) {
			return new $ZodCheckStartsWith({
				check: "string_format",
				format: "starts_with",
				...core_util.A2(params),
				prefix
			});
		}
		function _endsWith(suffix, params) {
			return new $ZodCheckEndsWith({
				check: "string_format",
				format: "ends_with",
				...core_util.A2(params),
				suffix
			});
		}
		function _overwrite(tx) {
			return new $ZodCheckOverwrite({
				check: "overwrite",
				tx
			});
		}
		function _normalize(form) {
			return _overwrite((input) => input.normalize(form));
		}
		function _trim() {
			return _overwrite((input) => input.trim());
		}
		function _toLowerCase() {
			return _overwrite((input) => input.toLowerCase());
		}
		function _toUpperCase() {
			return _overwrite((input) => input.toUpperCase());
		}
		function _slugify() {
			return _overwrite((input) => core_util.Yv(input));
		}
		function _array(Class, element, params) {
			return new Class({
				type: "array",
				element,
				...core_util.A2(params)
			});
		}
		function _refine(Class, fn, _params) {
			return new Class({
				type: "custom",
				check: "custom",
				fn,
				...core_util.A2(_params)
			});
		}
		function _superRefine(fn, params) {
			let ch = _check((payload) => {
				payload.addIssue = (issue) => {
					if (typeof issue == "string") payload.issues.push(core_util.sn(issue, payload.value, ch._zod.def));
					else {
						let _issue = issue;
						_issue.fatal && (_issue.continue = !1);
						_issue.code ??= "custom";
						"input" in _issue || (_issue.input = payload.value);
						_issue.inst ??= ch;
						_issue.continue ??= !ch._zod.def.abort;
						payload.issues.push(core_util.sn(_issue));
					}
				};
				return fn(payload.value, payload);
			}, params);
			return ch;
		}
		function _check(fn, params) {
			let ch = new $ZodCheck({
				check: "custom",
				...core_util.A2(params)
			});
			ch._zod.check = fn;
			return ch;
		}
		function assignProps(target, ...sources) {
			for (let source of sources) for (let key of Reflect.ownKeys(source)) Object.prototype.propertyIsEnumerable.call(source, key) && (0, core_util.Vy)(target, key, source[key]);
			return target;
		}
		function to_json_schema_initializeContext(params) {
			let target = params?.target ?? "draft-2020-12";
			target === "draft-4" && (target = "draft-04");
			target === "draft-7" && (target = "draft-07");
			return {
				processors: params.processors ?? {},
				metadataRegistry: params?.metadata ?? globalRegistry,
				target,
				unrepresentable: params?.unrepresentable ?? "throw",
				override: params?.override ?? (() => {}),
				io: params?.io ?? "output",
				counter: 0,
				seen: new Map(),
				sharedDefsExtractedFor: void 0,
				sharedEmitDoneFor: void 0,
				cycles: params?.cycles ?? "ref",
				reused: params?.reused ?? "inline",
				intersections: [],
				deferred: [],
				external: params?.external ?? void 0
			};
		}
		function handleUnrepresentable(schema, ctx, json, params, message) {
			let result = typeof ctx.unrepresentable == "function" ? ctx.unrepresentable({
				zodSchema: schema,
				path: params.path,
				message
			}) : ctx.unrepresentable;
			if (result === "any") return !1;
			if (result === void 0 || result === "throw") throw Error(message);
			Object.assign(json, result);
			return !0;
		}
		function to_json_schema_processSchema(schema, ctx, _params = {
			path: [],
			schemaPath: []
		}) {
			var _a;
			let def = schema._zod.def;
			let seen = ctx.seen.get(schema);
			if (seen) {
				seen.count++;
				_params.schemaPath.includes(schema) && (seen.cycle = _params.path);
				return seen.schema;
			}
			let result = {
				schema: {},
				count: 1,
				cycle: void 0,
				path: _params.path
			};
			ctx.seen.set(schema, result);
			ctx.sharedDefsExtractedFor = void 0;
			ctx.sharedEmitDoneFor = void 0;
			let overrideSchema = schema._zod.toJSONSchema?.();
			if (overrideSchema) result.schema = overrideSchema;
			else {
				let params = {
					..._params,
					schemaPath: [..._params.schemaPath, schema],
					path: _params.path
				};
				if (schema._zod.processJSONSchema) schema._zod.processJSONSchema(ctx, result.schema, params);
				else {
					let _json = result.schema;
					let processor = ctx.processors[def.type];
					if (!processor) throw Error(`[toJSONSchema]: Non-representable type encountered: ${def.type}`);
					processor(schema, ctx, _json, params);
				}
				let parent = schema._zod.parent;
				if (parent) {
					result.ref ||= parent;
					to_json_schema_processSchema(parent, ctx, params);
					ctx.seen.get(parent).isParent = !0;
				}
			}
			let meta = ctx.metadataRegistry.get(schema);
			meta && assignProps(result.schema, meta);
			if (ctx.io === "input" && isTransforming(schema)) {
				delete result.schema.examples;
				delete result.schema.default;
			}
			ctx.io === "input" && "_prefault" in result.schema && ((_a = result.schema).default ?? (_a.default = result.schema._prefault));
			delete result.schema._prefault;
			return ctx.seen.get(schema).schema;
		}
		function encodeJSONPointerSegment(segment) {
			return segment.replace(/~/g, "~0").replace(/\//g, "~1");
		}
		function to_json_schema_extractDefs(ctx, schema) {
			let root = ctx.seen.get(schema);
			if (!root) throw Error("Unprocessed schema. This is a bug in Zod.");
			if (ctx.external && ctx.sharedDefsExtractedFor === ctx.external) return;
			let idToSchema = new Map();
			for (let entry of ctx.seen.entries()) {
				let id = ctx.metadataRegistry.get(entry[0])?.id;
				if (id) {
					let existing = idToSchema.get(id);
					if (existing && existing !== entry[0]) throw Error(`Duplicate schema id "${id}" detected during JSON Schema conversion. Two different schemas cannot share the same id when converted together.`);
					idToSchema.set(id, entry[0]);
				}
			}
			let makeURI = (entry) => {
				let defsSegment = ctx.target === "draft-2020-12" ? "$defs" : "definitions";
				if (ctx.external) {
					let externalId = ctx.external.registry.get(entry[0])?.id;
					let uriGenerator = ctx.external.uri ?? ((id) => id);
					if (externalId) return { ref: uriGenerator(externalId) };
					let id = entry[1].defId ?? entry[1].schema.id ?? `schema${ctx.counter++}`;
					entry[1].defId = id;
					return {
						defId: id,
						ref: `${uriGenerator("__shared")}#/${defsSegment}/${encodeJSONPointerSegment(id)}`
					};
				}
				let defUriPrefix = `#/${defsSegment}/`;
				if (entry[1] === root && !entry[1].schema.id) return { ref: "#" };
				let defId = entry[1].schema.id ?? `__schema${ctx.counter++}`;
				return {
					defId,
					ref: defUriPrefix + encodeJSONPointerSegment(defId)
				};
			};
			let extractToDef = (entry) => {
				if (entry[1].schema.$ref) return;
				let seen = entry[1];
				let { ref, defId } = makeURI(entry);
				seen.def = { ...seen.schema };
				defId && (seen.defId = defId);
				let schema = seen.schema;
				for (let key in schema) delete schema[key];
				schema.$ref = ref;
			};
			if (ctx.cycles === "throw") for (let entry of ctx.seen.entries()) {
				let seen = entry[1];
				if (seen.cycle) throw Error(`Cycle detected: #/${seen.cycle?.join("/")}/<root>

Set the \`cycles\` parameter to \`"ref"\` to resolve cyclical schemas with defs.`);
			}
			for (let entry of ctx.seen.entries()) {
				let seen = entry[1];
				if (schema === entry[0]) {
					extractToDef(entry);
					continue;
				}
				if (ctx.external) {
					let ext = ctx.external.registry.get(entry[0])?.id;
					if (schema !== entry[0] && ext) {
						extractToDef(entry);
						continue;
					}
				}
				if (ctx.metadataRegistry.get(entry[0])?.id) {
					extractToDef(entry);
					continue;
				}
				if (seen.cycle) {
					extractToDef(entry);
					continue;
				}
				seen.count > 1 && ctx.reused === "ref" && extractToDef(entry);
			}
			ctx.external && (ctx.sharedDefsExtractedFor = ctx.external);
		}
		function compactTypeUnion(schema) {
			let options = schema.anyOf;
			if (!Array.isArray(options) || options.length === 0 || schema.type !== void 0) return;
			let types = [];
			for (let option of options) {
				if (!option || typeof option != "object") return;
				compactTypeUnion(option);
				let keys = Object.keys(option);
				if (keys.length !== 1 || keys[0] !== "type") return;
				let type = option.type;
				for (let member of Array.isArray(type) ? type : [type]) {
					if (typeof member != "string") return;
					types.includes(member) || types.push(member);
				}
			}
			delete schema.anyOf;
			schema.type = types.length === 1 ? types[0] : types;
		}
		let FOLDABLE_KEYS = new Set([
			"type",
			"properties",
			"required",
			"additionalProperties"
		]);
		let UNION_KEYS = ["oneOf", "anyOf"];
		function undeclaredConstraint(member) {
			let extra = member.additionalProperties;
			if (extra === void 0 || extra === !1 || typeof extra != "object" || !extra) return null;
			return Object.keys(extra).length ? extra : null;
		}
		function foldObjects(members) {
			let objects = [];
			for (let member of members) {
				if (typeof member != "object" || member.type !== "object") return null;
				for (let key in member) if (!FOLDABLE_KEYS.has(key)) return null;
				objects.push(member);
			}
			let properties = {};
			let required = new Set();
			for (let object of objects) {
				for (let key in object.properties) {
					if (Object.prototype.hasOwnProperty.call(properties, key)) continue;
					let parts = [];
					for (let other of objects) {
						let part = other.properties?.[key] ?? undeclaredConstraint(other);
						if (part == null) continue;
						parts.some((seen) => JSON.stringify(seen) === JSON.stringify(part)) || parts.push(part);
					}
					let merged = parts.length === 1 ? parts[0] : foldObjects(parts) ?? { allOf: parts };
					(0, core_util.Vy)(properties, key, merged);
				}
				for (let key of object.required ?? []) required.add(key);
			}
			let folded = {
				type: "object",
				properties
			};
			required.size && (folded.required = [...required]);
			if (objects.every((object) => object.additionalProperties === !1)) folded.additionalProperties = !1;
			else {
				let constraints = [];
				for (let object of objects) {
					let constraint = undeclaredConstraint(object);
					constraint && !constraints.some((seen) => JSON.stringify(seen) === JSON.stringify(constraint)) && constraints.push(constraint);
				}
				constraints.length === 1 ? folded.additionalProperties = constraints[0] : constraints.length > 1 && (folded.additionalProperties = { allOf: constraints });
			}
			return folded;
		}
		function foldIntersection(json) {
			let allOf = json.allOf;
			if (!Array.isArray(allOf) || allOf.length < 2) return;
			for (let key of FOLDABLE_KEYS) if (key in json) return;
			let unions = allOf.filter((m) => UNION_KEYS.some((k) => Array.isArray(m[k])));
			let folded = null;
			if (!unions.length) folded = foldObjects(allOf);
			else {
				let union = unions[0];
				let keyword = UNION_KEYS.find((k) => Array.isArray(union[k]));
				if (Object.keys(union).length !== 1) return;
				let rest = allOf.filter((m) => m !== union);
				let branches = union[keyword].map((branch) => foldObjects([...rest, branch]));
				if (branches.some((b) => !b)) return;
				folded = { [keyword]: branches };
			}
			if (!folded) return;
			delete json.allOf;
			assignProps(json, folded);
		}
		function to_json_schema_finalize(ctx, schema) {
			let root = ctx.seen.get(schema);
			if (!root) throw Error("Unprocessed schema. This is a bug in Zod.");
			let flattenRef = (zodSchema) => {
				let seen = ctx.seen.get(zodSchema);
				if (seen.ref === null) return;
				let schema = seen.def ?? seen.schema;
				let _cached = { ...schema };
				let ref = seen.ref;
				seen.ref = null;
				if (ref) {
					flattenRef(ref);
					let refSeen = ctx.seen.get(ref);
					let refSchema = refSeen.schema;
					if (refSchema.$ref && (ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0")) {
						schema.allOf = schema.allOf ?? [];
						schema.allOf.push(refSchema);
					} else assignProps(schema, refSchema);
					assignProps(schema, _cached);
					if (zodSchema._zod.parent === ref) for (let key in schema) {
						if (key === "$ref" || key === "allOf") continue;
						key in _cached || delete schema[key];
					}
					if (refSchema.$ref && refSeen.def) for (let key in schema) {
						if (key === "$ref" || key === "allOf") continue;
						key in refSeen.def && JSON.stringify(schema[key]) === JSON.stringify(refSeen.def[key]) && delete schema[key];
					}
				}
				let parent = zodSchema._zod.parent;
				if (parent && parent !== ref) {
					flattenRef(parent);
					let parentSeen = ctx.seen.get(parent);
					if (parentSeen?.schema.$ref) {
						schema.$ref = parentSeen.schema.$ref;
						if (parentSeen.def) for (let key in schema) {
							if (key === "$ref" || key === "allOf") continue;
							key in parentSeen.def && JSON.stringify(schema[key]) === JSON.stringify(parentSeen.def[key]) && delete schema[key];
						}
					}
				}
				ctx.override({
					zodSchema,
					jsonSchema: schema,
					path: seen.path ?? []
				});
			};
			if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) {
				for (let entry of [...ctx.seen.entries()].reverse()) flattenRef(entry[0]);
				if (ctx.target !== "openapi-3.0") for (let entry of ctx.seen.entries()) compactTypeUnion(entry[1].def ?? entry[1].schema);
				for (let rewrite of ctx.deferred) rewrite();
				if (ctx.intersections.length) {
					let carriers = new Map();
					for (let seen of ctx.seen.values()) for (let json of [seen.schema, seen.def]) {
						let allOf = json?.allOf;
						if (!Array.isArray(allOf)) continue;
						let existing = carriers.get(allOf);
						existing ? existing.push(json) : carriers.set(allOf, [json]);
					}
					for (let allOf of ctx.intersections) for (let json of carriers.get(allOf) ?? []) foldIntersection(json);
				}
			}
			let result = {};
			ctx.target === "draft-2020-12" ? result.$schema = "https://json-schema.org/draft/2020-12/schema" : ctx.target === "draft-07" ? result.$schema = "http://json-schema.org/draft-07/schema#" : ctx.target === "draft-04" ? result.$schema = "http://json-schema.org/draft-04/schema#" : ctx.target;
			if (ctx.external?.uri) {
				let id = ctx.external.registry.get(schema)?.id;
				if (!id) throw Error("Schema is missing an `id` property");
				result.$id = ctx.external.uri(id);
			}
			assignProps(result, root.defId ? root.schema : root.def ?? root.schema);
			let rootMetaId = ctx.metadataRegistry.get(schema)?.id;
			rootMetaId !== void 0 && result.id === rootMetaId && delete result.id;
			let defs = ctx.external?.defs ?? {};
			if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) for (let entry of ctx.seen.entries()) {
				let seen = entry[1];
				if (seen.def && seen.defId) {
					seen.def.id === seen.defId && delete seen.def.id;
					(0, core_util.Vy)(defs, seen.defId, seen.def);
				}
			}
			ctx.external && (ctx.sharedEmitDoneFor = ctx.external);
			ctx.external || Object.keys(defs).length > 0 && (ctx.target === "draft-2020-12" ? result.$defs = defs : result.definitions = defs);
			try {
				let finalized = JSON.parse(JSON.stringify(result));
				Object.defineProperty(finalized, "~standard", {
					value: {
						...schema["~standard"],
						jsonSchema: {
							input: createStandardJSONSchemaMethod(schema, "input", ctx.processors),
							output: createStandardJSONSchemaMethod(schema, "output", ctx.processors)
						}
					},
					enumerable: !1,
					writable: !1
				});
				return finalized;
			} catch {
				throw Error("Error converting schema to JSON.");
			}
		}
		function isTransforming(_schema, _ctx) {
			let ctx = _ctx ?? { seen: new Set() };
			if (ctx.seen.has(_schema)) return !1;
			ctx.seen.add(_schema);
			let def = _schema._zod.def;
			if (def.type === "transform") return !0;
			if (def.type === "array") return isTransforming(def.element, ctx);
			if (def.type === "set") return isTransforming(def.valueType, ctx);
			if (def.type === "lazy") return isTransforming(def.getter(), ctx);
			if (def.type === "promise" || def.type === "optional" || def.type === "nonoptional" || def.type === "nullable" || def.type === "readonly" || def.type === "default" || def.type === "prefault" || def.type === "catch") return isTransforming(def.innerType, ctx);
			if (def.type === "intersection") return isTransforming(def.left, ctx) || isTransforming(def.right, ctx);
			if (def.type === "record" || def.type === "map") return isTransforming(def.keyType, ctx) || isTransforming(def.valueType, ctx);
			if (def.type === "pipe") {
				if (_schema._zod.traits.has("$ZodCodec")) return !0;
				return isTransforming(def.in, ctx) || isTransforming(def.out, ctx);
			}
			if (def.type === "object") {
				for (let key in def.shape) if (isTransforming(def.shape[key], ctx)) return !0;
				return !1;
			}
			if (def.type === "union") {
				for (let option of def.options) if (isTransforming(option, ctx)) return !0;
				return !1;
			}
			if (def.type === "tuple") {
				for (let item of def.items) if (isTransforming(item, ctx)) return !0;
				if (def.rest && isTransforming(def.rest, ctx)) return !0;
				return !1;
			}
			return !1;
		}
		let createToJSONSchemaMethod = (schema, processors = {}) => (params) => {
			let ctx = to_json_schema_initializeContext({
				...params,
				processors
			});
			to_json_schema_processSchema(schema, ctx);
			to_json_schema_extractDefs(ctx, schema);
			return to_json_schema_finalize(ctx, schema);
		};
		let createStandardJSONSchemaMethod = (schema, io, processors = {}) => (params) => {
			let { libraryOptions, target } = params ?? {};
			let ctx = to_json_schema_initializeContext({
				...libraryOptions ?? {},
				target,
				io,
				processors
			});
			to_json_schema_processSchema(schema, ctx);
			to_json_schema_extractDefs(ctx, schema);
			return to_json_schema_finalize(ctx, schema);
		};
		let narrowMin = (agg, key, value) => {
			(agg[key] === void 0 || value > agg[key]) && (agg[key] = value);
		};
		let narrowMax = (agg, key, value) => {
			(agg[key] === void 0 || value < agg[key]) && (agg[key] = value);
		};
		let narrowBoth = (agg, value) => {
			narrowMin(agg, "minimum", value);
			narrowMax(agg, "maximum", value);
		};
		let addDivisor = (agg, value) => {
			agg.multipleOf ??= [];
			agg.multipleOf.includes(value) || agg.multipleOf.push(value);
		};
		let addPattern = (agg, pattern) => {
			agg.patterns ??= new Set();
			agg.patterns.add(pattern);
		};
		let intersectMime = (agg, mime) => {
			agg.mime = agg.mime ? agg.mime.filter((m) => mime.includes(m)) : [...mime];
		};
		let setFormat = (agg, format) => {
			agg.format = format;
			format.includes("int") && (agg.isInt = !0);
		};
		let minContributor = (agg, def) => narrowMin(agg, "minimum", def.minimum);
		let maxContributor = (agg, def) => narrowMax(agg, "maximum", def.maximum);
		let formatContributor = (ranges) => (agg, def) => {
			setFormat(agg, def.format);
			let [minimum, maximum] = ranges[def.format];
			narrowMin(agg, "minimum", minimum);
			narrowMax(agg, "maximum", maximum);
		};
		let contributors = {
			greater_than: (agg, def) => narrowMin(agg, def.inclusive ? "minimum" : "exclusiveMinimum", def.value),
			less_than: (agg, def) => narrowMax(agg, def.inclusive ? "maximum" : "exclusiveMaximum", def.value),
			multiple_of: (agg, def) => addDivisor(agg, def.value),
			number_format: formatContributor(core_util.zH),
			bigint_format: formatContributor(core_util.NR),
			min_length: minContributor,
			max_length: maxContributor,
			length_equals: (agg, def) => narrowBoth(agg, def.length),
			min_size: minContributor,
			max_size: maxContributor,
			size_equals: (agg, def) => narrowBoth(agg, def.size),
			string_format: (agg, def) => {
				setFormat(agg, def.format);
				def.pattern && addPattern(agg, def.pattern);
				(def.format === "base64" || def.format === "base64url") && (agg.contentEncoding = def.format);
				(def.local || def.precision === -1) && (agg.laxFormat = !0);
			},
			mime_type: (agg, def) => intersectMime(agg, def.mime)
		};
		function aggregateChecks(schema) {
			let agg = {};
			let def = schema._zod.def;
			let list = schema._zod.traits.has("$ZodCheck") ? [schema, ...def.checks ?? []] : def.checks ?? [];
			for (let ch of list) contributors[ch._zod.def.check]?.(agg, ch._zod.def);
			let bag = schema._zod.bag;
			bag.minimum !== void 0 && narrowMin(agg, "minimum", bag.minimum);
			bag.exclusiveMinimum !== void 0 && narrowMin(agg, "exclusiveMinimum", bag.exclusiveMinimum);
			bag.maximum !== void 0 && narrowMax(agg, "maximum", bag.maximum);
			bag.exclusiveMaximum !== void 0 && narrowMax(agg, "exclusiveMaximum", bag.exclusiveMaximum);
			bag.multipleOf !== void 0 && addDivisor(agg, bag.multipleOf);
			if (bag.format !== void 0) {
				agg.format ??= bag.format;
				bag.format.includes("int") && (agg.isInt = !0);
			}
			bag.mime && intersectMime(agg, bag.mime);
			for (let pattern of bag.patterns ?? []) addPattern(agg, pattern);
			return agg;
		}
		let formatMap = {
			guid: "uuid",
			url: "uri",
			datetime: "date-time",
			json_string: "json-string",
			regex: ""
		};
		let exactPatterns = new Map([[base64Charset, base64], [base64urlCharset, base64url]]);
		let exactPattern = (p) => exactPatterns.get(p) ?? p;
		let stringProcessor = (schema, ctx, _json, _params) => {
			let json = _json;
			json.type = "string";
			let { minimum, maximum, format, patterns, contentEncoding, laxFormat } = aggregateChecks(schema);
			typeof minimum == "number" && (json.minLength = minimum);
			typeof maximum == "number" && (json.maxLength = maximum);
			if (format) {
				json.format = formatMap[format] ?? format;
				json.format === "" && delete json.format;
				(format === "time" || laxFormat) && delete json.format;
			}
			contentEncoding && (json.contentEncoding = contentEncoding);
			if (patterns && patterns.size > 0) {
				let patternList = [...patterns].map(exactPattern);
				patternList.length === 1 ? json.pattern = patternList[0].source : patternList.length > 1 && (json.allOf = [...patternList.map((regex) => ({
					...ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0" ? { type: "string" } : {},
					pattern: regex.source
				}))]);
			}
		};
		let numberProcessor = (schema, ctx, _json, params) => {
			let json = _json;
			let { minimum, maximum, multipleOf, exclusiveMaximum, exclusiveMinimum, isInt } = aggregateChecks(schema);
			json.type = isInt ? "integer" : "number";
			let exMin = typeof exclusiveMinimum == "number" && exclusiveMinimum >= (minimum ?? -Infinity);
			let exMax = typeof exclusiveMaximum == "number" && exclusiveMaximum <= (maximum ?? Infinity);
			let legacy = ctx.target === "draft-04" || ctx.target === "openapi-3.0";
			if (exMin) {
				if (legacy) {
					json.minimum = exclusiveMinimum;
					json.exclusiveMinimum = !0;
				} else json.exclusiveMinimum = exclusiveMinimum;
			} else typeof minimum == "number" && (json.minimum = minimum);
			if (exMax) {
				if (legacy) {
					json.maximum = exclusiveMaximum;
					json.exclusiveMaximum = !0;
				} else json.exclusiveMaximum = exclusiveMaximum;
			} else typeof maximum == "number" && (json.maximum = maximum);
			if (multipleOf) {
				let divisors = new Set();
				for (let divisor of multipleOf) Number.isFinite(divisor) && divisor !== 0 ? divisors.add(Math.abs(divisor)) : handleUnrepresentable(schema, ctx, json, params, `A multipleOf divisor of ${divisor} cannot be represented in JSON Schema`);
				let [first, ...rest] = divisors;
				first !== void 0 && (json.multipleOf = first);
				rest.length && (json.allOf = [...json.allOf ?? [], ...rest.map((m) => ({ multipleOf: m }))]);
			}
		};
		let neverProcessor = (_schema, _ctx, json, _params) => {
			json.not = {};
		};
		let enumProcessor = (schema, _ctx, json, _params) => {
			let def = schema._zod.def;
			let values = (0, core_util.w5)(def.entries);
			if (values.length === 0) {
				json.not = {};
				return;
			}
			values.every((v) => typeof v == "number") && (json.type = "number");
			values.every((v) => typeof v == "string") && (json.type = "string");
			json.enum = values;
		};
		let literalProcessor = (schema, ctx, json, params) => {
			let def = schema._zod.def;
			if (def.values.length === 0) {
				json.not = {};
				return;
			}
			let vals = [];
			for (let val of def.values) if (val === void 0) {
				if (handleUnrepresentable(schema, ctx, json, params, "Literal `undefined` cannot be represented in JSON Schema")) return;
			} else if (typeof val == "bigint") {
				if (handleUnrepresentable(schema, ctx, json, params, "BigInt literals cannot be represented in JSON Schema")) return;
				vals.push(Number(val));
			} else vals.push(val);
			if (vals.length !== 0) {
				if (vals.length === 1) {
					let val = vals[0];
					json.type = val === null ? "null" : typeof val;
					ctx.target === "draft-04" || ctx.target === "openapi-3.0" ? json.enum = [val] : json.const = val;
				} else {
					vals.every((v) => typeof v == "number") && (json.type = "number");
					vals.every((v) => typeof v == "string") && (json.type = "string");
					vals.every((v) => typeof v == "boolean") && (json.type = "boolean");
					vals.every((v) => v === null) && (json.type = "null");
					json.enum = vals;
				}
			}
		};
		let customProcessor = (schema, ctx, json, params) => {
			handleUnrepresentable(schema, ctx, json, params, "Custom types cannot be represented in JSON Schema");
		};
		let transformProcessor = (schema, ctx, json, params) => {
			handleUnrepresentable(schema, ctx, json, params, "Transforms cannot be represented in JSON Schema");
		};
		let arrayProcessor = (schema, ctx, _json, params) => {
			let json = _json;
			let def = schema._zod.def;
			let { minimum, maximum } = aggregateChecks(schema);
			typeof minimum == "number" && (json.minItems = minimum);
			typeof maximum == "number" && (json.maxItems = maximum);
			json.type = "array";
			json.items = to_json_schema_processSchema(def.element, ctx, {
				...params,
				path: [...params.path, "items"]
			});
		};
		function inputOptin(schema) {
			let def = schema._zod.def;
			if (def.type === "pipe" && def.in._zod.traits.has("$ZodTransform")) return inputOptin(def.out);
			if (def.type === "catch") return inputOptin(def.innerType);
			return schema._zod.optin;
		}
		let objectProcessor = (schema, ctx, _json, params) => {
			let json = _json;
			let def = schema._zod.def;
			let shape = def.shape;
			if (Object.getOwnPropertySymbols(shape).length && handleUnrepresentable(schema, ctx, json, params, "Symbol keys cannot be represented in JSON Schema")) return;
			json.type = "object";
			json.properties = {};
			for (let key in shape) (0, core_util.Vy)(json.properties, key, to_json_schema_processSchema(shape[key], ctx, {
				...params,
				path: [
					...params.path,
					"properties",
					key
				]
			}));
			let requiredKeys = [];
			for (let key of Object.keys(shape)) {
				let field = def.shape[key];
				(ctx.io === "input" ? inputOptin(field) === void 0 : field._zod.optout === void 0) && requiredKeys.push(key);
			}
			requiredKeys.length > 0 && (json.required = requiredKeys);
			def.catchall?._zod.def.type === "never" ? json.additionalProperties = !1 : def.catchall ? def.catchall && (json.additionalProperties = to_json_schema_processSchema(def.catchall, ctx, {
				...params,
				path: [...params.path, "additionalProperties"]
			})) : ctx.io === "output" && (json.additionalProperties = !1);
		};
		let unionProcessor = (schema, ctx, json, params) => {
			let def = schema._zod.def;
			let isExclusive = def.inclusive === !1;
			let options = def.options.map((x, i) => to_json_schema_processSchema(x, ctx, {
				...params,
				path: [
					...params.path,
					isExclusive ? "oneOf" : "anyOf",
					i
				]
			}));
			isExclusive ? json.oneOf = options : json.anyOf = options;
		};
		let intersectionProcessor = (schema, ctx, json, params) => {
			let def = schema._zod.def;
			let a = to_json_schema_processSchema(def.left, ctx, {
				...params,
				path: [
					...params.path,
					"allOf",
					0
				]
			});
			let b = to_json_schema_processSchema(def.right, ctx, {
				...params,
				path: [
					...params.path,
					"allOf",
					1
				]
			});
			let isSimpleIntersection = (val) => "allOf" in val && Object.keys(val).length === 1;
			let allOf = [...isSimpleIntersection(a) ? a.allOf : [a], ...isSimpleIntersection(b) ? b.allOf : [b]];
			json.allOf = allOf;
			ctx.intersections.push(allOf);
		};
		function stringifyKeyNames(bySchema, json, visited) {
			if (json.$ref) {
				if (visited.has(json)) return json;
				visited.add(json);
				let def = bySchema.get(json)?.def;
				if (!def) return json;
				let inlined = stringifyKeyNames(bySchema, def, visited);
				return inlined === def ? json : inlined;
			}
			for (let keyword of ["anyOf", "oneOf"]) {
				let branches = json[keyword];
				if (!Array.isArray(branches)) continue;
				let mapped = branches.map((branch) => stringifyKeyNames(bySchema, branch, visited));
				mapped.some((branch, i) => branch !== branches[i]) && (json = {
					...json,
					[keyword]: mapped
				});
			}
			let types = Array.isArray(json.type) ? json.type : [json.type];
			let numericType = !types.includes("string") && types.some((t) => t === "number" || t === "integer");
			let values = json.enum ?? (json.const === void 0 ? void 0 : [json.const]);
			if (!numericType && !values?.some((v) => typeof v == "number")) return json;
			let { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, format, id, ...rest } = json;
			rest.enum ? rest.enum = rest.enum.map((v) => typeof v == "number" ? String(v) : v) : typeof rest.const == "number" && (rest.const = String(rest.const));
			if (!numericType) return rest;
			rest.type = "string";
			values || (rest.pattern = (types.includes("number") ? number : integer).source);
			return rest;
		}
		let pendingRecords = new WeakMap();
		function rewriteKeyNames(ctx) {
			let bySchema = new Map();
			for (let entry of ctx.seen.values()) entry.def && !bySchema.has(entry.schema) && bySchema.set(entry.schema, entry);
			let rewrites = new Map();
			for (let record of pendingRecords.get(ctx) ?? []) {
				let seen = ctx.seen.get(record);
				let names = (seen?.def ?? seen?.schema)?.propertyNames;
				if (!names || names === !0 || rewrites.has(names)) continue;
				let rewritten = stringifyKeyNames(bySchema, names, new Set());
				rewritten !== names && rewrites.set(names, rewritten);
			}
			if (!rewrites.size) return;
			for (let entry of ctx.seen.values()) for (let carrier of [entry.schema, entry.def]) {
				let rewritten = carrier && rewrites.get(carrier.propertyNames);
				rewritten && (carrier.propertyNames = rewritten);
			}
		}
		let recordProcessor = (schema, ctx, _json, params) => {
			let json = _json;
			let def = schema._zod.def;
			json.type = "object";
			let keyType = def.keyType;
			let patterns = aggregateChecks(keyType).patterns;
			if (def.mode === "loose" && patterns && patterns.size > 0) {
				let valueSchema = to_json_schema_processSchema(def.valueType, ctx, {
					...params,
					path: [
						...params.path,
						"patternProperties",
						"*"
					]
				});
				json.patternProperties = {};
				for (let pattern of patterns) (0, core_util.Vy)(json.patternProperties, exactPattern(pattern).source, valueSchema);
			} else {
				if (ctx.target === "draft-07" || ctx.target === "draft-2020-12") {
					json.propertyNames = to_json_schema_processSchema(def.keyType, ctx, {
						...params,
						path: [...params.path, "propertyNames"]
					});
					let pending = pendingRecords.get(ctx);
					if (!pending) {
						pending = [];
						pendingRecords.set(ctx, pending);
						ctx.deferred.push(() => rewriteKeyNames(ctx));
					}
					pending.push(schema);
				}
				json.additionalProperties = to_json_schema_processSchema(def.valueType, ctx, {
					...params,
					path: [...params.path, "additionalProperties"]
				});
			}
			let keyValues = keyType._zod.values;
			let omittableOnInput = ctx.io === "input" && inputOptin(def.valueType) !== void 0;
			if (keyValues && !def.partial && !omittableOnInput) {
				let validKeyValues = [...keyValues].filter((v) => typeof v == "string" || typeof v == "number");
				validKeyValues.length > 0 && (json.required = validKeyValues.map(String));
			}
		};
		let nullableProcessor = (schema, ctx, json, params) => {
			let def = schema._zod.def;
			let inner = to_json_schema_processSchema(def.innerType, ctx, params);
			let seen = ctx.seen.get(schema);
			if (ctx.target === "openapi-3.0") {
				seen.ref = def.innerType;
				json.nullable = !0;
			} else json.anyOf = [inner, { type: "null" }];
		};
		let nonoptionalProcessor = (schema, ctx, _json, params) => {
			let def = schema._zod.def;
			to_json_schema_processSchema(def.innerType, ctx, params);
			let seen = ctx.seen.get(schema);
			seen.ref = def.innerType;
		};
		let UNREPRESENTABLE_DEFAULT = Symbol();
		function serializeDefaultValue(value, schema, ctx, json, params) {
			let unrepresentable = !1;
			let serialized = JSON.stringify(value, (_, val) => {
				if (typeof val != "bigint") return val;
				unrepresentable = !0;
				return null;
			});
			if (!unrepresentable) return JSON.parse(serialized);
			handleUnrepresentable(schema, ctx, json, params, "BigInt defaults cannot be represented in JSON Schema");
			return UNREPRESENTABLE_DEFAULT;
		}
		let defaultProcessor = (schema, ctx, json, params) => {
			let def = schema._zod.def;
			to_json_schema_processSchema(def.innerType, ctx, params);
			let seen = ctx.seen.get(schema);
			seen.ref = def.innerType;
			let value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
			value !== UNREPRESENTABLE_DEFAULT && (json.default = value);
		};
		let prefaultProcessor = (schema, ctx, json, params) => {
			let def = schema._zod.def;
			to_json_schema_processSchema(def.innerType, ctx, params);
			let seen = ctx.seen.get(schema);
			seen.ref = def.innerType;
			if (ctx.io !== "input") return;
			let value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
			value !== UNREPRESENTABLE_DEFAULT && (json._prefault = value);
		};
		let catchProcessor = (schema, ctx, json, params) => {
			let def = schema._zod.def;
			to_json_schema_processSchema(def.innerType, ctx, params);
			let seen = ctx.seen.get(schema);
			seen.ref = def.innerType;
			let catchValue;
			try {
				catchValue = def.catchValue(void 0);
			} catch {
				handleUnrepresentable(schema, ctx, json, params, "Dynamic catch values are not supported in JSON Schema");
				return;
			}
			json.default = catchValue;
		};
		let pipeProcessor = (schema, ctx, _json, params) => {
			let def = schema._zod.def;
			let inIsTransform = def.in._zod.traits.has("$ZodTransform");
			let innerType = ctx.io === "input" ? inIsTransform ? def.out : def.in : def.out;
			to_json_schema_processSchema(innerType, ctx, params);
			let seen = ctx.seen.get(schema);
			seen.ref = innerType;
		};
		let readonlyProcessor = (schema, ctx, json, params) => {
			let def = schema._zod.def;
			to_json_schema_processSchema(def.innerType, ctx, params);
			let seen = ctx.seen.get(schema);
			seen.ref = def.innerType;
			json.readOnly = !0;
		};
		let optionalProcessor = (schema, ctx, _json, params) => {
			let def = schema._zod.def;
			to_json_schema_processSchema(def.innerType, ctx, params);
			let seen = ctx.seen.get(schema);
			seen.ref = def.innerType;
		};
		let error = () => {
			let Sizable = {
				string: {
					unit: "characters",
					verb: "to have"
				},
				file: {
					unit: "bytes",
					verb: "to have"
				},
				array: {
					unit: "items",
					verb: "to have"
				},
				set: {
					unit: "items",
					verb: "to have"
				},
				map: {
					unit: "entries",
					verb: "to have"
				}
			};
			function getSizing(origin) {
				return Sizable[origin] ?? null;
			}
			let FormatDictionary = {
				regex: "input",
				email: "email address",
				url: "URL",
				emoji: "emoji",
				uuid: "UUID",
				uuidv4: "UUIDv4",
				uuidv6: "UUIDv6",
				nanoid: "nanoid",
				guid: "GUID",
				cuid: "cuid",
				cuid2: "cuid2",
				ulid: "ULID",
				xid: "XID",
				ksuid: "KSUID",
				datetime: "ISO datetime",
				date: "ISO date",
				time: "ISO time",
				duration: "ISO duration",
				ipv4: "IPv4 address",
				ipv6: "IPv6 address",
				mac: "MAC address",
				cidrv4: "IPv4 range",
				cidrv6: "IPv6 range",
				base64: "base64-encoded string",
				base64url: "base64url-encoded string",
				json_string: "JSON string",
				e164: "E.164 number",
				currency_code: "currency code",
				credit_card: "credit card number",
				iban: "IBAN",
				jwt: "JWT",
				template_literal: "input"
			};
			let TypeDictionary = { nan: "NaN" };
			function getTypeName(type, input) {
				if (type === "number" && typeof input == "number" && !Number.isFinite(input)) return String(input);
				return TypeDictionary[type] ?? type;
			}
			return (issue) => {
				switch (issue.code) {
					case "invalid_type": return `Invalid input: expected ${getTypeName(issue.expected)}, received ${getTypeName(core_util.GW(issue.input), issue.input)}`;
					case "invalid_value":
						if (issue.values.length === 1) return `Invalid input: expected ${core_util.B7(issue.values[0])}`;
						return `Invalid option: expected one of ${core_util.jw(issue.values, "|")}`;
					case "too_big": {
						let adj = issue.exact ? "exactly " : issue.inclusive ? "<=" : "<";
						let sizing = getSizing(issue.origin);
						if (sizing) return `Too big: expected ${issue.origin ?? "value"} to have ${adj}${issue.maximum.toString()} ${sizing.unit ?? "elements"}`;
						return `Too big: expected ${issue.origin ?? "value"} to be ${adj}${issue.maximum.toString()}`;
					}
					case "too_small": {
						let adj = issue.exact ? "exactly " : issue.inclusive ? ">=" : ">";
						let sizing = getSizing(issue.origin);
						if (sizing) return `Too small: expected ${issue.origin} to have ${adj}${issue.minimum.toString()} ${sizing.unit}`;
						return `Too small: expected ${issue.origin} to be ${adj}${issue.minimum.toString()}`;
					}
					case "invalid_format": {
						let _issue = issue;
						if (_issue.format === "starts_with") return `Invalid string: must start with "${_issue.prefix}"`;
						if (_issue.format === "ends_with") return `Invalid string: must end with "${_issue.suffix}"`;
						if (_issue.format === "includes") return `Invalid string: must include "${_issue.includes}"`;
						if (_issue.format === "regex") return `Invalid string: must match pattern ${_issue.pattern}`;
						return `Invalid ${FormatDictionary[_issue.format] ?? issue.format}`;
					}
					case "not_multiple_of": return `Invalid number: must be a multiple of ${issue.divisor}`;
					case "unrecognized_keys": return `Unrecognized key${issue.keys.length > 1 ? "s" : ""}: ${core_util.jw(issue.keys, ", ")}`;
					case "invalid_key": return `Invalid key in ${issue.origin}`;
					case "invalid_union":
						if (issue.options && Array.isArray(issue.options) && issue.options.length > 0) return `Invalid discriminator value. Expected ${issue.options.map((o) => `'${o}'`).join(" | ")}`;
						if (issue.inclusive === !1) return "Invalid input: more than one option matched";
						return "Invalid input";
					case "invalid_element": return `Invalid value in ${issue.origin}`;
					default: return "Invalid input";
				}
			};
		};
		function en() {
			return { localeError: error() };
		}
		function _getMessage() {
			let internals = this._zod;
			internals.message ??= JSON.stringify(internals.def, core_util.k8, 2);
			return internals.message;
		}
		function _setMessage(value) {
			this._zod.message = value;
		}
		let _messageDesc = {
			get: _getMessage,
			set: _setMessage,
			enumerable: !0,
			configurable: !0
		};
		let _issuesDesc = {
			value: void 0,
			enumerable: !1
		};
		let _installedToString = new WeakSet([Object.prototype, Error.prototype]);
		let initializer = (inst, def) => {
			inst.name = "$ZodError";
			_issuesDesc.value = def;
			Object.defineProperty(inst, "issues", _issuesDesc);
			_issuesDesc.value = void 0;
			Object.defineProperty(inst, "message", _messageDesc);
			let proto = Object.getPrototypeOf(inst);
			if (!_installedToString.has(proto)) {
				_installedToString.add(proto);
				Object.defineProperty(proto, "toString", {
					configurable: !0,
					enumerable: !1,
					get() {
						let value = () => this.message;
						Object.defineProperty(this, "toString", {
							value,
							configurable: !0,
							writable: !0
						});
						return value;
					},
					set(value) {
						Object.defineProperty(this, "toString", {
							value,
							configurable: !0,
							writable: !0
						});
					}
				});
			}
		};
		let $ZodError = (0, core_core.xI)("$ZodError", initializer);
		(0, core_core.xI)("$ZodError", initializer, void 0, { Parent: Error });
		function node(obj, key, make) {
			Object.prototype.hasOwnProperty.call(obj, key) || (key === "__proto__" ? Object.defineProperty(obj, key, {
				value: make(),
				writable: !0,
				enumerable: !0,
				configurable: !0
			}) : obj[key] = make());
			return obj[key];
		}
		function flattenError(error, mapper = (issue) => issue.message) {
			let fieldErrors = {};
			let formErrors = [];
			for (let sub of error.issues) sub.path.length > 0 ? node(fieldErrors, sub.path[0], () => []).push(mapper(sub)) : formErrors.push(mapper(sub));
			return {
				formErrors,
				fieldErrors
			};
		}
		function formatError(error, mapper = (issue) => issue.message) {
			let fieldErrors = { _errors: [] };
			let processError = (error, path = []) => {
				for (let issue of error.issues) if (issue.code === "invalid_union" && issue.errors.length) issue.errors.map((issues) => processError({ issues }, [...path, ...issue.path]));
				else if (issue.code === "invalid_key") processError({ issues: issue.issues }, [...path, ...issue.path]);
				else if (issue.code === "invalid_element") processError({ issues: issue.issues }, [...path, ...issue.path]);
				else {
					let fullpath = [...path, ...issue.path];
					if (fullpath.length === 0) fieldErrors._errors.push(mapper(issue));
					else {
						let curr = fieldErrors;
						let i = 0;
						for (; i < fullpath.length;) {
							let el = fullpath[i];
							let terminal = i === fullpath.length - 1;
							if (el === "_errors") {
								terminal && curr._errors.push(mapper(issue));
								i++;
								continue;
							}
							Object.prototype.hasOwnProperty.call(curr, el) || Object.defineProperty(curr, el, {
								value: { _errors: [] },
								enumerable: !0,
								writable: !0,
								configurable: !0
							});
							let node = curr[el];
							terminal && node._errors.push(mapper(issue));
							curr = node;
							i++;
						}
					}
				}
			};
			processError(error);
			return fieldErrors;
		}
		function finalizeParams(callee, params) {
			return {
				callee: params?.callee ?? callee,
				Err: params?.Err
			};
		}
		let _parse = (_Err) => {
			let fn = (schema, value, _ctx, _params) => {
				let ctx = _ctx ? {
					..._ctx,
					async: !1
				} : { async: !1 };
				let result = schema._zod.run({
					value,
					issues: []
				}, ctx);
				if (result instanceof Promise) throw new core_core.GT();
				if (result.issues.length) {
					let e = new ((_params?.Err) ?? _Err)(result.issues.map((iss) => core_util.iR(iss, ctx, core_core.$W())));
					core_util.gx(e, _params?.callee ?? fn);
					throw e;
				}
				return result.value;
			};
			return fn;
		};
		let _parseAsync = (_Err) => {
			let fn = async (schema, value, _ctx, params) => {
				let ctx = _ctx ? {
					..._ctx,
					async: !0
				} : { async: !0 };
				let result = schema._zod.run({
					value,
					issues: []
				}, ctx);
				result instanceof Promise && (result = await result);
				if (result.issues.length) {
					let e = new ((params?.Err) ?? _Err)(result.issues.map((iss) => core_util.iR(iss, ctx, core_core.$W())));
					core_util.gx(e, params?.callee ?? fn);
					throw e;
				}
				return result.value;
			};
			return fn;
		};
		let _safeParse = (_Err) => (schema, value, _ctx) => {
			let ctx = _ctx ? {
				..._ctx,
				async: !1
			} : { async: !1 };
			let result = schema._zod.run({
				value,
				issues: []
			}, ctx);
			if (result instanceof Promise) throw new core_core.GT();
			return result.issues.length ? failure(_Err, result.issues, ctx) : {
				success: !0,
				data: result.value
			};
		};
		function failure(Err, issues, ctx) {
			let error;
			return {
				success: !1,
				get error() {
					if (!error) {
						error = new Err(issues.map((iss) => core_util.iR(iss, ctx, core_core.$W())));
						issues = void 0;
						ctx = void 0;
					}
					return error;
				},
				set error(e) {
					error = e;
					issues = void 0;
					ctx = void 0;
				}
			};
		}
		let _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
			let ctx = _ctx ? {
				..._ctx,
				async: !0
			} : { async: !0 };
			let result = schema._zod.run({
				value,
				issues: []
			}, ctx);
			result instanceof Promise && (result = await result);
			return result.issues.length ? failure(_Err, result.issues, ctx) : {
				success: !0,
				data: result.value
			};
		};
		let COMPILE_INVALID = Symbol.for("zod.compile.invalid");
		let COMPILE_FALLBACK = Symbol.for("zod.compile.fallback");
		let validate = ((schema, value, _ctx) => {
			let validator = schema._zod.bag.validator;
			if (validator !== void 0) {
				if (validator(value) !== COMPILE_INVALID) return !0;
				if (validator.definite === !0 && _ctx === void 0) return !1;
			}
			return validateFallback(schema, value, _ctx);
		});
		function validateFallback(schema, value, _ctx) {
			let ctx = _ctx ? {
				..._ctx,
				async: !1,
				abortEarly: !0
			} : {
				async: !1,
				abortEarly: !0
			};
			let fallbackRun = schema._zod.bag.fallbackRun;
			let result;
			if (fallbackRun) {
				ctx[COMPILE_FALLBACK] = !0;
				result = fallbackRun({
					value,
					issues: []
				}, ctx);
			} else result = schema._zod.run({
				value,
				issues: []
			}, ctx);
			if (result instanceof Promise) throw new core_core.GT();
			return result.issues.length === 0;
		}
		let parse_validateAsync = async (schema, value, _ctx) => {
			let ctx = _ctx ? {
				..._ctx,
				async: !0,
				abortEarly: !0
			} : {
				async: !0,
				abortEarly: !0
			};
			let result = schema._zod.run({
				value,
				issues: []
			}, ctx);
			result instanceof Promise && (result = await result);
			return result.issues.length === 0;
		};
		let _encode = (_Err) => {
			let parse = _parse(_Err);
			let fn = (schema, value, _ctx, _params) => {
				let ctx = _ctx ? {
					..._ctx,
					direction: "backward"
				} : { direction: "backward" };
				return parse(schema, value, ctx, finalizeParams(fn, _params));
			};
			return fn;
		};
		let _decode = (_Err) => {
			let parse = _parse(_Err);
			let fn = (schema, value, _ctx, _params) => parse(schema, value, _ctx, finalizeParams(fn, _params));
			return fn;
		};
		let _encodeAsync = (_Err) => {
			let parseAsync = _parseAsync(_Err);
			let fn = async (schema, value, _ctx, _params) => {
				let ctx = _ctx ? {
					..._ctx,
					direction: "backward"
				} : { direction: "backward" };
				return await parseAsync(schema, value, ctx, finalizeParams(fn, _params));
			};
			return fn;
		};
		let _decodeAsync = (_Err) => {
			let parseAsync = _parseAsync(_Err);
			let fn = async (schema, value, _ctx, _params) => await parseAsync(schema, value, _ctx, finalizeParams(fn, _params));
			return fn;
		};
		let _safeEncode = (_Err) => (schema, value, _ctx) => {
			let ctx = _ctx ? {
				..._ctx,
				direction: "backward"
			} : { direction: "backward" };
			return _safeParse(_Err)(schema, value, ctx);
		};
		let _safeDecode = (_Err) => (schema, value, _ctx) => _safeParse(_Err)(schema, value, _ctx);
		let _safeEncodeAsync = (_Err) => async (schema, value, _ctx) => {
			let ctx = _ctx ? {
				..._ctx,
				direction: "backward"
			} : { direction: "backward" };
			return _safeParseAsync(_Err)(schema, value, ctx);
		};
		let _safeDecodeAsync = (_Err) => async (schema, value, _ctx) => _safeParseAsync(_Err)(schema, value, _ctx);
		let _installedErrorProtos = new WeakSet([Object.prototype, Error.prototype]);
		function _lazyMethod(proto, key, make) {
			Object.defineProperty(proto, key, {
				configurable: !0,
				enumerable: !1,
				get() {
					let value = make(this);
					Object.defineProperty(this, key, {
						value,
						configurable: !0,
						writable: !0
					});
					return value;
				},
				set(value) {
					Object.defineProperty(this, key, {
						value,
						configurable: !0,
						writable: !0
					});
				}
			});
		}
		let errors_initializer = (inst, issues) => {
			$ZodError.init(inst, issues);
			inst.name = "ZodError";
			let proto = Object.getPrototypeOf(inst);
			if (_installedErrorProtos.has(proto)) return;
			_installedErrorProtos.add(proto);
			_lazyMethod(proto, "format", (self) => (mapper) => formatError(self, mapper));
			_lazyMethod(proto, "flatten", (self) => (mapper) => flattenError(self, mapper));
			_lazyMethod(proto, "addIssue", (self) => (issue) => {
				self.issues.push(issue);
				self.message = JSON.stringify(self.issues, core_util.k8, 2);
			});
			_lazyMethod(proto, "addIssues", (self) => (issues) => {
				self.issues.push(...issues);
				self.message = JSON.stringify(self.issues, core_util.k8, 2);
			});
			Object.defineProperty(proto, "isEmpty", {
				configurable: !0,
				enumerable: !1,
				get() {
					return this.issues.length === 0;
				}
			});
		};
		let ZodRealError = core_core.xI("ZodError", errors_initializer, void 0, { Parent: Error });
		let classic_parse_parse = _parse(ZodRealError);
		let classic_parse_parseAsync = _parseAsync(ZodRealError);
		let parse_safeParse = _safeParse(ZodRealError);
		let parse_safeParseAsync = _safeParseAsync(ZodRealError);
		let parse_encode = _encode(ZodRealError);
		let parse_decode = _decode(ZodRealError);
		let parse_encodeAsync = _encodeAsync(ZodRealError);
		let parse_decodeAsync = _decodeAsync(ZodRealError);
		let parse_safeEncode = _safeEncode(ZodRealError);
		let parse_safeDecode = _safeDecode(ZodRealError);
		let parse_safeEncodeAsync = _safeEncodeAsync(ZodRealError);
		let parse_safeDecodeAsync = _safeDecodeAsync(ZodRealError);
		function _ensureDefaultLocale() {
			core_core.cr.localeError || core_core.$W(en());
		}
		function _ensureDefaultMemoizer() {
			core_core.cr.memoizer || core_core.$W({ memoizer: memoizer() });
		}
		let ZodType = core_core.xI("ZodType", (inst, def) => {
			_ensureDefaultLocale();
			$ZodType.init(inst, def);
			inst.def = def;
			inst.type = def.type;
			return inst;
		}, {
			check(...chks) {
				let def = this.def;
				return this.clone(core_util.zM(def, { checks: [...def.checks ?? [], ...chks.map((ch) => typeof ch == "function" ? { _zod: {
					check: ch,
					def: { check: "custom" },
					onattach: []
				} } : ch)] }), { parent: !0 });
			},
			with(...chks) {
				return this.check(...chks);
			},
			clone(def, params) {
				return core_util.o8(this, def, params);
			},
			brand() {
				return this;
			},
			register(reg, meta) {
				reg.add(this, meta);
				return this;
			},
			refine(check, params) {
				return this.check(refine(check, params));
			},
			superRefine(refinement, params) {
				return this.check(superRefine(refinement, params));
			},
			overwrite(fn) {
				return this.check(_overwrite(fn));
			},
			optional() {
				return optional(this);
			},
			exactOptional() {
				return exactOptional(this);
			},
			nullable() {
				return nullable(this);
			},
			nullish() {
				return optional(nullable(this));
			},
			nonoptional(params) {
				return nonoptional(this, params);
			},
			array() {
				return array(this);
			},
			or(arg) {
				return union([this, arg]);
			},
			and(arg) {
				return intersection(this, arg);
			},
			transform(tx) {
				return pipe(this, transform(tx));
			},
			default(d) {
				return schemas_default(this, d);
			},
			prefault(d) {
				return prefault(this, d);
			},
			catch(params) {
				return schemas_catch(this, params);
			},
			pipe(target) {
				return pipe(this, target);
			},
			readonly() {
				return readonly(this);
			},
			describe(description) {
				let cl = this.clone();
				globalRegistry.add(cl, { description });
				return cl;
			},
			meta(...args) {
				if (args.length === 0) return globalRegistry.get(this);
				let cl = this.clone();
				globalRegistry.add(cl, args[0]);
				return cl;
			},
			isOptional() {
				return this.safeParse(void 0).success;
			},
			isNullable() {
				return this.safeParse(null).success;
			},
			apply(fn, ...args) {
				return args.length === 0 ? fn(this) : fn(this, ...args);
			},
			get "~standard"() {
				return core_util.jD(this, "~standard", {
					...standardProps(this),
					jsonSchema: {
						input: createStandardJSONSchemaMethod(this, "input"),
						output: createStandardJSONSchemaMethod(this, "output")
					}
				});
			},
			set "~standard"(value) {
				core_util.qh(this, "~standard", value);
			},
			parse: function _parse(data, params) {
				return classic_parse_parse(this, data, params, { callee: _parse });
			},
			parseAsync: async function _parseAsync(data, params) {
				return await classic_parse_parseAsync(this, data, params, { callee: _parseAsync });
			},
			safeParse(data, params) {
				return parse_safeParse(this, data, params);
			},
			async safeParseAsync(data, params) {
				return parse_safeParseAsync(this, data, params);
			},
			get spa() {
				return this?.safeParseAsync;
			},
			set spa(value) {
				core_util.qh(this, "spa", value);
			},
			validate(data, params) {
				return validate(this, data, params);
			},
			validateAsync(data, params) {
				return parse_validateAsync(this, data, params);
			},
			encode: function _encode(data, params) {
				return parse_encode(this, data, params, { callee: _encode });
			},
			decode: function _decode(data, params) {
				return parse_decode(this, data, params, { callee: _decode });
			},
			encodeAsync: async function _encodeAsync(data, params) {
				return await parse_encodeAsync(this, data, params, { callee: _encodeAsync });
			},
			decodeAsync: async function _decodeAsync(data, params) {
				return await parse_decodeAsync(this, data, params, { callee: _decodeAsync });
			},
			safeEncode(data, params) {
				return parse_safeEncode(this, data, params);
			},
			safeDecode(data, params) {
				return parse_safeDecode(this, data, params);
			},
			async safeEncodeAsync(data, params) {
				return parse_safeEncodeAsync(this, data, params);
			},
			async safeDecodeAsync(data, params) {
				return parse_safeDecodeAsync(this, data, params);
			},
			toJSONSchema(params) {
				return createToJSONSchemaMethod(this, {})(params);
			},
			get description() {
				return globalRegistry.get(this)?.description;
			},
			get _def() {
				return this._zod.def;
			}
		});
		let _ZodString = core_core.xI("_ZodString", (inst, def) => {
			$ZodString.init(inst, def);
			ZodType.init(inst, def);
			inst._zod.processJSONSchema = (ctx, json, params) => stringProcessor(inst, ctx, json, params);
		}, core_util.un({
			format: (inst) => aggregateChecks(inst).format ?? null,
			minLength: (inst) => aggregateChecks(inst).minimum ?? null,
			maxLength: (inst) => aggregateChecks(inst).maximum ?? null
		}, {
			regex(...args) {
				return this.check(_regex(...args));
			},
			includes(...args) {
				return this.check(_includes(...args));
			},
			startsWith(...args) {
				return this.check(_startsWith(...args));
			},
			endsWith(...args) {
				return this.check(_endsWith(...args));
			},
			min(...args) {
				return this.check(_minLength(...args));
			},
			max(...args) {
				return this.check(_maxLength(...args));
			},
			length(...args) {
				return this.check(_length(...args));
			},
			nonempty(...args) {
				return this.check(_minLength(1, ...args));
			},
			lowercase(params) {
				return this.check(_lowercase(params));
			},
			uppercase(params) {
				return this.check(_uppercase(params));
			},
			trim() {
				return this.check(_trim());
			},
			normalize(...args) {
				return this.check(_normalize(...args));
			},
			toLowerCase() {
				return this.check(_toLowerCase());
			},
			toUpperCase() {
				return this.check(_toUpperCase());
			},
			slugify() {
				return this.check(_slugify());
			}
		}));
		let ZodString = core_core.xI("ZodString", (inst, def) => {
			$ZodString.init(inst, def);
			_ZodString.init(inst, def);
		}, {
			email(params) {
				return this.check(_email(ZodEmail, params));
			},
			url(params) {
				return this.check(_url(ZodURL, params));
			},
			jwt(params) {
				return this.check(_jwt(ZodJWT, params));
			},
			emoji(params) {
				return this.check(api_emoji(ZodEmoji, params));
			},
			guid(params) {
				return this.check(_guid(ZodGUID, params));
			},
			uuid(params) {
				return this.check(_uuid(ZodUUID, params));
			},
			uuidv4(params) {
				return this.check(_uuidv4(ZodUUID, params));
			},
			uuidv6(params) {
				return this.check(_uuidv6(ZodUUID, params));
			},
			uuidv7(params) {
				return this.check(_uuidv7(ZodUUID, params));
			},
			nanoid(params) {
				return this.check(_nanoid(ZodNanoID, params));
			},
			cuid(params) {
				return this.check(_cuid(ZodCUID, params));
			},
			cuid2(params) {
				return this.check(_cuid2(ZodCUID2, params));
			},
			ulid(params) {
				return this.check(_ulid(ZodULID, params));
			},
			base64(params) {
				return this.check(_base64(ZodBase64, params));
			},
			base64url(params) {
				return this.check(_base64url(ZodBase64URL, params));
			},
			xid(params) {
				return this.check(_xid(ZodXID, params));
			},
			ksuid(params) {
				return this.check(_ksuid(ZodKSUID, params));
			},
			ipv4(params) {
				return this.check(_ipv4(ZodIPv4, params));
			},
			ipv6(params) {
				return this.check(_ipv6(ZodIPv6, params));
			},
			cidrv4(params) {
				return this.check(_cidrv4(ZodCIDRv4, params));
			},
			cidrv6(params) {
				return this.check(_cidrv6(ZodCIDRv6, params));
			},
			e164(params) {
				return this.check(_e164(ZodE164, params));
			},
			datetime(params) {
				return this.check(_isoDateTime(ZodISODateTime, params));
			},
			date(params) {
				return this.check(_isoDate(ZodISODate, params));
			},
			time(params) {
				return this.check(_isoTime(ZodISOTime, params));
			},
			duration(params) {
				return this.check(_isoDuration(ZodISODuration, params));
			}
		});
		function schemas_string(params) {
			return _string(ZodString, params);
		}
		let ZodStringFormat = core_core.xI("ZodStringFormat", (inst, def) => {
			$ZodStringFormat.init(inst, def);
			_ZodString.init(inst, def);
		});
		let ZodISODateTime = core_core.xI("ZodISODateTime", (inst, def) => {
			$ZodISODateTime.init(inst, def);
			ZodStringFormat.init(inst, def);
		});
		let ZodISODate = core_core.xI("ZodISODate", (inst, def) => {
			$ZodISODate.init(inst, def);
			ZodStringFormat.init(inst, def);
		});
		let ZodISOTime = core_core.xI("ZodISOTime", (inst, def) => {
			$ZodISOTime.init(inst, def);
			ZodStringFormat.init(inst, def);
		});
		let ZodISODuration = core_core.xI("ZodISODuration", (inst, def) => {
			$ZodISODuration.init(inst, def);
			ZodStringFormat.init(inst, def);
		});
		let ZodEmail = core_core.xI("ZodEmail", (inst, def) => {
			$ZodEmail.init(inst, def);
			ZodStringFormat.init(inst, def);
		});
		let ZodGUID = core_core.xI("ZodGUID", (inst, def) => {
			$ZodGUID.init(inst, def);
			ZodStringFormat.init(inst, def);
		});
		let ZodUUID = core_core.xI("ZodUUID", (inst, def) => {
			$ZodUUID.init(inst, def);
			ZodStringFormat.init(inst, def);
		});
		let ZodURL = core_core.xI("ZodURL", (inst, def) => {
			$ZodURL.init(inst, def);
			ZodStringFormat.init(inst, def);
		});
		let ZodEmoji = core_core.xI("ZodEmoji", (inst, def) => {
			$ZodEmoji.init(inst, def);
			ZodStringFormat.init(inst, def);
		});
		let ZodNanoID = core_core.xI("ZodNanoID", (inst, def) => {
			$ZodNanoID.init(inst, def);
			ZodStringFormat.init(inst, def);
		});
		let ZodCUID = core_core.xI("ZodCUID", (inst, def) => {
			$ZodCUID.init(inst, def);
			ZodStringFormat.init(inst, def);
		});
		let ZodCUID2 = core_core.xI("ZodCUID2", (inst, def) => {
			$ZodCUID2.init(inst, def);
			ZodStringFormat.init(inst, def);
		});
		let ZodULID = core_core.xI("ZodULID", (inst, def) => {
			$ZodULID.init(inst, def);
			ZodStringFormat.init(inst, def);
		});
		let ZodXID = core_core.xI("ZodXID", (inst, def) => {
			$ZodXID.init(inst, def);
			ZodStringFormat.init(inst, def);
		});
		let ZodKSUID = core_core.xI("ZodKSUID", (inst, def) => {
			$ZodKSUID.init(inst, def);
			ZodStringFormat.init(inst, def);
		});
		let ZodIPv4 = core_core.xI("ZodIPv4", (inst, def) => {
			$ZodIPv4.init(inst, def);
			ZodStringFormat.init(inst, def);
		});
		let ZodIPv6 = core_core.xI("ZodIPv6", (inst, def) => {
			$ZodIPv6.init(inst, def);
			ZodStringFormat.init(inst, def);
		});
		let ZodCIDRv4 = core_core.xI("ZodCIDRv4", (inst, def) => {
			$ZodCIDRv4.init(inst, def);
			ZodStringFormat.init(inst, def);
		});
		let ZodCIDRv6 = core_core.xI("ZodCIDRv6", (inst, def) => {
			$ZodCIDRv6.init(inst, def);
			ZodStringFormat.init(inst, def);
		});
		let ZodBase64 = core_core.xI("ZodBase64", (inst, def) => {
			$ZodBase64.init(inst, def);
			ZodStringFormat.init(inst, def);
		});
		let ZodBase64URL = core_core.xI("ZodBase64URL", (inst, def) => {
			$ZodBase64URL.init(inst, def);
			ZodStringFormat.init(inst, def);
		});
		let ZodE164 = core_core.xI("ZodE164", (inst, def) => {
			$ZodE164.init(inst, def);
			ZodStringFormat.init(inst, def);
		});
		let ZodJWT = core_core.xI("ZodJWT", (inst, def) => {
			$ZodJWT.init(inst, def);
			ZodStringFormat.init(inst, def);
		});
		let ZodNumber = core_core.xI("ZodNumber", (inst, def) => {
			$ZodNumber.init(inst, def);
			ZodType.init(inst, def);
			inst._zod.processJSONSchema = (ctx, json, params) => numberProcessor(inst, ctx, json, params);
			inst.isFinite = !0;
		}, core_util.un({
			minValue: (inst) => {
				let { minimum, exclusiveMinimum } = aggregateChecks(inst);
				return Math.max(minimum ?? -Infinity, exclusiveMinimum ?? -Infinity);
			},
			maxValue: (inst) => {
				let { maximum, exclusiveMaximum } = aggregateChecks(inst);
				return Math.min(maximum ?? Infinity, exclusiveMaximum ?? Infinity);
			},
			isInt: (inst) => {
				let { isInt, multipleOf } = aggregateChecks(inst);
				return !!isInt || !!multipleOf?.some(Number.isSafeInteger);
			},
			format: (inst) => aggregateChecks(inst).format ?? null
		}, {
			gt(value, params) {
				return this.check(_gt(value, params));
			},
			gte(value, params) {
				return this.check(_gte(value, params));
			},
			min(value, params) {
				return this.check(_gte(value, params));
			},
			lt(value, params) {
				return this.check(_lt(value, params));
			},
			lte(value, params) {
				return this.check(_lte(value, params));
			},
			max(value, params) {
				return this.check(_lte(value, params));
			},
			int(params) {
				return this.check(schemas_int(params));
			},
			safe(params) {
				return this.check(schemas_int(params));
			},
			positive(params) {
				return this.check(_gt(0, params));
			},
			nonnegative(params) {
				return this.check(_gte(0, params));
			},
			negative(params) {
				return this.check(_lt(0, params));
			},
			nonpositive(params) {
				return this.check(_lte(0, params));
			},
			multipleOf(value, params) {
				return this.check(_multipleOf(value, params));
			},
			step(value, params) {
				return this.check(_multipleOf(value, params));
			},
			finite() {
				return this;
			}
		}));
		let ZodNumberFormat = core_core.xI("ZodNumberFormat", (inst, def) => {
			$ZodNumberFormat.init(inst, def);
			ZodNumber.init(inst, def);
		});
		function schemas_int(params) {
			return _int(ZodNumberFormat, params);
		}
		let ZodUnknown = core_core.xI("ZodUnknown", (inst, def) => {
			$ZodUnknown.init(inst, def);
			ZodType.init(inst, def);
			inst._zod.processJSONSchema = (ctx, json, params) => void 0;
		});
		function unknown() {
			return _unknown(ZodUnknown);
		}
		let ZodNever = core_core.xI("ZodNever", (inst, def) => {
			$ZodNever.init(inst, def);
			ZodType.init(inst, def);
			inst._zod.processJSONSchema = (ctx, json, params) => neverProcessor(inst, ctx, json, params);
		});
		function never(params) {
			return _never(ZodNever, params);
		}
		let ZodArray = core_core.xI("ZodArray", (inst, def) => {
			_ensureDefaultMemoizer();
			$ZodArray.init(inst, def);
			ZodType.init(inst, def);
			inst._zod.processJSONSchema = (ctx, json, params) => arrayProcessor(inst, ctx, json, params);
			inst.element = def.element;
		}, {
			min(n, params) {
				return this.check(_minLength(n, params));
			},
			nonempty(params) {
				return this.check(_minLength(1, params));
			},
			max(n, params) {
				return this.check(_maxLength(n, params));
			},
			length(n, params) {
				return this.check(_length(n, params));
			},
			unwrap() {
				return this.element;
			}
		});
		function array(element, params) {
			return _array(ZodArray, element, params);
		}
		let ZodObject = core_core.xI("ZodObject", (inst, def) => {
			_ensureDefaultMemoizer();
			$ZodObjectJIT.init(inst, def);
			ZodType.init(inst, def);
			inst._zod.processJSONSchema = (ctx, json, params) => objectProcessor(inst, ctx, json, params);
			core_util.X(inst, "shape", (self) => self._zod.def.shape, !1);
		}, {
			keyof() {
				return schemas_enum(Object.keys(this._zod.def.shape));
			},
			catchall(catchall) {
				return this.clone(core_util.zM(this._zod.def, { catchall }));
			},
			passthrough() {
				return this.clone(core_util.zM(this._zod.def, { catchall: unknown() }));
			},
			loose() {
				return this.clone(core_util.zM(this._zod.def, { catchall: unknown() }));
			},
			strict() {
				return this.clone(core_util.zM(this._zod.def, { catchall: never() }));
			},
			strip() {
				return this.clone(core_util.zM(this._zod.def, { catchall: void 0 }));
			},
			extend(incoming) {
				return core_util.X$(this, incoming);
			},
			safeExtend(incoming) {
				return core_util.W0(this, incoming);
			},
			merge(other) {
				return core_util.h1(this, other);
			},
			pick(mask) {
				return core_util.Up(this, mask);
			},
			omit(mask) {
				return core_util.cJ(this, mask);
			},
			partial(...args) {
				return core_util.OH(ZodOptional, this, args[0]);
			},
			exactPartial(...args) {
				return core_util.OH(ZodExactOptional, this, args[0], "exactPartial");
			},
			required(...args) {
				return core_util.mw(ZodNonOptional, this, args[0]);
			}
		});
		function object(shape, params) {
			let def = {
				type: "object",
				shape: shape ?? {},
				...core_util.A2(params)
			};
			return new ZodObject(def);
		}
		function strictObject(shape, params) {
			return new ZodObject({
				type: "object",
				shape,
				catchall: never(),
				...core_util.A2(params)
			});
		}
		let ZodUnion = core_core.xI("ZodUnion", (inst, def) => {
			$ZodUnion.init(inst, def);
			ZodType.init(inst, def);
			inst._zod.processJSONSchema = (ctx, json, params) => unionProcessor(inst, ctx, json, params);
			inst.options = def.options;
		});
		function union(options, params) {
			return new ZodUnion({
				type: "union",
				options,
				...core_util.A2(params)
			});
		}
		let ZodDiscriminatedUnion = core_core.xI("ZodDiscriminatedUnion", (inst, def) => {
			ZodUnion.init(inst, def);
			$ZodDiscriminatedUnion.init(inst, def);
		});
		function discriminatedUnion(discriminator, options, params) {
			return new ZodDiscriminatedUnion({
				type: "union",
				options,
				discriminator,
				...core_util.A2(params)
			});
		}
		let ZodIntersection = core_core.xI("ZodIntersection", (inst, def) => {
			$ZodIntersection.init(inst, def);
			ZodType.init(inst, def);
			inst._zod.processJSONSchema = (ctx, json, params) => intersectionProcessor(inst, ctx, json, params);
		});
		function intersection(left, right) {
			return new ZodIntersection({
				type: "intersection",
				left,
				right
			});
		}
		let ZodRecord = core_core.xI("ZodRecord", (inst, def) => {
			_ensureDefaultMemoizer();
			$ZodRecord.init(inst, def);
			ZodType.init(inst, def);
			inst._zod.processJSONSchema = (ctx, json, params) => recordProcessor(inst, ctx, json, params);
			inst.keyType = def.keyType;
			inst.valueType = def.valueType;
		});
		function record(keyType, valueType, params) {
			if (!valueType || !valueType._zod) return new ZodRecord({
				type: "record",
				keyType: schemas_string(),
				valueType: keyType,
				...core_util.A2(valueType)
			});
			return new ZodRecord({
				type: "record",
				keyType,
				valueType,
				...core_util.A2(params)
			});
		}
		let ZodEnum = core_core.xI("ZodEnum", (inst, def) => {
			$ZodEnum.init(inst, def);
			ZodType.init(inst, def);
			inst._zod.processJSONSchema = (ctx, json, params) => enumProcessor(inst, ctx, json, params);
			inst.enum = def.entries;
			inst.options = [...inst._zod.values];
			let keys = new Set(Object.keys(def.entries));
			inst.extract = (values, params) => {
				let newEntries = {};
				for (let value of values) if (keys.has(value)) newEntries[value] = def.entries[value];
				else throw Error(`Key ${value} not found in enum`);
				return new ZodEnum({
					...def,
					checks: [],
					...core_util.A2(params),
					entries: newEntries
				});
			};
			inst.exclude = (values, params) => {
				let newEntries = { ...def.entries };
				for (let value of values) if (keys.has(value)) delete newEntries[value];
				else throw Error(`Key ${value} not found in enum`);
				return new ZodEnum({
					...def,
					checks: [],
					...core_util.A2(params),
					entries: newEntries
				});
			};
		});
		function schemas_enum(values, params) {
			let entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
			return new ZodEnum({
				type: "enum",
				entries,
				...core_util.A2(params)
			});
		}
		let ZodLiteral = core_core.xI("ZodLiteral", (inst, def) => {
			$ZodLiteral.init(inst, def);
			ZodType.init(inst, def);
			inst._zod.processJSONSchema = (ctx, json, params) => literalProcessor(inst, ctx, json, params);
			inst.values = new Set(def.values);
			Object.defineProperty(inst, "value", { get() {
				if (def.values.length > 1) throw Error("This schema contains multiple valid literal values. Use `.values` instead.");
				return def.values[0];
			} });
		});
		function literal(value, params) {
			return new ZodLiteral({
				type: "literal",
				values: Array.isArray(value) ? value : [value],
				...core_util.A2(params)
			});
		}
		let ZodTransform = core_core.xI("ZodTransform", (inst, def) => {
			_ensureDefaultMemoizer();
			$ZodTransform.init(inst, def);
			ZodType.init(inst, def);
			inst._zod.processJSONSchema = (ctx, json, params) => transformProcessor(inst, ctx, json, params);
			inst._zod.parse = (payload, _ctx) => {
				if (_ctx.direction === "backward") throw new core_core.cV(inst.constructor.name);
				payload.addIssue = (issue) => {
					if (typeof issue == "string") payload.issues.push(core_util.sn(issue, payload.value, def));
					else {
						let _issue = issue;
						_issue.fatal && (_issue.continue = !1);
						_issue.code ??= "custom";
						"input" in _issue || (_issue.input = payload.value);
						_issue.inst ??= inst;
						payload.issues.push(core_util.sn(_issue));
					}
				};
				let output = def.transform(payload.value, payload);
				if (output instanceof Promise) return output.then((output) => {
					payload.value = output;
					return payload;
				});
				payload.value = output;
				return payload;
			};
		});
		function transform(fn) {
			return new ZodTransform({
				type: "transform",
				transform: fn
			});
		}
		let ZodOptional = core_core.xI("ZodOptional", (inst, def) => {
			$ZodOptional.init(inst, def);
			ZodType.init(inst, def);
			inst._zod.processJSONSchema = (ctx, json, params) => optionalProcessor(inst, ctx, json, params);
			inst.unwrap = () => inst._zod.def.innerType;
		});
		function optional(innerType) {
			return new ZodOptional({
				type: "optional",
				innerType
			});
		}
		let ZodExactOptional = core_core.xI("ZodExactOptional", (inst, def) => {
			$ZodExactOptional.init(inst, def);
			ZodType.init(inst, def);
			inst._zod.processJSONSchema = (ctx, json, params) => optionalProcessor(inst, ctx, json, params);
			inst.unwrap = () => inst._zod.def.innerType;
		});
		function exactOptional(innerType) {
			return new ZodExactOptional({
				type: "optional",
				innerType
			});
		}
		let ZodNullable = core_core.xI("ZodNullable", (inst, def) => {
			$ZodNullable.init(inst, def);
			ZodType.init(inst, def);
			inst._zod.processJSONSchema = (ctx, json, params) => nullableProcessor(inst, ctx, json, params);
			inst.unwrap = () => inst._zod.def.innerType;
		});
		function nullable(innerType) {
			return new ZodNullable({
				type: "nullable",
				innerType
			});
		}
		let ZodDefault = core_core.xI("ZodDefault", (inst, def) => {
			$ZodDefault.init(inst, def);
			ZodType.init(inst, def);
			inst._zod.processJSONSchema = (ctx, json, params) => defaultProcessor(inst, ctx, json, params);
			inst.unwrap = () => inst._zod.def.innerType;
			inst.removeDefault = inst.unwrap;
		});
		function schemas_default(innerType, defaultValue) {
			return new ZodDefault({
				type: "default",
				innerType,
				get defaultValue() {
					return typeof defaultValue == "function" ? defaultValue() : core_util.yG(defaultValue);
				}
			});
		}
		let ZodPrefault = core_core.xI("ZodPrefault", (inst, def) => {
			$ZodPrefault.init(inst, def);
			ZodType.init(inst, def);
			inst._zod.processJSONSchema = (ctx, json, params) => prefaultProcessor(inst, ctx, json, params);
			inst.unwrap = () => inst._zod.def.innerType;
		});
		function prefault(innerType, defaultValue) {
			return new ZodPrefault({
				type: "prefault",
				innerType,
				get defaultValue() {
					return typeof defaultValue == "function" ? defaultValue() : core_util.yG(defaultValue);
				}
			});
		}
		let ZodNonOptional = core_core.xI("ZodNonOptional", (inst, def) => {
			$ZodNonOptional.init(inst, def);
			ZodType.init(inst, def);
			inst._zod.processJSONSchema = (ctx, json, params) => nonoptionalProcessor(inst, ctx, json, params);
			inst.unwrap = () => inst._zod.def.innerType;
		});
		function nonoptional(innerType, params) {
			return new ZodNonOptional({
				type: "nonoptional",
				innerType,
				...core_util.A2(params)
			});
		}
		let ZodCatch = core_core.xI("ZodCatch", (inst, def) => {
			$ZodCatch.init(inst, def);
			ZodType.init(inst, def);
			inst._zod.processJSONSchema = (ctx, json, params) => catchProcessor(inst, ctx, json, params);
			inst.unwrap = () => inst._zod.def.innerType;
			inst.removeCatch = inst.unwrap;
		});
		function schemas_catch(innerType, catchValue) {
			return new ZodCatch({
				type: "catch",
				innerType,
				catchValue: typeof catchValue == "function" ? catchValue : core_util.SS(catchValue)
			});
		}
		let ZodPipe = core_core.xI("ZodPipe", (inst, def) => {
			$ZodPipe.init(inst, def);
			ZodType.init(inst, def);
			inst._zod.processJSONSchema = (ctx, json, params) => pipeProcessor(inst, ctx, json, params);
			inst.in = def.in;
			inst.out = def.out;
		});
		function pipe(in_, out) {
			return new ZodPipe({
				type: "pipe",
				in: in_,
				out
			});
		}
		let ZodReadonly = core_core.xI("ZodReadonly", (inst, def) => {
			$ZodReadonly.init(inst, def);
			ZodType.init(inst, def);
			inst._zod.processJSONSchema = (ctx, json, params) => readonlyProcessor(inst, ctx, json, params);
			inst.unwrap = () => inst._zod.def.innerType;
		});
		function readonly(innerType) {
			return new ZodReadonly({
				type: "readonly",
				innerType
			});
		}
		let ZodCustom = core_core.xI("ZodCustom", (inst, def) => {
			$ZodCustom.init(inst, def);
			ZodType.init(inst, def);
			inst._zod.processJSONSchema = (ctx, json, params) => customProcessor(inst, ctx, json, params);
		});
		function refine(fn, _params = {}) {
			return _refine(ZodCustom, fn, _params);
		}
		function superRefine(fn, params) {
			return _superRefine(fn, params);
		}
	}),
	8532: ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			$W: () => config,
			GT: () => $ZodAsyncError,
			cV: () => $ZodEncodeError,
			cr: () => globalConfig,
			tm: () => NEVER,
			xI: () => $constructor
		});
		var _util_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4723);
		var _a;
		let NEVER = Object.freeze({ status: "aborted" });
		let _zodDesc = {
			value: void 0,
			enumerable: !1
		};
		let _E = "captureStackTrace" in Error ? Error : null;
		function newError(Definition) {
			let E = _E;
			if (E) {
				let saved = E.stackTraceLimit;
				if (typeof saved == "number") {
					try {
						E.stackTraceLimit = 0;
					} catch {
						_E = null;
						return new Definition();
					}
					try {
						return new Definition();
					} finally {
						E.stackTraceLimit = saved;
					}
				}
			}
			return new Definition();
		}
		function $constructor(name, initializer, proto, params) {
			let zodProto = {};
			function Internals(def) {
				this.def = def;
				this.constr = _;
				this.traits = new Set();
			}
			Internals.prototype = zodProto;
			let protoMembers = proto;
			let initialized = protoMembers && new WeakSet();
			function init(inst, def) {
				if (!inst._zod) {
					_zodDesc.value = new Internals(def);
					try {
						Object.defineProperty(inst, "_zod", _zodDesc);
					} finally {
						_zodDesc.value = void 0;
					}
				} else if (inst._zod.traits.has(name)) return;
				inst._zod.traits.add(name);
				initializer(inst, def);
				if (initialized) {
					let own = Object.getPrototypeOf(inst);
					let ctorProto = inst._zod.constr.prototype;
					let up = own;
					for (; up && up !== ctorProto;) up = Object.getPrototypeOf(up);
					let target = up ?? own;
					if (!initialized.has(target)) {
						initialized.add(target);
						(0, _util_js__WEBPACK_IMPORTED_MODULE_0__.ol)(target, protoMembers);
					}
				}
				let proto = _.prototype;
				for (let k in proto) {
					if (!Object.prototype.hasOwnProperty.call(proto, k)) continue;
					k in inst || (inst[k] = proto[k].bind(inst));
				}
			}
			let Parent = params?.Parent ?? Object;
			class Definition extends Parent {}
			Object.defineProperty(Definition, "name", { value: name });
			function _(def) {
				let inst = params?.Parent ? newError(Definition) : this;
				init(inst, def);
				let deferred = inst._zod.deferred;
				if (deferred) {
					for (let fn of deferred) fn();
					inst._zod.deferred = void 0;
				}
				let pp = globalThis.__zod_globalConfig?.postProcessor;
				pp && pp(inst);
				return inst;
			}
			Object.defineProperty(_, "init", { value: init });
			Object.defineProperty(_, Symbol.hasInstance, { value: (inst) => {
				if (params?.Parent && inst instanceof params.Parent) return !0;
				return inst?._zod?.traits?.has(name);
			} });
			Object.defineProperty(_, "name", { value: name });
			return _;
		}
		class $ZodAsyncError extends Error {
			constructor() {
				super("Encountered Promise during synchronous parse. Use .parseAsync() instead.");
			}
		}
		class $ZodEncodeError extends Error {
			constructor(name) {
				super(`Encountered unidirectional transform during encode: ${name}`);
				this.name = "ZodEncodeError";
			}
		}
		(_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});
		let globalConfig = globalThis.__zod_globalConfig;
		function config(newConfig) {
			newConfig && Object.assign(globalConfig, newConfig);
			return globalConfig;
		}
	}),
	4723: ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			A2: () => normalizeParams,
			B7: () => stringifyPrimitive,
			GW: () => parsedType,
			Gv: () => isObject,
			LG: () => floatSafeRemainder,
			MO: () => rawShape,
			NM: () => optionalKeys,
			NR: () => BIGINT_FORMAT_RANGES,
			O7: () => codePointLength,
			OH: () => partial,
			PO: () => cached,
			QH: () => aborted,
			Qd: () => isPlainObject,
			Rc: () => getLengthableOrigin,
			SS: () => constantCatch,
			UQ: () => esc,
			Up: () => pick,
			Vy: () => assignProp,
			W0: () => safeExtend,
			X: () => installLazyProp,
			X$: () => extend,
			Yv: () => slugify,
			cJ: () => omit,
			cl: () => nullish,
			d3: () => attachSchema,
			gx: () => captureStackTrace,
			h1: () => merge,
			hI: () => allowsEval,
			hi: () => sizeCaps,
			iR: () => finalizeIssue,
			jD: () => hide,
			jw: () => joinValues,
			k8: () => jsonStringifyReplacer,
			lQ: () => prefixIssues,
			mw: () => required,
			o8: () => clone,
			ol: () => members,
			p6: () => cleanRegex,
			qQ: () => propertyKeyTypes,
			qh: () => own,
			rL: () => explicitlyAborted,
			sD: () => escapeRegex,
			sn: () => issue,
			un: () => derived,
			v5: () => defineLazyInternal,
			w5: () => getEnumValues,
			yG: () => shallowClone,
			zH: () => NUMBER_FORMAT_RANGES,
			zM: () => mergeDefs
		});
		var _core_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8532);
		function getEnumValues(entries) {
			let numericValues = Object.values(entries).filter((v) => typeof v == "number");
			return Object.entries(entries).filter(([k, _]) => numericValues.indexOf(+k) === -1).map(([_, v]) => v);
		}
		function joinValues(array, separator = "|") {
			return array.map((val) => stringifyPrimitive(val)).join(separator);
		}
		function jsonStringifyReplacer(_, value) {
			if (typeof value == "bigint") return value.toString();
			return value;
		}
		class Cached {
			constructor(getter) {
				this._getter = getter;
				this._value = void 0;
			}
			get value() {
				let getter = this._getter;
				if (getter !== void 0) {
					this._value = getter();
					this._getter = void 0;
				}
				return this._value;
			}
		}
		function cached(getter) {
			return new Cached(getter);
		}
		function nullish(input) {
			return input == null;
		}
		function cleanRegex(source) {
			let start = +!!source.startsWith("^");
			let end = source.endsWith("$") ? source.length - 1 : source.length;
			return source.slice(start, end);
		}
		function floatSafeRemainder(val, step) {
			let ratio = val / step;
			let roundedRatio = Math.round(ratio);
			let tolerance = 4 * 2 ** -52 * Math.max(Math.abs(ratio), 1);
			if (Math.abs(ratio - roundedRatio) < tolerance) return 0;
			return ratio - roundedRatio;
		}
		function assignProp(target, prop, value) {
			Object.defineProperty(target, prop, {
				value,
				writable: !0,
				enumerable: !0,
				configurable: !0
			});
		}
		function rawShape(def) {
			let desc = Object.getOwnPropertyDescriptor(def, "shape");
			return desc?.get ? desc.get.raw : desc?.value;
		}
		function sourceShape(schema) {
			return rawShape(schema._zod.def) ?? schema._zod.def.shape;
		}
		function deferProp(target, key, getter) {
			Object.defineProperty(target, key, {
				get() {
					let value = getter();
					assignProp(this, key, value);
					return value;
				},
				enumerable: !0,
				configurable: !0
			});
		}
		function putProp(target, key, value) {
			key in target ? assignProp(target, key, value) : target[key] = value;
		}
		function mirrorShape(target, source, keys, wrap) {
			let raw = sourceShape(source);
			for (let key of keys) {
				let desc = Object.getOwnPropertyDescriptor(raw, key);
				if (!desc.enumerable) continue;
				desc.get ? deferProp(target, key, () => {
					let value = source._zod.def.shape[key];
					return wrap ? wrap(value, key) : value;
				}) : putProp(target, key, wrap ? wrap(desc.value, key) : desc.value);
			}
		}
		function mirrorProps(target, source) {
			for (let key of Reflect.ownKeys(source)) {
				let desc = Object.getOwnPropertyDescriptor(source, key);
				if (!desc.enumerable) continue;
				desc.get ? deferProp(target, key, () => source[key]) : putProp(target, key, desc.value);
			}
		}
		function mergeDefs(...defs) {
			let mergedDescriptors = {};
			for (let def of defs) {
				let descriptors = Object.getOwnPropertyDescriptors(def);
				Object.assign(mergedDescriptors, descriptors);
			}
			return Object.defineProperties({}, mergedDescriptors);
		}
		function esc(str) {
			return JSON.stringify(str);
		}
		function slugify(input) {
			return input.toLowerCase().trim().replace(/[^\w\s-]/g, "").replace(/[\s_-]+/g, "-").replace(/^-+|-+$/g, "");
		}
		let captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {};
		function isObject(data) {
			return typeof data == "object" && !!data && !Array.isArray(data);
		}
		let allowsEval = cached(() => {
			if (_core_js__WEBPACK_IMPORTED_MODULE_0__.cr.jitless) return !1;
			if (typeof navigator < "u" && navigator?.userAgent?.includes("Cloudflare")) return !1;
			try {
				Function("");
				return !0;
			} catch {
				return !1;
			}
		});
		function isPlainObject(o) {
			if (isObject(o) === !1) return !1;
			let ctor = o.constructor;
			if (ctor === void 0) return !0;
			if (typeof ctor != "function") return !0;
			let prot = ctor.prototype;
			if (isObject(prot) === !1) return !1;
			if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === !1) return !1;
			return !0;
		}
		function shallowClone(o) {
			if (isPlainObject(o)) return { ...o };
			if (Array.isArray(o)) return [...o];
			if (o instanceof Map) return new Map(o);
			if (o instanceof Set) return new Set(o);
			return o;
		}
		let propertyKeyTypes = new Set([
			"string",
			"number",
			"symbol"
		]);
		function escapeRegex(str) {
			return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
		}
		function clone(inst, def, params) {
			let cl = new inst._zod.constr(def ?? inst._zod.def);
			(!def || params?.parent) && (cl._zod.parent = inst);
			return cl;
		}
		function normalizeParams(_params) {
			let params = _params;
			if (!params) return {};
			if (typeof params == "string") return { error: () => params };
			if (params?.message !== void 0) {
				if (params?.error !== void 0) throw Error("Cannot specify both `message` and `error` params");
				params.error = params.message;
			}
			delete params.message;
			if (typeof params.error == "string") return {
				...params,
				error: () => params.error
			};
			return params;
		}
		function stringifyPrimitive(value) {
			if (typeof value == "bigint") return value.toString() + "n";
			if (typeof value == "string") return `"${value}"`;
			return `${value}`;
		}
		function optionalKeys(shape) {
			return Object.keys(shape).filter((k) => shape[k]._zod.optin !== void 0 && shape[k]._zod.optout === "optional");
		}
		let NUMBER_FORMAT_RANGES = {
			safeint: [-(2 ** 53 - 1), 2 ** 53 - 1],
			int32: [-2147483648, 2147483647],
			uint32: [0, 4294967295],
			float32: [-34028234663852886e22, 34028234663852886e22],
			float64: [-Number.MAX_VALUE, Number.MAX_VALUE]
		};
		let BIGINT_FORMAT_RANGES = {
			int64: [BigInt("-9223372036854775808"), BigInt("9223372036854775807")],
			uint64: [BigInt(0), BigInt("18446744073709551615")]
		};
		function pick(schema, mask) {
			let currDef = schema._zod.def;
			let checks = currDef.checks;
			if (checks && checks.length > 0) throw Error(".pick() cannot be used on object schemas containing refinements");
			let newShape = {};
			mirrorShape(newShape, schema, maskedKeys(schema, mask));
			return clone(schema, mergeDefs(currDef, {
				shape: newShape,
				checks: []
			}));
		}
		function maskedKeys(schema, mask) {
			let raw = sourceShape(schema);
			let keys = [];
			for (let key of Reflect.ownKeys(mask)) {
				if (!Object.getOwnPropertyDescriptor(raw, key)?.enumerable) throw Error(`Unrecognized key: "${String(key)}"`);
				mask[key] && keys.push(key);
			}
			return keys;
		}
		function omit(schema, mask) {
			let currDef = schema._zod.def;
			let checks = currDef.checks;
			if (checks && checks.length > 0) throw Error(".omit() cannot be used on object schemas containing refinements");
			let omitted = new Set(maskedKeys(schema, mask));
			let newShape = {};
			mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)).filter((key) => !omitted.has(key)));
			return clone(schema, mergeDefs(currDef, {
				shape: newShape,
				checks: []
			}));
		}
		function extend(schema, shape) {
			if (!isPlainObject(shape)) throw Error("Invalid input to extend: expected a plain object");
			let checks = schema._zod.def.checks;
			if (checks && checks.length > 0) {
				let existingShape = sourceShape(schema);
				for (let key of Reflect.ownKeys(shape)) if (Object.getOwnPropertyDescriptor(existingShape, key) !== void 0) throw Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.");
			}
			return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
		}
		function extended(schema, shape) {
			let newShape = {};
			mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)));
			mirrorProps(newShape, shape);
			return newShape;
		}
		function safeExtend(schema, shape) {
			if (!isPlainObject(shape)) throw Error("Invalid input to safeExtend: expected a plain object");
			return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
		}
		function merge(a, b) {
			if (!b?._zod?.def) throw Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");
			if (a._zod.def.checks?.length) throw Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");
			let newShape = {};
			mirrorShape(newShape, a, Reflect.ownKeys(sourceShape(a)));
			mirrorShape(newShape, b, Reflect.ownKeys(sourceShape(b)));
			return clone(a, mergeDefs(a._zod.def, {
				shape: newShape,
				get catchall() {
					return b._zod.def.catchall;
				},
				checks: b._zod.def.checks ?? []
			}));
		}
		function partial(Class, schema, mask, name = "partial") {
			let checks = schema._zod.def.checks;
			if (checks && checks.length > 0) throw Error(`.${name}() cannot be used on object schemas containing refinements`);
			let selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
			let newShape = {};
			mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), Class && ((value, key) => selected && !selected.has(key) ? value : new Class({
				type: "optional",
				innerType: value
			})));
			return clone(schema, mergeDefs(schema._zod.def, {
				shape: newShape,
				checks: []
			}));
		}
		function required(Class, schema, mask) {
			let selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
			let newShape = {};
			mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), (value, key) => selected && !selected.has(key) ? value : new Class({
				type: "nonoptional",
				innerType: value
			}));
			return clone(schema, mergeDefs(schema._zod.def, { shape: newShape }));
		}
		function aborted(x, startIndex = 0) {
			if (x.aborted === !0) return !0;
			for (let i = startIndex; i < x.issues.length; i++) if (x.issues[i]?.continue !== !0) return !0;
			return !1;
		}
		function explicitlyAborted(x, startIndex = 0) {
			if (x.aborted === !0) return !0;
			for (let i = startIndex; i < x.issues.length; i++) if (x.issues[i]?.continue === !1) return !0;
			return !1;
		}
		function prefixIssues(path, issues) {
			return issues.map((iss) => {
				var _a;
				(_a = iss).path ?? (_a.path = []);
				iss.path.unshift(path);
				return iss;
			});
		}
		function unwrapMessage(message) {
			return typeof message == "string" ? message : message?.message;
		}
		function sizeCaps(defChecks) {
			let caps = [];
			for (let ch of defChecks ?? []) {
				let d = ch._zod.def;
				if (!/_(length|size)$|_equals$/.test(d.check)) break;
				let max = d.maximum ?? d.length ?? d.size;
				max >= 0 && caps.push([max, ch]);
			}
			return caps;
		}
		function attachSchema(issues, start, inst) {
			var _a;
			for (let i = start; i < issues.length; i++) (_a = issues[i]).schema ?? (_a.schema = inst);
		}
		function finalizeIssue(iss, ctx, config) {
			var _a;
			let traits = iss.inst?._zod?.traits;
			traits?.has("$ZodType") && (traits.has("$ZodCheck") ? (_a = iss).schema ?? (_a.schema = iss.inst) : iss.schema = iss.inst);
			let schemaError = iss.schema === iss.inst ? void 0 : iss.schema?._zod.def?.error;
			let message = iss.message ? iss.message : unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ?? unwrapMessage(schemaError?.(iss)) ?? unwrapMessage(ctx?.error?.(iss)) ?? unwrapMessage(config.customError?.(iss)) ?? unwrapMessage(config.localeError?.(iss)) ?? "Invalid input";
			let full = {};
			for (let k of Object.keys(iss)) {
				if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__") continue;
				full[k] = iss[k];
			}
			full.path ??= [];
			full.message = message;
			ctx?.reportInput && (full.input = iss.input);
			return full;
		}
		let highSurrogate = /[\uD800-\uDBFF]/;
		function codePointLength(str) {
			let units = str.length;
			if (!highSurrogate.test(str)) return units;
			let count = units;
			for (let i = 0; i < units - 1; i++) if ((str.charCodeAt(i) & 64512) == 55296 && (str.charCodeAt(i + 1) & 64512) == 56320) {
				count--;
				i++;
			}
			return count;
		}
		function getLengthableOrigin(input) {
			if (Array.isArray(input)) return "array";
			if (typeof input == "string") return "string";
			return "unknown";
		}
		function parsedType(data) {
			let t = typeof data;
			switch (t) {
				case "number": return Number.isNaN(data) ? "nan" : "number";
				case "object": {
					if (data === null) return "null";
					if (Array.isArray(data)) return "array";
					let obj = data;
					if (obj && Object.getPrototypeOf(obj) !== Object.prototype && "constructor" in obj && obj.constructor) return obj.constructor.name;
				}
			}
			return t;
		}
		function issue(...args) {
			let [iss, input, inst] = args;
			if (typeof iss == "string") return {
				message: iss,
				code: "custom",
				input,
				inst
			};
			return { ...iss };
		}
		function members(proto, table) {
			for (let key in table) {
				let desc = Object.getOwnPropertyDescriptor(table, key);
				desc.get ? Object.defineProperty(proto, key, {
					...desc,
					enumerable: !1
				}) : defineBound(proto, key, desc.value);
			}
		}
		function own(inst, key, value, enumerable = !0) {
			Object.defineProperty(inst, key, {
				configurable: !0,
				writable: !0,
				enumerable,
				value
			});
			return value;
		}
		function hide(inst, key, value) {
			return own(inst, key, value, !1);
		}
		function derived(computes, table) {
			for (let key in computes) {
				let compute = computes[key];
				Object.defineProperty(table, key, {
					configurable: !0,
					enumerable: !0,
					get() {
						return own(this, key, compute(this));
					},
					set(value) {
						own(this, key, value);
					}
				});
			}
			return table;
		}
		function defineBound(proto, key, fn) {
			Object.defineProperty(proto, key, {
				configurable: !0,
				get() {
					return this == null ? fn : own(this, key, fn.bind(this));
				},
				set(value) {
					own(this, key, value);
				}
			});
		}
		function claim(inst, sentinel) {
			let proto = Object.getPrototypeOf(inst);
			return sentinel in proto ? void 0 : proto;
		}
		let installing;
		let broke = !1;
		let breaker = {
			configurable: !0,
			get() {
				broke = !0;
			}
		};
		function defineLazyInternal(inst, key, compute) {
			let proto = Object.getPrototypeOf(inst._zod);
			if (key in proto && installing !== inst._zod) {
				installing = void 0;
				return;
			}
			installing = inst._zod;
			Object.defineProperty(proto, key, {
				configurable: !0,
				get() {
					Object.defineProperty(this, key, breaker);
					let outer = broke;
					broke = !1;
					try {
						let value = compute(this);
						broke ? delete this[key] : Object.defineProperty(this, key, {
							configurable: !0,
							writable: !0,
							value
						});
						broke ||= outer;
						return value;
					} catch (err) {
						delete this[key];
						broke ||= outer;
						throw err;
					}
				},
				set(value) {
					Object.defineProperty(this, key, {
						configurable: !0,
						writable: !0,
						value
					});
				}
			});
		}
		function installLazyProp(inst, key, make, enumerable) {
			let proto = claim(inst, key);
			if (!proto) return;
			Object.defineProperty(proto, key, {
				configurable: !0,
				get() {
					let desc = {
						configurable: !0,
						writable: !0,
						enumerable,
						value: void 0
					};
					Object.defineProperty(this, key, desc);
					desc.value = make(this);
					Object.defineProperty(this, key, desc);
					return desc.value;
				},
				set(value) {
					Object.defineProperty(this, key, {
						configurable: !0,
						writable: !0,
						enumerable,
						value
					});
				}
			});
		}
		function constantCatch(value) {
			let fn = () => value;
			fn["~constantCatch"] = !0;
			return fn;
		}
	})
};
var __webpack_module_cache__ = {};
function __nccwpck_require__(moduleId) {
	var cachedModule = __webpack_module_cache__[moduleId];
	if (cachedModule !== void 0) return cachedModule.exports;
	var module = __webpack_module_cache__[moduleId] = { exports: {} };
	var threw = !0;
	try {
		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
		threw = !1;
	} finally {
		threw && delete __webpack_module_cache__[moduleId];
	}
	return module.exports;
}
__nccwpck_require__.m = __webpack_modules__;
__nccwpck_require__ !== void 0 && (__nccwpck_require__.ab = decodeURIComponent(new URL(".", import.meta.url).pathname).slice(+!!import.meta.url.match(/^file:\/\/\/\w:/), -1) + "/");
(() => {
	var webpackQueues = typeof Symbol == "function" ? Symbol("webpack queues") : "__webpack_queues__";
	var webpackExports = typeof Symbol == "function" ? Symbol("webpack exports") : "__webpack_exports__";
	var webpackError = typeof Symbol == "function" ? Symbol("webpack error") : "__webpack_error__";
	var resolveQueue = (queue) => {
		if (queue && queue.d < 1) {
			queue.d = 1;
			queue.forEach((fn) => fn.r--);
			queue.forEach((fn) => fn.r-- ? fn.r++ : fn());
		}
	};
	var wrapDeps = (deps) => deps.map((dep) => {
		if (typeof dep == "object" && dep) {
			if (dep[webpackQueues]) return dep;
			if (dep.then) {
				var queue = [];
				queue.d = 0;
				dep.then((r) => {
					obj[webpackExports] = r;
					resolveQueue(queue);
				}, (e) => {
					obj[webpackError] = e;
					resolveQueue(queue);
				});
				var obj = {};
				obj[webpackQueues] = (fn) => fn(queue);
				return obj;
			}
		}
		var ret = {};
		ret[webpackQueues] = (x) => {};
		ret[webpackExports] = dep;
		return ret;
	});
	__nccwpck_require__.a = (module, body, hasAwait) => {
		var queue;
		hasAwait && ((queue = []).d = -1);
		var depQueues = new Set();
		var exports = module.exports;
		var currentDeps;
		var outerResolve;
		var reject;
		var promise = new Promise((resolve, rej) => {
			reject = rej;
			outerResolve = resolve;
		});
		promise[webpackExports] = exports;
		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise.catch((x) => {}));
		module.exports = promise;
		body((deps) => {
			currentDeps = wrapDeps(deps);
			var fn;
			var getResult = () => currentDeps.map((d) => {
				if (d[webpackError]) throw d[webpackError];
				return d[webpackExports];
			});
			var promise = new Promise((resolve) => {
				fn = () => resolve(getResult);
				fn.r = 0;
				var fnQueue = (q) => q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn)));
				currentDeps.map((dep) => dep[webpackQueues](fnQueue));
			});
			return fn.r ? promise : getResult();
		}, (err) => (err ? reject(promise[webpackError] = err) : outerResolve(exports), resolveQueue(queue)));
		queue && queue.d < 0 && (queue.d = 0);
	};
})();
__nccwpck_require__.n = (module) => {
	var getter = module && module.__esModule ? () => module.default : () => module;
	__nccwpck_require__.d(getter, { a: getter });
	return getter;
};
(() => {
	var getProto = Object.getPrototypeOf ? (obj) => Object.getPrototypeOf(obj) : (obj) => obj.__proto__;
	var leafPrototypes;
	__nccwpck_require__.t = function(value, mode) {
		mode & 1 && (value = this(value));
		if (mode & 8) return value;
		if (typeof value == "object" && value) {
			if (mode & 4 && value.__esModule) return value;
			if (mode & 16 && typeof value.then == "function") return value;
		}
		var ns = Object.create(null);
		__nccwpck_require__.r(ns);
		var def = {};
		leafPrototypes ||= [
			null,
			getProto({}),
			getProto([]),
			getProto(getProto)
		];
		for (var current = mode & 2 && value; typeof current == "object" && !~leafPrototypes.indexOf(current); current = getProto(current)) Object.getOwnPropertyNames(current).forEach((key) => def[key] = () => value[key]);
		def.default = () => value;
		__nccwpck_require__.d(ns, def);
		return ns;
	};
})();
__nccwpck_require__.d = (exports, definition) => {
	for (var key in definition) __nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key) && Object.defineProperty(exports, key, {
		enumerable: !0,
		get: definition[key]
	});
};
(() => {
	__nccwpck_require__.f = {};
	__nccwpck_require__.e = (chunkId) => Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
		__nccwpck_require__.f[key](chunkId, promises);
		return promises;
	}, []));
})();
__nccwpck_require__.u = (chunkId) => "" + chunkId + ".index.js";
__nccwpck_require__.o = (obj, prop) => Object.prototype.hasOwnProperty.call(obj, prop);
__nccwpck_require__.r = (exports) => {
	typeof Symbol < "u" && Symbol.toStringTag && Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" });
	Object.defineProperty(exports, "__esModule", { value: !0 });
};
(() => {
	var installedChunks = { 792: 0 };
	var installChunk = (data) => {
		var { ids, modules, runtime } = data;
		var moduleId, chunkId, i = 0;
		for (moduleId in modules) __nccwpck_require__.o(modules, moduleId) && (__nccwpck_require__.m[moduleId] = modules[moduleId]);
		runtime && runtime(__nccwpck_require__);
		for (; i < ids.length; i++) {
			chunkId = ids[i];
			__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId] && installedChunks[chunkId][0]();
			installedChunks[ids[i]] = 0;
		}
	};
	__nccwpck_require__.f.j = (chunkId, promises) => {
		var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : void 0;
		if (installedChunkData !== 0) {
			if (installedChunkData) promises.push(installedChunkData[1]);
			else {
				var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
					installedChunks[chunkId] !== 0 && (installedChunks[chunkId] = void 0);
					throw e;
				});
				var promise = Promise.race([promise, new Promise((resolve) => installedChunkData = installedChunks[chunkId] = [resolve])]);
				promises.push(installedChunkData[1] = promise);
			}
		}
	};
})();
var __webpack_exports__ = __nccwpck_require__(274);
__webpack_exports__ = await __webpack_exports__;
