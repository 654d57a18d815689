/** A way to the engine's socket for a request that takes its connection over, such as an attached exec. */
export interface EngineSocket extends AsyncDisposable {
  readonly socketPath: string;
  /** False once what lies between has ended: then the end of a stream says nothing about the other side. */
  readonly isAlive: boolean;
}

/** A socket that needs nothing in between, or whose connection is others' to end. */
export function lastingSocket(socketPath: string): EngineSocket {
  return { socketPath, isAlive: true, async [Symbol.asyncDispose]() {} };
}
