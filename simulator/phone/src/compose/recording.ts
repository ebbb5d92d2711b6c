import { encodeVoice } from './encode-voice.js';

export interface Recording {
  /** The voice message as OGG with OPUS, or in the browser's own form where it cannot encode that. */
  finish: () => Promise<Blob>;
  cancel: () => void;
}

const SAMPLE_RATE = 48_000;

/** Records the microphone; without one, `finish` gives a short melody. */
export async function startRecording(): Promise<Recording> {
  const stream = await microphone();
  if (!stream) return { finish: async () => encodeVoice(await melody()), cancel: () => undefined };
  const recorder = new MediaRecorder(stream);
  const pieces: Blob[] = [];
  recorder.ondataavailable = ({ data }) => pieces.push(data);
  recorder.start();
  const stop = () => stream.getTracks().forEach((track) => track.stop());
  return {
    cancel: () => {
      if (recorder.state !== 'inactive') recorder.stop();
      stop();
    },
    finish: async () => {
      const stopped = new Promise((resolve) => (recorder.onstop = resolve));
      recorder.stop();
      await stopped;
      stop();
      return encodeRecorded(new Blob(pieces, { type: recorder.mimeType }));
    },
  };
}

async function microphone(): Promise<MediaStream | undefined> {
  return navigator.mediaDevices?.getUserMedia({ audio: true }).catch(() => undefined);
}

async function encodeRecorded(blob: Blob): Promise<Blob> {
  const context = new OfflineAudioContext(1, SAMPLE_RATE, SAMPLE_RATE);
  const audio = await context.decodeAudioData(await blob.arrayBuffer()).catch(() => undefined);
  return audio ? encodeVoice(audio).catch(() => blob) : blob;
}

async function melody(): Promise<AudioBuffer> {
  const notes = [392, 440, 494, 392, 523, 494];
  const noteSeconds = 0.3;
  const context = new OfflineAudioContext(
    1,
    Math.ceil(notes.length * noteSeconds * SAMPLE_RATE),
    SAMPLE_RATE,
  );
  notes.forEach((frequency, index) => {
    const tone = new OscillatorNode(context, { frequency, type: 'triangle' });
    const volume = new GainNode(context, { gain: 0 });
    const from = index * noteSeconds;
    volume.gain.setValueAtTime(0, from);
    volume.gain.linearRampToValueAtTime(0.4, from + 0.03);
    volume.gain.linearRampToValueAtTime(0, from + noteSeconds);
    tone.connect(volume).connect(context.destination);
    tone.start(from);
    tone.stop(from + noteSeconds);
  });
  return context.startRendering();
}
