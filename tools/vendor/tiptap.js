// What the page of a text written together takes from Tiptap and Yjs: one file, so that all of them share one Yjs.
export { Editor, Extension, Mark } from "@tiptap/core";
export { default as Collaboration } from "@tiptap/extension-collaboration";
export { default as Image } from "@tiptap/extension-image";
export { TableKit } from "@tiptap/extension-table";
export { default as StarterKit } from "@tiptap/starter-kit";
export { Plugin, PluginKey } from "@tiptap/pm/state";
export { Decoration, DecorationSet } from "@tiptap/pm/view";
export {
  absolutePositionToRelativePosition as positionOf,
  relativePositionToAbsolutePosition as placeOf,
  yCursorPlugin,
  ySyncPluginKey,
} from "@tiptap/y-tiptap";
export { Awareness } from "y-protocols/awareness";
export {
  applyUpdate,
  createAbsolutePositionFromRelativePosition as indexOf,
  createRelativePositionFromJSON as positionFromJSON,
  createRelativePositionFromTypeIndex as stickTo,
  decodeRelativePosition as decodePosition,
  Doc,
  encodeRelativePosition as encodePosition,
  encodeStateAsUpdate,
  encodeStateVector,
  mergeUpdates,
} from "yjs";
