/** The GraphQL documents for the application's repository. */

/** A folder's entries, with those of the folders in it, so many levels down. */
function treeFields(levels: number): string {
  return `... on Tree { entries { name oid type ${levels === 0 ? "" : `object { ${treeFields(levels - 1)} }`} } }`;
}

/** Flyway, Prisma and Alembic keep migrations in folders of the one that they are given. */
const TREE = treeFields(4);

export interface AppShape {
  /** How many names the deployed release may have there, best first. */
  readonly deployed: number;
  readonly released: number;
  /** How many tags of the deployed release are compared, with how many names of the other: each pair costs. */
  readonly tags: number;
  readonly heads: number;
  /** Whether folders of migrations are looked at. */
  readonly hasMigrations: boolean;
}

/** What came between two releases, and their folders of migrations. */
export function compareDocument({ deployed, released, tags, heads, hasMigrations }: AppShape): string {
  const [olds, news] = [numbers(deployed), numbers(released)];
  const given = [
    ...numbers(tags).map((index) => `$t${index}: String!`),
    // A variable that is not used makes the whole document invalid.
    ...(tags > 0 ? numbers(heads).map((index) => `$h${index}: String!`) : []),
    ...olds.map((index) => `$o${index}: String!`),
    ...news.map((index) => `$n${index}: String!`),
    ...(hasMigrations
      ? [...olds.map((index) => `$om${index}: String!`), ...news.map((index) => `$nm${index}: String!`)]
      : []),
  ];
  const commits = "nodes { oid messageHeadline associatedPullRequests(first: 1) { nodes { number url } } }";
  const comparison = `{ aheadBy status commits(last: 100) { ${commits} } }`;
  const compare = numbers(heads).map((index) => `h${index}: compare(headRef: $h${index}) ${comparison}`);
  const fields = [
    ...numbers(tags).map((index) => `c${index}: ref(qualifiedName: $t${index}) { name ${compare.join("\n")} }`),
    ...olds.flatMap((index) => [
      `o${index}: object(expression: $o${index}) { oid }`,
      ...(hasMigrations ? [`om${index}: object(expression: $om${index}) { ${TREE} }`] : []),
    ]),
    ...news.flatMap((index) => [
      `n${index}: object(expression: $n${index}) { oid ... on Tag { target { oid } } }`,
      ...(hasMigrations ? [`nm${index}: object(expression: $nm${index}) { ${TREE} }`] : []),
    ]),
  ];
  return `query Compare($owner: String!, $name: String!, ${given.join(", ")}) {
    repository(owner: $owner, name: $name) { url ${fields.join("\n")} }
  }`;
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** The texts of blobs by their ids. */
export function blobsDocument(count: number): string {
  const each = numbers(count);
  return `query Blobs($owner: String!, $name: String!, ${each.map((index) => `$b${index}: GitObjectID!`).join(", ")}) {
    repository(owner: $owner, name: $name) {
      ${each.map((index) => `b${index}: object(oid: $b${index}) { ... on Blob { text isTruncated isBinary } }`).join("\n")}
    }
  }`;
}
