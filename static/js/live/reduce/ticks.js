// What time does: connecting, polling, acknowledging, noticing that one sleeps, hides or stays behind.
import { AGAIN, FAR, WELCOME, ask, down, poll } from "./sockets.js";
import { deaf, fetchLog, full, send } from "./spaces.js";

const LATE = 3000; // ms behind the head before the page asks for the log itself
const HIDDEN = 300_000; // ms hidden before the socket closes

export function tick(state, input, effects) {
  const slept = state.seen && input.now - state.seen > FAR;
  state.seen = input.now;
  if (slept) ask(state, effects);
  for (const part of [hide, connect, unwelcome, polls, acks, late]) part(state, input, effects);
}

function isDue(state, name, now) {
  if ((state.due[name] ?? now + 1) > now) return false;
  delete state.due[name];
  return true;
}

function hide(state, { now }, effects) {
  if (!state.up || state.hidden === null || now - state.hidden <= HIDDEN) return;
  hangUp(state, now, effects);
  delete state.due.connect;
}

function hangUp(state, now, effects) {
  effects.push({ do: "close" });
  down(state, now);
  state.socket = "BACKOFF";
}

function connect(state, { now }, effects) {
  if (!isDue(state, "connect", now)) return;
  effects.push({ do: "open" });
  state.due.welcome = now + WELCOME;
  if (state.socket === "POLLING") state.due.connect = now + AGAIN;
  else state.socket = "CONNECTING";
}

function unwelcome(state, { now }, effects) {
  if (!isDue(state, "welcome", now)) return;
  effects.push({ do: "close" });
  down(state, now);
  poll(state, now);
}

function polls(state, { now, rand }, effects) {
  if (!isDue(state, "poll", now)) return;
  state.due.poll = now + 4000 + Math.floor(2000 * rand);
  ask(state, effects);
}

// One acknowledgement per 125 ms, within the server's ten frames a second.
function acks(state, { now }, effects) {
  if (!state.up || !isDue(state, "ack", now)) return;
  const waiting = full(state).filter(([, space]) => space.last > space.acked);
  for (const [id, space] of waiting.slice(0, 1)) {
    send(effects, { t: "ack", space: id, to: space.last });
    space.acked = space.last;
    state.acked = now;
  }
  if (waiting.length > 1) state.due.ack = now + 125;
}

function late(state, input, effects) {
  for (const [id, space] of full(state)) {
    const due = space.head > space.last && space.late !== null && input.now - space.late >= LATE;
    if (due) missed(state, id, space, input, effects);
  }
}

function missed(state, id, space, { now, rand }, effects) {
  space.late = now;
  space.misses += 1;
  if (space.misses >= 2 && state.up) {
    space.misses = 0;
    hangUp(state, now, effects);
    state.due.connect = now + Math.floor(1000 * rand);
  } else if (!deaf(space)) fetchLog(state, id, space, effects);
}
