import { useFragment } from '@apollo/client/react';
import { FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql/gql';
import { Section } from './section';

export const MEDIA_GALLERY = graphql(`
  fragment MediaGallery on Conversation {
    id
    messages(last: 40) {
      edges {
        node {
          id
          media {
            id
            kind
            fileName
            url
          }
        }
      }
    }
  }
`);

const shown = 9;

/** Pictures and files of the messages that are loaded. */
export function MediaGallery({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation();
  const { data, complete } = useFragment({
    fragment: MEDIA_GALLERY,
    fragmentName: 'MediaGallery',
    from: { __typename: 'Conversation', id: conversationId },
  });
  if (!complete) return null;
  const all = data.messages.edges
    .flatMap(({ node }) => (node.media?.url ? [node.media] : []))
    .reverse();
  const pictures = all.filter(({ kind }) => kind === 'IMAGE');
  const files = all.filter(({ kind }) => kind === 'DOCUMENT');
  if (pictures.length + files.length === 0) return null;
  return (
    <Section title={t('details.media')}>
      <ul className="grid grid-cols-3 gap-1.5">
        {pictures.slice(0, shown).map(({ id, url, fileName }) => (
          <li key={id}>
            <a href={url ?? undefined} target="_blank" rel="noreferrer noopener" className="block">
              <img
                src={url ?? undefined}
                alt={fileName ?? t('summary.image')}
                loading="lazy"
                className="aspect-square w-full rounded-lg bg-sunken object-cover"
              />
            </a>
          </li>
        ))}
      </ul>
      <ul className="mt-2">
        {files.slice(0, shown).map(({ id, url, fileName }) => (
          <li key={id}>
            <a
              href={url ?? undefined}
              download={fileName ?? true}
              className="flex min-h-8 items-center gap-2 rounded-lg px-1 text-[13px] hover:bg-hover"
            >
              <FileText className="size-4 shrink-0 text-ink-faint" aria-hidden="true" />
              <bdi className="truncate">{fileName ?? t('summary.document')}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
