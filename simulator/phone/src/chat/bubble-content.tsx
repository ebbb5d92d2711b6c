import type { ChatMessage } from '../../../src/phone/chat.js';
import { member, members, words } from './content.js';
import { FormattedText } from './formatted-text.js';
import { InteractiveContent } from './interactive-content.js';
import { ContactCard, LocationCard } from './cards.js';
import { MediaContent } from './media-content.js';
import { replyTitle } from './preview.js';
import { TemplateContent } from './template-content.js';
import type { WrittenMessage } from './written-message.js';

interface BubbleContentProps {
  message: ChatMessage;
  onWrite: (message: WrittenMessage) => void;
}

export function BubbleContent({ message, onWrite }: BubbleContentProps) {
  const { content, type, direction } = message;
  switch (type) {
    case 'text':
      return <FormattedText text={words(content, 'body')} />;
    case 'image':
    case 'video':
    case 'audio':
    case 'document':
    case 'sticker':
      return <MediaContent kind={type} file={content} />;
    case 'location':
      return <LocationCard location={content} />;
    case 'contacts':
      return members(content, 'contacts').map((contact, index) => (
        <ContactCard key={index} contact={contact} />
      ));
    case 'template':
      return <TemplateContent message={message} onWrite={onWrite} />;
    case 'button':
      return <FormattedText text={words(content, 'text')} />;
    case 'interactive':
      return direction === 'out' ? (
        <FormattedText text={replyTitle(content)} />
      ) : (
        <InteractiveContent message={message} onWrite={onWrite} />
      );
    case 'order':
      return <p>Order of {members(content, 'product_items').length} items</p>;
    default:
      return (
        <p className="gone">
          {words(member(members(content, 'errors')[0] ?? {}, 'error_data'), 'details') ||
            `A message of type ${type}`}
        </p>
      );
  }
}
