// <read-mark data-src data-of data-seq>: tells the server how far this reader has seen the list; never back, and only while looking.
import { tokens } from "../forms/post.js";

const REST = 700; // ms, so that scrolling by is one request

class ReadMark extends HTMLElement {
  #seen = new IntersectionObserver((entries) => this.#see(entries));
  #grown = new MutationObserver(() => this.#observe());
  #told = 0;
  #far = 0;
  #timer = null;
  #away = new AbortController();

  connectedCallback() {
    this.#told = this.#far = Number(this.dataset.seq);
    this.#away = new AbortController();
    this.#grown.observe(this.list, { childList: true });
    document.addEventListener("visibilitychange", () => this.#observe(), { signal: this.#away.signal });
    this.#observe();
  }

  disconnectedCallback() {
    this.#away.abort();
    this.#seen.disconnect();
    this.#grown.disconnect();
    clearTimeout(this.#timer);
  }

  get list() {
    return document.getElementById(this.dataset.of);
  }

  #observe() {
    this.#seen.disconnect();
    if (!document.hidden) for (const post of this.list.querySelectorAll(":scope > [data-made]")) this.#seen.observe(post);
  }

  #see(entries) {
    const numbers = entries.filter((entry) => entry.isIntersecting).map(({ target }) => Number(target.dataset.made));
    this.#far = Math.max(this.#far, ...numbers);
    if (this.#far > this.#told) this.#timer ??= setTimeout(() => this.#tell(), REST);
  }

  async #tell() {
    this.#timer = null;
    const body = new URLSearchParams({ seq: String(this.#far) });
    const options = { method: "POST", body, headers: tokens(), keepalive: true };
    const answer = await fetch(this.dataset.src, options).catch(() => null);
    if (!answer?.ok) return;
    this.#told = Number(body.get("seq"));
    document.dispatchEvent(new CustomEvent("live:bell")); // this page's own counts; the person's other pages hear it by `me`
  }
}
customElements.define("read-mark", ReadMark);
