import type { RolloutStep } from "../migrations/rollout.ts";
import { checkbox } from "./checkboxes.ts";
import { linkedText } from "./linked-text.ts";
import { code, plainText } from "./plain-text.ts";

/** What people do, in order; what the caller adds comes right before the merge. */
export function checklistSection(rollout: readonly RolloutStep[], own: readonly string[]): string {
  const merge = rollout.findIndex(({ kind }) => kind === "merge");
  const at = merge === -1 ? rollout.length : merge;
  const space = spaceFor(rollout);
  const render = (step: RolloutStep) => renderStep(step, space);
  const lines = [
    ...rollout.slice(0, at).flatMap(render),
    ...own.map((text) => checkbox(linkedText(text))),
    ...rollout.slice(at).flatMap(render),
  ];
  return ["## Checklist", "Top to bottom, each step once the one before it is done.", lines.join("\n")].join("\n\n");
}

/** What to look at after the merge. */
export function postDeploySection(checks: readonly string[]): string {
  return ["## After the merge", checks.map((check) => checkbox(linkedText(check))).join("\n")].join("\n\n");
}

function renderStep(step: RolloutStep, space: Space): string[] {
  const line = checkbox(describeStep(step));
  if (step.kind === "backup") return [line, proofOf(space)];
  return step.kind === "disk" ? [line, sizeCommand(step.table)] : [line];
}

/** Free bytes that all rewrites together need: what one leaves behind is only freed some time later. */
interface Space {
  readonly bytes: number;
  /** Whether there are tables whose size nobody has told. */
  readonly isOpen: boolean;
}

function spaceFor(rollout: readonly RolloutStep[]): Space {
  const sizes = rollout.flatMap((step) => (step.kind === "disk" ? [step.size] : []));
  const bytes = sizes.reduce<number>((sum, size = 0) => sum + needed(size), 0);
  return { bytes, isOpen: sizes.includes(undefined) };
}

/** A second copy, and about as much for the write-ahead log until that is kept elsewhere. */
function needed(size: number): number {
  return size * 2;
}

/** `24GB`, as inputs take it. */
function roundedUp(bytes: number): string {
  const isLarge = bytes >= 10 * 1024 ** 3;
  return isLarge ? `${Math.ceil(bytes / 1024 ** 3)}GB` : `${Math.ceil(bytes / 1024 ** 2)}MB`;
}

/** What proves a backup, and room for the rewrites, without changing anything. */
function proofOf({ bytes, isOpen }: Space): string {
  const free = bytes === 0 ? [] : [`min-free-space: ${roundedUp(bytes)}`];
  const inputs = ["mode: plan", "max-age: 24h", ...free].map(code).join(", ");
  const more = isOpen
    ? `, ${code("min-free-space")} being what the tables below need${bytes === 0 ? "" : " besides"}`
    : "";
  return `      ${code("action-pg-restore")} proves it with ${inputs}${more}`;
}

function describeStep(step: RolloutStep): string {
  switch (step.kind) {
    case "backup":
      return "Take a backup of PostgreSQL, and see that it can be restored";
    case "disk":
      return describeDisk(step.table, step.size);
    case "maintenance-on":
      return "Turn maintenance mode on, and stop everything that writes";
    case "decide-maintenance":
      return `Decide whether ${code(step.label)} needs maintenance mode: it rewrites a table, and has no \`-- ops:\` comment that says so`;
    case "text":
      return plainText(step.text);
    case "apply":
      return `Apply ${describeLabels(step.labels)}, and nothing after`;
    case "smoke":
      return `See that the application that runs works${step.label === undefined ? "" : ` with ${code(step.label)}`}`;
    case "merge":
      return "Merge this pull request";
    case "maintenance-off":
      return "Turn maintenance mode off, once the new version runs";
  }
}

/** Many are said by the first and the last. */
function describeLabels(labels: readonly string[]): string {
  if (labels.length <= 10) return labels.map(code).join(", ");
  return `${code(labels[0] ?? "")} to ${code(labels.at(-1) ?? "")} (${labels.length} migrations)`;
}

function describeDisk(table: string, size: number | undefined): string {
  const name = code(table);
  if (size === undefined)
    return `See that twice the size of ${name} is free on the database's disk, which is what a second copy and its log take:`;
  const sizes = `${name} takes ${formatBytes(size)}`;
  return `See that ${formatBytes(needed(size))} are free on the database's disk: ${sizes}, a second copy as much, and its log up to as much again:`;
}

function sizeCommand(table: string): string {
  const name = table.split(".").map(quoteName).join(".").replaceAll("'", "''");
  return `      ${code(`SELECT pg_size_pretty(pg_total_relation_size('${name}'));`)}`;
}

/** A name that PostgreSQL would not read as it is written goes into double quotes. */
function quoteName(name: string): string {
  return /^[a-z_][a-z0-9_$]*$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`;
}

const UNITS = ["B", "kB", "MB", "GB", "TB"] as const;

/** As PostgreSQL says sizes: `12 GB`, a kB being 1024 bytes. */
export function formatBytes(bytes: number): string {
  const power = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log2(Math.max(1, bytes)) / 10)));
  const value = bytes / 1024 ** power;
  return `${value >= 10 || power === 0 ? Math.round(value) : Math.round(value * 10) / 10} ${UNITS[power]}`;
}
