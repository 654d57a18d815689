/**
 * What else is in a file: YAML that a tool which writes files anew would change, or that looks like a version. A line
 * that starts with `|` is kept as it is, without decoration.
 */
export const SURROUNDINGS = {
  nothing: "",
  literal: "script: |\n|  #!/bin/sh\n|    echo 1.3.9   \n|  # newTag: 1.3.9\n|\n|  exit 0",
  folded: "text: >+\n|  one\n|  two\n|\n|    three\n|",
  anchors: "base: &base\n  tag: 1.3.9\n  list: &list [a, b]\nmore:\n  <<: *base\n  again: *list",
  flow: 'matrix: {a: [1, 2, {b: "c"}], "d e": [], f: {}}',
  quotes: "single: 'it''s'\ndouble: \"a\\tb \\u00fc # no comment\"\nempty: ''",
  multiline: 'plain: one\n|  two\n|  three\nquoted: "one\n|  two"',
  odd: "null-value:\ntilde: ~\nyes-value: yes\noctal: 0o17\nfloat: 1.50\ndate: 2026-01-01\n? complex\n: value",
  tags: "typed: !!str 1.30\nset: !!set {a, b}\nbinary: !!binary aGVsbG8=",
  long: `annotation: ${"very-long-word ".repeat(40)}end\nurl: https://example.org/${"x".repeat(300)}`,
  unicode: "name: 🦊 naïve ünïcode\n日本: 語\nrtl: שלום",
  marker: 'template: "{{ $labels.tag }}"\nquery: |\n|  {{ range . }}1.3.9{{ end }}',
} as const;

export type Surrounding = keyof typeof SURROUNDINGS;

/** A document that goes before or after. It ends with a block, whose last line break is the separator's neighbour. */
export const OTHER_DOCUMENT =
  "kind: ConfigMap\nmetadata:\n  name: other\ndata:\n  notes: |\n|    tag: 1.3.9\n|    image: ghcr.io/acme/web:1.3.9";
