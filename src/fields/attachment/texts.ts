import type { FieldTexts } from '@/forms/field-kind';

export const attachmentTexts: FieldTexts = {
  name: { zh: '照片或附件', en: 'Photo or file' },
  hint: { zh: '上传照片或文件，手机可直接拍照', en: 'Photos or files; phones open the camera' },
};
