import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { PhoneFrame } from '../../../src/phone/phone-frame.js';
import type { PhoneNews } from '../../../src/phone/phone-news.js';
import { NO_PHONE, type PhoneEvent, phoneState, type PhoneState } from './phone-state.js';

const RETRY_MS = 1000;

export interface PhoneLine {
  state: PhoneState;
  say: (frame: PhoneFrame) => void;
  dismiss: () => void;
}

/** The live line of one person's phone; comes back by itself when it is lost. */
export function usePhoneLine(
  person: string,
  name: string | null,
  username: string | null,
): PhoneLine {
  const [state, dispatch] = useReducer(phoneState, NO_PHONE);
  const socket = useRef<WebSocket | undefined>(undefined);

  useEffect(() => {
    const parameters = new URLSearchParams({
      person,
      ...(name ? { name } : {}),
      ...(username ? { username } : {}),
    });
    return keepOpen(
      `${location.origin.replace(/^http/, 'ws')}/phone?${parameters}`,
      socket,
      dispatch,
    );
  }, [person, name, username]);

  const say = useCallback((frame: PhoneFrame) => {
    if (socket.current?.readyState === WebSocket.OPEN) socket.current.send(JSON.stringify(frame));
  }, []);
  const dismiss = useCallback(() => dispatch({ type: 'dismiss' }), []);
  return { state, say, dismiss };
}

function keepOpen(
  url: string,
  holder: { current: WebSocket | undefined },
  dispatch: (event: PhoneEvent) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over = false;
  const connect = () => {
    const socket = new WebSocket(url);
    holder.current = socket;
    socket.onmessage = ({ data }) => {
      const news = JSON.parse(String(data)) as PhoneNews;
      dispatch(news);
      if (news.type !== 'typing') return;
      setTimeout(
        () => dispatch({ type: 'stoppedTyping', phoneNumberId: news.phoneNumberId }),
        news.forMs,
      );
    };
    socket.onclose = () => {
      if (over) return;
      dispatch({ type: 'lost' });
      timer = setTimeout(connect, RETRY_MS);
    };
  };
  connect();
  return () => {
    over = true;
    clearTimeout(timer);
    holder.current?.close();
  };
}
