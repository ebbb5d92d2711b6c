import { Mic, Square, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../ui/icon-button';
import { notify } from '../../../ui/toast';
import { addFiles } from './attachments-store';

const voiceType = 'audio/ogg;codecs=opus';
const otherTypes = ['audio/mp4', 'audio/webm;codecs=opus'];

function recordableType(): string | null {
  if (typeof MediaRecorder === 'undefined') return null;
  return [voiceType, ...otherTypes].find((type) => MediaRecorder.isTypeSupported(type)) ?? null;
}

/** Records from the microphone; only Ogg with Opus can go as a voice note, anything else as a file. */
export function VoiceButton({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation();
  const recorder = useRef<MediaRecorder | null>(null);
  const [isRecording, setIsRecording] = useState(false);
  const type = recordableType();
  if (!type) return null;

  const start = async () => {
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      const parts: Blob[] = [];
      const recording = new MediaRecorder(stream, { mimeType: type });
      recording.ondataavailable = ({ data }) => parts.push(data);
      recording.onstop = () => {
        stream.getTracks().forEach((track) => track.stop());
        setIsRecording(false);
        if (recorder.current === null) return;
        const [plain = type] = type.split(';');
        const name = `${t('composer.recordingName')}.${plain.split('/').at(-1)}`;
        addFiles(conversationId, [new File(parts, name, { type: plain })], type === voiceType);
      };
      recorder.current = recording;
      recording.start();
      setIsRecording(true);
    } catch {
      notify({ title: t('composer.noMicrophone'), isFailure: true });
    }
  };
  const discard = () => {
    const recording = recorder.current;
    recorder.current = null;
    recording?.stop();
  };

  if (!isRecording) {
    return (
      <IconButton label={t('composer.record')} side="top" onClick={() => void start()}>
        <Mic className="size-5" aria-hidden="true" />
      </IconButton>
    );
  }
  return (
    <span role="status" className="flex items-center gap-1 text-[13px] font-medium text-danger-ink">
      <span className="size-2 animate-pulse rounded-full bg-danger" aria-hidden="true" />
      {t('composer.recording')}
      <IconButton label={t('composer.discardRecording')} side="top" onClick={discard}>
        <Trash2 className="size-4.5" aria-hidden="true" />
      </IconButton>
      <IconButton
        label={t('composer.stopRecording')}
        side="top"
        onClick={() => recorder.current?.stop()}
      >
        <Square className="size-4.5" aria-hidden="true" />
      </IconButton>
    </span>
  );
}
