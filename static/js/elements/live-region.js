// <live-region data-kinds="card.* member.admitted" data-src="…">: fetches itself again when a row of such a kind arrives.
// data-kinds may also say "bell" or "me" (my newest notification or read mark moved), or "here" (somebody came);
// data-heads="9 11" names other spaces to follow.
// data-every="60": also each so many seconds while the page is looked at, for what no row tells.
import { morph } from "../live/morph.js";
import { wire } from "../live/wire.js";

const JITTER = 2000; // ms, so that a hundred pages do not ask at once
const REST = 5000; // ms between two fetches
const HELD = ".is-held, .sortable-chosen, .is-moving"; // a card in somebody's hand, or on its way

class LiveRegion extends HTMLElement {
  #timer = null;
  #last = 0;
  #stale = false;
  #away = new AbortController();
  #beat = null;

  connectedCallback() {
    this.#away = new AbortController();
    const on = (name, act) => document.addEventListener(name, act, { signal: this.#away.signal });
    on("live:rows", ({ detail }) => detail.rows.some((row) => this.#wants(row.kind)) && this.#soon());
    on("live:bell", () => (this.#wants("bell") || this.#wants("me")) && this.#soon());
    on("live:head", ({ detail }) => this.#heads.includes(detail.space) && this.#soon());
    on("live:eph", ({ detail: { frame } }) => this.#wants(frame.kind) && this.#soon());
    on("live:fresh", () => this.#soon());
    on("live:connection", ({ detail }) => detail.socket === "OPEN" && this.#stale && this.#soon());
    on("visibilitychange", () => !document.hidden && this.#stale && this.#soon());
    if (this.dataset.every) this.#beat = setInterval(() => this.#soon(), this.dataset.every * 1000);
    for (const space of this.#heads) wire.watch(space, { mode: "head" });
  }

  disconnectedCallback() {
    this.#away.abort();
    clearTimeout(this.#timer);
    clearInterval(this.#beat);
    this.#timer = null;
  }

  get #heads() {
    return (this.dataset.heads ?? "").split(" ").filter(Boolean).map(Number);
  }

  #wants(kind) {
    const wanted = (this.dataset.kinds ?? "").split(/\s+/);
    return wanted.some((each) => each === kind || (each.endsWith(".*") && kind.startsWith(each.slice(0, -1))));
  }

  #soon() {
    this.#stale = document.hidden;
    if (this.#timer || this.#stale) return;
    const rest = Math.max(0, this.#last + REST - Date.now());
    this.#timer = setTimeout(() => this.#refresh(), Math.max(rest, Math.random() * JITTER));
  }

  async #refresh() {
    this.#timer = null;
    if (this.querySelector(HELD)) return this.#soon();
    this.#last = Date.now();
    const { html, status } = await this.#ask();
    if (html !== undefined) this.#become(html);
    else this.#stale = true;
    if (status >= 500 || status === 429) this.#soon(); // the server is busy, and no other row may come to ask again for
  }

  // What the region is now, or why there is none; 599: no whole answer.
  async #ask() {
    try {
      const answer = await fetch(this.dataset.src, { headers: { "HX-Request": "true" }, redirect: "manual" });
      return answer.ok ? { html: await answer.text() } : { status: answer.status };
    } catch {
      return { status: 599 };
    }
  }

  #become(html) {
    if (!this.isConnected) return;
    if (this.querySelector(HELD)) return this.#soon();
    const fresh = this.cloneNode(false);
    fresh.innerHTML = html;
    morph(this, fresh, "innerHTML");
  }
}
customElements.define("live-region", LiveRegion);
