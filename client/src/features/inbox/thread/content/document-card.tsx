import { Download, FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatBytes } from '../../../../ui/format-bytes';

interface DocumentCardProps {
  url: string;
  fileName: string | null;
  mimeType: string;
  sizeBytes: number | null;
}

export function DocumentCard({ url, fileName, mimeType, sizeBytes }: DocumentCardProps) {
  const { t } = useTranslation();
  const name = fileName ?? t('summary.document');
  const kind = (fileName?.split('.').at(-1) ?? mimeType.split('/').at(-1) ?? '').toUpperCase();
  const facts = [
    kind.length <= 5 ? kind : null,
    sizeBytes === null ? null : formatBytes(sizeBytes),
  ];
  return (
    <a
      href={url}
      download={name}
      className="mb-1 flex w-72 max-w-full items-center gap-3 rounded-xl bg-bubble-quote p-2.5 hover:bg-hover"
    >
      <span className="grid size-10 shrink-0 place-items-center rounded-lg bg-panel text-accent-ink">
        <FileText className="size-5" aria-hidden="true" />
      </span>
      <span className="min-w-0 flex-1">
        <span className="sr-only">{t('media.downloadFile')} </span>
        <bdi className="block truncate font-medium">{name}</bdi>
        <span className="text-xs text-ink-faint">{facts.filter(Boolean).join(' · ')}</span>
      </span>
      <Download className="size-4 shrink-0 text-ink-soft" aria-hidden="true" />
    </a>
  );
}
