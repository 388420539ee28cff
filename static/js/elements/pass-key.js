// <pass-key>: asks the device for a passkey and sends its answer with the form inside. Shown only where the browser can.
// data-does: "create", "get" with data-options, or "sign-in", which fetches them and offers passkeys in the address field too.
import { asked, made, told } from "../forms/credentials.js";

class PassKey extends HTMLElement {
  #waiting = null;

  connectedCallback() {
    if (!globalThis.PublicKeyCredential) return;
    this.hidden = false;
    this.querySelector("[data-without]")?.remove();
    this.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#do(event.target);
    });
    if (this.dataset.does === "sign-in") this.#offer();
  }

  disconnectedCallback() {
    this.#waiting?.abort();
  }

  // The address field lists passkeys, where the browser does that.
  async #offer() {
    document.querySelector("[data-second]")?.classList.remove("primary");
    if (!(await PublicKeyCredential.isConditionalMediationAvailable?.())) return;
    this.#waiting = new AbortController();
    try {
      this.#send(await asked(await this.#options(), { mediation: "conditional", signal: this.#waiting.signal }));
    } catch (error) {
      if (error.name === "NetworkError") throw error;
    }
  }

  async #do(form) {
    this.#waiting?.abort();
    const failed = this.querySelector("[data-failed]");
    failed.hidden = true;
    try {
      const options = await this.#options();
      this.#send(await (this.dataset.does === "create" ? made(options) : asked(options)));
    } catch {
      failed.hidden = false;
      form.querySelector("button").focus();
    }
  }

  async #options() {
    if (this.dataset.options) return JSON.parse(this.dataset.options);
    const answer = await fetch(this.querySelector("form").action, { headers: { Accept: "application/json" } });
    return (await answer.json()).request_options;
  }

  #send(credential) {
    const form = this.querySelector("form");
    form.elements.credential.value = JSON.stringify(told(credential));
    form.submit();
  }
}
customElements.define("pass-key", PassKey);
