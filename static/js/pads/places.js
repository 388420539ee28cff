// Where something stands in a text whatever others write meanwhile: a position as Yjs keeps it, in base64.
import { decodePosition, encodePosition, indexOf, placeOf, positionOf, stickTo, ySyncPluginKey } from "../../vendor/tiptap.esm.js";

// side: 0 holds on to the letter after it, -1 to the one before, so that what is written beside the passage is no part of it.
export function said(state, at, side) {
  const { type, doc, binding } = ySyncPluginKey.getState(state);
  const position = positionOf(at, type, binding.mapping);
  const found = indexOf(position, doc);
  const held = found && (side === 0 || found.index > 0) ? stickTo(found.type, found.index, side) : position;
  return btoa(String.fromCharCode(...encodePosition(held)));
}

// {from, to}, or null when the words between are no longer there.
export function placed(state, start, end) {
  const [from, to] = [start, end].map((text) => found(state, text));
  return from !== null && to !== null && from < to && to <= state.doc.content.size ? { from, to } : null;
}

function found(state, text) {
  const { type, doc, binding } = ySyncPluginKey.getState(state);
  try {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    return placeOf(doc, type, decodePosition(bytes), binding.mapping);
  } catch {
    return null; // what another page said may be anything
  }
}
