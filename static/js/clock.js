// The server's time: a device may be days wrong, and what was written today must still stand under today. The page says when it
// was made, unless it says only that something went wrong; none is kept in a store, so what lies between is the device's error,
// or the way here, which is short.
const WAY = 60_000; // ms
const made = Number(document.documentElement.dataset.now ?? 0) * 1000;
const off = made && made - Date.now();
const error = Math.abs(off) > WAY ? off : 0;

export const now = () => Date.now() + error;
