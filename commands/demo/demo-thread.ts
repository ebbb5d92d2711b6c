/** One line of a demo conversation. Times and states that are not given are made up plausibly. */
export type DemoLine =
  | { readonly in: string; readonly afterHours?: number; readonly quotesPrevious?: true }
  | {
      readonly out: string;
      readonly afterHours?: number;
      readonly status?: 'QUEUED' | 'SENT' | 'DELIVERED' | 'FAILED' | 'UNKNOWN';
      /** How the person reacted. */
      readonly reaction?: string;
    };

/** A demo conversation; the person is told of in `with`. */
export interface DemoThread {
  readonly with: { readonly name: string; readonly phone: string; readonly company?: string };
  /** Local part of an agent's address, or nobody. */
  readonly assignee?: 'admin' | 'lead' | 'senior' | 'junior' | 'junior2';
  readonly status?: 'OPEN' | 'RESOLVED' | 'ARCHIVED';
  readonly priority?: 'LOW' | 'HIGH' | 'URGENT';
  /** How long ago the last line was written. */
  readonly minutesAgo: number;
  /** Whether somebody has read what came last. */
  readonly isUnread?: true;
  readonly snoozedHours?: number;
  readonly lines: readonly DemoLine[];
}
