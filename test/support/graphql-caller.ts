/** Calls the API as an integrator would: plain HTTP, a bearer token. */
export class GraphqlCaller {
  private constructor(
    private readonly url: () => string,
    readonly token: string,
  ) {}

  /** `url` is asked each time, because processes come and go. */
  static async signIn(
    url: () => string,
    email: string,
    portal: 'ADMIN' | 'AGENT',
  ): Promise<GraphqlCaller> {
    const anonymous = new GraphqlCaller(url, '');
    const { signIn } = await anonymous.call<{
      signIn: { session: { accessToken: string } | null };
    }>(`mutation ($input: SignInInput!) { signIn(input: $input) { session { accessToken } } }`, {
      input: { email, password: 'Demo-pass-1', portal },
    });
    if (!signIn.session) throw new Error(`${email} could not sign in.`);
    return new GraphqlCaller(url, signIn.session.accessToken);
  }

  /** Throws with the answer's errors. */
  async call<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const response = await fetch(`${this.url()}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
      },
      body: JSON.stringify({ query, variables }),
    });
    const answer = (await response.json()) as { data: T | null; errors?: unknown[] };
    if (answer.errors || !answer.data) throw new Error(JSON.stringify(answer.errors));
    return answer.data;
  }
}
