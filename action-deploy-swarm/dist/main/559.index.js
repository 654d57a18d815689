export const id = 559;
export const ids = [559];
export const modules = {

/***/ 6559:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./shared/src/deadline.ts
var src_deadline = __webpack_require__(3887);
// EXTERNAL MODULE: ./shared/src/errors.ts
var errors = __webpack_require__(3904);
// EXTERNAL MODULE: ./action-deploy-swarm/src/budget.ts
var budget = __webpack_require__(9782);
// EXTERNAL MODULE: ./action-deploy-swarm/src/plan/plan.ts
var plan_plan = __webpack_require__(9716);
;// CONCATENATED MODULE: ./action-deploy-swarm/src/session.ts

function engineOf({ connection }) {
    return connection.engine;
}
function convergencePorts({ connection, ports }) {
    return { engine: connection.engine, clock: ports.clock, log: ports.log };
}
/** A writer that knows the networks, those that were just created included. */
function serviceWriter({ connection, ports, config, snapshot }) {
    return {
        engine: connection.engine,
        clock: ports.clock,
        credential: config.pull,
        networkNames: (0,plan_plan/* networkNamesIn */.Ow)(snapshot),
    };
}

// EXTERNAL MODULE: ./shared/src/ports/engine.ts
var ports_engine = __webpack_require__(9292);
;// CONCATENATED MODULE: ./action-deploy-swarm/src/cluster/references.ts
/**
 * The secrets and configs that specs refer to: by id, and as `secret NAME`, because what was made anew under its name
 * serves an older spec that knows another id.
 */
function referencesOf(specs) {
    const found = specs.flatMap(({ TaskTemplate: { ContainerSpec } }) => [
        ...(ContainerSpec?.Secrets ?? []).flatMap(({ SecretID, SecretName }) => [SecretID, `secret ${SecretName}`]),
        ...(ContainerSpec?.Configs ?? []).flatMap(({ ConfigID, ConfigName }) => [ConfigID, `config ${ConfigName}`]),
    ]);
    return new Set(found.filter((each) => each !== undefined));
}

;// CONCATENATED MODULE: ./action-deploy-swarm/src/apply/discard.ts


/**
 * Deletes the secrets and configs that a failed run has made, except those that a service could be rolled back to:
 * the engine itself would let them go. What cannot go stays for the next clean-up, and never hides the failure.
 */
async function discardObjects(engine, objects, log) {
    const own = objects.filter(({ isNew }) => isNew);
    if (own.length === 0)
        return;
    try {
        const services = (await (0,ports_engine/* askEngine */.sb)(engine, { method: "GET", path: "/services" })) ?? [];
        const used = referencesOf(services.flatMap(({ Spec, PreviousSpec }) => (PreviousSpec ? [Spec, PreviousSpec] : [Spec])));
        const unused = own.filter(({ id }) => !used.has(id));
        await Promise.all(unused.map(({ kind, id }) => deleteIfUnused(engine, `/${kind}s/${id}`)));
    }
    catch (error) {
        log.warning(`What was created for this release was not removed: ${(0,errors/* describeError */.Uc)(error)}`);
    }
}
/** False when something uses it after all, which the engine knows best. */
async function deleteIfUnused(engine, path) {
    try {
        await (0,ports_engine/* askEngine */.sb)(engine, { method: "DELETE", path });
        return true;
    }
    catch (error) {
        if (error instanceof ports_engine/* EngineError */.NJ)
            return false;
        throw error;
    }
}

// EXTERNAL MODULE: ./shared/src/ports/http.ts
var http = __webpack_require__(9682);
;// CONCATENATED MODULE: ./action-deploy-swarm/src/apply/insist.ts

const ATTEMPTS = 5;
const PAUSE = 500;
/**
 * Repeats a step whose outcome is unknown or that lost a race. The step looks at the cluster first each time, because
 * a write without an answer — a broken tunnel, a leader election — may have been done (seen: applied after an error).
 */
async function insist(clock, step) {
    for (let attempt = 1;; attempt += 1) {
        try {
            return await step();
        }
        catch (error) {
            if (attempt === ATTEMPTS || !isPassing(error))
                throw error;
            await clock.sleep(PAUSE * attempt);
        }
    }
}
/** Whether an error may pass by itself; a write that met it may have been done all the same. */
function isPassing(error) {
    if (error instanceof http/* HttpError */.j)
        return true;
    if (!(error instanceof ports_engine/* EngineError */.NJ))
        return false;
    return (/update out of sequence/i.test(error.message) ||
        error.status === 503 ||
        /leader|rpc error: code = (Unknown|Unavailable|DeadlineExceeded|Canceled)|context deadline/i.test(error.message));
}

// EXTERNAL MODULE: ./action-deploy-swarm/src/cluster/service.ts
var cluster_service = __webpack_require__(13);
;// CONCATENATED MODULE: ./action-deploy-swarm/src/apply/objects.ts


/** Labels of what this action creates; only what carries them is ever pruned. Values say who and when, never a hash of content. */
const LABELS = {
    kind: "io.slipway.kind",
    base: "io.slipway.name",
    deployId: "io.slipway.deploy-id",
    attempt: "io.slipway.attempt",
    run: "io.slipway.run",
};
/** Creates a network unless it is there. */
async function createNetwork(engine, network) {
    await createUnlessThere(() => (0,ports_engine/* askEngine */.sb)(engine, { method: "POST", path: "/networks/create", body: network }));
}
/** Creates a version of a secret or config unless it is there. */
async function createVersioned(engine, object, origin) {
    const Labels = {
        [cluster_service/* STACK_LABEL */.GF]: origin.stack,
        [LABELS.kind]: object.kind,
        [LABELS.base]: object.base,
        [LABELS.deployId]: origin.deployId,
        [LABELS.attempt]: origin.attempt,
        [LABELS.run]: origin.context.runUrl,
    };
    return createObject(engine, object.kind, {
        Name: object.name,
        Labels,
        Data: object.data.revealBytes().toString("base64"),
    });
}
/** Names are unique, so asking twice is safe: a second creation finds the first, and knows it by the run's own label. */
async function createObject(engine, kind, object) {
    const { Name: name, Labels } = object;
    const created = await createUnlessThere(() => (0,ports_engine/* askEngine */.sb)(engine, { method: "POST", path: `/${kind}s/create`, body: object }));
    if (created !== undefined)
        return { kind, name, id: created.ID, isNew: true };
    const { ID, Spec } = await findObject(engine, kind, name);
    const own = Labels?.[LABELS.attempt];
    return { kind, name, id: ID, isNew: own !== undefined && Spec.Labels?.[LABELS.attempt] === own };
}
async function findObject(engine, kind, name) {
    return (0,ports_engine/* askEngine */.sb)(engine, { method: "GET", path: `/${kind}s/${name}` });
}
async function createUnlessThere(create) {
    try {
        return await create();
    }
    catch (error) {
        if (error instanceof ports_engine/* EngineError */.NJ && error.status === 409)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./action-deploy-swarm/src/record/desired-stack.ts
const PLANNED = "slipway-planned-";
/** A stand-in for the id of an object that does not exist yet; replaced once it does. */
function plannedId(name) {
    return `${PLANNED}${name}`;
}
/** The name behind a stand-in; undefined for a real id. */
function plannedName(id) {
    return id.startsWith(PLANNED) ? id.slice(PLANNED.length) : undefined;
}

;// CONCATENATED MODULE: ./action-deploy-swarm/src/apply/placeholders.ts

/** The spec with the ids of real objects in place of stand-ins. @throws when an object was never created: a defect. */
function resolvePlaceholders(spec, { secrets, configs }) {
    const container = spec.TaskTemplate.ContainerSpec;
    if (container === undefined)
        return spec;
    const ContainerSpec = {
        ...container,
        ...(container.Secrets && { Secrets: container.Secrets.map((each) => withId(each, "SecretID", secrets)) }),
        ...(container.Configs && { Configs: container.Configs.map((each) => withId(each, "ConfigID", configs)) }),
    };
    return { ...spec, TaskTemplate: { ...spec.TaskTemplate, ContainerSpec } };
}
function withId(reference, key, ids) {
    const name = plannedName(reference[key] ?? "");
    if (name === undefined)
        return reference;
    const id = ids.get(name);
    if (id === undefined)
        throw new Error(`no id is known for ${name}`);
    return { ...reference, [key]: id };
}

// EXTERNAL MODULE: ./shared/src/domain/image-ref.ts
var image_ref = __webpack_require__(501);
;// CONCATENATED MODULE: ./action-deploy-swarm/src/cluster/registry-auth.ts

/** The header that carries a registry credential to the engine (Engine API, "Authentication"), for its own registry only. */
function registryAuth(image, credential) {
    if (credential === undefined || (0,image_ref/* parseImageRef */.Q)(image)?.registry !== credential.registry)
        return {};
    const { registry, username, password } = credential;
    const json = JSON.stringify({ username, password: password.reveal(), serveraddress: registry });
    // The engine wants the URL alphabet with padding.
    return { "x-registry-auth": Buffer.from(json).toString("base64").replaceAll("+", "-").replaceAll("/", "_") };
}

// EXTERNAL MODULE: ./action-deploy-swarm/src/plan/canonical-spec.ts
var canonical_spec = __webpack_require__(4689);
;// CONCATENATED MODULE: ./action-deploy-swarm/src/apply/write-service.ts




/** Creates a service. Its name is unique, so an answer that got lost is found again. */
async function createService(writer, spec) {
    const { engine, clock, credential } = writer;
    const headers = registryAuth(imageOf(spec), credential);
    return insist(clock, async () => {
        const existing = await findService(engine, spec.Name);
        if (existing !== undefined) {
            if ((0,canonical_spec/* sameSpec */.sZ)(existing.Spec, spec, writer.networkNames))
                return { id: existing.ID, versionBefore: 0 };
            throw changedBySomeoneElse(spec.Name);
        }
        const { ID } = await (0,ports_engine/* askEngine */.sb)(engine, {
            method: "POST",
            path: "/services/create",
            body: spec,
            headers,
        });
        return { id: ID, versionBefore: 0 };
    });
}
/**
 * Updates a service by compare-and-swap: only while its spec is still the one the plan was made from. When just its
 * state moved, the swap is tried again with the new version.
 * @throws {UserError} when somebody else changed the spec.
 */
async function updateService(writer, before, spec, way = "send-spec") {
    const { engine, clock, networkNames } = writer;
    return insist(clock, async () => {
        const current = await (0,ports_engine/* askEngine */.sb)(engine, { method: "GET", path: `/services/${before.ID}` });
        const written = { id: current.ID, versionBefore: before.Version.Index };
        if ((0,canonical_spec/* sameSpec */.sZ)(current.Spec, spec, networkNames))
            return {
                ...written,
                versionBefore: Math.min(current.Version.Index - 1, before.Version.Index),
                takenBackByEngine: isEngineRollback(current),
            };
        if (!(0,canonical_spec/* sameSpec */.sZ)(current.Spec, before.Spec, networkNames))
            throw changedBySomeoneElse(spec.Name);
        await sendUpdate(writer, current, spec, way);
        return { ...written, versionBefore: current.Version.Index };
    });
}
/** Every write of a spec clears the status, so that it can only be of the engine's latest rollback. */
function isEngineRollback({ UpdateStatus }) {
    return UpdateStatus?.State?.startsWith("rollback") === true;
}
async function sendUpdate({ engine, credential }, current, spec, way) {
    const headers = registryAuth(imageOf(spec), credential);
    // Without a credential the nodes go on with the one that the spec has had.
    const keepAuth = Object.keys(headers).length > 0 ? {} : { registryAuthFrom: way === "engine-rollback" ? "previous-spec" : "spec" };
    const query = {
        version: String(current.Version.Index),
        ...keepAuth,
        ...(way === "engine-rollback" ? { rollback: "previous" } : {}),
    };
    const body = way === "engine-rollback" ? current.Spec : spec;
    await (0,ports_engine/* askEngine */.sb)(engine, { method: "POST", path: `/services/${current.ID}/update`, query, body, headers });
}
async function removeService(engine, id) {
    try {
        await (0,ports_engine/* askEngine */.sb)(engine, { method: "DELETE", path: `/services/${id}` });
    }
    catch (error) {
        if (!(error instanceof ports_engine/* EngineError */.NJ && error.status === 404))
            throw error;
    }
}
/** The service of that exact name; undefined when there is none. */
async function findService(engine, name) {
    try {
        return await (0,ports_engine/* askEngine */.sb)(engine, { method: "GET", path: `/services/${name}` });
    }
    catch (error) {
        if (error instanceof ports_engine/* EngineError */.NJ && error.status === 404)
            return undefined;
        throw error;
    }
}
function changedBySomeoneElse(name) {
    return new errors/* UserError */.yo(`the service ${name} was changed by someone else while this run was working; it is left as it is now`, {
        hint: "run the job again: it starts from what is there then",
    });
}
const imageOf = (spec) => spec.TaskTemplate.ContainerSpec?.Image ?? "";

;// CONCATENATED MODULE: ./action-deploy-swarm/src/apply/apply.ts







/**
 * Creates networks, secrets and configs that do not exist yet, all at once, and gives every id by name.
 * @throws {UserError} when one cannot be created; the secrets and configs that could are then gone again.
 */
async function createObjects(session, plan) {
    const { snapshot, ports } = session;
    const [created, networks] = await Promise.all([
        Promise.allSettled(createAll(session, plan)),
        Promise.allSettled(createNetworks(session, plan)),
    ]);
    const objects = created.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
    const failed = [...created, ...networks].find(({ status }) => status === "rejected");
    if (failed?.status === "rejected") {
        await discardObjects(engineOf(session), objects, ports.log);
        throw failed.reason;
    }
    logCreated(plan, ports.log);
    const idsOf = (kind, stored) => new Map([
        ...stored.map(({ ID, Spec }) => [Spec.Name, ID]),
        ...objects.filter((each) => each.kind === kind).map(({ name, id }) => [name, id]),
    ]);
    return { ids: { secrets: idsOf("secret", snapshot.secrets), configs: idsOf("config", snapshot.configs) }, objects };
}
function createNetworks(session, plan) {
    return plan.networks.map((each) => named(`network ${each.Name}`, insist(session.ports.clock, () => createNetwork(engineOf(session), each))));
}
function createAll(session, plan) {
    const { config, ports } = session;
    const engine = engineOf(session);
    const origin = { ...config, stack: plan.stack };
    const fromFiles = (kind, objects) => objects.map((each) => named(`${kind} ${each.Name}`, insist(ports.clock, () => createObject(engine, kind, each))));
    const versioned = plan.objects.map((each) => named(`${each.kind} ${each.name}`, insist(ports.clock, () => createVersioned(engine, each, origin))));
    return [...versioned, ...fromFiles("secret", plan.fileSecrets), ...fromFiles("config", plan.fileConfigs)];
}
function named(what, creation) {
    return creation.catch((cause) => {
        throw new errors/* UserError */.yo(`the ${what} could not be created; no service was changed`, { cause });
    });
}
function logCreated({ networks, objects, fileSecrets, fileConfigs }, log) {
    for (const { Name } of networks)
        log.info(`network ${Name}: created`);
    for (const { kind, name } of objects)
        log.info(`${kind} ${name}: created`);
    for (const { Name } of fileSecrets)
        log.info(`secret ${Name}: created`);
    for (const { Name } of fileConfigs)
        log.info(`config ${Name}: created`);
}
/** The plan's service changes with the ids of real objects. */
function resolveChanges(plan, ids) {
    return plan.services.map((change) => "spec" in change ? { ...change, spec: resolvePlaceholders(change.spec, ids) } : change);
}
/** Creates and updates services, all at once. A refusal of one does not stop the others: all of it is reported. */
async function applyServices(writer, changes) {
    const toWrite = changes.filter((change) => change.kind === "create" || change.kind === "update");
    const results = await Promise.allSettled(toWrite.map((change) => applyChange(writer, change)));
    const failed = results.flatMap((result, index) => {
        const change = toWrite[index];
        return result.status === "rejected" && change !== undefined ? [{ change, error: result.reason }] : [];
    });
    return {
        applied: results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : [])),
        unclear: failed.filter(({ error }) => isPassing(error)).map(({ change }) => change),
        refused: failed.map(({ change: { name }, error }) => ({ name, message: (0,errors/* describeError */.Uc)(error) })),
    };
}
async function applyChange(writer, change) {
    const written = change.kind === "create"
        ? await createService(writer, change.spec)
        : await updateService(writer, change.before, change.spec);
    return { change, written };
}

// EXTERNAL MODULE: ./shared/src/domain/platform.ts
var platform = __webpack_require__(3169);
;// CONCATENATED MODULE: ./action-deploy-swarm/src/cluster/node.ts

/** Whether the node could hold the reservation if nothing else ran on it. */
function canEverHold({ Description }, { NanoCPUs = 0, MemoryBytes = 0 }) {
    const { NanoCPUs: cpus, MemoryBytes: memory } = Description.Resources ?? {};
    return (cpus === undefined || cpus >= NanoCPUs) && (memory === undefined || memory >= MemoryBytes);
}
/** Whether the scheduler would give the node new tasks at all. */
function isSchedulable({ Spec, Status }) {
    return Status.State === "ready" && (Spec.Availability ?? "active") === "active";
}
/**
 * Whether an image that is available for the given platforms can run on the node. No platforms means any
 * (swarmkit, scheduler/filter.go).
 */
function supportsPlatform({ Description }, platforms) {
    if (platforms.length === 0)
        return true;
    const { OS: os = "", Architecture: architecture = "" } = Description.Platform ?? {};
    return platforms.some((each) => {
        const sameOs = !each.OS || each.OS.toLowerCase() === os.toLowerCase();
        return sameOs && (!each.Architecture || (0,platform/* ociArchitecture */.Jk)(each.Architecture) === (0,platform/* ociArchitecture */.Jk)(architecture));
    });
}
/** A placement constraint such as `node.labels.disk == ssd`. Comparison ignores case (swarmkit, manager/constraint). */
function meetsConstraint(node, constraint) {
    const [, key = "", operator, expected = ""] = /^\s*([\w.-]+)\s*(==|!=)\s*(.+?)\s*$/.exec(constraint) ?? [];
    const value = constraintValue(node, key);
    // What this code does not know is the scheduler's to judge.
    if (operator === undefined || value === undefined)
        return true;
    const equal = value.toLowerCase() === expected.toLowerCase();
    return operator === "==" ? equal : !equal;
}
function constraintValue({ ID, Spec, Description }, key) {
    const fixed = {
        "node.id": ID,
        "node.hostname": Description.Hostname,
        "node.role": Spec.Role ?? "",
        "node.platform.os": Description.Platform?.OS ?? "",
        "node.platform.arch": Description.Platform?.Architecture ?? "",
    };
    if (key in fixed)
        return fixed[key];
    if (key.startsWith("node.labels."))
        return Spec.Labels?.[key.slice("node.labels.".length)] ?? "";
    if (key.startsWith("engine.labels."))
        return Description.Engine?.Labels?.[key.slice("engine.labels.".length)] ?? "";
    return undefined;
}
/** The name of the node that a task was given to. */
function hostnameOf({ NodeID }, nodes) {
    return nodes.find(({ ID }) => ID === NodeID)?.Description.Hostname ?? "an unknown node";
}

;// CONCATENATED MODULE: ./action-deploy-swarm/src/cluster/task.ts
const ENDED = ["complete", "shutdown", "failed", "rejected", "remove", "orphaned"];
function hasEnded({ Status }) {
    return ENDED.includes(Status.State);
}

// EXTERNAL MODULE: ./shared/src/domain/duration.ts
var duration = __webpack_require__(8274);
// EXTERNAL MODULE: ./action-deploy-swarm/src/converge/expectation.ts
var converge_expectation = __webpack_require__(7823);
;// CONCATENATED MODULE: ./action-deploy-swarm/src/converge/convergence-log.ts


const PROGRESS_EVERY = 5_000;
/** What is told of a wait: its bound, each change of a service that has to prove itself, and now and then what is missing. */
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
    /** @param atMost milliseconds */
    begin(expectations, atMost) {
        const watched = expectations.filter(converge_expectation/* needsProof */.cp).map(({ name }) => name);
        const what = watched.length === 0 ? "all services to run" : `${watched.join(", ")} to run and stay up`;
        this.#log.info(`Waiting for ${what}, at most ${(0,duration/* formatDuration */.a)(atMost)}`);
    }
    change(name, { state }) {
        const now = this.#clock.now();
        if (state.kind === "converged")
            this.#log.info(`${name}: converged after ${(0,duration/* formatDuration */.a)(now - this.#started)}`);
        if (state.kind === "steady")
            this.#log.info(`${name}: ${state.progress}, watched for ${(0,duration/* formatDuration */.a)(state.until - now)} more`);
        if (state.kind === "waiting")
            this.#log.info(`${name}: ${state.progress} again`);
    }
    progress(awaited) {
        const now = this.#clock.now();
        if (now - this.#lastProgress < PROGRESS_EVERY)
            return;
        this.#lastProgress = now;
        const waiting = awaited.flatMap(({ name, state }) => ("progress" in state ? [`${name} ${state.progress}`] : []));
        if (waiting.length > 0)
            this.#log.info(`Still waiting after ${(0,duration/* formatDuration */.a)(now - this.#started)}: ${waiting.join("; ")}`);
    }
}

;// CONCATENATED MODULE: ./action-deploy-swarm/src/converge/followed.ts
/** Whether the wait is for the service; one that was never proven is not waited for any more once it has failed. */
function isAwaited({ excuse, state }) {
    return excuse === undefined || (excuse === "never-proven" && state.kind !== "failed");
}
/** What keeps services from having converged by now, so many milliseconds after the start of the wait. */
function shortcomings(services, after) {
    return services.flatMap((each) => {
        const failure = shortcoming(each, after);
        return failure === undefined ? [] : [{ name: each.name, failure }];
    });
}
/** The same of those services whose failing is not this run's. */
function excusedShortcomings(services, after) {
    return services.flatMap((each) => {
        const { name, excuse } = each;
        const failure = shortcoming(each, after);
        return excuse === undefined || failure === undefined ? [] : [{ name, failure, excuse }];
    });
}
function shortcoming({ state, failed }, after) {
    if (state.kind === "failed")
        return state.failure;
    if (state.kind === "converged")
        return undefined;
    return { kind: "timed-out", after, progress: state.progress, tasks: [...failed.values()] };
}

;// CONCATENATED MODULE: ./action-deploy-swarm/src/converge/observe.ts



const filters = (wanted) => ({ filters: JSON.stringify(wanted) });
/** Two requests, whatever the number of services. */
async function readStackState(engine, stack) {
    const label = [`${cluster_service/* STACK_LABEL */.GF}=${stack}`];
    const [services, tasks] = await Promise.all([
        (0,ports_engine/* askEngine */.sb)(engine, {
            method: "GET",
            path: "/services",
            query: { status: "true", ...filters({ label }) },
        }),
        readCurrentTasks(engine, stack),
    ]);
    return { services: services ?? [], tasks };
}
/**
 * The tasks that belong to their service's spec as it is stored now: `_up-to-date` is the engine's own exact answer to
 * that; the docker command uses it too (cli/command/service/progress).
 */
async function readCurrentTasks(engine, stack) {
    const query = filters({ label: [`${cluster_service/* STACK_LABEL */.GF}=${stack}`], "_up-to-date": ["true"] });
    return (await (0,ports_engine/* askEngine */.sb)(engine, { method: "GET", path: "/tasks", query })) ?? [];
}
/** The ids of all tasks that have ended already: what they say is history. */
async function readEndedTasks(engine, stack) {
    const query = filters({ label: [`${cluster_service/* STACK_LABEL */.GF}=${stack}`] });
    const tasks = await (0,ports_engine/* askEngine */.sb)(engine, { method: "GET", path: "/tasks", query });
    return new Set((tasks ?? []).filter(hasEnded).map(({ ID }) => ID));
}
async function readNodes(engine) {
    return (await (0,ports_engine/* askEngine */.sb)(engine, { method: "GET", path: "/nodes" })) ?? [];
}

;// CONCATENATED MODULE: ./action-deploy-swarm/src/preflight/placement.ts



/** The nodes on which the scheduler could put the service's tasks, as far as specs tell: not counting what other tasks use. */
function eligibleNodes(spec, nodes) {
    const { Constraints = [], Platforms = [] } = spec.TaskTemplate.Placement ?? {};
    const reservations = spec.TaskTemplate.Resources?.Reservations ?? {};
    return nodes.filter((node) => isSchedulable(node) &&
        Constraints.every((each) => meetsConstraint(node, each)) &&
        supportsPlatform(node, Platforms) &&
        canEverHold(node, reservations));
}
/** A service that a run changes and that no node can ever run, with the first reason that excludes them all. */
function placementProblems({ services }, nodes) {
    return services.flatMap((change) => {
        const message = "spec" in change ? explainPlacement(change.spec, nodes) : undefined;
        return message === undefined ? [] : [{ input: `stack-file.${change.name}`, message }];
    });
}
/** What the spec of a service that a run leaves alone asks for and no node gives; it may have been so for long. */
function placementWarnings({ services }, nodes) {
    return services.flatMap((change) => {
        const message = change.kind === "keep" ? explainPlacement(change.before.Spec, nodes) : undefined;
        return message === undefined ? [] : [`${change.name}, which this run leaves alone, cannot run: ${message}`];
    });
}
function explainPlacement(spec, nodes) {
    const mode = (0,cluster_service/* modeOf */.VV)(spec);
    const tasks = mode.kind === "replicated" ? mode.replicas : 1;
    const eligible = eligibleNodes(spec, nodes).length;
    if (tasks === 0)
        return undefined;
    if (eligible === 0)
        return explainNoNode(spec, nodes);
    const { MaxReplicas = 0 } = spec.TaskTemplate.Placement ?? {};
    const room = MaxReplicas === 0 ? tasks : MaxReplicas * eligible;
    if (tasks <= room)
        return undefined;
    return `it wants ${tasks} tasks, and max_replicas_per_node ${MaxReplicas} leaves room for ${room}: ${eligible} of the nodes can run it`;
}
function explainNoNode(spec, nodes) {
    const { Constraints = [], Platforms = [] } = spec.TaskTemplate.Placement ?? {};
    const schedulable = nodes.filter(isSchedulable);
    if (schedulable.length === 0)
        return "no node of the swarm takes tasks: all are down, paused or drained";
    if (!schedulable.some((node) => supportsPlatform(node, Platforms))) {
        return `its image is for ${Platforms.map(platformName).join(", ")}, and the nodes are ${nodePlatforms(schedulable)}; build it for these too`;
    }
    const { NanoCPUs = 0, MemoryBytes = 0 } = spec.TaskTemplate.Resources?.Reservations ?? {};
    if (!schedulable.some((node) => canEverHold(node, { NanoCPUs, MemoryBytes }))) {
        return `it reserves ${NanoCPUs / 1e9} cores and ${Math.round(MemoryBytes / 2 ** 20)} MiB, more than any node has`;
    }
    const never = Constraints.find((each) => !schedulable.some((node) => meetsConstraint(node, each)));
    if (never !== undefined)
        return `no node meets its placement constraint "${never}"; label one, or change the constraint`;
    return `no single node meets all of its placement constraints (${Constraints.join(", ")}) and its image's platforms`;
}
const platformName = ({ OS: os = "", Architecture: architecture = "" }) => (0,platform/* formatPlatform */.Bq)({ os, architecture });
function nodePlatforms(nodes) {
    return [...new Set(nodes.map(({ Description }) => platformName(Description.Platform ?? {})))].join(", ");
}

;// CONCATENATED MODULE: ./action-deploy-swarm/src/converge/count.ts



/** Counts the tasks that follow the current spec: running ones, or completed ones for a job. */
function countTasks(spec, { service, tasks, nodes }) {
    const mode = (0,cluster_service/* modeOf */.VV)(spec);
    const running = runningTasks(tasks, nodes);
    const done = tasks.filter(({ Status }) => Status.State === "complete");
    const iteration = service?.JobStatus?.JobIteration?.Index;
    const doneNow = done.filter(({ JobIteration }) => JobIteration?.Index === iteration);
    switch (mode.kind) {
        case "replicated-job":
            return counted(Math.min(doneNow.length, mode.completions), mode.completions, tasks, "complete");
        case "global-job":
            return countedByNode(doneNow, eligibleNodes(spec, nodes), tasks, "complete");
        case "global":
            return countedByNode(running, eligibleNodes(spec, nodes), tasks, "running");
        case "replicated": {
            // A service that is not restarted after success is whole when its tasks have succeeded (docker/cli#5299).
            const finished = mayComplete(spec) ? done : [];
            const slots = new Set([...running, ...finished].map(({ Slot }) => Slot));
            return counted(slots.size, mode.replicas, tasks, "running");
        }
    }
}
/**
 * Whether a task that ends with success is meant to. What is checked for health is meant to go on: stopped for being
 * unhealthy, it may well obey with exit code 0.
 */
function mayComplete(spec) {
    if ((0,cluster_service/* isJob */.o5)(spec))
        return true;
    const isRestarted = (spec.TaskTemplate.RestartPolicy?.Condition || "any") === "any";
    return !isRestarted && (0,converge_expectation/* startLimit */.iP)(spec) === undefined;
}
/** Tasks that run and are meant to, on nodes that answer. */
function runningTasks(tasks, nodes) {
    const ready = new Set(nodes.filter(({ Status }) => Status.State === "ready").map(({ ID }) => ID));
    return tasks.filter(({ Status, DesiredState, NodeID = "" }) => Status.State === "running" && DesiredState === "running" && ready.has(NodeID));
}
function counted(running, wanted, tasks, word) {
    const states = tasks
        .filter(({ DesiredState, Status }) => !isToEnd(DesiredState) && !["running", "complete"].includes(Status.State))
        .map(({ Status }) => (Status.Err ? `${Status.State}: ${Status.Err}` : Status.State));
    return { running, wanted, isWhole: running === wanted, doing: [...new Set(states)].join(", "), word };
}
const isToEnd = (desiredState) => desiredState === "shutdown" || desiredState === "remove";
/**
 * A node that was paused keeps its task, and gets no new one: it counts for nothing either way. Where no node is left,
 * nothing runs.
 */
function countedByNode(good, eligible, tasks, word) {
    const nodes = new Set(good.map(({ NodeID }) => NodeID));
    const wanted = eligible.length;
    const count = counted(eligible.filter(({ ID }) => nodes.has(ID)).length, wanted, tasks, word);
    return wanted > 0 ? count : { ...count, isWhole: false, doing: "no node may run it" };
}
/** `2 of 3 running (starting)` */
function describeCount({ running, wanted, doing, word }) {
    return `${running} of ${wanted} ${word}${doing === "" ? "" : ` (${doing})`}`;
}

;// CONCATENATED MODULE: ./action-deploy-swarm/src/converge/bad-ends.ts


/** The longest life of a failed container that the one in its place has to outlive, and by how much. */
const LONGEST_LIFE = 30_000;
const LONGER = 5_000;
/** A node whose clock is further ahead than this tells nothing by it. */
const LARGEST_SKEW = 5_000;
/** A task that the updater stops reports `shutdown`; one that ended by itself reports `failed`, `rejected` or `complete`. */
function hasFailed(expected) {
    const bad = mayEnd(expected) ? ["failed", "rejected"] : ["failed", "rejected", "complete"];
    return ({ Status }) => bad.includes(Status.State);
}
/** What has proven itself before may well be started again and again to do its work, as a clock does it. */
function mayEnd(expected) {
    const { spec } = expected;
    return mayComplete(spec) || (!(0,converge_expectation/* needsProof */.cp)(expected) && (0,converge_expectation/* startLimit */.iP)(spec) === undefined);
}
/**
 * When all that failed of a service's current spec, before the wait or in it, has been outlived by what came in its
 * place: of a service that crashes again and again, two looks may both find every task running. In monotonic
 * milliseconds.
 */
function outlivedAt(expected, { tasks, now, epoch = Number.NaN }) {
    const ends = tasks.filter(hasFailed(expected)).flatMap(({ CreatedAt, Status }) => {
        const end = Date.parse(Status.Timestamp ?? "") - epoch;
        const life = Math.max(0, end + epoch - Date.parse(CreatedAt));
        return end <= now + LARGEST_SKEW ? [end + Math.min(life, LONGEST_LIFE) + LONGER] : [];
    });
    return Math.max(Number.NEGATIVE_INFINITY, ...ends);
}
/** Since when all tasks that run have done so, in monotonic milliseconds; undefined where the engine does not say. */
function runningSince({ tasks, epoch = Number.NaN }) {
    const starts = tasks
        .filter(({ Status, DesiredState }) => Status.State === "running" && DesiredState === "running")
        .map(({ Status }) => Date.parse(Status.Timestamp ?? "") - epoch);
    return starts.length > 0 && starts.every(Number.isFinite) ? Math.max(...starts) : undefined;
}

;// CONCATENATED MODULE: ./action-deploy-swarm/src/converge/find-failure.ts

/** A container may fail this often in one slot, and this often in the service, before it counts as broken. */
const FAILURES_PER_SLOT = 2;
const FAILURES_PER_SERVICE = 3;
/** Refusals that will not go away by themselves. */
const FINAL_REJECTION = /denied|unauthorized|manifest unknown|invalid mount|bind source path|(secret|config).*not found/i;
/** Why the service will not become what it should, as far as can be told now. */
function findFailure(expected, { service, isExpectedSpec, now }, { fresh, failed, states }) {
    if (service === undefined)
        return { kind: "gone" };
    const bad = [...failed.values()];
    const stopped = expected.touched ? stoppedUpdate(expected, service, bad) : undefined;
    if (stopped !== undefined)
        return stopped;
    if (!isExpectedSpec)
        return { kind: "superseded" };
    return failedTooOften(bad, expected) ?? stuckTask(expected, fresh, states, now);
}
function stoppedUpdate({ byEngineRollback, versionBefore }, service, tasks) {
    const { State: status, Message: message = "" } = service.UpdateStatus ?? {};
    if (!status || service.Version.Index <= versionBefore)
        return undefined;
    const bad = byEngineRollback
        ? ["rollback_paused"]
        : ["paused", "rollback_started", "rollback_paused", "rollback_completed"];
    return bad.includes(status) ? { kind: "update-stopped", status, message, tasks } : undefined;
}
function failedTooOften(tasks, expected) {
    const isLast = isNotRestarted(expected);
    const rejected = tasks.filter(({ Status }) => Status.State === "rejected");
    const final = rejected.filter((task) => FINAL_REJECTION.test(task.Status.Err ?? "") || isLast(task));
    if (final.length > 0 || rejected.length >= 2)
        return { kind: "rejected", tasks: final.length > 0 ? final : rejected };
    const perSlot = Map.groupBy(tasks, ({ Slot, NodeID }) => Slot || NodeID);
    const worst = Math.max(0, ...[...perSlot.values()].map((each) => each.length));
    if (worst >= FAILURES_PER_SLOT || tasks.length >= FAILURES_PER_SERVICE)
        return { kind: "tasks-failed", tasks };
    // After its health check has had all its retries, another task would take as long to say the same.
    const hopeless = tasks.filter((task) => /unhealthy/i.test(task.Status.Err ?? "") || isLast(task));
    return hopeless.length > 0 ? { kind: "tasks-failed", tasks: hopeless } : undefined;
}
/** Whether no other task comes in the place of one that ended (swarmkit, orchestrator/restart, shouldRestart). */
function isNotRestarted({ spec }) {
    const condition = spec.TaskTemplate.RestartPolicy?.Condition;
    return ({ Status }) => condition === "none" || (condition === "on-failure" && Status.State === "complete");
}
function stuckTask({ spec }, tasks, states, now) {
    const limit = (0,converge_expectation/* startLimit */.iP)(spec) ?? Number.POSITIVE_INFINITY;
    for (const task of tasks) {
        const failure = overdue(task, now - (states.get(task.ID)?.since ?? now), limit);
        if (failure !== undefined)
            return failure;
    }
    return undefined;
}
function overdue(task, after, startLimit) {
    const { State: state, Err: reason = "" } = task.Status;
    const hasNoNode = state === "pending" && /no suitable node/i.test(reason);
    if (hasNoNode && after >= converge_expectation/* LIMITS */.b1.pending)
        return { kind: "unschedulable", tasks: [task], reason, after };
    const isStuck = (state === "preparing" && after >= converge_expectation/* LIMITS */.b1.preparing) || (state === "starting" && after >= startLimit);
    return isStuck ? { kind: "stuck", state, tasks: [task], after } : undefined;
}

;// CONCATENATED MODULE: ./action-deploy-swarm/src/converge/track.ts





const NOTHING_SEEN = {
    state: { kind: "waiting", progress: "not started" },
    failed: new Map(),
    states: new Map(),
    startedAt: undefined,
};
/**
 * Takes one more look into account. `known` are ids of tasks that had ended before the wait: history, not news.
 * The rules follow swarmkit's updater (manager/orchestrator/update), which itself only sees failures of tasks it
 * started, within its monitor window.
 */
function track(previous, expected, seen, known) {
    if (staysWhole(previous, expected, seen))
        return previous;
    const fresh = seen.tasks.filter(({ ID }) => !known.has(ID));
    const failed = new Map([
        ...previous.failed,
        ...fresh.filter(hasFailed(expected)).map((task) => [task.ID, task]),
    ]);
    const states = new Map(fresh.map((task) => [task.ID, stateSince(previous, task, seen.now)]));
    const broke = failed.size > previous.failed.size;
    const startedAt = previous.startedAt ?? (fresh.some(hasStarted) ? seen.now : undefined);
    const failure = findFailure(expected, seen, { fresh, failed, states });
    const state = failure === undefined
        ? progressOf(previous.state, expected, seen, { broke, startedAt: failed.size > 0 ? undefined : startedAt })
        : { kind: "failed", failure };
    return { state, failed, states, startedAt };
}
/** What was proven before and was found whole is left in peace after that, unless its containers begin to fail. */
function staysWhole({ state }, expected, seen) {
    if (state.kind !== "converged" || (0,converge_expectation/* needsProof */.cp)(expected))
        return false;
    const isOthers = seen.service === undefined || !seen.isExpectedSpec;
    return isOthers || outlivedAt(expected, seen) <= seen.now;
}
const hasStarted = ({ Status }) => Status.State === "starting" || Status.State === "running" || Status.State === "complete";
function stateSince(previous, { ID, Status }, now) {
    const before = previous.states.get(ID);
    return before?.state === Status.State ? before : { state: Status.State, since: now };
}
function progressOf(previous, expected, seen, { broke, startedAt }) {
    const count = countTasks(expected.spec, seen);
    const progress = describeCount(count);
    if (!count.isWhole)
        return { kind: "waiting", progress };
    if (previous.kind === "converged" && !broke && (0,converge_expectation/* needsProof */.cp)(expected))
        return previous;
    // The watch begins with the last task: the updater goes on looking at it for a while before it says "completed".
    const since = previous.kind === "steady" && !broke ? previous.since : seen.now;
    const until = expected.touched
        ? Math.max(since + expected.stableFor, (startedAt ?? since) + (expected.watchedFor ?? 0))
        : settledAt(expected, seen, since);
    const isProven = seen.now >= until && updateIsFinished(expected, seen);
    return isProven ? { kind: "converged" } : { kind: "steady", since, until, progress };
}
/** What is there already has been up for a while without this run, and the engine knows for how long. */
function settledAt(expected, seen, since) {
    if ((0,cluster_service/* isJob */.o5)(expected.spec))
        return seen.now;
    const needed = Math.max(expected.stableFor, expected.watchedFor ?? 0);
    return Math.max(Math.min(since, runningSince(seen) ?? since) + needed, outlivedAt(expected, seen));
}
/**
 * An update without a status was a creation, a scaling or no change of tasks at all — or one that the orchestrator has
 * not picked up yet, which tasks of an older spec give away: the engine counts all that run, `seen` has those of this spec.
 */
function updateIsFinished({ touched, byEngineRollback }, { service, tasks, nodes }) {
    if (!touched || service === undefined)
        return true;
    const status = service.UpdateStatus?.State;
    if (status === "updating" || status === "rollback_started")
        return false;
    if (status === "completed" || (byEngineRollback && status === "rollback_completed"))
        return true;
    const running = tasks.filter(({ Status }) => Status.State === "running");
    const ofOlderSpecs = (service.ServiceStatus?.RunningTasks ?? 0) - running.length;
    return ofOlderSpecs <= 0 && !running.some((task) => isStopping(task, nodes));
}
/** What is said of a task on a node that does not answer is old: nobody can tell when it will have stopped. */
function isStopping({ DesiredState, NodeID }, nodes) {
    const isReachable = nodes.some(({ ID, Status }) => ID === NodeID && Status.State === "ready");
    return DesiredState !== "running" && isReachable;
}

;// CONCATENATED MODULE: ./action-deploy-swarm/src/converge/converge.ts








const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 1_000;
const PAUSE_GROWTH = 1.1;
const NODES_EVERY = 5;
/** Leader elections take seconds; an engine that only answers errors for longer has lost its quorum. */
const LONGEST_SILENCE = 60_000;
/**
 * Watches all services of a stack at once, with one pair of requests a look, until every one is whole and has stayed
 * so, or one will not get there. Never waits longer than the bound it prints first.
 * @throws the engine's own error when it has not answered for too long: what the services became is then not known.
 */
async function converge(request, ports) {
    if (request.expectations.length === 0)
        return { state: "converged", durations: new Map(), excused: [] };
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
    /** Ids of tasks of services left alone that had ended before the changed ones were whole: what they need was in motion. */
    #history;
    #specChecks = new Map();
    #nodes;
    #lastAnswer;
    /** What the last look failed with; undefined when it was answered. */
    #fault;
    #wasWhole = false;
    constructor(request, ports) {
        this.#request = request;
        this.#ports = ports;
        this.#told = new ConvergenceLog(ports);
        this.#nodes = request.nodes;
        this.#started = ports.clock.now();
        this.#lastAnswer = this.#started;
        this.#history = new Set(request.endedBefore);
        const awaited = request.expectations.filter(({ excuse }) => excuse !== "was-broken");
        const longest = Math.max(0, ...awaited.map(converge_expectation/* longestConvergence */.yl));
        this.#deadline = request.deadline.within(longest);
    }
    async run() {
        this.#told.begin(this.#request.expectations, this.#deadline.left);
        let pause = FIRST_PAUSE;
        for (let look = 1;; look += 1) {
            const convergence = await this.#look(look);
            if (convergence !== undefined)
                return convergence;
            if (this.#deadline.passed)
                return this.#timedOut();
            await this.#ports.clock.sleep(Math.min(pause, this.#untilNextDecision()));
            pause = Math.min(pause * PAUSE_GROWTH, LONGEST_PAUSE);
        }
    }
    /** Milliseconds until the deadline, or until a watched service will have stayed up for long enough. */
    #untilNextDecision() {
        const now = this.#ports.clock.now();
        const ends = [...this.#tracks.values()].flatMap(({ state }) => state.kind === "steady" && state.until > now ? [state.until - now] : []);
        return Math.max(1, Math.min(this.#deadline.left, ...ends));
    }
    async #look(look) {
        const state = await this.#read(look);
        if (state === undefined)
            return undefined;
        const tasks = Map.groupBy(state.tasks, ({ ServiceID }) => ServiceID);
        if (this.#isRollingOut())
            for (const { ID } of state.tasks.filter(hasEnded))
                this.#history.add(ID);
        for (const expected of this.#request.expectations) {
            const service = state.services.find(({ ID }) => ID === expected.id);
            this.#follow(expected, this.#observation(expected, service, tasks.get(expected.id) ?? []));
        }
        this.#tellWhole();
        this.#told.progress(this.#awaited());
        return this.#verdict();
    }
    /** Whether a service that this run changed was not whole yet when it was looked at last. */
    #isRollingOut() {
        return this.#request.expectations.some(({ touched, name }) => {
            const kind = this.#tracks.get(name)?.state.kind;
            return touched && kind !== "steady" && kind !== "converged";
        });
    }
    #awaited() {
        return this.#followed().filter(isAwaited);
    }
    #followed() {
        return this.#request.expectations.flatMap(({ name, excuse }) => {
            const followed = this.#tracks.get(name);
            return followed === undefined ? [] : [{ ...followed, name, excuse }];
        });
    }
    #tellWhole() {
        const states = this.#awaited().map(({ state }) => state);
        const isWhole = states.every(({ kind }) => kind === "steady" || kind === "converged");
        if (isWhole && !this.#wasWhole) {
            const now = this.#ports.clock.now();
            const ends = states.map((state) => (state.kind === "steady" ? state.until - now : 0));
            this.#request.onWhole?.(Math.max(0, ...ends));
        }
        this.#wasWhole = isWhole;
    }
    /** Undefined while the engine answers with errors or not at all, as it does during a leader election. */
    async #read(look) {
        const { engine, clock, log } = this.#ports;
        try {
            if (look % NODES_EVERY === 0)
                this.#nodes = await readNodes(engine);
            const state = await readStackState(engine, this.#request.stack);
            this.#lastAnswer = clock.now();
            this.#fault = undefined;
            return state;
        }
        catch (error) {
            if (!mayPass(error) || clock.now() - this.#lastAnswer > LONGEST_SILENCE)
                throw error;
            this.#fault = error;
            log.debug(`the engine answers ${error.message}`);
            return undefined;
        }
    }
    #observation(expected, service, tasks) {
        const isExpectedSpec = service === undefined || this.#hasExpectedSpec(expected, service);
        const { epoch } = this.#request;
        return { service, tasks, nodes: this.#nodes, isExpectedSpec, now: this.#ports.clock.now(), epoch };
    }
    #hasExpectedSpec({ id, spec, touched, versionBefore }, { Version, Spec }) {
        if (touched && Version.Index <= versionBefore)
            return true;
        const checked = this.#specChecks.get(id);
        if (checked?.version === Version.Index)
            return checked.isExpected;
        const isExpected = (0,canonical_spec/* sameSpec */.sZ)(Spec, spec, this.#request.networkNames);
        this.#specChecks.set(id, { version: Version.Index, isExpected });
        return isExpected;
    }
    #follow(expected, seen) {
        const before = this.#tracks.get(expected.name) ?? NOTHING_SEEN;
        const known = (0,converge_expectation/* needsProof */.cp)(expected) ? this.#request.endedBefore : this.#history;
        const after = track(before, expected, seen, known);
        this.#tracks.set(expected.name, after);
        if (!(0,converge_expectation/* needsProof */.cp)(expected) || before.state.kind === after.state.kind)
            return;
        if (after.state.kind === "converged")
            this.#durations.set(expected.name, seen.now - this.#started);
        this.#told.change(expected.name, after);
    }
    #verdict() {
        const awaited = this.#awaited();
        const failures = awaited.flatMap(({ name, state }) => state.kind === "failed" ? [{ name, failure: state.failure }] : []);
        if (failures.length > 0)
            return { state: "failed", failures };
        return awaited.every(({ state }) => state.kind === "converged") ? this.#converged() : undefined;
    }
    #converged() {
        return {
            state: "converged",
            durations: this.#durations,
            excused: excusedShortcomings(this.#followed(), this.#elapsed),
        };
    }
    get #elapsed() {
        return this.#ports.clock.now() - this.#started;
    }
    /** Time that ended while nobody could look says nothing about the services. */
    #timedOut() {
        if (this.#fault !== undefined)
            throw this.#fault;
        const required = this.#followed().filter(({ excuse }) => excuse === undefined);
        const failures = shortcomings(required, this.#elapsed);
        return failures.length > 0 ? { state: "failed", failures } : this.#converged();
    }
}
function mayPass(error) {
    return error instanceof http/* HttpError */.j || (error instanceof ports_engine/* EngineError */.NJ && error.status >= 500);
}

