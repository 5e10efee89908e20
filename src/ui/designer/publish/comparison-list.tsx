'use client';
import { useTranslations } from 'next-intl';
import type { Comparison } from './compare-definitions';

const PARTS = ['elements', 'flows', 'forms', 'variables'] as const;
const KINDS = ['added', 'removed', 'changed'] as const;

/** What changed, in numbers and words. */
export function ComparisonList({ comparison }: { readonly comparison: Comparison }) {
  const t = useTranslations('designer.changes');
  const lines = PARTS.flatMap((part) => {
    const counts = KINDS.filter((kind) => comparison[part][kind] > 0).map((kind) =>
      t(kind, { count: comparison[part][kind] }),
    );
    return counts.length === 0 ? [] : [`${t(part)}${t('colon')}${counts.join(t('comma'))}`];
  });
  if (comparison.process) lines.push(t('process'));
  if (comparison.moved > 0) lines.push(t('moved', { count: comparison.moved }));
  if (lines.length === 0) return <p className="text-text-2">{t('nothing')}</p>;
  return (
    <ul className="list-disc pl-5 text-text-2">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
