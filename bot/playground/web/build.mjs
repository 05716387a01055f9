// Builds the page into ../page: one script, one style sheet, and build.json, by which a test sees a stale bundle.
// `node build.mjs --test` instead bundles the tests of the pure modules for `node --test`.

import { createHash } from "node:crypto";
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const HERE = dirname(fileURLToPath(import.meta.url));
const PAGE = join(HERE, "..", "page");
const AXE = join(HERE, "..", "..", "..", "tests", "browser", "axe.min.js");
const SOURCES = ["build.mjs", "package.json", "package-lock.json", "tsconfig.json", "src"];

// The library styles by an id, which few rules of ours would outweigh. In a layer of its own every rule of ours does.
const libraryStyles = {
  name: "library styles",
  setup(builder) {
    builder.onLoad({ filter: /slack-blocks-to-jsx[\\/]dist[\\/]style\.css$/ }, async ({ path }) => {
      const css = await readFile(path, "utf8");
      return { contents: `@layer library {${css.replaceAll("!important", "")}}`, loader: "css" };
    });
  },
};

async function filesIn(path) {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => null);
  if (!entries) return [path];
  return (await Promise.all(entries.map((entry) => filesIn(join(path, entry.name))))).flat();
}

function digest(content) {
  return createHash("sha256").update(content).digest("hex");
}

/** The digest that tests/browser/test_bundle.py computes too: of paths and contents, line ends made alike. */
async function digestOfSources() {
  const paths = (await Promise.all(SOURCES.map((name) => filesIn(join(HERE, name))))).flat();
  const named = paths.map((path) => [relative(HERE, path).replaceAll("\\", "/"), path]);
  named.sort(([a], [b]) => (a < b ? -1 : 1));
  const sum = createHash("sha256");
  for (const [name, path] of named) {
    sum.update(`${name}\0${(await readFile(path, "utf8")).replaceAll("\r\n", "\n")}\0`);
  }
  return sum.digest("hex");
}

/** The licence of every package of which something is in the bundle. */
async function licences(inputs) {
  const folders = new Set();
  for (const input of Object.keys(inputs)) {
    const found = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input.replaceAll("\\", "/"));
    if (found) folders.add(found[1]);
  }
  const texts = [];
  for (const folder of [...folders].sort()) {
    const { name, version, license } = JSON.parse(await readFile(join(HERE, folder, "package.json"), "utf8"));
    const file = (await readdir(join(HERE, folder))).find((one) => /^licen[cs]e/i.test(one));
    const text = file ? (await readFile(join(HERE, folder, file), "utf8")).trim() : `Licence: ${license}`;
    texts.push(`${name} ${version} (${license})\n\n${text}\n`);
  }
  return texts.join(`\n${"-".repeat(78)}\n\n`);
}

async function buildPage() {
  await rm(PAGE, { recursive: true, force: true });
  await mkdir(PAGE, { recursive: true });
  const { metafile } = await build({
    absWorkingDir: HERE,
    entryPoints: { app: "src/main.tsx" },
    outdir: PAGE,
    bundle: true,
    minify: true,
    format: "iife",
    target: ["chrome110", "firefox115", "safari16.4"],
    define: { "process.env.NODE_ENV": '"production"' },
    legalComments: "none",
    metafile: true,
    plugins: [libraryStyles],
    logLevel: "info",
  });
  await writeFile(join(PAGE, "licences.txt"), await licences(metafile.inputs));
  for (const name of ["index.html", "favicon.svg"]) await copyFile(join(HERE, "src", name), join(PAGE, name));
  await mkdir(dirname(AXE), { recursive: true });
  await copyFile(join(HERE, "node_modules", "axe-core", "axe.min.js"), AXE);
  const files = {};
  for (const name of (await readdir(PAGE)).sort()) {
    files[name] = digest((await readFile(join(PAGE, name), "utf8")).replaceAll("\r\n", "\n"));
  }
  const told = { about: "Written by `make web`; do not edit.", sources: await digestOfSources(), files };
  await writeFile(join(PAGE, "build.json"), `${JSON.stringify(told, null, 2)}\n`);
}

async function buildTests() {
  const tests = (await filesIn(join(HERE, "src"))).filter((path) => path.endsWith(".test.ts"));
  await build({
    absWorkingDir: HERE,
    entryPoints: tests,
    outdir: join(HERE, ".tests"),
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
  });
}

await (process.argv.includes("--test") ? buildTests() : buildPage());
