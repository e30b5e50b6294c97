/** Who made an archive. `generic` is any archive with sound in it that no other adapter recognised. */
export const vendorIds = [
  'alexa',
  'google-activity',
  'google-voice',
  'whatsapp',
  'telegram',
  'messenger',
  'instagram',
  'signal',
  'snapchat',
  'discord',
  'voice-memos',
  'voicemail',
  'call-recorder',
  'zoom',
  'generic',
] as const;
export type VendorId = (typeof vendorIds)[number];
