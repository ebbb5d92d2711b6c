/** An answer of the Graph API before a fault or a delay has had its way with it. */
export interface Answer {
  httpStatus: number;
  body: string | Buffer;
  contentType: string;
  headers?: Record<string, string>;
  /** Runs when the answer goes out, or would have gone out. */
  afterwards?: () => void;
}

export function jsonAnswer(value: unknown, httpStatus = 200): Answer {
  return {
    httpStatus,
    body: JSON.stringify(value),
    contentType: 'application/json; charset=UTF-8',
  };
}
