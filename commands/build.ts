import { type Command, say } from './command.js';

export const command: Command = {
  usage: `Builds server, console and phone into dist/, as far as their sources have changed.

  npm run build`,

  // It has been built by the time any command runs.
  run: (_args, { buildMs }) => {
    say(`Everything is built (${(buildMs / 1000).toFixed(1)} s).`);
    return Promise.resolve(0);
  },
};
