// Live, every few seconds, reconnecting or offline: told when it has lasted five seconds, at once when it is mended.
// <connection-sign> is the small state that is always seen: its parts say in data-when which state they are for.
// <connection-state> is the banner: the page's templates connection-*, with "Try now".
import { wire } from "../live/wire.js";
import { fill } from "../words.js";

const PATIENCE = 5000; // ms before a person is told
const STATES = { OPEN: "live", POLLING: "polling", CONNECTING: "reconnecting", BACKOFF: "reconnecting", DENIED: "denied" };

class ConnectionSign extends HTMLElement {
  #timer = null;
  #away = new AbortController();

  connectedCallback() {
    const { signal } = (this.#away = new AbortController());
    document.addEventListener("live:connection", () => this.#changed(), { signal });
    document.addEventListener("live:sign_in", () => this.#tell("signed-out"), { signal });
    for (const name of ["online", "offline"]) addEventListener(name, () => this.#changed(), { signal });
    this.#changed();
  }

  disconnectedCallback() {
    this.#away.abort();
    clearTimeout(this.#timer);
  }

  get state() {
    return navigator.onLine ? STATES[wire.state.socket] : "offline";
  }

  #changed() {
    if (this.dataset.state === "signed-out") return;
    if (this.state === "live") this.#tell("live");
    else this.#timer ??= setTimeout(() => this.#tell(this.state), PATIENCE);
  }

  #tell(state) {
    clearTimeout(this.#timer);
    this.#timer = null;
    if (this.dataset.state === state) return;
    this.dataset.state = state;
    this.draw(state);
  }

  draw() {}
}

class ConnectionState extends ConnectionSign {
  draw(state) {
    const words = fill(`connection-${state}`, {});
    this.replaceChildren(...(words ? [words] : []));
    this.querySelector("[data-try]")?.addEventListener("click", () => wire.tell("now"));
    const link = this.querySelector("a[data-next]");
    if (link) link.href += `?next=${encodeURIComponent(location.pathname + location.search)}`;
  }
}
customElements.define("connection-sign", ConnectionSign);
customElements.define("connection-state", ConnectionState);
