import { useState } from 'react';
import type { ChatMessage } from '../../../src/phone/chat.js';
import { LocationForm } from '../compose/location-form.js';
import { BubbleButton, BubbleHeader, BubbleLink, BubbleText } from './bubble-parts.js';
import { member, members, words } from './content.js';
import { ListSheet } from './list-sheet.js';
import type { WrittenMessage } from './written-message.js';

interface InteractiveContentProps {
  message: ChatMessage;
  onWrite: (message: WrittenMessage) => void;
}

export function InteractiveContent({ message, onWrite }: InteractiveContentProps) {
  return (
    <>
      <BubbleHeader header={member(message.content, 'header')} />
      <BubbleText content={message.content} />
      <div className="bubble-buttons">
        <Actions message={message} onWrite={onWrite} />
      </div>
    </>
  );
}

function Actions({ message, onWrite }: InteractiveContentProps) {
  const [open, setOpen] = useState(false);
  const action = member(message.content, 'action');
  const context = { message_id: message.id };
  const answer = (interactive: { type: string } & Record<string, unknown>) => {
    onWrite({ type: 'interactive', interactive, context });
    setOpen(false);
  };
  switch (words(message.content, 'type')) {
    case 'button':
      return members(action, 'buttons').map((button, index) => {
        const reply = member(button, 'reply');
        const press = () =>
          answer({
            type: 'button_reply',
            button_reply: { id: words(reply, 'id'), title: words(reply, 'title') },
          });
        return (
          <BubbleButton key={index} icon="reply" onPress={press}>
            {words(reply, 'title')}
          </BubbleButton>
        );
      });
    case 'list':
      return (
        <>
          <BubbleButton icon="list" onPress={() => setOpen(true)}>
            {words(action, 'button')}
          </BubbleButton>
          {open && (
            <ListSheet
              action={action}
              onClose={() => setOpen(false)}
              onChoose={(row) => answer({ type: 'list_reply', list_reply: row })}
            />
          )}
        </>
      );
    case 'cta_url':
      return (
        <BubbleLink href={words(member(action, 'parameters'), 'url')}>
          {words(member(action, 'parameters'), 'display_text')}
        </BubbleLink>
      );
    case 'location_request_message':
      return (
        <>
          <BubbleButton icon="place" onPress={() => setOpen(true)}>
            Send location
          </BubbleButton>
          {open && (
            <LocationForm
              onClose={() => setOpen(false)}
              onSend={(location) => {
                onWrite({ type: 'location', location, context });
                setOpen(false);
              }}
            />
          )}
        </>
      );
    case 'flow':
      return (
        <BubbleButton
          icon="document"
          onPress={() => answer(flowReply(words(member(action, 'parameters'), 'flow_token')))}
        >
          {words(member(action, 'parameters'), 'flow_cta')}
        </BubbleButton>
      );
    default:
      return null;
  }
}

/** A form is filled in with nothing but its token: the simulator does not draw flows. */
function flowReply(flowToken: string) {
  return {
    type: 'nfm_reply',
    nfm_reply: {
      name: 'flow',
      body: 'Sent',
      response_json: JSON.stringify({ flow_token: flowToken }),
    },
  };
}
