// <live-space data-space data-log data-seq>: this page shows that space as it was at that number, and follows it from there.
// With data-mode="head" only the space's number is followed.
import { apply } from "../live/apply.js";
import { forget, showGone } from "../live/gone.js";
import { dropHeld, paced } from "../live/pacing.js";
import { morph } from "../live/morph.js";
import { wire } from "../live/wire.js";

const HANDLERS = ["apply", "reset", "gone"];

class LiveSpace extends HTMLElement {
  #heard = (event) => event.detail.space === this.space && this[event.type.slice(5)](event.detail);
  #refreshing = false;

  get space() {
    return Number(this.dataset.space);
  }

  connectedCallback() {
    for (const name of HANDLERS) document.addEventListener(`live:${name}`, this.#heard);
    this.#watch(this.dataset);
  }

  disconnectedCallback() {
    for (const name of HANDLERS) document.removeEventListener(`live:${name}`, this.#heard);
    wire.tell("unwatch", { space: this.space });
  }

  apply(detail) {
    paced(detail.rows, () => this.#show(detail), () => this.reset({ why: "paused" }));
  }

  #show({ ops, rows }) {
    apply(ops, rows);
    this.dataset.seq = String(Math.max(Number(this.dataset.seq), ...rows.map((row) => row.seq)));
    document.dispatchEvent(new CustomEvent("live:rows", { detail: { space: this.space, rows } }));
  }

  async reset({ why }) {
    if (why === "version") return location.reload();
    if (this.#refreshing) return;
    dropHeld();
    this.#refreshing = true;
    const fresh = await this.#fetch().finally(() => (this.#refreshing = false));
    if (fresh) this.#become(fresh);
  }

  gone() {
    forget(this.space);
    showGone();
  }

  async #fetch(pause = 1000) {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" }, redirect: "manual" }).catch(() => null);
    if (answer?.status === 403 || answer?.status === 404) return void location.reload(); // the thing went, or is another's now
    if (answer?.type === "opaqueredirect") return void document.dispatchEvent(new CustomEvent("live:sign_in"));
    if (answer?.ok) return new DOMParser().parseFromString(await answer.text(), "text/html").querySelector(`live-space[data-space="${this.space}"]`);
    await new Promise((done) => setTimeout(done, pause + Math.random() * pause));
    return this.#fetch(Math.min(pause * 2, 30_000));
  }

  // Only what the page says anew is taken: composers, open edits and drafts are kept by morph.
  #become(fresh) {
    const { log, seq } = fresh.dataset;
    Object.assign(this.dataset, { log, seq });
    morph(this, fresh, "innerHTML");
    this.#watch(this.dataset);
    document.dispatchEvent(new CustomEvent("live:fresh", { detail: { space: this.space } }));
  }

  #watch({ log, seq, mode }) {
    wire.watch(this.space, { log, after: Number(seq), mode: mode ?? "full" });
  }
}
customElements.define("live-space", LiveSpace);
