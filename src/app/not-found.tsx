import { NotFoundPage } from '@/ui/shell/not-found-page';

export default function NotFound() {
  return (
    <main>
      <NotFoundPage />
    </main>
  );
}
