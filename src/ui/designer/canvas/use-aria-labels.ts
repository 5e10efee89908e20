'use client';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';

/** What React Flow says itself, in the reader's language. */
export function useAriaLabels() {
  const t = useTranslations('designer.aria');
  return useMemo(
    () => ({
      'node.a11yDescription.default': t('node'),
      'node.a11yDescription.keyboardDisabled': t('node'),
      'edge.a11yDescription.default': t('flow'),
      'controls.ariaLabel': t('controls'),
      'controls.zoomIn.ariaLabel': t('zoom-in'),
      'controls.zoomOut.ariaLabel': t('zoom-out'),
      'controls.fitView.ariaLabel': t('fit'),
      'controls.interactive.ariaLabel': t('interactive'),
      'minimap.ariaLabel': t('minimap'),
      'handle.ariaLabel': t('handle'),
    }),
    [t],
  );
}
