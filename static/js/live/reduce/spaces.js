// One space of the page: IDLE → SYNCING → LIVE ⇄ BEHIND → GONE.
const DEAF = new Set(["IDLE", "GONE"]); // a page that is being fetched again, or may not hear

export function watch(state, { space: id, log, after, mode }, effects) {
  const phase = state.up ? "SYNCING" : "BEHIND";
  const space = { log, last: after, head: after, mode, phase, acked: after, late: null, misses: 0, fetching: false };
  state.spaces[id] = space;
  if (state.up) send(effects, { t: "sub", space: id, ...cursor(space) });
}

export function unwatch(state, { space: id }, effects) {
  const known = String(id) in state.spaces;
  delete state.spaces[id];
  if (known && state.up) send(effects, { t: "unsub", space: id });
}

export function cursor(space) {
  return space.mode === "head" ? { mode: "head" } : { log: space.log, after: space.last };
}

export function send(effects, frame) {
  effects.push({ do: "send", frame });
}

// The spaces whose rows the page shows, lowest id first.
export function full(state) {
  return known(state, "full");
}

export function known(state, mode) {
  const all = Object.entries(state.spaces).map(([id, space]) => [Number(id), space]);
  return all.filter(([, space]) => space.mode === mode).sort(([a], [b]) => a - b);
}

export function fetchLog(state, id, space, effects) {
  space.fetching = true;
  const after = space.mode === "head" ? space.head : space.last;
  effects.push({ do: "fetch", space: id, after, heads: known(state, "head").map(([other]) => other) });
}

export function deaf(space) {
  return DEAF.has(space.phase);
}

export function hears(state, id) {
  const space = state.spaces[id];
  return space && space.mode === "full" && !deaf(space) ? space : null;
}

// LIVE at the head; behind it, a clock runs from the first moment that is known.
export function level(space, now) {
  const behind = space.head > space.last;
  space.phase = behind ? "BEHIND" : "LIVE";
  space.late = behind ? (space.late ?? now) : null;
  if (!behind) space.misses = 0;
}

// A POST was answered with the number its row got: what the log already brought is not placed again.
export function answer(state, { space: id, seq, key }, effects) {
  const space = state.spaces[id];
  const numbered = seq !== null && seq !== undefined;
  effects.push({ do: space && numbered && seq <= space.last ? "drop" : "place", key });
  if (space && numbered) space.head = Math.max(space.head, seq);
}
