/** What the page and the frame tell each other, through the port that the page hands over together with the worker's code. */

/** To the frame. A worker is known by the number that the page gives it. */
export interface FrameOrder {
  /** Start a worker, and pass the port on to it. */
  readonly start?: number;
  /** Kill one. */
  readonly stop?: number;
  /** Say that you are there. */
  readonly ping?: true;
}

/** From the frame. */
export interface FrameNote {
  /** The worker of this number could not be started. */
  readonly cannotStart?: number;
  /** The answer to a ping. */
  readonly pong?: true;
}
