// form[data-upload]: every file its own request with its own key, each a row with progress and Cancel; what failed says why and
// can be tried again. Then "upload:done" is dispatched at the form. The row stands in data-rows, or in data-into itself, until the answer, a fragment, takes its place there.
import { become, parse, place } from "../live/apply.js";
import { wire } from "../live/wire.js";
import { fill, say } from "../words.js";
import { bytes, measured } from "./measures.js";
import { tokens, reason } from "./post.js";
import { spaceOf } from "./stores.js";

document.addEventListener("submit", (event) => {
  const form = event.target;
  const field = form.matches("[data-upload]") && form.querySelector("input[type=file]");
  if (!field || !field.files.length || event.defaultPrevented) return;
  event.preventDefault();
  for (const file of field.files) begin(form, field.name, file);
  form.reset();
});

// Without script one form sends one file.
function several(root) {
  for (const field of root.querySelectorAll("[data-upload] input[type=file]")) field.multiple = true;
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
  if (event.type === "dragover") return;
  field.files = event.dataTransfer.files;
  form.requestSubmit();
}

function begin(form, name, file, key = crypto.randomUUID()) {
  const data = new FormData(form);
  data.delete(name);
  data.set("key", key);
  data.append(name, file);
  const [into, rows] = [form.dataset.into, form.dataset.rows ?? form.dataset.into].map((id) => document.getElementById(id));
  const job = { form, file, data, into, rows, began: performance.now(), retry: () => begin(form, name, file, key) };
  draw(job, "upload-row", {});
  if (isTooBig(job)) failed(job, tooBig(job));
  else send(job, key);
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
  if (name === "cancel") job.request.abort();
  if (name === "retry") job.retry();
  if (name) job.row.remove();
}

function send(job, key) {
  const request = (job.request = new XMLHttpRequest());
  request.open("POST", job.form.action);
  for (const [name, value] of Object.entries({ ...tokens(), "Idempotency-Key": key })) request.setRequestHeader(name, value);
  request.upload.addEventListener("progress", ({ loaded, total }) => progress(job, loaded, total));
  request.addEventListener("load", () => (request.status < 300 ? done(job, key) : failed(job, reason(request.responseText))));
  request.addEventListener("error", () => failed(job, document.getElementById("word-network").content.textContent.trim()));
  request.send(job.data);
}

function progress({ row, began }, loaded, total) {
  row.querySelector("progress").value = Math.floor((100 * loaded) / total);
  const state = row.querySelector("[data-slot=state]");
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
