import type { ChatMessage } from '../../../src/phone/chat.js';
import { BubbleButton, BubbleHeader, BubbleLink, BubbleText } from './bubble-parts.js';
import { type Content, member, members, words } from './content.js';
import type { WrittenMessage } from './written-message.js';

/** A template as it arrived, its buttons alive. */
export function TemplateContent({
  message,
  onWrite,
}: {
  message: ChatMessage;
  onWrite: (message: WrittenMessage) => void;
}) {
  const { content, id } = message;
  const press = (button: Content) => {
    const text = words(button, 'text');
    onWrite({
      type: 'button',
      button: { text, payload: words(button, 'payload') || text },
      context: { message_id: id },
    });
  };
  return (
    <>
      <BubbleHeader header={member(content, 'header')} />
      <BubbleText content={content} />
      <div className="bubble-buttons">
        {members(content, 'buttons').map((button, index) =>
          words(button, 'url') === '' ? (
            <BubbleButton key={index} icon="reply" onPress={() => press(button)}>
              {words(button, 'text')}
            </BubbleButton>
          ) : (
            <BubbleLink key={index} href={words(button, 'url')}>
              {words(button, 'text')}
            </BubbleLink>
          ),
        )}
      </div>
    </>
  );
}
