// form[data-upload]: every file its own request with its own key, each a row with progress and Cancel; what failed says why and
// can be tried again. Then "upload:done" is dispatched at the form. The row stands in data-rows, or in data-into itself, until the answer, a fragment, takes its place there.
import { become, parse, place } from "../live/apply.js";
import { wire } from "../live/wire.js";
import { fill, say } from "../words.js";
import { dropped } from "./dropped.js";
import { bytes, measured } from "./measures.js";
import { PIECE, inPieces } from "./pieces.js";
import { tokens, reason } from "./post.js";
import { spaceOf } from "./stores.js";

document.addEventListener("submit", (event) => {
  const form = event.target;
  const chosen = form.matches("[data-upload]") ? [...form.querySelectorAll("input[type=file]")].flatMap(({ files }) => [...files]) : [];
  if (!chosen.length || event.defaultPrevented) return;
  event.preventDefault();
  for (const file of chosen) begin(form, file, file.webkitRelativePath);
  form.reset();
});

// Without script one form sends one file.
function several(root) {
  for (const field of root.querySelectorAll("[data-upload] input[type=file]:not([webkitdirectory])")) field.multiple = true;
}
several(document);
document.addEventListener("htmx:load", ({ target }) => several(target));

// Choosing is sending where the form says so; dropping files on it always is.
document.addEventListener("change", ({ target }) => target.matches("[data-upload=at-once] input[type=file]") && target.form.requestSubmit());
for (const name of ["dragover", "drop"]) document.addEventListener(name, onDrop);

function onDrop(event) {
  const form = document.querySelector("form[data-upload]");
  const field = form?.querySelector("input[type=file]");
  if (!field || !event.dataTransfer?.types.includes("Files") || !event.target.closest("#main")) return;
  event.preventDefault();
  if (event.type === "drop") dropped(event.dataTransfer, (file, path) => begin(form, file, path));
}

function begin(form, file, path = "", key = crypto.randomUUID()) {
  const data = new FormData(form);
  data.delete("file");
  data.set("key", key);
  if (path) data.set("path", path);
  data.append("file", file);
  const [into, rows] = [form.dataset.into, form.dataset.rows ?? form.dataset.into].map((id) => document.getElementById(id));
  const job = { form, file, data, into, rows, began: performance.now(), retry: () => begin(form, file, path, key) };
  draw(job, "upload-row", {});
  if (isTooBig(job)) failed(job, tooBig(job));
  else line.push(() => send(job, key)), next();
}

// A folder may hold hundreds of files: a few go at a time, the others wait in line.
const AT_ONCE = 3;
const line = [];
let going = 0;

function next() {
  while (going < AT_ONCE && line.length) line.shift()();
}

function isTooBig({ form, file }) {
  return file.size > Number(form.dataset.limit ?? Infinity);
}

function tooBig({ form: { dataset }, file }) {
  return dataset.tooBig.replace("{}", bytes(file.size)).replace("{}", bytes(Number(dataset.limit)));
}

function draw(job, template, values) {
  const row = fill(template, { name: job.file.name, ...values });
  row.dataset.pending = "";
  row.addEventListener("click", ({ target }) => act(job, target.closest("[data-upload-act]")?.dataset.uploadAct));
  if (job.row?.isConnected) job.row.replaceWith(row);
  else job.rows.prepend(row);
  job.row = row;
}

function act(job, name) {
  if (name === "cancel") job.isCancelled = true;
  if (name === "cancel") job.request?.abort();
  if (name === "retry") job.retry();
  if (name) job.row.remove();
}

function send(job, key) {
  if (job.isCancelled) return;
  going += 1;
  if (job.form.dataset.pieces && job.file.size > PIECE) return inPieces(job, key, tellingOf(job, key)).finally(over);
  const request = (job.request = new XMLHttpRequest());
  request.open("POST", job.form.action);
  for (const [name, value] of Object.entries({ ...tokens(), "Idempotency-Key": key })) request.setRequestHeader(name, value);
  request.upload.addEventListener("progress", ({ loaded, total }) => progress(job, loaded, total));
  request.addEventListener("load", () => (request.status < 300 ? done(job, key) : failed(job, reason(request.responseText))));
  request.addEventListener("error", () => failed(job, document.getElementById("word-network").content.textContent.trim()));
  request.addEventListener("loadend", over);
  request.send(job.data);
}

function over() {
  going -= 1;
  next();
}

function tellingOf(job, key) {
  return {
    progress: (loaded) => progress(job, loaded, job.file.size),
    broken: () => (stateOf(job).textContent = stateOf(job).dataset.broken),
    done: () => done(job, key),
    failed: (why) => failed(job, why),
  };
}

function stateOf({ row }) {
  return row.querySelector("[data-slot=state]");
}

function progress(job, loaded, total) {
  const { row, began } = job;
  row.querySelector("progress").value = Math.floor((100 * loaded) / total);
  const state = stateOf(job);
  state.textContent = measured(state.dataset, loaded, total, (performance.now() - began) / 1000);
}

function failed(job, why) {
  draw(job, "upload-failed", { reason: why });
  say(`${job.file.name}: ${why}`);
}

function done(job, key) {
  const { form, request, row, into, rows } = job;
  const seq = request.getResponseHeader("Log-Seq");
  const [effect] = wire.tell("answer", { space: spaceOf(form), seq: seq === null ? null : Number(seq), key });
  const fresh = effect.do === "place" && parse(request.responseText);
  if (fresh && into === rows && !document.getElementById(fresh.id)) return become(row, fresh, into);
  if (fresh && into) place({ id: fresh.id, in: into.id, v: Number(fresh.dataset.v ?? 0), html: request.responseText });
  row.remove();
  form.dispatchEvent(new CustomEvent("upload:done", { bubbles: true, detail: { html: request.responseText } }));
  if (form.dataset.done) say(form.dataset.done.replace("{}", job.file.name));
}
