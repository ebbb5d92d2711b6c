import { runSteps, type Step } from './check/run-steps.js';
import { generatedCodeIsCurrent } from './check/generated-code-is-current.js';
import { schemaIsCurrent } from './check/schema-is-current.js';
import { type Command, say } from './command.js';
import { command as test } from './test.js';

const TSC = 'node_modules/typescript/bin/tsc';

const steps: readonly Step[] = [
  // The longest first.
  { name: 'lint', node: ['node_modules/eslint/bin/eslint.js', '.'] },
  {
    name: 'format',
    node: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  },
  { name: 'types of the server', node: [TSC, '--noEmit', '-p', 'tsconfig.json'] },
  { name: 'types of the console', node: [TSC, '--noEmit', '-p', 'client/tsconfig.json'] },
  { name: 'types of the simulator', node: [TSC, '--noEmit', '-p', 'simulator/tsconfig.json'] },
  { name: 'types of the phone', node: [TSC, '--noEmit', '-p', 'simulator/phone/tsconfig.json'] },
  {
    name: 'boundaries',
    node: [
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'err',
      'src',
      'commands',
      'migrations',
      'test',
      'bench',
      'simulator/src',
      'simulator/phone/src',
      'client/src',
    ],
  },
  { name: 'schema.graphql', check: schemaIsCurrent },
  { name: 'client/src/gql', check: generatedCodeIsCurrent },
  { name: 'size of the console', node: ['client/check-bundle.mjs'] },
];

export const command: Command = {
  usage: `All that CI runs: format, lint, types, boundaries, schema and generated code, then every test
(migrations up, down and up again among them).

  npm run check`,

  async run(_args, preparation) {
    const failed = await runSteps(steps);
    const tests = await test.run([], preparation);
    for (const name of failed) say(`Failed above: ${name}`);
    return tests === 0 && failed.length === 0 ? 0 : 1;
  },
};
