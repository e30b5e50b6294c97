/**
 * Why other readers say something else of a case than we do. Each disagreement has the first reason that fits its id; one that none
 * fits fails the test, and so does a reason that fits none. docs/hostile-archives.md is made of this.
 */

export interface Reason {
  readonly cases: RegExp;
  readonly why: string;
}

export const reasons: readonly Reason[] = [
  { cases: /^name-dot-slash$/, why: 'A leading `./` says nothing and is taken off.' },
  {
    cases: /^name-folder-with-content$/,
    why: 'A folder that has content is a file with an unsafe name, and stands in the report; they count it among the folders.',
  },
  {
    cases: /^name-same-twice$/,
    why: 'Names are no keys here: nothing is overwritten, and honest exporters do write one twice. A tie links no text.',
  },
  {
    cases: /^name-climbs-in-local-header$/,
    why: 'The name before the data is compared with the directory’s; yauzl leaves that to its caller.',
  },
  {
    cases: /^name-/,
    why: 'An unsafe name sets its entry aside and the others come in. yauzl and zip.js refuse the whole at the first name that climbs or is absolute, and know neither streams, devices, control characters nor a length.',
  },
  {
    cases: /^(link-alone|none-but-empty|method-none-known|nested-depth-20)$/,
    why: 'Whole or not, there is no sound in it that could be taken.',
  },
  {
    cases: /^link-/,
    why: 'They hand a link or a device out as a file, its target as content, and leave the rest to whoever unpacks.',
  },
  {
    cases: /^differs-sizes-long$/,
    why: 'Sizes of all ones before the data point at a ZIP64 field there, which isn’t believed: the directory’s count, and unpacking proves them.',
  },
  {
    cases: /^differs-utf8-flag$/,
    why: 'The raw names are equal byte by byte; which alphabet they are in is the directory’s word.',
  },
  {
    cases: /^differs-name-empty$/,
    why: 'The directory says where an entry’s bytes end at the least; these reach into the directory itself.',
  },
  {
    cases: /^(differs-|size-(packed-)?local-lies|checksum-local-lies|descriptor-unannounced)/,
    why: 'What stands before the data is compared with the directory; yauzl believes the directory alone, zip.js forgives zeros.',
  },
  {
    cases: /^descriptor-(missing|lies)$/,
    why: 'What stands behind the data isn’t looked at: the directory has the same numbers, and unpacking proves them.',
  },
  { cases: /^size-stored-twice$/, why: 'A contradiction within one entry sets that entry aside; yauzl ends the whole listing.' },
  {
    cases: /^(size-packed-too-long|size-into-directory|overlap-)/,
    why: 'Every byte belongs to one entry, or the archive is refused before one is unpacked. yauzl doesn’t look; zip.js, asked to, refuses those that overlap when it comes to them and hands out the rest.',
  },
  {
    cases: /^(size-beyond-end|size-all-ones|zip64-offset|bomb-claimed)/,
    why: 'A number that can’t be meant refuses the archive; they find out when they come to the entry, and have handed out the others.',
  },
  { cases: /^(checksum-|cut-page$)/, why: 'Checksums are always proved. yauzl never does.' },
  { cases: /^stream-/, why: 'The packed stream fills what the directory gives it: no bytes behind it, no second stream.' },
  { cases: /^bomb-/, why: 'They have no limit to how much comes of how little.' },
  {
    cases: /^entries-/,
    why: 'All counts agree, or the archive is refused: a count that is too small hides entries from one reader and shows them to another.',
  },
  { cases: /^zip64-field-twice$/, why: 'Of two ZIP64 fields the first counts; what it says is proved by unpacking.' },
  {
    cases: /^zip64-/,
    why: 'The two end records, the locator and the directory must say the same and lie one behind the other. yauzl takes the ZIP64 record’s word, zip.js looks for another record where one is missing.',
  },
  {
    cases: /^(cut-comment|joined-comment-too-long|joined-end-in-comment)$/,
    why: 'There is one end record whose comment ends with the file; with none or two the archive can be read in two ways.',
  },
  {
    cases: /^joined-before-counted$/,
    why: 'A self-extracting archive: the offsets count what stands in front, and nobody looks at it.',
  },
  { cases: /^joined-/, why: 'The directory ends where the end record begins; nothing may hide between.' },
  { cases: /^none-/, why: 'An archive without files isn’t one of nothing: it says so.' },
  { cases: /^disk-of-entry$/, why: 'An entry of another disk isn’t here, wherever its offset points.' },
  {
    cases: /^encrypted-/,
    why: 'What is locked throughout is refused with a sentence of its own; one locked entry is set aside. yauzl refuses the whole for strong encryption.',
  },
  {
    cases: /^tar-hard-link-with-size$/,
    why: 'Writers of old state the size of the linked file and write no data; we follow them, tar-stream skips what isn’t there.',
  },
  {
    cases: /^tar-(symbolic|hard|link-and|character|block|pipe|unknown-type|sparse-gnu$|sparse-pax$)/,
    why: 'What is no plain file is set aside and reported; tar-stream hands it out under its type, sparse files by pax as if they were whole.',
  },
  { cases: /^tar-link-with-size$/, why: 'A link has no data. Readers that believe its size find headers in files.' },
  { cases: /^tar-(climbs|absolute|pax-nul$|long-name-long|all-unsafe)/, why: 'tar-stream judges no names.' },
  {
    cases: /^tar-(pax|long-name-bomb|sparse-endless)/,
    why: 'What stands before a header is believed only where it is right to the byte, short, and says one thing. tar-stream takes what it understands.',
  },
  {
    cases: /^tar-(end|empty|volume)/,
    why: 'Two blocks of zeros end a TAR, then nothing comes; an archive of nothing or of a later volume says so.',
  },
  { cases: /^tar-zip-in-name$/, why: 'The first bytes decide, and these are a ZIP’s.' },
];

export const reasonOf = (id: string): Reason | undefined => reasons.find(({ cases }) => cases.test(id));