;// CONCATENATED MODULE: ./action-deploy-swarm/src/diagnose/explain-failure.ts

/** What happened to a service, in one sentence, from what the engine reports alone. */
function explainFailure(failure, nodeName) {
    switch (failure.kind) {
        case "gone":
            return "the service was removed while this run waited for it";
        case "superseded":
            return "someone else changed the service while this run waited for it";
        case "rejected":
            return withTask(failure.tasks, nodeName, "a node refused to start it");
        case "unschedulable":
            return `no node can run it: ${failure.reason} (for ${(0,duration/* formatDuration */.a)(failure.after)})`;
        case "stuck":
            return failure.state === "preparing"
                ? `its image is not there after ${(0,duration/* formatDuration */.a)(failure.after)}: pulling is stuck or too slow`
                : `its container runs but is not healthy after ${(0,duration/* formatDuration */.a)(failure.after)}, longer than its health check allows`;
        case "timed-out":
            return withTask(failure.tasks, nodeName, `it did not get there in ${(0,duration/* formatDuration */.a)(failure.after)}: ${failure.progress}`);
        case "tasks-failed":
            return withTask(failure.tasks, nodeName, "its containers do not stay up");
        case "update-stopped":
            return withTask(failure.tasks, nodeName, explainUpdateStatus(failure.status, failure.message));
    }
}
function explainUpdateStatus(status, message) {
    if (status.startsWith("rollback"))
        return "the engine rolled the update back";
    return message === ""
        ? `the engine stopped the update (${status})`
        : `the engine stopped the update: ${shortMessage(message)}`;
}
/** The engine's message ends with a task id that means nothing to people. */
function shortMessage(message) {
    return message.replace(/ due to failure or early termination of task \w+$/, " because a task failed");
}
function withTask(tasks, nodeName, sentence) {
    const [task] = tasks;
    if (task === undefined)
        return sentence;
    return `${sentence}; ${describeEnd(task)} on ${nodeName(task)}`;
}
/** `exit code 1 (task: non-zero exit (1))` */
function describeEnd({ Status }) {
    const code = Status.ContainerStatus?.ExitCode;
    const reason = Status.Err ?? Status.Message ?? Status.State;
    if (/unhealthy/i.test(reason))
        return "its health check failed";
    return code === undefined || code === 0 || Status.State === "rejected"
        ? reason
        : `exit code ${code}${exitMeaning(code)}`;
}
/** Exit codes with a fixed meaning (docker run, "Exit status"; 128 and more are signals). */
function exitMeaning(code) {
    const meanings = {
        125: " (the engine could not start the container)",
        126: " (the command cannot be executed)",
        127: " (the command was not found)",
        137: " (killed: out of memory, or it ignored the stop signal)",
        139: " (segmentation fault)",
        143: " (terminated)",
    };
    return meanings[code] ?? "";
}

// EXTERNAL MODULE: ./shared/src/text/workflow-command.ts
var workflow_command = __webpack_require__(5806);
;// CONCATENATED MODULE: ./shared/src/diagnosis/engine-log.ts

const TIMEOUT = 5_000;
const FRAME_HEADER = 8;
/** Frames of this stream hold the engine's own trouble with the log, not the container's words. */
const SYSTEM_STREAM = 3;
/** The last lines a swarm task wrote, on either stream; empty when they cannot be had in time. */
function readTaskLog(engine, taskId, tail) {
    return readLog(engine, `/tasks/${encodeURIComponent(taskId)}/logs`, tail);
}
/** The last lines a container of the connected engine wrote; empty when they cannot be had in time. */
function readContainerLog(engine, container, tail) {
    return readLog(engine, `/containers/${encodeURIComponent(container)}/logs`, tail);
}
async function readLog(engine, path, tail) {
    try {
        const query = { stdout: "true", stderr: "true", tail: String(tail) };
        const response = await engine.exchange({ method: "GET", path, query, timeout: TIMEOUT });
        return response.status === 200 ? splitLines(unframe(response.body).toString("utf8")) : [];
    }
    catch {
        // A log that cannot be read — its node is gone — must not hide the failure that it would explain.
        return [];
    }
}
/** Takes the bytes out of the engine's frames: stream, three zero bytes, length, payload (Engine API, "Stream format"). */
function unframe(body) {
    const parts = [];
    let at = 0;
    while (at + FRAME_HEADER <= body.length) {
        const stream = body[at] ?? 255;
        // A container with a terminal writes no frames.
        if (stream > SYSTEM_STREAM || body.readUIntBE(at + 1, 3) !== 0)
            return body;
        const length = body.readUInt32BE(at + 4);
        if (stream !== SYSTEM_STREAM)
            parts.push(body.subarray(at + FRAME_HEADER, at + FRAME_HEADER + length));
        at += FRAME_HEADER + length;
    }
    return Buffer.concat(parts);
}
/** The lines of foreign text that hold anything, harmless in a runner's log. */
function splitLines(text) {
    return text
        .split("\n")
        .map((line) => (0,workflow_command/* neutralise */.$)(line.trimEnd()))
        .filter((line) => line !== "");
}

;// CONCATENATED MODULE: ./shared/src/diagnosis/known-failures.ts
/** A cause before its consequences: a wrong library also ends in an exit code, a missing column in a failed health check. */
const SIGNATURES = [
    {
        name: "exec-format-error",
        patterns: [/exec format error/i, /cannot execute binary file/i],
        sentence: () => "the program is built for another processor (exec format error)",
        hint: "build the image for the platforms of the nodes: platforms: linux/amd64,linux/arm64",
    },
    {
        name: "health-tool-missing",
        patterns: [
            /exec: "?(?:[\w./-]*\/)?(curl|wget|nc|ncat|netcat|pg_isready|redis-cli|mysqladmin|grpc_health_probe)"?: (?:executable file not found|stat)/,
            /\b(?:ba|a|da)?sh: (?:line )?(?:\d+: )?(curl|wget|nc|ncat|netcat|pg_isready|redis-cli|mysqladmin|grpc_health_probe): (?:command )?not found/,
        ],
        sentence: (tool) => `the health check calls ${tool ?? "a tool"}, which the image does not have`,
        hint: "install it in the image's last stage, or write the health check with a tool that is there (Alpine has wget)",
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
            /Error: .*(libquery_engine[\w.-]*|[\w.-]+\.node).*\b(?:cannot open shared object|invalid ELF header|not found)/,
        ],
        sentence: (library) => `a native library does not fit the image (${library ?? "NIF or OpenSSL"})`,
        hint: "the stage that builds and the stage that runs must have the same distribution and version, so that OpenSSL and libc are the same",
    },
    {
        name: "replication-slot-in-use",
        patterns: [
            /replication slot "([^"]+)" is active for PID/i,
            /replication slot "?([\w-]+)"? is already in use/i,
            /Replication slot already in use/i,
        ],
        sentence: (slot) => `the replication slot${slot === undefined ? "" : ` ${slot}`} is used by another process`,
        hint: "two sync services share a slot, or the old one still holds it: give each its own replication stream id, and stop the old one first",
    },
    {
        name: "column-missing",
        patterns: [
            /column "?([\w.]+)"? (?:of relation "?\w+"? )?does not exist/i,
            /Unknown column '([^']+)'/,
            /no such column: ([\w.]+)/,
            /relation "?([\w.]+)"? does not exist/i,
            /no such table: ([\w.]+)/,
            /Table '([^']+)' doesn't exist/,
        ],
        sentence: (column) => `the database does not have ${column ?? "a column"}: its schema is not the one this release needs`,
        hint: "run the migrations of this release, or look whether the schema was restored from another version",
    },
    {
        name: "database-missing",
        patterns: [
            /database "([^"]+)" does not exist/i,
            /Unknown database '([^']+)'/,
            /\(invalid_catalog_name\)/,
            /The database '?([\w-]+)'? does not exist/i,
        ],
        sentence: (database) => `the database${database === undefined ? "" : ` ${database}`} does not exist`,
        hint: "create it, or check the database's name in the connection string",
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
            /superuser (password) is not specified/,
        ],
        sentence: (variable) => `the variable ${variable === "password" ? "POSTGRES_PASSWORD" : (variable ?? "")} is missing`.replace("  ", " "),
        hint: "add it to the service's environment, or to the values the deployment gives",
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
            /[Aa]ddress already in use/,
        ],
        sentence: (port) => `the port${port === undefined ? "" : ` ${port}`} is already in use`,
        hint: "another process holds it: stop it, choose another port, or deploy with order: stop-first when the port is the node's own",
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
            /Cannot allocate memory/,
        ],
        sentence: () => "the program ran out of memory",
        hint: "raise the memory limit of the service, or lower what it uses",
    },
];
/** A process killed by SIGKILL; nobody but the kernel does that to a program that has just started. */
const KILLED = 137;
/**
 * Names a failure from the last lines of a log. The last line that fits a signature wins, for programs write the reason
 * before they go; of one line's signatures the first in the table. `exitCode` tells of a kill that no line speaks of.
 */
function diagnose(lines, exitCode) {
    for (const line of lines.toReversed()) {
        const found = SIGNATURES.map((signature) => known_failures_named(signature, line)).find((each) => each !== undefined);
        if (found !== undefined)
            return found;
    }
    if (exitCode !== KILLED)
        return undefined;
    const hint = "if nobody stopped it, it exceeded its memory limit: raise the limit, or lower what it uses";
    return { name: "out-of-memory", sentence: `the program was killed (exit ${KILLED})`, hint };
}
function known_failures_named({ name, patterns, sentence, hint }, line) {
    const match = patterns.map((pattern) => pattern.exec(line)).find((each) => each !== null);
    return match == null ? undefined : { name, sentence: sentence(match[1]), hint };
}
/** The hint of a failure, as part of something that may have one. */
function hintOf(failure) {
    return failure === undefined ? {} : { hint: failure.hint };
}

;// CONCATENATED MODULE: ./action-deploy-swarm/src/converge/failure.ts
/** The tasks that a failure is about, the one that tells most first. */
function tasksOf(failure) {
    return "tasks" in failure ? failure.tasks : [];
}
/**
 * The failure with its tasks in the order in which they tell most: those on the connected node first, whose containers
 * can be looked into, and of these the newest.
 */
function tellingFirst(failure, connectedNode) {
    if (!("tasks" in failure))
        return failure;
    const distance = ({ NodeID }) => (NodeID === connectedNode ? 0 : 1);
    const tasks = failure.tasks.toSorted((a, b) => distance(a) - distance(b) || b.CreatedAt.localeCompare(a.CreatedAt));
    return { ...failure, tasks };
}

;// CONCATENATED MODULE: ./shared/src/diagnosis/health-tool.ts
/** What shells and the engine say of a program that is not there. */
const NOT_FOUND = [
    /exec: "?([\w./+-]+)"?: (?:executable file not found|stat [^:]+: no such file)/,
    /exec: "([\w./+-]+)": permission denied/,
    /(?:^|\n)[^\n]*?sh: (?:line )?(?:\d+: )?([\w./+-]+): (?:command )?not found/,
    /(?:^|\n)([\w./+-]+): (?:command )?not found/,
];
/** The program a health check calls and the image lacks: from the output of a run, whose exit code is then 126, 127 or -1. */
function missingHealthTool({ ExitCode, Output }) {
    if (ExitCode === 0)
        return undefined;
    return NOT_FOUND.map((pattern) => pattern.exec(Output)?.[1]).find((tool) => tool !== undefined);
}

;// CONCATENATED MODULE: ./action-deploy-swarm/src/diagnose/image-tool.ts


const PULL_TIMEOUT = 30_000;
const DEFAULT_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
/** What a shell understands by itself (POSIX, "Shell Command Language" and "Special Built-In Utilities"). */
const SHELL_WORDS = new Set(`. : alias break case cd command continue do done echo elif else esac eval exec exit export false fi for getopts hash
  if kill local printf pwd read readonly return set shift test then times trap true type ulimit umask unset until wait
  while`.split(/\s+/));
/** The program that a health check starts: the first word of its command. Undefined when a shell decides. */
function healthTool(test) {
    const [kind, ...command] = test ?? [];
    const isShell = kind === "CMD-SHELL";
    const [first] = isShell ? (command[0] ?? "").trim().split(/[\s;]+/) : command;
    if (first === undefined || (isShell && SHELL_WORDS.has(first)))
        return undefined;
    return /^[\w./+-]+$/.test(first) ? first : undefined;
}
/**
 * Whether a program is in an image. Looks into the file system of a container that is made from it and never started,
 * on the connected engine: the node whose container failed may be another, and its health log out of reach.
 */
async function imageHasTool(engine, image, tool, credential) {
    await pullUnlessThere(engine, image, credential);
    const { Config } = await (0,ports_engine/* askEngine */.sb)(engine, {
        method: "GET",
        path: `/images/${image}/json`,
    });
    // In place of the image's volumes, of which each container would leave one behind.
    const Mounts = Object.keys(Config?.Volumes ?? {}).map((Target) => ({ Type: "tmpfs", Target }));
    const { Id } = await (0,ports_engine/* askEngine */.sb)(engine, {
        method: "POST",
        path: "/containers/create",
        body: {
            Image: image,
            Cmd: [tool],
            Entrypoint: [],
            Labels: { "io.slipway.kind": "look-inside" },
            HostConfig: { Mounts },
        },
    });
    try {
        const found = await Promise.all(candidates(tool, Config?.Env ?? []).map((path) => exists(engine, Id, path)));
        return found.some(Boolean);
    }
    finally {
        await (0,ports_engine/* askEngine */.sb)(engine, { method: "DELETE", path: `/containers/${Id}` });
    }
}
/** The health check that comes with an image. */
async function imageHealthTest(engine, image) {
    const { Config } = await (0,ports_engine/* askEngine */.sb)(engine, {
        method: "GET",
        path: `/images/${image}/json`,
    });
    return Config?.Healthcheck?.Test;
}
async function pullUnlessThere(engine, image, credential) {
    const { status } = await engine.exchange({ method: "GET", path: `/images/${image}/json` });
    if (status === 200)
        return;
    const ref = (0,image_ref/* parseImageRef */.Q)(image);
    const tag = ref?.digest ?? ref?.tag ?? "latest";
    const query = { fromImage: `${ref?.registry}/${ref?.repository}`, tag };
    const answer = await engine.exchange({
        method: "POST",
        path: "/images/create",
        query,
        headers: registryAuth(image, credential),
        timeout: PULL_TIMEOUT,
    });
    if (answer.status !== 200)
        throw new ports_engine/* EngineError */.NJ(answer.status, "the image could not be pulled");
}
function candidates(tool, env) {
    if (tool.startsWith("/"))
        return [tool];
    const path = env.find((each) => each.startsWith("PATH="))?.slice("PATH=".length) ?? DEFAULT_PATH;
    return path.split(":").map((folder) => `${folder}/${tool}`);
}
async function exists(engine, container, path) {
    const { status } = await engine.exchange({
        method: "HEAD",
        path: `/containers/${container}/archive`,
        query: { path },
    });
    return status === 200;
}

;// CONCATENATED MODULE: ./action-deploy-swarm/src/diagnose/health-check.ts


/**
 * Whether the task may have been ended by its own health check. A container that obeys the stop signal with exit code 0
 * is reported as complete, although it was stopped for being unhealthy (moby, executor/container/controller.go, Wait).
 */
