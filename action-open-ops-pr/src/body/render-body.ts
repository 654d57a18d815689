import { createHash } from "node:crypto";
import { UserError } from "@slipway/shared";
import { renderRecord } from "../decision/record.ts";
import type { BodyFacts, Detail } from "./body-facts.ts";
import { changesSection } from "./changes-section.ts";
import { keepTicks } from "./checkboxes.ts";
import { checklistSection, postDeploySection } from "./checklist-section.ts";
import { migrationsSection } from "./migrations-section.ts";
import { oneLine, plainText } from "./plain-text.ts";
import { rollbackSection } from "./rollback-section.ts";
import { summarySection } from "./summary-section.ts";

/** GitHub's limit, in characters. */
const LONGEST = 65_536;
const LONGEST_TITLE = 256;

export interface RenderedBody {
  readonly body: string;
  /** Digest of what it says, whoever ran it and whatever is ticked. */
  readonly content: string;
}

/**
 * The text of a pull request. Ticks of the body before are kept. Where it would be longer than GitHub takes, sections
 * say less, the changes first; the record and the checklist are always whole.
 * @throws {UserError} when those alone are too long.
 */
export function renderBody(facts: BodyFacts, before = ""): RenderedBody {
  for (const detail of [0, 1, 2, 3] as const) {
    const rendered = renderWith(facts, detail, before);
    // However GitHub counts them, there are not more of them than bytes.
    if (Buffer.byteLength(rendered.body) <= LONGEST) return rendered;
  }
  throw new UserError(`the pull request would be longer than the ${LONGEST} characters that GitHub takes`, {
    hint: "give deployed-schema-version when many migrations are listed, or spread the pins over several services",
  });
}

function renderWith(facts: BodyFacts, detail: Detail, before: string): RenderedBody {
  const said = sections(facts, detail).join("\n\n");
  const content = createHash("sha256").update(said).digest("hex");
  const parts = [renderRecord({ ...facts.record, content }), keepTicks(said, before), provenance(facts)];
  return { body: `${parts.join("\n\n")}\n`, content };
}

function sections(facts: BodyFacts, detail: Detail): string[] {
  const { record, changes, review, schema, rollout, checklist, postDeploy } = facts;
  return [
    summarySection(facts),
    ...(changes === undefined ? [] : [changesSection(changes, detail)]),
    ...(review === undefined ? [] : [migrationsSection({ review, schema }, detail)]),
    checklistSection(rollout, checklist),
    ...(postDeploy.length > 0 ? [postDeploySection(postDeploy)] : []),
    ...(record.kind === "bump" ? [rollbackSection(record, review, detail)] : []),
  ];
}

function provenance({ provenance: { runUrl, ref, actor } }: BodyFacts): string {
  return `<sub>By [this run](${runUrl}) of ${plainText(ref)}, started by ${plainText(actor)}.</sub>`;
}

type TitleParts = Pick<BodyFacts["record"], "kind" | "service" | "version" | "environment">;

/** `shop 1.4.0 to production` */
export function renderTitle({ kind, service, version, environment }: TitleParts): string {
  const title =
    kind === "bump" ? `${service} ${version} to ${environment}` : `Take ${service} ${version} back from ${environment}`;
  return oneLine(title).slice(0, LONGEST_TITLE);
}
