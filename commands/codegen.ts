import { type Command, say } from './command.js';
import { runNode } from './run-node.js';

export const command: Command = {
  usage: `Writes client/src/gql/ from schema.graphql and the console's documents. To be committed.

  npm run codegen`,

  async run() {
    const code = await runNode(['client/codegen.mjs']);
    if (code === 0) say('client/src/gql is written.');
    return code;
  },
};
