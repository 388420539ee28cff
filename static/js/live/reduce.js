// What an open page does with the wire: reduce(state, input) → {state, effects}; pure, JSON in and out.
// Twin of coalitions/live/reducer; the histories in tests/live/fixtures hold both to the same answers.
import * as frames from "./reduce/frames.js";
import * as sockets from "./reduce/sockets.js";
import * as spaces from "./reduce/spaces.js";
import { tick } from "./reduce/ticks.js";

const { opened, closed, online, now, hidden, shown, typing } = sockets;
const { watch, unwatch, answer } = spaces;
const { frame, log, log_failed } = frames;
const INPUTS = { watch, unwatch, answer, frame, log, log_failed, opened, closed, online, now, hidden, shown, typing, tick };

// me: the number of one's own news when the page was drawn; null where it does not say.
export function start(tab, me = null) {
  const clock = { due: { connect: 0 }, live: null, retry: null, hidden: null, seen: 0, acked: 0, typed: 0 };
  return { tab, socket: "BACKOFF", up: false, k: 0, failed: 0, me, spaces: {}, ...clock };
}

export function reduce(before, input) {
  const state = structuredClone(before);
  const effects = [];
  if (Object.hasOwn(INPUTS, input.in)) INPUTS[input.in](state, input, effects);
  return { state, effects };
}
