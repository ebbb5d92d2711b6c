import type { WrittenMessage } from '../chat/written-message.js';

const LONGEST_SIDE = 1600;

/** A photo as WhatsApp sends it, a JPEG of moderate size; a video as it is. */
export async function photoMessage(file: File): Promise<WrittenMessage> {
  if (file.type.startsWith('video/'))
    return { type: 'video', video: { base64: await base64Of(file), mime_type: file.type } };
  const photo = file.type === 'image/png' ? file : await asJpeg(file);
  return { type: 'image', image: { base64: await base64Of(photo), mime_type: photo.type } };
}

export async function documentMessage(file: File): Promise<WrittenMessage> {
  const mimeType = file.type || 'application/octet-stream';
  return {
    type: 'document',
    document: { base64: await base64Of(file), mime_type: mimeType, filename: file.name },
  };
}

export async function base64Of(blob: Blob): Promise<string> {
  const address = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
    reader.onerror = () => reject(new Error('The file cannot be read.'));
    reader.readAsDataURL(blob);
  });
  return address.slice(address.indexOf(',') + 1);
}

async function asJpeg(file: File): Promise<Blob> {
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (!picture) throw new Error('This picture cannot be read.');
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = new OffscreenCanvas(
    Math.round(picture.width * scale),
    Math.round(picture.height * scale),
  );
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 });
}
