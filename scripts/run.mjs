// Every npm command comes through here: installs what is missing, builds what is stale, then runs
// dist/commands/<name>.js in this same process. Needs nothing but Node, so it works on a bare clone.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildParts } from './build-parts.mjs';
import { installPackages } from './install-packages.mjs';

const OLDEST = [20, 19];
/** Commands that show a page need the pages built; the others need the server's code alone. */
const WITH_PAGES = new Set(['start', 'test', 'check', 'build', 'screenshots']);

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [name = '', ...args] = process.argv.slice(2);

try {
  process.exitCode = await main();
} catch (error) {
  console.error(inWords(error));
  process.exitCode = 1;
}

async function main() {
  const began = Date.now();
  refuseOldNode();
  process.chdir(root);
  // An image holds no sources: there everything is installed and built already.
  const isCheckout = existsSync(join(root, 'src'));
  const installed = isCheckout ? await installPackages(root) : 0;
  const built = isCheckout ? await buildParts(root, partsOf(name, args)) : 0;
  const file = join(root, 'dist', 'commands', `${name.replaceAll(':', '-')}.js`);
  if (!/^[a-z:]+$/.test(name) || !existsSync(file)) {
    throw new Error(`There is no command "${name}". package.json lists them all.`);
  }
  const { command } = await import(pathToFileURL(file).href);
  if (args.includes('--help')) {
    console.log(command.usage);
    return 0;
  }
  return command.run(args, { began, installMs: installed, buildMs: built });
}

function partsOf(command, options) {
  const needsPages = WITH_PAGES.has(command) && !options.includes('--help');
  return needsPages ? ['server', 'console', 'phone'] : ['server'];
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  throw new Error(
    `Waystation needs Node ${OLDEST.join('.')} or newer; this is ${process.versions.node} (${process.execPath}).`,
  );
}

/** What went wrong is said in words; only a fault of our own shows where in the code it was. */
function inWords(error) {
  if (!(error instanceof Error)) return String(error);
  const isOurFault = error instanceof TypeError || error instanceof ReferenceError;
  return isOurFault || process.env.WAYSTATION_DEBUG ? error.stack : error.message;
}
