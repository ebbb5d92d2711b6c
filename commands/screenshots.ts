import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Command, say } from './command.js';
import { projectRoot, stateFolder } from './installation.js';
import { freePort } from './ports.js';
import { launchInstallation } from './start/launch-installation.js';

/** What `test/screenshots/take-screenshots.ts` exports. */
interface Photographer {
  takeScreenshots(options: {
    readonly consoleUrl: string;
    readonly simulatorUrl: string;
    readonly outputFolder: string;
  }): Promise<boolean>;
}

const PHOTOGRAPHER = join(projectRoot, 'dist/test/screenshots/take-screenshots.js');

export const command: Command = {
  usage: `Takes every screen in every theme and width into .waystation/screenshots/, on an installation
of its own. Exit code 1 on horizontal overflow, clipped text or an axe violation.

  npm run screenshots`,

  async run() {
    if (!existsSync(PHOTOGRAPHER)) throw new Error('There are no screens to take yet.');
    const outputFolder = join(stateFolder(), 'screenshots');
    const state = mkdtempSync(join(tmpdir(), 'waystation-screenshots-'));
    const [port, simulatorPort] = [await freePort(), await freePort()];
    Object.assign(process.env, {
      WAYSTATION_STATE_DIR: state,
      PORT: String(port),
      SIMULATOR_PORT: String(simulatorPort),
    });
    say('Starting an installation for the pictures …');
    const running = await launchInstallation();
    try {
      await running.ready;
      const photographer = (await import(pathToFileURL(PHOTOGRAPHER).href)) as Photographer;
      const isFine = await photographer.takeScreenshots({
        consoleUrl: `http://localhost:${port}`,
        simulatorUrl: `http://localhost:${simulatorPort}`,
        outputFolder,
      });
      return isFine ? 0 : 1;
    } finally {
      await running.stop();
      rmSync(state, { recursive: true, force: true });
    }
  },
};
