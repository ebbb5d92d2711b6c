/** What one arm of a pair measured. */
export interface Sample {
  /** Units a second. */
  readonly rate: number;
  /** CPU microseconds of the measured processes for one unit. */
  readonly cpuUsPerUnit: number;
}

export interface PairResult {
  readonly ratio: number;
  readonly p10: number;
  readonly p90: number;
  readonly isNoisy: boolean;
  readonly ceiling: Sample;
  readonly product: Sample;
}

const MAX_SPREAD = 1.6;
const MAX_ROUNDS = 3;

/**
 * Both arms in one run, in ABBA order; the result is the median of the pair ratios. A round whose
 * ratios spread by more than 1.6 (p90 ÷ p10) is repeated, three times at the most, then marked noisy.
 */
export async function measurePairs(
  ceiling: () => Promise<Sample>,
  product: () => Promise<Sample>,
  pairs = 7,
): Promise<PairResult> {
  await ceiling();
  await product();
  for (let round = 1; ; round += 1) {
    const samples = await runRound(ceiling, product, pairs);
    const ratios = samples.map(([top, ours]) => ours.rate / top.rate);
    const result: PairResult = {
      ratio: percentile(ratios, 0.5),
      p10: percentile(ratios, 0.1),
      p90: percentile(ratios, 0.9),
      isNoisy: percentile(ratios, 0.9) / percentile(ratios, 0.1) >= MAX_SPREAD,
      ceiling: median(samples.map(([top]) => top)),
      product: median(samples.map(([, ours]) => ours)),
    };
    if (!result.isNoisy || round === MAX_ROUNDS) return result;
    console.log(`  noisy (p90/p10 ${(result.p90 / result.p10).toFixed(2)}), again`);
  }
}

async function runRound(
  ceiling: () => Promise<Sample>,
  product: () => Promise<Sample>,
  pairs: number,
): Promise<[Sample, Sample][]> {
  const samples: [Sample, Sample][] = [];
  for (let index = 0; index < pairs; index += 1) {
    if (index % 2 === 0) {
      const top = await ceiling();
      samples.push([top, await product()]);
    } else {
      const ours = await product();
      samples.push([await ceiling(), ours]);
    }
  }
  return samples;
}

function median(samples: readonly Sample[]): Sample {
  return {
    rate: percentile(
      samples.map((sample) => sample.rate),
      0.5,
    ),
    cpuUsPerUnit: percentile(
      samples.map((sample) => sample.cpuUsPerUnit),
      0.5,
    ),
  };
}

/** Nearest-rank percentile; `share` from 0 to 1. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
