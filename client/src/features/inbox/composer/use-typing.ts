import { useMutation } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { graphql } from '../../../gql/gql';
import { useConnection } from '../../../lib/live/connection-state';

const SHOW_TYPING = graphql(`
  mutation ShowTyping($input: ConversationInput!) {
    showTyping(input: $input) {
      shown
      userErrors {
        message
      }
    }
  }
`);

/** The phone shows it for 25 seconds at most. */
const againMs = 15_000;
const pauseMs = 4_000;

/** Tells the contact's phone and the colleagues that an answer is being written. */
export function useTyping(conversationId: string, onTypingChange: (isTyping: boolean) => void) {
  const [show] = useMutation(SHOW_TYPING);
  const shownAtMs = useRef(-againMs);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return () => {
    onTypingChange(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onTypingChange(false), pauseMs);
    if (
      performance.now() - shownAtMs.current < againMs ||
      useConnection.getState().phase !== 'live'
    )
      return;
    shownAtMs.current = performance.now();
    show({ variables: { input: { conversationId } } }).catch(() => undefined);
  };
}
