// A line drawn in the picture: chosen at one note, it leads to the note that is opened next. Esc ends it.
import { insist, show } from "../board/answers.js";
import { reason } from "../forms/post.js";
import { address } from "./moving.js";

// Every line has an idea at one of its ends.
const fit = (...notes) => notes.filter(({ dataset }) => dataset.kind === "idea").length === 1;

export class Choosing {
  #map;
  #from = null;

  constructor(map) {
    this.#map = map;
    map.addEventListener("click", (event) => this.#clicked(event), { capture: true });
    map.addEventListener("keydown", (event) => event.key === "Escape" && this.#from && this.#end("unconnected"), { capture: true });
  }

  #clicked(event) {
    const button = event.target.closest("[data-choose]");
    if (button) return this.#begin(button);
    const note = this.#from && event.target.closest(".note");
    if (!note) return;
    event.preventDefault();
    event.stopPropagation();
    if (!fit(note, this.#from)) this.#map.tell("unfit");
    else this.#connect(note);
  }

  #begin(button) {
    this.#from = this.#map.canvas.getElementById(`note-${button.dataset.choose}`);
    button.closest("dialog").close();
    this.#map.classList.add("is-choosing");
    this.#map.tell("choose", { name: this.#from.dataset.name });
  }

  #end(word, values = {}) {
    this.#from = null;
    this.#map.classList.remove("is-choosing");
    this.#map.tell(word, values);
  }

  async #connect(other) {
    const [from, key] = [this.#from, crypto.randomUUID()];
    this.#end("connected", { name: from.dataset.name, other: other.dataset.name });
    const answer = await insist(address(from, "line"), [["other", other.id.slice("note-".length)], ["on", "yes"]], key);
    if (answer.status < 300) show(answer, key, this.#map);
    else this.#map.say(`${this.#map.words.unconnected}. ${reason(answer.html)}`);
  }
}
