export { FakeClock } from "./fake-clock.ts";
export { connectionLost, type EngineAnswer, FakeEngine, refusal } from "./fake-engine.ts";
export type { FakeImage } from "./fake-image.ts";
export { FakeRegistry, type Fault } from "./fake-registry.ts";
export type { FakeSignIn } from "./fake-sign-in.ts";
export { type Manifest, type ManifestInput, readManifest } from "./manifest.ts";
export { memoryFiles } from "./memory-files.ts";
export { RecordingRunner } from "./recording-runner.ts";
export { ScriptedShell } from "./scripted-shell.ts";
