// Bundles tiptap.js into static/vendor/tiptap.esm.js, and beside it the licences of all that went into it. The same sources give the
// same bytes: versions are pinned in package-lock.json, and nothing of this machine or this moment goes into what is written.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { build } from "esbuild";

const OUT = "../../static/vendor/tiptap";
const made = await build({
  entryPoints: ["tiptap.js"],
  outfile: `${OUT}.esm.js`,
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  metafile: true,
});

const packages = Object.keys(made.metafile.inputs).map((name) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(name)?.[1]);
const used = [...new Set(packages.filter(Boolean))].sort();
writeFileSync(`${OUT}.LICENSES.txt`, used.map(licence).join(`\n${"-".repeat(78)}\n\n`));

function licence(name) {
  const folder = `node_modules/${name}`;
  const { version, license } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  const words = file ? readFileSync(`${folder}/${file}`, "utf8").trim() : "Its package holds no text of the licence.";
  return `${name} ${version}: ${license}\n\n${words}\n`;
}
