import { parse, validate } from "graphql";
import { describe, expect, it } from "vitest";
import { describedSchema } from "../../../tools/fake-github/graphql/schema.ts";
import { blobsDocument, compareDocument } from "../../src/app/documents.ts";
import {
  AUTO_MERGE,
  COMMIT,
  closeDocument,
  LABEL,
  labelsDocument,
  MERGE,
  MERGED,
  MORE_HEADS,
  moveDocument,
  NO_AUTO_MERGE,
  OPENED,
  openDocument,
  readDocument,
  UPDATE,
} from "../../src/ops/documents.ts";

const files = ["a.yaml", "b.yaml"];
const closing = (deleteBranch: boolean, isArmed = false) => ({ deleteBranch, isArmed });

describe("every document is one of GitHub's schema", () => {
  it.each<[string, string]>([
    ["read", readDocument({ files, labels: [], hasBase: false, hasMerged: false })],
    ["read a named base", readDocument({ files, labels: ["a", "b"], hasBase: true, hasMerged: false })],
    ["read what was merged", readDocument({ files, labels: ["a"], hasBase: true, hasMerged: true })],
    ["read more branches", MORE_HEADS],
    ["commit", COMMIT],
    ["move", moveDocument(0)],
    ["move and make labels", moveDocument(2)],
    ["open", openDocument(false)],
    ["open and read", openDocument(true)],
    ["whether one is open", OPENED],
    ["label", LABEL],
    ["update", UPDATE],
    ["close one", closeDocument([closing(true)])],
    ["close one whose branch stays", closeDocument([closing(false)])],
    ["close several", closeDocument([closing(true), closing(false), closing(true)])],
    ["close several that merge by themselves", closeDocument([closing(true, true), closing(false, true)])],
    ["merge later", AUTO_MERGE],
    ["merge no more", NO_AUTO_MERGE],
    ["merge", MERGE],
    ["whether it is merged", MERGED],
    ["make labels", labelsDocument(2)],
    ["compare with nothing", compareDocument({ deployed: 0, released: 1, tags: 0, heads: 1, hasMigrations: false })],
    ["compare", compareDocument({ deployed: 3, released: 2, tags: 2, heads: 2, hasMigrations: false })],
    ["compare with migrations", compareDocument({ deployed: 2, released: 3, tags: 2, heads: 2, hasMigrations: true })],
    ["read texts", blobsDocument(3)],
  ])("%s", (_name, document) => {
    expect(validate(describedSchema(), parse(document)).map(({ message }) => message)).toEqual([]);
  });
});
