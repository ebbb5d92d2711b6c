/** One line of the delivery inspector. */
export interface LogLine {
  id: number;
  at: number;
  kind: 'webhook' | 'request';
  title: string;
  /** HTTP status; 0 for no answer. */
  status: number;
  latencyMs: number;
  /** Left out when it is long. */
  body: string | undefined;
}
