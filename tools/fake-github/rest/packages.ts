import type { PackageRecord } from "../state/records.ts";
import { list } from "./page.ts";
import { account, notFound, type RestCall, type Routes } from "./route.ts";

/** Versions of a container package of an owner: those that the token's repositories have. */
function listVersions(owner: "org" | "username") {
  return (call: RestCall) => {
    const { world, actor, params } = call;
    const repositories = [...world.repositories].filter(
      ({ fullName, settings }) => settings.owner === params[owner] && actor.access.has(fullName),
    );
    const versions = repositories
      .flatMap(({ records }) => records.packages)
      .filter(({ name }) => name === params.package_name);
    if (versions.length === 0) throw notFound();
    const base = `${owner === "org" ? "orgs" : "users"}/${params[owner]}/packages/container/${params.package_name}`;
    return list(call, versions, (version) => renderVersion(call, base, version));
  };
}

function renderVersion({ world }: RestCall, base: string, { id, digest, tags }: PackageRecord) {
  const now = "2026-01-01T00:00:00Z";
  return {
    id,
    name: digest,
    url: `${world.urls.api}/${base}/versions/${id}`,
    package_html_url: `${world.urls.server}/${base}`,
    html_url: `${world.urls.server}/${base}/${id}`,
    created_at: now,
    updated_at: now,
    metadata: { package_type: "container", container: { tags } },
  };
}

export const packageRoutes: Routes = {
  "packages/get-all-package-versions-for-package-owned-by-org": account("packages=read", listVersions("org")),
  "packages/get-all-package-versions-for-package-owned-by-user": account("packages=read", listVersions("username")),
};
