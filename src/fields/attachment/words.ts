import type { LocalizedText } from '@/model/text';

/** What the input and the list of files say. */
export const ATTACHMENT_WORDS = {
  choosePhotos: { zh: '选择照片', en: 'Choose photos' },
  chooseFiles: { zh: '选择文件', en: 'Choose files' },
  takePhoto: { zh: '拍照', en: 'Take a photo' },
  dropHere: { zh: '也可把文件拖到这里或直接粘贴', en: 'or drop or paste files here' },
  uploading: { zh: '正在上传', en: 'Uploading' },
  retry: { zh: '重试', en: 'Try again' },
  remove: { zh: '移除', en: 'Remove' },
  full: { zh: '文件数已到上限', en: 'No more files can be added' },
  onlyImages: { zh: '不是图片，没有添加：', en: 'Not a picture, not added: ' },
  tooMany: { zh: '超出数量上限，没有添加：', en: 'Over the limit, not added: ' },
} as const satisfies Record<string, LocalizedText>;

/** `1.2 MB`: the units people know from their file manager. */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const units = ['KB', 'MB', 'GB'];
  let size = bytes / 1024;
  let unit = 0;
  while (size >= 1024 && unit < units.length - 1) {
    size /= 1024;
    unit += 1;
  }
  return `${size < 10 ? size.toFixed(1) : Math.round(size)} ${units[unit]}`;
}
