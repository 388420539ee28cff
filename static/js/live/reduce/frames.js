// What comes down: frames of the socket, and the same frames as the answer of the log's address.
import { fetchLog, hears, level } from "./spaces.js";
import { deny } from "./sockets.js";

const WINDOW = 8; // rows shown and not acknowledged
const AGAIN = 2; // 2 ** 2 s at most until the next try of a page that was welcomed: a server that crashes often is not one that is gone
const FRAMES = { welcome, ev, reset, gone, hb, eph, bye };

export function frame(state, { frame, now }, effects) {
  if (Object.hasOwn(FRAMES, frame.t)) FRAMES[frame.t](state, frame, effects, now);
}

function welcomed(state, now) {
  state.socket = "OPEN";
  state.failed = 0;
  state.live ??= now;
  state.k = Math.min(state.k, AGAIN);
  for (const name of ["welcome", "poll", "connect"]) delete state.due[name];
}

function welcome(state, frame, effects, now) {
  welcomed(state, now);
  const space = hears(state, frame.space);
  if (space && frame.log !== space.log) reset(state, { space: frame.space, why: "log", at: frame.head }, effects);
  else if (space) {
    space.head = Math.max(space.last, frame.head);
    level(space, now);
  }
}

function ev(state, frame, effects, now) {
  const space = hears(state, frame.space);
  if (!space) return;
  if ((frame.log ?? space.log) !== space.log) reset(state, { space: frame.space, why: "log", at: frame.to }, effects);
  else if (frame.from > space.last) gap(state, frame, space, effects, now);
  else if (frame.to > space.last) apply(state, frame, space, effects, now);
}

function gap(state, frame, space, effects, now) {
  space.head = Math.max(space.head, frame.to);
  space.late ??= now;
  space.phase = "BEHIND";
  if (!space.fetching) fetchLog(state, frame.space, space, effects);
}

function apply(state, frame, space, effects, now) {
  const later = (each) => each.seq > space.last;
  const [ops, rows] = [frame.ops.filter(later), frame.rows.filter(later)];
  effects.push({ do: "apply", space: frame.space, ops, rows });
  if (rows.some((row) => row.torn)) effects.push({ do: "torn", space: frame.space });
  space.last = frame.to;
  space.head = Math.max(space.head, frame.to);
  level(space, now);
  if (state.up) owe(state, space, now);
}

// An acknowledgement at once when the server's window fills, else within a second: each costs the server something.
function owe(state, space, now) {
  const soon = space.last - space.acked >= WINDOW;
  const due = soon ? Math.max(now, state.acked + 125) : now + 1000;
  state.due.ack = Math.min(due, state.due.ack ?? due);
}

function reset(state, { space: id, why, at }, effects) {
  const space = hears(state, id);
  if (!space) return;
  Object.assign(space, { phase: "IDLE", fetching: false });
  effects.push({ do: "reset", space: id, why, at });
}

function gone(state, { space: id }, effects) {
  const space = state.spaces[id];
  if (!space || space.phase === "GONE") return;
  Object.assign(space, { phase: "GONE", fetching: false });
  effects.push({ do: "gone", space: id });
}

function hb(state, frame, effects, now) {
  welcomed(state, now);
  heads(state, frame, effects, now);
}

function heads(state, { heads: given = {}, me = null }, effects, now) {
  for (const [id, head] of Object.entries(given)) if (id in state.spaces) heard(Number(id), state.spaces[id], head, effects, now);
  if (me !== null && state.me !== null && me !== state.me) effects.push({ do: "bell" });
  state.me = me ?? state.me;
}

function heard(id, space, head, effects, now) {
  if (space.mode === "head" && head !== space.head) {
    space.head = head;
    effects.push({ do: "head", space: id, head });
  } else if (space.mode === "full") {
    space.head = Math.max(space.head, head);
    if (space.head > space.last) space.late ??= now;
  }
}

function eph(state, frame, effects) {
  effects.push({ do: "eph", frame });
}

function bye(state, frame) {
  state.retry = frame.retry_ms;
}

// A gap, a poll or a sleep made the page ask for the log itself; it asks on while the answer brings something.
export function log(state, { space: id, frame: brought, now }, effects) {
  const space = state.spaces[id];
  if (!space) return;
  const before = space.last;
  if (!(brought.t === "ev" && brought.from > before)) frame(state, { frame: brought, now }, effects);
  space.fetching = false;
  heads(state, { heads: { ...brought.heads, [id]: brought.head ?? 0 }, me: brought.me }, effects, now);
  if (hears(state, id) && before < space.last && space.last < (brought.head ?? 0)) fetchLog(state, id, space, effects);
}

export function log_failed(state, input, effects) {
  const space = state.spaces[input.space];
  if (input.status === 404) gone(state, input, effects);
  else if (input.status === 401) deny(state, effects, 4401);
  else if (space) Object.assign(space, { fetching: false, late: input.now });
}
