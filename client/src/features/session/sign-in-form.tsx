import { Eye, EyeOff } from 'lucide-react';
import { useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Portal } from '../../gql/graphql';
import { signIn } from '../../lib/session/session';
import { Button } from '../../ui/button';
import { formText } from '../../ui/form-text';
import { TextField } from '../../ui/text-field';

type Problem = 'credentials' | 'code' | 'unreachable' | { words: string };

interface SignInFormProps {
  portal: Portal;
  onSignedIn?: (email: string) => void;
}

export function SignInForm({ portal, onSignedIn }: SignInFormProps) {
  const { t } = useTranslation();
  const [isBusy, setIsBusy] = useState(false);
  const [isShown, setIsShown] = useState(false);
  const [isCapsLock, setIsCapsLock] = useState(false);
  const [needsCode, setNeedsCode] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const problemBox = useRef<HTMLDivElement>(null);

  const attempt = async (fields: FormData) => {
    const totpCode = formText(fields, 'code').replace(/\s/g, '');
    const email = formText(fields, 'email').trim();
    const outcome = await signIn({
      email,
      password: formText(fields, 'password'),
      portal,
      ...(totpCode && { totpCode }),
    });
    if (outcome.kind === 'signed-in') return onSignedIn?.(email);
    if (outcome.kind === 'code-needed') return setNeedsCode(true);
    const refusal = outcome.refusals[0];
    if (!refusal || refusal.code === 'INVALID_CREDENTIALS') setProblem('credentials');
    else if (refusal.code === 'MFA_REQUIRED') setProblem('code');
    else setProblem({ words: refusal.message });
    problemBox.current?.focus();
  };

  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy) return;
    setIsBusy(true);
    setProblem(null);
    try {
      await attempt(new FormData(event.currentTarget));
    } catch {
      setProblem('unreachable');
      problemBox.current?.focus();
    } finally {
      setIsBusy(false);
    }
  };

  return (
    <form onSubmit={(event) => void submit(event)} className="space-y-4">
      <div ref={problemBox} role="alert" tabIndex={-1} className="outline-none">
        {problem && (
          <p className="rounded-lg bg-danger-soft px-3 py-2.5 text-sm text-danger-ink">
            {typeof problem === 'string' ? t(`signIn.problem.${problem}`) : problem.words}
          </p>
        )}
      </div>
      <TextField
        label={t('signIn.email')}
        name="email"
        type="email"
        autoComplete="username"
        autoFocus
        required
        data-testid="login-email"
      />
      <TextField
        label={t('signIn.password')}
        name="password"
        type={isShown ? 'text' : 'password'}
        autoComplete="current-password"
        required
        data-testid="login-password"
        hint={isCapsLock ? t('signIn.capsLock') : undefined}
        onKeyUp={(event) => setIsCapsLock(event.getModifierState('CapsLock'))}
        trailing={
          <button
            type="button"
            onClick={() => setIsShown(!isShown)}
            aria-pressed={isShown}
            aria-label={t('signIn.showPassword')}
            className="grid size-8 cursor-pointer place-items-center rounded-md text-ink-soft hover:bg-hover hover:text-ink"
          >
            {isShown ? (
              <EyeOff className="size-4" aria-hidden="true" />
            ) : (
              <Eye className="size-4" aria-hidden="true" />
            )}
          </button>
        }
      />
      {needsCode && (
        <TextField
          label={t('signIn.code')}
          hint={t('signIn.codeHint')}
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          autoFocus
          required
        />
      )}
      <Button type="submit" busy={isBusy} className="w-full" data-testid="login-submit">
        {t('signIn.submit')}
      </Button>
    </form>
  );
}
