export const id = 977;
export const ids = [977];
export const modules = {
	5803: ((module, __unused_webpack_exports, __webpack_require__) => {
		let { websocketMask, websocketUnmask } = __webpack_require__(8611);
		let { EMPTY_BUFFER } = __webpack_require__(1791);
		let FastBuffer = Buffer[Symbol.species];
		function concat(list, totalLength) {
			if (list.length === 0) return EMPTY_BUFFER;
			if (list.length === 1) return list[0];
			let target = Buffer.allocUnsafe(totalLength);
			let offset = 0;
			for (let i = 0; i < list.length; i++) {
				let buf = list[i];
				target.set(buf, offset);
				offset += buf.length;
			}
			if (offset < totalLength) return new FastBuffer(target.buffer, target.byteOffset, offset);
			return target;
		}
		function _mask(source, mask, output, offset, length) {
			for (let i = 0; i < length; i++) output[offset + i] = source[i] ^ mask[i & 3];
		}
		function _unmask(buffer, mask) {
			for (let i = 0; i < buffer.length; i++) buffer[i] ^= mask[i & 3];
		}
		function toArrayBuffer(buf) {
			if (buf.length === buf.buffer.byteLength) return buf.buffer;
			return buf.buffer.slice(buf.byteOffset, buf.byteOffset + buf.length);
		}
		function toBuffer(data) {
			toBuffer.readOnly = !0;
			if (Buffer.isBuffer(data)) return data;
			let buf;
			if (data instanceof ArrayBuffer) buf = new FastBuffer(data);
			else if (ArrayBuffer.isView(data)) buf = new FastBuffer(data.buffer, data.byteOffset, data.byteLength);
			else {
				buf = Buffer.from(data);
				toBuffer.readOnly = !1;
			}
			return buf;
		}
		module.exports = {
			concat,
			mask: _mask,
			toArrayBuffer,
			toBuffer,
			unmask: _unmask
		};
		if (websocketMask) {
			module.exports.mask = function(source, mask, output, offset, length) {
				length < 24 ? _mask(source, mask, output, offset, length) : websocketMask(source, mask, output, offset, length);
			};
			module.exports.unmask = function(buffer, mask) {
				buffer.length < 24 ? _unmask(buffer, mask) : websocketUnmask(buffer, mask);
			};
		} else if (!process.env.WS_NO_BUFFER_UTIL) try {
			let bufferUtil = __webpack_require__(8327);
			module.exports.mask = function(source, mask, output, offset, length) {
				length < 48 ? _mask(source, mask, output, offset, length) : bufferUtil.mask(source, mask, output, offset, length);
			};
			module.exports.unmask = function(buffer, mask) {
				buffer.length < 32 ? _unmask(buffer, mask) : bufferUtil.unmask(buffer, mask);
			};
		} catch {}
	}),
	1791: ((module) => {
		let BINARY_TYPES = [
			"nodebuffer",
			"arraybuffer",
			"fragments"
		];
		let hasBlob = typeof Blob < "u";
		hasBlob && BINARY_TYPES.push("blob");
		module.exports = {
			BINARY_TYPES,
			CLOSE_TIMEOUT: 3e4,
			EMPTY_BUFFER: Buffer.alloc(0),
			GUID: "258EAFA5-E914-47DA-95CA-C5AB0DC85B11",
			hasBlob,
			kForOnEventAttribute: Symbol("kIsForOnEventAttribute"),
			kListener: Symbol("kListener"),
			kStatusCode: Symbol("status-code"),
			kWebSocket: Symbol("websocket"),
			NOOP: () => {}
		};
	}),
	4634: ((module, __unused_webpack_exports, __webpack_require__) => {
		let { kForOnEventAttribute, kListener } = __webpack_require__(1791);
		let kCode = Symbol("kCode");
		let kData = Symbol("kData");
		let kError = Symbol("kError");
		let kMessage = Symbol("kMessage");
		let kReason = Symbol("kReason");
		let kTarget = Symbol("kTarget");
		let kType = Symbol("kType");
		let kWasClean = Symbol("kWasClean");
		class Event {
			constructor(type) {
				this[kTarget] = null;
				this[kType] = type;
			}
			get target() {
				return this[kTarget];
			}
			get type() {
				return this[kType];
			}
		}
		Object.defineProperty(Event.prototype, "target", { enumerable: !0 });
		Object.defineProperty(Event.prototype, "type", { enumerable: !0 });
		class CloseEvent extends Event {
			constructor(type, options = {}) {
				super(type);
				this[kCode] = options.code === void 0 ? 0 : options.code;
				this[kReason] = options.reason === void 0 ? "" : options.reason;
				this[kWasClean] = options.wasClean !== void 0 && options.wasClean;
			}
			get code() {
				return this[kCode];
			}
			get reason() {
				return this[kReason];
			}
			get wasClean() {
				return this[kWasClean];
			}
		}
		Object.defineProperty(CloseEvent.prototype, "code", { enumerable: !0 });
		Object.defineProperty(CloseEvent.prototype, "reason", { enumerable: !0 });
		Object.defineProperty(CloseEvent.prototype, "wasClean", { enumerable: !0 });
		class ErrorEvent extends Event {
			constructor(type, options = {}) {
				super(type);
				this[kError] = options.error === void 0 ? null : options.error;
				this[kMessage] = options.message === void 0 ? "" : options.message;
			}
			get error() {
				return this[kError];
			}
			get message() {
				return this[kMessage];
			}
		}
		Object.defineProperty(ErrorEvent.prototype, "error", { enumerable: !0 });
		Object.defineProperty(ErrorEvent.prototype, "message", { enumerable: !0 });
		class MessageEvent extends Event {
			constructor(type, options = {}) {
				super(type);
				this[kData] = options.data === void 0 ? null : options.data;
			}
			get data() {
				return this[kData];
			}
		}
		Object.defineProperty(MessageEvent.prototype, "data", { enumerable: !0 });
		module.exports = {
			CloseEvent,
			ErrorEvent,
			Event,
			EventTarget: {
				addEventListener(type, handler, options = {}) {
					for (let listener of this.listeners(type)) if (!options[kForOnEventAttribute] && listener[kListener] === handler && !listener[kForOnEventAttribute]) return;
					let wrapper;
					if (type === "message") wrapper = function onMessage(data, isBinary) {
						let event = new MessageEvent("message", { data: isBinary ? data : data.toString() });
						event[kTarget] = this;
						callListener(handler, this, event);
					};
					else if (type === "close") wrapper = function onClose(code, message) {
						let event = new CloseEvent("close", {
							code,
							reason: message.toString(),
							wasClean: this._closeFrameReceived && this._closeFrameSent
						});
						event[kTarget] = this;
						callListener(handler, this, event);
					};
					else if (type === "error") wrapper = function onError(error) {
						let event = new ErrorEvent("error", {
							error,
							message: error.message
						});
						event[kTarget] = this;
						callListener(handler, this, event);
					};
					else if (type === "open") wrapper = function onOpen() {
						let event = new Event("open");
						event[kTarget] = this;
						callListener(handler, this, event);
					};
					else return;
					wrapper[kForOnEventAttribute] = !!options[kForOnEventAttribute];
					wrapper[kListener] = handler;
					options.once ? this.once(type, wrapper) : this.on(type, wrapper);
				},
				removeEventListener(type, handler) {
					for (let listener of this.listeners(type)) if (listener[kListener] === handler && !listener[kForOnEventAttribute]) {
						this.removeListener(type, listener);
						break;
					}
				}
			},
			MessageEvent
		};
		function callListener(listener, thisArg, event) {
			typeof listener == "object" && listener.handleEvent ? listener.handleEvent.call(listener, event) : listener.call(thisArg, event);
		}
	}),
	1335: ((module, __unused_webpack_exports, __webpack_require__) => {
		let { tokenChars } = __webpack_require__(6615);
		function push(dest, name, elem) {
			dest[name] === void 0 ? dest[name] = [elem] : dest[name].push(elem);
		}
		function parse(header) {
			let offers = Object.create(null);
			let params = Object.create(null);
			let mustUnescape = !1;
			let isEscaping = !1;
			let inQuotes = !1;
			let extensionName;
			let paramName;
			let start = -1;
			let code = -1;
			let end = -1;
			let i = 0;
			for (; i < header.length; i++) {
				code = header.charCodeAt(i);
				if (extensionName === void 0) {
					if (end === -1 && tokenChars[code] === 1) start === -1 && (start = i);
					else if (i !== 0 && (code === 32 || code === 9)) end === -1 && start !== -1 && (end = i);
					else if (code === 59 || code === 44) {
						if (start === -1) throw SyntaxError(`Unexpected character at index ${i}`);
						end === -1 && (end = i);
						let name = header.slice(start, end);
						if (code === 44) {
							push(offers, name, params);
							params = Object.create(null);
						} else extensionName = name;
						start = end = -1;
					} else throw SyntaxError(`Unexpected character at index ${i}`);
				} else if (paramName === void 0) {
					if (end === -1 && tokenChars[code] === 1) start === -1 && (start = i);
					else if (code === 32 || code === 9) end === -1 && start !== -1 && (end = i);
					else if (code === 59 || code === 44) {
						if (start === -1) throw SyntaxError(`Unexpected character at index ${i}`);
						end === -1 && (end = i);
						push(params, header.slice(start, end), !0);
						if (code === 44) {
							push(offers, extensionName, params);
							params = Object.create(null);
							extensionName = void 0;
						}
						start = end = -1;
					} else if (code === 61 && start !== -1 && end === -1) {
						paramName = header.slice(start, i);
						start = end = -1;
					} else throw SyntaxError(`Unexpected character at index ${i}`);
				} else if (isEscaping) {
					if (tokenChars[code] !== 1) throw SyntaxError(`Unexpected character at index ${i}`);
					start === -1 ? start = i : mustUnescape ||= !0;
					isEscaping = !1;
				} else if (inQuotes) {
					if (tokenChars[code] === 1) start === -1 && (start = i);
					else if (code === 34 && start !== -1) {
						inQuotes = !1;
						end = i;
					} else if (code === 92) isEscaping = !0;
					else throw SyntaxError(`Unexpected character at index ${i}`);
				} else if (code === 34 && header.charCodeAt(i - 1) === 61) inQuotes = !0;
				else if (end === -1 && tokenChars[code] === 1) start === -1 && (start = i);
				else if (start !== -1 && (code === 32 || code === 9)) end === -1 && (end = i);
				else if (code === 59 || code === 44) {
					if (start === -1) throw SyntaxError(`Unexpected character at index ${i}`);
					end === -1 && (end = i);
					let value = header.slice(start, end);
					if (mustUnescape) {
						value = value.replace(/\\/g, "");
						mustUnescape = !1;
					}
					push(params, paramName, value);
					if (code === 44) {
						push(offers, extensionName, params);
						params = Object.create(null);
						extensionName = void 0;
					}
					paramName = void 0;
					start = end = -1;
				} else throw SyntaxError(`Unexpected character at index ${i}`);
			}
			if (start === -1 || inQuotes || code === 32 || code === 9) throw SyntaxError("Unexpected end of input");
			end === -1 && (end = i);
			let token = header.slice(start, end);
			if (extensionName === void 0) push(offers, token, params);
			else {
				paramName === void 0 ? push(params, token, !0) : mustUnescape ? push(params, paramName, token.replace(/\\/g, "")) : push(params, paramName, token);
				push(offers, extensionName, params);
			}
			return offers;
		}
		function format(extensions) {
			return Object.keys(extensions).map((extension) => {
				let configurations = extensions[extension];
				Array.isArray(configurations) || (configurations = [configurations]);
				return configurations.map((params) => [extension].concat(Object.keys(params).map((k) => {
					let values = params[k];
					Array.isArray(values) || (values = [values]);
					return values.map((v) => v === !0 ? k : `${k}=${v}`).join("; ");
				})).join("; ")).join(", ");
			}).join(", ");
		}
		module.exports = {
			format,
			parse
		};
	}),
	958: ((module) => {
		let kDone = Symbol("kDone");
		let kRun = Symbol("kRun");
		class Limiter {
			constructor(concurrency) {
				this[kDone] = () => {
					this.pending--;
					this[kRun]();
				};
				this.concurrency = concurrency || Infinity;
				this.jobs = [];
				this.pending = 0;
			}
			add(job) {
				this.jobs.push(job);
				this[kRun]();
			}
			[kRun]() {
				if (this.pending === this.concurrency) return;
				if (this.jobs.length) {
					let job = this.jobs.shift();
					this.pending++;
					job(this[kDone]);
				}
			}
		}
		module.exports = Limiter;
	}),
	4376: ((module, __unused_webpack_exports, __webpack_require__) => {
		let zlib = __webpack_require__(3106);
		let bufferUtil = __webpack_require__(5803);
		let Limiter = __webpack_require__(958);
		let { kStatusCode } = __webpack_require__(1791);
		let FastBuffer = Buffer[Symbol.species];
		let TRAILER = Buffer.from([
			0,
			0,
			255,
			255
		]);
		let kPerMessageDeflate = Symbol("permessage-deflate");
		let kTotalLength = Symbol("total-length");
		let kCallback = Symbol("callback");
		let kBuffers = Symbol("buffers");
		let kError = Symbol("error");
		let zlibLimiter;
		class PerMessageDeflate {
			constructor(options) {
				this._options = options || {};
				this._threshold = this._options.threshold === void 0 ? 1024 : this._options.threshold;
				this._maxPayload = this._options.maxPayload | 0;
				this._isServer = !!this._options.isServer;
				this._deflate = null;
				this._inflate = null;
				this.params = null;
				if (!zlibLimiter) {
					let concurrency = this._options.concurrencyLimit === void 0 ? 10 : this._options.concurrencyLimit;
					zlibLimiter = new Limiter(concurrency);
				}
			}
			static get extensionName() {
				return "permessage-deflate";
			}
			offer() {
				let params = {};
				this._options.serverNoContextTakeover && (params.server_no_context_takeover = !0);
				this._options.clientNoContextTakeover && (params.client_no_context_takeover = !0);
				this._options.serverMaxWindowBits && (params.server_max_window_bits = this._options.serverMaxWindowBits);
				this._options.clientMaxWindowBits ? params.client_max_window_bits = this._options.clientMaxWindowBits : this._options.clientMaxWindowBits ?? (params.client_max_window_bits = !0);
				return params;
			}
			accept(configurations) {
				configurations = this.normalizeParams(configurations);
				this.params = this._isServer ? this.acceptAsServer(configurations) : this.acceptAsClient(configurations);
				return this.params;
			}
			cleanup() {
				if (this._inflate) {
					this._inflate.close();
					this._inflate = null;
				}
				if (this._deflate) {
					let callback = this._deflate[kCallback];
					this._deflate.close();
					this._deflate = null;
					callback && callback(Error("The deflate stream was closed while data was being processed"));
				}
			}
			acceptAsServer(offers) {
				let opts = this._options;
				let accepted = offers.find((params) => {
					if (opts.serverNoContextTakeover === !1 && params.server_no_context_takeover || params.server_max_window_bits && (opts.serverMaxWindowBits === !1 || typeof opts.serverMaxWindowBits == "number" && opts.serverMaxWindowBits > params.server_max_window_bits) || typeof opts.clientMaxWindowBits == "number" && (typeof params.client_max_window_bits == "number" ? opts.clientMaxWindowBits > params.client_max_window_bits : !params.client_max_window_bits)) return !1;
					return !0;
				});
				if (!accepted) throw Error("None of the extension offers can be accepted");
				opts.serverNoContextTakeover && (accepted.server_no_context_takeover = !0);
				opts.clientNoContextTakeover && (accepted.client_no_context_takeover = !0);
				typeof opts.serverMaxWindowBits == "number" && (accepted.server_max_window_bits = opts.serverMaxWindowBits);
				typeof opts.clientMaxWindowBits == "number" ? accepted.client_max_window_bits = opts.clientMaxWindowBits : (accepted.client_max_window_bits === !0 || opts.clientMaxWindowBits === !1) && delete accepted.client_max_window_bits;
				return accepted;
			}
			acceptAsClient(response) {
				let params = response[0];
				if (this._options.clientNoContextTakeover === !1 && params.client_no_context_takeover) throw Error("Unexpected parameter \"client_no_context_takeover\"");
				if (!params.client_max_window_bits) typeof this._options.clientMaxWindowBits == "number" && (params.client_max_window_bits = this._options.clientMaxWindowBits);
				else if (this._options.clientMaxWindowBits === !1 || typeof this._options.clientMaxWindowBits == "number" && params.client_max_window_bits > this._options.clientMaxWindowBits) throw Error("Unexpected or invalid parameter \"client_max_window_bits\"");
				return params;
			}
			normalizeParams(configurations) {
				configurations.forEach((params) => {
					Object.keys(params).forEach((key) => {
						let value = params[key];
						if (value.length > 1) throw Error(`Parameter "${key}" must have only a single value`);
						value = value[0];
						if (key === "client_max_window_bits") {
							if (value !== !0) {
								let num = +value;
								if (!Number.isInteger(num) || num < 8 || num > 15) throw TypeError(`Invalid value for parameter "${key}": ${value}`);
								value = num;
							} else if (!this._isServer) throw TypeError(`Invalid value for parameter "${key}": ${value}`);
						} else if (key === "server_max_window_bits") {
							let num = +value;
							if (!Number.isInteger(num) || num < 8 || num > 15) throw TypeError(`Invalid value for parameter "${key}": ${value}`);
							value = num;
						} else if (key === "client_no_context_takeover" || key === "server_no_context_takeover") {
							if (value !== !0) throw TypeError(`Invalid value for parameter "${key}": ${value}`);
						} else throw Error(`Unknown parameter "${key}"`);
						params[key] = value;
					});
				});
				return configurations;
			}
			decompress(data, fin, callback) {
				zlibLimiter.add((done) => {
					this._decompress(data, fin, (err, result) => {
						done();
						callback(err, result);
					});
				});
			}
			compress(data, fin, callback) {
				zlibLimiter.add((done) => {
					this._compress(data, fin, (err, result) => {
						done();
						callback(err, result);
					});
				});
			}
			_decompress(data, fin, callback) {
				let endpoint = this._isServer ? "client" : "server";
				if (!this._inflate) {
					let key = `${endpoint}_max_window_bits`;
					let windowBits = typeof this.params[key] == "number" ? this.params[key] : zlib.Z_DEFAULT_WINDOWBITS;
					this._inflate = zlib.createInflateRaw({
						...this._options.zlibInflateOptions,
						windowBits
					});
					this._inflate[kPerMessageDeflate] = this;
					this._inflate[kTotalLength] = 0;
					this._inflate[kBuffers] = [];
					this._inflate.on("error", inflateOnError);
					this._inflate.on("data", inflateOnData);
				}
				this._inflate[kCallback] = callback;
				this._inflate.write(data);
				fin && this._inflate.write(TRAILER);
				this._inflate.flush(() => {
					let err = this._inflate[kError];
					if (err) {
						this._inflate.close();
						this._inflate = null;
						callback(err);
						return;
					}
					let data = bufferUtil.concat(this._inflate[kBuffers], this._inflate[kTotalLength]);
					if (this._inflate._readableState.endEmitted) {
						this._inflate.close();
						this._inflate = null;
					} else {
						this._inflate[kTotalLength] = 0;
						this._inflate[kBuffers] = [];
						fin && this.params[`${endpoint}_no_context_takeover`] && this._inflate.reset();
					}
					callback(null, data);
				});
			}
			_compress(data, fin, callback) {
				let endpoint = this._isServer ? "server" : "client";
				if (!this._deflate) {
					let key = `${endpoint}_max_window_bits`;
					let windowBits = typeof this.params[key] == "number" ? this.params[key] : zlib.Z_DEFAULT_WINDOWBITS;
					this._deflate = zlib.createDeflateRaw({
						...this._options.zlibDeflateOptions,
						windowBits
					});
					this._deflate[kTotalLength] = 0;
					this._deflate[kBuffers] = [];
					this._deflate.on("data", deflateOnData);
				}
				this._deflate[kCallback] = callback;
				this._deflate.write(data);
				this._deflate.flush(zlib.Z_SYNC_FLUSH, () => {
					if (!this._deflate) return;
					let data = bufferUtil.concat(this._deflate[kBuffers], this._deflate[kTotalLength]);
					fin && (data = new FastBuffer(data.buffer, data.byteOffset, data.length - 4));
					this._deflate[kCallback] = null;
					this._deflate[kTotalLength] = 0;
					this._deflate[kBuffers] = [];
					fin && this.params[`${endpoint}_no_context_takeover`] && this._deflate.reset();
					callback(null, data);
				});
			}
		}
		module.exports = PerMessageDeflate;
		function deflateOnData(chunk) {
			this[kBuffers].push(chunk);
			this[kTotalLength] += chunk.length;
		}
		function inflateOnData(chunk) {
			this[kTotalLength] += chunk.length;
			if (this[kPerMessageDeflate]._maxPayload < 1 || this[kTotalLength] <= this[kPerMessageDeflate]._maxPayload) {
				this[kBuffers].push(chunk);
				return;
			}
			this[kError] = RangeError("Max payload size exceeded");
			this[kError].code = "WS_ERR_UNSUPPORTED_MESSAGE_LENGTH";
			this[kError][kStatusCode] = 1009;
			this.removeListener("data", inflateOnData);
			this.reset();
		}
		function inflateOnError(err) {
			this[kPerMessageDeflate]._inflate = null;
			if (this[kError]) {
				this[kCallback](this[kError]);
				return;
			}
			err[kStatusCode] = 1007;
			this[kCallback](err);
		}
	}),
	893: ((module, __unused_webpack_exports, __webpack_require__) => {
		let { Writable } = __webpack_require__(2203);
		let PerMessageDeflate = __webpack_require__(4376);
		let { BINARY_TYPES, EMPTY_BUFFER, kStatusCode, kWebSocket } = __webpack_require__(1791);
		let { concat, toArrayBuffer, unmask } = __webpack_require__(5803);
		let { isValidStatusCode, isValidUTF8 } = __webpack_require__(6615);
		let FastBuffer = Buffer[Symbol.species];
		let GET_INFO = 0;
		let GET_PAYLOAD_LENGTH_16 = 1;
		let GET_PAYLOAD_LENGTH_64 = 2;
		let GET_MASK = 3;
		let GET_DATA = 4;
		let INFLATING = 5;
		let DEFER_EVENT = 6;
		class Receiver extends Writable {
			constructor(options = {}) {
				super();
				this._allowSynchronousEvents = options.allowSynchronousEvents === void 0 || options.allowSynchronousEvents;
				this._binaryType = options.binaryType || BINARY_TYPES[0];
				this._extensions = options.extensions || {};
				this._isServer = !!options.isServer;
				this._maxBufferedChunks = options.maxBufferedChunks | 0;
				this._maxFragments = options.maxFragments | 0;
				this._maxPayload = options.maxPayload | 0;
				this._skipUTF8Validation = !!options.skipUTF8Validation;
				this[kWebSocket] = void 0;
				this._bufferedBytes = 0;
				this._buffers = [];
				this._compressed = !1;
				this._payloadLength = 0;
				this._mask = void 0;
				this._fragmented = 0;
				this._masked = !1;
				this._fin = !1;
				this._opcode = 0;
				this._totalPayloadLength = 0;
				this._messageLength = 0;
				this._numFragments = 0;
				this._fragments = [];
				this._errored = !1;
				this._loop = !1;
				this._state = 0;
			}
			_write(chunk, encoding, cb) {
				if (this._opcode === 8 && this._state == 0) return cb();
				if (this._maxBufferedChunks > 0 && this._buffers.length >= this._maxBufferedChunks) {
					cb(this.createError(RangeError, "Too many buffered chunks", !1, 1008, "WS_ERR_TOO_MANY_BUFFERED_PARTS"));
					return;
				}
				this._bufferedBytes += chunk.length;
				this._buffers.push(chunk);
				this.startLoop(cb);
			}
			consume(n) {
				this._bufferedBytes -= n;
				if (n === this._buffers[0].length) return this._buffers.shift();
				if (n < this._buffers[0].length) {
					let buf = this._buffers[0];
					this._buffers[0] = new FastBuffer(buf.buffer, buf.byteOffset + n, buf.length - n);
					return new FastBuffer(buf.buffer, buf.byteOffset, n);
				}
				let dst = Buffer.allocUnsafe(n);
				do {
					let buf = this._buffers[0];
					let offset = dst.length - n;
					if (n >= buf.length) dst.set(this._buffers.shift(), offset);
					else {
						dst.set(new Uint8Array(buf.buffer, buf.byteOffset, n), offset);
						this._buffers[0] = new FastBuffer(buf.buffer, buf.byteOffset + n, buf.length - n);
					}
					n -= buf.length;
				} while (n > 0);
				return dst;
			}
			startLoop(cb) {
				this._loop = !0;
				do
					switch (this._state) {
						case 0:
							this.getInfo(cb);
							break;
						case 1:
							this.getPayloadLength16(cb);
							break;
						case 2:
							this.getPayloadLength64(cb);
							break;
						case 3:
							this.getMask();
							break;
						case 4:
							this.getData(cb);
							break;
						case 5:
						case 6:
							this._loop = !1;
							return;
					}
				while (this._loop);
				this._errored || cb();
			}
			getInfo(cb) {
				if (this._bufferedBytes < 2) {
					this._loop = !1;
					return;
				}
				let buf = this.consume(2);
				if (buf[0] & 48) {
					cb(this.createError(RangeError, "RSV2 and RSV3 must be clear", !0, 1002, "WS_ERR_UNEXPECTED_RSV_2_3"));
					return;
				}
				let compressed = (buf[0] & 64) == 64;
				if (compressed && !this._extensions[PerMessageDeflate.extensionName]) {
					cb(this.createError(RangeError, "RSV1 must be clear", !0, 1002, "WS_ERR_UNEXPECTED_RSV_1"));
					return;
				}
				this._fin = (buf[0] & 128) == 128;
				this._opcode = buf[0] & 15;
				this._payloadLength = buf[1] & 127;
				if (this._opcode === 0) {
					if (compressed) {
						cb(this.createError(RangeError, "RSV1 must be clear", !0, 1002, "WS_ERR_UNEXPECTED_RSV_1"));
						return;
					}
					if (!this._fragmented) {
						cb(this.createError(RangeError, "invalid opcode 0", !0, 1002, "WS_ERR_INVALID_OPCODE"));
						return;
					}
					this._opcode = this._fragmented;
				} else if (this._opcode === 1 || this._opcode === 2) {
					if (this._fragmented) {
						cb(this.createError(RangeError, `invalid opcode ${this._opcode}`, !0, 1002, "WS_ERR_INVALID_OPCODE"));
						return;
					}
					this._compressed = compressed;
				} else if (this._opcode > 7 && this._opcode < 11) {
					if (!this._fin) {
						cb(this.createError(RangeError, "FIN must be set", !0, 1002, "WS_ERR_EXPECTED_FIN"));
						return;
					}
					if (compressed) {
						cb(this.createError(RangeError, "RSV1 must be clear", !0, 1002, "WS_ERR_UNEXPECTED_RSV_1"));
						return;
					}
					if (this._payloadLength > 125 || this._opcode === 8 && this._payloadLength === 1) {
						cb(this.createError(RangeError, `invalid payload length ${this._payloadLength}`, !0, 1002, "WS_ERR_INVALID_CONTROL_PAYLOAD_LENGTH"));
						return;
					}
				} else {
					cb(this.createError(RangeError, `invalid opcode ${this._opcode}`, !0, 1002, "WS_ERR_INVALID_OPCODE"));
					return;
				}
				!this._fin && !this._fragmented && (this._fragmented = this._opcode);
				this._masked = (buf[1] & 128) == 128;
				if (this._isServer) {
					if (!this._masked) {
						cb(this.createError(RangeError, "MASK must be set", !0, 1002, "WS_ERR_EXPECTED_MASK"));
						return;
					}
				} else if (this._masked) {
					cb(this.createError(RangeError, "MASK must be clear", !0, 1002, "WS_ERR_UNEXPECTED_MASK"));
					return;
				}
				this._payloadLength === 126 ? this._state = 1 : this._payloadLength === 127 ? this._state = 2 : this.haveLength(cb);
			}
			getPayloadLength16(cb) {
				if (this._bufferedBytes < 2) {
					this._loop = !1;
					return;
				}
				this._payloadLength = this.consume(2).readUInt16BE(0);
				this.haveLength(cb);
			}
			getPayloadLength64(cb) {
				if (this._bufferedBytes < 8) {
					this._loop = !1;
					return;
				}
				let buf = this.consume(8);
				let num = buf.readUInt32BE(0);
				if (num > 2 ** 21 - 1) {
					cb(this.createError(RangeError, "Unsupported WebSocket frame: payload length > 2^53 - 1", !1, 1009, "WS_ERR_UNSUPPORTED_DATA_PAYLOAD_LENGTH"));
					return;
				}
				this._payloadLength = num * 2 ** 32 + buf.readUInt32BE(4);
				this.haveLength(cb);
			}
			haveLength(cb) {
				if (this._payloadLength && this._opcode < 8) {
					this._totalPayloadLength += this._payloadLength;
					if (this._totalPayloadLength > this._maxPayload && this._maxPayload > 0) {
						cb(this.createError(RangeError, "Max payload size exceeded", !1, 1009, "WS_ERR_UNSUPPORTED_MESSAGE_LENGTH"));
						return;
					}
				}
				this._state = this._masked ? 3 : 4;
			}
			getMask() {
				if (this._bufferedBytes < 4) {
					this._loop = !1;
					return;
				}
				this._mask = this.consume(4);
				this._state = 4;
			}
			getData(cb) {
				let data = EMPTY_BUFFER;
				if (this._payloadLength) {
					if (this._bufferedBytes < this._payloadLength) {
						this._loop = !1;
						return;
					}
					data = this.consume(this._payloadLength);
					this._masked && (this._mask[0] | this._mask[1] | this._mask[2] | this._mask[3]) !== 0 && unmask(data, this._mask);
				}
				this._mask = void 0;
				if (this._opcode > 7) {
					this.controlMessage(data, cb);
					return;
				}
				if (this._maxFragments > 0 && ++this._numFragments > this._maxFragments) {
					cb(this.createError(RangeError, "Too many message fragments", !1, 1008, "WS_ERR_TOO_MANY_BUFFERED_PARTS"));
					return;
				}
				if (this._compressed) {
					this._state = 5;
					this.decompress(data, cb);
					return;
				}
				if (data.length) {
					this._messageLength = this._totalPayloadLength;
					this._fragments.push(data);
				}
				this.dataMessage(cb);
			}
			decompress(data, cb) {
				this._extensions[PerMessageDeflate.extensionName].decompress(data, this._fin, (err, buf) => {
					if (err) return cb(err);
					if (buf.length) {
						this._messageLength += buf.length;
						if (this._messageLength > this._maxPayload && this._maxPayload > 0) {
							cb(this.createError(RangeError, "Max payload size exceeded", !1, 1009, "WS_ERR_UNSUPPORTED_MESSAGE_LENGTH"));
							return;
						}
						this._fragments.push(buf);
					}
					this.dataMessage(cb);
					this._state === 0 && this.startLoop(cb);
				});
			}
			dataMessage(cb) {
				if (!this._fin) {
					this._state = 0;
					return;
				}
				let messageLength = this._messageLength;
				let fragments = this._fragments;
				this._totalPayloadLength = 0;
				this._messageLength = 0;
				this._fragmented = 0;
				this._numFragments = 0;
				this._fragments = [];
				if (this._opcode === 2) {
					let data;
					data = this._binaryType === "nodebuffer" ? concat(fragments, messageLength) : this._binaryType === "arraybuffer" ? toArrayBuffer(concat(fragments, messageLength)) : this._binaryType === "blob" ? new Blob(fragments) : fragments;
					if (this._allowSynchronousEvents) {
						this.emit("message", data, !0);
						this._state = 0;
					} else {
						this._state = 6;
						setImmediate(() => {
							this.emit("message", data, !0);
							this._state = 0;
							this.startLoop(cb);
						});
					}
				} else {
					let buf = concat(fragments, messageLength);
					if (!this._skipUTF8Validation && !isValidUTF8(buf)) {
						cb(this.createError(Error, "invalid UTF-8 sequence", !0, 1007, "WS_ERR_INVALID_UTF8"));
						return;
					}
					if (this._state === 5 || this._allowSynchronousEvents) {
						this.emit("message", buf, !1);
						this._state = 0;
					} else {
						this._state = 6;
						setImmediate(() => {
							this.emit("message", buf, !1);
							this._state = 0;
							this.startLoop(cb);
						});
					}
				}
			}
			controlMessage(data, cb) {
				if (this._opcode === 8) {
					if (data.length === 0) {
						this._loop = !1;
						this.emit("conclude", 1005, EMPTY_BUFFER);
						this.end();
					} else {
						let code = data.readUInt16BE(0);
						if (!isValidStatusCode(code)) {
							cb(this.createError(RangeError, `invalid status code ${code}`, !0, 1002, "WS_ERR_INVALID_CLOSE_CODE"));
							return;
						}
						let buf = new FastBuffer(data.buffer, data.byteOffset + 2, data.length - 2);
						if (!this._skipUTF8Validation && !isValidUTF8(buf)) {
							cb(this.createError(Error, "invalid UTF-8 sequence", !0, 1007, "WS_ERR_INVALID_UTF8"));
							return;
						}
						this._loop = !1;
						this.emit("conclude", code, buf);
						this.end();
					}
					this._state = 0;
					return;
				}
				if (this._allowSynchronousEvents) {
					this.emit(this._opcode === 9 ? "ping" : "pong", data);
					this._state = 0;
				} else {
					this._state = 6;
					setImmediate(() => {
						this.emit(this._opcode === 9 ? "ping" : "pong", data);
						this._state = 0;
						this.startLoop(cb);
					});
				}
			}
			createError(ErrorCtor, message, prefix, statusCode, errorCode) {
				this._loop = !1;
				this._errored = !0;
				let err = new ErrorCtor(prefix ? `Invalid WebSocket frame: ${message}` : message);
				Error.captureStackTrace(err, this.createError);
				err.code = errorCode;
				err[kStatusCode] = statusCode;
				return err;
			}
		}
		module.exports = Receiver;
	}),
	7389: ((module, __unused_webpack_exports, __webpack_require__) => {
		let { Duplex } = __webpack_require__(2203);
		let { randomFillSync } = __webpack_require__(6982);
		let { types: { isUint8Array } } = __webpack_require__(9023);
		let PerMessageDeflate = __webpack_require__(4376);
		let { EMPTY_BUFFER, kWebSocket, NOOP } = __webpack_require__(1791);
		let { isBlob, isValidStatusCode } = __webpack_require__(6615);
		let { mask: applyMask, toBuffer } = __webpack_require__(5803);
		let kByteLength = Symbol("kByteLength");
		let maskBuffer = Buffer.alloc(4);
		let RANDOM_POOL_SIZE = 8192;
		let randomPool;
		let randomPoolPointer = RANDOM_POOL_SIZE;
		let DEFAULT = 0;
		let DEFLATING = 1;
		let GET_BLOB_DATA = 2;
		class Sender {
			constructor(socket, extensions, generateMask) {
				this._extensions = extensions || {};
				if (generateMask) {
					this._generateMask = generateMask;
					this._maskBuffer = Buffer.alloc(4);
				}
				this._socket = socket;
				this._firstFragment = !0;
				this._compress = !1;
				this._bufferedBytes = 0;
				this._queue = [];
				this._state = 0;
				this.onerror = NOOP;
				this[kWebSocket] = void 0;
			}
			static frame(data, options) {
				let mask;
				let merge = !1;
				let offset = 2;
				let skipMasking = !1;
				if (options.mask) {
					mask = options.maskBuffer || maskBuffer;
					if (options.generateMask) options.generateMask(mask);
					else {
						if (randomPoolPointer === RANDOM_POOL_SIZE) {
							randomPool === void 0 && (randomPool = Buffer.alloc(RANDOM_POOL_SIZE));
							randomFillSync(randomPool, 0, RANDOM_POOL_SIZE);
							randomPoolPointer = 0;
						}
						mask[0] = randomPool[randomPoolPointer++];
						mask[1] = randomPool[randomPoolPointer++];
						mask[2] = randomPool[randomPoolPointer++];
						mask[3] = randomPool[randomPoolPointer++];
					}
					skipMasking = (mask[0] | mask[1] | mask[2] | mask[3]) === 0;
					offset = 6;
				}
				let dataLength;
				if (typeof data == "string") {
					if ((!options.mask || skipMasking) && options[kByteLength] !== void 0) dataLength = options[kByteLength];
					else {
						data = Buffer.from(data);
						dataLength = data.length;
					}
				} else {
					dataLength = data.length;
					merge = options.mask && options.readOnly && !skipMasking;
				}
				let payloadLength = dataLength;
				if (dataLength >= 65536) {
					offset += 8;
					payloadLength = 127;
				} else if (dataLength > 125) {
					offset += 2;
					payloadLength = 126;
				}
				let target = Buffer.allocUnsafe(merge ? dataLength + offset : offset);
				target[0] = options.fin ? options.opcode | 128 : options.opcode;
				options.rsv1 && (target[0] |= 64);
				target[1] = payloadLength;
				if (payloadLength === 126) target.writeUInt16BE(dataLength, 2);
				else if (payloadLength === 127) {
					target[2] = target[3] = 0;
					target.writeUIntBE(dataLength, 4, 6);
				}
				if (!options.mask) return dataLength ? [target, data] : [target];
				target[1] |= 128;
				target[offset - 4] = mask[0];
				target[offset - 3] = mask[1];
				target[offset - 2] = mask[2];
				target[offset - 1] = mask[3];
				if (!dataLength) return [target];
				if (skipMasking) return [target, data];
				if (merge) {
					applyMask(data, mask, target, offset, dataLength);
					return [target];
				}
				applyMask(data, mask, data, 0, dataLength);
				return [target, data];
			}
			close(code, data, mask, cb) {
				let buf;
				if (code === void 0) buf = EMPTY_BUFFER;
				else if (typeof code != "number" || !isValidStatusCode(code)) throw TypeError("First argument must be a valid error code number");
				else if (data === void 0 || !data.length) {
					buf = Buffer.allocUnsafe(2);
					buf.writeUInt16BE(code, 0);
				} else {
					let length = Buffer.byteLength(data);
					if (length > 123) throw RangeError("The message must not be greater than 123 bytes");
					buf = Buffer.allocUnsafe(2 + length);
					buf.writeUInt16BE(code, 0);
					if (typeof data == "string") buf.write(data, 2);
					else if (isUint8Array(data)) buf.set(data, 2);
					else throw TypeError("Second argument must be a string or a Uint8Array");
				}
				let options = {
					[kByteLength]: buf.length,
					fin: !0,
					generateMask: this._generateMask,
					mask,
					maskBuffer: this._maskBuffer,
					opcode: 8,
					readOnly: !1,
					rsv1: !1
				};
				this._state === 0 ? this.sendFrame(Sender.frame(buf, options), cb) : this.enqueue([
					this.dispatch,
					buf,
					!1,
					options,
					cb
				]);
			}
			ping(data, mask, cb) {
				let byteLength;
				let readOnly;
				if (typeof data == "string") {
					byteLength = Buffer.byteLength(data);
					readOnly = !1;
				} else if (isBlob(data)) {
					byteLength = data.size;
					readOnly = !1;
				} else {
					data = toBuffer(data);
					byteLength = data.length;
					readOnly = toBuffer.readOnly;
				}
				if (byteLength > 125) throw RangeError("The data size must not be greater than 125 bytes");
				let options = {
					[kByteLength]: byteLength,
					fin: !0,
					generateMask: this._generateMask,
					mask,
					maskBuffer: this._maskBuffer,
					opcode: 9,
					readOnly,
					rsv1: !1
				};
				isBlob(data) ? this._state === 0 ? this.getBlobData(data, !1, options, cb) : this.enqueue([
					this.getBlobData,
					data,
					!1,
					options,
					cb
				]) : this._state === 0 ? this.sendFrame(Sender.frame(data, options), cb) : this.enqueue([
					this.dispatch,
					data,
					!1,
					options,
					cb
				]);
			}
			pong(data, mask, cb) {
				let byteLength;
				let readOnly;
				if (typeof data == "string") {
					byteLength = Buffer.byteLength(data);
					readOnly = !1;
				} else if (isBlob(data)) {
					byteLength = data.size;
					readOnly = !1;
				} else {
					data = toBuffer(data);
					byteLength = data.length;
					readOnly = toBuffer.readOnly;
				}
				if (byteLength > 125) throw RangeError("The data size must not be greater than 125 bytes");
				let options = {
					[kByteLength]: byteLength,
					fin: !0,
					generateMask: this._generateMask,
					mask,
					maskBuffer: this._maskBuffer,
					opcode: 10,
					readOnly,
					rsv1: !1
				};
				isBlob(data) ? this._state === 0 ? this.getBlobData(data, !1, options, cb) : this.enqueue([
					this.getBlobData,
					data,
					!1,
					options,
					cb
				]) : this._state === 0 ? this.sendFrame(Sender.frame(data, options), cb) : this.enqueue([
					this.dispatch,
					data,
					!1,
					options,
					cb
				]);
			}
			send(data, options, cb) {
				let perMessageDeflate = this._extensions[PerMessageDeflate.extensionName];
				let opcode = options.binary ? 2 : 1;
				let rsv1 = options.compress;
				let byteLength;
				let readOnly;
				if (typeof data == "string") {
					byteLength = Buffer.byteLength(data);
					readOnly = !1;
				} else if (isBlob(data)) {
					byteLength = data.size;
					readOnly = !1;
				} else {
					data = toBuffer(data);
					byteLength = data.length;
					readOnly = toBuffer.readOnly;
				}
				if (this._firstFragment) {
					this._firstFragment = !1;
					rsv1 && perMessageDeflate && perMessageDeflate.params[perMessageDeflate._isServer ? "server_no_context_takeover" : "client_no_context_takeover"] && (rsv1 = byteLength >= perMessageDeflate._threshold);
					this._compress = rsv1;
				} else {
					rsv1 = !1;
					opcode = 0;
				}
				options.fin && (this._firstFragment = !0);
				let opts = {
					[kByteLength]: byteLength,
					fin: options.fin,
					generateMask: this._generateMask,
					mask: options.mask,
					maskBuffer: this._maskBuffer,
					opcode,
					readOnly,
					rsv1
				};
				isBlob(data) ? this._state === 0 ? this.getBlobData(data, this._compress, opts, cb) : this.enqueue([
					this.getBlobData,
					data,
					this._compress,
					opts,
					cb
				]) : this._state === 0 ? this.dispatch(data, this._compress, opts, cb) : this.enqueue([
					this.dispatch,
					data,
					this._compress,
					opts,
					cb
				]);
			}
			getBlobData(blob, compress, options, cb) {
				this._bufferedBytes += options[kByteLength];
				this._state = 2;
				blob.arrayBuffer().then((arrayBuffer) => {
					if (this._socket.destroyed) {
						let err = Error("The socket was closed while the blob was being read");
						process.nextTick(callCallbacks, this, err, cb);
						return;
					}
					this._bufferedBytes -= options[kByteLength];
					let data = toBuffer(arrayBuffer);
					if (compress) this.dispatch(data, compress, options, cb);
					else {
						this._state = 0;
						this.sendFrame(Sender.frame(data, options), cb);
						this.dequeue();
					}
				}).catch((err) => {
					process.nextTick(onError, this, err, cb);
				});
			}
			dispatch(data, compress, options, cb) {
				if (!compress) {
					this.sendFrame(Sender.frame(data, options), cb);
					return;
				}
				let perMessageDeflate = this._extensions[PerMessageDeflate.extensionName];
				this._bufferedBytes += options[kByteLength];
				this._state = 1;
				perMessageDeflate.compress(data, options.fin, (_, buf) => {
					if (this._socket.destroyed) {
						let err = Error("The socket was closed while data was being compressed");
						callCallbacks(this, err, cb);
						return;
					}
					this._bufferedBytes -= options[kByteLength];
					this._state = 0;
					options.readOnly = !1;
					this.sendFrame(Sender.frame(buf, options), cb);
					this.dequeue();
				});
			}
			dequeue() {
				for (; this._state === 0 && this._queue.length;) {
					let params = this._queue.shift();
					this._bufferedBytes -= params[3][kByteLength];
					Reflect.apply(params[0], this, params.slice(1));
				}
			}
			enqueue(params) {
				this._bufferedBytes += params[3][kByteLength];
				this._queue.push(params);
			}
			sendFrame(list, cb) {
				if (list.length === 2) {
					this._socket.cork();
					this._socket.write(list[0]);
					this._socket.write(list[1], cb);
					this._socket.uncork();
				} else this._socket.write(list[0], cb);
			}
		}
		module.exports = Sender;
		function callCallbacks(sender, err, cb) {
			typeof cb == "function" && cb(err);
			for (let i = 0; i < sender._queue.length; i++) {
				let params = sender._queue[i];
				let callback = params[params.length - 1];
				typeof callback == "function" && callback(err);
			}
		}
		function onError(sender, err, cb) {
			callCallbacks(sender, err, cb);
			sender.onerror(err);
		}
	}),
	6412: ((module, __unused_webpack_exports, __webpack_require__) => {
		let WebSocket = __webpack_require__(6681);
		let { Duplex } = __webpack_require__(2203);
		function emitClose(stream) {
			stream.emit("close");
		}
		function duplexOnEnd() {
			!this.destroyed && this._writableState.finished && this.destroy();
		}
		function duplexOnError(err) {
			this.removeListener("error", duplexOnError);
			this.destroy();
			this.listenerCount("error") === 0 && this.emit("error", err);
		}
		function createWebSocketStream(ws, options) {
			let terminateOnDestroy = !0;
			let duplex = new Duplex({
				...options,
				autoDestroy: !1,
				emitClose: !1,
				objectMode: !1,
				writableObjectMode: !1
			});
			ws.on("message", function message(msg, isBinary) {
				let data = !isBinary && duplex._readableState.objectMode ? msg.toString() : msg;
				duplex.push(data) || ws.pause();
			});
			ws.once("error", function error(err) {
				if (duplex.destroyed) return;
				terminateOnDestroy = !1;
				duplex.destroy(err);
			});
			ws.once("close", function close() {
				if (duplex.destroyed) return;
				duplex.push(null);
			});
			duplex._destroy = function(err, callback) {
				if (ws.readyState === ws.CLOSED) {
					callback(err);
					process.nextTick(emitClose, duplex);
					return;
				}
				let called = !1;
				ws.once("error", function error(err) {
					called = !0;
					callback(err);
				});
				ws.once("close", function close() {
					called || callback(err);
					process.nextTick(emitClose, duplex);
				});
				terminateOnDestroy && ws.terminate();
			};
			duplex._final = function(callback) {
				if (ws.readyState === ws.CONNECTING) {
					ws.once("open", function open() {
						duplex._final(callback);
					});
					return;
				}
				if (ws._socket === null) return;
				if (ws._socket._writableState.finished) {
					callback();
					duplex._readableState.endEmitted && duplex.destroy();
				} else {
					ws._socket.once("finish", function finish() {
						callback();
					});
					ws.close();
				}
			};
			duplex._read = function() {
				ws.isPaused && ws.resume();
			};
			duplex._write = function(chunk, encoding, callback) {
				if (ws.readyState === ws.CONNECTING) {
					ws.once("open", function open() {
						duplex._write(chunk, encoding, callback);
					});
					return;
				}
				ws.send(chunk, callback);
			};
			duplex.on("end", duplexOnEnd);
			duplex.on("error", duplexOnError);
			return duplex;
		}
		module.exports = createWebSocketStream;
	}),
	3332: ((module, __unused_webpack_exports, __webpack_require__) => {
		let { tokenChars } = __webpack_require__(6615);
		function parse(header) {
			let protocols = new Set();
			let start = -1;
			let end = -1;
			let i = 0;
			for (; i < header.length; i++) {
				let code = header.charCodeAt(i);
				if (end === -1 && tokenChars[code] === 1) start === -1 && (start = i);
				else if (i !== 0 && (code === 32 || code === 9)) end === -1 && start !== -1 && (end = i);
				else if (code === 44) {
					if (start === -1) throw SyntaxError(`Unexpected character at index ${i}`);
					end === -1 && (end = i);
					let protocol = header.slice(start, end);
					if (protocols.has(protocol)) throw SyntaxError(`The "${protocol}" subprotocol is duplicated`);
					protocols.add(protocol);
					start = end = -1;
				} else throw SyntaxError(`Unexpected character at index ${i}`);
			}
			if (start === -1 || end !== -1) throw SyntaxError("Unexpected end of input");
			let protocol = header.slice(start, i);
			if (protocols.has(protocol)) throw SyntaxError(`The "${protocol}" subprotocol is duplicated`);
			protocols.add(protocol);
			return protocols;
		}
		module.exports = { parse };
	}),
	6615: ((module, __unused_webpack_exports, __webpack_require__) => {
		let { isUtf8 } = __webpack_require__(181);
		let { hasBlob } = __webpack_require__(1791);
		let tokenChars = [
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			1,
			0,
			1,
			1,
			1,
			1,
			1,
			0,
			0,
			1,
			1,
			0,
			1,
			1,
			0,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			0,
			0,
			0,
			0,
			0,
			0,
			0,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			0,
			0,
			0,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			0,
			1,
			0,
			1,
			0
		];
		function isValidStatusCode(code) {
			return code >= 1e3 && code <= 1014 && code !== 1004 && code !== 1005 && code !== 1006 || code >= 3e3 && code <= 4999;
		}
		function _isValidUTF8(buf) {
			let len = buf.length;
			let i = 0;
			for (; i < len;) if (!(buf[i] & 128)) i++;
			else if ((buf[i] & 224) == 192) {
				if (i + 1 === len || (buf[i + 1] & 192) != 128 || (buf[i] & 254) == 192) return !1;
				i += 2;
			} else if ((buf[i] & 240) == 224) {
				if (i + 2 >= len || (buf[i + 1] & 192) != 128 || (buf[i + 2] & 192) != 128 || buf[i] === 224 && (buf[i + 1] & 224) == 128 || buf[i] === 237 && (buf[i + 1] & 224) == 160) return !1;
				i += 3;
			} else if ((buf[i] & 248) == 240) {
				if (i + 3 >= len || (buf[i + 1] & 192) != 128 || (buf[i + 2] & 192) != 128 || (buf[i + 3] & 192) != 128 || buf[i] === 240 && (buf[i + 1] & 240) == 128 || buf[i] === 244 && buf[i + 1] > 143 || buf[i] > 244) return !1;
				i += 4;
			} else return !1;
			return !0;
		}
		function isBlob(value) {
			return hasBlob && typeof value == "object" && typeof value.arrayBuffer == "function" && typeof value.type == "string" && typeof value.stream == "function" && (value[Symbol.toStringTag] === "Blob" || value[Symbol.toStringTag] === "File");
		}
		module.exports = {
			isBlob,
			isValidStatusCode,
			isValidUTF8: _isValidUTF8,
			tokenChars
		};
		if (isUtf8) module.exports.isValidUTF8 = function(buf) {
			return buf.length < 24 ? _isValidUTF8(buf) : isUtf8(buf);
		};
		else if (!process.env.WS_NO_UTF_8_VALIDATE) try {
			let isValidUTF8 = __webpack_require__(2414);
			module.exports.isValidUTF8 = function(buf) {
				return buf.length < 32 ? _isValidUTF8(buf) : isValidUTF8(buf);
			};
		} catch {}
	}),
	129: ((module, __unused_webpack_exports, __webpack_require__) => {
		let EventEmitter = __webpack_require__(4434);
		let http = __webpack_require__(8611);
		let { Duplex } = __webpack_require__(2203);
		let { createHash } = __webpack_require__(6982);
		let extension = __webpack_require__(1335);
		let PerMessageDeflate = __webpack_require__(4376);
		let subprotocol = __webpack_require__(3332);
		let WebSocket = __webpack_require__(6681);
		let { CLOSE_TIMEOUT, GUID, kWebSocket } = __webpack_require__(1791);
		let keyRegex = /^[+/0-9A-Za-z]{22}==$/;
		let RUNNING = 0;
		let CLOSING = 1;
		let CLOSED = 2;
		class WebSocketServer extends EventEmitter {
			constructor(options, callback) {
				super();
				options = {
					allowSynchronousEvents: !0,
					autoPong: !0,
					maxBufferedChunks: 262144,
					maxFragments: 16384,
					maxPayload: 104857600,
					maxPendingAutoPongs: 60,
					skipUTF8Validation: !1,
					perMessageDeflate: !1,
					handleProtocols: null,
					clientTracking: !0,
					closeTimeout: CLOSE_TIMEOUT,
					verifyClient: null,
					noServer: !1,
					backlog: null,
					server: null,
					host: null,
					path: null,
					port: null,
					WebSocket,
					...options
				};
				if (options.port == null && !options.server && !options.noServer || options.port != null && (options.server || options.noServer) || options.server && options.noServer) throw TypeError("One and only one of the \"port\", \"server\", or \"noServer\" options must be specified");
				if (options.port != null) {
					this._server = http.createServer((req, res) => {
						let body = http.STATUS_CODES[426];
						res.writeHead(426, {
							"Content-Length": body.length,
							"Content-Type": "text/plain"
						});
						res.end(body);
					});
					this._server.listen(options.port, options.host, options.backlog, callback);
				} else options.server && (this._server = options.server);
				if (this._server) {
					let emitConnection = this.emit.bind(this, "connection");
					this._removeListeners = addListeners(this._server, {
						listening: this.emit.bind(this, "listening"),
						error: this.emit.bind(this, "error"),
						upgrade: (req, socket, head) => {
							this.handleUpgrade(req, socket, head, emitConnection);
						}
					});
				}
				options.perMessageDeflate === !0 && (options.perMessageDeflate = {});
				if (options.clientTracking) {
					this.clients = new Set();
					this._shouldEmitClose = !1;
				}
				this.options = options;
				this._state = 0;
			}
			address() {
				if (this.options.noServer) throw Error("The server is operating in \"noServer\" mode");
				if (!this._server) return null;
				return this._server.address();
			}
			close(cb) {
				if (this._state === 2) {
					cb && this.once("close", () => {
						cb(Error("The server is not running"));
					});
					process.nextTick(emitClose, this);
					return;
				}
				cb && this.once("close", cb);
				if (this._state === 1) return;
				this._state = 1;
				if (this.options.noServer || this.options.server) {
					if (this._server) {
						this._removeListeners();
						this._removeListeners = this._server = null;
					}
					this.clients && this.clients.size ? this._shouldEmitClose = !0 : process.nextTick(emitClose, this);
				} else {
					let server = this._server;
					this._removeListeners();
					this._removeListeners = this._server = null;
					server.close(() => {
						emitClose(this);
					});
				}
			}
			shouldHandle(req) {
				if (this.options.path) {
					let index = req.url.indexOf("?");
					if ((index === -1 ? req.url : req.url.slice(0, index)) !== this.options.path) return !1;
				}
				return !0;
			}
			handleUpgrade(req, socket, head, cb) {
				socket.on("error", socketOnError);
				let key = req.headers["sec-websocket-key"];
				let upgrade = req.headers.upgrade;
				let version = +req.headers["sec-websocket-version"];
				if (req.method !== "GET") {
					let message = "Invalid HTTP method";
					abortHandshakeOrEmitwsClientError(this, req, socket, 405, "Invalid HTTP method");
					return;
				}
				if (upgrade === void 0 || upgrade.toLowerCase() !== "websocket") {
					let message = "Invalid Upgrade header";
					abortHandshakeOrEmitwsClientError(this, req, socket, 400, "Invalid Upgrade header");
					return;
				}
				if (key === void 0 || !keyRegex.test(key)) {
					let message = "Missing or invalid Sec-WebSocket-Key header";
					abortHandshakeOrEmitwsClientError(this, req, socket, 400, "Missing or invalid Sec-WebSocket-Key header");
					return;
				}
				if (version !== 13 && version !== 8) {
					let message = "Missing or invalid Sec-WebSocket-Version header";
					abortHandshakeOrEmitwsClientError(this, req, socket, 400, "Missing or invalid Sec-WebSocket-Version header", { "Sec-WebSocket-Version": "13, 8" });
					return;
				}
				if (!this.shouldHandle(req)) {
					abortHandshake(socket, 400);
					return;
				}
				let secWebSocketProtocol = req.headers["sec-websocket-protocol"];
				let protocols = new Set();
				if (secWebSocketProtocol !== void 0) try {
					protocols = subprotocol.parse(secWebSocketProtocol);
				} catch {
					let message = "Invalid Sec-WebSocket-Protocol header";
					abortHandshakeOrEmitwsClientError(this, req, socket, 400, "Invalid Sec-WebSocket-Protocol header");
					return;
				}
				let secWebSocketExtensions = req.headers["sec-websocket-extensions"];
				let extensions = {};
				if (this.options.perMessageDeflate && secWebSocketExtensions !== void 0) {
					let perMessageDeflate = new PerMessageDeflate({
						...this.options.perMessageDeflate,
						isServer: !0,
						maxPayload: this.options.maxPayload
					});
					try {
						let offers = extension.parse(secWebSocketExtensions);
						if (offers[PerMessageDeflate.extensionName]) {
							perMessageDeflate.accept(offers[PerMessageDeflate.extensionName]);
							extensions[PerMessageDeflate.extensionName] = perMessageDeflate;
						}
					} catch {
						let message = "Invalid or unacceptable Sec-WebSocket-Extensions header";
						abortHandshakeOrEmitwsClientError(this, req, socket, 400, "Invalid or unacceptable Sec-WebSocket-Extensions header");
						return;
					}
				}
				if (this.options.verifyClient) {
					let info = {
						origin: req.headers[`${version === 8 ? "sec-websocket-origin" : "origin"}`],
						secure: !!(req.socket.authorized || req.socket.encrypted),
						req
					};
					if (this.options.verifyClient.length === 2) {
						this.options.verifyClient(info, (verified, code, message, headers) => {
							if (!verified) return abortHandshake(socket, code || 401, message, headers);
							this.completeUpgrade(extensions, key, protocols, req, socket, head, cb);
						});
						return;
					}
					if (!this.options.verifyClient(info)) return abortHandshake(socket, 401);
				}
				this.completeUpgrade(extensions, key, protocols, req, socket, head, cb);
			}
			completeUpgrade(extensions, key, protocols, req, socket, head, cb) {
				if (!socket.readable || !socket.writable) return socket.destroy();
				if (socket[kWebSocket]) throw Error("server.handleUpgrade() was called more than once with the same socket, possibly due to a misconfiguration");
				if (this._state > 0) return abortHandshake(socket, 503);
				let headers = [
					"HTTP/1.1 101 Switching Protocols",
					"Upgrade: websocket",
					"Connection: Upgrade",
					`Sec-WebSocket-Accept: ${createHash("sha1").update(key + GUID).digest("base64")}`
				];
				let ws = new this.options.WebSocket(null, void 0, this.options);
				if (protocols.size) {
					let protocol = this.options.handleProtocols ? this.options.handleProtocols(protocols, req) : protocols.values().next().value;
					if (protocol) {
						headers.push(`Sec-WebSocket-Protocol: ${protocol}`);
						ws._protocol = protocol;
					}
				}
				if (extensions[PerMessageDeflate.extensionName]) {
					let params = extensions[PerMessageDeflate.extensionName].params;
					let value = extension.format({ [PerMessageDeflate.extensionName]: [params] });
					headers.push(`Sec-WebSocket-Extensions: ${value}`);
					ws._extensions = extensions;
				}
				this.emit("headers", headers, req);
				socket.write(headers.concat("\r\n").join("\r\n"));
				socket.removeListener("error", socketOnError);
				ws.setSocket(socket, head, {
					allowSynchronousEvents: this.options.allowSynchronousEvents,
					maxBufferedChunks: this.options.maxBufferedChunks,
					maxFragments: this.options.maxFragments,
					maxPayload: this.options.maxPayload,
					skipUTF8Validation: this.options.skipUTF8Validation
				});
				if (this.clients) {
					this.clients.add(ws);
					ws.on("close", () => {
						this.clients.delete(ws);
						this._shouldEmitClose && !this.clients.size && process.nextTick(emitClose, this);
					});
				}
				cb(ws, req);
			}
		}
		module.exports = WebSocketServer;
		function addListeners(server, map) {
			for (let event of Object.keys(map)) server.on(event, map[event]);
			return function removeListeners() {
				for (let event of Object.keys(map)) server.removeListener(event, map[event]);
			};
		}
		function emitClose(server) {
			server._state = 2;
			server.emit("close");
		}
		function socketOnError() {
			this.destroy();
		}
		function abortHandshake(socket, code, message, headers) {
			message ||= http.STATUS_CODES[code];
			headers = {
				Connection: "close",
				"Content-Type": "text/html",
				"Content-Length": Buffer.byteLength(message),
				...headers
			};
			socket.once("finish", socket.destroy);
			socket.end(`HTTP/1.1 ${code} ${http.STATUS_CODES[code]}\r\n` + Object.keys(headers).map((h) => `${h}: ${headers[h]}`).join("\r\n") + "\r\n\r\n" + message);
		}
		function abortHandshakeOrEmitwsClientError(server, req, socket, code, message, headers) {
			if (server.listenerCount("wsClientError")) {
				let err = Error(message);
				Error.captureStackTrace(err, abortHandshakeOrEmitwsClientError);
				server.emit("wsClientError", err, socket, req);
			} else abortHandshake(socket, code, message, headers);
		}
	}),
	6681: ((module, __unused_webpack_exports, __webpack_require__) => {
		let EventEmitter = __webpack_require__(4434);
		let https = __webpack_require__(5692);
		let http = __webpack_require__(8611);
		let net = __webpack_require__(9278);
		let querystring = __webpack_require__(3480);
		let tls = __webpack_require__(4756);
		let { randomBytes, createHash } = __webpack_require__(6982);
		let { Duplex, Readable } = __webpack_require__(2203);
		let { URL } = __webpack_require__(7016);
		let PerMessageDeflate = __webpack_require__(4376);
		let Receiver = __webpack_require__(893);
		let Sender = __webpack_require__(7389);
		let { isBlob } = __webpack_require__(6615);
		let { BINARY_TYPES, CLOSE_TIMEOUT, EMPTY_BUFFER, GUID, kForOnEventAttribute, kListener, kStatusCode, kWebSocket, NOOP } = __webpack_require__(1791);
		let { EventTarget: { addEventListener, removeEventListener } } = __webpack_require__(4634);
		let { format, parse } = __webpack_require__(1335);
		let { toBuffer } = __webpack_require__(5803);
		let kAborted = Symbol("kAborted");
		let protocolVersions = [8, 13];
		let readyStates = [
			"CONNECTING",
			"OPEN",
			"CLOSING",
			"CLOSED"
		];
		let subprotocolRegex = /^[!#$%&'*+\-.0-9A-Z^_`|a-z~]+$/;
		class WebSocket extends EventEmitter {
			constructor(address, protocols, options) {
				super();
				this._binaryType = BINARY_TYPES[0];
				this._closeCode = 1006;
				this._closeFrameReceived = !1;
				this._closeFrameSent = !1;
				this._closeMessage = EMPTY_BUFFER;
				this._closeTimer = null;
				this._errorEmitted = !1;
				this._extensions = {};
				this._paused = !1;
				this._protocol = "";
				this._readyState = WebSocket.CONNECTING;
				this._receiver = null;
				this._sender = null;
				this._socket = null;
				if (address !== null) {
					this._bufferedAmount = 0;
					this._isServer = !1;
					this._redirects = 0;
					if (protocols === void 0) protocols = !options || options.protocols === void 0 ? [] : Array.isArray(options.protocols) ? options.protocols : [options.protocols];
					else if (!Array.isArray(protocols)) {
						if (typeof protocols == "object" && protocols) {
							options = protocols;
							protocols = options.protocols === void 0 ? [] : Array.isArray(options.protocols) ? options.protocols : [options.protocols];
						} else protocols = [protocols];
					}
					options = initAsClient(this, address, protocols, options);
				} else this._isServer = !0;
				if (options.autoPong) {
					this._autoPong = !0;
					this._autoPongComplete = () => autoPongComplete(this);
					this._pendingAutoPongs = 0;
					this._maxPendingAutoPongs = options.maxPendingAutoPongs | 0;
				}
				this._closeTimeout = options.closeTimeout;
			}
			get binaryType() {
				return this._binaryType;
			}
			set binaryType(type) {
				if (!BINARY_TYPES.includes(type)) return;
				this._binaryType = type;
				this._receiver && (this._receiver._binaryType = type);
			}
			get bufferedAmount() {
				if (!this._socket) return this._bufferedAmount;
				return this._socket._writableState.length + this._sender._bufferedBytes;
			}
			get extensions() {
				return Object.keys(this._extensions).join();
			}
			get isPaused() {
				return this._paused;
			}
			get onclose() {
				return null;
			}
			get onerror() {
				return null;
			}
			get onopen() {
				return null;
			}
			get onmessage() {
				return null;
			}
			get protocol() {
				return this._protocol;
			}
			get readyState() {
				return this._readyState;
			}
			get url() {
				return this._url;
			}
			setSocket(socket, head, options) {
				let receiver = new Receiver({
					allowSynchronousEvents: options.allowSynchronousEvents,
					binaryType: this.binaryType,
					extensions: this._extensions,
					isServer: this._isServer,
					maxBufferedChunks: options.maxBufferedChunks,
					maxFragments: options.maxFragments,
					maxPayload: options.maxPayload,
					skipUTF8Validation: options.skipUTF8Validation
				});
				let sender = new Sender(socket, this._extensions, options.generateMask);
				this._receiver = receiver;
				this._sender = sender;
				this._socket = socket;
				receiver[kWebSocket] = this;
				sender[kWebSocket] = this;
				socket[kWebSocket] = this;
				receiver.on("conclude", receiverOnConclude);
				receiver.on("drain", receiverOnDrain);
				receiver.on("error", receiverOnError);
				receiver.on("message", receiverOnMessage);
				receiver.on("ping", receiverOnPing);
				receiver.on("pong", receiverOnPong);
				sender.onerror = senderOnError;
				socket.setTimeout && socket.setTimeout(0);
				socket.setNoDelay && socket.setNoDelay();
				head.length > 0 && socket.unshift(head);
				socket.on("close", socketOnClose);
				socket.on("data", socketOnData);
				socket.on("end", socketOnEnd);
				socket.on("error", socketOnError);
				this._readyState = WebSocket.OPEN;
				this.emit("open");
			}
			emitClose() {
				if (!this._socket) {
					this._readyState = WebSocket.CLOSED;
					this.emit("close", this._closeCode, this._closeMessage);
					return;
				}
				this._extensions[PerMessageDeflate.extensionName] && this._extensions[PerMessageDeflate.extensionName].cleanup();
				this._receiver.removeAllListeners();
				this._readyState = WebSocket.CLOSED;
				this.emit("close", this._closeCode, this._closeMessage);
			}
			close(code, data) {
				if (this.readyState === WebSocket.CLOSED) return;
				if (this.readyState === WebSocket.CONNECTING) {
					let msg = "WebSocket was closed before the connection was established";
					abortHandshake(this, this._req, "WebSocket was closed before the connection was established");
					return;
				}
				if (this.readyState === WebSocket.CLOSING) {
					this._closeFrameSent && (this._closeFrameReceived || this._receiver._writableState.errorEmitted) && this._socket.end();
					return;
				}
				this._sender.close(code, data, !this._isServer, (err) => {
					if (err) return;
					this._closeFrameSent = !0;
					(this._closeFrameReceived || this._receiver._writableState.errorEmitted) && this._socket.end();
				});
				this._readyState = WebSocket.CLOSING;
				setCloseTimer(this);
			}
			pause() {
				if (this.readyState === WebSocket.CONNECTING || this.readyState === WebSocket.CLOSED) return;
				this._paused = !0;
				this._socket.pause();
			}
			ping(data, mask, cb) {
				if (this.readyState === WebSocket.CONNECTING) throw Error("WebSocket is not open: readyState 0 (CONNECTING)");
				if (typeof data == "function") {
					cb = data;
					data = mask = void 0;
				} else if (typeof mask == "function") {
					cb = mask;
					mask = void 0;
				}
				typeof data == "number" && (data = data.toString());
				if (this.readyState !== WebSocket.OPEN) {
					sendAfterClose(this, data, cb);
					return;
				}
				mask === void 0 && (mask = !this._isServer);
				this._sender.ping(data || EMPTY_BUFFER, mask, cb);
			}
			pong(data, mask, cb) {
				if (this.readyState === WebSocket.CONNECTING) throw Error("WebSocket is not open: readyState 0 (CONNECTING)");
				if (typeof data == "function") {
					cb = data;
					data = mask = void 0;
				} else if (typeof mask == "function") {
					cb = mask;
					mask = void 0;
				}
				typeof data == "number" && (data = data.toString());
				if (this.readyState !== WebSocket.OPEN) {
					sendAfterClose(this, data, cb);
					return;
				}
				mask === void 0 && (mask = !this._isServer);
				this._sender.pong(data || EMPTY_BUFFER, mask, cb);
			}
			resume() {
				if (this.readyState === WebSocket.CONNECTING || this.readyState === WebSocket.CLOSED) return;
				this._paused = !1;
				this._receiver._writableState.needDrain || this._socket.resume();
			}
			send(data, options, cb) {
				if (this.readyState === WebSocket.CONNECTING) throw Error("WebSocket is not open: readyState 0 (CONNECTING)");
				if (typeof options == "function") {
					cb = options;
					options = {};
				}
				typeof data == "number" && (data = data.toString());
				if (this.readyState !== WebSocket.OPEN) {
					sendAfterClose(this, data, cb);
					return;
				}
				let opts = {
					binary: typeof data != "string",
					mask: !this._isServer,
					compress: !0,
					fin: !0,
					...options
				};
				this._extensions[PerMessageDeflate.extensionName] || (opts.compress = !1);
				this._sender.send(data || EMPTY_BUFFER, opts, cb);
			}
			terminate() {
				if (this.readyState === WebSocket.CLOSED) return;
				if (this.readyState === WebSocket.CONNECTING) {
					let msg = "WebSocket was closed before the connection was established";
					abortHandshake(this, this._req, "WebSocket was closed before the connection was established");
					return;
				}
				if (this._socket) {
					this._readyState = WebSocket.CLOSING;
					this._socket.destroy();
				}
			}
		}
		Object.defineProperty(WebSocket, "CONNECTING", {
			enumerable: !0,
			value: readyStates.indexOf("CONNECTING")
		});
		Object.defineProperty(WebSocket.prototype, "CONNECTING", {
			enumerable: !0,
			value: readyStates.indexOf("CONNECTING")
		});
		Object.defineProperty(WebSocket, "OPEN", {
			enumerable: !0,
			value: readyStates.indexOf("OPEN")
		});
		Object.defineProperty(WebSocket.prototype, "OPEN", {
			enumerable: !0,
			value: readyStates.indexOf("OPEN")
		});
		Object.defineProperty(WebSocket, "CLOSING", {
			enumerable: !0,
			value: readyStates.indexOf("CLOSING")
		});
		Object.defineProperty(WebSocket.prototype, "CLOSING", {
			enumerable: !0,
			value: readyStates.indexOf("CLOSING")
		});
		Object.defineProperty(WebSocket, "CLOSED", {
			enumerable: !0,
			value: readyStates.indexOf("CLOSED")
		});
		Object.defineProperty(WebSocket.prototype, "CLOSED", {
			enumerable: !0,
			value: readyStates.indexOf("CLOSED")
		});
		[
			"binaryType",
			"bufferedAmount",
			"extensions",
			"isPaused",
			"protocol",
			"readyState",
			"url"
		].forEach((property) => {
			Object.defineProperty(WebSocket.prototype, property, { enumerable: !0 });
		});
		[
			"open",
			"error",
			"close",
			"message"
		].forEach((method) => {
			Object.defineProperty(WebSocket.prototype, `on${method}`, {
				enumerable: !0,
				get() {
					for (let listener of this.listeners(method)) if (listener[kForOnEventAttribute]) return listener[kListener];
					return null;
				},
				set(handler) {
					for (let listener of this.listeners(method)) if (listener[kForOnEventAttribute]) {
						this.removeListener(method, listener);
						break;
					}
					if (typeof handler != "function") return;
					this.addEventListener(method, handler, { [kForOnEventAttribute]: !0 });
				}
			});
		});
		WebSocket.prototype.addEventListener = addEventListener;
		WebSocket.prototype.removeEventListener = removeEventListener;
		module.exports = WebSocket;
		function initAsClient(websocket, address, protocols, options) {
			let opts = {
				allowSynchronousEvents: !0,
				autoPong: !0,
				closeTimeout: CLOSE_TIMEOUT,
				protocolVersion: protocolVersions[1],
				maxBufferedChunks: 262144,
				maxFragments: 16384,
				maxPayload: 104857600,
				maxPendingAutoPongs: 60,
				skipUTF8Validation: !1,
				perMessageDeflate: !0,
				followRedirects: !1,
				maxRedirects: 10,
				...options,
				socketPath: void 0,
				hostname: void 0,
				protocol: void 0,
				protocols: void 0,
				timeout: void 0,
				method: "GET",
				host: void 0,
				path: void 0,
				port: void 0
			};
			if (!protocolVersions.includes(opts.protocolVersion)) throw RangeError(`Unsupported protocol version: ${opts.protocolVersion} (supported versions: ${protocolVersions.join(", ")})`);
			let parsedUrl;
			if (address instanceof URL) parsedUrl = address;
			else try {
				parsedUrl = new URL(address);
			} catch {
				throw SyntaxError(`Invalid URL: ${address}`);
			}
			if (parsedUrl.protocol === "http:" || parsedUrl.protocol === "https:") {
				parsedUrl = new URL(parsedUrl);
				parsedUrl.protocol = parsedUrl.protocol === "http:" ? "ws:" : "wss:";
			}
			websocket._url = parsedUrl.href;
			let isSecure = parsedUrl.protocol === "wss:";
			let isIpcUrl = parsedUrl.protocol === "ws+unix:";
			let invalidUrlMessage;
			parsedUrl.protocol !== "ws:" && !isSecure && !isIpcUrl ? invalidUrlMessage = "The URL's protocol must be one of \"ws:\", \"wss:\", \"http:\", \"https:\", or \"ws+unix:\"" : isIpcUrl && !parsedUrl.pathname ? invalidUrlMessage = "The URL's pathname is empty" : parsedUrl.hash && (invalidUrlMessage = "The URL contains a fragment identifier");
			if (invalidUrlMessage) {
				let err = SyntaxError(invalidUrlMessage);
				if (websocket._redirects === 0) throw err;
				else {
					emitErrorAndClose(websocket, err);
					return;
				}
			}
			let defaultPort = isSecure ? 443 : 80;
			let key = randomBytes(16).toString("base64");
			let request = isSecure ? https.request : http.request;
			let protocolSet = new Set();
			let perMessageDeflate;
			opts.createConnection = opts.createConnection || (isSecure ? tlsConnect : netConnect);
			opts.defaultPort = opts.defaultPort || defaultPort;
			opts.port = parsedUrl.port || defaultPort;
			opts.host = parsedUrl.hostname.startsWith("[") ? parsedUrl.hostname.slice(1, -1) : parsedUrl.hostname;
			opts.headers = {
				...opts.headers,
				"Sec-WebSocket-Version": opts.protocolVersion,
				"Sec-WebSocket-Key": key,
				Connection: "Upgrade",
				Upgrade: "websocket"
			};
			opts.path = parsedUrl.pathname + parsedUrl.search;
			opts.timeout = opts.handshakeTimeout;
			if (opts.perMessageDeflate) {
				perMessageDeflate = new PerMessageDeflate({
					...opts.perMessageDeflate,
					isServer: !1,
					maxPayload: opts.maxPayload
				});
				opts.headers["Sec-WebSocket-Extensions"] = format({ [PerMessageDeflate.extensionName]: perMessageDeflate.offer() });
			}
			if (protocols.length) {
				for (let protocol of protocols) {
					if (typeof protocol != "string" || !subprotocolRegex.test(protocol) || protocolSet.has(protocol)) throw SyntaxError("An invalid or duplicated subprotocol was specified");
					protocolSet.add(protocol);
				}
				opts.headers["Sec-WebSocket-Protocol"] = protocols.join(",");
			}
			opts.origin && (opts.protocolVersion < 13 ? opts.headers["Sec-WebSocket-Origin"] = opts.origin : opts.headers.Origin = opts.origin);
			(parsedUrl.username || parsedUrl.password) && (opts.auth = `${querystring.unescape(parsedUrl.username)}:${querystring.unescape(parsedUrl.password)}`);
			if (isIpcUrl) {
				let i = opts.path.indexOf(":");
				if (i === -1) {
					opts.socketPath = opts.path;
					opts.path = "";
				} else {
					opts.socketPath = opts.path.slice(0, i);
					opts.path = opts.path.slice(i + 1);
				}
			}
			let req;
			if (opts.followRedirects) {
				if (websocket._redirects === 0) {
					websocket._originalIpc = isIpcUrl;
					websocket._originalSecure = isSecure;
					websocket._originalHostOrSocketPath = isIpcUrl ? opts.socketPath : parsedUrl.host;
					let headers = options && options.headers;
					options = {
						...options,
						headers: {}
					};
					if (headers) for (let [key, value] of Object.entries(headers)) options.headers[key.toLowerCase()] = value;
				} else if (websocket.listenerCount("redirect") === 0) {
					let isSameHost = isIpcUrl ? websocket._originalIpc ? opts.socketPath === websocket._originalHostOrSocketPath : !1 : !websocket._originalIpc && parsedUrl.host === websocket._originalHostOrSocketPath;
					if (!isSameHost || websocket._originalSecure && !isSecure) {
						delete opts.headers.authorization;
						delete opts.headers.cookie;
						isSameHost || delete opts.headers.host;
						opts.auth = void 0;
					}
				}
				opts.auth && !options.headers.authorization && (options.headers.authorization = "Basic " + Buffer.from(opts.auth).toString("base64"));
				req = websocket._req = request(opts);
				websocket._redirects && websocket.emit("redirect", websocket.url, req);
			} else req = websocket._req = request(opts);
			opts.timeout && req.on("timeout", () => {
				abortHandshake(websocket, req, "Opening handshake has timed out");
			});
			req.on("error", (err) => {
				if (req === null || req[kAborted]) return;
				req = websocket._req = null;
				emitErrorAndClose(websocket, err);
			});
			req.on("response", (res) => {
				let location = res.headers.location;
				let statusCode = res.statusCode;
				if (location && opts.followRedirects && statusCode >= 300 && statusCode < 400) {
					if (++websocket._redirects > opts.maxRedirects) {
						abortHandshake(websocket, req, "Maximum redirects exceeded");
						return;
					}
					req.abort();
					let addr;
					try {
						addr = new URL(location, address);
					} catch {
						emitErrorAndClose(websocket, SyntaxError(`Invalid URL: ${location}`));
						return;
					}
					initAsClient(websocket, addr, protocols, options);
				} else websocket.emit("unexpected-response", req, res) || abortHandshake(websocket, req, `Unexpected server response: ${res.statusCode}`);
			});
			req.on("upgrade", (res, socket, head) => {
				websocket.emit("upgrade", res);
				if (websocket.readyState !== WebSocket.CONNECTING) return;
				req = websocket._req = null;
				let upgrade = res.headers.upgrade;
				if (upgrade === void 0 || upgrade.toLowerCase() !== "websocket") {
					abortHandshake(websocket, socket, "Invalid Upgrade header");
					return;
				}
				let digest = createHash("sha1").update(key + GUID).digest("base64");
				if (res.headers["sec-websocket-accept"] !== digest) {
					abortHandshake(websocket, socket, "Invalid Sec-WebSocket-Accept header");
					return;
				}
				let serverProt = res.headers["sec-websocket-protocol"];
				let protError;
				serverProt === void 0 ? protocolSet.size && (protError = "Server sent no subprotocol") : protocolSet.size ? protocolSet.has(serverProt) || (protError = "Server sent an invalid subprotocol") : protError = "Server sent a subprotocol but none was requested";
				if (protError) {
					abortHandshake(websocket, socket, protError);
					return;
				}
				serverProt && (websocket._protocol = serverProt);
				let secWebSocketExtensions = res.headers["sec-websocket-extensions"];
				if (secWebSocketExtensions !== void 0) {
					if (!perMessageDeflate) {
						let message = "Server sent a Sec-WebSocket-Extensions header but no extension was requested";
						abortHandshake(websocket, socket, "Server sent a Sec-WebSocket-Extensions header but no extension was requested");
						return;
					}
					let extensions;
					try {
						extensions = parse(secWebSocketExtensions);
					} catch {
						let message = "Invalid Sec-WebSocket-Extensions header";
						abortHandshake(websocket, socket, "Invalid Sec-WebSocket-Extensions header");
						return;
					}
					let extensionNames = Object.keys(extensions);
					if (extensionNames.length !== 1 || extensionNames[0] !== PerMessageDeflate.extensionName) {
						let message = "Server indicated an extension that was not requested";
						abortHandshake(websocket, socket, "Server indicated an extension that was not requested");
						return;
					}
					try {
						perMessageDeflate.accept(extensions[PerMessageDeflate.extensionName]);
					} catch {
						let message = "Invalid Sec-WebSocket-Extensions header";
						abortHandshake(websocket, socket, "Invalid Sec-WebSocket-Extensions header");
						return;
					}
					websocket._extensions[PerMessageDeflate.extensionName] = perMessageDeflate;
				}
				websocket.setSocket(socket, head, {
					allowSynchronousEvents: opts.allowSynchronousEvents,
					generateMask: opts.generateMask,
					maxBufferedChunks: opts.maxBufferedChunks,
					maxFragments: opts.maxFragments,
					maxPayload: opts.maxPayload,
					skipUTF8Validation: opts.skipUTF8Validation
				});
			});
			opts.finishRequest ? opts.finishRequest(req, websocket) : req.end();
			return opts;
		}
		function emitErrorAndClose(websocket, err) {
			websocket._readyState = WebSocket.CLOSING;
			websocket._errorEmitted = !0;
			websocket.emit("error", err);
			websocket.emitClose();
		}
		function netConnect(options) {
			options.path = options.socketPath;
			return net.connect(options);
		}
		function tlsConnect(options) {
			options.path = void 0;
			!options.servername && options.servername !== "" && (options.servername = net.isIP(options.host) ? "" : options.host);
			return tls.connect(options);
		}
		function abortHandshake(websocket, stream, message) {
			websocket._readyState = WebSocket.CLOSING;
			let err = Error(message);
			Error.captureStackTrace(err, abortHandshake);
			if (stream.setHeader) {
				stream[kAborted] = !0;
				stream.abort();
				stream.socket && !stream.socket.destroyed && stream.socket.destroy();
				process.nextTick(emitErrorAndClose, websocket, err);
			} else {
				stream.destroy(err);
				stream.once("error", websocket.emit.bind(websocket, "error"));
				stream.once("close", websocket.emitClose.bind(websocket));
			}
		}
		function sendAfterClose(websocket, data, cb) {
			if (data) {
				let length = isBlob(data) ? data.size : toBuffer(data).length;
				websocket._socket ? websocket._sender._bufferedBytes += length : websocket._bufferedAmount += length;
			}
			if (cb) {
				let err = Error(`WebSocket is not open: readyState ${websocket.readyState} (${readyStates[websocket.readyState]})`);
				process.nextTick(cb, err);
			}
		}
		function receiverOnConclude(code, reason) {
			let websocket = this[kWebSocket];
			websocket._closeFrameReceived = !0;
			websocket._closeCode = code;
			if (reason.length === 0) websocket._closeMessage = EMPTY_BUFFER;
			else {
				websocket._closeMessage = Buffer.allocUnsafeSlow(reason.length);
				websocket._closeMessage.set(reason);
			}
			if (websocket._socket[kWebSocket] === void 0) return;
			websocket._socket.removeListener("data", socketOnData);
			process.nextTick(resume, websocket._socket);
			code === 1005 ? websocket.close() : websocket.close(code, reason);
		}
		function receiverOnDrain() {
			let websocket = this[kWebSocket];
			websocket.isPaused || websocket._socket.resume();
		}
		function receiverOnError(err) {
			let websocket = this[kWebSocket];
			if (websocket._socket[kWebSocket] !== void 0) {
				websocket._socket.removeListener("data", socketOnData);
				process.nextTick(resume, websocket._socket);
				websocket.close(err[kStatusCode]);
			}
			if (!websocket._errorEmitted) {
				websocket._errorEmitted = !0;
				websocket.emit("error", err);
			}
		}
		function receiverOnFinish() {
			this[kWebSocket].emitClose();
		}
		function receiverOnMessage(data, isBinary) {
			this[kWebSocket].emit("message", data, isBinary);
		}
		function receiverOnPing(data) {
			let websocket = this[kWebSocket];
			if (websocket._autoPong && websocket.readyState === WebSocket.OPEN) {
				if (websocket._maxPendingAutoPongs > 0 && websocket._pendingAutoPongs >= websocket._maxPendingAutoPongs) websocket.terminate();
				else {
					websocket._pendingAutoPongs++;
					websocket.pong(data, !this._isServer, websocket._autoPongComplete);
				}
			}
			websocket.emit("ping", data);
		}
		function autoPongComplete(websocket) {
			websocket._pendingAutoPongs--;
		}
		function receiverOnPong(data) {
			this[kWebSocket].emit("pong", data);
		}
		function resume(stream) {
			stream.resume();
		}
		function senderOnError(err) {
			let websocket = this[kWebSocket];
			if (websocket.readyState === WebSocket.CLOSED) return;
			if (websocket.readyState === WebSocket.OPEN) {
				websocket._readyState = WebSocket.CLOSING;
				setCloseTimer(websocket);
			}
			this._socket.end();
			if (!websocket._errorEmitted) {
				websocket._errorEmitted = !0;
				websocket.emit("error", err);
			}
		}
		function setCloseTimer(websocket) {
			websocket._closeTimer = setTimeout(websocket._socket.destroy.bind(websocket._socket), websocket._closeTimeout);
		}
		function socketOnClose() {
			let websocket = this[kWebSocket];
			this.removeListener("close", socketOnClose);
			this.removeListener("data", socketOnData);
			this.removeListener("end", socketOnEnd);
			websocket._readyState = WebSocket.CLOSING;
			if (!this._readableState.endEmitted && !websocket._closeFrameReceived && !websocket._receiver._writableState.errorEmitted && this._readableState.length !== 0) {
				let chunk = this.read(this._readableState.length);
				websocket._receiver.write(chunk);
			}
			websocket._receiver.end();
			this[kWebSocket] = void 0;
			clearTimeout(websocket._closeTimer);
			if (websocket._receiver._writableState.finished || websocket._receiver._writableState.errorEmitted) websocket.emitClose();
			else {
				websocket._receiver.on("error", receiverOnFinish);
				websocket._receiver.on("finish", receiverOnFinish);
			}
		}
		function socketOnData(chunk) {
			this[kWebSocket]._receiver.write(chunk) || this.pause();
		}
		function socketOnEnd() {
			let websocket = this[kWebSocket];
			websocket._readyState = WebSocket.CLOSING;
			websocket._receiver.end();
			this.end();
		}
		function socketOnError() {
			let websocket = this[kWebSocket];
			this.removeListener("error", socketOnError);
			this.on("error", NOOP);
			if (websocket) {
				websocket._readyState = WebSocket.CLOSING;
				this.destroy();
			}
		}
	}),
	8327: ((module) => {
		module.exports = eval("require")("bufferutil");
	}),
	2414: ((module) => {
		module.exports = eval("require")("utf-8-validate");
	}),
	2977: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { WebSocket: () => _lib_websocket_js__WEBPACK_IMPORTED_MODULE_6__ });
		var _lib_stream_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6412);
		var _lib_extension_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1335);
		var _lib_permessage_deflate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4376);
		var _lib_receiver_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(893);
		var _lib_sender_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7389);
		var _lib_subprotocol_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3332);
		var _lib_websocket_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6681);
		var _lib_websocket_server_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(129);
		var __WEBPACK_DEFAULT_EXPORT__ = null;
	})
};
