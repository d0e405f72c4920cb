// The way in on a fresh machine: `npm start` and `npm test` come through here, so this file uses nothing but Node's own modules and must
// run on every Node that package.json allows. What it starts runs on Node 24 or newer, the package `node` where the machine's is older.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { constants, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const INSTALL_STAMP = join("node_modules", ".lock-sha256");
const COMPILED = join("node_modules", ".cache", "compiled");
const BUILD_STAMP = join("dist", ".inputs-sha256");
/** Everything the built client depends on. */
const BUILD_INPUTS = [
  "client",
  join("server", "domain"),
  "site.json",
  "vite.config.ts",
  "vite.desk.config.ts",
  "package.json",
  "package-lock.json",
];
/** The public pages for the browser, the same for the server, and the data desk, of which no public page knows. */
const BUILDS = [["build"], ["build", "--ssr", "client/entry-server.tsx"], ["build", "--config", "vite.desk.config.ts"]];
const CHROMIUM_PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const COMMANDS = { start, dev, build, test, "test:update": updateGoldens };

process.chdir(dirname(fileURLToPath(import.meta.url)));
const [name = "", ...rest] = process.argv.slice(2);
if (!Object.hasOwn(COMMANDS, name)) fail(`Unknown command "${name}". Use one of: ${Object.keys(COMMANDS).join(", ")}.`);
process.exitCode = await COMMANDS[name](rest);

/** Installs and builds what is missing, then runs the server in the foreground. */
async function start() {
  install();
  if (buildClient() !== 0) return 1;
  return runServer([], "production");
}

/** The server and every build of the client, each started again when a source changes. */
async function dev() {
  install();
  if (buildClient() !== 0) return 1;
  const watchers = BUILDS.map((args) => spawn(node(), [tool("vite"), ...args, "--watch", "--logLevel", "warn"], { stdio: "inherit" }));
  rmSync(BUILD_STAMP, { force: true });
  const code = await runServer(["--watch"], "development");
  for (const watcher of watchers) watcher.kill();
  return code;
}

async function build() {
  install();
  return buildClient();
}

/** Rewrites the golden files; arguments go to Vitest, e.g. `npm run test:update -- --project unit number`. */
async function updateGoldens(args) {
  install();
  return run([tool("vitest"), "run", "--update", ...args], { UPDATE: "1", CI: "" });
}

/** Everything CI checks. Runs every stage, so that one run shows all that is wrong, and fails at the end. */
async function test() {
  const reports = mkdtempSync(join(tmpdir(), "provincial-indicators-"));
  const stages = [
    ["types", () => run([tool("tsc"), "--noEmit"])],
    ["lint", () => run([tool("biome"), "check", "--error-on-warnings"])],
    ["build", buildClient],
    ["office programs", ensureWriter],
    ["unit and api tests", () => runTests("unit", reports)],
    ["browser tests", () => (ensureChromium() ? runTests("browser", reports) : 1)],
  ];
  step("install");
  install();
  const failed = [];
  for (const [title, stage] of stages) {
    step(title);
    if (stage() !== 0) failed.push(title);
  }
  const { passed, failures } = countTests(reports);
  rmSync(reports, { recursive: true });
  console.log(failed.length === 0 ? "\nEvery stage passed." : `\nFailed: ${failed.join(", ")}.`);
  console.log(`${passed} passed, ${failures} failed`);
  return failed.length === 0 ? 0 : 1;
}

/** Installs when node_modules is missing or was installed from another lock file. */
function install() {
  const lock = hashFiles(["package-lock.json"]);
  if (existsSync(INSTALL_STAMP) && readFileSync(INSTALL_STAMP, "utf8") === lock) return;
  console.log("Installing the packages of package-lock.json");
  // Engine warnings are about the machine's own Node, which runs nothing but npm. NODE_ENV=production would leave out what builds the client.
  const args = ["ci", "--include=dev", "--loglevel=error"];
  const npm = process.env.npm_execpath;
  const done = npm
    ? spawnSync(process.execPath, [npm, ...args], { stdio: "inherit" })
    : spawnSync("npm", args, { stdio: "inherit", shell: process.platform === "win32" });
  if (done.status !== 0) fail("npm ci failed; its own message is above. Nothing was started.");
  writeFileSync(INSTALL_STAMP, lock);
}

