import { mkdir, readFile, writeFile } from "node:fs/promises";
import { provideBaseImages, pullBaseImages, seedRegistry } from "./base-images.ts";
import { makeCertificates } from "./certificates.ts";
import { describeLab } from "./describe.ts";
import { descriptionFile, type Lab } from "./description.ts";
import { provideDockerCli } from "./docker-cli.ts";
import { edgeConfig, startEdge } from "./edge.ts";
import { enableEmulation } from "./emulation.ts";
import { engineConfig, startEngine } from "./engine.ts";
import { enginesOf, nodesOf } from "./identity.ts";
import { requireKernelFeatures } from "./kernel-features.ts";
import { type Machine, startMachine } from "./machine.ts";
import { trustFile, writeMachineFile } from "./machine-files.ts";
import { connectMachines } from "./network.ts";
import { makeLogins, prepareRegistries, type RegistryLogins, startRegistry } from "./registry.ts";
import { type Session, together } from "./session.ts";
import { makeClientKey, startSshd, writeKnownHosts } from "./sshd.ts";
import { formSwarm } from "./swarm.ts";
import { provideSystem, type System } from "./system.ts";

interface Machines {
  readonly hub: Machine;
  /** The swarm's nodes and the runner. */
  readonly engines: readonly Machine[];
}

/** Starts a lab on a machine that can hold it and on which nothing of it is left. */
export async function startLab(session: Session): Promise<Lab> {
  const { plan, say } = session;
  const system = await provideSystem(session);
  await mkdir(plan.folder, { recursive: true, mode: 0o700 });
  await provideDockerCli(session, system);
  say("Starting the machines");
  const machines = await startMachines(session, system);
  const logins = makeLogins();
  await prepareTrust(session, machines, logins);
  say("Starting the engines, sshd and the registries");
  const [knownHosts, emulates] = await together(session, [
    startAllSshd(session, machines),
    enableEmulation(session, machines.hub, system),
    startRegistries(session, machines.hub),
    ...machines.engines.map((machine) => startEngine(session, machine)),
  ]);
  await formCluster(session, system, machines.hub);
  const lab = await describeLab(plan, { ...machines, logins, knownHosts, emulates });
  await writeFile(descriptionFile(plan), `${JSON.stringify(lab, null, 2)}\n`, { mode: 0o600 });
  say(`Lab ${plan.id} is up`);
  return lab;
}

/** The swarm with its edge, and the images that both it and the tests need, as far as possible at once. */
async function formCluster(session: Session, system: System, hub: Machine): Promise<void> {
  session.say("Forming the swarm, starting its edge, handing out the base images");
  const images = provideBaseImages(session, system);
  const swarm = together(session, [formSwarm(session), images]);
  await together(session, [swarm.then(() => startEdge(session, hub)), images.then(() => pullBaseImages(session))]);
}

async function startMachines(session: Session, system: System): Promise<Machines> {
  const { plan } = session;
  const start = (machine: (typeof plan)["hub"]) => startMachine(session, machine, system);
  const [hub, ...engines] = await together(session, [start(plan.hub), ...enginesOf(plan).map(start)]);
  await connectMachines(session, hub, engines);
  await requireKernelFeatures(session, hub);
  return { hub, engines };
}

/** Certificates, passwords and the engines' configuration: everything that has to be there before a service starts. */
async function prepareTrust(session: Session, { hub, engines }: Machines, logins: RegistryLogins): Promise<void> {
  const certificates = await makeCertificates(session, hub);
  const trusted = trustFile(await readFile(certificates.bundle, "utf8"));
  for (const machine of engines) {
    await writeMachineFile(machine, trusted);
    await writeMachineFile(machine, engineConfig(session.plan, machine));
    await writeMachineFile(machine, await edgeConfig());
  }
  await prepareRegistries(session, hub, certificates, logins);
}

async function startAllSshd(session: Session, { hub, engines }: Machines): Promise<string[]> {
  const key = await makeClientKey(session, hub);
  const names = new Set(nodesOf(session.plan).map(({ name }) => name));
  const nodes = engines.filter(({ name }) => names.has(name));
  const lines = await together(
    session,
    nodes.map((machine) => startSshd(session, machine, key)),
  );
  await writeKnownHosts(session.plan, lines);
  return lines;
}

async function startRegistries(session: Session, hub: Machine): Promise<void> {
  await seedRegistry(session);
  await together(session, [startRegistry(session, hub, "private"), startRegistry(session, hub, "open")]);
}
