import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';

/** What the marks on an instance's diagram mean. */
export function DiagramLegend({ tokens, incidents }: { readonly tokens: boolean; readonly incidents: boolean }) {
  const t = useTranslations('process');
  return (
    <ul aria-label={t('viewer.legend')} className="flex flex-wrap items-center gap-x-4 gap-y-1 text-xs">
      {tokens && (
        <li className="flex items-center gap-1.5">
          <span
            aria-hidden
            className="grid h-4 min-w-4 place-items-center rounded-full bg-waiting px-1 text-[10px] font-semibold text-surface"
          >
            1
          </span>
          {t('viewer.legend-token')}
        </li>
      )}
      <li className="flex items-center gap-1.5">
        <span aria-hidden className="w-5 border-t-[2.5px] border-accent" />
        {t('viewer.legend-path')}
      </li>
      {incidents && (
        <li className="flex items-center gap-1.5">
          <span aria-hidden className="grid size-4 place-items-center rounded-full bg-incident text-surface">
            <TriangleAlert size={10} />
          </span>
          {t('viewer.legend-incident')}
        </li>
      )}
    </ul>
  );
}
