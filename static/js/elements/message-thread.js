// <message-thread>: what depends on neighbours and on the reader, so that no fragment has to know it: days, who goes on writing,
// the line above what is new, and where one starts.
import { now } from "../clock.js";
import { following, holding, toEnd } from "../live/scroll.js";
import { trim } from "../live/trimming.js";
import { me } from "../words.js";

const SAME_BREATH = 5 * 60_000; // ms in which the next message of the same person needs no name

const isPost = (node) => node.matches(".message");
const at = (post) => new Date((post.dataset.at ??= new Date(now()).toISOString()));
const dayOf = (post) => at(post).toDateString();

class MessageThread extends HTMLElement {
  #watch = new MutationObserver(() => this.#grown());
  #held = null; // puts back what one reads
  #edges = new ResizeObserver((entries) => entries.forEach(({ target }) => this.#edge(target)));

  connectedCallback() {
    this.addEventListener("htmx:beforeSwap", ({ target, detail }) => {
      if (detail.shouldSwap && target.dataset.side === "before") this.#held = holding(this.list);
    });
    this.#mark();
    this.#arrange();
    this.#watch.observe(this.list, { childList: true });
    for (const edge of document.querySelectorAll(".thread-pane > header, .compose-dock")) this.#edges.observe(edge);
    this.#follow(document.querySelector(".thread-title"));
    requestAnimationFrame(() => this.#start());
  }

  disconnectedCallback() {
    this.#watch.disconnect();
    this.#edges.disconnect();
  }

  get list() {
    return this.querySelector(".thread");
  }

  // On a phone the head and the composer stand over the thread, and what floats in it keeps clear of them.
  #edge(element) {
    this.style.setProperty(element.matches("header") ? "--head" : "--dock", `${element.offsetHeight}px`);
  }

  // A new day's line must not push the newest out of sight.
  #grown() {
    following(this.list, () => this.#arrange());
    this.#held?.();
    this.#held = null;
  }

  #make(kind) {
    return this.querySelector(`template[data-divider="${kind}"]`).content.firstElementChild.cloneNode(true);
  }

  // Stays until one leaves the page, however much comes after it.
  #mark() {
    const first = document.getElementById(this.dataset.first);
    if (first && "mark" in this.dataset) first.before(this.#make("new"));
  }

  #arrange() {
    trim(this.list, (side) => this.#make(side));
    let last = null;
    for (const post of [...this.list.children].filter(isPost)) {
      const turns = !last || dayOf(post) !== dayOf(last);
      this.#divide(post, last, turns);
      post.toggleAttribute("data-follow", !turns && follows(post, last) && !post.previousElementSibling.matches(".new-divider"));
      last = post;
    }
    this.#window();
  }

  #divide(post, last, turns) {
    const between = nodesBetween(last, post);
    const old = between.find((node) => node.matches(".day-divider"));
    if (!turns) return old?.remove();
    const divider = old ?? this.#make("day");
    divider.querySelector("time").dateTime = post.dataset.at;
    if (!old) (between.find((node) => node.matches(".new-divider")) ?? post).before(divider);
  }

  // What the list still lacks on either side: "Show earlier" and "Show later" stand there as long as there is more.
  #window() {
    const sides = [...this.list.querySelectorAll(":scope > [data-side]")].map(({ dataset }) => dataset.side);
    if (sides.length) this.list.dataset.more = sides.join(" ");
    else delete this.list.dataset.more;
  }

  #follow(heading) {
    const name = () => heading.textContent.trim();
    let before = name();
    new MutationObserver(() => {
      document.title = document.title.replace(before, () => name());
      before = name();
    }).observe(heading, { childList: true, characterData: true, subtree: true });
  }

  #start() {
    if ("end" in this.dataset) return toEnd(this.list);
    const linked = document.getElementById(this.dataset.at ?? "");
    if (linked) return this.#show(linked);
    const fresh = document.getElementById("new") ?? document.getElementById(this.dataset.first ?? "");
    if (fresh) fresh.scrollIntoView({ block: "start" });
    else if (!location.search.includes("=")) toEnd(this.list);
  }

  #show(post) {
    post.toggleAttribute("data-linked", true);
    post.tabIndex = -1;
    post.focus({ preventScroll: true });
    post.scrollIntoView({ block: "center" });
  }
}

function follows(post, last) {
  const own = post.dataset.author || (post.dataset.pending !== undefined && me());
  if ((post.dataset.capacity ?? "") !== (last.dataset.capacity ?? "") && post.dataset.pending === undefined) return false;
  return own === last.dataset.author && at(post) - at(last) < SAME_BREATH && !post.querySelector(".quote");
}

function nodesBetween(last, post) {
  const nodes = [];
  for (let node = post.previousElementSibling; node && node !== last; node = node.previousElementSibling) nodes.unshift(node);
  return nodes;
}
customElements.define("message-thread", MessageThread);
