import { useEffect, useState } from 'react';
import type { WrittenMessage } from '../chat/written-message.js';
import { IconButton } from '../icon-button.js';
import { base64Of } from './file-message.js';
import { type Recording, startRecording } from './recording.js';

/** Press to record, press again to send. Without a microphone a short melody goes instead. */
export function VoiceButton({ onWrite }: { onWrite: (message: WrittenMessage) => void }) {
  const [recording, setRecording] = useState<Recording | undefined>(undefined);
  const [seconds, setSeconds] = useState(0);
  useEffect(() => () => recording?.cancel(), [recording]);
  useEffect(() => {
    if (!recording) return undefined;
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, [recording]);

  const start = async () => {
    setSeconds(0);
    setRecording(await startRecording());
  };
  const finish = async () => {
    const voice = await recording?.finish();
    setRecording(undefined);
    if (voice)
      onWrite({
        type: 'audio',
        audio: { base64: await base64Of(voice), mime_type: voice.type, voice: true },
      });
  };
  if (!recording) {
    return (
      <IconButton
        icon="mic"
        label="Record a voice message"
        data-testid="phone-voice"
        onClick={() => void start()}
      />
    );
  }
  return (
    <span className="recording">
      <span role="timer" aria-label="Recording">
        {`0:${String(seconds % 60).padStart(2, '0')}`}
      </span>
      <IconButton
        icon="remove"
        label="Discard the recording"
        onClick={() => (recording.cancel(), setRecording(undefined))}
      />
      <IconButton
        icon="stop"
        label="Send the recording"
        className="live"
        data-testid="phone-voice-send"
        onClick={() => void finish()}
      />
    </span>
  );
}
