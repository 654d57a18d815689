import { BlockList, isIP } from "node:net";

/**
 * Link-local addresses carry the cloud's metadata services, which hand out credentials. A target can come from a pull
 * request's text, so they are never probed. fd00:ec2::254 and 100.100.100.200 are the same service of two clouds.
 */
function listMetadata(): BlockList {
  const list = new BlockList();
  list.addSubnet("169.254.0.0", 16, "ipv4");
  list.addAddress("100.100.100.200", "ipv4");
  list.addSubnet("fe80::", 10, "ipv6");
  list.addAddress("fd00:ec2::254", "ipv6");
  return list;
}

/** Made when the first address is asked about: most runs only have names, and the list is a good part of a start. */
let metadata: BlockList | undefined;

/** Node knows an address by a pattern so long that making it, for the first name, is a good part of a start, too. */
const LIKE_AN_ADDRESS = /^[\d.]+$|:/;

/** Whether an address, or a name known to stand for one, leads to a metadata service. IPv4 in IPv6 is seen through. */
export function isForbidden(host: string): boolean {
  if (host.toLowerCase() === "metadata.google.internal") return true;
  const family = LIKE_AN_ADDRESS.test(host) ? isIP(host) : 0;
  if (family === 0) return false;
  metadata ??= listMetadata();
  return metadata.check(host, family === 6 ? "ipv6" : "ipv4");
}

export function forbiddenSentence(host: string): string {
  return `${host} is a link-local address, where clouds keep their metadata service: it is never probed`;
}
