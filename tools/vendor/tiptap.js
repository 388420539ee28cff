// What the page of a text written together takes from Tiptap and Yjs: one file, so that all of them share one Yjs.
export { Editor, Extension } from "@tiptap/core";
export { default as Collaboration } from "@tiptap/extension-collaboration";
export { default as Image } from "@tiptap/extension-image";
export { TableKit } from "@tiptap/extension-table";
export { default as StarterKit } from "@tiptap/starter-kit";
export { yCursorPlugin } from "@tiptap/y-tiptap";
export { Awareness } from "y-protocols/awareness";
export {
  applyUpdate,
  createRelativePositionFromJSON as positionFromJSON,
  decodeRelativePosition as decodePosition,
  Doc,
  encodeRelativePosition as encodePosition,
  encodeStateAsUpdate,
  encodeStateVector,
  mergeUpdates,
} from "yjs";
