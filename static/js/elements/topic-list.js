// <topic-list>: what is new to this reader and which thread is open, put into rows that know no reader.
class TopicList extends HTMLElement {
  #watch = new MutationObserver(() => this.#mark());

  connectedCallback() {
    this.#mark();
    this.#watch.observe(this, { childList: true, characterData: true, subtree: true });
    this.querySelector("[aria-current]")?.closest("li")?.scrollIntoView({ block: "nearest" });
  }

  disconnectedCallback() {
    this.#watch.disconnect();
  }

  #mark() {
    const counts = new Map([...this.querySelectorAll(".counts > li")].map((item) => [item.dataset.topic, item.firstElementChild]));
    const out = new Set([...this.querySelectorAll(".counts > [data-out]")].map((item) => item.dataset.out));
    for (const row of this.querySelectorAll(".topics > li")) {
      this.#row(row, counts.get(row.id) ?? null);
      const hidden = out.has(row.id) && row.id !== this.dataset.at;
      if (row.hidden !== hidden) row.hidden = hidden;
    }
  }

  // Only what differs is touched: every touch calls the watch again.
  #row(row, count) {
    const topic = row.querySelector(".topic");
    const old = topic.querySelector(":scope > .count");
    if (old?.outerHTML !== count?.outerHTML) {
      old?.remove();
      if (count) topic.querySelector("h3").after(count.cloneNode(true));
    }
    topic.classList.toggle("is-unread", count !== null);
    if (row.id === this.dataset.at) topic.querySelector("h3 a").setAttribute("aria-current", "true");
  }
}
customElements.define("topic-list", TopicList);
