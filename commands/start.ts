import { type Command, type Preparation, say } from './command.js';
import { expectedConfig, stateFolder } from './installation.js';
import { banner } from './start/banner.js';
import { launchInstallation } from './start/launch-installation.js';
import { refuseTakenPorts } from './start/refuse-taken-ports.js';
import { claimFolder } from './start/single-start.js';
import { untilStopped } from './start/until-stopped.js';

export const command: Command = {
  usage: `Starts Waystation on this machine: PostgreSQL (embedded, unless DATABASE_URL is set), the
server with its console, and the simulator that stands for Meta. Ctrl-C stops everything.

  npm start
  PORT=4000 SIMULATOR_PORT=4001 npm start
  SIMULATOR=off npm start

What it keeps lies in .waystation/ (or WAYSTATION_STATE_DIR), logs in .waystation/logs/.`,

  async run(_args, preparation) {
    const config = expectedConfig();
    const letGo = claimFolder(stateFolder());
    try {
      await refuseTakenPorts(config);
      return await runUntilStopped(preparation);
    } finally {
      letGo();
    }
  },
};

async function runUntilStopped(preparation: Preparation): Promise<number> {
  const stopped = untilStopped();
  const installation = await launchInstallation();
  try {
    const isStopped = await Promise.race([installation.ready.then(() => false), stopped]);
    if (isStopped) return 0;
    say(banner(installation.config, preparation, stateFolder()));
    const broken = await Promise.race([installation.broken, stopped.then(() => null)]);
    if (broken === null) return 0;
    say(broken);
    return 1;
  } finally {
    await installation.stop();
    say('Waystation has stopped.');
  }
}
