'use client';
// The layout around it is the page's `main`.
export { CrashPage as default } from '@/ui/shell/crash-page';
