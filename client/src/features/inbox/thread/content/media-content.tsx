import { useMutation } from '@apollo/client/react';
import { FileWarning } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { readFragment, type FragmentType } from '../../../../gql/fragment-masking';
import { graphql } from '../../../../gql/gql';
import { Button } from '../../../../ui/button';
import { Spinner } from '../../../../ui/spinner';
import { localPreview } from '../../composer/outbox-store';
import { AudioPlayer } from './audio-player';
import { DocumentCard } from './document-card';
import { ImageContent } from './image-content';

export const MEDIA_CONTENT = graphql(`
  fragment MediaContent on Media {
    id
    kind
    mimeType
    sizeBytes
    fileName
    state
    failure
    url
  }
`);

const RETRY_DOWNLOAD = graphql(`
  mutation RetryMediaDownload($input: RetryMediaDownloadInput!) {
    retryMediaDownload(input: $input) {
      media {
        id
        ...MediaContent
      }
      userErrors {
        message
      }
    }
  }
`);

interface MediaContentProps {
  media: FragmentType<typeof MEDIA_CONTENT>;
  isVoice: boolean;
}

export function MediaContent({ media, isVoice }: MediaContentProps) {
  const { t } = useTranslation();
  const it = readFragment(MEDIA_CONTENT, media);
  const [retry, { loading }] = useMutation(RETRY_DOWNLOAD, {
    variables: { input: { mediaId: it.id } },
  });
  const url = localPreview(it.id) ?? it.url;
  if (it.state === 'FAILED') {
    return (
      <div className="mb-1 flex w-64 items-start gap-2 rounded-xl bg-bubble-quote p-3 text-[13px]">
        <FileWarning className="mt-0.5 size-4 shrink-0" aria-hidden="true" />
        <div>
          <p>{it.failure ?? t('media.failed')}</p>
          <Button
            look="secondary"
            size="small"
            busy={loading}
            className="mt-2"
            onClick={() => void retry()}
          >
            {t('media.fetchAgain')}
          </Button>
        </div>
      </div>
    );
  }
  if (!url) {
    return (
      <div className="mb-1 flex h-24 w-56 items-center justify-center gap-2 rounded-xl bg-bubble-quote text-[13px] text-ink-soft">
        <Spinner /> {t('media.fetching')}
      </div>
    );
  }
  switch (it.kind) {
    case 'IMAGE':
      return <ImageContent url={url} fileName={it.fileName} />;
    case 'STICKER':
      return (
        <img
          src={url}
          alt={t('summary.sticker')}
          className="size-36 object-contain"
          loading="lazy"
        />
      );
    case 'VIDEO':
      return (
        <video
          src={url}
          controls
          preload="metadata"
          aria-label={it.fileName ?? t('summary.video')}
          className="mb-1 max-h-80 w-72 max-w-full rounded-xl bg-black"
        />
      );
    case 'AUDIO':
      return <AudioPlayer url={url} isVoice={isVoice} />;
    case 'DOCUMENT':
      return (
        <DocumentCard
          url={url}
          fileName={it.fileName}
          mimeType={it.mimeType}
          sizeBytes={it.sizeBytes}
        />
      );
  }
}
