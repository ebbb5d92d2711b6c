/** One benchmark: `bench/<name>.ts` exports it as `bench`. */
export interface Bench {
  /** One line: what is measured against what. */
  readonly about: string;
  /** Prints its figures with floor and goal beside each; resolves with false below a floor. */
  run(args: readonly string[]): Promise<boolean>;
}

export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** Absent: printed for information. */
  readonly floor?: { readonly atLeast?: number; readonly atMost?: number };
  readonly goal?: string;
}

/** Prints the figures as rows of a table; false when one misses its floor. */
export function report(figures: readonly Figure[]): boolean {
  console.log('\n| Figure | Measured | Floor | Goal | |\n| --- | --- | --- | --- | --- |');
  let isMet = true;
  for (const figure of figures) {
    const meets = meetsFloor(figure);
    isMet &&= meets;
    const mark = figure.floor ? (meets ? 'met' : 'BELOW') : '';
    console.log(
      `| ${figure.name} | ${rounded(figure.value)} ${figure.unit} | ${floorText(figure)} | ${figure.goal ?? ''} | ${mark} |`,
    );
  }
  return isMet;
}

function meetsFloor({ value, floor }: Figure): boolean {
  if (!floor) return true;
  return value >= (floor.atLeast ?? -Infinity) && value <= (floor.atMost ?? Infinity);
}

function floorText({ floor }: Figure): string {
  if (floor?.atLeast !== undefined) return `≥ ${floor.atLeast}`;
  if (floor?.atMost !== undefined) return `≤ ${floor.atMost}`;
  return '';
}

function rounded(value: number): string {
  return Math.abs(value) >= 100
    ? String(Math.round(value))
    : value.toFixed(3).replace(/\.?0+$/, '');
}
