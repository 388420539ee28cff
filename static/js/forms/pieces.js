// A large file in pieces, one request each. When the line breaks it asks how far it had come and goes on there; also the same
// file chosen anew, after the page was left, goes on where it was.
import { reason, tokens } from "./post.js";

export const PIECE = 8 * 1024 * 1024; // bytes
const [SOON, LATE] = [1000, 15_000]; // ms until the next try
const STILL = 30_000; // ms in which nothing moves: the line is broken, though nobody says so
const LATER = [0, 408, 425, 429, 500, 502, 503, 504];

// told: {progress(loaded), broken(), done(), failed(why)}. Ends when it is told one of the last two, or cancelled.
export async function inPieces(job, key, told) {
  let [offset, again, tries] = [null, "", 0];
  while (!job.isCancelled) {
    const answer = await ask(job, key, { offset, again }, told);
    const there = answer.getResponseHeader("Upload-Offset");
    if (job.isCancelled) break;
    if (answer.status === 201) return told.done();
    if (there === null && !LATER.includes(answer.status)) return told.failed(reason(answer.responseText));
    if (there === null) told.broken();
    if (there === null || Number(there) === job.file.size) await pause(tries++);
    else tries = 0;
    [offset, again] = there === null ? [null, again] : [Number(there), "yes"];
  }
  post(job, key, job.form.dataset.givingUp, fields(job, {}));
}

function ask(job, key, { offset, again }, told) {
  const data = fields(job, { offset: offset ?? 0, again });
  const piece = offset !== null && job.file.slice(offset, offset + PIECE);
  if (piece?.size) data.append("file", piece, "piece");
  return post(job, key, job.form.dataset.pieces, data, (loaded) => piece && told.progress(offset + Math.min(loaded, piece.size)));
}

function fields({ data, file }, more) {
  const about = { name: file.name, size: file.size, modified: file.lastModified, ...more };
  const found = new FormData();
  for (const name of ["path", "folder"]) if (data.has(name)) found.set(name, data.get(name));
  for (const [name, value] of Object.entries(about)) found.set(name, value);
  return found;
}

// Resolves with the request however it ends; status 0 is a broken line.
function post(job, key, address, data, moved = () => {}) {
  const request = (job.request = new XMLHttpRequest());
  const broken = () => request.abort();
  let still = setTimeout(broken, STILL);
  request.open("POST", address);
  for (const [name, value] of Object.entries({ ...tokens(), "Idempotency-Key": key })) request.setRequestHeader(name, value);
  request.upload.addEventListener("progress", ({ loaded }) => {
    clearTimeout(still);
    still = setTimeout(broken, STILL);
    moved(loaded);
  });
  request.upload.addEventListener("load", () => clearTimeout(still)); // the server may take its time over the last piece
  window.addEventListener("offline", broken);
  return new Promise((resolve) => {
    request.addEventListener("loadend", () => {
      clearTimeout(still);
      window.removeEventListener("offline", broken);
      resolve(request);
    });
    request.send(data);
  });
}

function pause(tries) {
  return new Promise((resolve) => {
    setTimeout(resolve, Math.min(SOON * 2 ** tries, LATE));
    window.addEventListener("online", resolve, { once: true });
  });
}
