/** What is left to do when the process ends without having come to its own end. */
const left = new Set<() => void>();

/**
 * Has something done at the latest when the process ends; it must not wait. Gives a function that takes it back. One
 * listener for all: Node warns of a leak from the eleventh on.
 */
export function atExit(work: () => void): () => void {
  if (left.size === 0) process.on("exit", doAll);
  left.add(work);
  return () => {
    left.delete(work);
    if (left.size === 0) process.removeListener("exit", doAll);
  };
}

function doAll(): void {
  for (const work of left) work();
}
