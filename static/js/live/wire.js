// The tab's one socket, and the log's address when there is none. All judgement is in reduce.js; here is what touches the world.
// What the reducer wants done with the page is an event on the document: live:apply, live:reset, live:gone, live:eph, live:bell …
import { me, newest } from "../words.js";
import { reduce, start } from "./reduce.js";

const BEAT = 250; // ms between ticks
const PATIENCE = 15_000; // ms an answer of the log may take

class Wire {
  #state = start(crypto.randomUUID(), newest()); // per page: a duplicated tab copies sessionStorage, and twins would close each other
  #socket = null;
  #beat = null;

  get state() {
    return this.#state;
  }

  // A page that follows a space whole must not be made to follow its head only.
  watch(space, { log = "", after = 0, mode = "full" }) {
    if (mode === "head" && this.#state.spaces[space]?.mode === "full") return;
    this.tell("watch", { space, log, after, mode });
    this.begin();
  }

  // Returns the effects, so that whoever posted learns at once whether the log was quicker.
  tell(name, values = {}) {
    const before = this.#state;
    const { state, effects } = reduce(before, { in: name, now: Date.now(), rand: Math.random(), ...values });
    this.#state = state;
    for (const effect of effects) this.#do(effect);
    if (state.socket !== before.socket) announce("connection", { socket: state.socket });
    return effects;
  }

  // Pages without a space connect too: the bell is told there.
  begin() {
    if (this.#beat) return;
    this.#beat = setInterval(() => this.tell("tick"), BEAT);
    addEventListener("online", () => this.tell("online"));
    document.addEventListener("visibilitychange", () => this.tell(document.hidden ? "hidden" : "shown"));
    addEventListener("pagehide", () => this.#close());
    addEventListener("pageshow", ({ persisted }) => persisted && this.tell("now"));
    this.tell("tick");
  }

  #do(effect) {
    const own = { open: () => this.#open(), close: () => this.#close(), send: () => this.#send(effect.frame), fetch: () => this.#fetch(effect) };
    if (Object.hasOwn(own, effect.do)) own[effect.do]();
    else announce(effect.do, effect);
  }

  #open() {
    this.#close();
    const socket = new WebSocket(new URL("/live/", location.href.replace(/^http/, "ws")), "coalition.v1");
    this.#socket = socket;
    const current = (act) => (event) => this.#socket === socket && act(event);
    socket.onopen = current(() => this.tell("opened"));
    socket.onmessage = current(({ data }) => this.#hear(JSON.parse(data)));
    socket.onclose = current(({ code }) => this.#closed(code));
  }

  #hear(frame) {
    this.tell("frame", { frame });
    this.tell("tick"); // a hidden tab's timer runs once a minute; its acknowledgements must not wait for it
  }

  #closed(code) {
    this.#socket = null;
    this.tell("closed", { code });
  }

  #close() {
    const socket = this.#socket;
    this.#socket = null;
    socket?.close();
  }

  #send(frame) {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(frame));
  }

  async #fetch({ space, after, heads }) {
    const address = `/api/v1/spaces/${space}/log?after=${after}&limit=200&draw=1&heads=${heads.join(",")}`;
    try {
      const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE), headers: { Accept: "application/json" } });
      if (answer.ok) this.tell("log", { space, frame: await answer.json() });
      else this.tell("log_failed", { space, status: answer.status });
    } catch {
      this.tell("log_failed", { space, status: 0 });
    }
  }
}

function announce(name, detail) {
  document.dispatchEvent(new CustomEvent(`live:${name}`, { detail }));
}

export const wire = new Wire();
if (me()) wire.begin();