function mayBeUnhealthy({ Status }) {
    return /unhealthy/i.test(Status.Err ?? "") || Status.State === "complete";
}
/** Reads the check's own log where the container is within reach, and else looks for its tool in the image. */
async function explainHealthCheck(engine, subject, credential) {
    const test = await healthTest(engine, subject.spec, credential).catch(() => undefined);
    if (test === undefined || test[0] === "NONE")
        return undefined;
    const answers = await readAnswers(engine, subject).catch(() => []);
    const log = [...new Set(answers.map(({ Output }) => (0,workflow_command/* neutralise */.$)(`health check: ${Output.trim()}`)))];
    const missing = answers.map(missingHealthTool).find(isNamed) ?? (await missingFromImage(engine, subject, test, credential));
    if (missing === undefined)
        return { sentence: describeFailedCheck(subject, test), hint: undefined, log };
    return {
        sentence: `its health check calls ${missing}, which is not in the image`,
        hint: `use a tool that the image has (often wget instead of curl), or add ${missing} to the image`,
        log,
    };
}
const isNamed = (tool) => tool !== undefined;
function describeFailedCheck({ task, nodeName }, test) {
    const command = test.slice(1).join(" ");
    if (task.Status.State !== "complete")
        return `its health check (${command}) failed on ${nodeName} until the engine ended it`;
    return `it ended with exit code 0 on ${nodeName}: by itself, or because its health check (${command}) failed and it obeyed the stop signal`;
}
const KEPT_ANSWERS = 5;
async function readAnswers(engine, { task, info }) {
    const container = task.Status.ContainerStatus?.ContainerID;
    if (container === undefined || task.NodeID !== info.Swarm.NodeID)
        return [];
    const { State } = await (0,ports_engine/* askEngine */.sb)(engine, {
        method: "GET",
        path: `/containers/${container}/json`,
    });
    return (State?.Health?.Log ?? []).slice(-KEPT_ANSWERS);
}
async function healthTest(engine, { TaskTemplate }, credential) {
    const own = TaskTemplate.ContainerSpec?.Healthcheck?.Test;
    if (own !== undefined && own.length > 0)
        return own;
    const image = TaskTemplate.ContainerSpec?.Image ?? "";
    await pullUnlessThere(engine, image, credential);
    return imageHealthTest(engine, image);
}
/** The tool of the check, when the image lacks it; undefined when it has it, and when nothing can be said. */
async function missingFromImage(engine, { spec }, test, credential) {
    const tool = healthTool(test);
    if (tool === undefined)
        return undefined;
    try {
        const hasTool = await imageHasTool(engine, spec.TaskTemplate.ContainerSpec?.Image ?? "", tool, credential);
        return hasTool ? undefined : tool;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./action-deploy-swarm/src/diagnose/refused-pull.ts
/**
 * What stands behind "No such image". Engines up to 28 say it for every pull that failed and keep the reason in their
 * own log (moby, daemon/cluster/executor/container/controller.go, Prepare).
 */
function explainRefusedPull({ Status }, nodeName) {
    if (!/^No such image\b/.test(Status.Err ?? ""))
        return undefined;
    return {
        sentence: "the node could not pull it",
        hint: `${nodeName} was refused by the registry, cannot reach it, or the image is gone; \`docker pull\` on ${nodeName} and its daemon's log tell which`,
    };
}

;// CONCATENATED MODULE: ./action-deploy-swarm/src/diagnose/service-failure.ts






const TAIL = 50;
/** Looks for the cause of a failed service: the engine's words, the container's last lines, its health check. */
async function reportServiceFailure({ name, failure: seen }, spec, ports) {
    const failure = tellingFirst(await withTasks(seen, spec, ports), ports.snapshot.info.Swarm.NodeID);
    const sentence = explainFailure(failure, (task) => hostnameOf(task, ports.snapshot.nodes));
    const [task] = tasksOf(failure);
    if (task === undefined)
        return { name, sentence, hint: undefined, log: [] };
    const { engine, snapshot, credential } = ports;
    const log = await readTaskLog(engine, task.ID, TAIL);
    const subject = { task, spec, info: snapshot.info, nodeName: hostnameOf(task, snapshot.nodes) };
    const finding = mayBeUnhealthy(task) ? await explainHealthCheck(engine, subject, credential) : undefined;
    if (finding !== undefined)
        return { name, ...finding, log: [...log, ...finding.log] };
    const known = explainRefusedPull(task, subject.nodeName) ??
        diagnose([...log, task.Status.Err ?? ""], task.Status.ContainerStatus?.ExitCode);
    return { name, sentence: known === undefined ? sentence : `${sentence}: ${known.sentence}`, hint: known?.hint, log };
}
/** When the engine has taken an update back, the tasks that failed belong to no current spec and have to be looked up. */
async function withTasks(failure, { Name }, { engine, endedBefore }) {
    if (failure.kind !== "update-stopped" || failure.tasks.length > 0)
        return failure;
    const query = { filters: JSON.stringify({ service: [Name] }) };
    // A failure that cannot be explained is a failure still.
    const listed = await (0,ports_engine/* askEngine */.sb)(engine, { method: "GET", path: "/tasks", query }).catch(() => null);
    const tasks = listed ?? [];
    const ended = (...states) => tasks.filter(({ ID, Status }) => !endedBefore.has(ID) && states.includes(Status.State));
    const failed = ended("failed", "rejected");
    return { ...failure, tasks: failed.length > 0 ? failed : ended("complete") };
}

;// CONCATENATED MODULE: ./action-deploy-swarm/src/health-watch.ts
/** The checks' own streak takes about this long; for the rest of the watch they have to hold. */
const STREAK = 2_000;
/**
 * Runs the health checks while the services are still being watched, so that the one costs no time on top of the other
 * and both see the same stretch. Begins anew when the services fell back meanwhile.
 */
class HealthWatch {
    #session;
    #begun = [];
    #running;
    constructor(session) {
        this.#session = session;
    }
    /** `remaining`: milliseconds for which the services are still watched. */
    begin(remaining) {
        this.#running?.cancel.abort();
        const cancel = new AbortController();
        const { timeline, health, forward } = this.#session;
        const hold = Math.max(0, remaining - STREAK);
        const failures = timeline.during("verify", () => health({ deadline: forward, hold, cancel: cancel.signal }));
        // Whoever asks for the result gets the error; nobody asks when the services failed first.
        this.#begun.push(failures.catch(() => undefined));
        this.#running = { cancel, failures };
    }
    /** What is not healthy, once that is decided. */
    async result() {
        if (this.#running === undefined)
            this.begin(0);
        return this.#running?.failures ?? [];
    }
    /** Ends the checks, and waits until what they put into the cluster is gone: the connection may end next. */
    async [Symbol.asyncDispose]() {
        this.#running?.cancel.abort();
        await Promise.all(this.#begun);
    }
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./action-deploy-swarm/src/release/record.ts




const RELEASE_LABELS = {
    number: "io.slipway.release",
    status: "io.slipway.status",
    version: "io.slipway.version",
    restores: "io.slipway.restores",
};
/** The config to create for a release. */
function encodeRelease(release) {
    const { stack, number, status, deployId, attempt, runUrl, restores, specs } = release;
    const version = commonVersion(specs);
    const content = (0,external_node_zlib_.gzipSync)(JSON.stringify({ format: 1, specs }));
    return {
        Name: `${stack}.release.${number}`,
        Labels: {
            [cluster_service/* STACK_LABEL */.GF]: stack,
            [LABELS.kind]: "release",
            [LABELS.deployId]: deployId,
            [LABELS.attempt]: attempt,
            [LABELS.run]: runUrl,
            [RELEASE_LABELS.number]: String(number),
            [RELEASE_LABELS.status]: status,
            ...(version === undefined ? {} : { [RELEASE_LABELS.version]: version }),
            ...(restores === undefined ? {} : { [RELEASE_LABELS.restores]: String(restores) }),
        },
        Data: content.toString("base64"),
    };
}
/** The same labels with another status. */
function withStatus(labels, status) {
    return { ...labels, [RELEASE_LABELS.status]: status };
}
/** All releases of a stack that the cluster keeps, oldest first. What cannot be read is not a release. */
function decodeReleases(configs, stack) {
    return configs
        .filter(({ Spec }) => Spec.Labels?.[LABELS.kind] === "release" && Spec.Labels[cluster_service/* STACK_LABEL */.GF] === stack)
        .flatMap(decodeRelease)
        .toSorted((a, b) => a.number - b.number);
}
function decodeRelease({ ID, CreatedAt, Spec }) {
    const labels = Spec.Labels ?? {};
    const number = Number(labels[RELEASE_LABELS.number]);
    const specs = decodeSpecs(Spec.Data ?? "");
    if (!Number.isSafeInteger(number) || specs === undefined)
        return [];
    const restores = labels[RELEASE_LABELS.restores];
    return [
        {
            number,
            status: (labels[RELEASE_LABELS.status] ?? "failed"),
            version: labels[RELEASE_LABELS.version],
            deployId: labels[LABELS.deployId] ?? "",
            restores: restores === undefined ? undefined : Number(restores),
            specs,
            id: ID,
            createdAt: CreatedAt,
            labels,
        },
    ];
}
function decodeSpecs(data) {
    try {
        return JSON.parse((0,external_node_zlib_.gunzipSync)(Buffer.from(data, "base64")).toString("utf8")).specs;
    }
    catch {
        return undefined;
    }
}
/** The tag that all of the stack's own images share; images of other makers (a database, a proxy) may differ. */
function commonVersion(specs) {
    const tags = specs.map(({ TaskTemplate }) => (0,image_ref/* parseImageRef */.Q)(TaskTemplate.ContainerSpec?.Image ?? "")?.tag);
    const counts = Map.groupBy(tags.filter((tag) => tag !== undefined), (tag) => tag);
    const [most, next] = [...counts].toSorted(([, a], [, b]) => b.length - a.length);
    const isClear = most !== undefined && most[1].length > (next?.[1].length ?? 0);
    return isClear ? most[0] : undefined;
}
/** `release 7 (1.2.0)` */
function describeRelease({ number, version }) {
    return `release ${number}${version === undefined ? "" : ` (${version})`}`;
}

;// CONCATENATED MODULE: ./action-deploy-swarm/src/release/choose.ts


/** States in which a release may be what the cluster runs. */
const MAY_BE_LIVE = ["ok", "failed", "pending"];
/** States of a release that can be returned to. */
const WORKED = ["ok", "reverted"];
/** The release that the cluster is on, as far as records tell: the newest that was not taken back. */
function currentRelease(releases) {
    return releases.findLast(({ status }) => MAY_BE_LIVE.includes(status));
}
/** The number for the next release. Numbers are never used twice while a record of them is kept. */
function nextNumber(releases) {
    return Math.max(0, ...releases.map(({ number }) => number)) + 1;
}
/**
 * The release to return to: the named one, or the last verified one before the current. Returning twice goes further
 * back, because a release that was returned to stands where the original stood. A return that did not end well is tried
 * again.
 * @throws {UserError} that lists what is kept, when there is no such release.
 */
function chooseRelease(releases, wanted) {
    const found = wanted === undefined ? previousRelease(releases) : namedRelease(releases, wanted);
    if (found === undefined)
        throw noSuchRelease(releases, wanted);
    if (wanted !== undefined && !WORKED.includes(found.status)) {
        throw new errors/* UserError */.yo(`${describeRelease(found)} never worked (${found.status}); nothing was changed`, {
            hint: `choose one that did: ${listReleases(releases)}`,
        });
    }
    return found;
}
function previousRelease(releases) {
    const current = currentRelease(releases);
    const good = releases.filter(({ status }) => status === "ok");
    if (current?.status !== "ok")
        return triedToReturnTo(current, releases) ?? good.at(-1);
    const standsAt = originOf(current, releases);
    return good.findLast(({ number }) => number < standsAt);
}
/** What ran before an unfinished return is what somebody wanted to leave, though it is the last that worked. */
function triedToReturnTo(current, releases) {
    if (current?.restores === undefined)
        return undefined;
    return releases.find(({ number, status }) => number === current.restores && WORKED.includes(status));
}
/** The number of the release whose content this one has: a return may be to a release that was a return itself. */
function originOf({ number, restores }, releases) {
    if (restores === undefined || restores >= number)
        return number;
    const restored = releases.find((each) => each.number === restores);
    return restored === undefined ? restores : originOf(restored, releases);
}
function namedRelease(releases, wanted) {
    const byNumber = releases.find(({ number }) => wanted.replace(/^#/, "") === String(number));
    const plain = (version) => version.replace(/^v(?=\d)/, "");
    const sameVersion = releases.filter(({ version }) => version !== undefined && plain(version) === plain(wanted));
    const worked = sameVersion.findLast(({ status }) => WORKED.includes(status));
    return byNumber ?? worked ?? sameVersion.at(-1);
}
function noSuchRelease(releases, wanted) {
    const what = wanted === undefined ? "there is no earlier release to return to" : `no release ${wanted} is kept in the cluster`;
    return new errors/* UserError */.yo(`${what}; nothing was changed`, {
        hint: releases.length === 0
            ? "deploy once with Slipway: it keeps releases from then on"
            : `kept are: ${listReleases(releases)}`,
    });
}
/** The releases that can be returned to: `1 (1.0.0), 3`. */
function listReleases(releases) {
    const good = releases.filter(({ status }) => WORKED.includes(status));
    return (good.map(({ number, version }) => (version === undefined ? String(number) : `${number} (${version})`)).join(", ") ||
        "none");
}

;// CONCATENATED MODULE: ./action-deploy-swarm/src/release/standing.ts


/** Looks a service up in the records of the releases. `networkNames` maps network ids to names. */
function standingOf({ Spec }, releases, networkNames) {
    const has = (release) => {
        const recorded = release?.specs.find(({ Name }) => Name === Spec.Name);
        return recorded !== undefined && (0,canonical_spec/* sameSpec */.sZ)(recorded, Spec, networkNames);
    };
    const lastGood = releases.findLast(({ status }) => status === "ok");
    if (has(lastGood))
        return "proven";
    return has(currentRelease(releases)) ? "never-proven" : "unknown";
}

;// CONCATENATED MODULE: ./action-deploy-swarm/src/release/expect-services.ts





const keptIn = (changes) => changes.filter((change) => change.kind === "keep");
/** What the swarm's own clocks said when the monotonic one was at 0, in milliseconds since 1970. */
function epochOf({ engineTime, ports }) {
    return engineTime() - ports.clock.now();
}
/** The names of services that this run leaves alone and that do not work now, before anything is changed. */
function findBroken(changes, currentTasks, session) {
    const now = session.ports.clock.now();
    const common = { nodes: session.snapshot.nodes, isExpectedSpec: true, now, epoch: epochOf(session) };
    const broken = keptIn(changes).filter(({ name, before }) => {
        const tasks = currentTasks.filter(({ ServiceID }) => ServiceID === before.ID);
        const seen = { ...common, service: before, tasks };
        return track(NOTHING_SEEN, (0,converge_expectation/* expectUntouched */.BL)(name, before), seen, new Set()).state.kind !== "converged";
    });
    return new Set(broken.map(({ name }) => name));
}
/** What has to become of the services of a release: of those that were changed, and of those that were not. */
function expectRelease(changes, applied, { session, brokenBefore }) {
    const touched = applied.map(({ change: { name, spec }, written }) => ({
        name,
        spec,
        id: written.id,
        versionBefore: written.versionBefore,
        touched: true,
        byEngineRollback: false,
        ...(0,converge_expectation/* stabilityOf */.nD)(spec, session.config.stableFor),
    }));
    return [...expectKept(changes, session, brokenBefore), ...touched];
}
/** A job that runs is no business of a release that does not change it, unless it is left from one that was cut off. */
function expectKept(changes, session, brokenBefore) {
    const standing = standings(session);
    return keptIn(changes).flatMap(({ name, before }) => {
        const expected = (0,converge_expectation/* expectUntouched */.BL)(name, before);
        if (standing(before) === "never-proven") {
            return [{ ...expected, ...(0,converge_expectation/* stabilityOf */.nD)(before.Spec, session.config.stableFor), excuse: "never-proven" }];
        }
        if ((0,cluster_service/* isJob */.o5)(before.Spec))
            return [];
        return [brokenBefore.has(name) ? { ...expected, excuse: "was-broken" } : expected];
    });
}
/** A stack that needs no change has to be whole, and what no run has proven yet has to prove itself as a change would. */
function expectUnchanged({ services }, session) {
    const standing = standings(session);
    return keptIn(services).flatMap(({ name, before }) => {
        const known = standing(before);
        if ((0,cluster_service/* isJob */.o5)(before.Spec) && known !== "never-proven")
            return [];
        const expected = (0,converge_expectation/* expectUntouched */.BL)(name, before);
        return [known === "proven" ? expected : { ...expected, ...(0,converge_expectation/* stabilityOf */.nD)(before.Spec, session.config.stableFor) }];
    });
}
function standings({ releases, snapshot }) {
    const networkNames = (0,plan_plan/* networkNamesIn */.Ow)(snapshot);
    return (service) => standingOf(service, releases, networkNames);
}

;// CONCATENATED MODULE: ./action-deploy-swarm/src/prove.ts
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});









/** Watches what was applied until it is proven, or fails. @throws when the cluster cannot be asked any more. */
async function judge(begun, { applied, refused }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { session, changes } = begun;
        const { timeline, ports } = session;
        if (refused.length > 0)
            return { kind: "does not run", failures: refused.map(reportRefusal) };
        const health = __addDisposableResource(env_1, new HealthWatch(session), true);
        const convergence = await timeline.during("converge", () => converge({
            ...watching(session, begun.endedBefore),
            expectations: expectRelease(changes, applied, begun),
            onWhole: (remaining) => health.begin(remaining),
        }, convergencePorts(session)));
        if (convergence.state === "failed")
            return { kind: "does not run", failures: await reportAll(convergence, session, changes, begun.endedBefore) };
        warnOfBroken(convergence.excused, session);
        const unproven = convergence.excused.filter(({ excuse }) => excuse === "never-proven");
        if (unproven.length > 0) {
            const failures = await reportAll({ failures: unproven }, session, changes, begun.endedBefore);
            return { kind: "was never proven", failures };
        }
        ports.log.info(convergence.excused.length > 0 ? "All changed services converged" : "All services converged");
        const failures = await health.result();
        return failures.length === 0 ? { kind: "good" } : { kind: "does not answer", failures };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** What this run neither broke nor was to mend is no reason to undo what works, and none to be silent. */
function warnOfBroken(excused, { ports, snapshot }) {
    for (const { name, failure, excuse } of excused) {
        if (excuse !== "was-broken")
            continue;
        const sentence = explainFailure(failure, (task) => hostnameOf(task, snapshot.nodes));
        ports.log.warning(`${name} did not work before this run, which leaves it alone, and still does not: ${sentence}`);
    }
}
/** A stack that needs no change still has to be whole and healthy. */
async function verifyUnchanged(session, plan, endedBefore) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const { timeline } = session;
        const health = __addDisposableResource(env_2, new HealthWatch(session), true);
        const expectations = expectUnchanged(plan, session);
        const request = { ...watching(session, endedBefore), expectations };
        const convergence = await timeline
            .during("converge", () => converge(request, convergencePorts(session)))
            .catch((cause) => {
            throw new errors/* UserError */.yo("the cluster could not be watched to the end; nothing was changed", { cause });
        });
        if (convergence.state === "failed")
            return reportAll(convergence, session, plan.services, endedBefore);
        // Awaited here: leaving the block ends the checks.
        return await health.result();
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = __disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
/** What to watch a stack with, whatever is expected of its services. */
function watching(session, endedBefore) {
    const { snapshot, config, forward } = session;
    const networkNames = (0,plan_plan/* networkNamesIn */.Ow)(snapshot);
    const epoch = epochOf(session);
    return { stack: config.stack, endedBefore, nodes: snapshot.nodes, networkNames, epoch, deadline: forward };
}
function reportRefusal({ name, message }) {
    return { name, sentence: `the engine refused it: ${message}`, hint: undefined, log: [] };
}
function reportAll({ failures }, session, changes, endedBefore) {
    const { snapshot, config } = session;
    const ports = { engine: engineOf(session), snapshot, credential: config.pull, endedBefore };
    return Promise.all(failures.map((failure) => reportServiceFailure(failure, specOf(changes, failure.name), ports)));
}
function specOf(changes, name) {
    const change = changes.find((each) => each.name === name);
    if (change === undefined)
        throw new Error(`no change is known for ${name}`);
    return "spec" in change ? change.spec : change.before.Spec;
}

;// CONCATENATED MODULE: ./action-deploy-swarm/src/cluster/half-updated.ts

/**
 * Finds the services whose update the engine has paused while tasks of an older spec still run. It never goes on with
 * one by itself (swarmkit, manager/orchestrator/update, Run), and tasks of both specs serve until then.
 */
async function readHalfUpdated(engine, services) {
    const paused = services.filter(({ UpdateStatus }) => UpdateStatus?.State?.endsWith("paused"));
    if (paused.length === 0)
        return new Set();
    const live = { service: paused.map(({ ID }) => ID), "desired-state": ["running"] };
    const [all, current] = await Promise.all([
        readTasks(engine, live),
        readTasks(engine, { ...live, "_up-to-date": ["true"] }),
    ]);
    const upToDate = new Set(current.map(({ ID }) => ID));
    return new Set(all.filter(({ ID }) => !upToDate.has(ID)).map(({ ServiceID }) => ServiceID));
}
async function readTasks(engine, filters) {
    const query = { filters: JSON.stringify(filters) };
    return (await (0,ports_engine/* askEngine */.sb)(engine, { method: "GET", path: "/tasks", query })) ?? [];
}

;// CONCATENATED MODULE: ./action-deploy-swarm/src/cluster/snapshot.ts


/** Asks for everything at once. The caller has made sure that the engine is a manager. */
async function readSnapshot(engine, info) {
    const get = (path) => (0,ports_engine/* askEngine */.sb)(engine, { method: "GET", path });
    const [nodes, services, networks, secrets, configs] = await Promise.all([
        get("/nodes"),
        get("/services"),
        readNetworks(engine),
        get("/secrets"),
        get("/configs"),
    ]);
    return {
        info,
        nodes: nodes ?? [],
        services: services ?? [],
        networks,
        secrets: secrets ?? [],
        configs: configs ?? [],
        halfUpdated: await readHalfUpdated(engine, services ?? []),
    };
}
function readInfo(engine) {
    return (0,ports_engine/* askEngine */.sb)(engine, { method: "GET", path: "/info" });
}
async function readNetworks(engine) {
    return (await (0,ports_engine/* askEngine */.sb)(engine, { method: "GET", path: "/networks" })) ?? [];
}

;// CONCATENATED MODULE: ./action-deploy-swarm/src/release/ledger.ts




/** Writes a release into the cluster. @throws {UserError} when another run has taken its number meanwhile. */
async function writeRelease({ engine, clock }, release) {
    const config = encodeRelease(release);
    const { id, isNew } = await insist(clock, () => createObject(engine, "config", config));
    if (isNew)
        return { number: release.number, id, labels: config.Labels };
    throw new errors/* UserError */.yo(`another run has recorded release ${release.number} of ${release.stack} at the same time`, {
        hint: "let one deployment of a stack run at a time (concurrency in the workflow), and run this job again",
    });
}
/** Sets what became of a release. Labels are the one part of a config that may change. */
function settleRelease({ engine, clock }, release, status) {
    const path = `/configs/${release.id}`;
    return insist(clock, async () => {
        const config = await (0,ports_engine/* askEngine */.sb)(engine, { method: "GET", path });
        const body = { Name: config.Spec.Name, Labels: withStatus(release.labels, status) };
        const query = { version: String(config.Version.Index) };
        await (0,ports_engine/* askEngine */.sb)(engine, { method: "POST", path: `${path}/update`, query, body });
    });
}
/** The same where something worse is to be told: a record that cannot be settled is a warning then. */
async function settleIfPossible(ports, release, status) {
    try {
        await settleRelease(ports, release, status);
    }
    catch (error) {
        ports.log.warning(`The record of release ${release.number} could not be marked as ${status}: ${(0,errors/* describeError */.Uc)(error)}`);
    }
}

;// CONCATENATED MODULE: ./action-deploy-swarm/src/release/begin.ts










/**
 * Creates what the services need and writes the record, so that whatever happens next can be taken back.
 * @throws {UserError} when that cannot be done; no service is changed then, and what was created is gone again.
 */
async function beginRelease(before, plan, restores) {
    const engine = engineOf(before);
    const { ids, objects } = await createObjects(before, plan);
    try {
        const session = plan.networks.length === 0 ? before : await withPresentNetworks(before);
        const changes = resolveChanges(plan, ids);
        const [endedBefore, currentTasks] = await Promise.all([
            readEndedTasks(engine, plan.stack),
            readCurrentTasks(engine, plan.stack),
        ]);
        const brokenBefore = findBroken(changes, currentTasks, session);
        const record = await recordRelease(session, changes, restores);
        return { session, plan, changes, record, restores, endedBefore, brokenBefore, created: objects };
    }
    catch (cause) {
        await discardObjects(engine, objects, before.ports.log);
        throw new errors/* UserError */.yo("the release could not be recorded in the cluster; no service was changed", { cause });
    }
}
async function withPresentNetworks(session) {
    return { ...session, snapshot: { ...session.snapshot, networks: await readNetworks(engineOf(session)) } };
}
async function recordRelease(session, changes, restores) {
    const baseline = await keepBaseline(session);
    const number = baseline === undefined ? nextNumber(session.releases) : baseline.number + 1;
    const specs = changes.flatMap(specAfter).map((spec) => withNetworkNames(spec, session));
    return writeRelease(writerOf(session), {
        ...identity(session),
        number,
        status: "pending",
        restores: restores?.number,
        specs,
    });
}
function identity({ config }) {
    const { stack, deployId, attempt, context } = config;
    return { stack, deployId, attempt, runUrl: context.runUrl };
}
const writerOf = ({ connection, ports }) => ({ engine: connection.engine, clock: ports.clock });
/** A stack that was deployed by other means becomes the first release, so that there is a way back to it. */
async function keepBaseline(session) {
    const live = (0,plan_plan/* stackServices */.b8)(session.snapshot.services, session.config.stack);
    if (session.releases.length > 0 || live.length === 0)
        return undefined;
    const specs = live.map(({ Spec }) => withNetworkNames(Spec, session));
    const record = await writeRelease(writerOf(session), {
        ...identity(session),
        number: 1,
        status: "ok",
        restores: undefined,
        specs,
    });
    session.ports.log.info("Kept what runs now as release 1");
    return record;
}
/** What a service is going to be; nothing for one that goes. */
function specAfter(change) {
    if (change.kind === "remove")
        return [];
    return [change.kind === "keep" ? change.before.Spec : change.spec];
}
/** A network that is made anew has another id, and the release means it as well. */
function withNetworkNames(spec, { snapshot }) {
    const { Networks } = spec.TaskTemplate;
    if (Networks === undefined)
        return spec;
    const names = (0,plan_plan/* networkNamesIn */.Ow)(snapshot);
    const named = Networks.map((each) => ({ ...each, Target: names.get(each.Target) ?? each.Target }));
    return { ...spec, TaskTemplate: { ...spec.TaskTemplate, Networks: named } };
}

;// CONCATENATED MODULE: ./action-deploy-swarm/src/release/leave.ts



/** Marks the release that a requested return has left, so that no later way back leads to it unless it is named. */
async function leaveCurrentRelease(session) {
    const left = currentRelease(session.releases);
    if (left?.status === "ok")
        await settleIfPossible(convergencePorts(session), left, "reverted");
}

;// CONCATENATED MODULE: ./action-deploy-swarm/src/release/prune.ts





/**
 * Chooses what to delete: of this action's own objects those that are older than the last `keepVersions` of their name
 * and that no spec, previous spec, living task or kept release refers to. The engine itself would delete a secret that
 * only a previous spec or a task uses.
 */
function planPrune(facts) {
    const { stack, services, tasks, keepReleases, keepVersions } = facts;
    const releases = releasesToDrop(decodeReleases(facts.configs, stack), keepReleases);
    const kept = decodeReleases(facts.configs, stack).filter(({ number }) => !releases.some((each) => each.number === number));
    const specs = [
        ...services.flatMap(({ Spec, PreviousSpec }) => (PreviousSpec ? [Spec, PreviousSpec] : [Spec])),
        ...tasks
            .filter((task) => !hasEnded(task))
            .flatMap(({ Spec }) => (Spec ? [{ Name: "", TaskTemplate: Spec }] : [])),
        ...kept.flatMap((release) => release.specs),
    ];
    const used = referencesOf(specs);
    const old = (objects, kind) => oldVersions(objects, stack, kind, keepVersions).filter(({ ID, Spec }) => !used.has(ID) && !used.has(`${kind} ${Spec.Name}`));
    return { releases, secrets: old(facts.secrets, "secret"), configs: old(facts.configs, "config") };
}
/** Keeps the newest verified releases, and the newest of all. */
function releasesToDrop(releases, keep) {
    const good = releases.filter(({ status }) => status === "ok" || status === "reverted");
    const kept = new Set(good.slice(-keep).map(({ number }) => number));
    const newest = releases.at(-1)?.number;
    return releases.filter(({ number }) => !kept.has(number) && number !== newest);
}
function oldVersions(objects, stack, kind, keep) {
    const own = objects.filter(({ Spec }) => Spec.Labels?.[LABELS.kind] === kind && Spec.Labels[cluster_service/* STACK_LABEL */.GF] === stack);
    const byName = Map.groupBy(own, ({ Spec }) => Spec.Labels?.[LABELS.base] ?? "");
    return [...byName.values()].flatMap((versions) => versions.toSorted((a, b) => Date.parse(b.CreatedAt) - Date.parse(a.CreatedAt)).slice(keep));
}

;// CONCATENATED MODULE: ./action-deploy-swarm/src/release/finish.ts












/**
 * Marks a verified release as good, then removes what it no longer needs. Gives the names of what went.
 * @throws {UserError} that says that the release works when the rest cannot be done.
 */
async function finishRelease({ session, changes, record, restores }) {
    const ports = convergencePorts(session);
    const works = `release ${record.number} is deployed and verified`;
    await orSay(`${works}, but its record could not be marked as good`, settleRelease(ports, record, "ok"));
    if (restores !== undefined)
        await leaveCurrentRelease(session);
    const orphans = changes.flatMap((change) => (change.kind === "remove" ? [change] : []));
    for (const { name, before } of orphans) {
        const removal = insist(ports.clock, () => removeService(ports.engine, before.ID));
        await orSay(`${works}, but the service ${name}, which the stack does not have any more, could not be removed`, removal);
        ports.log.info(`${name}: removed, the stack has no such service any more`);
    }
    return [...orphans.map(({ name }) => `service ${name}`), ...(await prune(session))];
}
async function orSay(message, step) {
    try {
        await step;
    }
    catch (cause) {
        throw new errors/* UserError */.yo(message, { cause, hint: "run the job again: it does what is left to do" });
    }
}
/**
 * A stack that is as wanted, whole and healthy proves the release whose own run did not live to say so: one that was
 * cancelled, or held and then mended by hand. Gives the number of the release that the cluster is on.
 */
async function confirmRelease(session, plan) {
    const current = currentRelease(session.releases);
    if (current === undefined || current.status === "ok")
        return current?.number;
    const networkNames = (0,plan_plan/* networkNamesIn */.Ow)(session.snapshot);
    const isLive = plan.services.every((change) => {
        const recorded = current.specs.find(({ Name }) => "before" in change && Name === change.before.Spec.Name);
        return recorded !== undefined && "before" in change && (0,canonical_spec/* sameSpec */.sZ)(recorded, change.before.Spec, networkNames);
    });
    if (!isLive)
        return undefined;
    await settleRelease(convergencePorts(session), current, "ok");
    session.ports.log.info(`${describeRelease(current)} is verified now`);
    return current.number;
}
/** Deletes old releases, secrets and configs that nothing refers to. What cannot go now stays, and is no failure. */
async function prune(session) {
    const { log } = session.ports;
    try {
        return await deleteUnused(session);
    }
    catch (error) {
        log.warning(`Old releases and secrets were not pruned: ${(0,errors/* describeError */.Uc)(error)}`);
        return [];
    }
}
async function deleteUnused(session) {
    const engine = engineOf(session);
    const { config, ports } = session;
    const [services, tasks, secrets, configs] = await Promise.all([
        list(engine, "/services"),
        list(engine, "/tasks"),
        list(engine, "/secrets"),
        list(engine, "/configs"),
    ]);
    const keep = { keepReleases: config.releaseKeep, keepVersions: config.secretKeep };
    const plan = planPrune({ stack: config.stack, services, tasks, secrets, configs, ...keep });
    const releases = plan.releases.map(({ id, number }) => ({ path: `/configs/${id}`, name: `release ${number}` }));
    const versions = [
        ...plan.secrets.map(({ ID, Spec }) => ({ path: `/secrets/${ID}`, name: `secret ${Spec.Name}` })),
        ...plan.configs.map(({ ID, Spec }) => ({ path: `/configs/${ID}`, name: `config ${Spec.Name}` })),
    ];
    const deleted = await Promise.all([...releases, ...versions].map(async ({ path, name }) => ((await deleteIfUnused(engine, path)) ? [name] : [])));
    const names = deleted.flat();
    if (names.length > 0)
        ports.log.info(`Pruned ${names.join(", ")}`);
    return names;
}
async function list(engine, path) {
    return (await (0,ports_engine/* askEngine */.sb)(engine, { method: "GET", path })) ?? [];
}

;// CONCATENATED MODULE: ./action-deploy-swarm/src/rollback/undo.ts





/** A restored service has proven itself before; it is watched for as long as the engine watches any update. */
const STABLE = 5_000;
/** Takes back a change where the service is as that change would have made it; undefined where it is not. */
async function undoIfMade(change, writer, log) {
    const service = await insist(writer.clock, () => findService(writer.engine, change.spec.Name));
    if (service === undefined || !(0,canonical_spec/* sameSpec */.sZ)(service.Spec, change.spec, writer.networkNames))
        return undefined;
    return undo({ change, written: { id: service.ID, versionBefore: 0 } }, writer, log);
}
/** Takes back one change. @throws {UserError} when somebody else has changed the service since. */
async function undo({ change, written }, writer, log) {
    if (change.kind === "update")
        return { change, expectation: await restore(change, writer, log) };
    const current = await insist(writer.clock, () => findService(writer.engine, written.id));
    if (current !== undefined && !(0,canonical_spec/* sameSpec */.sZ)(current.Spec, change.spec, writer.networkNames))
        throw changedBySomeoneElse(change.spec.Name);
    await insist(writer.clock, () => removeService(writer.engine, written.id));
    log.info(`${change.name}: removed, it was new`);
    return { change, expectation: undefined };
}
async function restore({ name, before, spec }, writer, log) {
    const { engine, clock, networkNames } = writer;
    const current = await insist(clock, () => (0,ports_engine/* askEngine */.sb)(engine, { method: "GET", path: `/services/${before.ID}` }));
    const expectation = {
        name,
        id: before.ID,
        spec: before.Spec,
        touched: true,
        ...(0,converge_expectation/* stabilityOf */.nD)(before.Spec, STABLE),
    };
    if ((0,canonical_spec/* sameSpec */.sZ)(current.Spec, before.Spec, networkNames)) {
        log.info(`${name}: already taken back by the engine`);
        return { ...expectation, byEngineRollback: true, versionBefore: written(current) };
    }
    if (!(0,canonical_spec/* sameSpec */.sZ)(current.Spec, spec, networkNames))
        throw changedBySomeoneElse(spec.Name);
    const way = canStepBack(current, before, networkNames) ? "engine-rollback" : "send-spec";
    const { versionBefore, takenBackByEngine = false } = await updateService(writer, current, before.Spec, way);
    log.info(`${name}: ${takenBackByEngine ? "already taken back by the engine" : "going back to its previous spec"}`);
    return { ...expectation, byEngineRollback: takenBackByEngine || way === "engine-rollback", versionBefore };
}
/**
 * The engine's own step back follows rollback_config. It is right only where it leads to where this run started, and
 * only when no update is in flight: an updater that is about to roll back by itself would then swap the specs a second
 * time and bring the bad one back (seen on Engine 28.5; a plain update makes it give up instead).
 */
function canStepBack({ PreviousSpec, UpdateStatus }, before, networkNames) {
    const isSettled = UpdateStatus?.State === "completed" || UpdateStatus?.State === "paused";
    return isSettled && PreviousSpec !== undefined && (0,canonical_spec/* sameSpec */.sZ)(PreviousSpec, before.Spec, networkNames);
}
/** The engine's own rollback has begun already, so what the service says now counts. */
const written = ({ Version }) => Version.Index - 1;

;// CONCATENATED MODULE: ./action-deploy-swarm/src/rollback/roll-back.ts







/**
 * Takes back exactly what this run changed: changed services get their old spec, new ones go, the rest is not touched,
 * nor is what somebody else has changed since.
 */
async function rollBack(request, writer, ports) {
    const { engine, log } = ports;
    const endedBefore = await insist(writer.clock, () => readEndedTasks(engine, request.stack));
    const { undone, reasons } = await undoAll(request, writer, log);
    const expectations = undone.flatMap(({ expectation }) => expectation ?? []);
    const { stack, nodes, deadline } = request;
    const { networkNames } = writer;
    const convergence = await converge({ stack, expectations, endedBefore, nodes, networkNames, deadline }, ports);
    const failed = [...reasons, ...describeFailures(convergence, nodes)];
    if (failed.length > 0)
        return { state: "rollback-failed", reasons: failed };
    return { state: "rolled-back", restored: namesOf(undone, "update"), removed: namesOf(undone, "create") };
}
async function undoAll({ applied, unclear }, writer, log) {
    const changes = [...applied.map(({ change }) => change), ...unclear];
    const results = await Promise.allSettled([
        ...applied.map((each) => undo(each, writer, log)),
        ...unclear.map((change) => undoIfMade(change, writer, log)),
    ]);
    return {
        undone: results.flatMap((result) => (result.status === "fulfilled" && result.value ? [result.value] : [])),
        reasons: results.flatMap((result, index) => result.status === "rejected" ? [`${changes[index]?.name}: ${(0,errors/* describeError */.Uc)(result.reason)}`] : []),
    };
}
function namesOf(undone, kind) {
    return undone.filter(({ change }) => change.kind === kind).map(({ change }) => change.name);
}
function describeFailures(convergence, nodes) {
    if (convergence.state === "converged")
        return [];
    const where = (task) => hostnameOf(task, nodes);
    return convergence.failures.map(({ name, failure }) => `${name}: ${explainFailure(failure, where)}`);
}

;// CONCATENATED MODULE: ./action-deploy-swarm/src/rollback/take-back.ts






/** Undoes a release that failed: its services, then what was made for it and nothing refers to, then its record. */
async function takeBack(begun, made, failures) {
    const { session, record, created } = begun;
    const outcome = await attempt(begun, made);
    const isBack = outcome.state === "rolled-back";
    if (isBack)
        await discardObjects(engineOf(session), created, session.ports.log);
    await settleIfPossible(convergencePorts(session), record, isBack ? "rolled-back" : "failed");
    return { ...outcome, failures };
}
async function attempt({ session, plan, restores }, { applied, unclear }) {
    const names = [...applied.map(({ change }) => change.name), ...unclear.map(({ name }) => name)];
    const what = restores === undefined ? "Rolling back" : `Taking back the return to ${describeRelease(restores)}:`;
    session.ports.log.info(`${what} ${names.join(", ") || "nothing, no service was changed"}`);
    try {
        const request = { stack: plan.stack, applied, unclear, nodes: session.snapshot.nodes, deadline: session.whole };
        return await rollBack(request, serviceWriter(session), convergencePorts(session));
    }
    catch (error) {
        return { state: "rollback-failed", reasons: [(0,errors/* describeError */.Uc)(error)] };
    }
}

;// CONCATENATED MODULE: ./action-deploy-swarm/src/carry-out.ts










/** Makes a plan real, proves it, and takes it back when it does not hold. */
async function carryOut(session, plan, restores) {
    const { timeline } = session;
    const begun = await timeline.during("prepare", () => beginRelease(session, plan, restores));
    const outcome = await timeline.during("update services", () => applyServices(serviceWriter(begun.session), begun.changes));
    const verdict = await judgeOrHold(begun, outcome);
    if (verdict.kind === "good")
        return succeed(begun);
    return giveUp(begun, outcome, verdict);
}
async function succeed(begun) {
    const { session, record, restores } = begun;
    const pruned = await session.timeline.during("clean up", () => finishRelease(begun));
    if (restores === undefined)
        return { state: "deployed", release: record.number, pruned };
    return { state: "reverted", release: record.number, restored: describeRelease(restores), pruned };
}
async function giveUp(begun, outcome, verdict) {
    const { session, record, restores } = begun;
    const { failures } = verdict;
    logFailures(session, failures);
    const changeWorks = verdict.kind === "was never proven";
    if (session.config.rollbackOnFailure && !changeWorks) {
        return session.timeline.during("roll back", () => takeBack(begun, outcome, failures));
    }
    await settleIfPossible(convergencePorts(session), record, "failed");
    if (restores !== undefined && outcome.applied.length > 0)
        await leaveCurrentRelease(session);
    if (verdict.kind === "does not answer")
        return { state: "unhealthy", failures, release: record.number };
    return { state: "held", failures, release: record.number, changeWorks };
}
/** A verdict that could not be reached, because the cluster could not be asked any more, is not a failed release. */
async function judgeOrHold(begun, outcome) {
    try {
        return await judge(begun, outcome);
    }
    catch (cause) {
        const names = outcome.applied.map(({ change }) => change.name).join(", ");
        throw new errors/* UserError */.yo(`the cluster could not be watched to the end; ${names === "" ? "no service was changed" : `it goes on with the update of ${names} by itself`}`, {
            cause,
            hint: "run the job again: it reads what is there and continues, or returns to an earlier release with mode rollback",
        });
    }
}
/** Tells each cause as soon as it is known, with the last lines of the container. */
function logFailures({ ports }, failures) {
    for (const { name, sentence, hint, log } of failures) {
        ports.log.error(`${name}: ${sentence}${hint === undefined ? "" : ` — ${hint}`}`);
        for (const line of log)
            ports.log.info(`  ${name} | ${line}`);
    }
}

;// CONCATENATED MODULE: ./action-deploy-swarm/src/cluster/busy.ts


const busy_PAUSE = 1_000;
const busy_PROGRESS_EVERY = 5_000;
/** States in which the engine is still working on somebody's update. A paused one is not: a new update takes its place. */
const BUSY = ["updating", "rollback_started"];
/**
 * Lets an update that is under way finish first, so that this run neither cuts into it nor mistakes it for its own.
 * One that will not finish is not waited for: what this run sends takes its place.
 * @throws {UserError} when that takes too long, or at once when waiting is not wanted.
 */
async function waitUntilIdle(request, ports) {
    const { stack, onBusy, deadline } = request;
    const { clock, log } = ports;
    let said = Number.NEGATIVE_INFINITY;
    for (;;) {
        const { moving, abandoned } = await busyServices(request, ports.engine);
        if (moving.length === 0)
            return logAbandoned(abandoned, log);
        if (onBusy === "fail" || deadline.passed)
            throw stillBusy(moving, stack, onBusy);
        if (clock.now() - said >= busy_PROGRESS_EVERY) {
            said = clock.now();
            log.info(`Waiting for an update of ${moving.join(", ")} that is under way, at most ${(0,duration/* formatDuration */.a)(deadline.left)} more`);
        }
        await clock.sleep(busy_PAUSE);
    }
}
function logAbandoned(abandoned, log) {
    for (const { name, reason } of abandoned)
        log.warning(`${name}: its update is not waited for: ${reason}; a change by this run replaces it`);
}
function stillBusy(names, stack, onBusy) {
    const hint = onBusy === "fail"
        ? "run the job again when that is done, or set on-busy: wait"
        : "run the job again when `docker service ps` shows that it is done, or with a longer timeout";
    return new errors/* UserError */.yo(`${names.join(", ")} of ${stack} is still being updated; nothing was changed`, { hint });
}
async function busyServices({ stack, readAbandoned }, engine) {
    const query = { filters: JSON.stringify({ label: [`${cluster_service/* STACK_LABEL */.GF}=${stack}`] }) };
    const services = (await (0,ports_engine/* askEngine */.sb)(engine, { method: "GET", path: "/services", query })) ?? [];
    const busy = services.filter(({ UpdateStatus }) => BUSY.includes(UpdateStatus?.State ?? ""));
    if (busy.length === 0)
        return { moving: [], abandoned: [] };
    const reasonNotToWait = await readAbandoned();
    const judged = busy.map((each) => ({ name: (0,cluster_service/* shortName */.EU)(each.Spec.Name, stack), reason: reasonNotToWait(each) }));
    return {
        moving: judged.flatMap(({ name, reason }) => (reason === undefined ? [name] : [])),
        abandoned: judged.flatMap(({ name, reason }) => (reason === undefined ? [] : [{ name, reason }])),
    };
}

// EXTERNAL MODULE: ./shared/src/secret.ts
var secret = __webpack_require__(2135);
// EXTERNAL MODULE: ./shared/src/health/container-address.ts
var container_address = __webpack_require__(4848);
// EXTERNAL MODULE: ./shared/src/health/connection.ts
var health_connection = __webpack_require__(3380);
// EXTERNAL MODULE: ./shared/src/health/outcome.ts
var health_outcome = __webpack_require__(798);
;// CONCATENATED MODULE: ./shared/src/health/connection-failure.ts



const REFUSED = ({ address }) => `connection refused at ${address}`;
const CLOSED = ({ address }) => `${address} closed the connection without an answer`;
const PASSING = {
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
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: ({ address }) => `the certificate at ${address} comes from an unknown authority (trust it with ca)`,
};
const LASTING = {
    ENOTFOUND: ({ host }) => `the name ${host} does not resolve`,
    CERT_HAS_EXPIRED: ({ address }) => `the certificate at ${address} has expired`,
    ERR_TLS_CERT_ALTNAME_INVALID: ({ address }, error) => `the certificate at ${address} is not for this name: ${altNames(error)}`,
};
const TIMED_OUT = {
    lookup: ({ host, timeout }) => `the lookup of ${host} took longer than ${(0,duration/* formatDuration */.a)(timeout)}`,
    connect: ({ address, timeout }) => `no connection to ${address} within ${(0,duration/* formatDuration */.a)(timeout)}`,
    tls: ({ address, timeout }) => `${address} accepted the connection, but TLS was not ready within ${(0,duration/* formatDuration */.a)(timeout)}`,
    answer: ({ address, timeout }) => `${address} accepted the connection, but did not answer within ${(0,duration/* formatDuration */.a)(timeout)}`,
    body: ({ address, timeout }) => `${address} answered, but the body did not end within ${(0,duration/* formatDuration */.a)(timeout)}`,
};
/** Why an attempt got no answer, in a sentence, and whether that is likely to last. */
function explainAttempt(error, attempt) {
    const phase = error instanceof health_connection/* AttemptError */.c ? error.phase : "connect";
    const cause = innermost(error);
    const { explanation } = attempt;
    if (cause.name === "AbortError" || cause.name === "TimeoutError" || cause.code === "ETIMEDOUT") {
        return (0,health_outcome/* miss */.L)(TIMED_OUT[phase](attempt, cause));
    }
    if (explanation !== undefined)
        return (0,health_outcome/* miss */.L)(explanation);
    const code = cause.code ?? "";
    const lasting = LASTING[code];
    if (lasting !== undefined)
        return (0,health_outcome/* miss */.L)(lasting(attempt, cause), "lasting");
    if (code.startsWith("HPE_"))
        return (0,health_outcome/* miss */.L)(`${attempt.address} does not answer in HTTP`);
    return (0,health_outcome/* miss */.L)(PASSING[code]?.(attempt, cause) ?? `${attempt.address}: ${cause.message || code || "no connection"}`);
}
/** An error that stands for one failure each of several addresses carries them in `errors`; a missing network says least. */
function innermost(error) {
    if (error instanceof health_connection/* AttemptError */.c)
        return innermost(error.cause);
    if (error instanceof AggregateError && error.errors.length > 0) {
        const errors = error.errors;
        return innermost(errors.find(({ code }) => code !== "ENETUNREACH") ?? errors[0]);
    }
    return error instanceof Error ? error : new Error(String(error));
}
function altNames(error) {
    const names = error.cert?.subjectaltname;
    return names === undefined ? "it names none" : `it is for ${names.replaceAll("DNS:", "")}`;
}

// EXTERNAL MODULE: ./shared/src/health/forbidden-address.ts
var forbidden_address = __webpack_require__(8022);
// EXTERNAL MODULE: ./shared/src/health/probe.ts
var probe = __webpack_require__(268);
// EXTERNAL MODULE: ./shared/src/health/way.ts + 1 modules
var way = __webpack_require__(8685);
;// CONCATENATED MODULE: ./shared/src/health/dial-probe.ts







/** Connects from here, directly or through SSH, and speaks to the target itself. */
class DialProbe {
    #dialled;
    constructor(dialled) {
        this.#dialled = dialled;
    }
    async attempt(limits) {
        const { host, findWays } = this.#dialled;
        try {
            const ways = await (0,probe/* unlessAborted */.Wh)(findWays(limits), limits.signal);
            if ("kind" in ways)
                return ways;
            return (0,probe/* worstOf */.hm)(await Promise.all(ways.map((way) => this.#try(way, limits))));
        }
        catch (error) {
            if (error instanceof way/* ForbiddenAddress */.EW)
                return (0,health_outcome/* miss */.L)(`${host}: ${(0,forbidden_address/* forbiddenSentence */.L)(error.address)}`, "final");
            if (!(error instanceof health_connection/* AttemptError */.c || error instanceof errors/* UserError */.yo || (0,probe/* isAbort */.rV)(error)))
                throw error;
            const failure = (0,probe/* isAbort */.rV)(error) ? new health_connection/* AttemptError */.c("lookup", error) : error;
            return explainAttempt(failure, { address: host, host, timeout: limits.timeout });
        }
    }
    async #try(way, limits) {
        const { host, tls, speak } = this.#dialled;
        try {
            return await speak(await (0,health_connection/* openConnection */.J)(way, tls, limits.signal), way, limits);
        }
        catch (error) {
            if (!(error instanceof health_connection/* AttemptError */.c))
                throw error;
            const explanation = await way.explain?.();
            return explainAttempt(error, { address: way.address, host, timeout: limits.timeout, explanation });
        }
    }
    async [Symbol.asyncDispose]() { }
}

// EXTERNAL MODULE: ./shared/src/health/engine-fault.ts
var engine_fault = __webpack_require__(5235);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./shared/src/text/shorten.ts
var shorten = __webpack_require__(4834);
// EXTERNAL MODULE: ./shared/src/health/engine-container.ts
var engine_container = __webpack_require__(1772);
;// CONCATENATED MODULE: ./shared/src/health/probe-output.ts
/** Reads the output of PROBE_SCRIPT run with the given mark. Latin-1 keeps every byte one character. */
function readProbeOutput(output, mark) {
    const prefix = `${mark} `;
    const lines = output
        .toString("latin1")
        .split("\n")
        .filter((line) => line.startsWith(prefix));
    const written = lines.map((line) => line.slice(prefix.length));
    const rounds = written.flatMap((line) => /^done (\d+)$/.exec(line)?.[1] ?? []).map(Number);
    return {
        tool: written.flatMap((line) => /^tool (.+)$/.exec(line)?.[1] ?? [])[0],
        lastRound: Math.max(0, ...rounds),
        answersOf: (round) => answersIn(written, round),
    };
}
function answersIn(written, round) {
    const byAddress = new Map();
    for (const line of written) {
        const [, number, address, content] = /^(\d+) ([\d.]+)\|(.*)$/s.exec(line) ?? [];
        if (Number(number) !== round || address === undefined || content === undefined)
            continue;
        byAddress.set(address, [...(byAddress.get(address) ?? []), content]);
    }
    return [...byAddress].map(([address, content]) => toAnswer(address, content));
}
function toAnswer(address, lines) {
    const code = /^exit (\d+)$/.exec(lines.at(-1) ?? "")?.[1];
    const content = code === undefined ? lines : lines.slice(0, -1);
    const exitCode = code === undefined ? undefined : Number(code);
    return { address, exitCode, bytes: Buffer.from(content.join("\n"), "latin1") };
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
var external_node_http_default = /*#__PURE__*/__webpack_require__.n(external_node_http_);
;// CONCATENATED MODULE: ./shared/src/health/health-report.ts

const WORDS = {
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
    shutting_down: "fail",
};
/** Where the dialects keep their parts: guide contract and IETF, Spring, Spring 1, Terminus, ASP.NET. */
const PARTS = ["checks", "components", "details", "error", "entries", "results"];
/**
 * Reads a health document: the contract `{status, version, checks: {name: {status}}}`, draft-inadarei-api-health-check,
 * Spring Boot Actuator, NestJS Terminus, MicroProfile, ASP.NET. Undefined when the body is something else.
 */
function readHealthReport(body) {
    if (!isObject(body) || typeof body.status !== "string")
        return undefined;
    const status = WORDS[body.status.toLowerCase()];
    if (status === undefined)
        return undefined;
    const version = reportedVersion(body);
    const failing = failingParts(body);
    return { status, said: body.status, failing, ...(version === undefined ? {} : { version }) };
}
/** `version`, else the draft's `releaseId`. */
function reportedVersion(body) {
    if (!isObject(body))
        return undefined;
    const found = [body.version, body.releaseId].find((each) => typeof each === "string" && each !== "");
    return found;
}
/** `database (connection refused), cache` */
function renderFailing(checks) {
    return checks.map(({ name, output }) => (output === undefined ? name : `${name} (${output})`)).join(", ");
}
function failingParts(body, prefix = "") {
    const found = PARTS.flatMap((key) => namedParts(body[key])).flatMap(([name, part]) => inspect(prefix + name, part));
    return [...new Map(found.map((check) => [check.name, check])).values()];
}
/** The deepest part that fails is the one to name: Spring nests components in components. */
function inspect(name, part) {
    if (Array.isArray(part))
        return part.flatMap((each) => inspect(name, each));
    if (!isObject(part) || typeof part.status !== "string")
        return [];
    if (WORDS[part.status.toLowerCase()] !== "fail")
        return [];
    const deeper = failingParts(part, `${name}.`);
    if (deeper.length > 0)
        return deeper;
    const output = [part.output, part.message, part.error, part.description, nestedError(part.details)].find(isSentence);
    return [{ name, status: part.status, ...(output === undefined ? {} : { output: shortened(output) }) }];
}
function namedParts(parts) {
    if (Array.isArray(parts))
        return parts.filter(isObject).map((part) => [String(part.name ?? "unnamed"), part]);
    return isObject(parts) ? Object.entries(parts) : [];
}
function nestedError(details) {
    return isObject(details) ? (details.error ?? details.message) : undefined;
}
function isSentence(value) {
    return typeof value === "string" && value.trim() !== "";
}
function shortened(text) {
    return (0,shorten/* shorten */.m)(text.trim().split("\n", 1)[0] ?? "", 120);
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

// EXTERNAL MODULE: ./shared/src/health/json-path.ts
var json_path = __webpack_require__(4820);
// EXTERNAL MODULE: ./shared/src/health/matcher.ts
var health_matcher = __webpack_require__(7924);
// EXTERNAL MODULE: ./shared/src/health/request-headers.ts
var request_headers = __webpack_require__(5548);
;// CONCATENATED MODULE: ./shared/src/health/retry-after.ts
/** Answers that ask for patience: 408, 425, 429 and 503 (RFC 9110, 10.2.3). */
const PATIENT = new Set([408, 425, 429, 503]);
/** The milliseconds that `Retry-After` asks for: seconds, or a date held against the server's own clock. */
function retryAfter(status, headers) {
    const given = headers["retry-after"];
    if (given === undefined || !PATIENT.has(status))
        return undefined;
    if (/^\d+$/.test(given))
        return Number(given) * 1_000;
    const wait = Date.parse(given) - Date.parse(headers.date ?? "");
    return Number.isFinite(wait) && wait > 0 ? wait : undefined;
}

// EXTERNAL MODULE: ./shared/src/health/shown-content.ts
var shown_content = __webpack_require__(8403);
// EXTERNAL MODULE: ./shared/src/health/status-codes.ts
var status_codes = __webpack_require__(9373);
;// CONCATENATED MODULE: ./shared/src/health/version.ts
/** The expected version that asks for none. */
const ANY_VERSION = "any";
/** Whether a served version is the expected one: a leading `v` is ignored, a commit may be shortened (7 or more). */
function sameVersion(served, expected) {
    const [a, b] = [plainVersion(served), plainVersion(expected)];
    if (a === b)
        return true;
    const [short, long] = a.length < b.length ? [a, b] : [b, a];
    return isCommit(short) && isCommit(long) && long.startsWith(short);
}
/**
 * Whether two versions can differ in a way that means something: two numbers with as many parts, or two commits. An
 * application that tells its commit says nothing about a tag `1.2.3`, nor does `1.2.3` about a tag `main`.
 */
function isComparable(a, b) {
    const kind = kindOf(a);
    return kind !== undefined && kind === kindOf(b);
}
function kindOf(version) {
    const plain = plainVersion(version);
    const [numbers] = /^\d+(?:\.\d+)+/.exec(plain) ?? [];
    if (numbers !== undefined)
        return `${numbers.split(".").length} numbers`;
    return isCommit(plain) ? "commit" : undefined;
}
/** `v1.2.3` → `1.2.3`, `sha-4f2a…` → `4f2a…` */
function plainVersion(version) {
    return version
        .trim()
        .replace(/^v(?=\d)/i, "")
        .replace(/^sha-(?=[0-9a-f]{7})/, "");
}
function isCommit(text) {
    return /^[0-9a-f]{7,40}$/.test(text);
}

;// CONCATENATED MODULE: ./shared/src/health/judge.ts










/** A health document is never longer; what is longer is not kept. */
const BODY_LIMIT = 64 * 1024;
/** Holds an answer against what is expected of it. `expectVersion` is the run's, for targets that name none. */
function judgeAnswer(answer, expect, expectVersion) {
    const body = parseBody(answer);
    const version = servedVersion(answer, body, expect);
    const seen = {
        ...(version === undefined ? {} : { version }),
        ...(answer.latency === undefined ? {} : { latency: answer.latency }),
    };
    const report = readHealthReport(body);
    const fault = statusFault(answer, report, expect) ?? contentFault(answer, body, report, expect);
    if (fault !== undefined)
        return { ...fault, ...seen };
    const expected = expect.version ?? expectVersion ?? expectedIfTold(version, expect);
    if (expected === undefined || expected === ANY_VERSION)
        return { kind: "pass", ...seen, ...remark(report) };
    if (version === undefined)
        return { ...(0,health_outcome/* miss */.L)(noVersion(answer, expect, expected)), ...seen };
    if (!sameVersion(version, expected))
        return { kind: "stale", ...seen, version, expected };
    return { kind: "pass", ...seen, ...remark(report) };
}
function expectedIfTold(told, { versionIfTold }) {
    if (told === undefined || versionIfTold === undefined)
        return undefined;
    return isComparable(told, versionIfTold) ? versionIfTold : undefined;
}
function statusFault(answer, report, { status: accepted }) {
    const { status, headers } = answer;
    if ((0,status_codes/* accepts */.G3)(accepted, status))
        return undefined;
    if (status === 401 || status === 403)
        return (0,health_outcome/* miss */.L)(`answered ${status}: the probe is not allowed in`, "lasting");
    if (status >= 300 && status < 400)
        return (0,health_outcome/* miss */.L)(redirected(status, headers.location));
    const wait = retryAfter(status, headers);
    return (0,health_outcome/* miss */.L)(`answered ${status}${failingPart(report)}`, "passing", wait === undefined ? {} : { retryAfter: wait });
}
function redirected(status, location = "nowhere") {
    const way = location.startsWith("https://") ? "; probe https, or send the header X-Forwarded-Proto: https" : "";
    return `answered ${status} to ${location.replace(/[?#].*$/s, "")} (redirects are not followed${way})`;
}
function failingPart(report) {
    if (report === undefined || report.status === "pass")
        return "";
    const failing = report.failing.length === 0 ? "" : `, failing: ${renderFailing(report.failing)}`;
    return `, status ${report.said}${failing}`;
}
function contentFault(answer, body, report, expect) {
    const ownsStatus = expect.json.has("status");
    if (report?.status === "fail" && !ownsStatus)
        return (0,health_outcome/* miss */.L)(`answered ${answer.status}${failingPart(report)}`);
    const sentence = headerFault(answer, expect) ?? bodyFault(answer, body, expect) ?? latencyFault(answer, expect);
    return sentence === undefined ? undefined : (0,health_outcome/* miss */.L)(`answered ${answer.status}, but ${sentence}`);
}
function headerFault({ headers }, expect) {
    for (const [name, wanted] of expect.headers) {
        const values = [headers[name] ?? []].flat();
        const why = (0,health_matcher/* mismatch */.J4)(values, wanted, (0,request_headers/* isSecretName */.eh)(name) || name.includes("cookie"));
        if (why !== undefined)
            return `header ${name} ${why}`;
    }
    return undefined;
}
function bodyFault(answer, body, expect) {
    if (expect.json.size > 0 && body === undefined)
        return notJson(answer);
    for (const [path, wanted] of expect.json) {
        const why = (0,health_matcher/* mismatch */.J4)((0,json_path/* valuesAt */.I)(body, path), wanted, (0,request_headers/* isSecretName */.eh)(path.split(".").at(-1) ?? ""));
        if (why !== undefined)
            return `${path} ${why}`;
    }
    const lacking = expect.bodyContains.find((text) => !answer.body.includes(text));
    return lacking === undefined ? undefined : `the body does not contain ${JSON.stringify(lacking)}`;
}
function latencyFault({ latency }, { maxLatency }) {
    if (maxLatency === undefined || latency === undefined || latency.total <= maxLatency)
        return undefined;
    return `it took longer than ${(0,duration/* formatDuration */.a)(maxLatency)}`;
}
function servedVersion({ headers, body: text }, body, { versionFrom }) {
    if (versionFrom === undefined)
        return reportedVersion(body) ?? /^\s*(v?\d+(?:\.\d+)+[\w.+-]*)\s*$/.exec(text)?.[1];
    const [found] = "header" in versionFrom ? [headers[versionFrom.header]].flat() : (0,json_path/* valuesAt */.I)(body, versionFrom.json);
    return found === undefined || found === null || found === "" ? undefined : String(found);
}
function noVersion(answer, { versionFrom }, expected) {
    if (answer.truncated)
        return `answered ${answer.status}, but ${notJson(answer)}`;
    const place = versionFrom === undefined
        ? "its body has no version"
        : `${"header" in versionFrom ? `header ${versionFrom.header}` : versionFrom.json} is not there`;
    return `answered ${answer.status}, but ${place} to hold against ${expected} (a target that tells none: expect: {version: any})`;
}
function remark(report) {
    return report?.status === "warn" ? { remark: failingPart(report).replace(/^, /, "") } : {};
}
function parseBody({ body, truncated }) {
    if (truncated || !/^\s*[[{"]/.test(body))
        return undefined;
    try {
        return JSON.parse(body);
    }
    catch {
        return undefined;
    }
}
function notJson({ body, truncated, headers }) {
    if (truncated)
        return `the body is longer than ${BODY_LIMIT / 1024} KiB, so its JSON is not read`;
    if (headers["content-encoding"] !== undefined)
        return `the body is compressed (${headers["content-encoding"]}), which was not asked for`;
    const text = body.trim();
    return text === "" ? "the body is empty" : `the body is not JSON: ${(0,shown_content/* nameText */.fh)(text)}`;
}

;// CONCATENATED MODULE: ./shared/src/health/exchange.ts




const OWN_HEADERS = { "user-agent": "slipway-healthcheck", "cache-control": "no-cache" };
/** One request over an open connection, which is closed afterwards. @throws {AttemptError} */
async function exchange(connection, request, signal) {
    const start = performance.now();
    try {
        const response = await ask(connection, request, signal);
        const firstByte = performance.now() - start;
        const { body, truncated } = await readBody(response).catch((error) => {
            // An aborted request ends its body with a reset.
            throw new health_connection/* AttemptError */.c("body", signal.aborted ? signal.reason : error);
        });
        return { status: response.statusCode ?? 0, headers: response.headers, body, truncated, firstByte };
    }
    finally {
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
            signal,
        })
            .on("response", resolve)
            .on("error", (error) => reject(new health_connection/* AttemptError */.c("answer", error)))
            .end(request.body);
    });
}
/** The request's headers by name, the probe's own among them. */
function headersOf({ host, headers }) {
    const own = { ...OWN_HEADERS, host, connection: "close" };
    return { ...own, ...Object.fromEntries(headers.map((header) => [header.name, (0,request_headers/* revealHeader */.BU)(header)])) };
}
/** At most `BODY_LIMIT` bytes of an answer's body. */
async function readBody(response) {
    const chunks = [];
    let size = 0;
    for await (const chunk of response) {
        chunks.push(chunk);
        size += chunk.length;
        if (size > BODY_LIMIT)
            break;
    }
    const body = Buffer.concat(chunks).subarray(0, BODY_LIMIT).toString("utf8");
    return { body, truncated: size > BODY_LIMIT };
}

;// CONCATENATED MODULE: ./shared/src/health/probe-script.ts
/**
 * What runs inside a container to reach a port there: a constant program for any POSIX shell. Everything that differs
 * comes as positional arguments, so no text of the caller's is ever read as shell code:
 *
 *   1 mark      begins every line that is written; random, so that an answer cannot imitate it
 *   2 kind      http or tcp
 *   3 seconds   for one attempt at one address
 *   4 life      rounds are repeated for this many seconds; 0 makes one round
 *   5 addresses IPv4 addresses, separated by blanks, all tried at once in each round
 *   6 port
 *   7 request   the whole HTTP request, for the tools that only carry bytes
 *   8 method    GET or HEAD, 9 path, and then -H arguments: the same request for curl
 *
 * It writes `MARK tool NAME`, then for each line of an answer `MARK ROUND ADDRESS|LINE`, the last of them
 * `exit CODE`, and `MARK done ROUND`. Lines stay whole because each is one short write to a pipe.
 *
 * BusyBox's nc stops reading when its input ends, and some servers give up a request whose sender has hung up: its input
 * stays open for a second. wget is no use here: BusyBox's follows redirects and drops the body of every answer but 200.
 */
const PROBE_SCRIPT = `
mark=$1 kind=$2 seconds=$3 life=$4 addresses=$5 port=$6 request=$7 method=$8 path=$9
shift 9
trap 'exit 0' TERM
have() { command -v "$1" >/dev/null 2>&1; }
limited() { if have timeout; then timeout "$seconds" "$@"; else "$@"; fi; }
say() { printf '%s %s\\n' "$mark" "$*"; }
lacks_nc() { case $(busybox nc --help 2>&1) in *'not found'*) return 0 ;; *) return 1 ;; esac; }
if [ "$kind" = http ] && have curl; then tool=curl
elif have bash; then tool=bash
elif have nc; then tool=nc
elif have busybox && ! lacks_nc; then tool='busybox nc'
else say tool none; exit 0; fi
say tool "$tool"
attempt() {
  host=$1
  shift
  case $kind:$tool in
  http:curl)
    [ "$method" = HEAD ] && set -- --head "$@"
    curl --silent --show-error --include --raw --http1.1 --globoff --noproxy '*' --max-time "$seconds" "$@" "http://$host:$port$path" ;;
  http:bash) limited bash --norc --noprofile -c 'exec 3<>"/dev/tcp/$1/$2" && printf %s "$3" >&3 && cat <&3' probe "$host" "$port" "$request" ;;
  http:*) { printf %s "$request"; sleep 1; } | limited $tool "$host" "$port" ;;
  tcp:bash) limited bash --norc --noprofile -c 'exec 3<>"/dev/tcp/$1/$2"' probe "$host" "$port" ;;
  tcp:*)
    # BusyBox's nc has no -z everywhere; it can run a program once it is connected.
    said=$(limited $tool -z "$host" "$port" 2>&1) && return 0
    case $said in *option*) limited $tool "$host" "$port" -e true ;; *) printf '%s' "$said"; return 1 ;; esac ;;
  esac
}
marked() { while IFS= read -r line; do printf '%s %s|%s\\n' "$mark" "$1" "$line"; done; }
end=$(($(date +%s) + life))
round=0
while :; do
  round=$((round + 1))
  for address in $addresses; do
    { attempt "$address" "$@" 2>&1; printf '\\nexit %s\\n' "$?"; } | head -c 80000 | marked "$round $address" &
  done
  wait
  say done "$round"
  [ "$(date +%s)" -lt "$end" ] || exit 0
  sleep 0.3 2>/dev/null || sleep 1
done
`;

;// CONCATENATED MODULE: ./shared/src/health/scripted-answer.ts









/** The argv that runs the probe script inside a container. */
function scriptArgv(scripting) {
    const { target, mark, timeout, life, addresses, port } = scripting;
    const request = target.type === "http" ? requestParts(target) : { raw: "", method: "GET", path: "/", headers: [] };
    const seconds = (milliseconds) => String(Math.ceil(milliseconds / 1_000));
    const { raw, method, path, headers } = request;
    const facts = [mark, target.type, seconds(timeout), seconds(life), addresses.join(" "), String(port)];
    return ["/bin/sh", "-c", PROBE_SCRIPT, "slipway-probe", ...facts, raw, method, path, ...headers];
}
/** What the script's answer from one address means for the target. */
async function judgeScripted(answer, { target, port, timeout }, expectVersion) {
    const address = `${answer.address}:${port}`;
    if (target.type === "tcp")
        return answer.exitCode === 0 ? { kind: "pass" } : complaint(answer, address, timeout);
    if (!answer.bytes.subarray(0, 5).equals(Buffer.from("HTTP/")))
        return complaint(answer, address, timeout);
    try {
        const { firstByte: _, ...parsed } = await exchange(replay(answer.bytes), target.request, AbortSignal.timeout(Math.ceil(timeout)));
        return judgeAnswer(parsed, target.expect, expectVersion);
    }
    catch (error) {
        if (!(error instanceof health_connection/* AttemptError */.c))
            throw error;
        return explainAttempt(error, { address, host: address, timeout });
    }
}
function requestParts({ request }) {
    const { method, path } = request;
    const lines = Object.entries(headersOf(request)).map(([name, value]) => `${name}: ${value}`);
    const raw = [`${method} ${path} HTTP/1.1`, ...lines, "", ""].join("\r\n");
    return { raw, method, path, headers: lines.flatMap((line) => ["-H", line]) };
}
/** Exit codes of a tool that ran out of time: curl's, coreutils' timeout, BusyBox's timeout. */
const OUT_OF_TIME = new Set([28, 124, 143]);
/** What curl, bash and nc write when there was no answer. */
function complaint({ exitCode, bytes }, address, timeout) {
    const said = bytes.toString("utf8").trim();
    if (exitCode !== undefined && OUT_OF_TIME.has(exitCode))
        return (0,health_outcome/* miss */.L)(`no answer from ${address} within ${(0,duration/* formatDuration */.a)(timeout)}`);
    if (exitCode === 7 || /refused/i.test(said) || said === "")
        return (0,health_outcome/* miss */.L)(`connection refused at ${address}`);
    return (0,health_outcome/* miss */.L)(`${address}: ${(0,shorten/* shorten */.m)(said.split("\n", 1)[0] ?? "", 160)}`);
}
/** A connection on which the answer has already been heard; Node's own parser then reads it. */
function replay(bytes) {
    return new external_node_stream_.Duplex({
        read() {
            this.push(bytes);
            this.push(null);
        },
        write: (_chunk, _encoding, done) => done(),
    });
}

;// CONCATENATED MODULE: ./shared/src/health/exec-probe.ts









/** Always this address: BusyBox resolves `localhost` to ::1 and gives up when only 127.0.0.1 is listened on. */
const LOOPBACK = "127.0.0.1";
/** Over the attempt's own time, for the engine to start and end the program. */
const MARGIN = 5_000;
/** A port on the loopback of a container, reached with the tools that are in it. */
class ExecProbe {
    #parts;
    constructor(parts) {
        this.#parts = parts;
    }
    async attempt({ timeout }) {
        const { container: name, engine } = this.#parts;
        try {
            const container = await (0,engine_container/* inspectContainer */.aH)(engine, name, timeout);
            if (container === undefined)
                return (0,health_outcome/* miss */.L)(`there is no container ${name} on this engine`, "lasting");
            const why = (0,engine_container/* whyNotRunning */.$B)(container);
            if (why !== undefined)
                return (0,health_outcome/* miss */.L)(why, "lasting");
            return await this.#ask(container.Id, timeout);
        }
        catch (error) {
            return (0,engine_fault/* engineFault */.j)(error);
        }
    }
    async #ask(containerId, timeout) {
        const { target, port, expectVersion } = this.#parts;
        const mark = (0,external_node_crypto_.randomBytes)(12).toString("hex");
        const scripting = { target, mark, timeout, life: 0, addresses: [LOOPBACK], port };
        const said = await this.#exec(containerId, scriptArgv(scripting), timeout);
        const { tool, answersOf } = readProbeOutput(said, mark);
        if (tool === undefined)
            return noShell(said.toString("utf8"));
        if (tool === "none")
            return (0,health_outcome/* miss */.L)(`there is no curl, bash or nc in the image; ${WAYS_OUT}`, "final");
        const [answer] = answersOf(1);
        return answer === undefined
            ? (0,health_outcome/* miss */.L)("the probe inside the container was cut off")
            : judgeScripted(answer, scripting, expectVersion);
    }
    /** Everything the command writes. The engine ends its answer when the command ends. */
    async #exec(containerId, argv, timeout) {
        const { engine } = this.#parts;
        const body = { AttachStdout: true, AttachStderr: true, Cmd: argv };
        const { Id } = await (0,ports_engine/* askEngine */.sb)(engine, {
            method: "POST",
            path: `/containers/${containerId}/exec`,
            body,
        });
        const start = { Detach: false, Tty: false };
        const { body: said } = await engine.exchange({
            method: "POST",
            path: `/exec/${Id}/start`,
            body: start,
            timeout: timeout + MARGIN,
        });
        return unframe(said);
    }
    async [Symbol.asyncDispose]() { }
}
const WAYS_OUT = "give port and path instead of a localhost url, or give the image a health check and use type: container";
function noShell(said) {
    if (/\/bin\/sh|executable file not found/.test(said))
        return (0,health_outcome/* miss */.L)(`there is no shell in the image; ${WAYS_OUT}`, "final");
    return (0,health_outcome/* miss */.L)(`the probe could not be started: ${(0,shorten/* shorten */.m)(said.trim(), 160)}`);
}

;// CONCATENATED MODULE: ./shared/src/health/container-port-probe.ts








/** A container's port at the container's own address; from inside it where its host has no way to that address. */
class ContainerPortProbe {
    #parts;
    #inside;
    constructor(parts) {
        this.#parts = parts;
        this.#inside = new ExecProbe(parts);
    }
    async attempt(limits) {
        const { engine, container } = this.#parts;
        try {
            const found = await (0,container_address/* containerAddress */.S)(engine, container, limits.timeout);
            if ("kind" in found)
                return found;
            if (found.host !== undefined)
                return await this.#dial(found.host, limits);
        }
        catch (error) {
            return (0,engine_fault/* engineFault */.j)(error);
        }
        return this.#hasCredentials ? (0,health_outcome/* miss */.L)(NO_CREDENTIALS_INSIDE, "final") : this.#inside.attempt(limits);
    }
    #dial(host, limits) {
        const { port, speak, throughSsh } = this.#parts;
        const findWays = async () => [throughSsh === undefined ? (0,way/* directWay */.tL)(host, port) : await throughSsh.to(host, port)];
        return new DialProbe({ host, tls: undefined, findWays, speak }).attempt(limits);
    }
    get #hasCredentials() {
        const { target } = this.#parts;
        if (target.type !== "http")
            return false;
        const { headers, path } = target.request;
        return headers.some(({ value }) => value instanceof secret/* Secret */.z) || (0,request_headers/* secretParametersOf */.mQ)(path).length > 0;
    }
    async [Symbol.asyncDispose]() { }
}
const NO_CREDENTIALS_INSIDE = "its network can only be probed from inside the container, where its credentials would show in the process list";

;// CONCATENATED MODULE: ./shared/src/health/image-identity.ts



/**
 * Whether the right image runs. A digest is proof; a version can only be held against the reference's tag. What is
 * expected of the whole run (`expectVersion`) counts where the target itself expects nothing.
 */
function judgeImage(image, expect, expectVersion) {
    const { digest } = expect;
    const tag = (0,image_ref/* parseImageRef */.Q)(image.reference)?.tag;
    const seen = tag === undefined ? {} : { version: tag };
    if (digest !== undefined) {
        if (image.digests.includes(digest))
            return { kind: "pass", ...seen };
        return { kind: "stale", version: shortDigest(image.digests[0] ?? image.reference), expected: shortDigest(digest) };
    }
    const expected = expect.version ?? expectVersion;
    if (expected === undefined || expected === ANY_VERSION)
        return { kind: "pass", ...seen };
    if (tag === undefined) {
        return (0,health_outcome/* miss */.L)(`runs ${image.reference}, whose name has no tag to hold against ${expected} (give expect: {image: sha256:…})`);
    }
    return sameVersion(tag, expected) ? { kind: "pass", version: tag } : { kind: "stale", version: tag, expected };
}
/** `sha256:4f2a91c0b7d3` */
function shortDigest(digest) {
    return digest.replace(/^(sha256:[0-9a-f]{12})[0-9a-f]+$/, "$1");
}

;// CONCATENATED MODULE: ./shared/src/health/container-probe.ts








const LOG_LINES = 5;
/** A container of the connected engine: running, healthy where it says so, not restarted since the last look. */
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
        const { container: name, expect } = this.#target;
        try {
            const container = await (0,probe/* unlessAborted */.Wh)((0,engine_container/* inspectContainer */.aH)(this.#engine, name, timeout), signal);
            if (container === undefined)
                return (0,health_outcome/* miss */.L)(`there is no container ${name} on this engine`, "lasting");
            const before = this.#last;
            this.#last = container;
            const fault = (await this.#notRunning(container)) ?? unhealthy(container) ?? restarted(before, container);
            if (fault !== undefined)
                return fault;
            const digests = expect.digest === undefined ? [] : await (0,engine_container/* imageDigests */.JD)(this.#engine, container.Image, timeout);
            const outcome = judgeImage({ reference: container.Config.Image, digests }, expect, this.#expectVersion);
            const unchecked = outcome.kind === "pass" && container.State.Health == null;
            return unchecked ? { ...outcome, remark: "running; it has no health check" } : outcome;
        }
        catch (error) {
            return (0,engine_fault/* engineFault */.j)(error);
        }
    }
    async #notRunning(container) {
        const why = (0,engine_container/* whyNotRunning */.$B)(container);
        if (why === undefined)
            return undefined;
        const logs = await readContainerLog(this.#engine, container.Id, LOG_LINES * 4);
        const known = diagnose(logs, container.State.ExitCode);
        const persistence = container.State.Status === "created" ? "passing" : "lasting";
        const sentence = known === undefined ? why : `${why}: ${known.sentence}`;
        return (0,health_outcome/* miss */.L)(sentence, persistence, { logs: logs.slice(-LOG_LINES), ...hintOf(known) });
    }
    async [Symbol.asyncDispose]() { }
}
function unhealthy({ State }) {
    const health = State.Health;
    if (health == null || health.Status === "none" || health.Status === "healthy")
        return undefined;
    const runs = health.Log ?? [];
    const tool = runs.map(missingHealthTool).findLast((each) => each !== undefined);
    const logs = runs.slice(-LOG_LINES).flatMap(({ ExitCode, Output }) => splitLines(Output)
        .slice(-1)
        .map((line) => `exit ${ExitCode}: ${line}`));
    if (tool !== undefined)
        return (0,health_outcome/* miss */.L)(`its health check calls ${tool}, which the image does not have`, "lasting", { logs });
    if (health.Status === "starting")
        return (0,health_outcome/* miss */.L)("its health check has not passed yet", "passing", { logs });
    return (0,health_outcome/* miss */.L)("its health check fails", "passing", { logs });
}
function restarted(before, now) {
    if (before === undefined)
        return undefined;
    if (before.Id !== now.Id)
        return (0,health_outcome/* miss */.L)("was replaced between two looks");
    const times = now.RestartCount - before.RestartCount;
    return times > 0 ? (0,health_outcome/* miss */.L)("was restarted by the engine between two looks") : undefined;
}

// EXTERNAL MODULE: ./shared/src/health/find-ways.ts
var find_ways = __webpack_require__(1784);
// EXTERNAL MODULE: ./shared/src/health/flow/written-text.ts
var written_text = __webpack_require__(3226);
;// CONCATENATED MODULE: ./shared/src/health/flow/describe-step.ts



const LONGEST = 200;
/**
 * What a step sends, for a person: as it is written, with the placeholders in place of what was captured, so that the
 * sentence is the same in every pass. Never a header, no field that is called like a credential, and no text in which
 * fields cannot be told apart.
 */
function describeSent(step) {
    if (step.kind === "http")
        return join([step.method, (0,shown_content/* withoutParameters */.nM)(step.url), describeBody(step.body)]);
    const { send } = step;
    const sent = send === undefined ? undefined : typeof send === "string" ? describeText(send) : (0,shown_content/* shownJson */.oB)(send);
    return join([
        step.kind === "open" ? (0,shown_content/* withoutParameters */.nM)(step.url) : `on ${step.on}`,
        sent && (0,shorten/* shorten */.m)(`sent ${sent}`, LONGEST),
    ]);
}
/** What came, as far as it says something that the judgement of it does not, and lets nobody in. */
function describeCame({ body }, judgement) {
    const text = body.trim();
    if (text === "" || judgement.includes("the body is"))
        return "";
    return `; the answer was ${(0,shorten/* shorten */.m)((0,shown_content/* shownText */.f$)(text), LONGEST)}`;
}
function describeBody(body) {
    if (body === undefined)
        return undefined;
    if (body.kind === "text")
        return (0,shorten/* shorten */.m)(describeText(body.text), LONGEST);
    return (0,shorten/* shorten */.m)((0,shown_content/* shownJson */.oB)(body.kind === "json" ? body.value : body.fields), LONGEST);
}
function describeText(text) {
    const written = (0,written_text/* readWritten */.I)(text);
    if (written.kind === "json")
        return `${written.before}${(0,shown_content/* shownJson */.oB)(written.value)}`;
    if (written.kind === "form")
        return (0,shown_content/* shownJson */.oB)(Object.fromEntries(written.fields));
    return (0,shown_content/* nameText */.fh)(text);
}
function join(parts) {
    return parts.filter((part) => part !== undefined).join(" ");
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
;// CONCATENATED MODULE: ./shared/src/health/speak.ts







/** One request, and its answer held against what is expected. */
function speakHttp({ request, expect }, expectVersion) {
    return async (connection, way, { signal }) => {
        const { firstByte, ...answer } = await exchange(connection.stream, request, signal);
        const latency = { ...latencyOf(connection, way), firstByte };
        return judgeAnswer({ ...answer, latency }, expect, expectVersion);
    };
}
/** Nothing is said: to be accepted is enough. */
function speakTcp({ expect: { maxLatency } }) {
    return async (connection, way, limits) => {
        const latency = latencyOf(connection, way);
        const doubt = await doubtAbout(connection, way, limits);
        if (doubt !== undefined)
            return (0,health_outcome/* miss */.L)(doubt);
        if (maxLatency === undefined || latency.total <= maxLatency)
            return { kind: "pass", latency };
        return (0,health_outcome/* miss */.L)(`accepted, but it took longer than ${(0,duration/* formatDuration */.a)(maxLatency)}`, "passing", { latency });
    };
}
/**
 * A direct connection that opened was accepted. A carried one is proven by what the far side does when it hears that
 * nothing more will come: it sends something, or closes, while the carrier has no complaint.
 */
async function doubtAbout({ stream }, way, limits) {
    try {
        if (way.explain === undefined)
            return undefined;
        stream.end();
        const greeted = (0,external_node_events_.once)(stream, "data", limits).then(() => true);
        const closed = (0,external_node_events_.once)(stream, "end", limits).then(() => false);
        if (await Promise.race([greeted, closed]))
            return undefined;
        return await way.explain();
    }
    catch (error) {
        if (!(0,probe/* isAbort */.rV)(error))
            throw new health_connection/* AttemptError */.c("answer", error);
        const silence = `${way.address} stayed silent for ${(0,duration/* formatDuration */.a)(limits.timeout)}`;
        return `${silence}; through SSH that does not prove that it accepts connections`;
    }
    finally {
        stream.destroy();
    }
}
/** How long it took so far, split as far as it can be. */
function latencyOf({ started, connect, tls }, { dns }) {
    return {
        total: performance.now() - started + (dns ?? 0),
        connect,
        ...(dns === undefined ? {} : { dns }),
        ...(tls === undefined ? {} : { tls }),
    };
}

// EXTERNAL MODULE: ./shared/src/health/flow/placeholder.ts
var placeholder = __webpack_require__(3670);
;// CONCATENATED MODULE: ./shared/src/health/flow/fill-expectation.ts

/** What is expected, with what was learnt filled in. A regular expression stays as it is. */
function fillExpectation(expect, values) {
    return {
        ...expect,
        json: fillMatchers(expect.json, values),
        headers: fillMatchers(expect.headers, values),
        bodyContains: expect.bodyContains.map((text) => (0,placeholder/* fillText */.BB)(text, values)),
    };
}
/** The message that is waited for, with what was learnt filled in. */
function fillAwaited({ json, text }, values) {
    return { json: fillMatchers(json, values), text: text === undefined ? undefined : fillMatcher(text, values) };
}
function fillMatchers(matchers, values) {
    return new Map([...matchers].map(([name, matcher]) => [(0,placeholder/* fillText */.BB)(name, values), fillMatcher(matcher, values)]));
}
function fillMatcher(matcher, values) {
    const { eq, in: options } = matcher;
    return {
        ...matcher,
        ...(eq === undefined ? {} : { eq: (0,placeholder/* fillJson */.uN)(eq, values) }),
        ...(options === undefined ? {} : { in: (0,placeholder/* fillJson */.uN)(options, values) }),
    };
}

// EXTERNAL MODULE: ./shared/src/health/flow/step-means.ts
var step_means = __webpack_require__(9098);
;// CONCATENATED MODULE: ./shared/src/health/flow/http-step.ts










/** One request of a step, and what is learnt from a good answer. */
async function askOnce(step, pass, means, limits) {
    const url = (0,placeholder/* fillUrl */.T9)(step.url, pass.values);
    const destination = (0,step_means/* destinationOf */.My)(url, ["http:", "https:"], means);
    if ("kind" in destination)
        return destination;
    const jar = pass.jar(step.session);
    const cookie = jar.header(url);
    const request = requestOf(step, url, pass.values, cookie);
    const expect = expectationOf(step.expect, pass.values);
    let came;
    const speak = async (connection, way, { signal }) => {
        const { firstByte, ...answer } = await exchange(connection.stream, request, signal);
        came = answer;
        jar.store(url, answer.headers["set-cookie"] ?? []);
        return judgeAnswer({ ...answer, latency: { ...latencyOf(connection, way), firstByte } }, expect, means.expectVersion);
    };
    const outcome = await new DialProbe({ ...destination, speak }).attempt(limits);
    if (came === undefined)
        return outcome;
    const { headers, body: text } = came;
    const found = { headers, text, json: parse(text), cookie: (name) => jar.value(name) };
    if (outcome.kind === "pass")
        return learnt(step, pass, { came, found, outcome });
    pass.hideSecrets(step.captures, found);
    if (outcome.kind !== "miss")
        return outcome;
    return { ...outcome, error: `${outcome.error}${describeCame(came, outcome.error)}` };
}
function learnt(step, pass, { came, found, outcome }) {
    const lack = pass.learn(step.captures, found);
    return lack === undefined ? outcome : (0,health_outcome/* miss */.L)(`answered ${came.status}, but ${lack}${describeCame(came, "")}`);
}
function requestOf(step, url, values, cookie) {
    const content = step.body === undefined ? undefined : contentOf(step.body, values);
    const own = content?.type === undefined ? {} : { "content-type": content.type };
    return {
        method: step.method,
        path: `${url.pathname}${url.search}`,
        host: url.host,
        headers: (0,step_means/* filledHeaders */.Rs)({ ...own, ...step.headers }, values, { url, cookie }),
        ...(content === undefined ? {} : { body: content.text }),
    };
}
function contentOf(body, values) {
    if (body.kind === "text")
        return { text: (0,placeholder/* fillText */.BB)(body.text, values) };
    if (body.kind === "json")
        return { text: JSON.stringify((0,placeholder/* fillJson */.uN)(body.value, values)), type: "application/json" };
    const fields = Object.entries(body.fields).map(([name, value]) => [name, (0,placeholder/* fillText */.BB)(value, values)]);
    return { text: new URLSearchParams(fields).toString(), type: "application/x-www-form-urlencoded" };
}
/** Of the run's expected version a step only hears when it says where its answer tells one. */
function expectationOf(expect, values) {
    const filled = fillExpectation(expect, values);
    const isAsked = filled.version !== undefined || filled.versionFrom !== undefined;
    return isAsked ? filled : { ...filled, version: ANY_VERSION };
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./shared/src/text/redact.ts
var redact = __webpack_require__(3042);
// EXTERNAL MODULE: ./shared/src/health/flow/capture.ts
var capture = __webpack_require__(7817);
;// CONCATENATED MODULE: ./shared/src/health/flow/cookie-jar.ts
/**
 * The cookies of one session (RFC 6265, sections 5.1 to 5.4), for hosts that the same team runs: there is no list of
 * public suffixes, which is what makes the libraries for it large.
 */
class CookieJar {
    #cookies = [];
    #now;
    constructor(now) {
        this.#now = now;
    }
    /** Takes the values of `Set-Cookie` that came from a URL. */
    store(url, lines) {
        for (const cookie of lines.flatMap((line) => parseCookie(line, url, this.#now()) ?? [])) {
            const others = this.#cookies.filter((each) => !isSame(each, cookie));
            this.#cookies = cookie.expires <= this.#now() ? others : [...others, cookie];
        }
    }
    /** The `Cookie` header for a request; undefined when there is none to send. Longer paths come first. */
    header(url) {
        const sent = this.#cookies.filter((cookie) => this.#belongs(cookie, url));
        if (sent.length === 0)
            return undefined;
        const ordered = sent.toSorted((a, b) => b.path.length - a.path.length);
        return ordered.map(({ name, value }) => `${name}=${value}`).join("; ");
    }
    /** The value of a cookie, wherever it belongs. */
    value(name) {
        return this.#cookies.findLast((cookie) => cookie.name === name)?.value;
    }
    #belongs({ domain, isHostOnly, path, isSecure, expires }, url) {
        const isEncrypted = url.protocol === "https:" || url.protocol === "wss:";
        if (expires <= this.#now() || (isSecure && !isEncrypted && !isLoopback(url.hostname)))
            return false;
        return ((isHostOnly ? url.hostname === domain : domainMatches(url.hostname, domain)) && pathMatches(url.pathname, path));
    }
}
function isSame(a, b) {
    return a.name === b.name && a.domain === b.domain && a.path === b.path;
}
function parseCookie(line, url, now) {
    const [pair = "", ...rest] = line.split(";");
    const equals = pair.indexOf("=");
    const name = pair.slice(0, equals).trim();
    if (equals < 0 || name === "")
        return undefined;
    const attributes = new Map(rest.map(attribute));
    const domain = (attributes.get("domain") ?? "").replace(/^\./, "").toLowerCase();
    // A cookie for somebody else is not taken.
    if (domain !== "" && !domainMatches(url.hostname, domain))
        return undefined;
    const path = attributes.get("path") ?? "";
    return {
        name,
        value: pair.slice(equals + 1).trim(),
        domain: domain === "" ? url.hostname : domain,
        isHostOnly: domain === "",
        path: path.startsWith("/") ? path : defaultPath(url.pathname),
        isSecure: attributes.has("secure"),
        expires: expiry(attributes, now),
    };
}
function attribute(text) {
    const [name = "", ...value] = text.split("=");
    return [name.trim().toLowerCase(), value.join("=").trim()];
}
function expiry(attributes, now) {
    const age = attributes.get("max-age");
    if (age !== undefined && /^-?\d+$/.test(age))
        return now + Number(age) * 1_000;
    const date = Date.parse(attributes.get("expires") ?? "");
    return Number.isNaN(date) ? Number.POSITIVE_INFINITY : date;
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
/** Browsers trust what never leaves the machine. */
function isLoopback(host) {
    return host === "localhost" || host === "[::1]" || host.startsWith("127.");
}

// EXTERNAL MODULE: ./shared/src/health/flow/flow-rules.ts + 1 modules
var flow_rules = __webpack_require__(2552);
;// CONCATENATED MODULE: ./shared/src/health/flow/pass.ts





const RANDOM_BYTES = 4;
/** What one pass through a flow has learnt and holds open. */
class Pass {
    #values = new Map([[flow_rules/* RANDOM */.O, (0,external_node_crypto_.randomBytes)(RANDOM_BYTES).toString("hex")]]);
    #jars = new Map();
    #sockets = new Map();
    #redactor = new redact/* Redactor */.p();
    #hidden = new Set();
    #secrets;
    #clock;
    #mask;
    /** `captures` are those of all its steps. */
    constructor(captures, { clock, mask }) {
        this.#secrets = captures.filter(({ isSecret }) => isSecret);
        this.#clock = clock;
        this.#mask = mask;
    }
    get values() {
        return this.#values;
    }
    /** The cookies of a session, which begins empty. */
    jar(session) {
        const jar = this.#jars.get(session) ?? new CookieJar(() => this.#clock.date().getTime());
        this.#jars.set(session, jar);
        return jar;
    }
    /**
     * Hides the secrets that are in an answer, whatever else is wrong with it: what the step would have captured, and what
     * other steps capture from such a place. What a pattern finds is only a secret where it belongs.
     */
    hideSecrets(captures, answer) {
        const own = captures.filter(({ isSecret }) => isSecret);
        const others = this.#secrets.filter(({ from }) => from.kind !== "matches");
        for (const { from } of [...own, ...others])
            for (const text of (0,capture/* textsWhere */.Mw)(from, answer))
                this.#hide(text);
    }
    /** Learns values from an answer. Gives what is lacking, to be said after the answer. */
    learn(captures, answer) {
        this.hideSecrets(captures, answer);
        for (const { name, from } of captures) {
            const found = (0,capture/* capture */.Fg)(from, answer);
            if ("lack" in found)
                return `${found.lack}, to be captured as ${name}`;
            this.#values.set(name, found.value);
        }
        return undefined;
    }
    open(name, socket) {
        this.#sockets.set(name, socket);
    }
    /** The WebSocket that a step of this name has opened. */
    socket(name) {
        const socket = this.#sockets.get(name);
        if (socket === undefined)
            throw new TypeError(`no step ${name} has opened a WebSocket; the target is wrong`);
        return socket;
    }
    /** A text without the secrets that were learnt. */
    redact(text) {
        return this.#redactor.redact(text);
    }
    #hide(value) {
        if (this.#hidden.has(value))
            return;
        this.#hidden.add(value);
        this.#redactor.add(value);
        this.#mask(value);
    }
    async [Symbol.asyncDispose]() {
        await Promise.all([...this.#sockets.values()].map((socket) => socket.close()));
    }
}

// EXTERNAL MODULE: ./shared/src/health/message-exchange.ts
var message_exchange = __webpack_require__(2287);
;// CONCATENATED MODULE: ./shared/src/health/mailbox.ts


/** How many messages wait to be taken at most; then the oldest go. */
const CAPACITY = 1_000;
/** RFC 6455, 7.4.1: no status was sent, and the connection was lost. */
const NO_STATUS = 1005;
const LOST = 1006;
/** The messages of a WebSocket that nobody has taken yet, from its first on, and how it ended. */
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
    /** Resolved when something has come, or it has ended. */
    get news() {
        return this.#news.promise;
    }
    /** How it ended, in a sentence; undefined while it is open. */
    get end() {
        return this.#end;
    }
    get last() {
        return this.#messages.at(-1);
    }
    /** The oldest message that fits, which is then no longer here. */
    take(wanted) {
        const index = this.#messages.findIndex((message) => fits(message, wanted));
        return index === -1 ? undefined : this.#messages.splice(index, 1)[0];
    }
    #put(text) {
        this.#messages.push({ text, json: mailbox_parse(text) });
        if (this.#messages.length > CAPACITY)
            this.#messages.shift();
        this.#announce();
    }
    #announce() {
        this.#news.resolve();
        this.#news = Promise.withResolvers();
    }
}
function fits({ text, json }, wanted) {
    if (wanted.text !== undefined && (0,health_matcher/* mismatch */.J4)([text], wanted.text) !== undefined)
        return false;
    return [...wanted.json].every(([path, matcher]) => (0,health_matcher/* mismatch */.J4)((0,json_path/* valuesAt */.I)(json, path), matcher) === undefined);
}
function sentence(code, reason, fault) {
    if (fault !== undefined)
        return `the WebSocket broke: ${fault}`;
    if (code === LOST)
        return "the connection of the WebSocket was lost";
    if (code === NO_STATUS)
        return "the server closed the WebSocket without a code";
    return `the server closed the WebSocket with ${code}${reason === "" ? "" : ` (${reason})`}`;
}
function mailbox_parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function asBuffer(data) {
    if (Array.isArray(data))
        return Buffer.concat(data);
    return data instanceof ArrayBuffer ? Buffer.from(data) : data;
}

;// CONCATENATED MODULE: ./shared/src/health/web-socket.ts





/** A WebSocket did not do what it has to; the message is a sentence for a person. */
class WebSocketFault extends Error {
    name = "WebSocketFault";
}
/** Milliseconds that the other side gets to answer the close. */
const CLOSING = 1_000;
const NORMAL_CLOSURE = 1000;
/** Bytes of one message. */
const LONGEST_MESSAGE = 1024 * 1024;
/**
 * The handshake over an open connection (RFC 6455, section 4), whose accept key and subprotocol are checked.
 *
 * @throws {AttemptError} when there was no answer, {WebSocketFault} when it was a wrong one.
 */
async function shakeHands(connection, request, signal) {
    const { host, path, headers, subprotocols } = request;
    // Loaded by those who need it: an action's start must not pay for it.
    const { WebSocket } = await __webpack_require__.e(/* import() */ 977).then(__webpack_require__.bind(__webpack_require__, 2977));
    const own = { "user-agent": "slipway-healthcheck", host };
    const given = Object.fromEntries(headers.map((header) => [header.name, (0,request_headers/* revealHeader */.BU)(header)]));
    const socket = new WebSocket(`ws://${host}${path}`, [...subprotocols], {
        // TLS, where it is wanted, is already spoken on it.
        createConnection: () => connection,
        headers: { ...own, ...given },
        maxPayload: LONGEST_MESSAGE,
        perMessageDeflate: false,
        followRedirects: false,
    });
    const mailbox = new Mailbox(socket);
    try {
        return await (0,probe/* unlessAborted */.Wh)(outcomeOf(socket, mailbox), signal);
    }
    catch (error) {
        socket.terminate();
        connection.destroy();
        throw error instanceof WebSocketFault ? error : new health_connection/* AttemptError */.c("answer", error);
    }
}
function outcomeOf(socket, mailbox) {
    return new Promise((resolve, reject) => {
        let headers = {};
        socket.once("upgrade", (response) => {
            headers = response.headers;
        });
        socket.once("open", () => resolve({ kind: "open", socket: new OpenSocket(socket, mailbox), headers }));
        socket.once("unexpected-response", (_, response) => refusal(response).then(resolve, reject));
        socket.once("error", (error) => reject(error.code === undefined ? new WebSocketFault(`the WebSocket handshake failed: ${error.message}`) : error));
    });
}
async function refusal(response) {
    const read = await readBody(response);
    response.destroy();
    return { kind: "refused", answer: { status: response.statusCode ?? 0, headers: response.headers, ...read } };
}
/** An open WebSocket. */
class OpenSocket {
    #socket;
    #mailbox;
    constructor(socket, mailbox) {
        this.#socket = socket;
        this.#mailbox = mailbox;
    }
    /** @throws {WebSocketFault} when the other side has closed it. */
    send(message) {
        if (this.#mailbox.end !== undefined)
            throw new WebSocketFault(this.#mailbox.end);
        this.#socket.send(message);
    }
    /**
     * The first message that fits and was not taken before, also one that came earlier.
     *
     * @throws {WebSocketFault} when it closes first; the signal's reason when that comes first.
     */
    async receive(wanted, signal) {
        for (;;) {
            const found = this.#mailbox.take(wanted);
            if (found !== undefined)
                return found;
            if (this.#mailbox.end !== undefined)
                throw new WebSocketFault(this.#mailbox.end);
            await (0,probe/* unlessAborted */.Wh)(this.#mailbox.news, signal);
        }
    }
    /** The last message that came and was not taken. */
    get lastUntaken() {
        return this.#mailbox.last;
    }
    /** @throws {WebSocketFault} when it closes before the pong; the signal's reason when that comes first. */
    async ping(signal) {
        if (this.#mailbox.end !== undefined)
            throw new WebSocketFault(this.#mailbox.end);
        const pong = Promise.withResolvers();
        this.#socket.once("pong", () => pong.resolve());
        this.#socket.once("close", () => pong.reject(new WebSocketFault(this.#mailbox.end ?? "")));
        this.#socket.ping();
        await (0,probe/* unlessAborted */.Wh)(pong.promise, signal);
    }
    /** Says goodbye, and does not wait long for the answer. Never throws. */
    async close() {
        const { promise, resolve } = Promise.withResolvers();
        if (this.#socket.readyState === this.#socket.CLOSED)
            return;
        this.#socket.once("close", () => resolve());
        const impatience = setTimeout(() => this.#socket.terminate(), CLOSING);
        this.#socket.close(NORMAL_CLOSURE);
        await promise;
        clearTimeout(impatience);
    }
}

;// CONCATENATED MODULE: ./shared/src/health/speak-ws.ts









/** A handshake, one exchange of messages or a ping, and a close. */
function speakWs({ request, exchange, expect: { maxLatency } }) {
    return async (connection, way, limits) => {
        const opened = await openSocket(connection.stream, request, limits.signal);
        if (opened.kind !== "open")
            return opened;
        const said = await converse(opened.socket, exchange, limits);
        const latency = latencyOf(connection, way);
        await opened.socket.close();
        if (said.kind === "miss")
            return said;
        if (maxLatency === undefined || latency.total <= maxLatency)
            return { kind: "pass", latency };
        return (0,health_outcome/* miss */.L)(`answered, but it took longer than ${(0,duration/* formatDuration */.a)(maxLatency)}`, "passing", { latency });
    };
}
/** An open WebSocket, or why there is none. @throws {AttemptError} when there was no answer. */
async function openSocket(connection, request, signal) {
    try {
        const handshake = await shakeHands(connection, request, signal);
        if (handshake.kind === "open")
            return handshake;
        connection.destroy();
        return speak_ws_refusal(handshake.answer);
    }
    catch (error) {
        if (error instanceof WebSocketFault)
            return (0,health_outcome/* miss */.L)(error.message);
        throw error;
    }
}
/** An ordinary answer in place of a WebSocket, judged as such: a 401 lasts, a 503 passes. */
function speak_ws_refusal(answer) {
    const outcome = judgeAnswer(answer, SWITCHING_PROTOCOLS, undefined);
    if (outcome.kind !== "miss")
        throw new TypeError("an answer of 101 is no refusal");
    return { ...outcome, error: `${outcome.error}, where a WebSocket begins with 101` };
}
const SWITCHING_PROTOCOLS = {
    status: [{ from: 101, to: 101 }],
    json: new Map(),
    headers: new Map(),
    bodyContains: [],
    version: ANY_VERSION,
    versionFrom: undefined,
};
/** Sends, and waits for the message or the pong. Never throws for what the other side does. */
async function converse(socket, { send, receive }, { signal, timeout }) {
    try {
        if (send !== undefined)
            socket.send(send);
        if (receive !== undefined)
            return { kind: "said", message: await socket.receive(receive, signal) };
        await socket.ping(signal);
        return { kind: "said", message: { text: "", json: undefined } };
    }
    catch (error) {
        if (error instanceof WebSocketFault)
            return (0,health_outcome/* miss */.L)(error.message);
        if (!(0,probe/* isAbort */.rV)(error))
            throw error;
        return (0,health_outcome/* miss */.L)(`${receive === undefined ? "no pong" : silence(socket)} within ${(0,duration/* formatDuration */.a)(timeout)}`);
    }
}
function silence({ lastUntaken }) {
    if (lastUntaken === undefined)
        return "no message came";
    return `no message came that was expected (the last one: ${(0,shorten/* shorten */.m)((0,shown_content/* shownText */.f$)(lastUntaken.text), 160)})`;
}

;// CONCATENATED MODULE: ./shared/src/health/flow/ws-step.ts








/** Opens the step's WebSocket, which the pass then holds. */
async function openStep(step, pass, means, limits) {
    const url = (0,placeholder/* fillUrl */.T9)(step.url, pass.values);
    const destination = (0,step_means/* destinationOf */.My)(url, ["ws:", "wss:"], means);
    if ("kind" in destination)
        return destination;
    const jar = pass.jar(step.session);
    const request = {
        path: `${url.pathname}${url.search}`,
        host: url.host,
        headers: (0,step_means/* filledHeaders */.Rs)(step.headers, pass.values, { url, cookie: jar.header(url) }),
        subprotocols: step.subprotocols,
    };
    const speak = async (connection, way, { signal }) => {
        const opened = await openSocket(connection.stream, request, signal);
        if (opened.kind !== "open")
            return opened;
        jar.store(url, opened.headers["set-cookie"] ?? []);
        pass.open(step.name, opened.socket);
        return { kind: "pass", latency: latencyOf(connection, way) };
    };
    return new DialProbe({ ...destination, speak }).attempt(limits);
}
/** Says the step's message, and waits for its answer, or for a pong without one. */
async function talk(step, pass, limits) {
    const socket = pass.socket(step.kind === "open" ? step.name : step.on);
    const said = await converse(socket, filledExchange(step, pass.values), limits);
    if (said.kind === "miss") {
        if (socket.lastUntaken !== undefined)
            pass.hideSecrets(step.captures, capturable(socket.lastUntaken));
        return said;
    }
    const lack = pass.learn(step.captures, capturable(said.message));
    return lack === undefined ? { kind: "pass" } : (0,health_outcome/* miss */.L)(`the message came, but ${lack}`);
}
function capturable({ text, json }) {
    return { headers: {}, text, json, cookie: () => undefined };
}
function filledExchange({ send, receive }, values) {
    return {
        send: send === undefined
            ? undefined
            : (0,message_exchange/* messageText */.Lo)(typeof send === "string" ? (0,placeholder/* fillText */.BB)(send, values) : (0,placeholder/* fillJson */.uN)(send, values)),
        receive: receive === undefined ? undefined : fillAwaited(receive, values),
    };
}

;// CONCATENATED MODULE: ./shared/src/health/flow/flow-probe.ts
var flow_probe_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var flow_probe_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});








/** Between two requests of a step whose answer is not yet what is expected. */
const POLL = 500;
/** Makes every step of a flow in order, each attempt from the beginning with nothing remembered. */
class FlowProbe {
    #parts;
    #told = new Set();
    constructor(parts) {
        this.#parts = parts;
    }
    async attempt(limits) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const { clock, target } = this.#parts;
            const start = clock.now();
            const deadline = new src_deadline/* Deadline */.B(clock, limits.timeout);
            const pass = flow_probe_addDisposableResource(env_1, new Pass(target.steps.flatMap(({ captures }) => captures), this.#parts), true);
            let seen = { kind: "pass" };
            for (const [index, step] of target.steps.entries()) {
                const outcome = await this.#make(step, pass, { deadline, signal: limits.signal });
                if (outcome.kind !== "pass")
                    return this.#failed(step, index, pass, outcome);
                if (outcome.version !== undefined)
                    seen = { kind: "pass", version: outcome.version };
                this.#tell(`${target.name}: ${step.name} passed (step ${index + 1} of ${target.steps.length})`);
            }
            return { ...seen, latency: { total: clock.now() - start } };
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = flow_probe_disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    #failed(step, index, pass, outcome) {
        if (outcome.kind !== "miss")
            return outcome;
        const place = `step ${index + 1} of ${this.#parts.target.steps.length}, ${step.name}`;
        return { ...outcome, error: pass.redact(`${place}: ${describeSent(step)}: ${outcome.error}`) };
    }
    async #make(step, pass, within) {
        try {
            if (step.kind === "http")
                return await this.#ask(step, pass, within);
            const opened = step.kind === "open"
                ? await openStep(step, pass, this.#parts.means, this.#limits(step.timeout, within))
                : undefined;
            if (opened !== undefined && opened.kind !== "pass")
                return opened;
            return await talk(step, pass, this.#limits(step.within ?? step.timeout, within));
        }
        catch (error) {
            if (error instanceof placeholder/* UnusableValue */.DO)
                return (0,health_outcome/* miss */.L)(error.message);
            throw error;
        }
    }
    /** Asks until the answer is what is expected, where the step says how long that may take. */
    async #ask(step, pass, within) {
        const { clock, means, target } = this.#parts;
        const patience = new src_deadline/* Deadline */.B(clock, Math.min(step.within ?? 0, within.deadline.left));
        for (;;) {
            const outcome = await askOnce(step, pass, means, this.#limits(step.timeout, within));
            if (outcome.kind !== "miss" || outcome.persistence === "final" || step.within === undefined)
                return outcome;
            if (patience.left <= POLL || within.signal.aborted)
                return tooLate(outcome, step.within);
            this.#tell(pass.redact(`${target.name}: waiting at most ${(0,duration/* formatDuration */.a)(step.within)} for ${step.name}: ${outcome.error}`), `${step.name} waits`);
            await clock.sleep(POLL, within.signal).catch(() => undefined);
        }
    }
    #limits(wanted = this.#parts.stepTimeout, { deadline, signal }) {
        const timeout = Math.max(1, Math.min(wanted, deadline.left));
        return { timeout, signal: AbortSignal.any([signal, AbortSignal.timeout(Math.ceil(timeout))]) };
    }
    #tell(line, key = line) {
        if (this.#told.has(key))
            return;
        this.#told.add(key);
        this.#parts.tell(line);
    }
    async [Symbol.asyncDispose]() { }
}
function tooLate(outcome, within) {
    return { ...outcome, error: `not within ${(0,duration/* formatDuration */.a)(within)}: ${outcome.error}` };
}

;// CONCATENATED MODULE: ./shared/src/health/probe-job-spec.ts

const KIND = "io.slipway.kind";
const PROBE = "health-probe";
/** The label that every probe job carries, as a filter. */
const PROBE_LABEL = `${KIND}=${PROBE}`;
const MEMORY_LIMIT = 64 * 1024 * 1024;
const SECOND = 1_000_000_000;
/** A job of one task: the given image's shell and nothing of the application's — no secrets, mounts, or health check. */
function jobSpec({ image, networkId, nodeId }, [command = "", ...args]) {
    return {
        Name: `slipway-probe-${(0,external_node_crypto_.randomBytes)(5).toString("hex")}`,
        Labels: { [KIND]: PROBE },
        TaskTemplate: {
            ContainerSpec: {
                Image: image,
                Command: [command],
                Args: args,
                Labels: { [KIND]: PROBE },
                // The image's own health check would keep the task in `starting`.
                Healthcheck: { Test: ["NONE"] },
                ReadOnly: true,
                CapabilityDrop: ["ALL"],
                Privileges: { NoNewPrivileges: true },
                StopGracePeriod: SECOND,
            },
            Networks: [{ Target: networkId }],
            RestartPolicy: { Condition: "none" },
            Resources: { Limits: { MemoryBytes: MEMORY_LIMIT } },
            Placement: { Constraints: nodeId === undefined ? [] : [`node.id==${nodeId}`] },
            // Readable whatever the engine's own default is.
            LogDriver: { Name: "json-file", Options: { "max-size": "4m", "max-file": "1" } },
        },
        Mode: { ReplicatedJob: { MaxConcurrent: 1, TotalCompletions: 1 } },
        EndpointSpec: { Mode: "dnsrr" },
    };
}

;// CONCATENATED MODULE: ./shared/src/health/probe-job.ts






const probe_job_POLL = 250;
const probe_job_ENDED = new Set(["complete", "failed", "rejected", "shutdown", "orphaned", "remove"]);
/** A job whose task never came to an end, as when its node is gone. */
const ABANDONED_AFTER = 24 * 3_600_000;
/**
 * A short-lived job of one task inside a service's network, which repeats the probe script. It ends by itself when its
 * life is over, so a run that is killed leaves no process behind; the next run removes what remains of it.
 */
class ProbeJob {
    #engine;
    #clock;
    #id;
    #mark;
    #addresses;
    /** How much of the log is read: all of it when the answers are that long. */
    #tail = "2000";
    /** The earliest round that will do, while one is waited for. */
    #awaited;
    constructor(parts) {
        this.#engine = parts.engine;
        this.#clock = parts.clock;
        this.#id = parts.id;
        this.#mark = parts.mark;
        this.#addresses = parts.addresses;
    }
    static async start(engine, clock, place, scripting) {
        const mark = (0,external_node_crypto_.randomBytes)(12).toString("hex");
        const body = jobSpec(place, scriptArgv({ ...scripting, mark }));
        const { ID } = await (0,ports_engine/* askEngine */.sb)(engine, { method: "POST", path: "/services/create", body });
        return new ProbeJob({ engine, clock, id: ID, mark, addresses: scripting.addresses.length });
    }
    /**
     * The first round to end after this call. Gives up when the signal is aborted; the next call then takes what has ended
     * meanwhile.
     */
    async nextRound(signal) {
        for (;;) {
            const reading = await this.#look();
            if (reading.state !== "waiting" || signal.aborted)
                return reading;
            await this.#clock.sleep(probe_job_POLL);
        }
    }
    async #look() {
        const [task] = await probe_job_tasksOf(this.#engine, this.#id);
        const { State: state = "new", Err = "" } = task?.Status ?? {};
        if (task !== undefined && (state === "running" || state === "complete")) {
            const reading = this.#read(await this.#output(task.ID));
            if (reading !== undefined)
                return reading;
        }
        if (probe_job_ENDED.has(state))
            return endedReading(state, Err);
        const reason = state === "running" ? "waiting for the probe inside its network" : `starting a probe inside its network`;
        return { state: "waiting", reason: `${reason}${Err === "" ? "" : `: ${Err}`}` };
    }
    #read(output) {
        if (output.tool === "none")
            return { state: "impossible", reason: NO_TOOL };
        this.#awaited ??= output.lastRound + 1;
        if (output.lastRound < this.#awaited)
            return undefined;
        const answers = output.answersOf(output.lastRound);
        if (answers.length < this.#addresses) {
            this.#tail = "all";
            return undefined;
        }
        this.#awaited = undefined;
        return { state: "answered", answers };
    }
    async #output(taskId) {
        const query = { stdout: "true", stderr: "true", tail: this.#tail };
        const { status, body } = await this.#engine.exchange({ method: "GET", path: `/tasks/${taskId}/logs`, query });
        return readProbeOutput(status === 200 ? unframe(body) : Buffer.alloc(0), this.#mark);
    }
    async [Symbol.asyncDispose]() {
        await remove(this.#engine, this.#id);
    }
}
/** Removes jobs of earlier runs whose task has ended. A job that still runs belongs to a run that still waits for it. */
async function removeLeftoverJobs(engine, now) {
    const query = { filters: JSON.stringify({ label: [PROBE_LABEL] }) };
    const jobs = await (0,ports_engine/* askEngine */.sb)(engine, {
        method: "GET",
        path: "/services",
        query,
    });
    for (const { ID, CreatedAt } of jobs) {
        const tasks = await probe_job_tasksOf(engine, ID);
        const hasEnded = tasks.length > 0 && tasks.every(({ Status }) => probe_job_ENDED.has(Status.State));
        if (hasEnded || now.getTime() - Date.parse(CreatedAt) > ABANDONED_AFTER)
            await remove(engine, ID);
    }
}
/** What a person can do whose image has nothing to probe with. */
const probe_job_WAYS_OUT = "name another image with probe-image, or give the image a health check and use type: service";
const NO_TOOL = `there is no curl, bash or nc in the image; ${probe_job_WAYS_OUT}`;
function endedReading(state, error) {
    if (/\/bin\/sh/.test(error))
        return { state: "impossible", reason: `there is no shell in the image; ${probe_job_WAYS_OUT}` };
    const reason = `the probe inside its network is ${state}${error === "" ? "" : `: ${error}`}`;
    return { state: "broken", reason };
}
function probe_job_tasksOf(engine, serviceId) {
    const filters = JSON.stringify({ service: [serviceId] });
    return (0,ports_engine/* askEngine */.sb)(engine, { method: "GET", path: "/tasks", query: { filters } });
}
async function remove(engine, id) {
    const { status, body } = await engine.exchange({ method: "DELETE", path: `/services/${id}` });
    if (status >= 400 && status !== 404)
        throw new ports_engine/* EngineError */.NJ(status, body.toString("utf8"));
}

// EXTERNAL MODULE: ./shared/src/domain/closest.ts
var closest = __webpack_require__(6123);
;// CONCATENATED MODULE: ./shared/src/health/service-snapshot.ts


/**
 * Two requests. `_up-to-date` is the filter the Docker CLI itself uses: swarmkit's own judgement of which tasks belong
 * to the stored spec. Undefined when there is no such service.
 */
async function readService(engine, wanted, timeout) {
    const names = candidateNames(wanted);
    // The name filter matches prefixes.
    const query = { status: "true", filters: JSON.stringify({ name: names }) };
    const found = await (0,ports_engine/* askEngine */.sb)(engine, { method: "GET", path: "/services", query, timeout });
    const service = names.map((name) => found.find(({ Spec }) => Spec.Name === name)).find((each) => each !== undefined);
    if (service === undefined)
        return undefined;
    const filters = JSON.stringify({ service: [service.ID], "_up-to-date": ["true"] });
    const tasks = await (0,ports_engine/* askEngine */.sb)(engine, { method: "GET", path: "/tasks", query: { filters }, timeout });
    return { service, tasks };
}
/** `there is no service worker in this swarm; did you mean shop_worker?` */
async function noSuchService(engine, { name }, timeout) {
    const all = await (0,ports_engine/* askEngine */.sb)(engine, { method: "GET", path: "/services", timeout });
    const names = all.map(({ Spec }) => Spec.Name);
    const meant = names.find((each) => each.endsWith(`_${name}`)) ?? (0,closest/* closest */.k)(name, names);
    return `there is no service ${name} in this swarm${meant === undefined ? "" : `; did you mean ${meant}?`}`;
}
/** Whether the task is a running one that is wanted to run. */
function isRunning({ DesiredState, Status }) {
    return DesiredState === "running" && Status.State === "running";
}
/** `shop_worker.2`; a global service's tasks are called by their node. */
function taskName({ Spec }, { Slot, NodeID }) {
    return `${Spec.Name}.${Slot ?? NodeID?.slice(0, 9) ?? "?"}`;
}
function candidateNames({ name, stack }) {
    return stack === undefined ? [name] : [`${stack}_${name}`, name];
}

;// CONCATENATED MODULE: ./shared/src/health/service-state.ts


/** States of a task from which it never comes back. `shutdown` is what swarm itself did and no failure. */
const FAILED = new Set(["failed", "rejected"]);
/** Why an update that ended this way will not bring the new version, or undefined. */
function updateFault({ service }) {
    const { State: state, Message: message } = service.UpdateStatus ?? {};
    if (state === "paused")
        return `its update is paused: ${message ?? "no reason given"}`;
    if (state === "rollback_completed")
        return "its update was rolled back by the swarm";
    if (state === "rollback_started")
        return "its update is being rolled back by the swarm";
    if (state === "rollback_paused")
        return `its rollback is paused: ${message ?? "no reason given"}`;
    return undefined;
}
/** Why the service is not there yet, or undefined when all wanted tasks of the current spec run. */
function incomplete(snapshot, { minInstances, ignoreUpdate }) {
    const { service, tasks } = snapshot;
    const running = tasks.filter(isRunning).length;
    const wanted = service.ServiceStatus?.DesiredTasks ?? 0;
    const count = `${running} of ${wanted} tasks of the current version run`;
    if (isJob(snapshot))
        return (0,health_outcome/* miss */.L)("is a job: it ends, so there is nothing that stays healthy", "final");
    if (running !== wanted)
        return (0,health_outcome/* miss */.L)(`${count}${waitingFor(tasks)}`);
    if (!ignoreUpdate && service.UpdateStatus?.State === "updating")
        return (0,health_outcome/* miss */.L)("its update is not finished");
    if (wanted === 0)
        return (0,health_outcome/* miss */.L)("is scaled to 0 tasks, so nothing of it runs");
    if (minInstances !== undefined && running < minInstances)
        return (0,health_outcome/* miss */.L)(`${count}, at least ${minInstances} are needed`);
    return undefined;
}
/** The tasks of the current spec that failed, newest first. */
function failedTasks({ tasks }) {
    return tasks.filter(({ Status }) => FAILED.has(Status.State)).sort((a, b) => b.CreatedAt.localeCompare(a.CreatedAt));
}
function isJob({ service: { Spec } }) {
    return "ReplicatedJob" in Spec.Mode || "GlobalJob" in Spec.Mode;
}
/** What the newest task that is wanted waits for: `; a task is pending: no suitable node (…)`. */
function waitingFor(tasks) {
    const waiting = tasks.find(({ DesiredState, Status }) => DesiredState === "running" && Status.State !== "running");
    if (waiting === undefined)
        return "";
    const { State, Err } = waiting.Status;
    return `; a task is ${State}${Err === undefined || Err === "" ? "" : `: ${Err}`}`;
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./shared/src/health/task-addresses.ts

/** The named network, else the first that all tasks share; never the ingress network, which carries published ports only. */
function chooseNetwork(tasks, wanted) {
    const [first, ...others] = tasks;
    const usable = attachments(first).filter(({ Network: { ID } }) => others.every((task) => attachmentTo(task, ID) !== undefined));
    const network = usable.find(({ Network: { Spec } }) => wanted === undefined || Spec.Name === wanted || Spec.Name.endsWith(`_${wanted}`))?.Network;
    if (network === undefined)
        return { error: whyNone(usable, wanted) };
    const reached = tasks.map((task) => ({
        id: task.ID,
        nodeId: task.NodeID,
        address: addressOf(attachmentTo(task, network.ID)),
    }));
    return { networkId: network.ID, tasks: reached.sort((a, b) => a.address.localeCompare(b.address)) };
}
function attachments(task) {
    return (task?.NetworksAttachments ?? []).filter((each) => each.Network.Spec.Ingress !== true && addressOf(each) !== "");
}
function attachmentTo(task, networkId) {
    return attachments(task).find(({ Network }) => Network.ID === networkId);
}
/** `10.0.1.7` of `10.0.1.7/24` */
function addressOf(attachment) {
    const addresses = (attachment?.Addresses ?? []).map((each) => each.replace(/\/\d+$/, ""));
    return addresses.find((each) => (0,external_node_net_.isIPv4)(each)) ?? "";
}
function whyNone(usable, wanted) {
    const names = usable.map(({ Network }) => Network.Spec.Name).join(", ");
    if (wanted !== undefined && names !== "")
        return `is not in the network ${wanted}; its networks are ${names}`;
    return "is in no network of its own that could be probed from; probe its published port via: host or runner";
}

;// CONCATENATED MODULE: ./shared/src/health/overlay-probe.ts








/** How often a job may break before that is no accident of a node or its network. */
const BROKEN_LIMIT = 5;
/** The first pause after a job broke, in milliseconds; each further one is longer by as much. */
const BROKEN_PAUSE = 2_000;
/** A job outlives the verification by this much, never by more. */
const overlay_probe_MARGIN = 30_000;
/** Each running task of a service, at its own address, from inside one of the service's networks. */
class OverlayProbe {
    #parts;
    #job;
    #broken = { times: 0, reason: "", until: 0 };
    #hasTidied = false;
    constructor(parts) {
        this.#parts = parts;
    }
    async attempt(limits) {
        const { engine, endpoint, stack, ignoreUpdate } = this.#parts;
        const wanted = { name: endpoint.service, stack };
        try {
            const snapshot = await (0,probe/* unlessAborted */.Wh)(readService(engine, wanted, limits.timeout), limits.signal);
            if (snapshot === undefined)
                return (0,health_outcome/* miss */.L)(await noSuchService(engine, wanted, limits.timeout), "lasting");
            const fault = incomplete(snapshot, { ignoreUpdate });
            if (fault !== undefined)
                return fault;
            const reachable = chooseNetwork(snapshot.tasks.filter(isRunning), endpoint.network);
            if ("error" in reachable)
                return (0,health_outcome/* miss */.L)(reachable.error, "final");
            if (this.#parts.clock.now() < this.#broken.until)
                return { kind: "pending", reason: this.#broken.reason };
            return await this.#ask(snapshot, reachable, limits);
        }
        catch (error) {
            return (0,engine_fault/* engineFault */.j)(error);
        }
    }
    async #ask(snapshot, reachable, { signal, timeout }) {
        const job = await this.#jobFor(snapshot, reachable, timeout);
        const reading = await job.nextRound(signal);
        if (reading.state === "waiting")
            return { kind: "pending", reason: reading.reason };
        if (reading.state === "answered")
            return this.#judge(snapshot, reachable, reading.answers, timeout);
        await this.#endJob();
        const { reason } = reading;
        const times = this.#broken.times + 1;
        this.#broken = { times, reason, until: this.#parts.clock.now() + times * BROKEN_PAUSE };
        const isFinal = reading.state === "impossible" || times >= BROKEN_LIMIT;
        return isFinal ? (0,health_outcome/* miss */.L)(reason, "final") : { kind: "pending", reason };
    }
    /** A new job whenever the tasks are others: a job only knows the addresses it was started with. */
    async #jobFor(snapshot, reachable, timeout) {
        const { target, endpoint, engine, clock, budget } = this.#parts;
        const reach = JSON.stringify(reachable);
        if (this.#job?.reach === reach)
            return this.#job.job;
        await this.#endJob();
        if (!this.#hasTidied)
            await removeLeftoverJobs(engine, clock.date());
        this.#hasTidied = true;
        const addresses = reachable.tasks.map(({ address }) => address);
        const node = reachable.tasks[this.#broken.times % reachable.tasks.length]?.nodeId;
        const place = {
            image: endpoint.probeImage ?? snapshot.service.Spec.TaskTemplate.ContainerSpec?.Image ?? "",
            networkId: reachable.networkId,
            nodeId: endpoint.probeImage === undefined ? node : undefined,
        };
        const scripting = { target, timeout, life: budget + overlay_probe_MARGIN, addresses, port: endpoint.port };
        const job = await ProbeJob.start(engine, clock, place, scripting);
        this.#job = { job, reach };
        return job;
    }
    async #judge(snapshot, { tasks }, answers, timeout) {
        const { target, endpoint, expectVersion } = this.#parts;
        const scripting = { target, timeout, port: endpoint.port };
        const order = tasks.map(({ address }) => address);
        const inOrder = answers.toSorted((a, b) => order.indexOf(a.address) - order.indexOf(b.address));
        const outcomes = inOrder.map(async (answer) => {
            const outcome = await judgeScripted(answer, scripting, expectVersion);
            const task = snapshot.tasks.find(({ ID }) => ID === tasks.find(({ address }) => address === answer.address)?.id);
            const name = task === undefined ? answer.address : taskName(snapshot.service, task);
            return outcome.kind === "miss" ? { ...outcome, error: `${name}: ${outcome.error}` } : outcome;
        });
        return (0,probe/* worstOf */.hm)(await Promise.all(outcomes));
    }
    async #endJob() {
        const job = this.#job;
        this.#job = undefined;
        await job?.job[Symbol.asyncDispose]();
    }
    async [Symbol.asyncDispose]() {
        await this.#endJob();
    }
}

// EXTERNAL MODULE: ./shared/src/health/endpoint.ts
var endpoint = __webpack_require__(5785);
;// CONCATENATED MODULE: ./shared/src/health/service-probe.ts









const service_probe_LOG_LINES = 5;
/** A swarm service: update finished, all wanted tasks of the current spec running, none failed since the last look. */
class ServiceProbe {
    #parts;
    /** The failed tasks of earlier looks; undefined before the first. */
    #failedBefore;
    constructor(parts) {
        this.#parts = parts;
    }
    async attempt({ timeout, signal }) {
        const { engine, target, stack, expectVersion } = this.#parts;
        const wanted = { name: target.service, stack };
        try {
            const snapshot = await (0,probe/* unlessAborted */.Wh)(readService(engine, wanted, timeout), signal);
            if (snapshot === undefined)
                return (0,health_outcome/* miss */.L)(await noSuchService(engine, wanted, timeout), "lasting");
            const fault = await this.#fault(snapshot);
            if (fault !== undefined)
                return fault;
            const reference = snapshot.service.Spec.TaskTemplate.ContainerSpec?.Image ?? "";
            const digest = (0,endpoint/* digestOf */.ol)(reference);
            return judgeImage({ reference, digests: digest === undefined ? [] : [digest] }, target.expect, expectVersion);
        }
        catch (error) {
            return (0,engine_fault/* engineFault */.j)(error);
        }
    }
    async #fault(snapshot) {
        const [newest, ...others] = this.#newlyFailed(snapshot);
        const { target, ignoreUpdate } = this.#parts;
        const updateProblem = ignoreUpdate ? undefined : updateFault(snapshot);
        if (updateProblem !== undefined)
            return this.#explained(snapshot, updateProblem, failedTasks(snapshot)[0], "final");
        if (newest !== undefined) {
            const count = others.length === 0 ? "a task" : `${others.length + 1} tasks`;
            return this.#explained(snapshot, `${count} failed`, newest, "passing");
        }
        return incomplete(snapshot, { minInstances: target.minInstances, ignoreUpdate });
    }
    /** Failures from before the first look are history: they say nothing about the tasks that run now. */
    #newlyFailed(snapshot) {
        const failed = failedTasks(snapshot);
        const before = this.#failedBefore ?? new Set(failed.map(({ ID }) => ID));
        this.#failedBefore = new Set(failed.map(({ ID }) => ID));
        return failed.filter(({ ID }) => !before.has(ID));
    }
    async #explained(snapshot, sentence, task, persistence) {
        if (task === undefined)
            return (0,health_outcome/* miss */.L)(sentence, persistence);
        const { Err = "", ContainerStatus } = task.Status;
        const logs = await readTaskLog(this.#parts.engine, task.ID, service_probe_LOG_LINES * 4);
        const known = diagnose([...logs, Err], ContainerStatus?.ExitCode);
        const reason = [Err, known?.sentence].filter((part) => part !== undefined && part !== "").join(": ");
        const told = reason === "" ? sentence : `${sentence}; ${taskName(snapshot.service, task)}: ${reason}`;
        return (0,health_outcome/* miss */.L)(told, persistence, { logs: logs.slice(-service_probe_LOG_LINES), ...hintOf(known) });
    }
    async [Symbol.asyncDispose]() { }
}

;// CONCATENATED MODULE: ./shared/src/health/open-probe.ts











/** Which connections the targets need: the engine's, and one through SSH. */
function healthNeeds(targets) {
    const wanted = targets.filter(({ when }) => when);
    const from = wanted.map(placeOf);
    return { engine: from.some((each) => each !== "runner" && each !== "host"), ssh: from.includes("host") };
}
/** Where a target is looked at from. */
function placeOf(target) {
    if (target.type === "flow")
        return target.place.from;
    return "endpoint" in target ? target.endpoint.from : "engine";
}
/** Makes the probes of one verification. */
function probeOpener(ports, options) {
    const throughSsh = ports.ssh === undefined ? undefined : new way/* SshWays */.tu(ports.ssh);
    const ways = { engine: ports.engine, lookup: ports.lookup, throughSsh };
    return (target) => {
        const { expectVersion } = options;
        if (target.type === "container")
            return new ContainerProbe(target, (0,find_ways/* needed */.O)(ports.engine), expectVersion);
        if (target.type === "service") {
            const { stack, ignoreUpdate } = ports;
            return new ServiceProbe({ target, engine: (0,find_ways/* needed */.O)(ports.engine), stack, ignoreUpdate, expectVersion });
        }
        if (target.type === "flow")
            return openFlowProbe(target, { ports, options, ways });
        if (target.type === "ws")
            return dial(target.endpoint, speakWs(target), ways);
        return openPortProbe(target, { ports, options, ways });
    };
}
function openFlowProbe(target, { ports, options, ways }) {
    const { place, ca } = target;
    return new FlowProbe({
        target,
        means: { place, ca, expectVersion: options.expectVersion, ways },
        clock: ports.clock,
        stepTimeout: options.attemptTimeout,
        tell: (line) => ports.log?.info(line),
        mask: (value) => ports.mask?.(value),
    });
}
function openPortProbe(target, { ports, options, ways }) {
    const { endpoint } = target;
    const { expectVersion, timeout: budget } = options;
    const speak = target.type === "http" ? speakHttp(target, expectVersion) : speakTcp(target);
    if (endpoint.from === "runner" || endpoint.from === "host")
        return dial(endpoint, speak, ways);
    const engine = (0,find_ways/* needed */.O)(ports.engine);
    if (endpoint.from === "service") {
        const { clock, stack, ignoreUpdate } = ports;
        return new OverlayProbe({ target, endpoint, engine, clock, stack, ignoreUpdate, expectVersion, budget });
    }
    const { container, port } = endpoint;
    const parts = { target, container, port, engine, expectVersion };
    if (endpoint.from === "inside")
        return new ExecProbe(parts);
    return new ContainerPortProbe({ ...parts, speak, throughSsh: ways.throughSsh });
}
function dial(endpoint, speak, ways) {
    const [host, tls] = endpoint.from === "container" ? [endpoint.container] : [endpoint.host, endpoint.tls];
    return new DialProbe({ host, tls, findWays: (0,find_ways/* waysTo */.v)(endpoint, ways), speak });
}

;// CONCATENATED MODULE: ./shared/src/health/backoff.ts
const backoff_FIRST_PAUSE = 250;
const GROWTH = 1.5;
const JITTER = 0.2;
/**
 * The pause after some misses in a row: 250 ms, half as long again each time, varied by a fifth so that several probes
 * do not keep step, never above `intervalMax`. `random` is from 0 to 1.
 */
function backoff(misses, { intervalMax }, random) {
    const grown = Math.min(intervalMax, backoff_FIRST_PAUSE * GROWTH ** Math.max(0, misses - 1));
    return Math.min(intervalMax, grown * (1 - JITTER + 2 * JITTER * random));
}
/** The last attempt gets at least this long before the budget ends. */
const LAST_LOOK = 250;
/**
 * The pause that fits into what is left of the budget, so that one attempt falls right before its end; undefined when
 * no further attempt fits.
 */
function pauseWithin(wanted, left) {
    if (left <= LAST_LOOK)
        return undefined;
    return Math.min(wanted, left - LAST_LOOK);
}

;// CONCATENATED MODULE: ./shared/src/health/wanted.ts

/** What is waited for, in the order in which it has to come true. */
function renderWanted(watches, { isTogether, hold }) {
    const asked = watches.filter(({ isRepeatable }) => isRepeatable);
    const flows = watches.filter(({ isRepeatable }) => !isRepeatable);
    const parts = [
        ...asked.slice(0, 1).map(({ consecutive }) => `${wanted_namesOf(asked)}: ${thresholdOf(consecutive)}`),
        ...(flows.length === 0 ? [] : [`a whole pass of ${wanted_namesOf(flows)}`]),
        ...(isTogether ? ["all at once"] : []),
        ...(hold > 0 ? [`held for ${(0,duration/* formatDuration */.a)(hold)}`] : []),
    ];
    return parts.join(", then ");
}
function wanted_namesOf(watches) {
    return watches.map(({ target }) => target.name).join(", ");
}
function thresholdOf(consecutive) {
    return consecutive === 1 ? "one success each" : `${consecutive} successes in a row each`;
}

;// CONCATENATED MODULE: ./shared/src/health/verification.ts




const FIRST_PROGRESS = 5_000;
const SLOWEST_PROGRESS = 30_000;
/** What an attempt gets at least, even when the budget has just ended. */
const SHORTEST_ATTEMPT = 250;
const AFTER_REGRESS = 250;
const NOT_TOGETHER = "each target was ok, but the time ended before all had been ok together for as long as asked";
/**
 * Watches all targets at once until every awaited one is ok, asks them once more together so that none has regressed
 * while another booted, and holds them there for the time asked for. One budget covers all of it. What must not be
 * repeated without need begins when the others are ok, and is not asked again once it is ok itself.
 */
class Verification {
    #watches;
    #options;
    #clock;
    #log;
    #start;
    #deadline;
    #cancel;
    #nextProgress = FIRST_PROGRESS;
    constructor(watches, options, { clock, log, cancel }) {
        this.#watches = watches;
        this.#options = options;
        this.#clock = clock;
        this.#log = log;
        this.#start = clock.now();
        this.#deadline = new src_deadline/* Deadline */.B(clock, options.timeout);
        this.#cancel = cancel ?? new AbortController().signal;
    }
    async run() {
        this.#announce();
        while (await this.#allBecomeOk()) {
            if ((await this.#passTogether()) && (await this.#hold()))
                return this.#result(true);
            if (this.#deadline.passed || this.#cancel.aborted)
                break;
            await this.#clock.sleep(AFTER_REGRESS);
        }
        return this.#result(false);
    }
    /** The required targets; all of them when none is. */
    get #awaited() {
        const required = this.#watches.filter(({ target }) => target.required);
        return required.length > 0 ? required : this.#watches;
    }
    #isDecided(watches) {
        const awaited = this.#awaitedOf(watches);
        const isLost = awaited.some(({ hasFailed, target }) => hasFailed && target.required);
        return isLost || awaited.every(({ isOk, hasFailed }) => isOk || hasFailed);
    }
    #awaitedOf(watches) {
        return this.#awaited.filter((watch) => watches.includes(watch));
    }
    /** False when a required target failed for good, or the budget ended first. */
    async #allBecomeOk() {
        const first = this.#watches.filter(({ isRepeatable }) => isRepeatable);
        const others = this.#watches.filter(({ isRepeatable, isOk }) => !isRepeatable && !isOk);
        if (this.#awaitedOf(first).length === 0)
            return this.#become([...first, ...others]);
        return (await this.#become(first)) && (others.length === 0 || (await this.#become(others)));
    }
    async #become(watches) {
        const stop = new AbortController();
        const followed = watches.map((watch) => this.#follow(watch, watches, stop));
        try {
            await Promise.all(followed);
        }
        finally {
            // When one look could not be made at all, the others must not go on behind the error.
            stop.abort();
            await Promise.allSettled(followed);
        }
        return this.#awaitedOf(watches).every(({ isOk }) => isOk);
    }
    async #follow(watch, watches, stop) {
        const over = AbortSignal.any([stop.signal, this.#cancel]);
        while (!over.aborted && !watch.hasFailed) {
            await this.#attempt(watch, over);
            if (this.#isDecided(watches))
                return stop.abort();
            this.#showProgress();
            const pause = this.#pauseOf(watch);
            if (pause === undefined)
                return;
            await this.#clock.sleep(pause, over).catch(() => undefined);
        }
    }
    /** A flow has no last look: begun just before the end it could only fail, and hide why it failed before. */
    #pauseOf({ pause, isRepeatable }) {
        const left = this.#deadline.left;
        if (isRepeatable)
            return pauseWithin(pause, left);
        return pause + this.#options.attemptTimeout < left ? pause : undefined;
    }
    async #attempt(watch, unwanted) {
        const timeout = Math.max(SHORTEST_ATTEMPT, Math.min(watch.attemptTimeout, this.#deadline.left));
        const signal = AbortSignal.any([unwanted, AbortSignal.timeout(Math.ceil(timeout))]);
        const outcome = await watch.attempt({ timeout, signal }, unwanted);
        return outcome.kind === "pass";
    }
    /** The barrier. A single target has just passed by itself. */
    async #passTogether() {
        return this.#awaited.length === 1 || (await this.#askTogether());
    }
    async #askTogether() {
        const asked = this.#awaited.filter(({ isRepeatable }) => isRepeatable);
        const passed = await Promise.all(asked.map((watch) => this.#attempt(watch, this.#cancel)));
        return passed.every(Boolean);
    }
    async #hold() {
        const { hold, interval } = this.#options;
        if (hold === 0)
            return true;
        this.#log.info(`All are ok; holding for ${(0,duration/* formatDuration */.a)(hold)}`);
        const end = this.#clock.now() + hold;
        while (this.#clock.now() < end && !this.#cancel.aborted) {
            const pause = pauseWithin(Math.min(interval, end - this.#clock.now()), this.#deadline.left);
            if (pause === undefined)
                return false;
            await this.#clock.sleep(pause, this.#cancel).catch(() => undefined);
            if (!(await this.#askTogether()))
                return false;
            this.#showProgress();
        }
        return true;
    }
    #result(hasPassed) {
        const targets = this.#watches.map(({ report }) => report);
        const elapsed = this.#clock.now() - this.#start;
        const wrong = targets.filter(({ required, verdict }) => required && verdict !== "passed");
        const isOptional = this.#watches.every(({ target }) => !target.required);
        if (hasPassed || isOptional)
            return { state: "healthy", targets, elapsed };
        if (wrong.length === 0)
            return { state: "unhealthy", targets, elapsed, reason: NOT_TOGETHER };
        // A flow that could not begin is no news of its own.
        const tried = wrong.filter(({ attempts }) => attempts > 0);
        const isStale = tried.length > 0 && tried.every(({ verdict }) => verdict === "stale");
        return { state: isStale ? "stale" : "unhealthy", targets, elapsed };
    }
    #announce() {
        const { timeout, hold } = this.#options;
        const wanted = renderWanted(this.#watches, { isTogether: this.#awaited.length > 1, hold });
        this.#log.info(`Waiting at most ${(0,duration/* formatDuration */.a)(timeout)} for ${wanted}`);
    }
    #showProgress() {
        const elapsed = this.#clock.now() - this.#start;
        if (elapsed < this.#nextProgress || this.#deadline.passed)
            return;
        this.#nextProgress = elapsed + Math.min(SLOWEST_PROGRESS, elapsed);
        const standings = this.#watches.map(({ target, standing }) => `${target.name}: ${standing}`).join("; ");
        this.#log.info(`Still checking after ${(0,duration/* formatDuration */.a)(elapsed)} of at most ${(0,duration/* formatDuration */.a)(this.#options.timeout)}: ${standings}`);
    }
}

;// CONCATENATED MODULE: ./shared/src/health/progress.ts

/** The line that tells of a change of state; undefined for an outcome that changes nothing. Equal states give equal lines. */
function changeLine({ name, before, after, outcome, elapsed, consecutive }) {
    if (after.state === "failed")
        return `${name}: failed: ${after.reason}`;
    if (outcome.kind === "pending")
        return `${name}: ${outcome.reason}`;
    if (outcome.kind === "pass")
        return passLine({ name, before, after, outcome, elapsed, consecutive });
    const lost = before.state === "streak" ? `lost its streak at ${before.passes} of ${consecutive}: ` : "";
    const regressed = before.state === "ok" ? "was ok and is no longer: " : "";
    const what = outcome.kind === "stale" ? `healthy but still ${outcome.version}, expected ${outcome.expected}` : outcome.error;
    return `${name}: ${lost}${regressed}${what}`;
}
function passLine({ name, before, after, outcome, elapsed, consecutive }) {
    if (outcome.kind !== "pass" || before.state === "ok" || (before.state === "streak" && after.state === "streak"))
        return undefined;
    const remark = outcome.remark === undefined ? "" : ` (${outcome.remark})`;
    const version = outcome.version === undefined ? "" : `, version ${outcome.version}`;
    if (after.state === "ok")
        return `${name}: ok after ${(0,duration/* formatDuration */.a)(elapsed)}${version}${remark}`;
    return `${name}: first success after ${(0,duration/* formatDuration */.a)(elapsed)}${version}${remark}, ${consecutive} in a row are needed`;
}

;// CONCATENATED MODULE: ./shared/src/health/tally.ts
/** Counts the outcomes of one target. */
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
        this.#pending = outcome.kind === "pending" ? outcome.reason : undefined;
        if (outcome.kind === "pending")
            return;
        this.#attempts += 1;
        if (outcome.kind === "pass")
            this.#firstPassAfter ??= elapsed;
        if (outcome.kind === "miss") {
            this.#lastError = outcome.error;
            this.#logs = outcome.logs ?? [];
            this.#hint = outcome.hint;
        }
        if (outcome.latency !== undefined)
            this.#latencies.push(outcome.latency);
        if (outcome.version !== undefined)
            this.#see(outcome.version);
    }
    /** Whether nothing has been learnt yet. */
    get isEmpty() {
        return this.#attempts === 0;
    }
    get sheet() {
        return {
            attempts: this.#attempts,
            firstPassAfter: this.#firstPassAfter,
            versions: [...this.#versions].map(([version, seen]) => ({ version, seen })),
            latency: spread(this.#latencies),
            lastError: this.#lastError ?? this.#pending,
            hint: this.#hint,
            logs: this.#logs,
        };
    }
    #see(version) {
        const seen = this.#versions.get(version) ?? 0;
        this.#versions.delete(version);
        this.#versions.set(version, seen + 1);
    }
}
/** Nearest-rank percentiles. */
function spread(latencies) {
    const sorted = latencies.toSorted((a, b) => a.total - b.total);
    const slowest = sorted.at(-1);
    if (slowest === undefined)
        return undefined;
    const rank = (share) => sorted[Math.ceil(share * sorted.length) - 1]?.total ?? 0;
    return { p50: rank(0.5), p95: rank(0.95), max: slowest.total, slowest };
}

;// CONCATENATED MODULE: ./shared/src/health/verdict.ts
const UNTRIED = { state: "waiting", misses: 0, lasting: 0 };
/** This many lasting misses in a row are not an accident of the boot. */
const LASTING_LIMIT = 3;
/**
 * What one more outcome makes of a verdict. Misses within the start period are not counted, and the first success ends
 * that period (Docker's `--start-period`); the unhealthy threshold counts misses in a row (Kubernetes'
 * `failureThreshold`, ELB's `UnhealthyThresholdCount`). A wrong version breaks a streak but counts as no miss: the
 * service is up, and the new container may yet take over.
 */
function nextVerdict(verdict, outcome, rules, counted = true) {
    if (verdict.state === "failed" || outcome.kind === "pending")
        return verdict;
    if (outcome.kind === "stale")
        return UNTRIED;
    if (outcome.kind === "pass")
        return extended(verdict, rules.consecutive);
    if (outcome.persistence === "final")
        return { state: "failed", reason: outcome.error };
    return counted ? missed(verdict, outcome, rules.failureThreshold) : UNTRIED;
}
function missed(verdict, { error, persistence }, threshold = Number.POSITIVE_INFINITY) {
    const before = verdict.state === "waiting" ? verdict : UNTRIED;
    const misses = before.misses + 1;
    const lasting = persistence === "lasting" ? before.lasting + 1 : 0;
    if (misses < threshold && lasting < LASTING_LIMIT)
        return { state: "waiting", misses, lasting };
    return { state: "failed", reason: misses === 1 ? error : `${error} (${misses} misses in a row)` };
}
function extended(verdict, consecutive) {
    if (verdict.state === "ok")
        return verdict;
    const passes = (verdict.state === "streak" ? verdict.passes : 0) + 1;
    return passes >= consecutive ? { state: "ok" } : { state: "streak", passes };
}

;// CONCATENATED MODULE: ./shared/src/health/watch.ts




/** A server may ask for more patience than it needs in the end, and for more than there is. */
const LONGEST_RETRY_AFTER = 30_000;
/** One target over the whole verification: its verdict so far, and what was seen of it. */
class watch_Watch {
    target;
    #parts;
    #tally = new Tally();
    #start;
    #verdict = UNTRIED;
    #last = { kind: "pending", reason: "not tried yet" };
    /** The last outcome that was not a success: what is wrong while a streak is young. */
    #fault;
    #streak = 0;
    #said = "";
    #hasPassed = false;
    constructor(parts) {
        this.target = parts.target;
        this.#parts = parts;
        this.#start = parts.clock.now();
    }
    /** Whether it can be asked as often as one likes. A flow does things, such as joining a queue. */
    get isRepeatable() {
        return this.target.type !== "flow";
    }
    /** Milliseconds for one attempt. */
    get attemptTimeout() {
        return this.target.type === "flow" ? this.target.attemptTimeout : this.#parts.options.attemptTimeout;
    }
    /** Successes in a row that make it ok. */
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
    /** One attempt. Its outcome counts unless nobody wanted it any more. */
    async attempt(limits, unwanted) {
        const outcome = await this.#parts.probe.attempt(limits);
        if (!unwanted.aborted)
            this.#count(outcome);
        return outcome;
    }
    /** Milliseconds to wait before the next attempt. */
    get pause() {
        const { options, random } = this.#parts;
        if (this.#last.kind === "miss" && this.#last.retryAfter !== undefined)
            return Math.min(this.#last.retryAfter, LONGEST_RETRY_AFTER, options.timeout / 2);
        if (this.#last.kind === "pass")
            return options.interval;
        return backoff(this.#verdict.state === "waiting" ? this.#verdict.misses : 1, options, random());
    }
    /** In a few words, for a line about all targets. */
    get standing() {
        if (this.#verdict.state === "ok")
            return "ok";
        if (this.#verdict.state === "streak")
            return `${this.#verdict.passes} of ${this.consecutive}`;
        return describeFault(this.#last);
    }
    get report() {
        const { name, type, required } = this.target;
        const verdict = this.#finalVerdict;
        const fault = this.#fault;
        const expected = verdict === "stale" && fault?.kind === "stale" ? { expected: fault.expected } : {};
        return {
            name,
            type,
            required,
            verdict,
            streak: this.#streak,
            ...expected,
            ...this.#tally.sheet,
        };
    }
    get #finalVerdict() {
        if (this.isOk)
            return "passed";
        return this.#fault?.kind === "stale" && !this.hasFailed ? "stale" : "failed";
    }
    #count(outcome) {
        const { options, clock } = this.#parts;
        const elapsed = clock.now() - this.#start;
        const before = this.#verdict;
        const isCounted = this.#hasPassed || elapsed >= options.startPeriod;
        const isFirst = this.#tally.isEmpty;
        this.#tally.add(outcome, elapsed);
        this.#verdict = nextVerdict(before, outcome, this.#rules, isCounted);
        this.#last = outcome;
        if (outcome.kind === "pass")
            this.#hasPassed = true;
        if (outcome.kind === "miss" || outcome.kind === "stale")
            this.#fault = outcome;
        if (outcome.kind !== "pending")
            this.#streak = outcome.kind === "pass" ? this.#streak + 1 : 0;
        // A probe that has to be started again is no news about the target.
        if (outcome.kind === "pending" && !isFirst)
            return;
        const { consecutive } = this;
        this.#say({ name: this.target.name, before, after: this.#verdict, outcome, elapsed, consecutive }, isCounted);
    }
    #say(change, isCounted) {
        const line = changeLine(change);
        if (line === undefined || line === this.#said)
            return;
        this.#said = line;
        if (isCounted || change.outcome.kind === "pass")
            this.#parts.log.info(line);
        else
            this.#parts.log.debug(`${line} (within the start period)`);
    }
}
function describeFault(outcome) {
    if (outcome.kind === "miss")
        return outcome.error;
    if (outcome.kind === "stale")
        return `still ${outcome.version}`;
    return outcome.kind === "pending" ? outcome.reason : "answers";
}

;// CONCATENATED MODULE: ./shared/src/health/verify.ts



/**
 * Waits until every required target is healthy, `options.timeout` at most. Logs one line for each change of state. A
 * target whose `when` is false is said and reported to be skipped. Never throws for what a target does.
 */
async function verifyHealth(targets, options, ports) {
    const open = probeOpener(ports, options);
    const wanted = targets.filter(({ when }) => when);
    for (const each of targets)
        if (!each.when)
            ports.log.info(`${each.name}: skipped, ${whySkipped(each)}`);
    const result = await verifyProbes(wanted.map((target) => ({ target, probe: open(target) })), options, ports);
    return {
        ...result,
        targets: targets.map((target) => result.targets.find(({ name }) => name === target.name) ?? skipped(target)),
    };
}
/** The same for probes that are already made; ends them in any case. */
async function verifyProbes(probed, options, ports) {
    const { clock, log, cancel, random = Math.random } = ports;
    try {
        const watches = probed.map(({ target, probe }) => new watch_Watch({ target, probe, options, clock, log, random }));
        if (watches.length === 0)
            return { state: "healthy", targets: [], elapsed: 0 };
        return await new Verification(watches, options, { clock, log, cancel }).run();
    }
    finally {
        for (const each of probed)
            await end(each, log);
    }
}
/** What a probe leaves behind is worth a warning, and never the result. */
async function end({ target, probe }, log) {
    try {
        await probe[Symbol.asyncDispose]();
    }
    catch (error) {
        log.warning(`${target.name}: its probe could not be removed: ${error.message}`);
    }
}
function whySkipped(target) {
    return target.type === "flow" && target.steps.length === 0 ? "none of its steps applies" : "left out by its when";
}
function skipped({ name, type, required }) {
    const nothing = {
        attempts: 0,
        firstPassAfter: undefined,
        versions: [],
        latency: undefined,
        lastError: undefined,
        logs: [],
        hint: undefined,
    };
    return { name, type, required, verdict: "skipped", streak: 0, ...nothing };
}

;// CONCATENATED MODULE: ./shared/src/health/render.ts


/** Why a verification did not succeed: one line for each required target at fault. Empty for a healthy result. */
function explainHealth(result) {
    if (result.state === "healthy")
        return "";
    const wrong = result.targets.filter(({ required, verdict }) => required && isAtFault(verdict));
    const after = formatDuration(result.elapsed);
    if (result.state === "unhealthy" && result.reason !== undefined)
        return `not healthy after ${after}: ${result.reason}`;
    const [only, ...others] = wrong;
    if (only !== undefined && others.length === 0)
        return `${render_describeFault(only)} (gave up after ${after})`;
    const count = `${wrong.length} of ${result.targets.length} targets are not healthy after ${after}`;
    return [`${count}:`, ...wrong.map((report) => `  - ${render_describeFault(report)}`)].join("\n");
}
/** `api: healthy but still 1.2.2 (seen 41×), expected 1.2.3` */
function render_describeFault({ name, verdict, versions, expected, lastError }) {
    if (verdict === "stale")
        return `${name}: healthy but still ${renderVersions(versions)}, expected ${expected}`;
    return `${name}: ${lastError ?? "was never tried"}`;
}
/** Whether a verdict keeps a required target from success. */
function isAtFault(verdict) {
    return verdict === "failed" || verdict === "stale";
}
/** The targets as a markdown table, and the last lines of what failed. */
function renderHealth({ targets }) {
    const header = [
        "Target",
        "Verdict",
        "First ok after",
        "Attempts",
        "Streak",
        "Version",
        "p50 / p95 / max",
        "Last error",
    ];
    const logs = targets.filter(({ verdict, logs }) => isAtFault(verdict) && logs.length > 0);
    const blocks = logs.map(({ name, logs: lines }) => `Last lines of ${inlineCode(name)}:\n\n${codeBlock(lines.join("\n"))}`);
    return [markdownTable(header, targets.map(tableRow)), ...blocks].join("\n\n");
}
function tableRow(report) {
    const { name, verdict, required, firstPassAfter, attempts, streak, versions, latency, lastError } = report;
    const spread = latency === undefined ? [] : [latency.p50, latency.p95, latency.max];
    return [
        inlineCode(name),
        required ? verdict : `${verdict} (optional)`,
        firstPassAfter === undefined ? "" : formatDuration(firstPassAfter),
        String(attempts),
        String(streak),
        renderVersions(versions),
        spread.map(formatDuration).join(" / "),
        lastError === undefined || verdict === "skipped" ? "" : inlineCode(lastError),
    ];
}
function renderVersions(versions) {
    return versions.map(({ version, seen }) => `${version} (seen ${seen}×)`).join(", ");
}

;// CONCATENATED MODULE: ./action-deploy-swarm/src/health-gate.ts

/** The defaults of action-healthcheck; the budget is what the step has left to go forward. */
const OPTIONS = {
    expectVersion: undefined,
    attemptTimeout: 5_000,
    interval: 1_000,
    intervalMax: 1_000,
    startPeriod: 0,
    consecutive: 3,
    failureThreshold: undefined,
};
/** The checks that have to pass once everything runs; the ends of the updates are waited for beside them. */
function healthGate(config, { engine, ssh }, { log, clock }) {
    return async ({ deadline, hold, cancel }) => {
        const timeout = deadline.left;
        const result = await verifyHealth(config.health.map(holdTo(deployedVersion(config))), { ...OPTIONS, timeout, hold }, { log, clock, engine, ssh, stack: config.stack, ignoreUpdate: true, cancel });
        return reportFaults(result);
    };
}
/** An answer that tells a version has to tell the deployed one: an old container that still serves is no success. */
function holdTo(version) {
    return (target) => {
        if (version === undefined || target.type !== "http")
            return target;
        return { ...target, expect: { ...target.expect, versionIfTold: version } };
    };
}
/** The version of the images that are deployed, when they share one. */
function deployedVersion(config) {
    if (config.mode !== "deploy")
        return undefined;
    const versions = new Set(config.images.map(({ version }) => version));
    const [version] = versions;
    return versions.size === 1 ? version : undefined;
}
function reportFaults(result) {
    if (result.state === "healthy")
        return [];
    const faulty = result.targets.filter(({ required, verdict }) => required && isAtFault(verdict));
    if (faulty.length === 0)
        return [{ name: "health", sentence: reasonOf(result), hint: undefined, log: [] }];
    return faulty.map((target) => ({
        name: target.name,
        sentence: render_describeFault(target).slice(`${target.name}: `.length),
        hint: target.hint,
        log: target.logs,
    }));
}
function reasonOf(result) {
    return (result.state === "unhealthy" && result.reason) || "the checks were never all healthy at once";
}

// EXTERNAL MODULE: ./action-deploy-swarm/src/plan/render-plan.ts
var render_plan = __webpack_require__(1467);
;// CONCATENATED MODULE: ./action-deploy-swarm/src/preflight/cluster.ts


/**
 * @throws {UserError} when the engine is not a manager of an active swarm, naming where the managers are, and when the
 * managers have no quorum: a manager without a leader says that it has control, and an error with it (moby, Info).
 */
function requireManager({ Swarm, Name = "the engine" }) {
    if (Swarm.LocalNodeState === "active" && Swarm.ControlAvailable) {
        if (!Swarm.Error)
            return;
        throw new errors/* UserError */.yo(`${Name} cannot manage its swarm (${Swarm.Error}); nothing was changed`, {
            hint: "bring back managers until more than half of them are up; `docker node ls` on each says what it sees",
        });
    }
    if (Swarm.LocalNodeState !== "active") {
        const state = Swarm.LocalNodeState === "inactive" ? "is not part of a swarm" : `is in a swarm that is ${Swarm.LocalNodeState}`;
        throw new errors/* UserError */.yo(`${Name} ${state}${Swarm.Error ? ` (${Swarm.Error})` : ""}; nothing was changed`, {
            hint: "connect to a manager of the swarm, or make this host one with `docker swarm init`",
        });
    }
    const managers = (Swarm.RemoteManagers ?? []).map(({ Addr }) => Addr.replace(/:\d+$/, ""));
    throw new errors/* UserError */.yo(`${Name} is a worker; only a manager takes deployments. Nothing was changed`, {
        hint: `set ssh-host to a manager: ${managers.join(", ")}`,
    });
}
/** What is not as it should be with the nodes, without standing in the way. */
function clusterWarnings({ nodes }) {
    return nodes.flatMap((node) => {
        const { Hostname } = node.Description;
        if (node.Status.State !== "ready")
            return [`node ${Hostname} is ${node.Status.State}; tasks cannot start there`];
        if (node.ManagerStatus?.Reachability === "unreachable")
            return [`manager ${Hostname} is unreachable`];
        return [];
    });
}
/** `4 nodes (3 managers), Engine 28.5.2` */
function describeCluster({ nodes, info }) {
    const managers = nodes.filter(({ Spec }) => Spec.Role === "manager").length;
    const ready = nodes.filter(isSchedulable).length;
    const count = ready === nodes.length ? cluster_counted(nodes.length, "node") : `${ready} of ${nodes.length} nodes ready`;
    return `${count} (${cluster_counted(managers, "manager")}), Engine ${info.ServerVersion ?? "of unknown version"}`;
}
function cluster_counted(number, word) {
    return `${number} ${word}${number === 1 ? "" : "s"}`;
}

;// CONCATENATED MODULE: ./action-deploy-swarm/src/record/refused-image.ts
/** The registry, or the engine with its words, will not give the image. */
function isDenied({ status, message }) {
    return status === 401 || status === 403 || /unauthorized|denied|authentication required/i.test(message);
}
function isAbsent({ status, message }) {
    return status === 404 || /not found|(manifest|name) unknown/i.test(message);
}
/** Nobody has said anything about the image: no connection, too many requests, an error of the registry's own. */
function isUnanswered(refused) {
    return !isDenied(refused) && !isAbsent(refused);
}
/** Whether another try can come to another end. */
function refused_image_mayPass(refused) {
    return isUnanswered(refused) && !/x509|certificate/i.test(refused.message);
}

;// CONCATENATED MODULE: ./action-deploy-swarm/src/preflight/images.ts


/** Every image that the cluster could not find or may not pull, with the likeliest reason. */
function imageProblems({ images }, credential) {
    return [...images].flatMap(([image, resolution]) => {
        if (resolution.state !== "refused")
            return [];
        return [{ input: "images", message: explainRefusedImage(image, resolution, credential) }];
    });
}
function explainRefusedImage(image, refused, credential) {
    const registry = (0,image_ref/* parseImageRef */.Q)(image)?.registry ?? "the registry";
    const said = `${registry} said: ${refused.message.trim()}`;
    if (isDenied(refused)) {
        return `the cluster may not pull ${image} (${said}); ${credentialHint(registry, credential)}`;
    }
    if (isAbsent(refused)) {
        return `${image} does not exist (${said}); build and push it first, or correct its name or tag`;
    }
    return `${image} could not be looked up from the cluster (${said}); check that the manager reaches ${registry}, and run the job again`;
}
/** Images that nobody could tell about, and that are left as they run. */
function imageWarnings({ images }) {
    return [...images].flatMap(([image, resolution]) => {
        if (resolution.state !== "kept")
            return [];
        const { services, message } = resolution;
        const keep = services.length === 1 ? "keeps the image that it runs" : "keep the images that they run";
        return [`${image} could not be looked up from the cluster (${message.trim()}); ${services.join(", ")} ${keep}`];
    });
}
function credentialHint(registry, credential) {
    if (credential === undefined)
        return "give pull-username and pull-password, or registry-username and registry-password";
    if (credential.registry !== registry)
        return `the credential given is for ${credential.registry}; set registry to ${registry}`;
    return "the pull credential is wrong or expired, lacks read access (read:packages on GHCR), or the package is not linked to the repository";
}

// EXTERNAL MODULE: ./shared/src/problems.ts + 1 modules
var src_problems = __webpack_require__(3178);
;// CONCATENATED MODULE: ./action-deploy-swarm/src/preflight/ports.ts


const portsOf = (spec) => (spec.EndpointSpec?.Ports ?? []).filter(({ PublishedPort }) => PublishedPort);
const samePort = (a, b) => a.PublishedPort === b.PublishedPort && (a.Protocol || "tcp") === (b.Protocol || "tcp");
const isHostMode = ({ PublishMode }) => PublishMode === "host";
/**
 * Published ports that another service holds for the whole swarm, or that two services of the stack want
 * (swarmkit, controlapi/service.go, checkPortConflicts).
 */
function portConflicts(specs, services) {
    return specs.flatMap((spec, index) => {
        const others = [...services.map(({ Spec }) => Spec), ...specs.slice(0, index)];
        return portsOf(spec).flatMap((port) => {
            const holder = others.find((other) => other.Name !== spec.Name && excludes(other, port));
            if (holder === undefined)
                return [];
            const message = `${spec.Name} publishes port ${port.PublishedPort}, which ${howItIsHeld(holder, port, specs)}`;
            return [{ input: "stack-file", message }];
        });
    });
}
/**
 * How the port is taken, and what to do. That the plan takes the port from its holder does not help: the engine looks
 * at what there is when it is asked, services change all at once, and those that leave the stack go last.
 */
function howItIsHeld(holder, port, specs) {
    const { Name } = holder;
    const wanted = specs.find((each) => each.Name === Name);
    if (wanted !== undefined && excludes(wanted, port))
        return `the service ${Name} publishes as well; give one of them another port`;
    if (wanted !== undefined)
        return `the service ${Name} gives up in this same release; release that first, and publish the port in the next one`;
    if (holder.Labels?.[cluster_service/* STACK_LABEL */.GF] === specs[0]?.Labels?.[cluster_service/* STACK_LABEL */.GF])
        return `the service ${Name} has, which leaves the stack last of all; release ${Name} without the port first, or remove it with \`docker service rm ${Name}\``;
    return `the service ${Name} already has; publish another port`;
}
/** Several services may publish one port on their own nodes. */
function excludes(holder, port) {
    return portsOf(holder).some((other) => samePort(port, other) && !(isHostMode(port) && isHostMode(other)));
}
/**
 * A rolling restart that cannot begin: with `order: start-first` the new task needs the host port on a node that does
 * not run the old one, and there is none.
 */
function hostPortDeadlocks(changes, nodes) {
    return changes.flatMap((change) => {
        const isRollingStartFirst = change.kind === "update" &&
            change.effect === "rolling-restart" &&
            change.spec.UpdateConfig?.Order === "start-first";
        const message = isRollingStartFirst ? deadlock(change.before.Spec, change.spec, nodes) : undefined;
        return message === undefined ? [] : [{ input: `stack-file.${change.name}`, message }];
    });
}
function deadlock(before, after, nodes) {
    const port = portsOf(after).find((each) => isHostMode(each) && portsOf(before).some((other) => samePort(each, other)));
    const nodeCount = eligibleNodes(after, nodes).length;
    const mode = (0,cluster_service/* modeOf */.VV)(before);
    const held = mode.kind === "replicated" ? Math.min(mode.replicas, nodeCount) : nodeCount;
    if (port === undefined || nodeCount > held)
        return undefined;
    const where = nodeCount === 1 ? "the only node" : `all ${nodeCount} nodes`;
    return `updates with order start-first but publishes host port ${port.PublishedPort}, which its running tasks hold on ${where} it may use; use order stop-first, or fewer replicas than nodes`;
}

;// CONCATENATED MODULE: ./action-deploy-swarm/src/preflight/preflight.ts





/** Everything about a deployment that is bound to fail, found before anything is changed. */
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
        ...configDrift(desired, snapshot),
    ];
}
/**
 * Stops a deployment that is bound to fail; `others` is what was found elsewhere.
 * @throws {UserError} that lists all of it.
 */
function preflight(facts, others = []) {
    const problems = new src_problems/* Problems */.Z();
    problems.addAll([...findProblems(facts), ...others]);
    problems.throwIfAny();
}
function explainMissing({ kind, name }) {
    const fix = {
        secret: `create it with \`docker secret create ${name} -\`, or give it in the secrets input`,
        config: `create it with \`docker config create ${name} FILE\`, or give it in the configs input`,
        network: `create it with \`docker network create --driver overlay --attachable ${name}\``,
    }[kind];
    return { input: "stack-file", message: `the external ${kind} ${name} does not exist; ${fix}` };
}
/** A service that is called as one of the stack's, and is not the stack's: nobody's service is taken over. */
function takenNames({ services, stack }, snapshot) {
    const isTaken = (name) => snapshot.services.some(({ Spec }) => Spec.Name === name);
    return services.flatMap((change) => {
        if (change.kind !== "create" || !isTaken(change.spec.Name))
            return [];
        const message = `a service ${change.spec.Name} exists that does not belong to the stack ${stack}; remove it with \`docker service rm ${change.spec.Name}\`, or choose another name`;
        return [{ input: `stack-file.${change.name}`, message }];
    });
}
/** Swarm cannot turn a replicated service into a global one or a job. */
function modeChanges({ services }) {
    return services.flatMap((change) => {
        if (change.kind !== "update")
            return [];
        const [from, to] = [preflight_kindOf(change.before.Spec), preflight_kindOf(change.spec)];
        if (from === to)
            return [];
        const message = `is ${from} and cannot become ${to}; remove it first with \`docker service rm ${change.spec.Name}\`, or give it another name`;
        return [{ input: `stack-file.${change.name}`, message }];
    });
}
const preflight_kindOf = (spec) => (0,cluster_service/* modeOf */.VV)(spec).kind;
/** Settings of a network that exist already and cannot be changed (moby#37523). `docker stack deploy` ignores them. */
function networkDrift(wanted, live) {
    return wanted.flatMap((network) => {
        const existing = live.find(({ Name }) => Name === network.Name);
        const differences = existing === undefined ? [] : networkDifferences(network, existing);
        if (differences.length === 0)
            return [];
        const message = `the network ${network.Name} exists with other settings (${differences.join(", ")}), and Swarm cannot change them; give it another name in the stack file`;
        return [{ input: "stack-file", message }];
    });
}
function networkDifferences(wanted, live) {
    const encrypted = ({ Options }) => Options?.encrypted !== undefined && Options.encrypted !== "false";
    const facts = [
        ["scope", "swarm", live.Scope],
        ["driver", wanted.Driver || "overlay", live.Driver],
        ["attachable", Boolean(wanted.Attachable), Boolean(live.Attachable)],
        ["internal", Boolean(wanted.Internal), Boolean(live.Internal)],
        ["encrypted", encrypted(wanted), encrypted(live)],
    ];
    return facts
        .filter(([, want, have]) => want !== have)
        .map(([name, want, have]) => `${name}: ${have}, wanted ${want}`);
}
/** A config of the stack file whose content changed under the same name. */
function configDrift({ configs }, snapshot) {
    return configs.flatMap(({ Name, Data }) => {
        const existing = snapshot.configs.find(({ Spec }) => Spec.Name === Name);
        if (existing?.Spec.Data === undefined || existing.Spec.Data === Data)
            return [];
        const message = `the config ${Name} exists with other content, and Swarm cannot change it; give it in the configs input, which makes a new version each time it changes`;
        return [{ input: "stack-file", message }];
    });
}

;// CONCATENATED MODULE: ./action-deploy-swarm/src/preflight/replication.ts

const STREAM_ID = "ELECTRIC_REPLICATION_STREAM_ID";
const DEAD = ["ELECTRIC_SLOT_NAME", "ELECTRIC_PUBLICATION_NAME"];
const DEFAULT_ID = "default";
/**
 * ElectricSQL makes `electric_slot_ID` and `electric_publication_ID` for its stream, ID being `default` unless told. A slot
 * belongs to the whole server, and one consumer at a time: of two services with one slot, the second never gets any change.
 * Source: electric-sql/electric, config/runtime.exs and the changelog of 1.4, which took the two older variables away.
 *
 * @param live the services that there are, those of other stacks included
 */
function replicationWarnings(specs, live) {
    const names = new Set(specs.map(({ Name }) => Name));
    const others = live.filter(({ Name }) => !names.has(Name)).flatMap(streamOf);
    const own = specs.flatMap(streamOf);
    const sharing = own.flatMap((stream, index) => {
        const holder = [...others, ...own.slice(0, index)].find((other) => mayShare(stream, other));
        return holder === undefined ? [] : [describeSharing(stream, holder)];
    });
    return [...sharing, ...specs.flatMap(deadVariables)];
}
function streamOf(spec) {
    const env = envOf(spec);
    if (!isElectric(spec, env))
        return [];
    const id = env[STREAM_ID] || DEFAULT_ID;
    return [{ service: spec.Name, id, server: URL.parse(env.DATABASE_URL ?? "")?.host || undefined }];
}
function isElectric({ TaskTemplate }, env) {
    const repository = (0,image_ref/* parseImageRef */.Q)(TaskTemplate.ContainerSpec?.Image ?? "")?.repository ?? "";
    return repository.split("/").at(-1) === "electric" || [STREAM_ID, ...DEAD].some((name) => name in env);
}
function envOf({ TaskTemplate }) {
    const lines = TaskTemplate.ContainerSpec?.Env ?? [];
    return Object.fromEntries(lines.map((line) => [line.split("=", 1)[0] ?? "", line.slice(line.indexOf("=") + 1)]));
}
/** Where a server is a secret, it may be anybody's. */
function mayShare(one, other) {
    const isElsewhere = one.server !== undefined && other.server !== undefined && one.server !== other.server;
    return one.id === other.id && !isElsewhere;
}
function describeSharing({ service, id, server }, holder) {
    const sure = server !== undefined && server === holder.server ? "" : ", if their database server is the same";
    return `${service} would share the replication slot electric_slot_${id} and the publication electric_publication_${id} with ${holder.service}${sure}: only one of them gets changes. Set ${STREAM_ID} to a name of its own`;
}
function deadVariables(spec) {
    const env = envOf(spec);
    return DEAD.filter((name) => name in env).map((name) => `${spec.Name}: ElectricSQL has ignored ${name} since 1.4; set ${STREAM_ID} instead`);
}

;// CONCATENATED MODULE: ./action-deploy-swarm/src/preflight/secrets.ts


/**
 * Secrets of the stack files whose content changed under the same name. Nothing reads a secret back, so the manager is
 * asked to compare, in a way in which it cannot change anything.
 */
async function secretDrift(wanted, live, ports) {
    const problems = wanted.map(async (secret) => {
        const existing = live.find(({ Spec }) => Spec.Name === secret.Name);
        // A secret that a driver provides has no content here.
        if (existing === undefined || !secret.Data)
            return [];
        const said = await secrets_complaint(secret, existing, ports);
        return said === undefined ? [] : [{ input: "stack-file", message: `the secret ${secret.Name} ${said}` }];
    });
    return (await Promise.all(problems)).flat();
}
const FIX = "give it in the secrets input, which makes a new version each time it changes";
/** What stands against using the secret that is there; undefined when it is what the stack file says. */
async function secrets_complaint(secret, existing, { engine, clock }) {
    try {
        if (await insist(clock, () => hasContent(engine, existing, secret)))
            return undefined;
        return `exists with other content, and Swarm cannot change it; ${FIX}`;
    }
    catch (error) {
        return `exists, and could not be compared with its file (${(0,errors/* describeError */.Uc)(error)}); run the job again, or ${FIX}`;
    }
}
/** No stored object has this version: an update for it is refused, whatever it holds. */
const NO_VERSION = "0";
/**
 * Which refusal comes tells the contents apart: the manager looks at the content first and at the version after it
 * (swarmkit, controlapi/secret.go, UpdateSecret, and store/memory.go, update).
 */
async function hasContent(engine, { ID }, { Name, Labels, Data }) {
    const body = { Name, Labels, Data };
    try {
        await (0,ports_engine/* askEngine */.sb)(engine, { method: "POST", path: `/secrets/${ID}/update`, query: { version: NO_VERSION }, body });
        return true;
    }
    catch (error) {
        if (!(error instanceof ports_engine/* EngineError */.NJ))
            throw error;
        if (/only updates to Labels are allowed/i.test(error.message))
            return false;
        if (/update out of sequence/i.test(error.message))
            return true;
        throw error;
    }
}

// EXTERNAL MODULE: ./action-deploy-swarm/src/pull-credential.ts
var pull_credential = __webpack_require__(1504);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./action-deploy-swarm/src/record/kept-images.ts



/** Where `docker stack deploy` keeps an image as the stack file writes it. */
const WRITTEN = "com.docker.stack.image";
/**
 * A registry that is away is no reason to stop a release of others: a service whose image is written as that of the
 * running one keeps what runs. An image that any other service needs stays a refused one.
 */
function keepUnansweredImages({ services, images }, live, stack) {
    const kept = new Map();
    const settled = [...images].map(([image, resolution]) => {
        if (resolution.state !== "refused" || !isUnanswered(resolution))
            return [image, resolution];
        const users = services.filter((spec) => sameReference(kept_images_imageOf(spec), image));
        const pairs = users.flatMap((spec) => pairWithRunning(spec, live));
        if (pairs.length < users.length)
            return [image, resolution];
        for (const [spec, running] of pairs)
            kept.set(spec, withImageOf(spec, running));
        const names = users.map(({ Name }) => (0,cluster_service/* shortName */.EU)(Name, stack));
        return [image, { state: "kept", services: names, message: resolution.message }];
    });
    return { services: services.map((spec) => kept.get(spec) ?? spec), images: new Map(settled) };
}
function pairWithRunning(spec, live) {
    const running = live.find((each) => runsWhatIsWritten(each, spec));
    return running === undefined ? [] : [[spec, running.Spec]];
}
/** Somebody may have given the running service another image since, and left the label. */
function runsWhatIsWritten({ Spec }, wanted) {
    const isSame = Spec.Name === wanted.Name && Spec.Labels?.[WRITTEN] === wanted.Labels?.[WRITTEN];
    return isSame && sameReference(kept_images_imageOf(Spec), kept_images_imageOf(wanted));
}
/** Whether two references mean one tag; the digest counts where both have one. */
function sameReference(a, b) {
    const [left, right] = [(0,image_ref/* parseImageRef */.Q)(a), (0,image_ref/* parseImageRef */.Q)(b)];
    if (left === undefined || right === undefined)
        return a === b;
    const isPinnedElse = left.digest !== undefined && right.digest !== undefined && left.digest !== right.digest;
    const tag = ({ tag, digest }) => tag ?? (digest === undefined ? "latest" : undefined);
    const isSame = left.registry === right.registry && left.repository === right.repository;
    return isSame && tag(left) === tag(right) && !isPinnedElse;
}
function withImageOf(spec, running) {
    const { ContainerSpec, Placement } = spec.TaskTemplate;
    const Platforms = running.TaskTemplate.Placement?.Platforms;
    if (ContainerSpec === undefined)
        return spec;
    return {
        ...spec,
        TaskTemplate: {
            ...spec.TaskTemplate,
            ContainerSpec: { ...ContainerSpec, Image: kept_images_imageOf(running) },
            ...(Platforms === undefined ? {} : { Placement: { ...Placement, Platforms } }),
        },
    };
}
const kept_images_imageOf = (spec) => spec.TaskTemplate.ContainerSpec?.Image ?? "";

;// CONCATENATED MODULE: ./action-deploy-swarm/src/record/resolve-image.ts

/** Lets the cluster look an image up in its registry, with the credential that the nodes will get. */
async function resolveImage(engine, image, credential, timeout) {
    const headers = registryAuth(image, credential);
    const limit = timeout === undefined ? {} : { timeout };
    const answer = await lookUp(engine, { method: "GET", path: `/distribution/${image}/json`, headers, ...limit });
    return { answer, resolution: resolutionOf(answer.status, answer.body) };
}
/** The engine's answer; when there is none that can be read, an error as it would word one: the command only warns. */
async function lookUp(engine, request) {
    try {
        const { status, body } = await engine.exchange(request);
        return { status, body: JSON.parse(body.toString("utf8") || "{}") };
    }
    catch (error) {
        return { status: 502, body: { message: error.message } };
    }
}
function resolutionOf(status, { message, Descriptor, Platforms }) {
    if (status >= 400 || Descriptor === undefined) {
        return { state: "refused", status, message: message ?? `status ${status}` };
    }
    const platforms = (Platforms ?? []).map(({ os = "", architecture = "" }) => ({ OS: os, Architecture: architecture }));
    return { state: "resolved", digest: Descriptor.digest, platforms };
}

;// CONCATENATED MODULE: ./action-deploy-swarm/src/record/image-lookup.ts



/** Pauses before each further try, and the time in which one may begin. */
const PAUSES = [500, 1_000, 2_000];
const PATIENCE = 10_000;
/** For one try, and for one at a registry that has not answered before: the images are asked for one after another. */
const image_lookup_TIMEOUT = 20_000;
const TIMEOUT_AWAY = 5_000;
/** Looks images up, and again where that may help. A registry that was waited for in vain is not waited for again. */
class ImageLookup {
    #parts;
    #away = new Set();
    constructor(parts) {
        this.#parts = parts;
    }
    async resolve(image) {
        const registry = (0,image_ref/* parseImageRef */.Q)(image)?.registry ?? image;
        if (this.#away.has(registry))
            return this.#ask(image, TIMEOUT_AWAY);
        const found = await this.#askPatiently(image);
        if (isOpen(found))
            this.#away.add(registry);
        return found;
    }
    async #askPatiently(image) {
        const { clock } = this.#parts;
        const patience = new src_deadline/* Deadline */.B(clock, PATIENCE);
        let found = await this.#ask(image, image_lookup_TIMEOUT);
        for (const pause of PAUSES) {
            if (!isOpen(found) || pause >= patience.left)
                return found;
            await clock.sleep(pause);
            found = await this.#ask(image, image_lookup_TIMEOUT);
        }
        return found;
    }
    #ask(image, timeout) {
        const { engine, credential } = this.#parts;
        return resolveImage(engine, image, credential, timeout);
    }
}
function isOpen({ resolution }) {
    return resolution.state === "refused" && refused_image_mayPass(resolution);
}

;// CONCATENATED MODULE: ./action-deploy-swarm/src/record/recording.ts



/**
 * Plays an empty swarm to `docker stack deploy`: answers what it asks, keeps what it would change, changes nothing.
 * Services and networks that exist are hidden from it, so it describes all of them; what it cannot find is handed to it
 * and noted, so that everything missing is known at once.
 */
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
        const { method, path } = request;
        if (method === "POST")
            return this.#recordCreate(path, request.body);
        const image = /^\/distribution\/(.+)\/json$/.exec(path)?.[1];
        if (image !== undefined)
            return this.#resolveImage(decodeURIComponent(image));
        return this.#read(path, request.query);
    }
    #recordCreate(path, body) {
        const lists = {
            "/services/create": this.services,
            "/networks/create": this.networks,
            "/secrets/create": this.secrets,
            "/configs/create": this.configs,
        };
        const list = lists[path];
        if (list === undefined)
            return notFound(`${path} is not part of a deployment`);
        const created = JSON.parse(body);
        list.push(created);
        return { status: 201, body: { ID: plannedId(created.Name), Id: plannedId(created.Name), Warnings: [] } };
    }
    #read(path, query) {
        if (path === "/info")
            return { status: 200, body: this.#setting.snapshot.info };
        if (path === "/services" || path === "/networks")
            return { status: 200, body: [] };
        if (path === "/secrets")
            return this.#listObjects("secret", query);
        if (path === "/configs")
            return this.#listObjects("config", query);
        const network = /^\/networks\/(.+)$/.exec(path)?.[1];
        if (network !== undefined)
            return { status: 200, body: this.#network(decodeURIComponent(network)) };
        return notFound(`no such object: ${path}`);
    }
    #network(name) {
        const live = this.#setting.snapshot.networks.find((each) => each.Name === name || each.Id === name);
        if (live !== undefined)
            return live;
        this.#note({ kind: "network", name });
        return { Id: plannedId(name), Name: name, Driver: "overlay", Scope: "swarm" };
    }
    #listObjects(kind, query) {
        const wanted = namesIn(query);
        const { snapshot, plannedSecrets, plannedConfigs } = this.#setting;
        const live = kind === "secret" ? snapshot.secrets : snapshot.configs;
        const planned = kind === "secret" ? [...plannedSecrets, ...recording_namesOf(this.secrets)] : [...plannedConfigs, ...recording_namesOf(this.configs)];
        const body = wanted.map((name) => {
            const found = live.find(({ Spec }) => Spec.Name === name);
            if (found !== undefined)
                return found;
            if (!planned.includes(name))
                this.#note({ kind, name });
            return standIn(name);
        });
        return { status: 200, body };
    }
    #note(missing) {
        const known = this.missing.some(({ kind, name }) => kind === missing.kind && name === missing.name);
        if (!known)
            this.missing.push(missing);
    }
    #resolveImage(image) {
        const asked = this.#distribution.get(image) ?? this.#askRegistry(image);
        this.#distribution.set(image, asked);
        return asked;
    }
    async #askRegistry(image) {
        if (this.#setting.toBeBuilt.some((planned) => sameImage(planned, image))) {
            this.images.set(image, { state: "to be built" });
            return notFound(`${image} is not built yet`);
        }
        const { answer, resolution } = await this.#lookup.resolve(image);
        this.images.set(image, resolution);
        return answer;
    }
}
function sameImage(a, b) {
    const [left, right] = [(0,image_ref/* parseImageRef */.Q)(a), (0,image_ref/* parseImageRef */.Q)(b)];
    return left !== undefined && right !== undefined && (0,image_ref/* formatImageRef */.kL)(left) === (0,image_ref/* formatImageRef */.kL)(right);
}
/** The names in a list request's filter, in either form that the API knows: a set or a list. */
function namesIn(query) {
    const { name = [] } = JSON.parse(query.get("filters") ?? "{}");
    return Array.isArray(name) ? name : Object.keys(name);
}
function recording_namesOf(objects) {
    return objects.map(({ Name }) => Name);
}
function standIn(name) {
    const time = "2000-01-01T00:00:00Z";
    return { ID: plannedId(name), Version: { Index: 1 }, CreatedAt: time, Spec: { Name: name, Labels: {} } };
}
function notFound(message) {
    return { status: 404, body: { message } };
}

;// CONCATENATED MODULE: ./action-deploy-swarm/src/record/recording-server.ts


async function startRecordingServer(socketPath, apiVersion, answer) {
    const server = (0,external_node_http_.createServer)((request, response) => {
        serve(request, response, apiVersion, answer).catch((error) => send(response, { status: 502, body: { message: error.message } }));
    });
    server.listen(socketPath);
    await (0,external_node_events_.once)(server, "listening");
    return {
        socketPath,
        async [Symbol.asyncDispose]() {
            server.closeAllConnections();
            server.close();
            await (0,external_node_events_.once)(server, "close");
        },
    };
}
async function serve(request, response, apiVersion, answer) {
    const url = new URL(request.url ?? "/", "http://engine");
    const path = url.pathname.replace(/^\/v\d+\.\d+(?=\/)/, "");
    response.setHeader("api-version", apiVersion);
    response.setHeader("ostype", "linux");
    response.setHeader("swarm", "active/manager");
    if (path === "/_ping") {
        response.end(request.method === "HEAD" ? undefined : "OK");
        return;
    }
    const chunks = [];
    for await (const chunk of request)
        chunks.push(chunk);
    const body = Buffer.concat(chunks).toString("utf8");
    send(response, await answer({ method: request.method ?? "GET", path, query: url.searchParams, body }));
}
function send(response, { status, body }) {
    response.statusCode = status;
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(body));
}

;// CONCATENATED MODULE: ./action-deploy-swarm/src/record/record-stack.ts
var record_stack_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var record_stack_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});





const record_stack_TIMEOUT = 120_000;
/**
 * Lets the runner's own `docker stack deploy` translate the stack files, against a socket that applies nothing: what
 * it would send is by construction what Docker means by these files.
 * @throws {UserError} with the command's own complaint when it refuses them.
 */
async function recordStack(request, shell, folder) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const recording = new Recording(request);
        const server = record_stack_addDisposableResource(env_1, await startRecordingServer((0,external_node_path_.join)(folder.path, "record.sock"), request.apiVersion, (each) => recording.answer(each)), true);
        const result = await shell.run(stackDeployCommand(request, server.socketPath, folder.path), {
            // A variable of the job must not win over a default that the stack file gives: only the inputs give values.
            inherit: ["PATH"],
            env: Object.fromEntries(request.environment),
            timeout: record_stack_TIMEOUT,
        });
        if (result.exitCode !== 0)
            throw explainRefusal(result, request.stackFiles);
        const recorded = { services: recording.services.map(withoutUnknownPlatforms), images: recording.images };
        return {
            ...keepUnansweredImages(recorded, request.snapshot.services, request.stack),
            networks: recording.networks,
            secrets: recording.secrets,
            configs: recording.configs,
            missing: recording.missing,
            remarks: remarksOf(result),
        };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = record_stack_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** The command whose requests are recorded. It gets a configuration folder of its own, and no credential. */
function stackDeployCommand(request, socket, folder) {
    const files = request.stackFiles.flatMap((file) => ["--compose-file", file]);
    const global = ["--host", `unix://${socket}`, "--config", (0,external_node_path_.join)(folder, "docker")];
    return ["docker", ...global, "stack", "deploy", "--detach=true", "--resolve-image=always", ...files, request.stack];
}
function explainRefusal({ exitCode, stderr }, files) {
    if (exitCode === 127)
        return new errors/* UserError */.yo("the runner has no docker command, which is needed to read stack files", {
            hint: "install the Docker CLI on the runner; it needs no engine there",
        });
    if (exitCode === 124)
        return new errors/* UserError */.yo(`docker stack deploy did not finish reading ${files.join(", ")} in time`);
    const complaint = stderr.trim().split("\n").map(workflow_command/* neutralise */.$).join("\n");
    const message = `docker refuses ${files.join(", ")}: ${complaint || `exit code ${exitCode}`}`;
    const [file = ""] = files;
    return new errors/* UserError */.yo(`${message}\nNothing was changed.`, {
        problems: [{ input: "stack-file", message: complaint, at: { file } }],
    });
}
/** Attestation manifests show up as a platform that no node has; the command leaves them in. */
function withoutUnknownPlatforms(spec) {
    const { Placement } = spec.TaskTemplate;
    if (Placement?.Platforms === undefined)
        return spec;
    const Platforms = Placement.Platforms.filter(({ OS }) => OS !== "unknown");
    return { ...spec, TaskTemplate: { ...spec.TaskTemplate, Placement: { ...Placement, Platforms } } };
}
/** What is worth passing on: not the lines that name what would be created, nor those on images, which are checked. */
function remarksOf({ stdout, stderr }) {
    return `${stdout}\n${stderr}`
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== "" &&
        !/^(Creating|Updating) |could not be accessed on a registry|different nodes running different/.test(line));
}

;// CONCATENATED MODULE: ./action-deploy-swarm/src/cluster/stalled.ts



const NANOSECONDS = 1_000_000;
/** The engine's own defaults (api/types/swarm). */
const DEFAULT = { monitor: 5_000, grace: 10_000 };
/**
 * Says why an update that the engine is still working on makes no progress; undefined while it does, or may. The
 * engine's updater waits without end for a task to start (swarmkit, manager/orchestrator/update, updateTask).
 * `now` is the cluster's time in milliseconds since the epoch.
 */
function findStall(service, tasks, now) {
    const unplaced = tasks.find((task) => hasNoNode(task) && now - Date.parse(task.CreatedAt) >= converge_expectation/* LIMITS */.b1.pending);
    if (unplaced !== undefined)
        return `no node can run it (${unplaced.Status.Err})`;
    const changes = [Date.parse(service.UpdateStatus?.StartedAt ?? ""), ...tasks.map(lastChange)].filter(Number.isFinite);
    if (changes.length === 0)
        return undefined;
    const quiet = now - Math.max(...changes);
    return quiet >= longestQuiet(service, tasks) ? `nothing has moved for ${(0,duration/* formatDuration */.a)(quiet)}` : undefined;
}
function hasNoNode(task) {
    return task.Status.State === "pending" && !isLeft(task) && /no suitable node/i.test(task.Status.Err ?? "");
}
const isLeft = ({ DesiredState }) => DesiredState === "shutdown" || DesiredState === "remove";
/** The scheduler touches a task each time that it finds no node for it, which is no progress. */
function lastChange({ CreatedAt, Status }) {
    return Date.parse(Status.State === "pending" ? CreatedAt : (Status.Timestamp ?? CreatedAt));
}
/** For how long nothing may happen to any task of an update that works: what it waits for now, and its own pauses. */
function longestQuiet({ Spec, UpdateStatus }, tasks) {
    const isIn = (state) => tasks.some((task) => !hasEnded(task) && !isLeft(task) && task.Status.State === state);
    const config = UpdateStatus?.State === "rollback_started" ? Spec.RollbackConfig : Spec.UpdateConfig;
    const ms = (value, fallback) => (value ? value / NANOSECONDS : fallback);
    const pauses = ms(config?.Delay, 0) + ms(config?.Monitor, DEFAULT.monitor);
    const grace = ms(Spec.TaskTemplate.ContainerSpec?.StopGracePeriod, DEFAULT.grace);
    const pull = isIn("preparing") ? converge_expectation/* LIMITS */.b1.preparing : 0;
    const start = isIn("starting") ? ((0,converge_expectation/* startLimit */.iP)(Spec) ?? 0) : 0;
    return converge_expectation/* LIMITS */.b1.pending + pauses + grace + pull + start;
}

;// CONCATENATED MODULE: ./action-deploy-swarm/src/release/abandoned.ts







/**
 * Tells updates under way that nobody has to wait for, and why: those that make no progress, and those of a release of
 * this action that is known to be bad. What this run sends takes their place; the engine ends an updater for that.
 */
async function readAbandoned(engine, { stack, mode, now }) {
    const query = { filters: JSON.stringify({ label: [`${cluster_service/* STACK_LABEL */.GF}=${stack}`] }) };
    const [tasks, configs, networks] = await Promise.all([
        (0,ports_engine/* askEngine */.sb)(engine, { method: "GET", path: "/tasks", query }),
        (0,ports_engine/* askEngine */.sb)(engine, { method: "GET", path: "/configs", query }),
        readNetworks(engine),
    ]);
    const releases = decodeReleases(configs ?? [], stack);
    const reason = reasonToLeave(currentRelease(releases), mode);
    const networkNames = new Map(networks.map(({ Id, Name }) => [Id, Name]));
    const isOurs = ({ Spec }) => releases.some(({ specs }) => specs.some((each) => each.Name === Spec.Name && (0,canonical_spec/* sameSpec */.sZ)(each, Spec, networkNames)));
    return (service) => {
        if (reason !== undefined && isOurs(service))
            return reason;
        const own = (tasks ?? []).filter(({ ServiceID }) => ServiceID === service.ID);
        return findStall(service, own, now());
    };
}
/**
 * The run of a failed release is over. That of a pending one may not be, but a requested return wants to leave it,
 * unless it is a return itself.
 */
function reasonToLeave(current, mode) {
    if (current?.status === "failed")
        return `${describeRelease(current)} has failed`;
    const isToBeLeft = current?.status === "pending" && current.restores === undefined && mode === "rollback";
    return isToBeLeft ? `${describeRelease(current)} is to be left` : undefined;
}

;// CONCATENATED MODULE: ./action-deploy-swarm/src/release/restore.ts

/**
 * What a kept release asks for, on the cluster as it is now: a secret or config that was made anew under its old name
 * is referred to by its new id; one that is gone is a problem, and so is a network.
 */
function desiredFromRelease(release, snapshot, problems) {
    const services = release.specs.map((spec) => withPresentObjects(spec, release, snapshot, problems));
    return { services, networks: [], secrets: [], configs: [], images: new Map() };
}
function withPresentObjects(spec, release, snapshot, problems) {
    for (const { Target } of spec.TaskTemplate.Networks ?? []) {
        if (snapshot.networks.some(({ Id, Name }) => Id === Target || Name === Target))
            continue;
        problems.add("to-release", `${describeRelease(release)} needs the network ${Target} for ${spec.Name}, and it is gone`);
    }
    const container = spec.TaskTemplate.ContainerSpec;
    if (container === undefined)
        return spec;
    const find = (kind, reference) => {
        const [idKey, nameKey, stored] = kind === "secret"
            ? ["SecretID", "SecretName", snapshot.secrets]
            : ["ConfigID", "ConfigName", snapshot.configs];
        const present = presentObject(stored, reference[idKey], reference[nameKey]);
        if (present !== undefined)
            return { ...reference, [idKey]: present.ID };
        problems.add("to-release", `${describeRelease(release)} needs the ${kind} ${reference[nameKey]} for ${spec.Name}, and it is gone`);
        return reference;
    };
    const ContainerSpec = {
        ...container,
        ...(container.Secrets && { Secrets: container.Secrets.map((each) => find("secret", each)) }),
        ...(container.Configs && { Configs: container.Configs.map((each) => find("config", each)) }),
    };
    return { ...spec, TaskTemplate: { ...spec.TaskTemplate, ContainerSpec } };
}
function presentObject(stored, id, name) {
    return stored.find(({ ID }) => ID === id) ?? stored.find(({ Spec }) => Spec.Name === name);
}

;// CONCATENATED MODULE: ./action-deploy-swarm/src/release/plan-return.ts








/** Plans the return to a kept release. @throws {UserError} that lists everything that stands against it. */
async function planReturn(session, config) {
    const { snapshot, releases, ports } = session;
    const restores = chooseRelease(releases, config.toRelease);
    const problems = new src_problems/* Problems */.Z();
    const desired = desiredFromRelease(restores, snapshot, problems);
    const plan = (0,plan_plan/* planDeployment */.HN)({ ...config, desired, objects: [], force: false }, snapshot);
    problems.addAll(problemsOfReturn(session, plan));
    problems.throwIfAny();
    if (config.toRelease === undefined && !(0,plan_plan/* changesAnything */.gR)(plan))
        requireStep(restores, releases);
    ports.log.info(`Returning to ${describeRelease(restores)}, deployed ${restores.createdAt.slice(0, 16).replace("T", " ")} UTC`);
    await warnOfLostImages(session, plan);
    return { desired, plan, restores };
}
/**
 * A release whose run ended before it changed anything, or that the engine took back, is not what somebody runs who
 * wants to go back: which way that is nobody can tell. A return that is tried again has got there already.
 */
function requireStep(restores, releases) {
    const current = currentRelease(releases);
    if (current === undefined || current.status === "ok" || current.restores === restores.number)
        return;
    const earlier = releases.filter(({ number }) => number < restores.number);
    throw new errors/* UserError */.yo(`${describeRelease(current)} (${current.status}) is not what runs: the cluster is on ${describeRelease(restores)} already; nothing was changed`, { hint: `to go further back, name a release in to-release; kept are: ${listReleases(earlier)}` });
}
/** The nodes and ports may be others than when the release was made; what does not change is no matter. */
function problemsOfReturn({ snapshot, config }, plan) {
    const services = specsOf(plan);
    const nothing = { networks: [], secrets: [], configs: [], missing: [], images: new Map(), remarks: [] };
    const found = findProblems({ desired: { ...nothing, services }, snapshot, plan, credential: config.pull });
    return found.map((each) => ({ ...each, input: each.input.replace("stack-file", "to-release") }));
}
/** An image that its registry does not have any more still runs where it was not removed: a warning, and no stop. */
async function warnOfLostImages(session, plan) {
    const images = new Set(specsOf(plan).flatMap(({ TaskTemplate }) => TaskTemplate.ContainerSpec?.Image ?? []));
    const warnings = [...images].map(async (image) => {
        const { resolution } = await resolveImage(engineOf(session), image, session.config.pull);
        if (resolution.state !== "refused")
            return [];
        return [
            `The cluster cannot look up ${image} (${resolution.message.trim()}); only nodes that still have it can run it`,
        ];
    });
    for (const warning of (await Promise.all(warnings)).flat())
        session.ports.log.warning(warning);
}
const specsOf = ({ services }) => services.flatMap((change) => ("spec" in change ? [change.spec] : []));

// EXTERNAL MODULE: ./action-deploy-swarm/src/result.ts
var result = __webpack_require__(9046);
;// CONCATENATED MODULE: ./action-deploy-swarm/src/run.ts

























/** Deploys, plans or rolls back as configured. @throws {UserError} for everything that stopped it before a change. */
async function run(config, ports, opened) {
    const { connection, timeline } = opened;
    const session = await timeline.during("look", () => openSession(config, ports, opened));
    const { desired, plan, restores } = await timeline.during("plan", () => makePlan(session));
    await announce(session, plan, desired);
    const ending = await run_end(session, plan, restores);
    return {
        ...ending,
        stack: config.stack,
        cluster: connection.name,
        plan,
        images: desired.images,
        asked: restores === undefined ? undefined : describeRelease(restores),
        credentialKeptFor: (0,result/* hasWritten */.q)(ending) ? (0,pull_credential/* registryOfCredential */.m)(config.pull, plan) : undefined,
        previousRelease: currentRelease(session.releases)?.number,
        phases: timeline.phases,
        duration: timeline.elapsed,
    };
}
async function openSession(config, ports, { connection, timeline, whole }) {
    const { engine } = connection;
    const { log, clock } = ports;
    const forward = new src_deadline/* Deadline */.B(clock, (0,budget/* forwardShare */.Pp)(config.timeout));
    const info = await readInfo(engine);
    requireManager(info);
    const ahead = info.SystemTime === undefined ? 0 : Date.parse(info.SystemTime) - clock.date().getTime();
    const now = () => clock.date().getTime() + ahead;
    const busy = { ...config, deadline: forward, readAbandoned: () => readAbandoned(engine, { ...config, now }) };
    if (!config.dryRun)
        await waitUntilIdle(busy, { engine, clock, log });
    const snapshot = await readSnapshot(engine, info);
    log.info(`Connected to ${connection.name}: ${describeCluster(snapshot)}`);
    for (const warning of clusterWarnings(snapshot))
        log.warning(warning);
    const releases = decodeReleases(snapshot.configs, config.stack);
    return {
        config,
        ports,
        connection,
        snapshot,
        releases,
        timeline,
        engineTime: now,
        forward,
        whole,
        health: healthGate(config, connection, ports),
    };
}
function makePlan(session) {
    const { config } = session;
    return config.mode === "rollback" ? planReturn(session, config) : planRelease(session, config);
}
async function planRelease(session, config) {
    const { snapshot, ports, connection } = session;
    const named = (kind) => config.objects.filter((each) => each.kind === kind).map(({ name }) => name);
    const request = {
        ...config,
        engine: connection.engine,
        clock: ports.clock,
        apiVersion: connection.apiVersion,
        snapshot,
        plannedSecrets: named("secret"),
        plannedConfigs: named("config"),
        toBeBuilt: config.dryRun ? config.images.filter(({ exists }) => !exists).map(({ reference }) => reference) : [],
        credential: config.pull,
    };
    const desired = await recordStack(request, ports.shell, ports.folder);
    for (const warning of imageWarnings(desired))
        ports.log.warning(warning);
    for (const remark of desired.remarks)
        ports.log.warning(`docker stack deploy: ${remark}`);
    const live = snapshot.services.map(({ Spec }) => Spec);
    for (const warning of replicationWarnings(desired.services, live))
        ports.log.warning(warning);
    const plan = (0,plan_plan/* planDeployment */.HN)({ ...config, desired }, snapshot);
    for (const warning of placementWarnings(plan, snapshot.nodes))
        ports.log.warning(warning);
    const changed = await secretDrift(desired.secrets, snapshot.secrets, {
        engine: connection.engine,
        clock: ports.clock,
    });
    preflight({ desired, snapshot, plan, credential: config.pull }, [...changed, ...(0,budget/* unmeetableWatches */.SI)(plan, config)]);
    requireExpectedPlan(config, plan);
    return { desired, plan, restores: undefined };
}
function requireExpectedPlan({ expectedPlan }, { digest }) {
    if (expectedPlan === undefined || expectedPlan === digest)
        return;
    throw new errors/* UserError */.yo(`the plan is not the one that was agreed on (expected-plan ${expectedPlan}, now ${digest}); nothing was changed`, {
        hint: "make a new plan, look at it, and pass on its plan-digest",
    });
}
async function announce({ ports, config }, plan, { images }) {
    const title = config.dryRun ? `Plan for ${plan.stack} (dry run)` : `Plan for ${plan.stack}`;
    await ports.log.group(title, async () => {
        for (const line of (0,render_plan/* renderPlan */.EG)(plan, images))
            ports.log.info(line);
    });
}
async function run_end(session, plan, restores) {
    if (session.config.dryRun)
        return { state: "planned" };
    if ((0,plan_plan/* changesAnything */.gR)(plan))
        return carryOut(session, plan, restores);
    const endedBefore = await readEndedTasks(engineOf(session), plan.stack);
    const failures = await verifyUnchanged(session, plan, endedBefore);
    logFailures(session, failures);
    if (failures.length > 0)
        return { state: "failed", failures };
    return { state: "unchanged", release: await confirmRelease(session, plan) };
}


/***/ })

};
