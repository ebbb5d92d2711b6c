import { type SyntheticEvent, useState } from 'react';
import { goTo } from '../address.js';

type Kind = 'phone' | 'hidden' | 'username';

const KINDS: ReadonlyArray<{ kind: Kind; label: string; hint: string }> = [
  { kind: 'phone', label: 'Phone number', hint: 'The business sees the number.' },
  {
    kind: 'username',
    label: 'Username',
    hint: 'The business sees @username and an id, no number.',
  },
  { kind: 'hidden', label: 'Id only', hint: 'The business sees nothing but a business-scoped id.' },
];

/** Makes up a person; it exists from the first look at its phone. */
export function NewPersonForm() {
  const [kind, setKind] = useState<Kind>('phone');
  const [name, setName] = useState('');
  const [phone, setPhone] = useState(randomPhone);
  const [username, setUsername] = useState('');
  const digits = phone.replace(/\D/g, '');
  const ready =
    name.trim() !== '' &&
    (kind !== 'phone' || (digits.length >= 7 && digits.length <= 15)) &&
    (kind !== 'username' || username.trim() !== '');
  const create = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!ready) return;
    const person = kind === 'phone' ? digits : randomScopedId();
    goTo({
      person,
      name: name.trim(),
      ...(kind === 'username' ? { username: username.trim().replace(/^@/, '') } : {}),
    });
  };
  return (
    <form className="form" onSubmit={create} aria-label="New person">
      <label>
        Name
        <input
          data-testid="phone-person-name"
          value={name}
          maxLength={100}
          autoComplete="off"
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <fieldset>
        <legend>Known to businesses by</legend>
        {KINDS.map((one) => (
          <label key={one.kind} className="choice">
            <input
              type="radio"
              name="kind"
              checked={kind === one.kind}
              onChange={() => setKind(one.kind)}
            />
            <span>
              {one.label}
              <small>{one.hint}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {kind === 'phone' && (
        <label>
          Phone number
          <input
            inputMode="tel"
            value={phone}
            autoComplete="off"
            onChange={(event) => setPhone(event.target.value)}
          />
        </label>
      )}
      {kind === 'username' && (
        <label>
          Username
          <input
            value={username}
            maxLength={35}
            autoComplete="off"
            onChange={(event) => setUsername(event.target.value)}
          />
        </label>
      )}
      <div className="form-actions">
        <button type="submit" className="primary" data-testid="phone-new-person" disabled={!ready}>
          Open this phone
        </button>
      </div>
    </form>
  );
}

function randomPhone(): string {
  return `+1555${String(Math.floor(Math.random() * 1e7)).padStart(7, '0')}`;
}

function randomScopedId(): string {
  const digits = Array.from({ length: 18 }, () => Math.floor(Math.random() * 10)).join('');
  return `US.1${digits}`;
}
