// <meeting-clock data-begun data-ends data-left data-over>: the minutes an item of the agenda has left, counted on by itself.
import { now } from "../clock.js";

const MINUTE = 60000;
const STEP = 5000; // ms

class MeetingClock extends HTMLElement {
  #beat = null;
  #watch = new MutationObserver(() => this.say());

  connectedCallback() {
    this.#beat = setInterval(() => this.say(), STEP);
    this.#watch.observe(this, { childList: true, characterData: true, subtree: true, attributes: true });
    this.say();
  }

  disconnectedCallback() {
    clearInterval(this.#beat);
    this.#watch.disconnect();
  }

  say() {
    const [begun, ends] = [Date.parse(this.dataset.begun), Date.parse(this.dataset.ends)];
    const left = Math.floor((ends - now()) / MINUTE);
    const words = (left < 0 ? this.dataset.over : this.dataset.left).replace("{}", Math.abs(left));
    if (this.textContent !== words) this.textContent = words;
    const share = Math.min(1, Math.max(0, (now() - begun) / (ends - begun)));
    this.closest("li")?.style.setProperty("--done", `${Math.round(share * 100)}%`);
  }
}
customElements.define("meeting-clock", MeetingClock);
