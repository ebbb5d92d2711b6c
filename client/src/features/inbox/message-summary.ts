import type { TFunction } from 'i18next';
import { readFragment, type FragmentType } from '../../gql/fragment-masking';
import { graphql } from '../../gql/gql';

export const MESSAGE_SUMMARY = graphql(`
  fragment MessageSummary on Message {
    id
    type
    text
    isVoice
    revokedAt
    rawType
    media {
      id
      kind
      fileName
    }
    location {
      name
    }
    contacts {
      name
    }
    interactive {
      body
      chosen {
        id
        title
      }
    }
    template {
      name
      body
    }
  }
`);

/** One line that stands for a message, in a row, a quotation or an announcement. */
export function summaryOf(message: FragmentType<typeof MESSAGE_SUMMARY>, t: TFunction): string {
  const it = readFragment(MESSAGE_SUMMARY, message);
  if (it.revokedAt) return t('summary.deleted');
  const captioned = (icon: string, words: string) => `${icon} ${it.text || words}`;
  switch (it.type) {
    case 'TEXT':
    case 'BUTTON':
    case 'EDIT':
    case 'REFERRAL':
    case 'SYSTEM':
      return it.text ?? '';
    case 'IMAGE':
      return captioned('📷', t('summary.image'));
    case 'VIDEO':
      return captioned('🎥', t('summary.video'));
    case 'AUDIO':
      return it.isVoice ? `🎤 ${t('summary.voice')}` : `🎵 ${t('summary.audio')}`;
    case 'DOCUMENT':
      return captioned('📄', it.media?.fileName ?? t('summary.document'));
    case 'STICKER':
      return `🌟 ${t('summary.sticker')}`;
    case 'LOCATION':
      return `📍 ${it.location?.name ?? t('summary.location')}`;
    case 'CONTACTS':
      return `👤 ${it.contacts?.map(({ name }) => name).join(', ') || t('summary.contact')}`;
    case 'INTERACTIVE':
      return it.interactive?.chosen?.title ?? it.interactive?.body ?? t('summary.interactive');
    case 'ORDER':
      return `🛒 ${t('summary.anyOrder')}`;
    case 'REACTION':
      return t('summary.reaction', { emoji: it.text ?? '' });
    case 'TEMPLATE':
      return it.template?.body ?? it.text ?? t('summary.template');
    case 'REVOKE':
      return t('summary.deleted');
    case 'UNSUPPORTED':
      return t('summary.unsupported');
  }
}
