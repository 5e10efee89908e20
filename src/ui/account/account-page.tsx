'use client';
import { ArrowLeft } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Card } from '@/kit/card';
import { Field } from '@/kit/field';
import { Segmented } from '@/kit/segmented';
import { LANGUAGES } from '@/ui/shell/language-switch';
import { Page } from '@/ui/shell/page';
import { THEMES } from '@/ui/shell/preferences';
import { SavedPreferences } from '@/ui/shell/saved-preferences';
import { useAppLocale, useText } from '@/ui/shell/use-app-locale';
import { usePreferences, useTheme } from '@/ui/shell/use-preferences';
import type { Me } from '@/ui/shell/workspace-context';
import { PasswordCard } from './password-card';
import { SessionsCard } from './sessions-card';

/** The person's own things; belongs to no workspace. */
export function AccountPage({ me, back }: { readonly me: Me; readonly back: string }) {
  const t = useTranslations('workspace.account');
  const common = useTranslations('common');
  const text = useText();
  return (
    <main className="min-h-dvh">
      <SavedPreferences user={me.user} />
      <Page
        width="alone"
        title={common('account')}
        above={
          <Link href={back} className="inline-flex min-h-6 items-center gap-1 text-accent hover:underline">
            <ArrowLeft size={15} aria-hidden />
            {t('back')}
          </Link>
        }
      >
        <div className="flex flex-col gap-4">
          <Card title={t('profile')}>
            <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
              <Fact label={t('name')}>{me.user.name}</Fact>
              <Fact label={t('login')}>{me.user.login}</Fact>
              <Fact label={t('workspaces')}>
                <ul>
                  {me.workspaces.map((one) => (
                    <li key={one.id}>
                      <Link href={`/w/${one.slug}`} className="text-accent hover:underline">
                        {text(one.name)}
                      </Link>
                      <span className="text-text-3"> · {common(`roles.${one.role}`)}</span>
                    </li>
                  ))}
                </ul>
              </Fact>
            </dl>
            <p className="mt-3 text-sm text-text-3">{t('profile-help')}</p>
          </Card>
          <AppearanceCard />
          <PasswordCard login={me.user.login} />
          <SessionsCard />
        </div>
      </Page>
    </main>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-text-3">{label}</dt>
      <dd className="mt-0.5">{children}</dd>
    </div>
  );
}

function AppearanceCard() {
  const t = useTranslations('workspace.account');
  const common = useTranslations('common');
  const locale = useAppLocale();
  const theme = useTheme();
  const { setLocale, setTheme } = usePreferences();
  return (
    <Card title={t('appearance')}>
      <div className="flex flex-wrap gap-x-10 gap-y-4">
        <Field label={common('language')} as="group">
          <Segmented
            label={common('language')}
            value={locale}
            onValueChange={setLocale}
            options={LANGUAGES.map(({ value, label, lang }) => ({ value, label: <span lang={lang}>{label}</span> }))}
          />
        </Field>
        <Field label={common('theme')} as="group">
          <Segmented
            label={common('theme')}
            value={theme}
            onValueChange={setTheme}
            options={THEMES.map((value) => ({ value, label: common(`themes.${value}`) }))}
          />
        </Field>
      </div>
    </Card>
  );
}
