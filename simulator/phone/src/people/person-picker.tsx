import { useEffect, useState } from 'react';
import type { ShownPerson } from '../../../src/phone/phone-news.js';
import { goTo } from '../address.js';
import { Avatar } from '../avatar.js';
import { IconButton } from '../icon-button.js';
import { readControl } from '../inspector/control.js';
import { NewPersonForm } from './new-person-form.js';
import { addressOf } from './person-address.js';

type ListedPerson = ShownPerson & { unread: number };

/** Whose phone is this? Somebody who has written before, or somebody new. */
export function PersonPicker({ theme, onTheme }: { theme: 'light' | 'dark'; onTheme: () => void }) {
  const [people, setPeople] = useState<ListedPerson[]>([]);
  useEffect(() => {
    readControl<{ people: ListedPerson[] }>('/sim/people')
      .then((answer) => setPeople(answer.people.slice(-200).reverse()))
      .catch(() => setPeople([]));
  }, []);
  return (
    <div className="screen">
      <header className="bar">
        <h1>Whose phone is this?</h1>
        <IconButton
          icon="theme"
          label={`Use the ${theme === 'dark' ? 'light' : 'dark'} theme`}
          onClick={onTheme}
        />
      </header>
      <div className="scroll">
        <NewPersonForm />
        {people.length > 0 && <h2 className="rows-title">Or take up a phone again</h2>}
        <ul className="rows" aria-label="People">
          {people.map((person) => (
            <li key={person.key}>
              <button type="button" className="row" onClick={() => goTo({ person: person.key })}>
                <Avatar name={person.name ?? person.key} />
                <span className="row-text">
                  <span className="row-title">{person.name ?? person.key}</span>
                  <span className="row-detail">{addressOf(person)}</span>
                </span>
                {person.unread > 0 && (
                  <span className="badge" aria-label={`${person.unread} unread`}>
                    {person.unread}
                  </span>
                )}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
