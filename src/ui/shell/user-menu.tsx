'use client';
import { LogOut, UserRound } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { Menu, MenuChoice, MenuItem, MenuLabel, MenuSeparator } from '@/kit/menu';
import { LANGUAGES } from './language-switch';
import { THEMES } from './preferences';
import { signOut } from './sign-out';
import { useAppLocale } from './use-app-locale';
import { usePreferences, useTheme } from './use-preferences';

export interface UserMenuProps {
  readonly name: string;
  readonly trigger: ReactElement;
  readonly side?: 'top' | 'bottom' | undefined;
}

/** Account, language, theme, sign out. */
export function UserMenu({ name, trigger, side }: UserMenuProps) {
  const t = useTranslations('common');
  const locale = useAppLocale();
  const theme = useTheme();
  const { setLocale, setTheme } = usePreferences();
  return (
    <Menu trigger={trigger} align="start" side={side}>
      <MenuLabel>{name}</MenuLabel>
      <MenuItem asChild>
        <Link href="/account">
          <UserRound size={16} aria-hidden className="text-text-2" />
          {t('account')}
        </Link>
      </MenuItem>
      <MenuSeparator />
      <MenuChoice label={t('language')} value={locale} options={LANGUAGES} onValueChange={setLocale} />
      <MenuSeparator />
      <MenuChoice
        label={t('theme')}
        value={theme}
        options={THEMES.map((value) => ({ value, label: t(`themes.${value}`) }))}
        onValueChange={setTheme}
      />
      <MenuSeparator />
      <MenuItem icon={<LogOut size={16} aria-hidden />} onSelect={() => void signOut()}>
        {t('sign-out')}
      </MenuItem>
    </Menu>
  );
}
