// One line adds a task under its column, and stays for the next; pasted lines add one each.
export class Adding {
  #board;

  constructor(board) {
    this.#board = board;
    board.addEventListener("click", (event) => this.#clicked(event));
    board.addEventListener("paste", (event) => this.#pasted(event));
    board.addEventListener("keydown", ({ key, target }) => key === "Escape" && this.#close(target.closest("form.adding")));
  }

  #clicked(event) {
    const link = event.target.closest("a[data-add]");
    const form = event.target.closest("[data-stop]")?.form;
    if (form) this.#close(form);
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.#open(document.getElementById(link.dataset.add), link.href);
  }

  #open(column, action) {
    const form = column.querySelector("form.adding") ?? this.#form(column, action);
    column.scrollIntoView({ block: "nearest", inline: "nearest" });
    form.elements.title.focus();
  }

  #form(column, action) {
    const form = this.#board.querySelector("[data-adding]").content.firstElementChild.cloneNode(true);
    form.action = action;
    form.dataset.into = `${column.id}-cards`;
    form.elements.key.value = crypto.randomUUID();
    column.querySelector("[data-cards]").after(form);
    return form;
  }

  #close(form) {
    const link = form?.closest(".column").querySelector("[data-add]");
    form?.remove();
    link?.focus();
  }

  #pasted(event) {
    const form = event.target.closest("form.adding");
    const lines = (event.clipboardData?.getData("text") ?? "").split(/\r?\n/).map((line) => line.trim()).filter(Boolean);
    if (!form || lines.length < 2) return;
    event.preventDefault();
    for (const line of lines) {
      form.elements.title.value = line;
      form.requestSubmit();
    }
  }
}
