/** The GraphQL documents for the application's repository. */

const TREE = `... on Tree { entries { name oid type object { ... on Tree { entries { name oid type } } } } }`;

export interface AppShape {
  /** How many names the deployed release may have there, best first. */
  readonly deployed: number;
  readonly released: number;
  /** Whether folders of migrations are looked at. */
  readonly hasMigrations: boolean;
}

/** What came between two releases, and their folders of migrations. */
export function compareDocument({ deployed, released, hasMigrations }: AppShape): string {
  const olds = Array.from({ length: deployed }, (_, index) => index);
  const news = Array.from({ length: released }, (_, index) => index);
  const given = [
    ...olds.flatMap((index) => [`$o${index}: String!`, `$ot${index}: String!`]),
    ...news.map((index) => `$n${index}: String!`),
    ...(hasMigrations
      ? [...olds.map((index) => `$om${index}: String!`), ...news.map((index) => `$nm${index}: String!`)]
      : []),
  ];
  const commits = "nodes { oid messageHeadline associatedPullRequests(first: 1) { nodes { number url } } }";
  const comparison = `{ aheadBy status commits(last: 100) { ${commits} } }`;
  const compare = news.map((index) => `h${index}: compare(headRef: $h${index}) ${comparison}`).join("\n");
  const fields = [
    ...olds.flatMap((index) => [
      `o${index}: object(expression: $o${index}) { oid }`,
      `c${index}: ref(qualifiedName: $ot${index}) { name ${compare} }`,
      ...(hasMigrations ? [`om${index}: object(expression: $om${index}) { ${TREE} }`] : []),
    ]),
    ...news.flatMap((index) => [
      `n${index}: object(expression: $n${index}) { oid ... on Tag { target { oid } } }`,
      ...(hasMigrations ? [`nm${index}: object(expression: $nm${index}) { ${TREE} }`] : []),
    ]),
  ];
  // A variable that is not used makes the whole document invalid.
  const heads = deployed > 0 ? news.map((index) => `$h${index}: String!`) : [];
  return `query Compare($owner: String!, $name: String!, ${[...heads, ...given].join(", ")}) {
    repository(owner: $owner, name: $name) { url ${fields.join("\n")} }
  }`;
}

/** The texts of blobs by their ids. */
export function blobsDocument(count: number): string {
  const numbers = Array.from({ length: count }, (_, index) => index);
  return `query Blobs($owner: String!, $name: String!, ${numbers.map((index) => `$b${index}: GitObjectID!`).join(", ")}) {
    repository(owner: $owner, name: $name) {
      ${numbers.map((index) => `b${index}: object(oid: $b${index}) { ... on Blob { text isTruncated isBinary } }`).join("\n")}
    }
  }`;
}
