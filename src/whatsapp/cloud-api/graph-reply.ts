/** An error as the Graph API words it. Logic looks at `code`, never at title or HTTP status. */
export interface GraphError {
  readonly code: number;
  readonly subcode: number | null;
  readonly message: string;
  readonly details: string | null;
  readonly traceId: string | null;
}

/** What became of one call. */
export type GraphReply =
  | {
      readonly kind: 'ok';
      readonly status: number;
      readonly body: Readonly<Record<string, unknown>>;
    }
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly error: GraphError;
      readonly retryAfterS: number | null;
    }
  /** An answer that is not the Graph API's: HTML of a proxy, nothing, or JSON cut in the middle. */
  | {
      readonly kind: 'unreadable';
      readonly status: number;
      readonly retryAfterS: number | null;
    }
  /** It failed before the first byte of the request went out: surely not accepted. */
  | { readonly kind: 'unreached'; readonly reason: string }
  /** It failed after that: nobody knows. */
  | { readonly kind: 'lost'; readonly reason: string };
