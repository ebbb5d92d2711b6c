import type { ReactNode } from 'react';
import { Icon, type IconName } from '../icons.js';
import { LocationCard } from './cards.js';
import { type Content, member, words } from './content.js';
import { FormattedText } from './formatted-text.js';
import { MediaContent } from './media-content.js';

/** The header of an interactive or template message: a line of text, a file or a place. */
export function BubbleHeader({ header }: { header: Content }) {
  const type = words(header, 'type');
  switch (type) {
    case 'text':
      return <strong className="bubble-header">{words(header, 'text')}</strong>;
    case 'image':
    case 'video':
    case 'document':
      return <MediaContent kind={type} file={member(header, type)} />;
    case 'location':
      return <LocationCard location={member(header, 'location')} />;
    default:
      return null;
  }
}

export function BubbleText({ content }: { content: Content }) {
  const footer = words(member(content, 'footer'), 'text');
  return (
    <>
      <FormattedText text={words(member(content, 'body'), 'text')} />
      {footer !== '' && <span className="bubble-footer">{footer}</span>}
    </>
  );
}

export function BubbleButton({
  icon,
  onPress,
  children,
}: {
  icon?: IconName;
  onPress: () => void;
  children: ReactNode;
}) {
  return (
    <button type="button" className="bubble-button" onClick={onPress}>
      {icon && <Icon name={icon} size={18} />} {children}
    </button>
  );
}

export function BubbleLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className="bubble-button" href={href} target="_blank" rel="noreferrer">
      <Icon name="link" size={18} /> {children}
    </a>
  );
}
