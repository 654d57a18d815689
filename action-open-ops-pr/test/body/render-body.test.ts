import { describe, expect, it } from "vitest";
import { checkbox, keepTicks } from "../../src/body/checkboxes.ts";
import { formatBytes } from "../../src/body/checklist-section.ts";
import { linkedText } from "../../src/body/linked-text.ts";
import { plainText } from "../../src/body/plain-text.ts";
import { renderBody, renderTitle } from "../../src/body/render-body.ts";
import { readRecord } from "../../src/decision/record.ts";
import { planRollout } from "../../src/migrations/rollout.ts";
import { review } from "../migrations/support/review.ts";
import { bodyFacts } from "./facts.ts";

describe("the body of a pull request", () => {
  it("says what is released, what it brings, what to do, and how to go back", async () => {
    await expect(renderBody(bodyFacts()).body).toMatchFileSnapshot("./release.md");
  });

  it("is short where there is little to say", async () => {
    const little = bodyFacts({
      images: [],
      changes: undefined,
      review: undefined,
      rollout: [{ kind: "merge" }],
      checklist: [],
      postDeploy: [],
      autoMerge: { kind: "no" },
    });
    await expect(renderBody(little).body).toMatchFileSnapshot("./release-without-migrations.md");
  });

  it("is the same for the same facts, and its digest does not depend on the run or on ticks", () => {
    const [first, again] = [renderBody(bodyFacts()), renderBody(bodyFacts())];
    expect(again).toEqual(first);
    const provenance = { runUrl: "https://github.example/2", ref: "refs/tags/v1.4.0", actor: "grace" };
    const ticked = first.body.replaceAll("- [ ]", "- [x]");
    expect(renderBody(bodyFacts({ provenance }), ticked).content).toBe(first.content);
    expect(renderBody(bodyFacts({ checklist: [] })).content).not.toBe(first.content);
  });

  it("keeps its record readable for the next run", () => {
    const { body, content } = renderBody(bodyFacts());
    expect(readRecord(body)).toEqual({ ...bodyFacts().record, content });
  });

  it("keeps ticks of steps that are still the same", () => {
    const before = renderBody(bodyFacts()).body.replace("- [ ] Tell the players", "- [x] Tell the players");
    const after = renderBody(bodyFacts({ checklist: ["Tell the players", "Tell the press"] }), before).body;
    expect(after).toContain("- [x] Tell the players\n- [ ] Tell the press");
    expect(after.match(/- \[x\]/g)).toHaveLength(1);
  });

  it("says of a revert what goes back, and not how to revert that", () => {
    const facts = bodyFacts({ changes: undefined, review: undefined, rollout: [{ kind: "merge" }] });
    const { body } = renderBody({ ...facts, record: { ...facts.record, kind: "revert" } });
    expect(body).toContain("Takes `geoduels` in `production` back to what ran before `1.4.0`.");
    expect(body).not.toContain("## Going back");
  });
});

describe("a body that would be too long", () => {
  const statements = (count: number) =>
    Array.from({ length: count }, (_, index) => `DROP TABLE some_table_with_a_long_name_${index};`).join("\n");
  const commits = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      sha: String(index).padStart(12, "0"),
      subject: "x".repeat(400),
      pull: undefined,
    }));
  const changes = { compareUrl: "https://github.example/compare", commits: commits(200), total: 1234 };

  it("says less of the changes first", () => {
    const { body } = renderBody(bodyFacts({ changes }));
    expect(body.length).toBeLessThanOrEqual(65_536);
    expect(body).toContain("… and 1204 more.");
    expect(body).toContain("### 47\\_uuid");
  });

  it("then of migrations, but never of the checklist or the record", () => {
    const large = review({
      released: Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`${n + 1}_a.up.sql`, statements(60)])),
    });
    const { body } = renderBody(bodyFacts({ changes, review: large }));
    expect(body.length).toBeLessThanOrEqual(65_536);
    expect(body).toContain("see the job summary");
    expect(body).toContain("[1234 commits]");
    expect(body).toContain("- [ ] Merge this pull request");
    expect(readRecord(body)?.service).toBe("geoduels");
  });

  it("of very many migrations, of which some cannot be read, still fits", () => {
    const strange = `\\${"x".repeat(5_000)}`;
    const text = (n: number) =>
      n % 100 === 0 ? strange : n % 7 === 0 ? "DROP TABLE t" : "ALTER TABLE t ADD a int UNIQUE";
    const many = review({
      released: Object.fromEntries(Array.from({ length: 900 }, (_, n) => [`${n + 1}_a.up.sql`, text(n)])),
    });
    const { body } = renderBody(bodyFacts({ changes, review: many, rollout: planRollout({ review: many }) }));
    expect(body.length).toBeLessThanOrEqual(65_536);
    expect(body).toContain("(900 migrations), and nothing after");
    expect(body).toContain("more, see the job summary");
  });

  it("for its pins alone is refused", () => {
    const places = Array.from({ length: 900 }, (_, n) => ({
      file: `apps/${n}/kustomization.yaml`,
      where: "images[name=ghcr.io/acme/api]",
      image: "api",
      from: "1.3.0",
      to: "1.4.0",
    }));
    expect(() => renderBody(bodyFacts({ record: { ...bodyFacts().record, places } }))).toThrow(/65536 characters/);
  });
});

