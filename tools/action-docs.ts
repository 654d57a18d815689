import type { Manifest, ManifestInput } from "../shared/src/testing/manifest.ts";
import { inlineCode, markdownTable } from "../shared/src/text/markdown.ts";

/**
 * A README with the tables of inputs and outputs put between its markers, `<!-- inputs -->` and `<!-- /inputs -->`.
 * @throws {Error} that names the markers that are missing.
 */
export function renderReadme(readme: string, manifest: Manifest): string {
  const tables = { inputs: inputsTable(manifest), outputs: outputsTable(manifest) };
  const missing = Object.keys(tables).filter((name) => !sectionOf(name).test(readme));
  if (missing.length > 0) throw new Error(`no ${missing.map(renderMarkers).join(" and no ")}`);
  return Object.entries(tables).reduce(
    (text, [name, table]) => text.replace(sectionOf(name), () => `<!-- ${name} -->\n${table}\n<!-- /${name} -->`),
    readme,
  );
}

function inputsTable({ inputs = {} }: Manifest): string {
  const rows = Object.entries(inputs).map(([name, input]) => [
    inlineCode(name),
    input.description,
    renderDefault(input),
  ]);
  return rows.length === 0 ? "None." : markdownTable(["Input", "Description", "Default"], rows);
}

function renderDefault({ required, default: value }: ManifestInput): string {
  if (required === true) return "**required**";
  return value === undefined || value === "" ? "" : inlineCode(String(value));
}

function outputsTable({ outputs = {} }: Manifest): string {
  const rows = Object.entries(outputs).map(([name, { description }]) => [inlineCode(name), description]);
  return rows.length === 0 ? "None." : markdownTable(["Output", "Description"], rows);
}

function sectionOf(name: string): RegExp {
  return new RegExp(`<!-- ${name} -->[^]*?<!-- /${name} -->`);
}

function renderMarkers(name: string): string {
  return `<!-- ${name} -->…<!-- /${name} -->`;
}
