// <live-announcer>: speaks what others add, politely, at most every two seconds. Choice in body[data-speak]: all, mentions, none.
import { me } from "../words.js";

const REST = 2000; // ms between two announcements

class LiveAnnouncer extends HTMLElement {
  #queue = [];
  #timer = null;
  #away = new AbortController();

  connectedCallback() {
    this.setAttribute("role", "status");
    this.className = "visually-hidden";
    const { signal } = (this.#away = new AbortController());
    document.addEventListener("live:added", ({ detail }) => this.#added(detail), { signal });
    document.addEventListener("say", ({ detail }) => this.#say(detail), { signal });
  }

  disconnectedCallback() {
    this.#away.abort();
    clearTimeout(this.#timer);
  }

  #added({ element, by }) {
    const words = element.dataset.say;
    if (words && String(by ?? "") !== me() && this.#chosen(element)) this.#say(words);
  }

  #chosen(element) {
    const choice = document.body.dataset.speak ?? "all";
    return choice === "all" || (choice === "mentions" && element.querySelector(`.mention:is([data-user="${me()}"], [data-group="everyone"])`) !== null);
  }

  #say(words) {
    this.#queue.push(words);
    this.#timer ??= setTimeout(() => this.#speak());
  }

  // Everything of two seconds is one announcement; a reader that is flooded is switched off.
  #speak() {
    this.textContent = this.#queue.splice(0).slice(-5).join(". ");
    this.#timer = setTimeout(() => {
      this.#timer = null;
      if (this.#queue.length) this.#speak();
    }, REST);
  }
}
customElements.define("live-announcer", LiveAnnouncer);