describe("somebody's words", () => {
  it.each([
    ["@ada and #12", "@&#8203;ada and #&#8203;12"],
    ["acme/app#12 GH-7", "acme/app#&#8203;12 GH-&#8203;7"],
    ["<!-- hidden --> <b>", "&lt;!-- hidden --&gt; &lt;b&gt;"],
    ["![x](https://evil)", "!\\[x\\](https:&#8203;//evil)"],
    ["www.evil.example", "www&#8203;.evil.example"],
    ["`code` *b* _i_ ~s~ | $x$ \\", "\\`code\\` \\*b\\* \\_i\\_ \\~s\\~ \\| \\$x\\$ \\\\"],
    ["- item", "\\- item"],
    ["1. item", "1\\. item"],
    ["two\nlines\u2028three", "two lines three"],
    ["a\u202eb\u200bc", "a b c"],
    ["&lt; &#64;ada", "&amp;lt; &amp;#&#8203;64;ada"],
    ["Größe – 日本語 ✓", "Größe – 日本語 ✓"],
  ])("%j stay words", (text, expected) => {
    expect(plainText(text)).toBe(expected);
  });

  it.each([
    ["https://shop.example/health answers", "<https://shop.example/health> answers"],
    ["see https://shop.example/a_b?c=1&d=2, then go", "see <https://shop.example/a_b?c=1&d=2>, then go"],
    ["https://shop.example/?a=1&lt;=2", "<https://shop.example/?a=1&amp;lt;=2>"],
    ["(http://10.0.0.1:8080/x)", "(<http://10.0.0.1:8080/x>)"],
    ["*https://shop.example/*", "\\*<https://shop.example/>\\*"],
    ["[x](https://evil) <https://a.example/>", "\\[x\\](<https://evil/>) &lt;<https://a.example/>&gt;"],
    ["https://ada@evil.example/ no", "https:&#8203;//ada@&#8203;evil.example/ no"],
    ["javascript://x ftp://y", "javascript:&#8203;//x ftp:&#8203;//y"],
    ["https://bücher.example/ü", "<https://xn--bcher-kva.example/%C3%BC>"],
    ["a https://x.example b\nhttps://y.example", "a <https://x.example/> b <https://y.example/>"],
    ["@ada https://", "@&#8203;ada https:&#8203;//"],
    ["https://x.example/|<b>", "<https://x.example/>\\|&lt;b&gt;"],
  ])("of the caller, %j, lead where they say", (text, expected) => {
    expect(linkedText(text)).toBe(expected);
  });

  it("make a title of one line", () => {
    const { record } = bodyFacts();
    expect(renderTitle(record)).toBe("geoduels 1.4.0 to production");
    expect(renderTitle({ ...record, kind: "revert" })).toBe("Take geoduels 1.4.0 back from production");
    expect(renderTitle({ ...record, service: `a\nb${"x".repeat(300)}` })).toHaveLength(256);
  });
});

it.each([
  [[], "`max-age: 24h`"],
  [[12 * 1024 ** 3, 5 * 1024 ** 2], "`max-age: 24h`, `min-free-space: 25GB`"],
  [[5 * 1024 ** 2 + 1], "`max-age: 24h`, `min-free-space: 11MB`"],
  [[undefined], "`max-age: 24h`, `min-free-space` being what the tables below need"],
  [
    [1024 ** 2, undefined],
    "`max-age: 24h`, `min-free-space: 2MB`, `min-free-space` being what the tables below need besides",
  ],
])("with rewrites of %j bytes a backup is proven together with the room for them", (sizes, inputs) => {
  const disks = sizes.map((size, index) => ({ kind: "disk", table: `t${index}`, size }) as const);
  const { body } = renderBody(bodyFacts({ rollout: [{ kind: "backup" }, ...disks, { kind: "merge" }] }));
  expect(body).toContain(`proves it with \`mode: plan\`, ${inputs}\n`);
});

it("the command for a table's size works for any name", () => {
  const rollout = [{ kind: "disk", table: "audit.Users", size: undefined }] as const;
  expect(renderBody(bodyFacts({ rollout })).body).toContain(`pg_total_relation_size('audit."Users"')`);
});

it("ticks follow the words", () => {
  const before = `${checkbox("a").replace(" ]", "x]")}\r\n- [X] b\r\n- [ ] c\r\n`;
  expect(keepTicks("- [ ] a\n- [ ] b\n- [ ] c\n- [ ] d\nx", before)).toBe("- [x] a\n- [x] b\n- [ ] c\n- [ ] d\nx");
});

it("ticks of boxes with the same words stay with their turn", () => {
  const boxes = "- [ ] smoke\n- [ ] x\n- [ ] smoke\n- [ ] smoke";
  expect(keepTicks(boxes, "- [x] smoke\n- [ ] x\n- [ ] smoke")).toBe("- [x] smoke\n- [ ] x\n- [ ] smoke\n- [ ] smoke");
  expect(keepTicks(boxes, "- [ ] smoke\n- [x] smoke")).toBe("- [ ] smoke\n- [ ] x\n- [x] smoke\n- [ ] smoke");
});

it.each([
  [0, "0 B"],
  [1023, "1023 B"],
  [1536, "1.5 kB"],
  [12 * 1024 ** 3, "12 GB"],
  [5e15, "4547 TB"],
])("%i bytes are %s", (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});