/** Builds the client for the browser and for the server's rendering, and the desk, unless dist/ was built from the same sources. */
function buildClient() {
  const inputs = hashFiles(BUILD_INPUTS);
  if (existsSync(BUILD_STAMP) && readFileSync(BUILD_STAMP, "utf8") === inputs) return 0;
  console.log("Building the client");
  rmSync("dist", { recursive: true, force: true });
  const quiet = ["--logLevel", "warn"];
  // Stated, since under a test runner the environment says otherwise and JSX would be compiled for development.
  const env = { NODE_ENV: "production" };
  for (const args of BUILDS) {
    const code = run([tool("vite"), ...args, ...quiet], env);
    if (code !== 0) return code;
  }
  mkdirSync("dist", { recursive: true });
  writeFileSync(BUILD_STAMP, inputs);
  return 0;
}

/** Runs the server until it ends; its exit code is ours, and signals to us are passed on to it. */
function runServer(flags, environment) {
  // Node keeps what it made of the TypeScript files, which halves the work of the next start.
  const env = { NODE_COMPILE_CACHE: COMPILED, ...process.env, NODE_ENV: process.env.NODE_ENV ?? environment };
  const settings = existsSync(".env") ? ["--env-file=.env"] : [];
  // V8 loses count of its pages of machine code where threads come and go that load WebAssembly, and ends the whole process (nodejs/node#64500).
  const steady = "--no-memory-protection-keys";
  const server = spawn(node(), [...settings, steady, ...flags, "server/main.ts"], { stdio: "inherit", env });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
  if (process.env.npm_lifecycle_event) whenOrphaned(() => server.kill("SIGTERM"));
  return new Promise((resolve) => {
    server.on("error", (error) => fail(`The server could not be started: ${error.message}`));
    server.on("exit", (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}

/** npm ends only the shell between itself and us when it is told to stop; without this the server would run on and keep its port. */
function whenOrphaned(stop) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, 250);
  timer.unref();
}

function runTests(project, reports) {
  const args = [
    "run",
    "--project",
    project,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${join(reports, `${project}.json`)}`,
  ];
  // CI=true: a missing golden file fails instead of being written.
  return run([tool("vitest"), ...args], { CI: "true" });
}

/** Adds up Vitest's reports. A file that could not run at all counts as one failure. */
function countTests(reports) {
  const results = readdirSync(reports).map((file) => JSON.parse(readFileSync(join(reports, file), "utf8")));
  const broken = results
    .flatMap((result) => result.testResults)
    .filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  return { passed: sum(results, "numPassedTests"), failures: sum(results, "numFailedTests") + broken.length };
}

/** Where LibreOffice is there without its word processor, root on Debian adds it (9 MB); elsewhere the tests that need it say so and are skipped. */
function ensureWriter() {
  const isWanted = existsSync("/usr/bin/soffice") && !existsSync("/usr/lib/libreoffice/program/libswlo.so");
  if (!isWanted || process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return 0;
  console.log("Installing the word processor of LibreOffice from Debian's packages");
  const script = "apt-get update -qq && apt-get install -y -qq --no-install-recommends libreoffice-writer-nogui >/dev/null";
  spawnSync("sh", ["-c", script], { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
  return 0;
}

/** Whether there is a Chromium for the browser tests. As root on Debian a missing one is installed. */
function ensureChromium() {
  const places = [process.env.CHROMIUM_PATH, ...CHROMIUM_PLACES].filter(Boolean);
  if (places.some((place) => existsSync(place))) return true;
  if (process.getuid?.() === 0 && existsSync("/etc/debian_version")) {
    console.log("Installing Chromium from Debian's packages");
    const script = "apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium >/dev/null";
    spawnSync("sh", ["-c", script], { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
    if (existsSync("/usr/bin/chromium")) return true;
  }
  console.error("No Chromium found. Install it (Debian: apt-get install chromium) or set CHROMIUM_PATH to the program, then try again.");
  return false;
}

function run(args, env = {}) {
  return spawnSync(node(), args, { stdio: "inherit", env: { ...process.env, ...env } }).status ?? 1;
}

/** A Node that runs TypeScript and node:sqlite: this one, or the one of the package `node`. */
function node() {
  if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath;
  return join("node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");
}

/** The script that a package puts on the command line. */
function tool(name) {
  const home = join("node_modules", { tsc: "typescript", biome: "@biomejs/biome" }[name] ?? name);
  return join(home, JSON.parse(readFileSync(join(home, "package.json"), "utf8")).bin[name]);
}

/** One SHA-256 over names and contents of files and folders; what does not exist counts as empty. */
function hashFiles(paths) {
  const hash = createHash("sha256");
  for (const file of paths.flatMap(listFiles).sort()) hash.update(file).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

function listFiles(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path).flatMap((entry) => listFiles(join(path, entry)));
}

function sum(items, key) {
  return items.reduce((total, item) => total + item[key], 0);
}

function step(title) {
  console.log(`\n== ${title}`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
