/** The simulator's control routes, as the side panel uses them. */
export async function readControl<Answer>(path: string): Promise<Answer> {
  return answerOf<Answer>(await fetch(path));
}

export async function control<Answer = unknown>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<Answer> {
  const headers = { 'content-type': 'application/json' };
  const request = body === undefined ? { method } : { method, headers, body: JSON.stringify(body) };
  return answerOf<Answer>(await fetch(path, request));
}

async function answerOf<Answer>(response: Response): Promise<Answer> {
  const answer: unknown = await response.json();
  if (!response.ok) {
    const words =
      typeof answer === 'object' && answer !== null && 'error' in answer
        ? String(answer.error)
        : response.statusText;
    throw new Error(words);
  }
  return answer as Answer;
}
