import { Mic, Pause, Play } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

const speeds = [1, 1.5, 2];

function clock(seconds: number): string {
  if (!Number.isFinite(seconds)) return '0:00';
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

export function AudioPlayer({ url, isVoice }: { url: string; isVoice: boolean }) {
  const { t } = useTranslation();
  const audio = useRef<HTMLAudioElement>(null);
  const [isPlaying, setIsPlaying] = useState(false);
  const [position, setPosition] = useState(0);
  const [duration, setDuration] = useState(0);
  const [speed, setSpeed] = useState(1);

  const toggle = () => {
    if (isPlaying) audio.current?.pause();
    else void audio.current?.play();
  };
  const nextSpeed = () => {
    const next = speeds[(speeds.indexOf(speed) + 1) % speeds.length] ?? 1;
    setSpeed(next);
    if (audio.current) audio.current.playbackRate = next;
  };

  return (
    <div className="flex w-64 max-w-full items-center gap-2 py-1">
      <audio
        ref={audio}
        src={url}
        preload="metadata"
        onPlay={() => setIsPlaying(true)}
        onPause={() => setIsPlaying(false)}
        onTimeUpdate={(event) => setPosition(event.currentTarget.currentTime)}
        onLoadedMetadata={(event) => setDuration(event.currentTarget.duration)}
      />
      <button
        type="button"
        onClick={toggle}
        aria-label={isPlaying ? t('media.pause') : t('media.play')}
        className="grid size-9 shrink-0 cursor-pointer place-items-center rounded-full bg-accent text-on-accent pointer-coarse:size-11"
      >
        {isPlaying ? (
          <Pause className="size-4" aria-hidden="true" />
        ) : (
          <Play className="size-4 translate-x-px" aria-hidden="true" />
        )}
      </button>
      <div className="min-w-0 flex-1">
        <input
          type="range"
          min={0}
          max={duration || 1}
          step={0.1}
          value={position}
          aria-label={t('media.position')}
          aria-valuetext={clock(position)}
          onChange={(event) => {
            if (audio.current) audio.current.currentTime = Number(event.target.value);
          }}
          className="h-6 w-full cursor-pointer accent-accent"
        />
        <div className="-mt-1 flex items-center gap-1 text-[11px] text-ink-faint tabular-nums">
          {isVoice && <Mic className="size-3" aria-label={t('summary.voice')} />}
          {clock(position > 0 ? position : duration)}
        </div>
      </div>
      <button
        type="button"
        onClick={nextSpeed}
        aria-label={t('media.speed', { speed })}
        className="h-7 min-w-10 shrink-0 cursor-pointer rounded-full bg-bubble-quote px-2 text-xs font-semibold tabular-nums"
      >
        {speed}×
      </button>
    </div>
  );
}
