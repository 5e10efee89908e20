'use client';
import { Ban, CircleCheck, CircleDashed, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Pill } from '@/kit/pill';

/** The state of an instance in colour, icon and word; what is stuck says so first. */
export function StatusPill({
  status,
  incidents = 0,
}: {
  readonly status: 'active' | 'completed' | 'cancelled';
  readonly incidents?: number;
}) {
  const t = useTranslations('instance.status');
  if (status === 'active' && incidents > 0) {
    return (
      <Pill tone="incident" icon={<TriangleAlert size={13} aria-hidden />}>
        {t('incident')}
      </Pill>
    );
  }
  const look = {
    active: { tone: 'running', Icon: CircleDashed },
    completed: { tone: 'done', Icon: CircleCheck },
    cancelled: { tone: 'draft', Icon: Ban },
  } as const;
  const { tone, Icon } = look[status];
  return (
    <Pill tone={tone} icon={<Icon size={13} aria-hidden />}>
      {t(status)}
    </Pill>
  );
}
