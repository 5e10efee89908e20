'use client';
import { digestOf } from '@/ui/shell/crash-page';

/** Stands in for the whole document, so it has neither messages nor styles: both languages, system colours. */
export default function GlobalError({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  const digest = digestOf(error);
  return (
    <html lang="zh-Hans">
      <title>Docket</title>
      <body style={{ margin: 0, font: '15px/1.6 system-ui, sans-serif', colorScheme: 'light dark' }}>
        <main style={{ maxWidth: 560, margin: '15vh auto', padding: '0 20px' }}>
          <h1 style={{ fontSize: 20 }}>系统暂时无法显示页面</h1>
          <p>这是系统的问题，已经提交的内容不受影响。请重试；仍然出现时，请把下面的编号告诉管理员。</p>
          <div lang="en">
            <h2 style={{ fontSize: 16 }}>Docket cannot show this page right now</h2>
            <p>
              This is our fault. What was submitted already is safe. Try again, or give the number below to your
              administrator.
            </p>
          </div>
          {digest !== undefined && <p style={{ fontFamily: 'monospace' }}>{digest}</p>}
          <button type="button" onClick={retry} style={{ font: 'inherit', minHeight: 44, padding: '0 16px' }}>
            重试 · <span lang="en">Try again</span>
          </button>
        </main>
      </body>
    </html>
  );
}
