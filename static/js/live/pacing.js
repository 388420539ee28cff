// How news come to this page, by the reader's choice: as they happen, gathered each half minute, or kept until they are asked for.
// One's own change is never held back.
import { fill, me, plural } from "../words.js";

const EVERY = 30_000; // ms between two gatherings
const MOST = 500; // rows that are kept; beyond them the page is fetched again
let waiting = []; // {show, rows}
let overflow = null; // what fetches the page again
let timer = null;

const chosen = () => sessionStorage.getItem("pace") ?? document.body.dataset.updates ?? "on";
const theirs = (rows) => rows.filter(({ by }) => String(by ?? "") !== me()).length;
const count = () => waiting.reduce((sum, { rows }) => sum + theirs(rows), 0);

// show: draws the news; afresh: fetches the whole page instead.
export function paced(rows, show, afresh) {
  if (chosen() === "on" || !theirs(rows)) return show();
  waiting.push({ show, rows });
  if (waiting.length > MOST) overflow = afresh;
  if (chosen() === "batched") timer ??= setTimeout(release, EVERY);
  offer();
}

// What waits belongs to a page that is no more.
export function dropHeld() {
  waiting = [];
  overflow = null;
  offer();
}

export function release() {
  clearTimeout(timer);
  timer = null;
  const [shown, again] = [waiting, overflow];
  dropHeld();
  if (again) again();
  else for (const { show } of shown) show();
}

function offer() {
  const old = document.getElementById("held-news");
  const many = count();
  if (!many) return old?.remove();
  const button = old ?? make();
  if (button) plural(button, many);
}

function make() {
  const button = fill("word-held-news", {});
  if (!button) return null;
  button.id = "held-news";
  button.addEventListener("click", release);
  document.getElementById("main")?.before(button);
  return button;
}

// The switch in the thread's head: for this tab, over what the settings say.
function mark() {
  for (const each of document.querySelectorAll("[data-pause]")) each.setAttribute("aria-pressed", String(chosen() === "paused"));
}

document.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-pause]");
  if (!button) return;
  const usual = document.body.dataset.updates === "batched" ? "batched" : "on";
  sessionStorage.setItem("pace", chosen() === "paused" ? usual : "paused");
  mark();
  if (chosen() !== "paused") release();
});
document.addEventListener("live:fresh", mark);
mark();
