import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
export const id = 540;
export const ids = [540];
export const modules = {
	5940: ((__unused_webpack_module, exports) => {
		Object.defineProperty(exports, "__esModule", { value: !0 });
		exports.Argument = void 0;
		class Argument {
			constructor(value, range) {
				this.value = value;
				this.range = range;
			}
			toString() {
				return this.value;
			}
			getRange() {
				return this.range;
			}
			getValue() {
				return this.value;
			}
			isAfter(position) {
				if (this.range.end.line < position.line) return !1;
				return this.range.start.line > position.line || this.range.start.character > position.character;
			}
			isBefore(position) {
				if (this.range.start.line < position.line) return !0;
				return this.range.end.line > position.line ? !1 : this.range.end.character < position.character;
			}
		}
		exports.Argument = Argument;
	}),
	4022: ((__unused_webpack_module, exports, __webpack_require__) => {
		Object.defineProperty(exports, "__esModule", { value: !0 });
		exports.Comment = void 0;
		let vscode_languageserver_types_1 = __webpack_require__(4612);
		let line_1 = __webpack_require__(7005);
		let util_1 = __webpack_require__(7459);
		class Comment extends line_1.Line {
			constructor(document, range) {
				super(document, range);
			}
			toString() {
				let content = this.getContent();
				if (content) return "# " + content;
				return "#";
			}
			getContent() {
				let range = this.getContentRange();
				if (range === null) return "";
				return this.document.getText().substring(this.document.offsetAt(range.start), this.document.offsetAt(range.end));
			}
			getContentRange() {
				let range = this.getRange();
				let startOffset = this.document.offsetAt(range.start);
				let raw = this.document.getText().substring(startOffset, this.document.offsetAt(range.end));
				let start = -1;
				let end = -1;
				for (let i = 1; i < raw.length; i++) if (!util_1.Util.isWhitespace(raw.charAt(i))) {
					start = i;
					break;
				}
				if (start === -1) return null;
				for (let i = raw.length - 1; i >= 1; i--) if (!util_1.Util.isWhitespace(raw.charAt(i))) {
					end = i + 1;
					break;
				}
				return vscode_languageserver_types_1.Range.create(this.document.positionAt(startOffset + start), this.document.positionAt(startOffset + end));
			}
		}
		exports.Comment = Comment;
	}),
	9933: ((__unused_webpack_module, exports, __webpack_require__) => {
		Object.defineProperty(exports, "__esModule", { value: !0 });
		exports.Dockerfile = void 0;
		let vscode_languageserver_types_1 = __webpack_require__(4612);
		let ast = __webpack_require__(8390);
		let imageTemplate_1 = __webpack_require__(3520);
		let from_1 = __webpack_require__(5377);
		let util_1 = __webpack_require__(7459);
		let main_1 = __webpack_require__(8390);
		class Dockerfile extends imageTemplate_1.ImageTemplate {
			constructor(document) {
				super();
				this.initialInstructions = new imageTemplate_1.ImageTemplate();
				this.buildStages = [];
				this.directives = [];
				this.foundFrom = !1;
				this.document = document;
			}
			getEscapeCharacter() {
				for (let directive of this.directives) if (directive.getDirective() === ast.Directive.escape) {
					let value = directive.getValue();
					if (value === "\\" || value === "`") return value;
				}
				return "\\";
			}
			getInitialARGs() {
				return this.initialInstructions.getARGs();
			}
			getContainingImage(position) {
				let range = vscode_languageserver_types_1.Range.create(vscode_languageserver_types_1.Position.create(0, 0), this.document.positionAt(this.document.getText().length));
				if (!util_1.Util.isInsideRange(position, range)) return null;
				if ((this.initialInstructions.getComments().length > 0 || this.initialInstructions.getInstructions().length > 0) && util_1.Util.isInsideRange(position, this.initialInstructions.getRange())) return this.initialInstructions;
				for (let buildStage of this.buildStages) if (util_1.Util.isInsideRange(position, buildStage.getRange())) return buildStage;
				return this;
			}
			addInstruction(instruction) {
				if (instruction.getKeyword() === main_1.Keyword.FROM) {
					this.currentBuildStage = new imageTemplate_1.ImageTemplate();
					this.buildStages.push(this.currentBuildStage);
					this.foundFrom = !0;
				} else this.foundFrom || this.initialInstructions.addInstruction(instruction);
				this.foundFrom && this.currentBuildStage.addInstruction(instruction);
				super.addInstruction(instruction);
			}
			setDirectives(directives) {
				this.directives = directives;
			}
			getDirective() {
				return this.directives.length === 0 ? null : this.directives[0];
			}
			getDirectives() {
				return this.directives;
			}
			resolveVariable(variable, line) {
				for (let from of this.getFROMs()) {
					let range = from.getRange();
					if (range.start.line <= line && line <= range.end.line) {
						let initialARGs = new imageTemplate_1.ImageTemplate();
						for (let instruction of this.initialInstructions.getARGs()) initialARGs.addInstruction(instruction);
						return initialARGs.resolveVariable(variable, line);
					}
				}
				let image = this.getContainingImage(vscode_languageserver_types_1.Position.create(line, 0));
				if (image === null) return;
				let resolvedVariable = image.resolveVariable(variable, line);
				if (resolvedVariable === null) {
					let initialARGs = new imageTemplate_1.ImageTemplate();
					for (let instruction of this.initialInstructions.getARGs()) initialARGs.addInstruction(instruction);
					return initialARGs.resolveVariable(variable, line);
				}
				return resolvedVariable;
			}
			getAvailableVariables(currentLine) {
				if (this.getInstructionAt(currentLine) instanceof from_1.From) {
					let variables = [];
					for (let arg of this.getInitialARGs()) {
						let property = arg.getProperty();
						property && variables.push(property.getName());
					}
					return variables;
				}
				let image = this.getContainingImage(vscode_languageserver_types_1.Position.create(currentLine, 0));
				return image ? image.getAvailableVariables(currentLine) : [];
			}
			getParentStage(image) {
				let templateFrom = image.getFROM();
				let imageName = templateFrom === null ? null : templateFrom.getImageName();
				if (imageName === null) return null;
				for (let from of this.getFROMs()) if (from.getBuildStage() === imageName) {
					let range = from.getRange();
					if (range.start.line === templateFrom.getRange().start.line) return null;
					return this.getContainingImage(range.start);
				}
				return null;
			}
			getStageHierarchy(line) {
				let image = this.getContainingImage(vscode_languageserver_types_1.Position.create(line, 0));
				if (image === null) return [];
				let stages = [image];
				let stage = this.getParentStage(image);
				for (; stage !== null;) {
					stages.splice(0, 0, stage);
					stage = this.getParentStage(stage);
				}
				return stages;
			}
			getAvailableWorkingDirectories(line) {
				let availableDirectories = new Set();
				for (let image of this.getStageHierarchy(line)) for (let workdir of image.getWORKDIRs()) if (workdir.getRange().end.line < line) {
					let directory = workdir.getAbsolutePath();
					if (directory != null) {
						directory.endsWith("/") || (directory += "/");
						availableDirectories.add(directory);
					}
				}
				return Array.from(availableDirectories);
			}
			organizeComments() {
				let comments = this.getComments();
				for (let i = 0; i < comments.length; i++) if (util_1.Util.isInsideRange(comments[i].getRange().end, this.initialInstructions.getRange())) this.initialInstructions.addComment(comments[i]);
				else for (let buildStage of this.buildStages) util_1.Util.isInsideRange(comments[i].getRange().start, buildStage.getRange()) && buildStage.addComment(comments[i]);
			}
			getRange() {
				let comments = this.getComments();
				let instructions = this.getInstructions();
				let range = null;
				if (comments.length === 0) instructions.length > 0 && (range = vscode_languageserver_types_1.Range.create(instructions[0].getRange().start, instructions[instructions.length - 1].getRange().end));
				else if (instructions.length === 0) range = vscode_languageserver_types_1.Range.create(comments[0].getRange().start, comments[comments.length - 1].getRange().end);
				else {
					let commentStart = comments[0].getRange().start;
					let commentEnd = comments[comments.length - 1].getRange().end;
					let instructionStart = instructions[0].getRange().start;
					let instructionEnd = instructions[instructions.length - 1].getRange().end;
					if (commentStart.line < instructionStart.line) {
						commentEnd.line < instructionEnd.line && (range = vscode_languageserver_types_1.Range.create(commentStart, instructionEnd));
						range = vscode_languageserver_types_1.Range.create(commentStart, commentEnd);
					} else range = commentEnd.line < instructionEnd.line ? vscode_languageserver_types_1.Range.create(instructionStart, instructionEnd) : vscode_languageserver_types_1.Range.create(instructionStart, commentEnd);
				}
				if (range === null) {
					if (this.directives.length === 0) return null;
					return this.directives[0].getRange();
				} else if (this.directives.length === 0) return range;
				return vscode_languageserver_types_1.Range.create(this.directives[0].getRange().start, range.end);
			}
		}
		exports.Dockerfile = Dockerfile;
	}),
	1077: ((__unused_webpack_module, exports, __webpack_require__) => {
		Object.defineProperty(exports, "__esModule", { value: !0 });
		exports.Flag = void 0;
		let vscode_languageserver_types_1 = __webpack_require__(4612);
		let flagOption_1 = __webpack_require__(3700);
		class Flag {
			constructor(document, range, name, nameRange, value, valueRange) {
				this.options = [];
				this.range = range;
				this.name = name;
				this.nameRange = nameRange;
				this.value = value;
				this.valueRange = valueRange;
				if (this.value !== null) {
					let offset = document.offsetAt(valueRange.start);
					let nameStart = -1;
					let valueStart = -1;
					let hasOptions = !1;
					for (let i = 0; i < value.length; i++) switch (value.charAt(i)) {
						case "=":
							hasOptions = !0;
							if (valueStart === -1) {
								valueStart = i + 1;
								break;
							}
							break;
						case ",":
							this.options.push(this.createFlagOption(document, value, offset, nameStart, valueStart, i));
							nameStart = -1;
							valueStart = -1;
							break;
						default: nameStart === -1 && (nameStart = i);
					}
					hasOptions && nameStart !== -1 && this.options.push(this.createFlagOption(document, value, offset, nameStart, valueStart, value.length));
				}
			}
			createFlagOption(document, content, documentOffset, nameStart, valueStart, valueEnd) {
				let optionRange = vscode_languageserver_types_1.Range.create(document.positionAt(documentOffset + nameStart), document.positionAt(documentOffset + valueEnd));
				if (valueStart === -1) return new flagOption_1.FlagOption(optionRange, content.substring(nameStart, valueEnd), optionRange, null, null);
				return new flagOption_1.FlagOption(optionRange, content.substring(nameStart, valueStart - 1), vscode_languageserver_types_1.Range.create(document.positionAt(documentOffset + nameStart), document.positionAt(documentOffset + valueStart - 1)), content.substring(valueStart, valueEnd), vscode_languageserver_types_1.Range.create(document.positionAt(documentOffset + valueStart), document.positionAt(documentOffset + valueEnd)));
			}
			toString() {
				if (this.valueRange) return "--" + this.name + "=" + this.value;
				return "--" + this.name;
			}
			getRange() {
				return this.range;
			}
			getName() {
				return this.name;
			}
			getNameRange() {
				return this.nameRange;
			}
			getValue() {
				return this.value;
			}
			getValueRange() {
				return this.valueRange;
			}
			getOption(name) {
				for (let option of this.options) if (option.getName() === name) return option;
				return null;
			}
			getOptions() {
				return this.options;
			}
			hasOptions() {
				return this.options.length > 0;
			}
		}
		exports.Flag = Flag;
	}),
	3700: ((__unused_webpack_module, exports) => {
		Object.defineProperty(exports, "__esModule", { value: !0 });
		exports.FlagOption = void 0;
		class FlagOption {
			constructor(range, name, nameRange, value, valueRange) {
				this.range = range;
				this.name = name;
				this.nameRange = nameRange;
				this.value = value;
				this.valueRange = valueRange;
			}
			toString() {
				if (this.valueRange !== null) return this.name + "=" + this.value;
				return this.name;
			}
			getRange() {
				return this.range;
			}
			getName() {
				return this.name;
			}
			getNameRange() {
				return this.nameRange;
			}
			getValue() {
				return this.value;
			}
			getValueRange() {
				return this.valueRange;
			}
		}
		exports.FlagOption = FlagOption;
	}),
	7599: ((__unused_webpack_module, exports) => {
		Object.defineProperty(exports, "__esModule", { value: !0 });
		exports.Heredoc = void 0;
		class Heredoc {
			constructor(startRange, name, nameRange, contentRange, endRange) {
				this.startRange = startRange;
				this.name = name;
				this.nameRange = nameRange;
				this.contentRange = contentRange;
				this.endRange = endRange;
			}
			getName() {
				return this.name;
			}
			getStartRange() {
				return this.startRange;
			}
			getNameRange() {
				return this.nameRange;
			}
			getContentRange() {
				return this.contentRange;
			}
			getDelimiterRange() {
				return this.endRange;
			}
		}
		exports.Heredoc = Heredoc;
	}),
	3520: ((__unused_webpack_module, exports, __webpack_require__) => {
		Object.defineProperty(exports, "__esModule", { value: !0 });
		exports.ImageTemplate = void 0;
		let vscode_languageserver_types_1 = __webpack_require__(4612);
		let arg_1 = __webpack_require__(4381);
		let cmd_1 = __webpack_require__(5517);
		let copy_1 = __webpack_require__(444);
		let env_1 = __webpack_require__(1822);
		let entrypoint_1 = __webpack_require__(1835);
		let from_1 = __webpack_require__(5377);
		let healthcheck_1 = __webpack_require__(1167);
		let onbuild_1 = __webpack_require__(5554);
		let util_1 = __webpack_require__(7459);
		let workdir_1 = __webpack_require__(7529);
		class ImageTemplate {
			constructor() {
				this.comments = [];
				this.instructions = [];
			}
			addComment(comment) {
				this.comments.push(comment);
			}
			getComments() {
				return this.comments;
			}
			addInstruction(instruction) {
				this.instructions.push(instruction);
			}
			getInstructions() {
				return this.instructions;
			}
			getInstructionAt(line) {
				for (let instruction of this.instructions) if (util_1.Util.isInsideRange(vscode_languageserver_types_1.Position.create(line, 0), instruction.getRange())) return instruction;
				return null;
			}
			getARGs() {
				let args = [];
				for (let instruction of this.instructions) instruction instanceof arg_1.Arg && args.push(instruction);
				return args;
			}
			getCMDs() {
				let cmds = [];
				for (let instruction of this.instructions) instruction instanceof cmd_1.Cmd && cmds.push(instruction);
				return cmds;
			}
			getCOPYs() {
				let copies = [];
				for (let instruction of this.instructions) instruction instanceof copy_1.Copy && copies.push(instruction);
				return copies;
			}
			getENTRYPOINTs() {
				let froms = [];
				for (let instruction of this.instructions) instruction instanceof entrypoint_1.Entrypoint && froms.push(instruction);
				return froms;
			}
			getENVs() {
				let args = [];
				for (let instruction of this.instructions) instruction instanceof env_1.Env && args.push(instruction);
				return args;
			}
			getFROM() {
				for (let instruction of this.instructions) if (instruction instanceof from_1.From) return instruction;
				return null;
			}
			getFROMs() {
				let froms = [];
				for (let instruction of this.instructions) instruction instanceof from_1.From && froms.push(instruction);
				return froms;
			}
			getHEALTHCHECKs() {
				let froms = [];
				for (let instruction of this.instructions) instruction instanceof healthcheck_1.Healthcheck && froms.push(instruction);
				return froms;
			}
			getWORKDIRs() {
				let workdirs = [];
				for (let instruction of this.instructions) instruction instanceof workdir_1.Workdir && workdirs.push(instruction);
				return workdirs;
			}
			getOnbuildTriggers() {
				let triggers = [];
				for (let instruction of this.instructions) if (instruction instanceof onbuild_1.Onbuild) {
					let trigger = instruction.getTriggerInstruction();
					trigger && triggers.push(trigger);
				}
				return triggers;
			}
			getAvailableVariables(currentLine) {
				let variables = [];
				for (let arg of this.getARGs()) if (arg.isBefore(currentLine)) {
					let property = arg.getProperty();
					if (property) {
						let variable = property.getName();
						variables.indexOf(variable) === -1 && variables.push(variable);
					}
				}
				for (let env of this.getENVs()) if (env.isBefore(currentLine)) for (let property of env.getProperties()) {
					let variable = property.getName();
					variables.indexOf(variable) === -1 && variables.push(variable);
				}
				return variables;
			}
			resolveVariable(variable, line) {
				let envs = this.getENVs();
				for (let i = envs.length - 1; i >= 0; i--) if (envs[i].isBefore(line)) {
					for (let property of envs[i].getProperties()) if (property.getName() === variable) return property.getValue();
				}
				let args = this.getARGs();
				for (let i = args.length - 1; i >= 0; i--) if (args[i].isBefore(line)) {
					let property = args[i].getProperty();
					if (property && property.getName() === variable) return property.getValue();
				}
			}
			getRange() {
				let instructions = this.getInstructions();
				if (instructions.length === 0) return vscode_languageserver_types_1.Range.create(0, 0, 0, 0);
				let instructionStart = instructions[0].getRange().start;
				let instructionEnd = instructions[instructions.length - 1].getRange().end;
				return vscode_languageserver_types_1.Range.create(instructionStart, instructionEnd);
			}
			contains(position) {
				let range = this.getRange();
				if (range === null) return !1;
				return util_1.Util.isInsideRange(position, range);
			}
		}
		exports.ImageTemplate = ImageTemplate;
	}),
	5279: ((__unused_webpack_module, exports, __webpack_require__) => {
		Object.defineProperty(exports, "__esModule", { value: !0 });
		exports.Instruction = void 0;
		let vscode_languageserver_types_1 = __webpack_require__(4612);
		let util_1 = __webpack_require__(7459);
		let line_1 = __webpack_require__(7005);
		let argument_1 = __webpack_require__(5940);
		let heredoc_1 = __webpack_require__(7599);
		let variable_1 = __webpack_require__(3743);
		let main_1 = __webpack_require__(8390);
		class Instruction extends line_1.Line {
			constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
				super(document, range);
				this.dockerfile = dockerfile;
				this.escapeChar = escapeChar;
				this.instruction = instruction;
				this.instructionRange = instructionRange;
			}
			toString() {
				let value = this.getKeyword();
				for (let arg of this.getRawArguments()) {
					value += " ";
					value += arg.getValue();
				}
				return value;
			}
			getRangeContent(range) {
				if (range === null) return null;
				return this.document.getText().substring(this.document.offsetAt(range.start), this.document.offsetAt(range.end));
			}
			getInstructionRange() {
				return this.instructionRange;
			}
			getInstruction() {
				return this.instruction;
			}
			getKeyword() {
				return this.getInstruction().toUpperCase();
			}
			getArgumentsRange() {
				let args = this.getArguments();
				if (args.length === 0) return null;
				return vscode_languageserver_types_1.Range.create(args[0].getRange().start, args[args.length - 1].getRange().end);
			}
			getArgumentsRanges() {
				let args = this.getArguments();
				if (args.length === 0) return [];
				if (args[0].getRange().start.line === args[args.length - 1].getRange().end.line) return [vscode_languageserver_types_1.Range.create(args[0].getRange().start, args[args.length - 1].getRange().end)];
				let ranges = [];
				let end = -1;
				let startPosition = args[0].getRange().start;
				let range = this.getInstructionRange();
				let extra = this.document.offsetAt(startPosition) - this.document.offsetAt(range.start);
				let fullArgs = this.getTextContent().substring(extra, this.document.offsetAt(args[args.length - 1].getRange().end) - this.document.offsetAt(range.start));
				let offset = this.document.offsetAt(range.start) + extra;
				let comment = !1;
				for (let i = 0; i < fullArgs.length; i++) {
					let char = fullArgs.charAt(i);
					if (char === this.escapeChar) {
						let next = fullArgs.charAt(i + 1);
						if (next === " " || next === "	") whitespaceCheck: for (let j = i + 2; j < fullArgs.length; j++) switch (fullArgs.charAt(j)) {
							case " ":
							case "	": continue;
							case "\r": j++;
							case "\n":
								startPosition !== null && ranges.push(vscode_languageserver_types_1.Range.create(startPosition, this.document.positionAt(offset + end + 1)));
								startPosition = null;
								comment = !1;
								i = j;
								break whitespaceCheck;
							default: break whitespaceCheck;
						}
						else if (next === "\r") {
							if (startPosition !== null) {
								ranges.push(vscode_languageserver_types_1.Range.create(startPosition, this.document.positionAt(offset + end + 1)));
								startPosition = null;
							}
							comment = !1;
							i += 2;
						} else if (next === "\n") {
							startPosition !== null && ranges.push(vscode_languageserver_types_1.Range.create(startPosition, this.document.positionAt(offset + end + 1)));
							startPosition = null;
							comment = !1;
							i++;
						} else i++;
					} else if (util_1.Util.isNewline(char)) {
						if (comment) {
							startPosition = null;
							comment = !1;
						}
					} else if (!comment) {
						if (startPosition === null) {
							if (char === "#") {
								comment = !0;
								continue;
							}
							let position = this.document.positionAt(offset + i);
							position.character !== 0 && (startPosition = vscode_languageserver_types_1.Position.create(position.line, 0));
						}
						end = i;
					}
				}
				startPosition === null ? ranges.push(vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + end), this.document.positionAt(offset + end + 1))) : ranges.push(vscode_languageserver_types_1.Range.create(startPosition, this.document.positionAt(offset + end + 1)));
				return ranges;
			}
			getRawArgumentsContent() {
				let args = this.getArguments();
				if (args.length === 0) return null;
				return this.getRangeContent(vscode_languageserver_types_1.Range.create(args[0].getRange().start, args[args.length - 1].getRange().end));
			}
			getArgumentsContent() {
				if (this.getArguments().length === 0) return null;
				let content = "";
				let ranges = this.getArgumentsRanges();
				let documentText = this.document.getText();
				for (let range of ranges) content += documentText.substring(this.document.offsetAt(range.start), this.document.offsetAt(range.end));
				return content;
			}
			getArguments() {
				return this.getRawArguments();
			}
			getRawArguments() {
				let args = [];
				let range = this.getInstructionRange();
				let extra = this.document.offsetAt(range.end) - this.document.offsetAt(range.start);
				let fullArgs = this.getTextContent().substring(extra);
				let offset = this.document.offsetAt(range.start) + extra;
				let start = !1;
				let comment = !1;
				let found = -1;
				let escapedWhitespaceDetected = !1;
				let escaping = !1;
				let escapeMarker = -1;
				let escapedArg = "";
				for (let i = 0; i < fullArgs.length; i++) {
					let char = fullArgs.charAt(i);
					if (util_1.Util.isWhitespace(char)) {
						if (escaping) {
							escapedWhitespaceDetected = !0;
							if (util_1.Util.isNewline(char)) {
								escapedWhitespaceDetected = !1;
								if (comment) {
									comment = !1;
									start = !0;
								}
							}
							continue;
						} else if (found !== -1) {
							escapeMarker === -1 ? args.push(new argument_1.Argument(escapedArg, vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + found), this.document.positionAt(offset + i)))) : args.push(new argument_1.Argument(escapedArg, vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + found), this.document.positionAt(offset + escapeMarker))));
							escapeMarker = -1;
							escapedArg = "";
							found = -1;
						}
					} else if (char === this.escapeChar) {
						let next = fullArgs.charAt(i + 1);
						if (next === " " || next === "	") whitespaceCheck: for (let j = i + 2; j < fullArgs.length; j++) switch (fullArgs.charAt(j)) {
							case " ":
							case "	": continue;
							case "\r": j++;
							case "\n":
								comment = !1;
								escaping = !0;
								start = !0;
								found !== -1 && (escapeMarker = i);
								i = j;
								break whitespaceCheck;
							default:
								escapeMarker = i;
								found === -1 && (i = j - 1);
								break whitespaceCheck;
						}
						else if (next === "\r") {
							comment = !1;
							escaping = !0;
							start = !0;
							found !== -1 && escapeMarker === -1 && (escapeMarker = i);
							i += 2;
						} else if (next === "\n") {
							comment = !1;
							escaping = !0;
							start = !0;
							found !== -1 && escapeMarker === -1 && (escapeMarker = i);
							i++;
						} else {
							if (escapedWhitespaceDetected && escapeMarker !== -1) {
								args.push(new argument_1.Argument(escapedArg, vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + found), this.document.positionAt(offset + escapeMarker))));
								escapedArg = "";
								found = -1;
							}
							escapeMarker = -1;
							escapedWhitespaceDetected = !1;
							escaping = !1;
							if (next === "$") escapedArg = escapedArg + char + next;
							else if (next === "") break;
							else escapedArg += next;
							found === -1 && (found = i);
							i++;
						}
					} else if (!comment) {
						if (start && char === "#") comment = !0;
						else {
							if (escapedWhitespaceDetected && escapeMarker !== -1) {
								args.push(new argument_1.Argument(escapedArg, vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + found), this.document.positionAt(offset + escapeMarker))));
								escapedArg = "";
								found = -1;
							}
							escapedWhitespaceDetected = !1;
							escaping = !1;
							escapeMarker = -1;
							escapedArg += char;
							found === -1 && (found = i);
						}
						start = !1;
					}
				}
				found !== -1 && (escapeMarker === -1 ? args.push(new argument_1.Argument(escapedArg, vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + found), this.document.positionAt(offset + fullArgs.length)))) : args.push(new argument_1.Argument(escapedArg, vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + found), this.document.positionAt(offset + escapeMarker)))));
				return args;
			}
			getExpandedArguments() {
				let args = this.getArguments();
				for (let i = 0; i < args.length; i++) {
					let argRange = args[i].getRange();
					let offset = this.document.offsetAt(argRange.start);
					let variables = this.parseVariables(offset, args[i].getValue());
					let swaps = [];
					let requiresExpansion = !1;
					for (let variable of variables) {
						let value = this.dockerfile.resolveVariable(variable.getName(), variable.getNameRange().start.line);
						swaps.push(value);
						requiresExpansion ||= value !== void 0;
					}
					if (requiresExpansion) {
						let expanded = "";
						for (let j = 0; j < swaps.length; j++) {
							let variableRange = variables[j].getRange();
							let start = this.document.offsetAt(variableRange.start);
							let end = this.document.offsetAt(variableRange.end);
							if (swaps[j]) {
								expanded += this.document.getText().substring(offset, start);
								expanded += swaps[j];
								offset = end;
							} else {
								expanded += this.document.getText().substring(offset, end);
								offset = end;
							}
						}
						let argEnd = this.document.offsetAt(argRange.end);
						argEnd !== offset && (expanded += this.document.getText().substring(offset, argEnd));
						args[i] = new argument_1.Argument(expanded, argRange);
					}
				}
				return args;
			}
			getVariables() {
				let variables = [];
				let args = this.getRawArguments();
				for (let arg of args) {
					let range = arg.getRange();
					let rawValue = this.document.getText().substring(this.document.offsetAt(range.start), this.document.offsetAt(range.end));
					let parsedVariables = this.parseVariables(this.document.offsetAt(arg.getRange().start), rawValue);
					for (let parsedVariable of parsedVariables) variables.push(parsedVariable);
				}
				return variables;
			}
			parseVariables(offset, arg) {
				let variables = [];
				variableLoop: for (let i = 0; i < arg.length; i++) switch (arg.charAt(i)) {
					case this.escapeChar:
						arg.charAt(i + 1) === "$" && i++;
						break;
					case "$":
						if (arg.charAt(i + 1) === "{") {
							let escapedString = "${";
							let escapedName = "";
							let nameEnd = -1;
							let escapedSubstitutionParameter = "";
							let substitutionStart = -1;
							let substitutionEnd = -1;
							let modifierRead = -1;
							nameLoop: for (let j = i + 2; j < arg.length; j++) {
								let char = arg.charAt(j);
								switch (char) {
									case this.escapeChar:
										for (let k = j + 1; k < arg.length; k++) switch (arg.charAt(k)) {
											case " ":
											case "	":
											case "\r": continue;
											case "\n":
												j = k;
												continue nameLoop;
										}
										break;
									case "}":
										escapedString += "}";
										let modifier = null;
										let modifierRange = null;
										let substitutionParameter = modifierRead === -1 ? null : escapedSubstitutionParameter;
										let substitutionRange = null;
										if (nameEnd === -1) nameEnd = j;
										else if (nameEnd + 1 === j) {
											modifier = "";
											modifierRange = vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + nameEnd + 1), this.document.positionAt(offset + nameEnd + 1));
										} else {
											if (substitutionStart === -1) {
												substitutionStart = modifierRead + 1;
												substitutionEnd = modifierRead + 1;
											} else substitutionEnd += 1;
											modifier = arg.substring(modifierRead, modifierRead + 1);
											modifierRange = vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + modifierRead), this.document.positionAt(offset + modifierRead + 1));
											substitutionRange = vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + substitutionStart), this.document.positionAt(offset + substitutionEnd));
										}
										let start = this.document.positionAt(offset + i);
										variables.push(new variable_1.Variable(escapedName, vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + i + 2), this.document.positionAt(offset + nameEnd)), vscode_languageserver_types_1.Range.create(start, this.document.positionAt(offset + j + 1)), modifier, modifierRange, substitutionParameter, substitutionRange, this.dockerfile.resolveVariable(escapedName, start.line) !== void 0, this.isBuildVariable(escapedName, start.line), escapedString));
										i = j;
										continue variableLoop;
									case ":":
										if (nameEnd === -1) nameEnd = j;
										else if (modifierRead !== -1) {
											if (substitutionStart === -1) {
												substitutionStart = j;
												substitutionEnd = j;
											} else substitutionEnd = j;
											escapedSubstitutionParameter += ":";
										} else modifierRead = j;
										escapedString += ":";
										break;
									case "\n":
									case "\r":
									case " ":
									case "	": break;
									default:
										if (nameEnd === -1) escapedName += char;
										else if (modifierRead !== -1) {
											if (substitutionStart === -1) {
												substitutionStart = j;
												substitutionEnd = j;
											} else substitutionEnd = j;
											escapedSubstitutionParameter += char;
										} else modifierRead = j;
										escapedString += char;
								}
							}
							break variableLoop;
						} else if (util_1.Util.isWhitespace(arg.charAt(i + 1)) || i === arg.length - 1) continue;
						else {
							let escapedName = "";
							nameLoop: for (let j = i + 1; j < arg.length; j++) {
								let char = arg.charAt(j);
								switch (char) {
									case "\r":
									case "\n":
									case " ":
									case "	": continue;
									case "$":
									case "'":
									case "\"":
										let varStart = this.document.positionAt(offset + i);
										variables.push(new variable_1.Variable(escapedName, vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + i + 1), this.document.positionAt(offset + j)), vscode_languageserver_types_1.Range.create(varStart, this.document.positionAt(offset + j)), null, null, null, null, this.dockerfile.resolveVariable(escapedName, varStart.line) !== void 0, this.isBuildVariable(escapedName, varStart.line), "$" + escapedName));
										i = j - 1;
										continue variableLoop;
									case this.escapeChar:
										for (let k = j + 1; k < arg.length; k++) switch (arg.charAt(k)) {
											case " ":
											case "	":
											case "\r": continue;
											case "\n":
												j = k;
												continue nameLoop;
										}
										let start = this.document.positionAt(offset + i);
										variables.push(new variable_1.Variable(escapedName, vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + i + 1), this.document.positionAt(offset + j)), vscode_languageserver_types_1.Range.create(start, this.document.positionAt(offset + j)), null, null, null, null, this.dockerfile.resolveVariable(escapedName, start.line) !== void 0, this.isBuildVariable(escapedName, start.line), "$" + escapedName));
										break variableLoop;
								}
								if (char.match(/^[a-z0-9_]+$/i) === null) {
									let varStart = this.document.positionAt(offset + i);
									variables.push(new variable_1.Variable(escapedName, vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + i + 1), this.document.positionAt(offset + j)), vscode_languageserver_types_1.Range.create(varStart, this.document.positionAt(offset + j)), null, null, null, null, this.dockerfile.resolveVariable(escapedName, varStart.line) !== void 0, this.isBuildVariable(escapedName, varStart.line), "$" + escapedName));
									i = j - 1;
									continue variableLoop;
								}
								escapedName += char;
							}
							let start = this.document.positionAt(offset + i);
							variables.push(new variable_1.Variable(escapedName, vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + i + 1), this.document.positionAt(offset + arg.length)), vscode_languageserver_types_1.Range.create(start, this.document.positionAt(offset + arg.length)), null, null, null, null, this.dockerfile.resolveVariable(escapedName, start.line) !== void 0, this.isBuildVariable(escapedName, start.line), "$" + escapedName));
						}
						break variableLoop;
				}
				return variables;
			}
			isBuildVariable(variable, line) {
				if (this.getKeyword() === main_1.Keyword.FROM) {
					for (let initialArg of this.dockerfile.getInitialARGs()) {
						let property = initialArg.getProperty();
						if (property && variable === property.getName()) return !0;
					}
					return;
				}
				let image = this.dockerfile.getContainingImage(vscode_languageserver_types_1.Position.create(line, 0));
				let envs = image.getENVs();
				for (let i = envs.length - 1; i >= 0; i--) if (envs[i].isBefore(line)) {
					for (let property of envs[i].getProperties()) if (property.getName() === variable) return !1;
				}
				let args = image.getARGs();
				for (let i = args.length - 1; i >= 0; i--) if (args[i].isBefore(line)) {
					let property = args[i].getProperty();
					if (property && property.getName() === variable) return !0;
				}
			}
			createSingleLineHeredocs(args) {
				let heredocs = [];
				for (let arg of args) {
					let value = arg.getValue();
					if (value.startsWith("<<") && util_1.Util.parseHeredocName(value) !== null) {
						let startRange = arg.getRange();
						let nameRange = this.getNameRange(startRange);
						let name = this.getName(nameRange);
						heredocs.push(new heredoc_1.Heredoc(startRange, name, nameRange, null, null));
					}
				}
				return heredocs;
			}
			getName(nameRange) {
				let content = this.document.getText(nameRange);
				let escaping = !1;
				let name = "";
				nameLoop: for (let i = 0; i < content.length; i++) {
					let ch = content.charAt(i);
					switch (ch) {
						case this.escapeChar:
							escaping = !0;
							for (let j = i + 1; j < content.length; j++) switch (content.charAt(j)) {
								case " ":
								case "	": break;
								case "\r":
									i = j + 1;
									continue nameLoop;
								case "\n":
									i = j;
									continue nameLoop;
								default:
									name += content.charAt(j);
									i = j;
									continue nameLoop;
							}
							break;
						case "#": if (escaping) {
							for (let j = i + 1; j < content.length; j++) if (content.charAt(j) === "\n") {
								i = j;
								continue nameLoop;
							}
						}
						case " ":
						case "	":
						case "\r":
						case "\n": if (escaping) break;
						default: name += ch;
					}
				}
				return name;
			}
			getNameRange(startRange) {
				let content = this.document.getText(startRange);
				let endFound = !1;
				let searchHyphen = !1;
				let start = -1;
				let end = -1;
				let escaping = !1;
				let quote = null;
				contentLoop: for (let i = 0; i < content.length; i++) {
					let ch = content.charAt(i);
					switch (ch) {
						case "\"":
						case "'":
							if (quote === ch) break contentLoop;
							quote = ch;
							continue;
						case this.escapeChar:
							for (let j = i + 1; j < content.length; j++) if (content.charAt(j) === "\n") {
								escaping = !0;
								j = i;
								continue contentLoop;
							}
							break;
						case " ":
						case "	":
						case "\r":
						case "\n": break;
						case "<":
							endFound ? searchHyphen = !0 : endFound = !0;
							break;
						case "-": if (searchHyphen) {
							searchHyphen = !1;
							break;
						}
						case "#": if (escaping) {
							for (let j = i + 1; j < content.length; j++) if (content.charAt(j) === "\n") {
								i = j;
								continue contentLoop;
							}
						}
						default:
							start === -1 && (start = i);
							if (quote !== null) {
								end = i + 1;
								break;
							}
							break contentLoop;
					}
				}
				if (start === -1) return vscode_languageserver_types_1.Range.create(startRange.end, startRange.end);
				let nameStart = this.document.positionAt(this.document.offsetAt(startRange.start) + start);
				let nameEnd = quote === null ? startRange.end : this.document.positionAt(this.document.offsetAt(startRange.start) + end);
				return vscode_languageserver_types_1.Range.create(nameStart, nameEnd);
			}
			getHeredocs() {
				let args = this.getArguments();
				if (args.length === 0) return [];
				let heredocs = [];
				let range = this.getRange();
				if (range.start.line === range.end.line) return this.createSingleLineHeredocs(args);
				let heredocDefinitions = [];
				let heredocsProcessed = !1;
				let escaping = !1;
				let contentStart = -1;
				let contentEnd = -1;
				let lineStart = -1;
				let currentHeredoc = 0;
				let startOffset = this.document.offsetAt(args[0].getRange().start);
				let content = this.getRangeContent(vscode_languageserver_types_1.Range.create(args[0].getRange().start, this.getRange().end));
				contentLoop: for (let i = 0; i < content.length; i++) switch (content.charAt(i)) {
					case this.escapeChar:
						escaping = !0;
						for (let j = i + 1; j < content.length; j++) switch (content.charAt(j)) {
							case " ":
							case "	": break;
							case "\r": j++;
							case "\n":
								i = j;
								continue contentLoop;
							default:
								i = j;
								continue contentLoop;
						}
						break;
					case "\r": break;
					case "\n":
						if (escaping) break;
						if (heredocsProcessed) {
							contentStart === -1 && (contentStart = i);
							contentEnd = i;
							let arg = heredocDefinitions[currentHeredoc];
							let startRange = arg.getRange();
							let nameRange = this.getNameRange(startRange);
							let name = this.getName(nameRange);
							let delimiterRange = this.getDelimiterRange(arg, name, vscode_languageserver_types_1.Range.create(this.document.positionAt(startOffset + lineStart), this.document.positionAt(startOffset + i)));
							if (delimiterRange !== null) {
								let contentRange = vscode_languageserver_types_1.Range.create(this.document.positionAt(startOffset + contentStart), this.document.positionAt(startOffset + lineStart - 1));
								heredocs.push(new heredoc_1.Heredoc(startRange, name, nameRange, contentRange, delimiterRange));
								contentStart = -1;
								currentHeredoc++;
							}
							lineStart = -1;
						} else {
							let offsetLimit = startOffset + i;
							for (let arg of args) if (this.document.offsetAt(arg.getRange().start) < offsetLimit) arg.getValue().startsWith("<<") && heredocDefinitions.push(arg);
							else break;
							heredocsProcessed = !0;
							lineStart = -1;
							continue contentLoop;
						}
						break;
					case " ":
					case "	": if (escaping) break;
					case "#": if (escaping) {
						for (let j = i + 1; j < content.length; j++) if (content.charAt(j) === "\n") {
							i = j;
							continue contentLoop;
						}
					}
					default:
						escaping &&= !1;
						if (heredocsProcessed) {
							contentStart === -1 && (contentStart = i);
							lineStart === -1 && (lineStart = i);
						}
				}
				if (heredocsProcessed) {
					let arg = heredocDefinitions[currentHeredoc];
					let startRange = arg.getRange();
					let nameRange = this.getNameRange(startRange);
					let name = this.getName(nameRange);
					let contentRange = null;
					let delimiterRange = this.getDelimiterRange(arg, name, vscode_languageserver_types_1.Range.create(this.document.positionAt(startOffset + lineStart), range.end));
					delimiterRange === null ? contentRange = vscode_languageserver_types_1.Range.create(this.document.positionAt(startOffset + contentStart), range.end) : contentEnd !== -1 && (contentRange = vscode_languageserver_types_1.Range.create(this.document.positionAt(startOffset + contentStart), this.document.positionAt(startOffset + contentEnd)));
					heredocs.push(new heredoc_1.Heredoc(startRange, name, nameRange, contentRange, delimiterRange));
					currentHeredoc++;
					for (let i = currentHeredoc; i < heredocDefinitions.length; i++) {
						let startRange = heredocDefinitions[currentHeredoc].getRange();
						let nameRange = this.getNameRange(startRange);
						let name = this.getName(nameRange);
						heredocs.push(new heredoc_1.Heredoc(startRange, name, nameRange, null, null));
						currentHeredoc++;
					}
				} else return this.createSingleLineHeredocs(args);
				return heredocs;
			}
			getDelimiterRange(startArg, name, candidateRange) {
				let text = this.document.getText(candidateRange);
				if (startArg.getValue().startsWith("<<-")) {
					let index = 0;
					for (; text.charAt(index) === "	";) index++;
					if (text.substring(index) === name) return vscode_languageserver_types_1.Range.create(vscode_languageserver_types_1.Position.create(candidateRange.start.line, index), candidateRange.end);
					return null;
				}
				return text === name ? candidateRange : null;
			}
		}
		exports.Instruction = Instruction;
	}),
	9618: ((__unused_webpack_module, exports, __webpack_require__) => {
		Object.defineProperty(exports, "__esModule", { value: !0 });
		exports.Add = void 0;
		let jsonInstruction_1 = __webpack_require__(5305);
		class Add extends jsonInstruction_1.JSONInstruction {
			constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
				super(document, range, dockerfile, escapeChar, instruction, instructionRange);
			}
			stopSearchingForFlags(argument) {
				return argument.indexOf("--") === -1;
			}
		}
		exports.Add = Add;
	}),
	4381: ((__unused_webpack_module, exports, __webpack_require__) => {
		Object.defineProperty(exports, "__esModule", { value: !0 });
		exports.Arg = void 0;
		let property_1 = __webpack_require__(9602);
		let propertyInstruction_1 = __webpack_require__(4984);
		class Arg extends propertyInstruction_1.PropertyInstruction {
			constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
				super(document, range, dockerfile, escapeChar, instruction, instructionRange);
				this.property = null;
				let args = this.getPropertyArguments();
				this.property = args.length === 1 ? new property_1.Property(this.document, this.escapeChar, args[0]) : null;
			}
			getProperty() {
				return this.property;
			}
		}
		exports.Arg = Arg;
	}),
	5517: ((__unused_webpack_module, exports, __webpack_require__) => {
		Object.defineProperty(exports, "__esModule", { value: !0 });
		exports.Cmd = void 0;
		let jsonInstruction_1 = __webpack_require__(5305);
		class Cmd extends jsonInstruction_1.JSONInstruction {
			constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
				super(document, range, dockerfile, escapeChar, instruction, instructionRange);
			}
		}
		exports.Cmd = Cmd;
	}),
	444: ((__unused_webpack_module, exports, __webpack_require__) => {
		Object.defineProperty(exports, "__esModule", { value: !0 });
		exports.Copy = void 0;
		let jsonInstruction_1 = __webpack_require__(5305);
		class Copy extends jsonInstruction_1.JSONInstruction {
			constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
				super(document, range, dockerfile, escapeChar, instruction, instructionRange);
			}
			stopSearchingForFlags(argument) {
				return argument.indexOf("--") === -1;
			}
			getFromFlag() {
				let flags = super.getFlags();
				return flags.length === 1 && flags[0].getName() === "from" ? flags[0] : null;
			}
			getHeredocs() {
				return super.getHeredocs();
			}
		}
		exports.Copy = Copy;
	}),
	1835: ((__unused_webpack_module, exports, __webpack_require__) => {
		Object.defineProperty(exports, "__esModule", { value: !0 });
		exports.Entrypoint = void 0;
		let jsonInstruction_1 = __webpack_require__(5305);
		class Entrypoint extends jsonInstruction_1.JSONInstruction {
			constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
				super(document, range, dockerfile, escapeChar, instruction, instructionRange);
			}
		}
		exports.Entrypoint = Entrypoint;
	}),
	1822: ((__unused_webpack_module, exports, __webpack_require__) => {
		Object.defineProperty(exports, "__esModule", { value: !0 });
		exports.Env = void 0;
		let propertyInstruction_1 = __webpack_require__(4984);
		class Env extends propertyInstruction_1.PropertyInstruction {
			constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
				super(document, range, dockerfile, escapeChar, instruction, instructionRange);
			}
			getProperties() {
				return super.getProperties();
			}
		}
		exports.Env = Env;
	}),
	5377: ((__unused_webpack_module, exports, __webpack_require__) => {
		Object.defineProperty(exports, "__esModule", { value: !0 });
		exports.From = void 0;
		let vscode_languageserver_types_1 = __webpack_require__(4612);
		let modifiableInstruction_1 = __webpack_require__(2393);
		class From extends modifiableInstruction_1.ModifiableInstruction {
			constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
				super(document, range, dockerfile, escapeChar, instruction, instructionRange);
			}
			stopSearchingForFlags(argument) {
				return argument.indexOf("--") === -1;
			}
			getImage() {
				let args = this.getArguments();
				return args.length > 0 ? args[0].getValue() : null;
			}
			getImageName() {
				let imageName = this.getRangeContent(this.getImageNameRange());
				if (imageName === null) return null;
				let commented = !1;
				let escaped = !1;
				let name = "";
				for (let i = 0; i < imageName.length; i++) {
					let ch = imageName.charAt(i);
					switch (ch) {
						case this.escapeChar:
							escaped = !0;
							break;
						case "\r": continue;
						case "\n":
							commented = !1;
							break;
						case " ":
						case "	": break;
						case "#":
							if (escaped) commented = !0;
							else {
								name += ch;
								escaped = !1;
							}
							break;
						default: if (!commented) {
							name += ch;
							escaped = !1;
						}
					}
				}
				return name;
			}
			getImageNameRange() {
				let range = this.getImageRange();
				if (range) {
					let registryRange = this.getRegistryRange();
					registryRange && (range.start = this.document.positionAt(this.document.offsetAt(registryRange.end) + 1));
					let tagRange = this.getImageTagRange();
					let digestRange = this.getImageDigestRange();
					tagRange === null ? digestRange !== null && (range.end = this.document.positionAt(this.document.offsetAt(digestRange.start) - 1)) : range.end = this.document.positionAt(this.document.offsetAt(tagRange.start) - 1);
					return range;
				}
				return null;
			}
			getImageRange() {
				let args = this.getArguments();
				return args.length === 0 ? null : args[0].getRange();
			}
			getImageTag() {
				return this.getRangeContent(this.getImageTagRange());
			}
			getImageTagRange() {
				let range = this.getImageRange();
				if (range) {
					let rangeStartOffset = this.document.offsetAt(range.start);
					let content = this.getRangeContent(range);
					let atIndex = this.indexOf(rangeStartOffset, content, "@");
					let slashIndex = content.indexOf("/");
					if (atIndex === -1) {
						let colonIndex = this.lastIndexOf(rangeStartOffset, content, ":");
						if (colonIndex > slashIndex) return vscode_languageserver_types_1.Range.create(this.document.positionAt(rangeStartOffset + colonIndex + 1), range.end);
					}
					let subcontent = content.substring(0, atIndex);
					let subcolonIndex = subcontent.indexOf(":");
					if (subcolonIndex === -1) return null;
					if (slashIndex === -1) return vscode_languageserver_types_1.Range.create(this.document.positionAt(rangeStartOffset + subcolonIndex + 1), this.document.positionAt(rangeStartOffset + atIndex));
					if (subcolonIndex < slashIndex) return null;
					return vscode_languageserver_types_1.Range.create(this.document.positionAt(rangeStartOffset + subcolonIndex + 1), this.document.positionAt(rangeStartOffset + subcontent.length));
				}
				return null;
			}
			getImageDigest() {
				return this.getRangeContent(this.getImageDigestRange());
			}
			getImageDigestRange() {
				let range = this.getImageRange();
				if (range) {
					let content = this.getRangeContent(range);
					let index = this.lastIndexOf(this.document.offsetAt(range.start), content, "@");
					if (index !== -1) return vscode_languageserver_types_1.Range.create(range.start.line, range.start.character + index + 1, range.end.line, range.end.character);
				}
				return null;
			}
			indexOf(documentOffset, content, searchString) {
				let index = content.indexOf(searchString);
				let variables = this.getVariables();
				for (let i = 0; i < variables.length; i++) {
					let position = documentOffset + index;
					let variableRange = variables[i].getRange();
					if (this.document.offsetAt(variableRange.start) < position && position < this.document.offsetAt(variableRange.end)) {
						let offset = this.document.offsetAt(variableRange.end) - documentOffset;
						let subIndex = content.substring(offset).indexOf(searchString);
						if (subIndex === -1) return -1;
						index = subIndex + offset;
						i = -1;
						continue;
					}
				}
				return index;
			}
			lastIndexOf(documentOffset, content, searchString) {
				let index = content.lastIndexOf(searchString);
				let variables = this.getVariables();
				for (let i = 0; i < variables.length; i++) {
					let position = documentOffset + index;
					let variableRange = variables[i].getRange();
					if (this.document.offsetAt(variableRange.start) < position && position < this.document.offsetAt(variableRange.end)) {
						index = content.substring(0, index).lastIndexOf(searchString);
						if (index === -1) return -1;
						i = -1;
						continue;
					}
				}
				return index;
			}
			getRegistry() {
				return this.getRangeContent(this.getRegistryRange());
			}
			getRegistryRange() {
				let range = this.getImageRange();
				if (range) {
					let tagRange = this.getImageTagRange();
					let digestRange = this.getImageDigestRange();
					tagRange === null ? digestRange !== null && (range.end = this.document.positionAt(this.document.offsetAt(digestRange.start) - 1)) : range.end = this.document.positionAt(this.document.offsetAt(tagRange.start) - 1);
					let content = this.getRangeContent(range);
					let rangeStart = this.document.offsetAt(range.start);
					let startingSlashIndex = this.indexOf(rangeStart, content, "/");
					if (startingSlashIndex === -1) return null;
					let portIndex = this.indexOf(rangeStart, content, ":");
					let dotIndex = this.indexOf(rangeStart, content, ".");
					if (portIndex !== -1 || dotIndex !== -1) return vscode_languageserver_types_1.Range.create(range.start, this.document.positionAt(rangeStart + startingSlashIndex));
					if (content.substring(0, startingSlashIndex) === "localhost") return vscode_languageserver_types_1.Range.create(range.start, this.document.positionAt(rangeStart + startingSlashIndex));
				}
				return null;
			}
			getBuildStage() {
				let range = this.getBuildStageRange();
				return range === null ? null : this.getRangeContent(range);
			}
			getBuildStageRange() {
				let args = this.getArguments();
				if (args.length > 2 && args[1].getValue().toUpperCase() === "AS") return args[2].getRange();
				return null;
			}
			getPlatformFlag() {
				let flags = super.getFlags();
				return flags.length === 1 && flags[0].getName() === "platform" ? flags[0] : null;
			}
		}
		exports.From = From;
	}),
	1167: ((__unused_webpack_module, exports, __webpack_require__) => {
		Object.defineProperty(exports, "__esModule", { value: !0 });
		exports.Healthcheck = void 0;
		let modifiableInstruction_1 = __webpack_require__(2393);
		class Healthcheck extends modifiableInstruction_1.ModifiableInstruction {
			constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
				super(document, range, dockerfile, escapeChar, instruction, instructionRange);
			}
			stopSearchingForFlags(argument) {
				argument = argument.toUpperCase();
				return argument === "CMD" || argument === "NONE";
			}
			getSubcommand() {
				let args = this.getArguments();
				return args.length === 0 ? null : args[0];
			}
		}
		exports.Healthcheck = Healthcheck;
	}),
	3871: ((__unused_webpack_module, exports, __webpack_require__) => {
		Object.defineProperty(exports, "__esModule", { value: !0 });
		exports.Label = void 0;
		let propertyInstruction_1 = __webpack_require__(4984);
		let util_1 = __webpack_require__(7459);
		class Label extends propertyInstruction_1.PropertyInstruction {
			constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
				super(document, range, dockerfile, escapeChar, instruction, instructionRange);
			}
			getVariables() {
				let variables = super.getVariables();
				let properties = this.getProperties();
				for (let property of properties) {
					let value = property.getUnescapedValue();
					if (value !== null && value.length > 2 && value.charAt(0) === "'" && value.charAt(value.length - 1) === "'") {
						let range = property.getValueRange();
						for (let i = 0; i < variables.length; i++) if (util_1.Util.isInsideRange(variables[i].getRange().start, range)) {
							variables.splice(i, 1);
							i--;
						}
					}
				}
				return variables;
			}
			getProperties() {
				return super.getProperties();
			}
		}
		exports.Label = Label;
	}),
	5554: ((__unused_webpack_module, exports, __webpack_require__) => {
		Object.defineProperty(exports, "__esModule", { value: !0 });
		exports.Onbuild = void 0;
		let vscode_languageserver_types_1 = __webpack_require__(4612);
		let parser_1 = __webpack_require__(7988);
		let instruction_1 = __webpack_require__(5279);
		class Onbuild extends instruction_1.Instruction {
			constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
				super(document, range, dockerfile, escapeChar, instruction, instructionRange);
			}
			getTrigger() {
				let trigger = this.getTriggerWord();
				return trigger === null ? null : trigger.toUpperCase();
			}
			getTriggerWord() {
				return this.getRangeContent(this.getTriggerRange());
			}
			getTriggerRange() {
				let args = this.getArguments();
				return args.length > 0 ? args[0].getRange() : null;
			}
			getTriggerInstruction() {
				let triggerRange = this.getTriggerRange();
				if (triggerRange === null) return null;
				let args = this.getArguments();
				return parser_1.Parser.createInstruction(this.document, this.dockerfile, this.escapeChar, vscode_languageserver_types_1.Range.create(args[0].getRange().start, this.getRange().end), this.getTriggerWord(), triggerRange);
			}
		}
		exports.Onbuild = Onbuild;
	}),
	7224: ((__unused_webpack_module, exports, __webpack_require__) => {
		Object.defineProperty(exports, "__esModule", { value: !0 });
		exports.Run = void 0;
		let jsonInstruction_1 = __webpack_require__(5305);
		class Run extends jsonInstruction_1.JSONInstruction {
			constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
				super(document, range, dockerfile, escapeChar, instruction, instructionRange);
			}
			stopSearchingForFlags(argument) {
				return argument.indexOf("--") === -1;
			}
			getHeredocs() {
				return super.getHeredocs();
			}
		}
		exports.Run = Run;
	}),
	7523: ((__unused_webpack_module, exports, __webpack_require__) => {
		Object.defineProperty(exports, "__esModule", { value: !0 });
		exports.Shell = void 0;
		let jsonInstruction_1 = __webpack_require__(5305);
		class Shell extends jsonInstruction_1.JSONInstruction {
			constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
				super(document, range, dockerfile, escapeChar, instruction, instructionRange);
			}
		}
		exports.Shell = Shell;
	}),
	4301: ((__unused_webpack_module, exports, __webpack_require__) => {
		Object.defineProperty(exports, "__esModule", { value: !0 });
		exports.Stopsignal = void 0;
		let instruction_1 = __webpack_require__(5279);
		class Stopsignal extends instruction_1.Instruction {
			constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
				super(document, range, dockerfile, escapeChar, instruction, instructionRange);
			}
		}
		exports.Stopsignal = Stopsignal;
	}),
	3998: ((__unused_webpack_module, exports, __webpack_require__) => {
		Object.defineProperty(exports, "__esModule", { value: !0 });
		exports.User = void 0;
		let instruction_1 = __webpack_require__(5279);
		class User extends instruction_1.Instruction {
			constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
				super(document, range, dockerfile, escapeChar, instruction, instructionRange);
			}
		}
		exports.User = User;
	}),
	1347: ((__unused_webpack_module, exports, __webpack_require__) => {
		Object.defineProperty(exports, "__esModule", { value: !0 });
		exports.Volume = void 0;
		let jsonInstruction_1 = __webpack_require__(5305);
		class Volume extends jsonInstruction_1.JSONInstruction {
			constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
				super(document, range, dockerfile, escapeChar, instruction, instructionRange);
			}
		}
		exports.Volume = Volume;
	}),
	7529: ((__unused_webpack_module, exports, __webpack_require__) => {
		Object.defineProperty(exports, "__esModule", { value: !0 });
		exports.Workdir = void 0;
		let instruction_1 = __webpack_require__(5279);
		class Workdir extends instruction_1.Instruction {
			constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
				super(document, range, dockerfile, escapeChar, instruction, instructionRange);
			}
			getPath() {
				return this.getArgumentsContent();
			}
			getAbsolutePath() {
				let path = this.getPath();
				if (path === null || path.startsWith("/")) return path;
				let startLine = this.getRange().start.line;
				let hierarchy = this.dockerfile.getStageHierarchy(startLine);
				for (let i = hierarchy.length - 1; i >= 0; i--) {
					let workdirs = hierarchy[i].getWORKDIRs();
					for (let j = workdirs.length - 1; j >= 0; j--) if (workdirs[j].getRange().start.line < startLine) {
						let parent = workdirs[j].getAbsolutePath();
						if (parent == null) return;
						return parent.endsWith("/") ? parent + path : parent + "/" + path;
					}
				}
			}
		}
		exports.Workdir = Workdir;
	}),
	3702: ((__unused_webpack_module, exports, __webpack_require__) => {
		Object.defineProperty(exports, "__esModule", { value: !0 });
		exports.JSONArgument = void 0;
		let argument_1 = __webpack_require__(5940);
		class JSONArgument extends argument_1.Argument {
			constructor(value, range, jsonRange) {
				super(value, range);
				this.jsonRange = jsonRange;
			}
			getJSONRange() {
				return this.jsonRange;
			}
			getJSONValue() {
				let value = super.getValue();
				value = value.substring(1, value.length - 1);
				return value;
			}
		}
		exports.JSONArgument = JSONArgument;
	}),
	5305: ((__unused_webpack_module, exports, __webpack_require__) => {
		Object.defineProperty(exports, "__esModule", { value: !0 });
		exports.JSONInstruction = void 0;
		let vscode_languageserver_types_1 = __webpack_require__(4612);
		let argument_1 = __webpack_require__(5940);
		let jsonArgument_1 = __webpack_require__(3702);
		let modifiableInstruction_1 = __webpack_require__(2393);
		class JSONInstruction extends modifiableInstruction_1.ModifiableInstruction {
			constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
				super(document, range, dockerfile, escapeChar, instruction, instructionRange);
				this.openingBracket = null;
				this.closingBracket = null;
				this.jsonStrings = [];
				let argsContent = this.getRawArgumentsContent();
				if (argsContent === null) return;
				let args = this.getArguments();
				if (args.length === 1 && args[0].getValue() === "[]") {
					let argRange = args[0].getRange();
					this.openingBracket = new argument_1.Argument("[", vscode_languageserver_types_1.Range.create(argRange.start.line, argRange.start.character, argRange.start.line, argRange.start.character + 1));
					this.closingBracket = new argument_1.Argument("]", vscode_languageserver_types_1.Range.create(argRange.start.line, argRange.start.character + 1, argRange.end.line, argRange.end.character));
					return;
				} else if (args.length === 2 && args[0].getValue() === "[" && args[1].getValue() === "]") {
					this.openingBracket = args[0];
					this.closingBracket = args[1];
					return;
				}
				let argsOffset = document.offsetAt(this.getArgumentsRange().start);
				let start = -1;
				let last = "";
				let quoted = !1;
				let escapedArg = "";
				argsCheck: for (let i = 0; i < argsContent.length; i++) {
					let char = argsContent.charAt(i);
					switch (char) {
						case "[":
							if (last === "") {
								this.openingBracket = new argument_1.Argument("[", vscode_languageserver_types_1.Range.create(document.positionAt(argsOffset + i), document.positionAt(argsOffset + i + 1)));
								last = "[";
							} else if (quoted) escapedArg += char;
							else break argsCheck;
							break;
						case "\"":
							if (last === "[" || last === ",") {
								start = i;
								quoted = !0;
								last = "\"";
								escapedArg += char;
								continue;
							} else if (last === "\"") {
								if (quoted) {
									escapedArg += char;
									quoted = !1;
									this.jsonStrings.push(new jsonArgument_1.JSONArgument(escapedArg, vscode_languageserver_types_1.Range.create(document.positionAt(argsOffset + start), document.positionAt(argsOffset + i + 1)), vscode_languageserver_types_1.Range.create(document.positionAt(argsOffset + start + 1), document.positionAt(argsOffset + i))));
									escapedArg = "";
								} else break argsCheck;
							} else break argsCheck;
							break;
						case ",":
							if (quoted) escapedArg += char;
							else if (last === "\"") last = ",";
							else break argsCheck;
							break;
						case "]":
							if (quoted) escapedArg += char;
							else if (last !== "") {
								this.closingBracket = new argument_1.Argument("]", vscode_languageserver_types_1.Range.create(document.positionAt(argsOffset + i), document.positionAt(argsOffset + i + 1)));
								break argsCheck;
							}
							break;
						case " ":
						case "	": break;
						case "\\":
							if (quoted) switch (argsContent.charAt(i + 1)) {
								case "\"":
								case "\\":
									escapedArg += argsContent.charAt(i + 1);
									i++;
									continue;
								case " ":
								case "	":
									escapeCheck: for (let j = i + 2; j < argsContent.length; j++) switch (argsContent.charAt(j)) {
										case "\r": j++;
										case "\n":
											i = j;
											continue argsCheck;
										case " ":
										case "	": break;
										default: break escapeCheck;
									}
									break;
								case "\r": i++;
								default:
									i++;
									continue;
							}
							else escapeCheck: for (let j = i + 1; j < argsContent.length; j++) switch (argsContent.charAt(j)) {
								case "\r": j++;
								case "\n":
									i = j;
									continue argsCheck;
								case " ":
								case "	": break;
								default: break escapeCheck;
							}
							break argsCheck;
						default:
							if (!quoted) break argsCheck;
							escapedArg += char;
					}
				}
			}
			stopSearchingForFlags(_value) {
				return !0;
			}
			getOpeningBracket() {
				return this.openingBracket;
			}
			getJSONStrings() {
				return this.jsonStrings;
			}
			getClosingBracket() {
				return this.closingBracket;
			}
		}
		exports.JSONInstruction = JSONInstruction;
	}),
	7005: ((__unused_webpack_module, exports) => {
		Object.defineProperty(exports, "__esModule", { value: !0 });
		exports.Line = void 0;
		class Line {
			constructor(document, range) {
				this.document = document;
				this.range = range;
			}
			getRange() {
				return this.range;
			}
			getTextContent() {
				return this.document.getText().substring(this.document.offsetAt(this.range.start), this.document.offsetAt(this.range.end));
			}
			isAfter(line) {
				return this.range.start.line > line.range.start.line;
			}
			isBefore(line) {
				return this.range.start.line < line;
			}
		}
		exports.Line = Line;
	}),
	8390: ((__unused_webpack_module, exports, __webpack_require__) => {
		Object.defineProperty(exports, "__esModule", { value: !0 });
		exports.DockerfileParser = exports.DefaultVariables = exports.Directive = exports.Keyword = exports.Workdir = exports.Volume = exports.User = exports.Stopsignal = exports.Shell = exports.Run = exports.PropertyInstruction = exports.Onbuild = exports.ModifiableInstruction = exports.Label = exports.JSONInstruction = exports.Heredoc = exports.Healthcheck = exports.From = exports.Env = exports.Entrypoint = exports.Copy = exports.Cmd = exports.Arg = exports.Add = exports.Variable = exports.Property = exports.ParserDirective = exports.Line = exports.Instruction = exports.Flag = exports.Comment = exports.JSONArgument = exports.Argument = void 0;
		var argument_1 = __webpack_require__(5940);
		Object.defineProperty(exports, "Argument", {
			enumerable: !0,
			get: function() {
				return argument_1.Argument;
			}
		});
		var jsonArgument_1 = __webpack_require__(3702);
		Object.defineProperty(exports, "JSONArgument", {
			enumerable: !0,
			get: function() {
				return jsonArgument_1.JSONArgument;
			}
		});
		let comment_1 = __webpack_require__(4022);
		Object.defineProperty(exports, "Comment", {
			enumerable: !0,
			get: function() {
				return comment_1.Comment;
			}
		});
		let parser_1 = __webpack_require__(7988);
		var flag_1 = __webpack_require__(1077);
		Object.defineProperty(exports, "Flag", {
			enumerable: !0,
			get: function() {
				return flag_1.Flag;
			}
		});
		let instruction_1 = __webpack_require__(5279);
		Object.defineProperty(exports, "Instruction", {
			enumerable: !0,
			get: function() {
				return instruction_1.Instruction;
			}
		});
		var line_1 = __webpack_require__(7005);
		Object.defineProperty(exports, "Line", {
			enumerable: !0,
			get: function() {
				return line_1.Line;
			}
		});
		let parserDirective_1 = __webpack_require__(7499);
		Object.defineProperty(exports, "ParserDirective", {
			enumerable: !0,
			get: function() {
				return parserDirective_1.ParserDirective;
			}
		});
		var property_1 = __webpack_require__(9602);
		Object.defineProperty(exports, "Property", {
			enumerable: !0,
			get: function() {
				return property_1.Property;
			}
		});
		var variable_1 = __webpack_require__(3743);
		Object.defineProperty(exports, "Variable", {
			enumerable: !0,
			get: function() {
				return variable_1.Variable;
			}
		});
		var add_1 = __webpack_require__(9618);
		Object.defineProperty(exports, "Add", {
			enumerable: !0,
			get: function() {
				return add_1.Add;
			}
		});
		let arg_1 = __webpack_require__(4381);
		Object.defineProperty(exports, "Arg", {
			enumerable: !0,
			get: function() {
				return arg_1.Arg;
			}
		});
		let cmd_1 = __webpack_require__(5517);
		Object.defineProperty(exports, "Cmd", {
			enumerable: !0,
			get: function() {
				return cmd_1.Cmd;
			}
		});
		let copy_1 = __webpack_require__(444);
		Object.defineProperty(exports, "Copy", {
			enumerable: !0,
			get: function() {
				return copy_1.Copy;
			}
		});
		let entrypoint_1 = __webpack_require__(1835);
		Object.defineProperty(exports, "Entrypoint", {
			enumerable: !0,
			get: function() {
				return entrypoint_1.Entrypoint;
			}
		});
		let env_1 = __webpack_require__(1822);
		Object.defineProperty(exports, "Env", {
			enumerable: !0,
			get: function() {
				return env_1.Env;
			}
		});
		let from_1 = __webpack_require__(5377);
		Object.defineProperty(exports, "From", {
			enumerable: !0,
			get: function() {
				return from_1.From;
			}
		});
		let healthcheck_1 = __webpack_require__(1167);
		Object.defineProperty(exports, "Healthcheck", {
			enumerable: !0,
			get: function() {
				return healthcheck_1.Healthcheck;
			}
		});
		var heredoc_1 = __webpack_require__(7599);
		Object.defineProperty(exports, "Heredoc", {
			enumerable: !0,
			get: function() {
				return heredoc_1.Heredoc;
			}
		});
		var jsonInstruction_1 = __webpack_require__(5305);
		Object.defineProperty(exports, "JSONInstruction", {
			enumerable: !0,
			get: function() {
				return jsonInstruction_1.JSONInstruction;
			}
		});
		var label_1 = __webpack_require__(3871);
		Object.defineProperty(exports, "Label", {
			enumerable: !0,
			get: function() {
				return label_1.Label;
			}
		});
		var modifiableInstruction_1 = __webpack_require__(2393);
		Object.defineProperty(exports, "ModifiableInstruction", {
			enumerable: !0,
			get: function() {
				return modifiableInstruction_1.ModifiableInstruction;
			}
		});
		var onbuild_1 = __webpack_require__(5554);
		Object.defineProperty(exports, "Onbuild", {
			enumerable: !0,
			get: function() {
				return onbuild_1.Onbuild;
			}
		});
		var propertyInstruction_1 = __webpack_require__(4984);
		Object.defineProperty(exports, "PropertyInstruction", {
			enumerable: !0,
			get: function() {
				return propertyInstruction_1.PropertyInstruction;
			}
		});
		var run_1 = __webpack_require__(7224);
		Object.defineProperty(exports, "Run", {
			enumerable: !0,
			get: function() {
				return run_1.Run;
			}
		});
		var shell_1 = __webpack_require__(7523);
		Object.defineProperty(exports, "Shell", {
			enumerable: !0,
			get: function() {
				return shell_1.Shell;
			}
		});
		var stopsignal_1 = __webpack_require__(4301);
		Object.defineProperty(exports, "Stopsignal", {
			enumerable: !0,
			get: function() {
				return stopsignal_1.Stopsignal;
			}
		});
		var user_1 = __webpack_require__(3998);
		Object.defineProperty(exports, "User", {
			enumerable: !0,
			get: function() {
				return user_1.User;
			}
		});
		var volume_1 = __webpack_require__(1347);
		Object.defineProperty(exports, "Volume", {
			enumerable: !0,
			get: function() {
				return volume_1.Volume;
			}
		});
		let workdir_1 = __webpack_require__(7529);
		Object.defineProperty(exports, "Workdir", {
			enumerable: !0,
			get: function() {
				return workdir_1.Workdir;
			}
		});
		var Keyword;
		(function(Keyword) {
			Keyword.ADD = "ADD";
			Keyword.ARG = "ARG";
			Keyword.CMD = "CMD";
			Keyword.COPY = "COPY";
			Keyword.ENTRYPOINT = "ENTRYPOINT";
			Keyword.ENV = "ENV";
			Keyword.EXPOSE = "EXPOSE";
			Keyword.FROM = "FROM";
			Keyword.HEALTHCHECK = "HEALTHCHECK";
			Keyword.LABEL = "LABEL";
			Keyword.MAINTAINER = "MAINTAINER";
			Keyword.ONBUILD = "ONBUILD";
			Keyword.RUN = "RUN";
			Keyword.SHELL = "SHELL";
			Keyword.STOPSIGNAL = "STOPSIGNAL";
			Keyword.USER = "USER";
			Keyword.VOLUME = "VOLUME";
			Keyword.WORKDIR = "WORKDIR";
		})(Keyword || (exports.Keyword = Keyword = {}));
		var Directive;
		(function(Directive) {
			Directive.escape = "escape";
			Directive.syntax = "syntax";
		})(Directive || (exports.Directive = Directive = {}));
		exports.DefaultVariables = [
			"ALL_PROXY",
			"all_proxy",
			"FTP_PROXY",
			"ftp_proxy",
			"HTTP_PROXY",
			"http_proxy",
			"HTTPS_PROXY",
			"https_proxy",
			"NO_PROXY",
			"no_proxy"
		];
		var DockerfileParser;
		(function(DockerfileParser) {
			function parse(content) {
				return new parser_1.Parser().parse(content);
			}
			DockerfileParser.parse = parse;
		})(DockerfileParser || (exports.DockerfileParser = DockerfileParser = {}));
	}),
	2393: ((__unused_webpack_module, exports, __webpack_require__) => {
		Object.defineProperty(exports, "__esModule", { value: !0 });
		exports.ModifiableInstruction = void 0;
		let vscode_languageserver_types_1 = __webpack_require__(4612);
		let flag_1 = __webpack_require__(1077);
		let instruction_1 = __webpack_require__(5279);
		class ModifiableInstruction extends instruction_1.Instruction {
			constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
				super(document, range, dockerfile, escapeChar, instruction, instructionRange);
			}
			getFlags() {
				if (!this.flags) {
					this.flags = [];
					for (let arg of this.getArguments()) {
						let value = arg.getValue();
						if (this.stopSearchingForFlags(value)) return this.flags;
						else if (value.indexOf("--") === 0) {
							let range = arg.getRange();
							let rawValue = this.document.getText().substring(this.document.offsetAt(range.start), this.document.offsetAt(range.end));
							let nameIndex = value.indexOf("=");
							let index = rawValue.indexOf("=");
							let firstMatch = !1;
							let secondMatch = !1;
							let startIndex = -1;
							nameSearchLoop: for (let i = 0; i < rawValue.length; i++) switch (rawValue.charAt(i)) {
								case "\\":
								case " ":
								case "	":
								case "\r":
								case "\n": break;
								case "-":
									if (secondMatch) {
										startIndex = i;
										break nameSearchLoop;
									} else firstMatch ? secondMatch = !0 : firstMatch = !0;
									break;
								default:
									startIndex = i;
									break nameSearchLoop;
							}
							let nameStart = this.document.positionAt(this.document.offsetAt(range.start) + startIndex);
							if (index === -1) this.flags.push(new flag_1.Flag(this.document, range, value.substring(2), vscode_languageserver_types_1.Range.create(nameStart, range.end), null, null));
							else if (index === value.length - 1) {
								let nameEnd = this.document.positionAt(this.document.offsetAt(range.start) + index);
								this.flags.push(new flag_1.Flag(this.document, range, value.substring(2, index), vscode_languageserver_types_1.Range.create(nameStart, nameEnd), "", vscode_languageserver_types_1.Range.create(range.end, range.end)));
							} else {
								let nameEnd = this.document.positionAt(this.document.offsetAt(range.start) + index);
								this.flags.push(new flag_1.Flag(this.document, range, value.substring(2, nameIndex), vscode_languageserver_types_1.Range.create(nameStart, nameEnd), value.substring(nameIndex + 1), vscode_languageserver_types_1.Range.create(this.document.positionAt(this.document.offsetAt(range.start) + index + 1), range.end)));
							}
						}
					}
				}
				return this.flags;
			}
			getArguments() {
				let args = super.getArguments();
				let flags = this.getFlags();
				if (flags.length === 0) return args;
				for (let i = 0; i < flags.length; i++) args.shift();
				return args;
			}
		}
		exports.ModifiableInstruction = ModifiableInstruction;
	}),
	7988: ((__unused_webpack_module, exports, __webpack_require__) => {
		Object.defineProperty(exports, "__esModule", { value: !0 });
		exports.Parser = void 0;
		let vscode_languageserver_textdocument_1 = __webpack_require__(3383);
		let vscode_languageserver_types_1 = __webpack_require__(4612);
		let comment_1 = __webpack_require__(4022);
		let parserDirective_1 = __webpack_require__(7499);
		let instruction_1 = __webpack_require__(5279);
		let add_1 = __webpack_require__(9618);
		let arg_1 = __webpack_require__(4381);
		let cmd_1 = __webpack_require__(5517);
		let copy_1 = __webpack_require__(444);
		let env_1 = __webpack_require__(1822);
		let entrypoint_1 = __webpack_require__(1835);
		let from_1 = __webpack_require__(5377);
		let healthcheck_1 = __webpack_require__(1167);
		let label_1 = __webpack_require__(3871);
		let onbuild_1 = __webpack_require__(5554);
		let run_1 = __webpack_require__(7224);
		let shell_1 = __webpack_require__(7523);
		let stopsignal_1 = __webpack_require__(4301);
		let workdir_1 = __webpack_require__(7529);
		let user_1 = __webpack_require__(3998);
		let volume_1 = __webpack_require__(1347);
		let dockerfile_1 = __webpack_require__(9933);
		let util_1 = __webpack_require__(7459);
		let main_1 = __webpack_require__(8390);
		class Parser {
			constructor() {
				this.escapeChar = null;
			}
			static createInstruction(document, dockerfile, escapeChar, lineRange, instruction, instructionRange) {
				switch (instruction.toUpperCase()) {
					case "ADD": return new add_1.Add(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
					case "ARG": return new arg_1.Arg(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
					case "CMD": return new cmd_1.Cmd(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
					case "COPY": return new copy_1.Copy(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
					case "ENTRYPOINT": return new entrypoint_1.Entrypoint(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
					case "ENV": return new env_1.Env(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
					case "FROM": return new from_1.From(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
					case "HEALTHCHECK": return new healthcheck_1.Healthcheck(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
					case "LABEL": return new label_1.Label(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
					case "ONBUILD": return new onbuild_1.Onbuild(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
					case "RUN": return new run_1.Run(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
					case "SHELL": return new shell_1.Shell(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
					case "STOPSIGNAL": return new stopsignal_1.Stopsignal(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
					case "WORKDIR": return new workdir_1.Workdir(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
					case "USER": return new user_1.User(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
					case "VOLUME": return new volume_1.Volume(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
				}
				return new instruction_1.Instruction(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
			}
			getParserDirectives(document, buffer) {
				let directives = [];
				this.escapeChar = "";
				let offset = +!!util_1.Util.isUTF8BOM(buffer.substring(0, 1));
				directiveCheck: for (let i = offset; i < buffer.length; i++) switch (buffer.charAt(i)) {
					case " ":
					case "	": break;
					case "\r":
					case "\n": break directiveCheck;
					case "#":
						let directiveStart = -1;
						let directiveEnd = -1;
						for (let j = i + 1; j < buffer.length; j++) {
							let char = buffer.charAt(j);
							switch (char) {
								case " ":
								case "	":
									directiveStart !== -1 && directiveEnd === -1 && (directiveEnd = j);
									break;
								case "\r":
								case "\n": break directiveCheck;
								case "=":
									let valueStart = -1;
									let valueEnd = -1;
									directiveEnd === -1 && (directiveEnd = j);
									let lineEnd = buffer.length;
									directiveValue: for (let k = j + 1; k < buffer.length; k++) {
										char = buffer.charAt(k);
										switch (char) {
											case "\r":
											case "\n":
												valueStart !== -1 && valueEnd === -1 && (valueEnd = k);
												lineEnd = k;
												break directiveValue;
											case "	":
											case " ":
												valueStart !== -1 && valueEnd === -1 && (valueEnd = k);
												continue;
											default: valueStart === -1 && (valueStart = k);
										}
									}
									if (directiveStart === -1) break directiveCheck;
									if (valueStart === -1) {
										valueStart = j + 1;
										valueEnd = lineEnd;
									} else valueEnd === -1 && (valueEnd = buffer.length);
									let lineRange = vscode_languageserver_types_1.Range.create(document.positionAt(i), document.positionAt(lineEnd));
									let nameRange = vscode_languageserver_types_1.Range.create(document.positionAt(directiveStart), document.positionAt(directiveEnd));
									let valueRange = vscode_languageserver_types_1.Range.create(document.positionAt(valueStart), document.positionAt(valueEnd));
									directives.push(new parserDirective_1.ParserDirective(document, lineRange, nameRange, valueRange));
									directiveStart = -1;
									i = buffer.charAt(valueEnd) === "\r" ? valueEnd + 1 : valueEnd;
									continue directiveCheck;
								default: directiveStart === -1 && (directiveStart = j);
							}
						}
						break;
					default: break directiveCheck;
				}
				return directives;
			}
			parse(buffer) {
				this.document = vscode_languageserver_textdocument_1.TextDocument.create("", "", 0, buffer);
				this.buffer = buffer;
				let dockerfile = new dockerfile_1.Dockerfile(this.document);
				let directives = this.getParserDirectives(this.document, this.buffer);
				let offset = 0;
				this.escapeChar = "\\";
				if (directives.length > 0) {
					dockerfile.setDirectives(directives);
					this.escapeChar = dockerfile.getEscapeCharacter();
					offset = this.document.offsetAt(vscode_languageserver_types_1.Position.create(directives.length, 0));
				} else util_1.Util.isUTF8BOM(buffer.substring(0, 1)) && (offset = 1);
				for (let i = offset; i < this.buffer.length; i++) {
					let char = this.buffer.charAt(i);
					switch (char) {
						case " ":
						case "	":
						case "\r":
						case "\n": break;
						case "#":
							i = this.processComment(dockerfile, i);
							break;
						default: i = this.processInstruction(dockerfile, char, i);
					}
				}
				dockerfile.organizeComments();
				return dockerfile;
			}
			processInstruction(dockerfile, char, start) {
				let instruction = char;
				let instructionEnd = -1;
				let escapedInstruction = !1;
				instructionCheck: for (let i = start + 1; i < this.buffer.length; i++) {
					char = this.buffer.charAt(i);
					switch (char) {
						case this.escapeChar:
							escapedInstruction = !0;
							char = this.buffer.charAt(i + 1);
							if (char === "\r" || char === "\n") {
								instructionEnd === -1 && (instructionEnd = i);
								i++;
							} else if (char === " " || char === "	") {
								for (let j = i + 2; j < this.buffer.length; j++) switch (this.buffer.charAt(j)) {
									case " ":
									case "	": break;
									case "\r":
									case "\n":
										i = j;
										continue instructionCheck;
									default:
										instructionEnd = i + 1;
										instruction += this.escapeChar;
										i = j - 2;
										continue instructionCheck;
								}
								instructionEnd = i + 1;
								instruction += this.escapeChar;
								break instructionCheck;
							} else {
								instructionEnd = i + 1;
								instruction += this.escapeChar;
								escapedInstruction = !1;
							}
							break;
						case " ":
						case "	":
							if (escapedInstruction) {
								escapeCheck: for (let j = i + 1; j < this.buffer.length; j++) switch (this.buffer.charAt(j)) {
									case " ":
									case "	": break;
									case "\r":
									case "\n":
										i = j;
										continue instructionCheck;
									default: break escapeCheck;
								}
								escapedInstruction = !1;
							}
							instructionEnd === -1 && (instructionEnd = i);
							i = this.processArguments(dockerfile, instruction, instructionEnd, start, i);
							dockerfile.addInstruction(this.createInstruction(dockerfile, instruction, start, instructionEnd, i));
							return i;
						case "\r":
						case "\n":
							if (escapedInstruction) continue;
							instructionEnd === -1 && (instructionEnd = i);
							dockerfile.addInstruction(this.createInstruction(dockerfile, instruction, start, i, i));
							return i;
						case "#": if (escapedInstruction) continue;
						default:
							instructionEnd = i + 1;
							instruction += char;
							escapedInstruction = !1;
					}
				}
				instructionEnd === -1 && (instructionEnd = this.buffer.length);
				dockerfile.addInstruction(this.createInstruction(dockerfile, instruction, start, instructionEnd, this.buffer.length));
				return this.buffer.length;
			}
			processHeredocs(instruction, offset) {
				let keyword = instruction.getKeyword();
				if (keyword === main_1.Keyword.ONBUILD) {
					instruction = instruction.getTriggerInstruction();
					if (instruction === null) return offset;
					keyword = instruction.getKeyword();
				}
				if (keyword !== main_1.Keyword.ADD && keyword !== main_1.Keyword.COPY && keyword !== main_1.Keyword.RUN) return offset;
				let heredocs = [];
				let tabbed = !1;
				for (let arg of instruction.getArguments()) {
					let value = arg.getValue();
					if (value.startsWith("<<") && value.length > 2) {
						value.startsWith("<<-") && (tabbed = !0);
						let name = util_1.Util.parseHeredocName(value);
						name !== null && heredocs.push(name);
					}
				}
				if (heredocs.length > 0) for (let heredoc of heredocs) offset = this.parseHeredoc(heredoc, offset, tabbed);
				return offset;
			}
			processArguments(dockerfile, instruction, instructionEnd, start, offset) {
				let escaped = !1;
				argumentsCheck: for (let i = offset + 1; i < this.buffer.length; i++) switch (this.buffer.charAt(i)) {
					case "\r":
					case "\n":
						if (escaped) continue;
						return this.processHeredocs(this.createInstruction(dockerfile, instruction, start, instructionEnd, i), i);
					case this.escapeChar:
						let next = this.buffer.charAt(i + 1);
						if (next === "\n" || next === "\r") {
							escaped = !0;
							i++;
						} else if (next === " " || next === "	") {
							for (let j = i + 2; j < this.buffer.length; j++) switch (this.buffer.charAt(j)) {
								case " ":
								case "	": break;
								case "\r":
								case "\n": escaped = !0;
								default:
									i = j;
									continue argumentsCheck;
							}
							return this.buffer.length;
						}
						continue;
					case "#":
						if (escaped) {
							i = this.processComment(dockerfile, i);
							continue argumentsCheck;
						}
						break;
					case " ":
					case "	": break;
					default: escaped &&= !1;
				}
				return this.buffer.length;
			}
			processComment(dockerfile, start) {
				let end = this.buffer.length;
				commentLoop: for (let i = start + 1; i < this.buffer.length; i++) switch (this.buffer.charAt(i)) {
					case "\r":
					case "\n":
						end = i;
						break commentLoop;
				}
				let range = vscode_languageserver_types_1.Range.create(this.document.positionAt(start), this.document.positionAt(end));
				dockerfile.addComment(new comment_1.Comment(this.document, range));
				return end;
			}
			parseHeredoc(heredocName, offset, tabbed) {
				let startWord = -1;
				let lineStart = !0;
				for (let i = offset; i < this.buffer.length; i++) switch (this.buffer.charAt(i)) {
					case " ":
						lineStart = !1;
						break;
					case "	":
						tabbed || (lineStart = !1);
						break;
					case "\r":
					case "\n":
						if (startWord !== -1 && heredocName === this.buffer.substring(startWord, i)) return i;
						startWord = -1;
						lineStart = !0;
						break;
					default: if (lineStart) {
						startWord = i;
						lineStart = !1;
					}
				}
				return this.buffer.length;
			}
			createInstruction(dockerfile, instruction, start, instructionEnd, end) {
				let startPosition = this.document.positionAt(start);
				let instructionRange = vscode_languageserver_types_1.Range.create(startPosition, this.document.positionAt(instructionEnd));
				let lineRange = vscode_languageserver_types_1.Range.create(startPosition, this.document.positionAt(end));
				return Parser.createInstruction(this.document, dockerfile, this.escapeChar, lineRange, instruction, instructionRange);
			}
		}
		exports.Parser = Parser;
	}),
	7499: ((__unused_webpack_module, exports, __webpack_require__) => {
		Object.defineProperty(exports, "__esModule", { value: !0 });
		exports.ParserDirective = void 0;
		let main_1 = __webpack_require__(8390);
		let line_1 = __webpack_require__(7005);
		class ParserDirective extends line_1.Line {
			constructor(document, range, nameRange, valueRange) {
				super(document, range);
				this.nameRange = nameRange;
				this.valueRange = valueRange;
			}
			toString() {
				return "# " + this.getName() + "=" + this.getValue();
			}
			getNameRange() {
				return this.nameRange;
			}
			getValueRange() {
				return this.valueRange;
			}
			getName() {
				return this.document.getText().substring(this.document.offsetAt(this.nameRange.start), this.document.offsetAt(this.nameRange.end));
			}
			getValue() {
				return this.document.getText().substring(this.document.offsetAt(this.valueRange.start), this.document.offsetAt(this.valueRange.end));
			}
			getDirective() {
				let directive = main_1.Directive[this.getName().toLowerCase()];
				return directive === void 0 ? null : directive;
			}
		}
		exports.ParserDirective = ParserDirective;
	}),
	9602: ((__unused_webpack_module, exports, __webpack_require__) => {
		Object.defineProperty(exports, "__esModule", { value: !0 });
		exports.Property = void 0;
		let vscode_languageserver_types_1 = __webpack_require__(4612);
		let util_1 = __webpack_require__(7459);
		class Property {
			constructor(document, escapeChar, arg, arg2) {
				this.assignmentOperatorRange = null;
				this.assignmentOperator = null;
				this.valueRange = null;
				this.value = null;
				this.document = document;
				this.escapeChar = escapeChar;
				this.nameRange = Property.getNameRange(document, arg);
				let value = document.getText().substring(document.offsetAt(this.nameRange.start), document.offsetAt(this.nameRange.end));
				this.name = Property.getValue(value, escapeChar);
				if (arg2) {
					this.valueRange = arg2.getRange();
					value = document.getText().substring(document.offsetAt(this.valueRange.start), document.offsetAt(this.valueRange.end));
					this.value = Property.getValue(value, escapeChar);
					this.range = vscode_languageserver_types_1.Range.create(this.nameRange.start, this.valueRange.end);
				} else {
					let argRange = arg.getRange();
					if (this.nameRange.start.line !== argRange.start.line || this.nameRange.start.character !== argRange.start.character || this.nameRange.end.line !== argRange.end.line || this.nameRange.end.character !== argRange.end.character) {
						this.valueRange = Property.getValueRange(document, arg);
						value = document.getText().substring(document.offsetAt(this.valueRange.start), document.offsetAt(this.valueRange.end));
						this.value = Property.getValue(value, escapeChar);
						this.assignmentOperatorRange = vscode_languageserver_types_1.Range.create(this.nameRange.end, this.valueRange.start);
						this.assignmentOperator = "=";
					}
					this.range = argRange;
				}
			}
			getRange() {
				return this.range;
			}
			getName() {
				return this.name;
			}
			getNameRange() {
				return this.nameRange;
			}
			getValue() {
				return this.value;
			}
			getValueRange() {
				return this.valueRange;
			}
			getAssignmentOperator() {
				return this.assignmentOperator;
			}
			getAssignmentOperatorRange() {
				return this.assignmentOperatorRange;
			}
			getUnescapedValue() {
				if (this.valueRange === null) return null;
				let escaped = !1;
				let rawValue = "";
				let value = this.document.getText().substring(this.document.offsetAt(this.valueRange.start), this.document.offsetAt(this.valueRange.end));
				rawLoop: for (let i = 0; i < value.length; i++) {
					let char = value.charAt(i);
					switch (char) {
						case this.escapeChar:
							for (let j = i + 1; j < value.length; j++) switch (value.charAt(j)) {
								case "\r": j++;
								case "\n":
									escaped = !0;
									i = j;
									continue rawLoop;
								case " ":
								case "	": break;
								default:
									rawValue += char;
									continue rawLoop;
							}
							rawValue += char;
							break;
						case "\r":
						case "\n": break;
						case " ":
						case "	":
							escaped || (rawValue += char);
							break;
						case "#":
							if (escaped) for (let j = i + 1; j < value.length; j++) switch (value.charAt(j)) {
								case "\r": j++;
								case "\n":
									i = j;
									continue rawLoop;
							}
							else rawValue += char;
							break;
						default:
							rawValue += char;
							escaped = !1;
					}
				}
				return rawValue;
			}
			static getNameRange(document, arg) {
				let value = arg.getValue();
				let index = value.indexOf("=");
				if (index !== -1) {
					let initial = value.charAt(0);
					let before = value.charAt(index - 1);
					if (initial === "\"" && before === "\"" || initial === "'" && before === "'" || initial !== "\"" && initial !== "'") return vscode_languageserver_types_1.Range.create(arg.getRange().start, document.positionAt(document.offsetAt(arg.getRange().start) + index));
				}
				return arg.getRange();
			}
			static getValueRange(document, arg) {
				return vscode_languageserver_types_1.Range.create(document.positionAt(document.offsetAt(arg.getRange().start) + arg.getValue().indexOf("=") + 1), document.positionAt(document.offsetAt(arg.getRange().end)));
			}
			static getValue(value, escapeChar) {
				let escaped = !1;
				let skip = util_1.Util.findLeadingNonWhitespace(value, escapeChar);
				skip !== 0 && value.charAt(skip) === "#" && (escaped = !0);
				value = value.substring(skip);
				let first = value.charAt(0);
				let last = value.charAt(value.length - 1);
				let literal = first === "'" || first === "\"";
				let inSingle = first === "'" && last === "'";
				let inDouble = !1;
				if (first === "\"") for (let i = 1; i < value.length; i++) value.charAt(i) === escapeChar ? i++ : value.charAt(i) === "\"" && i === value.length - 1 && (inDouble = !0);
				(inSingle || inDouble) && (value = value.substring(1, value.length - 1));
				let commentCheck = -1;
				let escapedValue = "";
				parseValue: for (let i = 0; i < value.length; i++) {
					let char = value.charAt(i);
					switch (char) {
						case escapeChar:
							if (i + 1 === value.length) {
								escapedValue += escapeChar;
								break parseValue;
							}
							char = value.charAt(i + 1);
							if (char === " " || char === "	") whitespaceCheck: for (let j = i + 2; j < value.length; j++) {
								let char2 = value.charAt(j);
								switch (char2) {
									case " ":
									case "	": break;
									case "\r": j++;
									case "\n":
										escaped = !0;
										i = j;
										continue parseValue;
									default:
										if (!inDouble && !inSingle && !literal) {
											if (char2 === escapeChar) {
												escapedValue += char;
												i += 1;
											} else {
												escapedValue = escapedValue + char + char2;
												i = j;
											}
											continue parseValue;
										}
										break whitespaceCheck;
								}
							}
							if (inDouble) {
								if (char === "\r") {
									escaped = !0;
									i += 2;
								} else if (char === "\n") {
									escaped = !0;
									i++;
								} else if (char !== "\"") {
									char === escapeChar && i++;
									escapedValue += escapeChar;
								}
								continue parseValue;
							} else if (inSingle || literal) {
								if (char === "\r") {
									escaped = !0;
									i += 2;
								} else if (char === "\n") {
									escaped = !0;
									i++;
								} else escapedValue += escapeChar;
								continue parseValue;
							} else if (char === escapeChar) {
								escapedValue += escapeChar;
								i++;
							} else if (char === "\r") {
								escaped = !0;
								i += 2;
							} else if (char === "\n") {
								escaped = !0;
								i++;
							} else {
								escapedValue += char;
								i++;
							}
							break;
						case " ":
						case "	":
							escaped && commentCheck === -1 && (commentCheck = i);
							escapedValue += char;
							break;
						case "\r": i++;
						case "\n":
							if (escaped && commentCheck !== -1) {
								escapedValue = escapedValue.substring(0, escapedValue.length - (i - commentCheck - 1));
								commentCheck = -1;
							}
							break;
						case "#": if (escaped) {
							if (commentCheck !== -1) {
								escapedValue = escapedValue.substring(0, escapedValue.length - (i - commentCheck));
								commentCheck = -1;
							}
							newlineCheck: for (let j = i + 1; j < value.length; j++) switch (value.charAt(j)) {
								case "\r": j++;
								case "\n":
									i = j;
									break newlineCheck;
							}
							continue parseValue;
						}
						default:
							if (escaped) {
								escaped = !1;
								commentCheck = -1;
							}
							escapedValue += char;
					}
				}
				return escapedValue;
			}
		}
		exports.Property = Property;
	}),
	4984: ((__unused_webpack_module, exports, __webpack_require__) => {
		Object.defineProperty(exports, "__esModule", { value: !0 });
		exports.PropertyInstruction = void 0;
		let vscode_languageserver_types_1 = __webpack_require__(4612);
		let instruction_1 = __webpack_require__(5279);
		let property_1 = __webpack_require__(9602);
		let argument_1 = __webpack_require__(5940);
		let util_1 = __webpack_require__(7459);
		class PropertyInstruction extends instruction_1.Instruction {
			constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
				super(document, range, dockerfile, escapeChar, instruction, instructionRange);
				this.properties = void 0;
			}
			getProperties() {
				if (this.properties === void 0) {
					let args = this.getPropertyArguments();
					if (args.length === 0) this.properties = [];
					else if (args.length === 1) this.properties = [new property_1.Property(this.document, this.escapeChar, args[0])];
					else if (args.length === 2) this.properties = args[0].getValue().indexOf("=") === -1 ? [new property_1.Property(this.document, this.escapeChar, args[0], args[1])] : [new property_1.Property(this.document, this.escapeChar, args[0]), new property_1.Property(this.document, this.escapeChar, args[1])];
					else if (args[0].getValue().indexOf("=") === -1) {
						let text = this.document.getText();
						let start = args[1].getRange().start;
						let end = args[args.length - 1].getRange().end;
						text = text.substring(this.document.offsetAt(start), this.document.offsetAt(end));
						this.properties = [new property_1.Property(this.document, this.escapeChar, args[0], new argument_1.Argument(text, vscode_languageserver_types_1.Range.create(args[1].getRange().start, args[args.length - 1].getRange().end)))];
					} else {
						this.properties = [];
						for (let i = 0; i < args.length; i++) this.properties.push(new property_1.Property(this.document, this.escapeChar, args[i]));
					}
				}
				return this.properties;
			}
			findTrailingNonWhitespace(content) {
				let index = content.length;
				whitespaceCheck: for (let i = content.length - 1; i >= 0; i--) switch (content.charAt(i)) {
					case " ":
					case "	": continue;
					case "\n": content.charAt(i - 1) === "\r" && --i;
					case "\r":
						newlineCheck: for (let j = i - 1; j >= 0; j--) switch (content.charAt(j)) {
							case " ":
							case "	":
							case "\r":
							case "\n":
							case this.escapeChar: continue;
							default:
								index = j;
								break newlineCheck;
						}
						break whitespaceCheck;
					default:
						index = i;
						break whitespaceCheck;
				}
				return index;
			}
			getPropertyArguments() {
				let args = [];
				let range = this.getInstructionRange();
				let instructionNameEndOffset = this.document.offsetAt(range.end);
				let extra = instructionNameEndOffset - this.document.offsetAt(range.start);
				let content = this.getTextContent();
				let fullArgs = content.substring(extra);
				let start = util_1.Util.findLeadingNonWhitespace(fullArgs, this.escapeChar);
				if (start === -1) return [];
				let startPosition = this.document.positionAt(instructionNameEndOffset + start);
				let escaped = range.start.line !== startPosition.line;
				let endingEscape = !1;
				let mark = -1;
				let end = this.findTrailingNonWhitespace(fullArgs);
				content = fullArgs.substring(start, end + 1);
				let argStart = escaped ? -1 : 0;
				let spaced = !1;
				argumentLoop: for (let i = 0; i < content.length; i++) {
					let char = content.charAt(i);
					switch (char) {
						case this.escapeChar:
							if (i + 1 === content.length) {
								endingEscape = !0;
								break argumentLoop;
							}
							escaped || (mark = i);
							switch (content.charAt(i + 1)) {
								case " ":
								case "	":
									if (!util_1.Util.isWhitespace(content.charAt(i + 2))) {
										i += 1;
										continue argumentLoop;
									}
									whitespaceCheck: for (let j = i + 2; j < content.length; j++) switch (content.charAt(j)) {
										case "\r": j++;
										case "\n":
											escaped = !0;
											i = j;
											continue argumentLoop;
										case " ":
										case "	": break;
										default:
											args.push(new argument_1.Argument(content.substring(argStart, i), vscode_languageserver_types_1.Range.create(this.document.positionAt(instructionNameEndOffset + start + argStart), this.document.positionAt(instructionNameEndOffset + start + i + 2))));
											argStart = j;
											break whitespaceCheck;
									}
									i = argStart - 1;
									continue argumentLoop;
								case "\r": i++;
								case "\n":
									escaped = !0;
									i += 1;
									continue argumentLoop;
								case this.escapeChar:
									argStart === -1 && (argStart = i);
									i += 1;
									continue argumentLoop;
								default:
									argStart === -1 && (argStart = i);
									continue argumentLoop;
							}
						case "'":
						case "\"":
							if (spaced) {
								this.createSpacedArgument(argStart, args, content, mark, instructionNameEndOffset, start);
								argStart = i;
								spaced = !1;
							}
							argStart === -1 && (argStart = i);
							for (let j = i + 1; j < content.length; j++) switch (content.charAt(j)) {
								case char:
									if (content.charAt(j + 1) !== " " && content.charAt(j + 1) !== "") {
										i = j;
										continue argumentLoop;
									}
									args.push(new argument_1.Argument(content.substring(argStart, j + 1), vscode_languageserver_types_1.Range.create(this.document.positionAt(instructionNameEndOffset + start + argStart), this.document.positionAt(instructionNameEndOffset + start + j + 1))));
									i = j;
									argStart = -1;
									continue argumentLoop;
								case this.escapeChar: j++;
							}
							break argumentLoop;
						case " ":
						case "	":
							if (escaped) argStart !== -1 && (spaced = !0);
							else if (argStart !== -1) {
								args.push(new argument_1.Argument(content.substring(argStart, i), vscode_languageserver_types_1.Range.create(this.document.positionAt(instructionNameEndOffset + start + argStart), this.document.positionAt(instructionNameEndOffset + start + i))));
								argStart = -1;
							}
							break;
						case "\r": i++;
						case "\n":
							spaced = !1;
							break;
						case "#":
							if (escaped) {
								for (let j = i + 1; j < content.length; j++) switch (content.charAt(j)) {
									case "\r": j++;
									case "\n":
										i = j;
										spaced = !1;
										continue argumentLoop;
								}
								if (argStart !== -1) {
									let value = content.substring(argStart, mark);
									args.push(new argument_1.Argument(value, vscode_languageserver_types_1.Range.create(this.document.positionAt(instructionNameEndOffset + start + argStart), this.document.positionAt(instructionNameEndOffset + start + mark))));
									argStart = -1;
								}
								break argumentLoop;
							} else argStart === -1 && (argStart = i);
							break;
						default:
							if (spaced) {
								this.createSpacedArgument(argStart, args, content, mark, instructionNameEndOffset, start);
								argStart = i;
								spaced = !1;
							}
							escaped = !1;
							argStart === -1 && (argStart = i);
							if (char === "$" && content.charAt(i + 1) === "{") {
								let singleQuotes = !1;
								let doubleQuotes = !1;
								let escaped = !1;
								for (let j = i + 1; j < content.length; j++) switch (content.charAt(j)) {
									case this.escapeChar:
										escaped = !0;
										break;
									case "\r":
									case "\n": break;
									case "'":
										singleQuotes = !singleQuotes;
										escaped = !1;
										break;
									case "\"":
										doubleQuotes = !doubleQuotes;
										escaped = !1;
										break;
									case " ":
									case "	":
										if (escaped || singleQuotes || doubleQuotes) break;
										i = j - 1;
										continue argumentLoop;
									case "}":
										i = j;
										continue argumentLoop;
									default: escaped = !1;
								}
								break argumentLoop;
							}
					}
				}
				if (argStart !== -1 && argStart !== content.length) {
					let end = endingEscape ? content.length - 1 : content.length;
					let value = content.substring(argStart, end);
					args.push(new argument_1.Argument(value, vscode_languageserver_types_1.Range.create(this.document.positionAt(instructionNameEndOffset + start + argStart), this.document.positionAt(instructionNameEndOffset + start + end))));
				}
				return args;
			}
			createSpacedArgument(argStart, args, content, mark, instructionNameEndOffset, start) {
				argStart !== -1 && args.push(new argument_1.Argument(content.substring(argStart, mark), vscode_languageserver_types_1.Range.create(this.document.positionAt(instructionNameEndOffset + start + argStart), this.document.positionAt(instructionNameEndOffset + start + mark))));
			}
		}
		exports.PropertyInstruction = PropertyInstruction;
	}),
	7459: ((__unused_webpack_module, exports) => {
		Object.defineProperty(exports, "__esModule", { value: !0 });
		exports.Util = void 0;
		class Util {
			static isUTF8BOM(char) {
				let uintArray = Uint8Array.from(Buffer.from(char, "UTF-8"));
				return uintArray[0] === 239 && uintArray[1] == 187 && uintArray[2] == 191;
			}
			static isWhitespace(char) {
				return char === " " || char === "	" || Util.isNewline(char);
			}
			static isNewline(char) {
				return char === "\r" || char === "\n";
			}
			static findLeadingNonWhitespace(content, escapeChar) {
				whitespaceCheck: for (let i = 0; i < content.length; i++) switch (content.charAt(i)) {
					case " ":
					case "	": continue;
					case escapeChar:
						escapeCheck: for (let j = i + 1; j < content.length; j++) switch (content.charAt(j)) {
							case " ":
							case "	": continue;
							case "\r":
								i = j + 1;
								continue whitespaceCheck;
							case "\n":
								i = j;
								continue whitespaceCheck;
							default: break escapeCheck;
						}
						return -1;
					default: return i;
				}
				return -1;
			}
			static isInsideRange(position, range) {
				if (range.start.line === range.end.line) return range.start.line === position.line && range.start.character <= position.character && position.character <= range.end.character;
				else if (range.start.line === position.line) return range.start.character <= position.character;
				else if (range.end.line === position.line) return position.character <= range.end.character;
				return range.start.line < position.line && position.line < range.end.line;
			}
			static parseHeredocName(value) {
				value = value.substring(2);
				value.charAt(0) === "-" && (value = value.substring(1));
				if (value.charAt(0) === "\"") {
					if (value.charAt(value.length - 1) !== "\"") return null;
					value = value.substring(1, value.length - 1);
				}
				if (value.charAt(0) === "'") {
					if (value.charAt(value.length - 1) !== "'") return null;
					value = value.substring(1, value.length - 1);
				}
				if (value.charAt(0) === "<") return null;
				return value;
			}
		}
		exports.Util = Util;
	}),
	3743: ((__unused_webpack_module, exports) => {
		Object.defineProperty(exports, "__esModule", { value: !0 });
		exports.Variable = void 0;
		class Variable {
			constructor(name, nameRange, range, modifier, modifierRange, substitutionParameter, substitutionRange, defined, buildVariable, stringValue) {
				this.name = name;
				this.nameRange = nameRange;
				this.range = range;
				this.modifier = modifier;
				this.modifierRange = modifierRange;
				this.substitutionParameter = substitutionParameter;
				this.substitutionRange = substitutionRange;
				this.defined = defined;
				this.buildVariable = buildVariable;
				this.stringValue = stringValue;
			}
			toString() {
				return this.stringValue;
			}
			getName() {
				return this.name;
			}
			getNameRange() {
				return this.nameRange;
			}
			getRange() {
				return this.range;
			}
			getModifier() {
				return this.modifier;
			}
			getModifierRange() {
				return this.modifierRange;
			}
			getSubstitutionParameter() {
				return this.substitutionParameter;
			}
			getSubstitutionRange() {
				return this.substitutionRange;
			}
			isDefined() {
				return this.defined;
			}
			isBuildVariable() {
				return this.buildVariable === !0;
			}
			isEnvironmentVariable() {
				return this.buildVariable === !1;
			}
		}
		exports.Variable = Variable;
	}),
	3383: (function(module, exports) {
		var __spreadArray = this && this.__spreadArray || function(to, from, pack) {
			if (pack || arguments.length === 2) {
				for (var i = 0, l = from.length, ar; i < l; i++) if (ar || !(i in from)) {
					ar ||= Array.prototype.slice.call(from, 0, i);
					ar[i] = from[i];
				}
			}
			return to.concat(ar || Array.prototype.slice.call(from));
		};
		(function(factory) {
			if (typeof module.exports == "object") {
				var v = factory(__WEBPACK_EXTERNAL_createRequire(import.meta.url), exports);
				v !== void 0 && (module.exports = v);
			} else typeof define == "function" && define.amd && define(["require", "exports"], factory);
		})(function(require, exports) {
			Object.defineProperty(exports, "__esModule", { value: !0 });
			exports.TextDocument = void 0;
			var FullTextDocument = function() {
				function FullTextDocument(uri, languageId, version, content) {
					this._uri = uri;
					this._languageId = languageId;
					this._version = version;
					this._content = content;
					this._lineOffsets = void 0;
				}
				Object.defineProperty(FullTextDocument.prototype, "uri", {
					get: function() {
						return this._uri;
					},
					enumerable: !1,
					configurable: !0
				});
				Object.defineProperty(FullTextDocument.prototype, "languageId", {
					get: function() {
						return this._languageId;
					},
					enumerable: !1,
					configurable: !0
				});
				Object.defineProperty(FullTextDocument.prototype, "version", {
					get: function() {
						return this._version;
					},
					enumerable: !1,
					configurable: !0
				});
				FullTextDocument.prototype.getText = function(range) {
					if (range) {
						var start = this.offsetAt(range.start);
						var end = this.offsetAt(range.end);
						return this._content.substring(start, end);
					}
					return this._content;
				};
				FullTextDocument.prototype.update = function(changes, version) {
					for (var _i = 0, changes_1 = changes; _i < changes_1.length; _i++) {
						var change = changes_1[_i];
						if (FullTextDocument.isIncremental(change)) {
							var range = getWellformedRange(change.range);
							var startOffset = this.offsetAt(range.start);
							var endOffset = this.offsetAt(range.end);
							this._content = this._content.substring(0, startOffset) + change.text + this._content.substring(endOffset, this._content.length);
							var insertedEndOffset = startOffset + change.text.length;
							var crlfAtStart = this._content.charCodeAt(startOffset - 1) === 13 && this._content.charCodeAt(startOffset) === 10;
							var crlfAtEnd = this._content.charCodeAt(insertedEndOffset - 1) === 13 && this._content.charCodeAt(insertedEndOffset) === 10;
							if (crlfAtStart || crlfAtEnd) {
								this._lineOffsets = void 0;
								continue;
							}
							var startLine = Math.max(range.start.line, 0);
							var endLine = Math.max(range.end.line, 0);
							var lineOffsets = this._lineOffsets;
							var addedLineOffsets = computeLineOffsets(change.text, !1, startOffset);
							if (endLine - startLine === addedLineOffsets.length) for (var i = 0, len = addedLineOffsets.length; i < len; i++) lineOffsets[i + startLine + 1] = addedLineOffsets[i];
							else addedLineOffsets.length < 1e4 ? lineOffsets.splice.apply(lineOffsets, __spreadArray([startLine + 1, endLine - startLine], addedLineOffsets, !1)) : this._lineOffsets = lineOffsets = lineOffsets.slice(0, startLine + 1).concat(addedLineOffsets, lineOffsets.slice(endLine + 1));
							var diff = change.text.length - (endOffset - startOffset);
							if (diff !== 0) for (var i = startLine + 1 + addedLineOffsets.length, len = lineOffsets.length; i < len; i++) lineOffsets[i] = lineOffsets[i] + diff;
						} else if (FullTextDocument.isFull(change)) {
							this._content = change.text;
							this._lineOffsets = void 0;
						} else throw Error("Unknown change event received");
					}
					this._version = version;
				};
				FullTextDocument.prototype.getLineOffsets = function() {
					this._lineOffsets === void 0 && (this._lineOffsets = computeLineOffsets(this._content, !0));
					return this._lineOffsets;
				};
				FullTextDocument.prototype.positionAt = function(offset) {
					offset = Math.max(Math.min(offset, this._content.length), 0);
					var lineOffsets = this.getLineOffsets();
					var low = 0, high = lineOffsets.length;
					if (high === 0) return {
						line: 0,
						character: offset
					};
					for (; low < high;) {
						var mid = Math.floor((low + high) / 2);
						lineOffsets[mid] > offset ? high = mid : low = mid + 1;
					}
					var line = low - 1;
					offset = this.ensureBeforeEOL(offset, lineOffsets[line]);
					return {
						line,
						character: offset - lineOffsets[line]
					};
				};
				FullTextDocument.prototype.offsetAt = function(position) {
					var lineOffsets = this.getLineOffsets();
					if (position.line >= lineOffsets.length) return this._content.length;
					else if (position.line < 0) return 0;
					var lineOffset = lineOffsets[position.line];
					if (position.character <= 0) return lineOffset;
					var nextLineOffset = position.line + 1 < lineOffsets.length ? lineOffsets[position.line + 1] : this._content.length;
					var offset = Math.min(lineOffset + position.character, nextLineOffset);
					return this.ensureBeforeEOL(offset, lineOffset);
				};
				FullTextDocument.prototype.getLineRange = function(line) {
					var lineOffsets = this.getLineOffsets();
					if (line >= lineOffsets.length) {
						var lastLine = lineOffsets.length - 1;
						return {
							start: {
								line: lastLine,
								character: 0
							},
							end: {
								line: lastLine,
								character: this._content.length - lineOffsets[lastLine]
							}
						};
					} else if (line < 0) return {
						start: {
							line: 0,
							character: 0
						},
						end: {
							line: 0,
							character: 0
						}
					};
					var startOffset = lineOffsets[line];
					var nextLineOffset = line + 1 < lineOffsets.length ? lineOffsets[line + 1] : this._content.length;
					var endOffset = this.ensureBeforeEOL(nextLineOffset, startOffset);
					return {
						start: {
							line,
							character: 0
						},
						end: {
							line,
							character: endOffset - startOffset
						}
					};
				};
				FullTextDocument.prototype.getEOLCharacters = function(line) {
					var lineOffsets = this.getLineOffsets();
					if (line >= lineOffsets.length) return "";
					else if (line < 0) return "";
					var nextLineOffset = line + 1 < lineOffsets.length ? lineOffsets[line + 1] : this._content.length;
					var eolOffset = this.ensureBeforeEOL(nextLineOffset, lineOffsets[line]);
					return this._content.substring(eolOffset, nextLineOffset);
				};
				FullTextDocument.prototype.ensureBeforeEOL = function(offset, lineOffset) {
					for (; offset > lineOffset && isEOL(this._content.charCodeAt(offset - 1));) offset--;
					return offset;
				};
				Object.defineProperty(FullTextDocument.prototype, "lineCount", {
					get: function() {
						return this.getLineOffsets().length;
					},
					enumerable: !1,
					configurable: !0
				});
				FullTextDocument.isIncremental = function(event) {
					var candidate = event;
					return candidate != null && typeof candidate.text == "string" && candidate.range !== void 0 && (candidate.rangeLength === void 0 || typeof candidate.rangeLength == "number");
				};
				FullTextDocument.isFull = function(event) {
					var candidate = event;
					return candidate != null && typeof candidate.text == "string" && candidate.range === void 0 && candidate.rangeLength === void 0;
				};
				return FullTextDocument;
			}();
			var TextDocument;
			(function(TextDocument) {
				function create(uri, languageId, version, content) {
					return new FullTextDocument(uri, languageId, version, content);
				}
				TextDocument.create = create;
				function update(document, changes, version) {
					if (document instanceof FullTextDocument) {
						document.update(changes, version);
						return document;
					} else throw Error("TextDocument.update: document must be created by TextDocument.create");
				}
				TextDocument.update = update;
				function applyEdits(document, edits) {
					var text = document.getText();
					var sortedEdits = mergeSort(edits.map(getWellformedEdit), function(a, b) {
						var diff = a.range.start.line - b.range.start.line;
						if (diff === 0) return a.range.start.character - b.range.start.character;
						return diff;
					});
					var lastModifiedOffset = 0;
					var spans = [];
					for (var _i = 0, sortedEdits_1 = sortedEdits; _i < sortedEdits_1.length; _i++) {
						var e = sortedEdits_1[_i];
						var startOffset = document.offsetAt(e.range.start);
						if (startOffset < lastModifiedOffset) throw Error("Overlapping edit");
						else startOffset > lastModifiedOffset && spans.push(text.substring(lastModifiedOffset, startOffset));
						e.newText.length && spans.push(e.newText);
						lastModifiedOffset = document.offsetAt(e.range.end);
					}
					spans.push(text.substr(lastModifiedOffset));
					return spans.join("");
				}
				TextDocument.applyEdits = applyEdits;
			})(TextDocument || (exports.TextDocument = TextDocument = {}));
			function mergeSort(data, compare) {
				if (data.length <= 1) return data;
				var p = data.length / 2 | 0;
				var left = data.slice(0, p);
				var right = data.slice(p);
				mergeSort(left, compare);
				mergeSort(right, compare);
				var leftIdx = 0;
				var rightIdx = 0;
				var i = 0;
				for (; leftIdx < left.length && rightIdx < right.length;) compare(left[leftIdx], right[rightIdx]) <= 0 ? data[i++] = left[leftIdx++] : data[i++] = right[rightIdx++];
				for (; leftIdx < left.length;) data[i++] = left[leftIdx++];
				for (; rightIdx < right.length;) data[i++] = right[rightIdx++];
				return data;
			}
			function computeLineOffsets(text, isAtLineStart, textOffset) {
				textOffset === void 0 && (textOffset = 0);
				var result = isAtLineStart ? [textOffset] : [];
				for (var i = 0; i < text.length; i++) {
					var ch = text.charCodeAt(i);
					if (isEOL(ch)) {
						ch === 13 && i + 1 < text.length && text.charCodeAt(i + 1) === 10 && i++;
						result.push(textOffset + i + 1);
					}
				}
				return result;
			}
			function isEOL(char) {
				return char === 13 || char === 10;
			}
			function getWellformedRange(range) {
				var start = range.start;
				var end = range.end;
				if (start.line > end.line || start.line === end.line && start.character > end.character) return {
					start: end,
					end: start
				};
				return range;
			}
			function getWellformedEdit(textEdit) {
				var range = getWellformedRange(textEdit.range);
				if (range !== textEdit.range) return {
					newText: textEdit.newText,
					range
				};
				return textEdit;
			}
		});
	}),
	4612: ((module, exports) => {
		(function(factory) {
			if (typeof module.exports == "object") {
				var v = factory(__WEBPACK_EXTERNAL_createRequire(import.meta.url), exports);
				v !== void 0 && (module.exports = v);
			} else typeof define == "function" && define.amd && define(["require", "exports"], factory);
		})(function() {
			Object.defineProperty(exports, "__esModule", { value: !0 });
			exports.TextDocument = exports.EOL = exports.WorkspaceFolder = exports.InlineCompletionContext = exports.SelectedCompletionInfo = exports.InlineCompletionTriggerKind = exports.InlineCompletionList = exports.InlineCompletionItem = exports.StringValue = exports.InlayHint = exports.InlayHintLabelPart = exports.InlayHintKind = exports.InlineValueContext = exports.InlineValueEvaluatableExpression = exports.InlineValueVariableLookup = exports.InlineValueText = exports.SemanticTokens = exports.SemanticTokenModifiers = exports.SemanticTokenTypes = exports.SelectionRange = exports.DocumentLink = exports.FormattingOptions = exports.CodeLens = exports.CodeAction = exports.CodeActionTag = exports.CodeActionContext = exports.CodeActionTriggerKind = exports.CodeActionKind = exports.DocumentSymbol = exports.WorkspaceSymbol = exports.SymbolInformation = exports.SymbolTag = exports.SymbolKind = exports.DocumentHighlight = exports.DocumentHighlightKind = exports.SignatureInformation = exports.ParameterInformation = exports.Hover = exports.MarkedString = exports.CompletionList = exports.CompletionItem = exports.CompletionItemLabelDetails = exports.ApplyKind = exports.InsertTextMode = exports.InsertReplaceEdit = exports.CompletionItemTag = exports.InsertTextFormat = exports.CompletionItemKind = exports.MarkupContent = exports.MarkupKind = exports.TextDocumentItem = exports.LanguageKind = exports.OptionalVersionedTextDocumentIdentifier = exports.VersionedTextDocumentIdentifier = exports.TextDocumentIdentifier = exports.WorkspaceChange = exports.SnippetTextEdit = exports.WorkspaceEdit = exports.DeleteFile = exports.RenameFile = exports.CreateFile = exports.TextDocumentEdit = exports.AnnotatedTextEdit = exports.ChangeAnnotationIdentifier = exports.ChangeAnnotation = exports.TextEdit = exports.Command = exports.Diagnostic = exports.CodeDescription = exports.DiagnosticTag = exports.DiagnosticSeverity = exports.DiagnosticRelatedInformation = exports.FoldingRange = exports.FoldingRangeKind = exports.ColorPresentation = exports.ColorInformation = exports.Color = exports.LocationLink = exports.Location = exports.Range = exports.Position = exports.uinteger = exports.integer = exports.URI = exports.DocumentUri = void 0;
			var DocumentUri;
			(function(DocumentUri) {
				function is(value) {
					return typeof value == "string";
				}
				DocumentUri.is = is;
			})(DocumentUri || (exports.DocumentUri = DocumentUri = {}));
			var URI;
			(function(URI) {
				function is(value) {
					return typeof value == "string";
				}
				URI.is = is;
			})(URI || (exports.URI = URI = {}));
			var integer;
			(function(integer) {
				integer.MIN_VALUE = -2147483648;
				integer.MAX_VALUE = 2147483647;
				function is(value) {
					return typeof value == "number" && integer.MIN_VALUE <= value && value <= integer.MAX_VALUE;
				}
				integer.is = is;
			})(integer || (exports.integer = integer = {}));
			var uinteger;
			(function(uinteger) {
				uinteger.MIN_VALUE = 0;
				uinteger.MAX_VALUE = 2147483647;
				function is(value) {
					return typeof value == "number" && uinteger.MIN_VALUE <= value && value <= uinteger.MAX_VALUE;
				}
				uinteger.is = is;
			})(uinteger || (exports.uinteger = uinteger = {}));
			var Position;
			(function(Position) {
				function create(line, character) {
					line === Number.MAX_VALUE && (line = uinteger.MAX_VALUE);
					character === Number.MAX_VALUE && (character = uinteger.MAX_VALUE);
					return {
						line,
						character
					};
				}
				Position.create = create;
				function is(value) {
					var candidate = value;
					return Is.objectLiteral(candidate) && Is.uinteger(candidate.line) && Is.uinteger(candidate.character);
				}
				Position.is = is;
			})(Position || (exports.Position = Position = {}));
			var Range;
			(function(Range) {
				function create(one, two, three, four) {
					if (Is.uinteger(one) && Is.uinteger(two) && Is.uinteger(three) && Is.uinteger(four)) return {
						start: Position.create(one, two),
						end: Position.create(three, four)
					};
					else if (Position.is(one) && Position.is(two)) return {
						start: one,
						end: two
					};
					else throw Error(`Range#create called with invalid arguments[${one}, ${two}, ${three}, ${four}]`);
				}
				Range.create = create;
				function is(value) {
					var candidate = value;
					return Is.objectLiteral(candidate) && Position.is(candidate.start) && Position.is(candidate.end);
				}
				Range.is = is;
			})(Range || (exports.Range = Range = {}));
			var Location;
			(function(Location) {
				function create(uri, range) {
					return {
						uri,
						range
					};
				}
				Location.create = create;
				function is(value) {
					var candidate = value;
					return Is.objectLiteral(candidate) && Range.is(candidate.range) && (Is.string(candidate.uri) || Is.undefined(candidate.uri));
				}
				Location.is = is;
			})(Location || (exports.Location = Location = {}));
			var LocationLink;
			(function(LocationLink) {
				function create(targetUri, targetRange, targetSelectionRange, originSelectionRange) {
					return {
						targetUri,
						targetRange,
						targetSelectionRange,
						originSelectionRange
					};
				}
				LocationLink.create = create;
				function is(value) {
					var candidate = value;
					return Is.objectLiteral(candidate) && Range.is(candidate.targetRange) && Is.string(candidate.targetUri) && Range.is(candidate.targetSelectionRange) && (Range.is(candidate.originSelectionRange) || Is.undefined(candidate.originSelectionRange));
				}
				LocationLink.is = is;
			})(LocationLink || (exports.LocationLink = LocationLink = {}));
			var Color;
			(function(Color) {
				function create(red, green, blue, alpha) {
					return {
						red,
						green,
						blue,
						alpha
					};
				}
				Color.create = create;
				function is(value) {
					var candidate = value;
					return Is.objectLiteral(candidate) && Is.numberRange(candidate.red, 0, 1) && Is.numberRange(candidate.green, 0, 1) && Is.numberRange(candidate.blue, 0, 1) && Is.numberRange(candidate.alpha, 0, 1);
				}
				Color.is = is;
			})(Color || (exports.Color = Color = {}));
			var ColorInformation;
			(function(ColorInformation) {
				function create(range, color) {
					return {
						range,
						color
					};
				}
				ColorInformation.create = create;
				function is(value) {
					var candidate = value;
					return Is.objectLiteral(candidate) && Range.is(candidate.range) && Color.is(candidate.color);
				}
				ColorInformation.is = is;
			})(ColorInformation || (exports.ColorInformation = ColorInformation = {}));
			var ColorPresentation;
			(function(ColorPresentation) {
				function create(label, textEdit, additionalTextEdits) {
					return {
						label,
						textEdit,
						additionalTextEdits
					};
				}
				ColorPresentation.create = create;
				function is(value) {
					var candidate = value;
					return Is.objectLiteral(candidate) && Is.string(candidate.label) && (Is.undefined(candidate.textEdit) || TextEdit.is(candidate.textEdit)) && (Is.undefined(candidate.additionalTextEdits) || Is.typedArray(candidate.additionalTextEdits, TextEdit.is));
				}
				ColorPresentation.is = is;
			})(ColorPresentation || (exports.ColorPresentation = ColorPresentation = {}));
			var FoldingRangeKind;
			(function(FoldingRangeKind) {
				FoldingRangeKind.Comment = "comment";
				FoldingRangeKind.Imports = "imports";
				FoldingRangeKind.Region = "region";
			})(FoldingRangeKind || (exports.FoldingRangeKind = FoldingRangeKind = {}));
			var FoldingRange;
			(function(FoldingRange) {
				function create(startLine, endLine, startCharacter, endCharacter, kind, collapsedText) {
					var result = {
						startLine,
						endLine
					};
					Is.defined(startCharacter) && (result.startCharacter = startCharacter);
					Is.defined(endCharacter) && (result.endCharacter = endCharacter);
					Is.defined(kind) && (result.kind = kind);
					Is.defined(collapsedText) && (result.collapsedText = collapsedText);
					return result;
				}
				FoldingRange.create = create;
				function is(value) {
					var candidate = value;
					return Is.objectLiteral(candidate) && Is.uinteger(candidate.startLine) && Is.uinteger(candidate.endLine) && (Is.undefined(candidate.startCharacter) || Is.uinteger(candidate.startCharacter)) && (Is.undefined(candidate.endCharacter) || Is.uinteger(candidate.endCharacter)) && (Is.undefined(candidate.kind) || Is.string(candidate.kind));
				}
				FoldingRange.is = is;
			})(FoldingRange || (exports.FoldingRange = FoldingRange = {}));
			var DiagnosticRelatedInformation;
			(function(DiagnosticRelatedInformation) {
				function create(location, message) {
					return {
						location,
						message
					};
				}
				DiagnosticRelatedInformation.create = create;
				function is(value) {
					var candidate = value;
					return Is.defined(candidate) && Location.is(candidate.location) && Is.string(candidate.message);
				}
				DiagnosticRelatedInformation.is = is;
			})(DiagnosticRelatedInformation || (exports.DiagnosticRelatedInformation = DiagnosticRelatedInformation = {}));
			var DiagnosticSeverity;
			(function(DiagnosticSeverity) {
				DiagnosticSeverity.Error = 1;
				DiagnosticSeverity.Warning = 2;
				DiagnosticSeverity.Information = 3;
				DiagnosticSeverity.Hint = 4;
			})(DiagnosticSeverity || (exports.DiagnosticSeverity = DiagnosticSeverity = {}));
			var DiagnosticTag;
			(function(DiagnosticTag) {
				DiagnosticTag.Unnecessary = 1;
				DiagnosticTag.Deprecated = 2;
			})(DiagnosticTag || (exports.DiagnosticTag = DiagnosticTag = {}));
			var CodeDescription;
			(function(CodeDescription) {
				function is(value) {
					var candidate = value;
					return Is.objectLiteral(candidate) && Is.string(candidate.href);
				}
				CodeDescription.is = is;
			})(CodeDescription || (exports.CodeDescription = CodeDescription = {}));
			var Diagnostic;
			(function(Diagnostic) {
				function create(range, message, severity, code, source, relatedInformation) {
					var result = {
						range,
						message
					};
					Is.defined(severity) && (result.severity = severity);
					Is.defined(code) && (result.code = code);
					Is.defined(source) && (result.source = source);
					Is.defined(relatedInformation) && (result.relatedInformation = relatedInformation);
					return result;
				}
				Diagnostic.create = create;
				function is(value) {
					var candidate = value;
					return Is.defined(candidate) && Range.is(candidate.range) && (Is.string(candidate.message) || MarkupContent.is(candidate.message)) && (Is.number(candidate.severity) || Is.undefined(candidate.severity)) && (Is.integer(candidate.code) || Is.string(candidate.code) || Is.undefined(candidate.code)) && (Is.undefined(candidate.codeDescription) || Is.string(candidate.codeDescription?.href)) && (Is.string(candidate.source) || Is.undefined(candidate.source)) && (Is.undefined(candidate.relatedInformation) || Is.typedArray(candidate.relatedInformation, DiagnosticRelatedInformation.is));
				}
				Diagnostic.is = is;
				function is3_17(value) {
					return Is.string(value.message);
				}
				Diagnostic.is3_17 = is3_17;
				function getMessageString(diagnostic) {
					if (Is.string(diagnostic.message)) return diagnostic.message;
					else if (MarkupContent.is(diagnostic.message)) return diagnostic.message.value;
					else throw Error(`Unknown message type ${typeof diagnostic.message}`);
				}
				Diagnostic.getMessageString = getMessageString;
			})(Diagnostic || (exports.Diagnostic = Diagnostic = {}));
			var Command;
			(function(Command) {
				function create(title, command) {
					var args = [];
					for (var _i = 2; _i < arguments.length; _i++) args[_i - 2] = arguments[_i];
					var result = {
						title,
						command
					};
					Is.defined(args) && args.length > 0 && (result.arguments = args);
					return result;
				}
				Command.create = create;
				function is(value) {
					var candidate = value;
					return Is.defined(candidate) && Is.string(candidate.title) && (candidate.tooltip === void 0 || Is.string(candidate.tooltip)) && Is.string(candidate.command);
				}
				Command.is = is;
			})(Command || (exports.Command = Command = {}));
			var TextEdit;
			(function(TextEdit) {
				function replace(range, newText) {
					return {
						range,
						newText
					};
				}
				TextEdit.replace = replace;
				function insert(position, newText) {
					return {
						range: {
							start: position,
							end: position
						},
						newText
					};
				}
				TextEdit.insert = insert;
				function del(range) {
					return {
						range,
						newText: ""
					};
				}
				TextEdit.del = del;
				function is(value) {
					var candidate = value;
					return Is.objectLiteral(candidate) && Is.string(candidate.newText) && Range.is(candidate.range);
				}
				TextEdit.is = is;
			})(TextEdit || (exports.TextEdit = TextEdit = {}));
			var ChangeAnnotation;
			(function(ChangeAnnotation) {
				function create(label, needsConfirmation, description) {
					var result = { label };
					needsConfirmation !== void 0 && (result.needsConfirmation = needsConfirmation);
					description !== void 0 && (result.description = description);
					return result;
				}
				ChangeAnnotation.create = create;
				function is(value) {
					var candidate = value;
					return Is.objectLiteral(candidate) && Is.string(candidate.label) && (Is.boolean(candidate.needsConfirmation) || candidate.needsConfirmation === void 0) && (Is.string(candidate.description) || candidate.description === void 0);
				}
				ChangeAnnotation.is = is;
			})(ChangeAnnotation || (exports.ChangeAnnotation = ChangeAnnotation = {}));
			var ChangeAnnotationIdentifier;
			(function(ChangeAnnotationIdentifier) {
				function is(value) {
					var candidate = value;
					return Is.string(candidate);
				}
				ChangeAnnotationIdentifier.is = is;
			})(ChangeAnnotationIdentifier || (exports.ChangeAnnotationIdentifier = ChangeAnnotationIdentifier = {}));
			var AnnotatedTextEdit;
			(function(AnnotatedTextEdit) {
				function replace(range, newText, annotation) {
					return {
						range,
						newText,
						annotationId: annotation
					};
				}
				AnnotatedTextEdit.replace = replace;
				function insert(position, newText, annotation) {
					return {
						range: {
							start: position,
							end: position
						},
						newText,
						annotationId: annotation
					};
				}
				AnnotatedTextEdit.insert = insert;
				function del(range, annotation) {
					return {
						range,
						newText: "",
						annotationId: annotation
					};
				}
				AnnotatedTextEdit.del = del;
				function is(value) {
					var candidate = value;
					return TextEdit.is(candidate) && (ChangeAnnotation.is(candidate.annotationId) || ChangeAnnotationIdentifier.is(candidate.annotationId));
				}
				AnnotatedTextEdit.is = is;
			})(AnnotatedTextEdit || (exports.AnnotatedTextEdit = AnnotatedTextEdit = {}));
			var TextDocumentEdit;
			(function(TextDocumentEdit) {
				function create(textDocument, edits) {
					return {
						textDocument,
						edits
					};
				}
				TextDocumentEdit.create = create;
				function is(value) {
					var candidate = value;
					return Is.defined(candidate) && OptionalVersionedTextDocumentIdentifier.is(candidate.textDocument) && Array.isArray(candidate.edits);
				}
				TextDocumentEdit.is = is;
			})(TextDocumentEdit || (exports.TextDocumentEdit = TextDocumentEdit = {}));
			var CreateFile;
			(function(CreateFile) {
				function create(uri, options, annotation) {
					var result = {
						kind: "create",
						uri
					};
					options !== void 0 && (options.overwrite !== void 0 || options.ignoreIfExists !== void 0) && (result.options = options);
					annotation !== void 0 && (result.annotationId = annotation);
					return result;
				}
				CreateFile.create = create;
				function is(value) {
					var candidate = value;
					return candidate && candidate.kind === "create" && Is.string(candidate.uri) && (candidate.options === void 0 || (candidate.options.overwrite === void 0 || Is.boolean(candidate.options.overwrite)) && (candidate.options.ignoreIfExists === void 0 || Is.boolean(candidate.options.ignoreIfExists))) && (candidate.annotationId === void 0 || ChangeAnnotationIdentifier.is(candidate.annotationId));
				}
				CreateFile.is = is;
			})(CreateFile || (exports.CreateFile = CreateFile = {}));
			var RenameFile;
			(function(RenameFile) {
				function create(oldUri, newUri, options, annotation) {
					var result = {
						kind: "rename",
						oldUri,
						newUri
					};
					options !== void 0 && (options.overwrite !== void 0 || options.ignoreIfExists !== void 0) && (result.options = options);
					annotation !== void 0 && (result.annotationId = annotation);
					return result;
				}
				RenameFile.create = create;
				function is(value) {
					var candidate = value;
					return candidate && candidate.kind === "rename" && Is.string(candidate.oldUri) && Is.string(candidate.newUri) && (candidate.options === void 0 || (candidate.options.overwrite === void 0 || Is.boolean(candidate.options.overwrite)) && (candidate.options.ignoreIfExists === void 0 || Is.boolean(candidate.options.ignoreIfExists))) && (candidate.annotationId === void 0 || ChangeAnnotationIdentifier.is(candidate.annotationId));
				}
				RenameFile.is = is;
			})(RenameFile || (exports.RenameFile = RenameFile = {}));
			var DeleteFile;
			(function(DeleteFile) {
				function create(uri, options, annotation) {
					var result = {
						kind: "delete",
						uri
					};
					options !== void 0 && (options.recursive !== void 0 || options.ignoreIfNotExists !== void 0) && (result.options = options);
					annotation !== void 0 && (result.annotationId = annotation);
					return result;
				}
				DeleteFile.create = create;
				function is(value) {
					var candidate = value;
					return candidate && candidate.kind === "delete" && Is.string(candidate.uri) && (candidate.options === void 0 || (candidate.options.recursive === void 0 || Is.boolean(candidate.options.recursive)) && (candidate.options.ignoreIfNotExists === void 0 || Is.boolean(candidate.options.ignoreIfNotExists))) && (candidate.annotationId === void 0 || ChangeAnnotationIdentifier.is(candidate.annotationId));
				}
				DeleteFile.is = is;
			})(DeleteFile || (exports.DeleteFile = DeleteFile = {}));
			var WorkspaceEdit;
			(function(WorkspaceEdit) {
				function is(value) {
					var candidate = value;
					return candidate && (candidate.changes !== void 0 || candidate.documentChanges !== void 0) && (candidate.documentChanges === void 0 || candidate.documentChanges.every(function(change) {
						if (Is.string(change.kind)) return CreateFile.is(change) || RenameFile.is(change) || DeleteFile.is(change);
						else return TextDocumentEdit.is(change);
					}));
				}
				WorkspaceEdit.is = is;
			})(WorkspaceEdit || (exports.WorkspaceEdit = WorkspaceEdit = {}));
			var TextEditChangeImpl = function() {
				function TextEditChangeImpl(edits, changeAnnotations) {
					this.edits = edits;
					this.changeAnnotations = changeAnnotations;
				}
				TextEditChangeImpl.prototype.insert = function(position, newText, annotation) {
					var edit;
					var id;
					if (annotation === void 0) edit = TextEdit.insert(position, newText);
					else if (ChangeAnnotationIdentifier.is(annotation)) {
						id = annotation;
						edit = AnnotatedTextEdit.insert(position, newText, annotation);
					} else {
						this.assertChangeAnnotations(this.changeAnnotations);
						id = this.changeAnnotations.manage(annotation);
						edit = AnnotatedTextEdit.insert(position, newText, id);
					}
					this.edits.push(edit);
					if (id !== void 0) return id;
				};
				TextEditChangeImpl.prototype.replace = function(range, newText, annotation) {
					var edit;
					var id;
					if (annotation === void 0) edit = TextEdit.replace(range, newText);
					else if (ChangeAnnotationIdentifier.is(annotation)) {
						id = annotation;
						edit = AnnotatedTextEdit.replace(range, newText, annotation);
					} else {
						this.assertChangeAnnotations(this.changeAnnotations);
						id = this.changeAnnotations.manage(annotation);
						edit = AnnotatedTextEdit.replace(range, newText, id);
					}
					this.edits.push(edit);
					if (id !== void 0) return id;
				};
				TextEditChangeImpl.prototype.delete = function(range, annotation) {
					var edit;
					var id;
					if (annotation === void 0) edit = TextEdit.del(range);
					else if (ChangeAnnotationIdentifier.is(annotation)) {
						id = annotation;
						edit = AnnotatedTextEdit.del(range, annotation);
					} else {
						this.assertChangeAnnotations(this.changeAnnotations);
						id = this.changeAnnotations.manage(annotation);
						edit = AnnotatedTextEdit.del(range, id);
					}
					this.edits.push(edit);
					if (id !== void 0) return id;
				};
				TextEditChangeImpl.prototype.add = function(edit) {
					this.edits.push(edit);
				};
				TextEditChangeImpl.prototype.all = function() {
					return this.edits;
				};
				TextEditChangeImpl.prototype.clear = function() {
					this.edits.splice(0, this.edits.length);
				};
				TextEditChangeImpl.prototype.assertChangeAnnotations = function(value) {
					if (value === void 0) throw Error("Text edit change is not configured to manage change annotations.");
				};
				return TextEditChangeImpl;
			}();
			var SnippetTextEdit;
			(function(SnippetTextEdit) {
				function is(value) {
					var candidate = value;
					return Is.objectLiteral(candidate) && Range.is(candidate.range) && StringValue.isSnippet(candidate.snippet) && (candidate.annotationId === void 0 || ChangeAnnotation.is(candidate.annotationId) || ChangeAnnotationIdentifier.is(candidate.annotationId));
				}
				SnippetTextEdit.is = is;
			})(SnippetTextEdit || (exports.SnippetTextEdit = SnippetTextEdit = {}));
			var ChangeAnnotations = function() {
				function ChangeAnnotations(annotations) {
					this._annotations = annotations === void 0 ? Object.create(null) : annotations;
					this._counter = 0;
					this._size = 0;
				}
				ChangeAnnotations.prototype.all = function() {
					return this._annotations;
				};
				Object.defineProperty(ChangeAnnotations.prototype, "size", {
					get: function() {
						return this._size;
					},
					enumerable: !1,
					configurable: !0
				});
				ChangeAnnotations.prototype.manage = function(idOrAnnotation, annotation) {
					var id;
					if (ChangeAnnotationIdentifier.is(idOrAnnotation)) id = idOrAnnotation;
					else {
						id = this.nextId();
						annotation = idOrAnnotation;
					}
					if (this._annotations[id] !== void 0) throw Error(`Id ${id} is already in use.`);
					if (annotation === void 0) throw Error(`No annotation provided for id ${id}`);
					this._annotations[id] = annotation;
					this._size++;
					return id;
				};
				ChangeAnnotations.prototype.nextId = function() {
					this._counter++;
					return this._counter.toString();
				};
				return ChangeAnnotations;
			}();
			exports.WorkspaceChange = function() {
				function WorkspaceChange(workspaceEdit) {
					var _this = this;
					this._textEditChanges = Object.create(null);
					if (workspaceEdit !== void 0) {
						this._workspaceEdit = workspaceEdit;
						if (workspaceEdit.documentChanges) {
							this._changeAnnotations = new ChangeAnnotations(workspaceEdit.changeAnnotations);
							workspaceEdit.changeAnnotations = this._changeAnnotations.all();
							workspaceEdit.documentChanges.forEach(function(change) {
								if (TextDocumentEdit.is(change)) {
									var textEditChange = new TextEditChangeImpl(change.edits, _this._changeAnnotations);
									_this._textEditChanges[change.textDocument.uri] = textEditChange;
								}
							});
						} else workspaceEdit.changes && Object.keys(workspaceEdit.changes).forEach(function(key) {
							var textEditChange = new TextEditChangeImpl(workspaceEdit.changes[key]);
							_this._textEditChanges[key] = textEditChange;
						});
					} else this._workspaceEdit = {};
				}
				Object.defineProperty(WorkspaceChange.prototype, "edit", {
					get: function() {
						this.initDocumentChanges();
						this._changeAnnotations !== void 0 && (this._changeAnnotations.size === 0 ? this._workspaceEdit.changeAnnotations = void 0 : this._workspaceEdit.changeAnnotations = this._changeAnnotations.all());
						return this._workspaceEdit;
					},
					enumerable: !1,
					configurable: !0
				});
				WorkspaceChange.prototype.getTextEditChange = function(key) {
					if (OptionalVersionedTextDocumentIdentifier.is(key)) {
						this.initDocumentChanges();
						if (this._workspaceEdit.documentChanges === void 0) throw Error("Workspace edit is not configured for document changes.");
						var textDocument = {
							uri: key.uri,
							version: key.version
						};
						var result = this._textEditChanges[textDocument.uri];
						if (!result) {
							var edits = [];
							var textDocumentEdit = {
								textDocument,
								edits
							};
							this._workspaceEdit.documentChanges.push(textDocumentEdit);
							result = new TextEditChangeImpl(edits, this._changeAnnotations);
							this._textEditChanges[textDocument.uri] = result;
						}
						return result;
					} else {
						this.initChanges();
						if (this._workspaceEdit.changes === void 0) throw Error("Workspace edit is not configured for normal text edit changes.");
						var result = this._textEditChanges[key];
						if (!result) {
							var edits = [];
							this._workspaceEdit.changes[key] = edits;
							result = new TextEditChangeImpl(edits);
							this._textEditChanges[key] = result;
						}
						return result;
					}
				};
				WorkspaceChange.prototype.initDocumentChanges = function() {
					if (this._workspaceEdit.documentChanges === void 0 && this._workspaceEdit.changes === void 0) {
						this._changeAnnotations = new ChangeAnnotations();
						this._workspaceEdit.documentChanges = [];
						this._workspaceEdit.changeAnnotations = this._changeAnnotations.all();
					}
				};
				WorkspaceChange.prototype.initChanges = function() {
					this._workspaceEdit.documentChanges === void 0 && this._workspaceEdit.changes === void 0 && (this._workspaceEdit.changes = Object.create(null));
				};
				WorkspaceChange.prototype.createFile = function(uri, optionsOrAnnotation, options) {
					this.initDocumentChanges();
					if (this._workspaceEdit.documentChanges === void 0) throw Error("Workspace edit is not configured for document changes.");
					var annotation;
					ChangeAnnotation.is(optionsOrAnnotation) || ChangeAnnotationIdentifier.is(optionsOrAnnotation) ? annotation = optionsOrAnnotation : options = optionsOrAnnotation;
					var operation;
					var id;
					if (annotation === void 0) operation = CreateFile.create(uri, options);
					else {
						id = ChangeAnnotationIdentifier.is(annotation) ? annotation : this._changeAnnotations.manage(annotation);
						operation = CreateFile.create(uri, options, id);
					}
					this._workspaceEdit.documentChanges.push(operation);
					if (id !== void 0) return id;
				};
				WorkspaceChange.prototype.renameFile = function(oldUri, newUri, optionsOrAnnotation, options) {
					this.initDocumentChanges();
					if (this._workspaceEdit.documentChanges === void 0) throw Error("Workspace edit is not configured for document changes.");
					var annotation;
					ChangeAnnotation.is(optionsOrAnnotation) || ChangeAnnotationIdentifier.is(optionsOrAnnotation) ? annotation = optionsOrAnnotation : options = optionsOrAnnotation;
					var operation;
					var id;
					if (annotation === void 0) operation = RenameFile.create(oldUri, newUri, options);
					else {
						id = ChangeAnnotationIdentifier.is(annotation) ? annotation : this._changeAnnotations.manage(annotation);
						operation = RenameFile.create(oldUri, newUri, options, id);
					}
					this._workspaceEdit.documentChanges.push(operation);
					if (id !== void 0) return id;
				};
				WorkspaceChange.prototype.deleteFile = function(uri, optionsOrAnnotation, options) {
					this.initDocumentChanges();
					if (this._workspaceEdit.documentChanges === void 0) throw Error("Workspace edit is not configured for document changes.");
					var annotation;
					ChangeAnnotation.is(optionsOrAnnotation) || ChangeAnnotationIdentifier.is(optionsOrAnnotation) ? annotation = optionsOrAnnotation : options = optionsOrAnnotation;
					var operation;
					var id;
					if (annotation === void 0) operation = DeleteFile.create(uri, options);
					else {
						id = ChangeAnnotationIdentifier.is(annotation) ? annotation : this._changeAnnotations.manage(annotation);
						operation = DeleteFile.create(uri, options, id);
					}
					this._workspaceEdit.documentChanges.push(operation);
					if (id !== void 0) return id;
				};
				return WorkspaceChange;
			}();
			var TextDocumentIdentifier;
			(function(TextDocumentIdentifier) {
				function create(uri) {
					return { uri };
				}
				TextDocumentIdentifier.create = create;
				function is(value) {
					var candidate = value;
					return Is.defined(candidate) && Is.string(candidate.uri);
				}
				TextDocumentIdentifier.is = is;
			})(TextDocumentIdentifier || (exports.TextDocumentIdentifier = TextDocumentIdentifier = {}));
			var VersionedTextDocumentIdentifier;
			(function(VersionedTextDocumentIdentifier) {
				function create(uri, version) {
					return {
						uri,
						version
					};
				}
				VersionedTextDocumentIdentifier.create = create;
				function is(value) {
					var candidate = value;
					return Is.defined(candidate) && Is.string(candidate.uri) && Is.integer(candidate.version);
				}
				VersionedTextDocumentIdentifier.is = is;
			})(VersionedTextDocumentIdentifier || (exports.VersionedTextDocumentIdentifier = VersionedTextDocumentIdentifier = {}));
			var OptionalVersionedTextDocumentIdentifier;
			(function(OptionalVersionedTextDocumentIdentifier) {
				function create(uri, version) {
					return {
						uri,
						version
					};
				}
				OptionalVersionedTextDocumentIdentifier.create = create;
				function is(value) {
					var candidate = value;
					return Is.defined(candidate) && Is.string(candidate.uri) && (candidate.version === null || Is.integer(candidate.version));
				}
				OptionalVersionedTextDocumentIdentifier.is = is;
			})(OptionalVersionedTextDocumentIdentifier || (exports.OptionalVersionedTextDocumentIdentifier = OptionalVersionedTextDocumentIdentifier = {}));
			var LanguageKind;
			(function(LanguageKind) {
				LanguageKind.ABAP = "abap";
				LanguageKind.WindowsBat = "bat";
				LanguageKind.BibTeX = "bibtex";
				LanguageKind.Clojure = "clojure";
				LanguageKind.Coffeescript = "coffeescript";
				LanguageKind.C = "c";
				LanguageKind.CPP = "cpp";
				LanguageKind.CSharp = "csharp";
				LanguageKind.CSS = "css";
				LanguageKind.D = "d";
				LanguageKind.Delphi = "pascal";
				LanguageKind.Diff = "diff";
				LanguageKind.Dart = "dart";
				LanguageKind.Dockerfile = "dockerfile";
				LanguageKind.Elixir = "elixir";
				LanguageKind.Erlang = "erlang";
				LanguageKind.FSharp = "fsharp";
				LanguageKind.GitCommit = "git-commit";
				LanguageKind.GitRebase = "git-rebase";
				LanguageKind.Go = "go";
				LanguageKind.Groovy = "groovy";
				LanguageKind.Handlebars = "handlebars";
				LanguageKind.Haskell = "haskell";
				LanguageKind.HTML = "html";
				LanguageKind.Ini = "ini";
				LanguageKind.Java = "java";
				LanguageKind.JavaScript = "javascript";
				LanguageKind.JavaScriptReact = "javascriptreact";
				LanguageKind.JSON = "json";
				LanguageKind.LaTeX = "latex";
				LanguageKind.Less = "less";
				LanguageKind.Lua = "lua";
				LanguageKind.Makefile = "makefile";
				LanguageKind.Markdown = "markdown";
				LanguageKind.ObjectiveC = "objective-c";
				LanguageKind.ObjectiveCPP = "objective-cpp";
				LanguageKind.Pascal = "pascal";
				LanguageKind.Perl = "perl";
				LanguageKind.Perl6 = "perl6";
				LanguageKind.PHP = "php";
				LanguageKind.Plaintext = "plaintext";
				LanguageKind.Powershell = "powershell";
				LanguageKind.Pug = "jade";
				LanguageKind.Python = "python";
				LanguageKind.R = "r";
				LanguageKind.Razor = "razor";
				LanguageKind.Ruby = "ruby";
				LanguageKind.Rust = "rust";
				LanguageKind.SCSS = "scss";
				LanguageKind.SASS = "sass";
				LanguageKind.Scala = "scala";
				LanguageKind.ShaderLab = "shaderlab";
				LanguageKind.ShellScript = "shellscript";
				LanguageKind.SQL = "sql";
				LanguageKind.Swift = "swift";
				LanguageKind.TypeScript = "typescript";
				LanguageKind.TypeScriptReact = "typescriptreact";
				LanguageKind.TeX = "tex";
				LanguageKind.VisualBasic = "vb";
				LanguageKind.XML = "xml";
				LanguageKind.XSL = "xsl";
				LanguageKind.YAML = "yaml";
			})(LanguageKind || (exports.LanguageKind = LanguageKind = {}));
			var TextDocumentItem;
			(function(TextDocumentItem) {
				function create(uri, languageId, version, text) {
					return {
						uri,
						languageId,
						version,
						text
					};
				}
				TextDocumentItem.create = create;
				function is(value) {
					var candidate = value;
					return Is.defined(candidate) && Is.string(candidate.uri) && Is.string(candidate.languageId) && Is.integer(candidate.version) && Is.string(candidate.text);
				}
				TextDocumentItem.is = is;
			})(TextDocumentItem || (exports.TextDocumentItem = TextDocumentItem = {}));
			var MarkupKind;
			(function(MarkupKind) {
				MarkupKind.PlainText = "plaintext";
				MarkupKind.Markdown = "markdown";
				function is(value) {
					var candidate = value;
					return candidate === MarkupKind.PlainText || candidate === MarkupKind.Markdown;
				}
				MarkupKind.is = is;
			})(MarkupKind || (exports.MarkupKind = MarkupKind = {}));
			var MarkupContent;
			(function(MarkupContent) {
				function is(value) {
					var candidate = value;
					return Is.objectLiteral(value) && MarkupKind.is(candidate.kind) && Is.string(candidate.value);
				}
				MarkupContent.is = is;
			})(MarkupContent || (exports.MarkupContent = MarkupContent = {}));
			var CompletionItemKind;
			(function(CompletionItemKind) {
				CompletionItemKind.Text = 1;
				CompletionItemKind.Method = 2;
				CompletionItemKind.Function = 3;
				CompletionItemKind.Constructor = 4;
				CompletionItemKind.Field = 5;
				CompletionItemKind.Variable = 6;
				CompletionItemKind.Class = 7;
				CompletionItemKind.Interface = 8;
				CompletionItemKind.Module = 9;
				CompletionItemKind.Property = 10;
				CompletionItemKind.Unit = 11;
				CompletionItemKind.Value = 12;
				CompletionItemKind.Enum = 13;
				CompletionItemKind.Keyword = 14;
				CompletionItemKind.Snippet = 15;
				CompletionItemKind.Color = 16;
				CompletionItemKind.File = 17;
				CompletionItemKind.Reference = 18;
				CompletionItemKind.Folder = 19;
				CompletionItemKind.EnumMember = 20;
				CompletionItemKind.Constant = 21;
				CompletionItemKind.Struct = 22;
				CompletionItemKind.Event = 23;
				CompletionItemKind.Operator = 24;
				CompletionItemKind.TypeParameter = 25;
			})(CompletionItemKind || (exports.CompletionItemKind = CompletionItemKind = {}));
			var InsertTextFormat;
			(function(InsertTextFormat) {
				InsertTextFormat.PlainText = 1;
				InsertTextFormat.Snippet = 2;
			})(InsertTextFormat || (exports.InsertTextFormat = InsertTextFormat = {}));
			var CompletionItemTag;
			(function(CompletionItemTag) {
				CompletionItemTag.Deprecated = 1;
			})(CompletionItemTag || (exports.CompletionItemTag = CompletionItemTag = {}));
			var InsertReplaceEdit;
			(function(InsertReplaceEdit) {
				function create(newText, insert, replace) {
					return {
						newText,
						insert,
						replace
					};
				}
				InsertReplaceEdit.create = create;
				function is(value) {
					var candidate = value;
					return candidate && Is.string(candidate.newText) && Range.is(candidate.insert) && Range.is(candidate.replace);
				}
				InsertReplaceEdit.is = is;
			})(InsertReplaceEdit || (exports.InsertReplaceEdit = InsertReplaceEdit = {}));
			var InsertTextMode;
			(function(InsertTextMode) {
				InsertTextMode.asIs = 1;
				InsertTextMode.adjustIndentation = 2;
			})(InsertTextMode || (exports.InsertTextMode = InsertTextMode = {}));
			var ApplyKind;
			(function(ApplyKind) {
				ApplyKind.Replace = 1;
				ApplyKind.Merge = 2;
			})(ApplyKind || (exports.ApplyKind = ApplyKind = {}));
			var CompletionItemLabelDetails;
			(function(CompletionItemLabelDetails) {
				function is(value) {
					var candidate = value;
					return candidate && (Is.string(candidate.detail) || candidate.detail === void 0) && (Is.string(candidate.description) || candidate.description === void 0);
				}
				CompletionItemLabelDetails.is = is;
			})(CompletionItemLabelDetails || (exports.CompletionItemLabelDetails = CompletionItemLabelDetails = {}));
			var CompletionItem;
			(function(CompletionItem) {
				function create(label) {
					return { label };
				}
				CompletionItem.create = create;
			})(CompletionItem || (exports.CompletionItem = CompletionItem = {}));
			var CompletionList;
			(function(CompletionList) {
				function create(items, isIncomplete) {
					return {
						items: items || [],
						isIncomplete: !!isIncomplete
					};
				}
				CompletionList.create = create;
			})(CompletionList || (exports.CompletionList = CompletionList = {}));
			var MarkedString;
			(function(MarkedString) {
				function fromPlainText(plainText) {
					return plainText.replace(/[\\`*_{}[\]()#+\-.!]/g, "\\$&");
				}
				MarkedString.fromPlainText = fromPlainText;
				function is(value) {
					var candidate = value;
					return Is.string(candidate) || Is.objectLiteral(candidate) && Is.string(candidate.language) && Is.string(candidate.value);
				}
				MarkedString.is = is;
			})(MarkedString || (exports.MarkedString = MarkedString = {}));
			var Hover;
			(function(Hover) {
				function is(value) {
					var candidate = value;
					return !!candidate && Is.objectLiteral(candidate) && (MarkupContent.is(candidate.contents) || MarkedString.is(candidate.contents) || Is.typedArray(candidate.contents, MarkedString.is)) && (value.range === void 0 || Range.is(value.range));
				}
				Hover.is = is;
			})(Hover || (exports.Hover = Hover = {}));
			var ParameterInformation;
			(function(ParameterInformation) {
				function create(label, documentation) {
					return documentation ? {
						label,
						documentation
					} : { label };
				}
				ParameterInformation.create = create;
			})(ParameterInformation || (exports.ParameterInformation = ParameterInformation = {}));
			var SignatureInformation;
			(function(SignatureInformation) {
				function create(label, documentation) {
					var parameters = [];
					for (var _i = 2; _i < arguments.length; _i++) parameters[_i - 2] = arguments[_i];
					var result = { label };
					Is.defined(documentation) && (result.documentation = documentation);
					result.parameters = Is.defined(parameters) ? parameters : [];
					return result;
				}
				SignatureInformation.create = create;
			})(SignatureInformation || (exports.SignatureInformation = SignatureInformation = {}));
			var DocumentHighlightKind;
			(function(DocumentHighlightKind) {
				DocumentHighlightKind.Text = 1;
				DocumentHighlightKind.Read = 2;
				DocumentHighlightKind.Write = 3;
			})(DocumentHighlightKind || (exports.DocumentHighlightKind = DocumentHighlightKind = {}));
			var DocumentHighlight;
			(function(DocumentHighlight) {
				function create(range, kind) {
					var result = { range };
					Is.number(kind) && (result.kind = kind);
					return result;
				}
				DocumentHighlight.create = create;
			})(DocumentHighlight || (exports.DocumentHighlight = DocumentHighlight = {}));
			var SymbolKind;
			(function(SymbolKind) {
				SymbolKind.File = 1;
				SymbolKind.Module = 2;
				SymbolKind.Namespace = 3;
				SymbolKind.Package = 4;
				SymbolKind.Class = 5;
				SymbolKind.Method = 6;
				SymbolKind.Property = 7;
				SymbolKind.Field = 8;
				SymbolKind.Constructor = 9;
				SymbolKind.Enum = 10;
				SymbolKind.Interface = 11;
				SymbolKind.Function = 12;
				SymbolKind.Variable = 13;
				SymbolKind.Constant = 14;
				SymbolKind.String = 15;
				SymbolKind.Number = 16;
				SymbolKind.Boolean = 17;
				SymbolKind.Array = 18;
				SymbolKind.Object = 19;
				SymbolKind.Key = 20;
				SymbolKind.Null = 21;
				SymbolKind.EnumMember = 22;
				SymbolKind.Struct = 23;
				SymbolKind.Event = 24;
				SymbolKind.Operator = 25;
				SymbolKind.TypeParameter = 26;
			})(SymbolKind || (exports.SymbolKind = SymbolKind = {}));
			var SymbolTag;
			(function(SymbolTag) {
				SymbolTag.Deprecated = 1;
			})(SymbolTag || (exports.SymbolTag = SymbolTag = {}));
			var SymbolInformation;
			(function(SymbolInformation) {
				function create(name, kind, range, uri, containerName) {
					var result = {
						name,
						kind,
						location: {
							uri,
							range
						}
					};
					containerName && (result.containerName = containerName);
					return result;
				}
				SymbolInformation.create = create;
			})(SymbolInformation || (exports.SymbolInformation = SymbolInformation = {}));
			var WorkspaceSymbol;
			(function(WorkspaceSymbol) {
				function create(name, kind, uri, range) {
					return range === void 0 ? {
						name,
						kind,
						location: { uri }
					} : {
						name,
						kind,
						location: {
							uri,
							range
						}
					};
				}
				WorkspaceSymbol.create = create;
			})(WorkspaceSymbol || (exports.WorkspaceSymbol = WorkspaceSymbol = {}));
			var DocumentSymbol;
			(function(DocumentSymbol) {
				function create(name, detail, kind, range, selectionRange, children) {
					var result = {
						name,
						detail,
						kind,
						range,
						selectionRange
					};
					children !== void 0 && (result.children = children);
					return result;
				}
				DocumentSymbol.create = create;
				function is(value) {
					var candidate = value;
					return candidate && Is.string(candidate.name) && Is.number(candidate.kind) && Range.is(candidate.range) && Range.is(candidate.selectionRange) && (candidate.detail === void 0 || Is.string(candidate.detail)) && (candidate.deprecated === void 0 || Is.boolean(candidate.deprecated)) && (candidate.children === void 0 || Array.isArray(candidate.children)) && (candidate.tags === void 0 || Array.isArray(candidate.tags));
				}
				DocumentSymbol.is = is;
			})(DocumentSymbol || (exports.DocumentSymbol = DocumentSymbol = {}));
			var CodeActionKind;
			(function(CodeActionKind) {
				CodeActionKind.Empty = "";
				CodeActionKind.QuickFix = "quickfix";
				CodeActionKind.Refactor = "refactor";
				CodeActionKind.RefactorExtract = "refactor.extract";
				CodeActionKind.RefactorInline = "refactor.inline";
				CodeActionKind.RefactorMove = "refactor.move";
				CodeActionKind.RefactorRewrite = "refactor.rewrite";
				CodeActionKind.Source = "source";
				CodeActionKind.SourceOrganizeImports = "source.organizeImports";
				CodeActionKind.SourceFixAll = "source.fixAll";
				CodeActionKind.Notebook = "notebook";
			})(CodeActionKind || (exports.CodeActionKind = CodeActionKind = {}));
			var CodeActionTriggerKind;
			(function(CodeActionTriggerKind) {
				CodeActionTriggerKind.Invoked = 1;
				CodeActionTriggerKind.Automatic = 2;
			})(CodeActionTriggerKind || (exports.CodeActionTriggerKind = CodeActionTriggerKind = {}));
			var CodeActionContext;
			(function(CodeActionContext) {
				function create(diagnostics, only, triggerKind) {
					var result = { diagnostics };
					only != null && (result.only = only);
					triggerKind != null && (result.triggerKind = triggerKind);
					return result;
				}
				CodeActionContext.create = create;
				function is(value) {
					var candidate = value;
					return Is.defined(candidate) && Is.typedArray(candidate.diagnostics, Diagnostic.is) && (candidate.only === void 0 || Is.typedArray(candidate.only, Is.string)) && (candidate.triggerKind === void 0 || candidate.triggerKind === CodeActionTriggerKind.Invoked || candidate.triggerKind === CodeActionTriggerKind.Automatic);
				}
				CodeActionContext.is = is;
			})(CodeActionContext || (exports.CodeActionContext = CodeActionContext = {}));
			var CodeActionTag;
			(function(CodeActionTag) {
				CodeActionTag.LLMGenerated = 1;
				function is(value) {
					return Is.defined(value) && value === CodeActionTag.LLMGenerated;
				}
				CodeActionTag.is = is;
			})(CodeActionTag || (exports.CodeActionTag = CodeActionTag = {}));
			var CodeAction;
			(function(CodeAction) {
				function create(title, kindOrCommandOrEdit, kind) {
					var result = { title };
					var checkKind = !0;
					if (typeof kindOrCommandOrEdit == "string") {
						checkKind = !1;
						result.kind = kindOrCommandOrEdit;
					} else Command.is(kindOrCommandOrEdit) ? result.command = kindOrCommandOrEdit : result.edit = kindOrCommandOrEdit;
					checkKind && kind !== void 0 && (result.kind = kind);
					return result;
				}
				CodeAction.create = create;
				function is(value) {
					var candidate = value;
					return candidate && Is.string(candidate.title) && (candidate.diagnostics === void 0 || Is.typedArray(candidate.diagnostics, Diagnostic.is)) && (candidate.kind === void 0 || Is.string(candidate.kind)) && (candidate.edit !== void 0 || candidate.command !== void 0) && (candidate.command === void 0 || Command.is(candidate.command)) && (candidate.isPreferred === void 0 || Is.boolean(candidate.isPreferred)) && (candidate.edit === void 0 || WorkspaceEdit.is(candidate.edit)) && (candidate.tags === void 0 || Is.typedArray(candidate.tags, CodeActionTag.is));
				}
				CodeAction.is = is;
			})(CodeAction || (exports.CodeAction = CodeAction = {}));
			var CodeLens;
			(function(CodeLens) {
				function create(range, data) {
					var result = { range };
					Is.defined(data) && (result.data = data);
					return result;
				}
				CodeLens.create = create;
				function is(value) {
					var candidate = value;
					return Is.defined(candidate) && Range.is(candidate.range) && (Is.undefined(candidate.command) || Command.is(candidate.command));
				}
				CodeLens.is = is;
			})(CodeLens || (exports.CodeLens = CodeLens = {}));
			var FormattingOptions;
			(function(FormattingOptions) {
				function create(tabSize, insertSpaces) {
					return {
						tabSize,
						insertSpaces
					};
				}
				FormattingOptions.create = create;
				function is(value) {
					var candidate = value;
					return Is.defined(candidate) && Is.uinteger(candidate.tabSize) && Is.boolean(candidate.insertSpaces);
				}
				FormattingOptions.is = is;
			})(FormattingOptions || (exports.FormattingOptions = FormattingOptions = {}));
			var DocumentLink;
			(function(DocumentLink) {
				function create(range, target, data) {
					return {
						range,
						target,
						data
					};
				}
				DocumentLink.create = create;
				function is(value) {
					var candidate = value;
					return Is.defined(candidate) && Range.is(candidate.range) && (Is.undefined(candidate.target) || Is.string(candidate.target));
				}
				DocumentLink.is = is;
			})(DocumentLink || (exports.DocumentLink = DocumentLink = {}));
			var SelectionRange;
			(function(SelectionRange) {
				function create(range, parent) {
					return {
						range,
						parent
					};
				}
				SelectionRange.create = create;
				function is(value) {
					var candidate = value;
					return Is.objectLiteral(candidate) && Range.is(candidate.range) && (candidate.parent === void 0 || SelectionRange.is(candidate.parent));
				}
				SelectionRange.is = is;
			})(SelectionRange || (exports.SelectionRange = SelectionRange = {}));
			var SemanticTokenTypes;
			(function(SemanticTokenTypes) {
				SemanticTokenTypes.namespace = "namespace";
				SemanticTokenTypes.type = "type";
				SemanticTokenTypes.class = "class";
				SemanticTokenTypes.enum = "enum";
				SemanticTokenTypes.interface = "interface";
				SemanticTokenTypes.struct = "struct";
				SemanticTokenTypes.typeParameter = "typeParameter";
				SemanticTokenTypes.parameter = "parameter";
				SemanticTokenTypes.variable = "variable";
				SemanticTokenTypes.property = "property";
				SemanticTokenTypes.enumMember = "enumMember";
				SemanticTokenTypes.event = "event";
				SemanticTokenTypes.function = "function";
				SemanticTokenTypes.method = "method";
				SemanticTokenTypes.macro = "macro";
				SemanticTokenTypes.keyword = "keyword";
				SemanticTokenTypes.modifier = "modifier";
				SemanticTokenTypes.comment = "comment";
				SemanticTokenTypes.string = "string";
				SemanticTokenTypes.number = "number";
				SemanticTokenTypes.regexp = "regexp";
				SemanticTokenTypes.operator = "operator";
				SemanticTokenTypes.decorator = "decorator";
				SemanticTokenTypes.label = "label";
			})(SemanticTokenTypes || (exports.SemanticTokenTypes = SemanticTokenTypes = {}));
			var SemanticTokenModifiers;
			(function(SemanticTokenModifiers) {
				SemanticTokenModifiers.declaration = "declaration";
				SemanticTokenModifiers.definition = "definition";
				SemanticTokenModifiers.readonly = "readonly";
				SemanticTokenModifiers.static = "static";
				SemanticTokenModifiers.deprecated = "deprecated";
				SemanticTokenModifiers.abstract = "abstract";
				SemanticTokenModifiers.async = "async";
				SemanticTokenModifiers.modification = "modification";
				SemanticTokenModifiers.documentation = "documentation";
				SemanticTokenModifiers.defaultLibrary = "defaultLibrary";
			})(SemanticTokenModifiers || (exports.SemanticTokenModifiers = SemanticTokenModifiers = {}));
			var SemanticTokens;
			(function(SemanticTokens) {
				function is(value) {
					var candidate = value;
					return Is.objectLiteral(candidate) && (candidate.resultId === void 0 || typeof candidate.resultId == "string") && Array.isArray(candidate.data) && (candidate.data.length === 0 || typeof candidate.data[0] == "number");
				}
				SemanticTokens.is = is;
			})(SemanticTokens || (exports.SemanticTokens = SemanticTokens = {}));
			var InlineValueText;
			(function(InlineValueText) {
				function create(range, text) {
					return {
						range,
						text
					};
				}
				InlineValueText.create = create;
				function is(value) {
					var candidate = value;
					return candidate != null && Range.is(candidate.range) && Is.string(candidate.text);
				}
				InlineValueText.is = is;
			})(InlineValueText || (exports.InlineValueText = InlineValueText = {}));
			var InlineValueVariableLookup;
			(function(InlineValueVariableLookup) {
				function create(range, variableName, caseSensitiveLookup) {
					return {
						range,
						variableName,
						caseSensitiveLookup
					};
				}
				InlineValueVariableLookup.create = create;
				function is(value) {
					var candidate = value;
					return candidate != null && Range.is(candidate.range) && Is.boolean(candidate.caseSensitiveLookup) && (Is.string(candidate.variableName) || candidate.variableName === void 0);
				}
				InlineValueVariableLookup.is = is;
			})(InlineValueVariableLookup || (exports.InlineValueVariableLookup = InlineValueVariableLookup = {}));
			var InlineValueEvaluatableExpression;
			(function(InlineValueEvaluatableExpression) {
				function create(range, expression) {
					return {
						range,
						expression
					};
				}
				InlineValueEvaluatableExpression.create = create;
				function is(value) {
					var candidate = value;
					return candidate != null && Range.is(candidate.range) && (Is.string(candidate.expression) || candidate.expression === void 0);
				}
				InlineValueEvaluatableExpression.is = is;
			})(InlineValueEvaluatableExpression || (exports.InlineValueEvaluatableExpression = InlineValueEvaluatableExpression = {}));
			var InlineValueContext;
			(function(InlineValueContext) {
				function create(frameId, stoppedLocation) {
					return {
						frameId,
						stoppedLocation
					};
				}
				InlineValueContext.create = create;
				function is(value) {
					var candidate = value;
					return Is.defined(candidate) && Range.is(value.stoppedLocation);
				}
				InlineValueContext.is = is;
			})(InlineValueContext || (exports.InlineValueContext = InlineValueContext = {}));
			var InlayHintKind;
			(function(InlayHintKind) {
				InlayHintKind.Type = 1;
				InlayHintKind.Parameter = 2;
				function is(value) {
					return value === 1 || value === 2;
				}
				InlayHintKind.is = is;
			})(InlayHintKind || (exports.InlayHintKind = InlayHintKind = {}));
			var InlayHintLabelPart;
			(function(InlayHintLabelPart) {
				function create(value) {
					return { value };
				}
				InlayHintLabelPart.create = create;
				function is(value) {
					var candidate = value;
					return Is.objectLiteral(candidate) && (candidate.tooltip === void 0 || Is.string(candidate.tooltip) || MarkupContent.is(candidate.tooltip)) && (candidate.location === void 0 || Location.is(candidate.location)) && (candidate.command === void 0 || Command.is(candidate.command));
				}
				InlayHintLabelPart.is = is;
			})(InlayHintLabelPart || (exports.InlayHintLabelPart = InlayHintLabelPart = {}));
			var InlayHint;
			(function(InlayHint) {
				function create(position, label, kind) {
					var result = {
						position,
						label
					};
					kind !== void 0 && (result.kind = kind);
					return result;
				}
				InlayHint.create = create;
				function is(value) {
					var candidate = value;
					return Is.objectLiteral(candidate) && Position.is(candidate.position) && (Is.string(candidate.label) || Is.typedArray(candidate.label, InlayHintLabelPart.is)) && (candidate.kind === void 0 || InlayHintKind.is(candidate.kind)) && candidate.textEdits === void 0 || Is.typedArray(candidate.textEdits, TextEdit.is) && (candidate.tooltip === void 0 || Is.string(candidate.tooltip) || MarkupContent.is(candidate.tooltip)) && (candidate.paddingLeft === void 0 || Is.boolean(candidate.paddingLeft)) && (candidate.paddingRight === void 0 || Is.boolean(candidate.paddingRight));
				}
				InlayHint.is = is;
			})(InlayHint || (exports.InlayHint = InlayHint = {}));
			var StringValue;
			(function(StringValue) {
				function createSnippet(value) {
					return {
						kind: "snippet",
						value
					};
				}
				StringValue.createSnippet = createSnippet;
				function isSnippet(value) {
					var candidate = value;
					return Is.objectLiteral(candidate) && candidate.kind === "snippet" && Is.string(candidate.value);
				}
				StringValue.isSnippet = isSnippet;
			})(StringValue || (exports.StringValue = StringValue = {}));
			var InlineCompletionItem;
			(function(InlineCompletionItem) {
				function create(insertText, filterText, range, command) {
					return {
						insertText,
						filterText,
						range,
						command
					};
				}
				InlineCompletionItem.create = create;
			})(InlineCompletionItem || (exports.InlineCompletionItem = InlineCompletionItem = {}));
			var InlineCompletionList;
			(function(InlineCompletionList) {
				function create(items) {
					return { items };
				}
				InlineCompletionList.create = create;
			})(InlineCompletionList || (exports.InlineCompletionList = InlineCompletionList = {}));
			var InlineCompletionTriggerKind;
			(function(InlineCompletionTriggerKind) {
				InlineCompletionTriggerKind.Invoked = 1;
				InlineCompletionTriggerKind.Automatic = 2;
			})(InlineCompletionTriggerKind || (exports.InlineCompletionTriggerKind = InlineCompletionTriggerKind = {}));
			var SelectedCompletionInfo;
			(function(SelectedCompletionInfo) {
				function create(range, text) {
					return {
						range,
						text
					};
				}
				SelectedCompletionInfo.create = create;
			})(SelectedCompletionInfo || (exports.SelectedCompletionInfo = SelectedCompletionInfo = {}));
			var InlineCompletionContext;
			(function(InlineCompletionContext) {
				function create(triggerKind, selectedCompletionInfo) {
					return {
						triggerKind,
						selectedCompletionInfo
					};
				}
				InlineCompletionContext.create = create;
			})(InlineCompletionContext || (exports.InlineCompletionContext = InlineCompletionContext = {}));
			var WorkspaceFolder;
			(function(WorkspaceFolder) {
				function is(value) {
					var candidate = value;
					return Is.objectLiteral(candidate) && URI.is(candidate.uri) && Is.string(candidate.name);
				}
				WorkspaceFolder.is = is;
			})(WorkspaceFolder || (exports.WorkspaceFolder = WorkspaceFolder = {}));
			exports.EOL = [
				"\n",
				"\r\n",
				"\r"
			];
			var TextDocument;
			(function(TextDocument) {
				function create(uri, languageId, version, content) {
					return new FullTextDocument(uri, languageId, version, content);
				}
				TextDocument.create = create;
				function is(value) {
					var candidate = value;
					return !!(Is.defined(candidate) && Is.string(candidate.uri) && (Is.undefined(candidate.languageId) || Is.string(candidate.languageId)) && Is.uinteger(candidate.lineCount) && Is.func(candidate.getText) && Is.func(candidate.positionAt) && Is.func(candidate.offsetAt));
				}
				TextDocument.is = is;
				function applyEdits(document, edits) {
					var text = document.getText();
					var sortedEdits = mergeSort(edits, function(a, b) {
						var diff = a.range.start.line - b.range.start.line;
						if (diff === 0) return a.range.start.character - b.range.start.character;
						return diff;
					});
					var lastModifiedOffset = text.length;
					for (var i = sortedEdits.length - 1; i >= 0; i--) {
						var e = sortedEdits[i];
						var startOffset = document.offsetAt(e.range.start);
						var endOffset = document.offsetAt(e.range.end);
						if (endOffset <= lastModifiedOffset) text = text.substring(0, startOffset) + e.newText + text.substring(endOffset, text.length);
						else throw Error("Overlapping edit");
						lastModifiedOffset = startOffset;
					}
					return text;
				}
				TextDocument.applyEdits = applyEdits;
				function mergeSort(data, compare) {
					if (data.length <= 1) return data;
					var p = data.length / 2 | 0;
					var left = data.slice(0, p);
					var right = data.slice(p);
					mergeSort(left, compare);
					mergeSort(right, compare);
					var leftIdx = 0;
					var rightIdx = 0;
					var i = 0;
					for (; leftIdx < left.length && rightIdx < right.length;) compare(left[leftIdx], right[rightIdx]) <= 0 ? data[i++] = left[leftIdx++] : data[i++] = right[rightIdx++];
					for (; leftIdx < left.length;) data[i++] = left[leftIdx++];
					for (; rightIdx < right.length;) data[i++] = right[rightIdx++];
					return data;
				}
			})(TextDocument || (exports.TextDocument = TextDocument = {}));
			var FullTextDocument = function() {
				function FullTextDocument(uri, languageId, version, content) {
					this._uri = uri;
					this._languageId = languageId;
					this._version = version;
					this._content = content;
					this._lineOffsets = void 0;
				}
				Object.defineProperty(FullTextDocument.prototype, "uri", {
					get: function() {
						return this._uri;
					},
					enumerable: !1,
					configurable: !0
				});
				Object.defineProperty(FullTextDocument.prototype, "languageId", {
					get: function() {
						return this._languageId;
					},
					enumerable: !1,
					configurable: !0
				});
				Object.defineProperty(FullTextDocument.prototype, "version", {
					get: function() {
						return this._version;
					},
					enumerable: !1,
					configurable: !0
				});
				FullTextDocument.prototype.getText = function(range) {
					if (range) {
						var start = this.offsetAt(range.start);
						var end = this.offsetAt(range.end);
						return this._content.substring(start, end);
					}
					return this._content;
				};
				FullTextDocument.prototype.update = function(event, version) {
					this._content = event.text;
					this._version = version;
					this._lineOffsets = void 0;
				};
				FullTextDocument.prototype.getLineOffsets = function() {
					if (this._lineOffsets === void 0) {
						var lineOffsets = [];
						var text = this._content;
						var isLineStart = !0;
						for (var i = 0; i < text.length; i++) {
							if (isLineStart) {
								lineOffsets.push(i);
								isLineStart = !1;
							}
							var ch = text.charAt(i);
							isLineStart = ch === "\r" || ch === "\n";
							ch === "\r" && i + 1 < text.length && text.charAt(i + 1) === "\n" && i++;
						}
						isLineStart && text.length > 0 && lineOffsets.push(text.length);
						this._lineOffsets = lineOffsets;
					}
					return this._lineOffsets;
				};
				FullTextDocument.prototype.positionAt = function(offset) {
					offset = Math.max(Math.min(offset, this._content.length), 0);
					var lineOffsets = this.getLineOffsets();
					var low = 0, high = lineOffsets.length;
					if (high === 0) return Position.create(0, offset);
					for (; low < high;) {
						var mid = Math.floor((low + high) / 2);
						lineOffsets[mid] > offset ? high = mid : low = mid + 1;
					}
					var line = low - 1;
					return Position.create(line, offset - lineOffsets[line]);
				};
				FullTextDocument.prototype.offsetAt = function(position) {
					var lineOffsets = this.getLineOffsets();
					if (position.line >= lineOffsets.length) return this._content.length;
					else if (position.line < 0) return 0;
					var lineOffset = lineOffsets[position.line];
					var nextLineOffset = position.line + 1 < lineOffsets.length ? lineOffsets[position.line + 1] : this._content.length;
					return Math.max(Math.min(lineOffset + position.character, nextLineOffset), lineOffset);
				};
				Object.defineProperty(FullTextDocument.prototype, "lineCount", {
					get: function() {
						return this.getLineOffsets().length;
					},
					enumerable: !1,
					configurable: !0
				});
				return FullTextDocument;
			}();
			var Is;
			(function(Is) {
				var toString = Object.prototype.toString;
				function defined(value) {
					return value !== void 0;
				}
				Is.defined = defined;
				function undefined(value) {
					return value === void 0;
				}
				Is.undefined = undefined;
				function boolean(value) {
					return value === !0 || value === !1;
				}
				Is.boolean = boolean;
				function string(value) {
					return toString.call(value) === "[object String]";
				}
				Is.string = string;
				function number(value) {
					return toString.call(value) === "[object Number]";
				}
				Is.number = number;
				function numberRange(value, min, max) {
					return toString.call(value) === "[object Number]" && min <= value && value <= max;
				}
				Is.numberRange = numberRange;
				function integer(value) {
					return toString.call(value) === "[object Number]" && -2147483648 <= value && value <= 2147483647;
				}
				Is.integer = integer;
				function uinteger(value) {
					return toString.call(value) === "[object Number]" && 0 <= value && value <= 2147483647;
				}
				Is.uinteger = uinteger;
				function func(value) {
					return toString.call(value) === "[object Function]";
				}
				Is.func = func;
				function objectLiteral(value) {
					return typeof value == "object" && !!value;
				}
				Is.objectLiteral = objectLiteral;
				function typedArray(value, check) {
					return Array.isArray(value) && value.every(check);
				}
				Is.typedArray = typedArray;
			})(Is ||= {});
		});
	})
};
