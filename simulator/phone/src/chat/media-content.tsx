import { Icon } from '../icons.js';
import { type Content, words } from './content.js';
import { FormattedText } from './formatted-text.js';

type MediaKind = 'image' | 'video' | 'audio' | 'document' | 'sticker';

/** The simulator keeps a copy of every file; a link is the way out when it could not. */
export function fileAddress(file: Content): string {
  const id = words(file, 'id');
  return id === '' ? words(file, 'link') : `/sim/media/${encodeURIComponent(id)}`;
}

export function MediaContent({ kind, file }: { kind: MediaKind; file: Content }) {
  const address = fileAddress(file);
  const caption = words(file, 'caption');
  return (
    <figure className={`media media-${kind}`}>
      <File kind={kind} address={address} file={file} />
      {caption !== '' && (
        <figcaption>
          <FormattedText text={caption} />
        </figcaption>
      )}
    </figure>
  );
}

function File({ kind, address, file }: { kind: MediaKind; address: string; file: Content }) {
  const caption = words(file, 'caption');
  switch (kind) {
    case 'image':
      return <img src={address} alt={caption || 'Photo'} loading="lazy" />;
    case 'sticker':
      return <img src={address} alt="Sticker" loading="lazy" />;
    case 'video':
      return <video src={address} controls preload="metadata" aria-label={caption || 'Video'} />;
    case 'audio':
      return <audio src={address} controls preload="metadata" aria-label="Voice message" />;
    case 'document':
      return (
        <a className="file" href={address} download={words(file, 'filename') || true}>
          <Icon name="document" />
          <span>{words(file, 'filename') || 'Document'}</span>
        </a>
      );
  }
}
