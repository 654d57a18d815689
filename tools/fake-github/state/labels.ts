import { type LabelRecord, timestamp } from "./records.ts";
import { nextId, type Repository } from "./repository.ts";

const GREY = "ededed";

/** The label of a name, made when there is none: the API does so where a label is put on something. */
function labelNamed({ records }: Repository, name: string): LabelRecord {
  const known = records.labels.find((label) => label.name.toLowerCase() === name.toLowerCase());
  return known ?? addLabel(records, { name, color: GREY, description: null });
}

export function addLabel(records: Repository["records"], given: Omit<LabelRecord, "id">): LabelRecord {
  const label = { id: nextId(records), ...given };
  records.labels.push(label);
  return label;
}

export function putLabels(repository: Repository, number: number, names: readonly string[]): void {
  const { labelled, events } = repository.records;
  const before = labelled[number] ?? [];
  const labels = new Set(names.map((name) => labelNamed(repository, name).name));
  for (const subject of labels) {
    if (!before.includes(subject)) events.push({ number, kind: "labeled", subject, at: timestamp() });
  }
  labelled[number] = [...new Set([...before, ...labels])];
}
