import type { Config } from '../../src/platform/config/config.js';
import type { Preparation } from '../command.js';
import { acme, DEMO_PASSWORD, globex, platformAdmin } from '../demo/demo-people.js';

/** What a person needs to know once everything runs. */
export function banner(config: Config, preparation: Preparation, stateFolder: string): string {
  return [
    '',
    `  Waystation   ${config.publicUrl}`,
    ...(config.simulator ? [`  Simulator    http://localhost:${config.simulatorPort}`] : []),
    `  State, logs  ${stateFolder}`,
    ...(config.isDemo ? demoLines(config) : []),
    '',
    `  Ready in ${timesOf(preparation)}. Ctrl-C stops everything.`,
    '',
  ].join('\n');
}

function demoLines(config: Config): string[] {
  const people = [...acme.agents, ...globex.agents].map(({ email }) => email);
  return [
    '',
    `  Sign in with the password ${DEMO_PASSWORD} as one of`,
    `    ${people.slice(0, 3).join('   ')}`,
    `    ${people.slice(3).join('   ')}`,
    `    ${platformAdmin.email}`,
    '',
    '  Three things to try',
    `    1. Sign in as lead@acme.test and open the inbox; in a second window as junior@acme.test.`,
    `    2. Open the phone at http://localhost:${config.simulatorPort} and write to Acme: both see it at once.`,
    `    3. Answer in the inbox and watch the ticks turn as the phone receives and reads it.`,
  ];
}

function timesOf({ began, installMs, buildMs }: Preparation): string {
  const total = Date.now() - began;
  const start = total - installMs - buildMs;
  const shares = [
    `packages ${seconds(installMs)}`,
    `build ${seconds(buildMs)}`,
    `start ${seconds(start)}`,
  ];
  return `${seconds(total)} (${shares.join(', ')})`;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
