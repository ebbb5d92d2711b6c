import type { WrittenMessage } from '../chat/written-message.js';
import { Sheet } from '../sheet.js';
import { base64Of } from './file-message.js';

const STICKERS = ['🎉', '👋', '🚀', '🐱', '🌻', '🍕', '☕', '💚'];
const SIDE = 512;

interface StickerPickerProps {
  onSend: (message: WrittenMessage) => void;
  onClose: () => void;
}

export function StickerPicker({ onSend, onClose }: StickerPickerProps) {
  return (
    <Sheet title="Stickers" onClose={onClose}>
      <div className="sticker-grid">
        {STICKERS.map((emoji) => (
          <button
            key={emoji}
            type="button"
            aria-label={`Sticker ${emoji}`}
            onClick={() => void drawSticker(emoji).then(onSend)}
          >
            {emoji}
          </button>
        ))}
      </div>
    </Sheet>
  );
}

/** A WebP of 512 by 512, which is what a sticker must be. */
async function drawSticker(emoji: string): Promise<WrittenMessage> {
  const canvas = new OffscreenCanvas(SIDE, SIDE);
  const context = canvas.getContext('2d');
  if (context) {
    context.font = `${SIDE * 0.72}px sans-serif`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillText(emoji, SIDE / 2, SIDE / 2 + SIDE * 0.04);
  }
  const picture = await canvas.convertToBlob({ type: 'image/webp', quality: 0.8 });
  return { type: 'sticker', sticker: { base64: await base64Of(picture), mime_type: 'image/webp' } };
}
