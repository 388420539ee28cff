// <local-time>: the moment by the reader's own clock, near days by name; says it again when the page or the day turns.
import { now } from "../clock.js";

const page = document.documentElement;
const shown = new Set();
document.addEventListener("visibilitychange", () => {
  if (!document.hidden) for (const each of shown) each.say();
});

const midnight = (date) => new Date(date.getFullYear(), date.getMonth(), date.getDate());
const daysAgo = (date) => Math.round((midnight(new Date(now())) - midnight(date)) / 86400000);

function clock(date) {
  const [before, between, after] = (page.dataset.clock ?? "{}:{}").split("{}");
  const two = (number) => String(number).padStart(2, "0");
  return before + two(date.getHours()) + between + two(date.getMinutes()) + after;
}

function day(date) {
  const ago = daysAgo(date);
  if (ago === 0 || ago === 1) return ago ? page.dataset.yesterday : page.dataset.today;
  const year = date.getFullYear() === new Date(now()).getFullYear() ? undefined : "numeric";
  return new Intl.DateTimeFormat(page.lang === "en" ? "en-GB" : page.lang, { day: "numeric", month: "long", year }).format(date);
}

const STYLES = {
  time: clock,
  date: day,
  moment: (date) => (daysAgo(date) === 0 ? clock(date) : `${day(date)} ${clock(date)}`),
};

class LocalTime extends HTMLElement {
  #watch = new MutationObserver(() => this.say());

  connectedCallback() {
    shown.add(this);
    this.#watch.observe(this, { subtree: true, childList: true, characterData: true, attributes: true });
    this.say();
  }

  disconnectedCallback() {
    shown.delete(this);
    this.#watch.disconnect();
  }

  say() {
    const time = this.firstElementChild;
    if (!time?.dateTime.includes("T")) return;
    const words = STYLES[this.dataset.show ?? "moment"](new Date(time.dateTime));
    if (time.textContent !== words) time.textContent = words;
  }
}
customElements.define("local-time", LocalTime);
