// <message-reactions data-src data-v>: who reacted by name on hover and focus, whether I did, and one tap to join or leave.
import { parse, place } from "../live/apply.js";
import { wire } from "../live/wire.js";
import { tokens } from "../forms/post.js";
import { spaceOf } from "../forms/stores.js";
import { me, nameOf } from "../words.js";

class MessageReactions extends HTMLElement {
  static observedAttributes = ["data-v"];
  #watch = new MutationObserver(() => this.#draw());
  #busy = false;

  connectedCallback() {
    this.addEventListener("click", (event) => this.#act(event));
    this.addEventListener("keydown", (event) => event.key === " " && this.#act(event));
    this.#watch.observe(this, { childList: true, subtree: true, attributes: true, attributeFilter: ["data-people", "aria-label"] });
    this.#draw();
  }

  disconnectedCallback() {
    this.#watch.disconnect();
  }

  attributeChangedCallback() {
    this.#draw();
  }

  // The same fragment may come twice, and each time takes away what was drawn here.
  #draw() {
    for (const each of this.querySelectorAll(".reaction")) {
      const people = each.dataset.people.split(" ").filter(Boolean);
      const names = people.map(nameOf).join(", ");
      const label = `${each.dataset.words}, ${people.length}: ${names}`;
      if (each.getAttribute("aria-label") === label) continue; // else each drawing would ask for the next
      each.dataset.names = names;
      each.setAttribute("role", "button");
      each.setAttribute("aria-pressed", String(people.includes(me())));
      each.setAttribute("aria-label", label);
    }
  }

  // Who may only read follows the link to the names.
  #act(event) {
    const one = event.target.closest(".reaction");
    if (!one || event.ctrlKey || event.metaKey || this.closest(".reads-only")) return;
    event.preventDefault();
    if (!this.#busy) this.#send(one.dataset.kind);
  }

  async #send(kind) {
    this.#busy = true;
    const key = crypto.randomUUID();
    const options = { method: "POST", body: new URLSearchParams({ kind }), headers: { ...tokens(), "Idempotency-Key": key } };
    const answer = await fetch(this.dataset.src, options).catch(() => null);
    this.#busy = false;
    if (!answer?.ok) return document.dispatchEvent(new CustomEvent("toast:id", { detail: answer ? "word-503" : "word-network" }));
    this.#place(await answer.text(), answer.headers.get("Log-Seq"), key);
  }

  #place(html, seq, key) {
    const [effect] = wire.tell("answer", { space: spaceOf(this), seq: seq === null ? null : Number(seq), key });
    const fresh = effect.do === "place" && parse(html);
    if (fresh) place({ id: fresh.id, v: Number(fresh.dataset.v), html, seq: Number(seq) }, Number(me()));
  }
}
customElements.define("message-reactions", MessageReactions);
