export const id = 559;
export const ids = [559];
export const modules = { 6559: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, { run: () => run });
	var src_deadline = __webpack_require__(3887);
	var errors = __webpack_require__(3904);
	var budget = __webpack_require__(9782);
	var plan_plan = __webpack_require__(9716);
	function engineOf({ connection }) {
		return connection.engine;
	}
	function convergencePorts({ connection, ports }) {
		return {
			engine: connection.engine,
			clock: ports.clock,
			log: ports.log
		};
	}
	function serviceWriter({ connection, ports, config, snapshot }) {
		return {
			engine: connection.engine,
			clock: ports.clock,
			credential: config.pull,
			networkNames: (0, plan_plan.Ow)(snapshot)
		};
	}
	var ports_engine = __webpack_require__(9292);
	function referencesOf(specs) {
		let found = specs.flatMap(({ TaskTemplate: { ContainerSpec } }) => [...(ContainerSpec?.Secrets ?? []).flatMap(({ SecretID, SecretName }) => [SecretID, `secret ${SecretName}`]), ...(ContainerSpec?.Configs ?? []).flatMap(({ ConfigID, ConfigName }) => [ConfigID, `config ${ConfigName}`])]);
		return new Set(found.filter((each) => each !== void 0));
	}
	async function discardObjects(engine, objects, log) {
		let own = objects.filter(({ isNew }) => isNew);
		if (own.length === 0) return;
		try {
			let used = referencesOf((await (0, ports_engine.sb)(engine, {
				method: "GET",
				path: "/services"
			}) ?? []).flatMap(({ Spec, PreviousSpec }) => PreviousSpec ? [Spec, PreviousSpec] : [Spec]));
			let unused = own.filter(({ id }) => !used.has(id));
			await Promise.all(unused.map(({ kind, id }) => deleteIfUnused(engine, `/${kind}s/${id}`)));
		} catch (error) {
			log.warning(`What was created for this release was not removed: ${(0, errors.Uc)(error)}`);
		}
	}
	async function deleteIfUnused(engine, path) {
		try {
			await (0, ports_engine.sb)(engine, {
				method: "DELETE",
				path
			});
			return !0;
		} catch (error) {
			if (error instanceof ports_engine.NJ) return !1;
			throw error;
		}
	}
	var http = __webpack_require__(9682);
	async function insist(clock, step) {
		for (let attempt = 1;; attempt += 1) try {
			return await step();
		} catch (error) {
			if (attempt === 5 || !isPassing(error)) throw error;
			await clock.sleep(500 * attempt);
		}
	}
	function isPassing(error) {
		if (error instanceof http.j) return !0;
		if (!(error instanceof ports_engine.NJ)) return !1;
		return /update out of sequence/i.test(error.message) || error.status === 503 || /leader|rpc error: code = (Unknown|Unavailable|DeadlineExceeded|Canceled)|context deadline/i.test(error.message);
	}
	var cluster_service = __webpack_require__(13);
	let LABELS = {
		kind: "io.slipway.kind",
		base: "io.slipway.name",
		deployId: "io.slipway.deploy-id",
		attempt: "io.slipway.attempt",
		run: "io.slipway.run"
	};
	async function createNetwork(engine, network) {
		await createUnlessThere(() => (0, ports_engine.sb)(engine, {
			method: "POST",
			path: "/networks/create",
			body: network
		}));
	}
	async function createVersioned(engine, object, origin) {
		let Labels = {
			[cluster_service.GF]: origin.stack,
			[LABELS.kind]: object.kind,
			[LABELS.base]: object.base,
			[LABELS.deployId]: origin.deployId,
			[LABELS.attempt]: origin.attempt,
			[LABELS.run]: origin.context.runUrl
		};
		return createObject(engine, object.kind, {
			Name: object.name,
			Labels,
			Data: object.data.revealBytes().toString("base64")
		});
	}
	async function createObject(engine, kind, object) {
		let { Name: name, Labels } = object;
		let created = await createUnlessThere(() => (0, ports_engine.sb)(engine, {
			method: "POST",
			path: `/${kind}s/create`,
			body: object
		}));
		if (created !== void 0) return {
			kind,
			name,
			id: created.ID,
			isNew: !0
		};
		let { ID, Spec } = await findObject(engine, kind, name);
		let own = Labels?.[LABELS.attempt];
		return {
			kind,
			name,
			id: ID,
			isNew: own !== void 0 && Spec.Labels?.[LABELS.attempt] === own
		};
	}
	async function findObject(engine, kind, name) {
		return (0, ports_engine.sb)(engine, {
			method: "GET",
			path: `/${kind}s/${name}`
		});
	}
	async function createUnlessThere(create) {
		try {
			return await create();
		} catch (error) {
			if (error instanceof ports_engine.NJ && error.status === 409) return;
			throw error;
		}
	}
	let PLANNED = "slipway-planned-";
	function plannedId(name) {
		return `${PLANNED}${name}`;
	}
	function plannedName(id) {
		return id.startsWith(PLANNED) ? id.slice(16) : void 0;
	}
	function resolvePlaceholders(spec, { secrets, configs }) {
		let container = spec.TaskTemplate.ContainerSpec;
		if (container === void 0) return spec;
		let ContainerSpec = {
			...container,
			...container.Secrets && { Secrets: container.Secrets.map((each) => withId(each, "SecretID", secrets)) },
			...container.Configs && { Configs: container.Configs.map((each) => withId(each, "ConfigID", configs)) }
		};
		return {
			...spec,
			TaskTemplate: {
				...spec.TaskTemplate,
				ContainerSpec
			}
		};
	}
	function withId(reference, key, ids) {
		let name = plannedName(reference[key] ?? "");
		if (name === void 0) return reference;
		let id = ids.get(name);
		if (id === void 0) throw Error(`no id is known for ${name}`);
		return {
			...reference,
			[key]: id
		};
	}
	var image_ref = __webpack_require__(501);
	function registryAuth(image, credential) {
		if (credential === void 0 || (0, image_ref.Q)(image)?.registry !== credential.registry) return {};
		let { registry, username, password } = credential;
		let json = JSON.stringify({
			username,
			password: password.reveal(),
			serveraddress: registry
		});
		return { "x-registry-auth": Buffer.from(json).toString("base64").replaceAll("+", "-").replaceAll("/", "_") };
	}
	var canonical_spec = __webpack_require__(4689);
	async function createService(writer, spec) {
		let { engine, clock, credential } = writer;
		let headers = registryAuth(imageOf(spec), credential);
		return insist(clock, async () => {
			let existing = await findService(engine, spec.Name);
			if (existing !== void 0) {
				if ((0, canonical_spec.sZ)(existing.Spec, spec, writer.networkNames)) return {
					id: existing.ID,
					versionBefore: 0
				};
				throw changedBySomeoneElse(spec.Name);
			}
			let { ID } = await (0, ports_engine.sb)(engine, {
				method: "POST",
				path: "/services/create",
				body: spec,
				headers
			});
			return {
				id: ID,
				versionBefore: 0
			};
		});
	}
	async function updateService(writer, before, spec, way = "send-spec") {
		let { engine, clock, networkNames } = writer;
		return insist(clock, async () => {
			let current = await (0, ports_engine.sb)(engine, {
				method: "GET",
				path: `/services/${before.ID}`
			});
			let written = {
				id: current.ID,
				versionBefore: before.Version.Index
			};
			if ((0, canonical_spec.sZ)(current.Spec, spec, networkNames)) return {
				...written,
				versionBefore: Math.min(current.Version.Index - 1, before.Version.Index),
				takenBackByEngine: isEngineRollback(current)
			};
			if (!(0, canonical_spec.sZ)(current.Spec, before.Spec, networkNames)) throw changedBySomeoneElse(spec.Name);
			await sendUpdate(writer, current, spec, way);
			return {
				...written,
				versionBefore: current.Version.Index
			};
		});
	}
	function isEngineRollback({ UpdateStatus }) {
		return UpdateStatus?.State?.startsWith("rollback") === !0;
	}
	async function sendUpdate({ engine, credential }, current, spec, way) {
		let headers = registryAuth(imageOf(spec), credential);
		let keepAuth = Object.keys(headers).length > 0 ? {} : { registryAuthFrom: way === "engine-rollback" ? "previous-spec" : "spec" };
		let query = {
			version: String(current.Version.Index),
			...keepAuth,
			...way === "engine-rollback" ? { rollback: "previous" } : {}
		};
		let body = way === "engine-rollback" ? current.Spec : spec;
		await (0, ports_engine.sb)(engine, {
			method: "POST",
			path: `/services/${current.ID}/update`,
			query,
			body,
			headers
		});
	}
	async function removeService(engine, id) {
		try {
			await (0, ports_engine.sb)(engine, {
				method: "DELETE",
				path: `/services/${id}`
			});
		} catch (error) {
			if (!(error instanceof ports_engine.NJ && error.status === 404)) throw error;
		}
	}
	async function findService(engine, name) {
		try {
			return await (0, ports_engine.sb)(engine, {
				method: "GET",
				path: `/services/${name}`
			});
		} catch (error) {
			if (error instanceof ports_engine.NJ && error.status === 404) return;
			throw error;
		}
	}
	function changedBySomeoneElse(name) {
		return new errors.yo(`the service ${name} was changed by someone else while this run was working; it is left as it is now`, { hint: "run the job again: it starts from what is there then" });
	}
	let imageOf = (spec) => spec.TaskTemplate.ContainerSpec?.Image ?? "";
	async function createObjects(session, plan) {
		let { snapshot, ports } = session;
		let [created, networks] = await Promise.all([Promise.allSettled(createAll(session, plan)), Promise.allSettled(createNetworks(session, plan))]);
		let objects = created.flatMap((result) => result.status === "fulfilled" ? [result.value] : []);
		let failed = [...created, ...networks].find(({ status }) => status === "rejected");
		if (failed?.status === "rejected") {
			await discardObjects(engineOf(session), objects, ports.log);
			throw failed.reason;
		}
		logCreated(plan, ports.log);
		let idsOf = (kind, stored) => new Map([...stored.map(({ ID, Spec }) => [Spec.Name, ID]), ...objects.filter((each) => each.kind === kind).map(({ name, id }) => [name, id])]);
		return {
			ids: {
				secrets: idsOf("secret", snapshot.secrets),
				configs: idsOf("config", snapshot.configs)
			},
			objects
		};
	}
	function createNetworks(session, plan) {
		return plan.networks.map((each) => named(`network ${each.Name}`, insist(session.ports.clock, () => createNetwork(engineOf(session), each))));
	}
	function createAll(session, plan) {
		let { config, ports } = session;
		let engine = engineOf(session);
		let origin = {
			...config,
			stack: plan.stack
		};
		let fromFiles = (kind, objects) => objects.map((each) => named(`${kind} ${each.Name}`, insist(ports.clock, () => createObject(engine, kind, each))));
		return [
			...plan.objects.map((each) => named(`${each.kind} ${each.name}`, insist(ports.clock, () => createVersioned(engine, each, origin)))),
			...fromFiles("secret", plan.fileSecrets),
			...fromFiles("config", plan.fileConfigs)
		];
	}
	function named(what, creation) {
		return creation.catch((cause) => {
			throw new errors.yo(`the ${what} could not be created; no service was changed`, { cause });
		});
	}
	function logCreated({ networks, objects, fileSecrets, fileConfigs }, log) {
		for (let { Name } of networks) log.info(`network ${Name}: created`);
		for (let { kind, name } of objects) log.info(`${kind} ${name}: created`);
		for (let { Name } of fileSecrets) log.info(`secret ${Name}: created`);
		for (let { Name } of fileConfigs) log.info(`config ${Name}: created`);
	}
	function resolveChanges(plan, ids) {
		return plan.services.map((change) => "spec" in change ? {
			...change,
			spec: resolvePlaceholders(change.spec, ids)
		} : change);
	}
	async function applyServices(writer, changes) {
		let toWrite = changes.filter((change) => change.kind === "create" || change.kind === "update");
		let results = await Promise.allSettled(toWrite.map((change) => applyChange(writer, change)));
		let failed = results.flatMap((result, index) => {
			let change = toWrite[index];
			return result.status === "rejected" && change !== void 0 ? [{
				change,
				error: result.reason
			}] : [];
		});
		return {
			applied: results.flatMap((result) => result.status === "fulfilled" ? [result.value] : []),
			unclear: failed.filter(({ error }) => isPassing(error)).map(({ change }) => change),
			refused: failed.map(({ change: { name }, error }) => ({
				name,
				message: (0, errors.Uc)(error)
			}))
		};
	}
	async function applyChange(writer, change) {
		return {
			change,
			written: change.kind === "create" ? await createService(writer, change.spec) : await updateService(writer, change.before, change.spec)
		};
	}
	var platform = __webpack_require__(3169);
	function canEverHold({ Description }, { NanoCPUs = 0, MemoryBytes = 0 }) {
		let { NanoCPUs: cpus, MemoryBytes: memory } = Description.Resources ?? {};
		return (cpus === void 0 || cpus >= NanoCPUs) && (memory === void 0 || memory >= MemoryBytes);
	}
	function isSchedulable({ Spec, Status }) {
		return Status.State === "ready" && (Spec.Availability ?? "active") === "active";
	}
	function supportsPlatform({ Description }, platforms) {
		if (platforms.length === 0) return !0;
		let { OS: os = "", Architecture: architecture = "" } = Description.Platform ?? {};
		return platforms.some((each) => (!each.OS || each.OS.toLowerCase() === os.toLowerCase()) && (!each.Architecture || (0, platform.Jk)(each.Architecture) === (0, platform.Jk)(architecture)));
	}
	function meetsConstraint(node, constraint) {
		let [, key = "", operator, expected = ""] = /^\s*([\w.-]+)\s*(==|!=)\s*(.+?)\s*$/.exec(constraint) ?? [];
		let value = constraintValue(node, key);
		if (operator === void 0 || value === void 0) return !0;
		let equal = value.toLowerCase() === expected.toLowerCase();
		return operator === "==" ? equal : !equal;
	}
	function constraintValue({ ID, Spec, Description }, key) {
		let fixed = {
			"node.id": ID,
			"node.hostname": Description.Hostname,
			"node.role": Spec.Role ?? "",
			"node.platform.os": Description.Platform?.OS ?? "",
			"node.platform.arch": Description.Platform?.Architecture ?? ""
		};
		if (key in fixed) return fixed[key];
		if (key.startsWith("node.labels.")) return Spec.Labels?.[key.slice(12)] ?? "";
		if (key.startsWith("engine.labels.")) return Description.Engine?.Labels?.[key.slice(14)] ?? "";
	}
	function hostnameOf({ NodeID }, nodes) {
		return nodes.find(({ ID }) => ID === NodeID)?.Description.Hostname ?? "an unknown node";
	}
	let ENDED = [
		"complete",
		"shutdown",
		"failed",
		"rejected",
		"remove",
		"orphaned"
	];
	function hasEnded({ Status }) {
		return ENDED.includes(Status.State);
	}
	var duration = __webpack_require__(8274);
	var converge_expectation = __webpack_require__(7823);
	class ConvergenceLog {
		#log;
		#clock;
		#started;
		#lastProgress;
		constructor({ log, clock }) {
			this.#log = log;
			this.#clock = clock;
			this.#started = clock.now();
			this.#lastProgress = this.#started;
		}
		begin(expectations, atMost) {
			let watched = expectations.filter(converge_expectation.cp).map(({ name }) => name);
			let what = watched.length === 0 ? "all services to run" : `${watched.join(", ")} to run and stay up`;
			this.#log.info(`Waiting for ${what}, at most ${(0, duration.a)(atMost)}`);
		}
		change(name, { state }) {
			let now = this.#clock.now();
			state.kind === "converged" && this.#log.info(`${name}: converged after ${(0, duration.a)(now - this.#started)}`);
			state.kind === "steady" && this.#log.info(`${name}: ${state.progress}, watched for ${(0, duration.a)(state.until - now)} more`);
			state.kind === "waiting" && this.#log.info(`${name}: ${state.progress} again`);
		}
		progress(awaited) {
			let now = this.#clock.now();
			if (now - this.#lastProgress < 5e3) return;
			this.#lastProgress = now;
			let waiting = awaited.flatMap(({ name, state }) => "progress" in state ? [`${name} ${state.progress}`] : []);
			waiting.length > 0 && this.#log.info(`Still waiting after ${(0, duration.a)(now - this.#started)}: ${waiting.join("; ")}`);
		}
	}
	function isAwaited({ excuse, state }) {
		return excuse === void 0 || excuse === "never-proven" && state.kind !== "failed";
	}
	function shortcomings(services, after) {
		return services.flatMap((each) => {
			let failure = shortcoming(each, after);
			return failure === void 0 ? [] : [{
				name: each.name,
				failure
			}];
		});
	}
	function excusedShortcomings(services, after) {
		return services.flatMap((each) => {
			let { name, excuse } = each;
			let failure = shortcoming(each, after);
			return excuse === void 0 || failure === void 0 ? [] : [{
				name,
				failure,
				excuse
			}];
		});
	}
	function shortcoming({ state, failed }, after) {
		if (state.kind === "failed") return state.failure;
		if (state.kind === "converged") return;
		return {
			kind: "timed-out",
			after,
			progress: state.progress,
			tasks: [...failed.values()].map(({ task }) => task)
		};
	}
	let filters = (wanted) => ({ filters: JSON.stringify(wanted) });
	async function readStackState(engine, stack) {
		let label = [`${cluster_service.GF}=${stack}`];
		let [services, tasks] = await Promise.all([(0, ports_engine.sb)(engine, {
			method: "GET",
			path: "/services",
			query: {
				status: "true",
				...filters({ label })
			}
		}), readCurrentTasks(engine, stack)]);
		return {
			services: services ?? [],
			tasks
		};
	}
	async function readCurrentTasks(engine, stack) {
		let query = filters({
			label: [`${cluster_service.GF}=${stack}`],
			"_up-to-date": ["true"]
		});
		return await (0, ports_engine.sb)(engine, {
			method: "GET",
			path: "/tasks",
			query
		}) ?? [];
	}
	async function readEndedTasks(engine, stack) {
		let query = filters({ label: [`${cluster_service.GF}=${stack}`] });
		let tasks = await (0, ports_engine.sb)(engine, {
			method: "GET",
			path: "/tasks",
			query
		});
		return new Set((tasks ?? []).filter(hasEnded).map(({ ID }) => ID));
	}
	async function readNodes(engine) {
		return await (0, ports_engine.sb)(engine, {
			method: "GET",
			path: "/nodes"
		}) ?? [];
	}
	function eligibleNodes(spec, nodes) {
		let { Constraints = [], Platforms = [] } = spec.TaskTemplate.Placement ?? {};
		let reservations = spec.TaskTemplate.Resources?.Reservations ?? {};
		return nodes.filter((node) => isSchedulable(node) && Constraints.every((each) => meetsConstraint(node, each)) && supportsPlatform(node, Platforms) && canEverHold(node, reservations));
	}
	function placementProblems({ services }, nodes) {
		return services.flatMap((change) => {
			let message = "spec" in change ? explainPlacement(change.spec, nodes) : void 0;
			return message === void 0 ? [] : [{
				input: `stack-file.${change.name}`,
				message
			}];
		});
	}
	function placementWarnings({ services }, nodes) {
		return services.flatMap((change) => {
			let message = change.kind === "keep" ? explainPlacement(change.before.Spec, nodes) : void 0;
			return message === void 0 ? [] : [`${change.name}, which this run leaves alone, cannot run: ${message}`];
		});
	}
	function explainPlacement(spec, nodes) {
		let mode = (0, cluster_service.VV)(spec);
		let tasks = mode.kind === "replicated" ? mode.replicas : 1;
		let eligible = eligibleNodes(spec, nodes).length;
		if (tasks === 0) return;
		if (eligible === 0) return explainNoNode(spec, nodes);
		let { MaxReplicas = 0 } = spec.TaskTemplate.Placement ?? {};
		let room = MaxReplicas === 0 ? tasks : MaxReplicas * eligible;
		if (tasks <= room) return;
		return `it wants ${tasks} tasks, and max_replicas_per_node ${MaxReplicas} leaves room for ${room}: ${eligible} of the nodes can run it`;
	}
	function explainNoNode(spec, nodes) {
		let { Constraints = [], Platforms = [] } = spec.TaskTemplate.Placement ?? {};
		let schedulable = nodes.filter(isSchedulable);
		if (schedulable.length === 0) return "no node of the swarm takes tasks: all are down, paused or drained";
		if (!schedulable.some((node) => supportsPlatform(node, Platforms))) return `its image is for ${Platforms.map(platformName).join(", ")}, and the nodes are ${nodePlatforms(schedulable)}; build it for these too`;
		let { NanoCPUs = 0, MemoryBytes = 0 } = spec.TaskTemplate.Resources?.Reservations ?? {};
		if (!schedulable.some((node) => canEverHold(node, {
			NanoCPUs,
			MemoryBytes
		}))) return `it reserves ${NanoCPUs / 1e9} cores and ${Math.round(MemoryBytes / 2 ** 20)} MiB, more than any node has`;
		let never = Constraints.find((each) => !schedulable.some((node) => meetsConstraint(node, each)));
		if (never !== void 0) return `no node meets its placement constraint "${never}"; label one, or change the constraint`;
		return `no single node meets all of its placement constraints (${Constraints.join(", ")}) and its image's platforms`;
	}
	let platformName = ({ OS: os = "", Architecture: architecture = "" }) => (0, platform.Bq)({
		os,
		architecture
	});
	function nodePlatforms(nodes) {
		return [...new Set(nodes.map(({ Description }) => platformName(Description.Platform ?? {})))].join(", ");
	}
	function countTasks(spec, { service, tasks, nodes }) {
		let mode = (0, cluster_service.VV)(spec);
		let running = runningTasks(tasks, nodes);
		let done = tasks.filter(({ Status }) => Status.State === "complete");
		let iteration = service?.JobStatus?.JobIteration?.Index;
		let doneNow = done.filter(({ JobIteration }) => JobIteration?.Index === iteration);
		switch (mode.kind) {
			case "replicated-job": return counted(Math.min(doneNow.length, mode.completions), mode.completions, tasks, "complete");
			case "global-job": return countedByNode(doneNow, eligibleNodes(spec, nodes), tasks, "complete");
			case "global": return countedByNode(running, eligibleNodes(spec, nodes), tasks, "running");
			case "replicated": {
				let finished = mayComplete(spec) ? done : [];
				return counted(new Set([...running, ...finished].map(({ Slot }) => Slot)).size, mode.replicas, tasks, "running");
			}
		}
	}
	function mayComplete(spec) {
		if ((0, cluster_service.o5)(spec)) return !0;
		return (spec.TaskTemplate.RestartPolicy?.Condition || "any") !== "any" && (0, converge_expectation.iP)(spec) === void 0;
	}
	function runningTasks(tasks, nodes) {
		let ready = new Set(nodes.filter(({ Status }) => Status.State === "ready").map(({ ID }) => ID));
		return tasks.filter(({ Status, DesiredState, NodeID = "" }) => Status.State === "running" && DesiredState === "running" && ready.has(NodeID));
	}
	function counted(running, wanted, tasks, word) {
		let states = tasks.filter(({ DesiredState, Status }) => !isToEnd(DesiredState) && !["running", "complete"].includes(Status.State)).map(({ Status }) => Status.Err ? `${Status.State}: ${Status.Err}` : Status.State);
		return {
			running,
			wanted,
			isWhole: running === wanted,
			doing: [...new Set(states)].join(", "),
			word
		};
	}
	let isToEnd = (desiredState) => desiredState === "shutdown" || desiredState === "remove";
	function countedByNode(good, eligible, tasks, word) {
		let nodes = new Set(good.map(({ NodeID }) => NodeID));
		let wanted = eligible.length;
		let count = counted(eligible.filter(({ ID }) => nodes.has(ID)).length, wanted, tasks, word);
		return wanted > 0 ? count : {
			...count,
			isWhole: !1,
			doing: "no node may run it"
		};
	}
	function describeCount({ running, wanted, doing, word }) {
		return `${running} of ${wanted} ${word}${doing === "" ? "" : ` (${doing})`}`;
	}
	function hasFailed(expected) {
		let bad = mayEnd(expected) ? ["failed", "rejected"] : [
			"failed",
			"rejected",
			"complete"
		];
		return ({ Status }) => bad.includes(Status.State);
	}
	function mayEnd(expected) {
		let { spec } = expected;
		return mayComplete(spec) || !(0, converge_expectation.cp)(expected) && (0, converge_expectation.iP)(spec) === void 0;
	}
	function outlivedAt(expected, { tasks, now, epoch = NaN }) {
		let ends = tasks.filter(hasFailed(expected)).flatMap(({ CreatedAt, Status }) => {
			let end = Date.parse(Status.Timestamp ?? "") - epoch;
			let life = Math.max(0, end + epoch - Date.parse(CreatedAt));
			return end <= now + 5e3 ? [end + Math.min(life, 3e4) + 5e3] : [];
		});
		return Math.max(-Infinity, ...ends);
	}
	function runningSince({ tasks, epoch = NaN }) {
		let starts = tasks.filter(({ Status, DesiredState }) => Status.State === "running" && DesiredState === "running").map(({ Status }) => Date.parse(Status.Timestamp ?? "") - epoch);
		return starts.length > 0 && starts.every(Number.isFinite) ? Math.max(...starts) : void 0;
	}
	let FINAL_REJECTION = /denied|unauthorized|manifest unknown|invalid mount|bind source path|(secret|config).*not found/i;
	function findFailure(expected, { service, isExpectedSpec, now }, { fresh, failed, states }) {
		if (service === void 0) return { kind: "gone" };
		let bad = [...failed.values()];
		let tasks = bad.map(({ task }) => task);
		let stopped = expected.touched ? stoppedUpdate(expected, service, tasks) : void 0;
		if (stopped !== void 0) return stopped;
		if (!isExpectedSpec) return { kind: "superseded" };
		return refusal(bad, expected, {
			fresh,
			now
		}) ?? endedTooOften(tasks, expected) ?? stuckTask(expected, fresh, states, now);
	}
	function stoppedUpdate({ byEngineRollback, versionBefore }, service, tasks) {
		let { State: status, Message: message = "" } = service.UpdateStatus ?? {};
		if (!status || service.Version.Index <= versionBefore) return;
		return (byEngineRollback ? ["rollback_paused"] : [
			"paused",
			"rollback_started",
			"rollback_paused",
			"rollback_completed"
		]).includes(status) ? {
			kind: "update-stopped",
			status,
			message,
			tasks
		} : void 0;
	}
	function refusal(bad, expected, look) {
		let isLast = isNotRestarted(expected);
		let refused = bad.filter(({ task }) => isRefused(task));
		let final = refused.filter(({ task }) => FINAL_REJECTION.test(task.Status.Err ?? "") || isLast(task));
		let tasks = final.length > 0 ? final : refusedForLong(refused, look);
		return tasks.length > 0 ? {
			kind: "rejected",
			tasks: tasks.map(({ task }) => task)
		} : void 0;
	}
	function refusedForLong(refused, { fresh, now }) {
		let tried = new Set(fresh.filter((task) => !hasEnded(task)).map(slotOf));
		return [...Map.groupBy(refused, ({ task }) => slotOf(task))].flatMap(([slot, each]) => {
			let times = each.map(({ seenAt }) => seenAt);
			return (tried.has(slot) ? Math.max(...times) : now) - Math.min(...times) >= 4e3 ? each : [];
		});
	}
	function endedTooOften(bad, expected) {
		let tasks = bad.filter((task) => !isRefused(task));
		if (Math.max(0, ...[...Map.groupBy(tasks, slotOf).values()].map((each) => each.length)) >= 2 || tasks.length >= 3) return {
			kind: "tasks-failed",
			tasks
		};
		let isLast = isNotRestarted(expected);
		let hopeless = tasks.filter((task) => /unhealthy/i.test(task.Status.Err ?? "") || isLast(task));
		return hopeless.length > 0 ? {
			kind: "tasks-failed",
			tasks: hopeless
		} : void 0;
	}
	let isRefused = ({ Status }) => Status.State === "rejected";
	let slotOf = ({ Slot, NodeID }) => Slot || NodeID;
	function isNotRestarted({ spec }) {
		let condition = spec.TaskTemplate.RestartPolicy?.Condition;
		return ({ Status }) => condition === "none" || condition === "on-failure" && Status.State === "complete";
	}
	function stuckTask({ spec }, tasks, states, now) {
		let limit = (0, converge_expectation.iP)(spec) ?? Infinity;
		for (let task of tasks) {
			let failure = overdue(task, now - (states.get(task.ID)?.since ?? now), limit);
			if (failure !== void 0) return failure;
		}
	}
	function overdue(task, after, startLimit) {
		let { State: state, Err: reason = "" } = task.Status;
		if (state === "pending" && /no suitable node/i.test(reason) && after >= converge_expectation.b1.pending) return {
			kind: "unschedulable",
			tasks: [task],
			reason,
			after
		};
		return state === "preparing" && after >= converge_expectation.b1.preparing || state === "starting" && after >= startLimit ? {
			kind: "stuck",
			state,
			tasks: [task],
			after
		} : void 0;
	}
	let NOTHING_SEEN = {
		state: {
			kind: "waiting",
			progress: "not started"
		},
		failed: new Map(),
		states: new Map(),
		startedAt: void 0
	};
	function track(previous, expected, seen, known) {
		if (staysWhole(previous, expected, seen)) return previous;
		let fresh = seen.tasks.filter(({ ID }) => !known.has(ID));
		let failed = new Map([...previous.failed, ...fresh.filter(hasFailed(expected)).map((task) => [task.ID, firstSeen(previous, task, seen.now)])]);
		let states = new Map(fresh.map((task) => [task.ID, stateSince(previous, task, seen.now)]));
		let broke = failed.size > previous.failed.size;
		let startedAt = previous.startedAt ?? (fresh.some(hasStarted) ? seen.now : void 0);
		let failure = findFailure(expected, seen, {
			fresh,
			failed,
			states
		});
		return {
			state: failure === void 0 ? progressOf(previous.state, expected, seen, {
				broke,
				startedAt: failed.size > 0 ? void 0 : startedAt
			}) : {
				kind: "failed",
				failure
			},
			failed,
			states,
			startedAt
		};
	}
	function staysWhole({ state }, expected, seen) {
		if (state.kind !== "converged" || (0, converge_expectation.cp)(expected)) return !1;
		return seen.service === void 0 || !seen.isExpectedSpec || outlivedAt(expected, seen) <= seen.now;
	}
	function firstSeen(previous, task, now) {
		return {
			task,
			seenAt: previous.failed.get(task.ID)?.seenAt ?? now
		};
	}
	let hasStarted = ({ Status }) => Status.State === "starting" || Status.State === "running" || Status.State === "complete";
	function stateSince(previous, { ID, Status }, now) {
		let before = previous.states.get(ID);
		return before?.state === Status.State ? before : {
			state: Status.State,
			since: now
		};
	}
	function progressOf(previous, expected, seen, { broke, startedAt }) {
		let count = countTasks(expected.spec, seen);
		let progress = describeCount(count);
		if (!count.isWhole) return {
			kind: "waiting",
			progress
		};
		if (previous.kind === "converged" && !broke && (0, converge_expectation.cp)(expected)) return previous;
		let since = previous.kind === "steady" && !broke ? previous.since : seen.now;
		let until = expected.touched ? Math.max(since + expected.stableFor, (startedAt ?? since) + (expected.watchedFor ?? 0)) : settledAt(expected, seen, since);
		return seen.now >= until && updateIsFinished(expected, seen) ? { kind: "converged" } : {
			kind: "steady",
			since,
			until,
			progress
		};
	}
	function settledAt(expected, seen, since) {
		if ((0, cluster_service.o5)(expected.spec)) return seen.now;
		let needed = Math.max(expected.stableFor, expected.watchedFor ?? 0);
		return Math.max(Math.min(since, runningSince(seen) ?? since) + needed, outlivedAt(expected, seen));
	}
	function updateIsFinished({ touched, byEngineRollback }, { service, tasks, nodes }) {
		if (!touched || service === void 0) return !0;
		let status = service.UpdateStatus?.State;
		if (status === "updating" || status === "rollback_started") return !1;
		if (status === "completed" || byEngineRollback && status === "rollback_completed") return !0;
		let running = tasks.filter(({ Status }) => Status.State === "running");
		return (service.ServiceStatus?.RunningTasks ?? 0) - running.length <= 0 && !running.some((task) => isStopping(task, nodes));
	}
	function isStopping({ DesiredState, NodeID }, nodes) {
		let isReachable = nodes.some(({ ID, Status }) => ID === NodeID && Status.State === "ready");
		return DesiredState !== "running" && isReachable;
	}
	async function converge(request, ports) {
		if (request.expectations.length === 0) return {
			state: "converged",
			durations: new Map(),
			excused: []
		};
		return new Watch(request, ports).run();
	}
	class Watch {
		#request;
		#ports;
		#deadline;
		#told;
		#started;
		#tracks = new Map();
		#durations = new Map();
		#history;
		#specChecks = new Map();
		#nodes;
		#lastAnswer;
		#fault;
		#wasWhole = !1;
		constructor(request, ports) {
			this.#request = request;
			this.#ports = ports;
			this.#told = new ConvergenceLog(ports);
			this.#nodes = request.nodes;
			this.#started = ports.clock.now();
			this.#lastAnswer = this.#started;
			this.#history = new Set(request.endedBefore);
			let awaited = request.expectations.filter(({ excuse }) => excuse !== "was-broken");
			let longest = Math.max(0, ...awaited.map(converge_expectation.yl));
			this.#deadline = request.deadline.within(longest);
		}
		async run() {
			this.#told.begin(this.#request.expectations, this.#deadline.left);
			let pause = 250;
			for (let look = 1;; look += 1) {
				let convergence = await this.#look(look);
				if (convergence !== void 0) return convergence;
				if (this.#deadline.passed) return this.#timedOut();
				await this.#ports.clock.sleep(Math.min(pause, this.#untilNextDecision()));
				pause = Math.min(pause * 1.1, 1e3);
			}
		}
		#untilNextDecision() {
			let now = this.#ports.clock.now();
			let ends = [...this.#tracks.values()].flatMap(({ state }) => state.kind === "steady" && state.until > now ? [state.until - now] : []);
			return Math.max(1, Math.min(this.#deadline.left, ...ends));
		}
		async #look(look) {
			let state = await this.#read(look);
			if (state === void 0) return;
			let tasks = Map.groupBy(state.tasks, ({ ServiceID }) => ServiceID);
			if (this.#isRollingOut()) for (let { ID } of state.tasks.filter(hasEnded)) this.#history.add(ID);
			for (let expected of this.#request.expectations) {
				let service = state.services.find(({ ID }) => ID === expected.id);
				this.#follow(expected, this.#observation(expected, service, tasks.get(expected.id) ?? []));
			}
			this.#tellWhole();
			this.#told.progress(this.#awaited());
			return this.#verdict();
		}
		#isRollingOut() {
			return this.#request.expectations.some(({ touched, name }) => {
				let kind = this.#tracks.get(name)?.state.kind;
				return touched && kind !== "steady" && kind !== "converged";
			});
		}
		#awaited() {
			return this.#followed().filter(isAwaited);
		}
		#followed() {
			return this.#request.expectations.flatMap(({ name, excuse }) => {
				let followed = this.#tracks.get(name);
				return followed === void 0 ? [] : [{
					...followed,
					name,
					excuse
				}];
			});
		}
		#tellWhole() {
			let states = this.#awaited().map(({ state }) => state);
			let isWhole = states.every(({ kind }) => kind === "steady" || kind === "converged");
			if (isWhole && !this.#wasWhole) {
				let now = this.#ports.clock.now();
				let ends = states.map((state) => state.kind === "steady" ? state.until - now : 0);
				this.#request.onWhole?.(Math.max(0, ...ends));
			}
			this.#wasWhole = isWhole;
		}
		async #read(look) {
			let { engine, clock, log } = this.#ports;
			try {
				look % 5 == 0 && (this.#nodes = await readNodes(engine));
				let state = await readStackState(engine, this.#request.stack);
				this.#lastAnswer = clock.now();
				this.#fault = void 0;
				return state;
			} catch (error) {
				if (!mayPass(error) || clock.now() - this.#lastAnswer > 6e4) throw error;
				this.#fault = error;
				log.debug(`the engine answers ${error.message}`);
				return;
			}
		}
		#observation(expected, service, tasks) {
			let isExpectedSpec = service === void 0 || this.#hasExpectedSpec(expected, service);
			let { epoch } = this.#request;
			return {
				service,
				tasks,
				nodes: this.#nodes,
				isExpectedSpec,
				now: this.#ports.clock.now(),
				epoch
			};
		}
		#hasExpectedSpec({ id, spec, touched, versionBefore }, { Version, Spec }) {
			if (touched && Version.Index <= versionBefore) return !0;
			let checked = this.#specChecks.get(id);
			if (checked?.version === Version.Index) return checked.isExpected;
			let isExpected = (0, canonical_spec.sZ)(Spec, spec, this.#request.networkNames);
			this.#specChecks.set(id, {
				version: Version.Index,
				isExpected
			});
			return isExpected;
		}
		#follow(expected, seen) {
			let before = this.#tracks.get(expected.name) ?? NOTHING_SEEN;
			let after = track(before, expected, seen, (0, converge_expectation.cp)(expected) ? this.#request.endedBefore : this.#history);
			this.#tracks.set(expected.name, after);
			if (!(0, converge_expectation.cp)(expected) || before.state.kind === after.state.kind) return;
			after.state.kind === "converged" && this.#durations.set(expected.name, seen.now - this.#started);
			this.#told.change(expected.name, after);
		}
		#verdict() {
			let awaited = this.#awaited();
			let failures = awaited.flatMap(({ name, state }) => state.kind === "failed" ? [{
				name,
				failure: state.failure
			}] : []);
			if (failures.length > 0) return {
				state: "failed",
				failures
			};
			return awaited.every(({ state }) => state.kind === "converged") ? this.#converged() : void 0;
		}
		#converged() {
			return {
				state: "converged",
				durations: this.#durations,
				excused: excusedShortcomings(this.#followed(), this.#elapsed)
			};
		}
		get #elapsed() {
			return this.#ports.clock.now() - this.#started;
		}
		#timedOut() {
			if (this.#fault !== void 0) throw this.#fault;
			let failures = shortcomings(this.#followed().filter(({ excuse }) => excuse === void 0), this.#elapsed);
			return failures.length > 0 ? {
				state: "failed",
				failures
			} : this.#converged();
		}
	}
	function mayPass(error) {
		return error instanceof http.j || error instanceof ports_engine.NJ && error.status >= 500;
	}
	function explainFailure(failure, nodeName) {
		switch (failure.kind) {
			case "gone": return "the service was removed while this run waited for it";
			case "superseded": return "someone else changed the service while this run waited for it";
			case "rejected": return withTask(failure.tasks, nodeName, "a node refused to start it");
			case "unschedulable": return `no node can run it: ${failure.reason} (for ${(0, duration.a)(failure.after)})`;
			case "stuck": return failure.state === "preparing" ? `its image is not there after ${(0, duration.a)(failure.after)}: pulling is stuck or too slow` : `its container runs but is not healthy after ${(0, duration.a)(failure.after)}, longer than its health check allows`;
			case "timed-out": return withTask(failure.tasks, nodeName, `it did not get there in ${(0, duration.a)(failure.after)}: ${failure.progress}`);
			case "tasks-failed": return withTask(failure.tasks, nodeName, "its containers do not stay up");
			case "update-stopped": return withTask(failure.tasks, nodeName, explainUpdateStatus(failure.status, failure.message));
		}
	}
	function explainUpdateStatus(status, message) {
		if (status.startsWith("rollback")) return "the engine rolled the update back";
		return message === "" ? `the engine stopped the update (${status})` : `the engine stopped the update: ${shortMessage(message)}`;
	}
	function shortMessage(message) {
		return message.replace(/ due to failure or early termination of task \w+$/, " because a task failed");
	}
	function withTask(tasks, nodeName, sentence) {
		let [task] = tasks;
		if (task === void 0) return sentence;
		return `${sentence}; ${describeEnd(task)} on ${nodeName(task)}`;
	}
	function describeEnd({ Status }) {
		let code = Status.ContainerStatus?.ExitCode;
		let reason = Status.Err ?? Status.Message ?? Status.State;
		if (/unhealthy/i.test(reason)) return "its health check failed";
		return code === void 0 || code === 0 || Status.State === "rejected" ? reason : `exit code ${code}${exitMeaning(code)}`;
	}
	function exitMeaning(code) {
		return {
			125: " (the engine could not start the container)",
			126: " (the command cannot be executed)",
			127: " (the command was not found)",
			137: " (killed: out of memory, or it ignored the stop signal)",
			139: " (segmentation fault)",
			143: " (terminated)"
		}[code] ?? "";
	}
	var workflow_command = __webpack_require__(5806);
	function readTaskLog(engine, taskId, tail) {
		return readLog(engine, `/tasks/${encodeURIComponent(taskId)}/logs`, tail);
	}
	function readContainerLog(engine, container, tail) {
		return readLog(engine, `/containers/${encodeURIComponent(container)}/logs`, tail);
	}
	async function readLog(engine, path, tail) {
		try {
			let query = {
				stdout: "true",
				stderr: "true",
				tail: String(tail)
			};
			let response = await engine.exchange({
				method: "GET",
				path,
				query,
				timeout: 5e3
			});
			return response.status === 200 ? splitLines(unframe(response.body).toString("utf8")) : [];
		} catch {
			return [];
		}
	}
	function unframe(body) {
		let parts = [];
		let at = 0;
		for (; at + 8 <= body.length;) {
			let stream = body[at] ?? 255;
			if (stream > 3 || body.readUIntBE(at + 1, 3) !== 0) return body;
			let length = body.readUInt32BE(at + 4);
			stream !== 3 && parts.push(body.subarray(at + 8, at + 8 + length));
			at += 8 + length;
		}
		return Buffer.concat(parts);
	}
	function splitLines(text) {
		return text.split("\n").map((line) => (0, workflow_command.$)(line.trimEnd())).filter((line) => line !== "");
	}
	let SIGNATURES = [
		{
			name: "exec-format-error",
			patterns: [/exec format error/i, /cannot execute binary file/i],
			sentence: () => "the program is built for another processor (exec format error)",
			hint: "build the image for the platforms of the nodes: platforms: linux/amd64,linux/arm64"
		},
		{
			name: "health-tool-missing",
			patterns: [/exec: "?(?:[\w./-]*\/)?(curl|wget|nc|ncat|netcat|pg_isready|redis-cli|mysqladmin|grpc_health_probe)"?: (?:executable file not found|stat)/, /\b(?:ba|a|da)?sh: (?:line )?(?:\d+: )?(curl|wget|nc|ncat|netcat|pg_isready|redis-cli|mysqladmin|grpc_health_probe): (?:command )?not found/],
			sentence: (tool) => `the health check calls ${tool ?? "a tool"}, which the image does not have`,
			hint: "install it in the image's last stage, or write the health check with a tool that is there (Alpine has wget)"
		},
		{
			name: "library-mismatch",
			patterns: [
				/[Ff]ailed to load NIF library:? '?([^\s':]+)/,
				/[Uu]nable to load (crypto) library/,
				/The on_load function for module (\w+) returned/,
				/[Ee]rror (?:loading shared library|relocating) ([^\s:]+)/,
				/error while loading shared libraries: ([^\s:]+)/,
				/version [`'"]((?:GLIBC|GLIBCXX|OPENSSL|CXXABI)_[\w.]+)' not found/,
				/((?:libssl|libcrypto)\.so[\w.]*): cannot open shared object file/,
				/Error: .*(libquery_engine[\w.-]*|[\w.-]+\.node).*\b(?:cannot open shared object|invalid ELF header|not found)/
			],
			sentence: (library) => `a native library does not fit the image (${library ?? "NIF or OpenSSL"})`,
			hint: "the stage that builds and the stage that runs must have the same distribution and version, so that OpenSSL and libc are the same"
		},
		{
			name: "replication-slot-in-use",
			patterns: [
				/replication slot "([^"]+)" is active for PID/i,
				/replication slot "?([\w-]+)"? is already in use/i,
				/Replication slot already in use/i
			],
			sentence: (slot) => `the replication slot${slot === void 0 ? "" : ` ${slot}`} is used by another process`,
			hint: "two sync services share a slot, or the old one still holds it: give each its own replication stream id, and stop the old one first"
		},
		{
			name: "column-missing",
			patterns: [
				/column "?([\w.]+)"? (?:of relation "?\w+"? )?does not exist/i,
				/Unknown column '([^']+)'/,
				/no such column: ([\w.]+)/,
				/relation "?([\w.]+)"? does not exist/i,
				/no such table: ([\w.]+)/,
				/Table '([^']+)' doesn't exist/
			],
			sentence: (column) => `the database does not have ${column ?? "a column"}: its schema is not the one this release needs`,
			hint: "run the migrations of this release, or look whether the schema was restored from another version"
		},
		{
			name: "database-missing",
			patterns: [
				/database "([^"]+)" does not exist/i,
				/Unknown database '([^']+)'/,
				/\(invalid_catalog_name\)/,
				/The database '?([\w-]+)'? does not exist/i
			],
			sentence: (database) => `the database${database === void 0 ? "" : ` ${database}`} does not exist`,
			hint: "create it, or check the database's name in the connection string"
		},
		{
			name: "missing-variable",
			patterns: [
				/environment variable "?([A-Z][A-Z0-9_]+)"? (?:is missing|is not set|not set|must be set|is required|missing)/i,
				/could not fetch environment variable "([^"]+)" because it is not set/,
				/required (?:key|environment variable) "?([A-Z][A-Z0-9_]+)"? (?:missing value|is not set)/,
				/[Mm]issing required (?:env(?:ironment)?|config(?:uration)?)(?: variables?)?:? "?([A-Z][A-Z0-9_]+)/,
				/KeyError: '([A-Z][A-Z0-9_]{2,})'/,
				/Set the "?([A-Z][A-Z0-9_]+)"? environment variable/,
				/UndefinedValueError: ([A-Z][A-Z0-9_]+) not found/,
				/(?:^|\s)([A-Z][A-Z0-9]*_[A-Z0-9_]+) (?:is not set|is required|must be set|is missing|not set|is not defined|cannot be empty)/,
				/[Mm]issing (?:environment variable|env(?: var)?):? "?([A-Z][A-Z0-9_]+)/,
				/superuser (password) is not specified/
			],
			sentence: (variable) => `the variable ${variable === "password" ? "POSTGRES_PASSWORD" : variable ?? ""} is missing`.replace("  ", " "),
			hint: "add it to the service's environment, or to the values the deployment gives"
		},
		{
			name: "port-in-use",
			patterns: [
				/listen tcp[46]? [^\s:]*:(\d+): bind: address already in use/,
				/EADDRINUSE:? [^\n]*?:(\d+)/,
				/Bind for [^\s:]+:(\d+) failed: port is already allocated/,
				/failed to bind host port [^\s]*?:(\d+)/,
				/host-mode port already in use/,
				/:?eaddrinuse/i,
				/[Aa]ddress already in use/
			],
			sentence: (port) => `the port${port === void 0 ? "" : ` ${port}`} is already in use`,
			hint: "another process holds it: stop it, choose another port, or deploy with order: stop-first when the port is the node's own"
		},
		{
			name: "out-of-memory",
			patterns: [
				/heap out of memory/i,
				/runtime: out of memory/,
				/^MemoryError/m,
				/eheap_alloc: Cannot allocate/,
				/OutOfMemoryError/,
				/\bOOMKilled\b/,
				/Out of memory: Killed process/,
				/Cannot allocate memory/
			],
			sentence: () => "the program ran out of memory",
			hint: "raise the memory limit of the service, or lower what it uses"
		}
	];
	function diagnose(lines, exitCode) {
		for (let line of lines.toReversed()) {
			let found = SIGNATURES.map((signature) => known_failures_named(signature, line)).find((each) => each !== void 0);
			if (found !== void 0) return found;
		}
		if (exitCode !== 137) return;
		return {
			name: "out-of-memory",
			sentence: "the program was killed (exit 137)",
			hint: "if nobody stopped it, it exceeded its memory limit: raise the limit, or lower what it uses"
		};
	}
	function known_failures_named({ name, patterns, sentence, hint }, line) {
		let match = patterns.map((pattern) => pattern.exec(line)).find((each) => each !== null);
		return match == null ? void 0 : {
			name,
			sentence: sentence(match[1]),
			hint
		};
	}
	function hintOf(failure) {
		return failure === void 0 ? {} : { hint: failure.hint };
	}
	function tasksOf(failure) {
		return "tasks" in failure ? failure.tasks : [];
	}
	function tellingFirst(failure, connectedNode) {
		if (!("tasks" in failure)) return failure;
		let distance = ({ NodeID }) => NodeID === connectedNode ? 0 : 1;
		let tasks = failure.tasks.toSorted((a, b) => distance(a) - distance(b) || b.CreatedAt.localeCompare(a.CreatedAt));
		return {
			...failure,
			tasks
		};
	}
	let NOT_FOUND = [
		/exec: "?([\w./+-]+)"?: (?:executable file not found|stat [^:]+: no such file)/,
		/exec: "([\w./+-]+)": permission denied/,
		/(?:^|\n)[^\n]*?sh: (?:line )?(?:\d+: )?([\w./+-]+): (?:command )?not found/,
		/(?:^|\n)([\w./+-]+): (?:command )?not found/
	];
	function missingHealthTool({ ExitCode, Output }) {
		if (ExitCode === 0) return;
		return NOT_FOUND.map((pattern) => pattern.exec(Output)?.[1]).find((tool) => tool !== void 0);
	}
	let SHELL_WORDS = new Set(". : alias break case cd command continue do done echo elif else esac eval exec exit export false fi for getopts hash\n  if kill local printf pwd read readonly return set shift test then times trap true type ulimit umask unset until wait\n  while".split(/\s+/));
	function healthTool(test) {
		let [kind, ...command] = test ?? [];
		let isShell = kind === "CMD-SHELL";
		let [first] = isShell ? (command[0] ?? "").trim().split(/[\s;]+/) : command;
		if (first === void 0 || isShell && SHELL_WORDS.has(first)) return;
		return /^[\w./+-]+$/.test(first) ? first : void 0;
	}
	async function imageHasTool(engine, image, tool, credential) {
		await pullUnlessThere(engine, image, credential);
		let { Config } = await (0, ports_engine.sb)(engine, {
			method: "GET",
			path: `/images/${image}/json`
		});
		let Mounts = Object.keys(Config?.Volumes ?? {}).map((Target) => ({
			Type: "tmpfs",
			Target
		}));
		let { Id } = await (0, ports_engine.sb)(engine, {
			method: "POST",
			path: "/containers/create",
			body: {
				Image: image,
				Cmd: [tool],
				Entrypoint: [],
				Labels: { "io.slipway.kind": "look-inside" },
				HostConfig: { Mounts }
			}
		});
		try {
			return (await Promise.all(candidates(tool, Config?.Env ?? []).map((path) => exists(engine, Id, path)))).some(Boolean);
		} finally {
			await (0, ports_engine.sb)(engine, {
				method: "DELETE",
				path: `/containers/${Id}`
			});
		}
	}
	async function imageHealthTest(engine, image) {
		let { Config } = await (0, ports_engine.sb)(engine, {
			method: "GET",
			path: `/images/${image}/json`
		});
		return Config?.Healthcheck?.Test;
	}
	async function pullUnlessThere(engine, image, credential) {
		let { status } = await engine.exchange({
			method: "GET",
			path: `/images/${image}/json`
		});
		if (status === 200) return;
		let ref = (0, image_ref.Q)(image);
		let tag = ref?.digest ?? ref?.tag ?? "latest";
		let query = {
			fromImage: `${ref?.registry}/${ref?.repository}`,
			tag
		};
		let answer = await engine.exchange({
			method: "POST",
			path: "/images/create",
			query,
			headers: registryAuth(image, credential),
			timeout: 3e4
		});
		if (answer.status !== 200) throw new ports_engine.NJ(answer.status, "the image could not be pulled");
	}
	function candidates(tool, env) {
		if (tool.startsWith("/")) return [tool];
		return (env.find((each) => each.startsWith("PATH="))?.slice(5) ?? "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin").split(":").map((folder) => `${folder}/${tool}`);
	}
	async function exists(engine, container, path) {
		let { status } = await engine.exchange({
			method: "HEAD",
			path: `/containers/${container}/archive`,
			query: { path }
		});
		return status === 200;
	}
	function mayBeUnhealthy({ Status }) {
		return /unhealthy/i.test(Status.Err ?? "") || Status.State === "complete";
	}
	async function explainHealthCheck(engine, subject, credential) {
		let test = await healthTest(engine, subject.spec, credential).catch(() => void 0);
		if (test === void 0 || test[0] === "NONE") return;
		let answers = await readAnswers(engine, subject).catch(() => []);
		let log = [...new Set(answers.map(({ Output }) => (0, workflow_command.$)(`health check: ${Output.trim()}`)))];
		let missing = answers.map(missingHealthTool).find(isNamed) ?? await missingFromImage(engine, subject, test, credential);
		if (missing === void 0) return {
			sentence: describeFailedCheck(subject, test),
			hint: void 0,
			log
		};
		return {
			sentence: `its health check calls ${missing}, which is not in the image`,
			hint: `use a tool that the image has (often wget instead of curl), or add ${missing} to the image`,
			log
		};
	}
	let isNamed = (tool) => tool !== void 0;
	function describeFailedCheck({ task, nodeName }, test) {
		let command = test.slice(1).join(" ");
		if (task.Status.State !== "complete") return `its health check (${command}) failed on ${nodeName} until the engine ended it`;
		return `it ended with exit code 0 on ${nodeName}: by itself, or because its health check (${command}) failed and it obeyed the stop signal`;
	}
	async function readAnswers(engine, { task, info }) {
		let container = task.Status.ContainerStatus?.ContainerID;
		if (container === void 0 || task.NodeID !== info.Swarm.NodeID) return [];
		let { State } = await (0, ports_engine.sb)(engine, {
			method: "GET",
			path: `/containers/${container}/json`
		});
		return (State?.Health?.Log ?? []).slice(-5);
	}
	async function healthTest(engine, { TaskTemplate }, credential) {
		let own = TaskTemplate.ContainerSpec?.Healthcheck?.Test;
		if (own !== void 0 && own.length > 0) return own;
		let image = TaskTemplate.ContainerSpec?.Image ?? "";
		await pullUnlessThere(engine, image, credential);
		return imageHealthTest(engine, image);
	}
	async function missingFromImage(engine, { spec }, test, credential) {
		let tool = healthTool(test);
		if (tool === void 0) return;
		try {
			return await imageHasTool(engine, spec.TaskTemplate.ContainerSpec?.Image ?? "", tool, credential) ? void 0 : tool;
		} catch {
			return;
		}
	}
	function explainRefusedPull({ Status }, nodeName) {
		if (!/^No such image\b/.test(Status.Err ?? "")) return;
		return {
			sentence: "the node could not pull it",
			hint: `${nodeName} was refused by the registry, cannot reach it, or the image is gone; \`docker pull\` on ${nodeName} and its daemon's log tell which`
		};
	}
	async function reportServiceFailure({ name, failure: seen }, spec, ports) {
		let failure = tellingFirst(await withTasks(seen, spec, ports), ports.snapshot.info.Swarm.NodeID);
		let sentence = explainFailure(failure, (task) => hostnameOf(task, ports.snapshot.nodes));
		let [task] = tasksOf(failure);
		if (task === void 0) return {
			name,
			sentence,
			hint: void 0,
			log: []
		};
		let { engine, snapshot, credential } = ports;
		let log = await readTaskLog(engine, task.ID, 50);
		let subject = {
			task,
			spec,
			info: snapshot.info,
			nodeName: hostnameOf(task, snapshot.nodes)
		};
		let finding = mayBeUnhealthy(task) ? await explainHealthCheck(engine, subject, credential) : void 0;
		if (finding !== void 0) return {
			name,
			...finding,
			log: [...log, ...finding.log]
		};
		let known = explainRefusedPull(task, subject.nodeName) ?? diagnose([...log, task.Status.Err ?? ""], task.Status.ContainerStatus?.ExitCode);
		return {
			name,
			sentence: known === void 0 ? sentence : `${sentence}: ${known.sentence}`,
			hint: known?.hint,
			log
		};
	}
	async function withTasks(failure, { Name }, { engine, endedBefore }) {
		if (failure.kind !== "update-stopped" || failure.tasks.length > 0) return failure;
		let query = { filters: JSON.stringify({ service: [Name] }) };
		let tasks = await (0, ports_engine.sb)(engine, {
			method: "GET",
			path: "/tasks",
			query
		}).catch(() => null) ?? [];
		let ended = (...states) => tasks.filter(({ ID, Status }) => !endedBefore.has(ID) && states.includes(Status.State));
		let failed = ended("failed", "rejected");
		return {
			...failure,
			tasks: failed.length > 0 ? failed : ended("complete")
		};
	}
	class HealthWatch {
		#session;
		#begun = [];
		#running;
		constructor(session) {
			this.#session = session;
		}
		begin(remaining) {
			this.#running?.cancel.abort();
			let cancel = new AbortController();
			let { timeline, health, forward } = this.#session;
			let hold = Math.max(0, remaining - 2e3);
			let failures = timeline.during("verify", () => health({
				deadline: forward,
				hold,
				cancel: cancel.signal
			}));
			this.#begun.push(failures.catch(() => void 0));
			this.#running = {
				cancel,
				failures
			};
		}
		async result() {
			this.#running === void 0 && this.begin(0);
			return this.#running?.failures ?? [];
		}
		async [Symbol.asyncDispose]() {
			this.#running?.cancel.abort();
			await Promise.all(this.#begun);
		}
	}
	var external_node_zlib_ = __webpack_require__(8522);
	let RELEASE_LABELS = {
		number: "io.slipway.release",
		status: "io.slipway.status",
		version: "io.slipway.version",
		restores: "io.slipway.restores"
	};
	function encodeRelease(release) {
		let { stack, number, status, deployId, attempt, runUrl, restores, specs } = release;
		let version = commonVersion(specs);
		let content = (0, external_node_zlib_.gzipSync)(JSON.stringify({
			format: 1,
			specs
		}));
		return {
			Name: `${stack}.release.${number}`,
			Labels: {
				[cluster_service.GF]: stack,
				[LABELS.kind]: "release",
				[LABELS.deployId]: deployId,
				[LABELS.attempt]: attempt,
				[LABELS.run]: runUrl,
				[RELEASE_LABELS.number]: String(number),
				[RELEASE_LABELS.status]: status,
				...version === void 0 ? {} : { [RELEASE_LABELS.version]: version },
				...restores === void 0 ? {} : { [RELEASE_LABELS.restores]: String(restores) }
			},
			Data: content.toString("base64")
		};
	}
	function withStatus(labels, status) {
		return {
			...labels,
			[RELEASE_LABELS.status]: status
		};
	}
	function decodeReleases(configs, stack) {
		return configs.filter(({ Spec }) => Spec.Labels?.[LABELS.kind] === "release" && Spec.Labels[cluster_service.GF] === stack).flatMap(decodeRelease).toSorted((a, b) => a.number - b.number);
	}
	function decodeRelease({ ID, CreatedAt, Spec }) {
		let labels = Spec.Labels ?? {};
		let number = Number(labels[RELEASE_LABELS.number]);
		let specs = decodeSpecs(Spec.Data ?? "");
		if (!Number.isSafeInteger(number) || specs === void 0) return [];
		let restores = labels[RELEASE_LABELS.restores];
		return [{
			number,
			status: labels[RELEASE_LABELS.status] ?? "failed",
			version: labels[RELEASE_LABELS.version],
			deployId: labels[LABELS.deployId] ?? "",
			restores: restores === void 0 ? void 0 : Number(restores),
			specs,
			id: ID,
			createdAt: CreatedAt,
			labels
		}];
	}
	function decodeSpecs(data) {
		try {
			return JSON.parse((0, external_node_zlib_.gunzipSync)(Buffer.from(data, "base64")).toString("utf8")).specs;
		} catch {
			return;
		}
	}
	function commonVersion(specs) {
		let tags = specs.map(({ TaskTemplate }) => (0, image_ref.Q)(TaskTemplate.ContainerSpec?.Image ?? "")?.tag);
		let [most, next] = [...Map.groupBy(tags.filter((tag) => tag !== void 0), (tag) => tag)].toSorted(([, a], [, b]) => b.length - a.length);
		return most !== void 0 && most[1].length > (next?.[1].length ?? 0) ? most[0] : void 0;
	}
	function describeRelease({ number, version }) {
		return `release ${number}${version === void 0 ? "" : ` (${version})`}`;
	}
	let MAY_BE_LIVE = [
		"ok",
		"failed",
		"pending"
	];
	let WORKED = ["ok", "reverted"];
	function currentRelease(releases) {
		return releases.findLast(({ status }) => MAY_BE_LIVE.includes(status));
	}
	function nextNumber(releases) {
		return Math.max(0, ...releases.map(({ number }) => number)) + 1;
	}
	function chooseRelease(releases, wanted) {
		let found = wanted === void 0 ? previousRelease(releases) : namedRelease(releases, wanted);
		if (found === void 0) throw noSuchRelease(releases, wanted);
		if (wanted !== void 0 && !WORKED.includes(found.status)) throw new errors.yo(`${describeRelease(found)} never worked (${found.status}); nothing was changed`, { hint: `choose one that did: ${listReleases(releases)}` });
		return found;
	}
	function previousRelease(releases) {
		let current = currentRelease(releases);
		let good = releases.filter(({ status }) => status === "ok");
		if (current?.status !== "ok") return triedToReturnTo(current, releases) ?? good.at(-1);
		let standsAt = originOf(current, releases);
		return good.findLast(({ number }) => number < standsAt);
	}
	function triedToReturnTo(current, releases) {
		if (current?.restores === void 0) return;
		return releases.find(({ number, status }) => number === current.restores && WORKED.includes(status));
	}
	function originOf({ number, restores }, releases) {
		if (restores === void 0 || restores >= number) return number;
		let restored = releases.find((each) => each.number === restores);
		return restored === void 0 ? restores : originOf(restored, releases);
	}
	function namedRelease(releases, wanted) {
		let byNumber = releases.find(({ number }) => wanted.replace(/^#/, "") === String(number));
		let plain = (version) => version.replace(/^v(?=\d)/, "");
		let sameVersion = releases.filter(({ version }) => version !== void 0 && plain(version) === plain(wanted));
		let worked = sameVersion.findLast(({ status }) => WORKED.includes(status));
		return byNumber ?? worked ?? sameVersion.at(-1);
	}
	function noSuchRelease(releases, wanted) {
		let what = wanted === void 0 ? "there is no earlier release to return to" : `no release ${wanted} is kept in the cluster`;
		return new errors.yo(`${what}; nothing was changed`, { hint: releases.length === 0 ? "deploy once with Slipway: it keeps releases from then on" : `kept are: ${listReleases(releases)}` });
	}
	function listReleases(releases) {
		return releases.filter(({ status }) => WORKED.includes(status)).map(({ number, version }) => version === void 0 ? String(number) : `${number} (${version})`).join(", ") || "none";
	}
	function standingOf({ Spec }, releases, networkNames) {
		let has = (release) => {
			let recorded = release?.specs.find(({ Name }) => Name === Spec.Name);
			return recorded !== void 0 && (0, canonical_spec.sZ)(recorded, Spec, networkNames);
		};
		if (has(releases.findLast(({ status }) => status === "ok"))) return "proven";
		return has(currentRelease(releases)) ? "never-proven" : "unknown";
	}
	let keptIn = (changes) => changes.filter((change) => change.kind === "keep");
	function epochOf({ engineTime, ports }) {
		return engineTime() - ports.clock.now();
	}
	function findBroken(changes, currentTasks, session) {
		let now = session.ports.clock.now();
		let common = {
			nodes: session.snapshot.nodes,
			isExpectedSpec: !0,
			now,
			epoch: epochOf(session)
		};
		let broken = keptIn(changes).filter(({ name, before }) => {
			let tasks = currentTasks.filter(({ ServiceID }) => ServiceID === before.ID);
			let seen = {
				...common,
				service: before,
				tasks
			};
			return track(NOTHING_SEEN, (0, converge_expectation.BL)(name, before), seen, new Set()).state.kind !== "converged";
		});
		return new Set(broken.map(({ name }) => name));
	}
	function expectRelease(changes, applied, { session, brokenBefore }) {
		let touched = applied.map(({ change: { name, spec }, written }) => ({
			name,
			spec,
			id: written.id,
			versionBefore: written.versionBefore,
			touched: !0,
			byEngineRollback: !1,
			...(0, converge_expectation.nD)(spec, session.config.stableFor)
		}));
		return [...expectKept(changes, session, brokenBefore), ...touched];
	}
	function expectKept(changes, session, brokenBefore) {
		let standing = standings(session);
		return keptIn(changes).flatMap(({ name, before }) => {
			let expected = (0, converge_expectation.BL)(name, before);
			if (standing(before) === "never-proven") return [{
				...expected,
				...(0, converge_expectation.nD)(before.Spec, session.config.stableFor),
				excuse: "never-proven"
			}];
			if ((0, cluster_service.o5)(before.Spec)) return [];
			return [brokenBefore.has(name) ? {
				...expected,
				excuse: "was-broken"
			} : expected];
		});
	}
	function expectUnchanged({ services }, session) {
		let standing = standings(session);
		return keptIn(services).flatMap(({ name, before }) => {
			let known = standing(before);
			if ((0, cluster_service.o5)(before.Spec) && known !== "never-proven") return [];
			let expected = (0, converge_expectation.BL)(name, before);
			return [known === "proven" ? expected : {
				...expected,
				...(0, converge_expectation.nD)(before.Spec, session.config.stableFor)
			}];
		});
	}
	function standings({ releases, snapshot }) {
		let networkNames = (0, plan_plan.Ow)(snapshot);
		return (service) => standingOf(service, releases, networkNames);
	}
	var __addDisposableResource = function(env, value, async) {
		if (value != null) {
			if (typeof value != "object" && typeof value != "function") throw TypeError("Object expected.");
			var dispose, inner;
			if (async) {
				if (!Symbol.asyncDispose) throw TypeError("Symbol.asyncDispose is not defined.");
				dispose = value[Symbol.asyncDispose];
			}
			if (dispose === void 0) {
				if (!Symbol.dispose) throw TypeError("Symbol.dispose is not defined.");
				dispose = value[Symbol.dispose];
				async && (inner = dispose);
			}
			if (typeof dispose != "function") throw TypeError("Object not disposable.");
			inner && (dispose = function() {
				try {
					inner.call(this);
				} catch (e) {
					return Promise.reject(e);
				}
			});
			env.stack.push({
				value,
				dispose,
				async
			});
		} else async && env.stack.push({ async: !0 });
		return value;
	};
	var __disposeResources = (function(SuppressedError) {
		return function(env) {
			function fail(e) {
				env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
				env.hasError = !0;
			}
			var r, s = 0;
			function next() {
				for (; r = env.stack.pop();) try {
					if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
					if (r.dispose) {
						var result = r.dispose.call(r.value);
						if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) {
							fail(e);
							return next();
						});
					} else s |= 1;
				} catch (e) {
					fail(e);
				}
				if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
				if (env.hasError) throw env.error;
			}
			return next();
		};
	})(typeof SuppressedError == "function" ? SuppressedError : function(error, suppressed, message) {
		var e = Error(message);
		return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
	});
	async function judge(begun, { applied, refused }) {
		let env_1 = {
			stack: [],
			error: void 0,
			hasError: !1
		};
		try {
			let { session, changes } = begun;
			let { timeline, ports } = session;
			if (refused.length > 0) return {
				kind: "does not run",
				failures: refused.map(reportRefusal)
			};
			let health = __addDisposableResource(env_1, new HealthWatch(session), !0);
			let convergence = await timeline.during("converge", () => converge({
				...watching(session, begun.endedBefore),
				expectations: expectRelease(changes, applied, begun),
				onWhole: (remaining) => health.begin(remaining)
			}, convergencePorts(session)));
			if (convergence.state === "failed") return {
				kind: "does not run",
				failures: await reportAll(convergence, session, changes, begun.endedBefore)
			};
			warnOfBroken(convergence.excused, session);
			let unproven = convergence.excused.filter(({ excuse }) => excuse === "never-proven");
			if (unproven.length > 0) return {
				kind: "was never proven",
				failures: await reportAll({ failures: unproven }, session, changes, begun.endedBefore)
			};
			ports.log.info(convergence.excused.length > 0 ? "All changed services converged" : "All services converged");
			let failures = await health.result();
			return failures.length === 0 ? { kind: "good" } : {
				kind: "does not answer",
				failures
			};
		} catch (e_1) {
			env_1.error = e_1;
			env_1.hasError = !0;
		} finally {
			let result_1 = __disposeResources(env_1);
			result_1 && await result_1;
		}
	}
	function warnOfBroken(excused, { ports, snapshot }) {
		for (let { name, failure, excuse } of excused) {
			if (excuse !== "was-broken") continue;
			let sentence = explainFailure(failure, (task) => hostnameOf(task, snapshot.nodes));
			ports.log.warning(`${name} did not work before this run, which leaves it alone, and still does not: ${sentence}`);
		}
	}
	async function verifyUnchanged(session, plan, endedBefore) {
		let env_2 = {
			stack: [],
			error: void 0,
			hasError: !1
		};
		try {
			let { timeline } = session;
			let health = __addDisposableResource(env_2, new HealthWatch(session), !0);
			let expectations = expectUnchanged(plan, session);
			let request = {
				...watching(session, endedBefore),
				expectations
			};
			let convergence = await timeline.during("converge", () => converge(request, convergencePorts(session))).catch((cause) => {
				throw new errors.yo("the cluster could not be watched to the end; nothing was changed", { cause });
			});
			if (convergence.state === "failed") return reportAll(convergence, session, plan.services, endedBefore);
			return await health.result();
		} catch (e_2) {
			env_2.error = e_2;
			env_2.hasError = !0;
		} finally {
			let result_2 = __disposeResources(env_2);
			result_2 && await result_2;
		}
	}
	function watching(session, endedBefore) {
		let { snapshot, config, forward } = session;
		let networkNames = (0, plan_plan.Ow)(snapshot);
		let epoch = epochOf(session);
		return {
			stack: config.stack,
			endedBefore,
			nodes: snapshot.nodes,
			networkNames,
			epoch,
			deadline: forward
		};
	}
	function reportRefusal({ name, message }) {
		return {
			name,
			sentence: `the engine refused it: ${message}`,
			hint: void 0,
			log: []
		};
	}
	function reportAll({ failures }, session, changes, endedBefore) {
		let { snapshot, config } = session;
		let ports = {
			engine: engineOf(session),
			snapshot,
			credential: config.pull,
			endedBefore
		};
		return Promise.all(failures.map((failure) => reportServiceFailure(failure, specOf(changes, failure.name), ports)));
	}
	function specOf(changes, name) {
		let change = changes.find((each) => each.name === name);
		if (change === void 0) throw Error(`no change is known for ${name}`);
		return "spec" in change ? change.spec : change.before.Spec;
	}
	async function readHalfUpdated(engine, services) {
		let paused = services.filter(({ UpdateStatus }) => UpdateStatus?.State?.endsWith("paused"));
		if (paused.length === 0) return new Set();
		let live = {
			service: paused.map(({ ID }) => ID),
			"desired-state": ["running"]
		};
		let [all, current] = await Promise.all([readTasks(engine, live), readTasks(engine, {
			...live,
			"_up-to-date": ["true"]
		})]);
		let upToDate = new Set(current.map(({ ID }) => ID));
		return new Set(all.filter(({ ID }) => !upToDate.has(ID)).map(({ ServiceID }) => ServiceID));
	}
	async function readTasks(engine, filters) {
		let query = { filters: JSON.stringify(filters) };
		return await (0, ports_engine.sb)(engine, {
			method: "GET",
			path: "/tasks",
			query
		}) ?? [];
	}
	async function readSnapshot(engine, info) {
		let get = (path) => (0, ports_engine.sb)(engine, {
			method: "GET",
			path
		});
		let [nodes, services, networks, secrets, configs] = await Promise.all([
			get("/nodes"),
			get("/services"),
			readNetworks(engine),
			get("/secrets"),
			get("/configs")
		]);
		return {
			info,
			nodes: nodes ?? [],
			services: services ?? [],
			networks,
			secrets: secrets ?? [],
			configs: configs ?? [],
			halfUpdated: await readHalfUpdated(engine, services ?? [])
		};
	}
	function readInfo(engine) {
		return (0, ports_engine.sb)(engine, {
			method: "GET",
			path: "/info"
		});
	}
	async function readNetworks(engine) {
		return await (0, ports_engine.sb)(engine, {
			method: "GET",
			path: "/networks"
		}) ?? [];
	}
	async function writeRelease({ engine, clock }, release) {
		let config = encodeRelease(release);
		let { id, isNew } = await insist(clock, () => createObject(engine, "config", config));
		if (isNew) return {
			number: release.number,
			id,
			labels: config.Labels
		};
		throw new errors.yo(`another run has recorded release ${release.number} of ${release.stack} at the same time`, { hint: "let one deployment of a stack run at a time (concurrency in the workflow), and run this job again" });
	}
	function settleRelease({ engine, clock }, release, status) {
		let path = `/configs/${release.id}`;
		return insist(clock, async () => {
			let config = await (0, ports_engine.sb)(engine, {
				method: "GET",
				path
			});
			let body = {
				Name: config.Spec.Name,
				Labels: withStatus(release.labels, status)
			};
			let query = { version: String(config.Version.Index) };
			await (0, ports_engine.sb)(engine, {
				method: "POST",
				path: `${path}/update`,
				query,
				body
			});
		});
	}
	async function settleIfPossible(ports, release, status) {
		try {
			await settleRelease(ports, release, status);
		} catch (error) {
			ports.log.warning(`The record of release ${release.number} could not be marked as ${status}: ${(0, errors.Uc)(error)}`);
		}
	}
	async function beginRelease(before, plan, restores) {
		let engine = engineOf(before);
		let { ids, objects } = await createObjects(before, plan);
		try {
			let session = plan.networks.length === 0 ? before : await withPresentNetworks(before);
			let changes = resolveChanges(plan, ids);
			let [endedBefore, currentTasks] = await Promise.all([readEndedTasks(engine, plan.stack), readCurrentTasks(engine, plan.stack)]);
			let brokenBefore = findBroken(changes, currentTasks, session);
			return {
				session,
				plan,
				changes,
				record: await recordRelease(session, changes, restores),
				restores,
				endedBefore,
				brokenBefore,
				created: objects
			};
		} catch (cause) {
			await discardObjects(engine, objects, before.ports.log);
			throw new errors.yo("the release could not be recorded in the cluster; no service was changed", { cause });
		}
	}
	async function withPresentNetworks(session) {
		return {
			...session,
			snapshot: {
				...session.snapshot,
				networks: await readNetworks(engineOf(session))
			}
		};
	}
	async function recordRelease(session, changes, restores) {
		let baseline = await keepBaseline(session);
		let number = baseline === void 0 ? nextNumber(session.releases) : baseline.number + 1;
		let specs = changes.flatMap(specAfter).map((spec) => withNetworkNames(spec, session));
		return writeRelease(writerOf(session), {
			...identity(session),
			number,
			status: "pending",
			restores: restores?.number,
			specs
		});
	}
	function identity({ config }) {
		let { stack, deployId, attempt, context } = config;
		return {
			stack,
			deployId,
			attempt,
			runUrl: context.runUrl
		};
	}
	let writerOf = ({ connection, ports }) => ({
		engine: connection.engine,
		clock: ports.clock
	});
	async function keepBaseline(session) {
		let live = (0, plan_plan.b8)(session.snapshot.services, session.config.stack);
		if (session.releases.length > 0 || live.length === 0) return;
		let specs = live.map(({ Spec }) => withNetworkNames(Spec, session));
		let record = await writeRelease(writerOf(session), {
			...identity(session),
			number: 1,
			status: "ok",
			restores: void 0,
			specs
		});
		session.ports.log.info("Kept what runs now as release 1");
		return record;
	}
	function specAfter(change) {
		if (change.kind === "remove") return [];
		return [change.kind === "keep" ? change.before.Spec : change.spec];
	}
	function withNetworkNames(spec, { snapshot }) {
		let { Networks } = spec.TaskTemplate;
		if (Networks === void 0) return spec;
		let names = (0, plan_plan.Ow)(snapshot);
		let named = Networks.map((each) => ({
			...each,
			Target: names.get(each.Target) ?? each.Target
		}));
		return {
			...spec,
			TaskTemplate: {
				...spec.TaskTemplate,
				Networks: named
			}
		};
	}
	async function leaveCurrentRelease(session) {
		let left = currentRelease(session.releases);
		left?.status === "ok" && await settleIfPossible(convergencePorts(session), left, "reverted");
	}
	function planPrune(facts) {
		let { stack, services, tasks, keepReleases, keepVersions } = facts;
		let releases = releasesToDrop(decodeReleases(facts.configs, stack), keepReleases);
		let kept = decodeReleases(facts.configs, stack).filter(({ number }) => !releases.some((each) => each.number === number));
		let used = referencesOf([
			...services.flatMap(({ Spec, PreviousSpec }) => PreviousSpec ? [Spec, PreviousSpec] : [Spec]),
			...tasks.filter((task) => !hasEnded(task)).flatMap(({ Spec }) => Spec ? [{
				Name: "",
				TaskTemplate: Spec
			}] : []),
			...kept.flatMap((release) => release.specs)
		]);
		let old = (objects, kind) => oldVersions(objects, stack, kind, keepVersions).filter(({ ID, Spec }) => !used.has(ID) && !used.has(`${kind} ${Spec.Name}`));
		return {
			releases,
			secrets: old(facts.secrets, "secret"),
			configs: old(facts.configs, "config")
		};
	}
	function releasesToDrop(releases, keep) {
		let good = releases.filter(({ status }) => status === "ok" || status === "reverted");
		let kept = new Set(good.slice(-keep).map(({ number }) => number));
		let newest = releases.at(-1)?.number;
		return releases.filter(({ number }) => !kept.has(number) && number !== newest);
	}
	function oldVersions(objects, stack, kind, keep) {
		let own = objects.filter(({ Spec }) => Spec.Labels?.[LABELS.kind] === kind && Spec.Labels[cluster_service.GF] === stack);
		return [...Map.groupBy(own, ({ Spec }) => Spec.Labels?.[LABELS.base] ?? "").values()].flatMap((versions) => versions.toSorted((a, b) => Date.parse(b.CreatedAt) - Date.parse(a.CreatedAt)).slice(keep));
	}
	async function finishRelease({ session, changes, record, restores }) {
		let ports = convergencePorts(session);
		let works = `release ${record.number} is deployed and verified`;
		await orSay(`${works}, but its record could not be marked as good`, settleRelease(ports, record, "ok"));
		restores !== void 0 && await leaveCurrentRelease(session);
		let orphans = changes.flatMap((change) => change.kind === "remove" ? [change] : []);
		for (let { name, before } of orphans) {
			let removal = insist(ports.clock, () => removeService(ports.engine, before.ID));
			await orSay(`${works}, but the service ${name}, which the stack does not have any more, could not be removed`, removal);
			ports.log.info(`${name}: removed, the stack has no such service any more`);
		}
		return [...orphans.map(({ name }) => `service ${name}`), ...await prune(session)];
	}
	async function orSay(message, step) {
		try {
			await step;
		} catch (cause) {
			throw new errors.yo(message, {
				cause,
				hint: "run the job again: it does what is left to do"
			});
		}
	}
	async function confirmRelease(session, plan) {
		let current = currentRelease(session.releases);
		if (current === void 0 || current.status === "ok") return current?.number;
		let networkNames = (0, plan_plan.Ow)(session.snapshot);
		if (!plan.services.every((change) => {
			let recorded = current.specs.find(({ Name }) => "before" in change && Name === change.before.Spec.Name);
			return recorded !== void 0 && "before" in change && (0, canonical_spec.sZ)(recorded, change.before.Spec, networkNames);
		})) return;
		await settleRelease(convergencePorts(session), current, "ok");
		session.ports.log.info(`${describeRelease(current)} is verified now`);
		return current.number;
	}
	async function prune(session) {
		let { log } = session.ports;
		try {
			return await deleteUnused(session);
		} catch (error) {
			log.warning(`Old releases and secrets were not pruned: ${(0, errors.Uc)(error)}`);
			return [];
		}
	}
	async function deleteUnused(session) {
		let engine = engineOf(session);
		let { config, ports } = session;
		let [services, tasks, secrets, configs] = await Promise.all([
			list(engine, "/services"),
			list(engine, "/tasks"),
			list(engine, "/secrets"),
			list(engine, "/configs")
		]);
		let keep = {
			keepReleases: config.releaseKeep,
			keepVersions: config.secretKeep
		};
		let plan = planPrune({
			stack: config.stack,
			services,
			tasks,
			secrets,
			configs,
			...keep
		});
		let releases = plan.releases.map(({ id, number }) => ({
			path: `/configs/${id}`,
			name: `release ${number}`
		}));
		let versions = [...plan.secrets.map(({ ID, Spec }) => ({
			path: `/secrets/${ID}`,
			name: `secret ${Spec.Name}`
		})), ...plan.configs.map(({ ID, Spec }) => ({
			path: `/configs/${ID}`,
			name: `config ${Spec.Name}`
		}))];
		let names = (await Promise.all([...releases, ...versions].map(async ({ path, name }) => await deleteIfUnused(engine, path) ? [name] : []))).flat();
		names.length > 0 && ports.log.info(`Pruned ${names.join(", ")}`);
		return names;
	}
	async function list(engine, path) {
		return await (0, ports_engine.sb)(engine, {
			method: "GET",
			path
		}) ?? [];
	}
	async function undoIfMade(change, writer, log) {
		let service = await insist(writer.clock, () => findService(writer.engine, change.spec.Name));
		if (service === void 0 || !(0, canonical_spec.sZ)(service.Spec, change.spec, writer.networkNames)) return;
		return undo({
			change,
			written: {
				id: service.ID,
				versionBefore: 0
			}
		}, writer, log);
	}
	async function undo({ change, written }, writer, log) {
		if (change.kind === "update") return {
			change,
			expectation: await restore(change, writer, log)
		};
		let current = await insist(writer.clock, () => findService(writer.engine, written.id));
		if (current !== void 0 && !(0, canonical_spec.sZ)(current.Spec, change.spec, writer.networkNames)) throw changedBySomeoneElse(change.spec.Name);
		await insist(writer.clock, () => removeService(writer.engine, written.id));
		log.info(`${change.name}: removed, it was new`);
		return {
			change,
			expectation: void 0
		};
	}
	async function restore({ name, before, spec }, writer, log) {
		let { engine, clock, networkNames } = writer;
		let current = await insist(clock, () => (0, ports_engine.sb)(engine, {
			method: "GET",
			path: `/services/${before.ID}`
		}));
		let expectation = {
			name,
			id: before.ID,
			spec: before.Spec,
			touched: !0,
			...(0, converge_expectation.nD)(before.Spec, 5e3)
		};
		if ((0, canonical_spec.sZ)(current.Spec, before.Spec, networkNames)) {
			log.info(`${name}: already taken back by the engine`);
			return {
				...expectation,
				byEngineRollback: !0,
				versionBefore: written(current)
			};
		}
		if (!(0, canonical_spec.sZ)(current.Spec, spec, networkNames)) throw changedBySomeoneElse(spec.Name);
		let way = canStepBack(current, before, networkNames) ? "engine-rollback" : "send-spec";
		let { versionBefore, takenBackByEngine = !1 } = await updateService(writer, current, before.Spec, way);
		log.info(`${name}: ${takenBackByEngine ? "already taken back by the engine" : "going back to its previous spec"}`);
		return {
			...expectation,
			byEngineRollback: takenBackByEngine || way === "engine-rollback",
			versionBefore
		};
	}
	function canStepBack({ PreviousSpec, UpdateStatus }, before, networkNames) {
		return (UpdateStatus?.State === "completed" || UpdateStatus?.State === "paused") && PreviousSpec !== void 0 && (0, canonical_spec.sZ)(PreviousSpec, before.Spec, networkNames);
	}
	let written = ({ Version }) => Version.Index - 1;
	async function rollBack(request, writer, ports) {
		let { engine, log } = ports;
		let endedBefore = await insist(writer.clock, () => readEndedTasks(engine, request.stack));
		let { undone, reasons } = await undoAll(request, writer, log);
		let expectations = undone.flatMap(({ expectation }) => expectation ?? []);
		let { stack, nodes, deadline } = request;
		let { networkNames } = writer;
		let convergence = await converge({
			stack,
			expectations,
			endedBefore,
			nodes,
			networkNames,
			deadline
		}, ports);
		let failed = [...reasons, ...describeFailures(convergence, nodes)];
		if (failed.length > 0) return {
			state: "rollback-failed",
			reasons: failed
		};
		return {
			state: "rolled-back",
			restored: namesOf(undone, "update"),
			removed: namesOf(undone, "create")
		};
	}
	async function undoAll({ applied, unclear }, writer, log) {
		let changes = [...applied.map(({ change }) => change), ...unclear];
		let results = await Promise.allSettled([...applied.map((each) => undo(each, writer, log)), ...unclear.map((change) => undoIfMade(change, writer, log))]);
		return {
			undone: results.flatMap((result) => result.status === "fulfilled" && result.value ? [result.value] : []),
			reasons: results.flatMap((result, index) => result.status === "rejected" ? [`${changes[index]?.name}: ${(0, errors.Uc)(result.reason)}`] : [])
		};
	}
	function namesOf(undone, kind) {
		return undone.filter(({ change }) => change.kind === kind).map(({ change }) => change.name);
	}
	function describeFailures(convergence, nodes) {
		if (convergence.state === "converged") return [];
		let where = (task) => hostnameOf(task, nodes);
		return convergence.failures.map(({ name, failure }) => `${name}: ${explainFailure(failure, where)}`);
	}
	async function takeBack(begun, made, failures) {
		let { session, record, created } = begun;
		let outcome = await attempt(begun, made);
		let isBack = outcome.state === "rolled-back";
		isBack && await discardObjects(engineOf(session), created, session.ports.log);
		await settleIfPossible(convergencePorts(session), record, isBack ? "rolled-back" : "failed");
		return {
			...outcome,
			failures
		};
	}
	async function attempt({ session, plan, restores }, { applied, unclear }) {
		let names = [...applied.map(({ change }) => change.name), ...unclear.map(({ name }) => name)];
		let what = restores === void 0 ? "Rolling back" : `Taking back the return to ${describeRelease(restores)}:`;
		session.ports.log.info(`${what} ${names.join(", ") || "nothing, no service was changed"}`);
		try {
			return await rollBack({
				stack: plan.stack,
				applied,
				unclear,
				nodes: session.snapshot.nodes,
				deadline: session.whole
			}, serviceWriter(session), convergencePorts(session));
		} catch (error) {
			return {
				state: "rollback-failed",
				reasons: [(0, errors.Uc)(error)]
			};
		}
	}
	async function carryOut(session, plan, restores) {
		let { timeline } = session;
		let begun = await timeline.during("prepare", () => beginRelease(session, plan, restores));
		let outcome = await timeline.during("update services", () => applyServices(serviceWriter(begun.session), begun.changes));
		let verdict = await judgeOrHold(begun, outcome);
		if (verdict.kind === "good") return succeed(begun);
		return giveUp(begun, outcome, verdict);
	}
	async function succeed(begun) {
		let { session, record, restores } = begun;
		let pruned = await session.timeline.during("clean up", () => finishRelease(begun));
		if (restores === void 0) return {
			state: "deployed",
			release: record.number,
			pruned
		};
		return {
			state: "reverted",
			release: record.number,
			restored: describeRelease(restores),
			pruned
		};
	}
	async function giveUp(begun, outcome, verdict) {
		let { session, record, restores } = begun;
		let { failures } = verdict;
		logFailures(session, failures);
		let changeWorks = verdict.kind === "was never proven";
		if (session.config.rollbackOnFailure && !changeWorks) return session.timeline.during("roll back", () => takeBack(begun, outcome, failures));
		await settleIfPossible(convergencePorts(session), record, "failed");
		restores !== void 0 && outcome.applied.length > 0 && await leaveCurrentRelease(session);
		if (verdict.kind === "does not answer") return {
			state: "unhealthy",
			failures,
			release: record.number
		};
		return {
			state: "held",
			failures,
			release: record.number,
			changeWorks
		};
	}
	async function judgeOrHold(begun, outcome) {
		try {
			return await judge(begun, outcome);
		} catch (cause) {
			let names = outcome.applied.map(({ change }) => change.name).join(", ");
			throw new errors.yo(`the cluster could not be watched to the end; ${names === "" ? "no service was changed" : `it goes on with the update of ${names} by itself`}`, {
				cause,
				hint: "run the job again: it reads what is there and continues, or returns to an earlier release with mode rollback"
			});
		}
	}
	function logFailures({ ports }, failures) {
		for (let { name, sentence, hint, log } of failures) {
			ports.log.error(`${name}: ${sentence}${hint === void 0 ? "" : ` — ${hint}`}`);
			for (let line of log) ports.log.info(`  ${name} | ${line}`);
		}
	}
	let BUSY = ["updating", "rollback_started"];
	async function waitUntilIdle(request, ports) {
		let { stack, onBusy, deadline } = request;
		let { clock, log } = ports;
		let said = -Infinity;
		for (;;) {
			let { moving, abandoned } = await busyServices(request, ports.engine);
			if (moving.length === 0) return logAbandoned(abandoned, log);
			if (onBusy === "fail" || deadline.passed) throw stillBusy(moving, stack, onBusy);
			if (clock.now() - said >= 5e3) {
				said = clock.now();
				log.info(`Waiting for an update of ${moving.join(", ")} that is under way, at most ${(0, duration.a)(deadline.left)} more`);
			}
			await clock.sleep(1e3);
		}
	}
	function logAbandoned(abandoned, log) {
		for (let { name, reason } of abandoned) log.warning(`${name}: its update is not waited for: ${reason}; a change by this run replaces it`);
	}
	function stillBusy(names, stack, onBusy) {
		let hint = onBusy === "fail" ? "run the job again when that is done, or set on-busy: wait" : "run the job again when `docker service ps` shows that it is done, or with a longer timeout";
		return new errors.yo(`${names.join(", ")} of ${stack} is still being updated; nothing was changed`, { hint });
	}
	async function busyServices({ stack, readAbandoned }, engine) {
		let query = { filters: JSON.stringify({ label: [`${cluster_service.GF}=${stack}`] }) };
		let busy = (await (0, ports_engine.sb)(engine, {
			method: "GET",
			path: "/services",
			query
		}) ?? []).filter(({ UpdateStatus }) => BUSY.includes(UpdateStatus?.State ?? ""));
		if (busy.length === 0) return {
			moving: [],
			abandoned: []
		};
		let reasonNotToWait = await readAbandoned();
		let judged = busy.map((each) => ({
			name: (0, cluster_service.EU)(each.Spec.Name, stack),
			reason: reasonNotToWait(each)
		}));
		return {
			moving: judged.flatMap(({ name, reason }) => reason === void 0 ? [name] : []),
			abandoned: judged.flatMap(({ name, reason }) => reason === void 0 ? [] : [{
				name,
				reason
			}])
		};
	}
	var secret = __webpack_require__(2135);
	var container_address = __webpack_require__(4848);
	var health_connection = __webpack_require__(3380);
	var health_outcome = __webpack_require__(798);
	let REFUSED = ({ address }) => `connection refused at ${address}`;
	let CLOSED = ({ address }) => `${address} closed the connection without an answer`;
	let PASSING = {
		ECONNREFUSED: REFUSED,
		ECONNRESET: CLOSED,
		EPIPE: CLOSED,
		ENOENT: REFUSED,
		EAI_AGAIN: ({ host }) => `the name ${host} could not be looked up now`,
		EHOSTUNREACH: ({ address }) => `no route to ${address}`,
		ENETUNREACH: ({ address }) => `no route to ${address}: this runner has no network of that kind (IPv6?)`,
		EPROTO: ({ address }) => `${address} does not speak TLS as expected`,
		ERR_SSL_WRONG_VERSION_NUMBER: ({ address }) => `${address} does not speak TLS; probe http://`,
		DEPTH_ZERO_SELF_SIGNED_CERT: ({ address }) => `the certificate at ${address} is self-signed (trust it with ca)`,
		SELF_SIGNED_CERT_IN_CHAIN: ({ address }) => `the certificate at ${address} comes from an unknown authority (trust it with ca)`,
		UNABLE_TO_VERIFY_LEAF_SIGNATURE: ({ address }) => `the certificate at ${address} comes without its intermediate certificate`,
		UNABLE_TO_GET_ISSUER_CERT_LOCALLY: ({ address }) => `the certificate at ${address} comes from an unknown authority (trust it with ca)`
	};
	let LASTING = {
		ENOTFOUND: ({ host }) => `the name ${host} does not resolve`,
		CERT_HAS_EXPIRED: ({ address }) => `the certificate at ${address} has expired`,
		ERR_TLS_CERT_ALTNAME_INVALID: ({ address }, error) => `the certificate at ${address} is not for this name: ${altNames(error)}`
	};
	let TIMED_OUT = {
		lookup: ({ host, timeout }) => `the lookup of ${host} took longer than ${(0, duration.a)(timeout)}`,
		connect: ({ address, timeout }) => `no connection to ${address} within ${(0, duration.a)(timeout)}`,
		tls: ({ address, timeout }) => `${address} accepted the connection, but TLS was not ready within ${(0, duration.a)(timeout)}`,
		answer: ({ address, timeout }) => `${address} accepted the connection, but did not answer within ${(0, duration.a)(timeout)}`,
		body: ({ address, timeout }) => `${address} answered, but the body did not end within ${(0, duration.a)(timeout)}`
	};
	function explainAttempt(error, attempt) {
		let phase = error instanceof health_connection.c ? error.phase : "connect";
		let cause = innermost(error);
		let { explanation } = attempt;
		if (cause.name === "AbortError" || cause.name === "TimeoutError" || cause.code === "ETIMEDOUT") return (0, health_outcome.L)(TIMED_OUT[phase](attempt, cause));
		if (explanation !== void 0) return (0, health_outcome.L)(explanation);
		let code = cause.code ?? "";
		let lasting = LASTING[code];
		if (lasting !== void 0) return (0, health_outcome.L)(lasting(attempt, cause), "lasting");
		if (code.startsWith("HPE_")) return (0, health_outcome.L)(`${attempt.address} does not answer in HTTP`);
		return (0, health_outcome.L)(PASSING[code]?.(attempt, cause) ?? `${attempt.address}: ${cause.message || code || "no connection"}`);
	}
	function innermost(error) {
		if (error instanceof health_connection.c) return innermost(error.cause);
		if (error instanceof AggregateError && error.errors.length > 0) {
			let errors = error.errors;
			return innermost(errors.find(({ code }) => code !== "ENETUNREACH") ?? errors[0]);
		}
		return error instanceof Error ? error : Error(String(error));
	}
	function altNames(error) {
		let names = error.cert?.subjectaltname;
		return names === void 0 ? "it names none" : `it is for ${names.replaceAll("DNS:", "")}`;
	}
	var forbidden_address = __webpack_require__(8022);
	var probe = __webpack_require__(268);
	var way = __webpack_require__(8685);
	class DialProbe {
		#dialled;
		constructor(dialled) {
			this.#dialled = dialled;
		}
		async attempt(limits) {
			let { host, findWays } = this.#dialled;
			try {
				let ways = await (0, probe.Wh)(findWays(limits), limits.signal);
				if ("kind" in ways) return ways;
				return (0, probe.hm)(await Promise.all(ways.map((way) => this.#try(way, limits))));
			} catch (error) {
				if (error instanceof way.EW) return (0, health_outcome.L)(`${host}: ${(0, forbidden_address.L)(error.address)}`, "final");
				if (!(error instanceof health_connection.c || error instanceof errors.yo || (0, probe.rV)(error))) throw error;
				return explainAttempt((0, probe.rV)(error) ? new health_connection.c("lookup", error) : error, {
					address: host,
					host,
					timeout: limits.timeout
				});
			}
		}
		async #try(way, limits) {
			let { host, tls, speak } = this.#dialled;
			try {
				return await speak(await (0, health_connection.J)(way, tls, limits.signal), way, limits);
			} catch (error) {
				if (!(error instanceof health_connection.c)) throw error;
				let explanation = await way.explain?.();
				return explainAttempt(error, {
					address: way.address,
					host,
					timeout: limits.timeout,
					explanation
				});
			}
		}
		async [Symbol.asyncDispose]() {}
	}
	var engine_fault = __webpack_require__(5235);
	var external_node_crypto_ = __webpack_require__(7598);
	var shorten = __webpack_require__(4834);
	var engine_container = __webpack_require__(1772);
	function readProbeOutput(output, mark) {
		let prefix = `${mark} `;
		let written = output.toString("latin1").split("\n").filter((line) => line.startsWith(prefix)).map((line) => line.slice(prefix.length));
		let rounds = written.flatMap((line) => /^done (\d+)$/.exec(line)?.[1] ?? []).map(Number);
		return {
			tool: written.flatMap((line) => /^tool (.+)$/.exec(line)?.[1] ?? [])[0],
			lastRound: Math.max(0, ...rounds),
			answersOf: (round) => answersIn(written, round)
		};
	}
	function answersIn(written, round) {
		let byAddress = new Map();
		for (let line of written) {
			let [, number, address, content] = /^(\d+) ([\d.]+)\|(.*)$/s.exec(line) ?? [];
			if (Number(number) !== round || address === void 0 || content === void 0) continue;
			byAddress.set(address, [...byAddress.get(address) ?? [], content]);
		}
		return [...byAddress].map(([address, content]) => toAnswer(address, content));
	}
	function toAnswer(address, lines) {
		let code = /^exit (\d+)$/.exec(lines.at(-1) ?? "")?.[1];
		let content = code === void 0 ? lines : lines.slice(0, -1);
		return {
			address,
			exitCode: code === void 0 ? void 0 : Number(code),
			bytes: Buffer.from(content.join("\n"), "latin1")
		};
	}
	var external_node_stream_ = __webpack_require__(7075);
	var external_node_http_ = __webpack_require__(7067);
	var external_node_http_default = __webpack_require__.n(external_node_http_);
	let WORDS = {
		pass: "pass",
		ok: "pass",
		up: "pass",
		healthy: "pass",
		alive: "pass",
		ready: "pass",
		warn: "warn",
		warning: "warn",
		degraded: "warn",
		unknown: "warn",
		fail: "fail",
		failed: "fail",
		error: "fail",
		down: "fail",
		unhealthy: "fail",
		out_of_service: "fail",
		shutting_down: "fail"
	};
	let PARTS = [
		"checks",
		"components",
		"details",
		"error",
		"entries",
		"results"
	];
	function readHealthReport(body) {
		if (!isObject(body) || typeof body.status != "string") return;
		let status = WORDS[body.status.toLowerCase()];
		if (status === void 0) return;
		let version = reportedVersion(body);
		let failing = failingParts(body);
		return {
			status,
			said: body.status,
			failing,
			...version === void 0 ? {} : { version }
		};
	}
	function reportedVersion(body) {
		if (!isObject(body)) return;
		return [body.version, body.releaseId].find((each) => typeof each == "string" && each !== "");
	}
	function renderFailing(checks) {
		return checks.map(({ name, output }) => output === void 0 ? name : `${name} (${output})`).join(", ");
	}
	function failingParts(body, prefix = "") {
		let found = PARTS.flatMap((key) => namedParts(body[key])).flatMap(([name, part]) => inspect(prefix + name, part));
		return [...new Map(found.map((check) => [check.name, check])).values()];
	}
	function inspect(name, part) {
		if (Array.isArray(part)) return part.flatMap((each) => inspect(name, each));
		if (!isObject(part) || typeof part.status != "string") return [];
		if (WORDS[part.status.toLowerCase()] !== "fail") return [];
		let deeper = failingParts(part, `${name}.`);
		if (deeper.length > 0) return deeper;
		let output = [
			part.output,
			part.message,
			part.error,
			part.description,
			nestedError(part.details)
		].find(isSentence);
		return [{
			name,
			status: part.status,
			...output === void 0 ? {} : { output: shortened(output) }
		}];
	}
	function namedParts(parts) {
		if (Array.isArray(parts)) return parts.filter(isObject).map((part) => [String(part.name ?? "unnamed"), part]);
		return isObject(parts) ? Object.entries(parts) : [];
	}
	function nestedError(details) {
		return isObject(details) ? details.error ?? details.message : void 0;
	}
	function isSentence(value) {
		return typeof value == "string" && value.trim() !== "";
	}
	function shortened(text) {
		return (0, shorten.m)(text.trim().split("\n", 1)[0] ?? "", 120);
	}
	function isObject(value) {
		return typeof value == "object" && !!value && !Array.isArray(value);
	}
	var json_path = __webpack_require__(4820);
	var health_matcher = __webpack_require__(7924);
	var request_headers = __webpack_require__(5548);
	let PATIENT = new Set([
		408,
		425,
		429,
		503
	]);
	function retryAfter(status, headers) {
		let given = headers["retry-after"];
		if (given === void 0 || !PATIENT.has(status)) return;
		if (/^\d+$/.test(given)) return Number(given) * 1e3;
		let wait = Date.parse(given) - Date.parse(headers.date ?? "");
		return Number.isFinite(wait) && wait > 0 ? wait : void 0;
	}
	var shown_content = __webpack_require__(8403);
	var status_codes = __webpack_require__(9373);
	function sameVersion(served, expected) {
		let [a, b] = [plainVersion(served), plainVersion(expected)];
		if (a === b) return !0;
		let [short, long] = a.length < b.length ? [a, b] : [b, a];
		return isCommit(short) && isCommit(long) && long.startsWith(short);
	}
	function isComparable(a, b) {
		let kind = kindOf(a);
		return kind !== void 0 && kind === kindOf(b);
	}
	function kindOf(version) {
		let plain = plainVersion(version);
		let [numbers] = /^\d+(?:\.\d+)+/.exec(plain) ?? [];
		if (numbers !== void 0) return `${numbers.split(".").length} numbers`;
		return isCommit(plain) ? "commit" : void 0;
	}
	function plainVersion(version) {
		return version.trim().replace(/^v(?=\d)/i, "").replace(/^sha-(?=[0-9a-f]{7})/, "");
	}
	function isCommit(text) {
		return /^[0-9a-f]{7,40}$/.test(text);
	}
	let BODY_LIMIT = 65536;
	function judgeAnswer(answer, expect, expectVersion) {
		let body = parseBody(answer);
		let version = servedVersion(answer, body, expect);
		let seen = {
			...version === void 0 ? {} : { version },
			...answer.latency === void 0 ? {} : { latency: answer.latency }
		};
		let report = readHealthReport(body);
		let fault = statusFault(answer, report, expect) ?? contentFault(answer, body, report, expect);
		if (fault !== void 0) return {
			...fault,
			...seen
		};
		let expected = expect.version ?? expectVersion ?? expectedIfTold(version, expect);
		if (expected === void 0 || expected === "any") return {
			kind: "pass",
			...seen,
			...remark(report)
		};
		if (version === void 0) return {
			...(0, health_outcome.L)(noVersion(answer, expect, expected)),
			...seen
		};
		if (!sameVersion(version, expected)) return {
			kind: "stale",
			...seen,
			version,
			expected
		};
		return {
			kind: "pass",
			...seen,
			...remark(report)
		};
	}
	function expectedIfTold(told, { versionIfTold }) {
		if (told === void 0 || versionIfTold === void 0) return;
		return isComparable(told, versionIfTold) ? versionIfTold : void 0;
	}
	function statusFault(answer, report, { status: accepted }) {
		let { status, headers } = answer;
		if ((0, status_codes.G3)(accepted, status)) return;
		if (status === 401 || status === 403) return (0, health_outcome.L)(`answered ${status}: the probe is not allowed in`, "lasting");
		if (status >= 300 && status < 400) return (0, health_outcome.L)(redirected(status, headers.location));
		let wait = retryAfter(status, headers);
		return (0, health_outcome.L)(`answered ${status}${failingPart(report)}`, "passing", wait === void 0 ? {} : { retryAfter: wait });
	}
	function redirected(status, location = "nowhere") {
		let way = location.startsWith("https://") ? "; probe https, or send the header X-Forwarded-Proto: https" : "";
		return `answered ${status} to ${location.replace(/[?#].*$/s, "")} (redirects are not followed${way})`;
	}
	function failingPart(report) {
		if (report === void 0 || report.status === "pass") return "";
		let failing = report.failing.length === 0 ? "" : `, failing: ${renderFailing(report.failing)}`;
		return `, status ${report.said}${failing}`;
	}
	function contentFault(answer, body, report, expect) {
		let ownsStatus = expect.json.has("status");
		if (report?.status === "fail" && !ownsStatus) return (0, health_outcome.L)(`answered ${answer.status}${failingPart(report)}`);
		let sentence = headerFault(answer, expect) ?? bodyFault(answer, body, expect) ?? latencyFault(answer, expect);
		return sentence === void 0 ? void 0 : (0, health_outcome.L)(`answered ${answer.status}, but ${sentence}`);
	}
	function headerFault({ headers }, expect) {
		for (let [name, wanted] of expect.headers) {
			let values = [headers[name] ?? []].flat();
			let why = (0, health_matcher.J4)(values, wanted, (0, request_headers.eh)(name) || name.includes("cookie"));
			if (why !== void 0) return `header ${name} ${why}`;
		}
	}
	function bodyFault(answer, body, expect) {
		if (expect.json.size > 0 && body === void 0) return notJson(answer);
		for (let [path, wanted] of expect.json) {
			let why = (0, health_matcher.J4)((0, json_path.I)(body, path), wanted, (0, request_headers.eh)(path.split(".").at(-1) ?? ""));
			if (why !== void 0) return `${path} ${why}`;
		}
		let lacking = expect.bodyContains.find((text) => !answer.body.includes(text));
		return lacking === void 0 ? void 0 : `the body does not contain ${JSON.stringify(lacking)}`;
	}
	function latencyFault({ latency }, { maxLatency }) {
		if (maxLatency === void 0 || latency === void 0 || latency.total <= maxLatency) return;
		return `it took longer than ${(0, duration.a)(maxLatency)}`;
	}
	function servedVersion({ headers, body: text }, body, { versionFrom }) {
		if (versionFrom === void 0) return reportedVersion(body) ?? /^\s*(v?\d+(?:\.\d+)+[\w.+-]*)\s*$/.exec(text)?.[1];
		let [found] = "header" in versionFrom ? [headers[versionFrom.header]].flat() : (0, json_path.I)(body, versionFrom.json);
		return found == null || found === "" ? void 0 : String(found);
	}
	function noVersion(answer, { versionFrom }, expected) {
		if (answer.truncated) return `answered ${answer.status}, but ${notJson(answer)}`;
		let place = versionFrom === void 0 ? "its body has no version" : `${"header" in versionFrom ? `header ${versionFrom.header}` : versionFrom.json} is not there`;
		return `answered ${answer.status}, but ${place} to hold against ${expected} (a target that tells none: expect: {version: any})`;
	}
	function remark(report) {
		return report?.status === "warn" ? { remark: failingPart(report).replace(/^, /, "") } : {};
	}
	function parseBody({ body, truncated }) {
		if (truncated || !/^\s*[[{"]/.test(body)) return;
		try {
			return JSON.parse(body);
		} catch {
			return;
		}
	}
	function notJson({ body, truncated, headers }) {
		if (truncated) return `the body is longer than ${BODY_LIMIT / 1024} KiB, so its JSON is not read`;
		if (headers["content-encoding"] !== void 0) return `the body is compressed (${headers["content-encoding"]}), which was not asked for`;
		let text = body.trim();
		return text === "" ? "the body is empty" : `the body is not JSON: ${(0, shown_content.fh)(text)}`;
	}
	let OWN_HEADERS = {
		"user-agent": "slipway-healthcheck",
		"cache-control": "no-cache"
	};
	async function exchange(connection, request, signal) {
		let start = performance.now();
		try {
			let response = await ask(connection, request, signal);
			let firstByte = performance.now() - start;
			let { body, truncated } = await readBody(response).catch((error) => {
				throw new health_connection.c("body", signal.aborted ? signal.reason : error);
			});
			return {
				status: response.statusCode ?? 0,
				headers: response.headers,
				body,
				truncated,
				firstByte
			};
		} finally {
			connection.destroy();
		}
	}
	function ask(connection, request, signal) {
		return new Promise((resolve, reject) => {
			external_node_http_default().request({
				createConnection: () => connection,
				method: request.method,
				path: request.path,
				headers: headersOf(request),
				signal
			}).on("response", resolve).on("error", (error) => reject(new health_connection.c("answer", error))).end(request.body);
		});
	}
	function headersOf({ host, headers }) {
		return {
			...OWN_HEADERS,
			host,
			connection: "close",
			...Object.fromEntries(headers.map((header) => [header.name, (0, request_headers.BU)(header)]))
		};
	}
	async function readBody(response) {
		let chunks = [];
		let size = 0;
		for await (let chunk of response) {
			chunks.push(chunk);
			size += chunk.length;
			if (size > BODY_LIMIT) break;
		}
		return {
			body: Buffer.concat(chunks).subarray(0, BODY_LIMIT).toString("utf8"),
			truncated: size > BODY_LIMIT
		};
	}
	function scriptArgv(scripting) {
		let { target, mark, timeout, life, addresses, port } = scripting;
		let request = target.type === "http" ? requestParts(target) : {
			raw: "",
			method: "GET",
			path: "/",
			headers: []
		};
		let seconds = (milliseconds) => String(Math.ceil(milliseconds / 1e3));
		let { raw, method, path, headers } = request;
		return [
			"/bin/sh",
			"-c",
			"\nmark=$1 kind=$2 seconds=$3 life=$4 addresses=$5 port=$6 request=$7 method=$8 path=$9\nshift 9\ntrap 'exit 0' TERM\nhave() { command -v \"$1\" >/dev/null 2>&1; }\nlimited() { if have timeout; then timeout \"$seconds\" \"$@\"; else \"$@\"; fi; }\nsay() { printf '%s %s\\n' \"$mark\" \"$*\"; }\nlacks_nc() { case $(busybox nc --help 2>&1) in *'not found'*) return 0 ;; *) return 1 ;; esac; }\nif [ \"$kind\" = http ] && have curl; then tool=curl\nelif have bash; then tool=bash\nelif have nc; then tool=nc\nelif have busybox && ! lacks_nc; then tool='busybox nc'\nelse say tool none; exit 0; fi\nsay tool \"$tool\"\nattempt() {\n  host=$1\n  shift\n  case $kind:$tool in\n  http:curl)\n    [ \"$method\" = HEAD ] && set -- --head \"$@\"\n    curl --silent --show-error --include --raw --http1.1 --globoff --noproxy '*' --max-time \"$seconds\" \"$@\" \"http://$host:$port$path\" ;;\n  http:bash) limited bash --norc --noprofile -c 'exec 3<>\"/dev/tcp/$1/$2\" && printf %s \"$3\" >&3 && cat <&3' probe \"$host\" \"$port\" \"$request\" ;;\n  http:*) { printf %s \"$request\"; sleep 1; } | limited $tool \"$host\" \"$port\" ;;\n  tcp:bash) limited bash --norc --noprofile -c 'exec 3<>\"/dev/tcp/$1/$2\"' probe \"$host\" \"$port\" ;;\n  tcp:*)\n    # BusyBox's nc has no -z everywhere; it can run a program once it is connected.\n    said=$(limited $tool -z \"$host\" \"$port\" 2>&1) && return 0\n    case $said in *option*) limited $tool \"$host\" \"$port\" -e true ;; *) printf '%s' \"$said\"; return 1 ;; esac ;;\n  esac\n}\nmarked() { while IFS= read -r line; do printf '%s %s|%s\\n' \"$mark\" \"$1\" \"$line\"; done; }\nend=$(($(date +%s) + life))\nround=0\nwhile :; do\n  round=$((round + 1))\n  for address in $addresses; do\n    { attempt \"$address\" \"$@\" 2>&1; printf '\\nexit %s\\n' \"$?\"; } | head -c 80000 | marked \"$round $address\" &\n  done\n  wait\n  say done \"$round\"\n  [ \"$(date +%s)\" -lt \"$end\" ] || exit 0\n  sleep 0.3 2>/dev/null || sleep 1\ndone\n",
			"slipway-probe",
			mark,
			target.type,
			seconds(timeout),
			seconds(life),
			addresses.join(" "),
			String(port),
			raw,
			method,
			path,
			...headers
		];
	}
	async function judgeScripted(answer, { target, port, timeout }, expectVersion) {
		let address = `${answer.address}:${port}`;
		if (target.type === "tcp") return answer.exitCode === 0 ? { kind: "pass" } : complaint(answer, address, timeout);
		if (!answer.bytes.subarray(0, 5).equals(Buffer.from("HTTP/"))) return complaint(answer, address, timeout);
		try {
			let { firstByte: _, ...parsed } = await exchange(replay(answer.bytes), target.request, AbortSignal.timeout(Math.ceil(timeout)));
			return judgeAnswer(parsed, target.expect, expectVersion);
		} catch (error) {
			if (!(error instanceof health_connection.c)) throw error;
			return explainAttempt(error, {
				address,
				host: address,
				timeout
			});
		}
	}
	function requestParts({ request }) {
		let { method, path } = request;
		let lines = Object.entries(headersOf(request)).map(([name, value]) => `${name}: ${value}`);
		return {
			raw: [
				`${method} ${path} HTTP/1.1`,
				...lines,
				"",
				""
			].join("\r\n"),
			method,
			path,
			headers: lines.flatMap((line) => ["-H", line])
		};
	}
	let OUT_OF_TIME = new Set([
		28,
		124,
		143
	]);
	function complaint({ exitCode, bytes }, address, timeout) {
		let said = bytes.toString("utf8").trim();
		if (exitCode !== void 0 && OUT_OF_TIME.has(exitCode)) return (0, health_outcome.L)(`no answer from ${address} within ${(0, duration.a)(timeout)}`);
		if (exitCode === 7 || /refused/i.test(said) || said === "") return (0, health_outcome.L)(`connection refused at ${address}`);
		return (0, health_outcome.L)(`${address}: ${(0, shorten.m)(said.split("\n", 1)[0] ?? "", 160)}`);
	}
	function replay(bytes) {
		return new external_node_stream_.Duplex({
			read() {
				this.push(bytes);
				this.push(null);
			},
			write: (_chunk, _encoding, done) => done()
		});
	}
	class ExecProbe {
		#parts;
		constructor(parts) {
			this.#parts = parts;
		}
		async attempt({ timeout }) {
			let { container: name, engine } = this.#parts;
			try {
				let container = await (0, engine_container.aH)(engine, name, timeout);
				if (container === void 0) return (0, health_outcome.L)(`there is no container ${name} on this engine`, "lasting");
				let why = (0, engine_container.$B)(container);
				if (why !== void 0) return (0, health_outcome.L)(why, "lasting");
				return await this.#ask(container.Id, timeout);
			} catch (error) {
				return (0, engine_fault.j)(error);
			}
		}
		async #ask(containerId, timeout) {
			let { target, port, expectVersion } = this.#parts;
			let mark = (0, external_node_crypto_.randomBytes)(12).toString("hex");
			let scripting = {
				target,
				mark,
				timeout,
				life: 0,
				addresses: ["127.0.0.1"],
				port
			};
			let said = await this.#exec(containerId, scriptArgv(scripting), timeout);
			let { tool, answersOf } = readProbeOutput(said, mark);
			if (tool === void 0) return noShell(said.toString("utf8"));
			if (tool === "none") return (0, health_outcome.L)(`there is no curl, bash or nc in the image; ${WAYS_OUT}`, "final");
			let [answer] = answersOf(1);
			return answer === void 0 ? (0, health_outcome.L)("the probe inside the container was cut off") : judgeScripted(answer, scripting, expectVersion);
		}
		async #exec(containerId, argv, timeout) {
			let { engine } = this.#parts;
			let body = {
				AttachStdout: !0,
				AttachStderr: !0,
				Cmd: argv
			};
			let { Id } = await (0, ports_engine.sb)(engine, {
				method: "POST",
				path: `/containers/${containerId}/exec`,
				body
			});
			let { body: said } = await engine.exchange({
				method: "POST",
				path: `/exec/${Id}/start`,
				body: {
					Detach: !1,
					Tty: !1
				},
				timeout: timeout + 5e3
			});
			return unframe(said);
		}
		async [Symbol.asyncDispose]() {}
	}
	let WAYS_OUT = "give port and path instead of a localhost url, or give the image a health check and use type: container";
	function noShell(said) {
		if (/\/bin\/sh|executable file not found/.test(said)) return (0, health_outcome.L)(`there is no shell in the image; ${WAYS_OUT}`, "final");
		return (0, health_outcome.L)(`the probe could not be started: ${(0, shorten.m)(said.trim(), 160)}`);
	}
	class ContainerPortProbe {
		#parts;
		#inside;
		constructor(parts) {
			this.#parts = parts;
			this.#inside = new ExecProbe(parts);
		}
		async attempt(limits) {
			let { engine, container } = this.#parts;
			try {
				let found = await (0, container_address.S)(engine, container, limits.timeout);
				if ("kind" in found) return found;
				if (found.host !== void 0) return await this.#dial(found.host, limits);
			} catch (error) {
				return (0, engine_fault.j)(error);
			}
			return this.#hasCredentials ? (0, health_outcome.L)(NO_CREDENTIALS_INSIDE, "final") : this.#inside.attempt(limits);
		}
		#dial(host, limits) {
			let { port, speak, throughSsh } = this.#parts;
			let findWays = async () => [throughSsh === void 0 ? (0, way.tL)(host, port) : await throughSsh.to(host, port)];
			return new DialProbe({
				host,
				tls: void 0,
				findWays,
				speak
			}).attempt(limits);
		}
		get #hasCredentials() {
			let { target } = this.#parts;
			if (target.type !== "http") return !1;
			let { headers, path } = target.request;
			return headers.some(({ value }) => value instanceof secret.z) || (0, request_headers.mQ)(path).length > 0;
		}
		async [Symbol.asyncDispose]() {}
	}
	let NO_CREDENTIALS_INSIDE = "its network can only be probed from inside the container, where its credentials would show in the process list";
	function judgeImage(image, expect, expectVersion) {
		let { digest } = expect;
		let tag = (0, image_ref.Q)(image.reference)?.tag;
		let seen = tag === void 0 ? {} : { version: tag };
		if (digest !== void 0) {
			if (image.digests.includes(digest)) return {
				kind: "pass",
				...seen
			};
			return {
				kind: "stale",
				version: shortDigest(image.digests[0] ?? image.reference),
				expected: shortDigest(digest)
			};
		}
		let expected = expect.version ?? expectVersion;
		if (expected === void 0 || expected === "any") return {
			kind: "pass",
			...seen
		};
		if (tag === void 0) return (0, health_outcome.L)(`runs ${image.reference}, whose name has no tag to hold against ${expected} (give expect: {image: sha256:…})`);
		return sameVersion(tag, expected) ? {
			kind: "pass",
			version: tag
		} : {
			kind: "stale",
			version: tag,
			expected
		};
	}
	function shortDigest(digest) {
		return digest.replace(/^(sha256:[0-9a-f]{12})[0-9a-f]+$/, "$1");
	}
	class ContainerProbe {
		#target;
		#engine;
		#expectVersion;
		#last;
		constructor(target, engine, expectVersion) {
			this.#target = target;
			this.#engine = engine;
			this.#expectVersion = expectVersion;
		}
		async attempt({ timeout, signal }) {
			let { container: name, expect } = this.#target;
			try {
				let container = await (0, probe.Wh)((0, engine_container.aH)(this.#engine, name, timeout), signal);
				if (container === void 0) return (0, health_outcome.L)(`there is no container ${name} on this engine`, "lasting");
				let before = this.#last;
				this.#last = container;
				let fault = await this.#notRunning(container) ?? unhealthy(container) ?? restarted(before, container);
				if (fault !== void 0) return fault;
				let digests = expect.digest === void 0 ? [] : await (0, engine_container.JD)(this.#engine, container.Image, timeout);
				let outcome = judgeImage({
					reference: container.Config.Image,
					digests
				}, expect, this.#expectVersion);
				return outcome.kind === "pass" && container.State.Health == null ? {
					...outcome,
					remark: "running; it has no health check"
				} : outcome;
			} catch (error) {
				return (0, engine_fault.j)(error);
			}
		}
		async #notRunning(container) {
			let why = (0, engine_container.$B)(container);
			if (why === void 0) return;
			let logs = await readContainerLog(this.#engine, container.Id, 20);
			let known = diagnose(logs, container.State.ExitCode);
			let persistence = container.State.Status === "created" ? "passing" : "lasting";
			let sentence = known === void 0 ? why : `${why}: ${known.sentence}`;
			return (0, health_outcome.L)(sentence, persistence, {
				logs: logs.slice(-5),
				...hintOf(known)
			});
		}
		async [Symbol.asyncDispose]() {}
	}
	function unhealthy({ State }) {
		let health = State.Health;
		if (health == null || health.Status === "none" || health.Status === "healthy") return;
		let runs = health.Log ?? [];
		let tool = runs.map(missingHealthTool).findLast((each) => each !== void 0);
		let logs = runs.slice(-5).flatMap(({ ExitCode, Output }) => splitLines(Output).slice(-1).map((line) => `exit ${ExitCode}: ${line}`));
		if (tool !== void 0) return (0, health_outcome.L)(`its health check calls ${tool}, which the image does not have`, "lasting", { logs });
		if (health.Status === "starting") return (0, health_outcome.L)("its health check has not passed yet", "passing", { logs });
		return (0, health_outcome.L)("its health check fails", "passing", { logs });
	}
	function restarted(before, now) {
		if (before === void 0) return;
		if (before.Id !== now.Id) return (0, health_outcome.L)("was replaced between two looks");
		return now.RestartCount - before.RestartCount > 0 ? (0, health_outcome.L)("was restarted by the engine between two looks") : void 0;
	}
	var find_ways = __webpack_require__(1784);
	var written_text = __webpack_require__(3226);
	function describeSent(step) {
		if (step.kind === "http") return join([
			step.method,
			(0, shown_content.nM)(step.url),
			describeBody(step.body)
		]);
		let { send } = step;
		let sent = send === void 0 ? void 0 : typeof send == "string" ? describeText(send) : (0, shown_content.oB)(send);
		return join([step.kind === "open" ? (0, shown_content.nM)(step.url) : `on ${step.on}`, sent && (0, shorten.m)(`sent ${sent}`, 200)]);
	}
	function describeCame({ body }, judgement) {
		let text = body.trim();
		if (text === "" || judgement.includes("the body is")) return "";
		return `; the answer was ${(0, shorten.m)((0, shown_content.f$)(text), 200)}`;
	}
	function describeBody(body) {
		if (body === void 0) return;
		if (body.kind === "text") return (0, shorten.m)(describeText(body.text), 200);
		return (0, shorten.m)((0, shown_content.oB)(body.kind === "json" ? body.value : body.fields), 200);
	}
	function describeText(text) {
		let written = (0, written_text.I)(text);
		if (written.kind === "json") return `${written.before}${(0, shown_content.oB)(written.value)}`;
		if (written.kind === "form") return (0, shown_content.oB)(Object.fromEntries(written.fields));
		return (0, shown_content.fh)(text);
	}
	function join(parts) {
		return parts.filter((part) => part !== void 0).join(" ");
	}
	var external_node_events_ = __webpack_require__(8474);
	function speakHttp({ request, expect }, expectVersion) {
		return async (connection, way, { signal }) => {
			let { firstByte, ...answer } = await exchange(connection.stream, request, signal);
			let latency = {
				...latencyOf(connection, way),
				firstByte
			};
			return judgeAnswer({
				...answer,
				latency
			}, expect, expectVersion);
		};
	}
	function speakTcp({ expect: { maxLatency } }) {
		return async (connection, way, limits) => {
			let latency = latencyOf(connection, way);
			let doubt = await doubtAbout(connection, way, limits);
			if (doubt !== void 0) return (0, health_outcome.L)(doubt);
			if (maxLatency === void 0 || latency.total <= maxLatency) return {
				kind: "pass",
				latency
			};
			return (0, health_outcome.L)(`accepted, but it took longer than ${(0, duration.a)(maxLatency)}`, "passing", { latency });
		};
	}
	async function doubtAbout({ stream }, way, limits) {
		try {
			if (way.explain === void 0) return;
			stream.end();
			let greeted = (0, external_node_events_.once)(stream, "data", limits).then(() => !0);
			let closed = (0, external_node_events_.once)(stream, "end", limits).then(() => !1);
			if (await Promise.race([greeted, closed])) return;
			return await way.explain();
		} catch (error) {
			if (!(0, probe.rV)(error)) throw new health_connection.c("answer", error);
			return `${`${way.address} stayed silent for ${(0, duration.a)(limits.timeout)}`}; through SSH that does not prove that it accepts connections`;
		} finally {
			stream.destroy();
		}
	}
	function latencyOf({ started, connect, tls }, { dns }) {
		return {
			total: performance.now() - started + (dns ?? 0),
			connect,
			...dns === void 0 ? {} : { dns },
			...tls === void 0 ? {} : { tls }
		};
	}
	var placeholder = __webpack_require__(3670);
	function fillExpectation(expect, values) {
		return {
			...expect,
			json: fillMatchers(expect.json, values),
			headers: fillMatchers(expect.headers, values),
			bodyContains: expect.bodyContains.map((text) => (0, placeholder.BB)(text, values))
		};
	}
	function fillAwaited({ json, text }, values) {
		return {
			json: fillMatchers(json, values),
			text: text === void 0 ? void 0 : fillMatcher(text, values)
		};
	}
	function fillMatchers(matchers, values) {
		return new Map([...matchers].map(([name, matcher]) => [(0, placeholder.BB)(name, values), fillMatcher(matcher, values)]));
	}
	function fillMatcher(matcher, values) {
		let { eq, in: options } = matcher;
		return {
			...matcher,
			...eq === void 0 ? {} : { eq: (0, placeholder.uN)(eq, values) },
			...options === void 0 ? {} : { in: (0, placeholder.uN)(options, values) }
		};
	}
	var step_means = __webpack_require__(9098);
	async function askOnce(step, pass, means, limits) {
		let url = (0, placeholder.T9)(step.url, pass.values);
		let destination = (0, step_means.My)(url, ["http:", "https:"], means);
		if ("kind" in destination) return destination;
		let jar = pass.jar(step.session);
		let cookie = jar.header(url);
		let request = requestOf(step, url, pass.values, cookie);
		let expect = expectationOf(step.expect, pass.values);
		let came;
		let speak = async (connection, way, { signal }) => {
			let { firstByte, ...answer } = await exchange(connection.stream, request, signal);
			came = answer;
			jar.store(url, answer.headers["set-cookie"] ?? []);
			return judgeAnswer({
				...answer,
				latency: {
					...latencyOf(connection, way),
					firstByte
				}
			}, expect, means.expectVersion);
		};
		let outcome = await new DialProbe({
			...destination,
			speak
		}).attempt(limits);
		if (came === void 0) return outcome;
		let { headers, body: text } = came;
		let found = {
			headers,
			text,
			json: parse(text),
			cookie: (name) => jar.value(name)
		};
		if (outcome.kind === "pass") return learnt(step, pass, {
			came,
			found,
			outcome
		});
		pass.hideSecrets(step.captures, found);
		if (outcome.kind !== "miss") return outcome;
		return {
			...outcome,
			error: `${outcome.error}${describeCame(came, outcome.error)}`
		};
	}
	function learnt(step, pass, { came, found, outcome }) {
		let lack = pass.learn(step.captures, found);
		return lack === void 0 ? outcome : (0, health_outcome.L)(`answered ${came.status}, but ${lack}${describeCame(came, "")}`);
	}
	function requestOf(step, url, values, cookie) {
		let content = step.body === void 0 ? void 0 : contentOf(step.body, values);
		let own = content?.type === void 0 ? {} : { "content-type": content.type };
		return {
			method: step.method,
			path: `${url.pathname}${url.search}`,
			host: url.host,
			headers: (0, step_means.Rs)({
				...own,
				...step.headers
			}, values, {
				url,
				cookie
			}),
			...content === void 0 ? {} : { body: content.text }
		};
	}
	function contentOf(body, values) {
		if (body.kind === "text") return { text: (0, placeholder.BB)(body.text, values) };
		if (body.kind === "json") return {
			text: JSON.stringify((0, placeholder.uN)(body.value, values)),
			type: "application/json"
		};
		let fields = Object.entries(body.fields).map(([name, value]) => [name, (0, placeholder.BB)(value, values)]);
		return {
			text: new URLSearchParams(fields).toString(),
			type: "application/x-www-form-urlencoded"
		};
	}
	function expectationOf(expect, values) {
		let filled = fillExpectation(expect, values);
		return filled.version !== void 0 || filled.versionFrom !== void 0 ? filled : {
			...filled,
			version: "any"
		};
	}
	function parse(text) {
		try {
			return JSON.parse(text);
		} catch {
			return;
		}
	}
	var redact = __webpack_require__(3042);
	var capture = __webpack_require__(7817);
	class CookieJar {
		#cookies = [];
		#now;
		constructor(now) {
			this.#now = now;
		}
		store(url, lines) {
			for (let cookie of lines.flatMap((line) => parseCookie(line, url, this.#now()) ?? [])) {
				let others = this.#cookies.filter((each) => !isSame(each, cookie));
				this.#cookies = cookie.expires <= this.#now() ? others : [...others, cookie];
			}
		}
		header(url) {
			let sent = this.#cookies.filter((cookie) => this.#belongs(cookie, url));
			if (sent.length === 0) return;
			return sent.toSorted((a, b) => b.path.length - a.path.length).map(({ name, value }) => `${name}=${value}`).join("; ");
		}
		value(name) {
			return this.#cookies.findLast((cookie) => cookie.name === name)?.value;
		}
		#belongs({ domain, isHostOnly, path, isSecure, expires }, url) {
			let isEncrypted = url.protocol === "https:" || url.protocol === "wss:";
			if (expires <= this.#now() || isSecure && !isEncrypted && !isLoopback(url.hostname)) return !1;
			return (isHostOnly ? url.hostname === domain : domainMatches(url.hostname, domain)) && pathMatches(url.pathname, path);
		}
	}
	function isSame(a, b) {
		return a.name === b.name && a.domain === b.domain && a.path === b.path;
	}
	function parseCookie(line, url, now) {
		let [pair = "", ...rest] = line.split(";");
		let equals = pair.indexOf("=");
		let name = pair.slice(0, equals).trim();
		if (equals < 0 || name === "") return;
		let attributes = new Map(rest.map(attribute));
		let domain = (attributes.get("domain") ?? "").replace(/^\./, "").toLowerCase();
		if (domain !== "" && !domainMatches(url.hostname, domain)) return;
		let path = attributes.get("path") ?? "";
		return {
			name,
			value: pair.slice(equals + 1).trim(),
			domain: domain === "" ? url.hostname : domain,
			isHostOnly: domain === "",
			path: path.startsWith("/") ? path : defaultPath(url.pathname),
			isSecure: attributes.has("secure"),
			expires: expiry(attributes, now)
		};
	}
	function attribute(text) {
		let [name = "", ...value] = text.split("=");
		return [name.trim().toLowerCase(), value.join("=").trim()];
	}
	function expiry(attributes, now) {
		let age = attributes.get("max-age");
		if (age !== void 0 && /^-?\d+$/.test(age)) return now + Number(age) * 1e3;
		let date = Date.parse(attributes.get("expires") ?? "");
		return Number.isNaN(date) ? Infinity : date;
	}
	function domainMatches(host, domain) {
		return host === domain || host.endsWith(`.${domain}`);
	}
	function pathMatches(path, wanted) {
		return path === wanted || path.startsWith(wanted.endsWith("/") ? wanted : `${wanted}/`);
	}
	function defaultPath(path) {
		return path.slice(0, Math.max(1, path.lastIndexOf("/")));
	}
	function isLoopback(host) {
		return host === "localhost" || host === "[::1]" || host.startsWith("127.");
	}
	var flow_rules = __webpack_require__(2552);
	class Pass {
		#values = new Map([[flow_rules.O, (0, external_node_crypto_.randomBytes)(4).toString("hex")]]);
		#jars = new Map();
		#sockets = new Map();
		#redactor = new redact.p();
		#hidden = new Set();
		#secrets;
		#clock;
		#mask;
		constructor(captures, { clock, mask }) {
			this.#secrets = captures.filter(({ isSecret }) => isSecret);
			this.#clock = clock;
			this.#mask = mask;
		}
		get values() {
			return this.#values;
		}
		jar(session) {
			let jar = this.#jars.get(session) ?? new CookieJar(() => this.#clock.date().getTime());
			this.#jars.set(session, jar);
			return jar;
		}
		hideSecrets(captures, answer) {
			let own = captures.filter(({ isSecret }) => isSecret);
			let others = this.#secrets.filter(({ from }) => from.kind !== "matches");
			for (let { from } of [...own, ...others]) for (let text of (0, capture.Mw)(from, answer)) this.#hide(text);
		}
		learn(captures, answer) {
			this.hideSecrets(captures, answer);
			for (let { name, from } of captures) {
				let found = (0, capture.Fg)(from, answer);
				if ("lack" in found) return `${found.lack}, to be captured as ${name}`;
				this.#values.set(name, found.value);
			}
		}
		open(name, socket) {
			this.#sockets.set(name, socket);
		}
		socket(name) {
			let socket = this.#sockets.get(name);
			if (socket === void 0) throw TypeError(`no step ${name} has opened a WebSocket; the target is wrong`);
			return socket;
		}
		redact(text) {
			return this.#redactor.redact(text);
		}
		#hide(value) {
			if (this.#hidden.has(value)) return;
			this.#hidden.add(value);
			this.#redactor.add(value);
			this.#mask(value);
		}
		async [Symbol.asyncDispose]() {
			await Promise.all([...this.#sockets.values()].map((socket) => socket.close()));
		}
	}
	var message_exchange = __webpack_require__(2287);
	class Mailbox {
		#messages = [];
		#news = Promise.withResolvers();
		#fault;
		#end;
		constructor(socket) {
			socket.on("message", (data) => this.#put(String(asBuffer(data))));
			socket.on("error", (error) => {
				this.#fault = error.message;
			});
			socket.once("close", (code, reason) => {
				this.#end = sentence(code, String(reason), this.#fault);
				this.#announce();
			});
		}
		get news() {
			return this.#news.promise;
		}
		get end() {
			return this.#end;
		}
		get last() {
			return this.#messages.at(-1);
		}
		take(wanted) {
			let index = this.#messages.findIndex((message) => fits(message, wanted));
			return index === -1 ? void 0 : this.#messages.splice(index, 1)[0];
		}
		#put(text) {
			this.#messages.push({
				text,
				json: mailbox_parse(text)
			});
			this.#messages.length > 1e3 && this.#messages.shift();
			this.#announce();
		}
		#announce() {
			this.#news.resolve();
			this.#news = Promise.withResolvers();
		}
	}
	function fits({ text, json }, wanted) {
		if (wanted.text !== void 0 && (0, health_matcher.J4)([text], wanted.text) !== void 0) return !1;
		return [...wanted.json].every(([path, matcher]) => (0, health_matcher.J4)((0, json_path.I)(json, path), matcher) === void 0);
	}
	function sentence(code, reason, fault) {
		if (fault !== void 0) return `the WebSocket broke: ${fault}`;
		if (code === 1006) return "the connection of the WebSocket was lost";
		if (code === 1005) return "the server closed the WebSocket without a code";
		return `the server closed the WebSocket with ${code}${reason === "" ? "" : ` (${reason})`}`;
	}
	function mailbox_parse(text) {
		try {
			return JSON.parse(text);
		} catch {
			return;
		}
	}
	function asBuffer(data) {
		if (Array.isArray(data)) return Buffer.concat(data);
		return data instanceof ArrayBuffer ? Buffer.from(data) : data;
	}
	class WebSocketFault extends Error {
		name = "WebSocketFault";
	}
	async function shakeHands(connection, request, signal) {
		let { host, path, headers, subprotocols } = request;
		let { WebSocket } = await __webpack_require__.e(977).then(__webpack_require__.bind(__webpack_require__, 2977));
		let own = {
			"user-agent": "slipway-healthcheck",
			host
		};
		let given = Object.fromEntries(headers.map((header) => [header.name, (0, request_headers.BU)(header)]));
		let socket = new WebSocket(`ws://${host}${path}`, [...subprotocols], {
			createConnection: () => connection,
			headers: {
				...own,
				...given
			},
			maxPayload: 1048576,
			perMessageDeflate: !1,
			followRedirects: !1
		});
		let mailbox = new Mailbox(socket);
		try {
			return await (0, probe.Wh)(outcomeOf(socket, mailbox), signal);
		} catch (error) {
			socket.terminate();
			connection.destroy();
			throw error instanceof WebSocketFault ? error : new health_connection.c("answer", error);
		}
	}
	function outcomeOf(socket, mailbox) {
		return new Promise((resolve, reject) => {
			let headers = {};
			socket.once("upgrade", (response) => {
				headers = response.headers;
			});
			socket.once("open", () => resolve({
				kind: "open",
				socket: new OpenSocket(socket, mailbox),
				headers
			}));
			socket.once("unexpected-response", (_, response) => web_socket_refusal(response).then(resolve, reject));
			socket.once("error", (error) => reject(error.code === void 0 ? new WebSocketFault(`the WebSocket handshake failed: ${error.message}`) : error));
		});
	}
	async function web_socket_refusal(response) {
		let read = await readBody(response);
		response.destroy();
		return {
			kind: "refused",
			answer: {
				status: response.statusCode ?? 0,
				headers: response.headers,
				...read
			}
		};
	}
	class OpenSocket {
		#socket;
		#mailbox;
		constructor(socket, mailbox) {
			this.#socket = socket;
			this.#mailbox = mailbox;
		}
		send(message) {
			if (this.#mailbox.end !== void 0) throw new WebSocketFault(this.#mailbox.end);
			this.#socket.send(message);
		}
		async receive(wanted, signal) {
			for (;;) {
				let found = this.#mailbox.take(wanted);
				if (found !== void 0) return found;
				if (this.#mailbox.end !== void 0) throw new WebSocketFault(this.#mailbox.end);
				await (0, probe.Wh)(this.#mailbox.news, signal);
			}
		}
		get lastUntaken() {
			return this.#mailbox.last;
		}
		async ping(signal) {
			if (this.#mailbox.end !== void 0) throw new WebSocketFault(this.#mailbox.end);
			let pong = Promise.withResolvers();
			this.#socket.once("pong", () => pong.resolve());
			this.#socket.once("close", () => pong.reject(new WebSocketFault(this.#mailbox.end ?? "")));
			this.#socket.ping();
			await (0, probe.Wh)(pong.promise, signal);
		}
		async close() {
			let { promise, resolve } = Promise.withResolvers();
			if (this.#socket.readyState === this.#socket.CLOSED) return;
			this.#socket.once("close", () => resolve());
			let impatience = setTimeout(() => this.#socket.terminate(), 1e3);
			this.#socket.close(1e3);
			await promise;
			clearTimeout(impatience);
		}
	}
	function speakWs({ request, exchange, expect: { maxLatency } }) {
		return async (connection, way, limits) => {
			let opened = await openSocket(connection.stream, request, limits.signal);
			if (opened.kind !== "open") return opened;
			let said = await converse(opened.socket, exchange, limits);
			let latency = latencyOf(connection, way);
			await opened.socket.close();
			if (said.kind === "miss") return said;
			if (maxLatency === void 0 || latency.total <= maxLatency) return {
				kind: "pass",
				latency
			};
			return (0, health_outcome.L)(`answered, but it took longer than ${(0, duration.a)(maxLatency)}`, "passing", { latency });
		};
	}
	async function openSocket(connection, request, signal) {
		try {
			let handshake = await shakeHands(connection, request, signal);
			if (handshake.kind === "open") return handshake;
			connection.destroy();
			return speak_ws_refusal(handshake.answer);
		} catch (error) {
			if (error instanceof WebSocketFault) return (0, health_outcome.L)(error.message);
			throw error;
		}
	}
	function speak_ws_refusal(answer) {
		let outcome = judgeAnswer(answer, SWITCHING_PROTOCOLS, void 0);
		if (outcome.kind !== "miss") throw TypeError("an answer of 101 is no refusal");
		return {
			...outcome,
			error: `${outcome.error}, where a WebSocket begins with 101`
		};
	}
	let SWITCHING_PROTOCOLS = {
		status: [{
			from: 101,
			to: 101
		}],
		json: new Map(),
		headers: new Map(),
		bodyContains: [],
		version: "any",
		versionFrom: void 0
	};
	async function converse(socket, { send, receive }, { signal, timeout }) {
		try {
			send !== void 0 && socket.send(send);
			if (receive !== void 0) return {
				kind: "said",
				message: await socket.receive(receive, signal)
			};
			await socket.ping(signal);
			return {
				kind: "said",
				message: {
					text: "",
					json: void 0
				}
			};
		} catch (error) {
			if (error instanceof WebSocketFault) return (0, health_outcome.L)(error.message);
			if (!(0, probe.rV)(error)) throw error;
			return (0, health_outcome.L)(`${receive === void 0 ? "no pong" : silence(socket)} within ${(0, duration.a)(timeout)}`);
		}
	}
	function silence({ lastUntaken }) {
		if (lastUntaken === void 0) return "no message came";
		return `no message came that was expected (the last one: ${(0, shorten.m)((0, shown_content.f$)(lastUntaken.text), 160)})`;
	}
	async function openStep(step, pass, means, limits) {
		let url = (0, placeholder.T9)(step.url, pass.values);
		let destination = (0, step_means.My)(url, ["ws:", "wss:"], means);
		if ("kind" in destination) return destination;
		let jar = pass.jar(step.session);
		let request = {
			path: `${url.pathname}${url.search}`,
			host: url.host,
			headers: (0, step_means.Rs)(step.headers, pass.values, {
				url,
				cookie: jar.header(url)
			}),
			subprotocols: step.subprotocols
		};
		let speak = async (connection, way, { signal }) => {
			let opened = await openSocket(connection.stream, request, signal);
			if (opened.kind !== "open") return opened;
			jar.store(url, opened.headers["set-cookie"] ?? []);
			pass.open(step.name, opened.socket);
			return {
				kind: "pass",
				latency: latencyOf(connection, way)
			};
		};
		return new DialProbe({
			...destination,
			speak
		}).attempt(limits);
	}
	async function talk(step, pass, limits) {
		let socket = pass.socket(step.kind === "open" ? step.name : step.on);
		let said = await converse(socket, filledExchange(step, pass.values), limits);
		if (said.kind === "miss") {
			socket.lastUntaken !== void 0 && pass.hideSecrets(step.captures, capturable(socket.lastUntaken));
			return said;
		}
		let lack = pass.learn(step.captures, capturable(said.message));
		return lack === void 0 ? { kind: "pass" } : (0, health_outcome.L)(`the message came, but ${lack}`);
	}
	function capturable({ text, json }) {
		return {
			headers: {},
			text,
			json,
			cookie: () => void 0
		};
	}
	function filledExchange({ send, receive }, values) {
		return {
			send: send === void 0 ? void 0 : (0, message_exchange.Lo)(typeof send == "string" ? (0, placeholder.BB)(send, values) : (0, placeholder.uN)(send, values)),
			receive: receive === void 0 ? void 0 : fillAwaited(receive, values)
		};
	}
	var flow_probe_addDisposableResource = function(env, value, async) {
		if (value != null) {
			if (typeof value != "object" && typeof value != "function") throw TypeError("Object expected.");
			var dispose, inner;
			if (async) {
				if (!Symbol.asyncDispose) throw TypeError("Symbol.asyncDispose is not defined.");
				dispose = value[Symbol.asyncDispose];
			}
			if (dispose === void 0) {
				if (!Symbol.dispose) throw TypeError("Symbol.dispose is not defined.");
				dispose = value[Symbol.dispose];
				async && (inner = dispose);
			}
			if (typeof dispose != "function") throw TypeError("Object not disposable.");
			inner && (dispose = function() {
				try {
					inner.call(this);
				} catch (e) {
					return Promise.reject(e);
				}
			});
			env.stack.push({
				value,
				dispose,
				async
			});
		} else async && env.stack.push({ async: !0 });
		return value;
	};
	var flow_probe_disposeResources = (function(SuppressedError) {
		return function(env) {
			function fail(e) {
				env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
				env.hasError = !0;
			}
			var r, s = 0;
			function next() {
				for (; r = env.stack.pop();) try {
					if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
					if (r.dispose) {
						var result = r.dispose.call(r.value);
						if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) {
							fail(e);
							return next();
						});
					} else s |= 1;
				} catch (e) {
					fail(e);
				}
				if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
				if (env.hasError) throw env.error;
			}
			return next();
		};
	})(typeof SuppressedError == "function" ? SuppressedError : function(error, suppressed, message) {
		var e = Error(message);
		return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
	});
	class FlowProbe {
		#parts;
		#told = new Set();
		constructor(parts) {
			this.#parts = parts;
		}
		async attempt(limits) {
			let env_1 = {
				stack: [],
				error: void 0,
				hasError: !1
			};
			try {
				let { clock, target } = this.#parts;
				let start = clock.now();
				let deadline = new src_deadline.B(clock, limits.timeout);
				let pass = flow_probe_addDisposableResource(env_1, new Pass(target.steps.flatMap(({ captures }) => captures), this.#parts), !0);
				let seen = { kind: "pass" };
				for (let [index, step] of target.steps.entries()) {
					let outcome = await this.#make(step, pass, {
						deadline,
						signal: limits.signal
					});
					if (outcome.kind !== "pass") return this.#failed(step, index, pass, outcome);
					outcome.version !== void 0 && (seen = {
						kind: "pass",
						version: outcome.version
					});
					this.#tell(`${target.name}: ${step.name} passed (step ${index + 1} of ${target.steps.length})`);
				}
				return {
					...seen,
					latency: { total: clock.now() - start }
				};
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = !0;
			} finally {
				let result_1 = flow_probe_disposeResources(env_1);
				result_1 && await result_1;
			}
		}
		#failed(step, index, pass, outcome) {
			if (outcome.kind !== "miss") return outcome;
			let place = `step ${index + 1} of ${this.#parts.target.steps.length}, ${step.name}`;
			return {
				...outcome,
				error: pass.redact(`${place}: ${describeSent(step)}: ${outcome.error}`)
			};
		}
		async #make(step, pass, within) {
			try {
				if (step.kind === "http") return await this.#ask(step, pass, within);
				let opened = step.kind === "open" ? await openStep(step, pass, this.#parts.means, this.#limits(step.timeout, within)) : void 0;
				if (opened !== void 0 && opened.kind !== "pass") return opened;
				return await talk(step, pass, this.#limits(step.within ?? step.timeout, within));
			} catch (error) {
				if (error instanceof placeholder.DO) return (0, health_outcome.L)(error.message);
				throw error;
			}
		}
		async #ask(step, pass, within) {
			let { clock, means, target } = this.#parts;
			let patience = new src_deadline.B(clock, Math.min(step.within ?? 0, within.deadline.left));
			for (;;) {
				let outcome = await askOnce(step, pass, means, this.#limits(step.timeout, within));
				if (outcome.kind !== "miss" || outcome.persistence === "final" || step.within === void 0) return outcome;
				if (patience.left <= 500 || within.signal.aborted) return tooLate(outcome, step.within);
				this.#tell(pass.redact(`${target.name}: waiting at most ${(0, duration.a)(step.within)} for ${step.name}: ${outcome.error}`), `${step.name} waits`);
				await clock.sleep(500, within.signal).catch(() => void 0);
			}
		}
		#limits(wanted = this.#parts.stepTimeout, { deadline, signal }) {
			let timeout = Math.max(1, Math.min(wanted, deadline.left));
			return {
				timeout,
				signal: AbortSignal.any([signal, AbortSignal.timeout(Math.ceil(timeout))])
			};
		}
		#tell(line, key = line) {
			if (this.#told.has(key)) return;
			this.#told.add(key);
			this.#parts.tell(line);
		}
		async [Symbol.asyncDispose]() {}
	}
	function tooLate(outcome, within) {
		return {
			...outcome,
			error: `not within ${(0, duration.a)(within)}: ${outcome.error}`
		};
	}
	let KIND = "io.slipway.kind";
	let PROBE = "health-probe";
	let PROBE_LABEL = `${KIND}=${PROBE}`;
	function jobSpec({ image, networkId, nodeId }, [command = "", ...args]) {
		return {
			Name: `slipway-probe-${(0, external_node_crypto_.randomBytes)(5).toString("hex")}`,
			Labels: { [KIND]: PROBE },
			TaskTemplate: {
				ContainerSpec: {
					Image: image,
					Command: [command],
					Args: args,
					Labels: { [KIND]: PROBE },
					Healthcheck: { Test: ["NONE"] },
					ReadOnly: !0,
					CapabilityDrop: ["ALL"],
					Privileges: { NoNewPrivileges: !0 },
					StopGracePeriod: 1e9
				},
				Networks: [{ Target: networkId }],
				RestartPolicy: { Condition: "none" },
				Resources: { Limits: { MemoryBytes: 67108864 } },
				Placement: { Constraints: nodeId === void 0 ? [] : [`node.id==${nodeId}`] },
				LogDriver: {
					Name: "json-file",
					Options: {
						"max-size": "4m",
						"max-file": "1"
					}
				}
			},
			Mode: { ReplicatedJob: {
				MaxConcurrent: 1,
				TotalCompletions: 1
			} },
			EndpointSpec: { Mode: "dnsrr" }
		};
	}
	let probe_job_ENDED = new Set([
		"complete",
		"failed",
		"rejected",
		"shutdown",
		"orphaned",
		"remove"
	]);
	class ProbeJob {
		#engine;
		#clock;
		#id;
		#mark;
		#addresses;
		#tail = "2000";
		#awaited;
		constructor(parts) {
			this.#engine = parts.engine;
			this.#clock = parts.clock;
			this.#id = parts.id;
			this.#mark = parts.mark;
			this.#addresses = parts.addresses;
		}
		static async start(engine, clock, place, scripting) {
			let mark = (0, external_node_crypto_.randomBytes)(12).toString("hex");
			let body = jobSpec(place, scriptArgv({
				...scripting,
				mark
			}));
			let { ID } = await (0, ports_engine.sb)(engine, {
				method: "POST",
				path: "/services/create",
				body
			});
			return new ProbeJob({
				engine,
				clock,
				id: ID,
				mark,
				addresses: scripting.addresses.length
			});
		}
		async nextRound(signal) {
			for (;;) {
				let reading = await this.#look();
				if (reading.state !== "waiting" || signal.aborted) return reading;
				await this.#clock.sleep(250);
			}
		}
		async #look() {
			let [task] = await probe_job_tasksOf(this.#engine, this.#id);
			let { State: state = "new", Err = "" } = task?.Status ?? {};
			if (task !== void 0 && (state === "running" || state === "complete")) {
				let reading = this.#read(await this.#output(task.ID));
				if (reading !== void 0) return reading;
			}
			if (probe_job_ENDED.has(state)) return endedReading(state, Err);
			return {
				state: "waiting",
				reason: `${state === "running" ? "waiting for the probe inside its network" : "starting a probe inside its network"}${Err === "" ? "" : `: ${Err}`}`
			};
		}
		#read(output) {
			if (output.tool === "none") return {
				state: "impossible",
				reason: NO_TOOL
			};
			this.#awaited ??= output.lastRound + 1;
			if (output.lastRound < this.#awaited) return;
			let answers = output.answersOf(output.lastRound);
			if (answers.length < this.#addresses) {
				this.#tail = "all";
				return;
			}
			this.#awaited = void 0;
			return {
				state: "answered",
				answers
			};
		}
		async #output(taskId) {
			let query = {
				stdout: "true",
				stderr: "true",
				tail: this.#tail
			};
			let { status, body } = await this.#engine.exchange({
				method: "GET",
				path: `/tasks/${taskId}/logs`,
				query
			});
			return readProbeOutput(status === 200 ? unframe(body) : Buffer.alloc(0), this.#mark);
		}
		async [Symbol.asyncDispose]() {
			await remove(this.#engine, this.#id);
		}
	}
	async function removeLeftoverJobs(engine, now) {
		let query = { filters: JSON.stringify({ label: [PROBE_LABEL] }) };
		let jobs = await (0, ports_engine.sb)(engine, {
			method: "GET",
			path: "/services",
			query
		});
		for (let { ID, CreatedAt } of jobs) {
			let tasks = await probe_job_tasksOf(engine, ID);
			(tasks.length > 0 && tasks.every(({ Status }) => probe_job_ENDED.has(Status.State)) || now.getTime() - Date.parse(CreatedAt) > 864e5) && await remove(engine, ID);
		}
	}
	let probe_job_WAYS_OUT = "name another image with probe-image, or give the image a health check and use type: service";
	let NO_TOOL = `there is no curl, bash or nc in the image; ${probe_job_WAYS_OUT}`;
	function endedReading(state, error) {
		if (/\/bin\/sh/.test(error)) return {
			state: "impossible",
			reason: `there is no shell in the image; ${probe_job_WAYS_OUT}`
		};
		return {
			state: "broken",
			reason: `the probe inside its network is ${state}${error === "" ? "" : `: ${error}`}`
		};
	}
	function probe_job_tasksOf(engine, serviceId) {
		let filters = JSON.stringify({ service: [serviceId] });
		return (0, ports_engine.sb)(engine, {
			method: "GET",
			path: "/tasks",
			query: { filters }
		});
	}
	async function remove(engine, id) {
		let { status, body } = await engine.exchange({
			method: "DELETE",
			path: `/services/${id}`
		});
		if (status >= 400 && status !== 404) throw new ports_engine.NJ(status, body.toString("utf8"));
	}
	var closest = __webpack_require__(6123);
	async function readService(engine, wanted, timeout) {
		let names = candidateNames(wanted);
		let query = {
			status: "true",
			filters: JSON.stringify({ name: names })
		};
		let found = await (0, ports_engine.sb)(engine, {
			method: "GET",
			path: "/services",
			query,
			timeout
		});
		let service = names.map((name) => found.find(({ Spec }) => Spec.Name === name)).find((each) => each !== void 0);
		if (service === void 0) return;
		let filters = JSON.stringify({
			service: [service.ID],
			"_up-to-date": ["true"]
		});
		return {
			service,
			tasks: await (0, ports_engine.sb)(engine, {
				method: "GET",
				path: "/tasks",
				query: { filters },
				timeout
			})
		};
	}
	async function noSuchService(engine, { name }, timeout) {
		let names = (await (0, ports_engine.sb)(engine, {
			method: "GET",
			path: "/services",
			timeout
		})).map(({ Spec }) => Spec.Name);
		let meant = names.find((each) => each.endsWith(`_${name}`)) ?? (0, closest.k)(name, names);
		return `there is no service ${name} in this swarm${meant === void 0 ? "" : `; did you mean ${meant}?`}`;
	}
	function isRunning({ DesiredState, Status }) {
		return DesiredState === "running" && Status.State === "running";
	}
	function taskName({ Spec }, { Slot, NodeID }) {
		return `${Spec.Name}.${Slot ?? NodeID?.slice(0, 9) ?? "?"}`;
	}
	function candidateNames({ name, stack }) {
		return stack === void 0 ? [name] : [`${stack}_${name}`, name];
	}
	let FAILED = new Set(["failed", "rejected"]);
	function updateFault({ service }) {
		let { State: state, Message: message } = service.UpdateStatus ?? {};
		if (state === "paused") return `its update is paused: ${message ?? "no reason given"}`;
		if (state === "rollback_completed") return "its update was rolled back by the swarm";
		if (state === "rollback_started") return "its update is being rolled back by the swarm";
		if (state === "rollback_paused") return `its rollback is paused: ${message ?? "no reason given"}`;
	}
	function incomplete(snapshot, { minInstances, ignoreUpdate }) {
		let { service, tasks } = snapshot;
		let running = tasks.filter(isRunning).length;
		let wanted = service.ServiceStatus?.DesiredTasks ?? 0;
		let count = `${running} of ${wanted} tasks of the current version run`;
		if (isJob(snapshot)) return (0, health_outcome.L)("is a job: it ends, so there is nothing that stays healthy", "final");
		if (running !== wanted) return (0, health_outcome.L)(`${count}${waitingFor(tasks)}`);
		if (!ignoreUpdate && service.UpdateStatus?.State === "updating") return (0, health_outcome.L)("its update is not finished");
		if (wanted === 0) return (0, health_outcome.L)("is scaled to 0 tasks, so nothing of it runs");
		if (minInstances !== void 0 && running < minInstances) return (0, health_outcome.L)(`${count}, at least ${minInstances} are needed`);
	}
	function failedTasks({ tasks }) {
		return tasks.filter(({ Status }) => FAILED.has(Status.State)).sort((a, b) => b.CreatedAt.localeCompare(a.CreatedAt));
	}
	function isJob({ service: { Spec } }) {
		return "ReplicatedJob" in Spec.Mode || "GlobalJob" in Spec.Mode;
	}
	function waitingFor(tasks) {
		let waiting = tasks.find(({ DesiredState, Status }) => DesiredState === "running" && Status.State !== "running");
		if (waiting === void 0) return "";
		let { State, Err } = waiting.Status;
		return `; a task is ${State}${Err === void 0 || Err === "" ? "" : `: ${Err}`}`;
	}
	var external_node_net_ = __webpack_require__(7030);
	function chooseNetwork(tasks, wanted) {
		let [first, ...others] = tasks;
		let usable = attachments(first).filter(({ Network: { ID } }) => others.every((task) => attachmentTo(task, ID) !== void 0));
		let network = usable.find(({ Network: { Spec } }) => wanted === void 0 || Spec.Name === wanted || Spec.Name.endsWith(`_${wanted}`))?.Network;
		if (network === void 0) return { error: whyNone(usable, wanted) };
		let reached = tasks.map((task) => ({
			id: task.ID,
			nodeId: task.NodeID,
			address: addressOf(attachmentTo(task, network.ID))
		}));
		return {
			networkId: network.ID,
			tasks: reached.sort((a, b) => a.address.localeCompare(b.address))
		};
	}
	function attachments(task) {
		return (task?.NetworksAttachments ?? []).filter((each) => each.Network.Spec.Ingress !== !0 && addressOf(each) !== "");
	}
	function attachmentTo(task, networkId) {
		return attachments(task).find(({ Network }) => Network.ID === networkId);
	}
	function addressOf(attachment) {
		return (attachment?.Addresses ?? []).map((each) => each.replace(/\/\d+$/, "")).find((each) => (0, external_node_net_.isIPv4)(each)) ?? "";
	}
	function whyNone(usable, wanted) {
		let names = usable.map(({ Network }) => Network.Spec.Name).join(", ");
		if (wanted !== void 0 && names !== "") return `is not in the network ${wanted}; its networks are ${names}`;
		return "is in no network of its own that could be probed from; probe its published port via: host or runner";
	}
	class OverlayProbe {
		#parts;
		#job;
		#broken = {
			times: 0,
			reason: "",
			until: 0
		};
		#hasTidied = !1;
		constructor(parts) {
			this.#parts = parts;
		}
		async attempt(limits) {
			let { engine, endpoint, stack, ignoreUpdate } = this.#parts;
			let wanted = {
				name: endpoint.service,
				stack
			};
			try {
				let snapshot = await (0, probe.Wh)(readService(engine, wanted, limits.timeout), limits.signal);
				if (snapshot === void 0) return (0, health_outcome.L)(await noSuchService(engine, wanted, limits.timeout), "lasting");
				let fault = incomplete(snapshot, { ignoreUpdate });
				if (fault !== void 0) return fault;
				let reachable = chooseNetwork(snapshot.tasks.filter(isRunning), endpoint.network);
				if ("error" in reachable) return (0, health_outcome.L)(reachable.error, "final");
				if (this.#parts.clock.now() < this.#broken.until) return {
					kind: "pending",
					reason: this.#broken.reason
				};
				return await this.#ask(snapshot, reachable, limits);
			} catch (error) {
				return (0, engine_fault.j)(error);
			}
		}
		async #ask(snapshot, reachable, { signal, timeout }) {
			let reading = await (await this.#jobFor(snapshot, reachable, timeout)).nextRound(signal);
			if (reading.state === "waiting") return {
				kind: "pending",
				reason: reading.reason
			};
			if (reading.state === "answered") return this.#judge(snapshot, reachable, reading.answers, timeout);
			await this.#endJob();
			let { reason } = reading;
			let times = this.#broken.times + 1;
			this.#broken = {
				times,
				reason,
				until: this.#parts.clock.now() + times * 2e3
			};
			return reading.state === "impossible" || times >= 5 ? (0, health_outcome.L)(reason, "final") : {
				kind: "pending",
				reason
			};
		}
		async #jobFor(snapshot, reachable, timeout) {
			let { target, endpoint, engine, clock, budget } = this.#parts;
			let reach = JSON.stringify(reachable);
			if (this.#job?.reach === reach) return this.#job.job;
			await this.#endJob();
			this.#hasTidied || await removeLeftoverJobs(engine, clock.date());
			this.#hasTidied = !0;
			let addresses = reachable.tasks.map(({ address }) => address);
			let node = reachable.tasks[this.#broken.times % reachable.tasks.length]?.nodeId;
			let place = {
				image: endpoint.probeImage ?? snapshot.service.Spec.TaskTemplate.ContainerSpec?.Image ?? "",
				networkId: reachable.networkId,
				nodeId: endpoint.probeImage === void 0 ? node : void 0
			};
			let scripting = {
				target,
				timeout,
				life: budget + 3e4,
				addresses,
				port: endpoint.port
			};
			let job = await ProbeJob.start(engine, clock, place, scripting);
			this.#job = {
				job,
				reach
			};
			return job;
		}
		async #judge(snapshot, { tasks }, answers, timeout) {
			let { target, endpoint, expectVersion } = this.#parts;
			let scripting = {
				target,
				timeout,
				port: endpoint.port
			};
			let order = tasks.map(({ address }) => address);
			let outcomes = answers.toSorted((a, b) => order.indexOf(a.address) - order.indexOf(b.address)).map(async (answer) => {
				let outcome = await judgeScripted(answer, scripting, expectVersion);
				let task = snapshot.tasks.find(({ ID }) => ID === tasks.find(({ address }) => address === answer.address)?.id);
				let name = task === void 0 ? answer.address : taskName(snapshot.service, task);
				return outcome.kind === "miss" ? {
					...outcome,
					error: `${name}: ${outcome.error}`
				} : outcome;
			});
			return (0, probe.hm)(await Promise.all(outcomes));
		}
		async #endJob() {
			let job = this.#job;
			this.#job = void 0;
			await job?.job[Symbol.asyncDispose]();
		}
		async [Symbol.asyncDispose]() {
			await this.#endJob();
		}
	}
	var endpoint = __webpack_require__(5785);
	class ServiceProbe {
		#parts;
		#failedBefore;
		constructor(parts) {
			this.#parts = parts;
		}
		async attempt({ timeout, signal }) {
			let { engine, target, stack, expectVersion } = this.#parts;
			let wanted = {
				name: target.service,
				stack
			};
			try {
				let snapshot = await (0, probe.Wh)(readService(engine, wanted, timeout), signal);
				if (snapshot === void 0) return (0, health_outcome.L)(await noSuchService(engine, wanted, timeout), "lasting");
				let fault = await this.#fault(snapshot);
				if (fault !== void 0) return fault;
				let reference = snapshot.service.Spec.TaskTemplate.ContainerSpec?.Image ?? "";
				let digest = (0, endpoint.ol)(reference);
				return judgeImage({
					reference,
					digests: digest === void 0 ? [] : [digest]
				}, target.expect, expectVersion);
			} catch (error) {
				return (0, engine_fault.j)(error);
			}
		}
		async #fault(snapshot) {
			let [newest, ...others] = this.#newlyFailed(snapshot);
			let { target, ignoreUpdate } = this.#parts;
			let updateProblem = ignoreUpdate ? void 0 : updateFault(snapshot);
			if (updateProblem !== void 0) return this.#explained(snapshot, updateProblem, failedTasks(snapshot)[0], "final");
			if (newest !== void 0) {
				let count = others.length === 0 ? "a task" : `${others.length + 1} tasks`;
				return this.#explained(snapshot, `${count} failed`, newest, "passing");
			}
			return incomplete(snapshot, {
				minInstances: target.minInstances,
				ignoreUpdate
			});
		}
		#newlyFailed(snapshot) {
			let failed = failedTasks(snapshot);
			let before = this.#failedBefore ?? new Set(failed.map(({ ID }) => ID));
			this.#failedBefore = new Set(failed.map(({ ID }) => ID));
			return failed.filter(({ ID }) => !before.has(ID));
		}
		async #explained(snapshot, sentence, task, persistence) {
			if (task === void 0) return (0, health_outcome.L)(sentence, persistence);
			let { Err = "", ContainerStatus } = task.Status;
			let logs = await readTaskLog(this.#parts.engine, task.ID, 20);
			let known = diagnose([...logs, Err], ContainerStatus?.ExitCode);
			let reason = [Err, known?.sentence].filter((part) => part !== void 0 && part !== "").join(": ");
			let told = reason === "" ? sentence : `${sentence}; ${taskName(snapshot.service, task)}: ${reason}`;
			return (0, health_outcome.L)(told, persistence, {
				logs: logs.slice(-5),
				...hintOf(known)
			});
		}
		async [Symbol.asyncDispose]() {}
	}
	function probeOpener(ports, options) {
		let throughSsh = ports.ssh === void 0 ? void 0 : new way.tu(ports.ssh);
		let ways = {
			engine: ports.engine,
			lookup: ports.lookup,
			throughSsh
		};
		return (target) => {
			let { expectVersion } = options;
			if (target.type === "container") return new ContainerProbe(target, (0, find_ways.O)(ports.engine), expectVersion);
			if (target.type === "service") {
				let { stack, ignoreUpdate } = ports;
				return new ServiceProbe({
					target,
					engine: (0, find_ways.O)(ports.engine),
					stack,
					ignoreUpdate,
					expectVersion
				});
			}
			if (target.type === "flow") return openFlowProbe(target, {
				ports,
				options,
				ways
			});
			if (target.type === "ws") return dial(target.endpoint, speakWs(target), ways);
			return openPortProbe(target, {
				ports,
				options,
				ways
			});
		};
	}
	function openFlowProbe(target, { ports, options, ways }) {
		let { place, ca } = target;
		return new FlowProbe({
			target,
			means: {
				place,
				ca,
				expectVersion: options.expectVersion,
				ways
			},
			clock: ports.clock,
			stepTimeout: options.attemptTimeout,
			tell: (line) => ports.log?.info(line),
			mask: (value) => ports.mask?.(value)
		});
	}
	function openPortProbe(target, { ports, options, ways }) {
		let { endpoint } = target;
		let { expectVersion, timeout: budget } = options;
		let speak = target.type === "http" ? speakHttp(target, expectVersion) : speakTcp(target);
		if (endpoint.from === "runner" || endpoint.from === "host") return dial(endpoint, speak, ways);
		let engine = (0, find_ways.O)(ports.engine);
		if (endpoint.from === "service") {
			let { clock, stack, ignoreUpdate } = ports;
			return new OverlayProbe({
				target,
				endpoint,
				engine,
				clock,
				stack,
				ignoreUpdate,
				expectVersion,
				budget
			});
		}
		let { container, port } = endpoint;
		let parts = {
			target,
			container,
			port,
			engine,
			expectVersion
		};
		if (endpoint.from === "inside") return new ExecProbe(parts);
		return new ContainerPortProbe({
			...parts,
			speak,
			throughSsh: ways.throughSsh
		});
	}
	function dial(endpoint, speak, ways) {
		let [host, tls] = endpoint.from === "container" ? [endpoint.container] : [endpoint.host, endpoint.tls];
		return new DialProbe({
			host,
			tls,
			findWays: (0, find_ways.v)(endpoint, ways),
			speak
		});
	}
	function backoff(misses, { intervalMax }, random) {
		let grown = Math.min(intervalMax, 250 * 1.5 ** Math.max(0, misses - 1));
		return Math.min(intervalMax, grown * (.8 + .4 * random));
	}
	function pauseWithin(wanted, left) {
		if (left <= 250) return;
		return Math.min(wanted, left - 250);
	}
	function renderWanted(watches, { isTogether, hold }) {
		let asked = watches.filter(({ isRepeatable }) => isRepeatable);
		let flows = watches.filter(({ isRepeatable }) => !isRepeatable);
		return [
			...asked.slice(0, 1).map(({ consecutive }) => `${wanted_namesOf(asked)}: ${thresholdOf(consecutive)}`),
			...flows.length === 0 ? [] : [`a whole pass of ${wanted_namesOf(flows)}`],
			...isTogether ? ["all at once"] : [],
			...hold > 0 ? [`held for ${(0, duration.a)(hold)}`] : []
		].join(", then ");
	}
	function wanted_namesOf(watches) {
		return watches.map(({ target }) => target.name).join(", ");
	}
	function thresholdOf(consecutive) {
		return consecutive === 1 ? "one success each" : `${consecutive} successes in a row each`;
	}
	class Verification {
		#watches;
		#options;
		#clock;
		#log;
		#start;
		#deadline;
		#cancel;
		#nextProgress = 5e3;
		constructor(watches, options, { clock, log, cancel }) {
			this.#watches = watches;
			this.#options = options;
			this.#clock = clock;
			this.#log = log;
			this.#start = clock.now();
			this.#deadline = new src_deadline.B(clock, options.timeout);
			this.#cancel = cancel ?? new AbortController().signal;
		}
		async run() {
			this.#announce();
			for (; await this.#allBecomeOk();) {
				if (await this.#passTogether() && await this.#hold()) return this.#result(!0);
				if (this.#deadline.passed || this.#cancel.aborted) break;
				await this.#clock.sleep(250);
			}
			return this.#result(!1);
		}
		get #awaited() {
			let required = this.#watches.filter(({ target }) => target.required);
			return required.length > 0 ? required : this.#watches;
		}
		#isDecided(watches) {
			let awaited = this.#awaitedOf(watches);
			return awaited.some(({ hasFailed, target }) => hasFailed && target.required) || awaited.every(({ isOk, hasFailed }) => isOk || hasFailed);
		}
		#awaitedOf(watches) {
			return this.#awaited.filter((watch) => watches.includes(watch));
		}
		async #allBecomeOk() {
			let first = this.#watches.filter(({ isRepeatable }) => isRepeatable);
			let others = this.#watches.filter(({ isRepeatable, isOk }) => !isRepeatable && !isOk);
			if (this.#awaitedOf(first).length === 0) return this.#become([...first, ...others]);
			return await this.#become(first) && (others.length === 0 || await this.#become(others));
		}
		async #become(watches) {
			let stop = new AbortController();
			let followed = watches.map((watch) => this.#follow(watch, watches, stop));
			try {
				await Promise.all(followed);
			} finally {
				stop.abort();
				await Promise.allSettled(followed);
			}
			return this.#awaitedOf(watches).every(({ isOk }) => isOk);
		}
		async #follow(watch, watches, stop) {
			let over = AbortSignal.any([stop.signal, this.#cancel]);
			for (; !over.aborted && !watch.hasFailed;) {
				await this.#attempt(watch, over);
				if (this.#isDecided(watches)) return stop.abort();
				this.#showProgress();
				let pause = this.#pauseOf(watch);
				if (pause === void 0) return;
				await this.#clock.sleep(pause, over).catch(() => void 0);
			}
		}
		#pauseOf({ pause, isRepeatable }) {
			let left = this.#deadline.left;
			if (isRepeatable) return pauseWithin(pause, left);
			return pause + this.#options.attemptTimeout < left ? pause : void 0;
		}
		async #attempt(watch, unwanted) {
			let timeout = Math.max(250, Math.min(watch.attemptTimeout, this.#deadline.left));
			let signal = AbortSignal.any([unwanted, AbortSignal.timeout(Math.ceil(timeout))]);
			return (await watch.attempt({
				timeout,
				signal
			}, unwanted)).kind === "pass";
		}
		async #passTogether() {
			return this.#awaited.length === 1 || await this.#askTogether();
		}
		async #askTogether() {
			let asked = this.#awaited.filter(({ isRepeatable }) => isRepeatable);
			return (await Promise.all(asked.map((watch) => this.#attempt(watch, this.#cancel)))).every(Boolean);
		}
		async #hold() {
			let { hold, interval } = this.#options;
			if (hold === 0) return !0;
			this.#log.info(`All are ok; holding for ${(0, duration.a)(hold)}`);
			let end = this.#clock.now() + hold;
			for (; this.#clock.now() < end && !this.#cancel.aborted;) {
				let pause = pauseWithin(Math.min(interval, end - this.#clock.now()), this.#deadline.left);
				if (pause === void 0) return !1;
				await this.#clock.sleep(pause, this.#cancel).catch(() => void 0);
				if (!await this.#askTogether()) return !1;
				this.#showProgress();
			}
			return !0;
		}
		#result(hasPassed) {
			let targets = this.#watches.map(({ report }) => report);
			let elapsed = this.#clock.now() - this.#start;
			let wrong = targets.filter(({ required, verdict }) => required && verdict !== "passed");
			let isOptional = this.#watches.every(({ target }) => !target.required);
			if (hasPassed || isOptional) return {
				state: "healthy",
				targets,
				elapsed
			};
			if (wrong.length === 0) return {
				state: "unhealthy",
				targets,
				elapsed,
				reason: "each target was ok, but the time ended before all had been ok together for as long as asked"
			};
			let tried = wrong.filter(({ attempts }) => attempts > 0);
			return {
				state: tried.length > 0 && tried.every(({ verdict }) => verdict === "stale") ? "stale" : "unhealthy",
				targets,
				elapsed
			};
		}
		#announce() {
			let { timeout, hold } = this.#options;
			let wanted = renderWanted(this.#watches, {
				isTogether: this.#awaited.length > 1,
				hold
			});
			this.#log.info(`Waiting at most ${(0, duration.a)(timeout)} for ${wanted}`);
		}
		#showProgress() {
			let elapsed = this.#clock.now() - this.#start;
			if (elapsed < this.#nextProgress || this.#deadline.passed) return;
			this.#nextProgress = elapsed + Math.min(3e4, elapsed);
			let standings = this.#watches.map(({ target, standing }) => `${target.name}: ${standing}`).join("; ");
			this.#log.info(`Still checking after ${(0, duration.a)(elapsed)} of at most ${(0, duration.a)(this.#options.timeout)}: ${standings}`);
		}
	}
	function changeLine({ name, before, after, outcome, elapsed, consecutive }) {
		if (after.state === "failed") return `${name}: failed: ${after.reason}`;
		if (outcome.kind === "pending") return `${name}: ${outcome.reason}`;
		if (outcome.kind === "pass") return passLine({
			name,
			before,
			after,
			outcome,
			elapsed,
			consecutive
		});
		return `${name}: ${before.state === "streak" ? `lost its streak at ${before.passes} of ${consecutive}: ` : ""}${before.state === "ok" ? "was ok and is no longer: " : ""}${outcome.kind === "stale" ? `healthy but still ${outcome.version}, expected ${outcome.expected}` : outcome.error}`;
	}
	function passLine({ name, before, after, outcome, elapsed, consecutive }) {
		if (outcome.kind !== "pass" || before.state === "ok" || before.state === "streak" && after.state === "streak") return;
		let remark = outcome.remark === void 0 ? "" : ` (${outcome.remark})`;
		let version = outcome.version === void 0 ? "" : `, version ${outcome.version}`;
		if (after.state === "ok") return `${name}: ok after ${(0, duration.a)(elapsed)}${version}${remark}`;
		return `${name}: first success after ${(0, duration.a)(elapsed)}${version}${remark}, ${consecutive} in a row are needed`;
	}
	class Tally {
		#attempts = 0;
		#firstPassAfter;
		#versions = new Map();
		#latencies = [];
		#lastError;
		#pending;
		#hint;
		#logs = [];
		add(outcome, elapsed) {
			this.#pending = outcome.kind === "pending" ? outcome.reason : void 0;
			if (outcome.kind === "pending") return;
			this.#attempts += 1;
			outcome.kind === "pass" && (this.#firstPassAfter ??= elapsed);
			if (outcome.kind === "miss") {
				this.#lastError = outcome.error;
				this.#logs = outcome.logs ?? [];
				this.#hint = outcome.hint;
			}
			outcome.latency !== void 0 && this.#latencies.push(outcome.latency);
			outcome.version !== void 0 && this.#see(outcome.version);
		}
		get isEmpty() {
			return this.#attempts === 0;
		}
		get sheet() {
			return {
				attempts: this.#attempts,
				firstPassAfter: this.#firstPassAfter,
				versions: [...this.#versions].map(([version, seen]) => ({
					version,
					seen
				})),
				latency: spread(this.#latencies),
				lastError: this.#lastError ?? this.#pending,
				hint: this.#hint,
				logs: this.#logs
			};
		}
		#see(version) {
			let seen = this.#versions.get(version) ?? 0;
			this.#versions.delete(version);
			this.#versions.set(version, seen + 1);
		}
	}
	function spread(latencies) {
		let sorted = latencies.toSorted((a, b) => a.total - b.total);
		let slowest = sorted.at(-1);
		if (slowest === void 0) return;
		let rank = (share) => sorted[Math.ceil(share * sorted.length) - 1]?.total ?? 0;
		return {
			p50: rank(.5),
			p95: rank(.95),
			max: slowest.total,
			slowest
		};
	}
	let UNTRIED = {
		state: "waiting",
		misses: 0,
		lasting: 0
	};
	function nextVerdict(verdict, outcome, rules, counted = !0) {
		if (verdict.state === "failed" || outcome.kind === "pending") return verdict;
		if (outcome.kind === "stale") return UNTRIED;
		if (outcome.kind === "pass") return extended(verdict, rules.consecutive);
		if (outcome.persistence === "final") return {
			state: "failed",
			reason: outcome.error
		};
		return counted ? missed(verdict, outcome, rules.failureThreshold) : UNTRIED;
	}
	function missed(verdict, { error, persistence }, threshold = Infinity) {
		let before = verdict.state === "waiting" ? verdict : UNTRIED;
		let misses = before.misses + 1;
		let lasting = persistence === "lasting" ? before.lasting + 1 : 0;
		if (misses < threshold && lasting < 3) return {
			state: "waiting",
			misses,
			lasting
		};
		return {
			state: "failed",
			reason: misses === 1 ? error : `${error} (${misses} misses in a row)`
		};
	}
	function extended(verdict, consecutive) {
		if (verdict.state === "ok") return verdict;
		let passes = (verdict.state === "streak" ? verdict.passes : 0) + 1;
		return passes >= consecutive ? { state: "ok" } : {
			state: "streak",
			passes
		};
	}
	class watch_Watch {
		target;
		#parts;
		#tally = new Tally();
		#start;
		#verdict = UNTRIED;
		#last = {
			kind: "pending",
			reason: "not tried yet"
		};
		#fault;
		#streak = 0;
		#said = "";
		#hasPassed = !1;
		constructor(parts) {
			this.target = parts.target;
			this.#parts = parts;
			this.#start = parts.clock.now();
		}
		get isRepeatable() {
			return this.target.type !== "flow";
		}
		get attemptTimeout() {
			return this.target.type === "flow" ? this.target.attemptTimeout : this.#parts.options.attemptTimeout;
		}
		get consecutive() {
			return this.#rules.consecutive;
		}
		get #rules() {
			return this.target.type === "flow" ? this.target : this.#parts.options;
		}
		get isOk() {
			return this.#verdict.state === "ok";
		}
		get hasFailed() {
			return this.#verdict.state === "failed";
		}
		async attempt(limits, unwanted) {
			let outcome = await this.#parts.probe.attempt(limits);
			unwanted.aborted || this.#count(outcome);
			return outcome;
		}
		get pause() {
			let { options, random } = this.#parts;
			if (this.#last.kind === "miss" && this.#last.retryAfter !== void 0) return Math.min(this.#last.retryAfter, 3e4, options.timeout / 2);
			if (this.#last.kind === "pass") return options.interval;
			return backoff(this.#verdict.state === "waiting" ? this.#verdict.misses : 1, options, random());
		}
		get standing() {
			if (this.#verdict.state === "ok") return "ok";
			if (this.#verdict.state === "streak") return `${this.#verdict.passes} of ${this.consecutive}`;
			return describeFault(this.#last);
		}
		get report() {
			let { name, type, required } = this.target;
			let verdict = this.#finalVerdict;
			let fault = this.#fault;
			let expected = verdict === "stale" && fault?.kind === "stale" ? { expected: fault.expected } : {};
			return {
				name,
				type,
				required,
				verdict,
				streak: this.#streak,
				...expected,
				...this.#tally.sheet
			};
		}
		get #finalVerdict() {
			if (this.isOk) return "passed";
			return this.#fault?.kind === "stale" && !this.hasFailed ? "stale" : "failed";
		}
		#count(outcome) {
			let { options, clock } = this.#parts;
			let elapsed = clock.now() - this.#start;
			let before = this.#verdict;
			let isCounted = this.#hasPassed || elapsed >= options.startPeriod;
			let isFirst = this.#tally.isEmpty;
			this.#tally.add(outcome, elapsed);
			this.#verdict = nextVerdict(before, outcome, this.#rules, isCounted);
			this.#last = outcome;
			outcome.kind === "pass" && (this.#hasPassed = !0);
			(outcome.kind === "miss" || outcome.kind === "stale") && (this.#fault = outcome);
			outcome.kind !== "pending" && (this.#streak = outcome.kind === "pass" ? this.#streak + 1 : 0);
			if (outcome.kind === "pending" && !isFirst) return;
			let { consecutive } = this;
			this.#say({
				name: this.target.name,
				before,
				after: this.#verdict,
				outcome,
				elapsed,
				consecutive
			}, isCounted);
		}
		#say(change, isCounted) {
			let line = changeLine(change);
			if (line === void 0 || line === this.#said) return;
			this.#said = line;
			isCounted || change.outcome.kind === "pass" ? this.#parts.log.info(line) : this.#parts.log.debug(`${line} (within the start period)`);
		}
	}
	function describeFault(outcome) {
		if (outcome.kind === "miss") return outcome.error;
		if (outcome.kind === "stale") return `still ${outcome.version}`;
		return outcome.kind === "pending" ? outcome.reason : "answers";
	}
	async function verifyHealth(targets, options, ports) {
		let open = probeOpener(ports, options);
		let wanted = targets.filter(({ when }) => when);
		for (let each of targets) each.when || ports.log.info(`${each.name}: skipped, ${whySkipped(each)}`);
		let result = await verifyProbes(wanted.map((target) => ({
			target,
			probe: open(target)
		})), options, ports);
		return {
			...result,
			targets: targets.map((target) => result.targets.find(({ name }) => name === target.name) ?? skipped(target))
		};
	}
	async function verifyProbes(probed, options, ports) {
		let { clock, log, cancel, random = Math.random } = ports;
		try {
			let watches = probed.map(({ target, probe }) => new watch_Watch({
				target,
				probe,
				options,
				clock,
				log,
				random
			}));
			if (watches.length === 0) return {
				state: "healthy",
				targets: [],
				elapsed: 0
			};
			return await new Verification(watches, options, {
				clock,
				log,
				cancel
			}).run();
		} finally {
			for (let each of probed) await end(each, log);
		}
	}
	async function end({ target, probe }, log) {
		try {
			await probe[Symbol.asyncDispose]();
		} catch (error) {
			log.warning(`${target.name}: its probe could not be removed: ${error.message}`);
		}
	}
	function whySkipped(target) {
		return target.type === "flow" && target.steps.length === 0 ? "none of its steps applies" : "left out by its when";
	}
	function skipped({ name, type, required }) {
		return {
			name,
			type,
			required,
			verdict: "skipped",
			streak: 0,
			attempts: 0,
			firstPassAfter: void 0,
			versions: [],
			latency: void 0,
			lastError: void 0,
			logs: [],
			hint: void 0
		};
	}
	function render_describeFault({ name, verdict, versions, expected, lastError }) {
		if (verdict === "stale") return `${name}: healthy but still ${renderVersions(versions)}, expected ${expected}`;
		return `${name}: ${lastError ?? "was never tried"}`;
	}
	function isAtFault(verdict) {
		return verdict === "failed" || verdict === "stale";
	}
	function renderVersions(versions) {
		return versions.map(({ version, seen }) => `${version} (seen ${seen}×)`).join(", ");
	}
	let OPTIONS = {
		expectVersion: void 0,
		attemptTimeout: 5e3,
		interval: 1e3,
		intervalMax: 1e3,
		startPeriod: 0,
		consecutive: 3,
		failureThreshold: void 0
	};
	function healthGate(config, { engine, ssh }, { log, clock }) {
		return async ({ deadline, hold, cancel }) => {
			let timeout = deadline.left;
			return reportFaults(await verifyHealth(config.health.map(holdTo(deployedVersion(config))), {
				...OPTIONS,
				timeout,
				hold
			}, {
				log,
				clock,
				engine,
				ssh,
				stack: config.stack,
				ignoreUpdate: !0,
				cancel
			}));
		};
	}
	function holdTo(version) {
		return (target) => {
			if (version === void 0 || target.type !== "http") return target;
			return {
				...target,
				expect: {
					...target.expect,
					versionIfTold: version
				}
			};
		};
	}
	function deployedVersion(config) {
		if (config.mode !== "deploy") return;
		let versions = new Set(config.images.map(({ version }) => version));
		let [version] = versions;
		return versions.size === 1 ? version : void 0;
	}
	function reportFaults(result) {
		if (result.state === "healthy") return [];
		let faulty = result.targets.filter(({ required, verdict }) => required && isAtFault(verdict));
		if (faulty.length === 0) return [{
			name: "health",
			sentence: reasonOf(result),
			hint: void 0,
			log: []
		}];
		return faulty.map((target) => ({
			name: target.name,
			sentence: render_describeFault(target).slice(`${target.name}: `.length),
			hint: target.hint,
			log: target.logs
		}));
	}
	function reasonOf(result) {
		return result.state === "unhealthy" && result.reason || "the checks were never all healthy at once";
	}
	var render_plan = __webpack_require__(1467);
	function requireManager({ Swarm, Name = "the engine" }) {
		if (Swarm.LocalNodeState === "active" && Swarm.ControlAvailable) {
			if (!Swarm.Error) return;
			throw new errors.yo(`${Name} cannot manage its swarm (${Swarm.Error}); nothing was changed`, { hint: "bring back managers until more than half of them are up; `docker node ls` on each says what it sees" });
		}
		if (Swarm.LocalNodeState !== "active") {
			let state = Swarm.LocalNodeState === "inactive" ? "is not part of a swarm" : `is in a swarm that is ${Swarm.LocalNodeState}`;
			throw new errors.yo(`${Name} ${state}${Swarm.Error ? ` (${Swarm.Error})` : ""}; nothing was changed`, { hint: "connect to a manager of the swarm, or make this host one with `docker swarm init`" });
		}
		let managers = (Swarm.RemoteManagers ?? []).map(({ Addr }) => Addr.replace(/:\d+$/, ""));
		throw new errors.yo(`${Name} is a worker; only a manager takes deployments. Nothing was changed`, { hint: `set ssh-host to a manager: ${managers.join(", ")}` });
	}
	function clusterWarnings({ nodes }) {
		return nodes.flatMap((node) => {
			let { Hostname } = node.Description;
			if (node.Status.State !== "ready") return [`node ${Hostname} is ${node.Status.State}; tasks cannot start there`];
			if (node.ManagerStatus?.Reachability === "unreachable") return [`manager ${Hostname} is unreachable`];
			return [];
		});
	}
	function describeCluster({ nodes, info }) {
		let managers = nodes.filter(({ Spec }) => Spec.Role === "manager").length;
		let ready = nodes.filter(isSchedulable).length;
		return `${ready === nodes.length ? cluster_counted(nodes.length, "node") : `${ready} of ${nodes.length} nodes ready`} (${cluster_counted(managers, "manager")}), Engine ${info.ServerVersion ?? "of unknown version"}`;
	}
	function cluster_counted(number, word) {
		return `${number} ${word}${number === 1 ? "" : "s"}`;
	}
	function isDenied({ status, message }) {
		return status === 401 || status === 403 || /unauthorized|denied|authentication required/i.test(message);
	}
	function isAbsent({ status, message }) {
		return status === 404 || /not found|(manifest|name) unknown/i.test(message);
	}
	function isUnanswered(refused) {
		return !isDenied(refused) && !isAbsent(refused);
	}
	function refused_image_mayPass(refused) {
		return isUnanswered(refused) && !/x509|certificate/i.test(refused.message);
	}
	function imageProblems({ images }, credential) {
		return [...images].flatMap(([image, resolution]) => {
			if (resolution.state !== "refused") return [];
			return [{
				input: "images",
				message: explainRefusedImage(image, resolution, credential)
			}];
		});
	}
	function explainRefusedImage(image, refused, credential) {
		let registry = (0, image_ref.Q)(image)?.registry ?? "the registry";
		let said = `${registry} said: ${refused.message.trim()}`;
		if (isDenied(refused)) return `the cluster may not pull ${image} (${said}); ${credentialHint(registry, credential)}`;
		if (isAbsent(refused)) return `${image} does not exist (${said}); build and push it first, or correct its name or tag`;
		return `${image} could not be looked up from the cluster (${said}); check that the manager reaches ${registry}, and run the job again`;
	}
	function imageWarnings({ images }) {
		return [...images].flatMap(([image, resolution]) => {
			if (resolution.state !== "kept") return [];
			let { services, message } = resolution;
			let keep = services.length === 1 ? "keeps the image that it runs" : "keep the images that they run";
			return [`${image} could not be looked up from the cluster (${message.trim()}); ${services.join(", ")} ${keep}`];
		});
	}
	function credentialHint(registry, credential) {
		if (credential === void 0) return "give pull-username and pull-password, or registry-username and registry-password";
		if (credential.registry !== registry) return `the credential given is for ${credential.registry}; set registry to ${registry}`;
		return "the pull credential is wrong or expired, lacks read access (read:packages on GHCR), or the package is not linked to the repository";
	}
	var src_problems = __webpack_require__(3178);
	let portsOf = (spec) => (spec.EndpointSpec?.Ports ?? []).filter(({ PublishedPort }) => PublishedPort);
	let samePort = (a, b) => a.PublishedPort === b.PublishedPort && (a.Protocol || "tcp") === (b.Protocol || "tcp");
	let isHostMode = ({ PublishMode }) => PublishMode === "host";
	function portConflicts(specs, services) {
		return specs.flatMap((spec, index) => {
			let others = [...services.map(({ Spec }) => Spec), ...specs.slice(0, index)];
			return portsOf(spec).flatMap((port) => {
				let holder = others.find((other) => other.Name !== spec.Name && excludes(other, port));
				if (holder === void 0) return [];
				return [{
					input: "stack-file",
					message: `${spec.Name} publishes port ${port.PublishedPort}, which ${howItIsHeld(holder, port, specs)}`
				}];
			});
		});
	}
	function howItIsHeld(holder, port, specs) {
		let { Name } = holder;
		let wanted = specs.find((each) => each.Name === Name);
		if (wanted !== void 0 && excludes(wanted, port)) return `the service ${Name} publishes as well; give one of them another port`;
		if (wanted !== void 0) return `the service ${Name} gives up in this same release; release that first, and publish the port in the next one`;
		if (holder.Labels?.[cluster_service.GF] === specs[0]?.Labels?.[cluster_service.GF]) return `the service ${Name} has, which leaves the stack last of all; release ${Name} without the port first, or remove it with \`docker service rm ${Name}\``;
		return `the service ${Name} already has; publish another port`;
	}
	function excludes(holder, port) {
		return portsOf(holder).some((other) => samePort(port, other) && !(isHostMode(port) && isHostMode(other)));
	}
	function hostPortDeadlocks(changes, nodes) {
		return changes.flatMap((change) => {
			let message = change.kind === "update" && change.effect === "rolling-restart" && change.spec.UpdateConfig?.Order === "start-first" ? deadlock(change.before.Spec, change.spec, nodes) : void 0;
			return message === void 0 ? [] : [{
				input: `stack-file.${change.name}`,
				message
			}];
		});
	}
	function deadlock(before, after, nodes) {
		let port = portsOf(after).find((each) => isHostMode(each) && portsOf(before).some((other) => samePort(each, other)));
		let nodeCount = eligibleNodes(after, nodes).length;
		let mode = (0, cluster_service.VV)(before);
		let held = mode.kind === "replicated" ? Math.min(mode.replicas, nodeCount) : nodeCount;
		if (port === void 0 || nodeCount > held) return;
		let where = nodeCount === 1 ? "the only node" : `all ${nodeCount} nodes`;
		return `updates with order start-first but publishes host port ${port.PublishedPort}, which its running tasks hold on ${where} it may use; use order stop-first, or fewer replicas than nodes`;
	}
	function findProblems({ desired, snapshot, plan, credential }) {
		return [
			...desired.missing.map(explainMissing),
			...imageProblems(desired, credential),
			...placementProblems(plan, snapshot.nodes),
			...takenNames(plan, snapshot),
			...portConflicts(desired.services, snapshot.services),
			...hostPortDeadlocks(plan.services, snapshot.nodes),
			...modeChanges(plan),
			...networkDrift(desired.networks, snapshot.networks),
			...configDrift(desired, snapshot)
		];
	}
	function preflight(facts, others = []) {
		let problems = new src_problems.Z();
		problems.addAll([...findProblems(facts), ...others]);
		problems.throwIfAny();
	}
	function explainMissing({ kind, name }) {
		return {
			input: "stack-file",
			message: `the external ${kind} ${name} does not exist; ${{
				secret: `create it with \`docker secret create ${name} -\`, or give it in the secrets input`,
				config: `create it with \`docker config create ${name} FILE\`, or give it in the configs input`,
				network: `create it with \`docker network create --driver overlay --attachable ${name}\``
			}[kind]}`
		};
	}
	function takenNames({ services, stack }, snapshot) {
		let isTaken = (name) => snapshot.services.some(({ Spec }) => Spec.Name === name);
		return services.flatMap((change) => {
			if (change.kind !== "create" || !isTaken(change.spec.Name)) return [];
			let message = `a service ${change.spec.Name} exists that does not belong to the stack ${stack}; remove it with \`docker service rm ${change.spec.Name}\`, or choose another name`;
			return [{
				input: `stack-file.${change.name}`,
				message
			}];
		});
	}
	function modeChanges({ services }) {
		return services.flatMap((change) => {
			if (change.kind !== "update") return [];
			let [from, to] = [preflight_kindOf(change.before.Spec), preflight_kindOf(change.spec)];
			if (from === to) return [];
			let message = `is ${from} and cannot become ${to}; remove it first with \`docker service rm ${change.spec.Name}\`, or give it another name`;
			return [{
				input: `stack-file.${change.name}`,
				message
			}];
		});
	}
	let preflight_kindOf = (spec) => (0, cluster_service.VV)(spec).kind;
	function networkDrift(wanted, live) {
		return wanted.flatMap((network) => {
			let existing = live.find(({ Name }) => Name === network.Name);
			let differences = existing === void 0 ? [] : networkDifferences(network, existing);
			if (differences.length === 0) return [];
			return [{
				input: "stack-file",
				message: `the network ${network.Name} exists with other settings (${differences.join(", ")}), and Swarm cannot change them; give it another name in the stack file`
			}];
		});
	}
	function networkDifferences(wanted, live) {
		let encrypted = ({ Options }) => Options?.encrypted !== void 0 && Options.encrypted !== "false";
		return [
			[
				"scope",
				"swarm",
				live.Scope
			],
			[
				"driver",
				wanted.Driver || "overlay",
				live.Driver
			],
			[
				"attachable",
				!!wanted.Attachable,
				!!live.Attachable
			],
			[
				"internal",
				!!wanted.Internal,
				!!live.Internal
			],
			[
				"encrypted",
				encrypted(wanted),
				encrypted(live)
			]
		].filter(([, want, have]) => want !== have).map(([name, want, have]) => `${name}: ${have}, wanted ${want}`);
	}
	function configDrift({ configs }, snapshot) {
		return configs.flatMap(({ Name, Data }) => {
			let existing = snapshot.configs.find(({ Spec }) => Spec.Name === Name);
			if (existing?.Spec.Data === void 0 || existing.Spec.Data === Data) return [];
			return [{
				input: "stack-file",
				message: `the config ${Name} exists with other content, and Swarm cannot change it; give it in the configs input, which makes a new version each time it changes`
			}];
		});
	}
	let STREAM_ID = "ELECTRIC_REPLICATION_STREAM_ID";
	let DEAD = ["ELECTRIC_SLOT_NAME", "ELECTRIC_PUBLICATION_NAME"];
	function replicationWarnings(specs, live) {
		let names = new Set(specs.map(({ Name }) => Name));
		let others = live.filter(({ Name }) => !names.has(Name)).flatMap(streamOf);
		let own = specs.flatMap(streamOf);
		return [...own.flatMap((stream, index) => {
			let holder = [...others, ...own.slice(0, index)].find((other) => mayShare(stream, other));
			return holder === void 0 ? [] : [describeSharing(stream, holder)];
		}), ...specs.flatMap(deadVariables)];
	}
	function streamOf(spec) {
		let env = envOf(spec);
		if (!isElectric(spec, env)) return [];
		let id = env[STREAM_ID] || "default";
		return [{
			service: spec.Name,
			id,
			server: URL.parse(env.DATABASE_URL ?? "")?.host || void 0
		}];
	}
	function isElectric({ TaskTemplate }, env) {
		return ((0, image_ref.Q)(TaskTemplate.ContainerSpec?.Image ?? "")?.repository ?? "").split("/").at(-1) === "electric" || [STREAM_ID, ...DEAD].some((name) => name in env);
	}
	function envOf({ TaskTemplate }) {
		let lines = TaskTemplate.ContainerSpec?.Env ?? [];
		return Object.fromEntries(lines.map((line) => [line.split("=", 1)[0] ?? "", line.slice(line.indexOf("=") + 1)]));
	}
	function mayShare(one, other) {
		let isElsewhere = one.server !== void 0 && other.server !== void 0 && one.server !== other.server;
		return one.id === other.id && !isElsewhere;
	}
	function describeSharing({ service, id, server }, holder) {
		let sure = server !== void 0 && server === holder.server ? "" : ", if their database server is the same";
		return `${service} would share the replication slot electric_slot_${id} and the publication electric_publication_${id} with ${holder.service}${sure}: only one of them gets changes. Set ${STREAM_ID} to a name of its own`;
	}
	function deadVariables(spec) {
		let env = envOf(spec);
		return DEAD.filter((name) => name in env).map((name) => `${spec.Name}: ElectricSQL has ignored ${name} since 1.4; set ${STREAM_ID} instead`);
	}
	async function secretDrift(wanted, live, ports) {
		let problems = wanted.map(async (secret) => {
			let existing = live.find(({ Spec }) => Spec.Name === secret.Name);
			if (existing === void 0 || !secret.Data) return [];
			let said = await secrets_complaint(secret, existing, ports);
			return said === void 0 ? [] : [{
				input: "stack-file",
				message: `the secret ${secret.Name} ${said}`
			}];
		});
		return (await Promise.all(problems)).flat();
	}
	let FIX = "give it in the secrets input, which makes a new version each time it changes";
	async function secrets_complaint(secret, existing, { engine, clock }) {
		try {
			if (await insist(clock, () => hasContent(engine, existing, secret))) return;
			return `exists with other content, and Swarm cannot change it; ${FIX}`;
		} catch (error) {
			return `exists, and could not be compared with its file (${(0, errors.Uc)(error)}); run the job again, or ${FIX}`;
		}
	}
	async function hasContent(engine, { ID }, { Name, Labels, Data }) {
		let body = {
			Name,
			Labels,
			Data
		};
		try {
			await (0, ports_engine.sb)(engine, {
				method: "POST",
				path: `/secrets/${ID}/update`,
				query: { version: "0" },
				body
			});
			return !0;
		} catch (error) {
			if (!(error instanceof ports_engine.NJ)) throw error;
			if (/only updates to Labels are allowed/i.test(error.message)) return !1;
			if (/update out of sequence/i.test(error.message)) return !0;
			throw error;
		}
	}
	var pull_credential = __webpack_require__(1504);
	var external_node_path_ = __webpack_require__(6760);
	let WRITTEN = "com.docker.stack.image";
	function keepUnansweredImages({ services, images }, live, stack) {
		let kept = new Map();
		let settled = [...images].map(([image, resolution]) => {
			if (resolution.state !== "refused" || !isUnanswered(resolution)) return [image, resolution];
			let users = services.filter((spec) => sameReference(kept_images_imageOf(spec), image));
			let pairs = users.flatMap((spec) => pairWithRunning(spec, live));
			if (pairs.length < users.length) return [image, resolution];
			for (let [spec, running] of pairs) kept.set(spec, withImageOf(spec, running));
			return [image, {
				state: "kept",
				services: users.map(({ Name }) => (0, cluster_service.EU)(Name, stack)),
				message: resolution.message
			}];
		});
		return {
			services: services.map((spec) => kept.get(spec) ?? spec),
			images: new Map(settled)
		};
	}
	function pairWithRunning(spec, live) {
		let running = live.find((each) => runsWhatIsWritten(each, spec));
		return running === void 0 ? [] : [[spec, running.Spec]];
	}
	function runsWhatIsWritten({ Spec }, wanted) {
		return Spec.Name === wanted.Name && Spec.Labels?.[WRITTEN] === wanted.Labels?.[WRITTEN] && sameReference(kept_images_imageOf(Spec), kept_images_imageOf(wanted));
	}
	function sameReference(a, b) {
		let [left, right] = [(0, image_ref.Q)(a), (0, image_ref.Q)(b)];
		if (left === void 0 || right === void 0) return a === b;
		let isPinnedElse = left.digest !== void 0 && right.digest !== void 0 && left.digest !== right.digest;
		let tag = ({ tag, digest }) => tag ?? (digest === void 0 ? "latest" : void 0);
		return left.registry === right.registry && left.repository === right.repository && tag(left) === tag(right) && !isPinnedElse;
	}
	function withImageOf(spec, running) {
		let { ContainerSpec, Placement } = spec.TaskTemplate;
		let Platforms = running.TaskTemplate.Placement?.Platforms;
		if (ContainerSpec === void 0) return spec;
		return {
			...spec,
			TaskTemplate: {
				...spec.TaskTemplate,
				ContainerSpec: {
					...ContainerSpec,
					Image: kept_images_imageOf(running)
				},
				...Platforms === void 0 ? {} : { Placement: {
					...Placement,
					Platforms
				} }
			}
		};
	}
	let kept_images_imageOf = (spec) => spec.TaskTemplate.ContainerSpec?.Image ?? "";
	async function resolveImage(engine, image, credential, timeout) {
		let headers = registryAuth(image, credential);
		let limit = timeout === void 0 ? {} : { timeout };
		let answer = await lookUp(engine, {
			method: "GET",
			path: `/distribution/${image}/json`,
			headers,
			...limit
		});
		return {
			answer,
			resolution: resolutionOf(answer.status, answer.body)
		};
	}
	async function lookUp(engine, request) {
		try {
			let { status, body } = await engine.exchange(request);
			return {
				status,
				body: JSON.parse(body.toString("utf8") || "{}")
			};
		} catch (error) {
			return {
				status: 502,
				body: { message: error.message }
			};
		}
	}
	function resolutionOf(status, { message, Descriptor, Platforms }) {
		if (status >= 400 || Descriptor === void 0) return {
			state: "refused",
			status,
			message: message ?? `status ${status}`
		};
		let platforms = (Platforms ?? []).map(({ os = "", architecture = "" }) => ({
			OS: os,
			Architecture: architecture
		}));
		return {
			state: "resolved",
			digest: Descriptor.digest,
			platforms
		};
	}
	let PAUSES = [
		500,
		1e3,
		2e3
	];
	let image_lookup_TIMEOUT = 2e4;
	class ImageLookup {
		#parts;
		#away = new Set();
		constructor(parts) {
			this.#parts = parts;
		}
		async resolve(image) {
			let registry = (0, image_ref.Q)(image)?.registry ?? image;
			if (this.#away.has(registry)) return this.#ask(image, 5e3);
			let found = await this.#askPatiently(image);
			isOpen(found) && this.#away.add(registry);
			return found;
		}
		async #askPatiently(image) {
			let { clock } = this.#parts;
			let patience = new src_deadline.B(clock, 1e4);
			let found = await this.#ask(image, image_lookup_TIMEOUT);
			for (let pause of PAUSES) {
				if (!isOpen(found) || pause >= patience.left) return found;
				await clock.sleep(pause);
				found = await this.#ask(image, image_lookup_TIMEOUT);
			}
			return found;
		}
		#ask(image, timeout) {
			let { engine, credential } = this.#parts;
			return resolveImage(engine, image, credential, timeout);
		}
	}
	function isOpen({ resolution }) {
		return resolution.state === "refused" && refused_image_mayPass(resolution);
	}
	class Recording {
		services = [];
		networks = [];
		secrets = [];
		configs = [];
		missing = [];
		images = new Map();
		#setting;
		#lookup;
		#distribution = new Map();
		constructor(setting) {
			this.#setting = setting;
			this.#lookup = new ImageLookup(setting);
		}
		async answer(request) {
			let { method, path } = request;
			if (method === "POST") return this.#recordCreate(path, request.body);
			let image = /^\/distribution\/(.+)\/json$/.exec(path)?.[1];
			if (image !== void 0) return this.#resolveImage(decodeURIComponent(image));
			return this.#read(path, request.query);
		}
		#recordCreate(path, body) {
			let list = {
				"/services/create": this.services,
				"/networks/create": this.networks,
				"/secrets/create": this.secrets,
				"/configs/create": this.configs
			}[path];
			if (list === void 0) return notFound(`${path} is not part of a deployment`);
			let created = JSON.parse(body);
			list.push(created);
			return {
				status: 201,
				body: {
					ID: plannedId(created.Name),
					Id: plannedId(created.Name),
					Warnings: []
				}
			};
		}
		#read(path, query) {
			if (path === "/info") return {
				status: 200,
				body: this.#setting.snapshot.info
			};
			if (path === "/services" || path === "/networks") return {
				status: 200,
				body: []
			};
			if (path === "/secrets") return this.#listObjects("secret", query);
			if (path === "/configs") return this.#listObjects("config", query);
			let network = /^\/networks\/(.+)$/.exec(path)?.[1];
			if (network !== void 0) return {
				status: 200,
				body: this.#network(decodeURIComponent(network))
			};
			return notFound(`no such object: ${path}`);
		}
		#network(name) {
			let live = this.#setting.snapshot.networks.find((each) => each.Name === name || each.Id === name);
			if (live !== void 0) return live;
			this.#note({
				kind: "network",
				name
			});
			return {
				Id: plannedId(name),
				Name: name,
				Driver: "overlay",
				Scope: "swarm"
			};
		}
		#listObjects(kind, query) {
			let wanted = namesIn(query);
			let { snapshot, plannedSecrets, plannedConfigs } = this.#setting;
			let live = kind === "secret" ? snapshot.secrets : snapshot.configs;
			let planned = kind === "secret" ? [...plannedSecrets, ...recording_namesOf(this.secrets)] : [...plannedConfigs, ...recording_namesOf(this.configs)];
			return {
				status: 200,
				body: wanted.map((name) => {
					let found = live.find(({ Spec }) => Spec.Name === name);
					if (found !== void 0) return found;
					planned.includes(name) || this.#note({
						kind,
						name
					});
					return standIn(name);
				})
			};
		}
		#note(missing) {
			this.missing.some(({ kind, name }) => kind === missing.kind && name === missing.name) || this.missing.push(missing);
		}
		#resolveImage(image) {
			let asked = this.#distribution.get(image) ?? this.#askRegistry(image);
			this.#distribution.set(image, asked);
			return asked;
		}
		async #askRegistry(image) {
			if (this.#setting.toBeBuilt.some((planned) => sameImage(planned, image))) {
				this.images.set(image, { state: "to be built" });
				return notFound(`${image} is not built yet`);
			}
			let { answer, resolution } = await this.#lookup.resolve(image);
			this.images.set(image, resolution);
			return answer;
		}
	}
	function sameImage(a, b) {
		let [left, right] = [(0, image_ref.Q)(a), (0, image_ref.Q)(b)];
		return left !== void 0 && right !== void 0 && (0, image_ref.kL)(left) === (0, image_ref.kL)(right);
	}
	function namesIn(query) {
		let { name = [] } = JSON.parse(query.get("filters") ?? "{}");
		return Array.isArray(name) ? name : Object.keys(name);
	}
	function recording_namesOf(objects) {
		return objects.map(({ Name }) => Name);
	}
	function standIn(name) {
		return {
			ID: plannedId(name),
			Version: { Index: 1 },
			CreatedAt: "2000-01-01T00:00:00Z",
			Spec: {
				Name: name,
				Labels: {}
			}
		};
	}
	function notFound(message) {
		return {
			status: 404,
			body: { message }
		};
	}
	async function startRecordingServer(socketPath, apiVersion, answer) {
		let server = (0, external_node_http_.createServer)((request, response) => {
			serve(request, response, apiVersion, answer).catch((error) => send(response, {
				status: 502,
				body: { message: error.message }
			}));
		});
		server.listen(socketPath);
		await (0, external_node_events_.once)(server, "listening");
		return {
			socketPath,
			async [Symbol.asyncDispose]() {
				server.closeAllConnections();
				server.close();
				await (0, external_node_events_.once)(server, "close");
			}
		};
	}
	async function serve(request, response, apiVersion, answer) {
		let url = new URL(request.url ?? "/", "http://engine");
		let path = url.pathname.replace(/^\/v\d+\.\d+(?=\/)/, "");
		response.setHeader("api-version", apiVersion);
		response.setHeader("ostype", "linux");
		response.setHeader("swarm", "active/manager");
		if (path === "/_ping") {
			response.end(request.method === "HEAD" ? void 0 : "OK");
			return;
		}
		let chunks = [];
		for await (let chunk of request) chunks.push(chunk);
		let body = Buffer.concat(chunks).toString("utf8");
		send(response, await answer({
			method: request.method ?? "GET",
			path,
			query: url.searchParams,
			body
		}));
	}
	function send(response, { status, body }) {
		response.statusCode = status;
		response.setHeader("content-type", "application/json");
		response.end(JSON.stringify(body));
	}
	var record_stack_addDisposableResource = function(env, value, async) {
		if (value != null) {
			if (typeof value != "object" && typeof value != "function") throw TypeError("Object expected.");
			var dispose, inner;
			if (async) {
				if (!Symbol.asyncDispose) throw TypeError("Symbol.asyncDispose is not defined.");
				dispose = value[Symbol.asyncDispose];
			}
			if (dispose === void 0) {
				if (!Symbol.dispose) throw TypeError("Symbol.dispose is not defined.");
				dispose = value[Symbol.dispose];
				async && (inner = dispose);
			}
			if (typeof dispose != "function") throw TypeError("Object not disposable.");
			inner && (dispose = function() {
				try {
					inner.call(this);
				} catch (e) {
					return Promise.reject(e);
				}
			});
			env.stack.push({
				value,
				dispose,
				async
			});
		} else async && env.stack.push({ async: !0 });
		return value;
	};
	var record_stack_disposeResources = (function(SuppressedError) {
		return function(env) {
			function fail(e) {
				env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
				env.hasError = !0;
			}
			var r, s = 0;
			function next() {
				for (; r = env.stack.pop();) try {
					if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
					if (r.dispose) {
						var result = r.dispose.call(r.value);
						if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) {
							fail(e);
							return next();
						});
					} else s |= 1;
				} catch (e) {
					fail(e);
				}
				if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
				if (env.hasError) throw env.error;
			}
			return next();
		};
	})(typeof SuppressedError == "function" ? SuppressedError : function(error, suppressed, message) {
		var e = Error(message);
		return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
	});
	async function recordStack(request, shell, folder) {
		let env_1 = {
			stack: [],
			error: void 0,
			hasError: !1
		};
		try {
			let recording = new Recording(request);
			let server = record_stack_addDisposableResource(env_1, await startRecordingServer((0, external_node_path_.join)(folder.path, "record.sock"), request.apiVersion, (each) => recording.answer(each)), !0);
			let result = await shell.run(stackDeployCommand(request, server.socketPath, folder.path), {
				inherit: ["PATH"],
				env: Object.fromEntries(request.environment),
				timeout: 12e4
			});
			if (result.exitCode !== 0) throw explainRefusal(result, request.stackFiles);
			return {
				...keepUnansweredImages({
					services: recording.services.map(withoutUnknownPlatforms),
					images: recording.images
				}, request.snapshot.services, request.stack),
				networks: recording.networks,
				secrets: recording.secrets,
				configs: recording.configs,
				missing: recording.missing,
				remarks: remarksOf(result)
			};
		} catch (e_1) {
			env_1.error = e_1;
			env_1.hasError = !0;
		} finally {
			let result_1 = record_stack_disposeResources(env_1);
			result_1 && await result_1;
		}
	}
	function stackDeployCommand(request, socket, folder) {
		let files = request.stackFiles.flatMap((file) => ["--compose-file", file]);
		return [
			"docker",
			"--host",
			`unix://${socket}`,
			"--config",
			(0, external_node_path_.join)(folder, "docker"),
			"stack",
			"deploy",
			"--detach=true",
			"--resolve-image=always",
			...files,
			request.stack
		];
	}
	function explainRefusal({ exitCode, stderr }, files) {
		if (exitCode === 127) return new errors.yo("the runner has no docker command, which is needed to read stack files", { hint: "install the Docker CLI on the runner; it needs no engine there" });
		if (exitCode === 124) return new errors.yo(`docker stack deploy did not finish reading ${files.join(", ")} in time`);
		let complaint = stderr.trim().split("\n").map(workflow_command.$).join("\n");
		let message = `docker refuses ${files.join(", ")}: ${complaint || `exit code ${exitCode}`}`;
		let [file = ""] = files;
		return new errors.yo(`${message}\nNothing was changed.`, { problems: [{
			input: "stack-file",
			message: complaint,
			at: { file }
		}] });
	}
	function withoutUnknownPlatforms(spec) {
		let { Placement } = spec.TaskTemplate;
		if (Placement?.Platforms === void 0) return spec;
		let Platforms = Placement.Platforms.filter(({ OS }) => OS !== "unknown");
		return {
			...spec,
			TaskTemplate: {
				...spec.TaskTemplate,
				Placement: {
					...Placement,
					Platforms
				}
			}
		};
	}
	function remarksOf({ stdout, stderr }) {
		return `${stdout}\n${stderr}`.split("\n").map((line) => line.trim()).filter((line) => line !== "" && !/^(Creating|Updating) |could not be accessed on a registry|different nodes running different/.test(line));
	}
	let DEFAULT = {
		monitor: 5e3,
		grace: 1e4
	};
	function findStall(service, tasks, now) {
		let unplaced = tasks.find((task) => hasNoNode(task) && now - Date.parse(task.CreatedAt) >= converge_expectation.b1.pending);
		if (unplaced !== void 0) return `no node can run it (${unplaced.Status.Err})`;
		let changes = [Date.parse(service.UpdateStatus?.StartedAt ?? ""), ...tasks.map(lastChange)].filter(Number.isFinite);
		if (changes.length === 0) return;
		let quiet = now - Math.max(...changes);
		return quiet >= longestQuiet(service, tasks) ? `nothing has moved for ${(0, duration.a)(quiet)}` : void 0;
	}
	function hasNoNode(task) {
		return task.Status.State === "pending" && !isLeft(task) && /no suitable node/i.test(task.Status.Err ?? "");
	}
	let isLeft = ({ DesiredState }) => DesiredState === "shutdown" || DesiredState === "remove";
	function lastChange({ CreatedAt, Status }) {
		return Date.parse(Status.State === "pending" ? CreatedAt : Status.Timestamp ?? CreatedAt);
	}
	function longestQuiet({ Spec, UpdateStatus }, tasks) {
		let isIn = (state) => tasks.some((task) => !hasEnded(task) && !isLeft(task) && task.Status.State === state);
		let config = UpdateStatus?.State === "rollback_started" ? Spec.RollbackConfig : Spec.UpdateConfig;
		let ms = (value, fallback) => value ? value / 1e6 : fallback;
		let pauses = ms(config?.Delay, 0) + ms(config?.Monitor, DEFAULT.monitor);
		let grace = ms(Spec.TaskTemplate.ContainerSpec?.StopGracePeriod, DEFAULT.grace);
		let pull = isIn("preparing") ? converge_expectation.b1.preparing : 0;
		let start = isIn("starting") ? (0, converge_expectation.iP)(Spec) ?? 0 : 0;
		return converge_expectation.b1.pending + pauses + grace + pull + start;
	}
	async function readAbandoned(engine, { stack, mode, now }) {
		let query = { filters: JSON.stringify({ label: [`${cluster_service.GF}=${stack}`] }) };
		let [tasks, configs, networks] = await Promise.all([
			(0, ports_engine.sb)(engine, {
				method: "GET",
				path: "/tasks",
				query
			}),
			(0, ports_engine.sb)(engine, {
				method: "GET",
				path: "/configs",
				query
			}),
			readNetworks(engine)
		]);
		let releases = decodeReleases(configs ?? [], stack);
		let reason = reasonToLeave(currentRelease(releases), mode);
		let networkNames = new Map(networks.map(({ Id, Name }) => [Id, Name]));
		let isOurs = ({ Spec }) => releases.some(({ specs }) => specs.some((each) => each.Name === Spec.Name && (0, canonical_spec.sZ)(each, Spec, networkNames)));
		return (service) => {
			if (reason !== void 0 && isOurs(service)) return reason;
			return findStall(service, (tasks ?? []).filter(({ ServiceID }) => ServiceID === service.ID), now());
		};
	}
	function reasonToLeave(current, mode) {
		if (current?.status === "failed") return `${describeRelease(current)} has failed`;
		return current?.status === "pending" && current.restores === void 0 && mode === "rollback" ? `${describeRelease(current)} is to be left` : void 0;
	}
	function desiredFromRelease(release, snapshot, problems) {
		return {
			services: release.specs.map((spec) => withPresentObjects(spec, release, snapshot, problems)),
			networks: [],
			secrets: [],
			configs: [],
			images: new Map()
		};
	}
	function withPresentObjects(spec, release, snapshot, problems) {
		for (let { Target } of spec.TaskTemplate.Networks ?? []) {
			if (snapshot.networks.some(({ Id, Name }) => Id === Target || Name === Target)) continue;
			problems.add("to-release", `${describeRelease(release)} needs the network ${Target} for ${spec.Name}, and it is gone`);
		}
		let container = spec.TaskTemplate.ContainerSpec;
		if (container === void 0) return spec;
		let find = (kind, reference) => {
			let [idKey, nameKey, stored] = kind === "secret" ? [
				"SecretID",
				"SecretName",
				snapshot.secrets
			] : [
				"ConfigID",
				"ConfigName",
				snapshot.configs
			];
			let present = presentObject(stored, reference[idKey], reference[nameKey]);
			if (present !== void 0) return {
				...reference,
				[idKey]: present.ID
			};
			problems.add("to-release", `${describeRelease(release)} needs the ${kind} ${reference[nameKey]} for ${spec.Name}, and it is gone`);
			return reference;
		};
		let ContainerSpec = {
			...container,
			...container.Secrets && { Secrets: container.Secrets.map((each) => find("secret", each)) },
			...container.Configs && { Configs: container.Configs.map((each) => find("config", each)) }
		};
		return {
			...spec,
			TaskTemplate: {
				...spec.TaskTemplate,
				ContainerSpec
			}
		};
	}
	function presentObject(stored, id, name) {
		return stored.find(({ ID }) => ID === id) ?? stored.find(({ Spec }) => Spec.Name === name);
	}
	async function planReturn(session, config) {
		let { snapshot, releases, ports } = session;
		let restores = chooseRelease(releases, config.toRelease);
		let problems = new src_problems.Z();
		let desired = desiredFromRelease(restores, snapshot, problems);
		let plan = (0, plan_plan.HN)({
			...config,
			desired,
			objects: [],
			force: !1
		}, snapshot);
		problems.addAll(problemsOfReturn(session, plan));
		problems.throwIfAny();
		config.toRelease === void 0 && !(0, plan_plan.gR)(plan) && requireStep(restores, releases);
		ports.log.info(`Returning to ${describeRelease(restores)}, deployed ${restores.createdAt.slice(0, 16).replace("T", " ")} UTC`);
		await warnOfLostImages(session, plan);
		return {
			desired,
			plan,
			restores
		};
	}
	function requireStep(restores, releases) {
		let current = currentRelease(releases);
		if (current === void 0 || current.status === "ok" || current.restores === restores.number) return;
		let earlier = releases.filter(({ number }) => number < restores.number);
		throw new errors.yo(`${describeRelease(current)} (${current.status}) is not what runs: the cluster is on ${describeRelease(restores)} already; nothing was changed`, { hint: `to go further back, name a release in to-release; kept are: ${listReleases(earlier)}` });
	}
	function problemsOfReturn({ snapshot, config }, plan) {
		let services = specsOf(plan);
		return findProblems({
			desired: {
				networks: [],
				secrets: [],
				configs: [],
				missing: [],
				images: new Map(),
				remarks: [],
				services
			},
			snapshot,
			plan,
			credential: config.pull
		}).map((each) => ({
			...each,
			input: each.input.replace("stack-file", "to-release")
		}));
	}
	async function warnOfLostImages(session, plan) {
		let warnings = [...new Set(specsOf(plan).flatMap(({ TaskTemplate }) => TaskTemplate.ContainerSpec?.Image ?? []))].map(async (image) => {
			let { resolution } = await resolveImage(engineOf(session), image, session.config.pull);
			if (resolution.state !== "refused") return [];
			return [`The cluster cannot look up ${image} (${resolution.message.trim()}); only nodes that still have it can run it`];
		});
		for (let warning of (await Promise.all(warnings)).flat()) session.ports.log.warning(warning);
	}
	let specsOf = ({ services }) => services.flatMap((change) => "spec" in change ? [change.spec] : []);
	var result = __webpack_require__(9046);
	async function run(config, ports, opened) {
		let { connection, timeline } = opened;
		let session = await timeline.during("look", () => openSession(config, ports, opened));
		let { desired, plan, restores } = await timeline.during("plan", () => makePlan(session));
		await announce(session, plan, desired);
		let ending = await run_end(session, plan, restores);
		return {
			...ending,
			stack: config.stack,
			cluster: connection.name,
			plan,
			images: desired.images,
			asked: restores === void 0 ? void 0 : describeRelease(restores),
			credentialKeptFor: (0, result.q)(ending) ? (0, pull_credential.m)(config.pull, plan) : void 0,
			previousRelease: currentRelease(session.releases)?.number,
			phases: timeline.phases,
			duration: timeline.elapsed
		};
	}
	async function openSession(config, ports, { connection, timeline, whole }) {
		let { engine } = connection;
		let { log, clock } = ports;
		let forward = new src_deadline.B(clock, (0, budget.Pp)(config.timeout));
		let info = await readInfo(engine);
		requireManager(info);
		let ahead = info.SystemTime === void 0 ? 0 : Date.parse(info.SystemTime) - clock.date().getTime();
		let now = () => clock.date().getTime() + ahead;
		let busy = {
			...config,
			deadline: forward,
			readAbandoned: () => readAbandoned(engine, {
				...config,
				now
			})
		};
		config.dryRun || await waitUntilIdle(busy, {
			engine,
			clock,
			log
		});
		let snapshot = await readSnapshot(engine, info);
		log.info(`Connected to ${connection.name}: ${describeCluster(snapshot)}`);
		for (let warning of clusterWarnings(snapshot)) log.warning(warning);
		return {
			config,
			ports,
			connection,
			snapshot,
			releases: decodeReleases(snapshot.configs, config.stack),
			timeline,
			engineTime: now,
			forward,
			whole,
			health: healthGate(config, connection, ports)
		};
	}
	function makePlan(session) {
		let { config } = session;
		return config.mode === "rollback" ? planReturn(session, config) : planRelease(session, config);
	}
	async function planRelease(session, config) {
		let { snapshot, ports, connection } = session;
		let named = (kind) => config.objects.filter((each) => each.kind === kind).map(({ name }) => name);
		let desired = await recordStack({
			...config,
			engine: connection.engine,
			clock: ports.clock,
			apiVersion: connection.apiVersion,
			snapshot,
			plannedSecrets: named("secret"),
			plannedConfigs: named("config"),
			toBeBuilt: config.dryRun ? config.images.filter(({ exists }) => !exists).map(({ reference }) => reference) : [],
			credential: config.pull
		}, ports.shell, ports.folder);
		for (let warning of imageWarnings(desired)) ports.log.warning(warning);
		for (let remark of desired.remarks) ports.log.warning(`docker stack deploy: ${remark}`);
		let live = snapshot.services.map(({ Spec }) => Spec);
		for (let warning of replicationWarnings(desired.services, live)) ports.log.warning(warning);
		let plan = (0, plan_plan.HN)({
			...config,
			desired
		}, snapshot);
		for (let warning of placementWarnings(plan, snapshot.nodes)) ports.log.warning(warning);
		let changed = await secretDrift(desired.secrets, snapshot.secrets, {
			engine: connection.engine,
			clock: ports.clock
		});
		preflight({
			desired,
			snapshot,
			plan,
			credential: config.pull
		}, [...changed, ...(0, budget.SI)(plan, config)]);
		requireExpectedPlan(config, plan);
		return {
			desired,
			plan,
			restores: void 0
		};
	}
	function requireExpectedPlan({ expectedPlan }, { digest }) {
		if (expectedPlan === void 0 || expectedPlan === digest) return;
		throw new errors.yo(`the plan is not the one that was agreed on (expected-plan ${expectedPlan}, now ${digest}); nothing was changed`, { hint: "make a new plan, look at it, and pass on its plan-digest" });
	}
	async function announce({ ports, config }, plan, { images }) {
		let title = config.dryRun ? `Plan for ${plan.stack} (dry run)` : `Plan for ${plan.stack}`;
		await ports.log.group(title, async () => {
			for (let line of (0, render_plan.EG)(plan, images)) ports.log.info(line);
		});
	}
	async function run_end(session, plan, restores) {
		if (session.config.dryRun) return { state: "planned" };
		if ((0, plan_plan.gR)(plan)) return carryOut(session, plan, restores);
		let failures = await verifyUnchanged(session, plan, await readEndedTasks(engineOf(session), plan.stack));
		logFailures(session, failures);
		if (failures.length > 0) return {
			state: "failed",
			failures
		};
		return {
			state: "unchanged",
			release: await confirmRelease(session, plan)
		};
	}
}) };
