// form[data-attach="write"]: files for what one writes there, chosen, pasted or dropped. What is uploaded is linked in the text.
import { parse } from "../live/apply.js";
import { toast } from "./toast.js";

const formOf = (field) => field.id && document.querySelector(`form[data-attach="${CSS.escape(field.id)}"]`);
const rowsOf = (form) => document.getElementById(form.dataset.rows);

document.addEventListener("upload:done", ({ target, detail: { html } }) => {
  const field = document.getElementById(target.dataset.attach ?? "");
  const link = parse(html)?.querySelector("a[href]");
  if (field && link) insert(field, `[${link.textContent.trim().replace(/[[\]\\]/g, "\\$&")}](${link.getAttribute("href")})`);
});

function insert(field, words) {
  const { selectionEnd: at, value } = field;
  const before = at > 0 && !/\s$/.test(value.slice(0, at)) ? "\n" : "";
  field.setRangeText(`${before}${words}\n`, at, at, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

document.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-opens]");
  if (button) document.getElementById(button.dataset.opens)?.click();
});

document.addEventListener("paste", (event) => {
  const form = event.target.matches?.("textarea") && formOf(event.target);
  const { files } = event.clipboardData;
  if (!form || !files.length) return;
  event.preventDefault();
  form.querySelector("input[type=file]").files = files;
  form.requestSubmit();
});

// A post that went without its files would have to be mended by hand.
document.addEventListener(
  "submit",
  (event) => {
    const field = event.target.querySelector?.("textarea[id]");
    const form = field && formOf(field);
    if (!form || !rowsOf(form)?.querySelector("progress")) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    toast("word-toast", { words: form.dataset.wait });
  },
  { capture: true },
);
