import type { ComponentProps } from 'react';
import { Icon, type IconName } from './icons.js';

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  icon: IconName;
  label: string;
}

export function IconButton({ icon, label, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={`icon-button ${className ?? ''}`}
      {...rest}
    >
      <Icon name={icon} />
    </button>
  );
}
