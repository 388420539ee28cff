// Bytes, rates and times in the reader's own language; the words between them stand in the page.
const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"];
const SETTLED = 2; // seconds before a rate means anything

export function bytes(count, per = "") {
  const step = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log(count || 1) / Math.log(1024))));
  return amount(count / 1024 ** step, UNITS[step] + per, step > 1 ? 1 : 0);
}

// "31 MB of 48 MB, 2.1 MB/s, about 20 seconds left"; while the last byte is on its way to its place, that it is being saved.
export function measured({ words, rate, left, saving }, loaded, total, seconds) {
  if (loaded >= total) return saving;
  const sent = words.replace("{}", bytes(loaded)).replace("{}", bytes(total));
  if (seconds < SETTLED) return sent;
  const speed = loaded / seconds;
  return [sent, rate.replace("{}", bytes(speed, "-per-second")), left.replace("{}", duration((total - loaded) / speed))].join(", ");
}

function duration(seconds) {
  return seconds < 90 ? amount(Math.ceil(seconds), "second", 0, "long") : amount(Math.ceil(seconds / 60), "minute", 0, "long");
}

function amount(value, unit, digits, unitDisplay = "short") {
  const options = { style: "unit", unit, unitDisplay, maximumFractionDigits: digits };
  return new Intl.NumberFormat(document.documentElement.lang, options).format(value);
}
