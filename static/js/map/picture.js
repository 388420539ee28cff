// The map as PNG: its SVG, drawn on a canvas here, so that the server needs nothing that draws.
const MOST = 8192; // px of the longer side: more than this some browsers leave empty
const FINE = 2; // pixels for each step, while that is not too many

export async function picture(button) {
  if (!button) return;
  button.setAttribute("aria-busy", "true");
  try {
    save(await drawn(button.dataset.png));
  } finally {
    button.removeAttribute("aria-busy");
  }
}

async function drawn(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`the picture: ${answer.status}`);
  const source = URL.createObjectURL(new Blob([await answer.text()], { type: "image/svg+xml" }));
  const image = await loaded(source).finally(() => URL.revokeObjectURL(source));
  return painted(image);
}

async function loaded(source) {
  const image = new Image();
  image.src = source;
  await image.decode();
  return image;
}

function painted(image) {
  const size = Math.min(FINE, MOST / Math.max(image.naturalWidth, image.naturalHeight));
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.naturalWidth * size, image.naturalHeight * size];
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}

function save(blob) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = "map.png";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
