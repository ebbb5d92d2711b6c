import { oggOpus } from './ogg-opus.js';

const SAMPLE_RATE = 48_000;

/** Encodes audio the way WhatsApp keeps voice messages: mono OPUS in OGG. */
export async function encodeVoice(audio: AudioBuffer): Promise<Blob> {
  const packets: Uint8Array[] = [];
  const encoder = new AudioEncoder({
    output: (chunk) => {
      const packet = new Uint8Array(chunk.byteLength);
      chunk.copyTo(packet);
      packets.push(packet);
    },
    error: () => undefined,
  });
  encoder.configure({
    codec: 'opus',
    sampleRate: SAMPLE_RATE,
    numberOfChannels: 1,
    bitrate: 24_000,
  });
  const samples = new Float32Array(audio.getChannelData(0));
  const data = new AudioData({
    format: 'f32-planar',
    sampleRate: audio.sampleRate,
    numberOfFrames: samples.length,
    numberOfChannels: 1,
    timestamp: 0,
    data: samples,
  });
  encoder.encode(data);
  await encoder.flush();
  encoder.close();
  data.close();
  return new Blob([oggOpus(packets, SAMPLE_RATE)], { type: 'audio/ogg; codecs=opus' });
}
