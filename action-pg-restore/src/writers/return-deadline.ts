import { type Clock, Deadline } from "@slipway/shared";

/** Of the time from a cancel to the runner's SIGTERM: 7.5 s. */
const AFTER_CANCEL = 5_500;

/**
 * Until when writers are brought back: the end of its time, or after a cancel as soon as the runner wants the run over,
 * whenever that comes. What is not done by then is the lease's.
 */
export class ReturnDeadline extends Deadline {
  readonly #afterCancel: AfterCancel;

  constructor(clock: Clock, milliseconds: number, afterCancel: AfterCancel) {
    super(clock, milliseconds);
    this.#afterCancel = afterCancel;
  }

  override get left(): number {
    return Math.min(super.left, this.#afterCancel.left);
  }
}

/** The time that a cancel leaves, from the moment at which it came. */
export class AfterCancel {
  #deadline: Deadline | undefined;

  constructor(clock: Clock, cancel: AbortSignal) {
    const begin = () => {
      this.#deadline = new Deadline(clock, AFTER_CANCEL);
    };
    if (cancel.aborted) begin();
    else cancel.addEventListener("abort", begin, { once: true });
  }

  /** Without an end as long as nobody cancels. */
  get left(): number {
    return this.#deadline?.left ?? Number.POSITIVE_INFINITY;
  }
}
