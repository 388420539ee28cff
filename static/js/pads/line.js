// The socket of one text: says what this page has, brings what it lacks, and knows what is kept. Meant to be lost at any moment.
import { applyUpdate, encodeStateAsUpdate, encodeStateVector, mergeUpdates } from "../../vendor/tiptap.esm.js";

const [STATE, CHANGE, PIECE] = [1, 2, 3];
const GATHER = 50; // ms of typing in one message
const ACKS = 100; // ms between two times that the server is told what came: it counts messages
const LONGEST = 200_000; // bytes of one message
const PATIENCE = 30_000; // ms at most between two tries
const FINAL = { 4401: "signed-out", 4403: "ended", 4400: "refused", 1009: "refused" };

export class Line extends EventTarget {
  #doc; #writes; #address; #socket = null; #tries = 0; #id = 0; #retry = null; #timer = null; #waiting = []; #unkept = new Set(); #synced = false; #over = false; #came = 0; #acking = null;

  // An editor tidies what it shows, also a reader's: of who only reads nothing is sent, or the server would end the line.
  constructor(doc, address, writes) {
    super();
    [this.#doc, this.#writes] = [doc, writes];
    this.#address = new URL(address, location.href.replace(/^http/, "ws"));
    doc.on("update", (update, origin) => origin !== this && this.#changed(update));
    addEventListener("online", () => this.#open());
    addEventListener("pagehide", () => this.#flush());
    this.#open();
  }

  get isSaved() {
    return this.#synced && !this.#waiting.length && !this.#unkept.size;
  }

  get isOver() {
    return this.#over;
  }

  say(frame) {
    if (this.#synced) this.#socket.send(JSON.stringify(frame));
  }

  end(state = "ended") {
    this.#over = true;
    clearTimeout(this.#retry);
    this.#drop();
    this.#tell(state);
  }

  #open() {
    if (this.#socket || this.#over) return;
    clearTimeout(this.#retry);
    const socket = (this.#socket = new WebSocket(this.#address));
    socket.binaryType = "arraybuffer";
    const current = (act) => (event) => this.#socket === socket && act(event);
    socket.onopen = current(() => this.#send(STATE, encodeStateVector(this.#doc)));
    socket.onmessage = current(({ data }) => (typeof data === "string" ? this.#hear(JSON.parse(data)) : this.#take(new Uint8Array(data))));
    socket.onclose = current(({ code }) => this.#closed(code));
  }

  #closed(code) {
    this.#drop();
    if (FINAL[code]) return this.end(FINAL[code]);
    this.#tell("away");
    const pause = Math.random() * Math.min(PATIENCE, 500 * 2 ** this.#tries++);
    this.#retry = setTimeout(() => this.#open(), pause);
  }

  #drop() {
    const socket = this.#socket;
    [this.#socket, this.#synced, this.#waiting] = [null, false, []]; // what was said and not kept is found again by comparing
    this.#unkept.clear();
    socket?.close();
    this.dispatchEvent(new CustomEvent("alone"));
  }

  #take(bytes) {
    if (bytes[0] === STATE) return this.#compare(bytes.subarray(1));
    this.#came = Number(new DataView(bytes.buffer, bytes.byteOffset + 1, 8).getBigUint64(0));
    applyUpdate(this.#doc, bytes.subarray(9), this);
    this.#acking ??= setTimeout(() => this.#ack(), ACKS);
  }

  #ack() {
    this.#acking = null;
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify({ t: "ack", to: this.#came }));
  }

  // What the server lacks: written without connection, or said and lost on the way.
  #compare(state) {
    [this.#synced, this.#tries] = [true, 0];
    const lacking = encodeStateAsUpdate(this.#doc, state);
    if (this.#writes && lacking.length > 2) this.#keep(lacking);
    this.dispatchEvent(new CustomEvent("together"));
    this.#tell();
  }

  #hear(frame) {
    if (frame.t === "kept") this.#unkept.delete(frame.id);
    if (frame.t === "again") this.#send(STATE, encodeStateVector(this.#doc));
    if (frame.t === "at" || frame.t === "left") this.dispatchEvent(new CustomEvent(frame.t, { detail: frame }));
    if (frame.t === "kept") this.#tell();
  }

  #changed(update) {
    if (this.#synced && this.#writes) {
      this.#waiting.push(update);
      this.#timer ??= setTimeout(() => this.#flush(), GATHER);
    }
    this.#tell();
  }

  #flush() {
    if (!this.#synced) return;
    clearTimeout(this.#timer);
    this.#timer = null;
    const said = this.#waiting;
    this.#waiting = [];
    if (said.length) this.#keep(mergeUpdates(said));
  }

  #keep(update) {
    const id = new Uint8Array(4);
    new DataView(id.buffer).setUint32(0, (this.#id = (this.#id + 1) % 2 ** 32));
    this.#unkept.add(this.#id);
    let whole = join(id, update);
    for (; whole.length > LONGEST; whole = whole.subarray(LONGEST)) this.#send(PIECE, whole.subarray(0, LONGEST));
    this.#send(CHANGE, whole);
  }

  #send(kind, bytes) {
    this.#socket.send(join(Uint8Array.of(kind), bytes));
  }

  #tell(state = this.#synced ? (this.isSaved ? "saved" : "saving") : "away") {
    this.dispatchEvent(new CustomEvent("state", { detail: state }));
  }
}

function join(...parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
