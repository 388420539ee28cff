// What was dropped: files, and the files of folders with the path they have there. take(file, path) is called for each.
export function dropped({ items, files }, take) {
  const entries = [...items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  if (!entries.length) for (const file of files) take(file, "");
  for (const entry of entries) walk(entry, "", take);
}

async function walk(entry, above, take) {
  if (entry.isFile) return entry.file((file) => take(file, above && above + file.name));
  const reader = entry.createReader();
  for (let some = await read(reader); some.length; some = await read(reader)) {
    for (const inner of some) await walk(inner, `${above}${entry.name}/`, take);
  }
}

// A reader gives a hundred at a time, and nothing when it has given all; a folder that cannot be read gives nothing.
function read(reader) {
  return new Promise((resolve) => reader.readEntries(resolve, () => resolve([])));
}
