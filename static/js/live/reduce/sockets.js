// The one socket of the tab: CONNECTING, OPEN, BACKOFF, POLLING, DENIED.
import { cursor, deaf, fetchLog, full, known, send } from "./spaces.js";

export const WELCOME = 10_000; // ms from opening until something must be welcomed
export const AGAIN = 60_000; // ms between tries while polling
export const FAR = 20_000; // ms of silence after which a page asks for the log itself
const [CROWDED, HALF] = [4429, 30_000]; // too many sockets: ms that the next waits at the least
const FINAL = new Set([4401, 4403, 4409]);

export function opened(state, { now }, effects) {
  state.up = true;
  state.due.welcome = now + WELCOME;
  const heard = Object.entries(state.spaces).filter(([, space]) => space.phase !== "GONE");
  for (const [, space] of heard) space.phase = "SYNCING";
  const spaces = Object.fromEntries(heard.map(([id, space]) => [id, cursor(space)]));
  send(effects, { t: "hello", v: 1, tab: state.tab, spaces });
}

export function closed(state, input, effects) {
  const welcomed = state.socket === "OPEN";
  down(state, input.now);
  if (FINAL.has(input.code)) deny(state, effects, input.code);
  else if (state.socket === "POLLING") state.due.connect = input.now + AGAIN;
  else if (input.code === CROWDED) crowded(state, input);
  else if (!welcomed && state.failed >= 2) poll(state, input.now);
  else {
    state.failed += welcomed ? 0 : 1;
    backOff(state, input);
  }
}

export function down(state, now) {
  state.up = false;
  for (const [, space] of full(state)) if (["LIVE", "SYNCING"].includes(space.phase)) space.phase = "BEHIND";
  delete state.due.welcome;
  delete state.due.ack;
  if (state.live !== null && now - state.live >= 30_000) state.k = 0;
  state.live = null;
}

export function deny(state, effects, code) {
  state.socket = "DENIED";
  state.due = {};
  if (code === 4401) effects.push({ do: "sign_in" });
}

export function poll(state, now) {
  Object.assign(state, { socket: "POLLING", failed: 3 });
  Object.assign(state.due, { poll: now, connect: now + AGAIN });
}

// So long a wait without asking the log would leave the page behind.
function crowded(state, { now, rand }) {
  poll(state, now);
  state.due.connect = now + HALF + Math.floor(HALF * rand);
}

function backOff(state, input) {
  state.socket = "BACKOFF";
  state.due.connect = input.now + pause(state, input);
}

// bye names the pause; else random and growing, so that a thousand pages do not return at once.
function pause(state, { rand }) {
  if (state.retry !== null) return takeRetry(state);
  const wait = Math.floor(rand * Math.min(30_000, 1000 * 2 ** state.k));
  state.k += 1;
  return wait;
}

function takeRetry(state) {
  const { retry } = state;
  state.retry = null;
  return retry;
}

export function online(state, { now, rand }) {
  if (["BACKOFF", "POLLING"].includes(state.socket)) state.due.connect = now + Math.floor(2000 * rand);
}

// The person pressed "Try now".
export function now(state, { now: at }) {
  if (["BACKOFF", "POLLING"].includes(state.socket)) state.due.connect = at;
  if (state.socket === "POLLING") state.due.poll = at;
}

export function hidden(state, input) {
  state.hidden = input.now;
}

export function shown(state, input, effects) {
  const since = state.hidden;
  state.hidden = null;
  if (state.socket === "BACKOFF") state.due.connect = input.now;
  if (since !== null && input.now - since > FAR) ask(state, effects);
}

// A page that shows no space whole, as Today, hears by one of them of all their heads.
export function ask(state, effects) {
  const whole = full(state);
  const heads = known(state, "head").filter(([, space]) => !deaf(space));
  for (const [id, space] of whole.length ? whole : heads.slice(0, 1)) if (!deaf(space) && !space.fetching) fetchLog(state, id, space, effects);
}

export function typing(state, { now, space, on }, effects) {
  if (!state.up || now - state.typed < 3000) return;
  state.typed = now;
  send(effects, { t: "typing", space, on });
}
