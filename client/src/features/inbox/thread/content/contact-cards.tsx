import { graphql } from '../../../../gql/gql';
import { readFragment, type FragmentType } from '../../../../gql/fragment-masking';
import { Avatar } from '../../../../ui/avatar';

export const CONTACT_CARDS = graphql(`
  fragment ContactCards on SharedContact {
    name
    phones
    emails
    organisation
  }
`);

export function ContactCards({
  contacts,
}: {
  contacts: readonly FragmentType<typeof CONTACT_CARDS>[];
}) {
  return (
    <ul className="mb-1 w-64 max-w-full divide-y divide-line">
      {readFragment(CONTACT_CARDS, contacts).map(
        ({ name, phones, emails, organisation }, index) => (
          <li key={index} className="flex items-start gap-3 py-1.5">
            <Avatar name={name} seed={name} />
            <span className="min-w-0">
              <bdi className="block font-medium">{name}</bdi>
              {organisation && (
                <bdi className="block text-[13px] text-ink-soft">{organisation}</bdi>
              )}
              {[...phones, ...emails].map((line) => (
                <bdi key={line} className="block truncate text-[13px] text-ink-soft">
                  {line}
                </bdi>
              ))}
            </span>
          </li>
        ),
      )}
    </ul>
  );
}
