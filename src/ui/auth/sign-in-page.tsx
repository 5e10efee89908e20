'use client';
import { Eye, EyeOff, KeyRound } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useRef, useState } from 'react';
import { Banner } from '@/kit/banner';
import { Button } from '@/kit/button';
import { Field } from '@/kit/field';
import { IconButton } from '@/kit/icon-button';
import { TextInput } from '@/kit/text-input';
import { useRejectionText } from '@/ui/rejection';
import { LanguageSwitch } from '@/ui/shell/language-switch';
import { Logo } from '@/ui/shell/logo';
import { beginSingleSignOn, signIn } from './sign-in';

export interface SignInPageProps {
  readonly callbackUrl: string;
  /** Name of the identity provider; null = none is configured. */
  readonly oidcName: string | null;
  readonly ssoFailed: boolean;
}

/** A plain form: password managers find it, pasting works, nothing has to be solved or remembered (WCAG 3.3.8). */
export function SignInPage({ callbackUrl, oidcName, ssoFailed }: SignInPageProps) {
  const t = useTranslations('auth');
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex items-center justify-between gap-2 px-5 py-3">
        <span className="flex items-center gap-2 text-lg font-semibold">
          <Logo />
          Docket
        </span>
        <LanguageSwitch />
      </header>
      <main className="flex flex-1 items-start justify-center px-4 pt-[8vh] pb-16 sm:items-center sm:pt-0">
        <div className="w-full max-w-96 rounded-lg border border-line bg-surface px-6 py-7">
          <h1 className="text-xl">{t('welcome')}</h1>
          <p className="mt-1 mb-5 text-text-2">{t('tagline')}</p>
          {ssoFailed && (
            <Banner tone="error" title={t('failed')} className="mb-4" role="alert">
              {t('sso-failed')}
            </Banner>
          )}
          {oidcName !== null && (
            <>
              <SingleSignOn name={oidcName} callbackUrl={callbackUrl} />
              <p className="my-4 flex items-center gap-3 text-sm text-text-3 before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
                {t('or')}
              </p>
            </>
          )}
          <PasswordForm callbackUrl={callbackUrl} />
        </div>
      </main>
    </div>
  );
}

function SingleSignOn({ name, callbackUrl }: { readonly name: string; readonly callbackUrl: string }) {
  const t = useTranslations('auth');
  const textOf = useRejectionText();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const go = async () => {
    setBusy(true);
    const answer = await beginSingleSignOn(callbackUrl);
    if (answer.ok) {
      window.location.assign(answer.url);
      return;
    }
    setBusy(false);
    setError(textOf(answer.rejection));
  };
  return (
    <>
      {error !== null && (
        <Banner tone="error" className="mb-3" role="alert">
          {error}
        </Banner>
      )}
      <Button wide size="large" busy={busy} icon={<KeyRound size={17} aria-hidden />} onClick={() => void go()}>
        {t('oidc', { name })}
      </Button>
    </>
  );
}

function PasswordForm({ callbackUrl }: { readonly callbackUrl: string }) {
  const t = useTranslations('auth');
  const textOf = useRejectionText();
  const form = useRef<HTMLFormElement>(null);
  const [visible, setVisible] = useState(false);
  const [busy, setBusy] = useState(false);
  const [missing, setMissing] = useState<{ login?: string; password?: string }>({});
  const [error, setError] = useState<string | null>(null);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // Read from the form, not from state: password managers do not always tell React.
    const data = new FormData(event.currentTarget);
    const login = String(data.get('username') ?? '').trim();
    const password = String(data.get('password') ?? '');
    const now = {
      ...(login === '' ? { login: t('login-missing') } : {}),
      ...(password === '' ? { password: t('password-missing') } : {}),
    };
    setMissing(now);
    setError(null);
    const first = now.login !== undefined ? 'username' : now.password !== undefined ? 'password' : null;
    if (first !== null) {
      focusOn(form.current, first);
      return;
    }
    setBusy(true);
    const answer = await signIn({ login, password, callbackUrl });
    if (answer.ok) {
      // A full load: everything after this belongs to the person who just came in.
      window.location.assign(answer.url);
      return;
    }
    setBusy(false);
    setError(textOf(answer.rejection));
    focusOn(form.current, 'password');
  };

  return (
    <form ref={form} noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
      {error !== null && (
        <Banner tone="error" title={t('failed')} role="alert">
          {error}
        </Banner>
      )}
      <Field label={t('login')} error={missing.login} required>
        <TextInput
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          className="min-h-10"
        />
      </Field>
      <Field label={t('password')} error={missing.password} required>
        <span className="flex gap-2">
          <TextInput
            name="password"
            type={visible ? 'text' : 'password'}
            autoComplete="current-password"
            className="min-h-10"
          />
          <IconButton
            label={visible ? t('hide-password') : t('show-password')}
            pressed={visible}
            icon={visible ? <EyeOff size={18} aria-hidden /> : <Eye size={18} aria-hidden />}
            className="size-10!"
            onClick={() => setVisible(!visible)}
          />
        </span>
      </Field>
      <Button type="submit" variant="primary" size="large" wide busy={busy}>
        {t('submit')}
      </Button>
    </form>
  );
}

function focusOn(form: HTMLFormElement | null, name: string): void {
  const control = form?.elements.namedItem(name);
  if (control instanceof HTMLElement) control.focus();
}
