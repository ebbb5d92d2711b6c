import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const FOLDERS = [
  'src',
  'commands',
  'migrations',
  'scripts',
  'test',
  'bench',
  'simulator/src',
  'simulator/phone/src',
  'client/src',
  'client/testing',
];
const MAX_LINES = 300;

/** Names that say nothing of what is inside; see the layout in ARCHITECTURE.md. */
const BANNED_FOLDERS = new Set(['dto', 'utils', 'helpers', 'common', 'types', 'constants']);
const BANNED_FILES = [/\.service\.ts$/, /\.repository\.ts$/, /^index\.tsx?$/];

/** Words that docs/glossary.md replaces by better ones, in names of our own. */
const BANNED_WORDS = new Set([
  'account',
  'chat',
  'customer',
  'label',
  'manager',
  'processor',
  'user',
  'util',
  'utils',
]);
/** The standard terms of GraphQL and TypeORM. */
const STANDARD_TERMS = /UserErrors?|EntityManager/g;

const files = FOLDERS.flatMap(filesIn).filter((file) => /\.(ts|tsx|mjs|cjs)$/.test(file));
const ownWords = files.filter((file) => /^(src|commands|migrations)\//.test(file));

test('there is something to look at', () => {
  expect(files.length).toBeGreaterThan(200);
});

test('no file and no folder has a name that says nothing', () => {
  const offenders = files.filter(
    (file) =>
      file.split('/').some((part) => BANNED_FOLDERS.has(part)) ||
      BANNED_FILES.some((pattern) => pattern.test(basename(file))),
  );
  expect(offenders).toEqual([]);
});

test('files are named in kebab-case', () => {
  const offenders = files.filter((file) => !/^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(basename(file)));
  expect(offenders).toEqual([]);
});

test(`no file is longer than ${MAX_LINES} lines`, () => {
  const offenders = files.filter((file) => text(file).split('\n').length > MAX_LINES + 1);
  expect(offenders).toEqual([]);
});

test('file names use the words of the glossary', () => {
  const offenders = ownWords.filter((file) => {
    // The standard term, and an account of the operating system.
    return file
      .replace(/user-error|(as|unprivileged)-account/, '')
      .split(/[/.-]/)
      .some((word) => BANNED_WORDS.has(word));
  });
  expect(offenders).toEqual([]);
});

test('classes, functions, types and values use the words of the glossary', () => {
  const declaration =
    /^(?:export )?(?:abstract )?(?:async )?(?:class|function|interface|type|const|enum) (\w+)/gm;
  const offenders = ownWords.flatMap((file) =>
    [...text(file).matchAll(declaration)]
      .map((match) => match[1] ?? '')
      .filter((name) => wordsOf(name).some((word) => BANNED_WORDS.has(word)))
      .map((name) => `${file}: ${name}`),
  );
  // An account there is one of the operating system.
  expect(offenders.filter((line) => !line.startsWith('commands/embedded-postgres/'))).toEqual([]);
});

test('nothing is left to be done later', () => {
  const offenders = files.filter((file) => /\b(TODO|FIXME|XXX)\b/.test(text(file)));
  expect(offenders.filter((file) => !file.endsWith('architecture.test.ts'))).toEqual([]);
});

test('each module tells in twenty lines what it owns', () => {
  const modules = readdirSync('src', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'platform')
    .map((entry) => join('src', entry.name, 'README.md'));
  const offenders = modules.filter((file) => linesOf(file) === 0 || linesOf(file) > 20);
  expect(offenders).toEqual([]);
});

function wordsOf(name: string): string[] {
  return name
    .replace(STANDARD_TERMS, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[ _]/)
    .map((word) => word.toLowerCase().replace(/s$/, ''));
}

function linesOf(file: string): number {
  try {
    return text(file).trimEnd().split('\n').length;
  } catch {
    return 0;
  }
}

function text(file: string): string {
  return readFileSync(file, 'utf8');
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .filter((entry) => !entry.parentPath.endsWith('src/gql'))
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'));
}
