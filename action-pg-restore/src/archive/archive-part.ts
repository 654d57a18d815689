import type { ArchiveAccount } from "./archive-account.ts";
import { ArchiveFault } from "./archive-problem.ts";

/**
 * Hands on one part of an archive, such as the data of a table. What is wrong within it becomes a problem of the account.
 * @throws {ArchiveFault} when the part's own end was not found, and so nothing after it can be.
 */
export async function readPart(
  account: ArchiveAccount,
  source: AsyncIterable<Buffer>,
  read: (data: AsyncGenerator<Buffer>) => Promise<void>,
): Promise<void> {
  const known = account.problems.length;
  let isWhole = false;
  const pieces = async function* (): AsyncGenerator<Buffer> {
    yield* source;
    isWhole = true;
  };
  await read(pieces());
  if (isWhole) return;
  const [problem] = account.problems.splice(known);
  throw new ArchiveFault(problem?.code ?? "damaged", problem?.message ?? "a part of the dump was not read", problem);
}
