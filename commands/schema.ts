import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, say } from './command.js';
import { projectRoot } from './installation.js';
import { schemaText } from './print-schema.js';

export const command: Command = {
  usage: `Writes schema.graphql, sorted, from the resolvers. To be committed with the change.

  npm run schema`,

  async run() {
    writeFileSync(join(projectRoot, 'schema.graphql'), await schemaText());
    say('schema.graphql is written.');
    return 0;
  },
};
