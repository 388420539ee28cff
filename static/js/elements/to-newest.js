// <to-newest>: the way to the newest post while one is away from it. How many came meanwhile is said by a button of their own.
import { scroller, toEnd } from "../live/scroll.js";

const FAR = 400; // px from the end, beyond which it is worth a button

class ToNewest extends HTMLElement {
  #away = new AbortController();

  connectedCallback() {
    const { signal } = (this.#away = new AbortController());
    this.addEventListener("click", (event) => this.#go(event), { signal });
    document.addEventListener("scroll", () => this.#show(), { capture: true, passive: true, signal });
    requestAnimationFrame(() => this.#show());
  }

  disconnectedCallback() {
    this.#away.abort();
  }

  get list() {
    return this.parentElement.querySelector(".thread");
  }

  get goesOn() {
    return (this.list.dataset.more ?? "").includes("after");
  }

  #show() {
    const { scrollHeight, scrollTop, clientHeight } = scroller(this.list);
    this.hidden = !this.goesOn && scrollHeight - scrollTop - clientHeight < FAR;
  }

  // What is not in this page is on the one that the link leads to.
  #go(event) {
    if (this.goesOn || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    toEnd(this.list);
    this.parentElement.focus({ preventScroll: true });
  }
}
customElements.define("to-newest", ToNewest);
