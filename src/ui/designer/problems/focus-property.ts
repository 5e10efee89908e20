/**
 * Puts the keyboard on the control a problem is about: the one whose error text is shown. The panel renders after the
 * selection changed, so it may take a frame or two until it is there. A problem of no single control (a field without a
 * label in any language) gets the first one.
 */
export function focusProblem(text: string, frames = 12): void {
  const panel = document.querySelector('[data-properties]');
  const error = [...(panel?.querySelectorAll('[id$="-error"]') ?? [])].find((one) => one.textContent?.includes(text));
  const place = frames > 0 ? error?.parentElement : (error?.parentElement ?? panel);
  const control = place?.querySelector<HTMLElement>('input, textarea, select, button');
  if (control) {
    control.scrollIntoView({ block: 'center' });
    control.focus();
  } else if (frames > 0) requestAnimationFrame(() => focusProblem(text, frames - 1));
}
