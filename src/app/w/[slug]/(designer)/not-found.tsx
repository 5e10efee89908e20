// The layout around it is the page's `main`.
export { NotFoundPage as default } from '@/ui/shell/not-found-page';
