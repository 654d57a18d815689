import type { BodyFacts } from "../../src/body/body-facts.ts";
import { recordPlaces } from "../../src/decision/record.ts";
import { planRollout } from "../../src/migrations/rollout.ts";
import { record } from "../decision/facts.ts";
import { review } from "../migrations/support/review.ts";
import { NEW, OLD } from "../pins/support/release.ts";

const COMPACT = `-- ops: after smoke
-- ops: after maintenance
-- ops: after run scripts/compact-storage.sh, which only runs while the schema version is exactly 42
ALTER TABLE rounds ADD compacted boolean DEFAULT false;`;
const UUID = `-- ops: maintenance
-- ops: before drain active matches
-- ops: after clear stale queue, assignment and presence data from Redis
-- ops: keep legacy_id_aliases until 1.9.0
ALTER TABLE players ALTER id TYPE uuid USING id::uuid;
UPDATE rounds SET compacted = true WHERE id < 10;`;

const geoduels = review({
  baseline: { kind: "schema-version", version: "41" },
  released: {
    "000041_old.up.sql": "",
    "000042_compact_storage.up.sql": COMPACT,
    "000042_compact_storage.down.sql": "ALTER TABLE rounds DROP compacted;",
    "000043_maps.up.sql": "CREATE TABLE maps (id uuid PRIMARY KEY);",
    "000043_maps.down.sql": "DROP TABLE maps;",
    "000047_uuid.up.sql": UUID,
  },
});

const places = [
  {
    file: "apps/production/kustomization.yaml",
    line: 12,
    where: "images[name=ghcr.io/acme/api]",
    image: "api",
    before: { tag: "1.3.0", digest: OLD },
    after: { tag: "1.4.0", digest: NEW },
  },
];

/** A release as the geoduels guide has it. */
export function bodyFacts(change: Partial<BodyFacts> = {}): BodyFacts {
  return {
    record: record({ service: "geoduels", places: recordPlaces(places), incompatible: ["47_uuid"] }),
    places,
    images: [{ name: "api", repository: "ghcr.io/acme/api", platforms: ["linux/amd64"], revision: "0123456789abcdef" }],
    changes: {
      compareUrl: "https://github.example/acme/geoduels/compare/v1.3.0...v1.4.0",
      commits: [
        {
          sha: "89abcdef01234567",
          subject: "Use uuid for players (#47)",
          pull: { number: 47, url: "https://github.example/p/47" },
        },
        { sha: "76543210fedcba98", subject: "Thank @ada for fixing #12 <!-- --> ![x](https://x)", pull: undefined },
      ],
      total: 2,
    },
    review: geoduels,
    rollout: planRollout({ review: geoduels, sizes: new Map([["players", 12 * 1024 ** 3]]) }),
    checklist: ["Tell the players"],
    postDeploy: ["https://geoduels.example/health/ready answers", "public match history and profiles open"],
    warnings: [],
    autoMerge: { kind: "refused", because: "it brings 42_compact_storage, 43_maps, 47_uuid" },
    provenance: {
      runUrl: "https://github.example/acme/geoduels/actions/runs/1",
      ref: "refs/tags/v1.4.0",
      actor: "ada",
    },
    ...change,
  };
}
